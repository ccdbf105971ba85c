"""What a statement says, as one clause: in German as it was recorded, in English from its parts."""

from __future__ import annotations

from dataclasses import dataclass

from graph.locale import SOURCE_LANGUAGE, Said, in_language, joined, listed
from graph.model import Involvement, Modality, Network, Seat, Statement, Tie
from graph.texts import modality_label, relation_said, role_said

__all__ = ["clause"]


def clause(network: Network, statement: Statement) -> str:
    """Return the clause of a statement; a title that a source gives, such as that of an offer, stays as it is.

    Example:
        >>> from tests.builders import actor, network, tie
        >>> found = network(actor("a", label="AWO"), actor("b", label="VHS"), tie("a", "b", label="AWO trifft VHS"))
        >>> said = clause(found, next(iter(found.ties.values())))
        >>> said, in_language(said, "en")
        ('AWO trifft VHS', 'AWO cooperates with VHS')
    """
    parts = _parts(network, statement)
    return Said(Clause(statement.label, statement.modality, *parts)) if parts else statement.label


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as it was recorded, with the parts that say the same in another language."""

    recorded: str
    modality: Modality
    parts: tuple[str, ...]
    separator: str

    def render(self, language: str) -> str:
        """Return the text in a language; a task, an aim or a denial never reads as a fact."""
        if language == SOURCE_LANGUAGE:
            return self.recorded
        said = in_language(joined(self.parts, self.separator), language)
        if self.modality is Modality.IST:
            return said
        return f"{in_language(modality_label(self.modality), language)}: {said}"


def _parts(network: Network, statement: Statement) -> tuple[tuple[str, ...], str] | None:
    """Return who does what with whom, and what stands between; None where a source gave the words."""
    match statement:
        case Tie(source=str(one), target=str(other)):
            relation = relation_said(statement.relation)
            return (network.label(one), relation, network.label(other)), " "
        case Tie(participants=(first, *others)) if others:
            partners = listed(network.label(other) for other in others)
            return (network.label(first), relation_said(statement.relation), partners), " "
        case Seat(member=str(member), organization=body):
            return (network.label(member), role_said(statement.role), network.label(body)), ", "
        case Involvement(participant=who, undertaking=str(what)):
            return (network.label(who), role_said(statement.role), network.label(what)), ", "
    return None
