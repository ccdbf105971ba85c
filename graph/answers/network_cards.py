"""The method cards of a whole network: what each figure means, what not, and when to act on it."""

from __future__ import annotations

from graph.answers.method_figures import MethodCard
from graph.locale import say

ACTORS = MethodCard(
    id="actors",
    label=say("Wer erfasst ist"),
    meaning=say(
        "So viele Stellen, Organisationen und Gremien kommen in den erfassten Quellen vor. Bei Gruppen wie »Kirchen« sagt die Quelle nicht, welche gemeint sind."
    ),
    not_meaning=say(
        "Es ist keine Zählung aller, die es vor Ort gibt: Wen keine Quelle nennt, steht hier nicht."
    ),
    act_when=say("Wenn wichtige Partner nur als Gruppe genannt sind: Namen erfragen und eintragen."),
)
TIES = MethodCard(
    id="ties",
    label=say("Verbindungen nach Art der Aussage"),
    meaning=say(
        "Berichtet heißt: Eine Quelle sagt, dass es die Verbindung gibt. Auftrag, Ziel und Empfehlung heißen: So soll es sein; ob es so ist, ist damit nicht belegt."
    ),
    not_meaning=say("Wie eng und wie gut eine Zusammenarbeit ist, sagt ihre Zahl nicht."),
    act_when=say(
        "Wenn mehr Aufträge und Ziele als Berichte erfasst sind: nachfragen, was daraus geworden ist."
    ),
)
FRESHNESS = MethodCard(
    id="freshness",
    label=say("Wie frisch die Verbindungen sind"),
    meaning=say(
        "So viele der berichteten Verbindungen wurden in den letzten zwei Jahren bestätigt oder von einer so jungen Quelle genannt."
    ),
    not_meaning=say(
        "Eine ältere Angabe ist nicht falsch. Sie sagt nur nichts darüber, ob es die Verbindung heute noch gibt."
    ),
    act_when=say(
        "Wenn weniger als die Hälfte frisch ist: die wichtigsten Verbindungen beim nächsten Treffen bestätigen lassen."
    ),
)
REPORTS = MethodCard(
    id="reports",
    label=say("Von beiden Seiten gemeldet"),
    meaning=say(
        "Gezählt sind Verbindungen, die Akteure selbst gemeldet haben. Nennen beide Seiten sie unabhängig voneinander, ist sie gut gesichert."
    ),
    not_meaning=say(
        "Eine einseitige Meldung ist kein Widerspruch: Oft wurde die andere Seite nicht gefragt oder hat nicht geantwortet."
    ),
    act_when=say(
        "Wenn weniger als die Hälfte beidseitig ist: bei denen nachfragen, die noch nichts gemeldet haben."
    ),
)
DENSITY = MethodCard(
    id="density",
    label=say("Dichte"),
    meaning=say(
        "Von allen Paaren benannter Akteure ist bei so vielen belegt, dass beide zusammenarbeiten, auch in gemeinsamen Vorhaben."
    ),
    not_meaning=say(
        "Mehr ist nicht immer besser: Niemand kann mit allen arbeiten. Große Netzwerke haben immer eine kleine Dichte; Netzwerke verschiedener Größe lassen sich so nicht vergleichen."
    ),
    act_when=say(
        "Wenn die Dichte bei gleich vielen Akteuren von Jahr zu Jahr sinkt: prüfen, welche Verbindungen eingeschlafen sind."
    ),
)
COMPONENTS = MethodCard(
    id="components",
    label=say("Zusammenhang"),
    meaning=say(
        "So viele benannte Akteure erreichen einander über belegte Zusammenarbeit, auch über Dritte."
    ),
    not_meaning=say(
        "Wer hier nicht dazugehört, arbeitet nicht unbedingt allein: Vielleicht berichtet nur noch keine Quelle davon."
    ),
    act_when=say(
        "Wenn Akteure ohne belegte Zusammenarbeit dabei sind: einmal nachfragen, mit wem sie arbeiten."
    ),
)
CENTRALISATION = MethodCard(
    id="centralisation",
    label=say("Wie sehr alles über wenige läuft"),
    meaning=say(
        "0 heißt: Alle haben gleich viele Partner. 100 heißt: Eine Stelle arbeitet mit allen, und sonst niemand miteinander."
    ),
    not_meaning=say(
        "Ein hoher Wert mit der Koordinierungsstelle ist kein Mangel: Verbinden ist ihr Auftrag. Aussagekräftig ist der Wert ohne sie."
    ),
    act_when=say(
        "Wenn der Wert ohne die Koordinierungsstelle über 50 liegt: klären, wer die Stelle in der Mitte vertreten kann."
    ),
)
OFFICE = MethodCard(
    id="office",
    label=say("Verbindungen der Koordinierungsstelle"),
    meaning=say("Bei so vielen belegten Verbindungen ist die Koordinierungsstelle eine der beiden Seiten."),
    not_meaning=say(
        "Es misst nicht ihre Arbeit: Wie viele Verbindungen zwischen anderen sie angestoßen hat, steht hier nicht."
    ),
    act_when=say(
        "Wenn mehr als die Hälfte bei ihr endet oder Akteure nur sie als Partner haben: diese mit anderen bekannt machen."
    ),
)
GOVERNANCE = MethodCard(
    id="governance",
    label=say("Wie das Netzwerk getragen wird"),
    meaning=say(
        "Unterschieden werden drei Formen: alle gemeinsam, eine federführende Organisation aus dem Kreis der Partner, eine eigene Stelle für die Koordinierung (Provan und Kenis 2008). Genannt ist die, zu der die Verteilung der Verbindungen am besten passt."
    ),
    not_meaning=say(
        "Wer entscheidet, sagen die Verbindungen nicht: Das regeln Satzung, Beschlüsse und Absprachen. Keine Form ist an sich die bessere."
    ),
    act_when=say("Wenn die Form nicht zu dem passt, was vereinbart ist: im Steuerungsgremium ansprechen."),
)
EXPECTATIONS = MethodCard(
    id="expectations",
    label=say("Erfüllte Erwartungen"),
    meaning=say(
        "Verbindlich ist, was ein Gesetz, eine Förderbedingung oder der eigene Text verlangt; empfohlen ist, was eine andere Quelle nahelegt. Erfüllt heißt: Im Handlungsfeld ist ein Partner mit Namen belegt, aus einer Quelle von höchstens fünf Jahren oder mit einer Bestätigung aus den letzten zwei Jahren."
    ),
    not_meaning=say(
        "Nicht erfüllt heißt nicht, dass der Partner fehlt: Vielleicht ist er nur als Gruppe, nur in einem anderen Handlungsfeld oder nur in älteren Quellen genannt."
    ),
    act_when=say("Bei jeder offenen verbindlichen Erwartung: die Hinweise dazu durchgehen und nachfragen."),
)
SEATS = MethodCard(
    id="seats",
    label=say("Sitze von Migrantenorganisationen"),
    meaning=say(
        "So viele der erfassten Sitze in Beiräten, Runden und Arbeitsgruppen haben Migrantenorganisationen. Gewählte Gremien wie der Kreistag sind nicht mitgezählt."
    ),
    not_meaning=say(
        "Wer als Person in ein Gremium berufen ist, erscheint hier nicht als Organisation. Wie viele Menschen mit Migrationsgeschichte mitreden, sagt die Zahl also nicht."
    ),
    act_when=say(
        "Wenn Mitgliederlisten fehlen: sie erbitten. Wenn Sitze unbesetzt sind: Vorschläge von Migrantenorganisationen einholen."
    ),
)
AGE = MethodCard(
    id="age",
    label=say("Alter der Quellen"),
    meaning=say(
        "Die eine Hälfte der datierten Quellen ist jünger, die andere älter. Davon hängt ab, wie viel alle übrigen Zahlen über heute sagen."
    ),
    not_meaning=say(
        "Alte Quellen sind nicht falsch: Sie beschreiben einen früheren Stand. Undatierte können alt oder neu sein."
    ),
    act_when=say(
        "Wenn mehr als die Hälfte älter als fünf Jahre oder undatiert ist: vor dem nächsten Bericht bei den wichtigsten Partnern nachfragen."
    ),
)
CORE = MethodCard(
    id="core",
    label=say("Kern und Umfeld"),
    meaning=say(
        "Ein Kern sind Akteure, mit denen fast alle arbeiten, während die übrigen untereinander wenig verbunden sind. Klar heißt er nur, wenn er deutlicher ist als in Zufallsnetzen. Die Koordinierungsstelle ist nicht mitgezählt."
    ),
    not_meaning=say("Zum Kern zu gehören ist kein Rang, und zum Umfeld zu gehören kein Mangel."),
    act_when=say(
        "Wenn es einen klaren Kern gibt: prüfen, welche Handlungsfelder und Arten von Partnern dort nicht vorkommen."
    ),
)
GROUPS = MethodCard(
    id="groups",
    label=say("Gruppen, die unter sich arbeiten"),
    meaning=say(
        "Innerhalb einer Gruppe arbeiten die Akteure mehr miteinander als mit anderen. Genannt wird das nur, wenn es deutlicher ist als in Zufallsnetzen. Die Koordinierungsstelle ist nicht mitgezählt."
    ),
    not_meaning=say("Gruppen sind kein Streit und kein Mangel: Oft sind es Handlungsfelder oder Orte."),
    act_when=say(
        "Wenn Gruppen im selben Handlungsfeld oder am selben Ort kaum verbunden sind: ein gemeinsames Treffen anregen."
    ),
)
CARDS = (
    ACTORS,
    TIES,
    FRESHNESS,
    REPORTS,
    DENSITY,
    COMPONENTS,
    CENTRALISATION,
    OFFICE,
    GOVERNANCE,
    EXPECTATIONS,
    SEATS,
    AGE,
    CORE,
    GROUPS,
)
"""In the order of the figures."""
