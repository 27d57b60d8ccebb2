"""The words of an SVG keep their room where our fonts are not installed."""

from xml.etree import ElementTree as Xml

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop_app.ui.svg_words import with_room

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def texts(theme):
    """`texts(words, font)` are the texts of an SVG in which words are written with room."""
    del theme

    def write(words, font):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(400, 100))
        painter = QPainter(generator)
        painter.setFont(font)
        painter.drawText(10, 40, words)
        painter.end()
        root = Xml.fromstring(with_room(buffer.data().data()))  # noqa: S314 - our own words
        return list(root.iter(f"{SVG}text"))

    return write


@pytest.mark.parametrize("words", ["Muñoz & <others>", "“Nicolás”", 'font-family="Inter" x', "委"])
@pytest.mark.parametrize("bold", [False, True])
def test_a_text_says_how_long_it_is_and_stays_what_it_was(texts, theme, words, bold):
    font = theme.sans(13, bold=bold)
    (text,) = texts(words, font)
    assert text.text == words
    wanted = QFontMetricsF(font).horizontalAdvance(words)
    assert float(text.get("textLength")) == pytest.approx(wanted, abs=0.6)
    assert text.get("lengthAdjust") == "spacingAndGlyphs"
    assert text.get("font-weight") == ("600" if bold else "400")


def test_fonts_to_take_instead_are_named(texts, theme):
    families = [texts("Lima", font)[0].get("font-family") for font in (theme.sans(), theme.serif())]
    assert families == ["Inter, Helvetica, Arial, sans-serif", "Noto Serif, Georgia, serif"]


def test_words_in_another_font_and_words_without_length_are_left_as_they_are(theme):
    del theme
    other = (
        '<text x="1" font-family="Courier" font-size="12" font-weight="400" >a</text>'
        '<text x="1" font-family="Inter" font-size="12" font-weight="400" ></text>'
    )
    found = with_room(other.encode()).decode()
    assert 'font-family="Courier" font-size' in found
    assert found.count("textLength") == 1
    assert with_room(b'<rect x="1"/>') == b'<rect x="1"/>'
