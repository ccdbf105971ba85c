"""Random networks as values, with fields, places, offers and seats: what benchmarks are measured on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from graph.generator.structure import Drawn, draw
from graph.generator.tables import INVENTED
from graph.model import Agent, Document, Evidence, Network, NetworkInfo, Offer, Place, Seat, Tie
from ontology.codelists import codelist
from ontology.namespaces import BASE

__all__ = ["generate"]

KINDS = (
    ("verein", 14, "sozialraum"), ("sportverein", 10, "sport"), ("kita", 10, "fruehkindlich"),
    ("schule", 9, "schule"), ("unternehmen", 12, "arbeit"), ("migrantenorganisation", 8, "teilhabe"),
    ("kirchengemeinde", 7, "kultur-religion"), ("initiative", 6, "ehrenamt"), ("wohlfahrtsverband", 5, "beratung"),
    ("verwaltungseinheit", 5, "aufnahme-flucht"), ("migrationsberatung", 3, "beratung"),
    ("sprachkurstraeger", 3, "sprache"), ("kulturverein", 3, "kultur-religion"), ("stadt-gemeinde", 2, "wohnen"),
    ("jobcenter", 1, "arbeit"), ("vhs", 1, "erwachsenenbildung"), ("koordinierungsstelle", 0.3, "monitoring"),
)  # fmt: skip
"""Kind, how frequent it is, and the action field of its actors."""
GROUPS = ("neuzugewanderte", "gefluechtete", "kinder", "jugendliche", "frauen", "familien", "aeltere", "alle")
OFFERS_PER_ACTOR = 0.5
LAST_CONFIRMED = date(2026, 10, 1)
OLDEST_DAYS = 1100
"""Ties were confirmed at some day of these before the last one: about a third is asleep."""
BODY_KIND = "netzwerk"


def generate(
    size: int, rng: np.random.Generator, *, ties_per_actor: float = 3.0, name: str = "zufallskreis"
) -> Network:
    """Return a random, invented network.

    Args:
        size: How many actors; bodies come on top.
        rng: Source of all randomness.
        ties_per_actor: Wanted ties divided by actors.
        name: Name of the network, part of every IRI.

    Returns:
        A network with places, fields, offers, bodies and seats. O(n + m): about 0.2 s for 15,000 actors.

    Example:
        >>> network = generate(300, np.random.default_rng(1))
        >>> len(network.agents), len(network.ties), network.info.is_fictional
        (306, 900, True)
    """
    drawn = draw(size, rng, kind_shares=[share for _, share, _ in KINDS], ties_per_actor=ties_per_actor)
    base = f"{BASE}{name}/"
    document = Document(iri=f"{base}document/zufall", title=f"{INVENTED}: Zufallsnetz", date="2026-10-01")
    source = Evidence(iri=f"{base}evidence/zufall", document=document.iri, quote="Gewürfelt.")
    cited = (source.iri,)
    return Network(
        info=NetworkInfo(name=name, label=f"{name.title()} (fiktiv)", is_fictional=True),
        documents={document.iri: document},
        evidence={source.iri: source},
        places={it.iri: it for it in _places(drawn, base)},
        agents={it.iri: it for it in (*_actors(drawn, base, cited), *_bodies(drawn, base, cited))},
        ties={it.iri: it for it in _ties(drawn, base, cited, rng)},
        seats={it.iri: it for it in _seats(drawn, base, cited)},
        offers={it.iri: it for it in _offers(drawn, base, cited, rng)},
    )


def _places(drawn: Drawn, base: str) -> Iterator[Place]:
    for number in range(drawn.municipality_count):
        yield Place(iri=f"{base}place/{number}", label=f"Zufallsdorf {number + 1}")


def _actors(drawn: Drawn, base: str, cited: tuple[str, ...]) -> Iterator[Agent]:
    labels = [codelist("akteursart").label(kind) for kind, _, _ in KINDS]
    for number, (kind, place) in enumerate(
        zip(drawn.kinds.tolist(), drawn.municipalities.tolist(), strict=True)
    ):
        yield Agent(
            iri=f"{base}actor/{number}",
            label=f"{labels[kind]} {number + 1}",
            kind=KINDS[kind][0],
            fields=(KINDS[kind][2],),
            places=(f"{base}place/{place}",),
            evidence=cited,
        )


def _bodies(drawn: Drawn, base: str, cited: tuple[str, ...]) -> Iterator[Agent]:
    for number in range(drawn.body_count):
        yield Agent(
            iri=f"{base}body/{number}",
            label=f"Runder Tisch {number + 1}",
            kind=BODY_KIND,
            is_body=True,
            evidence=cited,
        )


def _ties(drawn: Drawn, base: str, cited: tuple[str, ...], rng: np.random.Generator) -> Iterator[Tie]:
    fields = [(field,) for _, _, field in KINDS]
    days = [LAST_CONFIRMED - timedelta(days=age) for age in range(OLDEST_DAYS)]
    ages = rng.integers(OLDEST_DAYS, size=len(drawn.ties)).tolist()
    kinds = drawn.kinds.tolist()
    for (one, other), age in zip(drawn.ties.tolist(), ages, strict=True):
        yield Tie(
            iri=f"{base}tie/{one}-{other}",
            label=f"Zusammenarbeit {one + 1} und {other + 1}",
            relation="kooperation",
            participants=(f"{base}actor/{one}", f"{base}actor/{other}"),
            fields=fields[kinds[one]],
            confirmed_on=days[age],
            evidence=cited,
        )


def _seats(drawn: Drawn, base: str, cited: tuple[str, ...]) -> Iterator[Seat]:
    for member, body in drawn.seats.tolist():
        yield Seat(
            iri=f"{base}seat/{body}-{member}",
            label=f"Mitglied {member + 1} im Runden Tisch {body + 1}",
            member=f"{base}actor/{member}",
            organization=f"{base}body/{body}",
            role="mitglied",
            evidence=cited,
        )


def _offers(drawn: Drawn, base: str, cited: tuple[str, ...], rng: np.random.Generator) -> Iterator[Offer]:
    count = round(drawn.size * OFFERS_PER_ACTOR)
    providers = rng.integers(drawn.size, size=count).tolist()
    groups = rng.integers(len(GROUPS), size=count).tolist()
    kinds, places = drawn.kinds.tolist(), drawn.municipalities.tolist()
    for number, (provider, group) in enumerate(zip(providers, groups, strict=True)):
        yield Offer(
            iri=f"{base}offer/{number}",
            label=f"Angebot {number + 1}",
            providers=(f"{base}actor/{provider}",),
            fields=(KINDS[kinds[provider]][2],),
            target_groups=(GROUPS[group],),
            places=(f"{base}place/{places[provider]}",),
            evidence=cited,
        )
