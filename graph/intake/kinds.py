"""Kinds of actors that a file names in its own words, or not at all: guessed with a note, else asked once per word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph.editing.content import Content
from graph.importers.cells.words import kind_of_name
from graph.importers.kinds import UNSTATED
from graph.importers.slugs import Slugs
from graph.intake.claims import Claim
from graph.intake.fitting import OWN
from graph.intake.questions import OWN_KIND, Decisions, Option, Question, QuestionSort
from graph.locale import Said, counted, label_said, say
from graph.records import RecordSort, Spot
from graph.texts import kind_said, slug_of
from ontology.codelists import codelist
from ontology.namespaces import SKOS, code_of, kind_scheme, scheme_iri

__all__ = ["Kinds", "own_kinds_of"]

_UNSTATED = {
    RecordSort.ACTOR: "organisation",
    RecordSort.BODY: "gremium",
    RecordSort.GENERIC: "sammelbezeichnung",
}
"""What is said of somebody whose kind nobody states: the least that is certain."""
_KIND_FIELDS = ("kind", "also_kinds")
_NOTHING = slug_of(UNSTATED)
"""A word that says no kind at all."""


class Kinds:
    """The kinds of one file: words become codes, each word is asked about once."""

    def __init__(self, content: Content, decisions: Decisions, remembered: Mapping[str, str]) -> None:
        """Begin with what is known.

        Args:
            content: The network, with the kinds that it has made its own.
            decisions: What people answered.
            remembered: Word → code, as people chose when the same source came before.
        """
        self._decisions = decisions
        self._remembered = {slug_of(word): code for word, code in remembered.items()}
        self._known = {slug_of(label): code for label, code in own_kinds_of(content).items()}
        self._codes = Slugs(taken=(*codelist("akteursart").codes, *self._known.values()))
        self._words: dict[str, str] = {}
        self._spots: dict[str, list[Spot]] = {}
        self.own: dict[str, str] = {}
        """Label by code, of the kinds that become the network's own."""

    def settled(self, claim: Claim) -> Claim:
        """Return a claim whose kinds are codes."""
        told = {name: claim.all(name) for name in _KIND_FIELDS}
        if not any(kind.startswith(OWN) for kinds in told.values() for kind in kinds):
            return claim
        codes = {name: [self._code(kind, claim) for kind in kinds] for name, kinds in told.items()}
        return claim.with_values(
            **{name: tuple(dict.fromkeys(filter(None, it))) for name, it in codes.items()}
        )

    def completed(self, claim: Claim) -> Claim:
        """Return the claim of something new with a kind: told by its name, else the least that is certain."""
        if claim.sort not in _UNSTATED or claim.first("kind"):
            return claim
        guessed = kind_of_name(claim.label) if claim.sort is RecordSort.ACTOR else None
        if guessed:
            note = say("Art »{kind}« aus dem Namen erschlossen: bitte prüfen.", kind=kind_said(guessed))
            return replace(claim.with_values(kind=(guessed,)), notes=(*claim.notes, note))
        if claim.sort is not RecordSort.ACTOR:
            return claim.with_values(kind=(_UNSTATED[claim.sort],))
        return claim.with_values(kind=(self._asked("", claim),))

    def questions(self) -> Iterator[Question]:
        """Yield one question for each word, and one for all that have none."""
        for word, spots in sorted(self._spots.items()):
            default = self._default(word)
            yield Question(
                key=_key(word),
                sort=QuestionSort.KIND,
                text=_text(word, len(spots)),
                options=tuple(_options(word, default)),
                default=default,
                spots=tuple(spots),
            )

    def _code(self, kind: str, claim: Claim) -> str:
        if not kind.startswith(OWN):
            return kind
        word = " ".join(kind.removeprefix(OWN).split())
        name = slug_of(word)
        if name == _NOTHING:
            return ""
        answered = _key(word) in self._decisions.answers
        known = self._known.get(name) or ("" if answered else self._remembered.get(name, ""))
        return known or self._asked(word, claim)

    def _asked(self, word: str, claim: Claim) -> str:
        """Return the code that people chose for a word, or the least that is certain."""
        self._words.setdefault(slug_of(word), word)
        name = self._words[slug_of(word)]
        self._spots.setdefault(name, []).append(claim.draft.spot)
        answer = self._decisions.of(_key(name), self._default(name))
        if answer == OWN_KIND and name:
            code = self._codes.of(name, "art")
            self._known[slug_of(name)] = code
            self.own[code] = name
            return code
        return answer if answer in codelist("akteursart") else self._default(name)

    def _default(self, word: str) -> str:
        return (kind_of_name(word) if word else None) or _UNSTATED[RecordSort.ACTOR]


def own_kinds_of(content: Content) -> dict[str, str]:
    """Return code by label, of the kinds that a network has made its own."""
    scheme = scheme_iri(kind_scheme(content.network))
    return {
        str(quad.object): code_of(quad.subject)
        for quads in content.statements.values()
        if any(it.predicate == SKOS.inScheme and it.object == scheme for it in quads)
        for quad in quads
        if quad.predicate == SKOS.prefLabel
    }


def _key(word: str) -> str:
    return f"art:{slug_of(word)}"


def _text(word: str, count: int) -> Said:
    if word:
        return say("Welche Art von Akteur ist »{word}«?", word=word)
    return counted(
        count,
        "Bei {n} Akteur steht keine Art, und der Name verrät keine. Welche ist es?",
        "Bei {n} Akteuren steht keine Art, und der Name verrät keine. Welche ist es?",
    )


def _options(word: str, default: str) -> Iterator[Option]:
    yield Option(value=default, label=kind_said(default), hint=say("Vorschlag"))
    if word:
        yield Option(
            value=OWN_KIND,
            label=say("»{word}« als eigene Art dieses Netzwerks", word=word),
            hint=say("Für eigene Arten gibt es keine Erwartungen an Partner."),
        )
    for it in sorted(codelist("akteursart"), key=lambda entry: entry.label_de.casefold()):
        if it.code != default:
            yield Option(value=it.code, label=label_said(it.label_de, it.label_en))
