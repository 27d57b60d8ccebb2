"""What the marks mean can be read and seen in the program."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea

from desktop_app.ui.signs import signs_dialog
from desktop_app.ui.swatches import Swatch

MEANINGS = {
    "filled mark": ("an exact day: marks of one day stand side by side in order, not by the hour"),
    "number": "so many events close together: a click zooms in",
    "unequal sign": "sources disagree: what they say cannot all be true",
    "tinted stretch": "the period that is let through: drag along the axis for one",
    "hatching": "no source reported for long",
    "strip below": "how many events when; what is tinted is shown: drag it",
    "dashed bracket": "some day within: no day is known",
    "dotted line": "a name: click it, or choose it where events are offered",
    "bar at the left": "the sources differ, or seem to: why stands below",
}


@pytest.fixture
def dialog(qtbot, main_window):
    dialog = signs_dialog(main_window, main_window.theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    return dialog


def pictures(dialog):
    """What is painted for each mark, by its name and meaning."""
    labels = dialog.findChildren(QLabel)
    return {
        beside(swatch, labels): swatch.grab().toImage() for swatch in dialog.findChildren(Swatch)
    }


def beside(swatch, labels):
    row = [one for one in labels if abs(one.geometry().center().y() - swatch.y() - 12) < 8]
    right = [one for one in row if one.x() > swatch.x()]
    return min(right, key=lambda one: one.x()).accessibleName()


def test_each_mark_is_explained(dialog):
    said = {one.accessibleName() for one in dialog.findChildren(QLabel)}
    assert {f"{name}: {meaning}" for name, meaning in MEANINGS.items()} <= said
    assert set(MEANINGS) <= {one.accessibleName() for one in dialog.findChildren(Swatch)}
    assert not dialog.isModal()


def test_each_mark_is_painted_and_none_like_another(dialog):
    found = pictures(dialog)
    assert len(found) == len(dialog.findChildren(Swatch)) > 30
    paintings = {}
    for name, image in found.items():
        pixels = bytes(image.constBits())
        assert len(set(memoryview(pixels).cast("I"))) > 1, name
        assert pixels not in paintings, (name, paintings.get(pixels))
        paintings[pixels] = name


def test_the_marks_are_those_of_the_theme_also_when_it_changes(dialog, main_window):
    before = pictures(dialog)
    main_window.theme.choose("dark-contrast")
    after = pictures(dialog)
    assert all(after[name] != before[name] for name in before)


@pytest.mark.parametrize("steps", [0, 3, 10])
def test_nothing_is_cut_off(qtbot, main_window, steps):
    main_window.theme.enlarge(steps)
    dialog = signs_dialog(main_window, main_window.theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    area = dialog.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    for one in dialog.findChildren(QLabel):
        assert one.width() >= one.sizeHint().width()


def test_the_menu_shows_it(main_window):
    actions = {action.text(): action for action in main_window.actions()}
    actions["What the marks mean"].trigger()
    assert main_window.findChild(QDialog, "signs").isVisible()
