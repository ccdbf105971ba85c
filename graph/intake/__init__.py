"""A file meets a network: first a dry run that names every row and every question, then one change."""

from __future__ import annotations

from graph.intake.applying import Applied, apply
from graph.intake.planning import plan
from graph.intake.plans import Cell, CellState, Gone, Plan, PlannedRow, RowState
from graph.intake.profiles import Profile, delete_profile, profiles, save_profile
from graph.intake.questions import Decisions, Option, Question, QuestionSort

__all__ = [
    "Applied",
    "Cell",
    "CellState",
    "Decisions",
    "Gone",
    "Option",
    "Plan",
    "PlannedRow",
    "Profile",
    "Question",
    "QuestionSort",
    "RowState",
    "apply",
    "delete_profile",
    "plan",
    "profiles",
    "save_profile",
]
