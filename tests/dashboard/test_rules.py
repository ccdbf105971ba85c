"""Rules about the source of the dashboard that no type checker knows."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import dashboard

ROOT = Path(dashboard.__file__).parent
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py"))
LONGEST_VIEW = 80

PARSING_CALLS = {
    "badge", "button", "caption", "checkbox", "date_input", "download_button", "error", "expander", "header", "info",
    "link_button", "markdown", "metric", "multiselect", "pills", "popover", "radio", "segmented_control",
    "selectbox", "subheader", "success", "tabs", "text_input", "title", "toast", "toggle", "warning", "write",
}  # fmt: skip
"""Calls of Streamlit that parse their first argument as Markdown."""
OWN_PARSING_CALLS = {("navigation", "link"), ("controls", "choose_many"), ("controls", "switch")}
"""Calls of ours that hand an argument on to one of those."""
WRAPPERS = {
    "components/controls.py": {"label"},
    "navigation.py": {"label"},
    "components/headings.py": {"text"},
}
"""Parameters that are checked where the wrapper is called."""
BANNED_ANYWHERE = {"html", "iframe", "echo", "help", "exception", "map", "pydeck_chart", "sidebar"}
"""Calls of Streamlit that take markup, show a trace, or ask foreign servers."""


def tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text("utf-8"))


def calls(node: ast.AST) -> Iterator[tuple[tuple[str, str], ast.Call]]:
    for item in ast.walk(node):
        if isinstance(item, ast.Call) and isinstance(item.func, ast.Attribute):
            owner = item.func.value
            yield ((owner.id if isinstance(owner, ast.Name) else ""), item.func.attr), item


class Safety:
    """Decides whether an expression can hold words of a source or of a user unescaped."""

    def __init__(self, function: ast.AST, trusted: set[str]) -> None:
        self.trusted = set(trusted)
        for item in ast.walk(function):
            if isinstance(item, ast.Assign) and self.holds(item.value):
                for target in item.targets:
                    names = target.elts if isinstance(target, ast.Tuple) else [target]
                    self.trusted |= {name.id for name in names if isinstance(name, ast.Name)}

    def holds(self, value: ast.expr) -> bool:
        match value:
            case ast.Constant() | ast.BinOp(op=ast.Sub()):
                return True  # strings cannot be subtracted
            case ast.Name(id=name) | ast.Attribute(attr=name):
                return name.isupper() or name in self.trusted
            case ast.FormattedValue(format_spec=form) if form is not None and ast.unparse(form) == "f'd'":
                return True  # only numbers can be written so
            case ast.Subscript(value=inner) | ast.FormattedValue(value=inner):
                return self.holds(inner)
            case ast.JoinedStr(values=parts) | ast.List(elts=parts):
                return all(self.holds(part) for part in parts)
            case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
                return self.holds(one) and self.holds(other)
            case ast.Call(func=function):
                return self.is_safe_call(function)
        return False

    def is_safe_call(self, function: ast.expr) -> bool:
        match function:
            case ast.Name(id=name):
                return name in {"len", "plural", "files", "_mark"}
            case ast.Attribute(value=ast.Name(id="escape"), attr=name):
                return name in {"markdown", "markdown_line"}
            case ast.Attribute(value=ast.Name(id="controls"), attr="choose_one"):
                return True
            case ast.Attribute(value=inner):
                return self.holds(inner)
        return False


def unescaped(module: str) -> list[str]:
    found = []
    functions = [item for item in ast.walk(tree(module)) if isinstance(item, ast.FunctionDef)]
    for function in functions:
        safety = Safety(function, WRAPPERS.get(module, set()))
        for (owner, name), call in calls(function):
            is_parsing = owner in {"st", "column"} and name in PARSING_CALLS
            first = call.args[1:2] if (owner, name) == ("navigation", "link") else call.args[:1]
            if (is_parsing or (owner, name) in OWN_PARSING_CALLS) and first and not safety.holds(first[0]):
                found.append(f"{module}:{call.lineno}: {owner}.{name}({ast.unparse(first[0])})")
    return found


@pytest.mark.parametrize("module", MODULES)
def test_no_word_of_a_source_reaches_the_markdown_parser_unescaped(module: str) -> None:
    assert unescaped(module) == []


def test_the_rule_finds_what_it_forbids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    (tmp_path / "bad.py").write_text(
        "def show(actor):\n"
        "    st.title(actor.label)\n"
        "    st.markdown(f'**{actor.label}**')\n"
        "    name = actor.label\n"
        "    st.button(name)\n"
        "    st.caption(f'{escape.markdown(actor.label)}')\n"
    )

    assert [line.split(":")[1] for line in unescaped("bad.py")] == ["2", "3", "5"]


@pytest.mark.parametrize("module", MODULES)
def test_no_call_that_takes_markup_or_asks_foreign_servers(module: str) -> None:
    used = {name for (owner, name), _ in calls(tree(module)) if owner == "st"}
    text = (ROOT / module).read_text("utf-8")

    assert not used & BANNED_ANYWHERE
    assert "unsafe_allow_html" not in text
    assert 'page_icon=":' not in text


@pytest.mark.parametrize("module", [name for name in MODULES if name != "cache.py"])
def test_answers_are_kept_in_one_place_only(module: str) -> None:
    assert "cache_data" not in (ROOT / module).read_text("utf-8")
    assert "cache_resource" not in (ROOT / module).read_text("utf-8")


@pytest.mark.parametrize("module", [name for name in MODULES if name != "state.py"])
def test_state_is_touched_in_one_place_only(module: str) -> None:
    attributes = {item.attr for item in ast.walk(tree(module)) if isinstance(item, ast.Attribute)}

    assert not attributes & {"session_state", "query_params"}


@pytest.mark.parametrize("module", [name for name in MODULES if name != "navigation.py"])
def test_links_between_pages_are_made_in_one_place_only(module: str) -> None:
    assert "page_link" not in {name for _, name in (called for called, _ in calls(tree(module)))}


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("views/")])
def test_a_view_is_short(module: str) -> None:
    assert len((ROOT / module).read_text("utf-8").splitlines()) <= LONGEST_VIEW


@pytest.mark.parametrize("module", MODULES)
def test_pyvis_is_known_to_the_map_alone(module: str) -> None:
    imported = {
        name.name if isinstance(item, ast.Import) else item.module or ""
        for item in ast.walk(tree(module))
        if isinstance(item, (ast.Import, ast.ImportFrom))
        for name in item.names
    }

    assert module == "components/netmap/drawing.py" or not any(name.startswith("pyvis") for name in imported)


@pytest.mark.parametrize("module", MODULES)
def test_every_table_has_an_alternative_text(module: str) -> None:
    tables = [call for (owner, name), call in calls(tree(module)) if (owner, name) == ("st", "dataframe")]

    assert all("alt" in {keyword.arg for keyword in call.keywords} for call in tables)


def test_no_module_hides_a_package_when_its_folder_comes_first_on_the_path() -> None:
    own = {path.stem for path in ROOT.glob("*.py")} | {path.name for path in ROOT.iterdir() if path.is_dir()}
    foreign = (
        set(sys.stdlib_module_names) | set(packages_distributions()) | {"graph", "ontology", "data", "tests"}
    )

    assert own & (foreign - {"__init__", "__pycache__"}) - {"__init__", "__pycache__"} == set()
