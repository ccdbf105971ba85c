"""Who speaks for an organisation in its own cell: `AWO, vertreten durch Frau X` names the AWO and nobody else."""

from __future__ import annotations

import re

__all__ = ["without_deputies"]

_SPEAKS = re.compile(
    r"[\s,;(–-]{0,4}(?:\b(?:vertreten (?:durch|von)|vertr\. d(?:urch|\.)|i\. ?V\. v(?:on|\.)|z\. ?Hd\.)"
    r"|\b(?:Vertretung|Vertreter(?:in)?|Vertr\.|Ansprech(?:partner|person)(?:in)?|AP)(?=:)|[,;(–-]\s?(?:Frau|Herrn?|Fr\.|Hr\.)(?=\s[^\W\d_])).*",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(r"[^\W\d_]{2}")


def without_deputies(cell: str) -> str:
    """Return the name of an organisation without the person that stands behind it as speaking for it.

    Example:
        >>> without_deputies("AWO Gifhorn e.V., vertreten durch Frau Muster"), without_deputies("VHS (Vertretung: E. Muster)")
        ('AWO Gifhorn e.V.', 'VHS')
        >>> without_deputies("Landesvertretung"), without_deputies("Frau Muster")
        ('Landesvertretung', 'Frau Muster')
    """
    found = _SPEAKS.search(cell)
    before = cell[: found.start()].rstrip() if found else ""
    return before if _NAMED.search(before) else cell
