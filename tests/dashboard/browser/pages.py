"""Every page of the dashboard and every view of it, as addresses: with the example networks, and with hostile names."""

from __future__ import annotations

from urllib.parse import quote

from tests.dashboard.fakes import BASE

__all__ = ["ANSWERS", "BOARD", "HOSTILE", "HOSTILE_OFFICE", "LISTS", "MAP", "OWN", "SIGNS", "UPKEEP"]


def _iri(network: str, rest: str) -> str:
    return quote(f"{BASE}{network}/{rest}", safe="")


ACTOR, SECOND_ACTOR = (_iri("musterkreis", f"akteur/a{number}") for number in (0, 1))
OFFICE = _iri("lueneburg", "actor/koordinierungsstelle-migration-und-teilhabe")
CITY = _iri("lueneburg", "actor/hansestadt-lueneburg")
JOBCENTER = _iri("musterkreis", "actor/jobcenter")
COUNCIL = _iri("musterkreis", "body/integrationsbeirat")
PROJECT = _iri("musterkreis", "undertaking/ankommen-2")
TIME = "/entwicklung?netz=musterkreis&gueltig=2026-11-01"

SIGNS = (
    f"/karte?netz=lueneburg&akteur={OFFICE}",
    "/karte?netz=laatzen&feld=arbeit",
    "/karte?netz=musterkreis&fehlendes=ja",
    "/karte?netz=musterkreis&anordnung=feld&farbe=feld",
    f"/karte?netz=musterkreis&um={JOBCENTER}&schritte=2",
    f"/karte?netz=lueneburg&von={OFFICE}&nach={CITY}&auch=ja",
    "/karte?netz=peine&vorfuehrung=1",
)
"""The map as a picture."""
MAP = (
    "/karte?netz=musterkreis&ansicht=tabelle&intensitaet=4&beleg=beidseitig",
    "/karte?netz=musterkreis&ansicht=matrix",
    "/karte?netz=lueneburg&ansicht=matrix&fehlendes=ja",
    "/karte?netz=peine&ansicht=worte",
    f"/akteur?netz=lueneburg&id={OFFICE}",
    "/akteur?netz=leer",
    "/akteur?suche=Beirat",
    "/akteur?id=unbekannt&netz=falsch",
)
"""The map without the picture, and the actors."""
LISTS = (
    "/luecken?netz=peine",
    "/luecken?netz=peine&feld=arbeit",
    "/luecken?netz=musterkreis&auf=beobachten-kind_pair&auf=frage-coverage&sicherheit=belastbar",
    "/luecken?netz=musterkreis&ansicht=matrix",
    "/luecken?netz=lueneburg&ansicht=matrix&ueblich=ja&zeile=sprache&spalte=bildungseinrichtung",
    "/luecken?netz=musterkreis&ansicht=orte",
    "/luecken?netz=musterkreis&ansicht=zielgruppen",
    "/luecken?netz=musterkreis&ansicht=verbindungen",
    f"/luecken?netz=lueneburg&ansicht=wenn&wer={OFFICE}",
    f"/luecken?netz=musterkreis&ansicht=wenn&wenn=endet&wer={PROJECT}",
    "/luecken?netz=musterkreis&ansicht=entscheidungen",
    "/luecken?netz=lueneburg&befund=75d2a7d7bca3",
)
"""Missing partners."""
BOARD = (
    "/?netz=lueneburg",
    "/?netz=musterkreis&ort=fiktivbeck",
    "/?netz=musterkreis&vorfuehrung=1",
    "/vorfuehren?netz=musterkreis",
    "/gremien?netz=musterkreis",
    f"/gremien?netz=musterkreis&gremium={COUNCIL}&einladen=ja",
    "/gremien?netz=peine",
    f"{TIME}&ansicht=zeitleiste",
    f"{TIME}&ansicht=vergleich",
    f"{TIME}&ansicht=beschluesse",
    f"{TIME}&ansicht=endet",
)
"""What a board looks at."""
ANSWERS = (
    "/angebote?netz=musterkreis&suche=B1-Kurs%20in%20Beispielheim",
    "/angebote?netz=laatzen",
    "/orte?netz=musterkreis&ort=fiktivbeck",
    "/orte?netz=lueneburg",
    "/vergleich",
    "/vergleich?ansicht=luecke&partner=integrationsbeirat",
    "/vergleich?netz=musterkreis&ansicht=gemeinden",
    "/hilfe?thema=karte",
    "/hilfe?thema=luecken",
    "/hilfe?thema=hinweise",
    "/hilfe?thema=kennzahlen",
    "/hilfe?thema=belege",
    "/hilfe?thema=beispiele",
    "/hilfe?thema=uebung",
    "/datenschutz",
    "/barrierefreiheit",
    "/einfache-sprache",
)
"""What people ask, and what has to be said."""
OWN = (
    "/",
    "/karte?ansicht=karte",
    "/luecken",
    "/akteur",
    "/angebote",
    "/orte",
    "/gremien",
    "/entwicklung",
    "/vergleich",
)
"""Of an own network in which nothing is recorded yet."""

_ACTOR = _iri("musterstadt", "actor/a0")
UPKEEP = (
    "/pflegen?netz=musterstadt&teil=erfassen",
    "/pflegen?netz=musterstadt&teil=erfassen&was=zusammenarbeit",
    "/pflegen?netz=musterstadt&teil=erfassen&was=treffen",
    f"/pflegen?netz=musterstadt&teil=erfassen&eintrag={_ACTOR}",
    "/pflegen?netz=musterstadt&teil=pruefen",
    "/pflegen?netz=musterstadt&teil=einlesen",
    "/pflegen?netz=musterstadt&teil=eingang",
    "/pflegen?netz=musterstadt&teil=selbstauskunft",
    "/pflegen?netz=musterstadt&teil=verteiler",
    f"/pflegen?netz=musterstadt&teil=einsprueche&eintrag={_ACTOR}",
    "/pflegen?netz=musterstadt&teil=verlauf&aenderung=4",
    "/pflegen?netz=musterstadt&teil=ausgeben",
    f"/akteur?netz=musterstadt&id={_ACTOR}",
)
"""What the office does with the data of an own network."""
HOSTILE_OFFICE = (
    "/pflegen?netz=boese&teil=erfassen&was=zusammenarbeit",
    "/pflegen?netz=boese&teil=pruefen",
    "/pflegen?netz=boese&teil=eingang",
    "/pflegen?netz=boese&teil=einsprueche",
    "/pflegen?netz=boese&teil=verlauf&aenderung=8",
)
"""The same of an own network with hostile names."""

HOSTILE = (
    "/",
    "/?ort=o1",
    "/?vorfuehrung=1",
    "/vorfuehren",
    "/karte",
    "/karte?fehlendes=ja",
    "/karte?anordnung=feld&farbe=feld",
    f"/karte?akteur={ACTOR}",
    "/karte?ansicht=tabelle&art=gremium",
    "/karte?ansicht=matrix",
    f"/karte?ansicht=worte&um={ACTOR}",
    f"/karte?von={ACTOR}&nach={SECOND_ACTOR}",
    "/luecken?feld=arbeit",
    "/luecken?auf=beobachten-zurueckgestellt",
    "/luecken?ansicht=matrix",
    "/luecken?ansicht=matrix&ueblich=ja&zeile=sprache&spalte=bildungseinrichtung",
    "/luecken?ansicht=orte",
    "/luecken?ansicht=zielgruppen",
    "/luecken?ansicht=verbindungen",
    f"/luecken?ansicht=wenn&wer={ACTOR}",
    "/luecken?ansicht=entscheidungen",
    f"/akteur?id={ACTOR}",
    "/akteur?suche=e",
    "/hilfe",
    "/orte?ort=o1",
    "/gremien",
    f"/gremien?gremium={SECOND_ACTOR}&einladen=ja",
    "/angebote",
    "/angebote?suche=Sprachkurs",
    "/entwicklung",
    "/entwicklung?ansicht=vergleich&von=2024-12-31&bis=2026-10-31",
    "/entwicklung?ansicht=beschluesse",
    "/entwicklung?ansicht=endet&monate=24",
    "/vergleich",
    "/vergleich?ansicht=luecke&partner=verein",
    "/vergleich?ansicht=gemeinden",
)
