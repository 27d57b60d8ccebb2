from PySide6.QtCore import Qt

from desktop_app.ui.widgets.headings import quiet_words, section_head


def test_a_head_is_seen_in_capitals_and_heard_as_written(qtbot):
    head = section_head("Sources")
    qtbot.addWidget(head)
    assert (head.text(), head.accessibleName()) == ("SOURCES", "Sources")


def test_words_are_never_taken_for_html(qtbot):
    for label in (section_head("<b>x</b>"), quiet_words()):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
