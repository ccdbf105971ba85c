"""The office's own Excel out: everything it keeps, readable and ready to be edited, nothing it may not give away."""

from graph.exporters.workbook.writing import workbook_bytes

__all__ = ["workbook_bytes"]
