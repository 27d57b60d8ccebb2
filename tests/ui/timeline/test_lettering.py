import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from desktop_app.ui.timeline import lettering
from desktop_app.ui.timeline.lettering import Lettering


@pytest.fixture
def letters(qapp):
    assert qapp is not None
    return Lettering(QFont())


def drawn(letters, text, width) -> QImage:
    image = QImage(400, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    letters.draw(painter, QPointF(0, 15), text, width)
    painter.end()
    return image


def right_end(image: QImage) -> int:
    white = QImage(1, 1, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    ground = white.pixel(0, 0)
    inked = [x for x in range(400) for y in range(30) if image.pixel(x, y) != ground]
    return max(inked, default=0)


def test_a_text_ends_where_its_width_says(letters):
    words = "Thirteen nations"
    assert right_end(drawn(letters, words, 400)) <= letters.width(words)
    assert right_end(drawn(letters, words, 400)) > letters.width(words) - 8


def test_bold_is_wider(letters):
    assert letters.width("Thirteen nations", True) > letters.width("Thirteen nations")


def test_what_does_not_fit_is_elided(letters):
    assert 20 < right_end(drawn(letters, "Thirteen nations refuse", 60)) <= 60


def test_a_title_is_never_taken_for_markup(letters):
    assert letters.width("<b>Lima</b>") > letters.width("Lima") * 1.5


def test_texts_no_longer_needed_are_forgotten(letters, monkeypatch):
    monkeypatch.setattr(lettering, "MOST_KEPT", 3)
    monkeypatch.setattr(lettering, "MOST_WIDTHS", 5)
    first = letters.width("Statement 0")
    for number in range(9):
        letters.width(f"Statement {number}")
    assert letters.width("Statement 0") == first
    assert right_end(drawn(letters, "Statement 0", 400)) > 0


def test_a_text_that_has_just_its_room_is_written_whole(theme):
    letters, words = Lettering(theme.sans(13)), "Nicolás Maduro takes office"
    for missing in (0.0, 0.1, 0.4):
        just = drawn(letters, words, letters.width(words) - missing)
        assert just == drawn(letters, words, 400)
