"""The bar at the top."""

from functools import partial

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QToolButton

from desktop_app.library.verify import Failure, Verification
from desktop_app.ui.topbar import TopBar


@pytest.fixture
def bar(theme, shown):
    bar = TopBar(theme, QLineEdit())
    shown(bar, 1200, 50)
    return bar


@pytest.fixture
def integrity(bar):
    return bar.findChild(QToolButton, "integrity")


@pytest.fixture
def actions(bar):
    made = [QAction(name, bar) for name in ("Back", "Forward", "One source", "Side by side")]
    bar.put_actions(*made, QMenu(bar))
    return made


def picture(button):
    return button.icon().pixmap(16, 16).toImage()


def test_it_says_which_dossier_this_is(bar):
    bar.show_dossier("The <b>lighthouse</b>", "2020 – 2021 · small.whence")
    said = [label.text() for label in bar.findChildren(QLabel)]
    assert {"The <b>lighthouse</b>", "2020 – 2021 · small.whence"} <= set(said)


def test_a_long_title_does_not_widen_the_window(bar):
    before = bar.minimumSizeHint().width()
    bar.show_dossier("A very long title " * 40, "about it " * 40)
    assert bar.minimumSizeHint().width() < before + 100


def test_before_the_passages_are_compared_it_says_so(integrity):
    assert integrity.text() == "checking the passages…"


def test_where_all_match_it_says_what_that_means(bar, integrity):
    bar.show_integrity(Verification(2, 24, 24, ()))
    assert integrity.text() == "24 of 24 passages match"
    assert "It does not show who wrote the file." in integrity.toolTip()


def test_what_does_not_match_is_named_in_the_tip(bar, integrity):
    bar.show_integrity(Verification(2, 24, 24, ()))
    sound = picture(integrity)
    failures = tuple(Failure(f"ferry {at}", f"other words: “<i>{at}</i>”") for at in range(20))
    bar.show_integrity(Verification(2, 24, 4, failures))
    assert integrity.text() == "4 of 24 passages match"
    tip = integrity.toolTip()
    assert "Not verified:\nferry 0: other words: “&lt;i&gt;0&lt;/i&gt;”" in tip
    assert "ferry 11" in tip
    assert "ferry 12" not in tip
    assert picture(integrity) != sound


def test_of_a_large_dossier_it_says_how_much_is_checked(bar, integrity):
    bar.show_progress(0.349)
    assert integrity.text() == "checking the passages… 34 %"


def test_a_damaged_dossier_is_said_not_to_be_verified(bar, integrity):
    bar.show_damage("“<i>x</i>” is a damaged dossier.")
    assert integrity.text() == "not verified"
    assert "“&lt;i&gt;x&lt;/i&gt;” is a damaged dossier." in integrity.toolTip()


def test_the_buttons_do_what_the_actions_do(bar, actions):
    done = []
    for action in actions:
        action.triggered.connect(partial(done.append, action.text()))
    for button in bar.findChildren(QToolButton):
        if button.defaultAction():
            button.click()
    assert done == ["Back", "Forward", "One source", "Side by side"]


@pytest.mark.usefixtures("actions")
def test_every_button_has_a_name_and_a_picture(bar):
    bar.show_integrity(Verification(2, 24, 24, ()))
    buttons = [one for one in bar.findChildren(QToolButton) if one.isVisible()]
    assert len(buttons) == 6
    for button in buttons:
        assert button.text() or button.accessibleName()
        assert not button.icon().isNull()


@pytest.mark.usefixtures("actions")
def test_icons_follow_the_theme_and_the_size(bar, theme):
    button = next(one for one in bar.findChildren(QToolButton) if one.text() == "Back")
    light, side = picture(button), button.iconSize().width()
    theme.choose("dark")
    assert picture(button) != light
    theme.enlarge(5)
    assert button.iconSize().width() == round(1.5 * side)
