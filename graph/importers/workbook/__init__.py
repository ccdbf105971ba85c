"""The office's own Excel back in: what was edited, what is new, what is gone, and what cannot be read, cell by cell."""

from graph.importers.workbook.reading import batch_of_workbook, is_workbook

__all__ = ["batch_of_workbook", "is_workbook"]
