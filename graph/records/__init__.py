"""Records: everything the office keeps, as named texts – the one form that forms, sheets, imports and history share."""

from __future__ import annotations

from graph.records.batch import Batch, Draft, LeftOut, Rejection, Spot
from graph.records.fields import FIELDS, Field, FieldSort, field_of
from graph.records.reading import records_in
from graph.records.record import Record
from graph.records.sorts import RecordSort
from graph.records.writing import quads_of_record, rewritten

__all__ = [
    "FIELDS",
    "Batch",
    "Draft",
    "Field",
    "FieldSort",
    "LeftOut",
    "Record",
    "RecordSort",
    "Rejection",
    "Spot",
    "field_of",
    "quads_of_record",
    "records_in",
    "rewritten",
]
