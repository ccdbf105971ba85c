"""Rules about the source of the dashboard that no type checker knows."""

from __future__ import annotations

import ast
import re
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
OWN_PARSING_CALLS = {
    ("navigation", "link"),
    ("controls", "choose_many"),
    ("controls", "switch"),
    ("lines", "show_folded"),
}
"""Calls of ours that hand an argument on to one of those."""
WRAPPERS = {
    "components/controls.py": {"label"},
    "navigation.py": {"label"},
    "components/headings.py": {"text"},
    "components/handbook.py": {"topic", "language"},
    "components/office_text.py": {"topic", "text"},
    "components/development/lines.py": {"label"},
    "components/entering/fields.py": {"label"},
}
"""Parameters that are checked where the wrapper is called."""
SAFE_FUNCTIONS = {"int", "len", "sum", "plural", "files"}
"""Functions that return numbers or nothing of a source."""
SAYING = {"say", "counted", "listed", "spoken", "joined"}
"""Functions that put words of ours together: safe if all that fills their places is."""
DAYS = {"valid_on", "as_of"}
"""Attributes that hold a date."""
SPOKEN_WORDS = re.compile(r"[äöüßÄÖÜ]|[A-Za-z]{2,}[,:;.?!]? [A-Za-z]{2,}|^\W*[A-Z][a-z]{2,}\W*$")
"""What looks like words for readers: an umlaut, two words in a row, or one word with a capital."""
NO_WORDS = re.compile(r":material/\w+:|:\w+(?=\[)|`[^`]*`|<[^>]*>|^netzlotse .*")
"""Symbols, colours, tags, what stands between marks of code, and commands of ours."""
WITHOUT_PAGES = {"app.py", "run.py", "security.py", "theme.py"}
"""Modules that draw nothing: what they say goes to the terminal, the browser's frame or the log."""
NOT_SPOKEN = {"label_said", "re.compile"}
"""One takes the words of both languages at once, the other no words."""
SAME_IN_BOTH = {"Netzlotse", "Feature", "Netzlotse: unerwarteter Fehler "}
"""Our own name, a word of a file format, and what stands in the log."""
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

    def __init__(self, function: ast.AST, trusted: set[str], returning: set[str]) -> None:
        self.trusted = set(trusted)
        self.returning = returning
        self.counters = {
            name.id
            for item in ast.walk(function)
            if isinstance(item, ast.Assign) and ast.unparse(item.value).startswith("Counter(")
            for name in item.targets
            if isinstance(name, ast.Name)
        }
        for item in ast.walk(function):
            if isinstance(item, ast.Assign) and self.holds(item.value):
                for target in item.targets:
                    self.trust(target)
            elif isinstance(item, (ast.For, ast.comprehension)) and self.holds(item.iter):
                self.trust(item.target)

    def trust(self, target: ast.expr) -> None:
        self.trusted |= {name.id for name in ast.walk(target) if isinstance(name, ast.Name)}

    def is_number(self, value: ast.expr) -> bool:
        """Tell whether an expression can be nothing but a number; how often a name was counted is one."""
        match value:
            case ast.UnaryOp() | ast.BinOp(op=ast.Sub()):
                return True  # strings cannot be subtracted
            case ast.Subscript(value=ast.Name(id=name)):
                return name in self.counters
            case ast.FormattedValue(format_spec=form) if form is not None:
                return ast.unparse(form) == "f'd'"  # only numbers can be written so
        return False

    def holds(self, value: ast.expr) -> bool:
        if self.is_number(value):
            return True
        match value:
            case ast.Constant():
                return True
            case ast.Name(id=name) | ast.Attribute(attr=name):
                return name.isupper() or name in self.trusted
            case ast.Subscript(value=inner) | ast.FormattedValue(value=inner):
                return self.holds(inner)
            case (
                ast.JoinedStr(values=parts)
                | ast.List(elts=parts)
                | ast.Tuple(elts=parts)
                | ast.Dict(values=parts)
            ):
                return all(self.holds(part) for part in parts)
            case ast.BoolOp(values=parts):
                return all(self.holds(part) for part in parts)
            case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
                return self.holds(one) and self.holds(other)
            case ast.GeneratorExp(elt=part) | ast.ListComp(elt=part) | ast.Starred(value=part):
                return self.holds(part)
            case ast.Call(func=function):
                return self.says_safely(value) if is_saying(function) else self.is_safe_call(function)
        return False

    def says_safely(self, call: ast.Call) -> bool:
        """Tell whether the places of a sentence of ours are filled with safe words only."""
        filled = [*call.args, *(keyword.value for keyword in call.keywords)]
        return all(self.holds(value) or is_day(value) for value in filled[is_counting(call) :])

    def is_safe_call(self, function: ast.expr) -> bool:
        match function:
            case ast.Name(id=name):
                return name in self.returning
            case ast.Attribute(value=ast.Name(id="escape"), attr=name):
                return name in {"markdown", "markdown_line"}
            case ast.Attribute(value=ast.Name(id="controls"), attr="choose_one"):
                return True
            case ast.Attribute(value=ast.Name(id="state"), attr="number"):
                return True
            case ast.Attribute(value=inner):
                return self.holds(inner)
        return False


def is_saying(function: ast.expr) -> bool:
    """Tell whether a function puts words of ours together, those of the pages or those of the engine."""
    match function:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="words"), attr=name):
            return name in SAYING
    return False


def is_counting(call: ast.Call) -> bool:
    """Tell whether the first argument is the number that is counted."""
    return ast.unparse(call.func).removeprefix("words.") == "counted"


def is_day(value: ast.expr) -> bool:
    return isinstance(value, ast.Attribute) and value.attr in DAYS


class Judged:
    """What the functions of a module return and what its private functions are given: safe words or not."""

    def __init__(self, module: str) -> None:
        self.syntax = tree(module)
        self.functions = [item for item in ast.walk(self.syntax) if isinstance(item, ast.FunctionDef)]
        self.returning = set(SAFE_FUNCTIONS)
        self.trusted = {function.name: set(WRAPPERS.get(module, ())) for function in self.functions}
        known = -1
        while known != (known := len(self.returning) + sum(map(len, self.trusted.values()))):
            self.learn()

    def learn(self) -> None:
        """Trust what only safe words reach, by what is known so far."""
        self.returning |= {function.name for function in self.functions if self.returns_safely(function)}
        for function in self.functions:
            if function.name.startswith("_"):
                given = self.given(function)
                safe = {name for name, values in given.items() if values and all(values)}
                self.trusted[function.name] |= safe

    def safety(self, function: ast.FunctionDef) -> Safety:
        return Safety(function, self.trusted[function.name], self.returning)

    def returns_safely(self, function: ast.FunctionDef) -> bool:
        returned = [item.value for item in ast.walk(function) if isinstance(item, ast.Return) and item.value]
        return bool(returned) and all(map(self.safety(function).holds, returned))

    def given(self, called: ast.FunctionDef) -> dict[str, list[bool]]:
        """Return parameter → whether each call in this module hands over safe words."""
        names = [argument.arg for argument in (*called.args.args, *called.args.kwonlyargs)]
        found: dict[str, list[bool]] = {name: [] for name in names}
        for function in self.functions:
            safety = self.safety(function)
            uses = [it for it in ast.walk(function) if isinstance(it, ast.Name) and it.id == called.name]
            made = [it for it in ast.walk(function) if isinstance(it, ast.Call) and it.func in uses]
            if len(uses) != len(made):
                return {}  # handed on as a value: nobody sees with what it is called
            for call in made:
                values = [*zip(names, call.args, strict=False), *((it.arg, it.value) for it in call.keywords)]
                for name, value in values:
                    found.setdefault(name or "", []).append(safety.holds(value))
        return found


def unescaped(module: str) -> list[str]:
    found = []
    judged = Judged(module)
    for function in judged.functions:
        safety = judged.safety(function)
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
        "    st.caption(words.say('Zu {name}', name=actor.label))\n"
        "    st.caption(words.say('Zu {name}', name=escape.markdown_line(actor.label)))\n"
        "    st.caption(words.counted(number, '{n} bei {name}', '{n} bei {name}', name=actor.label))\n"
        "    st.caption(words.listed(actor.names))\n"
        "    st.caption(words.listed(escape.markdown_line(name) for name in actor.names))\n"
        "    st.caption(words.counted(number, '{n} Akteur', '{n} Akteure'))\n"
        "    _draw(words.say('Akteure'))\n"
        "    _draw_other(words.say('Akteure'))\n"
        "    _draw_other(actor.label)\n"
        "def _draw(label):\n"
        "    st.caption(label)\n"
        "def _draw_other(label):\n"
        "    st.caption(label)\n"
    )

    assert [line.split(":")[1] for line in unescaped("bad.py")] == ["2", "3", "5", "7", "9", "10", "19"]


def untranslated(module: str) -> list[str]:
    """Return the literals that look like words but are not said by a function that knows their English."""
    syntax = tree(module)
    left_out = {id(part) for node in ast.walk(syntax) for part in _without_reader(node)}
    return [
        f"{module}:{item.lineno}: {item.value}"
        for item in ast.walk(syntax)
        if isinstance(item, ast.Constant) and isinstance(item.value, str) and id(item) not in left_out
        if item.value not in SAME_IN_BOTH and SPOKEN_WORDS.search(NO_WORDS.sub("", item.value))
    ]


def _without_reader(node: ast.AST) -> Iterator[ast.AST]:
    """Yield literals that are templates of a sentence, explain the source, or are raised at programmers."""
    match node:
        case ast.Expr(value=ast.Constant() as text):
            yield text
        case ast.Call(func=function) if is_saying(function) or ast.unparse(function) in NOT_SPOKEN:
            yield from node.args
        case ast.Assign(targets=[ast.Name(id="__all__")]) | ast.AnnAssign(annotation=ast.Constant()):
            yield from ast.walk(node)
        case ast.Raise():
            yield from ast.walk(node)


@pytest.mark.parametrize("module", [name for name in MODULES if name not in WITHOUT_PAGES])
def test_every_word_of_a_page_has_its_english(module: str) -> None:
    assert untranslated(module) == []


def test_the_rule_finds_words_without_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    (tmp_path / "bad.py").write_text(
        '"""Eine Seite."""\n'
        "TITLE = 'Überblick'\n"
        "HEADING = say('Überblick')\n"
        "def show(actor):\n"
        "    st.info('Nichts gefunden')\n"
        "    st.button(words.say('Nichts gefunden'), icon=':material/search_off:', key='nichts_gefunden')\n"
        "    st.caption(f'Quelle: {actor.label}')\n"
        "    st.caption(f':gray[{words.spoken(TITLE)}]')\n"
    )

    assert [line.split(":")[1] for line in untranslated("bad.py")] == ["2", "5", "7"]


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
