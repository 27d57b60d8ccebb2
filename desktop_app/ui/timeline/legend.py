"""What the marks in a picture of the timeline mean: of those that are in it, and no others."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop_app.library.chronology import (
    APPROXIMATE,
    BORROWED,
    INFERRED,
    SHAPE,
    SHAPES,
    UNCERTAIN,
    VAGUE_END,
    VAGUE_START,
    Chronology,
)
from desktop_app.model.records import EVENT_KINDS
from desktop_app.ui.timeline.meanings import OF_DATES, meaning
from desktop_app.ui.wording import event_kinds

_VAGUE = APPROXIMATE | VAGUE_START | VAGUE_END
_DAY, _INTERVAL, _WITHIN, _BEFORE, _AFTER, _OPEN = (
    SHAPES.index(shape) for shape in ("day", "interval", "within", "before", "after", "open")
)
_PLAINLY = {"day": _DAY, "interval": _INTERVAL, "within": _WITHIN}
"""Signs that are shown without whatever else their example bears."""


class LegendEntry(NamedTuple):
    """A mark and what it means: that of an event of a `kind` of which the chronology has `flags`.

    `sign` is one of the names in `meanings`; empty, where the mark stands for its kind.
    """

    sign: str
    kind: str
    flags: int
    words: str


def legend(
    chronology: Chronology, positions: Iterable[int] | None, others: Sequence[str] = ()
) -> list[LegendEntry]:
    """Explain the kinds and the dates of those at some places of a chronology; None: of all.

    `others` are the signs that are in the picture, too, and that say nothing of dates.
    """
    flags, kinds = chronology.flags, chronology.kinds
    found = set(
        zip(flags, kinds, strict=True)
        if positions is None
        else ((flags[at], kinds[at]) for at in positions)
    )
    shown = sorted((kind, flag) for flag, kind in found)
    entries = [
        LegendEntry("", EVENT_KINDS[kind], _DAY, event_kinds(EVENT_KINDS[kind]))
        for kind in dict.fromkeys(kind for kind, _ in shown)
    ]
    for sign in OF_DATES:
        example = next((pair for pair in shown if sign in signs_of(pair[1])), None)
        if example is not None:
            flag = _PLAINLY.get(sign, example[1])
            entries.append(_entry(sign, EVENT_KINDS[example[0]], flag))
    kind = EVENT_KINDS[shown[0][0]] if shown else EVENT_KINDS[0]
    return entries + [_entry(sign, kind, _DAY) for sign in others]


def signs_of(flags: int) -> set[str]:
    """Return which signs of dates the mark of an event bears."""
    shape = flags & SHAPE
    signs = {
        "open": shape in {_BEFORE, _AFTER, _OPEN},
        "within": shape == _WITHIN,
        "interval": shape == _INTERVAL and not flags & (_VAGUE | UNCERTAIN),
        "day": shape == _DAY and not flags & (_VAGUE | UNCERTAIN),
        "about": bool(flags & _VAGUE),
        "uncertain": bool(flags & UNCERTAIN),
        "inferred": bool(flags & (INFERRED | BORROWED)),
    }
    return {sign for sign, is_there in signs.items() if is_there}


def _entry(sign: str, kind: str, flags: int) -> LegendEntry:
    return LegendEntry(sign, kind, flags, meaning(sign).meaning)
