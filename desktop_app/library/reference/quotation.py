"""Finding exact words in a text. Offsets are code points, half-open."""

from desktop_app.library.reference.curated import Quotation
from desktop_app.library.reference.likeness import differences, find_like
from desktop_app.model.errors import CurationError
from desktop_app.model.records import Span

_MOST = 90


def locate(quotation: Quotation, text: str) -> Span:
    """Return where the words stand that are meant.

    Raises `CurationError` where they do not stand in `text`, or more than once without
    `within` or `occurrence` saying which are meant.
    """
    room, place = Span(0, len(text)), f"in the source “{quotation.source}”"
    if quotation.within:
        room = _only(quotation, quotation.within, 0, text, room, place)
        place = f"within “{_shortened(quotation.within)}”"
    return _only(quotation, quotation.quote, quotation.occurrence, text, room, place)


def _only(
    quotation: Quotation, words: str, occurrence: int, text: str, room: Span, place: str
) -> Span:
    starts = _occurrences(words, text, room)
    shown = f"“{_shortened(words)}”"
    if not starts:
        raise _error(quotation, f"{shown} does not stand {place}{_hint(words, text, room)}")
    shown += " stands once" if len(starts) == 1 else f" stands {len(starts)} times"
    if len(starts) > 1 and not occurrence:
        hint = "say which is meant with “occurrence” or “within”"
        raise _error(quotation, f"{shown} {place}: {hint}")
    if not 0 <= occurrence <= len(starts):
        raise _error(quotation, f"{shown} {place}, so there is no occurrence {occurrence}")
    start = starts[max(occurrence - 1, 0)]
    return Span(start, start + len(words))


def _occurrences(words: str, text: str, room: Span) -> list[int]:
    starts = []
    at = text.find(words, room.start, room.end)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1, room.end)
    return starts


def _hint(words: str, text: str, room: Span) -> str:
    like = find_like(words, text[room.start : room.end])
    if like is None:
        return ""
    return f"; it does with other {differences(words, like)}: “{_shortened(_around(words, like))}”"


def _around(words: str, like: str) -> str:
    """Return `like` from shortly before the first difference on, where that would be cut off."""
    pairs = enumerate(zip(words, like, strict=False))
    differs_at = next(
        (at for at, (one, other) in pairs if one != other), min(len(words), len(like))
    )
    is_seen = len(like) <= _MOST or differs_at < _MOST // 2
    return like if is_seen else "…" + like[differs_at - _MOST // 4 :]


def _shortened(words: str, most: int = _MOST) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"


def _error(quotation: Quotation, detail: str) -> CurationError:
    return CurationError(file=quotation.file, entry=quotation.entry, detail=detail)
