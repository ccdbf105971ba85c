"""What the training network does and decides: offers, undertakings, tasks, decisions, aims and absences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from graph.generator.sources import Sources
from graph.generator.tables import iri, rows, words
from graph.model import (
    Aim,
    Decision,
    DeclaredAbsence,
    Involvement,
    Modality,
    Offer,
    Period,
    Task,
    Undertaking,
)
from graph.model.days import first_day, last_day

__all__ = ["absences", "aims", "decisions", "involvements", "offers", "period", "tasks", "undertakings"]

Known = Mapping[str, str]
"""IRIs of actors, bodies and kinds by slug."""

EVERYWHERE = "*"
UNREACHED = "nirgendrode"
"""The municipality that no offer names."""
OFFERS_LISTED = "angebote-2026"
OFFERS_LISTED_ON = date(2026, 4, 20)
RECOMMENDED = "empfehlungen-2025"


def period(start: str, end: str) -> Period:
    """Return a period as its dates are stated; an empty one is open."""
    return Period(earliest=first_day(start), latest=last_day(end), start=start or None, end=end or None)


def offers(sources: Sources, known: Known) -> Iterator[Offer]:
    """Yield offers of the list of offers, and those that are only recommended or planned."""
    reached = tuple(row["slug"] for row in rows("places") if row["slug"] != UNREACHED)
    for row in rows("offers"):
        where = reached if row["places"] == EVERYWHERE else words(row["places"])
        plan = row["plan"] or None
        yield Offer(
            iri=iri("offer", row["slug"]),
            label=row["label"],
            modality=Modality.SOLL if plan else Modality.IST,
            plan_state=plan,
            providers=tuple(known[who] for who in words(row["providers"])),
            fields=words(row["fields"]),
            target_groups=words(row["groups"]),
            places=tuple(iri("place", place) for place in where),
            evidence=sources.quoted(RECOMMENDED if plan else OFFERS_LISTED, f"Angebot: {row['label']}."),
            confirmed_on=None if plan else OFFERS_LISTED_ON,
        )


def undertakings(sources: Sources) -> Iterator[Undertaking]:
    """Yield projects, programmes, meetings, events and reports."""
    for row in rows("undertakings"):
        yield Undertaking(
            iri=iri("undertaking", row["slug"]),
            label=row["label"],
            type=row["type"],
            modality=Modality(row["modality"]),
            fields=words(row["fields"]),
            target_groups=words(row["groups"]),
            period=period(row["start"], row["end"]),
            evidence=sources.quoted(row["source"], row["quote"]),
        )


def involvements(sources: Sources, known: Known) -> Iterator[Involvement]:
    """Yield who takes part in which undertaking, in which role."""
    for row in rows("undertakings"):
        for part in words(row["involved"]):
            who, role = part.split(":")
            yield Involvement(
                iri=iri("involvement", f"{row['slug']}--{who}"),
                label=f"Beteiligung: {row['label']}",
                modality=Modality(row["modality"]),
                participant=known[who],
                undertaking=iri("undertaking", row["slug"]),
                role=role,
                evidence=sources.quoted(row["source"], row["quote"]),
            )


def decisions(sources: Sources, known: Known) -> Iterator[Decision]:
    """Yield what was decided, and one decision whose day has passed without an outcome."""
    subjects = {row["slug"]: iri("document", row["slug"]) for row in rows("documents")}
    subjects |= {row["slug"]: iri("undertaking", row["slug"]) for row in rows("undertakings")}
    for row in rows("decisions"):
        yield Decision(
            iri=iri("decision", row["slug"]),
            label=row["label"],
            modality=Modality(row["modality"]),
            bodies=tuple(known[body] for body in words(row["bodies"])),
            outcome=row["outcome"] or None,
            about=tuple(subjects[subject] for subject in words(row["about"])),
            fields=words(row["fields"]),
            period=period(row["date"], row["date"]),
            evidence=sources.quoted(row["source"], row["quote"]),
        )


def tasks(sources: Sources, known: Known) -> Iterator[Task]:
    """Yield what somebody has to do."""
    for row in rows("tasks"):
        yield Task(
            iri=iri("task", row["slug"]),
            label=row["label"],
            bearer=known[row["bearer"]],
            modality=Modality(row["modality"]),
            type=row["type"],
            fields=words(row["fields"]),
            evidence=sources.quoted(row["source"], row["quote"]),
        )


def aims(sources: Sources, known: Known) -> Iterator[Aim]:
    """Yield what is striven for."""
    for row in rows("aims"):
        yield Aim(
            iri=iri("aim", row["slug"]),
            label=row["label"],
            modality=Modality.SOLL,
            plan_state=row["plan"],
            pursued_by=tuple(known[who] for who in words(row["pursued_by"])),
            fields=words(row["fields"]),
            evidence=sources.quoted(row["source"], row["quote"]),
        )


def absences(sources: Sources, known: Known) -> Iterator[DeclaredAbsence]:
    """Yield what a source says expressly not to exist."""
    for row in rows("absences"):
        yield DeclaredAbsence(
            iri=iri("absence", row["slug"]),
            label=row["label"],
            modality=Modality.NEGIERT,
            kind=row["kind"],
            decided_by=tuple(known[body] for body in words(row["decided_by"])),
            period=period(row["date"], row["date"]),
            evidence=sources.quoted(row["source"], row["quote"]),
        )
