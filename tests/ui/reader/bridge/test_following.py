"""How the other panes follow the one that is read, and meet it when asked to."""

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.model.records import Span
from desktop_app.session.panes import Reading
from tests.ui.reader.bridge.seen import (
    button,
    height,
    pane,
    slugs,
)


def test_an_event_told_by_four_sources_has_four_panes_each_at_its_words(area, workspace):
    workspace.open_event(1)
    area.window().grab()
    assert slugs(area) == ["alpha", "beta", "gamma", "delta"]
    heights = [height(one) for one in area.open_panes()]
    assert max(heights) - min(heights) <= 1
    assert all(
        0.1 <= at / one.view.viewport().height() <= 0.33
        for at, one in zip(heights, area.open_panes(), strict=True)
    )


def test_a_pane_says_whether_it_is_silent(area, workspace):
    workspace.panes.arrange((1, 5))
    assert [one.property("silent") for one in area.open_panes()] == [False, False]
    workspace.selection.show_event(1)
    assert [one.property("silent") for one in area.open_panes()] == [False, True]
    said = [one.text() for one in pane(area, 2).head.findChildren(QLabel) if one.isVisible()]
    assert "silent on this event" in said


def apart(area, workspace):
    """Two panes that are at other places than the event, which is in focus."""
    workspace.panes.arrange((1, 2))
    area.window().grab()
    for one in area.open_panes():
        one.view.verticalScrollBar().setValue(40)


def test_following_the_event_the_other_panes_go_to_their_words(area, workspace):
    apart(area, workspace)
    workspace.selection.show_event(1)
    left, right = area.open_panes()
    assert abs(height(left) - height(right)) <= 1


def test_free_panes_stay_where_they_are(area, workspace):
    apart(area, workspace)
    button(area, "Free").click()
    assert workspace.following.mode == "free"
    right = pane(area, 2).view
    before = right.first_visible_offset()
    workspace.selection.show_event(1)
    assert right.first_visible_offset() == before
    assert pane(area, 2).property("highlightedText").startswith("The bridge was opened")


def test_in_lockstep_panes_keep_their_distance_in_paragraphs(area, workspace):
    apart(area, workspace)
    left, right = area.open_panes()
    right.view.verticalScrollBar().setValue(400)
    button(area, "Lockstep").click()
    distance = right.view.paragraphs_read() - left.view.paragraphs_read()
    for value in (200, 333, 90):
        left.view.verticalScrollBar().setValue(value)
        now = right.view.paragraphs_read() - left.view.paragraphs_read()
        assert now == pytest.approx(distance, abs=0.1)
    right.view.verticalScrollBar().setValue(700)
    now = right.view.paragraphs_read() - left.view.paragraphs_read()
    assert now == pytest.approx(distance, abs=0.1)


def test_in_lockstep_an_event_takes_the_other_pane_along(area, workspace):
    apart(area, workspace)
    button(area, "Lockstep").click()
    left, right = area.open_panes()
    distance = right.view.paragraphs_read() - left.view.paragraphs_read()
    workspace.selection.show_event(1)
    assert 0.1 <= height(left) / left.view.viewport().height() <= 0.33
    now = right.view.paragraphs_read() - left.view.paragraphs_read()
    assert now == pytest.approx(distance, abs=0.15)


def test_at_an_end_and_back_the_distance_is_as_before(area, workspace):
    apart(area, workspace)
    left, right = area.open_panes()
    right.view.verticalScrollBar().setValue(600)
    button(area, "Lockstep").click()
    before = right.view.paragraphs_read()
    value = left.view.verticalScrollBar().value()
    left.view.verticalScrollBar().setValue(left.view.verticalScrollBar().maximum())
    left.view.verticalScrollBar().setValue(value)
    assert right.view.paragraphs_read() == pytest.approx(before, abs=0.1)


def test_a_pane_that_comes_into_lockstep_keeps_its_distance_from_then(area, workspace):
    apart(area, workspace)
    button(area, "Lockstep").click()
    workspace.panes.show_beside(3)
    area.window().grab()
    third = next(one for one in area.open_panes() if one.property("sourceSlug") == "gamma")
    first = pane(area, 1)
    distance = third.view.paragraphs_read() - first.view.paragraphs_read()
    first.view.verticalScrollBar().setValue(500)
    now = third.view.paragraphs_read() - first.view.paragraphs_read()
    assert now == pytest.approx(distance, abs=0.1)


def distance(area):
    left, right = area.open_panes()
    return right.view.paragraphs_read() - left.view.paragraphs_read()


def test_in_lockstep_panes_keep_the_distance_to_which_one_went_back(area, workspace):
    apart(area, workspace)
    button(area, "Lockstep").click()
    workspace.selection.show_source(1)
    left, right = area.open_panes()
    right.view.verticalScrollBar().setValue(500)
    workspace.panes.recall({1: Reading(0), 2: Reading(right.view.text().index("30. "))})
    before = distance(area)
    left.view.verticalScrollBar().setValue(left.view.verticalScrollBar().value() + 60)
    assert distance(area) == pytest.approx(before, abs=0.15)
    assert abs(before) > 5


def test_in_lockstep_another_tab_moves_no_other_pane(area, workspace):
    apart(area, workspace)
    button(area, "Lockstep").click()
    right = pane(area, 2).view
    right.verticalScrollBar().setValue(500)
    first = right.first_visible_offset()
    workspace.selection.show_place(3, Span(3000, 3010))
    assert slugs(area) == ["gamma", "beta"]
    assert right.first_visible_offset() == first


def test_matching_puts_the_other_panes_at_the_height_of_this_one(area, workspace):
    apart(area, workspace)
    button(area, "Free").click()
    workspace.selection.show_event(1)
    left, right = area.open_panes()
    bar = left.view.verticalScrollBar()
    bar.setValue(bar.value() - 100)
    button(area, "Match").click()
    assert abs(height(left) - height(right)) <= 1
    assert height(left) > 100


def test_matching_where_the_words_are_out_of_view_goes_to_the_upper_third(area, workspace):
    apart(area, workspace)
    workspace.selection.show_event(1)
    left, right = area.open_panes()
    left.view.verticalScrollBar().setValue(0)
    right.view.verticalScrollBar().setValue(0)
    button(area, "Match").click()
    assert 0.1 <= height(right) / right.view.viewport().height() <= 0.33


def test_matching_with_nothing_in_focus_takes_what_is_told_next(area, workspace):
    apart(area, workspace)
    button(area, "Match").click()
    assert workspace.selection.focus.event == 1
    left, right = area.open_panes()
    assert abs(height(left) - height(right)) <= 1


def test_matching_with_nothing_open_is_harmless(area, workspace):
    area.follower.match()
    assert workspace.panes.open.stacks == ()
