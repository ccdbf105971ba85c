from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from dashboard import security

PAGE = (
    b'<!DOCTYPE html><html lang="en"><head><title>Streamlit</title>'
    b'<link rel="service-desc" href="./_stcore/agent/openapi.json" /><script>window.x = 1</script>'
    b'<script type="module" src="./static/js/index.js"></script></head>'
    b"<body><noscript><p>Reading this without a browser?</p></noscript></body></html>"
)
BROWSER = {"host": "127.0.0.1:8501", "accept": "text/html"}


@dataclass(frozen=True)
class Answer:
    """What came out of the server."""

    status: int
    headers: Mapping[str, str]
    body: bytes


async def streamlit(scope: Any, _receive: Any, send: Any) -> None:
    """Stand in for Streamlit: a page in two pieces, or a script."""
    kind = b"text/html; charset=utf-8" if scope["path"] in ("/", "/karte") else b"text/javascript"
    names = {name for name, _ in scope["headers"]}
    headers = [(b"content-type", kind), (b"content-length", b"999"), (b"etag", b"1")]
    headers.append((b"x-asked-for-gzip", str(b"accept-encoding" in names).encode()))
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": PAGE[:50], "more_body": True})
    await send({"type": "http.response.body", "body": PAGE[50:]})


def ask(path: str, headers: Mapping[str, str], query: str = "") -> Answer:
    sent: list[Any] = []
    scope = {
        "type": "http",
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }

    async def receive() -> Any:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        sent.append(message)

    app = security.Protection(streamlit, hosts=["127.0.0.1", "localhost"], pages=["/", "/karte"])
    asyncio.run(app(scope, receive, send))
    answered = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], answered, b"".join(message.get("body", b"") for message in sent[1:]))


def test_page_is_german_and_loads_our_dictionary_and_styles() -> None:
    body = ask("/", BROWSER).body.decode()

    assert '<html lang="de">' in body
    assert "<title>Netzlotse</title>" in body
    assert f'src="{security.LANGUAGE_SCRIPT}"' in body
    assert f'href="{security.STYLES}"' in body
    assert "service-desc" not in body
    assert "Netzlotse braucht JavaScript" in body
    assert "Reading this" not in body


def test_english_page_says_so_and_describes_itself_in_english() -> None:
    body = ask("/karte", BROWSER, "netz=peine&sprache=en").body.decode()

    assert '<html lang="en">' in body
    assert "Netzlotse shows who is missing" in body
    assert "<noscript>Netzlotse needs JavaScript." in body
    assert f'src="{security.LANGUAGE_SCRIPT}"' in body


@pytest.mark.parametrize("query", ["sprache=fr", "sprache=", "sprache=en&sprache=de", "%", "sprache=%FF"])
def test_every_other_address_is_german(query: str) -> None:
    assert '<html lang="de">' in ask("/", BROWSER, query).body.decode()


def test_length_of_the_changed_page_is_right_and_no_old_tag_remains() -> None:
    answer = ask("/karte", BROWSER)

    assert int(answer.headers["content-length"]) == len(answer.body)
    assert "etag" not in answer.headers


def test_page_is_asked_for_uncompressed_because_it_is_changed() -> None:
    assert ask("/", {**BROWSER, "accept-encoding": "gzip"}).headers["x-asked-for-gzip"] == "False"
    assert (
        ask("/static/a.js", {"host": "localhost", "accept-encoding": "gzip"}).headers["x-asked-for-gzip"]
        == "True"
    )


def test_policy_allows_the_one_inline_script_by_its_hash_and_no_other() -> None:
    policy = ask("/", BROWSER).headers["content-security-policy"]
    expected = base64.b64encode(hashlib.sha256(b"window.x = 1").digest()).decode()

    assert f"'sha256-{expected}'" in policy
    assert policy.count("sha256-") == 1
    assert "unsafe-eval" not in policy.replace("wasm-unsafe-eval", "")
    assert "script-src 'self' 'unsafe-inline'" not in policy


def test_policy_allows_connections_to_the_own_host_only() -> None:
    policy = dict(part.split(" ", 1) for part in security.policy("127.0.0.1:8501").split("; "))

    assert policy["default-src"] == "'self'"
    assert policy["connect-src"] == "'self' ws://127.0.0.1:8501 wss://127.0.0.1:8501"
    assert policy["object-src"] == "'none'"
    assert policy["frame-ancestors"] == "'self'"


@pytest.mark.parametrize("path", ["/", "/static/a.js", "/gibtsnicht", "/_stcore/metrics"])
def test_every_answer_carries_the_headers(path: str) -> None:
    headers = ask(path, BROWSER).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "camera=()" in headers["permissions-policy"]
    assert "default-src 'self'" in headers["content-security-policy"]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8501", "127.0.0.1.evil.example", ""])
def test_foreign_host_is_refused_in_german(host: str) -> None:
    answer = ask("/", {**BROWSER, "host": host})

    assert answer.status == 400
    assert "gehört nicht zu Netzlotse" in answer.body.decode()


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/interact"]
)
def test_doors_that_nobody_needs_are_closed(path: str) -> None:
    assert ask(path, {"host": "localhost:8501"}).status == 404


def test_unknown_page_is_a_german_page_with_a_way_back() -> None:
    answer = ask("/gibtsnicht", BROWSER)

    assert answer.status == 404
    assert "Diese Seite gibt es nicht" in answer.body.decode()
    assert '<a href="/">' in answer.body.decode()


def test_unknown_page_is_english_where_the_address_asks_for_it() -> None:
    answer = ask("/gibtsnicht", BROWSER, "sprache=en")

    assert answer.status == 404
    assert '<html lang="en">' in answer.body.decode()
    assert "There is no such page" in answer.body.decode()
    assert '<a href="/?sprache=en">' in answer.body.decode()
