"""Lists of the office: their headings, columns and row pattern are guessed, people correct it, drafts come out.

`guess(workbook)` says what a list seems to hold, `batch_of(workbook, mapping)` reads it so. A mapping can be kept as
JSON and fits the list of the next quarter: columns are found again by their headings.
"""

from graph.importers.lists.drafting import batch_of
from graph.importers.lists.guessing import guess
from graph.importers.lists.mapping import Column, Mapping, Pattern
from graph.importers.lists.roles import Role
from graph.importers.lists.upright import upright

__all__ = ["Column", "Mapping", "Pattern", "Role", "batch_of", "guess", "upright"]
