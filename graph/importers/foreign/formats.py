"""One door for every file: its format is told by its content, never only by its ending, and read into a batch."""

from __future__ import annotations

from pathlib import Path

from graph.importers.foreign.drawn import WEAKEST, Wanted
from graph.importers.foreign.format import Format
from graph.importers.foreign.gexf import read_gexf
from graph.importers.foreign.graphml import read_graphml
from graph.importers.foreign.hsds import read_hsds
from graph.importers.foreign.integreat import read_integreat
from graph.importers.foreign.kumu import read_kumu, read_kumu_workbook
from graph.importers.foreign.oparl import read_oparl
from graph.importers.foreign.osm import read_osm
from graph.importers.foreign.own_rdf import read_rdf
from graph.importers.foreign.recognising import Content, looked_into
from graph.importers.foreign.records_json import workbook_of_records
from graph.importers.lists import Mapping, batch_of, guess, upright
from graph.importers.workbook import batch_of_workbook
from graph.records import Batch
from graph.sheets import Workbook

__all__ = ["Format", "read_batch", "recognise", "table_of"]


def recognise(path: Path, *more: Path) -> Format:
    """Return the format of a file, a folder, an archive or several files that belong together.

    Raises:
        InvalidSource: no reader knows it, it is damaged or too large.
        WorkspaceError: it cannot be read.
    """
    return looked_into((path, *more)).format


def table_of(path: Path) -> Workbook | None:
    """Return the table whose columns people can assign themselves; None for a format that needs no assigning.

    Raises:
        InvalidSource: no reader knows the file, it is damaged or too large.
        WorkspaceError: it cannot be read.
    """
    found = looked_into((path,))
    if found.format is Format.RECORDS:
        return workbook_of_records(found.sources[0])
    return upright(found.workbook) if found.format is Format.SHEET and found.workbook else None


def read_batch(
    path: Path, *more: Path, mapping: Mapping | None = None, network: str = "", relation: str = WEAKEST
) -> Batch:
    """Return what files say, whatever their format.

    Args:
        path: A file, a folder or an archive.
        more: Further files of the same format, such as the lists of a council information system.
        mapping: How the columns of a table are to be read; without it they are guessed.
        network: Short name of the network it goes to: what already has an address there keeps it.
        relation: Code of the relation for edges of drawn networks that name none we know.

    Raises:
        InvalidSource: a file is damaged, hostile, too large, or holds nothing that can be read.
        WorkspaceError: a file cannot be read.
    """
    found = looked_into((path, *more))
    wanted = Wanted(network=network, relation=relation)
    match found.format:
        case Format.INTEGREAT:
            return read_integreat(found.sources)
        case Format.HSDS:
            return read_hsds(found.sources)
        case Format.OPARL:
            return read_oparl(found.sources)
        case Format.OSM:
            return read_osm(found.sources)
        case Format.KUMU:
            return read_kumu(found.sources, wanted)
        case Format.GEXF:
            return read_gexf(found.name, found.content, wanted)
        case Format.GRAPHML:
            return read_graphml(found.name, found.content, wanted)
        case Format.RDF:
            return read_rdf(found.name, found.content, network)
        case _:
            return _read_table(found, mapping, wanted)


def _read_table(found: Content, mapping: Mapping | None, wanted: Wanted) -> Batch:
    if found.format is Format.RECORDS:
        workbook = workbook_of_records(found.sources[0])
    else:
        assert found.workbook is not None
        workbook = found.workbook
    if found.format is Format.WORKBOOK:
        return batch_of_workbook(workbook)
    if found.format is Format.KUMU_SHEETS:
        return read_kumu_workbook(workbook, wanted)
    workbook = upright(workbook)
    return batch_of(workbook, guess(workbook) if mapping is None else mapping)
