"""Which records may be the same thing, each with its reasons; nothing is ever merged here."""

from graph.matching.candidates import Candidate, Pool, candidates, duplicates_within
from graph.matching.likeness import Likeness, likeness
from graph.matching.names import normal

__all__ = ["Candidate", "Likeness", "Pool", "candidates", "duplicates_within", "likeness", "normal"]
