"""Organisations, offers and their places as Open Referral HSDS 3.0: what directories of services exchange.

One JSON object holds the tables of HSDS, as its own example `tabular.json` does. Only what exists by a source goes
out: a recommended or planned offer is no service, a planned post and a kind of actors are no organisation. An id is
made of the address of the record, so that it is the same in every file. An address that the format wants taken apart
and that cannot be is told as the name of a location; nothing is guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias
from uuid import NAMESPACE_URL, uuid5

from graph.exporters.imprint import imprint_lines
from graph.exporters.parcel import Parcel, legal
from graph.locale import joined, listed, say
from graph.model import Agent, Modality, Network, Offer
from graph.records import Record
from graph.texts import labels, notice_of, quotes_of
from ontology.codelists import codelist
from ontology.namespaces import code_iri

__all__ = ["render", "stable_id"]

Row: TypeAlias = dict[str, str]
"""One object of the format: its fields are those of the JSON Schemas of HSDS."""
Tables: TypeAlias = dict[str, dict[str, Row]]
"""Name of a table → its rows by id."""

TABLES = (
    "organizations", "services", "locations", "addresses", "phones", "service_areas", "organization_identifiers",
    "attributes", "taxonomy_terms",
)  # fmt: skip
IMPRINT = "netzlotse"
"""Beside the tables: what the file says of itself."""
PHYSICAL = "physical"
COUNTRY = "DE"
STATES: Mapping[str, str] = MappingProxyType(
    {
        "01": "Schleswig-Holstein", "02": "Hamburg", "03": "Niedersachsen", "04": "Bremen",
        "05": "Nordrhein-Westfalen", "06": "Hessen", "07": "Rheinland-Pfalz", "08": "Baden-Württemberg",
        "09": "Bayern", "10": "Saarland", "11": "Berlin", "12": "Brandenburg", "13": "Mecklenburg-Vorpommern",
        "14": "Sachsen", "15": "Sachsen-Anhalt", "16": "Thüringen",
    }
)  # fmt: skip
"""First two digits of an official municipality key → the Land."""
ADDRESS = re.compile(r"(?P<street>[^,;\n]+?)[,;\s]+(?:D-)?(?P<code>\d{5})\s+(?P<city>[^,;\n\d]+)")
WEB = re.compile(r"https?://[^\s<>\"]+")
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def render(parcel: Parcel) -> bytes:
    """Return the tables of HSDS as one JSON object; what is not recorded is left out."""
    network = parcel.network
    offers = [it for it in network.offers.values() if it.modality is Modality.IST]
    providing = {iri for it in offers for iri in it.providers}
    named = {iri: it for iri, it in network.agents.items() if _is_organisation(it, providing)}
    found: Tables = {name: {} for name in TABLES}
    for agent in named.values():
        _add(found, "organizations", _organisation(agent, named, parcel))
        _add_terms(found, "organization", agent.iri, {"akteursart": agent.kinds, "feld": agent.fields})
        record = parcel.records.get(agent.iri)
        if record:
            _add_contacts(found, record, parcel)
    for offer in offers:
        _add(found, "services", _service(offer, named, parcel))
        _add_terms(found, "service", offer.iri, {"feld": offer.fields, "zielgruppe": offer.target_groups})
        for area in _areas(offer, network):
            _add(found, "service_areas", area)
    told = {f"{name}.csv": list(rows.values()) for name, rows in found.items() if rows}
    whole = {IMPRINT: [legal(line) for line in imprint_lines(parcel.imprint)], **told}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _add(found: Tables, table: str, row: Row) -> None:
    """Add a row without its empty cells, once: several rows may speak of the same term."""
    found[table][row["id"]] = {name: cell for name, cell in row.items() if cell}


def stable_id(iri: str, part: str = "") -> str:
    """Return the id of a record, or of one part of it, as HSDS wants it.

    Example:
        >>> same, other = stable_id("https://a.example/vhs"), stable_id("https://a.example/vhs", "phone-1")
        >>> same == stable_id("https://a.example/vhs"), same == other, same[14]
        (True, False, '5')
    """
    return str(uuid5(NAMESPACE_URL, f"{iri}#{part}" if part else iri))


def _is_organisation(it: Agent, providing: Collection[str]) -> bool:
    """Tell whether somebody exists and has a name; a body is an organisation only if it offers something itself."""
    is_one = not it.is_body or it.iri in providing
    return it.is_named and it.modality is Modality.IST and is_one


def _organisation(it: Agent, named: Mapping[str, Agent], parcel: Parcel) -> Row:
    record = parcel.records.get(it.iri)
    whole = next((iri for iri in it.unit_of if iri in named), None)
    return {
        "id": stable_id(it.iri),
        "name": legal(it.label) or it.iri,
        "alternate_name": "; ".join(map(legal, it.alt_labels)),
        "description": legal(_description(it, parcel.network)),
        "email": _first(record, "email", MAIL),
        "website": _first(record, "website", WEB),
        "uri": it.iri,
        "parent_organization_id": stable_id(whole) if whole else "",
    }


def _first(record: Record | None, name: str, form: re.Pattern[str]) -> str:
    return next((it for it in record.all(name) if form.fullmatch(it)), "") if record else ""


def _description(it: Agent, network: Network) -> str:
    """Return what is recorded in a sentence: the format wants one, and none is made up."""
    kind = codelist("akteursart").label(it.kind)
    fields = listed(labels("feld", it.fields))
    sources = _sources(it, network)
    return joined(
        (
            say("{kind}.", kind=kind),
            say("Handlungsfelder: {fields}.", fields=fields) if it.fields else "",
            say("Genannt in: {sources}.", sources=sources) if sources else "",
        )
    )


def _sources(it: Agent | Offer, network: Network) -> str:
    quotes = quotes_of(network, it.evidence)
    named = (joined((quote.document, say("({date})", date=quote.document_date))) for quote in quotes)
    return joined(dict.fromkeys(named), "; ")


def _add_contacts(found: Tables, record: Record, parcel: Parcel) -> None:
    own = {"organization_id": stable_id(record.iri)}
    for number, phone in enumerate(record.all("phone"), 1):
        _add(found, "phones", {"id": stable_id(record.iri, f"phone-{number}"), **own, "number": legal(phone)})
    for it in record.all("identifiers"):
        scheme, name = {"identifier_scheme": it.partition(":")[0]}, say("Kennung der Quelle")
        told = {**scheme, "identifier_type": name, "identifier": legal(it)}
        _add(
            found,
            "organization_identifiers",
            {"id": stable_id(record.iri, f"identifier-{it}"), **own, **told},
        )
    for number, address in enumerate(record.all("address"), 1):
        place = stable_id(record.iri, f"location-{number}")
        _add(found, "locations", {"id": place, "location_type": PHYSICAL, **own, "name": legal(address)})
        if apart := _apart(address, parcel.network):
            ids = {"id": stable_id(record.iri, f"address-{number}"), "location_id": place}
            _add(found, "addresses", {**ids, **apart})


def _apart(address: str, network: Network) -> Row:
    """Return an address as HSDS wants it; nothing where a part of it is not stated."""
    found = ADDRESS.fullmatch(legal(address))
    state = STATES.get((network.info.ags or "")[:2])
    if not (found and state):
        return {}
    return {
        "address_1": found["street"],
        "city": found["city"].strip(),
        "state_province": state,
        "postal_code": found["code"],
        "country": COUNTRY,
        "address_type": PHYSICAL,
    }


def _service(it: Offer, named: Mapping[str, Agent], parcel: Parcel) -> Row:
    """Return an offer; it is `active`, for a source reports it and no end is known by the day of the file."""
    network = parcel.network
    provider = next((iri for iri in it.providers if iri in named), "")
    others = [network.label(iri) for iri in it.providers if iri in network.agents and iri != provider]
    return {
        "id": stable_id(it.iri),
        "organization_id": stable_id(provider) if provider else "",
        "name": legal(it.label) or it.iri,
        "description": "\n".join(map(legal, it.notes)),
        "status": "active",
        "eligibility_description": legal(listed(labels("zielgruppe", it.target_groups))),
        "assured_date": it.confirmed_on.isoformat() if it.confirmed_on else "",
        "alert": legal(_alert(it, others, parcel)),
    }


def _alert(it: Offer, others: list[str], parcel: Parcel) -> str:
    """Return what people must know before they send somebody there: how old the knowledge is, who else offers it."""
    sources = _sources(it, parcel.network)
    return joined(
        (
            say("Laut Quelle: {sources}.", sources=sources) if sources else "",
            say("Mit: {names}.", names=listed(others)) if others else "",
            notice_of(parcel.imprint.network),
        )
    )


def _areas(it: Offer, network: Network) -> Iterator[Row]:
    for iri in it.places:
        place = network.places.get(iri)
        if place is not None:
            key = say("Amtlicher Gemeindeschlüssel {key}", key=place.ags) if place.ags else ""
            ids = {"id": stable_id(it.iri, f"area-{iri}"), "service_id": stable_id(it.iri)}
            yield {**ids, "name": legal(place.label), "description": key}


def _add_terms(found: Tables, entity: str, iri: str, told: Mapping[str, tuple[str, ...]]) -> None:
    """Add kinds, fields and target groups as terms of our code lists, and what is classed by them."""
    for scheme, codes in told.items():
        listing = codelist(scheme)
        for code in codes:
            address = str(code_iri(scheme, code)) if code in listing else ""
            label = legal(listing.label(code))
            term = {
                "id": stable_id(address or code, "term"),
                "code": code,
                "name": label,
                "description": label,
            }
            taxonomy = {"taxonomy": scheme, "language": "de", "term_uri": address}
            _add(found, "taxonomy_terms", {**term, **taxonomy})
            link = {"link_id": stable_id(iri), "link_entity": entity, "taxonomy_term_id": term["id"]}
            _add(found, "attributes", {"id": stable_id(iri, f"{scheme}-{code}"), **link, "value": label})
