"""Composing scenes while one moves: lays lanes out on pages of time, and keeps what it has laid."""

from array import array
from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from desktop_app.ui.timeline.camera import View
from desktop_app.ui.timeline.lanes import Band
from desktop_app.ui.timeline.layout import (
    NOTHING,
    Bead,
    Layout,
    Page,
    Seat,
    bead_width,
    bead_words,
    laid_out,
)
from desktop_app.ui.timeline.lettered import Chosen, Eyes, lettered
from desktop_app.ui.timeline.levels import LONG, Part, Stretch, bin_days, crowd, day_borders
from desktop_app.ui.timeline.marks import mark_for
from desktop_app.ui.timeline.plot import Plot
from desktop_app.ui.timeline.scale import Scale
from desktop_app.ui.timeline.scene import (
    BeadSpot,
    Scene,
    Shade,
    Spot,
    bands_in_sight,
    bead_at,
    in_sight,
    spot_at,
)

TRAY_STEP, TRAY_INSET = 14.0, 12.0
TRAY_MARK = 10.0
OVER_INSET = 6.0
_AHEAD = 0.25
"""How much of the window a page reaches beyond what may be in sight."""
_NARROW = 0.06
"""The same for the first page of a zoom: most zooms are passed through and not panned in."""


class _Key(NamedTuple):
    """What pages were laid out for."""

    plot: Plot
    version: int
    per_day: float
    rows: tuple[int, ...]


class Composer:
    """Composes what is in sight. A lane is laid out when it is in sight, once for each page."""

    def __init__(self, eyes: Eyes, letter: float) -> None:
        """`letter` is the width of a digit in pixels."""
        self._eyes = eyes
        self._letter = letter
        self._key: _Key | None = None
        self._page: Page | None = None
        self._number: int | None = None
        self._layouts: dict[int, Layout] = {}
        self._before: dict[int, Layout] = {}

    def compose(
        self,
        plot: Plot,
        view: View,
        known_on: int,
        chosen: Chosen | None,
        gaps: Sequence[Shade] = (),
    ) -> Scene:
        """Compose the picture; `known_on` is the ordinal of a day or 0."""
        page = self._page_for(plot, view)
        for band in bands_in_sight(view):
            if band.number not in self._layouts:
                before = self._before.get(band.number, NOTHING)
                self._layouts[band.number] = laid_out(
                    plot, band.number, page, band.rows, self._widths, before
                )
        origin = view.x(page.stretch.first)
        scene = in_sight(plot, view, self._layouts, origin, known_on)
        scene = lettered(scene, view, self._eyes, chosen, gaps)
        return self._with_edges(scene, plot, view, page, known_on)

    def _page_for(self, plot: Plot, view: View) -> Page:
        """Return the page about what is in sight: at a new zoom a narrow one, without number."""
        scale = view.scale
        step = scale.days / 2
        rows = tuple(band.rows for band in view.stack.bands)
        key = _Key(plot, plot.version, scale.per_day, rows)
        if self._page is None or key != self._key:
            self._key = key
            self._layouts = {}
            ahead = _NARROW * scale.days
            return self._turn_to(plot, scale, None, (scale.start - ahead, scale.end + ahead))
        number = int(scale.start // step)
        stretch = self._page.stretch
        is_within = stretch.first <= scale.start and scale.end <= stretch.after
        if number == self._number or (self._number is None and is_within):
            return self._page
        ends = (number - 2 * _AHEAD) * step, (number + 3 + 2 * _AHEAD) * step
        return self._turn_to(plot, scale, number, ends)

    def _turn_to(
        self, plot: Plot, scale: Scale, number: int | None, ends: tuple[float, float]
    ) -> Page:
        self._before, self._layouts = self._layouts, {}
        self._number = number
        first, after = floor(ends[0]), ceil(ends[1])
        stretch = Stretch(first, after, scale.per_day, bin_days(scale.per_day))
        self._page = Page(stretch, day_borders(plot, stretch), self._letter)
        return self._page

    def _widths(self, places: Sequence[int]) -> list[float]:
        return [self._eyes.measure(title, False) for title in self._eyes.titles(places)]

    def _with_edges(self, scene: Scene, plot: Plot, view: View, page: Page, known_on: int) -> Scene:
        scale = view.scale
        tray: list[Spot] = []
        beads: list[BeadSpot] = []
        over = (self._over(plot, view, page, band) for band in bands_in_sight(view))
        if view.frame.tray:
            for band in bands_in_sight(view):
                spots, bead = self._tray(plot, view, band, known_on)
                tray += spots
                beads += bead
        return scene._replace(
            over=tuple(one for one in over if one is not None),
            tray=tuple(tray),
            tray_beads=tuple(beads),
            earlier=plot.over_before(scale.start),
            later=plot.beginning_from(scale.end),
        )

    def _over(self, plot: Plot, view: View, page: Page, band: Band) -> BeadSpot | None:
        """Count beside a lane's name what lasts in sight, and has no row or began out of sight."""
        scale = view.scale
        layout, far = self._layouts[band.number], scale.start + LONG / scale.per_day
        edge = (scale.start - page.stretch.first) * scale.per_day
        places = layout.over.within(scale.start, scale.end)
        for bead in layout.beads:
            if bead.right <= edge:
                places.extend(bead.crowd.lasting(plot.chronology, far))
        if not places:
            return None
        places = array("i", sorted(places))
        bright = len(places) if plot.bright is None else sum(map(plot.bright.__getitem__, places))
        parts = (Part(places, 0, len(places)),)
        right = view.frame.names - OVER_INSET
        left = right - bead_width(f"+{bead_words(len(places), bright)}", self._letter)
        bead = Bead(crowd(plot, parts, len(places), bright), left, right, 0)
        top = view.frame.track.top - view.scroll
        return bead_at(plot, band, bead, (0.0, top + band.middle(0)), view.frame.line)

    def _tray(
        self, plot: Plot, view: View, band: Band, known_on: int
    ) -> tuple[list[Spot], list[BeadSpot]]:
        """Return the undated events of a lane, or where they are too many a bead for them."""
        places = plot.undated(band.number)
        frame = view.frame
        columns = max(int((frame.tray - 2 * TRAY_INSET + 4) // TRAY_STEP), 1)
        top = frame.track.top - view.scroll
        if len(places) > columns * band.rows:
            return [], [self._tray_bead(plot, view, band)]
        spots = []
        for number, place in enumerate(places):
            row, column = divmod(number, columns)
            left = frame.names + TRAY_INSET + column * TRAY_STEP
            seat = Seat(place, mark_for(plot.chronology.flags[place]), left, left + TRAY_MARK, row)
            spots.append(spot_at(plot, band, seat, 0.0, top + band.middle(row), known_on))
        return spots, []

    def _tray_bead(self, plot: Plot, view: View, band: Band) -> BeadSpot:
        places, frame = plot.undated(band.number), view.frame
        parts = (Part(places, 0, len(places)),)
        all_of_them = crowd(plot, parts, len(places), plot.bright_undated(band.number))
        words = bead_words(all_of_them.size, all_of_them.bright)
        width = bead_width(words, self._letter)
        left = frame.names + (frame.tray - width) / 2
        row = (band.rows - 1) // 2
        bead = Bead(all_of_them, left, left + width, row)
        middle = frame.track.top - view.scroll + band.middle(row)
        return bead_at(plot, band, bead, (0.0, middle), frame.line)
