"""Bodies and offers of the stand-in: a small network of given names, answered by the real functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from graph.analysis import analyse
from graph.answers.bodies import bodies
from graph.answers.offers import offer_answer, offer_choices
from graph.model import Modality, Moment, Network
from graph.model.bodies import BodyBoard
from graph.model.offers import OfferAnswer, OfferChoices, OfferQuestion
from tests import builders

BASE = "https://integrationsnetz.example/id/musterkreis/"
KINDS = ("jobcenter", "netzwerk", "vhs", "migrantenorganisation", "verein")
"""Kinds in the order of the groups of the stand-in: every second of five is a body."""
BODY = 1
EVIDENCE, TEXT = (f"{BASE}{sort}/eins" for sort in ("beleg", "text"))


def iri(number: int) -> str:
    """Return the address that the stand-in gives to the actor of a number."""
    return f"{BASE}akteur/a{number}"


def network_of(names: Sequence[str]) -> Network:
    """Return a network in which everybody sits in the body nearest to them and every school of adults has an offer."""
    things: list[Any] = [builders.document(TEXT), builders.evidence(EVIDENCE, TEXT, " ".join(names[:3]))]
    for number, name in enumerate(names):
        kind = KINDS[number % len(KINDS)]
        make = builders.body if kind == KINDS[BODY] else builders.actor
        things.append(make(iri(number), kind, label=name, evidence=(EVIDENCE,)))
        if kind == "vhs":
            things += _offer(number, name)
    return builders.network(*things, *_seats(names), name="musterkreis")


def patches(names: Sequence[str]) -> dict[str, Callable[..., Any]]:
    """Return what stands in for the functions of `graph.service`."""
    network = network_of(names)

    def board(_store: object, _name: str, moment: Moment) -> BodyBoard:
        return bodies(network, moment.valid_on)

    def choices(_store: object, _name: str, _moment: Moment) -> OfferChoices:
        return offer_choices(network)

    def answer(_store: object, _name: str, moment: Moment, question: OfferQuestion) -> OfferAnswer:
        return offer_answer(network, question, moment.valid_on)

    def invited(_store: object, _name: str, body: str, moment: Moment, seats: int, least: int) -> object:
        from graph.answers.invitation_list import invitation_list  # its solver takes long to load

        return invitation_list(analyse(network, moment), body, seats=seats, min_migrant_organisations=least)

    return {"body_board": board, "offer_choices": choices, "offer_answer": answer, "invitation": invited}


def _offer(number: int, name: str) -> tuple[Any, ...]:
    town = f"{BASE}ort/o{number}"
    values = {
        "fields": ("sprache",),
        "places": (town,),
        "target_groups": ("frauen",),
        "evidence": (EVIDENCE,),
    }
    course = builders.offer(f"{BASE}angebot/{number}", iri(number), label=f"Sprachkurs {name}", **values)
    plan = builders.offer(
        f"{BASE}angebot/plan{number}",
        label=f"Plan {name}",
        modality=Modality.SOLL,
        plan_state="empfohlen",
        **values,
    )
    return builders.place(town, label=name), course, plan


def _seats(names: Sequence[str]) -> list[Any]:
    tables = [number for number in range(len(names)) if number % len(KINDS) == BODY]
    seats = [
        builders.seat(iri(number), iri(nearest), label=name, evidence=(EVIDENCE,))
        for number, name in enumerate(names)
        if number not in tables
        for nearest in tables
        if abs(number - nearest) <= BODY + 1
    ]
    given = [
        builders.quota(iri(table), 8, label="Berufene", vacant=3, basis=names[0]) for table in tables[:1]
    ]
    told = [
        builders.decision(f"{BASE}beschluss/{table}", iri(table), label=names[table]) for table in tables[:3]
    ]
    return [*seats, *given, *told]
