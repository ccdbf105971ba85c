"""Random networks with a statement of every class, as complete as the model allows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from graph.model import (
    Agent,
    Aim,
    Decision,
    DeclaredAbsence,
    Document,
    Evidence,
    Expectation,
    Involvement,
    Modality,
    Network,
    NetworkInfo,
    Offer,
    Period,
    Place,
    Seat,
    SeatQuota,
    Strength,
    Task,
    Tie,
    Undertaking,
)
from graph.model.days import first_day, last_day
from ontology.namespaces import data_iri

NAME = "musterkreis"
FIELDS = ("arbeit", "bildung", "sprache")
GROUPS = ("frauen", "kinder")
STARTS = ("2004", "2004-09", "2004-09-30")
FAR_ENDS = ("2904", "2904-02", "2904-02-29")
"""What has ended is no longer read, save events."""

text = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
texts = st.lists(text, max_size=2, unique=True).map(lambda found: tuple(sorted(found)))
days = st.dates(date(1990, 1, 1), date(2025, 12, 31))


def iri(sort: str, number: int) -> str:
    """Return the IRI of a thing of the network."""
    return str(data_iri(NAME, sort, f"{sort}-{number}"))


def some(of: Sequence[str], **size: int) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some of these, in the order in which reading gives them."""
    return st.lists(st.sampled_from(of), unique=True, **size).map(lambda found: tuple(sorted(found)))


@st.composite
def lasting(draw: st.DrawFn) -> Period:
    """Draw when something holds that holds today."""
    start, end = draw(st.sampled_from([None, *STARTS])), draw(st.sampled_from([None, *FAR_ENDS]))
    return Period(start=start, end=end, earliest=first_day(start), latest=last_day(end))


@st.composite
def happening(draw: st.DrawFn) -> Period:
    """Draw when an event was; its days may be narrower than the year the source gives."""
    start = draw(st.sampled_from([None, *STARTS]))
    end = draw(st.sampled_from([start, None, "2005"]))
    return Period(start=start, end=end, earliest=first_day(start), latest=last_day(end))


PROOFS = tuple(iri("evidence", number) for number in range(3))
AGENTS = tuple(iri("actor", number) for number in range(4))
BODY = iri("body", 0)
PAPERS = tuple(iri("document", number) for number in range(2))
PLACES = tuple(iri("place", number) for number in range(2))
EVENT = iri("undertaking", 0)


def _one(model: type[Any], sort: str, **more: Any) -> Any:
    values = {
        "iri": st.just(iri(sort, 0)),
        "label": text,
        "modality": st.sampled_from(Modality),
        "plan_state": st.sampled_from([None, "geplant"]),
        "fields": some(FIELDS),
        "evidence": some(PROOFS),
        "period": lasting(),
        "confirmed_on": st.none() | days,
        "notes": texts,
        "attributes": st.dictionaries(
            st.sampled_from(["weight", "jahre"]), some(("1", "2,5", "x"), min_size=1)
        ),
    }
    return st.builds(model, **{**values, **more})


def _agents() -> st.SearchStrategy[dict[str, Agent]]:
    more = {
        "also_kinds": some(("vhs", "schule")),
        "alt_labels": texts,
        "places": some(PLACES),
        "unit_of": some(AGENTS),
        "resolved_by": some(AGENTS),
        "count": st.none() | st.integers(0, 9999),
        "has_open_list": st.booleans(),
    }
    named = [
        _one(Agent, "actor", modality=st.just(Modality.IST), iri=st.just(it), kind=st.sampled_from(["verein", "Station"]),
             is_generic=st.booleans(), **more)
        for it in AGENTS
    ]  # fmt: skip
    board = _one(
        Agent,
        "body",
        modality=st.just(Modality.SOLL),
        kind=st.just("ausschuss"),
        is_body=st.just(True),
        organ_of=some(AGENTS),
    )
    return st.tuples(*named, board).map(lambda found: {agent.iri: agent for agent in found})


def _ties() -> Any:
    circle = some(AGENTS, min_size=2)
    arc = st.permutations(AGENTS)
    rest = {"relation": st.sampled_from(["kooperation", "beratung"]), "level": st.none() | st.integers(0, 5),
            "reported_by": some(AGENTS)}  # fmt: skip
    return st.one_of(
        _one(Tie, "tie", participants=circle, **rest),
        arc.flatmap(lambda ends: _one(Tie, "tie", source=st.just(ends[0]), target=st.just(ends[1]), **rest)),
    )


def _evidence(it: str) -> st.SearchStrategy[Evidence]:
    quoted = {
        "document": st.sampled_from(PAPERS),
        "quote": text,
        "prefix": st.none() | text,
        "suffix": st.none() | text,
    }
    own = {"type": st.just("Telefonat"), "date": st.just("2006"), "latest": st.just(last_day("2006"))}
    return st.one_of(
        st.builds(Evidence, iri=st.just(it), notes=texts, recorded_on=st.none() | days, **quoted),
        st.builds(Evidence, iri=st.just(it), notes=texts, recorded_on=st.none() | days, **own),
    )


def _document(it: str) -> st.SearchStrategy[Document]:
    def dated(stated: str | None) -> st.SearchStrategy[Document]:
        return st.builds(
            Document, iri=st.just(it), title=text, type=text, identifiers=texts,
            date=st.just(stated), latest=st.just(last_day(stated)),
            licence=st.just("") | text, attribution=st.just("") | text, website=st.just("") | text,
        )  # fmt: skip

    return st.sampled_from([None, *STARTS]).flatmap(dated)


def _expectation() -> st.SearchStrategy[Expectation]:
    return st.builds(
        Expectation, iri=st.just(iri("expectation", 0)), field=st.sampled_from(FIELDS), kind=st.just("vhs"),
        strength=st.sampled_from(Strength), own_strength=st.none() | st.sampled_from(Strength),
        network=st.sampled_from([None, NAME]), binding=text, applies_if=text, source=text,
        quote=st.none() | text, basis=text, is_active=st.booleans(),
    )  # fmt: skip


def _info() -> st.SearchStrategy[NetworkInfo]:
    return st.builds(
        NetworkInfo, name=st.just(NAME), label=text, ags=st.none() | st.just("03157"), fields=some(FIELDS),
        is_fictional=st.booleans(), is_directed=st.booleans(),
    )  # fmt: skip


def _keyed(strategy: Any) -> Any:
    return strategy.map(lambda found: {found.iri: found})


def _all(strategies: Sequence[Any]) -> Any:
    return st.tuples(*strategies).map(lambda found: {it.iri: it for it in found})


def whole_networks() -> st.SearchStrategy[Network]:
    """Draw a network in which every collection holds something."""
    return st.builds(
        Network,
        info=_info(),
        agents=_agents(),
        absences=_keyed(_one(DeclaredAbsence, "absence", kind=st.just("integrationsbeirat"),
                             decided_by=some(AGENTS), period=happening())),
        ties=_keyed(_ties()),
        seats=_keyed(_one(Seat, "seat", member=st.none() | st.sampled_from(AGENTS), organization=st.just(BODY),
                          role=st.just("vorsitz"))),
        quotas=_keyed(_one(SeatQuota, "quota", organization=st.just(BODY), count=st.integers(1, 99),
                           vacant=st.none() | st.integers(0, 9), basis=st.none() | text,
                           quota_rule=st.none() | text, proposed_by=some(AGENTS))),
        undertakings=_keyed(_one(Undertaking, "undertaking", type=st.sampled_from(["", "Projekt"]),
                                 target_groups=some(GROUPS), period=happening(), modality=st.just(Modality.IST))),
        involvements=_keyed(_one(Involvement, "involvement", participant=st.sampled_from(AGENTS),
                                 undertaking=st.none() | st.just(EVENT), about=st.none() | st.sampled_from(PAPERS),
                                 role=st.just("teilnahme"), period=happening())),
        offers=_keyed(_one(Offer, "offer", providers=some(AGENTS), target_groups=some(GROUPS), places=some(PLACES))),
        tasks=_keyed(_one(Task, "task", bearer=st.none() | st.sampled_from(AGENTS), type=st.none() | text)),
        decisions=_keyed(_one(Decision, "decision", bodies=some([BODY]), outcome=st.none() | text,
                              about=some(PAPERS), period=happening())),
        aims=_keyed(_one(Aim, "aim", pursued_by=some(AGENTS))),
        documents=_all([_document(it) for it in PAPERS]),
        evidence=_all([_evidence(it) for it in PROOFS]),
        places=_all([st.builds(Place, iri=st.just(it), label=text, ags=st.none() | st.just("03"),
                               within=st.none() | st.sampled_from(PLACES)) for it in PLACES]),
        expectations=_keyed(_expectation()),
        own_kinds=st.just({"station": "Station"}),
        columns=st.just({"weight": "Gewicht", "jahre": "Jahre seit Beginn"}),
    )  # fmt: skip
