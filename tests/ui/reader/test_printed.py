"""What is printed of a source, in words."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import find_source, text
from desktop_app.model.records import Span
from desktop_app.session.focus import Focus
from desktop_app.ui.reader.marks import Marks, stacked
from desktop_app.ui.reader.printed import paper
from desktop_app.ui.reader.spans import SpanIndex

NOTHING = Marks()
SOME = SpanIndex([Span(2, 17)])
ALL = Marks(SOME, stacked(SOME), SOME, SOME, Span(2, 17), SOME, SOME)


@pytest.fixture
def ferry(library):
    return find_source(library, "ferry")


def said(made, look):
    return [
        one.text[block.start : block.end]
        for one in made.texts
        if one.look == look
        for block in one.blocks
    ]


def marked(made):
    """The words of the legend under each mark."""
    (legend,) = (one for one in made.texts if one.look == "legend")
    names = ("highlight", "emphasis", "passages", "mentions")
    spans = {name: getattr(legend.marks, name).touching(0, 10_000) for name in names}
    spans["current"] = [legend.marks.current] if legend.marks.current else []
    return {
        name: legend.text[one.start : one.end] for name, found in spans.items() for one in found
    }


def test_the_head_says_what_it_is_and_how_its_date_is_known(library, ferry):
    made = paper(library, ferry, NOTHING, Focus())
    assert said(made, "title") == ["Ferry aground off Skerrow"]
    assert said(made, "detail") == [
        "Tidal Post",
        "Published: Saturday 15 May 2021. The date is stated.",
    ]
    assert made.foot == "The lighthouse of Skerrow · Ferry aground off Skerrow"
    assert (made.title, made.name) == ("Ferry aground off Skerrow", "ferry")


def test_an_inferred_date_comes_with_its_reasons(library):
    made = paper(library, find_source(library, "council"), NOTHING, Focus())
    head, *reasons = said(made, "detail")
    assert head == "Published: between 20 and 22 May 2021. The date is inferred:"
    assert len(reasons) == 3
    assert reasons[0] == "– The vote of “Thursday” came six days after the ferry ran aground."


def test_a_date_that_is_not_known_is_said_and_long_words_are_cut(dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute(
            "update source set published = null, published_earliest = null, slug = 'a/../b', "
            "published_latest = null, title = ? where slug = 'ferry'",
            ["A very\nlong title " * 1000],
        )
        connection.commit()
    with Library.open(dossier_copy) as library:
        made = paper(library, find_source(library, "a/../b"), NOTHING, Focus())
    assert said(made, "detail")[-1] == "Published: the text does not say when."
    assert len(said(made, "title")[0]) == 1001
    assert said(made, "title")[0].startswith("A very long title A very")
    assert made.name == "a-b"


def test_the_text_is_the_stored_one_with_what_is_marked_but_not_what_is_hovered(library, ferry):
    made = paper(library, ferry, ALL, Focus())
    (shown,) = (one for one in made.texts if one.look == "text")
    assert shown.text == text(library, ferry)
    assert shown.marks.highlight is SOME
    assert len(shown.marks.passages.spans) > 5
    assert shown.marks.mentions.covers(text(library, ferry).index("Heron"))
    assert list(shown.marks.hovered.spans) == []


def test_the_legend_shows_each_mark_that_is_there(library, ferry):
    made = paper(library, ferry, ALL, Focus(event=find_event(library, "grounding")))
    assert said(made, "legend") == [
        "Words so marked tell of: The Heron runs aground (Friday 14 May 2021)",
        "A thick bar stands beside the passage in focus.",
        "Words so framed were found or linked to.",
        "Thin lines stand under words that tell events.",
        "Dotted lines stand under names.",
        f"Link: whence://{library.dossier().uuid}/event/grounding",
    ]
    assert marked(made) == {
        "highlight": "Words so marked",
        "current": "A thick bar",
        "emphasis": "Words so framed",
        "passages": "Thin lines",
        "mentions": "Dotted lines",
    }


def test_the_legend_names_the_entity(library, ferry):
    focus = Focus(entity=find_entity(library, "inga-solberg"))
    made = paper(library, ferry, Marks(emphasis=SOME), focus)
    assert said(made, "legend")[0] == "Words so marked name: Inga Sólberg"


def test_words_that_do_not_verify_are_not_marked(dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute('update passage set start = start + 1, "end" = "end" + 1')
        connection.execute("delete from mention")
        connection.commit()
    with Library.open(dossier_copy) as library:
        made = paper(library, 1, NOTHING, Focus(source=1))
    assert list(made.texts[2].marks.passages.spans) == []
    (row,) = said(made, "legend")
    assert row.startswith("Not marked: passages do not stand where the dossier says: ")


def test_where_nothing_is_marked_there_is_no_legend(dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update claim set passage_id = null")
        connection.execute("delete from mention")
        connection.commit()
    with Library.open(dossier_copy) as library:
        made = paper(library, 1, NOTHING, Focus(source=1))
    assert [one.look for one in made.texts] == ["title", "detail", "text"]
