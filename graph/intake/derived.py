"""What several entries have in common may mean that they work together: proposed with its method, never taken as fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graph.intake.identity import exact
from graph.intake.sharing import Groups, Records, by_address, by_body, by_grant, by_parent, by_undertaking
from graph.intake.working import Work
from graph.locale import Said, first_listed, say
from graph.model import Modality
from graph.records import Record, RecordSort
from ontology.codelists import codelist
from ontology.namespaces import code_of, data_iri

__all__ = ["Derivation", "derivations"]

_LARGEST = 8
"""A group of more says nothing about any two of its members."""
_SHOWN = 3
_RELATION = "kooperation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """A tie that several entries let one guess: one for each group, never one for each pair."""

    tie: Record
    reason: Said
    method: Said


def derivations(work: Work) -> Iterator[Derivation]:
    """Yield what follows from what a file brings together with what the network says.

    Only groups in which the file has changed something are looked at, and only those no tie joins already.
    """
    records = {**work.content.records, **{iri: it.after for iri, it in work.joined.items()}}
    touched = {iri for iri, it in work.joined.items() if it.is_changed}
    told: set[frozenset[str]] = {
        ends for it in records.values() if it.sort is RecordSort.TIE and (ends := _ends(it))
    }
    for name, groups, sentence in _RULES:
        for shared, members in groups(records):
            group = frozenset(members)
            is_news = bool(group & touched) or shared in touched
            if not 2 <= len(group) <= _LARGEST or not is_news or any(group <= ends for ends in told):
                continue
            told.add(group)
            yield _derivation(work.content.network, name, shared, sorted(group), records, sentence)


def _derivation(
    network: str,
    name: str,
    shared: str,
    members: Sequence[str],
    records: Records,
    sentence: Callable[[str], Said],
) -> Derivation:
    names = [records[iri].label for iri in members]
    what = records[shared].label if shared in records else shared
    method = sentence(what)
    code = "-".join(exact(code_of(shared)).split())
    proofs = (it for iri in members for it in records[iri].all("evidence"))
    tie = Record(
        sort=RecordSort.TIE,
        iri=str(data_iri(network, RecordSort.TIE.value, f"{name}--{code}")),
        values={
            "label": (f"{', '.join(names[:_SHOWN])}{' …' if len(names) > _SHOWN else ''}",),
            "modality": (Modality.IST.value,),
            "relation": (_RELATION,),
            "participants": tuple(members),
            "notes": (str(method),),
            "evidence": tuple(dict.fromkeys(proofs)),
        },
    )
    reason = say("{names}: Arbeiten sie zusammen?", names=first_listed(names, _SHOWN))
    return Derivation(tie=tie, reason=reason, method=method)


def _ends(tie: Record) -> frozenset[str]:
    """Return whom a tie of cooperation joins already."""
    counts = codelist("beziehung").codes.get(tie.first("relation"))
    if counts is None or counts.row.get("counts_as") != "cooperation":
        return frozenset()
    return frozenset(it for name in ("source", "target", "participants") for it in tie.all(name))


def _parent_said(what: str) -> Said:
    return say("erschlossen: gemeinsamer Träger »{what}«", what=what)


def _address_said(what: str) -> Said:
    return say("erschlossen: gleiche Anschrift »{what}«", what=what)


def _undertaking_said(what: str) -> Said:
    return say("erschlossen: gemeinsam beteiligt an »{what}«", what=what)


def _body_said(what: str) -> Said:
    return say("erschlossen: sitzen zusammen in »{what}«", what=what)


def _grant_said(what: str) -> Said:
    return say("erschlossen: dieselbe Förderung »{what}«", what=what)


_RULES: tuple[tuple[str, Callable[[Records], Groups], Callable[[str], Said]], ...] = (
    ("vorhaben", by_undertaking, _undertaking_said),
    ("foerderung", by_grant, _grant_said),
    ("gremium", by_body, _body_said),
    ("traeger", by_parent, _parent_said),
    ("anschrift", by_address, _address_said),
)
"""What is shared, the most telling first: a group is proposed once."""
