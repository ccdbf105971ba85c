"""The web application: Streamlit behind our own doors, with a store that is opened once."""

from __future__ import annotations

import importlib
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from importlib.resources import as_file, files
from pathlib import Path
from threading import Thread
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard import cache, failures, navigation, security, theme
from dashboard.components.netmap import VIS_NETWORK
from graph.service import Settings

READY = "/bereit"
"""Own health route: answers once the store is open."""
VIS_FILE = "templates/lib/vis-9.1.2/vis-network.min.js"
"""Inside pyvis."""
JAVASCRIPT, CSS = "text/javascript; charset=utf-8", "text/css; charset=utf-8"
HOSTS = ("127.0.0.1", "localhost")
_UPLOAD_MEGABYTES = 10
_DAY = 86400


def create_app(settings: Settings | None = None) -> st.App:
    """Return the application; the store is opened when the server starts.

    Args:
        settings: Where the store lies; None means: as the environment says.
    """
    cache.DESK.prepare(settings)
    pages = {f"/{view.page.path}" for view in navigation.views()}
    with as_file(files("dashboard") / "script.py") as script:
        return st.App(
            script,
            lifespan=_lifespan,
            routes=_routes(),
            middleware=[Middleware(security.Protection, hosts=HOSTS, pages=pages)],
            on_script_error=failures.show,
            exception_handlers={500: _failed},
        )


def streamlit_settings(port: int) -> Mapping[str, Any]:
    """Return all settings of Streamlit: from here, never from a file in the working directory."""
    return {
        "server.address": HOSTS[0],
        "server.port": port,
        "server.headless": True,
        "server.allowedHosts": list(HOSTS),
        "server.enableCORS": True,
        "server.enableXsrfProtection": True,
        "server.enableStaticServing": False,
        "server.enableAgentApi": False,
        "server.enableWebsocketCompression": False,
        "server.fileWatcherType": "none",
        "server.runOnSave": False,
        "server.maxUploadSize": _UPLOAD_MEGABYTES,
        "browser.gatherUsageStats": False,
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": False,
        "client.allowedOrigins": [],
        "logger.level": "error",
        "logger.enableRich": False,  # it would print the message of an error, which may hold what somebody typed
        "logger.hideWelcomeMessage": True,
        "global.developmentMode": False,
        "runner.magicEnabled": False,
        **theme.settings(),
    }


@asynccontextmanager
async def _lifespan(_app: st.App) -> AsyncIterator[None]:
    cache.DESK.store()
    Thread(target=_warm_up, name="warm-up", daemon=True).start()
    try:
        yield
    finally:
        cache.DESK.close()


def _warm_up() -> None:
    """Load what the first map needs while the browser still fetches the page."""
    for name in ("pandas", "pyarrow", "pyvis.network"):
        importlib.import_module(name)


def _routes() -> list[BaseRoute]:
    return [
        Route(READY, _ready),
        Route(security.LANGUAGE_SCRIPT, _file(_resource("dashboard", "assets/chrome.js"), JAVASCRIPT)),
        Route(security.STYLES, _file(_resource("dashboard", "assets/pages.css"), CSS)),
        Route(VIS_NETWORK, _file(_resource("pyvis", VIS_FILE), JAVASCRIPT, max_age=_DAY)),
    ]


def _resource(package: str, path: str) -> Path:
    with as_file(files(package) / path) as found:
        return found


def _file(path: Path, media_type: str, max_age: int = 0) -> Callable[[Request], Response]:
    headers = {"cache-control": f"public, max-age={max_age}" if max_age else "no-cache"}

    def answer(_request: Request) -> Response:
        return FileResponse(path, media_type=media_type, headers=headers)

    return answer


def _ready(_request: Request) -> Response:
    return JSONResponse({"bereit": True, "datenversion": cache.version()})


def _failed(_request: Request, error: Exception) -> Response:
    failures.log(error)
    return Response(failures.UNEXPECTED, status_code=500, media_type="text/plain; charset=utf-8")
