"""The method cards of a single actor: internal, because a figure of one office or club is soon misread."""

from __future__ import annotations

from graph.answers.method_figures import MethodCard
from graph.findings import PublicationLevel
from graph.locale import say

PARTNERS = MethodCard(
    id="partners",
    label=say("Partner"),
    meaning=say("Mit so vielen benannten Akteuren ist eine Zusammenarbeit zu zweit belegt."),
    not_meaning=say(
        "Mehr Partner heißt nicht bessere Arbeit, und was keine Quelle nennt, ist nicht mitgezählt."
    ),
    act_when=say("Bei keinem oder einem einzigen Partner: nachfragen, mit wem sonst gearbeitet wird."),
    level=PublicationLevel.INTERNAL,
)
BETWEEN = MethodCard(
    id="betweenness",
    label=say("Dazwischen"),
    meaning=say(
        "Bei so vielen Paaren anderer Akteure führt der kürzeste Weg über diesen Akteur; bei mehreren gleich kurzen Wegen zählt der Anteil."
    ),
    not_meaning=say(
        "Dazwischen zu stehen ist keine Macht und kein Verdienst. Fehlen Verbindungen in den Daten, steht leicht jemand anders in der Mitte."
    ),
    act_when=say(
        "Wenn der Akteur zu den dreien mit den meisten Wegen gehört: Vertretung und Entlastung besprechen."
    ),
    level=PublicationLevel.INTERNAL,
)
CONSTRAINT = MethodCard(
    id="constraint",
    label=say("Gebundenheit"),
    meaning=say(
        "Wer Partner hat, die sich auch untereinander kennen oder von denen einer alles trägt, ist stark gebunden. Wer Partner aus getrennten Kreisen hat, ist freier."
    ),
    not_meaning=say(
        "Stark gebunden heißt nicht schlecht: Enge Kreise schaffen Vertrauen. Mit einem einzigen Partner ist der Wert immer der höchste; das heißt schwach verbunden, nicht gut eingebettet."
    ),
    act_when=say("Wenn der Akteur an einem einzigen Partner hängt: einen zweiten Kontakt anregen."),
    level=PublicationLevel.INTERNAL,
)
EFFECTIVE = MethodCard(
    id="effective_size",
    label=say("Unabhängige Partner"),
    meaning=say(
        "Partner, die auch miteinander arbeiten, führen zu denselben Leuten. Sie zählen hier nur zum Teil."
    ),
    not_meaning=say(
        "Es ist kein Urteil über die Partner: Auch wer zu denselben Leuten führt, kann wichtig sein."
    ),
    act_when=say(
        "Nicht allein hiernach handeln: Die Zahl hilft zu verstehen, woher ein Akteur Neues erfährt."
    ),
    level=PublicationLevel.INTERNAL,
)
CORE = MethodCard(
    id="core_number",
    label=say("Fester Verbund"),
    meaning=say(
        "Der Akteur gehört zu einem Verbund, in dem jeder mindestens so viele Partner innerhalb des Verbunds hat."
    ),
    not_meaning=say(
        "Es ist kein Rang: Wer viele kleine Partner betreut, gehört oft zu keinem festen Verbund."
    ),
    act_when=say("Nicht allein hiernach handeln: Wer nur lose dazugehört, ist eine Einladung wert."),
    level=PublicationLevel.INTERNAL,
)
CUT = MethodCard(
    id="cut_point",
    label=say("Wer allein hieran hängt"),
    meaning=say(
        "Fiele dieser Akteur weg, hätten die genannten nach den erfassten Verbindungen keinen Weg mehr zu den übrigen."
    ),
    not_meaning=say(
        "Oft fehlt nur eine Angabe: Sind drei von zehn Verbindungen nicht erfasst, ist nur etwa jede zweite solche Stelle echt."
    ),
    act_when=say(
        "Wenn jemand genannt ist: zuerst dort nachfragen, ob es weitere Partner gibt; wenn nicht, einen zweiten Weg schaffen."
    ),
    level=PublicationLevel.INTERNAL,
)
ROLES = MethodCard(
    id="roles",
    label=say("Zwischen wem vermittelt wird"),
    meaning=say(
        "Gezählt sind Paare von Partnern, die nicht selbst miteinander arbeiten, nach der Art der Akteure: Öffentliche Hand, Bildung, Migrantenorganisationen und so weiter."
    ),
    not_meaning=say(
        "Ob der Akteur wirklich vermittelt, sagt die Zahl nicht: Sie zeigt nur, wo er es könnte."
    ),
    act_when=say(
        "Wenn zwei Arten von Akteuren nur über diesen einen verbunden sind: ein direktes Kennenlernen anregen."
    ),
    level=PublicationLevel.INTERNAL,
)
CARDS = (PARTNERS, BETWEEN, CONSTRAINT, EFFECTIVE, CORE, CUT, ROLES)
"""In the order of the figures."""
