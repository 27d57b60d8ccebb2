"""“I quote this in my article. Can my editor see that it says so?”"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.main import Program

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def quoted(person):
    """What lies on the clipboard once the passage in focus was quoted."""
    person.press(Qt.Key.Key_C, BOTH)
    return QApplication.clipboard().text()


def test_the_words_with_where_they_stand_and_a_link_by_which_another_finds_them(person, desktop):
    person.click_event("second-term-begins")
    words, cited, link = quoted(person).splitlines()
    assert words == "“Mr. Maduro’s second term is set to begin next Thursday”"
    assert cited.startswith("— Thirteen nations on Maduro’s term, 4 or 5 January 2019 (date")
    assert "Copied with citation and link: “Mr. Maduro’s second" in person.says("status-bar")
    editor = Program(desktop).start_at_link(link)
    assert editor.windowTitle() == "Lima Group and Venezuela"
    tinted = editor.readers.findChild(type(person.reader(1))).property("highlightedText")
    assert words.strip("“”") in tinted


def test_what_was_pasted_with_the_quotation_into_the_search_field_is_opened(person):
    person.click_event("second-term-begins")
    copied = quoted(person)
    person.click_event("thirteen-nations-statement")
    person.press(Qt.Key.Key_K, CTRL)
    person.field("search").setText(copied)
    person.press(Qt.Key.Key_Return)
    assert person.selected_event == "second-term-begins"
    assert person.told() == ""


def test_a_link_whose_words_were_altered_is_not_believed(person):
    person.click_event("second-term-begins")
    altered = quoted(person).replace("second%20term", "first%20term")
    QApplication.clipboard().setText(altered)
    person.press(Qt.Key.Key_O, BOTH)
    assert person.told() == (
        "The words at the place of this link are not the ones that it quotes "
        "(“Mr. Maduro’s first term is set”). They stand nowhere in this source."
    )
    assert person.selected_event == ""
    assert person.tinted(1) == []
