"""Who offers what where: the answer to the most frequent question, with what is nearest where nothing fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.answers.offer_search import Hits, hits, understand
from graph.answers.offer_words import offer_view, offices, places_of
from graph.locale import EMPTY, Said, counted, joined, say
from graph.metrics.presence import Presence, presences
from graph.model import Modality, Network, Offer
from graph.model.bodies import Named
from graph.model.offers import OfferAnswer, OfferChoices, OfferQuestion, OfferView
from graph.texts import field_said, slug_of, sort_key, target_group_said
from ontology.codelists import codelist

__all__ = ["offer_answer", "offer_choices"]

NEAREST_SHOWN = 5
ASKED = 5
"""So many are named whom to ask."""
PROVIDES = 10
"""Who provides an offer in a field can say more than who has any number of ties there."""
ELSEWHERE = say("An anderen Orten erfasst")
SAME_PLACE = say("Andere Angebote an diesem Ort")
ASK_NEAR = say("Im Handlungsfeld an diesem Ort belegt, dazu die Koordinierungsstelle")
ASK_FIELD = say("Im Handlungsfeld belegt, dazu die Koordinierungsstelle")
ASK_OFFICE = say("Die Koordinierungsstelle weiß weiter")
SAME_FIELD = say("Andere Angebote in diesem Handlungsfeld")


def offer_choices(network: Network) -> OfferChoices:
    """Return what can be asked about the offers of a network.

    Example:
        >>> from graph.model import Modality
        >>> from tests.builders import network, offer
        >>> net = network(offer("Kurs", fields=("sprache",)), offer("Plan", modality=Modality.SOLL))
        >>> offer_choices(net).sentence
        '1 bestehendes Angebot ist erfasst. 1 weiteres ist nur beauftragt, empfohlen oder geplant.'
    """
    existing = [it for it in network.offers.values() if it.modality is Modality.IST]
    counts = Counter(code for offer in existing for code in _broad_fields(offer))
    groups = {code for offer in network.offers.values() for code in offer.target_groups}
    return OfferChoices(
        sentence=_inventory(len(existing), len(network.offers) - len(existing)),
        places=tuple(
            sorted(
                (Named(it.iri, it.label) for it in network.places.values()), key=lambda it: sort_key(it.label)
            )
        ),
        fields=tuple(
            (code, field_said(code), counts[code]) for code in codelist("feld").codes if counts[code]
        ),
        target_groups=tuple(
            (code, target_group_said(code)) for code in codelist("zielgruppe").codes if code in groups
        ),
    )


def offer_answer(network: Network, question: OfferQuestion, today: date) -> OfferAnswer:
    """Return the offers that fit a question, and where else to ask.

    Only what a source reports as a fact is an offer; recommendations, plans and mandates stand apart. A wider
    place covers its parts, and an offer for everybody fits every group.

    Args:
        network: The statements.
        question: Words and choices.
        today: The day against which the age of sources is told.

    Example:
        >>> from tests.builders import TODAY, network, offer, place
        >>> net = network(place("nord"), offer("Deutschkurs", fields=("sprache",), places=("nord",)))
        >>> [it.label for it in offer_answer(net, OfferQuestion(text="B1 in Nord"), TODAY).offers]
        ['Deutschkurs']
    """
    search = _search(network, question)
    order = _Order(search.found)
    fitting = [it for it in search.candidates if search.fits_place(it)]
    existing = sorted((it for it in fitting if it.modality is Modality.IST), key=order)
    placed = [it for it in existing if it.places or not search.place]
    unplaced = [it for it in existing if search.place and not it.places] + search.somewhere(order)
    others = sorted((it for it in search.candidates if search.is_plan(it)), key=order)
    nearest, reason = ([], EMPTY) if placed else _nearest(search, order, {it.iri for it in unplaced})
    asked, why = _whom_to_ask(search, fitting)

    def shown(found: Iterable[Offer]) -> tuple[OfferView, ...]:
        return tuple(offer_view(network, offer, today) for offer in found)

    return OfferAnswer(
        sentence=_sentence(search, len(placed)),
        asked=joined(_about(search), ", "),
        hints=tuple(_hints(search)),
        place=network.label(search.place) if search.place else "",
        offers=shown(placed),
        unplaced=shown(unplaced),
        planned=shown(others),
        nearest=shown(nearest[:NEAREST_SHOWN]),
        nearest_reason=reason,
        ask=asked,
        ask_reason=why,
    )


@dataclass(frozen=True, slots=True)
class _Order:
    """Sorts offers: the best hits first, then by name."""

    found: Hits | None

    def __call__(self, offer: Offer) -> tuple[int, tuple[str, str]]:
        return -(self.found.scores.get(offer.iri, 0) if self.found else 0), sort_key(offer.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """A question as understood, with the offers that fit apart from their place."""

    network: Network
    question: OfferQuestion
    place: str
    found: Hits | None
    """None where no words were typed."""
    is_place_typed: bool
    candidates: tuple[Offer, ...]

    @property
    def fields(self) -> frozenset[str]:
        """Return the fields the question is about."""
        meant = self.found.by_field.values() if self.found else ()
        chosen = {self.question.field} if self.question.field else set()
        return frozenset(chosen.union(*meant))

    def fits_place(self, offer: Offer) -> bool:
        """Tell whether an offer, or else its provider, is at the place asked for."""
        return not self.place or any(
            _are_nested(self.network, self.place, place) for place in places_of(self.network, offer)
        )

    def somewhere(self, order: _Order) -> list[Offer]:
        """Return the existing offers that fit and of which nobody knows where they are."""
        unknown = (
            it for it in self.candidates if it.modality is Modality.IST and not places_of(self.network, it)
        )
        return sorted(unknown, key=order) if self.place else []

    def is_plan(self, offer: Offer) -> bool:
        """Tell whether something fits that is no existing offer; without a place it may be meant for everywhere."""
        is_near = self.fits_place(offer) or not places_of(self.network, offer)
        return offer.modality is not Modality.IST and is_near


def _search(network: Network, question: OfferQuestion) -> _Search:
    meant = understand(network, question.text)
    found = hits(network, meant.words) if meant.words else None
    offers = sorted(network.offers.values(), key=lambda it: it.iri)
    return _Search(
        network=network,
        question=question,
        place=question.place if question.place in network.places else (meant.place or ""),
        found=found,
        is_place_typed=bool(meant.place) and not question.place,
        candidates=tuple(
            it for it in offers if _fits(it, question) and (found is None or it.iri in found.scores)
        ),
    )


def _fits(offer: Offer, question: OfferQuestion) -> bool:
    fields, groups = codelist("feld"), codelist("zielgruppe")
    in_field = not question.field or any(fields.is_within(code, question.field) for code in offer.fields)
    wanted = question.target_group
    for_group = not wanted or any(
        groups.is_within(code, wanted) or groups.is_within(wanted, code) for code in offer.target_groups
    )
    return in_field and for_group


def _are_nested(network: Network, one: str, other: str) -> bool:
    """Tell whether a place is another one or lies within it, either way."""
    return one in _wholes(network, other) or other in _wholes(network, one)


def _wholes(network: Network, place: str) -> tuple[str, ...]:
    found: list[str] = []
    here: str | None = place
    while here is not None and here not in found:
        found.append(here)
        here = network.places[here].within if here in network.places else None
    return tuple(found)


def _nearest(search: _Search, order: _Order, shown: set[str]) -> tuple[list[Offer], Said]:
    """Return what comes nearest: the same elsewhere, else the same field, else whatever is at the place."""
    rest = [
        it for it in search.network.offers.values() if it.modality is Modality.IST and it.iri not in shown
    ]
    fitting = {it.iri for it in search.candidates}
    fields = codelist("feld")
    for reason, found in (
        (ELSEWHERE, [it for it in rest if it.iri in fitting]),
        (
            SAME_FIELD,
            [
                it
                for it in rest
                if any(fields.is_within(code, own) for code in it.fields for own in search.fields)
            ],
        ),
        (SAME_PLACE, [it for it in rest if search.place and search.fits_place(it)]),
    ):
        if found:
            return sorted(found, key=order), reason
    return [], EMPTY


def _whom_to_ask(search: _Search, fitting: Sequence[Offer]) -> tuple[tuple[Named, ...], Said]:
    """Return named actors of the field at the place, else of the field, and the coordination office."""
    network, known = search.network, _known_for(search, fitting)
    able = [it for it in network.agents.values() if known[it.iri] and it.is_named and not it.is_body]
    near = [
        it for it in able if any(search.place and _are_nested(network, search.place, at) for at in it.places)
    ]
    ordered = sorted(near or able, key=lambda it: (-known[it.iri], sort_key(it.label)))
    chosen = [Named(it.iri, it.label) for it in ordered[:ASKED]]
    asked = (*chosen, *(office for office in offices(network) if office not in chosen))
    if not chosen:
        return asked, ASK_OFFICE if asked else EMPTY
    return asked, ASK_NEAR if near else ASK_FIELD


def _known_for(search: _Search, fitting: Sequence[Offer]) -> Counter[str]:
    """Return agent → how well sources show that it knows about what was asked; nobody where nothing was asked."""
    known: Counter[str] = Counter()
    fields = search.fields or {code for offer in fitting for code in offer.fields}
    if not search.question.is_empty:
        for (iri, code), found in presences(search.network).items():
            if code in fields:
                known[iri] += sum(_weight(search.network, it) for it in found)
    return known


def _weight(network: Network, presence: Presence) -> int:
    """Return how well a statement shows that somebody can help: best by an offer; plans show nothing."""
    if presence.modality is not Modality.IST:
        return 0
    return PROVIDES if presence.statement in network.offers else 1


def _sentence(search: _Search, number: int) -> Said:
    about = joined(_about(search), ", ")
    if search.question.is_empty:
        return counted(
            number, "{n} bestehendes Angebot ist erfasst.", "{n} bestehende Angebote sind erfasst."
        )
    if not number:
        return say(
            "Dazu ist kein bestehendes Angebot erfasst ({about}). Das heißt nicht, dass es keines gibt.",
            about=about,
        )
    return counted(
        number,
        "{n} bestehendes Angebot passt ({about}).",
        "{n} bestehende Angebote passen ({about}).",
        about=about,
    )


def _about(search: _Search) -> Iterator[Said]:
    asked = search.question
    if asked.text:
        yield say("»{text}«", text=asked.text)
    if search.place and not search.is_place_typed:
        yield say("Ort {place}", place=search.network.label(search.place))
    if asked.field:
        yield say("Handlungsfeld {field}", field=field_said(asked.field))
    if asked.target_group:
        yield say("Zielgruppe {group}", group=target_group_said(asked.target_group))


def _hints(search: _Search) -> Iterator[Said]:
    if search.is_place_typed:
        yield say("Als Ort verstanden: {place}.", place=search.network.label(search.place))
    if search.found is None:
        return
    for word, codes in search.found.by_field.items():
        yield say(
            "»{word}« steht in keinem bestehenden Angebot wörtlich. Gezeigt wird, was zum Handlungsfeld {fields} gehört; ob genau das dabei ist, weiß der Anbieter.",
            word=_typed(search.question.text, word),
            fields=joined([field_said(code) for code in codes], ", "),
        )
    if search.found.unknown:
        words = [_typed(search.question.text, word) for word in search.found.unknown]
        yield say(
            "In keinem Angebot gefunden: {words}.",
            words=joined([say("»{word}«", word=it) for it in words], ", "),
        )


def _typed(text: str, word: str) -> str:
    """Return a word as it was typed; its folded form where it cannot be found again."""
    typed = (part.strip("?!.,;:()\"'»«") for part in text.replace("-", " ").split())
    return next((part for part in typed if slug_of(part) == word), word)


def _inventory(existing: int, others: int) -> Said:
    if others and not existing:
        planned = counted(
            others,
            "{n} Angebot ist nur beauftragt, empfohlen oder geplant.",
            "{n} Angebote sind nur beauftragt, empfohlen oder geplant.",
        )
        return joined([say("Ein bestehendes Angebot ist nicht erfasst."), planned])
    here = counted(existing, "{n} bestehendes Angebot ist erfasst.", "{n} bestehende Angebote sind erfasst.")
    planned = counted(
        others,
        "{n} weiteres ist nur beauftragt, empfohlen oder geplant.",
        "{n} weitere sind nur beauftragt, empfohlen oder geplant.",
    )
    return joined([here, planned if others else EMPTY])


def _broad_fields(offer: Offer) -> frozenset[str]:
    return frozenset(broad for code in offer.fields for broad in codelist("feld").ancestors(code))
