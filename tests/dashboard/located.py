"""Stand-ins for what the service says of places and of municipalities side by side, made of the names of a test."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph import looking
from graph.errors import InvalidSource
from graph.importers.area_match import area_map, own_areas
from graph.importers.areas import Area, Boundaries
from graph.importers.boundaries import as_boundaries
from graph.locale import Said, say
from graph.model import Modality, NetworkInfo, Place, Quote

BASE = "https://integrationsnetz.example/id/musterkreis/place/"
TOWNS = 3


def patches(names: Sequence[str], info: NetworkInfo, shipped: Boundaries | None) -> dict[str, Any]:
    """Return what stands in for the functions of `graph.service` that know places.

    Args:
        names: Of actors; the first three are names of places as well, hostile or not.
        info: The network.
        shipped: Boundaries that come with the program, if any.
    """
    towns = tuple(
        Place(iri=f"{BASE}o{number}", label=name, within=f"{BASE}kreis")
        for number, name in enumerate(names[:TOWNS])
    )

    def areas(_store: object, _name: str, _moment: object, kept: object) -> looking.AreaMap | None:
        if kept is None and shipped is None:
            return None
        found = (
            as_boundaries(kept) if kept is not None else own_areas(shipped or Boundaries((), ""), info, towns)
        )
        return area_map(found, info, towns)

    return {
        "place_choices": lambda *_: tuple(
            looking.PlaceChoice(town.iri, f"o{number}", town.label, 2, 5) for number, town in enumerate(towns)
        ),
        "places": lambda *_: looking.PlacesView(
            network=info,
            rows=tuple(_row(number, town) for number, town in enumerate(towns)),
            unlocated=tuple(
                looking.Unlocated(iri=f"{BASE}a{number}", label=name, kind="Verein", is_offer=number % 2 == 1)
                for number, name in enumerate(names[:20])
            ),
            all_fields=29,
        ),
        "findings_by_place": _findings,
        "area_map_of": areas,
        "supplied_areas": lambda _store, _name, _moment, supplied: own_areas(supplied, info, towns),
        "municipalities": lambda _store, _names, _moment: (_municipality(info, names),),
        "holders": lambda *_: (_holder(info, names),),
        "partner_kinds": lambda *_: {"verein": say("{text}", text="Verein")},
    }


def squares(*names: str) -> Boundaries:
    """Return one square for each name, side by side."""
    return Boundaries(
        tuple(
            Area(
                name=name,
                polygons=((((number, 0), (number, 1), (number + 1, 1), (number + 1, 0), (number, 0)),),),
            )
            for number, name in enumerate(names)
        ),
        "© Vermessungsamt ![](https://evil.example/x.png)",
    )


def _findings(
    _store: object, _name: str, moment: Any, _findings: object, among: Iterable[str]
) -> Mapping[str, int]:
    if moment.place is not None:
        raise InvalidSource("Hinweise gelten für das ganze Netzwerk.")
    return {place: number for number, place in enumerate(among)}


def _row(number: int, town: Place) -> looking.PlaceRow:
    """Return a place with more and more in it; of the first one no source speaks."""
    return looking.PlaceRow(
        iri=town.iri,
        label=town.label,
        ags=None,
        within="Musterkreis",
        is_whole=False,
        actors=number * 10,
        offers=number * 3,
        ties=number,
        fields=("arbeit",) * number,
        sources=say("Grundlage: noch kein Dokument erfasst."),
    )


def _municipality(info: NetworkInfo, names: Sequence[str]) -> looking.Municipality:
    return looking.Municipality(
        network=info,
        ground=_said("aus 2 Quellen, 2006 bis 2009"),
        actors=_said(f"{len(names)} Akteure namentlich genannt"),
        bodies=tuple(names[:8]),
        kinds=(("oeffentliche-hand", 3),),
        fields=(looking.FieldStanding(field="arbeit", named=2, standing=_said("2 namentlich")),),
        coverage=_said("1 von 9 namentlich belegt"),
        ties=_said("4 berichtet (Ist)"),
    )


def _holder(info: NetworkInfo, names: Sequence[str]) -> looking.Holder:
    partners = tuple(
        looking.Partner(
            iri=f"https://integrationsnetz.example/id/musterkreis/akteur/a{number}",
            label=name,
            kind=_said("Verein"),
            modality=Modality.IST if number % 2 == 0 else Modality.SOLL,
            years=_said("2006"),
            quotes=(Quote(text=f"Wortlaut: {name}", document=name, document_date="2006"),),
        )
        for number, name in enumerate(names[:10])
    )
    return looking.Holder(
        network=info,
        ground=_said("aus 2 Quellen, 2006 bis 2009"),
        standing=_said("namentlich belegt"),
        partners=partners,
        is_documented=bool(partners),
    )


def _said(text: str) -> Said:
    return say("{text}", text=text)
