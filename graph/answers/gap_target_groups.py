"""For whom something is there, and for whom it is only wished: action field × target group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph.locale import Said, counted, first_listed, joined, say
from graph.metrics.target_groups import addressed
from graph.model import Network
from graph.texts import target_group_said
from ontology.codelists import codelist

__all__ = ["GroupCell", "GroupMatrix", "gap_target_groups"]

NAMES_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCell:
    """What is there for a target group in a field, and what is recommended, planned or set as a duty."""

    group: str
    field: str
    there: tuple[str, ...]
    """Names of offers, projects and programmes."""
    wished: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Tell whether something is wished and nothing there."""
        return bool(self.wished) and not self.there


@dataclass(frozen=True, slots=True)
class GroupMatrix:
    """The target groups and fields that offers, projects and wishes name."""

    answer: Said
    groups: tuple[str, ...]
    fields: tuple[str, ...]
    cells: tuple[GroupCell, ...]


def gap_target_groups(network: Network, today: date) -> GroupMatrix:
    """Return the matrix of a network; pairs that nothing names are left out: nobody said that they are needed.

    Example:
        >>> from graph.model import Modality
        >>> from tests.builders import TODAY, network, offer
        >>> wish = offer("Kurse", modality=Modality.SOLL, fields=("sprache",), target_groups=("frauen",))
        >>> gap_target_groups(network(wish), TODAY).answer
        'Als Ziel, Empfehlung oder Auftrag genannt, aber ohne erfasstes Angebot: Frauen.'
    """
    found = addressed(network, today)
    cells = tuple(
        GroupCell(
            group=group,
            field=code,
            there=tuple(it.label for it in there),
            wished=tuple(it.label for it in wished),
        )
        for (code, group), (there, wished) in found.items()
    )
    return GroupMatrix(
        _answer(cells),
        _in_order("zielgruppe", (cell.group for cell in cells)),
        _in_order("feld", (cell.field for cell in cells)),
        cells,
    )


def _in_order(scheme: str, codes: Iterable[str]) -> tuple[str, ...]:
    order = {code: number for number, code in enumerate(codelist(scheme).codes)}
    return tuple(sorted(set(codes), key=lambda code: (order.get(code, len(order)), code)))


def _answer(cells: tuple[GroupCell, ...]) -> Said:
    if not cells:
        return say("Zu keinem Angebot und keinem Vorhaben sind Zielgruppe und Handlungsfeld erfasst.")
    is_open = _in_order("zielgruppe", (cell.group for cell in cells if cell.is_open))
    served = {cell.group for cell in cells if cell.there}
    there = counted(
        len(served),
        "Für {n} Zielgruppe ist ein Angebot oder ein Vorhaben erfasst.",
        "Für {n} Zielgruppen ist ein Angebot oder ein Vorhaben erfasst.",
    )
    if not is_open:
        return joined((there, say("Kein erfasstes Ziel ist ohne Angebot.")))
    names = first_listed([target_group_said(code) for code in is_open], NAMES_SHOWN)
    wished = say(
        "Als Ziel, Empfehlung oder Auftrag genannt, aber ohne erfasstes Angebot: {names}.", names=names
    )
    return joined((there, wished)) if served else wished
