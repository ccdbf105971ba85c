"""The built package carries everything the program needs and starts without the developer tools."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("graph", "ontology", "data", "dashboard")
UV = Path(sys.executable).with_name("uv")
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
TRUST = {"UV_SYSTEM_CERTS": "true"} if CERTIFICATES.exists() else {}
"""Networks of public bodies often bring certificates of their own: trust what the system trusts, as the Makefile does."""

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | TRUST | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    run(UV, "build", "--wheel", "--quiet", "--out-dir", target, cwd=ROOT)
    return next(target.glob("netzlotse-*.whl"))


def test_the_wheel_holds_exactly_the_files_of_the_packages(wheel: Path) -> None:
    listed = run("git", "ls-files", "-co", "--exclude-standard", "--", *PACKAGES, cwd=ROOT).splitlines()
    tracked = {name for name in listed if (ROOT / name).is_file()}
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert packed == tracked
    assert {Path(name).suffix for name in packed} >= {".py", ".ttl", ".rq", ".trig", ".tsv", ".md"}


def test_the_installed_program_works_from_another_folder_without_developer_tools(
    wheel: Path, tmp_path: Path
) -> None:
    environment = tmp_path / "venv"
    run(UV, "venv", "--quiet", "--python", sys.executable, environment, cwd=tmp_path)
    python = environment / "bin" / "python"
    exported = tmp_path / "requirements.txt"
    run(
        UV,
        "export",
        "--quiet",
        "--frozen",
        "--no-dev",
        "--no-emit-project",
        "--output-file",
        exported,
        cwd=ROOT,
    )
    run(UV, "pip", "install", "--quiet", "--python", python, "--requirement", exported, wheel, cwd=tmp_path)
    (tmp_path / "data").mkdir()
    answer = run(
        environment / "bin" / "netzlotse", "--store", "memory:", "networks", "--format", "csv", cwd=tmp_path
    )
    assert all(name in answer for name in ("lueneburg", "leer", "peine", "laatzen"))
    assert "pytest" not in run(UV, "pip", "list", "--python", python, cwd=tmp_path)
