"""What every answer of the server carries: only our own host, a strict policy, and a page in its language."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from html import escape
from importlib.resources import files
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.locale import LANGUAGES, SOURCE_LANGUAGE, in_language, say

LANGUAGE_SCRIPT = "/netzlotse.js"
"""Where the words of Streamlit's own controls are made German."""
STYLES = "/netzlotse.css"
"""What Streamlit's settings cannot say about the look of the pages."""
BLOCKED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
"""Doors of Streamlit that nobody here needs."""
FILES = ("/_stcore", "/static/", "/media/", "/component/", "/vendor/", "/bereit", LANGUAGE_SCRIPT, STYLES)
"""Addresses that are no pages."""
LANGUAGE = "sprache"
"""In the address, as in `dashboard.state`."""
DESCRIPTION = say(
    "Netzlotse zeigt, wer in einem kommunalen Integrationsnetzwerk fehlt, mit Beleg für jede Aussage."
)

_INLINE_SCRIPT = re.compile(rb"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
_WITHOUT_SCRIPT = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
_NEEDS_SCRIPT = say("Netzlotse braucht JavaScript. Bitte erlauben Sie es in Ihrem Browser.")
_SERVICE_LINK = re.compile(rb"<link rel=\"service-desc\"[^>]*>")
_UNCACHED_HEADERS = (b"accept-encoding", b"if-none-match", b"if-modified-since")
_FIXED_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"SAMEORIGIN"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
)


class Protection:
    """Middleware: refuses foreign hosts and blocked doors, adds headers, says the page in its language."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str], pages: Iterable[str]) -> None:
        self._app = app
        self._hosts = frozenset(hosts)
        self._pages = frozenset(pages)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        host = headers.get(b"host", b"").decode("latin-1")
        if _without_port(host) not in self._hosts:
            await _send_text(send, 400, "Diese Adresse gehört nicht zu Netzlotse.")
        elif scope["path"].startswith(BLOCKED):
            await _send_text(send, 404, "Hier gibt es nichts.")
        elif not _asks_for_page(headers):
            await self._app(scope, receive, _Reply(send, host).forward)
        elif self._is_unknown(scope["path"]):
            await _send_not_found(send, host, language_of(scope["query_string"]))
        else:
            kept = [(name, value) for name, value in scope["headers"] if name not in _UNCACHED_HEADERS]
            reply = _Reply(send, host, language_of(scope["query_string"]))
            await self._app({**scope, "headers": kept}, receive, reply.collect)

    def _is_unknown(self, path: str) -> bool:
        is_own = path in self._pages or path.startswith(FILES)
        return not is_own


def policy(host: str, page: bytes = b"") -> str:
    """Return the Content-Security-Policy for a host, with the hashes of the scripts inside a page.

    Example:
        >>> "script-src 'self' blob:" in policy("127.0.0.1:8501")
        True
    """
    hashes = "".join(f"'sha256-{_digest(script)}' " for script in _INLINE_SCRIPT.findall(page))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes}blob: 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            f"connect-src 'self' ws://{host} wss://{host}",
            "worker-src 'self' blob:",
            "frame-src 'self'",
            "frame-ancestors 'self'",
            "base-uri 'self'",
            "form-action 'self'",
            "object-src 'none'",
        )
    )


def language_of(query: bytes) -> str:
    """Return the language that an address asks for: German unless it says otherwise.

    Example:
        >>> language_of(b"netz=peine&sprache=en"), language_of(b"sprache=fr"), language_of(b"")
        ('en', 'de', 'de')
    """
    given = parse_qs(query.decode("latin-1")).get(LANGUAGE, [SOURCE_LANGUAGE])[-1]
    return given if given in LANGUAGES else SOURCE_LANGUAGE


def page_in_language(page: bytes, language: str) -> bytes:
    """Return the page that Streamlit serves, named and described in a language, with our dictionary and styles."""
    own = f'<link rel="stylesheet" href="{STYLES}" /><script src="{LANGUAGE_SCRIPT}"></script>'
    about = f'<meta name="description" content="{escape(in_language(DESCRIPTION, language))}" />'
    without = f"<noscript>{escape(in_language(_NEEDS_SCRIPT, language))}</noscript>".encode()
    changed = _WITHOUT_SCRIPT.sub(lambda _: without, _SERVICE_LINK.sub(b"", page))
    for before, after in (
        ('<html lang="en">', f'<html lang="{language}">'),
        ("<title>Streamlit</title>", f"<title>Netzlotse</title>{about}{own}"),
    ):
        changed = changed.replace(before.encode(), after.encode())
    return changed


class _Reply:
    """One answer on its way out."""

    def __init__(self, send: Send, host: str, language: str = SOURCE_LANGUAGE) -> None:
        self._send = send
        self._host = host
        self._language = language
        self._start: Message = {}
        self._body = bytearray()

    async def forward(self, message: Message) -> None:
        """Pass an answer on, with the headers."""
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*_kept(message), *_headers(policy(self._host))]}
        await self._send(message)

    async def collect(self, message: Message) -> None:
        """Wait for the whole page, say it in its language, then send it; anything else passes."""
        if message["type"] == "http.response.start" and _is_page(message):
            self._start = message
        elif not self._start:
            await self.forward(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish(page_in_language(bytes(self._body), self._language))

    async def _finish(self, page: bytes) -> None:
        kept = [
            (name, value) for name, value in _kept(self._start) if name not in (b"content-length", b"etag")
        ]
        length = (b"content-length", str(len(page)).encode())
        headers = [*kept, length, *_headers(policy(self._host, page))]
        await self._send({**self._start, "headers": headers})
        await self._send({"type": "http.response.body", "body": page})


def _headers(content_policy: str) -> list[tuple[bytes, bytes]]:
    return [(b"content-security-policy", content_policy.encode("latin-1")), *_FIXED_HEADERS]


def _kept(message: Message) -> list[tuple[bytes, bytes]]:
    own = {name for name, _ in _FIXED_HEADERS}
    return [(name, value) for name, value in message["headers"] if name.lower() not in own]


def _is_page(message: Message) -> bool:
    headers = {name.lower(): value for name, value in message["headers"]}
    return bool(headers.get(b"content-type", b"").startswith(b"text/html"))


def _asks_for_page(headers: dict[bytes, bytes]) -> bool:
    return headers.get(b"sec-fetch-dest") == b"document" or b"text/html" in headers.get(b"accept", b"")


def _without_port(host: str) -> str:
    name, _, port = host.rpartition(":")
    return name if port.isdigit() and name else host


def _digest(script: bytes) -> str:
    return base64.b64encode(hashlib.sha256(script).digest()).decode()


async def _send_text(send: Send, status: int, text: str) -> None:
    await _send_body(send, status, b"text/plain; charset=utf-8", text.encode(), "127.0.0.1")


async def _send_not_found(send: Send, host: str, language: str) -> None:
    name = "not_found.html" if language == SOURCE_LANGUAGE else f"not_found.{language}.html"
    page = (files("dashboard") / "assets" / name).read_bytes()
    await _send_body(send, 404, b"text/html; charset=utf-8", page, host)


async def _send_body(send: Send, status: int, kind: bytes, body: bytes, host: str) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode()), *_headers(policy(host))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
