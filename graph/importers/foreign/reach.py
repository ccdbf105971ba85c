"""How an organisation is reached: functional addresses and switchboards only, nothing of persons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from graph.importers.foreign.shapes import text
from graph.importers.personal import personal_data_in

__all__ = ["Reach", "reach_of", "website"]

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_PHONE = re.compile(r"[+(]?\d[\d ()/.+–-]{1,30}\d")
_LONGEST_ADDRESS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where an organisation is, and how it is reached."""

    street: str = ""
    postcode: str = ""
    town: str = ""
    mails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    left_out: int = 0
    """How many addresses and numbers belong to a person, as far as can be seen."""

    @property
    def address(self) -> str:
        """Return street, postcode and town in one line; empty without a street."""
        return (
            ", ".join(it for it in (self.street, f"{self.postcode} {self.town}".strip()) if it)
            if self.street
            else ""
        )


def reach_of(
    *,
    street: object = "",
    postcode: object = "",
    town: object = "",
    mails: Iterable[object] = (),
    phones: Iterable[object] = (),
    websites: Iterable[object] = (),
) -> Reach:
    """Return what may be kept of stated contact data.

    Example:
        >>> it = reach_of(mails=["info@vhs.example", "erika.muster@vhs.example"], phones=["0171 2345678", "05171 1-0"])
        >>> it.mails, it.phones, it.left_out
        (('info@vhs.example',), ('05171 1-0',), 2)
    """
    stated_mails = [it for value in mails for it in _MAIL.findall(text(value, _LONGEST_ADDRESS))]
    stated_phones = [it.strip() for value in phones for it in _PHONE.findall(text(value, _LONGEST_ADDRESS))]
    kept_mails, kept_phones = _impersonal(stated_mails), _impersonal(stated_phones)
    return Reach(
        street=text(street, _LONGEST_ADDRESS),
        postcode=text(postcode, 20),
        town=text(town, 100),
        mails=kept_mails,
        phones=kept_phones,
        websites=tuple(dict.fromkeys(it for it in map(website, websites) if it)),
        left_out=len({*stated_mails, *stated_phones}) - len(kept_mails) - len(kept_phones),
    )


def website(value: object) -> str:
    """Return an address on the web; empty for anything that is none, or that carries a name and password.

    Example:
        >>> website("www.vhs.example"), website("javascript:alert(1)"), website("https://vhs.example/a b")
        ('https://www.vhs.example', '', '')
    """
    stated = text(value, _LONGEST_ADDRESS + 1)
    address = f"https://{stated}" if stated.startswith("www.") else stated
    if len(address) > _LONGEST_ADDRESS or re.search(r"[\s<>\"{}|\\^`]", address):
        return ""
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        return ""
    return address if is_web and personal_data_in(address) is None else ""


def _impersonal(stated: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(it for it in stated if personal_data_in(it) is None))
