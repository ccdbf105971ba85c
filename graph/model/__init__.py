"""The values that travel along the line: statements as read, networks as drawn, answers as shown."""

from __future__ import annotations

from graph.model.codes import Layer, Modality, Strength
from graph.model.network import Network
from graph.model.statements import (
    Agent,
    Aim,
    CitedText,
    Decision,
    DeclaredAbsence,
    Document,
    Evidence,
    Expectation,
    Involvement,
    NetworkInfo,
    Offer,
    Period,
    Place,
    Seat,
    SeatQuota,
    Statement,
    Task,
    Tie,
    Undertaking,
)
from graph.model.views import (
    ActorCard,
    AgentMatch,
    Edge,
    Fact,
    FactGroup,
    Figure,
    MapView,
    Moment,
    Node,
    Overview,
    Question,
    Quote,
    Selection,
    Table,
)

__all__ = [
    "ActorCard", "Agent", "AgentMatch", "Aim", "CitedText", "Decision", "DeclaredAbsence", "Document", "Edge", "Evidence",
    "Expectation", "Fact", "FactGroup", "Figure", "Involvement", "Layer", "MapView", "Modality", "Moment", "Network", "NetworkInfo",
    "Node", "Offer", "Overview", "Period", "Place", "Question", "Quote", "Seat", "SeatQuota", "Selection", "Statement",
    "Strength", "Table", "Task", "Tie", "Undertaking",
]  # fmt: skip
