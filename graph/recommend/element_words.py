"""What actors bring or share, in words: fields, places, target groups and kinds with their labels."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from graph.locale import Said, say
from graph.model import Network
from graph.recommend.elements import Element, ElementSort
from graph.texts import field_said, kind_said, target_group_said
from ontology.codelists import codelist

__all__ = ["element_said", "narrowest"]

SCHEMES = {ElementSort.KIND: "akteursart", ElementSort.FIELD: "feld", ElementSort.TARGET_GROUP: "zielgruppe"}


def element_said(network: Network, element: Element) -> Said:
    """Return what an element is called, with its sort.

    Example:
        >>> from tests.builders import network
        >>> element_said(network(), Element(ElementSort.FIELD, "sport"))
        'Handlungsfeld Sport und Freizeit'
    """
    match element.sort:
        case ElementSort.KIND:
            return say("Art »{name}«", name=kind_said(element.code))
        case ElementSort.FIELD:
            return say("Handlungsfeld {name}", name=field_said(element.code))
        case ElementSort.TARGET_GROUP:
            return say("Zielgruppe {name}", name=target_group_said(element.code))
        case ElementSort.PLACE:
            place = network.places.get(element.code)
            return say("Ort {name}", name=place.label if place else element.code)
        case ElementSort.NEIGHBOURHOOD:
            return say("Zugang zu {name}", name=network.label(element.code))


def narrowest(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Return the elements in their order without those that a narrower one among them says already.

    Example:
        >>> found = narrowest(Element(ElementSort.FIELD, code) for code in ("bildung", "sprache", "sport"))
        >>> [it.code for it in found]
        ['sprache', 'sport']
    """
    all_of_them = tuple(elements)
    return tuple(it for it in all_of_them if not _is_said_by_another(it, all_of_them))


def _is_said_by_another(element: Element, others: Collection[Element]) -> bool:
    scheme = SCHEMES.get(element.sort)
    return scheme is not None and any(
        other.sort is element.sort
        and other.code != element.code
        and codelist(scheme).is_within(other.code, element.code)
        for other in others
    )
