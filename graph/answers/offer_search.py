"""What somebody means who types a question for an offer: its place, its words, and which offers have these words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graph.answers.everyday import FILLERS, fields_meant
from graph.model import Modality, Network, Offer, Place
from graph.texts import slug_of
from ontology.codelists import codelist

__all__ = ["Hits", "Meant", "hits", "understand"]

CLOSE = 85.0
"""Similarity (0–100) from which on a word is meant in spite of a slip of the pen."""
FUZZY_FROM, PART_FROM = 5, 4
"""Letters: shorter words are compared exactly, and shorter parts of words mean nothing."""
IN_NAME, IN_PROVIDER, IN_FIELD = 3, 2, 1
"""What a hit is worth: the name of the offer says most."""
_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"(en|er|e|n|s)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A typed question, taken apart."""

    words: tuple[str, ...]
    """What is looked for, fillers and place left out, umlauts written out."""
    place: str | None
    """IRI of the place that the text names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """Which offers have the words."""

    scores: Mapping[str, int]
    """IRI of an offer that has every known word → how well."""
    unknown: tuple[str, ...]
    """Words that nothing among the offers has."""
    by_field: Mapping[str, tuple[str, ...]]
    """Words that no existing offer has in its name, but an action field means → codes of these fields."""


def understand(network: Network, text: str) -> Meant:
    """Return words and place of a typed question.

    Example:
        >>> from tests.builders import network, place
        >>> understand(network(place("p1", label="Übungsdorf")), "Wer bietet einen B1-Kurs in Uebungsdorf?")
        Meant(words=('b1', 'kurs'), place='p1')
    """
    typed = _words(text)
    place, taken = _place(network.places.values(), typed)
    words = tuple(dict.fromkeys(word for word in typed if word not in taken and word not in FILLERS))
    return Meant(words=words, place=place)


def hits(network: Network, words: Sequence[str]) -> Hits:
    """Return the offers that have every word; words that none has are told apart and left out.

    Example:
        >>> from tests.builders import network, offer
        >>> net = network(offer("Integrationskurse", fields=("sprache",)), offer("Fahrradkurse", fields=("mobilitaet",)))
        >>> found = hits(net, ["b1", "kurs", "xyz"])
        >>> dict(found.scores), found.unknown, dict(found.by_field)
        ({'Integrationskurse': 4}, ('xyz',), {'b1': ('sprache',)})
    """
    texts = {iri: _texts(network, offer) for iri, offer in network.offers.items()}
    per_word = {
        word: {iri: score for iri, found in texts.items() if (score := _score(word, found))} for word in words
    }
    known = [word for word in words if per_word[word]]
    existing = [iri for iri, offer in network.offers.items() if offer.modality is Modality.IST]
    shared = set(network.offers).intersection(*(per_word[word] for word in known)) if known else set()
    return Hits(
        scores={iri: sum(per_word[word][iri] for word in known) for iri in sorted(shared)},
        unknown=tuple(word for word in words if not per_word[word]),
        by_field={
            word: fields_meant(word)
            for word in words
            if fields_meant(word) and not any(per_word[word].get(iri) == IN_NAME for iri in existing)
        },
    )


@dataclass(frozen=True, slots=True)
class _Texts:
    name: tuple[str, ...]
    providers: tuple[str, ...]
    subjects: tuple[str, ...]
    fields: frozenset[str]


def _texts(network: Network, offer: Offer) -> _Texts:
    kinds, fields, groups = codelist("akteursart"), codelist("feld"), codelist("zielgruppe")
    agents = [network.agents[iri] for iri in offer.providers if iri in network.agents]
    of_kinds = [kinds.codes[kind] for agent in agents for kind in agent.kinds if kind in kinds]
    named = [agent.label for agent in agents] + [name for agent in agents for name in agent.alt_labels]
    own = {broad for code in offer.fields for broad in fields.ancestors(code)}
    subjects = [fields.label(code) for code in own] + [groups.label(code) for code in offer.target_groups]
    return _Texts(
        name=_words(" ".join([offer.label, *offer.notes])),
        providers=_words(" ".join(named + [f"{it.label_de} {it.row['alt_de']}" for it in of_kinds])),
        subjects=_words(" ".join(subjects)),
        fields=frozenset(own),
    )


def _score(word: str, texts: _Texts) -> int:
    if _is_among(word, texts.name):
        return IN_NAME
    if _is_among(word, texts.providers):
        return IN_PROVIDER
    return IN_FIELD if _is_among(word, texts.subjects) or texts.fields.intersection(fields_meant(word)) else 0


def _is_among(word: str, found: Iterable[str]) -> bool:
    return any(_is_like(word, one) for one in found)


@cache
def _is_like(word: str, found: str) -> bool:
    """Tell whether a typed word means a word found: equal, a part of it, or nearly the same."""
    if word == found:
        return True
    stem = _ENDING.sub("", word) if len(word) > PART_FROM else word
    if len(stem) >= PART_FROM and stem in found:
        return True
    if min(len(word), len(found)) < FUZZY_FROM:
        return False
    from rapidfuzz import fuzz

    beginning = found[: len(word) + 1]  # `fahrad` for `fahrradkurse`; ends are alike in all courses
    return max(float(fuzz.ratio(word, one)) for one in (found, beginning)) >= CLOSE


def _place(places: Iterable[Place], typed: Sequence[str]) -> tuple[str | None, set[str]]:
    """Return the place whose own words are all typed, of several the one with most words, and these words."""
    best: tuple[tuple[int, int, str], str, set[str]] | None = None
    for place in places:
        said = _words(place.label)
        own = [word for word in said if word not in FILLERS and len(word) >= PART_FROM]
        taken = {word for word in typed if any(_is_name(word, one) for one in said)}
        if own and any(_is_name(word, own[0]) for word in typed):
            key = (-len(taken), len(place.label), place.iri)
            best = min(best, (key, place.iri, taken)) if best else (key, place.iri, taken)
    return (best[1], best[2]) if best else (None, set())


@cache
def _is_name(word: str, name: str) -> bool:
    if word == name:
        return True
    if min(len(word), len(name)) < FUZZY_FROM:
        return False
    from rapidfuzz import fuzz

    return float(fuzz.ratio(word, name)) >= CLOSE


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(slug_of(text)))
