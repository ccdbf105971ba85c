"""An argument parser that speaks German: headings, help and every message about wrong usage."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from typing import Any, NoReturn

USAGE_ERROR = 2
PATTERNS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.*)", r"Es fehlt: \1."),
    (r"unrecognized arguments: (.*)", r"Diese Angaben kennt der Befehl nicht: \1."),
    (r"argument (\S+): expected one argument", r"Nach \1 fehlt ein Wert."),
    (r"argument (\S+): expected (\d+) arguments", r"Nach \1 müssen \2 Werte stehen."),
    (r"argument (\S+): expected at least one argument", r"Nach \1 fehlt mindestens ein Wert."),
    (r"argument (\S+): invalid (?:\S+) value: (.+)", r"Der Wert \2 passt nicht zu \1."),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 und \2 schließen einander aus."),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 ist mehrdeutig: \2."),
    (r"argument (\S+): (.*)", r"\1: \2"),
)
"""Messages of argparse and their German form, first match wins."""


class GermanParser(argparse.ArgumentParser):
    """An ArgumentParser whose own words are German."""

    def __init__(self, **options: Any) -> None:
        options |= {"add_help": False, "formatter_class": _GermanFormatter}
        super().__init__(**options)
        self._positionals.title = "Angaben"
        self._optionals.title = "Möglichkeiten"
        self.add_argument("-h", "--help", action="help", help="diese Hilfe zeigen")

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and what to do, and leave with the code for wrong usage."""
        sys.stderr.write(f"{german(message)}\nHilfe: {self.prog} --help\n")
        raise SystemExit(USAGE_ERROR)


class _GermanFormatter(argparse.RawDescriptionHelpFormatter):
    """Writes »Aufruf:« instead of »usage:«."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]  # signature of the private base differs between Python versions
        """Start the help with the German word."""
        super().add_usage(usage, actions, groups, "Aufruf: " if prefix is None else prefix)


def german(message: str) -> str:
    """Return a message of argparse in German.

    Example:
        >>> german("the following arguments are required: NETZWERK")
        'Es fehlt: NETZWERK.'
    """
    choice = re.fullmatch(
        r"argument \S+: invalid choice: '(.+?)' \(choose from (.*)\)", message, flags=re.DOTALL
    )
    if choice:
        known = [name.strip(" '") for name in choice[2].split(",")]
        close = difflib.get_close_matches(choice[1], known, n=1)
        guess = f"Meinten Sie »{close[0]}«? " if close else ""
        return f"»{choice[1]}« gibt es nicht. {guess}Möglich sind: {', '.join(known)}."
    for pattern, replacement in PATTERNS:
        if re.fullmatch(pattern, message, flags=re.DOTALL):
            return re.sub(pattern, replacement, message, flags=re.DOTALL).replace("'", "")
    return message
