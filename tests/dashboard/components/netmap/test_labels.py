"""Names in short lines."""

from __future__ import annotations

from dashboard.components.netmap import labels


def test_long_names_are_wrapped_and_cut() -> None:
    label = labels.wrapped(
        "Koordinierungsstelle Migration und Teilhabe des Landkreises Musterkreis an der Aue"
    )

    assert label.endswith("…")
    assert max(len(line) for line in label.split("\n")) <= labels.LABEL_WIDTH
    assert len(label.split("\n")) == labels.LABEL_LINES


def test_long_german_word_is_broken_where_it_is_joined() -> None:
    assert labels.wrapped("Integrationsbeauftragte") == "Integrations-\nbeauftragte"
    assert labels.wrapped("Öffentlichkeitsarbeitsgemeinschaft").startswith("Öffentlichkeits-\n")


def test_long_word_without_a_joint_stays_whole() -> None:
    assert labels.wrapped("Migrantenorganisationen im Kreis") == "Migrantenorganisationen\nim Kreis"
