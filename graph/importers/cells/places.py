"""Places as cells name them: with a postcode, a district behind, or a county in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["PlaceName", "place_of"]

_WHOLE = re.compile(r"(?:(?:D|DE)[- ]?)?(\d{5})?[ \t\u00a0]*([^\W\d_](?:[^\W\d_]|[ .'’/()–-]){1,80})")
_FOLLOWED = re.compile(
    r"\s*(?:\(|,|–|\s-\s|\bOT\b|\bOrtsteil\b|\bStadtteil\b).*$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\(([^()]{1,60})\)")
_REACHED = re.compile(r"\s\W{0,3}(?:Tel|Telefon|Telefax|Fax|Mobil|E-?Mail|www)\b.*$", re.IGNORECASE)
"""How to reach somebody, in the same line."""
_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place as a cell names it."""

    name: str
    postcode: str = ""
    district: str = ""
    """What stands in brackets, after a comma or after OT."""


def place_of(text: str) -> PlaceName | None:
    """Return the place that a cell names, or None.

    Example:
        >>> place_of("21335 Lüneburg"), place_of("Leer (Ostfriesland)")
        (PlaceName(name='Lüneburg', postcode='21335', district=''), PlaceName(name='Leer', postcode='', district='Ostfriesland'))
        >>> place_of("D-30880 Laatzen, OT Rethen").district, place_of("10117 Berlin-Mitte").name, place_of("12345")
        ('Rethen', 'Berlin-Mitte', None)
    """
    short = _REACHED.sub("", re.sub(r"\s+", " ", text[:_LONGEST])).strip(" ,;.")
    bare = short.replace(",", " – ", 1)
    found = _WHOLE.match(bare)
    if found is None:
        return None
    whole = found[2].strip()
    name = _FOLLOWED.sub("", whole).strip(" -–")
    bracketed = _BRACKETED.search(whole)
    district = (
        bracketed[1]
        if bracketed
        else re.sub(r"^(?:OT|Ortsteil|Stadtteil)\s+", "", whole[len(name) :].strip(" -–(),"))
    )
    return PlaceName(name=name, postcode=found[1] or "", district=district.strip()) if name else None
