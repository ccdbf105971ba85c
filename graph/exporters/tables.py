"""A network as tables for German Excel: one file for each sort of things, in one ZIP, with the fields that forms have."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from graph.exporters.imprint import attribution_line, imprint_lines
from graph.exporters.parcel import Parcel, guarded, legal
from graph.locale import say
from graph.records import FIELDS, Field, FieldSort, Record, RecordSort
from graph.texts import german_date, origin, sort_key
from ontology.codelists import codelist

__all__ = ["FILES", "README", "render"]

README = "LIESMICH.txt"
FILES: Mapping[RecordSort, str] = MappingProxyType(
    {
        RecordSort.ACTOR: "akteure.csv",
        RecordSort.BODY: "gremien.csv",
        RecordSort.GENERIC: "gruppen-ohne-namen.csv",
        RecordSort.ABSENCE: "gibt-es-hier-nicht.csv",
        RecordSort.TIE: "beziehungen.csv",
        RecordSort.SEAT: "gremiensitze.csv",
        RecordSort.QUOTA: "sitze-ohne-namen.csv",
        RecordSort.UNDERTAKING: "vorhaben.csv",
        RecordSort.INVOLVEMENT: "beteiligungen.csv",
        RecordSort.OFFER: "angebote.csv",
        RecordSort.TASK: "aufgaben.csv",
        RecordSort.DECISION: "beschluesse.csv",
        RecordSort.AIM: "ziele.csv",
        RecordSort.EXPECTATION: "erwartungen.csv",
        RecordSort.PLACE: "orte.csv",
        RecordSort.DOCUMENT: "dokumente.csv",
        RecordSort.EVIDENCE: "belege.csv",
    }
)
"""Every sort of things → its file; a sort of which nothing is recorded has none."""
ID, DAY, ORIGIN, TO_NAME = say("Feste Kennung"), say("Stand der Angaben"), say("Herkunft"), say("Zu nennen")
ENCODING = "utf-8-sig"
"""With this mark Excel reads umlauts rightly."""
BETWEEN = "; "
YES = say("ja")


def render(parcel: Parcel) -> bytes:
    """Return a ZIP with a table for each sort of things; every row says its days and its origin."""
    made = io.BytesIO()
    day = parcel.imprint.as_of
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _files(parcel):
            entry = zipfile.ZipInfo(name, (max(1980, day.year), day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return made.getvalue()


def _files(parcel: Parcel) -> Iterator[tuple[str, bytes]]:
    yield README, "\r\n".join([*map(legal, imprint_lines(parcel.imprint)), ""]).encode(ENCODING)
    for sort, name in FILES.items():
        found = [it for it in parcel.records.values() if it.sort is sort]
        if found:
            ordered = sorted(found, key=lambda it: (sort_key(it.label), it.iri))
            yield name, _table(sort, ordered, parcel)


def _table(sort: RecordSort, found: Sequence[Record], parcel: Parcel) -> bytes:
    columns = [(code, heading) for code, heading in parcel.network.columns.items() if _is_used(code, found)]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    headings = (*(it.label for it in FIELDS[sort]), *(heading for _, heading in columns))
    burnt_in = _burnt_in(parcel)
    writer.writerow([_safe(it) for it in (*headings, ID, *burnt_in)])
    for record in found:
        own = (BETWEEN.join(record.attributes.get(code, ())) for code, _ in columns)
        cells = (*(_cell(field, record, parcel) for field in FIELDS[sort]), *own)
        writer.writerow([_safe(it) for it in (*cells, record.iri, *burnt_in.values())])
    return text.getvalue().encode(ENCODING)


def _is_used(column: str, found: Sequence[Record]) -> bool:
    return any(column in record.attributes for record in found)


def _burnt_in(parcel: Parcel) -> Mapping[str, str]:
    it = parcel.imprint
    return {
        DAY: say("gültig am {day}, Stand vom {known}", day=it.valid_on, known=it.as_of),
        ORIGIN: origin(it.network),
        TO_NAME: attribution_line(it.attributions),
    }


def _cell(field: Field, record: Record, parcel: Parcel) -> str:
    return BETWEEN.join(_readable(field, value, parcel) for value in record.all(field.name))


def _readable(field: Field, value: str, parcel: Parcel) -> str:
    """Return a value as people read it: labels for codes and references, German dates, `ja`."""
    if field.sort is FieldSort.REFERENCE:
        known = parcel.records.get(value)
        return known.label if known else parcel.network.label(value)
    if field.sort is FieldSort.CODE:
        own = parcel.network.own_kinds if field.codes == "akteursart" else {}
        return own.get(value) or codelist(field.codes).label(value)
    if field.sort in (FieldSort.DATE, FieldSort.DAY):
        return german_date(value)
    return YES if field.sort is FieldSort.FLAG else value


def _safe(text: str) -> str:
    return guarded(legal(text))
