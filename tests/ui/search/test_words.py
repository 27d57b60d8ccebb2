"""What the results say besides what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop_app.library.search.hits import Found, Group, Hit
from desktop_app.library.search.searcher import Searcher
from desktop_app.model.records import Span
from desktop_app.session.filters import Period
from desktop_app.ui.search.results import DETAIL_ROLE, LINE_ROLE

SPOKEN, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
HERON = Hit("entity", 1, "Heron", (Span(0, 5),), "other", "")
DEED = Hit(
    "event", 6, "The deed\nis signed", (), "legal", "2021-05-20", "of the reef", (Span(0, 2),)
)
WIRE = Hit("source", 2, "Council votes", (Span(0, 7),), "Lantern Wire", "2021-05-21", source_id=2)
WORDS = Hit("block", 9, "… a long scrape", (Span(9, 15),), "Ferry aground", "2021-05-15", "", (), 1)


def said(results):
    return [one.text() for one in results.findChildren(QLabel) if one.isVisible()]


def row(results, words):
    model = results.model()
    indexes = [model.index(at, 0) for at in range(model.rowCount())]
    return next(one for one in indexes if one.data() == words)


@pytest.mark.parametrize(
    ("noun", "hit", "extent", "hidden", "head"),
    [
        ("entity", HERON, "all", 0, "Entities"),
        ("entity", HERON, "newest", 0, "Entities · the most told of many"),
        ("event", DEED, "newest", 0, "Events · the newest of many"),
        ("source", WIRE, "best", 0, "Sources · the best 1 of more"),
        ("block", WORDS, "newest", 0, "In the sources · the newest of many"),
        ("event", DEED, "all", 1200, "Events · 1,200 hidden by filters"),
        ("event", DEED, "best", 3, "Events · the best 1 of more · 3 hidden by filters"),
    ],
)
def test_a_head_says_how_much_of_what_there_is_it_shows(finding, noun, hit, extent, hidden, head):
    assert finding(Group(noun, (hit,), extent, hidden))[0] == head


def test_groups_stand_in_the_order_in_which_they_come(finding):
    rows = finding(
        Group("block", (WORDS,)), Group("entity", (HERON,)), Group("event", (), "all", 2)
    )
    heads = ["In the sources", "… a long scrape", "Entities", "Heron"]
    assert rows == [*heads, "Events · 2 hidden by filters"]


def test_a_misspelled_name_is_put_right_and_that_is_said(finding, key, window, results):
    rows = finding(Group("entity", (HERON,)), query="herron", corrected="heron")
    note = "Nothing contains “herron”. Here is what there is for “Heron”."
    assert rows == [note, "Entities", "Heron"]
    assert results.currentIndex().data() == "Heron"
    key(Qt.Key.Key_Return)
    window.field.clear()
    assert results.model().index(1, 0).data() == "heron"


def test_what_could_not_be_read_is_said(finding):
    rows = finding(Group("entity", (HERON,)), unread=("on:blah", "in:x"))
    assert rows[:2] == [
        "“on:blah” was not understood, and searched as words.",
        "“in:x” was not understood, and searched as words.",
    ]


@pytest.mark.parametrize(
    ("corrected", "written"),
    [
        ("pedro kuczynski", "Pedro Kuczyński"),
        ("who:kuczynski -storm", "who:Kuczyński -storm"),
        ("ppk kuczynskis", "PPK kuczynskis"),
    ],
)
def test_a_name_is_put_right_with_the_letters_of_its_entity(finding, corrected, written):
    ppk = HERON._replace(words="Pedro Pablo Kuczyński", also="PPK")
    groups = Group("event", (DEED._replace(words="STORM"),)), Group("entity", (ppk, HERON))
    rows = finding(*groups, query="kuczynsky", corrected=corrected)
    assert rows[0] == f"Nothing contains “kuczynsky”. Here is what there is for “{written}”."


def test_without_an_entity_it_is_written_as_it_was_searched(finding):
    rows = finding(Group("event", (DEED,)), query="ded", corrected="deed")
    assert rows[0] == "Nothing contains “ded”. Here is what there is for “deed”."


def test_of_much_that_could_not_be_read_only_the_first_is_quoted(finding):
    rows = finding(Group("entity", (HERON,)), unread=tuple(f"on:{n}" for n in range(9)))
    said = [row for row in rows if "understood" in row or "Nor" in row]
    assert len(said) == 4
    assert said[-1] == "Nor were 6 other parts."


def test_of_a_very_long_query_that_finds_nothing_the_beginning_is_quoted(
    finding, results, window, workspace
):
    long = "lorem ipsum " * 20
    finding(query="x")
    low = results.height()
    workspace.filters.set_single_voice(True)
    finding(query=long, unread=(f"on:{long}",) * 20)
    (words,) = said(results)
    assert f"“{long[:60]}…”" in words
    assert all(len(line) < 130 for line in words.splitlines())
    assert low < results.height() < window.height() * 0.6


def test_one_long_word_that_is_found_nowhere_is_seen_to_its_end(finding, results):
    finding(query="x" * 300)
    (label,) = [one for one in results.findChildren(QLabel) if one.isVisible()]
    longest = max(label.text().splitlines(), key=len)
    assert label.fontMetrics().horizontalAdvance(longest) < label.width()


def test_where_nothing_was_found_that_is_said_too(finding, results):
    assert finding(query="on:blah", unread=("on:blah",)) == []
    assert said(results) == [
        "Nothing here contains “on:blah”.\n“on:blah” was not understood, and searched as words."
    ]


def test_where_not_all_could_be_looked_at_nobody_says_that_there_is_nothing(finding, results):
    assert finding(Group("block", (), "newest")) == []
    assert said(results) == ["Nothing among the newest contains “heron”; not all were looked at."]
    rows = finding(Group("entity", (HERON,)), Group("block", (), "newest"))
    assert "In the sources · none among the newest; not all were looked at" in rows


def test_a_joining_word_between_what_cannot_be_joined_is_told(finding):
    assert finding(Group("entity", (HERON,)), unread=("OR",))[0] == (
        "“OR” can stand between words, or between fields that ask for the same."
    )


def test_where_filters_hide_it_how_they_are_taken_off(finding, results, workspace):
    workspace.filters.set_period(Period("2021-05-01", "2021-05-02"))
    assert finding(query="zebra {n}") == []
    off = "Ctrl+Shift+X takes all filters off."
    assert said(results) == [f"Nothing that the filters let through contains “zebra {{n}}”.\n{off}"]
    assert finding(Group("event", (), "all", 1200), query="deed") == []
    assert said(results) == [f"What contains “deed” is hidden by filters: 1,200.\n{off}"]


def test_where_filters_hide_what_is_spelled_in_another_way_that_is_named(
    finding, results, workspace
):
    workspace.filters.set_single_voice(True)
    finding(Group("event", (), "all", 7), query="kuczynsky", corrected="kuczynski")
    assert said(results)[0].startswith("What contains “kuczynski” is hidden by filters: 7.")


def test_what_is_open_is_searched_again_when_filters_change(search, results, workspace, finding):
    search("heron")
    finding(Group("entity", (HERON,)))
    results.hide()
    before = results.model().index(0, 0).data()
    workspace.filters.set_single_voice(True)
    assert not results.isVisible()
    assert results.model().index(0, 0).data() == before
    workspace.filters.set_single_voice(False)


def test_it_asks_again_when_they_change_while_it_is_open(search, results, workspace, monkeypatch):
    search("heron")
    monkeypatch.setattr(
        Searcher,
        "search",
        lambda _lib, query, filters, _limit: Found(f"{query} {filters.single_voice}"),
    )
    workspace.filters.set_single_voice(True)
    assert results.model().rowCount() == 0
    assert "heron True" in said(results)[0]


def test_it_asks_again_when_they_have_changed_before_it_is_opened(
    search, results, workspace, window, monkeypatch
):
    search("heron")
    window.other.setFocus()
    monkeypatch.setattr(Searcher, "search", lambda _lib, query, *_how: Found(query))
    workspace.filters.set_single_voice(True)
    assert results.model().rowCount() > 0
    window.field.start()
    assert results.model().rowCount() == 0


def test_what_a_row_says_to_a_screen_reader(finding, results):
    finding(
        Group("entity", (HERON._replace(also="the ferry"),)),
        Group("event", (DEED,)),
        Group("source", (WIRE,)),
        Group("block", (WORDS,)),
    )
    said = [results.model().index(at, 0).data(SPOKEN) for at in (1, 3, 5, 7)]
    assert said == [
        "Heron, the ferry, Other",
        "The deed is signed, of the reef, Legal step, 20 May 2021",
        "Council votes, Lantern Wire, 21 May 2021",
        "… a long scrape, Ferry aground, 15 May 2021",
    ]


def test_each_noun_has_its_details_and_its_look(finding, results):
    finding(Group("source", (WIRE._replace(about="", date=""),)), Group("block", (WORDS,)))
    assert row(results, "Council votes").data(DETAIL_ROLE) == "undated"
    assert row(results, "Council votes").data(LINE_ROLE).look == ""
    assert row(results, "… a long scrape").data(LINE_ROLE).look == "quoted"
    assert "Ferry aground · 15 May 2021" in row(results, "… a long scrape").data(TIP)
    assert results.model().index(0, 0).data(TIP) is None


def test_a_date_that_is_none_is_told_as_damage(finding, workspace, qtbot, results):
    with qtbot.waitSignal(workspace.damaged):
        rows = finding(Group("event", (DEED._replace(date="2021-02-30"),)))
    assert not any("deed" in row for row in rows)
    results.grab()


def test_very_long_words_are_cut(finding, results):
    finding(Group("event", (DEED._replace(words="x " * 9000),)))
    assert len(results.model().index(1, 0).data()) == 500
    results.grab()
