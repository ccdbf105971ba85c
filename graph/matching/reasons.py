"""Why two records may be the same thing or not, in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.locale import Said, say
from graph.matching.name_likeness import How
from graph.matching.names import legal_forms, unshortened

__all__ = ["AGAINST", "FOR", "name_reason", "same_identifier"]

FOR: Mapping[str, Said] = MappingProxyType(
    {
        "address": say("gleiche Anschrift"),
        "website": say("gleiche Internetadresse"),
        "email": say("gleiche E-Mail-Adresse"),
        "phone": say("gleiche Telefonnummer"),
    }
)
"""By the keys of `SIGNS` in weights."""
AGAINST: Mapping[str, Said] = MappingProxyType(
    {
        "number": say("aber andere Nummer im Namen"),
        "level": say("aber andere Ebene (etwa Orts- statt Kreisverband)"),
        "form": say("aber andere Rechtsform"),
        "place": say("aber verschiedene Orte"),
        "postcode": say("aber andere Postleitzahl"),
        "kind": say("aber verschiedene Arten"),
    }
)
"""By the keys of `CAPS` in weights."""


def same_identifier(identifier: str) -> Said:
    """Return that both have the same lasting name."""
    return say("gleiche Kennung ({identifier})", identifier=identifier)


def name_reason(mine: str, theirs: str, how: How) -> Said:
    """Return in words why two names are alike."""
    if mine.strip() == theirs.strip():
        return say("gleicher Name")
    if how is How.SAME:
        return _same_but_for(mine, theirs)
    if how is How.OTHER_NAME:
        return say("ein weiterer Name ist gleich: »{one}« ≈ »{other}«", one=mine, other=theirs)
    if how is How.SHORT:
        return say("der eine Name ist die Kurzform des anderen: »{one}« ≈ »{other}«", one=mine, other=theirs)
    return say("ähnlicher Name: »{one}« ≈ »{other}«", one=mine, other=theirs)


def _same_but_for(mine: str, theirs: str) -> Said:
    """Return in what two spellings of one name differ."""
    if _letters(mine) == _letters(theirs):
        return say("gleicher Name, anders geschrieben")
    forms = sorted({*legal_forms(mine)} ^ {*legal_forms(theirs)})
    if forms and unshortened(mine) == unshortened(theirs):
        return say("gleicher Name bis auf »{form}«", form=" / ".join(forms))
    return say("ausgeschrieben derselbe Name: »{one}« ≈ »{other}«", one=mine, other=theirs)


def _letters(name: str) -> str:
    return "".join(it for it in name.casefold() if it.isalnum())
