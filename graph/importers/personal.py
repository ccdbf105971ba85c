"""Personal mail addresses and mobile numbers in what people write, found by the data rules themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rdflib import Graph
from rdflib.collection import Collection
from rdflib.term import Node

from graph.locale import Said, say
from ontology.loader import shapes
from ontology.namespaces import RULE, SH

__all__ = ["personal_data_in"]

_TOPIC = "privacy"


@dataclass(frozen=True, slots=True)
class _Patterns:
    mail: re.Pattern[str]
    functional_mail: re.Pattern[str]
    mobile: re.Pattern[str]


def personal_data_in(text: str) -> Said | None:
    """Return what must not stand in public data, in words, or None.

    Example:
        >>> personal_data_in("erika.muster@verein.example"), personal_data_in("info@verein.example")
        ('eine persönliche E-Mail-Adresse', None)
    """
    patterns, addresses = _patterns(), " ".join(word for word in text.split() if "@" in word)
    # No address has a blank in it; the patterns alone would take seconds for a cell that is full of other words.
    if patterns.mail.search(addresses) and not patterns.functional_mail.search(addresses):
        return say("eine persönliche E-Mail-Adresse")
    return say("eine Mobilnummer") if patterns.mobile.search(text) else None


@cache
def _patterns() -> _Patterns:
    """Return the patterns of the rules, so that an import never stores what the check objects to."""
    rules = shapes(_TOPIC)
    alternatives = rules.value(RULE["no-personal-mail"], SH["or"])
    assert alternatives is not None
    none, functional = Collection(rules, alternatives)
    return _Patterns(
        mail=_pattern(rules, rules.value(none, SH["not"])),
        functional_mail=_pattern(rules, functional),
        mobile=_pattern(rules, rules.value(RULE["no-mobile-number"], SH["not"])),
    )


def _pattern(rules: Graph, shape: Node | None) -> re.Pattern[str]:
    assert shape is not None
    flags = re.IGNORECASE if rules.value(shape, SH.flags) else re.NOFLAG
    return re.compile(str(rules.value(shape, SH.pattern)), flags)
