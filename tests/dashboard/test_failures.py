from __future__ import annotations

from dashboard import failures
from dashboard.app import streamlit_settings


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


def test_streamlit_prints_no_error_of_its_own() -> None:
    # Printed by the library "rich" such an error would bypass the log and hold its message.
    assert streamlit_settings(8501)["logger.enableRich"] is False
