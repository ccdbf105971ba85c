"""From statements with a source to findings that point back to them."""

__version__ = "0.1.0"
