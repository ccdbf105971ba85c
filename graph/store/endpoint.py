"""A SPARQL 1.1 endpoint over HTTP: one request for a query, one for an update, German errors for both."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from rdflib import URIRef

from graph.errors import InvalidQuery, WorkspaceError

__all__ = ["Endpoint"]

_QUERY_PATH = "/query"
_UPDATE_PATH = "/update"
_TIMEOUT = 60.0
"""Seconds without any answer after which the endpoint counts as unreachable."""
_BAD_REQUEST = 400
_REASONS = {
    401: "verlangt eine Anmeldung. Bitte NETZLOTSE_USER und NETZLOTSE_PASSWORD setzen oder richtigstellen.",
    403: "verweigert den Zugriff. Bitte die Rechte dieses Benutzers prüfen lassen.",
    404: "kennt diese Adresse nicht. Bitte den Pfad prüfen, zum Beispiel http://127.0.0.1:7878/query.",
    413: "nimmt so viele Daten nicht auf einmal an. Bitte die Grenze des Servers erhöhen lassen.",
}
_OTHER_REASON = (
    "hat mit Fehler {code} geantwortet. Bitte später noch einmal versuchen oder den Betreiber fragen."
)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where queries and updates are sent."""

    query_url: str
    update_url: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout: float = _TIMEOUT

    @classmethod
    def at(cls, url: str, user: str | None, password: str | None, timeout: float = _TIMEOUT) -> Endpoint:
        """Return the endpoint at an address: `…/query` has its neighbour `…/update`, a bare host both.

        Any other address, such as Virtuoso's `…/sparql`, takes queries and updates alike.

        Example:
            >>> Endpoint.at("http://127.0.0.1:7878", None, None).update_url
            'http://127.0.0.1:7878/update'
        """
        parts = urlsplit(url)
        path = parts.path.rstrip("/") or _QUERY_PATH
        update_path = path.removesuffix(_QUERY_PATH) + _UPDATE_PATH if path.endswith(_QUERY_PATH) else path
        query_url, update_url = (urlunsplit(parts._replace(path=each)) for each in (path, update_path))
        return cls(query_url, update_url, user, password, timeout)

    @property
    def host(self) -> str:
        """Return the host and port, for messages."""
        return urlsplit(self.query_url).netloc

    def query(self, sparql: str, graphs: Sequence[URIRef], accept: str) -> bytes:
        """Return the answer to a query from these graphs; none means whatever the server takes for all."""
        named = [(parameter, str(graph)) for graph in graphs for parameter in _GRAPH_PARAMETERS]
        form = urlencode([("query", sparql), *named])
        return self._post(self.query_url, form, "application/x-www-form-urlencoded", accept)

    def update(self, sparql: str) -> None:
        """Send one update, which the server does as a whole or not at all."""
        self._post(self.update_url, sparql, "application/sparql-update; charset=utf-8", "*/*")

    def _post(self, url: str, text: str, content_type: str, accept: str) -> bytes:
        headers = {"Accept": accept, "Content-Type": content_type, **self._authorization()}
        # The scheme is http or https: `open_store` takes no other address for a server.
        request = Request(url, data=text.encode("utf-8"), headers=headers, method="POST")  # noqa: S310  # see above
        try:
            with build_opener(_NoRedirect).open(request, timeout=self.timeout) as response:
                content: bytes = response.read()
                return content
        except HTTPError as error:
            with error:
                raise self._refused(error.code) from None
        except (URLError, HTTPException, OSError) as error:
            raise WorkspaceError(
                f"Der Datenspeicher auf {self.host} ist nicht erreichbar oder antwortet nicht. "
                "Bitte Adresse und Netzverbindung prüfen."
            ) from error

    def _authorization(self) -> dict[str, str]:
        if self.user is None:
            return {}
        token = base64.b64encode(f"{self.user}:{self.password or ''}".encode()).decode("ascii")
        return {"Authorization": f"Basic {token}"}

    def _refused(self, code: int) -> InvalidQuery | WorkspaceError:
        if code == _BAD_REQUEST:
            return InvalidQuery(
                f"Der Datenspeicher auf {self.host} versteht die Anfrage nicht. Bitte vereinfachen."
            )
        reason = _REASONS.get(code) or _OTHER_REASON.format(code=code)
        return WorkspaceError(f"Der Datenspeicher auf {self.host} {reason}")


_GRAPH_PARAMETERS = ("default-graph-uri", "named-graph-uri")


class _NoRedirect(HTTPRedirectHandler):
    """Redirects are errors: following one would hand the password to another host."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None
