"""What the keys do in the timeline."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.library.chronology import UNDATED
from desktop_app.ui.timeline.camera import Camera
from desktop_app.ui.timeline.plot import Mask

ZOOM = 1.5
ZOOMS = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}
BESIDE = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
ACROSS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
PAGES = {Qt.Key.Key_PageDown: 0.8, Qt.Key.Key_PageUp: -0.8}
NUDGE = 0.1
OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Standing(NamedTuple):
    """Where the keyboard is: the selected event's place, if any, and where it may go."""

    place: int | None
    allowed: Mask | None


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key is meant for the timeline, and no shortcut of the window."""
    return not event.modifiers() & OTHERS or stays_in_lane(event)


def stays_in_lane(event: QKeyEvent) -> bool:
    """Whether a key leads along the lanes of the selected event: ← and → with Ctrl."""
    is_held = event.modifiers() & OTHERS == Qt.KeyboardModifier.ControlModifier
    return is_held and event.key() in BESIDE


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key opens what is selected."""
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def moved(event: QKeyEvent, camera: Camera, place: int | None) -> bool:
    """Move the camera if this key does so.

    + and − zoom, 0 shows all, C centres; Page Up and Page Down, and ← → with Shift, pan.
    """
    key, track = Qt.Key(event.key()), camera.view.frame.track
    has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if key in ZOOMS:
        zoom(camera, ZOOMS[key], place)
    elif key in PAGES:
        camera.pan(PAGES[key] * track.width)
    elif key in BESIDE and has_shift:
        camera.pan(BESIDE[key] * NUDGE * track.width)
    elif key == Qt.Key.Key_0:
        camera.fit()
    elif key == Qt.Key.Key_C:
        if place is not None:
            camera.centre(place)
    else:
        return False
    return True


def zoom(camera: Camera, factor: float, place: int | None) -> None:
    """Zoom about an event's place in the chronology while it is in sight, else the middle."""
    camera.zoom(factor, _about(camera, place))


def led_to(key: int, camera: Camera, standing: Standing, *, is_in_lane: bool = False) -> int | None:
    """Give the place that an arrow key, Home or End leads to from the selected event's.

    `is_in_lane`: to the one beside it in its lanes.
    """
    plot, allowed, place = camera.plot, standing.allowed, standing.place
    if key in BESIDE:
        step = BESIDE[Qt.Key(key)]
        if is_in_lane and place is not None:
            return plot.along(place, step, allowed)
        return plot.beside(place, step, allowed)
    if key == Qt.Key.Key_Home:
        return plot.beside(None, 1, allowed)
    if key == Qt.Key.Key_End:
        last = plot.beside(plot.dated, -1, allowed)
        return None if last == plot.dated else last
    if key in ACROSS:
        return _across(camera, standing, ACROSS[Qt.Key(key)])
    return None


def _about(camera: Camera, place: int | None) -> float:
    """Return the place of the widget to zoom about: the selected event in sight, or the middle."""
    track, view = camera.view.frame.track, camera.view
    middle = (track.left + track.right) / 2
    if place is None or camera.plot.chronology.days[place] == UNDATED:
        return middle
    first, last = camera.plot.reach(place)
    left, right = view.x(first), view.x(last + 1)
    if right < track.left or left > track.right:
        return middle
    return min(max((left + right) / 2, track.left), track.right)


def _across(camera: Camera, standing: Standing, step: int) -> int | None:
    """Return the nearest in time in the next lane that holds any, down, or up where -1.

    From an event in several lanes the way begins at the last of them, lest it lead to itself.
    """
    plot, place = camera.plot, standing.place
    scale, count = camera.view.scale, len(plot.lanes)
    day = scale.start + scale.days / 2
    here = -1 if step > 0 else count
    if place is not None:
        here = (max if step > 0 else min)(plot.lanes_of(place), default=here)
        if plot.chronology.days[place] != UNDATED:
            day = plot.chronology.days[place]
    lane = here + step
    while 0 <= lane < count:
        found = plot.nearest(lane, day, standing.allowed)
        if found is not None:
            return found
        lane += step
    return None
