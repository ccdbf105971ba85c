"""Every command with its arguments and German help, in one place."""

from __future__ import annotations

import argparse
from datetime import date, datetime

from graph.cli.german import GermanParser
from graph.findings import Confidence, JudgementState, PublicationLevel

FORMATS = ("text", "json", "csv")
EXPORT_FORMATS = (
    "trig", "ttl", "jsonld", "dcat", "csv", "kumu-json", "kumu-xlsx", "gexf", "graphml", "hsds",
)  # fmt: skip
CERTAINTIES = tuple(it.value for it in Confidence)
STATES = tuple(it.value for it in JudgementState)
LEVELS = tuple(PublicationLevel)
DEFAULT_PORT = 8501
DEFAULT_SEATS = 3
DESCRIPTION = """\
Netzlotse zeigt, wer in einem kommunalen Integrationsnetzwerk fehlt – und zu jeder Aussage den Satz,
auf dem sie beruht. Die mitgelieferten Netzwerke (Lüneburg, Leer, Peine, Laatzen) sind datierte,
schreibgeschützte Beispiele."""
EPILOG = """\
Beispiele:
  netzlotse start                          Anwendung im Browser öffnen
  netzlotse gaps peine --field arbeit      Wer ist im Feld Arbeit nicht genannt?
  netzlotse --store memory: gaps peine     dasselbe, ohne den eigenen Speicher zu öffnen
  netzlotse query                          alle vorbereiteten Fragen zeigen

Rückgabewerte: 0 in Ordnung · 1 Prüfung hat Fehler gefunden · 2 Angabe stimmt nicht ·
3 Speicher nicht benutzbar · 70 Fehler im Programm"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole program."""
    top = GermanParser(prog="netzlotse", description=DESCRIPTION, epilog=EPILOG)
    top.add_argument("--version", action="version", version=_version(), help="Fassung des Programms zeigen")
    top.add_argument(
        "--store",
        metavar="ORT",
        help="Speicher: memory: (nur Beispiele, nichts wird gespeichert), ein Ordner oder http(s)://… "
        "(SPARQL 1.1; Kennwort über NETZLOTSE_PASSWORD). Ohne Angabe: Ihr Datenordner.",
    )
    top.add_argument("--user", metavar="NAME", help="Anmeldename für einen Speicher unter http(s)://…")
    commands = top.add_subparsers(
        dest="command", metavar="BEFEHL", required=True, title="Befehle", parser_class=GermanParser
    )
    _add_program(commands)
    _add_answers(commands)
    _add_data(commands)
    return top


def _add_program(commands: argparse._SubParsersAction[GermanParser]) -> None:
    start = commands.add_parser("start", help="Anwendung starten und im Browser öffnen")
    start.add_argument(
        "--port",
        type=_port,
        metavar="N",
        help=f"Anschluss auf 127.0.0.1 (sonst {DEFAULT_PORT} oder der nächste freie)",
    )
    start.add_argument("--no-browser", action="store_true", help="keinen Browser öffnen")
    start.add_argument(
        "--examples",
        action="store_true",
        help="einen leeren Speicher ohne Rückfrage mit den Beispielen beginnen (auch: NETZLOTSE_EXAMPLES=ja)",
    )
    init = commands.add_parser("init", help="Beispielnetzwerke in den Speicher legen")
    init.add_argument(
        "--update",
        action="store_true",
        help="vorhandene Beispiele durch neuere mitgelieferte Fassungen ersetzen",
    )


def _add_answers(commands: argparse._SubParsersAction[GermanParser]) -> None:
    _with_format(commands.add_parser("networks", help="Netzwerke im Speicher zeigen"))
    show = _with_format(
        _with_moment(commands.add_parser("show", help="alles zu einem Akteur zeigen, mit Belegen"))
    )
    show.add_argument("actor", metavar="AKTEUR", help="Name, Namensteil oder Adresse (IRI)")
    show.add_argument("--network", metavar="NETZWERK", help="nur in diesem Netzwerk suchen")
    gaps = _with_format(
        _with_moment(commands.add_parser("gaps", help="fehlende Partner und offene Stellen zeigen"))
    )
    gaps.add_argument("network", metavar="NETZWERK", help="zum Beispiel peine")
    gaps.add_argument("--field", metavar="FELD", help="nur dieses Handlungsfeld, zum Beispiel arbeit")
    gaps.add_argument(
        "--kind",
        metavar="ART",
        action="append",
        default=[],
        help="nur diese Art von Hinweisen, zum Beispiel coverage (mehrfach möglich)",
    )
    gaps.add_argument(
        "--certainty",
        choices=CERTAINTIES,
        action="append",
        default=[],
        help="nur so sichere Hinweise (mehrfach möglich)",
    )
    gaps.add_argument(
        "--level",
        choices=LEVELS,
        default=LEVELS[0],
        help="für wen (sonst intern): Hinweise mit internen Namen werden anderen nur gezählt",
    )
    gaps.add_argument("--full", action="store_true", help="alles mit Begründung, Zitat und nächstem Schritt")
    judge = _with_moment(commands.add_parser("judge", help="eine Entscheidung zu einem Hinweis festhalten"))
    judge.add_argument("network", metavar="NETZWERK", help="zum Beispiel peine")
    judge.add_argument("finding", metavar="KENNUNG", help="Kennung des Hinweises (aus gaps --full)")
    judge.add_argument("state", choices=STATES, help="was entschieden wurde")
    judge.add_argument("--reason", metavar="TEXT", help="kurze Begründung, ohne Namen von Personen")
    _add_computing(commands)
    _add_recommend(commands)
    query = _with_format(
        commands.add_parser("query", help="eine vorbereitete Frage stellen (ohne NAME: alle zeigen)")
    )
    query.add_argument("name", metavar="NAME", nargs="?", help="Name der Frage")
    query.add_argument("--network", metavar="NETZWERK", help="Netzwerk, dem die Frage gilt")
    query.add_argument(
        "--set",
        metavar="ANGABE=WERT",
        action="append",
        default=[],
        dest="settings",
        help="weitere Angabe zur Frage, zum Beispiel field=arbeit",
    )
    sparql = _with_format(
        commands.add_parser("sparql", help="eine eigene SPARQL-Abfrage aus einer Datei stellen (nur lesend)")
    )
    sparql.add_argument("file", metavar="DATEI", help="Datei mit der Abfrage, - für die Standardeingabe")


def _add_computing(commands: argparse._SubParsersAction[GermanParser]) -> None:
    metrics = _with_format(
        _with_moment(
            commands.add_parser("metrics", help="Kennzahlen des Netzwerks und jedes Akteurs ausgeben")
        )
    )
    metrics.add_argument("network", metavar="NETZWERK", help="zum Beispiel peine")
    metrics.add_argument(
        "--directed", action="store_true", help="die Richtung der Verbindungen zählt (sonst wie eingelesen)"
    )
    whatif = _with_format(
        _with_moment(
            commands.add_parser("whatif", help="zeigen, was sich ändern würde; gespeichert wird nichts")
        )
    )
    whatif.add_argument("network", metavar="NETZWERK", help="zum Beispiel peine")
    whatif.add_argument("--leaves", metavar="AKTEUR", help="dieser Akteur ist nicht mehr dabei")
    whatif.add_argument(
        "--ends", metavar="VORHABEN", help="dieses Vorhaben oder die Förderung durch diese Stelle endet"
    )
    whatif.add_argument(
        "--tie", nargs=2, metavar=("AKTEUR", "AKTEUR2"), help="diese beiden arbeiten zusammen"
    )
    whatif.add_argument(
        "--invite", nargs=2, metavar=("AKTEUR", "GREMIUM"), help="dieser Akteur bekommt einen Sitz"
    )


def _add_recommend(commands: argparse._SubParsersAction[GermanParser]) -> None:
    recommend = _with_format(
        _with_moment(
            commands.add_parser(
                "recommend", help="Verbindungen vorschlagen, oder mit --body: wen in ein Gremium einladen"
            )
        )
    )
    recommend.add_argument("network", metavar="NETZWERK", help="zum Beispiel peine")
    recommend.add_argument("--body", metavar="GREMIUM", help="wen in dieses Gremium einladen?")
    recommend.add_argument(
        "--seats",
        type=_number,
        metavar="N",
        default=DEFAULT_SEATS,
        help=f"so viele Sitze sind frei (sonst {DEFAULT_SEATS})",
    )
    recommend.add_argument(
        "--min-migrant-orgs",
        type=_number,
        metavar="N",
        default=0,
        help="so viele Migrantenorganisationen sollen mindestens am Tisch sitzen (sonst 0)",
    )


def _add_data(commands: argparse._SubParsersAction[GermanParser]) -> None:
    _with_format(commands.add_parser("check", help="alle Daten gegen die Regeln prüfen"))
    load = commands.add_parser(
        "load", help="eine RDF-Datei laden (TriG, N-Quads, Turtle, JSON-LD): ganz oder gar nicht"
    )
    load.add_argument("file", metavar="DATEI", help="die Datei")
    _add_intake(commands)
    _add_import(commands)
    export = _with_moment(
        commands.add_parser("export", help="die öffentlichen Angaben eines Netzwerks weitergeben")
    )
    export.add_argument("network", metavar="NETZWERK", help="zum Beispiel leer")
    export.add_argument(
        "--format",
        choices=EXPORT_FORMATS,
        default="trig",
        help="Format (sonst trig); csv ist ein ZIP mit Tabellen für Excel, dcat JSON-LD für Open-Data-Portale",
    )
    export.add_argument(
        "--output", metavar="DATEI", help="in diese neue Datei schreiben statt auf den Bildschirm"
    )
    _add_history(commands)
    backup = commands.add_parser("backup", help="den ganzen Speicher in eine neue Datei sichern")
    backup.add_argument(
        "file", metavar="DATEI", help="Name der Sicherung; eine vorhandene Datei wird nicht überschrieben"
    )
    restore = commands.add_parser("restore", help="den ganzen Speicher aus einer Sicherung zurückholen")
    restore.add_argument("file", metavar="DATEI", help="die Sicherung")
    restore.add_argument(
        "--yes", action="store_true", help="ohne Rückfrage ersetzen, was jetzt im Speicher steht"
    )


def _add_history(commands: argparse._SubParsersAction[GermanParser]) -> None:
    history = _with_format(
        commands.add_parser("history", help="zeigen, was wann in welcher Rolle und warum geändert wurde")
    )
    history.add_argument(
        "number", metavar="NUMMER", type=_number, nargs="?", help="nur diese Änderung, Feld für Feld"
    )
    history.add_argument("--network", metavar="NETZWERK", help="nur Änderungen in diesem Netzwerk")
    undo = commands.add_parser(
        "undo", help="eine Änderung zurücknehmen; auch das lässt sich wieder zurücknehmen"
    )
    undo.add_argument("number", metavar="NUMMER", type=_number, help="Nummer der Änderung (aus history)")


def _add_intake(commands: argparse._SubParsersAction[GermanParser]) -> None:
    command = _with_format(
        commands.add_parser(
            "import",
            help="eine Liste oder die Datei eines anderen Programms in ein eigenes Netzwerk einlesen",
        )
    )
    command.add_argument("file", metavar="DATEI", help="Excel, ODS, CSV, JSON, GEXF, GraphML oder RDF")
    command.add_argument("--network", metavar="NETZWERK", required=True, help="in dieses eigene Netzwerk")
    command.add_argument(
        "--profile", metavar="PROFIL", help="die Spalten lesen, wie unter diesem Namen gemerkt"
    )
    command.add_argument("--save-profile", metavar="PROFIL", help="merken, wie die Spalten gelesen werden")
    command.add_argument("--sheet", metavar="BLATT", help="dieses Blatt lesen (sonst das wahrscheinlichste)")
    command.add_argument(
        "--source-title", metavar="TEXT", help="so heißt die Quelle in den Belegen (sonst die Datei)"
    )
    command.add_argument(
        "--dry-run", action="store_true", help="nur zeigen, was geschähe; gespeichert wird nichts"
    )
    command.add_argument(
        "--yes", action="store_true", help="ohne Rückfrage übernehmen; offene Fragen gelten wie vorgeschlagen"
    )


def _add_import(commands: argparse._SubParsersAction[GermanParser]) -> None:
    command = commands.add_parser(
        "import-network", help="ein beliebiges Netzwerk aus zwei Listen einlesen: Akteure und Verbindungen"
    )
    command.add_argument(
        "--nodes",
        metavar="DATEI",
        required=True,
        help="CSV mit id, label, kind und weiteren Spalten; sagt eine Spalte mode anderes als actor, ist es ein Gremium",
    )
    command.add_argument(
        "--edges", metavar="DATEI", required=True, help="CSV mit source, target, weight und weiteren Spalten"
    )
    command.add_argument("--name", metavar="NAME", required=True, help="Kurzname, zum Beispiel klinik-nord")
    command.add_argument("--label", metavar="TEXT", help="Bezeichnung (sonst der Name)")
    command.add_argument(
        "--directed", action="store_true", help="jede Zeile führt von source zu target (sonst ohne Richtung)"
    )
    command.add_argument(
        "--replace", action="store_true", help="ein vorhandenes eigenes Netzwerk dieses Namens ersetzen"
    )


def _with_format(command: GermanParser) -> GermanParser:
    command.add_argument(
        "--format", choices=FORMATS, default="text", help="Ausgabe (sonst text; csv für Excel)"
    )
    return command


def _with_moment(command: GermanParser) -> GermanParser:
    command.add_argument(
        "--valid-on", type=_day, metavar="TAG", help="was an diesem Tag gilt (TT.MM.JJJJ, sonst heute)"
    )
    command.add_argument(
        "--as-of", type=_day, metavar="TAG", help="wie an diesem Tag erfasst (TT.MM.JJJJ, sonst heute)"
    )
    return command


def _day(text: str) -> date:
    for form in ("%d.%m.%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"»{text}« ist kein Datum. Bitte als TT.MM.JJJJ angeben.")


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    raise argparse.ArgumentTypeError(f"»{text}« ist keine Anzahl. Bitte eine ganze Zahl angeben.")


def _port(text: str) -> int:
    if text.isdecimal() and 1024 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"»{text}« ist kein freier Anschluss. Bitte eine Zahl von 1024 bis 65535 angeben."
    )


def _version() -> str:
    from graph import __version__

    return f"netzlotse {__version__}"
