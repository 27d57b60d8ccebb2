"""Writing who signed what as a file, on the whole window."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QToolButton, QWidget

from desktop_app.main import build_window
from desktop_app.ui.notice import Notice


@pytest.fixture
def answer(monkeypatch):
    """`answer(path)` is what is answered when one is asked for a file; the proposals are kept."""

    def will_be(path):
        asked = []

        def get(_parent, _title, proposed, _kinds):
            asked.append(proposed)
            return (str(path) if path else "", "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", get)
        return asked

    return will_be


def export(window, words):
    action = next(one for one in window.findChildren(QAction) if one.text() == words)
    action.trigger()


def told(window):
    return window.findChild(QLabel, "told").text()


CSV, PICTURE = "Who signed what as CSV…", "Who signed what as a picture…"
PRINT = "Print who signed what…"


def test_as_csv(main_window, answer, tmp_path):
    asked = answer(tmp_path / "signed.csv")
    export(main_window, CSV)
    assert asked[0].endswith("who-signed-what.csv")
    lines = (tmp_path / "signed.csv").read_text("utf-8-sig").splitlines()
    assert lines[1] == "Inga Sólberg,named"
    assert told(main_window) == "Written: signed.csv"
    asked = answer("")
    export(main_window, CSV)
    assert asked == [str(tmp_path / "who-signed-what.csv")]


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_as_a_picture(main_window, answer, tmp_path, ending):
    asked = answer(tmp_path / f"signed.{ending}")
    export(main_window, PICTURE)
    assert "Who-signed-what" in asked[0]
    assert (tmp_path / f"signed.{ending}").stat().st_size > 1000
    assert told(main_window) == f"Written: signed.{ending}"
    export(main_window, PICTURE)


def test_on_paper(main_window, qtbot):
    export(main_window, PRINT)
    preview = main_window.findChild(QWidget, "print-preview")
    qtbot.waitUntil(preview.isVisible)
    preview.close()


def test_what_cannot_be_written_is_said_until_it_can(main_window, answer, tmp_path):
    answer(tmp_path / "nowhere" / "signed.csv")
    export(main_window, CSV)
    assert told(main_window) == "Not written: signed.csv"
    notice = main_window.findChild(Notice)
    assert "“signed.csv” cannot be written" in notice.sentence()
    answer(tmp_path / "signed.csv")
    export(main_window, CSV)
    assert not notice.isVisible()


def test_with_nothing_to_write_it_says_so(desktop, empty_dossier, answer):
    window = build_window(desktop, empty_dossier)
    asked = answer("")
    export(window, CSV)
    assert asked == []
    assert "nothing in who signed what" in told(window)


def test_the_page_has_a_button_for_it(main_window):
    buttons = main_window.findChildren(QToolButton)
    button = next(one for one in buttons if one.accessibleName() == "Export")
    assert [one.text() for one in button.menu().actions()] == [CSV, PICTURE, PRINT]
