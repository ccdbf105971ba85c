"""The whole way from a batch to the statements it adds and removes, all of it without storing anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from graph.editing.content import Content, content_of, contested, layer_of
from graph.editing.rules import statements_of
from graph.encoding import quads_of
from graph.importers.slugs import Slugs
from graph.intake.assigning import Assigned, assigned
from graph.intake.deliveries import Delivery, deliveries, delivery_quad, said_elsewhere
from graph.intake.items import Item, stated, without
from graph.intake.joining import Joined, Joining, joined_record
from graph.intake.kinds import own_kinds_of
from graph.intake.questions import Decisions
from graph.intake.sources import document_of, evidence_of, quote_of
from graph.locale import Said, say
from graph.model import Network, NetworkInfo
from graph.proposals.checking import broken_rules
from graph.records import FIELDS, Batch, Record, RecordSort, quads_of_record, rewritten
from graph.store import Quad, Store
from ontology.namespaces import INW, RDFS, code_iri, code_of, graph_iri, kind_scheme, network_iri, scheme_iri

__all__ = ["Work", "worked_out"]

_ROUNDS = 3
"""What a rejected cell or row leaves behind is looked at again so many times."""
_CONTESTED = say(
    "Dieser Eintrag ist bestritten und bleibt verborgen. Bitte zuerst unter »Einsprüche« den Einspruch klären."
)
_NOT_EVIDENCED = frozenset(
    {RecordSort.PLACE, RecordSort.DOCUMENT, RecordSort.EVIDENCE, RecordSort.EXPECTATION}
)
_NOT_MISSED = frozenset({RecordSort.PLACE, RecordSort.DOCUMENT, RecordSort.EVIDENCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What planning has worked out."""

    content: Content = field(repr=False)
    assigned: Assigned = field(repr=False)
    items: tuple[Item, ...]
    """What the file states, in its order, after all checks."""
    derived: tuple[Item, ...]
    """What it only lets one guess."""
    joined: Mapping[str, Joined] = field(hash=False)
    """By address."""
    guessed: Mapping[str, Joined] = field(hash=False)
    """By address, of what was only derived."""
    document: Record
    """The file as a source."""
    broken: Mapping[str, tuple[tuple[str, Said], ...]] = field(hash=False)
    """Key of a draft → fields that were rejected because of a rule, with its message."""
    further: frozenset[str]
    """Addresses of known records that only get one more piece of evidence."""
    gone: tuple[Record, ...]
    """What the source named last and does not name now."""
    is_another: bool
    """Whether the file is only called like one that came before."""
    named_elsewhere: frozenset[str]
    """Addresses of what other sources name."""
    additions: tuple[Quad, ...] = field(repr=False)
    removals: tuple[Quad, ...] = field(repr=False)


def worked_out(
    store: Store,
    network: str,
    batch: Batch,
    *,
    source: str,
    is_named: bool = False,
    decisions: Decisions,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Work:
    """Return what a batch would do to a network.

    Args:
        store: Where the statements lie.
        network: Short name of an own network.
        batch: What the file says.
        source: Name under which the same source is known again.
        is_named: Whether people have said that it is this source.
        decisions: What people answered.
        progress: Told now and then how many records are checked, of how many.
    """
    content = content_of(store, network)
    for number in count(1):
        name = source if number == 1 else f"{source} · {number}"
        kept = {} if batch.replaces_values else deliveries(store, network, name)
        found = assigned(content, batch, {iri: it for iri, (it, _) in kept.items()}, decisions)
        if is_named or batch.is_part or not _is_another(content, kept, found):
            break
    found = replace(found, items=without(found.items, dict.fromkeys(contested(store, network), _CONTESTED)))
    elsewhere = {} if batch.replaces_values else said_elsewhere(store, network, name)
    is_another = number > 1 and not kept
    return _Working(content, batch, found, kept, elsewhere, name, decisions, is_another=is_another).run(
        progress
    )


def _is_another(content: Content, kept: Mapping[str, tuple[Delivery, Quad]], found: Assigned) -> bool:
    """Tell whether a file is only called like one that came before: most of what that named is not in it.

    It gets a past of its own then, so that each of the two is compared with what it said itself.
    """
    items, records = stated(found.items), content.records
    there = {it.iri for it in items} | _waiting(found, items)
    old = [iri for iri in kept if iri in records and records[iri].sort not in _NOT_MISSED]
    return sum(iri not in there for iri in old) * 2 > len(old)


def _waiting(found: Assigned, items: Iterable[Item]) -> frozenset[str]:
    """Return what rows that nobody has decided on may be about."""
    keys = {it.question for it in items if not it.iri}
    return frozenset(option.value for it in found.questions if it.key in keys for option in it.options)


class _Working:
    """One batch at work."""

    def __init__(
        self,
        content: Content,
        batch: Batch,
        found: Assigned,
        kept: Mapping[str, tuple[Delivery, Quad]],
        elsewhere: Mapping[str, tuple[Delivery, ...]],
        source: str,
        decisions: Decisions,
        *,
        is_another: bool,
    ) -> None:
        self._content, self._batch, self._found, self._kept = content, batch, found, kept
        self._source, self._is_another = source, is_another
        self._document = document_of(content, batch)
        known = _columns(content)
        self._new_columns = _new_columns(known, found.items)
        labels = {**_kind_labels(content, found.own_kinds), **content.labels()}
        labels |= {it.iri: it.claim.label for it in found.items if it.iri and it.iri not in labels}
        self._joining = Joining(
            decisions=decisions,
            labels=labels,
            network=content.network,
            columns={**known, **self._new_columns},
            deletes_empty=batch.replaces_values,
            elsewhere=elsewhere,
        )
        self._broken: dict[str, tuple[tuple[str, Said], ...]] = {}

    def run(self, progress: Callable[[int, int], None]) -> Work:
        derived = tuple(it for it in self._found.items if it.draft.method)
        items, joined = self._checked(stated(self._found.items), progress)
        evidenced, evidence, further = self._evidenced(items, joined)
        additions, removals = self._statements(evidenced, evidence)
        told, untold = self._deliveries(items, evidenced)
        return Work(
            content=self._content,
            assigned=self._found,
            items=items,
            derived=derived,
            guessed=self._joined(derived),
            document=self._document,
            joined=evidenced,
            broken=self._broken,
            further=further,
            gone=self._gone(items),
            is_another=self._is_another,
            named_elsewhere=frozenset(self._joining.elsewhere),
            additions=(*additions, *told),
            removals=(*removals, *untold),
        )

    def _checked(
        self, items: tuple[Item, ...], progress: Callable[[int, int], None]
    ) -> tuple[tuple[Item, ...], dict[str, Joined]]:
        """Return items and records that break no rule; what broke one is noted."""
        joined = self._joined(items)
        for _ in range(_ROUNDS):
            evidenced, evidence, _further = self._evidenced(items, joined)
            changed = {it.after.iri: it.after for it in evidenced.values() if it.is_changed}
            records = {**changed, **{it.iri: it for it in evidence}}
            statements = {
                **self._words(evidenced),
                **{iri: statements_of(self._content, it) for iri, it in records.items()},
            }
            faults = broken_rules(self._content, statements, records, progress)
            if not faults:
                break
            items = self._without(items, faults)
            joined = self._joined(items)
        return items, joined

    def _without(
        self, items: tuple[Item, ...], faults: Mapping[str, Sequence[tuple[str, Said]]]
    ) -> tuple[Item, ...]:
        """Return items without the cells, or the new records, that break rules."""
        cut: list[Item] = []
        whole: dict[str, Said] = {}
        for item in items:
            told = faults.get(item.iri, ()) if item.iri else ()
            needed = {it.name for it in FIELDS[item.claim.sort] if it.is_needed}
            names = {name for name, _ in told}
            if not told:
                cut.append(item)
            elif item.is_known or not (names - {""} == names and names.isdisjoint(needed)):
                cut.append(self._withdrawn(item, told, whole))
            else:
                self._broken[item.draft.key] = (*self._broken.get(item.draft.key, ()), *told)
                cut.append(replace(item, claim=item.claim.with_values(**dict.fromkeys(names, ()))))
        return without(tuple(cut), whole)

    def _withdrawn(self, item: Item, told: Sequence[tuple[str, Said]], whole: dict[str, Said]) -> Item:
        """Return a known record as if the file said nothing of what breaks a rule, or mark a new one as rejected.

        A rule may name another field than the one that was changed: then all of the record stays as it was.
        """
        if not item.is_known:
            whole[item.iri] = told[0][1]
            return item
        self._broken[item.draft.key] = tuple(dict.fromkeys((*self._broken.get(item.draft.key, ()), *told)))
        as_before, values = item.draft.base or {}, item.claim.values
        named = {name for name, _ in told if values.get(name, ()) != as_before.get(name, ())}
        names = named or {*values, *as_before}
        return replace(item, claim=item.claim.with_values(**{it: as_before.get(it, ()) for it in names}))

    def _joined(self, items: Iterable[Item]) -> dict[str, Joined]:
        groups: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            if item.iri:
                groups[item.iri].append(item)
        records = self._content.records
        return {
            iri: joined_record(
                records.get(iri), group, self._kept[iri][0] if iri in self._kept else None, self._joining
            )
            for iri, group in groups.items()
        }

    def _evidenced(
        self, items: Sequence[Item], joined: Mapping[str, Joined]
    ) -> tuple[dict[str, Joined], list[Record], frozenset[str]]:
        """Return the records with the evidence that the file is for them, the evidence, and who gets nothing else."""
        result, found, further = dict(joined), dict[str, Record](), set[str]()
        for item in items:
            it = result.get(item.iri)
            if it is None or not self._needs_evidence(item, joined[item.iri]):
                continue
            proof = evidence_of(
                self._content.network, self._document.iri, quote_of(item, self._found.unquoted)
            )
            if proof.iri in it.after.all("evidence"):
                continue
            if not joined[item.iri].is_changed:
                further.add(item.iri)
            if proof.iri not in self._content.records:
                found[proof.iri] = proof
            after = it.after.with_values(evidence=(*it.after.all("evidence"), proof.iri))
            result[item.iri] = replace(it, after=after)
        if found:
            found[self._document.iri] = self._document
        return result, list(found.values()), frozenset(further)

    def _needs_evidence(self, item: Item, it: Joined) -> bool:
        if item.claim.sort in _NOT_EVIDENCED:
            return False
        if self._batch.replaces_values:
            return not it.after.all("evidence")
        if it.is_changed and it.before is not None:
            return any(cell.state == "geaendert" for cell in it.cells[item.draft.key])
        return it.before is None or item.iri not in self._kept

    def _statements(
        self, joined: Mapping[str, Joined], evidence: Iterable[Record]
    ) -> tuple[list[Quad], list[Quad]]:
        additions, removals = list(self._own_words(joined)), list[Quad]()
        for record in (*evidence, *(it.after for it in joined.values())):
            before = self._content.quads_of(record.iri)
            if not before:
                additions += quads_of_record(record, graph_iri(self._content.network, layer_of(record.sort)))
            elif not self._content.records[record.iri].same_as(record):
                gone, new = rewritten(before, record, before[0].graph)
                removals += gone
                additions += new
        return additions, removals

    def _words(self, joined: Mapping[str, Joined]) -> dict[str, tuple[Quad, ...]]:
        """Return what is said of new kinds and columns, by address: the rules read it."""
        found: dict[str, tuple[Quad, ...]] = {}
        for quad in self._own_words(joined):
            found[str(quad.subject)] = (*found.get(str(quad.subject), ()), quad)
        return found

    def _own_words(self, joined: Mapping[str, Joined]) -> Iterator[Quad]:
        """Yield the kinds and columns that the network gets with the file."""
        used = {code for it in joined.values() for code in it.after.attributes}
        columns = {code: heading for heading, code in self._new_columns.items() if code in used}
        said = {
            kind for it in joined.values() for name in ("kind", "also_kinds") for kind in it.after.all(name)
        }
        kinds = {code: label for code, label in self._found.own_kinds.items() if code in said}
        if not columns and not kinds:
            return
        name = self._content.network
        itself = self._content.records.get(str(network_iri(name)))
        info = NetworkInfo(name=name, label=itself.label if itself else name)
        words = quads_of(Network(info=info, own_kinds=kinds, columns=columns))
        present = {scheme_iri(kind_scheme(name))} & set(self._content.statements)
        yield from (it for it in words if it.subject != network_iri(name) and it.subject not in present)

    def _deliveries(
        self, items: Sequence[Item], joined: Mapping[str, Joined]
    ) -> tuple[list[Quad], list[Quad]]:
        """Return what is kept for next time, and what is no longer."""
        if self._batch.replaces_values:
            return [], []
        told = {
            iri: delivery_quad(self._content.network, iri, self._source, it.delivery)
            for iri, it in joined.items()
        }
        old = {iri: quad for iri, (_, quad) in self._kept.items()}
        rejected = {it.would_be for it in items}
        stay = old.keys() - told if self._batch.is_part else rejected | _waiting(self._found, items)
        new = [quad for iri, quad in told.items() if old.get(iri) != quad]
        gone = [quad for iri, quad in old.items() if told.get(iri) != quad and iri not in stay]
        return new, gone

    def _gone(self, items: Sequence[Item]) -> tuple[Record, ...]:
        """Return what the source named last and does not name now."""
        if self._batch.is_part:
            return ()
        records = self._content.records
        there = {it.iri or it.would_be for it in items} | _waiting(self._found, items)
        missing = [it.iri for it in self._batch.missing]
        wanted = missing if self._batch.replaces_values else list(self._kept)
        found = (records[iri] for iri in wanted if iri in records and iri not in there)
        return tuple(it for it in found if it.sort not in _NOT_MISSED)


def _columns(content: Content) -> dict[str, str]:
    """Return code by heading, of the further columns that the network has."""
    return {
        str(quad.object): code_of(subject)
        for subject, quads in content.statements.items()
        if any(it.predicate == RDFS.subPropertyOf and it.object == INW.attribute for it in quads)
        for quad in quads
        if quad.predicate == RDFS.label
    }


def _new_columns(known: Mapping[str, str], items: Iterable[Item]) -> dict[str, str]:
    codes = Slugs(taken=known.values())
    headings = dict.fromkeys(heading for it in items for heading in it.claim.attributes)
    return {heading: codes.of(heading, "spalte") for heading in headings if heading not in known}


def _kind_labels(content: Content, new: Mapping[str, str]) -> dict[str, str]:
    """Return label by address, of the kinds that the network has made its own, and of those that it now does."""
    known = {code: label for label, code in own_kinds_of(content).items()}
    scheme = kind_scheme(content.network)
    return {str(code_iri(scheme, code)): label for code, label in {**known, **new}.items()}
