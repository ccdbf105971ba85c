"""Addresses of mail and web in a cell, written one way; those of persons stay out."""

from __future__ import annotations

import re

from graph.importers.personal import personal_data_in

__all__ = ["WEB_ADDRESS", "mails_of", "website_of"]

_LONGEST, _LONGEST_ADDRESS = 20_000, 400
_MAIL = re.compile(r"[\w.%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", re.IGNORECASE)
WEB_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"'()„“»«,;]{3,300}", re.IGNORECASE)
"""With scheme, or with www."""
_HOST = re.compile(r"[a-z0-9](?:[\w-]{0,62}\.){1,6}[a-z]{2,24}(?:/[^\s<>\"]{0,300})?", re.IGNORECASE)


def mails_of(text: str) -> tuple[tuple[str, ...], int]:
    """Return the functional mail addresses of a text in small letters, and how many personal ones were left out.

    Example:
        >>> mails_of("Info@Verein.example; erika.muster@verein.example")
        (('info@verein.example',), 1)
    """
    found = [
        re.sub(r"\s?(?:@|\(at\)|\[at\])\s?", "@", it[0].casefold()) for it in _MAIL.finditer(text[:_LONGEST])
    ]
    kept = tuple(dict.fromkeys(it for it in found if not personal_data_in(it)))
    return kept, sum(bool(personal_data_in(it)) for it in found)


def website_of(text: str) -> str | None:
    """Return a web address with its scheme; None for what is none, and for the home page of a person.

    Example:
        >>> website_of("www.VHS.example/kurse"), website_of("http://a.example"), website_of("verein.example")
        ('https://www.vhs.example/kurse', 'http://a.example', 'https://verein.example')
        >>> website_of("keine"), website_of("info@verein.example"), website_of("uni.example/~muster")
        (None, None, None)
    """
    short = text.strip().rstrip(".,;)")
    found = WEB_ADDRESS.search(short) or _HOST.fullmatch(short)
    if found is None or "~" in found[0] or len(short) > _LONGEST_ADDRESS or "@" in found[0]:
        return None
    scheme, _, rest = found[0].rpartition("://")
    host, slash, path = rest.rstrip(".,;").partition("/")
    return (
        f"{scheme.casefold() or 'https'}://{host.casefold()}{slash if path else ''}{path}"
        if "." in host
        else None
    )
