"""Pictures as files: asked for, written whole or not at all, and of each kind."""

import re
from xml.etree import ElementTree as Xml

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPageLayout
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from desktop_app.ui.notice import Notice
from desktop_app.ui.picture import (
    LONGEST_SIDE,
    SHARP,
    Pictures,
    file_name,
    print_on,
    sharpness,
    write,
)
from tests.ui.pixels import places_of

BLUE, RED = QColor("#2f6db0"), QColor("#c0392b")
SVG = "{http://www.w3.org/2000/svg}"


class Flag:
    """Blue, with a red stripe at its right edge and its title in words."""

    def __init__(self, width=300.0, height=200.0, title="Flag & <b>colours</b>"):
        self._size = QSizeF(width, height)
        self.title = title

    def size(self):
        return self._size

    def paint(self, painter):
        area = QRectF(0, 0, self._size.width(), self._size.height())
        painter.fillRect(area, BLUE)
        painter.fillRect(area.adjusted(area.width() - 20, 0, 0, 0), RED)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.title)


@pytest.fixture
def export(main_window, monkeypatch):
    """`export(drawing, *answers)` answers each question for a name: a path, and which kind.

    Returns the names that were proposed.
    """
    pictures = Pictures(main_window)

    def export(drawing, *answers):
        proposed, left = [], list(answers)

        def choose(_parent, _title, name, kinds):
            proposed.append(name)
            path, number = left.pop(0)
            return str(path), kinds.split(";;")[number] if path else ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        pictures.export(drawing)
        assert left == []
        return proposed

    return export


def told(window):
    return window.findChild(QLabel, "told").text()


def said(window):
    notice = window.findChild(Notice)
    return notice.sentence() if notice and notice.isVisible() else ""


def test_a_drawing_as_svg_keeps_its_words_and_its_size(theme, tmp_path):
    del theme
    assert write(Flag(), tmp_path / "flag.svg") == ""
    root = Xml.parse(tmp_path / "flag.svg").getroot()  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 300 200"
    assert root.find(f"{SVG}title").text == "Flag & <b>colours</b>"
    (words,) = root.iter(f"{SVG}text")
    assert words.text.strip() == "Flag & <b>colours</b>"


def test_a_drawing_as_pdf_is_one_page_of_its_size_with_words_that_can_be_copied(qapp, tmp_path):
    del qapp
    assert write(Flag(), tmp_path / "flag.pdf") == ""
    document = QPdfDocument()
    document.load(str(tmp_path / "flag.pdf"))
    assert document.pageCount() == 1
    size = document.pagePointSize(0)
    assert (size.width(), size.height()) == pytest.approx((225, 150), abs=0.5)
    assert "colours" in document.getAllText(0).text()
    assert document.metaData(QPdfDocument.MetaDataField.Title) == "Flag & <b>colours</b>"
    page = document.render(0, document.pagePointSize(0).toSize() * 4)
    assert page.pixelColor(4, 4) == BLUE
    assert page.pixelColor(page.width() - 4, 4) == RED


def test_a_drawing_as_png_has_two_dots_for_each_pixel(qapp, tmp_path):
    del qapp
    assert write(Flag(), tmp_path / "flag.PNG") == ""
    image = QImage(str(tmp_path / "flag.PNG"))
    assert (image.width(), image.height()) == (600, 400)
    stripe = {x for x, _ in places_of(image, RED)}
    assert (min(stripe), max(stripe)) == (560, 599)


def test_a_page_is_no_longer_than_readers_allow(qapp, tmp_path):
    del qapp
    assert write(Flag(40_000, 100), tmp_path / "long.pdf") == ""
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+)", (tmp_path / "long.pdf").read_bytes())
    assert float(box[1]) == pytest.approx(14_400, abs=1)


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((1_000, 500), SHARP),
        ((20_000, 500), LONGEST_SIDE / 20_000),
        ((8_000, 8_000), 1.0),
        ((20_000, 20_000), 0.4),
    ],
)
def test_the_larger_a_picture_the_fewer_dots_for_each_pixel(size, wanted):
    assert sharpness(QSizeF(*size)) == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Lima Group and Venezuela", "Lima-Group-and-Venezuela"),
        ("Qué pasó: 2013 – 2019", "Qué-pasó-2013-2019"),
        ("../../etc/passwd", "etc-passwd"),
        ("…", "whence"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_file_is_named_as_what_it_shows(title, wanted):
    assert file_name(title) == wanted


@pytest.mark.parametrize("number", range(3))
def test_a_name_without_an_ending_gets_that_of_the_kind_that_was_chosen(
    main_window, export, tmp_path, number
):
    export(Flag(), (tmp_path / "made", number))
    ending = ("svg", "pdf", "png")[number]
    assert [one.name for one in tmp_path.glob("made*")] == [f"made.{ending}"]
    assert told(main_window) == f"Written: made.{ending}"
    assert said(main_window) == ""


def test_a_name_is_proposed_in_the_folder_of_the_last_file(export, tmp_path):
    export(Flag(), (tmp_path / "made.svg", 0))
    assert export(Flag(title="As it was"), ("", 0)) == [str(tmp_path / "As-it-was.svg")]


def test_no_file_is_replaced_that_was_not_named(export, tmp_path):
    (tmp_path / "made.svg").write_text("an older one")
    asked = export(Flag(), (tmp_path / "made", 0), ("", 0))
    assert asked[1:] == [str(tmp_path / "made.svg")]
    assert (tmp_path / "made.svg").read_text() == "an older one"
    export(Flag(), (tmp_path / "made", 0), (tmp_path / "made.svg", 0))
    assert (tmp_path / "made.svg").read_text() != "an older one"


def test_where_no_name_is_chosen_nothing_is_written(main_window, export, tmp_path):
    before = main_window.settings.folder
    export(Flag(), ("", 0))
    assert told(main_window) == ""
    assert main_window.settings.folder == before
    assert list(tmp_path.glob("*.svg")) == []


def test_what_cannot_be_written_is_said_until_it_is_written(main_window, export, tmp_path):
    export(Flag(), (tmp_path / "nowhere" / "made.svg", 0))
    assert said(main_window).startswith("“made.svg” cannot be written (")
    assert told(main_window) == "Not written: made.svg"
    export(Flag(), (tmp_path / "made.svg", 0))
    assert told(main_window) == "Written: made.svg"
    assert said(main_window) == ""


def test_what_is_too_large_for_an_image_is_refused_with_a_way_out(main_window, export, tmp_path):
    export(Flag(20_000, 20_000), (tmp_path / "made.png", 2))
    wanted = "“made.png” cannot be written (it is too large for PNG: choose SVG or PDF)."
    assert said(main_window) == wanted
    assert list(tmp_path.glob("*.png")) == []
    export(Flag(20_000, 20_000), (tmp_path / "made.svg", 0))
    assert said(main_window) == ""


def test_where_there_is_no_room_the_older_file_stays(qapp, tmp_path, monkeypatch):
    del qapp
    monkeypatch.setattr("desktop_app.ui.picture.QSaveFile.commit", lambda _: False)
    (tmp_path / "flag.svg").write_text("an older one")
    assert write(Flag(), tmp_path / "flag.svg") == "Unknown error"
    assert (tmp_path / "flag.svg").read_text() == "an older one"


@pytest.mark.parametrize(("width", "landscape"), [(300, True), (150, False)])
def test_a_picture_is_previewed_on_a_page_that_lies_as_it_does(
    main_window, qtbot, width, landscape
):
    Pictures(main_window).print(Flag(width, 200, "Flag"))
    dialog = main_window.findChild(QDialog, "print-preview")
    shown = dialog.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == 1)
    assert (shown.orientation() == QPageLayout.Orientation.Landscape) is landscape
    lies, stands = (button(dialog, name) for name in ("Landscape", "Portrait"))
    assert (lies.isChecked(), stands.isChecked()) == (landscape, not landscape)
    page = dialog.printer().pageLayout()
    assert page.margins(QPageLayout.Unit.Millimeter).top() == 8
    assert (page.fullRect().width() > page.fullRect().height()) is landscape
    assert not dialog.isModal()
    dialog.close()


def button(dialog, name):
    return next(one for one in dialog.findChildren(QAction) if one.text() == name)


@pytest.mark.parametrize(("size", "wanted"), [((300, 200), 300 / 96), ((3000, 100), None)])
def test_it_is_printed_in_its_own_size_or_as_wide_as_the_page(qapp, tmp_path, size, wanted):
    del qapp
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_on(printer, Flag(*size))
    document = QPdfDocument()
    document.load(str(tmp_path / "printed.pdf"))
    assert document.pageCount() == 1
    page = document.render(0, document.pagePointSize(0).toSize() * 2)
    blue = [x for x, _ in places_of(page, BLUE)]
    red = [x for x, _ in places_of(page, RED)]
    paper = printer.pageLayout().paintRect(QPageLayout.Unit.Inch)
    assert (max(red) - min(blue)) / 144 == pytest.approx(wanted or paper.width(), abs=0.05)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_where_there_is_no_printer_nothing_is_painted(qapp, tmp_path):
    del qapp
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    print_on(printer, Flag())
    assert not (tmp_path / "nowhere").exists()
