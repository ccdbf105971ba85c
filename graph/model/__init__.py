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
    CERTAINTIES,
    UNSTATED,
    ActorCard,
    AgentMatch,
    Area,
    Edge,
    Fact,
    FactGroup,
    Figure,
    MapFilter,
    MapView,
    Moment,
    Node,
    Option,
    Overview,
    Question,
    Quote,
    Selection,
    Table,
)

__all__ = [
    "CERTAINTIES", "UNSTATED",
    "ActorCard", "Agent", "AgentMatch", "Aim", "Area", "CitedText", "Decision", "DeclaredAbsence", "Document", "Edge", "Evidence",
    "Expectation", "Fact", "FactGroup", "Figure", "Involvement", "Layer", "MapFilter", "MapView", "Modality", "Moment", "Network", "NetworkInfo",
    "Node", "Offer", "Option", "Overview", "Period", "Place", "Question", "Quote", "Seat", "SeatQuota", "Selection", "Statement",
    "Strength", "Table", "Task", "Tie", "Undertaking",
]  # fmt: skip
