"""What spreadsheets do to numbers that are none: postcodes without their zero, phone numbers as powers of ten."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.importers.lists.roles import Role
from graph.locale import EMPTY, Said, say

__all__ = ["Mended", "mended"]

_POWER = re.compile(r"[+-]?\d([.,]\d+)?E\+?\d+", re.IGNORECASE)
_LENGTHS_AGS = (5, 8)


@dataclass(frozen=True, slots=True)
class Mended:
    """What becomes of a cell."""

    text: str
    warning: Said = EMPTY
    """What is doubtful about it."""
    notice: Said = EMPTY
    """What was mended, the same for all cells of this sort: they are counted."""
    refusal: Said = EMPTY
    """Why it cannot be used, with what to do."""


def mended(role: Role, text: str) -> Mended:
    """Return a cell as it was meant before a spreadsheet took it for a number.

    Example:
        >>> mended(Role.POSTCODE, "1067").text, mended(Role.POSTCODE, "D-24937").text, mended(Role.AGS, "3355022").text
        ('01067', '24937', '03355022')
        >>> bool(mended(Role.PHONE, "4,94131E+11").refusal), mended(Role.NAME, "4711").text
        (True, '4711')
    """
    mend = _MENDERS.get(role)
    return mend(text) if mend else Mended(text)


def _postcode(text: str) -> Mended:
    plain = re.sub(r"^D\s*-?\s*(?=\d{5}\b)|,0$", "", text.strip())
    if re.fullmatch(r"\d{5}", plain):
        return Mended(plain)
    if re.fullmatch(r"\d{4}", plain):
        zero = f"0{plain}"
        return Mended(
            zero,
            warning=say("»{cell}« wurde zu »{mended}« ergänzt.", cell=plain, mended=zero),
            notice=say("Postleitzahlen mit vier Ziffern: Die führende Null, die Excel weglässt, ist ergänzt"),
        )
    return Mended(
        "",
        refusal=say("»{cell}« ist keine Postleitzahl mit fünf Ziffern. Bitte berichtigen.", cell=text[:40]),
    )


def _ags(text: str) -> Mended:
    plain = re.sub(r"\s|,0$", "", text)
    if plain.isdecimal() and len(plain) in _LENGTHS_AGS:
        return Mended(plain)
    if plain.isdecimal() and len(plain) + 1 in _LENGTHS_AGS:
        zero = f"0{plain}"
        return Mended(
            zero,
            warning=say("»{cell}« wurde zu »{mended}« ergänzt.", cell=plain, mended=zero),
            notice=say("Gemeindeschlüssel: Die führende Null, die Excel weglässt, ist ergänzt"),
        )
    return Mended(
        "",
        refusal=say(
            "»{cell}« ist kein Gemeindeschlüssel mit fünf oder acht Ziffern. Bitte berichtigen.",
            cell=text[:40],
        ),
    )


def _phone(text: str) -> Mended:
    if _POWER.fullmatch(text.strip()):
        return Mended(
            "",
            refusal=say(
                "Excel hat aus der Telefonnummer »{cell}« gemacht; ihre Ziffern sind verloren. Bitte die Spalte als Text eintragen.",
                cell=text[:40],
            ),
        )
    return Mended(text)


def _identifier(text: str) -> Mended:
    if _POWER.fullmatch(text.strip()):
        return Mended(
            "",
            refusal=say(
                "Excel hat aus der Kennung »{cell}« gemacht; ihre Ziffern sind verloren. Bitte die Spalte als Text eintragen.",
                cell=text[:40],
            ),
        )
    return Mended(text)


_MENDERS: Mapping[Role, Callable[[str], Mended]] = MappingProxyType(
    {Role.POSTCODE: _postcode, Role.AGS: _ags, Role.PHONE: _phone, Role.IDENTIFIER: _identifier}
)
