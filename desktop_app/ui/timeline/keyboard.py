"""What the keys do in the timeline."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.ui.timeline.camera import Camera
from desktop_app.ui.timeline.items import TimelineItem
from desktop_app.ui.timeline.steps import across, beside

ZOOM = 1.5
ZOOMS = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}
BESIDE = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
ACROSS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key is meant for the timeline, and no shortcut of the window."""
    return not event.modifiers() & OTHERS


def moved(key: int, camera: Camera, selected: int | None) -> bool:
    """Move the camera if this key does so: + and − zoom, 0 shows all, C centres."""
    track = camera.view.frame.track
    if key in ZOOMS:
        camera.zoom(ZOOMS[Qt.Key(key)], (track.left + track.right) / 2)
    elif key == Qt.Key.Key_0:
        camera.fit()
    elif key == Qt.Key.Key_C:
        if selected is not None:
            camera.centre(selected)
    else:
        return False
    return True


def led_to(key: int, camera: Camera, selected: int | None) -> TimelineItem | None:
    """Give the event that an arrow key, Home or End leads to from the selected one."""
    dated = [seat.item for seat in camera.packing.seats if seat.is_dated]
    if key in BESIDE:
        return beside(camera.order, selected, BESIDE[Qt.Key(key)])
    if key == Qt.Key.Key_Home:
        return beside(dated, None, 1)
    if key == Qt.Key.Key_End:
        return beside(dated, None, -1)
    if key in ACROSS:
        scale = camera.view.scale
        return across(camera.by_lane(), selected, scale.start + scale.days / 2, ACROSS[Qt.Key(key)])
    return None
