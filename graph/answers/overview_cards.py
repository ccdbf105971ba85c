"""The method cards of the first screen: for each of its figures what it means, what not, and when to act."""

from __future__ import annotations

from graph.answers import network_cards
from graph.answers.method_figures import MethodCard
from graph.locale import say

__all__ = ["ACTORS", "BODIES", "EXPECTED", "FIELDS", "FRESH", "SOURCES", "TIES"]

ACTORS = MethodCard(
    id="named",
    label=say("Akteure mit Namen"),
    meaning=network_cards.ACTORS.meaning,
    not_meaning=network_cards.ACTORS.not_meaning,
    act_when=network_cards.ACTORS.act_when,
)
TIES = MethodCard(
    id="reported",
    label=say("Berichtete Verbindungen"),
    meaning=say(
        "So viele Verbindungen nennt eine Quelle als Tatsache: Zusammenarbeit, Sitze in Gremien, Zugehörigkeiten und Beteiligung an Vorhaben."
    ),
    not_meaning=say(
        "Was nur Auftrag, Ziel oder Empfehlung ist, zählt hier nicht mit. Wie eng und wie gut eine Zusammenarbeit ist, sagt die Zahl nicht."
    ),
    act_when=network_cards.TIES.act_when,
)
FIELDS = MethodCard(
    id="fields",
    label=say("Handlungsfelder mit Akteuren"),
    meaning=say(
        "In so vielen Handlungsfeldern nennt eine Quelle mindestens einen Akteur mit Namen, der dort tätig ist."
    ),
    not_meaning=say(
        "In einem Feld ohne Akteure kann viel geschehen: Es steht nur in keiner der erfassten Quellen."
    ),
    act_when=say(
        "Wenn ein Feld leer ist, das im eigenen Konzept steht: bei den Trägern nachfragen und eintragen."
    ),
)
EXPECTED = MethodCard(
    id="expected",
    label=say("Erwartete Partner, mit Namen belegt"),
    meaning=say(
        "Ein Gesetz, eine Förderbedingung, der eigene Text oder der einer anderen Kommune lässt in einem Handlungsfeld eine bestimmte Art von Partner erwarten. Gezählt ist, wo ein solcher Partner dort mit Namen genannt ist, gleich wie alt die Quelle ist."
    ),
    not_meaning=say(
        "Nicht belegt heißt nicht, dass der Partner fehlt: Vielleicht ist er nur als Gruppe oder nur in einem anderen Handlungsfeld genannt."
    ),
    act_when=say(
        "Die Hinweise durchgehen, die verbindlichen Erwartungen zuerst, und zu jedem eine Entscheidung festhalten."
    ),
)
FRESH = MethodCard(
    id="fresh",
    label=say("In zwei Jahren bestätigt"),
    meaning=network_cards.FRESHNESS.meaning,
    not_meaning=network_cards.FRESHNESS.not_meaning,
    act_when=network_cards.FRESHNESS.act_when,
)
BODIES = MethodCard(
    id="bodies",
    label=say("Gremien mit bekannter Besetzung"),
    meaning=say(
        "Zu so vielen der erfassten Beiräte, Runden und Arbeitsgruppen nennt eine Quelle Mitglieder oder die Zahl der Sitze. Gewählte Gremien wie der Kreistag sind nicht mitgezählt."
    ),
    not_meaning=say("Eine bekannte Besetzung ist nicht immer vollständig, und sie kann sich geändert haben."),
    act_when=say("Wenn Mitgliederlisten fehlen: bei der Geschäftsführung des Gremiums erbitten."),
)
SOURCES = MethodCard(
    id="sources",
    label=say("Quellen"),
    meaning=network_cards.AGE.meaning,
    not_meaning=network_cards.AGE.not_meaning,
    act_when=network_cards.AGE.act_when,
)
