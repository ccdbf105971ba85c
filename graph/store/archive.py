"""A backup as one file: sorted, compressed N-Quads under a first line that says how many there are."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from graph.errors import InvalidSource
from graph.store.quads import Quad
from graph.store.terms import line, quads_from_oxigraph
from graph.workspace import explained, write_new_file
from ontology.namespaces import GRAPH

__all__ = ["read_archive", "write_archive"]

_FIRST_LINE = "# Sicherung von Netzlotse, {count} Aussagen"
_FIRST_LINE_PATTERN = re.compile(_FIRST_LINE.format(count="([0-9]+)"))

LARGEST = 2**30
"""Bytes unpacked: ten times a store of 300,000 statements with its journal; what is larger is meant to fill the memory."""


def write_archive(path: Path, quads: Iterable[Quad]) -> None:
    """Write all statements into a new file; equal data gives equal bytes.

    Raises:
        WorkspaceError: the file exists already or cannot be written.
    """
    lines = sorted(line(quad) for quad in quads)
    text = "\n".join([_FIRST_LINE.format(count=len(lines)), *lines, ""])
    write_new_file(path, gzip.compress(text.encode("utf-8"), mtime=0))


def read_archive(path: Path) -> tuple[Quad, ...]:
    """Return all statements of a backup after checking that none is missing.

    Raises:
        InvalidSource: the file is no backup or is damaged.
        WorkspaceError: the file cannot be read.
    """
    try:
        with gzip.open(path) as file:
            content = file.read(LARGEST + 1)
        text = content.decode("utf-8")
    except (gzip.BadGzipFile, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise InvalidSource(
            f"»{path.name}« ist keine Sicherung oder beschädigt. Bitte eine ältere Sicherung wählen; "
            "an den Daten wurde nichts geändert."
        ) from error
    except OSError as error:
        raise explained(error, path) from error
    if len(content) > LARGEST:
        raise InvalidSource(
            f"»{path.name}« ist ausgepackt größer als {LARGEST // 2**20} MB und damit keine Sicherung von Netzlotse. "
            "Bitte die richtige Datei wählen; an den Daten wurde nichts geändert."
        )
    first_line = _FIRST_LINE_PATTERN.match(text)
    if first_line is None:
        raise InvalidSource(
            f"»{path.name}« ist keine Sicherung von Netzlotse. Bitte die richtige Datei wählen."
        )
    try:
        quads = tuple(quads_from_oxigraph(ox.parse(text, ox.RdfFormat.N_QUADS)))
    except SyntaxError as error:
        raise InvalidSource(
            f"»{path.name}« ist in Zeile {error.lineno} beschädigt. Bitte eine ältere Sicherung wählen; "
            "an den Daten wurde nichts geändert."
        ) from error
    if len(quads) != int(first_line[1]):
        raise InvalidSource(
            f"»{path.name}« ist unvollständig: {len(quads)} von {first_line[1]} Aussagen. "
            "Bitte eine ältere Sicherung wählen; an den Daten wurde nichts geändert."
        )
    if (
        not quads
        or len(set(quads)) != len(quads)
        or any(not quad.graph.startswith(str(GRAPH)) for quad in quads)
    ):
        raise InvalidSource(
            f"»{path.name}« enthält keine, doppelte oder fremde Aussagen und ist keine unversehrte Sicherung. "
            "Bitte eine ältere wählen; an den Daten wurde nichts geändert."
        )
    return quads
