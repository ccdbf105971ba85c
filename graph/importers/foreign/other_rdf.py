"""Organisations in RDF of others: named ones become actors; what they belong to, offer and are members of is kept."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rdflib import Literal, URIRef

from graph.importers.cells import persons, words
from graph.importers.foreign import rdf_words as said_by
from graph.importers.foreign.actor_kinds import kind_of
from graph.importers.foreign.drawn import PERSON_COLUMN, WEAKEST
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.reach import Reach, reach_of
from graph.importers.foreign.shapes import stated, text
from graph.locale import say
from graph.records import RecordSort, Spot
from graph.store.quads import Quad, Term
from ontology.namespaces import RDF

__all__ = ["add_organisations"]

_SHEET, _OFFERS = "Organisationen", "Angebote"
_KINDS = {
    "School": "schule", "ElementarySchool": "schule", "MiddleSchool": "schule", "HighSchool": "schule",
    "Preschool": "kita", "ChildCare": "kita", "CollegeOrUniversity": "hochschule", "Library": "bibliothek",
    "Hospital": "krankenhaus", "PoliceStation": "polizei", "WorkersUnion": "gewerkschaft", "Corporation": "unternehmen",
    "SportsClub": "sportverein", "FireStation": "feuerwehr", "GovernmentOrganization": "oeffentliche-hand",
    "GovernmentOffice": "behoerde", "NGO": "zivilgesellschaft", "NewsMediaOrganization": "medien",
    "EducationalOrganization": "bildungseinrichtung", "Mosque": "moscheegemeinde", "Synagogue": "juedische-gemeinde",
    "Church": "kirchengemeinde", "PoliticalParty": "own:Partei",
}  # fmt: skip
"""Class of schema.org → kind."""
_NO_NAME = say("Organisation ohne Namen.")
_NO_OFFER_NAME = say("Eintrag ohne Namen. Bitte in der Quelle ergänzen.")
_PERSONS = say("Personen werden nicht eingelesen.")
_MEMBERSHIPS = say("Mitgliedschaften und Ämter von Personen werden nicht eingelesen.")
_LINKS = say("Verweise auf anderes als Organisationen dieser Datei werden nicht eingelesen.")
_UNNAMED = "https://unnamed.invalid/"
_LONGEST_NOTE = 600

Said = Mapping[str, Sequence[Term]]
"""What is said of one thing, by property."""


def add_organisations(quads: Iterable[Quad], gathering: Gathering) -> None:
    """Add the organisations and offers that statements name, and how they belong together.

    Args:
        quads: Statements in other vocabularies than ours.
        gathering: Takes what is found.
    """
    said: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        said[str(quad.subject)][str(quad.predicate)].append(quad.object)
    people = {iri for iri, it in said.items() if _types(it) & said_by.PERSONS or said_by.PERSONAL & it.keys()}
    gathering.leave_out(_SHEET, _PERSONS, len(people))
    organisations = [it for it in _organisations(said) if it not in people]
    parents = _parents(said, organisations)
    found = {it: spot for it in organisations if (spot := _add(it, said, parents.get(it, ()), gathering))}
    for iri, spot in found.items():
        _add_ties(iri, said[iri], spot, gathering)
    for properties in said.values():
        if _types(properties) & said_by.MEMBERSHIPS:
            _add_membership(properties, found, gathering)
    _add_offers(said, gathering)


def _organisations(said: Mapping[str, Said]) -> Iterator[str]:
    """Yield what is an organisation, by its class, or as an agent that publishes something and has a name."""
    publishers = {
        str(value)
        for it in said.values()
        for value in it.get(said_by.PUBLISHERS, ())
        if isinstance(value, URIRef)
    }
    yield from (iri for iri, it in said.items() if _types(it) & said_by.TYPES or iri in publishers)


def _parents(said: Mapping[str, Said], organisations: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return what each organisation is part of, whichever of the two says so."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for iri in organisations:
        for whole in _links(said[iri], said_by.PARENTS):
            found[iri][whole] = None
        for part in _links(said[iri], said_by.HAS_UNITS):
            found[part][iri] = None
    return {iri: [it for it in wholes if it != iri] for iri, wholes in found.items()}


def _add(iri: str, said: Mapping[str, Said], parents: Sequence[str], gathering: Gathering) -> Spot | None:
    spot, properties = gathering.row(_SHEET), said[iri]
    names = _texts(properties, said_by.NAMES)
    if not names:
        gathering.reject(spot, _NO_NAME, "" if iri.startswith(_UNNAMED) else iri)
        return None
    told = map(said_by.schema_name, _types(properties))
    kind = next((_KINDS[it] for it in told if it in _KINDS), "") or kind_of("", names[0])
    gathering.actor(
        iri,
        spot,
        names[0],
        kind,
        reach=_reach(properties, said),
        identifier="" if iri.startswith(_UNNAMED) else iri,
        identifiers=_texts(properties, said_by.IDENTIFIERS),
        alt_labels=[it for it in (*_texts(properties, said_by.OTHER_NAMES), *names[1:]) if it != names[0]],
        unit_of=parents,
        start=[it for it in map(stated, _texts(properties, said_by.STARTS)) if it][:1],
        end=[it for it in map(stated, _texts(properties, said_by.ENDS)) if it][:1],
        notes=[it[:_LONGEST_NOTE] for it in _texts(properties, said_by.NOTES)[:1]],
        attributes=_further(properties, gathering),
    )
    return spot


def _further(properties: Said, gathering: Gathering) -> dict[str, str]:
    """Return what no field holds, by the name of its property; links to elsewhere are counted."""
    found = {}
    for name, values in properties.items():
        if name in said_by.HANDLED:
            continue
        heading = _worded(name)
        cells = [it for value in values if isinstance(value, Literal) and (it := text(str(value)))]
        if cells and persons.is_person_column(heading, cells) is not None:
            gathering.leave_out(_SHEET, PERSON_COLUMN, len(cells))
        elif cells:
            found[heading] = "; ".join(cells)
    return found


def _add_ties(iri: str, properties: Said, spot: Spot, gathering: Gathering) -> None:
    """Add ties to other organisations of the file; a property of no vocabulary we know is told by its word."""
    known = (
        (said_by.MEMBER_OF, "mitgliedschaft", False), (said_by.HAS_MEMBERS, "mitgliedschaft", True),
        (said_by.SUPPORTERS, "foerderung", True),
    )  # fmt: skip
    for names, relation, is_inverse in known:
        for other in _links(properties, names):
            _tie(*((other, iri) if is_inverse else (iri, other)), relation, "", spot, gathering)
    for name in properties:
        is_own = name not in said_by.HANDLED and not name.startswith(tuple(said_by.MENTIONS))
        others = _links(properties, (name,))
        if is_own or name in said_by.LINKED:
            word = _worded(name)
            for other in others:
                _tie(iri, other, words.code_for("beziehung", word) or "", word, spot, gathering)
        if name not in said_by.HANDLED or name in said_by.LINKED:
            gathering.leave_out(_SHEET, _LINKS, sum(it not in gathering for it in others))


def _tie(source: str, target: str, relation: str, word: str, spot: Spot, gathering: Gathering) -> None:
    if source not in gathering or target not in gathering or source == target:
        return
    warning = say("Die Quelle sagt: »{word}«. Bitte die Art der Beziehung prüfen.", word=word)
    gathering.draft(
        RecordSort.TIE,
        f"{relation or word}:{source}:{target}",
        spot,
        label=f"{gathering.name_of(source)} – {gathering.name_of(target)}",
        relation=relation or WEAKEST,
        source=source,
        target=target,
        warnings=() if relation else (("relation", warning),),
        attributes={"Beziehung in der Quelle": word},
    )


def _add_membership(properties: Said, found: Mapping[str, Spot], gathering: Gathering) -> None:
    """Add that one organisation is a member of another; what persons hold is counted."""
    bodies = [it for it in _links(properties, said_by.MEMBERSHIP_ORGANISATIONS) if it in found]
    members = [it for it in _links(properties, said_by.MEMBERSHIP_MEMBERS) if it in found]
    for body in bodies:
        for member in members:
            _tie(member, body, "mitgliedschaft", "", found[body], gathering)
    gathering.leave_out(_SHEET, _MEMBERSHIPS, not (bodies and members))


def _add_offers(said: Mapping[str, Said], gathering: Gathering) -> None:
    """Add services with who provides them, whichever of the two says so, also through a thing between them."""
    offered: dict[str, list[str]] = defaultdict(list)
    for iri, properties in said.items():
        if iri in gathering:
            for it in _links(properties, said_by.OFFERED):
                for service in (it, *_links(said.get(it, {}), said_by.OFFERED)):
                    offered[service].append(iri)
    for iri, properties in said.items():
        if not _types(properties) & said_by.OFFERS:
            continue
        spot, names = gathering.row(_OFFERS), _texts(properties, said_by.NAMES)
        if not names:
            gathering.reject(spot, _NO_OFFER_NAME)
            continue
        providers = (*_links(properties, said_by.OFFERERS), *offered[iri])
        gathering.draft(
            RecordSort.OFFER,
            iri,
            spot,
            identifier="" if iri.startswith(_UNNAMED) else iri,
            label=names[0],
            providers=[it for it in dict.fromkeys(providers) if it in gathering],
            notes=[it[:_LONGEST_NOTE] for it in _texts(properties, said_by.NOTES)[:1]],
            attributes=_further(properties, gathering),
        )


def _reach(properties: Said, said: Mapping[str, Said]) -> Reach:
    around = (properties, *(said[it] for it in _links(properties, said_by.SITES) if it in said))
    stated_places = [it for each in around for name in said_by.ADDRESSES for it in each.get(name, ())]
    inner = next((said[str(it)] for it in stated_places if str(it) in said), properties)
    whole = next((text(str(it)) for it in stated_places if isinstance(it, Literal)), "")
    return reach_of(
        street=next(iter(_texts(inner, said_by.STREETS)), "") or whole,
        postcode=next(iter(_texts(inner, said_by.POSTCODES)), ""),
        town=next(iter(_texts(inner, said_by.TOWNS)), ""),
        mails=[it.removeprefix("mailto:") for it in _values(properties, said_by.MAILS, said)],
        phones=[it.removeprefix("tel:") for it in _values(properties, said_by.PHONES, said)],
        websites=_values(properties, said_by.WEBSITES, said),
    )


def _values(properties: Said, names: Iterable[str], said: Mapping[str, Said]) -> list[str]:
    """Return values of some properties; one that is a thing of its own says its value itself."""
    found = (_texts(said[it], said_by.VALUES) if it in said else [it] for it in _texts(properties, names))
    return [it for each in found for it in each]


def _texts(properties: Said, names: Iterable[str]) -> list[str]:
    """Return values of some properties, German ones first."""
    values = [it for name in names for it in properties.get(name, ())]
    values.sort(key=lambda it: not (isinstance(it, Literal) and it.language in ("de", "de-de")))
    return list(dict.fromkeys(found for it in values if (found := text(str(it)))))


def _links(properties: Said, names: Iterable[str]) -> list[str]:
    return [str(it) for name in names for it in properties.get(name, ()) if isinstance(it, URIRef)]


def _types(properties: Said) -> set[str]:
    return {str(it) for it in properties.get(str(RDF.type), ())}


def _worded(iri: str) -> str:
    """Return the words of a property.

    Example:
        >>> _worded("https://x.example/kooperiertMit"), _worded("http://www.w3.org/ns/org#linkedTo")
        ('kooperiert mit', 'linked to')
    """
    local = re.split(r"[/#:]", iri.rstrip("/#"))[-1]
    return text(re.sub(r"(?<=[a-zäöü])(?=[A-ZÄÖÜ])|[_-]", " ", local)).lower()
