"""Each command in a few lines: ask the service, print the answer."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from importlib.metadata import entry_points
from pathlib import Path

from graph import keeping, service
from graph.cli import (
    analysis_commands,
    finding_commands,
    history_commands,
    importing,
    intake_commands,
    output,
    recommend_commands,
)
from graph.cli.call import Call, console, waiting, write
from graph.config import Settings
from graph.errors import InvalidSource, WorkspaceError
from graph.model import Moment, NetworkInfo, Table
from graph.texts import origin
from graph.workspace import write_new_file

START_GROUP = "netzlotse.start"
"""Entry point the dashboard registers itself under; the line of the graph does not know it."""
CHECK_FAILED = 1
ALL_DAYS = ("trig", "ttl", "jsonld", "dcat")
"""Formats that hold every statement with its dates: no day can be chosen for them."""
BINARY = ("csv", "kumu-xlsx")
NETWORK_COLUMNS = ("Name", "Netzwerk", "Beispiel", "Erfunden", "Akteure", "Beziehungen")
CARD_COLUMNS = ("Abschnitt", "Aussage", "Modalität", "Zeit", "Beleg", "Dokument", "Herkunft")


def run(options: Namespace, environment: Mapping[str, str], today: date) -> int:
    """Run the command of the parsed options and return the exit code."""
    settings = service.settings(options.store, options.user, environment, today)
    if options.command == "start":
        return _start(options, settings)
    with _opened(settings, fill=options.command != "init") as store:
        return COMMANDS[options.command](Call(options, settings, store))


@contextmanager
def _opened(settings: Settings, *, fill: bool) -> Iterator[service.Store]:
    store = service.open_workspace(settings, fill=fill)
    try:
        yield store
    finally:
        store.close()


def _start(options: Namespace, settings: Settings) -> int:
    found = entry_points(group=START_GROUP, name="dashboard")
    if not found:
        raise WorkspaceError("Die Oberfläche ist nicht installiert. Bitte »make install« ausführen.")
    serve = next(iter(found)).load()
    wanted = replace(settings, wants_examples=settings.wants_examples or options.examples)
    return int(serve(port=options.port, open_browser=not options.no_browser, settings=wanted))


def _init(call: Call) -> int:
    installed = service.install_examples(call.store, call.settings.today, update=call.options.update)
    print(
        f"In den Speicher gelegt: {', '.join(installed)}."
        if installed
        else "Die Beispiele liegen bereits im Speicher."
    )
    return 0


def _networks(call: Call) -> int:
    infos = service.networks(call.store)
    if call.options.format == "json":
        return write(output.as_json(infos))
    counts = [service.counts(call.store, info.name) for info in infos]
    if call.options.format == "csv":
        rows = [
            (i.name, i.label, _yes_or_no(i.is_example), _yes_or_no(i.is_fictional), *c)
            for i, c in zip(infos, counts, strict=True)
        ]
        return write(output.as_csv(NETWORK_COLUMNS, rows))
    from graph.cli import text

    text.networks(console(), infos, counts)
    if offered := service.offered_examples(call.store):
        print(f"Neu oder neuer mitgeliefert: {', '.join(offered)}. Übernehmen mit: netzlotse init --update")
    return 0


def _show(call: Call) -> int:
    iri = service.resolve_agent(call.store, call.options.actor, call.moment, call.options.network)
    card = service.actor_card(call.store, iri, call.moment)
    if call.options.format == "json":
        return write(output.as_json(card))
    if call.options.format == "csv":
        home = origin(card.network)
        rows = [
            ("Genannt", card.label, card.modality_label, "", quote.text, quote.document, home)
            for quote in card.quotes
        ]
        rows += [
            (group.title, fact.text, fact.modality_label, fact.when, quote.text, quote.document, home)
            for group in card.groups
            for fact in group.facts
            for quote in fact.quotes
        ]
        rows += [("Offene Fragen", question.text, "", "", "", "", home) for question in card.questions]
        return write(output.as_csv(CARD_COLUMNS, rows))
    from graph.cli import text

    text.card(console(), card)
    return 0


def _query(call: Call) -> int:
    if call.options.name is None:
        catalogue = Table(("Name", "Frage"), tuple((q.name, q.question) for q in service.named_queries()))
        return _print_table(call, catalogue, "")
    settings = dict(_setting(item) for item in call.options.settings)
    info = service.network_info(call.store, call.options.network) if call.options.network else None
    answer, empty = service.named_answer(
        call.store,
        call.options.name,
        info.name if info else None,
        settings,
        Moment(call.settings.today, call.settings.today),
        with_links=call.options.format == "json",
    )
    return _print_table(call, answer, empty, info)


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name or not value:
        raise InvalidSource(f"»{text}« ist keine Angabe der Form NAME=WERT, zum Beispiel field=arbeit.")
    return name, value


def _sparql(call: Call) -> int:
    return _print_table(call, service.sparql(call.store, _read(call.options.file)), "Keine Treffer.")


def _read(name: str) -> str:
    if name == "-":
        return sys.stdin.read()
    try:
        return Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidSource(
            f"Die Datei »{name}« ist nicht als Text lesbar. Bitte Name und Inhalt prüfen."
        ) from error


def _check(call: Call) -> int:
    with waiting("Die Daten werden geprüft …"):
        problems = service.check(call.store)
    if call.options.format == "json":
        write(output.as_json(problems))
    elif call.options.format == "csv":
        rows = [(p.severity.label, p.message_de, p.focus) for p in problems]
        write(output.as_csv(("Schwere", "Meldung", "Stelle"), rows))
    else:
        from graph.cli import text

        text.problems(console(), problems)
    return CHECK_FAILED if any(problem.is_error for problem in problems) else 0


def _load(call: Call) -> int:
    with waiting("Die Datei wird geprüft und geladen …"):
        added, version = service.load(call.store, Path(call.options.file), call.settings.today)
    print(f"Geladen: {added} Aussagen. Datenstand {version}.")
    return 0


def _export(call: Call) -> int:
    info = service.network_info(call.store, call.options.network)
    form = call.options.format
    if (call.options.valid_on or call.options.as_of) and form in ALL_DAYS:
        raise InvalidSource(
            f"Das Format »{form}« enthält alle Aussagen mit ihren Zeitangaben: Bitte --valid-on und --as-of weglassen."
        )
    if call.options.output is None and form in BINARY and sys.stdout.isatty():
        raise InvalidSource(
            f"Das Format »{form}« ist kein Text: Bitte mit --output DATEI in eine Datei schreiben."
        )
    notebook = service.notebook(call.settings)
    publisher = keeping.publisher(service.office_contact(notebook), notebook)
    content = keeping.give_out(call.store, info.name, call.moment, form, publisher)
    if call.options.output is None:
        sys.stdout.buffer.write(content)
        return 0
    write_new_file(Path(call.options.output), content)
    print(f"Ausgegeben: {call.options.output}")
    return 0


def _backup(call: Call) -> int:
    call.store.backup(Path(call.options.file))
    print(f"Gesichert: {call.options.file}")
    return 0


def _restore(call: Call) -> int:
    if not call.options.yes and not _is_confirmed(
        "Der jetzige Inhalt des Speichers wird ersetzt. Fortfahren? (ja/nein) "
    ):
        print("Nichts geändert.")
        return 0
    version = service.restore(call.store, Path(call.options.file))
    print(f"Zurückgeholt aus {call.options.file}. Datenstand {version}.")
    return 0


def _is_confirmed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise InvalidSource("Bitte mit --yes bestätigen, dass der jetzige Inhalt ersetzt werden soll.")
    return input(question).strip().casefold() in {"ja", "j"}


def _yes_or_no(value: bool) -> str:
    return "ja" if value else "nein"


def _print_table(call: Call, answer: Table, empty: str, info: NetworkInfo | None = None) -> int:
    if call.options.format == "json":
        note = "" if answer.rows else empty
        source = {"origin": origin(info)} if info else {}
        return write(output.as_json({"columns": answer.columns, "rows": answer.rows, "note": note, **source}))
    if call.options.format == "csv":
        home = (origin(info),) if info else ()
        columns = (*answer.columns, *("Herkunft" for _ in home))
        return write(output.as_csv(columns, ((*row, *home) for row in answer.rows)))
    from graph.cli import text

    text.table(console(), answer, empty, info)
    return 0


COMMANDS: Mapping[str, Callable[[Call], int]] = {
    "init": _init,
    "networks": _networks,
    "show": _show,
    "gaps": finding_commands.gaps,
    "judge": finding_commands.judge,
    "metrics": analysis_commands.metrics,
    "whatif": analysis_commands.whatif,
    "recommend": recommend_commands.recommend,
    "query": _query,
    "sparql": _sparql,
    "check": _check,
    "load": _load,
    "import": intake_commands.import_file,
    "import-network": importing.import_network,
    "export": _export,
    "history": history_commands.changes,
    "undo": history_commands.undo,
    "backup": _backup,
    "restore": _restore,
}
