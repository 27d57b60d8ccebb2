"""Printing: a preview of the pages, from which they can be printed; of a source also a PDF.

Loaded only when somebody prints. A preview holds all of its pages at once, so that of a very long
source it shows the first ones; a PDF is written page by page, while the window stays in use.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QBasicTimer,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QObject,
    QRect,
    QSaveFile,
    QSize,
    QSizeF,
    Qt,
    QTimerEvent,
    Signal,
)
from PySide6.QtGui import QPageLayout, QPaintEngine, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from desktop_app.ui.reader.printed import Paper
from desktop_app.ui.reader.printing import DOTS_PER_INCH, Printing

MARGINS = QMarginsF(18, 18, 18, 16)
MOST_SEEN = 200
_SIZE = QSize(70, 54)
"""The size of the preview in lines of text, so that all of its buttons have room."""


class Preview(QPrintPreviewDialog):
    """A window that shows the pages, and prints them. It is not modal."""

    def __init__(
        self,
        title: str,
        paint: Callable[[QPrinter], None],
        parent: QWidget,
        *,
        margins: QMarginsF = MARGINS,
        is_wide: bool = False,
    ) -> None:
        """`paint` prints what is called `title` on a printer, or on what stands for one.

        `margins` are in millimetres; `is_wide`: on a page that lies.
        """
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(title)
        if is_wide:  # before the window is there: its buttons show what they find then
            self._printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        self._printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        super().__init__(self._printer, parent)
        self.setObjectName("print-preview")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print"))
        room = self.screen().availableSize()
        self.resize((_SIZE * self.fontMetrics().height()).boundedTo(room))
        self.paintRequested.connect(paint)


def print_on(printer: QPrinter, paper: Paper) -> None:
    """Print the pages that are asked for; in a preview the first ones."""
    painter = QPainter(printer)
    if not painter.isActive():
        return
    is_seen = printer.paintEngine().type() == QPaintEngine.Type.Picture
    first, last = 1, MOST_SEEN if is_seen else 0
    if printer.printRange() == QPrinter.PrintRange.PageRange and not is_seen:
        first, last = printer.fromPage(), printer.toPage()
    scale = printer.resolution() / DOTS_PER_INCH
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # else a small preview drops lines
    size = printer.pageLayout().paintRect(QPageLayout.Unit.Inch).size()
    printing = Printing(paper, _pixels(size))
    for sheet in printing.sheets():
        if last and sheet.number > last:
            if is_seen:
                _say_more_follows(painter, _pixels(size))
            break
        if sheet.number < first:
            continue
        if sheet.number > first:
            printer.newPage()
        printing.paint(painter, sheet)
    painter.end()


def _say_more_follows(painter: QPainter, size: QSize) -> None:
    """Say at the foot of the last page of a preview that there are more."""
    words = QCoreApplication.translate("printout", "The preview ends here. All pages are printed.")
    foot = QRect(0, size.height() - 28, size.width(), 28)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter), words)


def _pixels(inches: QSizeF) -> QSize:
    """Return a size in the pixels that pages are set in."""
    return QSize(int(inches.width() * DOTS_PER_INCH), int(inches.height() * DOTS_PER_INCH))


class PdfExport(QObject):
    """Writes a PDF, a page at a time, so that the window is never blocked for longer.

    The file is there only when it is whole; an older one of that name stays until then.
    """

    finished = Signal(int)
    """`finished(pages)`, when the file is written."""
    failed = Signal(str)
    """`failed(why)`, in the system's words."""

    def __init__(self, paper: Paper, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QBasicTimer()
        self._file = QSaveFile(str(path))
        self._writer: QPdfWriter | None = None
        self._painter = QPainter()
        self._paper = paper
        self._pages = 0
        parent.destroyed.connect(self.stop)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def start(self) -> None:
        """Begin to write."""
        if not self._file.open(QIODevice.OpenModeFlag.WriteOnly):
            self.failed.emit(self._file.errorString())
            self.deleteLater()
            return
        self._writer = QPdfWriter(self._file)
        self._writer.setTitle(self._paper.title)
        self._writer.setCreator("Whence")
        self._writer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        size = self._writer.pageLayout().paintRect(QPageLayout.Unit.Inch).size()
        self._printing = Printing(self._paper, _pixels(size))
        self._sheets = self._printing.sheets()
        self._painter.begin(self._writer)
        scale = self._writer.resolution() / DOTS_PER_INCH
        self._painter.scale(scale, scale)
        self._timer.start(0, self)

    def stop(self) -> None:
        """Give up; what was written is thrown away."""
        self._timer.stop()
        if self._painter.isActive():
            self._painter.end()
        self._writer = None

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Write the next page, or end."""
        sheet = next(self._sheets, None)
        if sheet is None or self._writer is None:
            self._end()
            return
        if sheet.number > 1:
            self._writer.newPage()
        self._printing.paint(self._painter, sheet)
        self._pages = sheet.number

    def _end(self) -> None:
        self.stop()
        if self._file.commit():
            self.finished.emit(self._pages)
        else:
            self.failed.emit(self._file.errorString())
        self.deleteLater()
