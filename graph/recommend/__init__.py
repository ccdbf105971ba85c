"""Who might already work together, and which new ties would close a gap: two questions, never mixed."""

from graph.recommend.likely import likely_scores

__all__ = ["likely_scores"]
