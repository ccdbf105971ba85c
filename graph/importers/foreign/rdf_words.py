"""What vocabularies of others call organisations, offers and what is said of them: ORG, FOAF, vCard, schema.org, CPSV."""

from __future__ import annotations

from rdflib.namespace import OWL, PROV

from ontology.namespaces import CV, DCTERMS, FOAF, ORG, RDF, RDFS, SCHEMA, SKOS

__all__ = [
    "ADDRESSES",
    "ENDS",
    "HANDLED",
    "HAS_MEMBERS",
    "HAS_UNITS",
    "IDENTIFIERS",
    "LINKED",
    "MAILS",
    "MEMBERSHIPS",
    "MEMBERSHIP_MEMBERS",
    "MEMBERSHIP_ORGANISATIONS",
    "MEMBER_OF",
    "MENTIONS",
    "NAMES",
    "NOTES",
    "OFFERED",
    "OFFERERS",
    "OFFERS",
    "OTHER_NAMES",
    "PARENTS",
    "PERSONAL",
    "PERSONS",
    "PHONES",
    "POSTCODES",
    "PUBLISHERS",
    "SITES",
    "STARTS",
    "STREETS",
    "SUPPORTERS",
    "TOWNS",
    "TYPES",
    "VALUES",
    "WEBSITES",
    "schema_name",
]

_VCARD = "http://www.w3.org/2006/vcard/ns#"
_OLD_SCHEMA = "http://schema.org/"
_CPSV = "http://purl.org/vocab/cpsv#"


def schema_name(iri: str) -> str:
    """Return what schema.org calls something; empty for what is not of it.

    Example:
        >>> schema_name("http://schema.org/School"), schema_name("https://schema.org/name"), schema_name("https://x.example/a")
        ('School', 'name', '')
    """
    return next((iri.removeprefix(it) for it in (str(SCHEMA), _OLD_SCHEMA) if iri.startswith(it)), "")


def _both(*names: str) -> tuple[str, ...]:
    return tuple(f"{beginning}{name}" for name in names for beginning in (str(SCHEMA), _OLD_SCHEMA))


TYPES = frozenset(
    str(it)
    for it in (
        ORG.Organization, ORG.FormalOrganization, ORG.OrganizationalUnit, ORG.OrganizationalCollaboration,
        FOAF.Organization, FOAF.Group, CV.PublicOrganisation, f"{_VCARD}Organization",
        *_both(
            "Organization", "Corporation", "EducationalOrganization", "CollegeOrUniversity", "ElementarySchool",
            "HighSchool", "MiddleSchool", "Preschool", "School", "GovernmentOrganization", "GovernmentOffice",
            "LibrarySystem", "Library", "LocalBusiness", "MedicalOrganization", "Hospital", "MedicalClinic", "NGO",
            "NewsMediaOrganization", "PerformingGroup", "PoliceStation", "PoliticalParty", "SportsOrganization",
            "SportsClub", "SportsTeam", "WorkersUnion", "FundingAgency", "ResearchOrganization", "EmploymentAgency",
            "ChildCare", "FireStation", "Consortium", "Cooperative", "CivicStructure", "PlaceOfWorship", "Church", "Mosque",
            "Synagogue",
        ),
    )
)  # fmt: skip
"""Classes of organisations."""
OFFERS = frozenset({f"{_CPSV}PublicService", *_both("Service", "GovernmentService", "Course")})
PERSONS = frozenset({str(FOAF.Person), f"{_VCARD}Individual", *_both("Person"), str(PROV.Person)})
PERSONAL = frozenset(
    str(it)
    for it in (
        FOAF.givenName, FOAF.familyName, FOAF.firstName, FOAF.lastName, FOAF.surname, FOAF.givenname, f"{_VCARD}given-name",
        f"{_VCARD}family-name", *_both("givenName", "familyName", "birthDate", "gender", "jobTitle"),
    )
)  # fmt: skip
"""Properties that only persons have: also where nobody says that it is one."""
MEMBERSHIPS = frozenset({str(ORG.Membership), str(ORG.Post)})
NAMES = (
    str(SKOS.prefLabel), str(FOAF.name), *_both("name"), f"{_VCARD}fn", f"{_VCARD}organization-name", str(RDFS.label),
    str(DCTERMS.title),
)  # fmt: skip
OTHER_NAMES = (str(SKOS.altLabel), *_both("alternateName", "legalName"), f"{_VCARD}nickname")
PARENTS = (str(ORG.unitOf), str(ORG.subOrganizationOf), *_both("parentOrganization"))
HAS_UNITS = (str(ORG.hasUnit), str(ORG.hasSubOrganization), *_both("subOrganization", "department"))
MEMBER_OF = (str(ORG.memberOf), *_both("memberOf"))
HAS_MEMBERS = (str(ORG.hasMember), str(FOAF.member), *_both("member", "members"))
MEMBERSHIP_MEMBERS = (str(ORG.member), str(ORG.heldBy))
MEMBERSHIP_ORGANISATIONS = (str(ORG.organization), str(ORG.postIn))
SUPPORTERS = _both("funder", "sponsor")
LINKED = (str(ORG.linkedTo),)
OFFERERS = (*_both("provider", "serviceOperator"), str(CV.hasCompetentAuthority), f"{_CPSV}isProvidedBy")
OFFERED = _both("makesOffer", "itemOffered", "availableService")
MAILS = (*_both("email"), str(FOAF.mbox), f"{_VCARD}hasEmail", f"{_VCARD}email")
PHONES = (*_both("telephone"), str(FOAF.phone), f"{_VCARD}hasTelephone", f"{_VCARD}tel")
WEBSITES = (*_both("url"), str(FOAF.homepage), f"{_VCARD}hasURL", f"{_VCARD}url")
VALUES = (f"{_VCARD}hasValue", f"{_VCARD}value", str(RDF.value))
"""What stands around a number or an address that has a kind."""
ADDRESSES = (*_both("address"), str(ORG.siteAddress), f"{_VCARD}hasAddress", f"{_VCARD}adr")
SITES = (str(ORG.hasPrimarySite), str(ORG.hasRegisteredSite), str(ORG.hasSite), *_both("location"))
STREETS = (*_both("streetAddress"), f"{_VCARD}street-address")
POSTCODES = (*_both("postalCode"), f"{_VCARD}postal-code")
TOWNS = (*_both("addressLocality"), f"{_VCARD}locality")
NOTES = (*_both("description"), str(DCTERMS.description), str(RDFS.comment))
STARTS, ENDS = _both("foundingDate"), _both("dissolutionDate")
IDENTIFIERS = (*_both("identifier"), str(DCTERMS.identifier), str(ORG.identifier), str(SKOS.notation))
PUBLISHERS = str(DCTERMS.publisher)
MENTIONS = frozenset(
    str(it)
    for it in (
        OWL,
        RDF,
        RDFS,
        DCTERMS,
        SKOS,
        PROV,
        "http://www.w3.org/ns/dcat#",
        "http://www.w3.org/ns/shacl#",
    )
)
"""Vocabularies whose links say nothing of how two organisations stand to each other."""
HANDLED = frozenset(
    {
        str(RDF.type), *NAMES, *OTHER_NAMES, *PARENTS, *HAS_UNITS, *MEMBER_OF, *HAS_MEMBERS, *SUPPORTERS, *LINKED, *OFFERERS,
        *OFFERED, *MAILS, *PHONES, *WEBSITES, *ADDRESSES, *SITES, *NOTES, *STARTS, *ENDS, *IDENTIFIERS,
    }
)  # fmt: skip
