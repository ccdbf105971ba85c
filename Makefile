# Netzlotse: zwei Befehle genügen – `make start` und `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV_VERSION := 0.13.9
RUNTIME := $(VENV)/.runtime-installed
DEVELOPMENT := $(VENV)/.development-installed
# Networks of public bodies often bring certificates of their own: trust what the system trusts.
CERTIFICATES := $(if $(wildcard /etc/ssl/certs/ca-certificates.crt),--system-certs)
SYNC := $(BIN)/uv sync --frozen --inexact --compile-bytecode $(CERTIFICATES)

# As many tests at once as there are cores; the tests of a file stay together: they share servers and networks.
PARALLEL := --numprocesses auto --dist loadfile

.PHONY: install start test quick lint browser bench clean

install: $(RUNTIME)

start: $(RUNTIME)
	$(BIN)/netzlotse start --examples $(ARGS)

test: lint browser
	$(BIN)/pytest $(PARALLEL)

quick: $(DEVELOPMENT)
	$(BIN)/pytest $(PARALLEL) -m "not slow and not ui"

# Speed and quality, never asserted in tests: the gap list at three sizes, link prediction on real networks,
# the map in a browser, the journeys of office and board.
bench: $(DEVELOPMENT)
	$(BIN)/python -m tests.bench.gaps
	$(BIN)/python -m tests.bench.rules
	$(BIN)/python -m tests.bench.links
	$(BIN)/python -m tests.bench.map
	$(BIN)/python -m tests.bench.journeys

lint: $(DEVELOPMENT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The browser tests need Debian's Chromium; playwright's own download is not used.
browser:
	@sh tests/install_chromium.sh

clean:
	rm -rf $(VENV)

$(BIN)/uv:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(RUNTIME): uv.lock pyproject.toml | $(BIN)/uv
	$(SYNC) --no-dev
	touch $@

$(DEVELOPMENT): uv.lock pyproject.toml | $(BIN)/uv
	$(SYNC)
	touch $@ $(RUNTIME)
