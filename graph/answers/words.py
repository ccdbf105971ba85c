"""The words people choose from: action fields, groups of kinds and modalities, with their labels."""

from __future__ import annotations

from graph.answers.questions import resolve_code
from graph.locale import Said
from graph.model import Modality
from graph.texts import field_said, kind_said, modality_label
from ontology.codelists import codelist

__all__ = ["field_label", "fields", "kinds", "modalities", "resolve_field"]


def fields() -> tuple[tuple[str, Said], ...]:
    """Return code and label of every action field, narrower ones after their broader one."""
    listing = codelist("feld")
    order = sorted(
        listing,
        key=lambda code: [list(listing.codes).index(a) for a in reversed(listing.ancestors(code.code))],
    )
    return tuple((code.code, field_said(code.code)) for code in order)


def field_label(code: str) -> Said:
    """Return the label of an action field."""
    return field_said(code)


def resolve_field(text: str) -> str:
    """Return the code of an action field given by code or label.

    Raises:
        UnknownName: there is no such field; the message names the nearest ones.
    """
    return resolve_code("feld", text, "Handlungsfeld")


def kinds() -> tuple[tuple[str, Said], ...]:
    """Return code and label of the top groups of actor kinds."""
    return tuple((code.code, kind_said(code.code)) for code in codelist("akteursart") if code.broader is None)


def modalities() -> tuple[tuple[str, Said], ...]:
    """Return code and label of the modalities a line on the map can have."""
    return tuple((one.value, modality_label(one)) for one in Modality if one is not Modality.NEGIERT)
