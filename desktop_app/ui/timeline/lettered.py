"""Which marks of a scene are labelled, and where."""

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import NamedTuple

from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.camera import View
from desktop_app.ui.timeline.labels import CLEAR, GAP, LEAST, Candidate, Label, Row
from desktop_app.ui.timeline.scene import (
    MARK_HEIGHT,
    BeadSpot,
    Note,
    Scene,
    Shade,
    Spot,
    Written,
    bands_in_sight,
)

MOST = 240
"""How many labels are tried in one picture: those that stand out first."""
ENOUGH = 150.0
MOST_ABOVE, EDGE = 380.0, 8.0
_Key = tuple[int, int]


class Eyes(NamedTuple):
    """How titles are read, by places of the chronology, and how many pixels a text needs."""

    titles: Callable[[Sequence[int]], Sequence[str]]
    measure: Callable[[str, bool], float]


class Chosen(NamedTuple):
    """The event that is selected, by its id, and its place in the chronology."""

    event: int
    place: int


def lettered(
    scene: Scene,
    view: View,
    eyes: Eyes,
    chosen: Chosen | None = None,
    gaps: Sequence[Shade] = (),
) -> Scene:
    """Label the chosen event first of all, then gaps, then all other marks that have room."""
    rows = _rows(scene, view)
    written = [] if chosen is None else list(_chosen_ones(scene, view, eyes, rows, chosen))
    notes = tuple(_noted(gaps, view, eyes, rows))
    wanting = _wanting(scene, rows)
    if chosen is not None:
        wanting = [one for one in wanting if one.event != chosen.event]
    titles = eyes.titles([spot.place for spot in wanting])
    candidates: dict[_Key, list[Candidate]] = {}
    for at, (spot, title) in enumerate(zip(wanting, titles, strict=True)):
        candidates.setdefault((spot.lane, spot.row), []).append(
            _candidate(at, spot, eyes.measure(title, False))
        )
    for key, of_row in candidates.items():
        before = len(rows[key].labels)
        for label in rows[key].place(of_row)[before:]:
            spot = wanting[label.key]
            box = _box(label, spot.middle, view)
            written.append(Written(spot.place, titles[label.key], box, spot.is_pale))
    return scene._replace(labels=tuple(written), notes=notes)


def _rows(scene: Scene, view: View) -> dict[_Key, Row]:
    """Return the rows in sight, with what lies in each from left to right."""
    marks: dict[_Key, list[tuple[float, float]]] = {
        (band.number, row): [] for band in bands_in_sight(view) for row in range(band.rows)
    }
    lying: list[Spot | BeadSpot] = [*scene.spots, *scene.beads]
    for one in lying:
        marks[one.lane, one.row].append((one.box.left, one.box.right))
    track = view.frame.track
    return {key: Row(sorted(of_row), track.left, track.right) for key, of_row in marks.items()}


def _wanting(scene: Scene, rows: dict[_Key, Row]) -> list[Spot]:
    """Return the marks beside which, or upon which, there is room for the least of labels."""
    found = []
    for spot in reversed(scene.spots):
        row, (left, right) = rows[spot.lane, spot.row], (spot.body[0], spot.box.right)
        if (
            row.free_after(left, right) - right > LEAST
            or left - row.free_before(left) > LEAST
            or spot.body[1] - spot.body[0] > LEAST
        ):
            found.append(spot)
            if len(found) == MOST:
                break
    return found


def _candidate(key: int, spot: Spot, width: float) -> Candidate:
    is_bar = spot.mark.form == "bar"
    return Candidate(key, spot.body[0], spot.box.right, width, is_bar, not spot.is_pale)


def _chosen_ones(
    scene: Scene, view: View, eyes: Eyes, rows: dict[_Key, Row], chosen: Chosen
) -> Iterable[Written]:
    spots: list[Spot | BeadSpot] = [one for one in scene.spots if one.event == chosen.event]
    spots += [one for one in scene.beads if one.crowd.holds(chosen.place)]
    if not spots:
        return
    (title,) = eyes.titles([chosen.place])
    width = eyes.measure(title, True)
    is_written = False
    for spot in spots:
        box = _insisted(spot, width, view, rows)
        if box is not None:
            is_written = True
            leader = _leader(spot.box, box)
            yield Written(chosen.place, title, box, is_chosen=True, leader=leader)
    if not is_written:
        box = _above(spots[0].box, width, view)
        leader = _leader(spots[0].box, box)
        yield Written(chosen.place, title, box, is_chosen=True, leader=leader)


def _above(mark: Box, width: float, view: View) -> Box:
    """Return where a label is written on the axis, which belongs to no lane."""
    track, short = view.frame.track, min(width, MOST_ABOVE)
    middle = min(max((mark.left + mark.right) / 2, track.left), track.right)
    right = track.right - EDGE * view.frame.line  # there it may say how many are later
    left = max(min(middle - short / 2, right - short), track.left + GAP)
    return _box(Label(-1, left, left + short), view.frame.axis / 2, view)


def _insisted(spot: Spot | BeadSpot, width: float, view: View, rows: dict[_Key, Row]) -> Box | None:
    """Return where a label is written: in its own row, else in another of its lane.

    There it stands to the right of the mark, to its left, or straight above or below it. In
    another lane it would seem to be told there.
    """
    own = rows[spot.lane, spot.row]
    if isinstance(spot, Spot):
        candidate = _candidate(-1, spot, width)
    else:
        candidate = Candidate(-1, spot.box.left, spot.box.right, width)
    label = own.beside(candidate)
    if label is not None:
        own.labels.append(label)
        return _box(label, spot.box.middle, view)
    track = view.frame.track
    middles = {key: y for key, y in _middles(view).items() if key[0] == spot.lane}
    nearest = sorted(middles, key=lambda key: (abs(middles[key] - spot.box.middle), key))
    short = min(width, ENOUGH)
    upright = min(max(spot.box.left, track.left + GAP), track.right - GAP - short)
    starts = (spot.box.right + GAP, spot.box.left - GAP - short, upright)
    for key, left in product(nearest, starts):
        if rows[key].is_free(left - CLEAR, left + short + GAP):
            label = Label(-1, left, left + short)
            rows[key].labels.append(label)
            return _box(label, middles[key], view)
    return None


def _middles(view: View) -> dict[_Key, float]:
    """Return half the height of each row in which letters are wholly in sight."""
    track, half = view.frame.track, view.frame.line / 2
    middles = {
        (band.number, row): track.top - view.scroll + band.middle(row)
        for band in bands_in_sight(view)
        for row in range(band.rows)
    }
    return {
        key: middle
        for key, middle in middles.items()
        if middle - half > track.top and middle + half < track.bottom
    }


def _noted(gaps: Sequence[Shade], view: View, eyes: Eyes, rows: dict[_Key, Row]) -> Iterable[Note]:
    """Say of each gap with room for it how long it is: in the lowest row that is free there.

    That is in its middle, or from the left end of what is free about that.
    """
    track, scale = view.frame.track, view.scale
    middles = list(reversed(_middles(view).items()))
    for gap in gaps:
        if gap.after <= scale.start or gap.first >= scale.end:
            continue
        left, right = max(view.x(gap.first), track.left), min(view.x(gap.after), track.right)
        width = eyes.measure(gap.words, False)
        if right - left >= width + 2 * GAP:
            center = (left + right) / 2
            for key, middle in middles:
                start = _free_in(rows[key], left + GAP, right - GAP, center, width)
                if start is not None:
                    label = Label(-1, start, start + width)
                    rows[key].labels.append(label)
                    yield Note(gap.words, _box(label, middle, view))
                    break


def _free_in(row: Row, left: float, right: float, center: float, width: float) -> float | None:
    """Return where so many pixels are free between two places, best about a third."""
    for start in (center - width / 2, max(row.free_before(center) + GAP, left)):
        if start + width <= right and row.is_free(start - GAP, start + width + GAP):
            return start
    return None


def _leader(mark: Box, label: Box) -> tuple[float, float, float, float] | None:
    """Return the line from a mark to its label in another row."""
    if abs(mark.middle - label.middle) < 1:
        return None
    half = min(mark.width, MARK_HEIGHT) / 2
    start = min(max((label.left + label.right) / 2, mark.left + half), mark.right - half)
    is_below = label.middle > mark.middle
    y = mark.bottom if is_below else mark.top
    if label.left <= start <= label.right:
        return start, y, start, label.top if is_below else label.bottom
    return start, y, label.left - 2 if label.left > start else label.right + 2, label.middle


def _box(label: Label, middle: float, view: View) -> Box:
    half = view.frame.line / 2
    return Box(label.left, middle - half, label.right, middle + half)
