"""A server that is not there, refuses, lies or is shared with others is explained without the password."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from graph.config import settings_from
from graph.errors import InvalidQuery, NetzlotseError, WorkspaceError
from graph.store import Change, Quad, Store, open_store
from graph.store.endpoint import Endpoint
from graph.store.remote import RemoteStore
from ontology.namespaces import META_GRAPH, graph_iri

MakeChange = Callable[..., Change]
MakeLabel = Callable[..., Quad]
PUBLIC = graph_iri("peine", "oeffentlich")
EMPTY = b'{"head": {"vars": ["entry", "version"]}, "results": {"bindings": []}}'


class Pretender(HTTPServer):
    """A server that gives one fixed answer and remembers what it was sent."""

    status = 200
    body = EMPTY
    location = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.authorizations: list[str | None] = []
        self.paths: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answer(BaseHTTPRequestHandler):
    server: Pretender

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.authorizations.append(self.headers["Authorization"])
        self.server.paths.append(self.path)
        self.send_response(self.server.status)
        if self.server.location:
            self.send_header("Location", self.server.location)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def pretender() -> Iterator[Pretender]:
    with Pretender() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def opened(address: str) -> Store:
    return open_store(settings_from({"NETZLOTSE_DATA": "unused"}, today=date(2026, 5, 4), store=address))


def refusal(address: str) -> str:
    with pytest.raises(NetzlotseError) as error:
        opened(address)
    return str(error.value)


def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_an_unreachable_server_is_named_without_user_and_password() -> None:
    port = unused_port()
    message = refusal(f"http://amt:geheim@127.0.0.1:{port}/query")
    assert message.startswith(f"Der Datenspeicher auf 127.0.0.1:{port} ist nicht erreichbar")
    assert "geheim" not in message
    assert "amt:" not in message


def test_a_silent_server_counts_as_unreachable() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        store = RemoteStore(
            Endpoint.at(f"http://127.0.0.1:{silent.getsockname()[1]}", None, None, timeout=0.2)
        )
        with pytest.raises(WorkspaceError, match="antwortet nicht"):
            store.data_version()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "verlangt eine Anmeldung"),
        (403, "verweigert den Zugriff"),
        (404, "kennt diese Adresse nicht"),
        (413, "so viele Daten"),
        (500, "Fehler 500"),
    ],
)
def test_a_refusal_is_explained(pretender: Pretender, status: int, words: str) -> None:
    pretender.status = status
    assert words in refusal(pretender.address)


def test_a_request_that_is_not_understood_is_a_wrong_query(pretender: Pretender) -> None:
    pretender.status = 400
    with pytest.raises(InvalidQuery, match="versteht die Anfrage nicht"):
        opened(pretender.address)


def test_a_web_page_is_not_taken_for_a_store(pretender: Pretender) -> None:
    pretender.body = b"<html>Willkommen im Intranet</html>"
    assert "nicht wie ein Datenspeicher" in refusal(pretender.address)


def test_a_redirect_does_not_carry_the_password_away(pretender: Pretender) -> None:
    pretender.status, pretender.location = 302, "http://127.0.0.1:9/"
    assert "Fehler 302" in refusal(pretender.address)


def test_user_and_password_are_sent_in_utf8(pretender: Pretender) -> None:
    opened(pretender.address.replace("http://", "http://amt:gr%C3%BCn@"))
    assert pretender.authorizations == ["Basic YW10Omdyw7xu"]  # printf 'amt:grün' | base64


def test_without_a_user_nothing_is_sent(pretender: Pretender) -> None:
    opened(pretender.address)
    assert pretender.authorizations == [None]


def test_a_change_with_removals_and_additions_is_one_request(
    pretender: Pretender, change: MakeChange, label: MakeLabel
) -> None:
    store = opened(pretender.address)
    with pytest.raises(WorkspaceError):  # the pretender stores nothing
        store.change(change(label("neu"), removals=(label("alt"),)))
    assert pretender.paths.count("/update") == 1


def test_an_update_that_was_confirmed_but_not_stored_is_an_error(
    pretender: Pretender, change: MakeChange, label: MakeLabel
) -> None:
    store = opened(pretender.address)
    with pytest.raises(WorkspaceError, match="angenommen, aber nicht gespeichert"):
        store.change(change(label("VHS")))


@pytest.mark.parametrize(
    ("url", "query", "update"),
    [
        ("http://h:1", "http://h:1/query", "http://h:1/update"),
        ("http://h:1/", "http://h:1/query", "http://h:1/update"),
        ("https://h/netz/query", "https://h/netz/query", "https://h/netz/update"),
        ("http://h:8890/sparql", "http://h:8890/sparql", "http://h:8890/sparql"),
    ],
)
def test_query_and_update_addresses(url: str, query: str, update: str) -> None:
    endpoint = Endpoint.at(url, None, None)
    assert (endpoint.query_url, endpoint.update_url) == (query, update)


def test_the_password_is_not_shown(tmp_path: Path) -> None:
    assert "geheim" not in repr(Endpoint.at("http://h", "amt", "geheim"))


def test_graphs_of_others_are_neither_listed_nor_replaced(
    empty_server: str, change: MakeChange, label: MakeLabel, tmp_path: Path
) -> None:
    endpoint = Endpoint.at(empty_server, None, None)
    endpoint.update("INSERT DATA { GRAPH <https://andere.example/g> { <urn:a> <urn:b> <urn:c> } }")
    store = RemoteStore(endpoint)
    change_made = change(label("VHS"))
    store.change(change_made)
    assert store.graphs() == (META_GRAPH, PUBLIC, graph_iri("peine", "verlauf"))
    store.backup(tmp_path / "b")
    store.restore(tmp_path / "b", role="Koordination", recorded_at=change_made.recorded_at)
    query = "ASK { GRAPH <https://andere.example/g> { <urn:a> <urn:b> <urn:c> } }"
    assert b"true" in endpoint.query(query, (), "application/sparql-results+json")


def test_two_writers_get_different_versions(empty_server: str, change: MakeChange, label: MakeLabel) -> None:
    stores = [RemoteStore(Endpoint.at(empty_server, None, None)) for _ in range(4)]
    versions: list[int] = []

    def write(own: int, store: Store) -> None:
        versions.extend(store.change(change(label(f"{own}/{number}"))) for number in range(5))

    threads = [threading.Thread(target=write, args=each) for each in enumerate(stores)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(versions) == len(set(versions)) == 20
    assert stores[0].data_version() == max(versions)
