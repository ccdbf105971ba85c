"""Days as people in German offices type them."""

from __future__ import annotations

__all__ = ["as_typed"]


def as_typed(stated: str) -> str:
    """Return a stored day, month or year as people write it.

    Example:
        >>> as_typed("2026-06-14"), as_typed("2026-06"), as_typed("2026"), as_typed("")
        ('14.06.2026', '06.2026', '2026', '')
    """
    return ".".join(reversed(stated.split("-")))
