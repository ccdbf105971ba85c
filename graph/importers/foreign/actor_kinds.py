"""What the word and the name of an actor tell: its kind, whether it is protected, whether it is a person after all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from graph.importers.cells import persons, words
from graph.importers.kinds import UNSTATED
from graph.protected_places import MUNICIPAL_KINDS, PROTECTED_KINDS
from graph.texts import searchable
from ontology.codelists import codelist

__all__ = ["is_person", "is_protected", "kind_of"]

_LONGEST_KIND = 60
_OWN = "own:"
_ELSEWHERE: Mapping[str, str] = MappingProxyType(
    {
        "beirat": "beirat-weitere", "kommission": "gremium", "board": "gremium", "committee": "ausschuss",
        "working group": "arbeitsgruppe", "network": "netzwerk", "ngo": "zivilgesellschaft", "nonprofit": "zivilgesellschaft",
        "non profit": "zivilgesellschaft", "government": "oeffentliche-hand", "authority": "behoerde",
        "public authority": "behoerde", "municipality": "stadt-gemeinde", "church": "kirchengemeinde", "business": "unternehmen",
    }
)  # fmt: skip
"""Words that maps of other programs use for kinds, where our lists leave open which of several is meant."""
_PROTECTED_NAME = re.compile(
    r"frauenhaus|schutzwohnung|schutzhaus|zufluchts|unterkunft|anker-?zentrum|aufnahmeeinrichtung|wohnheim für (?:asyl|gefl)"
    r"|moschee|\bmasjid|\bcami\b|ditib|jüdische|synagog|chabad",
    re.IGNORECASE,
)
"""Names that tell a protected kind, also where the kind was stated otherwise."""
_TITLES = frozenset(
    {
        "dr", "med", "dent", "phil", "prof", "dipl", "psych", "rer", "nat", "ing", "herr", "frau", "und", "ansprechpartner",
        "ansprechpartnerin", "ansprechperson", "kontakt", "kontaktperson", "leitung", "leiter", "leiterin", "vorsitz",
        "vorsitzende", "vorsitzender", "geschäftsführer", "geschäftsführerin", "geschäftsführung", "stellv", "tel",
    }
)  # fmt: skip
"""Words beside a person's name that make no organisation of it."""
_PRACTICES = ("arztpraxis", "own:Kanzlei")
"""Kinds whose names are mostly those of persons."""
_TRADE = re.compile(
    r"\b(?:\w*praxis|kanzlei|\w*anwalt\w*|\w*anwält\w*|notar\w*|hebamme\w*|tagesmutter|tagesvater|(?:kinder)?tagespflege\w*"
    r"|\w*therap\w+|logopäd\w+|heilpraktiker\w*|podolog\w+|steuerberat\w+|für \w+)\b",
    re.IGNORECASE,
)
"""Trades of single persons, who give them their own name."""


@lru_cache(maxsize=10_000)
def kind_of(word: str, name: str) -> str:
    """Return the kind of an actor as a draft says it: by its stated kind, else by its name, else unstated.

    Example:
        >>> kind_of("Schule", "Haus am Markt"), kind_of("Gasthaus", "Krug"), kind_of("", "Krug"), kind_of("NGO", "Krug")
        ('schule', 'own:Gasthaus', 'own:ohne Angabe', 'zivilgesellschaft')
    """
    said = (_code_for(it) for it in (word, *word.split("/")) if it.strip())
    known = next((it for it in said if it), None) or _kind_of_name(name)
    known = known or _ELSEWHERE.get(searchable(word))
    return known or f"{_OWN}{word[:_LONGEST_KIND] or UNSTATED}"


@lru_cache(maxsize=10_000)
def _code_for(word: str) -> str | None:
    return words.code_for("akteursart", word)


@lru_cache(maxsize=10_000)
def _kind_of_name(name: str) -> str | None:
    return words.kind_of_name(name)


@lru_cache(maxsize=10_000)
def is_person(kind: str, name: str) -> bool:
    """Tell whether a name is that of a person, and not of an organisation called after one."""
    left, has_person = persons.without_persons(_TRADE.sub(" ", name))
    rest = [it for it in re.findall(r"[^\W\d_]{2,}", left.casefold()) if it not in _TITLES]
    return has_person and (kind in _PRACTICES or not rest)


@lru_cache(maxsize=10_000)
def is_protected(kind: str, name: str) -> bool:
    """Tell whether it must not be said where an actor is, by its kind or by its name.

    Example:
        >>> is_protected("own:Beratung", "Frauenhaus Nord"), is_protected("verein", "Sportverein Nord")
        (True, False)
    """
    if _PROTECTED_NAME.search(name):
        return True
    protected = {*PROTECTED_KINDS, *MUNICIPAL_KINDS}
    kinds = codelist("akteursart")
    told = (kind, _code_for(kind.removeprefix(_OWN)), _kind_of_name(name))
    return any(code in protected for it in told if it for code in kinds.ancestors(it))
