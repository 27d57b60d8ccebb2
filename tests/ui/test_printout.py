"""Printing the source that is read, and writing it as a PDF, from the menu."""

import re
import zlib
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget

from desktop_app.model.records import Block
from desktop_app.ui import printout
from desktop_app.ui.notice import Notice
from desktop_app.ui.printout import PdfExport, print_on
from desktop_app.ui.reader.printed import Paper, Printed

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def export(main_window, monkeypatch):
    """`export(path)` chooses that file where a name is asked for; returns what was proposed."""

    def export(path):
        asked = []

        def choose(_parent, _title, proposed, kinds):
            asked.append((proposed, kinds))
            return str(path), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        action(main_window, "Export as PDF…").trigger()
        return asked

    return export


@pytest.fixture
def long_paper(theme):
    """About 60 pages."""
    del theme
    text = "The ferry left the island. " * 6000
    blocks = [Block(at, at + 2700, "body", at // 2700 + 1) for at in range(0, len(text), 2700)]
    return Paper("Long", "long", "Dossier", (Printed("text", text, blocks),))


def action(window, text):
    return next(one for one in window.actions() if one.text() == text)


def told(window):
    return window.findChild(QLabel, "told").text()


def said(window):
    notice = window.findChild(Notice)
    return notice.sentence() if notice else ""


def pages(path):
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def test_the_source_that_is_read_is_written_as_a_pdf(main_window, export, tmp_path, qtbot):
    made = tmp_path / "made.pdf"
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert export(made) == [(f"{documents}/council.pdf", "PDF (*.pdf)")]
    qtbot.waitUntil(lambda: told(main_window) == "Written: made.pdf, 1 page")
    assert made.read_bytes().startswith(b"%PDF")
    assert pages(made) == 1
    assert said(main_window) == ""


def test_the_folder_of_the_last_pdf_is_proposed_for_the_next(main_window, export, tmp_path, qtbot):
    export(tmp_path / "made.pdf")
    qtbot.waitUntil(lambda: told(main_window) == "Written: made.pdf, 1 page")
    assert export("") == [(f"{tmp_path}/council.pdf", "PDF (*.pdf)")]
    assert export("") == [(f"{tmp_path}/council.pdf", "PDF (*.pdf)")]


def test_where_no_name_is_chosen_nothing_is_written(main_window, export, tmp_path):
    export("")
    assert told(main_window) == ""
    assert list(tmp_path.glob("*.pdf")) == []


def test_what_cannot_be_written_is_said_until_it_is_written(main_window, export, tmp_path, qtbot):
    export(tmp_path / "nowhere" / "made.pdf")
    assert said(main_window).startswith("“made.pdf” cannot be written (")
    assert told(main_window) == "Not written: made.pdf"
    main_window.workspace.selection.clear()
    assert said(main_window).startswith("“made.pdf” cannot be written (")
    export(tmp_path / "made.pdf")
    qtbot.waitUntil(lambda: told(main_window) == "Written: made.pdf, 1 page")
    assert said(main_window) == ""


def test_where_no_source_is_open_it_says_so(main_window, monkeypatch):
    monkeypatch.setattr(main_window.readers, "marks", lambda: None)
    for name in ("Print…", "Export as PDF…"):
        action(main_window, name).trigger()
        assert told(main_window) == "No source is open that could be printed."


def test_the_preview_shows_the_pages_and_leaves_the_window_in_use(main_window, qtbot):
    QTest.keyClick(main_window.focusWidget(), Qt.Key.Key_P, CTRL)
    dialog = main_window.findChild(QDialog, "print-preview")
    assert dialog.isVisible()
    assert QApplication.activeModalWidget() is None
    shown = dialog.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == 1)
    dialog.close()


@pytest.mark.parametrize("name", ["reader-text-1", "timeline", "table"])
def test_when_the_preview_is_closed_the_keyboard_is_where_it_was(main_window, qtbot, name):
    main_window.bottom.turn_to(int(name == "table"))
    part = main_window.findChild(QWidget, name)
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_P, CTRL)
    dialog = main_window.findChild(QDialog, "print-preview")
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: main_window.findChild(QDialog, "print-preview") is None)
    assert main_window.focusWidget() is part


def test_a_long_source_is_written_page_by_page(long_paper, tmp_path, qtbot):
    made = tmp_path / "long.pdf"
    made.write_text("an older one")
    owner = QObject()
    export = PdfExport(long_paper, made, owner)
    with qtbot.waitSignal(export.finished) as done:
        export.start()
        assert made.read_text() == "an older one"
    assert done.args == [pages(made)]
    assert done.args[0] > 40


def test_a_window_that_closes_meanwhile_leaves_the_older_file(long_paper, tmp_path, qtbot):
    made = tmp_path / "long.pdf"
    made.write_text("an older one")
    owner = QObject()
    export = PdfExport(long_paper, made, owner)
    export.start()
    qtbot.waitUntil(lambda: export._pages > 2)
    shiboken6.delete(owner)
    assert made.read_text() == "an older one"


def letters(path):
    """How many letters are written on each page, seen or not."""
    found = re.findall(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL)
    texts = []
    for one in found:
        try:
            texts.append(zlib.decompress(one))
        except zlib.error:
            continue
    return [
        sum(len(shown) // 4 for shown in re.findall(rb"<([0-9a-fA-F]+)>[^<]*?T[jJ]", text))
        for text in texts
        if b"BT" in text
    ]


def test_each_letter_is_written_once_where_a_paragraph_stands_on_two_pages(theme, tmp_path, qtbot):
    del theme
    text = "word " * 1500
    made = tmp_path / "made.pdf"
    texts = (Printed("text", text, [Block(0, len(text), "body", 1)]),)
    owner = QObject()
    export = PdfExport(Paper("", "", "", texts), made, owner)
    with qtbot.waitSignal(export.finished):
        export.start()
    assert len(letters(made)) > 2
    assert 6000 <= sum(letters(made)) <= 7600


def printed(paper, path, *chosen):
    """Print on a PDF, the pages `chosen` from and to; return how many pages there are."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    if chosen:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(*chosen)
    print_on(printer, paper)
    return pages(path)


def test_only_the_pages_that_are_asked_for_are_printed(long_paper, tmp_path):
    every, some = tmp_path / "all.pdf", tmp_path / "some.pdf"
    assert printed(long_paper, every) > 40
    assert printed(long_paper, some, 3, 5) == 3
    assert letters(some) == letters(every)[2:5]


def test_a_preview_of_a_long_source_ends_where_it_says_so(
    long_paper, main_window, monkeypatch, qtbot
):
    monkeypatch.setattr(printout, "MOST_SEEN", 4)
    dialog = printout.Preview("Long", partial(print_on, paper=long_paper), main_window)
    dialog.show()
    shown = dialog.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == 4)
    dialog.close()
