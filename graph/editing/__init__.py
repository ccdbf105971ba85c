"""Editing: records are entered, changed, confirmed, joined and taken out, each as one change with its evidence."""

from __future__ import annotations

from graph.editing.checking import SOURCE, Checked
from graph.editing.choices import choices_of
from graph.editing.content import Content, content_of
from graph.editing.days import as_typed
from graph.editing.extent import extent_of
from graph.editing.inputs import Typed, typed
from graph.editing.joining import joined_duplicates, succeeded
from graph.editing.likeness import alike
from graph.editing.meetings import Duty, Meeting, meeting_saved
from graph.editing.naming import MADE
from graph.editing.newcomers import likely_kind, newcomer
from graph.editing.objections import Objection, Outcome, object_to, objections, settle
from graph.editing.practice import practice_copy
from graph.editing.saving import Clash, problems, saved
from graph.editing.sources import Preset, Source
from graph.editing.ties import as_ends, as_entered
from graph.editing.upkeep import confirmed, ended, removed, renamed
from graph.editing.writing import Saved, Stamp, office_stamp

__all__ = [
    "MADE", "SOURCE", "Checked", "Clash", "Content", "Duty", "Meeting", "Objection", "Outcome", "Preset",
    "Saved", "Source", "Stamp", "Typed", "alike", "as_ends", "as_entered", "as_typed", "choices_of", "confirmed", "content_of", "ended", "extent_of",
    "joined_duplicates", "likely_kind", "meeting_saved", "newcomer", "object_to", "objections", "office_stamp", "practice_copy", "problems",
    "removed", "renamed", "saved", "settle", "succeeded", "typed",
]  # fmt: skip
