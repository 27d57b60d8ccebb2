"""What cannot be meant of an event is refused before its words are looked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop_app.library.reference.curated import CuratedEntity, CuratedEvent, CuratedPassage
from desktop_app.library.reference.dating import bounds
from desktop_app.model.dates import EdtfDate
from desktop_app.model.errors import CurationError

_NO_PLACES = {"person": "a person", "law": "a law", "office": "an office"}


def check_events(events: Sequence[CuratedEvent], entities: Sequence[CuratedEntity]) -> None:
    """Raise `CurationError` where what is chosen cannot stand on what the passages say."""
    kinds = {entity.slug: entity.kind for entity in entities}
    for event in events:
        _check_telling(event)
        _check_date(event)
        _check_status(event)
        _check_places(event, kinds)


def _check_telling(event: CuratedEvent) -> None:
    telling = [passage for passage in event.passages if passage.tells]
    if not telling:
        raise _error(event, "no passage tells it")
    if all(passage.denied for passage in telling):
        detail = "it is told only by a denial: give the passage that asserts it, with who says so"
        raise _error(event, f"{detail} in “by”, or make the event a statement of those who deny it")


def _check_date(event: CuratedEvent) -> None:
    stated = [
        bounds(value, passage.quotation.file, passage.quotation.named())
        for passage, value in _asserted(event, "date")
    ]
    if not event.date:
        _refuse_undated(event, stated)
        return
    chosen = bounds(event.date, event.file, _entry(event))
    if stated and not any(_overlap(chosen, one) for one in stated):
        detail = f"date “{event.date}” agrees with none that its passages state"
        raise _error(event, f"{detail}: {_quoted(one.text for one in stated)}")


def _refuse_undated(event: CuratedEvent, stated: Sequence[EdtfDate]) -> None:
    if stated:
        said = _quoted(one.text for one in stated)
        raise _error(event, f"no date is chosen, though its passages state {said}")
    if any(reason.of == "date" for reason in event.reasons):
        raise _error(event, "no date is chosen, though a reason is about the date")


def _overlap(one: EdtfDate, other: EdtfDate) -> bool:
    return not (_is_before(one, other) or _is_before(other, one))


def _is_before(one: EdtfDate, other: EdtfDate) -> bool:
    """Return whether all days of `one` are earlier; an open end leaves room for any."""
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def _check_status(event: CuratedEvent) -> None:
    stated = [value for _, value in _asserted(event, "status")]
    inferred = any(reason.of == "status" for reason in event.reasons)
    if stated and event.status not in stated and not inferred:
        detail = f"status “{event.status}” is stated by no passage and has no reason"
        raise _error(event, f"{detail}, while its passages state {_quoted(stated)}")


def _check_places(event: CuratedEvent, kinds: Mapping[str, str]) -> None:
    _check_place(event.place, kinds, event.file, _entry(event))
    for passage, value in _stated(event, "place"):
        _check_place(value, kinds, passage.quotation.file, passage.quotation.named())


def _check_place(slug: str, kinds: Mapping[str, str], file: str, entry: str) -> None:
    found = _NO_PLACES.get(kinds.get(slug, ""))
    if found:
        detail = f"place “{slug}” is {found}; only what has the kind place, country, group or"
        raise CurationError(file=file, entry=entry, detail=f"{detail} other can be a place")


def _stated(event: CuratedEvent, property_: str) -> Iterator[tuple[CuratedPassage, str]]:
    for passage in event.passages:
        for stated, value in passage.values:
            if stated == property_:
                yield passage, value


def _asserted(event: CuratedEvent, property_: str) -> list[tuple[CuratedPassage, str]]:
    """Return what is stated of an event by those passages that do not deny it."""
    return [one for one in _stated(event, property_) if not one[0].denied]


def _quoted(values: Iterable[str]) -> str:
    return ", ".join(f"“{value}”" for value in dict.fromkeys(values))


def _entry(event: CuratedEvent) -> str:
    return f"event “{event.slug}”"


def _error(event: CuratedEvent, detail: str) -> CurationError:
    return CurationError(file=event.file, entry=_entry(event), detail=detail)
