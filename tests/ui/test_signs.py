"""What the marks mean can be read in the program."""

from PySide6.QtWidgets import QDialog, QLabel

from desktop_app.ui.signs import signs_dialog


def test_each_mark_is_explained(qtbot, main_window):
    dialog = signs_dialog(main_window)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert words[words.index("filled mark") + 1] == "an exact day"
    assert "dotted line" in words
    assert words[words.index("bar at the left") + 1].startswith("the sources differ")
    assert not dialog.isModal()


def test_the_menu_shows_it(main_window):
    actions = {action.text(): action for action in main_window.actions()}
    actions["What the marks mean"].trigger()
    assert main_window.findChild(QDialog, "signs").isVisible()
