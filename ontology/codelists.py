"""The code lists as Python values, read from the TSV files that also make the SKOS schemes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

SCHEMES: Mapping[str, str] = MappingProxyType(
    {
        "akteursart": "actor_kinds",
        "feld": "fields",
        "zielgruppe": "target_groups",
        "intensitaet": "collaboration_levels",
        "beziehung": "relation_kinds",
        "modalitaet": "modality",
        "planstand": "plan_states",
        "bestaetigung": "confirmation",
        "rolle": "roles",
    }
)
"""Scheme name in code IRIs → file name of its list."""


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a code list."""

    code: str
    label_de: str
    label_en: str
    broader: str | None
    row: Mapping[str, str]
    """Every column of the list, for what only one list has (`counts_as`, `for`, `alt_de` …)."""


@dataclass(frozen=True, slots=True)
class CodeList:
    """A code list in its stated order, with its hierarchy."""

    scheme: str
    codes: Mapping[str, Code]

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes.values())

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def label(self, code: str, language: str = "de") -> str:
        """Return the label of a code, or the code itself where the list does not know it."""
        found = self.codes.get(code)
        if found is None:
            return code
        return found.label_en if language == "en" else found.label_de

    def ancestors(self, code: str) -> tuple[str, ...]:
        """Return the code and everything broader, nearest first.

        Example:
            >>> codelist("akteursart").ancestors("koordinierungsstelle")
            ('koordinierungsstelle', 'kommunalverwaltung', 'behoerde', 'oeffentliche-hand')
        """
        chain: list[str] = []
        here: str | None = code
        while here is not None and here not in chain:
            chain.append(here)
            entry = self.codes.get(here)
            here = entry.broader if entry else None
        return tuple(chain)

    def is_within(self, code: str, broader: str) -> bool:
        """Tell whether a code equals another one or is narrower than it.

        Example:
            >>> codelist("feld").is_within("sprache", "bildung")
            True
            >>> codelist("feld").is_within("bildung", "sprache")
            False
        """
        return broader in self.ancestors(code)


def read_rows(name: str) -> list[dict[str, str]]:
    r"""Read one list of `ontology/lists` as rows of text; a written `\n` becomes a line break."""
    text = files("ontology").joinpath("lists", f"{name}.tsv").read_text(encoding="utf-8")
    head, *lines = text.splitlines()
    columns = head.split("\t")
    return [
        dict(zip(columns, (cell.replace("\\n", "\n") for cell in line.split("\t")), strict=True))
        for line in lines
        if line.strip()
    ]


@cache
def codelist(scheme: str) -> CodeList:
    """Return the code list of a scheme; raises KeyError for an unknown scheme name."""
    codes: dict[str, Code] = {}
    for row in read_rows(SCHEMES[scheme]):
        code = row.get("code") or row["level"]
        codes[code] = Code(code, row["label_de"], row["label_en"], row.get("broader") or None, row)
    return CodeList(scheme, MappingProxyType(codes))
