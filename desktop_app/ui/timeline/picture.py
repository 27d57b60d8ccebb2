"""A picture of the timeline: of all of it, or of what is seen of it, on a sheet with its sources."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPainter

from desktop_app.library.library import Library
from desktop_app.library.sources import sources_telling
from desktop_app.ui.drawing import Drawing
from desktop_app.ui.timeline.camera import Camera, Room
from desktop_app.ui.timeline.caption import Caption
from desktop_app.ui.timeline.legend import legend
from desktop_app.ui.timeline.legend_marks import LegendMarks
from desktop_app.ui.timeline.painter import Attention
from desktop_app.ui.timeline.pointing import edges_of, members
from desktop_app.ui.timeline.scene import Scene
from desktop_app.ui.timeline.sheet import Look, Sheet
from desktop_app.ui.timeline.stage import Stage, Subject
from desktop_app.ui.timeline.stretches import stretch_in_words

WIDE, ROOMY = 1920.0, 1120.0
"""The width of a picture of the whole, and the height that its lanes have at least, in pixels."""
MOST_TOLD = 100_000
"""Of how many events at most the sources are looked up one by one; of more, all are named."""


class TimelineDrawing:
    """The timeline by itself, as large as it is asked for, as paper wants it: without shortcuts."""

    def __init__(self, title: str, of: Subject, room: Room) -> None:
        self.title = title
        self._subject = of
        self._room = room
        self._stage = Stage(of.colours, of.font, of.ticks, of.words)
        self.camera = Camera(of.plot)
        self.camera.resize(room)

    def size(self) -> QSizeF:
        """Return how large it is."""
        return QSizeF(self._room.width, self._room.height)

    def scene(self) -> Scene:
        """Return what is to be seen."""
        return self._stage.compose(
            self.camera, self._subject.known_on, None, self._subject.setting.gaps
        )

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        scene, area = self.scene(), QRectF(0, 0, self._room.width, self._room.height)
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, self._subject.colours.panel)
        edges = edges_of(scene, self.camera.plot)
        self._stage.paint(painter, self.camera, scene, edges, self._subject.setting)
        self._stage.paint_events(painter, self.camera, scene, Attention(), is_sharp=True)
        painter.restore()


def whole(title: str, of: Subject, library: Library) -> Drawing:
    """Return a picture of all events in all lanes."""
    stage = Stage(of.colours, of.font, of.ticks, of.words)
    room = stage.room(of.plot, WIDE, ROOMY)
    drawing = TimelineDrawing(title, of, room)
    over = drawing.camera.overflow
    if over:
        drawing = TimelineDrawing(title, of, room._replace(height=ROOMY + over))
    return on_sheet(drawing, of, library, None)


def seen(title: str, of: Subject, room: Room, camera: Camera, library: Library) -> Drawing:
    """Return a picture of what a camera sees."""
    drawing = TimelineDrawing(title, of, room)
    drawing.camera.look_from(camera.view.scale.start, camera.view.scale.days)
    drawing.camera.scroll(camera.view.scroll)
    return on_sheet(drawing, of, library, _places(drawing.scene()))


def on_sheet(
    drawing: TimelineDrawing, of: Subject, library: Library, places: list[int] | None
) -> Sheet:
    """Put a drawing on a sheet with its legend and the sources of its events; None: of all."""
    chronology = of.plot.chronology
    entries = legend(chronology, places, _others(drawing.scene(), of))
    ids = None
    if places is not None and len(places) <= MOST_TOLD:
        ids = {chronology.ids[place] for place in places}
    sources = sources_telling(library, ids)
    if of.known_on:
        day = date.fromordinal(of.known_on).isoformat()
        sources = [one for one in sources if (one.published_earliest or "") <= day]
    caption = Caption(entries, sources, drawing.size().width(), of.font)
    look = Look(of.colours, of.font, LegendMarks(of.colours, of.font).paint)
    return Sheet(drawing, _detail(drawing, of), caption, look)


def _places(scene: Scene) -> list[int]:
    places = [spot.place for spot in (*scene.spots, *scene.tray)]
    for bead in scene.all_beads:
        places += members(bead.crowd, bead.crowd.size)
    return sorted(set(places))


def _detail(drawing: TimelineDrawing, of: Subject) -> str:
    """Say which stretch of time is shown, what of it, and as known on which day."""
    scale = drawing.camera.view.scale
    words = [stretch_in_words(scale.start, scale.end)]
    if of.known_on:
        known = QCoreApplication.translate("TimelinePicture", "as known on {day}")
        day = stretch_in_words(of.known_on, of.known_on + 1, "day")
        words.append(known.format(day=day))
    words += of.narrowed
    return " · ".join(words)


def _others(scene: Scene, of: Subject) -> set[str]:
    """Return which signs are to be seen that depend on what is looked at."""
    marks = (*scene.spots, *scene.tray)
    is_there = {
        "perhaps": any(spot.is_faint for spot in marks),
        "pale": any(one.is_pale for one in marks) or any(one.is_pale for one in scene.all_beads),
        "bead": bool(scene.beads or scene.tray_beads),
        "over": bool(scene.over),
        "gap": bool(of.setting.gaps),
        "period": of.setting.period is not None,
    }
    return {sign for sign, there in is_there.items() if there}
