"""Which kind the actor of a row is: what the row says, what holds for the list, what the name tells."""

from __future__ import annotations

from dataclasses import dataclass

from graph.importers.cells.lists import split
from graph.importers.cells.words import code_for, kind_of_name
from graph.importers.lists.flags import KINDS, flagged
from graph.importers.lists.mapping import Mapping
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.locale import EMPTY, Said, say
from graph.protected_places import MUNICIPAL_KINDS, PROTECTED_KINDS
from graph.texts import slug_of
from ontology.codelists import codelist

__all__ = [
    "RowKind",
    "generic_kind",
    "is_municipal",
    "is_protected",
    "kind_of_row",
    "kind_told_by",
]

UNSTATED = "own:ohne Angabe"
_GENERIC = {
    "stadt": "stadt-gemeinde", "gemeinde": "stadt-gemeinde", "kommune": "stadt-gemeinde", "kommunen": "stadt-gemeinde",
    "gemeinden": "stadt-gemeinde", "stadte": "stadt-gemeinde", "staedte": "stadt-gemeinde", "kreis": "landkreis", "landkreis": "landkreis",
    "land": "land", "bund": "bund", "kirche": "religionsgemeinschaft", "kirchen": "religionsgemeinschaft",
    "kirchengemeinde": "kirchengemeinde", "kirchengemeinden": "kirchengemeinde", "verein": "verein", "vereine": "verein",
    "verband": "verband", "verbande": "verband", "verbaende": "verband", "schule": "schule", "schulen": "schule", "kita": "kita", "kitas": "kita",
    "unternehmen": "unternehmen", "firma": "unternehmen", "firmen": "unternehmen", "betriebe": "unternehmen",
    "wohlfahrtsverbande": "wohlfahrtsverband", "wohlfahrtsverbaende": "wohlfahrtsverband", "migrantenorganisationen": "migrantenorganisation",
    "sportvereine": "sportverein", "beratungsstellen": "beratungsstelle", "bildungstrager": "bildungstraeger", "bildungstraeger": "bildungstraeger",
    "gewerkschaften": "gewerkschaft", "moscheegemeinden": "moscheegemeinde", "stiftung": "stiftung", "initiative": "initiative", "initiativen": "initiative",
}  # fmt: skip
"""Words that name a kind and nobody in particular (KNOWLEDGE_MODEL, D3)."""


@dataclass(frozen=True, slots=True)
class RowKind:
    """The kind of an actor, and what is doubtful about it."""

    kind: str
    also: tuple[str, ...] = ()
    warning: Said = EMPTY


def kind_of_row(row: ListRow, mapping: Mapping, name: str) -> RowKind:
    """Return the kind of the actor that a row names."""
    said = [it for _column, text in row.all(Role.KIND) for it in split(text)]
    said_codes = [code_for("akteursart", it) or f"own:{it}" for it in said]
    flags = flagged(row, KINDS)
    found = list(dict.fromkeys([*said_codes, *flags]))
    if found:
        return RowKind(found[0], tuple(found[1:]))
    return kind_told_by(name, mapping.kind)


def kind_told_by(name: str, otherwise: str = "") -> RowKind:
    """Return the kind that a name tells, or the one that holds otherwise.

    Of a list of schools or day-care centres every entry is one, whatever its name says of who runs it.

    Example:
        >>> kind_told_by("Grundschule Nord").kind, kind_told_by("Haus der Vielfalt").kind
        ('schule', 'own:ohne Angabe')
        >>> kind_told_by("AWO Kreisverband", "verein").kind, kind_told_by("AWO-Kinderhaus", "kita").kind
        ('wohlfahrtsverband', 'kita')
    """
    told, kinds = kind_of_name(name), codelist("akteursart")
    is_sure = bool(otherwise) and kinds.is_within(otherwise, "bildungseinrichtung")
    if otherwise and (told is None or (is_sure and not kinds.is_within(told, otherwise))):
        return RowKind(otherwise)
    if told is not None:
        return RowKind(
            told, warning=EMPTY if otherwise else say("Die Art ist aus dem Namen geschlossen. Bitte prüfen.")
        )
    return RowKind(UNSTATED, warning=say("Die Art ist nicht angegeben. Bitte ergänzen."))


def generic_kind(name: str) -> str | None:
    """Return the kind that a cell names instead of somebody, or None for a name.

    Example:
        >>> generic_kind("Kirche"), generic_kind("Stadt Flensburg"), generic_kind("AWO")
        ('religionsgemeinschaft', None, None)
    """
    return _GENERIC.get(slug_of(name))


def is_protected(kind: RowKind) -> bool:
    """Tell whether the place of such an actor is never told."""
    return _is_one_of(kind, PROTECTED_KINDS)


def is_municipal(kind: RowKind) -> bool:
    """Tell whether only the municipality of such an actor is told."""
    return _is_one_of(kind, MUNICIPAL_KINDS)


def _is_one_of(kind: RowKind, broad: tuple[str, ...]) -> bool:
    kinds = codelist("akteursart")
    names = tuple(slug_of(code.replace("-", " ")) for code in broad)
    return any(
        any(kinds.is_within(it, code) for code in broad)
        if it in kinds
        else any(name in slug_of(it) for name in names)
        for it in (kind.kind, *kind.also)
    )
