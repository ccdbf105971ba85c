"""Start the dashboard and stay until somebody ends it: what `netzlotse start` calls."""

from __future__ import annotations

import os
import socket
import sys
import webbrowser
from threading import Thread
from typing import TYPE_CHECKING

from graph.service import NetzlotseError, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    import uvicorn

ADDRESS = "127.0.0.1"
"""Until roles exist nobody but this machine may look."""
PORT = 8501
TRIES = 50
"""So many ports are tried one after the other."""
GRACE = 2
"""Seconds that open connections get at the end."""


class PortTaken(NetzlotseError):
    """The wanted port is used by another program."""


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
        server = _server(settings, number, lambda: _announce(number, open_browser))
        server.run(sockets=[listener])
    print("Netzlotse ist beendet.", flush=True)
    return 0


def address(port: int) -> str:
    """Return the address of the first page.

    Example:
        >>> address(8501)
        'http://127.0.0.1:8501'
    """
    return f"http://{ADDRESS}:{port}"


def _server(settings: Settings | None, port: int, on_ready: Callable[[], None]) -> uvicorn.Server:
    import uvicorn
    from streamlit.web import bootstrap

    from dashboard import app, cache, failures

    bootstrap.load_config_options(dict(app.streamlit_settings(port)))
    failures.silence_streamlit()
    application = app.create_app(settings)
    cache.DESK.store()

    class Server(uvicorn.Server):
        """Says that it is ready when it really answers."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            """Start, then tell."""
            await super().startup(sockets=sockets)
            if self.started:
                on_ready()

    config = uvicorn.Config(
        application,
        host=ADDRESS,
        port=port,
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    return Server(config)


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
