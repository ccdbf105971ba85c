"""What tags of OpenStreetMap mean as kinds of actors: those a municipality's network knows, else a German word."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["kind_of_tags"]

_KINDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "amenity=place_of_worship": {
            "religion=christian": "kirchengemeinde", "religion=muslim": "moscheegemeinde",
            "religion=jewish": "juedische-gemeinde", "religion=yazidi": "ezidische-gemeinde",
            "denomination=alevi": "alevitische-gemeinde", "": "weitere-religionsgemeinschaft",
        },
        "amenity=social_facility": {
            "social_facility:for=refugee": "unterkunft", "social_facility:for=refugees": "unterkunft",
            "social_facility:for=women": "frauenberatung", "social_facility:for=abused": "frauenhaus",
            "social_facility=nursing_home": "pflegeeinrichtung", "social_facility=ambulatory_care": "pflegeeinrichtung",
            "social_facility=assisted_living": "pflegeeinrichtung", "social_facility=outreach": "beratungsstelle",
            "social_facility=food_bank": "own:Tafel", "social_facility=soup_kitchen": "own:Tafel",
            "social_facility=shelter": "own:Notunterkunft", "social_facility=day_care": "pflegeeinrichtung",
            "social_facility=clothing_bank": "own:Kleiderkammer", "": "own:Soziale Einrichtung",
        },
        "amenity=community_centre": {
            "community_centre=family_centre": "familienzentrum", "community_centre=youth_centre": "jugendverband",
            "community_centre=cultural_centre": "kulturverein", "community_centre=parish_hall": "kirchengemeinde",
            "community_centre=village_hall": "own:Dorfgemeinschaftshaus",
            "community_centre=club_home": "verein", "": "own:Gemeinschaftshaus",
        },
        "amenity=townhall": {"": "kommunalverwaltung"}, "amenity=refugee_site": {"": "unterkunft"},
        "amenity=school": {"": "schule"}, "amenity=kindergarten": {"": "kita"}, "amenity=childcare": {"": "kita"},
        "amenity=university": {"": "hochschule"}, "amenity=college": {"": "berufsbildende-schule"},
        "amenity=language_school": {"": "sprachkurstraeger"}, "amenity=prep_school": {"": "bildungstraeger"},
        "amenity=music_school": {"": "own:Musikschule"}, "amenity=library": {"": "bibliothek"},
        "amenity=police": {"": "polizei"}, "amenity=fire_station": {"": "feuerwehr"},
        "amenity=courthouse": {"": "own:Gericht"}, "amenity=social_centre": {"": "own:Soziales Zentrum"},
        "amenity=hospital": {"": "krankenhaus"}, "amenity=clinic": {"": "arztpraxis"},
        "amenity=doctors": {"": "arztpraxis"}, "amenity=dentist": {"": "arztpraxis"},
        "amenity=theatre": {"": "kulturverein"}, "amenity=arts_centre": {"": "kulturverein"},
        "amenity=toy_library": {"": "own:Spielzeugbibliothek"}, "amenity=studio": {"": "medien"},
        "amenity=conference_centre": {"": "own:Veranstaltungsort"}, "amenity=events_venue": {"": "own:Veranstaltungsort"},
        "healthcare=psychotherapist": {"": "arztpraxis"}, "healthcare=midwife": {"": "arztpraxis"},
        "healthcare=counselling": {"": "beratungsstelle"}, "healthcare=dialysis": {"": "arztpraxis"},
        "healthcare=clinic": {"": "arztpraxis"}, "healthcare=doctor": {"": "arztpraxis"},
        "office=government": {
            "government=tax": "own:Finanzamt", "government=prosecutor": "own:Staatsanwaltschaft",
            "government=register_office": "kommunalverwaltung", "government=ministry": "ministerium",
            "government=immigration": "auslaenderbehoerde", "government=social_welfare": "sozialamt",
            "government=social_services": "sozialamt", "government=youth_welfare": "jugendamt",
            "government=public_health": "gesundheitsamt", "": "behoerde",
        },
        "office=administrative": {"": "behoerde"}, "office=employment_agency": {"": "own:Arbeitsvermittlung"},
        "office=association": {"": "verband"}, "office=ngo": {"": "zivilgesellschaft"},
        "office=charity": {"": "own:Wohlfahrtseinrichtung"}, "office=foundation": {"": "stiftung"},
        "office=educational_institution": {"": "bildungseinrichtung"}, "office=union": {"": "gewerkschaft"},
        "office=political_party": {"": "own:Partei"}, "office=religion": {"": "religionsgemeinschaft"},
        "office=chamber": {"": "kammer"}, "office=company": {"": "unternehmen"}, "office=lawyer": {"": "own:Kanzlei"},
        "office=diplomatic": {"": "own:Diplomatische Vertretung"}, "office=newspaper": {"": "medien"},
        "office=quango": {"": "own:Mittlerorganisation"}, "office=insurance": {"": "unternehmen"},
        "office=visa": {"": "own:Visastelle"}, "office=housing": {"": "wohnungsgesellschaft"},
        "club=sport": {"": "sportverein"}, "club=culture": {"": "kulturverein"}, "club=music": {"": "kulturverein"},
        "club=scout": {"": "jugendverband"}, "club=youth": {"": "jugendverband"}, "club=religion": {"": "religionsgemeinschaft"},
        "club=charity": {"": "verein"}, "club=women": {"": "frauenorganisation"},
        "leisure=sports_centre": {"": "own:Sportzentrum"},
    }
)  # fmt: skip
"""Main tag → further tag, or nothing → kind; `own:` before a word that our list does not have."""
_MAIN = ("amenity", "healthcare", "office", "club", "leisure")
"""Keys that tell what something is, the surest first."""
_BEARERS = frozenset(
    {"amenity", "office", "club", "healthcare", "craft", "shop", "social_facility", "government", "tourism"}
)
"""Keys of things that somebody runs."""
_NO_ACTORS = frozenset(
    {
        "amenity=atm", "amenity=bench", "amenity=bicycle_parking", "amenity=charging_station", "amenity=clock",
        "amenity=drinking_water", "amenity=fountain", "amenity=grave_yard", "amenity=library_dropoff",
        "amenity=parking", "amenity=parking_entrance", "amenity=post_box", "amenity=public_bookcase",
        "amenity=recycling", "amenity=shelter", "amenity=telephone", "amenity=toilets", "amenity=vending_machine",
        "amenity=waste_basket", "tourism=artwork", "tourism=information", "tourism=viewpoint",
    }
)  # fmt: skip
"""Things that have a name and are nobody."""


def kind_of_tags(tags: Mapping[str, str]) -> str:
    """Return the kind that tags tell: a code, an own word, or nothing where they are of no organisation.

    Example:
        >>> kind_of_tags({"amenity": "place_of_worship", "religion": "muslim"}), kind_of_tags({"club": "chess"})
        ('moscheegemeinde', 'verein')
        >>> kind_of_tags({"office": "surveyor"}), kind_of_tags({"highway": "bus_stop"}), kind_of_tags({"amenity": "bench"})
        ('own:office=surveyor', '', '')
    """
    for key in _MAIN:
        finer = _KINDS.get(f"{key}={tags.get(key)}")
        if finer is not None:
            told = (
                kind
                for tag, kind in finer.items()
                if tag and tags.get(tag.split("=")[0]) == tag.split("=")[1]
            )
            return next(told, finer[""])
    if "club" in tags:
        return "verein"
    other = next((f"{key}={tags[key]}" for key in sorted(_BEARERS) if key in tags), "")
    return f"own:{other}" if other and other not in _NO_ACTORS else ""
