import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import find_source
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card.panel import CardPanel
from desktop_app.ui.card.words import WordsButton

VOTED = "The Skerrow Council voted 7 to 2 on Thursday to build a new lighthouse"
TURNED_DOWN = "In March, the council had turned down the same plan"
NO_VOTE = "Mr. Brandt's office said that there was no vote in March."
CREDIT = "Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}11"
PLACE = "Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}8"
WILL_VOTE = "The council of Skerrow will vote next Thursday on a new lighthouse."


@pytest.fixture
def show(workspace, library):
    return lambda slug: workspace.selection.show_event(find_event(library, slug))


@pytest.fixture
def show_deed(deed_workspace, deed_library):
    deed_workspace.selection.show_event(find_event(deed_library, "deed"))


@pytest.fixture
def reasoned(altered_card, small_dossier, library):
    """The card of an event one of whose claims has a reason: `reasoned(slug, property, reason)`."""

    def make(slug, property_, reason):
        given = (
            "insert into reason (claim_id, position, text) select claim.id, 1, ? "
            "from claim join event on event.id = event_id where property = ? and slug = ?"
        )
        card, workspace = altered_card(small_dossier, (given, reason, property_, slug))
        workspace.selection.show_event(find_event(library, slug))
        return card

    return make


def after(lines, head):
    """Return the lines that follow a head."""
    return lines[lines.index(head) + 1 :]


def test_kind_title_and_date_in_words_and_in_edtf(card, show, lines):
    show("second-vote")
    assert lines(card)[:4] == [
        "Vote",
        "The council votes for the lighthouse",
        "Thursday 20 May 2021",
        "2021-05-20",
    ]


def test_what_has_not_happened_yet_says_so(card, show, lines):
    show("next-meeting")
    assert lines(card)[:4] == [
        "Meeting · Planned",
        "The council plans to meet",
        "Some day in June 2021",
        "2021-06",
    ]


def test_an_inferred_date_shows_its_reasons_and_each_leads_to_its_words(
    card, show, lines, press, workspace, words_in_focus
):
    show("first-vote")
    reasons = after(lines(card), "How the date is known")[:2]
    assert reasons == [
        "“In March” gives the month. — “In March” · Ferry aground off Skerrow · ¶\xa08",
        f"The report is of May 2021, so it is March 2021. — “15 May 2021” · {CREDIT}",
    ]
    press(card, "The report is of May 2021")
    assert words_in_focus() == "15 May 2021"
    assert workspace.selection.focus.event == find_event(workspace.library, "first-vote")
    assert workspace.selection.focus.source == find_source(workspace.library, "ferry")


@pytest.mark.usefixtures("show_deed")
def test_reasons_from_several_sources(deed_card, press, deed_workspace, deed_library):
    press(deed_card, "The diary knows")
    assert deed_workspace.selection.focus.source == find_source(deed_library, "diary")
    press(deed_card, "The ledger agrees")
    assert deed_workspace.selection.focus.source == find_source(deed_library, "ledger")
    assert deed_workspace.selection.focus.event == find_event(deed_library, "deed")


def test_a_reason_on_the_words_of_another_event_keeps_the_event(
    deed_card, press, deed_workspace, deed_library
):
    hearing = find_event(deed_library, "hearing")
    deed_workspace.selection.show_event(hearing)
    press(deed_card, "Old Tom was there")
    assert deed_workspace.selection.focus.event == hearing
    assert deed_workspace.selection.focus.source == find_source(deed_library, "diary")


def test_a_stated_date_leads_to_the_words_that_state_it(
    card, show, lines, press, workspace, words_in_focus
):
    show("grounding")
    stated = after(lines(card), "The date stands in the source")[0]
    assert stated.startswith("“The ferry Heron ran aground off Skerrow Point on Friday 14 May 2021")
    workspace.selection.show_event(find_event(workspace.library, "deed"))
    show("grounding")
    press(card, "“The ferry Heron ran aground")
    assert words_in_focus().endswith("on Friday 14 May 2021")


def test_an_undated_event_says_so(card, show, lines):
    show("chart")
    assert lines(card)[:3] == ["Other event", "A chart of the reef is drawn", "Undated"]


def test_who_by_part(card, show, lines, press, workspace, library):
    show("grounding")
    who = after(lines(card), "Who · 2")
    assert who[:4] == ["Speaker", "Inga Sólberg", "About", "Heron"]
    press(card, "Inga Sólberg")
    assert workspace.selection.focus.entity == find_entity(library, "inga-solberg")
    assert workspace.selection.focus.event is None


def test_the_words_behind_a_participant_are_in_the_tip(card, show, button):
    show("deed")
    assert "signed the deed in Heron Street" in button(card, "Olav Brandt").toolTip()


def test_several_in_the_same_part_stand_under_one_head(card, show, lines):
    show("deed")
    assert after(lines(card), "Who · 2")[:3] == ["Signatories · 2", "Inga Sólberg", "Olav Brandt"]


def test_where_nobody_is_named_it_is_said(card, show, lines):
    show("chart")
    assert after(lines(card), "Who")[0] == "Its sources do not say."


def test_what_only_others_say_is_marked_at_the_head(card, show, lines):
    show("first-vote")
    assert "Only in the words of others: Tidal Post" in lines(card)[:6]
    show("grounding")  # one report tells it in its own voice
    assert not [one for one in lines(card) if one.startswith("Only in the words")]


@pytest.mark.usefixtures("show_deed")
def test_who_is_denied_to_have_taken_part_is_listed_apart(deed_card, lines):
    who = after(lines(deed_card), "Who · 2")
    assert who[:5] == [
        "Signatories · 2",
        "<b>Bold</b> & Sons",
        "Old Tom",
        "Denied: Signatory",
        "<b>Bold</b> & Sons",
    ]


@pytest.mark.usefixtures("show_deed")
def test_a_denial_has_its_own_words_in_the_tip(deed_card):
    said, denied = (
        one.toolTip()
        for one in deed_card.findChildren(QToolButton)
        if one.accessibleName() == "<b>Bold</b> & Sons" and one.toolTip()
    )
    assert "never signed" in denied
    assert "never signed" not in said


@pytest.mark.parametrize(
    ("extent", "head"),
    [("partial", "Signatories · 2 · not a complete list"), ("complete", "Signatories · 2")],
)
def test_a_list_that_is_not_whole_says_so(extent, head, changed_card, lines):
    who = 'who = { signatory = ["inga-solberg", "olav-brandt"] }'
    card, workspace = changed_card(
        "events.toml", who, f'{who}\n  lists = {{ signatory = "{extent}" }}'
    )
    workspace.selection.show_event(find_event(workspace.library, "deed"))
    assert after(lines(card), "Who · 2")[0] == head


def test_only_denied_parts_are_no_part(altered_card, deed_dossier, deed_library, lines):
    denied = "update claim set polarity = 'denied' where property = 'participant'"
    card, workspace = altered_card(deed_dossier, (denied,))
    workspace.selection.show_event(find_event(deed_library, "deed"))
    assert [one for one in lines(card) if one.startswith("Who")] == ["Who"]
    assert after(lines(card), "Who")[0] == "Denied: Signatories · 2"


def test_where_it_was_leads_to_the_place(card, show, lines, press, workspace, library):
    show("grounding")
    assert after(lines(card), "Where")[0] == "Skerrow Point"
    press(card, "Skerrow Point")
    assert workspace.selection.focus.entity == find_entity(library, "skerrow-point")


def test_an_inferred_place_shows_its_reasons(card, show, lines, press, words_in_focus):
    show("second-vote")
    assert after(lines(card), "Where")[:3] == [
        "Skerrow",
        "How the place is known",
        "It is the council of Skerrow. — “council of Skerrow” · Ferry aground off Skerrow · ¶\xa07",
    ]
    press(card, "It is the council")
    assert words_in_focus() == "council of Skerrow"


def test_numbers_lead_to_their_words(card, show, lines, press, words_in_focus):
    show("rescue")
    assert after(lines(card), "In numbers")[:2] == [
        "About 40 people — read as 35 to 45.5 · Ferry aground off Skerrow · ¶\xa03",
        "38 people — read as 38 or more · Skerrow votes · ¶\xa03 · as told by Harbour Office",
    ]
    press(card, "38 people")
    assert words_in_focus() == "The harbour office counted 38 people in the boats."


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("19 votes in favor", "votes in favour", "19 votes in favor"),
        ("6 against", "votes against", "6 against"),
        ("17-member", "members", "17-member"),
        ("more than 300", "people", "more than 300 people"),
    ],
)
def test_a_number_says_once_what_is_counted(value, unit, words, changed_card, lines):
    counted = 'count = { value = "About 40", min = 35, max = 45.5, unit = "people" }'
    made = f'count = {{ value = "{value}", min = 1, unit = "{unit}" }}'
    card, workspace = changed_card("events.toml", counted, made)
    workspace.selection.show_event(find_event(workspace.library, "rescue"))
    assert after(lines(card), "In numbers")[0].startswith(f"{words} — ")


@pytest.mark.usefixtures("show_deed")
def test_a_number_that_names_what_it_counts_is_not_told_twice(deed_card, lines):
    number = after(lines(deed_card), "In numbers")[0]
    assert number.startswith("About 12 boxes — ")


def test_passages_stand_by_source_with_who_says_so(card, show, lines):
    show("first-vote")
    told = after(lines(card), "Passages · 2 in one source")
    assert told[: told.index("Where sources differ, or seem to · 1")] == [
        "Ferry aground off Skerrow · 15 May 2021",
        TURNED_DOWN,
        "¶\N{NO-BREAK SPACE}8 · as told by",
        "Tidal Post",
        NO_VOTE,
        "¶\N{NO-BREAK SPACE}8 · as told by",
        "Tidal Post",
        "citing",
        "Olav Brandt",
        "· says that it was not so",
    ]


def test_each_of_those_who_say_so_leads_to_who_that_is(card, show, button, workspace, library):
    show("first-vote")
    button(card, "Olav Brandt").click()
    assert workspace.selection.focus.entity == find_entity(library, "olav-brandt")


def test_what_a_source_says_itself_names_nobody(card, show, lines):
    show("chart")
    assert after(lines(card), "Passages · 1 in one source")[:2] == [
        "Ferry aground off Skerrow · 15 May 2021",
        "A chart of the reef was once drawn at Skerrow. — ¶\N{NO-BREAK SPACE}10",
    ]


@pytest.mark.usefixtures("show_deed")
def test_passages_of_a_source_stand_together(deed_card, lines):
    told = after(lines(deed_card), "Passages · 4 in 2 sources")
    heads = ["The <u>Ledger</u> & Co · undated", "A diary · undated"]
    ledger, diary = (told.index(head) for head in heads)
    assert ledger == 0
    assert [one for one in told[:diary] if "signed" in one] == [
        "<b>Bold</b> & Sons signed the R&D deed on 3 May 2022 — ¶\N{NO-BREAK SPACE}1",
        "Bold & Sons say that they never signed the deed.",
    ]
    assert [one.split(" — ")[0] for one in told[diary + 1 :]] == [
        "the deed was signed, a day before the fair of 4 May 2022",
        "Old Tom signed it, too.",
    ]


@pytest.fixture
def grounding_told_by(dossier_copy, theme, qapp, shown, lines):
    """`grounding_told_by("AP", "AP", "")`: what the card says below the head of its passages.

    The grounding is then told by as many sources, of these agencies; "" is of none.
    """
    opened = []

    def told(*agencies, denied_by_last=False):
        with closing(sqlite3.connect(dossier_copy)) as connection:
            for source_id, agency in enumerate(agencies, 1):
                if source_id > 2:
                    add_source(connection, source_id, "denied" if denied_by_last else "asserted")
                connection.execute("update source set agency = ? where id = ?", [agency, source_id])
            connection.commit()
        opened.append(Library.open(dossier_copy))
        workspace = Workspace(opened[-1], qapp)
        card = CardPanel(workspace, theme)
        shown(card, 320, 700)
        workspace.selection.show_event(find_event(opened[-1], "grounding"))
        number = len(agencies)
        return after(lines(card), f"Passages · {number} in {number} sources")[0]

    yield told
    for library in opened:
        library.close()


def add_source(connection, source_id, polarity):
    """Add another source with the words of the first, which tells the grounding, too."""
    connection.execute("create temp table made as select * from source where id = 1")
    connection.execute("update made set id = ?, slug = 'more-' || ?", [source_id, source_id])
    connection.execute("insert into source select * from made")
    connection.execute("drop table made")
    told = connection.execute(
        'insert into passage (source_id, start, "end", quote) values (?, 2, 11, ?)',
        [source_id, "The ferry"],
    )
    connection.execute(
        "insert into claim (event_id, property, polarity, rank, origin, passage_id) "
        "select id, 'occurs', ?, 'normal', 'curator', ? from event where slug = 'grounding'",
        [polarity, told.lastrowid],
    )


@pytest.mark.parametrize(
    ("agencies", "line"),
    [
        (["AP", "AP"], "2 sources tell it with one voice: both are reports by AP"),
        (["AP", "AP", "AP"], "3 sources tell it with one voice: all are reports by AP"),
        (["", "AP", "AP"], "3 sources tell it with 2 voices: 2 are reports by AP"),
        (
            ["AP", "AFP", "AP", "AFP", ""],
            "5 sources tell it with 3 voices: 2 are reports by AP, 2 are reports by AFP",
        ),
        (
            ["<b>A</b>", "<b>A</b>"],
            "2 sources tell it with one voice: both are reports by <b>A</b>",
        ),
    ],
)
def test_sources_of_one_agency_are_said_to_be_one_voice(agencies, line, grounding_told_by):
    assert grounding_told_by(*agencies) == line


@pytest.mark.parametrize("agencies", [["", ""], ["AP", ""], ["AP", "AFP"], ["", "AP", "AFP"]])
def test_sources_with_voices_of_their_own_need_no_such_line(agencies, grounding_told_by):
    assert grounding_told_by(*agencies) == "Ferry aground off Skerrow · 15 May 2021"


def test_a_report_that_denies_the_event_is_not_among_those_that_tell_it(grounding_told_by):
    line = grounding_told_by("AP", "AP", "AP", denied_by_last=True)
    assert line == "2 sources tell it with one voice: both are reports by AP"


def test_a_summary_says_in_short_what_happened(card, show, lines):
    show("second-vote")
    assert lines(card)[4] == "Seven to two for a new lighthouse."


def test_what_is_said_stands_with_its_words_and_leads_to_them(
    card, show, lines, press, words_in_focus
):
    show("grounding")
    said = after(lines(card), "What is said")[0]
    assert said == (
        "We heard a long scrape — “Inga Solberg, who was on board” · "
        "Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}2"
    )
    press(card, "We heard a long scrape")
    assert words_in_focus() == "Inga Solberg, who was on board"


@pytest.mark.parametrize("slug", ["second-vote", "chart"])
def test_where_nothing_is_said_there_is_no_such_section(slug, card, show, lines):
    show(slug)
    assert "What is said" not in lines(card)


def test_long_words_of_what_is_said_are_cut_between_two(changed_card, lines):
    quote = 'quote = "Inga Solberg, who was on board"'
    longer = 'quote = "“We heard a long scrape,” said Inga Solberg, who was on board. Ms."'
    card, workspace = changed_card("events.toml", quote, longer)
    workspace.selection.show_event(find_event(workspace.library, "grounding"))
    said = after(lines(card), "What is said")[0]
    assert " — ““We heard a long scrape,” said Inga Solberg, who was on…” · Ferry" in said


def test_what_is_said_for_a_reason_shows_the_reason(altered_card, small_dossier, library, lines):
    given = (
        "insert into reason (claim_id, position, text) "
        "select id, 1, 'It stands to reason.' from claim where property = 'says'"
    )
    unstated = "update claim set passage_id = null where property = 'says'"
    card, workspace = altered_card(small_dossier, (given,), (unstated,))
    workspace.selection.show_event(find_event(library, "grounding"))
    told = after(lines(card), "What is said")
    assert told[:2] == ["We heard a long scrape", "It stands to reason."]


def test_what_it_came_after_leads_there_with_the_words(card, show, lines, press, workspace):
    show("deed")
    came = after(lines(card), "It came after")
    assert came[0] == "The council votes for the lighthouse — 20 May 2021"
    assert came[1].startswith("“Inga Solberg, whose brother steered the Heron")
    press(card, "The council votes for the lighthouse")
    assert workspace.selection.focus.event == find_event(workspace.library, "second-vote")
    assert after(lines(card), "What came after it") == [
        "The deed is signed — within 20–22 May 2021"
    ]


def test_what_it_came_after_for_a_reason_shows_the_reason(reasoned, lines):
    card = reasoned("deed", "after", "A vote comes first.")
    assert after(lines(card), "It came after")[1] == "A vote comes first."


def test_the_whole_and_its_parts_lead_to_one_another(card, show, lines, press):
    show("rescue")
    assert after(lines(card), "Part of")[0] == "The Heron runs aground — 14 May 2021"
    press(card, "The Heron runs aground")
    assert after(lines(card), "Its parts")[0] == "People leave the ferry in boats — 14 May 2021"


def test_several_parts_are_counted(changed_card, lines):
    card, workspace = changed_card(
        "events.toml", 'slug = "chart"', 'slug = "chart"\npart_of = "grounding"'
    )
    workspace.selection.show_event(find_event(workspace.library, "grounding"))
    assert after(lines(card), "Its parts · 2")[0] == "A chart of the reef is drawn — undated"


def test_what_has_not_happened_yet_has_its_words(card, show, lines, press, words_in_focus):
    show("next-meeting")
    head = "The date stands in the source, and that it is planned"
    assert after(lines(card), head)[0] == "“The group plans to meet again in June.”"
    press(card, "“The group plans")
    assert words_in_focus() == "The group plans to meet again in June."


@pytest.mark.usefixtures("deed_library")
def test_that_it_is_planned_and_when_may_have_different_words(
    deed_card, deed_workspace, deed_library, lines
):
    deed_workspace.selection.show_event(find_event(deed_library, "hearing"))
    shown = lines(deed_card)
    assert after(shown, "How the date is known")[0].startswith("Old Tom was there in May.")
    assert after(shown, "That it is planned stands in the source")[0].startswith("“that and then")


def test_the_reasons_for_a_status_are_shown(reasoned, lines):
    card = reasoned("next-meeting", "status", "They say so.")
    assert after(lines(card), "How it is known that it is planned")[0] == "They say so."


def test_how_it_is_known_who_took_part_is_said_once(reasoned, lines):
    shown = lines(reasoned("deed", "participant", "Both were there."))
    assert after(shown, "How it is known who took part")[0] == "Both were there."
    assert shown.count("Both were there.") == 1


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ("min = 1000, max = 2500000", "read as 1,000 to 2,500,000"),
        ("min = 40", "read as 40 or more"),
        ("max = 40.5", "read as 40.5 or fewer"),
        ("min = 40, max = 40", ""),
    ],
)
def test_a_number_that_is_not_exact_says_how_it_is_read(bounds, words, changed_card, lines):
    counted = 'count = { value = "About 40", min = 35, max = 45.5, unit = "people" }'
    made = f'count = {{ value = "About 40", {bounds}, unit = "people" }}'
    card, workspace = changed_card("events.toml", counted, made)
    workspace.selection.show_event(find_event(workspace.library, "rescue"))
    place = "Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}3"
    told = after(lines(card), "In numbers")[0]
    assert told == f"About 40 people — {words} · {place}".replace("—  · ", "— ")


def test_a_passage_leads_to_its_words_and_is_then_marked(
    card, show, press, button, workspace, words_in_focus
):
    show("second-vote")
    assert button(card, VOTED).is_current
    assert not button(card, WILL_VOTE).is_current
    press(card, WILL_VOTE)
    assert words_in_focus() == WILL_VOTE
    assert workspace.selection.focus.source == find_source(workspace.library, "ferry")
    assert button(card, WILL_VOTE).is_current
    assert not button(card, VOTED).is_current


def test_where_sources_differ_both_words_are_shown(card, show, lines):
    show("rescue")
    assert "Sources differ, or seem to: see below (1)" in lines(card)[:6]
    told = after(lines(card), "Where sources differ, or seem to · 1")
    assert told[:2] == [
        "how many left the ferry: they conflict",
        "The harbour office counted; the caption says about 40.",
    ]
    assert [one.split(" — ")[0] for one in told[2:]] == [
        "About 40 people left it in boats.",
        "The harbour office counted 38 people in the boats.",
    ]


def test_a_difference_leads_to_its_words(card, show, words_in_focus):
    show("rescue")
    card.findChildren(WordsButton)[-1].click()
    assert words_in_focus() == "The harbour office counted 38 people in the boats."


def test_where_nothing_differs_nothing_is_said_of_it(card, show, lines):
    show("chart")
    assert not [one for one in lines(card) if "differ" in one]


def test_words_that_do_not_stand_in_their_source_are_shown_as_not_verified(
    altered_card, small_dossier, library, lines
):
    changed = "update passage set quote = 'other words' where quote = ?"
    card, workspace = altered_card(small_dossier, (changed, VOTED))
    workspace.selection.show_event(find_event(library, "second-vote"))
    told = [line for line in lines(card) if "other words" in line]
    assert any("NOT VERIFIED" in line for line in told), told
    assert not any("NOT VERIFIED" in line for line in lines(card) if line not in told)
