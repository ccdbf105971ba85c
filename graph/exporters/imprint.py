"""What every file says of itself in words: network, days, data version, notice, and who has to be named."""

from __future__ import annotations

from collections.abc import Iterable

from graph.locale import EMPTY, Said, joined, say
from graph.model.handover import Attribution, Imprint
from graph.texts import notice_of

__all__ = ["attribution_line", "imprint_lines"]


def imprint_lines(it: Imprint) -> tuple[Said, ...]:
    """Return what a file says of itself, line by line; what there is nothing to say of leaves no line.

    What is invented says so before anything else.

    Example:
        >>> from datetime import date
        >>> from graph.model import NetworkInfo
        >>> day, info = date(2026, 11, 22), NetworkInfo(name="m", label="Musterkreis")
        >>> imprint_lines(Imprint(network=info, valid_on=day, as_of=day, data_version=7))
        ('Musterkreis', 'Gültig am 22.11.2026 · Stand vom 22.11.2026 · Datenstand 7')
    """
    notice, label = notice_of(it.network), joined((it.network.label,))
    lines = (
        notice if it.network.is_fictional else label,
        label if it.network.is_fictional else EMPTY,
        _days(it),
        say("Nur {place}", place=it.place) if it.place else EMPTY,
        EMPTY if it.network.is_fictional else notice,
        attribution_line(it.attributions),
    )
    return tuple(line for line in lines if line)


def _days(it: Imprint) -> Said:
    if it.holds_all_days:
        return say("Alle Aussagen mit ihren Zeitangaben · Datenstand {version}", version=it.data_version)
    return say(
        "Gültig am {day} · Stand vom {known} · Datenstand {version}",
        day=it.valid_on,
        known=it.as_of,
        version=it.data_version,
    )


def attribution_line(found: Iterable[Attribution]) -> Said:
    """Return the sources to be named in one line, each wording once; empty if there are none.

    Example:
        >>> attribution_line([Attribution(title="Adressen", licence="CC-BY-4.0", attribution="Stadt Musterau")])
        'Daten: Stadt Musterau (CC-BY-4.0)'
    """
    named = [joined((it.attribution or it.title, _licence(it))) for it in found]
    return say("Daten: {sources}", sources=joined(dict.fromkeys(named), " · ")) if named else EMPTY


def _licence(it: Attribution) -> Said:
    return say("({licence})", licence=it.licence) if it.licence else EMPTY
