"""The third door of the pages: what the office does with its own data – enter, bring in, look back, give out."""

from __future__ import annotations

__all__: list[str] = []
