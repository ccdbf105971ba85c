"""The outer door of the program: reads the arguments, runs one command, turns every error into German."""

from __future__ import annotations

import io
import logging
import os
import sys
import warnings
from collections.abc import Sequence
from datetime import date

from graph.cli.arguments import parser
from graph.errors import NetzlotseError, WorkspaceError
from graph.texts import printable

WRONG_INPUT = 2
STORE_UNUSABLE = 3
INTERNAL_ERROR = 70
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    logging.getLogger("rdflib").setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", module="rdflib")
    options = parser().parse_args(arguments)
    try:
        from graph.cli import commands

        return commands.run(options, os.environ, date.today())
    except WorkspaceError as error:
        return _failed(str(error), STORE_UNUSABLE)
    except NetzlotseError as error:
        return _failed(str(error), WRONG_INPUT)
    except KeyboardInterrupt:
        return _failed("Abgebrochen.", INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        return _failed(
            f"Eine Datei oder die Ausgabe ist nicht benutzbar: {error.strerror}. Bitte Platz und Rechte prüfen.",
            STORE_UNUSABLE,
        )
    except Exception as error:  # noqa: BLE001 - the outer door: nobody may see a stack trace
        return _failed(
            f"Im Programm ist ein Fehler aufgetreten ({type(error).__name__}). Ihre Daten sind unverändert. "
            "Bitte melden Sie den Befehl, den Sie eingegeben haben.",
            INTERNAL_ERROR,
        )


def _failed(message: str, code: int) -> int:
    sys.stderr.write(f"{printable(message)}\n")
    return code
