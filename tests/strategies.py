"""Small random networks: actors, kinds, bodies and what joins them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from graph.model import Modality
from tests.builders import actor, body, flat, group, office, tie, undertaking

KINDS = ("verein", "vhs", "jobcenter", "kirchengemeinde", "unternehmen")
RELATIONS = ("kooperation", "vereinbarung", "informationsaustausch")
FACTS_AND_PROMISES = (Modality.IST, Modality.AUFTRAG, Modality.SOLL)


@st.composite
def things(draw: st.DrawFn) -> list[Any]:
    """Draw agents and what joins them, in any order."""
    builders = draw(
        st.lists(st.sampled_from([actor, actor, actor, group, body, office]), min_size=2, max_size=8)
    )
    agents = [
        build(f"a{number}", **({} if build is office else {"kind": draw(st.sampled_from(KINDS))}))
        for number, build in enumerate(builders)
    ]
    names = [agent.iri for agent in agents]
    circles = st.lists(st.sampled_from(names), min_size=2, max_size=4, unique=True)
    ties = [
        tie(
            *ends,
            iri=f"t{number}",
            relation=draw(st.sampled_from(RELATIONS)),
            modality=draw(st.sampled_from(FACTS_AND_PROMISES)),
            level=draw(st.sampled_from([None, 0, 2])),
        )
        for number, ends in enumerate(draw(st.lists(circles, max_size=8)))
    ]
    events = [
        undertaking(f"u{number}", *who) for number, who in enumerate(draw(st.lists(circles, max_size=2)))
    ]
    return draw(st.permutations([*agents, *ties, *flat(*events)]))
