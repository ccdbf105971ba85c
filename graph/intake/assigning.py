"""Every claim of a file gets its record: names first, then what joins them; what nobody can say waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.editing.content import Content
from graph.editing.naming import made_label
from graph.intake.claims import Claim, claim_of
from graph.intake.deliveries import Delivery
from graph.intake.finding import Finder, Found
from graph.intake.identity import NAMED
from graph.intake.items import ENDS, Item, lacking, settled
from graph.intake.kinds import Kinds
from graph.intake.likenesses import duplicate_questions
from graph.intake.plans import RowState
from graph.intake.protecting import HIDDEN, protection_of
from graph.intake.questions import Decisions, Question
from graph.locale import Said, say
from graph.records import FIELDS, Batch, FieldSort, Record, RecordSort

__all__ = ["Assigned", "assigned"]

_ORDER = (
    RecordSort.PLACE, RecordSort.DOCUMENT, RecordSort.GENERIC, RecordSort.BODY, RecordSort.ACTOR, RecordSort.UNDERTAKING,
    RecordSort.EVIDENCE, RecordSort.ABSENCE, RecordSort.OFFER, RecordSort.TIE, RecordSort.SEAT, RecordSort.QUOTA,
    RecordSort.INVOLVEMENT, RecordSort.TASK, RecordSort.DECISION, RecordSort.AIM, RecordSort.EXPECTATION,
)  # fmt: skip
"""What others are recognised by comes first."""
_DEFAULT_MODALITY = {RecordSort.ABSENCE: "negiert"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """All claims with their records."""

    items: tuple[Item, ...]
    """In the order of the file."""
    questions: tuple[Question, ...]
    own_kinds: Mapping[str, str]
    """Label by code, of kinds that become the network's own."""
    unquoted: frozenset[tuple[str, int]]
    """Rows whose wording tells a protected place."""


def assigned(
    content: Content, batch: Batch, delivered: Mapping[str, Delivery], decisions: Decisions
) -> Assigned:
    """Return the record of every draft of a file.

    Args:
        content: What the network says.
        batch: What the file says.
        delivered: What the same source said last.
        decisions: What people answered.
    """
    return _Assigning(content, batch, delivered, decisions).run()


class _Assigning:
    """One run over one file."""

    def __init__(
        self, content: Content, batch: Batch, delivered: Mapping[str, Delivery], decisions: Decisions
    ) -> None:
        self._content, self._decisions = content, decisions
        words = {word: code for it in delivered.values() for word, code in it.words.items()}
        self._kinds = Kinds(content, decisions, words)
        told = {iri: it.values for iri, it in delivered.items()}
        self._finder = Finder(content, told, decisions, is_own=batch.replaces_values)
        self._claims = {draft.key: self._kinds.settled(claim_of(draft)) for draft in batch.drafts}
        self._found: dict[str, Found] = {}
        self._whole: dict[str, Claim] = {}
        self._labels: Mapping[str, str] = {}
        self._questions: list[Question] = []

    def run(self) -> Assigned:
        self._find([claim for claim in self._in_order() if claim.sort in NAMED])
        self._merge_duplicates()
        protection = protection_of(self._claims.values(), self._kinds_known())
        municipal = self._municipalities()
        guarded = {key: protection.guarded(it, municipal) for key, it in self._claims.items()}
        self._drop_hidden_places(guarded)
        self._claims = guarded
        self._find([claim for claim in self._in_order() if claim.sort not in NAMED])
        told = {found.iri: self._claims[key].label for key, found in self._found.items()}
        self._labels = {**{iri: label for iri, label in told.items() if label}, **self._content.labels()}
        items = settled(tuple(self._item(self._claims[key]) for key in self._claims))
        return Assigned(
            items=items,
            questions=tuple(self._unique((*self._questions, *self._kinds.questions()))),
            own_kinds=self._kinds.own,
            unquoted=protection.rows,
        )

    def _in_order(self) -> list[Claim]:
        return sorted(self._claims.values(), key=lambda it: _ORDER.index(it.sort))

    def _find(self, claims: Sequence[Claim]) -> None:
        told = [(it, *self._resolved(it)) for it in claims if it.sort not in NAMED]
        self._finder.expect((claim.sort, resolved.values) for claim, resolved, _ in told)
        for claim in claims:
            resolved, missing = self._resolved(claim)
            if missing is not None and claim.sort not in NAMED:
                self._found[claim.draft.key] = missing
                continue
            found = self._finder.find(claim, resolved.values)
            self._found[claim.draft.key] = found
            if found.question is not None:
                self._questions.append(found.question)

    def _merge_duplicates(self) -> None:
        """Ask about what looks like something else, and follow what people said."""
        new = {
            key: (found.iri, self._claims[key])
            for key, found in self._found.items()
            if found.iri and not found.is_known
        }
        records = self._content.records
        for question, iri in duplicate_questions(records, new.values()):
            self._questions.append(question)
            answer = self._decisions.of(question.key, question.default)
            if answer in records or any(answer == other for other, _ in new.values()):
                self._redirect(iri, answer, is_known=answer in records)

    def _redirect(self, iri: str, target: str, *, is_known: bool) -> None:
        for key, found in self._found.items():
            if found.iri == iri:
                self._found[key] = replace(found, iri=target, is_known=is_known)

    def _kinds_known(self) -> dict[str, tuple[str, ...]]:
        """Return key of a draft → kinds that the network says of its record."""
        known = ((key, self._content.records.get(found.iri)) for key, found in self._found.items())
        return {key: (*it.all("kind"), *it.all("also_kinds")) for key, it in known if it is not None}

    def _municipalities(self) -> frozenset[str]:
        """Return keys and addresses of places that have an official key."""
        named = {key for key, it in self._claims.items() if it.sort is RecordSort.PLACE and it.first("ags")}
        stored = {it.iri for it in self._content.of_sort(RecordSort.PLACE) if it.first("ags")}
        return frozenset(named | stored)

    def _resolved(self, claim: Claim) -> tuple[Claim, Found | None]:
        """Return a claim with addresses for references, and what a reference it needs is waiting for."""
        waiting: Found | None = None
        changed: dict[str, tuple[str, ...]] = {}
        result = claim
        for field in FIELDS[claim.sort]:
            if field.sort is not FieldSort.REFERENCE or not claim.all(field.name):
                continue
            iris: list[str] = []
            for value in claim.all(field.name):
                found = self._referred(value)
                if found.iri:
                    iris.append(found.iri)
                elif field.is_needed or field.name in ENDS:
                    waiting = waiting or found
                else:
                    result = _noted(result, field.label, found)
            changed[field.name] = tuple(dict.fromkeys(iris))
        return result.with_values(**changed), waiting

    def _referred(self, value: str) -> Found:
        if value in self._found:
            return self._found[value]
        if value in self._claims:
            return Found(reason=say("Der Eintrag, auf den verwiesen wird, ist nicht verwendbar."))
        iri = self._finder.known_as(value)
        if iri in self._content.records or any(it.iri == iri for it in self._found.values()):
            return Found(iri=iri, is_known=True)
        return Found(reason=say("»{value}« gibt es weder in der Datei noch im Netzwerk.", value=value))

    def _item(self, claim: Claim) -> Item:
        found = self._found[claim.draft.key]
        if not found.iri:
            is_waiting = found.question is not None and not found.is_left_out
            return Item(
                claim=claim,
                iri="",
                state=RowState.CONFLICT if is_waiting else RowState.REJECTED,
                reason=found.reason,
                question=found.question.key if found.question else "",
            )
        resolved, _ = self._resolved(claim)
        stated = frozenset(resolved.values)
        if found.is_known:
            return Item(claim=resolved, iri=found.iri, is_known=True, stated=stated)
        whole = self._completed(resolved, found.iri)
        item = Item(claim=whole, iri=found.iri, stated=stated)
        reason = lacking(whole)
        return item.rejected(reason) if reason else item

    def _completed(self, claim: Claim, iri: str) -> Claim:
        """Return the claim of something new with what every record of its sort has."""
        first = self._whole.get(iri)
        told = claim if first is None or claim.first("kind") else claim.with_values(kind=first.all("kind"))
        whole = self._kinds.completed(told)
        names = {it.name for it in FIELDS[claim.sort]}
        if "modality" in names and not whole.first("modality"):
            planned = "soll" if whole.first("plan_state") else "ist"
            whole = whole.with_values(modality=(_DEFAULT_MODALITY.get(claim.sort, planned),))
        if not whole.label:
            label = made_label(Record(sort=claim.sort, iri=iri, values=whole.values), self._labels)
            whole = whole.with_values(label=(label,) if label else ())
        self._whole.setdefault(iri, whole)
        return whole

    def _drop_hidden_places(self, guarded: Mapping[str, Claim]) -> None:
        """Leave out places to which only protected rows led: their name or position would tell."""
        before, after = _places_of(self._claims.values()), _places_of(guarded.values())
        for key in before - after:
            if key in self._found and not self._found[key].is_known:
                self._found[key] = Found(reason=HIDDEN, is_left_out=True)

    def _unique(self, questions: Iterable[Question]) -> Iterator[Question]:
        by_key: dict[str, Question] = {}
        for it in questions:
            known = by_key.get(it.key)
            by_key[it.key] = it if known is None else replace(known, spots=(*known.spots, *it.spots))
        return iter(by_key.values())


def _noted(claim: Claim, label: Said, found: Found) -> Claim:
    """Return a claim that says which of its references is left out, and why."""
    note = say("{field}: {reason}", field=label, reason=found.reason or say("noch nicht entschieden"))
    return replace(claim, notes=(*claim.notes, note))


def _places_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the places that claims lead to, as they name them."""
    return frozenset(it for claim in claims for name in ("places", "within") for it in claim.all(name))
