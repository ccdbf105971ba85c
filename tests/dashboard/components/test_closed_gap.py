"""The way from a finding to those who already have the partner."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.components.closed_gap import address_of
from graph.findings import Finding, Section
from tests.dashboard.fakes import Fake


def finding(section: Section = Section.GAP, kind: str | None = "verein") -> Finding:
    return replace(Fake(("A",)).finding("Hinweis", section), kind=kind)


def test_missing_partner_leads_to_those_who_have_one() -> None:
    assert address_of(finding()) == {"ansicht": "luecke", "partner": "verein", "feld": "arbeit"}


@pytest.mark.parametrize("section", [Section.OWN_DUTY, Section.NOTED])
def test_where_nobody_is_looked_for_there_is_no_link(section: Section) -> None:
    assert address_of(finding(section)) == {}


def test_finding_without_a_kind_has_no_link() -> None:
    assert address_of(finding(kind=None)) == {}
