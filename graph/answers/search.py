"""Finding an actor by what people type: parts of names, other spellings, small mistakes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.errors import UnknownName
from graph.model import Agent, AgentMatch, Network, Statement
from graph.texts import searchable, sort_key

EXACT, CONTAINED = 100.0, 95.0
USEFUL = 80.0
"""Similarity (0–100) from which on a name is close enough to be meant: »Caritas« is not »Charta« (77)."""
MANY = 8
"""More candidates than this in an error message are not read."""


def search(networks: Iterable[Network], text: str, limit: int = 20) -> tuple[AgentMatch, ...]:
    """Return actors, bodies, kinds, undertakings and declared absences that match, best first.

    Args:
        networks: Where to look.
        text: What was typed; case, umlauts written out, hyphens and special spaces do not matter.
        limit: Most hits wanted.
    """
    wanted = searchable(text)
    matches = [
        AgentMatch(subject.iri, subject.label, network.info.name, score)
        for network in networks
        for subject in _subjects(network)
        if (score := max(_score(wanted, name) for name in _names(subject))) >= USEFUL
    ]
    ordered = sorted(matches, key=lambda match: (-match.score, sort_key(match.label), match.network))
    return tuple(ordered[:limit])


def resolve(networks: Iterable[Network], text: str) -> str:
    """Return the IRI of the one actor meant.

    Raises:
        UnknownName: none or several fit; the message names the nearest ones.
    """
    matches = search(networks, text)
    for level in (EXACT, CONTAINED):
        best = [match for match in matches if match.score >= level]
        as_typed = [match for match in best if match.label == text]
        if len(best) == 1 or len(as_typed) == 1:
            return (as_typed or best)[0].iri
        if best:
            raise UnknownName(f"»{text}« passt zu mehreren Einträgen: {_listed(best)}. {_way_out(best)}")
    hint = f" Meinten Sie: {_listed(matches)}?" if matches else " Bitte die Schreibweise prüfen."
    raise UnknownName(f"»{text}« ist in den erfassten Quellen nicht genannt.{hint}")


def _subjects(network: Network) -> Iterator[Statement]:
    yield from network.agents.values()
    yield from network.undertakings.values()
    yield from network.absences.values()


def _names(subject: Statement) -> tuple[str, ...]:
    slug = subject.iri.rsplit("/", 1)[-1]
    alternatives = subject.alt_labels if isinstance(subject, Agent) else ()
    return (subject.iri, slug, subject.label, *alternatives)


def _score(wanted: str, name: str) -> float:
    from rapidfuzz import fuzz

    found = searchable(name)
    if wanted == found:
        return EXACT
    if wanted and wanted in found:
        return CONTAINED
    return min(float(fuzz.WRatio(wanted, found)), CONTAINED - 1.0)


def _way_out(matches: list[AgentMatch]) -> str:
    if len({match.network for match in matches}) > 1:
        return "Bitte genauer angeben oder mit --network ein Netzwerk wählen."
    return f"Bitte genauer oder mit Adresse angeben, zum Beispiel {matches[0].iri}."


def _listed(matches: Iterable[AgentMatch]) -> str:
    names = [f"{match.label} ({match.network})" for match in matches]
    rest = f" und {len(names) - MANY} weitere" if len(names) > MANY else ""
    return ", ".join(names[:MANY]) + rest
