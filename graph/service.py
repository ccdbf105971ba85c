"""The straight line, top to bottom: each arrow from statements to answers is one function call."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from graph import examples, loading
from graph.answers import card, lines, search
from graph.answers import map as network_map
from graph.answers import overview as first_screen
from graph.config import Settings, settings_from
from graph.errors import InvalidQuery, NetzlotseError, UnknownName
from graph.exporters.rdf import serialize
from graph.findings import Finding, Gap, Section
from graph.gaps import detectors as discovered
from graph.metrics.analysis import Analysis, analyse
from graph.model import (
    ActorCard,
    AgentMatch,
    Layer,
    MapView,
    Modality,
    Moment,
    Network,
    NetworkInfo,
    Overview,
    Selection,
    Table,
)
from graph.privacy import readable_graphs
from graph.projection.reading import list_networks, read_network
from graph.queries.answering import answer
from graph.queries.discovery import catalogue, find
from graph.queries.header import NamedQuery, Parameter, ParameterSort
from graph.store import Store, open_store
from graph.texts import modality_label, nearest, searchable
from graph.validation import Problem
from ontology.codelists import codelist
from ontology.namespaces import graph_iri, network_of

__all__ = [
    "NetzlotseError",
    "Settings",
    "Store",
    "actor_card",
    "check",
    "counts",
    "data_version",
    "detectors",
    "export",
    "field_label",
    "fields",
    "find_agents",
    "findings",
    "install_examples",
    "kinds",
    "load",
    "map_view",
    "modalities",
    "named_answer",
    "named_queries",
    "network_info",
    "networks",
    "offered_examples",
    "open_workspace",
    "overview",
    "resolve_agent",
    "resolve_field",
    "restore",
    "settings",
    "sparql",
]  # fmt: skip

ROLE = "Koordinierungsstelle"
"""Who changes data until roles exist: the office as such, never a name."""
EXPORTED_LAYERS = (Layer.PUBLIC, Layer.EXPECTATIONS)
SECTION_ORDER = tuple(Section)
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def settings(store: str | None, user: str | None, environment: Mapping[str, str], today: date) -> Settings:
    """Return the settings of this run; what is given on the command line wins over the environment."""
    return settings_from(environment, today=today, store=store, user=user)


def open_workspace(wanted: Settings, *, fill: bool = True) -> Store:
    """Open the store; a fresh local one begins with the example networks.

    Raises:
        WorkspaceError: the place cannot be used, or another process has it open.
    """
    store = open_store(wanted)
    is_remote = wanted.store.startswith(("http://", "https://"))
    if fill and not is_remote and store.data_version() == 0:
        examples.install(store, _now(), wanted.today)
    return store


def install_examples(store: Store, today: date, *, update: bool = False) -> tuple[str, ...]:
    """Put what is missing into the store (and newer versions, if wanted) and return the names of the parts."""
    return examples.install(store, _now(), today, update=update)


def offered_examples(store: Store) -> tuple[str, ...]:
    """Return what ships with the program and is missing in the store or there in another version."""
    return examples.offered(store)


def data_version(store: Store) -> int:
    """Return the number of the last change: answers of the same number are the same."""
    return store.data_version()


def networks(store: Store) -> tuple[NetworkInfo, ...]:
    """Return all networks in the store, in German order of their labels."""
    return list_networks(store, shipped=examples.NAMES)


def network_info(store: Store, name: str) -> NetworkInfo:
    """Return the network of a name or label, however it is spelt.

    Raises:
        UnknownName: there is no such network; the message names the nearest ones.
    """
    known = networks(store)
    wanted = _slug(name)
    for info in known:
        if wanted in (_slug(info.name), _slug(info.label)):
            return info
    raise UnknownName(
        f"Das Netzwerk »{name}« ist nicht bekannt. {nearest(name, [info.name for info in known])}"
    )


def counts(store: Store, name: str) -> tuple[int, int]:
    """Return how many actors and how many lines the map of a network has, at any time."""
    network = _network(store, name, _ever())
    return len(network.agents), len(lines.all_edges(network))


def overview(store: Store, name: str, moment: Moment) -> Overview:
    """Return the first screen of a network."""
    return first_screen.overview(_analysis(store, name, moment))


def map_view(store: Store, name: str, selection: Selection) -> MapView:
    """Return nodes and lines of a network for one selection."""
    return network_map.map_view(_network(store, name, selection.moment), selection)


def actor_card(store: Store, iri: str, moment: Moment) -> ActorCard:
    """Return everything the sources say about one actor, kind, undertaking or declared absence.

    Raises:
        UnknownName: there is nothing of this IRI at this moment.
    """
    name = network_of(iri)
    if name is None:
        raise UnknownName(f"»{iri}« ist keine Adresse eines Eintrags in einem Netzwerk.")
    return card.actor_card(_network(store, network_info(store, name).name, moment), iri)


def find_agents(store: Store, text: str, name: str | None = None, limit: int = 20) -> tuple[AgentMatch, ...]:
    """Return what matches a typed text, best first, in one network or in all."""
    return search.search(_networks(store, name, _ever()), text, limit)


def resolve_agent(store: Store, text: str, moment: Moment, name: str | None = None) -> str:
    """Return the IRI of the one entry meant by a typed text.

    Raises:
        UnknownName: none or several fit; the message names the nearest ones.
    """
    return search.resolve(_networks(store, name, moment), text)


def findings(store: Store, name: str, moment: Moment, field: str | None = None) -> tuple[Finding, ...]:
    """Return all findings of a network, or those of one action field and what is narrower.

    They stand in the order of their sections, the weightiest first, else as the detectors name them. Where
    nothing is recorded yet nothing can be missing: there are none.
    """
    analysis = _analysis(store, name, moment)
    if not analysis.network.evidence:
        return ()
    found = [finding for detector in discovered() for finding in detector.find(analysis)]
    listing = codelist("feld")
    chosen = (
        finding
        for finding in found
        if field is None or any(listing.is_within(own, field) for own in finding.fields)
    )
    return tuple(sorted(chosen, key=lambda finding: (SECTION_ORDER.index(finding.section), -finding.weight)))


def detectors() -> tuple[Gap, ...]:
    """Return what kinds of gaps are looked for, in their order."""
    return tuple(detector.gap for detector in discovered())


def fields() -> tuple[tuple[str, str], ...]:
    """Return code and label of every action field, narrower ones after their broader one."""
    listing = codelist("feld")
    order = sorted(
        listing,
        key=lambda code: [list(listing.codes).index(a) for a in reversed(listing.ancestors(code.code))],
    )
    return tuple((code.code, code.label_de) for code in order)


def field_label(code: str) -> str:
    """Return the German label of an action field."""
    return codelist("feld").label(code)


def resolve_field(text: str) -> str:
    """Return the code of an action field given by code or label.

    Raises:
        UnknownName: there is no such field; the message names the nearest ones.
    """
    return _resolve_code("feld", text, "Handlungsfeld")


def kinds() -> tuple[tuple[str, str], ...]:
    """Return code and label of the top groups of actor kinds."""
    return tuple((code.code, code.label_de) for code in codelist("akteursart") if code.broader is None)


def modalities() -> tuple[tuple[str, str], ...]:
    """Return code and label of the modalities a line on the map can have."""
    return tuple((one.value, modality_label(one)) for one in Modality if one is not Modality.NEGIERT)


def named_queries() -> tuple[NamedQuery, ...]:
    """Return the questions that ship with the program, in their order."""
    return catalogue()


def named_answer(
    store: Store,
    name: str,
    network: str | None,
    given: Mapping[str, str],
    moment: Moment,
    *,
    with_links: bool,
) -> tuple[Table, str]:
    """Return the answer to a question and the sentence for an empty one.

    Args:
        store: Where to ask.
        name: Name of the question.
        network: Network it is about.
        given: Further values in people's words: codes or labels, names of actors, days.
        moment: Where names of actors are looked up; its valid day stands for today.
        with_links: Also return the columns that hold IRIs.

    Raises:
        UnknownName: no such question, network, code or actor.
        InvalidQuery: a value is missing or is not what the question takes.
    """
    query = find(name)
    words = {**given, **({"network": network} if network else {})}
    known = {parameter.name: parameter for parameter in query.parameters}
    if "network" not in words and any(
        one.sort is ParameterSort.NETWORK and not one.is_optional for one in known.values()
    ):
        raise InvalidQuery("Bitte das Netzwerk angeben, zum Beispiel mit --network peine.")
    if strange := [word for word in words if word not in known]:
        raise UnknownName(
            f"Die Frage »{name}« kennt die Angabe »{strange[0]}« nicht. {nearest(strange[0], known)}"
        )
    values = {word: _value(store, known[word], words[word], network, moment) for word in words}
    asked = network_info(store, network).name if network else None
    graphs = readable_graphs(store.graphs(), asked)
    answered = answer(store, query, graphs, today=moment.valid_on, **values)
    shown = [place for place, column in enumerate(query.columns) if with_links or not column.is_link]
    headings = tuple(query.columns[place].heading for place in shown)
    return Table(
        headings, tuple(tuple(_cell(row[place]) for place in shown) for row in answered.rows)
    ), query.empty


def sparql(store: Store, text: str) -> Table:
    """Return the answer to a query of the user's own, from the readable graphs only.

    Raises:
        InvalidQuery: the text is no query, or asks for what is not allowed.
    """
    answered = store.query(text, readable_graphs(store.graphs()))
    return Table(answered.columns, tuple(tuple(map(_cell, row)) for row in answered.rows))


def check(store: Store) -> list[Problem]:
    """Return what the data rules object to in all networks, the worst first."""
    return loading.check(store, [info.name for info in networks(store)])


def load(store: Store, path: Path, today: date) -> tuple[int, int]:
    """Bring the statements of a file into the store, all or nothing: how many are new, and the data version.

    Raises:
        InvalidSource: the file is damaged, wants to change what may not be changed, or breaks a data rule.
    """
    return loading.load(store, path, role=ROLE, recorded_at=_now(), today=today)


def export(store: Store, name: str, form: str) -> bytes:
    """Return the public statements of a network as a file (trig, ttl or jsonld)."""
    return serialize(store.scan([graph_iri(name, layer) for layer in EXPORTED_LAYERS]), form)


def restore(store: Store, path: Path) -> int:
    """Replace everything in the store by a backup and return the new data version."""
    return store.restore(path, role=ROLE, recorded_at=_now())


def _value(store: Store, parameter: Parameter, word: str, network: str | None, moment: Moment) -> str | date:
    """Return what a question takes for a word of the user."""
    match parameter.sort:
        case ParameterSort.NETWORK:
            return network_info(store, word).name
        case ParameterSort.IRI:
            return resolve_agent(store, word, moment, network)
        case ParameterSort.CODE:
            return _resolve_code(parameter.scheme or "", word, parameter.description)
        case _:
            return word


def _resolve_code(scheme: str, text: str, what: str) -> str:
    for code in codelist(scheme):
        if _slug(text) in (_slug(code.code), _slug(code.label_de)):
            return code.code
    raise UnknownName(f"»{text}« ist nicht bekannt ({what}). {nearest(text, codelist(scheme).codes)}")


def _analysis(store: Store, name: str, moment: Moment) -> Analysis:
    return analyse(_network(store, name, moment), moment)


def _network(store: Store, name: str, moment: Moment) -> Network:
    return read_network(store, name, moment, shipped=examples.NAMES)


def _networks(store: Store, name: str | None, moment: Moment) -> list[Network]:
    names = [network_info(store, name).name] if name else [info.name for info in networks(store)]
    return [_network(store, one, moment) for one in names]


def _ever() -> Moment:
    return Moment(date.max, date.max)


def _now() -> datetime:
    """Return the time of the journal: the one place where the clock is read for it."""
    return datetime.now(UTC)


def _slug(text: str) -> str:
    written_out = text.casefold().translate(UMLAUTS)
    return searchable(written_out)


def _cell(value: object) -> str | None:
    return None if value is None else str(value)
