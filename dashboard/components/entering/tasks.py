"""What can be entered, in the order in which offices need it, and which fields each form begins with."""

from __future__ import annotations

from dataclasses import dataclass

from graph.keeping import FIELDS, Field, RecordSort
from graph.locale import EMPTY, Said, say

__all__ = ["CONTACT", "MEETING", "TASKS", "TIE", "Task", "names_actors", "task_of"]

TIE, MEETING, CONTACT = "zusammenarbeit", "treffen", "kontakt"
AGENTS = (RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC)
NEVER = frozenset({"evidence", "identifiers", "label_en"})
"""Filled otherwise: by the source of the form, and by imports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One kind of entry."""

    key: str
    """In the address: `was=…`."""
    title: Said
    means: Said
    """When to use it."""
    icon: str
    sort: RecordSort
    first: tuple[str, ...]
    """Names of the fields that are in sight at once."""
    more: tuple[str, ...] | None = None
    """Names of the others; None for all that the sort has."""
    is_listed: bool = True
    labels: tuple[tuple[str, Said], ...] = ()
    """Names of fields that this form calls otherwise."""

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in sight."""
        by_name = {it.name: it for it in FIELDS[self.sort]}
        return tuple(by_name[name] for name in self.first)

    def head(self) -> tuple[Field, ...]:
        """Return the first pair of fields if an actor is named in it, else none: that actor may be new."""
        pair = self.fields()[:2]
        return pair if any(names_actors(it) for it in pair) else ()

    def after(self) -> tuple[Field, ...]:
        """Return the other fields in sight."""
        return self.fields()[len(self.head()) :]

    def further(self) -> tuple[Field, ...]:
        """Return the fields that are folded away."""
        hidden = {*self.first, *NEVER, *(("target", "label") if self.sort is RecordSort.TIE else ())}
        names = self.more if self.more is not None else tuple(it.name for it in FIELDS[self.sort])
        return tuple(it for it in FIELDS[self.sort] if it.name in names and it.name not in hidden)

    def label(self, field: Field) -> Said:
        """Return what this form calls a field."""
        return dict(self.labels).get(field.name, field.label)


TASKS = (
    Task(
        key=TIE,
        title=say("Neue Zusammenarbeit"),
        means=say("Zum Beispiel nach einem Telefonat: Wer arbeitet mit wem, und worin?"),
        icon=":material/handshake:",
        sort=RecordSort.TIE,
        first=("source", "participants", "relation", "fields", "level"),
        labels=(("source", say("Wer?")), ("participants", say("Mit wem?"))),
    ),
    Task(
        key=MEETING,
        title=say("Sitzung oder Treffen"),
        means=say("Wer war da, und wer macht was bis wann?"),
        icon=":material/groups:",
        sort=RecordSort.UNDERTAKING,
        first=(),
    ),
    Task(
        key="akteur",
        title=say("Akteur"),
        means=say("Ein Verein, ein Amt, ein Träger, eine Schule."),
        icon=":material/badge:",
        sort=RecordSort.ACTOR,
        first=("label", "kind", "fields", "places", "email", "phone"),
    ),
    Task(
        key="angebot",
        title=say("Angebot"),
        means=say("Ein Kurs, eine Beratung, ein Treff."),
        icon=":material/volunteer_activism:",
        sort=RecordSort.OFFER,
        first=("label", "providers", "fields", "target_groups", "places"),
    ),
    Task(
        key="gremium",
        title=say("Gremium"),
        means=say("Ein Beirat, ein Ausschuss, ein Runder Tisch."),
        icon=":material/diversity_3:",
        sort=RecordSort.BODY,
        first=("label", "kind", "organ_of", "fields"),
    ),
    Task(
        key="sitz",
        title=say("Gremiensitz"),
        means=say("Wer sitzt für welche Stelle am Tisch?"),
        icon=":material/event_seat:",
        sort=RecordSort.SEAT,
        first=("organization", "member", "role", "start"),
    ),
    Task(
        key="kontingent",
        title=say("Sitze ohne Namen"),
        means=say("Zum Beispiel »15 Mitglieder mit Einwanderungsgeschichte«."),
        icon=":material/chair:",
        sort=RecordSort.QUOTA,
        first=("organization", "count", "vacant", "basis", "quota_rule"),
    ),
    Task(
        key="vorhaben",
        title=say("Vorhaben"),
        means=say("Ein Projekt, ein Programm, eine Veranstaltung."),
        icon=":material/rocket_launch:",
        sort=RecordSort.UNDERTAKING,
        first=("label", "type", "fields", "target_groups", "start", "end"),
    ),
    Task(
        key="beteiligung",
        title=say("Beteiligung an einem Vorhaben"),
        means=say("Wer trägt, fördert oder macht mit?"),
        icon=":material/group_add:",
        sort=RecordSort.INVOLVEMENT,
        first=("participant", "undertaking", "role"),
    ),
    Task(
        key="beschluss",
        title=say("Beschluss"),
        means=say("Was hat ein Gremium wann entschieden?"),
        icon=":material/gavel:",
        sort=RecordSort.DECISION,
        first=("label", "bodies", "date", "outcome", "fields"),
    ),
    Task(
        key="aufgabe",
        title=say("Aufgabe"),
        means=say("Wer soll was bis wann tun?"),
        icon=":material/task_alt:",
        sort=RecordSort.TASK,
        first=("label", "bearer", "end", "fields"),
    ),
    Task(
        key="erwartung",
        title=say("Erwartung"),
        means=say("Welche Art von Partner wird in einem Feld erwartet, und warum?"),
        icon=":material/rule:",
        sort=RecordSort.EXPECTATION,
        first=("field", "kind", "strength", "source", "quote"),
        more=("binding", "applies_if", "basis"),
    ),
    Task(
        key="gruppe",
        title=say("Gruppe ohne Namen"),
        means=say("Eine Quelle nennt nur »Vereine« oder »Kirchen«. Später kommen die Namen dazu."),
        icon=":material/group:",
        sort=RecordSort.GENERIC,
        first=("label", "kind", "fields", "resolved_by"),
    ),
    Task(
        key="nicht-vorhanden",
        title=say("Gibt es hier nicht"),
        means=say("Geprüft und nicht vorhanden: dann fehlt auch nichts."),
        icon=":material/block:",
        sort=RecordSort.ABSENCE,
        first=("kind", "date", "fields", "decided_by"),
        labels=(("date", say("Geprüft am")),),
    ),
    Task(
        key="quelle",
        title=say("Dokument als Quelle"),
        means=say("Ein Beschluss, ein Konzept, ein Bericht, auf den sich Angaben stützen."),
        icon=":material/description:",
        sort=RecordSort.DOCUMENT,
        first=("label", "type", "date", "website"),
        more=("licence", "attribution"),
    ),
    Task(
        key="ort",
        title=say("Ort"),
        means=say("Eine Gemeinde oder ein Ortsteil."),
        icon=":material/location_on:",
        sort=RecordSort.PLACE,
        first=("label", "ags", "within"),
    ),
    Task(
        key="ziel",
        title=say("Ziel"),
        means=say("Was angestrebt wird und weder Akteur noch Angebot ist."),
        icon=":material/flag:",
        sort=RecordSort.AIM,
        first=("label", "pursued_by", "fields"),
    ),
    Task(
        key=CONTACT,
        title=say("Kontakt ändern"),
        means=EMPTY,
        icon=":material/contact_phone:",
        sort=RecordSort.ACTOR,
        first=("email", "phone", "website", "address"),
        more=(),
        is_listed=False,
    ),
)
"""All forms; the first ones are needed most often."""


def names_actors(field: Field) -> bool:
    """Tell whether actors are named in a field, and not just anything."""
    return set(field.refers_to) == set(AGENTS)


def task_of(key: str | None, sort: RecordSort | None) -> Task | None:
    """Return the form of a key, or the one in which records of a sort are changed; None if nothing is chosen."""
    by_key = (it for it in TASKS if it.key == key)
    by_sort = (it for it in TASKS if it.sort is sort and it.key != MEETING)
    return next(by_key, None) or next(by_sort, None)
