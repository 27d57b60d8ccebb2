"""What the marks in a picture of the timeline mean: of those that are in it, and no others."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from desktop_app.library.chronology import (
    APPROXIMATE,
    BORROWED,
    DISPUTED,
    INFERRED,
    SHAPE,
    SHAPES,
    UNCERTAIN,
    VAGUE_END,
    VAGUE_START,
    Chronology,
)
from desktop_app.model.records import EVENT_KINDS
from desktop_app.ui.timeline.meanings import OF_EVENTS, OF_PICTURES, meaning
from desktop_app.ui.wording import event_kinds

_VAGUE = APPROXIMATE | VAGUE_START | VAGUE_END
_DAY, _INTERVAL, _WITHIN, _BEFORE, _AFTER, _OPEN = (
    SHAPES.index(shape) for shape in ("day", "interval", "within", "before", "after", "open")
)
_PLAINLY = {"day": _DAY, "interval": _INTERVAL, "within": _WITHIN, "voices": _DAY}
"""Signs that are shown without whatever else their example bears."""


class LegendEntry(NamedTuple):
    """A mark and what it means: that of an event of a `kind` of which the chronology has `flags`.

    `sign` is one of the names in `meanings`; empty, where the mark stands for its kind.
    """

    sign: str
    kind: str
    flags: int
    words: str
    voices: int = 0


def legend(
    chronology: Chronology, positions: Iterable[int] | None, others: Collection[str] = ()
) -> list[LegendEntry]:
    """Explain the kinds and the dates of those at some places of a chronology; None: of all.

    `others` are those of `OF_PICTURES` that are in the picture, too.
    """
    columns = (chronology.kinds, chronology.flags, chronology.voices)
    if positions is None:
        found = set(zip(*columns, strict=True))
    else:
        kinds, flags, voices = columns
        found = {(kinds[at], flags[at], voices[at]) for at in positions}
    shown = [(EVENT_KINDS[kind], flag, told) for kind, flag, told in sorted(found)]
    entries = [
        LegendEntry("", kind, _DAY, event_kinds(kind))
        for kind in dict.fromkeys(kind for kind, *_ in shown)
    ]
    for sign in OF_EVENTS:
        example = next((one for one in shown if sign in signs_of(*one[1:])), None)
        if example is not None:
            kind, flag, told = example
            entries.append(_entry(sign, kind, _PLAINLY.get(sign, flag), told))
    kind = shown[0][0] if shown else EVENT_KINDS[0]
    return entries + [_entry(sign, kind, _DAY) for sign in OF_PICTURES if sign in others]


def signs_of(flags: int, voices: int = 0) -> set[str]:
    """Return which signs the mark of an event bears."""
    shape = flags & SHAPE
    signs = {
        "open": shape in {_BEFORE, _AFTER, _OPEN},
        "within": shape == _WITHIN,
        "interval": shape == _INTERVAL and not flags & (_VAGUE | UNCERTAIN),
        "day": shape == _DAY and not flags & (_VAGUE | UNCERTAIN),
        "about": bool(flags & _VAGUE),
        "uncertain": bool(flags & UNCERTAIN),
        "inferred": bool(flags & (INFERRED | BORROWED)),
        "voices": voices > 0,
        "disputed": bool(flags & DISPUTED),
    }
    return {sign for sign, is_there in signs.items() if is_there}


def _entry(sign: str, kind: str, flags: int, voices: int = 0) -> LegendEntry:
    told = voices if sign == "voices" else 0
    plain = flags if sign == "disputed" else flags & ~DISPUTED
    return LegendEntry(sign, kind, plain, meaning(sign).meaning, told)
