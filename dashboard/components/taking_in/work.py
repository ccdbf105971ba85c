"""The file that is being taken in: what was uploaded, how it is read, what people answered; kept between two drawings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from dashboard import cache, state
from graph import keeping

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "File",
    "Told",
    "Work",
    "begun",
    "opened",
    "planned",
    "put_away",
    "round_of",
    "start_over",
    "with_told",
]

_WORK, _OPENED, _PLANNED = "einlesen", "einlesen_gelesen", "einlesen_probe"
_FILE, _ROUND = "einlesen_datei", "einlesen_runde"
_MOST_KEPT = 5
"""Files whose answers are still known when one of them is chosen again."""


@dataclass(frozen=True, slots=True)
class File:
    """What was chosen; kept, so that it is still there after a look at another page."""

    network: str
    name: str
    content: bytes = field(repr=False)

    def keep(self) -> None:
        """Remember it until it is taken over or put away."""
        state.keep_work(_FILE, self)

    @classmethod
    def kept(cls, network: str) -> File | None:
        """Return the file somebody was at work on in this network."""
        known = state.kept_work(_FILE)
        return known if isinstance(known, cls) and known.network == network else None


def round_of() -> int:
    """Return how many files were taken over or put away: the next one begins with an empty chooser."""
    number = state.kept_work(_ROUND)
    return number if isinstance(number, int) else 0


def put_away() -> None:
    """Forget the file; how its columns were assigned stays known for when it is chosen again."""
    state.keep_work(_FILE, None)


def start_over() -> None:
    """Forget the file and begin with an empty chooser."""
    put_away()
    state.keep_work(_ROUND, round_of() + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What people say of a source that the file itself does not."""

    title: str = ""
    licence: str = ""
    attribution: str = ""
    website: str = ""
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Everything that decides what a file would do."""

    network: str
    name: str
    """Of the file."""
    digest: str
    mapping: str = ""
    """As JSON; empty for what is guessed."""
    sheet: str = ""
    """Empty for the sheet that is guessed."""
    profile: str = ""
    """Name under which this source comes again."""
    is_recognised: bool = False
    """Whether it was looked for among the remembered sources."""
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    told: Told = Told()

    def keep(self) -> None:
        """Remember it for the next drawing."""
        others = (it for it in _known() if it.file != self.file)
        state.keep_work(_WORK, (self, *others)[:_MOST_KEPT])

    @property
    def file(self) -> tuple[str, ...]:
        """Return which file it is about."""
        return (self.network, self.name, self.digest)

    @property
    def reading(self) -> tuple[str, ...]:
        """Return what decides how the file is read."""
        return (self.network, self.digest, self.mapping, self.sheet)


def begun(network: str, name: str, content: bytes) -> Work:
    """Return the work on a file: what was begun with it, or a new one."""
    new = Work(network=network, name=name, digest=sha256(content).hexdigest())
    known = next((it for it in _known() if it.file == new.file), new)
    known.keep()
    return known


def opened(work: Work, content: bytes) -> keeping.Opened:
    """Return the file as it is read; read anew only when something about the reading has changed.

    Raises:
        InvalidSource: the file cannot be read.
    """
    known = state.kept_work(_OPENED)
    if isinstance(known, tuple) and known[0] == work.reading:
        found: keeping.Opened = known[1]
        return found
    made = keeping.handed_over(work.name, content, work.network, mapping=work.mapping, sheet=work.sheet)
    state.keep_work(_OPENED, (work.reading, made))
    return made


def planned(work: Work, found: keeping.Opened, progress: Callable[[int, int], None]) -> keeping.Plan:
    """Return the dry run; worked out anew only when file, answers or network have changed.

    Args:
        work: What decides about it.
        found: The file as it is read.
        progress: Told now and then how many records are checked, of how many.
    """
    store = cache.DESK.store()
    key = (work, tuple(sorted(work.answers.items())), store.digest())
    known = state.kept_work(_PLANNED)
    if isinstance(known, tuple) and known[0] == key:
        plan: keeping.Plan = known[1]
        return plan
    made = keeping.plan(
        store,
        work.network,
        with_told(work, found),
        profile=work.profile,
        decisions=keeping.Decisions(answers=work.answers),
        progress=progress,
    )
    state.keep_work(_PLANNED, (key, made))
    return made


def with_told(work: Work, found: keeping.Opened) -> keeping.Batch:
    """Return what the file delivers, with what people said of its source."""
    told, batch = work.told, found.batch
    return replace(
        batch,
        title=told.title or batch.title,
        licence=told.licence or batch.licence,
        attribution=told.attribution or batch.attribution,
        website=told.website or batch.website,
        dated=told.dated or batch.dated,
    )


def _known() -> tuple[Work, ...]:
    """Return what is known of the last files, the latest first."""
    kept = state.kept_work(_WORK)
    return kept if isinstance(kept, tuple) else ()
