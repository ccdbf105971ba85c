"""Start the dashboard and stay until somebody ends it: what `netzlotse start` calls."""

from __future__ import annotations

import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from types import FrameType
from typing import Any

import uvicorn
from streamlit.web import bootstrap

from dashboard import app, cache, failures
from graph.service import NetzlotseError, Settings

ADDRESS = "127.0.0.1"
"""Until roles exist nobody but this machine may look."""
PORT = 8501
TRIES = 50
"""So many ports are tried one after the other."""
GRACE = 2
"""Seconds that open connections get at the end."""
ENDINGS = (signal.SIGINT, signal.SIGTERM)


class PortTaken(NetzlotseError):
    """The wanted port is used by another program."""


class Server(uvicorn.Server):
    """A server that tells when it really answers, and for which being ended is no failure."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets=sockets)
        if self.started:
            self._on_ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End at Ctrl+C and SIGTERM; uvicorn itself would raise the signal once more afterwards."""
        before = {number: signal.signal(number, self._end) for number in ENDINGS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _end(self, number: int, frame: FrameType | None) -> None:
        self.handle_exit(number, frame)


def serve(settings: Settings | None = None, *, port: int | None = None, open_browser: bool = True) -> int:
    """Serve the dashboard until Ctrl+C or SIGTERM and return the exit code.

    Args:
        settings: Where the store lies; None means: as the environment says.
        port: Only this one; None means the usual one or the next that is free.
        open_browser: Also show the first page, if there is a screen.

    Raises:
        NetzlotseError: the port is taken, or the store cannot be opened.
    """
    with _listen(port) as listener:
        number = listener.getsockname()[1]
        bootstrap.load_config_options(dict(app.streamlit_settings(number)))
        failures.silence_streamlit()
        application = app.create_app(settings)
        cache.DESK.store()
        Server(_config(application, number), lambda: _announce(number, open_browser)).run(sockets=[listener])
    print("Netzlotse ist beendet.", flush=True)
    return 0


def address(port: int) -> str:
    """Return the address of the first page.

    Example:
        >>> address(8501)
        'http://127.0.0.1:8501'
    """
    return f"http://{ADDRESS}:{port}"


def _config(application: Any, port: int) -> uvicorn.Config:
    return uvicorn.Config(
        application,
        host=ADDRESS,
        port=port,
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )


def _listen(port: int | None) -> socket.socket:
    if port is not None:
        try:
            return _bound(port)
        except (OSError, OverflowError) as error:
            raise PortTaken(
                f"Port {port} ist nicht frei. Wählen Sie mit --port einen anderen oder lassen Sie --port weg: "
                "Dann sucht Netzlotse selbst einen freien."
            ) from error
    for candidate in range(PORT, PORT + TRIES):
        try:
            return _bound(candidate)
        except OSError:
            continue
    raise PortTaken(
        f"Zwischen {PORT} und {PORT + TRIES - 1} ist kein Port frei. Bitte mit --port einen angeben."
    )


def _bound(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name != "nt":  # on Windows this option would share the port with whoever has it
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((ADDRESS, port))
        listener.listen()
    except BaseException:
        listener.close()
        raise
    return listener


def _announce(port: int, open_browser: bool) -> None:
    print(f"Netzlotse läuft: {address(port)} – Beenden mit Strg+C", flush=True)
    if open_browser and _has_screen():
        Thread(target=webbrowser.open, args=(address(port),), daemon=True).start()


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
