"""Organisations in RDF of others: named ones become actors; what they belong to and are members of is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rdflib import Literal, URIRef

from graph.importers.foreign.actor_kinds import kind_of
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.reach import Reach, reach_of
from graph.importers.foreign.shapes import text
from graph.locale import say
from graph.records import RecordSort, Spot
from graph.store.quads import Quad, Term
from ontology.namespaces import CV, DCTERMS, FOAF, ORG, RDF, RDFS, SCHEMA, SKOS

__all__ = ["add_organisations"]

_SHEET = "Organisationen"
_VCARD = "http://www.w3.org/2006/vcard/ns#"
_OLD_SCHEMA = "http://schema.org/"
_TYPES = frozenset(
    {
        str(it)
        for it in (
            ORG.Organization,
            ORG.FormalOrganization,
            ORG.OrganizationalUnit,
            ORG.OrganizationalCollaboration,
        )
    }
    | {str(FOAF.Organization), str(CV.PublicOrganisation), f"{_VCARD}Organization"}
)
_SCHEMA_TYPES = frozenset(
    [
        "Organization",
        "Corporation",
        "EducationalOrganization",
        "CollegeOrUniversity",
        "ElementarySchool",
        "HighSchool",
        "MiddleSchool",
        "Preschool",
        "School",
        "GovernmentOrganization",
        "GovernmentOffice",
        "LibrarySystem",
        "Library",
        "LocalBusiness",
        "MedicalOrganization",
        "Hospital",
        "MedicalClinic",
        "NGO",
        "NewsMediaOrganization",
        "PerformingGroup",
        "PoliceStation",
        "PoliticalParty",
        "SportsOrganization",
        "SportsClub",
        "SportsTeam",
        "WorkersUnion",
        "FundingAgency",
        "ResearchOrganization",
        "EmploymentAgency",
        "ChildCare",
        "FireStation",
        "Consortium",
        "Cooperative",
        "CivicStructure",
        "PlaceOfWorship",
        "Church",
        "Mosque",
        "Synagogue",
    ]
)
_SCHEMA_KINDS = {
    "School": "schule", "ElementarySchool": "schule", "MiddleSchool": "schule", "HighSchool": "schule",
    "Preschool": "kita", "ChildCare": "kita", "CollegeOrUniversity": "hochschule", "Library": "bibliothek",
    "Hospital": "krankenhaus", "PoliceStation": "polizei", "WorkersUnion": "gewerkschaft", "Corporation": "unternehmen",
    "SportsClub": "sportverein", "FireStation": "feuerwehr", "GovernmentOrganization": "oeffentliche-hand",
    "GovernmentOffice": "behoerde", "NGO": "zivilgesellschaft", "NewsMediaOrganization": "medien",
    "EducationalOrganization": "bildungseinrichtung", "Mosque": "moscheegemeinde", "Synagogue": "juedische-gemeinde",
    "Church": "kirchengemeinde", "PoliticalParty": "own:Partei",
}  # fmt: skip
_PERSONS = frozenset({str(FOAF.Person), f"{SCHEMA}Person", f"{_OLD_SCHEMA}Person", f"{_VCARD}Individual"})
_NO_NAME = say("Organisation ohne Namen.")
_UNNAMED = "https://unnamed.invalid/"


def _both(name: str) -> tuple[str, str]:
    return f"{SCHEMA}{name}", f"{_OLD_SCHEMA}{name}"


_NAMES = (
    str(SKOS.prefLabel),
    str(FOAF.name),
    *_both("name"),
    f"{_VCARD}fn",
    str(RDFS.label),
    str(DCTERMS.title),
)
_OTHER_NAMES = (str(SKOS.altLabel), *_both("alternateName"), *_both("legalName"))
_PARENTS = (str(ORG.unitOf), str(ORG.subOrganizationOf), *_both("parentOrganization"))
_MEMBER_OF = (str(ORG.memberOf), *_both("memberOf"))
_FUNDERS = _both("funder")
_MAILS = (*_both("email"), str(FOAF.mbox), f"{_VCARD}hasEmail", f"{_VCARD}email")
_PHONES = (*_both("telephone"), str(FOAF.phone), f"{_VCARD}hasTelephone", f"{_VCARD}tel")
_SITES = (*_both("url"), str(FOAF.homepage), f"{_VCARD}hasURL", f"{_VCARD}url")
_ADDRESSES = (*_both("address"), str(ORG.siteAddress), f"{_VCARD}hasAddress", f"{_VCARD}adr")
_STREETS = (*_both("streetAddress"), f"{_VCARD}street-address")
_POSTCODES = (*_both("postalCode"), f"{_VCARD}postal-code")
_TOWNS = (*_both("addressLocality"), f"{_VCARD}locality")
_NOTES = (*_both("description"), str(DCTERMS.description), str(RDFS.comment))
_LONGEST_NOTE = 600

Said = Mapping[str, Sequence[Term]]
"""What is said of one thing, by property."""


def add_organisations(quads: Iterable[Quad], gathering: Gathering) -> None:
    """Add the organisations that statements name, and how they belong together.

    Args:
        quads: Statements in other vocabularies than ours.
        gathering: Takes what is found.
    """
    said: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        said[str(quad.subject)][str(quad.predicate)].append(quad.object)
    found = {it: spot for it in _organisations(said) if (spot := _add(it, said, gathering))}
    for iri, spot in found.items():
        _add_ties(iri, said[iri], spot, gathering)


def _organisations(said: Mapping[str, Said]) -> Iterator[str]:
    """Yield what is an organisation, by its class, or as an agent that publishes something and has a name."""
    publishers = {
        str(value)
        for it in said.values()
        for value in it.get(str(DCTERMS.publisher), ())
        if isinstance(value, URIRef)
    }
    for iri, properties in said.items():
        types = {str(it) for it in properties.get(str(RDF.type), ())}
        if types & _PERSONS:
            continue
        if types & _TYPES or any(_schema_name(it) in _SCHEMA_TYPES for it in types) or iri in publishers:
            yield iri


def _add(iri: str, said: Mapping[str, Said], gathering: Gathering) -> Spot | None:
    spot, properties = gathering.row(_SHEET), said[iri]
    names = _texts(properties, _NAMES)
    if not names:
        gathering.reject(spot, _NO_NAME, "" if iri.startswith(_UNNAMED) else iri)
        return None
    told = (_schema_name(str(it)) for it in properties.get(str(RDF.type), ()))
    kind = next((_SCHEMA_KINDS[it] for it in told if it in _SCHEMA_KINDS), "") or kind_of("", names[0])
    gathering.actor(
        iri,
        spot,
        names[0],
        kind,
        reach=_reach(properties, said),
        identifier="" if iri.startswith(_UNNAMED) else iri,
        alt_labels=[it for it in _texts(properties, _OTHER_NAMES) if it != names[0]],
        unit_of=[str(it) for name in _PARENTS for it in properties.get(name, ()) if str(it) != iri],
        notes=[it[:_LONGEST_NOTE] for it in _texts(properties, _NOTES)[:1]],
    )
    return spot


def _add_ties(iri: str, properties: Said, spot: Spot, gathering: Gathering) -> None:
    for names, relation, is_inverse in (
        (_MEMBER_OF, "mitgliedschaft", False),
        (_FUNDERS, "foerderung", True),
    ):
        for other in (str(it) for name in names for it in properties.get(name, ())):
            if iri not in gathering or other not in gathering or other == iri:
                continue
            source, target = (other, iri) if is_inverse else (iri, other)
            gathering.draft(
                RecordSort.TIE,
                f"{relation}:{source}:{target}",
                spot,
                label=f"{gathering.name_of(source)} – {gathering.name_of(target)}",
                relation=relation,
                source=source,
                target=target,
            )


def _reach(properties: Said, said: Mapping[str, Said]) -> Reach:
    stated = [it for name in _ADDRESSES for it in properties.get(name, ())]
    inner = next((said[str(it)] for it in stated if str(it) in said), properties)
    whole = next((text(str(it)) for it in stated if isinstance(it, Literal)), "")
    return reach_of(
        street=next(iter(_texts(inner, _STREETS)), "") or whole,
        postcode=next(iter(_texts(inner, _POSTCODES)), ""),
        town=next(iter(_texts(inner, _TOWNS)), ""),
        mails=[it.removeprefix("mailto:") for it in _texts(properties, _MAILS)],
        phones=[it.removeprefix("tel:") for it in _texts(properties, _PHONES)],
        websites=_texts(properties, _SITES),
    )


def _texts(properties: Said, names: Iterable[str]) -> list[str]:
    """Return values of some properties, German ones first."""
    values = [it for name in names for it in properties.get(name, ())]
    values.sort(key=lambda it: not (isinstance(it, Literal) and it.language in ("de", "de-de")))
    return [found for it in values if (found := text(str(it)))]


def _schema_name(iri: str) -> str:
    for beginning in _both(""):
        if iri.startswith(beginning):
            return iri.removeprefix(beginning)
    return ""
