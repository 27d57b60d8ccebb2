"""Links: written so that they come back as they were, and read with suspicion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.errors import LinkError
from desktop_app.model.links import (
    Link,
    begins_with,
    first_words,
    is_link,
    last_link,
    link_to_passage,
    parse_link,
    plain,
)
from desktop_app.model.records import Span

UUID = "f6cdb79d-4974-4d4b-8933-3455f96524c2"
some_text = st.text(min_size=1, max_size=30)
words = st.text(min_size=1).filter(str.strip)


def test_a_link_to_a_passage_is_written_with_its_first_words():
    link = link_to_passage(UUID, "ferry", Span(12, 60), "The ferry “Heron”\nran aground, & sank.")
    assert str(link) == (
        f"whence://{UUID}/passage/ferry/12-60"
        "?q=The%20ferry%20%E2%80%9CHeron%E2%80%9D%20ran%20aground%2C%20%26"
    )


@pytest.mark.parametrize("noun", ["event", "entity"])
def test_a_link_to_an_event_or_an_entity(noun):
    assert str(Link(UUID, noun, "deed")) == f"whence://{UUID}/{noun}/deed"


@given(some_text, some_text, st.integers(0, 10**11), st.integers(1, 10**11), words)
def test_a_link_to_a_passage_comes_back(dossier, slug, start, length, said):
    link = link_to_passage(dossier, slug, Span(start, start + length), said)
    assert len(link.words) <= 60
    assert begins_with(said, link.words)
    assert parse_link(str(link)) == link
    assert parse_link(f"\n {link}\t") == link


@given(some_text, st.sampled_from(["event", "entity"]), some_text)
def test_a_link_to_a_thing_comes_back(dossier, noun, slug):
    link = Link(dossier, noun, slug)
    assert parse_link(str(link)) == link
    assert str(link).isascii()


@pytest.mark.parametrize(
    ("quotation", "first"),
    [
        ("one two three four five six seven", "one two three four five six"),
        ("  one\n\n two\u00a0three ", "one two three"),
        ("x" * 100, "x" * 60),
        ("a " + "b" * 57 + " cc", "a " + "b" * 57),
        (" " * 900 + "late", "late"),
        ("   ", ""),
    ],
)
def test_the_first_words(quotation, first):
    assert first_words(quotation) == first


@pytest.mark.parametrize(
    ("text", "start", "is_so"),
    [
        ("The  ferry\nHeron", "The ferry", True),
        ("The ferry", "the ferry", False),
        ("The ferries", "The ferry", False),
        ("", "The", False),
    ],
)
def test_only_white_space_is_forgiven(text, start, is_so):
    assert begins_with(text, start) is is_so


@pytest.mark.parametrize(
    "text",
    [
        f"WHENCE://{UUID}/event/deed",
        f"  whence://{UUID}/event/deed/  ",
        f"whence://{UUID}/event/deed?utm=1",
        f"whence://{UUID}/event/deed#top",
        f"whence://{UUID}/event/%64eed",
    ],
)
def test_what_other_programs_do_to_a_link_is_forgiven(text):
    assert is_link(text)
    assert parse_link(text) == Link(UUID, "event", "deed")


def test_a_space_may_be_written_as_a_plus_and_more_may_be_asked():
    link = parse_link(f"whence://{UUID}/passage/ferry/1-9?from=mail&q=The+ferry&x=1")
    assert link == Link(UUID, "passage", "ferry", Span(1, 9), "The ferry")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "does not begin with whence://"),
        ("https://example.org/event/deed", "does not begin with whence://"),
        ("whence:/0/event/deed", "does not begin with whence://"),
        ("file:///etc/passwd", "does not begin with whence://"),
        ("whence://", "a part of it is missing"),
        ("whence:///event/deed", "a part of it is missing"),
        ("whence://0/event", "a part of it is missing"),
        ("whence://0/event/", "a part of it is missing"),
        ("whence://0//deed", "a part of it is missing"),
        ("whence://0/passage/ferry//?q=a", "a part of it is missing"),
        ("whence://0/source/ferry", "no passage, event or entity"),
        ("whence://0/../ferry", "no passage, event or entity"),
        ("whence://0/event/deed/more", "too much"),
        ("whence://0/passage/ferry?q=a", "where the passage stands"),
        ("whence://0/passage/ferry/1-2/3?q=a", "where the passage stands"),
        ("whence://0/passage/ferry/1?q=a", "where the passage stands"),
        ("whence://0/passage/ferry/-1-2?q=a", "where the passage stands"),
        ("whence://0/passage/ferry/1-٣?q=a", "where the passage stands"),
        ("whence://0/passage/ferry/1e3-2000?q=a", "where the passage stands"),
        ("whence://0/passage/ferry/1-" + "9" * 3000 + "?q=a", "where the passage stands"),
        ("whence://0/passage/ferry/9-9?q=a", "end before it begins"),
        ("whence://0/passage/ferry/9-1?q=a", "end before it begins"),
        ("whence://0/passage/ferry/1-9", "with which words"),
        ("whence://0/passage/ferry/1-9?q=%20", "with which words"),
        ("whence://0/event/%ff", "letters cannot be read"),
        ("whence://0/event/" + "a" * 1_000_000, "too long"),
    ],
)
def test_what_is_wrong_with_a_link_is_said(text, why):
    with pytest.raises(LinkError) as said:
        parse_link(text)
    assert why in str(said.value)
    assert len(str(said.value)) < 200


@given(st.text())
def test_whatever_stands_behind_the_scheme_nothing_else_is_raised(rest):
    try:
        link = parse_link("whence://" + rest)
    except LinkError:
        return
    assert link.slug


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nothing here", ""),
        ("“Words.”\n— A report\nwhence://0/event/deed", "whence://0/event/deed"),
        ("whence://0/event/deed and (whence://0/event/grounding).", "whence://0/event/grounding"),
        ("<Whence://0/event/deed>", "Whence://0/event/deed"),
    ],
)
def test_the_last_link_in_a_text_is_found(text, found):
    assert last_link(text) == found


def test_words_of_a_stranger_are_shown_without_what_is_unseen_and_not_for_ever():
    assert plain("a\0b\u202ec\n") == "a�b�c�"
    assert plain("x" * 99) == "x" * 60 + "…"
