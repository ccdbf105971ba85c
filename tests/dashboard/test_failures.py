from __future__ import annotations

from dashboard import failures


def failing() -> None:
    name = "Frau Geheim"
    raise ValueError(name)


def test_report_names_type_and_place_but_no_data() -> None:
    try:
        failing()
    except ValueError as error:
        report = failures.report(error)

    assert report.startswith("Netzlotse: unerwarteter Fehler ValueError")
    assert "test_failures.py:" in report
    assert "in failing" in report
    assert "Geheim" not in report
    assert "/" not in report
