"""How much of each source claims stand on, and which words were left out."""

import sqlite3
from contextlib import closing
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlite_utils import Database

from desktop_app.library import schema
from desktop_app.library.coverage import measure_coverage
from desktop_app.library.library import Library
from desktop_app.model.errors import DossierDamaged

COUNTED = "About 40 people left it in boats."
CLAIM = (
    "insert into claim (passage_id, event_id, entity_id, source_id, property, polarity, rank, "
    "origin) values (?, ?, ?, ?, 'any', ?, ?, 'curator')"
)


@pytest.fixture(scope="module")
def empty():
    """The connection of a dossier in memory that holds nothing."""
    with closing(sqlite3.connect(":memory:")) as connection:
        schema.create(Database(connection, execute_plugins=False), "2021-06-01")
        yield connection


def measured(connection, text, blocks, spans):
    """Return the coverage of one source with these paragraphs, and a claim on each of `spans`."""
    for table in ("claim", "passage", "block", "source"):
        connection.execute(f"delete from {table}")  # noqa: S608
    connection.execute(
        "insert into source (id, slug, title, text, sha256) values (1, 'one', 'One', ?, '')", [text]
    )
    insert = 'insert into block (source_id, start, "end", kind) values (1, ?, ?, ?)'
    connection.executemany(insert, blocks)
    insert = 'insert or ignore into passage (source_id, start, "end", quote) values (1, ?, ?, ?)'
    connection.executemany(insert, [(start, end, text[start:end]) for start, end in spans])
    connection.execute(
        "insert into claim (passage_id, property, polarity, rank, origin) "
        "select id, 'occurs', 'asserted', 'normal', 'curator' from passage"
    )
    (found,) = measure_coverage(Library(connection, "memory"))
    return found


def of_body(connection, text, *spans):
    return measured(connection, text, [(0, len(text), "body")], spans)


def changed(path, *statements):
    """Return what is measured, by slug, once `statements` have changed the file."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    with Library.open(path) as library:
        return {one.slug: one for one in measure_coverage(library)}


def words(found):
    return [run.words for run in found.runs]


def test_each_source_in_order_of_publication(library):
    assert [one.slug for one in measure_coverage(library)] == ["ferry", "council"]


def test_words_that_were_left_out_with_their_paragraphs_and_offsets(library):
    ferry, council = measure_coverage(library)
    assert ferry.runs == (
        (1, 69, 95, ", the harbour office said."),
        (2, 97, 127, "“We heard a long scrape,” said"),
        (2, 158, 199, ". Ms. Solberg’s brother was at the wheel."),
        (5, 355, 412, "Mayor Olav Brandt beside the lighthouse at Skerrow Point."),
        (6, 413, 470, "Mayor Olav Brandt beside the lighthouse at Skerrow Point."),
        (8, 592, 618, ", the Tidal Post reported."),
    )
    assert words(council) == ["The NCG gave no number."]
    for one in (ferry, council):
        text = library.row("select text from source where slug = ?", [one.slug])[0]
        assert [text[run.start : run.end] for run in one.runs] == words(one)


@pytest.mark.parametrize(
    ("length", "left_out"), [(19, []), (20, []), (21, ["x" * 21]), (22, ["x" * 22])]
)
def test_more_than_twenty_characters_are_a_run(length, left_out, empty):
    text = "told " + "x" * length + " told"
    assert words(of_body(empty, text, (0, 4), (len(text) - 4, len(text)))) == left_out


def test_white_space_around_a_run_does_not_make_it_longer(empty):
    text = f"told\u00a0 \n{'x' * 20}\t  told"
    assert of_body(empty, text, (0, 4), (len(text) - 4, len(text))).runs == ()
    text = text.replace("x", "x y", 1)
    (run,) = of_body(empty, text, (0, 4), (len(text) - 4, len(text))).runs
    assert run == (1, 7, 29, "x y" + "x" * 19)


def test_emoji_are_one_character_each(empty):
    text = "🌊🌊 " + "🌊" * 20 + "x"
    (run,) = of_body(empty, text, (0, 2)).runs
    assert (run.start, run.end) == (3, 24)


@pytest.mark.parametrize("sign", ["x", "7", "é", "я"])
def test_a_run_without_a_letter_or_digit_is_left_unsaid(sign, empty):
    text = "– … – … – … – … – … – … – …"
    bare = of_body(empty, text)
    assert (bare.runs, bare.covered, bare.characters) == ((), 0, 14)
    assert words(of_body(empty, text + sign)) == [text + sign]


def test_a_run_ends_with_its_paragraph(empty):
    text = "fifteen letters\nfifteen letters\nfifteen letters and more"
    found = measured(empty, text, [(0, 15, "body"), (16, 31, "body"), (32, 56, "body")], [])
    assert found.runs == ((3, 32, 56, "fifteen letters and more"),)
    assert found.covered == 0


def test_a_passage_across_paragraphs_covers_its_part_of_each(empty):
    text = "Here it begins and now it is told\nall along\nto here, and then on to the very end"
    spans = [(text.index("now"), text.index(", and"))]
    found = measured(empty, text, [(0, 33, "body"), (34, 43, "body"), (44, 80, "caption")], spans)
    assert found.runs == ((3, 51, 80, ", and then on to the very end"),)
    assert found.covered == len("nowitistoldallalongtohere")


@pytest.mark.parametrize("kind", ["teaser", "subhead", "credit"])
def test_paragraphs_of_other_kinds_do_not_count(kind, empty):
    text = "A title of some length, not of the article\nfour told and this was left out"
    blocks = [(0, 42, kind), (43, 74, "caption")]
    found = measured(empty, text, blocks, [(0, 10), (43, 52)])
    assert found.runs == ((2, 53, 74, "and this was left out"),)
    assert (found.covered, found.characters) == (8, 25)


def test_a_source_of_other_paragraphs_only_has_no_share(empty):
    found = measured(empty, "By a reporter", [(0, 13, "credit")], [(0, 13)])
    assert (found.percent, found.runs) == (None, ())


def test_words_told_twice_count_once(empty):
    text = "one two three four five six"
    found = of_body(empty, text, (0, 7), (4, 13), (5, 6), (8, 13), (13, 18))
    assert (found.covered, found.characters) == (15, 22)


@pytest.mark.parametrize(("told", "percent"), [(0, 0), (1, 0), (2, 1), (199, 99), (200, 100)])
def test_the_share_is_rounded_down(told, percent, empty):
    spans = [(0, told)] if told else []
    assert of_body(empty, "x" * 200, *spans).percent == percent


def test_white_space_that_no_claim_stands_on_does_not_lessen_the_share(empty):
    assert of_body(empty, "told \u2003\n told", (0, 4), (8, 12)).percent == 100


@pytest.mark.parametrize(
    "claim",
    [
        (1, None, None, "asserted", "preferred"),
        (1, None, None, "denied", "normal"),
        (None, 1, None, "asserted", "deprecated"),
        (None, None, 1, "asserted", "normal"),
    ],
)
def test_a_claim_about_anything_covers_its_words(claim, dossier_copy):
    quote = "The NCG gave no number."
    with closing(sqlite3.connect(dossier_copy)) as connection:
        made = connection.execute(
            'insert into passage (source_id, start, "end", quote) values (2, 280, 303, ?)', [quote]
        )
        connection.commit()
        assert words(changed(dossier_copy)["council"]) == [quote]
        connection.execute(CLAIM, [made.lastrowid, *claim])
        connection.commit()
    council = changed(dossier_copy)["council"]
    assert council.runs == ()


def test_words_that_only_serve_as_a_reason_are_not_covered(dossier_copy):
    quote = "The council of Skerrow will vote next Thursday on a new lighthouse."
    ferry = changed(
        dossier_copy,
        "delete from claim where passage_id = (select id from passage where quote like "
        "'The council of Skerrow will vote%')",
    )["ferry"]
    assert quote in words(ferry)


def test_a_copy_counts_with_the_words_that_it_repeats(dossier_copy):
    before = changed(dossier_copy)["ferry"]
    after = changed(dossier_copy, "update passage set repeats = null")["ferry"]
    assert not any(COUNTED in run.words for run in before.runs)
    assert [run.words for run in after.runs if COUNTED in run.words] == [
        "The Heron at  Skerrow Point, 14 May 2021. " + COUNTED
    ]


def test_a_claim_on_the_copy_counts_for_the_words_that_it_repeats(dossier_copy):
    before = changed(dossier_copy)
    after = changed(
        dossier_copy,
        "update claim set passage_id = (select id from passage where repeats = claim.passage_id) "
        "where passage_id in (select repeats from passage)",
    )
    assert after == before


@pytest.mark.parametrize(
    "change",
    [
        "start = 3",
        '"end" = 70',
        "start = -1000, \"end\" = 2, quote = '🌊 '",
        'start = 5000, "end" = 5067',
        "start = \"end\", quote = ''",
        "start = 'x'",
        "\"end\" = x'00'",
        "source_id = 99",
    ],
)
def test_words_that_do_not_stand_there_cover_nothing(change, dossier_copy):
    ferry = changed(dossier_copy, f"update passage set {change} where start = 2")["ferry"]  # noqa: S608
    assert words(ferry)[0] == (
        "🌊 The ferry Heron ran aground off Skerrow Point on Friday 14 May 2021, "
        "the harbour office said."
    )


def test_a_passage_beyond_the_end_covers_nothing(dossier_copy):
    last = "The group plans to meet again in June."
    council = changed(
        dossier_copy,
        f"update source set text = substr(text, 1, length(text) - 1) where text like '%{last}_'",  # noqa: S608
        f"update passage set \"end\" = 4711 where quote = '{last}'",  # noqa: S608
    )["council"]
    assert words(council)[-1] == last


@pytest.mark.parametrize(
    "change",
    ["start = 'one'", "start = null", "\"end\" = x'00'", "start = -5", '"end" = 99999', "kind = 1"],
)
def test_a_paragraph_that_is_none_is_passed_over(change, dossier_copy):
    found = changed(dossier_copy, f"update block set {change} where id = 7")  # noqa: S608
    assert found["council"].percent == 88
    assert len(found["ferry"].runs) == 6


def test_a_source_without_a_text_is_passed_over(dossier_copy):
    found = changed(dossier_copy, "update source set text = x'00ff' where id = 1")
    assert list(found) == ["council"]


def test_a_kind_that_cannot_be_read(dossier_copy):
    with pytest.raises(DossierDamaged):
        changed(dossier_copy, "update block set kind = cast(x'ff' as text)")


TEXTS = st.text("ab . \n🌊", max_size=90)
CUTS = st.lists(st.integers(0, 90), max_size=6)
SPANS = st.lists(st.tuples(st.integers(0, 90), st.integers(1, 60)), max_size=6)


@given(TEXTS, CUTS, SPANS)
@example("a" * 90, [30, 60], [(10, 5), (15, 5), (58, 4), (89, 1)])
def test_it_is_what_counting_each_character_by_itself_gives(empty, text, cuts, spans):
    cuts = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    blocks = [(start, end, "body") for start, end in pairwise(cuts)]
    spans = [(start, min(start + size, len(text))) for start, size in spans if start < len(text)]
    told = {place for start, end in spans for place in range(start, end)}
    visible = {place for place, one in enumerate(text) if not one.isspace()}
    runs = []
    for start, end, _ in blocks:
        shown = "".join("\0" if place in told else text[place] for place in range(start, end))
        runs += [one.strip() for one in shown.split("\0")]
    found = measured(empty, text, blocks, spans)
    assert (found.covered, found.characters) == (len(visible & told), len(visible))
    assert words(found) == [
        one for one in runs if len(one) > 20 and any(letter.isalnum() for letter in one)
    ]
    assert all(text[run.start : run.end] == run.words for run in found.runs)
