"""Pictures of what is drawn in the window: on paper, or as files: SVG, PDF or PNG.

Loaded only when somebody takes a picture. What can be drawn is a `Drawing`; it knows nothing of
files, so that one way of writing serves the timeline and the matrix.
"""

import re
from collections.abc import Callable
from functools import partial
from math import sqrt
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QObject,
    QRectF,
    QSaveFile,
    QSize,
    QSizeF,
)
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog

from desktop_app.ui.drawing import Drawing
from desktop_app.ui.printout import Preview
from desktop_app.ui.svg_words import with_room
from desktop_app.ui.widgets.plain import isolated, one_line
from desktop_app.ui.window import MainWindow

SHARP = 2.0
"""Dots of a PNG for each pixel of the screen, as long as there is room for so many."""
MOST_DOTS = 64_000_000
LONGEST_SIDE = 32_000
"""Dots that the side of an image may have: Qt paints no further than 32,767."""
_DOTS_PER_INCH = 96
_POINT = 72 / _DOTS_PER_INCH
_LONGEST_PAGE = 14_400.0
"""Points that the side of a page of a PDF may have; a larger picture is drawn smaller."""
_FINE = 1_200
_MARGINS = QMarginsF(8, 8, 8, 8)
"""Millimetres around what is printed: a picture has margins of its own."""


class Pictures(QObject):
    """Takes a picture of a drawing for the person: as a file that is asked for, or on paper.

    It says that the file is there, or why it is not.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._not_written = ""

    def export(self, drawing: Drawing) -> None:
        """Write a picture of a drawing, wherever the person wants it, if anywhere."""
        path = self._chosen(drawing)
        if path is None:
            return
        self._window.settings.folder = path.parent
        if path.suffix.lower() == ".png" and sharpness(drawing.size()) < 1:
            self._refuse(path, self.tr("it is too large for PNG: choose SVG or PDF"))
            return
        why = write(drawing, path)
        if why:
            self._refuse(path, why)
            return
        words = self.tr("Written: {file}").format(file=isolated(path.name))
        self._window.workspace.told.emit(words)
        self._window.take_back(self._not_written)

    def print(self, drawing: Drawing) -> None:
        """Show how a drawing comes on paper, from where it can be printed."""
        size, paint = drawing.size(), partial(print_on, drawing=drawing)
        is_wide = size.width() > size.height()
        Preview(drawing.title, paint, self._window, margins=_MARGINS, is_wide=is_wide).show()

    def _chosen(self, drawing: Drawing) -> Path | None:
        """Ask for a name; one without an ending gets that of its kind.

        Where there is such a file already it is asked for once more, so that nothing is replaced
        unasked.
        """
        kinds = {
            "svg": self.tr("Drawing, sharp at any size (*.svg)"),
            "pdf": self.tr("PDF, a page of its size (*.pdf)"),
            "png": self.tr("Image (*.png)"),
        }
        proposed = self._window.settings.folder / f"{file_name(drawing.title)}.svg"
        while True:
            name, kind = QFileDialog.getSaveFileName(
                self._window, self.tr("Export a picture"), str(proposed), ";;".join(kinds.values())
            )
            if not name:
                return None
            proposed = path = Path(name)
            if path.suffix.lower() in WRITERS:
                return path
            ending = next((one for one, words in kinds.items() if words == kind), "svg")
            proposed = path.with_name(f"{path.name}.{ending}")
            if not proposed.exists():
                return proposed

    def _refuse(self, path: Path, why: str) -> None:
        told = self.tr("Not written: {file}").format(file=isolated(path.name))
        self._window.workspace.told.emit(told)
        words = self.tr("“{file}” cannot be written ({why}).")
        self._not_written = words.format(file=isolated(path.name), why=why)
        self._window.say(self._not_written)


def print_on(printer: QPrinter, drawing: Drawing) -> None:
    """Print a drawing on one page, in its own size or as much smaller as it needs to be."""
    painter = QPainter(printer)
    if painter.isActive():
        size = drawing.size()
        page = printer.pageLayout().paintRect(QPageLayout.Unit.Inch).size() * _DOTS_PER_INCH
        smaller = min(1.0, page.width() / size.width(), page.height() / size.height())
        _paint(drawing, painter, printer.resolution() / _DOTS_PER_INCH * smaller)


def write(drawing: Drawing, path: Path) -> str:
    """Write a picture of the kind of the name's ending; return why not, in the system's words.

    The file is there only when it is whole; an older one of that name stays until then.
    """
    data = WRITERS[path.suffix.lower()](drawing)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return file.errorString()
    file.write(data)
    return "" if file.commit() else file.errorString()


def svg(drawing: Drawing) -> QByteArray:
    """Return a picture as SVG; its words stay words."""
    buffer = _buffer()
    size = _whole(drawing.size())
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS_PER_INCH)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(one_line(drawing.title))
    _paint(drawing, QPainter(generator), 1.0)
    return QByteArray(with_room(bytes(buffer.data().data())))


def pdf(drawing: Drawing) -> QByteArray:
    """Return a picture as a PDF of one page, which has its size."""
    buffer = _buffer()
    points = QSizeF(_whole(drawing.size())) * _POINT
    smaller = min(1.0, _LONGEST_PAGE / max(points.width(), points.height()))
    writer = QPdfWriter(buffer)
    writer.setTitle(one_line(drawing.title))
    writer.setCreator("Whence")
    writer.setResolution(_FINE)
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(points * smaller, QPageSize.Unit.Point, "", exact))
    writer.setPageMargins(QMarginsF())
    _paint(drawing, QPainter(writer), _FINE / _DOTS_PER_INCH * smaller)
    return buffer.data()


def png(drawing: Drawing) -> QByteArray:
    """Return a picture as PNG, on white where it leaves something unpainted."""
    scale = sharpness(drawing.size())
    size = _whole(drawing.size() * scale)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setText("Title", one_line(drawing.title))
    image.setDotsPerMeterX(round(_DOTS_PER_INCH * scale / 0.0254))
    image.setDotsPerMeterY(round(_DOTS_PER_INCH * scale / 0.0254))
    image.fill(0xFFFFFFFF)
    _paint(drawing, QPainter(image), scale)
    buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return buffer.data()


WRITERS: dict[str, Callable[[Drawing], QByteArray]] = {".svg": svg, ".pdf": pdf, ".png": png}


def sharpness(size: QSizeF) -> float:
    """Return how many dots of a PNG stand for a pixel; below 1 nobody could read it."""
    width, height = size.width(), size.height()
    return min(SHARP, LONGEST_SIDE / max(width, height), sqrt(MOST_DOTS / (width * height)))


def file_name(title: str) -> str:
    """Return a good name, without an ending, for the picture of what is called `title`."""
    return re.sub(r"[^\w-]+", "-", title)[:80].strip("-") or "whence"


def _paint(drawing: Drawing, painter: QPainter, scale: float) -> None:
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint(painter)
    painter.end()


def _whole(size: QSizeF) -> QSize:
    return QSize(max(1, round(size.width())), max(1, round(size.height())))


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
