"""A quotation that is nearly right: the words are shown as they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.reference.curated import Quotation
from desktop_app.library.reference.likeness import differences, find_like
from desktop_app.library.reference.quotation import locate
from desktop_app.model.errors import CurationError

MARKS = "quotation marks or apostrophes"
LETTERS = "capitals or accents"
LIKES = [
    ('"We heard" a scrape', "So. “We heard” a scrape.", "“We heard” a scrape", MARKS),
    ("the Lima Group met", "Then the “Lima Group” met.", "the “Lima Group” met", MARKS),
    ("'We heard'", 'She said: "We heard".', '"We heard"', MARKS),
    ("Solberg's brother", "Ms. Solberg’s brother was", "Solberg’s brother", MARKS),
    ("the groups' talks", "the groups’ talks", "the groups’ talks", MARKS),
    ("2018 - 2019", "in 2018–2019, too", "2018–2019", "dashes, spaces"),
    ("boat--the old one", "a boat—the old one", "boat—the old one", "dashes"),
    ("well known", "a well-known boat", "well-known", "dashes, spaces"),
    ("ran aground", "ran\u00adaground", "ran\u00adaground", "spaces"),
    ("3 000 boats", "some 3\u00a0000 boats", "3\u00a0000 boats", "spaces"),
    ("the  ferry", "and the ferry", "the ferry", "spaces"),
    ("the ferry", "and the  ferry", "the  ferry", "spaces"),
    ("the ferry", "and the\nferry", "the\nferry", "spaces"),
    ("over night", "it stayed overnight", "overnight", "spaces"),
    ("The Ferry", "and the ferry", "the ferry", LETTERS),
    ("Nicolas", "said Nicolás", "Nicolás", LETTERS),
    ("José is", "and Jose\u0301 is", "Jose\u0301 is", LETTERS),
    ("and so on...", "and so on…", "and so on…", "signs"),
    ('THE "ferry"', "🌊 the “ferry”", "the “ferry”", f"{LETTERS}, {MARKS}"),
]


@pytest.mark.parametrize(("words", "text", "like", "others"), LIKES)
def test_words_that_are_like_it_are_found_as_they_stand(words, text, like, others):
    assert find_like(words, text) == like
    assert differences(words, like) == others


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Saturday 12th March", "Saturday 12 March"),
        ("the boat", "the ferry"),
        ("—", "a-b"),
        (" ", "\u00a0"),
        ("boat", ""),
    ],
)
def test_other_words_are_not_like_it(words, text):
    assert find_like(words, text) is None


@given(st.text("aB 'é“”–-\n", max_size=30), st.text("x’ \u00a0", max_size=9), st.data())
def test_whatever_was_taken_from_a_text_and_written_in_capitals_is_found(before, after, data):
    text = before + "ferry" + after
    start = data.draw(st.integers(0, len(before)))
    like = find_like(text[start:].upper(), text)
    assert like is not None
    assert like in text


def located(quote, text, **which):
    with pytest.raises(CurationError) as caught:
        locate(Quotation("events.toml", "event “x”", "ferry", quote, **which), text)
    return caught.value.parameters["detail"]


def test_the_answer_shows_the_words_as_they_stand():
    assert located('"We heard', "“We heard a scrape.”") == (
        '“"We heard” does not stand in the source “ferry”; it does with other quotation marks or '
        "apostrophes: ““We heard”"
    )


def test_the_surroundings_are_answered_alike():
    assert located("heard", "“We heard it.” We heard.", within='"We heard it."') == (
        '“"We heard it."” does not stand in the source “ferry”; it does with other quotation '
        "marks or apostrophes: ““We heard it.””"
    )


def test_words_outside_the_surroundings_are_not_shown():
    text = "The boat sank. A ferry came."
    assert located("the boat", text, within="A ferry") == (
        "“the boat” does not stand within “A ferry”"
    )
    assert located("a ferry", text, within="A ferry") == (
        "“a ferry” does not stand within “A ferry”; it does with other capitals or accents: "
        "“A ferry”"
    )


def test_long_words_are_shown_up_to_the_first_ninety_characters():
    said = located("The " + "very " * 30 + "old boat", "the " + "very " * 30 + "old boat")
    assert said.endswith(f": “{('the ' + 'very ' * 30)[:89]}…”")


def test_of_long_words_that_part_is_shown_in_which_they_differ():
    written = "very " * 30 + 'old boat, the "Heron" of ' + "far " * 30 + "away"
    said = located(written, written.replace('"', "'"))
    assert said.partition("apostrophes: ")[2] == (
        "“…" + ("very " * 30 + "old boat, the ")[-22:] + "'Heron' of " + ("far " * 30)[:55] + "…”"
    )


def test_of_long_words_that_differ_in_what_follows_them_the_end_is_shown():
    said = located("very " * 30 + "  ", "very " * 29 + "very")
    assert said.endswith("other spaces: “…ry very very very very”")


def test_a_long_quotation_is_found_in_a_long_text():
    text = "“The ferry ran aground,” he said – in the night of 14\u00a0May. " * 20_000
    like = find_like(text[:60_000].replace("“", '"') + "Z", text + text[:60_000] + "z")
    assert like is not None
    assert like.endswith("z")


def test_words_of_one_line_are_shown_whole_wherever_they_differ():
    like = "very " * 16 + "old Boat"
    assert located(like.lower(), like).endswith(f": “{like}”")
