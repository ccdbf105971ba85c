"""A service made of plain values: networks as large, as empty or as hostile as a test wants them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import ModuleType
from typing import Any

from graph import looking, service
from graph.answers.paths import Step
from graph.errors import InvalidSource, UnknownName
from graph.findings import (
    Basis,
    Confidence,
    Finding,
    FindingId,
    Gap,
    Gate,
    GateSort,
    Judgement,
    JudgementState,
    PublicationLevel,
    Quadrant,
    Section,
    finding_id,
)
from graph.locale import EMPTY, Said, say
from graph.model import (
    UNSTATED,
    ActorCard,
    AgentMatch,
    Fact,
    FactGroup,
    Figure,
    MapFilter,
    MapView,
    Modality,
    Moment,
    NetworkInfo,
    Option,
    Overview,
    Selection,
)
from graph.model.handover import Attribution
from graph.whatif import FigurePair
from tests.dashboard import expected, located, past, seated
from tests.dashboard.drawn import BASE, HOSTILE_NAMES, MODALITIES, QUOTE, Drawn, actors

__all__ = ["BASE", "HOSTILE_NAMES", "QUOTE", "Fake", "actors", "door_of", "install", "said"]

DETECTORS = (
    Gap(id="coverage", title=say("Erwartete Partner"), question=say("Wer ist zu erwarten?"), order=1),
    Gap(id="kind_pair", title=say("Zwei Arten"), question=say("Welche Arten begegnen sich nie?"), order=2),
    Gap(id="useful_tie", title=say("Nützlich"), question=say("Was würde am meisten schließen?"), order=3),
)
SHOWN_QUADRANTS = (Quadrant.APPROACH, Quadrant.BRIDGE, Quadrant.ASK)


class Shelf:
    """A store in which nothing lies."""

    def close(self) -> None:
        """Nothing was open."""

    def graphs(self) -> tuple[str, ...]:
        """Return nothing: no name is taken."""
        return ()


@dataclass(frozen=True)
class Fake(Drawn):
    """One network of given names; every answer is derived from them."""

    gaps: Sequence[str] = ("Arbeit und Ausbildung: Unternehmen",)
    damaged: bool = False
    offered: tuple[str, ...] = ()
    """Parts that the program ships in a newer version."""
    broken: bool = False
    """Raises what nobody foresaw."""
    ties: Sequence[str] = ()
    """Suggested ties, each once in every quadrant."""
    set_aside: Sequence[str] = ()
    """Titles of findings that chance could explain."""
    decided: dict[FindingId, list[Judgement]] = field(default_factory=dict)
    areas: looking.Boundaries | None = None
    """Boundaries that come with the program."""
    to_name: tuple[Attribution, ...] = ()
    """Who has to be named."""
    notes: service.Notebook = field(default_factory=lambda: service.Notebook(None))
    """What the office keeps beside its statements."""

    # -- the service ---------------------------------------------------------------------------------------------

    def networks(self, _store: object) -> tuple[NetworkInfo, ...]:
        if self.broken:
            raise RuntimeError("geheim: /pfad/zu/daten")
        if self.damaged:
            raise InvalidSource(
                "Die Datei »peine.trig« ist beschädigt (Zeile 12). Bitte stellen Sie die Sicherung her."
            )
        return (self.info,) if self.label else ()

    def overview(self, _store: object, _name: str, _moment: Moment) -> Overview:
        figures = (
            Figure(
                "Akteure",
                str(len(self.names)),
                "Namentlich genannt in den Quellen.",
                meaning="So viele kommen vor.",
                not_meaning="Keine Zählung aller.",
                act_when="Wenn Namen fehlen.",
            ),
            Figure("Verbindungen", str(len(self.edges())), "Als Ist, Auftrag oder Soll belegt."),
        )
        return Overview(
            network=self.info,
            notice="",
            figures=figures,
            documents=(QUOTE,),
            data_version=1,
            identity="Erfasst sind drei Beteiligte.",
            evidence="Alles beruht auf einer Quelle.",
            age="Zuletzt erfasst am 22.11.2026.",
            is_empty=not self.names,
        )

    def map_view(self, _store: object, _name: str, selection: Selection, _notebook: object = None) -> MapView:
        nodes = [node for node in self.nodes() if selection.with_generic or not node.is_generic]
        if selection.kinds:
            nodes = [node for node in nodes if node.group in selection.kinds]
        kept = {node.iri for node in nodes}
        edges = [edge for edge in self.edges() if edge.source in kept and edge.target in kept]
        if selection.modalities:
            edges = [edge for edge in edges if edge.modality in selection.modalities]
        ends = [end for edge in edges for end in (edge.source, edge.target)]
        return MapView(
            network=self.info,
            nodes=tuple(replace(node, degree=ends.count(node.iri)) for node in nodes),
            edges=tuple(edges),
            total_nodes=len(self.names),
            total_edges=len(self.edges()),
            summary=f"{len(nodes)} Akteure, {len(edges)} Verbindungen. Am meisten: {' und '.join(self.names[:2])}.",
        )

    def map_filter(self, store: object, name: str, selection: Selection) -> MapFilter:
        view = self.map_view(store, name, selection)
        groups = [*dict.fromkeys((node.group, node.group_label) for node in self.nodes())]
        return MapFilter(
            fields=(Option("arbeit", "Arbeit und Ausbildung", len(view.nodes)),),
            kinds=tuple(
                Option(code, label, sum(node.group == code for node in view.nodes)) for code, label in groups
            ),
            places=(Option(f"{BASE}musterkreis/place/p1", self.names[0], 1),) if self.names else (),
            modalities=tuple(
                Option(modality, label, sum(edge.modality is modality for edge in view.edges))
                for modality, label in MODALITIES
            ),
            levels=(Option("3", "Abgestimmte Zusammenarbeit", 1), Option(UNSTATED, "ohne Angabe", 2)),
            certainties=(Option("dokument", "Durch Dokument belegt", len(view.edges)),),
        )

    def connection(
        self,
        store: object,
        name: str,
        moment: Moment,
        source: str,
        target: str,
        *,
        with_structure: bool = False,
    ) -> looking.Connection:
        nodes = {node.iri: node for node in self.nodes()}
        edges = [edge for edge in self.edges() if {edge.source, edge.target} == {source, target}]
        facts = tuple(
            Fact(text=edge.label, modality=edge.modality, modality_label="Ist", quotes=edge.quotes)
            for edge in edges
        )
        view = self.map_view(store, name, Selection(moment=moment))
        return looking.Connection(
            source=nodes[source],
            target=nodes[target],
            with_structure=with_structure,
            chains=((Step(source, target, tuple(edges), facts),),) if edges else (),
            view=replace(view, nodes=(nodes[source], nodes[target]), edges=tuple(edges)),
            answer=said(f"Von {nodes[source].label} nach {nodes[target].label}."),
            next_step=EMPTY if edges else said(f"Bei {nodes[target].label} nachfragen."),
        )

    def actor_card(self, _store: object, iri: str, _moment: Moment) -> ActorCard:
        node = next((node for node in self.nodes() if node.iri == iri), None)
        if node is None:
            raise UnknownName("Diesen Akteur gibt es nicht. Meinten Sie »Kreistag«?")
        fact = Fact(
            text=f"{node.label} berät {self.names[0]}",
            modality=Modality.IST,
            modality_label="Ist",
            when="seit 2013",
            notes=(f"Notiz zu {node.label}",),
            other=self.nodes()[0].iri,
            quotes=(replace(QUOTE, text=f"{node.label}: {QUOTE.text}"),),
        )
        return ActorCard(
            iri=iri,
            network=self.info,
            label=node.label,
            kind_label=node.kind_label,
            sort_label="Akteur",
            modality_label="Ist",
            alt_labels=(f"alt {node.label}",),
            field_labels=node.field_labels,
            groups=(FactGroup("Beziehungen", (fact,)),),
            questions=(fact,),
            quotes=(QUOTE,),
        )

    def find_agents(
        self, _store: object, text: str, name: str | None = None, limit: int = 20
    ) -> tuple[AgentMatch, ...]:
        found = [node for node in self.nodes() if text.lower() in node.label.lower()]
        return tuple(AgentMatch(node.iri, node.label, name or "musterkreis", 90.0) for node in found[:limit])

    def findings(
        self, _store: object, _name: str, _moment: Moment, choice: object = None, **_: object
    ) -> tuple[Finding, ...]:
        found = [
            self.finding(title, section) for section in (Section.GAP, Section.NOTED) for title in self.gaps
        ]
        found += [self.suggestion(title, quadrant) for title in self.ties for quadrant in SHOWN_QUADRANTS]
        found += [self.weak(title) for title in self.set_aside]
        order = list(Section)
        latest = ((item, self.decided.get(item.id)) for item in found)
        judged = [replace(item, judgement=past[-1]) if past else item for item, past in latest]
        return tuple(sorted(judged, key=lambda item: order.index(item.section)))

    def finding(self, title: str, section: Section) -> Finding:
        return Finding(
            id=finding_id("coverage", "musterkreis", [title, section.value]),
            gap="coverage",
            network="musterkreis",
            section=section,
            title=said(title),
            reason=said(f"In den erfassten Quellen nicht genannt: {title}"),
            certainty=say("Eine Quelle von 2006."),
            next_step=say("Beim Arbeitgeberverband nachfragen."),
            checked_by=say("Koordinierungsstelle"),
            level=PublicationLevel.BODY,
            field="arbeit",
            fields=("arbeit",),
            counted=say("nicht genannt"),
            expected=say("Vergleich: Laatzen 2009"),
            expected_by=(
                Fact(
                    text="Vergleich: Laatzen 2009 (Empfehlung)",
                    modality=Modality.SOLL,
                    modality_label="Soll, empfohlen",
                    quotes=(replace(QUOTE, text=f"Unternehmen gewinnen. {title}"),),
                ),
            ),
            quotes=(QUOTE,),
        )

    def suggestion(self, title: str, quadrant: Quadrant) -> Finding:
        return replace(
            self.finding(f"{title} ({quadrant.value})", Section.QUESTION),
            id=finding_id("useful_tie", "musterkreis", [title, quadrant.value]),
            gap="useful_tie",
            quadrant=quadrant,
            subjects=(f"{BASE}musterkreis/akteur/a0", f"{BASE}musterkreis/akteur/a1"),
            expected_by=(),
            expected=EMPTY,
        )

    def weak(self, title: str) -> Finding:
        reason = say("In 40 von 100 Zufallsvergleichen kommt das vor.")
        return replace(
            self.finding(title, Section.WATCH),
            id=finding_id("kind_pair", "musterkreis", [title]),
            gap="kind_pair",
            certainty=said(f"Eine Quelle von 2006. {reason}"),
            confidence=Confidence.WEAK,
            gates=(Gate(GateSort.CHANCE, False, reason), Gate(GateSort.SIZE, True, say("Es sind vier."))),
        )

    def judgement_history(self, _store: object, _name: str) -> Mapping[str, tuple[Judgement, ...]]:
        return {key: tuple(past) for key, past in self.decided.items()}

    def judge(
        self, _store: object, finding: FindingId, state: JudgementState, reason: str, today: date
    ) -> int:
        if not reason and state is not JudgementState.OPEN:
            raise InvalidSource("Bitte kurz begründen.")
        past = self.decided.setdefault(finding, [])
        past.append(
            Judgement(
                finding=finding, state=state, reason=reason, judged_on=today, role="Koordinierungsstelle"
            )
        )
        return len(past)

    def what_if(
        self, _store: object, _name: str, _moment: Moment, scenario: service.Scenario
    ) -> service.Comparison:
        gap = self.finding(self.gaps[0], Section.GAP)
        return service.Comparison(
            basis=Basis(data_version=1, valid_on=_moment.valid_on, as_of=_moment.as_of, seed=1, trials=1),
            scenario=said(f"{self.names[0]} ist nicht mehr dabei"),
            figures=(
                FigurePair(label=say("Belegte Verbindungen"), before=12, after=9),
                FigurePair(label=say("Angebote"), before=4, after=4),
            ),
            opened=(gap,),
            closed=(),
            changed=((gap, replace(gap, reason=said(f"Danach: {gap.title}"))),),
            lost_fields=("arbeit",),
            lost_places=(f"{BASE}musterkreis/ort/o1",),
        )

    def network_figures(
        self, _store: object, _name: str, _moment: Moment
    ) -> tuple[service.MethodFigure, ...]:
        return (self.figure("density", PublicationLevel.BODY),) if self.names else ()

    def actor_figures(self, _store: object, iri: str, _moment: Moment) -> tuple[service.MethodFigure, ...]:
        node = next(node for node in self.nodes() if node.iri == iri)
        return () if node.is_body else (self.figure("partners", PublicationLevel.INTERNAL),)

    def figure(self, code: str, level: PublicationLevel) -> service.MethodFigure:
        return service.MethodFigure(
            id=code,
            label=said("Dichte"),
            value=said(f"{len(self.edges())} Paare"),
            detail=said(f"Darunter: {self.names[0]}."),
            meaning=said("So viele arbeiten zusammen."),
            not_meaning=said("Mehr ist nicht besser."),
            act_when=said("Wenn es weniger werden."),
            level=level,
        )

    def node_sources(self, _store: object, _name: str, _moment: Moment) -> Mapping[str, tuple[Said, ...]]:
        return {node.iri: (said("Vorlage zum Leitbild, 14.06.2006"),) for node in self.nodes()}

    def labels(self, _store: object, _name: str, _moment: Moment, iris: Sequence[str]) -> tuple[str, ...]:
        return tuple(self.names[0] for _ in iris)

    def patches(self) -> dict[str, Any]:
        """Return what stands in for the functions of `graph.service`."""
        names = (
            "networks", "overview", "map_view", "map_filter", "connection", "actor_card", "find_agents", "findings", "judgement_history", "judge",
            "what_if", "labels", "network_figures", "actor_figures", "node_sources",
        )  # fmt: skip
        return {
            **{name: getattr(self, name) for name in names},
            **past.patches(self.names),
            **expected.patches(self.names),
            **seated.patches(self.names),
            **located.patches(self.names, self.info, self.areas),
            "attributions": lambda *_: self.to_name,
            "notebook": lambda _settings: self.notes,
            "open_workspace": lambda *_, **__: Shelf(),
            "data_version": lambda _store: 1 + sum(map(len, self.decided.values())),
            "detectors": lambda: DETECTORS,
            "offered_examples": lambda _store: self.offered,
        }


def said(text: str) -> Said:
    """Return words as the engine says them: a name in its place in a sentence."""
    return say("{text}", text=text)


def door_of(name: str) -> ModuleType:
    """Return the module through which the pages reach a function."""
    return looking if name in looking.__all__ else service


def install(fake: Fake) -> None:
    """Put the fake in place for a whole process, such as a server that a test starts."""
    for name, stand_in in fake.patches().items():
        setattr(door_of(name), name, stand_in)
