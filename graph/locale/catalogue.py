"""The English catalogue: every `.po` file of the folder `en`, read when English is first wanted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

__all__ = ["LANGUAGES", "SOURCE_LANGUAGE", "entries", "translation"]

SOURCE_LANGUAGE = "de"
LANGUAGES = (SOURCE_LANGUAGE, "en")
_ENDING = ".po"


def translation(template: str, number: int | None = None) -> str | None:
    """Return the English template of a German one, in singular or plural; None where the catalogue lacks it.

    Args:
        template: The German template (the singular one of a pair).
        number: What is counted; None for a template without a plural.
    """
    found = entries().get(template)
    if found is None or number is None:
        return found[0] if found else None
    return found[0] if number == 1 else found[-1]


@cache
def entries() -> Mapping[str, tuple[str, ...]]:
    """Return German template → English one, or singular and plural.

    Raises:
        ValueError: two files translate the same template differently.
    """
    from babel.messages.pofile import read_po

    found: dict[str, tuple[str, ...]] = {}
    for file in sorted(files("graph.locale").joinpath("en").iterdir(), key=lambda it: it.name):
        if not file.name.endswith(_ENDING):
            continue
        with file.open("rb") as text:
            for message in read_po(text, locale="en", abort_invalid=True):
                if message.id:
                    _add(found, message.id, message.string, file.name)
    return found


def _add(
    found: dict[str, tuple[str, ...]],
    known: str | list[str] | tuple[str, ...],
    said: str | list[str] | tuple[str, ...] | None,
    file: str,
) -> None:
    key = known if isinstance(known, str) else known[0]
    words = (said,) if isinstance(said, str) else tuple(said or ())
    if found.setdefault(key, words) != words:
        raise ValueError(f"{file}: »{key}« is translated differently in another file")
