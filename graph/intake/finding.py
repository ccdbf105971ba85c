"""Which record a claim is about: by its address, by a lasting name, by what its source said before, by its name or ends."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.editing.content import Content
from graph.intake.claims import Claim
from graph.intake.identity import Values, agreement, exact, group_of, identity, name_key
from graph.intake.naming import Namer
from graph.intake.questions import NEW, SKIP, Decisions, Option, Question, QuestionSort
from graph.locale import EMPTY, Said, say
from graph.records import RecordSort
from ontology.namespaces import DCTERMS, code_of, network_of

__all__ = ["Finder", "Found"]

_WITH_PLACES = frozenset({RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a claim is about."""

    iri: str = ""
    """Empty where nobody can say yet."""
    is_known: bool = False
    """Whether the network has it."""
    question: Question | None = None
    reason: Said = EMPTY
    """Why it is not taken over."""
    is_left_out: bool = False
    """Whether people decided to leave it out."""


class Finder:
    """Finds the record of each claim, and gives what is new an address; later claims find it too."""

    def __init__(
        self, content: Content, delivered: Mapping[str, Values], decisions: Decisions, *, is_own: bool
    ) -> None:
        """Make everything ready that is searched.

        Args:
            content: What the network says.
            delivered: What the same source said last, by IRI.
            decisions: What people answered.
            is_own: Whether the file was handed out by this program and names its records itself.
        """
        self._content, self._decisions, self._is_own = content, decisions, is_own
        self._namer = Namer(content.network, {*content.records, *map(str, content.statements)})
        self._successors = _successors(content)
        self._values: dict[str, Values] = {}
        self._named: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._lasting: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._delivered: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._told = delivered
        self._crowded: frozenset[tuple[str, ...]] = frozenset()
        for iri, record in content.records.items():
            if iri not in self._successors:
                self._learn(iri, record.sort, record.values)
                key = identity(record.sort, delivered[iri]) if iri in delivered else None
                if key:
                    self._delivered[key].append(iri)

    def expect(self, claims: Iterable[tuple[RecordSort, Values]]) -> None:
        """Learn what is coming: where several claims have the same ends, their names tell them apart."""
        found = Counter(identity(sort, values) for sort, values in claims)
        self._crowded = frozenset(key for key, number in found.items() if key and number > 1)

    def find(self, claim: Claim, values: Values) -> Found:
        """Return the record that a claim is about.

        Args:
            claim: What the file says.
            values: The same, with addresses in place of references as far as they identify it.
        """
        if claim.draft.iri and network_of(claim.draft.iri) == self._content.network:
            return self._by_address(claim, values)
        for hits, is_same_source in self._searches(claim.sort, values):
            best = self._best(claim.sort, values, hits, is_same_source=is_same_source)
            if len(best) == 1:
                return Found(iri=best[0], is_known=best[0] in self._content.records)
            if best:
                return self._asked(claim, values, best)
        return self._new(claim.sort, values)

    def known_as(self, iri: str) -> str:
        """Return the address under which a thing is known today: mergers are followed."""
        seen: set[str] = set()
        while iri in self._successors and iri not in seen:
            seen.add(iri)
            iri = self._successors[iri]
        return iri

    def _by_address(self, claim: Claim, values: Values) -> Found:
        iri = self.known_as(claim.draft.iri)
        if iri in self._content.records:
            return Found(iri=iri, is_known=True)
        if self._is_own and self._content.records:
            return self._asked(claim, values, ())
        self._learn(iri, claim.sort, values)
        return Found(iri=iri)

    def _new(self, sort: RecordSort, values: Values) -> Found:
        iri = self._namer.iri(sort, values)
        self._learn(iri, sort, values)
        return Found(iri=iri)

    def _asked(self, claim: Claim, values: Values, hits: tuple[str, ...]) -> Found:
        """Return what people decided about a claim that fits several records, or none any more."""
        question = self._question(claim, hits)
        answer = self._decisions.of(question.key, "")
        if answer == NEW:
            found = self._new(claim.sort, values)
            return Found(iri=found.iri, question=question)
        if answer == SKIP:
            reason = say("Auf Ihren Wunsch ausgelassen.")
            return Found(question=question, reason=reason, is_left_out=True)
        if answer in hits:
            return Found(iri=answer, is_known=answer in self._content.records, question=question)
        return Found(question=question, reason=question.text)

    def _question(self, claim: Claim, hits: tuple[str, ...]) -> Question:
        label = claim.label or claim.sort.label
        text = (
            say("»{label}« passt zu {n} Einträgen. Welcher ist gemeint?", label=label, n=len(hits))
            if hits
            else say("»{label}« gibt es im Netzwerk nicht mehr. Was soll geschehen?", label=label)
        )
        records = self._content.records
        options = [
            Option(
                value=iri,
                label=say("ist »{label}«", label=records[iri].label if iri in records else label),
                hint=say("{sort}, {code}", sort=claim.sort.label, code=code_of(iri)),
            )
            for iri in hits
        ]
        more = (
            Option(value=NEW, label=say("ist neu")),
            Option(value=SKIP, label=say("diese Zeile auslassen")),
        )
        return Question(
            key=f"welche:{claim.sort}:{claim.draft.spot.sheet}:{exact(label)}:{claim.draft.key if not claim.label else ''}",
            sort=QuestionSort.SEVERAL,
            text=text,
            options=(*options, *more),
            default="",
            spots=(claim.draft.spot,),
        )

    def _searches(self, sort: RecordSort, values: Values) -> Iterator[tuple[Mapping[str, Values], bool]]:
        """Yield what fits, the surest way first, with what it is compared with; and whether that is of the same source."""
        group = group_of(sort)
        lasting = (
            iri for name in values.get("identifiers", ()) for iri in self._lasting.get((group, name), ())
        )
        yield {iri: self._values[iri] for iri in lasting}, False
        key = identity(sort, values)
        if key:
            yield {iri: self._told[iri] for iri in self._delivered.get(key, ())}, True
            yield {iri: self._values[iri] for iri in self._named.get(key, ())}, False

    def _best(
        self, sort: RecordSort, values: Values, hits: Mapping[str, Values], *, is_same_source: bool
    ) -> tuple[str, ...]:
        """Return the hits that contradict in nothing and agree in most."""
        found: dict[str, int] = {}
        by_label = identity(sort, values) in self._crowded
        for iri, others in hits.items():
            told = self._alike_places(values, others) if sort in _WITH_PLACES else values
            by_house = is_same_source or iri not in self._content.records
            is_other = _is_another(values, others, by_house=by_house)
            agreed = None if is_other else agreement(sort, told, others, by_label=by_label)
            if agreed is not None:
                found[iri] = agreed + bool(set(values.get("address", ())) & set(others.get("address", ())))
        most = max(found.values(), default=0)
        return tuple(iri for iri, agreed in found.items() if agreed == most)

    def _alike_places(self, values: Values, others: Values) -> Values:
        """Return values whose places are those of the other where one lies within the other."""
        own, theirs = values.get("places", ()), others.get("places", ())
        if own and theirs and any(a in self._around(b) or b in self._around(a) for a in own for b in theirs):
            return {**values, "places": theirs}
        return values

    def _around(self, place: str) -> frozenset[str]:
        """Return a place and all that it lies in."""
        found: set[str] = set()
        here = place
        while here and here not in found:
            found.add(here)
            here = next(iter(self._values.get(here, {}).get("within", ())), "")
        return frozenset(found)

    def _learn(self, iri: str, sort: RecordSort, values: Values) -> None:
        self._values[iri] = values
        group = group_of(sort)
        for name in values.get("identifiers", ()):
            self._lasting[group, name].append(iri)
        key = identity(sort, values)
        if key:
            self._named[key].append(iri)
        for name in values.get("alt_labels", ()):
            if name_key(name):
                self._named[group, name_key(name)].append(iri)


def _is_another(values: Values, others: Values, *, by_house: bool) -> bool:
    """Tell whether lasting names of the same origin differ, or two rows of one file name different houses."""
    own, theirs = set(values.get("identifiers", ())), set(others.get("identifiers", ()))
    if own & theirs:
        return False
    origins = {name.partition(":")[0] for name in own if ":" in name}
    if any(name.partition(":")[0] in origins for name in theirs if ":" in name):
        return True
    houses = set(values.get("address", ())), set(others.get("address", ()))
    return by_house and all(houses) and houses[0].isdisjoint(houses[1])


def _successors(content: Content) -> dict[str, str]:
    """Return merged record → the one that stands for it."""
    return {
        str(quad.subject): str(quad.object)
        for quads in content.statements.values()
        for quad in quads
        if quad.predicate == DCTERMS.isReplacedBy
    }
