"""The command `import`: a list or a file of another program meets a network, row by row, then comes in as one change."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from graph import intake, service
from graph.answers.opening import Opened, mapping_of, opened, profile_of
from graph.cli import output
from graph.cli.call import Call, progress_bar, write
from graph.cli.intake_text import COLUMNS, lines, rows
from graph.editing import office_stamp
from graph.errors import InvalidSource
from graph.intake import Decisions, Plan, Profile
from graph.locale import say
from graph.records import Batch
from graph.texts import nearest, plural, printable

__all__ = ["import_file"]


def import_file(call: Call) -> int:
    """Show what a file would do, ask, and take it over as one change."""
    options = call.options
    network = service.network_info(call.store, options.network).name
    profile = _profile(call, network)
    with progress_bar() as progress:
        progress(0.1, "Die Datei wird gelesen …")
        found = opened(
            Path(options.file),
            network,
            mapping=mapping_of(profile) if profile else "",
            sheet=options.sheet or "",
        )
        batch = _described(found, profile, options.source_title)
        progress(0.5, "Die Zeilen werden verglichen …")
        plan = intake.plan(call.store, network, batch, profile=_source(call, profile))
    _print(call, plan)
    if options.save_profile:
        told = profile_of(options.save_profile, found, batch)
        intake.save_profile(service.notebook(call.settings), network, told)
    if options.dry_run or plan.changes_nothing or not _is_wanted(call, plan):
        _say(call, "Nichts geändert." if not plan.changes_nothing else "Nichts zu ändern.")
        return 0
    stamp = office_stamp()
    with progress_bar() as progress:
        progress(0.5, "Wird gespeichert …")
        applied = intake.apply(
            call.store,
            plan,
            Decisions(),
            role=stamp.role,
            recorded_at=stamp.recorded_at,
            today=call.settings.today,
        )
    _say(
        call,
        f"Eingelesen als eine Änderung. Datenstand {applied.version}. Zurücknehmen mit: netzlotse undo {applied.version}",
    )
    return 0


def _profile(call: Call, network: str) -> Profile | None:
    """Return the saved profile that was asked for."""
    wanted = call.options.profile
    if not wanted:
        return None
    known = {it.name: it for it in intake.profiles(service.notebook(call.settings), network)}
    if wanted not in known:
        hint = nearest(wanted, known)
        raise InvalidSource(say("Ein Profil »{name}« ist nicht gespeichert. {hint}", name=wanted, hint=hint))
    return known[wanted]


def _source(call: Call, profile: Profile | None) -> str:
    return profile.name if profile else call.options.save_profile or ""


def _described(found: Opened, profile: Profile | None, title: str | None) -> Batch:
    """Return the batch with what people said of its source."""
    batch = found.batch
    if profile is not None:
        batch = replace(
            batch,
            title=profile.title or batch.title,
            licence=profile.licence or batch.licence,
            attribution=profile.attribution or batch.attribution,
            website=profile.website or batch.website,
        )
    return replace(batch, title=title) if title else batch


def _print(call: Call, plan: Plan) -> None:
    if call.options.format == "csv":
        write(output.as_csv(COLUMNS, rows(plan)))
    elif call.options.format == "json":
        write(output.as_json({"counts": plan.counts, "rows": plan.rows, "questions": plan.questions}))
    else:
        print(printable("\n".join(lines(plan))))


def _is_wanted(call: Call, plan: Plan) -> bool:
    if call.options.yes:
        return True
    if not sys.stdin.isatty():
        raise InvalidSource("Bitte mit --yes bestätigen, oder mit --dry-run nur die Probe ansehen.")
    count = len(plan.open_questions)
    asked = (
        f" {plural(count, 'Frage bleibt', 'Fragen bleiben')} offen und gelten wie vorgeschlagen."
        if count
        else ""
    )
    return input(f"Übernehmen?{asked} (ja/nein) ").strip().casefold() in {"ja", "j"}


def _say(call: Call, sentence: str) -> None:
    """Say a sentence where it does not spoil a file."""
    print(sentence, file=sys.stdout if call.options.format == "text" else sys.stderr)
