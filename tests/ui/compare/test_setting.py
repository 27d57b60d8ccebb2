"""Where the words of a cell stand, and what has no room."""

import pytest
from PySide6.QtGui import QFont

from desktop_app.model.comparison import Saying
from desktop_app.model.records import Span
from desktop_app.ui.compare.setting import SetRun, Type, set_cell, set_words

SENTENCE = "The ferry ran aground off the point, and people left it in boats. "


@pytest.fixture
def type_(theme):
    return Type(theme.serif(13), theme.sans(11.5), 8, 200, most_lines=3)


def saying(words=SENTENCE):
    return Saying(1, words, Span(0, len(words)))


def cell(type_, *sayings, width=200, added=lambda _one: ""):
    return set_cell(sayings, type_, width, added=added, more=lambda number: f"and {number} more")


def test_words_wrap_in_the_width(theme):
    wide, narrow = (SetRun(SENTENCE, theme.serif(13), width) for width in (2000, 100))
    assert narrow.height > 3 * wide.height
    assert not narrow.is_cut


@pytest.mark.parametrize(
    "words", [SENTENCE * 9, "🌊" * 400, "a" * 50_000, SENTENCE + "🌊 " + SENTENCE * 9]
)
def test_what_needs_more_lines_ends_with_an_ellipsis(theme, words):
    run = SetRun(words, theme.serif(13), 200, 2)
    assert run.is_cut
    assert run._layout.text().endswith("…")
    assert run.height <= 2 * SetRun("One line", theme.serif(13), 200).height + 10


def test_line_ends_and_controls_are_only_words(theme):
    run = SetRun("One\nline\0 only", theme.serif(13), 2000)
    assert run._layout.text() == "One line␀ only"


def test_strong_words_are_bold_also_behind_an_emoji(theme):
    run = SetRun("🌊 About  40 people", theme.serif(13), 2000, strong=("About  40", "41"))
    (bold,) = run._layout.formats()
    assert (bold.start, bold.length) == (3, 8)
    assert bold.format.fontWeight() == QFont.Weight.DemiBold


def test_a_place_in_a_cell_is_in_the_quotation_there_or_above_it(type_):
    first, second = saying(), saying("Another one.")
    made = cell(type_, first, second)
    assert made.at(0) == first
    assert made.at(made.quotations[0].bottom + 1) == first
    assert made.at(made.quotations[1].top + 1) == second
    assert made.at(10_000) == second
    assert not made.is_cut


def test_what_is_added_makes_a_quotation_higher(type_):
    plain, told = cell(type_, saying()), cell(type_, saying(), added=lambda _one: "20 May 2021")
    assert told.height > plain.height


def test_what_has_no_room_is_counted_and_can_be_gone_to(type_):
    sayings = [saying(f"{number} {SENTENCE}") for number in range(9)]
    made = cell(type_, *sayings)
    assert made.height < 240
    assert made.is_cut
    shown = len(made.quotations) - 1
    assert made.quotations[-1].added._layout.text() == f"and {9 - shown} more"
    assert made.at(made.quotations[-1].top + 1) == sayings[shown]


def test_quiet_words_lead_nowhere(type_):
    made = set_words("does not say", type_, 200)
    assert (made.at(12), made.is_cut) == (None, False)
