"""Rows that join two actors: pairs, lists of partners, and work that a Träger does at somebody else's place."""

from __future__ import annotations

from graph.importers.cells.lists import split
from graph.importers.cells.words import code_for
from graph.importers.lists.actors_of_rows import People, dates_of, fields_of, identifier_of, kept_of
from graph.importers.lists.contacts import reached
from graph.importers.lists.offers import add_offers
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.importers.lists.unusable import Unusable, needed
from graph.locale import say
from graph.records import RecordSort
from ontology.codelists import codelist

__all__ = ["add_tie", "ties"]

_COOPERATION = "kooperation"
_OF_THE_TIE = (Role.IDENTIFIER, Role.PHONE, Role.MAIL, Role.WEBSITE, Role.NOTE)
"""What a row of two actors says of their work together, and not of the one whose address it gives."""


def ties(row: ListRow, people: People) -> None:
    """Add the actors of a row and what joins them.

    Raises:
        Unusable: an end is missing, both are the same, or what joins them is a word that no list knows.
    """
    has_source = people.mapping.column(Role.SOURCE) is not None
    needed(row, Role.SOURCE if has_source else Role.NAME)
    if not has_source and not row.first(Role.TARGET) and Role.TARGET not in row.named_persons:
        # It works with nobody, and is there.
        people.described(_of_actor(row).keeping(Role.LEVEL, Role.RELATION), Role.NAME)
        return
    needed(row, Role.TARGET)
    relation = _relation(row, people)
    if has_source:
        pairs = [_pair(row, people)]
    else:
        named = people.described(_of_actor(row), Role.NAME)
        title = row.title(Role.TARGET)
        pairs = [(named, people.named(row, it, column=title)) for it in split(row.first(Role.TARGET))]
    if all(source == target for source, target in pairs):
        raise Unusable(
            say(
                "»{name}« ist mit sich selbst verbunden. Bitte zwei verschiedene Akteure angeben.",
                name=row.first(Role.TARGET),
            ),
            Role.TARGET,
        )
    for source, target in pairs:
        if source != target:
            key = add_tie(row, people, source, target, relation)
            _tell(row, people, key, is_all=has_source)
    add_offers(row, people, pairs[0][0])


def _of_actor(row: ListRow) -> ListRow:
    """Return a row with whom its actor is there for kept as it stands, where no offer says it."""
    return row if row.first(Role.OFFER) else row.keeping(Role.TARGET_GROUP)


def add_tie(row: ListRow, people: People, source: str, target: str, relation: str) -> str:
    """Add a tie between two drafts, and return its key."""
    is_directed = codelist("beziehung").codes[relation].row["directed"] == "1"
    one, other = people.drafts.first(source, "label"), people.drafts.first(target, "label")
    project = row.first(Role.PROJECT)
    both = sorted((source, target))
    ends = {"source": [source], "target": [target]} if is_directed else {"participants": both}
    key = f"tie:{relation}:{f'{source}--{target}' if is_directed else '--'.join(both)}{f':{project}' if project else ''}"
    label = f"{one} {'→' if is_directed else '–'} {other}"
    return people.drafts.add(
        row,
        RecordSort.TIE,
        key,
        {
            "label": [f"{project}: {one} – {other}" if project else label],
            "relation": [relation],
            "modality": [people.mapping.modality],
            **ends,
        },
        columns={
            "relation": row.title(Role.RELATION, Role.CARRIER),
            "source": row.title(Role.SOURCE, Role.CARRIER, Role.NAME),
            "target": row.title(Role.TARGET, Role.NAME),
        },
    )


def _pair(row: ListRow, people: People) -> tuple[str, str]:
    source, target = row.first(Role.SOURCE), row.first(Role.TARGET)
    title = row.title(Role.SOURCE)
    if _describes(row):
        # The kind that holds for the list is that of the actors it describes.
        return people.named(row, source, column=title), people.described(
            row.lacking(*_OF_THE_TIE), Role.TARGET
        )
    otherwise = people.mapping.kind
    return (
        people.named(row, source, column=title, otherwise=otherwise),
        people.named(row, target, column=row.title(Role.TARGET), otherwise=otherwise),
    )


def _describes(row: ListRow) -> bool:
    """Tell whether a row says more of the second actor than its name, as a list of school social work does."""
    return any(row.first(it) for it in (Role.STREET, Role.CONTACT, Role.POSTCODE, Role.PLACE, Role.KIND))


def _tell(row: ListRow, people: People, key: str, *, is_all: bool) -> None:
    """Add what a row says of the tie itself.

    Args:
        row: The row.
        people: With the drafts.
        key: Of the tie.
        is_all: Whether what the row says belongs to the tie, not to the actor that it is about.
    """
    dates, warnings = dates_of(row)
    level = code_for("intensitaet", row.first(Role.LEVEL)) if row.first(Role.LEVEL) else None
    values = {"level": [level or ""], **dates}
    attributes: dict[str, list[str]] = {}
    if is_all:
        values |= {
            "fields": fields_of(row, people.mapping),
            "notes": [text for _column, text in row.all(Role.NOTE)],
        }
        attributes = {} if _describes(row) else kept_of(row)
        contact = reached(row.only(Role.PHONE, Role.MAIL, Role.WEBSITE), people.reader)
        attributes |= {"Telefon": contact.phones, "E-Mail": contact.mails, "Internet": contact.websites}
    people.drafts.add(
        row,
        RecordSort.TIE,
        key,
        values,
        attributes=attributes,
        warnings=warnings,
        identifier=identifier_of(row, people.mapping) if is_all else "",
    )


def _relation(row: ListRow, people: People) -> str:
    """Return what joins the two actors of a row; a word that is not known is no cooperation."""
    said = row.first(Role.RELATION)
    code = code_for("beziehung", said) if said else None
    if said and not code and not people.mapping.relation:
        raise Unusable(
            say(
                "»{word}« ist als Art der Beziehung nicht bekannt. Bitte ein Wort der Liste eintragen oder in der Zuordnung eine Art für alle Zeilen wählen.",
                word=said[:40],
            ),
            Role.RELATION,
        )
    return code or people.mapping.relation or _COOPERATION
