"""The dry run: a batch beside a network, row by row; nothing is stored."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from graph.editing.content import writable
from graph.errors import InvalidSource
from graph.intake.plans import Effect, Gone, Plan
from graph.intake.proposing import suggested
from graph.intake.questions import Decisions, Question, QuestionSort
from graph.intake.rows import planned_rows
from graph.intake.working import Work, worked_out
from graph.locale import say
from graph.network_name import is_taken
from graph.records import Batch, RecordSort
from graph.store import Store

__all__ = ["plan"]

_FIRST_ASKED = (QuestionSort.KIND, QuestionSort.SEVERAL, QuestionSort.CELL, QuestionSort.DUPLICATE)

_ANOTHER = say(
    "Eine Datei mit ähnlichem Namen kam schon einmal, aber mit fast lauter anderen Einträgen. Diese hier gilt als eine andere Liste: Was in ihr fehlt, gilt nicht als weggefallen."
)


def plan(
    store: Store,
    network: str,
    batch: Batch,
    *,
    profile: str = "",
    decisions: Decisions | None = None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Plan:
    """Return what would become of every row of a file; nothing is stored.

    Args:
        store: Where the statements lie.
        network: Short name of an own network; examples are refused.
        batch: What the file delivers.
        profile: The name under which this source comes again: what it delivered last is the common ground of
            file and network. Without one the title of the batch is taken.
        decisions: What people have answered so far.
        progress: Told now and then how many records are checked, of how many; whoever raises in it breaks off.

    Raises:
        InvalidSource: there is no such network, or it is a read-only example.
    """
    if not is_taken(store, writable(network)):
        raise InvalidSource(
            say(
                "Ein Netzwerk »{name}« gibt es nicht. Bitte zuerst anlegen oder ein vorhandenes wählen.",
                name=network,
            )
        )
    if batch.network not in ("", network):
        raise InvalidSource(
            say(
                "»{title}« ist die Arbeitsmappe des Netzwerks »{other}«. Bitte dort einlesen, oder die Mappe dieses Netzwerks wählen.",
                title=batch.title,
                other=batch.network,
            )
        )
    answers = decisions or Decisions()
    version = store.data_version()
    source = profile or _lasting(batch.title)
    work = worked_out(
        store, network, batch, source=source, is_named=bool(profile), decisions=answers, progress=progress
    )
    proposals = suggested(store, batch.title, work)
    return Plan(
        network=network,
        title=batch.title,
        profile=profile,
        version=version,
        rows=planned_rows(batch, work, proposals.drafts),
        rows_read=batch.rows,
        questions=tuple(_questions(work)),
        left_out=batch.left_out,
        notices=(*batch.notices, _ANOTHER) if work.is_another else batch.notices,
        gone=tuple(Gone(iri=it.iri, label=it.label, sort=it.sort) for it in work.gone),
        new_records=_counted(it.after.sort for it in work.joined.values() if it.before is None),
        changed_records=_counted(
            it.after.sort for it in work.joined.values() if it.before is not None and it.is_changed
        ),
        proposals=proposals.count,
        batch=batch,
        decisions=answers,
        effect=Effect(
            additions=(*work.additions, *proposals.additions),
            removals=(*work.removals, *proposals.removals),
            touched=tuple(sorted(work.joined)),
        ),
    )


def _questions(work: Work) -> list[Question]:
    """Return what people are asked: first what concerns many rows or keeps one waiting, then the most alike."""
    found = (*work.assigned.questions, *(each for it in work.joined.values() for each in it.questions))
    return sorted(found, key=lambda it: (_FIRST_ASKED.index(it.sort), -it.likeness))


def _counted(sorts: Iterable[RecordSort]) -> Mapping[RecordSort, int]:
    found = Counter(sorts)
    return {sort: found[sort] for sort in RecordSort if found[sort]}


def _lasting(title: str) -> str:
    """Return the title of a source without the numbers that change from quarter to quarter.

    Example:
        >>> _lasting("Vereine_2026-Q3.xlsx") == _lasting("Vereine 2026 Q4.xlsx")
        True
    """
    return " ".join(re.findall(r"[^\W\d_]+", title)) or title
