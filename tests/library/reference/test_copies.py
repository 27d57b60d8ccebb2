"""A paragraph that stands twice is one testimony, whichever copy is quoted."""

import pytest

from desktop_app.library.entities import find_entity, mentions_of_entity
from desktop_app.library.passages import (
    events_of_passage,
    passages_in_source,
    passages_of_event,
)
from desktop_app.library.reference.paragraphs import copies
from desktop_app.library.sources import blocks, find_source
from desktop_app.model.records import Block

COUNTED = "About 40 people left it in boats."
MAYOR = "beside the lighthouse"


def repeated(library):
    return library.rows(
        "select one.quote, one.start, copy.quote, copy.start from passage as copy "
        "join passage as one on one.id = copy.repeats order by one.start"
    )


def test_a_copy_that_differs_by_a_space(library):
    (dated, counted) = repeated(library)
    assert dated[0] == "The Heron at Skerrow Point, 14 May 2021"
    assert dated[2] == "The Heron at  Skerrow Point, 14 May 2021"
    assert (counted[0], counted[2]) == (COUNTED, COUNTED)
    assert counted[1] < counted[3]


def test_words_quoted_from_the_second_copy_are_those_of_the_first(library):
    """The curator quotes the second occurrence for the count, the first for the difference."""
    (first, *_) = passages_of_event(library, 4)
    assert (first.quote, first.repeats) == (COUNTED, None)
    found = [one for _, one in passages_in_source(library, 1) if one.quote == COUNTED]
    assert [one.repeats for one in found] == [None, first.id]
    assert found[0].start < found[1].start
    assert events_of_passage(library, found[1].id) == [4]


@pytest.mark.parametrize("occurrence", [1, 2])
def test_an_identical_copy(occurrence, change, compiled):
    change("events.toml", '"A chart of the reef was once drawn at Skerrow."', f'"{MAYOR}"')
    change("events.toml", f'"{MAYOR}"', f'"{MAYOR}"\n  occurrence = {occurrence}')
    library = compiled()
    (told,) = passages_of_event(library, 8)
    both = [one for event_id, one in passages_in_source(library, 1) if event_id == 8]
    assert [one.quote for one in both] == [MAYOR, MAYOR]
    assert [one.repeats for one in both] == [None, told.id]
    assert told.start == both[0].start < both[1].start


def test_three_copies_repeat_the_first(small_folder, change, compiled):
    ferry = (small_folder / "ferry.txt").read_text("utf-8")
    (small_folder / "ferry.txt").write_text(
        ferry + "\n A chart\tof the reef was once drawn "
        " at Skerrow.\nA chart of the reef was once drawn at Skerrow.\n",
        "utf-8",
    )
    change("events.toml", "once drawn at Skerrow.", 'once drawn at Skerrow."\n  occurrence = 2 # "')
    library = compiled()
    (told,) = passages_of_event(library, 8)
    copies_ = library.rows("select quote from passage where repeats = ? order by start", [told.id])
    assert copies_ == [
        ("A chart\tof the reef was once drawn  at Skerrow.",),
        ("A chart of the reef was once drawn at Skerrow.",),
    ]


MENTION = """

  [[entity.mention]]
  source = "ferry"
  quote = "{quote}"
  occurrence = {occurrence}
"""


def named(library, slug):
    """Where the ferry's source names somebody, and with which words."""
    whole = library.rows("select text from source where slug = 'ferry'")[0][0]
    spans = mentions_of_entity(library, find_entity(library, slug), 1)
    return [(start, whole[start:end]) for start, end in spans]


@pytest.mark.parametrize("occurrences", [[1], [2], [1, 2], [2, 1]])
def test_a_naming_in_one_copy_is_one_in_the_other(occurrences, change, compiled):
    office = 'name = "Harbour Office"\nkind = "office"'
    more = "".join(MENTION.format(quote="boats", occurrence=number) for number in occurrences)
    change("entities.toml", f'{office}\nspellings = ["harbour office"]', office + more)
    library = compiled()
    first, second = blocks(library, 1)[2:4]
    assert [words for _, words in named(library, "harbour-office")] == ["boats", "boats"]
    (one, other) = [start for start, _ in named(library, "harbour-office")]
    assert other - second.start == one - first.start + 1


@pytest.mark.parametrize("occurrence", [1, 2])
def test_an_exception_in_one_copy_is_one_in_the_other(occurrence, change, compiled):
    mayor = 'name = "Olav Brandt"\nkind = "person"'
    exception = MENTION.replace("mention", "not").format(quote="Olav Brandt", occurrence=occurrence)
    change("entities.toml", mayor, mayor.replace("Olav", "Ole") + '\nspellings = ["Olav Brandt"]')
    assert [words for _, words in named(compiled(), "olav-brandt")].count("Olav Brandt") == 2
    change("entities.toml", 'names = ["Mr. Brandt"]', 'names = ["Mr. Brandt"]' + exception)
    assert [words for _, words in named(compiled(), "olav-brandt")] == ["Mr. Brandt"]


def test_a_naming_in_the_third_copy_is_one_in_each(add, change, compiled):
    add("ferry.txt", f"\nMayor Olav Brandt {MAYOR} at\tSkerrow Point.\n")
    office = 'name = "Harbour Office"\nkind = "office"'
    more = MENTION.format(quote="Mayor", occurrence=3)
    change("entities.toml", f'{office}\nspellings = ["harbour office"]', office + more)
    library = compiled()
    kept = [block.start for block in blocks(library, 1) if block.number in (5, 6, 12)]
    assert named(library, "harbour-office") == [(start, "Mayor") for start in kept]


def test_a_naming_elsewhere_stays_the_only_one(library):
    assert [words for _, words in named(library, "skerrow-council")] == [
        "council of Skerrow",
        "the council",
    ]


def test_words_across_two_paragraphs_are_no_copy(change, compiled):
    change(
        "events.toml",
        '"A chart of the reef was once drawn at Skerrow."',
        '"in boats.\\n\\n  Mayor Olav Brandt"',
    )
    library = compiled()
    (told,) = passages_of_event(library, 8)
    assert told.quote == "in boats.\n\n  Mayor Olav Brandt"
    assert library.rows("select 1 from passage where repeats = ?", [told.id]) == []


def test_paragraphs_of_other_words_are_no_copies():
    text = "a b\nab\na b\n"
    found = [Block(0, 3, "body", 1), Block(4, 6, "body", 2), Block(7, 10, "body", 3)]
    assert copies(text, found) == [(found[0], found[2])]


def test_paragraphs_have_kinds_and_numbers(library):
    found = blocks(library, find_source(library, "ferry"))
    assert [(one.number, one.kind) for one in found] == [
        (1, "body"),
        (2, "body"),
        (3, "caption"),
        (4, "caption"),
        (5, "caption"),
        (6, "caption"),
        (7, "body"),
        (8, "body"),
        (9, "body"),
        (10, "body"),
        (11, "credit"),
    ]
    text = library.rows("select text from source where id = 1")[0][0]
    assert text[found[4].start : found[4].end].startswith("Mayor Olav")
    assert text[found[4].end] == "\n"
