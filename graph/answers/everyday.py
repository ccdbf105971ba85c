"""What people call an action field when they ask for help: everyday words, each with the fields it means."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["EVERYDAY", "FILLERS", "fields_meant"]

WHOLE_WORD = 3
"""Words as short as this stand alone; longer ones also count as a part: `deutsch` in `deutschkurs`."""

EVERYDAY: Mapping[str, str] = MappingProxyType(
    {
        "a1": "sprache", "a2": "sprache", "b1": "sprache", "b2": "sprache", "c1": "sprache", "c2": "sprache",
        "daf": "sprache", "daz": "sprache", "deutsch": "sprache", "sprach": "sprache", "alphabetisierung": "sprache",
        "dolmetsch": "sprachmittlung", "uebersetz": "sprachmittlung", "sprachmittl": "sprachmittlung",
        "job": "arbeit", "arbeit": "arbeit", "bewerb": "arbeit", "ausbildung": "arbeit", "praktik": "arbeit",
        "beruf": "arbeit", "anerkennung": "fachkraefteeinwanderung", "zeugnis": "fachkraefteeinwanderung",
        "wohnung": "wohnen", "miete": "wohnen", "arzt": "gesundheit", "aerzt": "gesundheit", "krank": "gesundheit",
        "hebamme": "gesundheit", "trauma": "gesundheit", "pflege": "alter-pflege", "senior": "alter-pflege",
        "kita": "fruehkindlich", "kindergarten": "fruehkindlich", "krippe": "fruehkindlich", "schule": "schule",
        "nachhilfe": "schule", "hausaufgabe": "schule", "asyl": "recht-aufenthalt", "aufenthalt": "recht-aufenthalt",
        "einbuergerung": "recht-aufenthalt", "anwalt": "recht-aufenthalt", "visum": "recht-aufenthalt",
        "sport": "sport", "fussball": "sport", "schwimm": "sport", "fahrrad": "mobilitaet", "fuehrerschein": "mobilitaet",
        "computer": "digitale-teilhabe", "internet": "digitale-teilhabe", "handy": "digitale-teilhabe",
        "gewalt": "gewaltschutz", "diskriminier": "antidiskriminierung", "rassis": "antidiskriminierung",
        "ehrenamt": "ehrenamt", "freiwillig": "ehrenamt", "beratung": "beratung", "jugend": "kinder-jugend",
    }
)  # fmt: skip
"""Word, umlauts written out, to the code of the field."""

FILLERS = frozenset(
    [
        "wer",
        "was",
        "wo",
        "wie",
        "welche",
        "welcher",
        "bietet",
        "bieten",
        "gibt",
        "es",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "in",
        "im",
        "am",
        "an",
        "auf",
        "aus",
        "bei",
        "beim",
        "fuer",
        "mit",
        "ohne",
        "und",
        "oder",
        "von",
        "vom",
        "zu",
        "zum",
        "zur",
        "ich",
        "wir",
        "suche",
        "suchen",
        "brauche",
        "hat",
        "haben",
        "angebot",
        "angebote",
        "hilfe",
        "kann",
        "man",
        "dort",
        "hier",
        "ort",
        "naehe",
        "samtgemeinde",
        "gemeinde",
        "stadt",
        "hansestadt",
        "landkreis",
        "kreis",
    ]
)
"""Words of a question that say nothing about the offer; those of places are read with the place."""


def fields_meant(word: str) -> tuple[str, ...]:
    """Return the fields that an everyday word means, umlauts written out.

    Example:
        >>> fields_meant("b1"), fields_meant("deutschkurse"), fields_meant("b12")
        (('sprache',), ('sprache',), ())
    """
    found = (
        field
        for known, field in EVERYDAY.items()
        if word == known or (len(known) > WHOLE_WORD and known in word)
    )
    return tuple(dict.fromkeys(found))
