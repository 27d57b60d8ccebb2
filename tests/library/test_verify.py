"""Every passage still stands in its source, or it is said which does not."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.library import Library
from desktop_app.library.verify import Failure, verify

GROUNDING = "The ferry Heron ran aground off Skerrow Point on Friday 14 May 2021"
OTHER = Failure("ferry 2-69", f"other words stand there: “{GROUNDING}”")


def verified(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    with Library.open(path) as library:
        return verify(library)


def test_everything_verifies(library):
    found = verify(library)
    assert (found.sources, found.passages, found.matching) == (2, 24, 24)
    assert found.failures == ()


def test_a_changed_text_takes_its_passages_with_it(dossier_copy):
    found = verified(
        dossier_copy, "update source set text = replace(text, 'chart', 'Chart') where id = 1"
    )
    assert found.failures[0] == Failure("ferry", "the text has changed: its SHA-256 is another one")
    in_council = 8
    assert found.matching == in_council
    assert len(found.failures) == 1 + found.passages - in_council
    assert Failure("ferry 2-69", f"its source has changed: “{GROUNDING}”") in found.failures
    lost = "other words stand there: “A chart of the reef was once drawn at Skerrow.”"
    assert lost in [failure.detail for failure in found.failures]


@pytest.mark.parametrize(
    "change",
    [
        "start = 3",
        '"end" = 70',
        '"end" = 2',
        'start = -2, "end" = -1',
        'start = 5000, "end" = 5067',
        'start = "end"',
        "start = 'x'",
        "\"end\" = x'00'",
    ],
)
def test_changed_offsets(change, dossier_copy):
    found = verified(dossier_copy, f"update passage set {change} where start = 2")  # noqa: S608
    (failure,) = found.failures
    assert failure.place.startswith("ferry ")
    assert failure.detail == OTHER.detail
    assert found.matching == found.passages - 1


def test_an_end_beyond_the_text(dossier_copy):
    found = verified(
        dossier_copy,
        'update passage set "end" = "end" + 9 where quote = \'Tidal Post, 15 May 2021\'',
        "update passage set quote = quote || char(10) where quote = 'Tidal Post, 15 May 2021'",
    )
    assert [failure.detail for failure in found.failures] == [
        "other words stand there: “Tidal Post, 15 May 2021\n”"
    ]


def test_a_changed_quotation(dossier_copy):
    found = verified(
        dossier_copy, "update passage set quote = replace(quote, 'Friday', 'friday') where start=2"
    )
    assert found.failures == (Failure("ferry 2-69", OTHER.detail.replace("Friday", "friday")),)


@pytest.mark.parametrize("value", ["null", "x'00ff'", "17"])
def test_a_text_that_is_none(value, dossier_copy):
    found = verified(
        dossier_copy,
        "pragma writable_schema = on",
        "update sqlite_master set sql = replace(sql, '\"text\" TEXT NOT NULL', '\"text\" BLOB') "
        "where name = 'source'",
        "pragma writable_schema = reset",
        f"update source set text = {value} where id = 1",  # noqa: S608
    )
    assert found.matching == 8
    assert found.failures[0].place == "ferry"


def test_a_source_that_is_gone(dossier_copy):
    found = verified(dossier_copy, "delete from source where id = 2")
    assert (found.sources, found.matching) == (1, 16)
    gone = [failure for failure in found.failures if failure.place.startswith("? ")]
    assert len(gone) == 8
    links = [failure for failure in found.failures if "points at a row" in failure.detail]
    assert "points at a row of source that is not there" in {link.detail for link in links}


def test_a_link_to_nothing(dossier_copy):
    found = verified(
        dossier_copy, "update claim set passage_id = 4711 where id = 1", "delete from alias"
    )
    assert found.failures == (
        Failure("claim row 1", "points at a row of passage that is not there"),
    )
    assert found.matching == found.passages
