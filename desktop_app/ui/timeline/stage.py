"""Everything that is painted of the timeline, on a screen or on paper."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QPainter

from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.camera import Camera, Room
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.composer import Composer
from desktop_app.ui.timeline.ground import INSET, Edges, GroundPainter
from desktop_app.ui.timeline.lettered import Chosen, Eyes
from desktop_app.ui.timeline.lettering import Lettering
from desktop_app.ui.timeline.painter import Attention, ScenePainter
from desktop_app.ui.timeline.plot import Plot
from desktop_app.ui.timeline.scene import Scene, Shade
from desktop_app.ui.timeline.ticks import TickWords
from desktop_app.ui.timeline.words import Words
from desktop_app.ui.widgets.plain import one_line

MOST_NAMES, LEAST_NAMES, NAMES_SHARE = 220.0, 96.0, 0.22
"""Pixels for the names of lanes at the most, in letters of normal size, and the least of them."""


class Setting(NamedTuple):
    """What surrounds the marks: gaps between reports, the period let through or held, if any."""

    gaps: Sequence[Shade] = ()
    period: Shade | None = None
    is_held: bool = False


class Subject(NamedTuple):
    """What a picture is made of: the same as the timeline on the screen has."""

    plot: Plot
    known_on: int
    setting: Setting
    colours: Inks
    font: QFont
    ticks: TickWords
    words: Words
    narrowed: tuple[str, ...] = ()
    """Phrases on what of it is let through, and what stands out."""


class Stage:
    """Composes and paints what a camera sees, in one font and one set of colours."""

    def __init__(self, inks: Inks, font: QFont, ticks: TickWords, words: Words) -> None:
        self.lettering = Lettering(font)
        self._words = words
        self._composer = Composer(Eyes(self._titles, self.lettering.width), self.lettering.digit)
        self._ground = GroundPainter(inks, self.lettering, ticks)
        self._painter = ScenePainter(inks, self.lettering, font)
        self._plot: Plot | None = None

    def room(self, plot: Plot, width: float, height: float) -> Room:
        """Return the room that a picture of this size has, with what names and words need of it."""
        lettering = self.lettering
        names = max((lettering.width(lane.title) for lane in plot.lanes), default=0.0)
        names += 2 * INSET + 2 * lettering.height
        most = max(min(MOST_NAMES * lettering.height / 16, NAMES_SHARE * width), LEAST_NAMES)
        tray = lettering.width(QCoreApplication.translate("TimelineView", "Undated")) + INSET
        line = round(0.8 * lettering.height)  # without the room for accents and tails
        return Room(width, height, min(max(names, LEAST_NAMES), most), tray, line)

    def compose(
        self, camera: Camera, known_on: int, chosen: Chosen | None, gaps: Sequence[Shade]
    ) -> Scene:
        """Compose what the camera sees."""
        self._plot = camera.plot
        return self._composer.compose(camera.plot, camera.view, known_on, chosen, gaps)

    def paint(
        self, painter: QPainter, camera: Camera, scene: Scene, edges: Edges, setting: Setting
    ) -> tuple[Box, Box]:
        """Paint the ground and give the places of the words at the two ends of the axis."""
        view, ground = camera.view, self._ground
        if setting.period is not None:
            ground.paint_period(painter, view, setting.period, is_held=False)
        ground.paint_gaps(painter, view, setting.gaps)
        callout = scene.callout(view.frame.track.top)
        kept = None if callout is None else callout.box
        ends = ground.paint_axis(painter, view, edges, kept)
        ground.paint_grid(painter, view)
        if setting.period is not None and setting.is_held:
            ground.paint_period(painter, view, setting.period, is_held=True)
        taken = {bead.lane: bead.box.width for bead in scene.over}
        ground.paint_lanes(painter, view, camera.overflow, taken)
        return ends

    def paint_events(
        self,
        painter: QPainter,
        camera: Camera,
        scene: Scene,
        attention: Attention,
        *,
        is_sharp: bool = False,
    ) -> None:
        """Paint what lies in the lanes; `is_sharp` for paper."""
        self._painter.paint(painter, camera.view, scene, attention, is_sharp=is_sharp)
        painter.setClipping(False)

    def _titles(self, places: Sequence[int]) -> list[str]:
        if self._plot is None:
            return []
        ids = self._plot.chronology.ids
        told = self._words.of([ids[place] for place in places])
        return [one_line(one.title) for one in told]
