"""Opening links: what they name is shown, and other words are never taken for theirs."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.library import Library
from desktop_app.library.passages import passage
from desktop_app.library.sources import text
from desktop_app.model.errors import LinkMoved, NotInDossier
from desktop_app.model.links import Link, link_to_passage
from desktop_app.model.records import Span
from desktop_app.session.focus import Focus
from desktop_app.session.linking import open_link
from desktop_app.session.workspace import Workspace
from tests.session.conftest import COUNCIL, FERRY

HERE = "any"
SLUGS = {FERRY: "ferry", COUNCIL: "council"}


def to_words(library, source_id, words):
    start = text(library, source_id).index(words)
    return link_to_passage(HERE, SLUGS[source_id], Span(start, start + len(words)), words)


def focus(workspace):
    return workspace.selection.focus


def test_an_event_is_shown_in_the_source_that_is_open(workspace, event):
    workspace.selection.show_source(COUNCIL)
    open_link(workspace, Link(HERE, "event", "second-vote"))
    assert focus(workspace).event == event("second-vote")
    assert workspace.panes.open.sources == (COUNCIL,)


def test_where_nothing_is_open_an_event_is_shown_side_by_side(workspace, event):
    open_link(workspace, Link(HERE, "event", "second-vote"))
    assert focus(workspace).event == event("second-vote")
    assert set(workspace.panes.open.sources) == {COUNCIL, FERRY}


def test_an_entity_is_shown(workspace, entity):
    open_link(workspace, Link(HERE, "entity", "inga-solberg"))
    assert focus(workspace).entity == entity("inga-solberg")


def test_a_passage_is_shown_with_its_event(workspace, library, event, passage_id):
    id_ = passage_id("The Skerrow Council voted 7 to 2")
    found = passage(library, id_)
    open_link(
        workspace, link_to_passage(HERE, "council", Span(found.start, found.end), found.quote)
    )
    assert focus(workspace).passage == id_
    assert focus(workspace).event == event("second-vote")


def test_words_that_are_no_passage_are_shown_as_a_place(workspace, library):
    link = to_words(library, FERRY, "ran aground off")
    open_link(workspace, link)
    assert focus(workspace) == Focus(source=FERRY, place=link.place)


def test_white_space_between_the_words_does_not_matter(workspace, library):
    link = to_words(library, FERRY, "The Heron at  Skerrow Point")
    assert link.words == "The Heron at Skerrow Point"
    open_link(workspace, link)
    assert focus(workspace).place == link.place


@pytest.mark.parametrize(
    ("words", "place", "where"),
    [
        (
            "The council of Skerrow will",
            Span(2, 40),
            "They stand in this source once, in paragraph 7.",
        ),
        ("Skerrow Point", Span(2, 40), "They stand in this source 5 times."),
        ("The lighthouse burned", Span(2, 40), "nowhere in this source."),
        ("the ferry heron", Span(2, 40), "nowhere in this source."),
        ("The ferry Heron", Span(2, 40_000), "They stand in this source once, in paragraph 1."),
        ("The ferry Heron", Span(10**11, 10**11 + 5), "in paragraph 1."),
        ("ferry.*", Span(2, 40), "nowhere in this source."),
    ],
)
def test_other_words_are_not_taken_for_those_of_the_link(workspace, event, words, place, where):
    workspace.selection.show_event(event("second-vote"))
    with pytest.raises(LinkMoved) as said:
        open_link(workspace, Link(HERE, "passage", "ferry", place, words))
    assert str(said.value).startswith(
        f"The words at the place of this link are not the ones that it quotes (“{words}”)."
    )
    assert str(said.value).endswith(where)
    assert focus(workspace) == Focus(source=FERRY)


def test_a_passage_that_was_moved_in_the_file_is_not_shown_for_its_words(dossier_copy, qtbot):
    """The dossier says that words stand where others do; the link tells by `q`."""
    del qtbot
    with closing(sqlite3.connect(dossier_copy)) as connection:
        where = "where source_id = 1 and quote like 'The council of Skerrow%'"
        start, end, quote = connection.execute(
            f'select start, "end", quote from passage {where}'  # noqa: S608
        ).fetchone()
        connection.execute(f"update passage set start = start + 3 {where}")  # noqa: S608
        connection.commit()
    with Library.open(dossier_copy) as library:
        workspace = Workspace(library)
        with pytest.raises(LinkMoved):
            open_link(workspace, link_to_passage(HERE, "ferry", Span(start + 3, end), quote))
        assert focus(workspace) == Focus(source=FERRY)


@pytest.mark.parametrize(
    ("link", "why"),
    [
        (Link(HERE, "event", "wreck"), "This dossier has no event “wreck”."),
        (Link(HERE, "entity", "no\0body"), "This dossier has no entity “no�body”."),
        (
            Link(HERE, "passage", "../ferry", Span(1, 2), "a"),
            "This dossier has no source “../ferry”.",
        ),
        (Link(HERE, "event", "x" * 3000), f"This dossier has no event “{'x' * 60}…”."),
    ],
)
def test_what_is_not_there_is_named_and_nothing_moves(workspace, link, why):
    workspace.selection.show_source(COUNCIL)
    with pytest.raises(NotInDossier) as said:
        open_link(workspace, link)
    assert str(said.value) == why
    assert focus(workspace) == Focus(source=COUNCIL)
