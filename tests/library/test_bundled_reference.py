"""The bundled reference is what its curated files and the four articles give, and holds together.

Made by: python -m desktop_app compile resources/reference --texts seeds -o resources/reference.whence
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.library.claims import claims_of_event
from desktop_app.library.entities import all_entities, find_entity, mention_counts
from desktop_app.library.events import all_events
from desktop_app.library.library import Library
from desktop_app.library.passages import passages_of_event
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.library.sources import all_sources, blocks, find_source, text
from desktop_app.library.verify import verify
from desktop_app.model.dates import parse

SEEDS = Path(__file__).parents[2] / "seeds"
SHA256 = {
    "000_26f3be78d99976c7.txt": "4d07f826305d42d5212a05f3f54ebe7b39f0e31283378b6dfcac6ef806810006",
    "001_d42d025d699d3b1e.txt": "494931a1edacd98c09e32cc811e61e26ffbb308cf32bf8cf3d66117dc1d848cf",
    "002_9cd14677ff2aa0a5.txt": "6f2349bade7d992bb826b3f052870c845d9276f0fb04cce0bdf82eecf761d957",
    "003_76ce82ae1343d2d5.txt": "1cb6a8ccbeb3c66c8f4467c43fbb594d50a84e0e0ad86ea91d18bae678077ac8",
}
STALE = (
    "resources/reference.whence is stale: python -m desktop_app compile resources/reference "
    "--texts seeds -o resources/reference.whence"
)
PREFERRED = (
    "select claim.id, claim.value, claim.value_entity_id, claim.passage_id, "
    "(select count(*) from reason where claim_id = claim.id) from claim "
    "where event_id = ? and property = ? and rank = 'preferred'"
)


@pytest.fixture
def reference() -> Iterator[Library]:
    """The bundled reference, opened as the window opens it."""
    with Library.open(paths.reference(), immutable=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference compiled anew."""
    made = tmp_path_factory.mktemp("reference") / "reference.whence"
    compile_folder(paths.resources() / "reference", SEEDS, made)
    return made


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, and what the tables are."""
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute("select type, name, sql from sqlite_master order by name")
        schema = made.fetchall()
        tables = [name for type_, name, _ in schema if type_ in ("table", "view")]
        found = {
            name: connection.execute(f'select * from "{name}"').fetchall()  # noqa: S608
            for name in tables
        }
        found["versions"] = [
            connection.execute(f"pragma {name}").fetchone()
            for name in ("application_id", "user_version")
        ]
        return {"schema": schema, **found}


def test_the_reference_is_not_stale(compiled):
    bundled, fresh = contents(paths.reference()), contents(compiled)
    differing = [name for name in fresh if bundled.get(name) != fresh[name]]
    assert differing == [], STALE
    assert bundled.keys() == fresh.keys()


def test_the_articles_are_byte_for_byte_those_that_were_given():
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS.glob("*")}
    assert found == SHA256


def test_the_reference_holds_the_four_articles(reference):
    rows = reference.rows("select filename, file_sha256, text from source order by filename")
    assert {name: sha256 for name, sha256, _ in rows} == SHA256
    for name, _, stored in rows:
        assert stored == (SEEDS / name).read_bytes().decode("utf-8").replace("\r\n", "\n")


def test_every_passage_verifies(reference):
    found = verify(reference)
    assert found.failures == ()
    assert (found.sources, found.matching) == (4, found.passages)
    assert found.passages > 100


def test_the_reference_has_its_events(reference):
    events = all_events(reference)
    assert len(events) >= 45
    assert {one.kind for one in events} >= {"statement", "meeting", "vote", "election", "term"}
    assert all(one.title and one.summary for one in events)
    assert [one.title for one in events if len(one.title) > 70] == []


def test_every_event_is_told_by_a_passage(reference):
    untold = [one.slug for one in all_events(reference) if not passages_of_event(reference, one.id)]
    assert untold == []
    assert [one.slug for one in all_events(reference) if one.sources < 1] == []


def test_every_source_tells_several_events(reference):
    for source in all_sources(reference):
        told = {
            event.id
            for event in all_events(reference)
            for one in passages_of_event(reference, event.id)
            if one.source_id == source.id
        }
        assert len(told) >= 5, source.slug


def test_one_event_told_by_several_sources_is_one_event(reference):
    assert sum(one.sources > 1 for one in all_events(reference)) >= 3


@pytest.mark.parametrize("property_", ["date", "status", "place"])
def test_each_chosen_value_is_one_preferred_claim_with_words_or_reasons(property_, reference):
    columns = {"date": "date", "status": "status", "place": "place_id"}
    chosen = reference.rows(f"select id, slug, {columns[property_]} from event")  # noqa: S608
    wrong = []
    for event_id, slug, value in chosen:
        preferred = reference.rows(PREFERRED, [event_id, property_])
        if not value:
            wrong += [slug] * bool(preferred)
            continue
        stated = [entity if property_ == "place" else words for _, words, entity, *_ in preferred]
        founded = all(passage or reasons for *_, passage, reasons in preferred)
        if stated != [value] or not founded:
            wrong.append(slug)
    assert wrong == []
    assert any(value for *_, value in chosen)


def test_every_participant_and_number_has_words_or_reasons(reference):
    """Only what the editor wrote himself, titles and descriptions, may stand on nothing."""
    rows = reference.rows(
        "select property, value from claim where passage_id is null "
        "and id not in (select claim_id from reason)"
    )
    assert {property_ for property_, _ in rows} <= {"title", "description"}


def test_each_claim_is_about_exactly_one_thing(reference):
    rows = reference.rows(
        "select id from claim "
        "where (event_id is not null) + (entity_id is not null) + (source_id is not null) != 1"
    )
    assert rows == []


def test_days_are_those_of_the_dates(reference):
    for event in all_events(reference):
        date = parse(event.date)
        assert (event.earliest, event.latest) == (date.earliest, date.latest), event.slug
    for source in all_sources(reference):
        date = parse(source.published)
        assert source.published
        assert (source.published_earliest, source.published_latest) == (date.earliest, date.latest)


def test_slugs_are_unique(reference):
    for table in ("event", "entity", "source"):
        slugs = reference.rows(f"select slug from {table}")  # noqa: S608
        assert len(slugs) == len(set(slugs)) > 0


def test_every_date_that_is_claimed_is_one(reference):
    rows = reference.rows("select value from claim where property in ('date', 'published')")
    assert len(rows) >= 45
    assert all(parse(value).text == value for (value,) in rows)


def test_nobody_is_in_the_reference_whom_no_article_names(reference):
    """Everything in it is named somewhere, or has a part in an event."""
    unnamed = [one.slug for one in all_entities(reference) if not one.mentions + one.events]
    assert unnamed == []


def test_no_event_is_part_of_itself(reference):
    part_of = reference.pairs("select id, part_of from event")
    for event_id in part_of:
        seen = set()
        above = event_id
        while above is not None:
            assert above not in seen
            seen.add(above)
            above = part_of[above]


def test_each_pair_of_captions_is_one_testimony(reference):
    declaration = find_source(reference, "lima-declaration")
    words = text(reference, declaration)
    captions = [one for one in blocks(reference, declaration) if one.kind == "caption"]
    assert len(captions) == 8
    folded = {" ".join(words[one.start : one.end].split()) for one in captions}
    assert len(folded) == 4
    exact = {words[one.start : one.end] for one in captions}
    assert len(exact) == 5
    again = {one.start: one for one in captions[1::2]}
    rows = reference.rows("select start, repeats from passage where source_id = ?", [declaration])
    for start, repeats in rows:
        inside = any(one.start <= start < one.end for one in again.values())
        assert inside == (repeats is not None)


@pytest.mark.parametrize(
    ("source", "published"),
    [
        ("thirteen-nations", "[2019-01-04..2019-01-05]"),
        ("guatemala-statement", "2019"),
        ("oas-vote", "2019-01"),
        ("lima-declaration", "2017-08"),
    ],
)
def test_when_the_articles_were_published(source, published, reference):
    (found,) = [one for one in all_sources(reference) if one.slug == source]
    bounds = parse(published)
    assert bounds.earliest <= found.published_earliest <= found.published_latest <= bounds.latest
    (claim,) = reference.rows(
        "select id from claim where source_id = ? and property = 'published' "
        "and rank = 'preferred'",
        [found.id],
    )
    reasons = reference.rows("select text from reason where claim_id = ?", claim)
    assert len(reasons) >= 2


def test_the_statement_of_thirteen_nations_is_dated_with_reasons(reference):
    (statement,) = [
        one for one in all_events(reference) if one.slug == "thirteen-nations-statement"
    ]
    assert statement.date == "2019-01-04"
    assert statement.inferred
    (date,) = [
        one
        for one in claims_of_event(reference, statement.id)
        if one.property == "date" and one.preferred
    ]
    assert {step.passage.source_id for step in date.reasons if step.passage} >= {
        find_source(reference, "oas-vote")
    }


@pytest.mark.parametrize(
    ("slug", "source"),
    [
        ("mexico", "lima-declaration"),
        ("guyana", "thirteen-nations"),
        ("saint-lucia", "thirteen-nations"),
        ("ricardo-luna", "lima-declaration"),
        ("aloysio-ferreira", "lima-declaration"),
    ],
)
def test_who_is_named_in_one_article_only(slug, source, reference):
    counts = mention_counts(reference, find_entity(reference, slug))
    assert list(counts) == [find_source(reference, source)]


def test_a_name_is_found_as_it_is_written(reference):
    rows = reference.rows(
        'select distinct substr(text, start + 1, "end" - start) from mention '
        "join source on source.id = source_id where entity_id = ?",
        [find_entity(reference, "pedro-pablo-kuczynski")],
    )
    written = {words.split()[-1] for (words,) in rows}
    assert written >= {"Kuczysnki", "Kuczynski"}
    declaration = text(reference, find_source(reference, "lima-declaration"))
    assert "Lima Group" not in declaration
