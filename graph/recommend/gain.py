"""What a new tie would win, term by term, and the one table that says how much each term counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.locale import Said, label_said

__all__ = ["POLICY", "Gain", "Term"]

DIGITS = 9
"""Scores are rounded so far: equal is equal, whatever the order in which terms were added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """The raw values of one new tie; each is what changes when this tie alone is added."""

    coverage: int = 0
    """Expected kinds newly present in a field: 3 for a must, 2 for a should, 1 for a may."""
    cut_points: int = 0
    """Actors whose leaving would no longer split the network."""
    bridges: int = 0
    """Ties whose loss would no longer split the network."""
    efficiency: float = 0.0
    """Change of the global efficiency (Latora & Marchiori 2001), exact."""
    reach: float = 0.0
    """The same as actors: 1 if one who was cut off from all now worked with all. n / 2 times `efficiency`."""
    constraint: float = 0.0
    """How much Burt's constraint of the weaker side falls; 0 for an isolate, which has none."""
    kind_paths: float = 0.0
    """1 if the two kinds had no tie, ½ if all their ties hung on one actor and this one does not, else 0."""
    effort: int = 0
    """1 if the two have no common partner who could introduce them."""

    @property
    def score(self) -> float:
        """Return the weighted sum of the terms."""
        return round(sum(term.weight * term.value(self) for term in POLICY), DIGITS)


@dataclass(frozen=True, slots=True)
class Term:
    """One line of the policy."""

    name: str
    weight: float
    value: Callable[[Gain], float]
    reason: Said
    """Why it counts, for those who review the weights and for the page."""


POLICY: tuple[Term, ...] = (
    Term("coverage", 1.0, lambda gain: gain.coverage, label_said(
        "Eine erwartete Art von Partner wäre im Handlungsfeld dabei.",
        "An expected kind of partner would take part in the field.",
    )),
    Term("cut_points", 2.0, lambda gain: gain.cut_points, label_said(
        "Fällt eine Stelle weg, zerfällt das Netzwerk nicht mehr.",
        "If one organisation left, the network would no longer fall apart.",
    )),
    Term("bridges", 1.0, lambda gain: gain.bridges, label_said(
        "Es hinge nicht mehr alles an einer einzigen Verbindung.",
        "Not everything would hang on a single tie any more.",
    )),
    Term("reach", 4.0, lambda gain: gain.reach, label_said(
        "Die Wege im Netzwerk werden kürzer, oder es entsteht erst ein Weg.",
        "Paths in the network become shorter, or come into being at all.",
    )),
    Term("constraint", 1.0, lambda gain: gain.constraint, label_said(
        "Die schwächer angebundene Seite hängt weniger an wenigen Partnern.",
        "The less connected side depends less on few partners.",
    )),
    Term("kind_paths", 2.0, lambda gain: gain.kind_paths, label_said(
        "Zwei Arten von Akteuren kommen erstmals oder unabhängig von einer einzelnen Stelle zusammen.",
        "Two kinds of actors meet for the first time, or independently of a single organisation.",
    )),
    Term("effort", -0.5, lambda gain: gain.effort, label_said(
        "Kein gemeinsamer Partner kann vermitteln; das kostet mehr Mühe.",
        "No common partner can introduce them; that takes more effort.",
    )),
)  # fmt: skip
"""The whole policy of the useful ranking: change it here, nowhere else."""
