"""All that a file says of one record, merged with what the network says: field by field, cell by cell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.intake.deliveries import Delivery
from graph.intake.fitting import OWN
from graph.intake.identity import exact
from graph.intake.items import ENDS, Item
from graph.intake.merging import Merge, Turn, merged_many, merged_one
from graph.intake.plans import Cell, CellState
from graph.intake.questions import OURS, THEIRS, Decisions, Option, Question, QuestionSort
from graph.locale import EMPTY, Said, listed, say
from graph.records import FIELDS, Field, Record, RecordSort, Spot
from graph.records.wording import in_words
from ontology.namespaces import code_of

__all__ = ["Joined", "Joining", "joined_record"]

_BY_HAND = say("von Hand geändert, bleibt")
_DECIDED = say("so entschieden")
_AGENTS = frozenset({RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC})
_CONTACTS = frozenset({"email", "phone", "website", "address"})
_LASTING = frozenset({"alt_labels", "identifiers", "evidence"})
"""What a thing was once called or proven by stays, whatever a later file says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """What merging needs beside the records."""

    decisions: Decisions
    labels: Mapping[str, str] = field(hash=False)
    """Label by address, own kinds included."""
    network: str
    columns: Mapping[str, str] = field(hash=False)
    """Code by heading, of further columns."""
    deletes_empty: bool
    """Whether an empty cell of the file empties a field: our own workbook shows every field."""
    elsewhere: Mapping[str, tuple[Delivery, ...]] = field(default_factory=dict, hash=False)
    """Address of a record → what other sources last said of it: that stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """One record after the file."""

    before: Record | None
    after: Record
    cells: Mapping[str, tuple[Cell, ...]] = field(hash=False)
    """By key of the draft."""
    questions: tuple[Question, ...]
    delivery: Delivery
    """What the file says of it, for next time; without what nobody has decided yet."""

    @property
    def is_changed(self) -> bool:
        """Tell whether the network would say something else; also of what it does not have yet."""
        return self.before is None or not self.before.same_as(self.after)


def joined_record(
    before: Record | None, items: Sequence[Item], base: Delivery | None, with_: Joining
) -> Joined:
    """Return what becomes of one record.

    Args:
        before: As the network has it; None if it is new.
        items: All that the file says of it, in its order.
        base: What the same source said last; None if this is the first time.
        with_: Answers, labels and columns.
    """
    run = _Run(before, items, base, with_)
    sort = before.sort if before else items[0].claim.sort
    for each in FIELDS[sort]:
        run.merge(each)
    attributes = run.attributes()
    start = before or Record(sort=sort, iri=items[0].iri)
    return Joined(
        before=before,
        after=replace(start.with_values(**run.values), attributes=attributes),
        cells={key: tuple(cells) for key, cells in run.cells.items()},
        questions=tuple(run.questions),
        delivery=Delivery(run.delivered, run.delivered_attributes, _words(items)),
    )


def _is_exchanged(
    each: Field, ours: tuple[str, ...], base: tuple[str, ...] | None, theirs: tuple[str, ...]
) -> bool:
    """Tell whether a list names another contact than last time, where it and the network have only one: the old one goes."""
    return each.name in _CONTACTS and all(len(it or ()) == 1 for it in (ours, base, theirs))


class _Run:
    """One record at work."""

    def __init__(
        self, before: Record | None, items: Sequence[Item], base: Delivery | None, with_: Joining
    ) -> None:
        self._before, self._items, self._base, self._with = before, items, base, with_
        self.values: dict[str, tuple[str, ...]] = {}
        self.cells: dict[str, list[Cell]] = {it.draft.key: [] for it in items}
        self.questions: list[Question] = []
        self.delivered: dict[str, tuple[str, ...]] = {}
        self.delivered_attributes: dict[str, tuple[str, ...]] = {}

    def merge(self, each: Field) -> None:
        """Merge one field."""
        theirs = self._theirs(each)
        if stated := _distinct(it.claim.all(each.name) for it in self._items if each.name in it.stated):
            self.delivered[each.name] = stated
        if self._before is None:
            self._begin(each, theirs)
            return
        ours = self._before.all(each.name)
        if self._is_passed_over(each, theirs):
            return
        base = self._base_of(each)
        may_empty = self._with.deletes_empty and each.name not in ("evidence", "modality")
        if each.is_many and not _is_exchanged(each, ours, base, theirs):
            result = merged_many(ours, base, theirs, may_empty=may_empty, held=self._held(each, base))
        else:
            result = merged_one(ours, base, theirs, may_empty=may_empty)
        if result.turn is Turn.CONFLICT:
            result = self._decided(each, ours, theirs)
        if result.turn is Turn.CHANGED and each.is_needed and not result.values:
            self._tell(
                each, ours, CellState.REJECTED, say("Dieses Feld darf nicht leer sein; der Wert bleibt.")
            )
        elif result.turn is Turn.CHANGED:
            self.values[each.name] = result.values
            self._tell(each, ours, CellState.CHANGED, self._gone(each, ours, result.values))
            self._keep_old_name(each, ours)
        elif result.turn is Turn.KEPT:
            self._tell(each, ours, CellState.KEPT, _BY_HAND)

    def attributes(self) -> dict[str, tuple[str, ...]]:
        """Return the further columns, merged as fields of many values are."""
        ours = dict(self._before.attributes) if self._before else {}
        for heading in dict.fromkeys(name for it in self._items for name in it.claim.attributes):
            code = self._with.columns[heading]
            theirs = _distinct(it.claim.attributes.get(heading, ()) for it in self._items)
            self.delivered_attributes[code] = theirs
            base = self._base.attributes.get(code, ()) if self._base else None
            held = {text for it in self._elsewhere() for text in it.attributes.get(code, ())}
            result = merged_many(ours.get(code, ()), base, theirs, may_empty=True, held=held)
            if result.turn is Turn.CHANGED:
                before = ours.get(code, ())
                ours[code] = result.values
                if self._before is not None:
                    self._tell_attribute(heading, before, result.values)
        return {code: texts for code, texts in ours.items() if texts}

    def _theirs(self, each: Field) -> tuple[str, ...]:
        return _distinct(it.claim.all(each.name) for it in self._items)

    def _elsewhere(self) -> tuple[Delivery, ...]:
        return self._with.elsewhere.get(self._items[0].iri, ())

    def _held(self, each: Field, base: tuple[str, ...] | None) -> Collection[str]:
        """Return the values that stay though the file no longer has them: other sources say them too.

        Where not all that stands in the file could be read, nobody knows what it no longer says.
        """
        if self._with.deletes_empty:
            return ()
        is_read = all(
            len({*it.draft.values.get(each.name, ())}) <= len(it.claim.all(each.name)) for it in self._items
        )
        if each.name in _LASTING or not is_read or not any(each.name in it.stated for it in self._items):
            return base or ()
        return {text for it in self._elsewhere() for text in it.values.get(each.name, ())}

    def _gone(self, each: Field, ours: tuple[str, ...], now: tuple[str, ...]) -> Said:
        """Return which of several values go, because the file has brought them and no longer has them."""
        lost = tuple(it for it in ours if it not in now) if each.is_many else ()
        return (
            say("nicht mehr in der Datei, entfällt: {values}", values=listed(self._worded(each, lost)))
            if lost
            else EMPTY
        )

    def _base_of(self, each: Field) -> tuple[str, ...] | None:
        own = next((it.draft.base for it in self._items if it.draft.base is not None), None)
        if own is not None:
            return tuple(own.get(each.name, ()))
        return None if self._base is None else self._base.values.get(each.name, ())

    def _begin(self, each: Field, theirs: tuple[str, ...]) -> None:
        """Take over a field of something new; where rows differ, the first counts until somebody decides."""
        if not theirs:
            return
        self.values[each.name] = theirs if each.is_many else theirs[:1]
        if not each.is_many and len(theirs) > 1 and not self._is_passed_over(each, theirs):
            self.values[each.name] = self._decided(each, (), theirs).values or theirs[:1]

    def _is_passed_over(self, each: Field, theirs: tuple[str, ...]) -> bool:
        """Tell whether a difference means nothing: another spelling of a name, a kind that was only guessed."""
        if self._with.deletes_empty:
            return False
        if self._before is not None and self._before.sort is RecordSort.TIE and each.name in ENDS:
            return True
        if each.name == "label":
            known = {exact(it) for it in self._names() or theirs[:1]}
            return all(exact(it) in known for it in theirs)
        doubtful = {name for it in self._items for name, _ in it.draft.warnings}
        return each.name == "kind" and each.name in doubtful and self._before is not None

    def _names(self) -> tuple[str, ...]:
        return (self._before.label, *self._before.all("alt_labels")) if self._before else ()

    def _decided(self, each: Field, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Merge:
        """Return what people decided where both sides, or two rows, say something else; ask if nobody did."""
        assert self._items
        question = self._question(each, ours, theirs)
        self.questions.append(question)
        answer = self._with.decisions.of(question.key, "")
        chosen = {_variant(number): (text,) for number, text in enumerate(theirs)}
        if answer in chosen:
            return Merge(Turn.CHANGED if chosen[answer] != ours else Turn.SAME, chosen[answer])
        if answer == OURS:
            self._tell(each, ours, CellState.KEPT, _DECIDED)
            return Merge(Turn.SAME, ours)
        self.delivered.pop(each.name, None)
        if self._base is not None and each.name in self._base.values:
            self.delivered[each.name] = self._base.values[each.name]
        self._tell(each, ours or theirs[:1], CellState.CONFLICT, question.text, question.key)
        return Merge(Turn.SAME, ours)

    def _question(self, each: Field, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Question:
        item = self._items[0]
        name = self._before.label if self._before else item.claim.label
        options = [
            Option(value=_variant(number), label=say("Datei: {value}", value=word))
            for number, word in enumerate(self._worded(each, theirs))
        ]
        if ours:
            told = listed(self._worded(each, ours))
            options.insert(0, Option(value=OURS, label=say("Netzwerk: {value}", value=told)))
        return Question(
            key=f"zelle:{item.claim.sort}/{code_of(item.iri)}:{each.name}",
            sort=QuestionSort.CELL,
            text=say("{field} von »{label}«: Was gilt?", field=each.label, label=name),
            options=tuple(options),
            default=OURS if ours else _variant(0),
            spots=tuple(_spot(it, each) for it in self._items if it.claim.all(each.name)),
        )

    def _worded(self, each: Field, values: Iterable[str]) -> tuple[str, ...]:
        return tuple(in_words(each, it, self._with.labels, self._with.network) for it in values)

    def _keep_old_name(self, each: Field, ours: tuple[str, ...]) -> None:
        """Keep the former name of an actor as one it is also called by (KNOWLEDGE_MODEL §3 d)."""
        assert self._before is not None
        if each.name == "label" and ours and self._before.sort in _AGENTS:
            known = self.values.get("alt_labels", self._before.all("alt_labels"))
            self.values["alt_labels"] = tuple(dict.fromkeys((*known, *ours)))

    def _tell(
        self, each: Field, ours: tuple[str, ...], state: CellState, note: Said, question: str = ""
    ) -> None:
        """Note a cell at every row that says something else than the network; if none says anything, at the first."""
        telling = [it for it in self._items if set(it.claim.all(each.name)) - set(ours)] or list(
            self._items[:1]
        )
        for it in telling:
            told = it.claim.all(each.name)
            self.cells[it.draft.key].append(
                Cell(
                    spot=_spot(it, each),
                    label=each.label,
                    subject=self._before.label if self._before else it.claim.label,
                    state=state,
                    before=self._worded(each, ours),
                    after=self._worded(each, told),
                    note=note,
                    question=question,
                )
            )

    def _tell_attribute(self, heading: str, before: tuple[str, ...], after: tuple[str, ...]) -> None:
        assert self._before is not None
        item = next(it for it in self._items if heading in it.claim.attributes)
        cell = Cell(
            spot=replace(item.draft.spot, column=heading),
            label=say("{heading}", heading=heading),
            subject=self._before.label,
            state=CellState.CHANGED,
            before=before,
            after=after,
        )
        self.cells[item.draft.key].append(cell)


def _spot(item: Item, each: Field) -> Spot:
    column = item.draft.columns.get(each.name, "") or item.draft.spot.column
    return replace(item.draft.spot, column=column)


def _words(items: Iterable[Item]) -> dict[str, str]:
    """Return the words for kinds that no list knows, with the codes they became."""
    return {
        word.removeprefix(OWN): it.claim.first("kind")
        for it in items
        for word in it.draft.values.get("kind", ())[:1]
        if word.startswith(OWN) and "kind" in it.stated
    }


def _variant(number: int) -> str:
    return THEIRS if number == 0 else f"{THEIRS}-{number + 1}"


def _distinct(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for texts in found for text in texts))
