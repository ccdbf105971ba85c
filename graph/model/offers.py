"""Offers as values: who offers what where, since when, and how old that knowledge is."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model.bodies import Named
from graph.model.codes import Modality
from graph.model.views import Quote

__all__ = ["OfferAnswer", "OfferChoices", "OfferQuestion", "OfferView"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferQuestion:
    """What somebody wants to know; empty means everything."""

    text: str = ""
    """Words as typed, such as `B1-Kurs in Musterau`."""
    place: str = ""
    """IRI of a place."""
    field: str = ""
    target_group: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was asked."""
        return not (self.text or self.place or self.field or self.target_group)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferView:
    """One offer, or what is only recommended, with everything a person asking needs."""

    iri: str
    label: str
    modality: Modality
    standing: str
    """In words: it exists by a source, or is only recommended, planned …"""
    providers: tuple[Named, ...]
    places: str
    """In words; says so where no source names a place."""
    has_place: bool
    fields: tuple[str, ...]
    target_groups: tuple[str, ...]
    since: str
    age: str
    """How old the knowledge is, and to ask where it is old."""
    contact: str
    """Whom to ask: an office or organisation, never a person."""
    notes: tuple[str, ...]
    quotes: tuple[Quote, ...]

    @property
    def exists(self) -> bool:
        """Tell whether a source reports it as a fact."""
        return self.modality is Modality.IST


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferAnswer:
    """What was found, and where else to ask."""

    sentence: str
    """How many offers fit, in words."""
    asked: str
    """The question in words; empty if nothing was asked."""
    hints: tuple[str, ...]
    """What of the question was understood otherwise, or nowhere found."""
    place: str
    """Label of the place the answer is about; empty for everywhere."""
    offers: tuple[OfferView, ...]
    """Offers that exist by a source and fit, the best first."""
    unplaced: tuple[OfferView, ...]
    """Those that fit, but of which no source says where."""
    planned: tuple[OfferView, ...]
    """What fits but is only mandated, recommended or planned."""
    nearest: tuple[OfferView, ...]
    """Where nothing fits: the same elsewhere, or others at the place."""
    nearest_reason: str
    ask: tuple[Named, ...]
    """Whom to ask: actors in the field at the place, then the coordination office."""
    ask_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferChoices:
    """What can be chosen on the page: only what occurs among the offers."""

    sentence: str
    places: tuple[Named, ...]
    fields: tuple[tuple[str, str, int], ...]
    """Code, label and number of existing offers."""
    target_groups: tuple[tuple[str, str], ...]
