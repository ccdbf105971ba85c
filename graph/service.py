"""The straight line, top to bottom: each arrow from statements to answers is one function call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from graph import examples, loading
from graph.analysis import Analysis, Parameters, Progress, analyse, basis_of, silent
from graph.answers import actor_cards, card, lines, network_cards, questions, search
from graph.answers import overview as first_screen
from graph.answers.gap_list import Choice, choose, gap_list, public_lines, with_basis, with_judgements
from graph.answers.giving_out import give_out
from graph.answers.method_figures import MethodCard, MethodFigure
from graph.answers.metric_values import MetricValues, metric_values
from graph.answers.places import touching
from graph.answers.words import field_label, fields, kinds, modalities, resolve_field
from graph.changing import (
    create_network,
    import_network,
    install_examples,
    judge,
    load,
    open_workspace,
    remove_examples,
    restore,
)
from graph.config import MEMORY, Settings, settings_from
from graph.errors import NetzlotseError, UnknownName
from graph.findings import Finding, Gap, Judgement
from graph.founding import Founding
from graph.gaps import detectors as discovered
from graph.importers.report import ImportReport
from graph.importing import Lists
from graph.judging import judgements
from graph.kept import FindingCache, key_of
from graph.model import (
    ActorCard,
    AgentMatch,
    Moment,
    Network,
    NetworkInfo,
    Overview,
    Table,
)
from graph.notebook import Notebook
from graph.office_contact import CONTACT_PARTS, keep_contact, office_contact
from graph.privacy import readable_graphs
from graph.projection.locality import everywhere
from graph.queries.discovery import catalogue
from graph.queries.header import NamedQuery
from graph.reading import network_at as _network
from graph.reading import networks_in
from graph.saved_views import (
    LONGEST_NOTE,
    SavedView,
    move_view,
    note_view,
    remove_view,
    save_view,
    saved_views,
)
from graph.store import Store
from graph.texts import nearest, no_entry, slug_of
from graph.validation import Problem
from graph.whatif import (
    ActorInvited,
    ActorLeaves,
    Comparison,
    FundingEnds,
    Scenario,
    TieAdded,
    applied,
    compare,
)
from ontology.namespaces import network_of

if TYPE_CHECKING:
    from graph.answers.invitation_list import InvitationList as InvitationList
    from graph.answers.suggestion_list import SuggestionList

__all__ = [
    "CONTACT_PARTS", "LONGEST_NOTE", "ActorInvited", "ActorLeaves", "Choice", "Comparison", "FindingCache",
    "Founding", "FundingEnds", "ImportReport", "Lists", "MethodCard", "MethodFigure", "NetzlotseError", "Notebook",
    "Progress", "SavedView", "Scenario", "Settings", "Store", "TieAdded", "actor_card", "actor_figures", "check",
    "choose", "counts", "create_network", "data_version", "detectors", "export", "field_label", "fields",
    "find_agents", "finding_cache", "findings", "import_network", "install_examples", "invitation", "judge",
    "judgement_history", "keep_contact", "kinds", "labels", "load", "method_cards", "metrics", "modalities",
    "move_view", "named_answer", "named_queries", "network_figures", "network_info", "networks", "note_view",
    "notebook", "offered_examples", "office_contact", "open_workspace", "overview", "public_lines",
    "recommendations", "remove_examples", "remove_view", "resolve_agent", "resolve_detector", "resolve_field",
    "restore", "save_view", "saved_views", "settings", "silent", "sparql", "what_if",
]  # fmt: skip

QUICK = Parameters(rewirings=200, permutations=999, trials=20)
"""For questions that are asked by the way: what may happen if."""
CACHE_FOLDER = "zwischenspeicher"
NOTEBOOK_FOLDER = "notizen"


def settings(store: str | None, user: str | None, environment: Mapping[str, str], today: date) -> Settings:
    """Return the settings of this run; what is given on the command line wins over the environment."""
    return settings_from(environment, today=today, store=store, user=user)


def offered_examples(store: Store) -> tuple[str, ...]:
    """Return what ships with the program and is missing in the store or there in another version."""
    return examples.offered(store)


def data_version(store: Store) -> int:
    """Return the number of the last change: answers of the same number are the same."""
    return store.data_version()


def networks(store: Store) -> tuple[NetworkInfo, ...]:
    """Return all networks in the store, in German order of their labels."""
    return networks_in(store)


def network_info(store: Store, name: str) -> NetworkInfo:
    """Return the network of a name or label, however it is spelt; the label of one never hides the name of another.

    Raises:
        UnknownName: there is no such network; the message names the nearest ones.
    """
    known = networks(store)
    wanted = slug_of(name)
    by_label = {slug_of(info.label): info for info in reversed(known)}
    by_name = {slug_of(info.name): info for info in known}
    if found := by_name.get(wanted) or by_label.get(wanted):
        return found
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


def actor_card(store: Store, iri: str, moment: Moment) -> ActorCard:
    """Return everything the sources say about one actor, kind, undertaking or declared absence.

    Raises:
        UnknownName: there is nothing of this IRI at this moment.
    """
    return card.actor_card(_network(store, _network_name(store, iri), everywhere(moment)), iri)


def labels(store: Store, name: str, moment: Moment, iris: Sequence[str]) -> tuple[str, ...]:
    """Return the labels of entries of a network, such as places."""
    network = _network(store, name, everywhere(moment))
    return tuple(network.label(iri) for iri in iris)


def find_agents(store: Store, text: str, name: str | None = None, limit: int = 20) -> tuple[AgentMatch, ...]:
    """Return what matches a typed text, best first, in one network or in all."""
    return search.search(_networks(store, name, _ever()), text, limit)


def resolve_agent(store: Store, text: str, moment: Moment, name: str | None = None) -> str:
    """Return the IRI of the one entry meant by a typed text.

    Raises:
        UnknownName: none or several fit; the message names the nearest ones.
    """
    return search.resolve(_networks(store, name, moment), text)


def finding_cache(wanted: Settings) -> FindingCache:
    """Return where gap lists are kept between runs: beside the office's own data, nowhere for a forgetful store."""
    return FindingCache(None if wanted.store == MEMORY else wanted.data_folder / CACHE_FOLDER)


def notebook(wanted: Settings) -> Notebook:
    """Return where the office keeps what is no statement, such as named views: beside its data."""
    return Notebook(None if wanted.store == MEMORY else wanted.data_folder / NOTEBOOK_FOLDER)


def findings(
    store: Store,
    name: str,
    moment: Moment,
    choice: Choice | None = None,
    *,
    kept: FindingCache | None = None,
    progress: Progress = silent,
) -> tuple[Finding, ...]:
    """Return the findings of a network (of a place: those that touch it), all or chosen, each with its latest decision.

    They stand in the order of their sections, the surest and weightiest first, else as the detectors name them.

    Args:
        store: Where the statements lie.
        name: Name of the network.
        moment: The day shown and the state of knowledge.
        choice: Which findings are wanted.
        kept: Where results are kept: the same statements are analysed once.
        progress: Told how far the work is.
    """
    place, moment = moment.place, everywhere(moment)
    network = _network(store, name, moment)
    key = key_of(replace(network, data_version=0), moment, Parameters())
    found = kept.load(key) if kept else None
    if found is None:
        found = gap_list(analyse(network, moment, progress=progress), discovered())
        if kept:
            kept.save(key, found)
    based = with_basis(found, basis_of(network.data_version, moment, Parameters()))
    chosen = choose(with_judgements(based, judgements(store, name)), choice or Choice())
    return touching(chosen, network, place) if place else chosen


def what_if(
    store: Store, name: str, moment: Moment, scenario: Scenario, *, progress: Progress = silent
) -> Comparison:
    """Return findings and figures of a network before and after a scenario; nothing is stored.

    Chance and missing data are tried less thoroughly than in the gap list: the answer comes within seconds.

    Raises:
        UnknownName: the scenario speaks of something that is not in the network.
        InvalidSource: the scenario cannot happen, such as a tie of an actor with itself.
    """
    network = _network(store, name, everywhere(moment))
    before = analyse(network, moment, QUICK, progress)
    after = analyse(applied(network, scenario, moment.valid_on), moment, QUICK, progress)
    comparable = [detector for detector in discovered() if detector.gap.is_comparable]
    return compare(before, after, scenario, lambda analysis: gap_list(analysis, comparable))


def recommendations(
    store: Store, name: str, moment: Moment, *, progress: Progress = silent
) -> SuggestionList:
    """Return the suggested ties of a network as the 2 × 2 of likely and useful, with the decisions about them."""
    from graph.answers.suggestion_list import suggestion_list

    analysis = analyse(_network(store, name, everywhere(moment)), moment, progress=progress)
    return suggestion_list(analysis, judgements(store, name))


def invitation(
    store: Store, name: str, body: str, moment: Moment, seats: int = 3, min_migrant_organisations: int = 0
) -> InvitationList:
    """Return whom to invite to a body, given by its IRI, so that as much as possible is covered.

    Raises:
        UnknownName: nobody is invited there: it is no body, or its seats are filled by election.
        InvalidSource: a number is too small.
    """
    from graph.answers.invitation_list import invitation_list  # its solver takes long to load

    analysis = _analysis(store, name, everywhere(moment))
    return invitation_list(analysis, body, seats=seats, min_migrant_organisations=min_migrant_organisations)


def metrics(store: Store, name: str, moment: Moment, *, is_directed: bool | None = None) -> MetricValues:
    """Return the figures of any network, directed if its list was, unless said otherwise."""
    network = _network(store, name, moment)
    directed = network.info.is_directed if is_directed is None else is_directed
    return metric_values(network, Parameters().generator("metrics"), is_directed=directed)


def network_figures(store: Store, name: str, moment: Moment) -> tuple[MethodFigure, ...]:
    """Return the figures of a whole network for its board, each with its method card; of a mere part, none."""
    from graph.answers.network_figures import network_figures

    return () if moment.place else network_figures(_analysis(store, name, moment))


def actor_figures(store: Store, iri: str, moment: Moment) -> tuple[MethodFigure, ...]:
    """Return where an actor stands in its network, for internal use; nothing for bodies, kinds and plans.

    Raises:
        UnknownName: this is no IRI of a network.
    """
    from graph.answers.actor_figures import actor_figures

    return actor_figures(_analysis(store, _network_name(store, iri), everywhere(moment)), iri)


def method_cards() -> tuple[tuple[MethodCard, ...], tuple[MethodCard, ...]]:
    """Return the cards of all figures of a whole network, and of all figures of a single actor."""
    return network_cards.CARDS, actor_cards.CARDS


def judgement_history(store: Store, name: str) -> Mapping[str, tuple[Judgement, ...]]:
    """Return id of a finding → everything decided about it, oldest first."""
    return judgements(store, name)


def detectors() -> tuple[Gap, ...]:
    """Return what kinds of gaps are looked for, in their order."""
    return tuple(detector.gap for detector in discovered())


def resolve_detector(text: str) -> str:
    """Return the id of a kind of findings given by id or title.

    Raises:
        UnknownName: there is no such kind; the message names the nearest ones.
    """
    for gap in detectors():
        if slug_of(text) in (slug_of(gap.id), slug_of(gap.title)):
            return gap.id
    known = [gap.id for gap in detectors()]
    raise UnknownName(f"»{text}« ist keine Art von Hinweisen. {nearest(text, known)}")


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
    words = {**given, **({"network": network} if network else {})}
    return questions.ask(
        store,
        name,
        words,
        network_name=lambda text: network_info(store, text).name,
        agent_iri=lambda text: resolve_agent(store, text, moment, network),
        today=moment.valid_on,
        with_links=with_links,
    )


def sparql(store: Store, text: str) -> Table:
    """Return the answer to a query of the user's own, from the readable graphs only.

    Raises:
        InvalidQuery: the text is no query, or asks for what is not allowed.
    """
    answered = store.query(text, readable_graphs(store.graphs()))
    return questions.as_table(answered.columns, answered.rows)


def check(store: Store) -> list[Problem]:
    """Return what the data rules object to in all networks, the worst first."""
    return loading.check(store, [info.name for info in networks(store)])


def export(store: Store, name: str, form: str) -> bytes:
    """Return the public statements of a network as a file of RDF (trig, ttl or jsonld); `keeping` has all formats."""
    return give_out(store, name, _ever(), form)


def _network_name(store: Store, iri: str) -> str:
    name = network_of(iri)
    if name is None:
        raise UnknownName(no_entry(iri))
    return network_info(store, name).name


def _analysis(store: Store, name: str, moment: Moment) -> Analysis:
    return analyse(_network(store, name, moment), moment)


def _networks(store: Store, name: str | None, moment: Moment) -> list[Network]:
    names = [network_info(store, name).name] if name else [info.name for info in networks(store)]
    return [_network(store, one, moment) for one in names]


def _ever() -> Moment:
    return Moment(date.max, date.max)
