"""The kinds of actors a list names: those of our list if it knows all of them, else the network's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.importers.slugs import Slugs
from graph.texts import searchable
from ontology.codelists import codelist

__all__ = ["Kinds", "kinds_of"]

UNSTATED = "ohne Angabe"


@dataclass(frozen=True, slots=True)
class Kinds:
    """What the words of a list mean as kinds of actors."""

    meaning: Mapping[str, str]
    """Code of our list, or label of an own kind, by the word in the list."""
    own: Mapping[str, str]
    """Label by code, of the kinds that the network brings itself."""


def kinds_of(words: Iterable[str]) -> Kinds:
    """Return the kinds that words mean.

    A list that our list does not know as a whole keeps its own words: half of them would be compared with
    expectations that speak of something else.

    Example:
        >>> kinds_of(["VHS", "Schule"]).meaning == {"VHS": "vhs", "Schule": "schule"}
        True
        >>> kinds_of(["Schule", "State", ""]).own
        {'ohne-angabe': 'ohne Angabe', 'schule-2': 'Schule', 'state': 'State'}
    """
    listing, named = codelist("akteursart"), sorted(set(words))
    known = {searchable(label): it.code for it in listing for label in (it.label_en, it.label_de, it.code)}
    if all(searchable(word) in known for word in named):
        return Kinds({word: known[searchable(word)] for word in named}, {})
    codes, meaning = Slugs(taken=listing.codes), {word: word or UNSTATED for word in named}
    return Kinds(meaning, {codes.of(label, "art"): label for label in dict.fromkeys(meaning.values())})
