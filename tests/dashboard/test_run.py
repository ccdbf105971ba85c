from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from dashboard import run
from graph.service import NetzlotseError

ROOT = Path(run.__file__).parents[1]
START = "import sys; from dashboard import run; sys.exit(run.serve(port={port}, open_browser=False))"
PATIENCE = 60


@contextmanager
def busy_port() -> Iterator[int]:
    with closing(socket.socket()) as taken:
        taken.bind((run.ADDRESS, 0))
        taken.listen()
        yield taken.getsockname()[1]


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind((run.ADDRESS, 0))
        return int(probe.getsockname()[1])


def test_wanted_port_that_is_taken_is_a_german_error() -> None:
    with busy_port() as port, pytest.raises(NetzlotseError, match=f"Port {port} ist nicht frei.*--port"):
        run.serve(port=port, open_browser=False)


def test_port_that_cannot_exist_is_the_same_error() -> None:
    with pytest.raises(NetzlotseError, match="Port 99999999 ist nicht frei"):
        run.serve(port=99999999, open_browser=False)


def test_usual_port_that_is_taken_gives_way_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    with busy_port() as port:
        monkeypatch.setattr(run, "PORT", port)
        with run._listen(None) as listener:
            assert port < listener.getsockname()[1] < port + run.TRIES


def test_only_this_machine_may_look() -> None:
    with run._listen(free_port()) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


@pytest.mark.slow
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_server_answers_when_it_says_so_and_ends_cleanly(end: signal.Signals, tmp_path: Path) -> None:
    port = free_port()
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text('[client]\ntoolbarMode = "developer"\n')
    environment = {**os.environ, "NETZLOTSE_STORE": "memory:", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", START.format(port=port)]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        first = server.stdout.readline()
        with urllib.request.urlopen(f"{run.address(port)}/bereit", timeout=PATIENCE) as answer:
            ready = answer.read().decode()
        server.send_signal(end)
        rest, errors = server.communicate(timeout=PATIENCE)

    assert first == f"Netzlotse läuft: http://127.0.0.1:{port} – Beenden mit Strg+C\n"
    assert '"bereit":true' in ready
    assert server.returncode == 0
    assert rest == "Netzlotse ist beendet.\n"
    assert errors == ""
