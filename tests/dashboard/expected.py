"""Stand-ins for who is expected where: as many kinds, places and target groups as a test has names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph import looking
from graph.answers.gap_matrix import STEP_WORDS, Filling
from graph.answers.gap_places import PlaceCell
from graph.locale import say
from graph.model import Moment

FIELDS = ("sprache", "arbeit", "wohnen")
STEPS = tuple(step.value for step in STEP_WORDS)
KINDS = (("schule", "bildungseinrichtung"), ("unternehmen", "wirtschaft"), ("vhs", "bildungseinrichtung"))


def patches(names: Sequence[str]) -> dict[str, Any]:
    """Return what stands in for the functions of `graph.service`."""
    return {
        "gap_matrix": lambda _store, _name, _moment: matrix(names),
        "gap_places": lambda _store, _name, _moment: (places(names), say("Bei allen steht der Ort dabei.")),
        "gap_target_groups": _groups_of(names),
        "create_network": lambda _store, wanted, _today: (wanted.label.lower(), 1),
        "install_examples": lambda _store, _today, **_: (),
        "remove_examples": lambda _store: (),
    }


def matrix(names: Sequence[str]) -> looking.GapMatrix:
    """Return one entry for each name: fields, kinds, grounds and steps in turn."""
    grounds = list(looking.Ground)
    entries = tuple(
        looking.MatrixEntry(
            field=FIELDS[number % len(FIELDS)],
            group=KINDS[number % len(KINDS)][1],
            kind=KINDS[number % len(KINDS)][0],
            label=say("{name}", name=name),
            ground=grounds[number // len(FIELDS) % len(grounds)],
            step=STEPS[number % len(STEPS)],
            wording=say("{name}", name=f"Wortlaut zu {name}"),
            finding="",
            fillings=(Filling(f"iri-{number}", name),),
        )
        for number, name in enumerate(names[:12])
    )
    answer = say("{name}", name=f"Antwort für {len(names)}")
    return looking.GapMatrix(answer, entries, tuple((step.value, said) for step, said in STEP_WORDS.items()))


def places(names: Sequence[str]) -> tuple[looking.PlaceMatrix, ...]:
    """Return one area with a place for each of the first names; nothing where there are too few."""
    listed = tuple((f"ort-{number}", name) for number, name in enumerate(names[:4]))
    if len(listed) < 3:
        return ()
    cells = tuple(
        PlaceCell(iri, code, (0, 1, 7)[number % 3])
        for code in ("", *FIELDS)
        for number, (iri, _) in enumerate(listed)
    )
    return (
        looking.PlaceMatrix(
            whole=names[0],
            answer=say("In {n} Orten ist etwas erfasst.", n=len(listed)),
            places=listed,
            fields=FIELDS,
            cells=cells,
            for_whole=(("sprache", 2),),
        ),
    )


def _groups_of(names: Sequence[str]) -> Any:
    def gap_target_groups(_store: object, _name: str, _moment: Moment) -> looking.GroupMatrix:
        cells = (
            looking.GroupCell(group="frauen", field="sprache", there=(), wished=tuple(names[:2])),
            looking.GroupCell(group="kinder", field="sprache", there=tuple(names[:1]), wished=()),
        )
        answer = say("Für wen etwas da ist.")
        if not names:
            return looking.GroupMatrix(answer, (), (), ())
        return looking.GroupMatrix(answer, ("frauen", "kinder"), ("sprache",), cells)

    return gap_target_groups
