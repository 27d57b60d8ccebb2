import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop_app.library.events import find_event
from desktop_app.ui.card.words import WordsButton
from tests.ui.pixels import colours_of

SHORT = "The ferry ran aground."
LONG = "and then, as the clerk wrote down, the next one spoke, " * 20


@pytest.fixture
def words(theme, shown):
    """Makes a button of a width in pixels, shown as high as it needs to be."""

    def make(text, width=260, caption="", **more):
        made = WordsButton(theme, text, caption, **more)
        shown(made, width, made.heightForWidth(width))
        return made

    return make


def colours(of):
    return colours_of(of.grab().toImage())


def point_at(of):
    of.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    place = QPointF(5, 5)
    QApplication.sendEvent(of, QEnterEvent(place, place, place))


def leave(of):
    of.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(of, QEvent(QEvent.Type.Leave))


def test_a_screen_reader_hears_words_and_caption(words):
    assert words(SHORT, caption="Skerrow votes · ¶\N{NO-BREAK SPACE}1").accessibleName() == (
        "The ferry ran aground. — Skerrow votes · ¶\N{NO-BREAK SPACE}1"
    )
    assert words(" two\n lines ").accessibleName() == "two lines"


def test_an_ampersand_is_no_key(words):
    made = words("R&D at AT&T")
    assert made.shortcut().isEmpty()
    assert made.accessibleName() == "R&D at AT&T"


def test_the_height_follows_the_width(words):
    made = words("a few words that need some lines in a narrow card", caption="a caption of it")
    assert made.hasHeightForWidth()
    assert made.heightForWidth(100) > made.heightForWidth(400)
    assert made.sizeHint().height() == made.heightForWidth(200)
    assert made.heightForWidth(300) > words("a few words").heightForWidth(300)


def test_no_words_need_no_lines(words):
    assert words("").heightForWidth(200) < words("one").heightForWidth(200)


def test_long_words_are_cut_after_three_lines(words, theme):
    line = QFontMetrics(theme.sans()).lineSpacing()
    assert words(LONG, 150).heightForWidth(150) == 3 * line + 8
    assert words(SHORT, 400).heightForWidth(400) == line + 8


@pytest.mark.parametrize("steps", range(0, 11, 2))
def test_words_that_need_three_lines_have_them_at_any_size(words, theme, steps):
    if steps:
        theme.enlarge(steps)
    line = QFontMetrics(theme.sans()).lineSpacing()
    for count in range(3, 20):
        made = words("shore " * count, 200)
        if made.heightForWidth(200) <= 3.4 * line + 8:
            cut = made._shown(192).endswith("…")
            assert cut == (
                QFontMetrics(theme.sans())
                .boundingRect(0, 0, 192, 9999, Qt.TextFlag.TextWordWrap, ("shore " * count).strip())
                .height()
                > 3.4 * line
            )


def test_cut_words_end_in_an_ellipsis_and_fit(words):
    made = words(LONG, 150)
    shown = made._shown(150 - 8)
    assert shown.endswith("…")
    assert LONG.startswith(shown[:-1])
    assert made.grab().toImage() == words(shown, 150).grab().toImage()
    assert words(SHORT, 150)._shown(142) == SHORT


def test_cut_words_stand_whole_in_the_tip_of_a_card(
    deed_card, deed_workspace, deed_library, button
):
    deed_workspace.selection.show_event(find_event(deed_library, "hearing"))
    document = QTextDocument()
    document.setHtml(button(deed_card, "that and then").toolTip())
    assert document.toPlainText().count("the next one spoke") == 20
    assert document.toPlainText().endswith("¶ 2")


def test_html_is_painted_as_letters(words):
    assert words("<b>A</b>").grab().toImage() != words("A").grab().toImage()
    assert words("A &B").grab().toImage() != words("A B").grab().toImage()


def test_the_bar_is_wider_where_the_words_are_the_current_ones(words, theme):
    made = words(SHORT, bar=theme.tokens.edge)

    def bar():
        picture = made.grab().toImage()
        middle = made.height() // 2
        return [picture.pixelColor(x, middle).name() for x in range(8)].count(theme.tokens.edge)

    plain = bar()
    made.is_current = True
    assert 0 < plain < bar()
    assert theme.tokens.hover in colours(made)


def test_without_a_colour_there_is_no_bar(words, theme):
    assert theme.tokens.edge not in colours(words(SHORT))


def test_the_pointer_gives_a_soft_highlight(words, theme):
    made = words(SHORT)
    leave(made)
    assert theme.tokens.hover not in colours(made)
    point_at(made)
    assert theme.tokens.hover in colours(made)
    leave(made)
    assert theme.tokens.hover not in colours(made)


def test_the_keyboard_gives_a_ring(words, qtbot):
    made = words(SHORT)
    made.window().activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.clearFocus()
    without = made.grab().toImage()
    made.setFocus()
    with_ring = made.grab().toImage()
    assert with_ring != without
    assert with_ring.pixelColor(QPoint(made.width() // 2, 1)) != without.pixelColor(
        QPoint(made.width() // 2, 1)
    )


def test_the_words_have_the_themes_colours(words, theme):
    theme.choose("dark")
    assert QColor(theme.tokens.text).name() in colours(words("WWW HHH III ███"))
