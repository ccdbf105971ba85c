"""Ties that would close something: to be approached at once, or to be helped by somebody who knows both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from graph.analysis import Analysis
from graph.findings import Confidence, Finding, Gap, Gate, PublicationLevel, Quadrant, Section, finding_id
from graph.gates import confidence_of, gates_said, trials_gate
from graph.locale import EMPTY, Said, counted, joined, say
from graph.metrics.sources import UNRECORDED, WITHOUT_OFFICE, sources_wording
from graph.metrics.structure import Structure
from graph.model import Network
from graph.projection.network import evidence_behind
from graph.recommend.closing import still_closes
from graph.suggestions import Ends, Suggestions, UsefulTie, Won, suggestions
from graph.texts import field_said, kind_said, quotes_of
from graph.trials import survivals

GAP = Gap(
    id="useful_tie",
    title=say("Verbindung, die viel brächte"),
    question=say("Welche neue Zusammenarbeit würde am meisten schließen?"),
    order=85,
    is_comparable=False,
    public=lambda number: counted(
        number,
        "Eine neue Verbindung würde eine Lücke schließen.",
        "{n} neue Verbindungen würden Lücken schließen.",
    ),
)

TRIED = "contact_structure"
"""The structure whose copies are looked at."""
QUOTES_SHOWN = 5
NAMES_SHOWN = 3


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each tie that would close most, with what it closes and who could introduce the two.

    Counted are coverage steps won, cut points and bridges on which parts of two or more hang, kinds that never
    meet though chance would bring them together, and parts that nothing joins; all on evidenced contacts without
    the coordination office. What rests on the shape of the network is tried in copies with dropped and added
    ties: there the tie must still close something.

    Args:
        analysis: The network with its graphs and trials.

    Yields:
        The most useful first.

    Example:
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.analysis import analyse
        >>> ring = [tie(*pair) for side in ("abcd", "efgh") for pair in zip(side, side[1:] + side[0])]
        >>> net = network(*map(actor, "abcdefgh"), *ring, tie("a", "e"))
        >>> [found.title for found in find(analyse(net, NOW))]
        ['b und f: ein zweiter Weg, damit nicht alles über a führt']
    """
    found = suggestions(analysis)
    if not found.useful:
        return
    ground, survived = sources_wording(analysis.network), _survivals(analysis, found)
    for rank, tie in enumerate(found.useful):
        gates = tuple(_gates(analysis, tie, survived))
        yield _finding(analysis, found.evidenced, tie, gates, ground, len(found.useful) - rank)


def _survivals(analysis: Analysis, found: Suggestions) -> Mapping[Ends, int]:
    """Return in how many copies each tie would still close something; steps of coverage need no trial.

    The suggested ties themselves are never among those added: the question is what the others do to them.
    """
    tried = [tie for tie in found.useful if not tie.won]
    if not tried:
        return {}
    pairs = np.array([sorted(tie.closing.pair) for tie in tried], dtype=np.int64)

    def closing(copy: Structure) -> Iterator[Ends]:
        shape = copy.without(found.left_out)
        is_suggested = (shape.pairs[:, None] == pairs[None]).all(axis=2).any(axis=1)
        closes = still_closes(shape.with_pairs(shape.pairs[~is_suggested]), pairs)
        return (tried[number].ends for number in np.flatnonzero(closes))

    return survivals(analysis.trials(TRIED), closing)


def _gates(analysis: Analysis, tie: UsefulTie, survived: Mapping[Ends, int]) -> Iterator[Gate]:
    if tie.won:
        return
    yield trials_gate(analysis, TRIED, survived.get(tie.ends, 0))


def _size(tie: UsefulTie) -> Said:
    """Say why it is large enough to matter: smaller ones are no suggestion at all."""
    closing = tie.closing
    if tie.won:
        return EMPTY
    if closing.cut_points or closing.bridges or closing.joins:
        return say("Es geht um mindestens zwei Stellen, die sonst den Anschluss verlieren oder keinen haben.")
    return say(
        "Beide Arten haben so viele Verbindungen, dass mindestens drei zwischen ihnen zu erwarten wären."
    )


def _finding(
    analysis: Analysis,
    structure: Structure,
    tie: UsefulTie,
    gates: tuple[Gate, ...],
    ground: Said,
    weight: int,
) -> Finding:
    network = analysis.network
    chain = zip(tie.chain, tie.chain[1:], strict=False)
    joining = [iri for pair in chain for iri in analysis.contacts.edges[pair]["ties"]]
    statements = [cited for won in tie.won for cited in won.cell.evidence]
    evidence = tuple(dict.fromkeys((*evidence_behind(network, joining), *statements)))
    fields = tuple(dict.fromkeys(won.cell.field for won in tie.won))
    return Finding(
        id=finding_id(GAP.id, network.info.name, tie.ends),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=_title(network, structure, tie),
        reason=joined((*_reasons(network, structure, tie), _alternatives(network, tie))),
        certainty=joined((ground, UNRECORDED, gates_said(gates), _size(tie), _without_office(analysis, tie))),
        next_step=_next_step(network, tie, confidence_of(gates)),
        checked_by=say("Koordinierungsstelle, durch Nachfrage bei den genannten Stellen"),
        level=PublicationLevel.INTERNAL,
        subjects=tie.ends,
        field=fields[0] if fields else None,
        fields=fields,
        weight=weight,
        evidence=evidence,
        quotes=quotes_of(network, evidence)[:QUOTES_SHOWN],
        counted=_counted(tie),
        gates=gates,
        confidence=confidence_of(gates),
        quadrant=tie.quadrant,
    )


def _title(network: Network, structure: Structure, tie: UsefulTie) -> Said:
    one, other = (network.label(iri) for iri in tie.ends)
    closing = tie.closing
    if tie.won:
        return say(
            "{one} und {other}: brächte »{kind}« ins Handlungsfeld {field}",
            one=one,
            other=other,
            kind=kind_said(tie.won[0].cell.kind),
            field=field_said(tie.won[0].cell.field),
        )
    if closing.cut_points:
        return say(
            "{one} und {other}: ein zweiter Weg, damit nicht alles über {name} führt",
            one=one,
            other=other,
            name=_label(network, structure, closing.cut_points[0]),
        )
    if closing.bridges:
        return say(
            "{one} und {other}: ein zweiter Weg, damit nicht alles an einer Verbindung hängt",
            one=one,
            other=other,
        )
    if closing.kinds:
        first, second = map(kind_said, closing.kinds)
        return say(
            "{one} und {other}: brächte »{first}« und »{second}« zusammen",
            one=one,
            other=other,
            first=first,
            second=second,
        )
    return say("{one} und {other}: brächte zwei getrennte Teile des Netzwerks zusammen", one=one, other=other)


def _reasons(network: Network, structure: Structure, tie: UsefulTie) -> Iterator[Said]:
    closing = tie.closing
    for won in tie.won:
        yield _expected(network, tie, won)
    for place in closing.cut_points[:NAMES_SHOWN]:
        yield say(
            "Heute führt für einen Teil des Netzwerks jeder belegte Weg über {name}; danach nicht mehr.",
            name=_label(network, structure, place),
        )
    for pair in closing.bridges[:NAMES_SHOWN]:
        one, other = (_label(network, structure, place) for place in pair)
        yield say(
            "Die Verbindung von {one} und {other} wäre nicht mehr die einzige, die zwei Teile zusammenhält.",
            one=one,
            other=other,
        )
    if closing.kinds:
        first, second = map(kind_said, closing.kinds)
        yield say(
            "Zwischen »{first}« und »{second}« ist noch keine Zusammenarbeit belegt, obwohl beide viele Verbindungen haben.",
            first=first,
            second=second,
        )
    if closing.joins:
        yield say(
            "Zwischen den beiden Teilen des Netzwerks, zu denen sie gehören, ist heute kein Weg belegt."
        )


def _expected(network: Network, tie: UsefulTie, won: Won) -> Said:
    """Return which kind would come into which field by working with whom."""
    (brings,) = set(tie.ends) - {won.comes}
    return say(
        "Im Handlungsfeld {field} wird »{kind}« erwartet; {comes} ist von dieser Art, dort aber nicht belegt. {brings} arbeitet in diesem Feld.",
        field=field_said(won.cell.field),
        kind=kind_said(won.cell.kind),
        comes=network.label(won.comes),
        brings=network.label(brings),
    )


def _alternatives(network: Network, tie: UsefulTie) -> Said:
    if not tie.alternatives:
        return EMPTY
    pairs = (
        say("{one} mit {other}", one=network.label(one), other=network.label(other))
        for one, other in tie.alternatives[:NAMES_SHOWN]
    )
    return say("Fast ebenso viel brächte eine dieser Verbindungen: {pairs}.", pairs=joined(pairs, "; "))


def _without_office(analysis: Analysis, tie: UsefulTie) -> Said:
    has_office = analysis.structure.size > analysis.structure_without_office.size
    return WITHOUT_OFFICE if has_office and not tie.won else EMPTY


def _next_step(network: Network, tie: UsefulTie, confidence: Confidence) -> Said:
    one, other = (network.label(iri) for iri in tie.ends)
    if confidence is not Confidence.FIRM:
        step = say(
            "Zuerst nachfragen, mit wem {one} und {other} zusammenarbeiten; bleibt die Lücke, beide miteinander bekannt machen.",
            one=one,
            other=other,
        )
    elif tie.quadrant is Quadrant.APPROACH:
        step = say(
            "Sofort ansprechen: {one} und {other} miteinander bekannt machen; arbeiten sie schon zusammen, das eintragen.",
            one=one,
            other=other,
        )
    else:
        step = say("Brücke bauen: {one} und {other} miteinander bekannt machen.", one=one, other=other)
    return joined((step, _introduced(network, tie)))


def _introduced(network: Network, tie: UsefulTie) -> Said:
    if tie.broker is None:
        return say(
            "Ein belegter Weg über andere führt nicht hin: beide direkt ansprechen oder in einem Gremium zusammenbringen."
        )
    if len(tie.chain) == len(tie.ends) + 1:
        return say(
            "Vermittlung durch {name}: arbeitet nach den Quellen mit beiden zusammen.",
            name=network.label(tie.broker),
        )
    return say(
        "Vermittlung durch {name}: Der belegte Weg ({chain}) führt dort vorbei.",
        name=network.label(tie.broker),
        chain=joined(map(network.label, tie.chain), " – "),
    )


def _counted(tie: UsefulTie) -> Said:
    closing = tie.closing
    if tie.won:
        return counted(len(tie.won), "{n} Erwartung käme voran", "{n} Erwartungen kämen voran")
    if closing.cut_points or closing.bridges:
        spots = len(closing.cut_points) + len(closing.bridges)
        return counted(spots, "{n} Schwachstelle weniger", "{n} Schwachstellen weniger")
    return say("erste Verbindung zweier Arten") if closing.kinds else say("erste Verbindung zweier Teile")


def _label(network: Network, structure: Structure, place: int) -> str:
    return network.label(structure.ids[place])
