"""What can be taken out of a dossier, and leads back to it."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.library import Library
from desktop_app.library.passages import passage
from desktop_app.library.sources import text
from desktop_app.model.links import Link, last_link, link_to_passage, parse_link
from desktop_app.model.records import Span
from desktop_app.session.focus import Focus
from desktop_app.session.linking import open_link
from desktop_app.session.quoting import (
    link_of_focus,
    link_of_passage,
    link_of_place,
    quote_place,
    stands,
)
from tests.session.conftest import COUNCIL, FERRY

NB = "\N{NO-BREAK SPACE}"


def span(library, source_id, first, last=""):
    stored = text(library, source_id)
    start = stored.index(first)
    end = stored.index(last, start) + len(last) if last else start + len(first)
    return Span(start, end)


def test_words_with_where_they_stand_and_a_link(library):
    place = span(library, FERRY, "The ferry Heron")
    number = library.dossier().uuid
    assert quote_place(library, FERRY, place) == (
        "“The ferry Heron”\n"
        f"— Ferry aground off Skerrow, Tidal Post, Saturday 15 May 2021, ¶{NB}1\n"
        f"whence://{number}/passage/ferry/2-17?q=The%20ferry%20Heron"
    )


def test_words_of_several_paragraphs_are_as_they_are_stored(library):
    place = span(library, FERRY, "off Skerrow Point on Friday", "“We heard")
    words, _, rest = quote_place(library, FERRY, place).rpartition("”\n— ")
    assert words == "“" + text(library, FERRY)[place.start : place.end]
    assert "\n\n“We heard" in words
    assert f"¶¶{NB}1–2\n" in rest


def test_white_space_at_the_ends_is_left_out(library):
    place = span(library, COUNCIL, "aground.\n\nInga")
    wider = Span(place.start + 8, place.end)
    assert quote_place(library, COUNCIL, wider).startswith("“Inga”\n")


def test_white_space_alone_is_nothing_to_quote(library):
    place = span(library, COUNCIL, "\n\n")
    assert quote_place(library, COUNCIL, place) == ""
    assert quote_place(library, COUNCIL, Span(3, 3)) == ""


def test_words_that_no_paragraph_holds_have_no_number(dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("delete from block where source_id = 1")
        connection.commit()
    with Library.open(dossier_copy) as library:
        quoted = quote_place(library, FERRY, Span(2, 17))
    assert quoted.splitlines()[1] == "— Ferry aground off Skerrow, Tidal Post, Saturday 15 May 2021"


def test_what_is_copied_leads_back_to_the_words(library, workspace, passage_id):
    one = passage(library, passage_id("The Skerrow Council voted 7 to 2"))
    copied = quote_place(library, one.source_id, Span(one.start, one.end))
    link = parse_link(last_link(copied))
    assert link == link_of_passage(library, one)
    open_link(workspace, link)
    assert workspace.selection.focus.passage == one.id


def test_whether_a_passage_stands(library, passage_id):
    one = passage(library, passage_id("The Skerrow Council voted 7 to 2"))
    assert stands(library, one)
    assert not stands(library, one._replace(start=one.start + 1))


@pytest.mark.parametrize(
    ("slug", "noun"),
    [("grounding", "event"), ("inga-solberg", "entity")],
)
def test_a_link_to_what_is_selected(library, event, entity, slug, noun):
    focus = Focus(event=event(slug)) if noun == "event" else Focus(entity=entity(slug))
    assert link_of_focus(library, focus) == Link(library.dossier().uuid, noun, slug)


def test_an_event_goes_before_the_entity_beside_it_and_both_before_words(
    library, event, entity, passage_id
):
    words = passage_id("The Skerrow Council voted 7 to 2")
    both = Focus(event("second-vote"), entity("skerrow-council"), COUNCIL, words)
    assert link_of_focus(library, both).noun == "event"
    assert link_of_focus(library, both._replace(event=None)).noun == "entity"
    only = Focus(source=COUNCIL, passage=words)
    assert link_of_focus(library, only) == link_of_passage(library, passage(library, words))


def test_of_a_source_alone_there_is_no_link(library):
    assert link_of_focus(library, Focus(source=FERRY)) is None


def test_a_link_to_a_place_is_to_its_words_without_the_space_around_them(library):
    number = library.dossier().uuid
    link = link_to_passage(number, "ferry", Span(2, 17), "The ferry Heron")
    assert link_of_place(library, FERRY, Span(2, 18)) == link
    assert link_of_focus(library, Focus(source=FERRY, place=Span(2, 17))) == link
    assert link_of_place(library, FERRY, Span(17, 18)) is None
