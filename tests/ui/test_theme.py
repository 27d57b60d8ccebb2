"""Light, dark and high contrast, and larger text."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QLabel

from desktop_app.ui.theme import LARGEST, SANS, SERIF, SETS, SMALLEST, Theme, wanted_by_system
from desktop_app.ui.tokens import DARK, LIGHT


@pytest.fixture
def fresh(desktop):
    """Makes themes of which nothing is left after the test."""
    return lambda *chosen: Theme(desktop, *chosen)


@pytest.mark.parametrize(("choice", "tokens"), SETS.items(), ids=SETS)
def test_a_chosen_look_reaches_the_palette_and_the_style_sheet(desktop, fresh, choice, tokens):
    theme = fresh(choice)
    assert theme.tokens == tokens
    palette = desktop.palette()
    assert palette.color(QPalette.ColorRole.Window).name() == tokens.panel
    assert palette.color(QPalette.ColorRole.Text).name() == tokens.text
    assert palette.color(QPalette.ColorRole.PlaceholderText).name() == tokens.quiet
    assert f"background: {tokens.panel}" in desktop.styleSheet()


@pytest.mark.parametrize("choice", SETS)
def test_no_name_is_left_in_the_style_sheet(desktop, fresh, choice):
    fresh(choice)
    rules = desktop.styleSheet().split("*/", 1)[1]
    assert "@" not in rules
    assert "#top-bar" in rules


def test_another_choice_is_told(qtbot, theme):
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.tokens == DARK
    with qtbot.waitSignal(theme.changed):
        theme.choose("light")
    assert theme.tokens == LIGHT


def test_widgets_follow(qtbot, theme):
    label = QLabel("words")
    label.setProperty("look", "quiet")
    qtbot.addWidget(label)
    label.show()
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == LIGHT.quiet
    theme.choose("dark")
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.quiet


def test_what_is_no_choice_follows_the_system(fresh):
    assert fresh("purple").choice == "system"


def test_the_system_is_followed_only_where_that_was_chosen(qtbot, desktop, fresh):
    follows, light = fresh("system"), fresh("light")
    with qtbot.waitSignal(follows.changed), qtbot.assertNotEmitted(light.changed):
        desktop.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert light.tokens == LIGHT


def test_the_contrast_of_the_system_is_followed_too(qtbot, desktop, fresh):
    hints = desktop.styleHints()
    if not hasattr(hints, "accessibility"):
        pytest.skip("Qt tells of contrast since 6.10")
    follows, light = fresh("system"), fresh("light")
    with qtbot.waitSignal(follows.changed), qtbot.assertNotEmitted(light.changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)


@pytest.mark.parametrize(
    ("scheme", "contrast", "name"),
    [
        ("Light", "NoPreference", "light"),
        ("Unknown", "NoPreference", "light"),
        ("Dark", "NoPreference", "dark"),
        ("Light", "HighContrast", "light-contrast"),
        ("Dark", "HighContrast", "dark-contrast"),
        ("Dark", None, "dark"),
    ],
)
def test_what_the_system_asks_for(scheme, contrast, name):
    """A system that tells nothing of contrast is one before Qt 6.10."""
    hints = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme[scheme])
    if contrast:
        preference = SimpleNamespace(contrastPreference=lambda: Qt.ContrastPreference[contrast])
        hints.accessibility = lambda: preference
    assert wanted_by_system(hints) == name


def test_text_grows_and_shrinks_by_tenths_within_bounds(theme):
    theme.enlarge(1)
    assert (theme.scale, theme.pixels(20)) == (1.1, 22)
    theme.enlarge(-2)
    assert theme.scale == 0.9
    theme.enlarge(100)
    assert theme.scale == LARGEST
    theme.enlarge(-100)
    assert theme.scale == SMALLEST
    theme.enlarge(0)
    assert theme.scale == 1.0


@pytest.mark.parametrize(("kept", "used"), [(8.0, LARGEST), (0.25, SMALLEST), (1.3, 1.3)])
def test_a_size_from_elsewhere_is_bounded_too(fresh, kept, used):
    assert fresh("light", kept).scale == used


def test_larger_text_reaches_fonts_and_style_sheet(desktop, fresh):
    theme = fresh("light", 1.0)
    assert "font-size: 17px" in desktop.styleSheet()
    assert desktop.font().pixelSize() == 13
    theme.enlarge(10)
    assert "font-size: 34px" in desktop.styleSheet()
    assert desktop.font().pixelSize() == 26


def test_the_bundled_fonts_are_the_ones_used(theme):
    assert {SANS, SERIF} <= set(QFontDatabase.families())
    assert QFontInfo(theme.sans()).family() == SANS
    serif = theme.serif(16, bold=True)
    assert QFontInfo(serif).family() == SERIF
    assert (serif.pixelSize(), serif.weight()) == (16, serif.Weight.DemiBold)


def test_a_theme_that_is_gone_follows_nothing(desktop, fresh):
    theme = fresh("system")
    before = desktop.styleSheet()
    theme.deleteLater()
    desktop.sendPostedEvents(theme, QEvent.Type.DeferredDelete)
    desktop.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert desktop.styleSheet() == before
