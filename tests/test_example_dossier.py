"""The dossier that README says how to copy: it is made as README prints, and holds what it shows."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
import tomllib
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.library.claims import claims_of_event, claims_of_source, differences_of_event
from desktop_app.library.entities import all_entities, find_entity, mentions_of_entity
from desktop_app.library.events import all_events, event, find_event
from desktop_app.library.library import Library
from desktop_app.library.lists import standing
from desktop_app.library.sources import all_sources, find_source, source, text
from desktop_app.main import build_window
from desktop_app.model.claims import EXTENTS, PARTS
from desktop_app.model.records import BLOCK_KINDS, ENTITY_KINDS, EVENT_KINDS, STATUSES, VERDICTS
from desktop_app.ui.notice import Notice

ROOT = Path(__file__).parent.parent
FOLDER = "tests/example_dossier"
EXAMPLE = ROOT / FOLDER
README = (ROOT / "README.md").read_text("utf-8")
SECTION = README.partition("## A dossier of your own\n")[2].partition("\n## ")[0]
BLOCKS = [
    textwrap.dedent(block).strip("\n")
    for block in re.findall(r"(?:^    .*\n|^\n(?=    ))+", SECTION, re.MULTILINE)
]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def block(start):
    """The one indented block of README's section that begins with `start`."""
    (found,) = [block for block in BLOCKS if block.startswith(start)]
    return found


COMMANDS = [shlex.split(line) for line in block("cp ").splitlines()]
COPY, COMPILE, VERIFY, OPEN = COMMANDS


def run(command, folder):
    """Run a command line of README in `folder`, with this Python as `whence`."""
    program, *arguments = command
    if program == ".venv/bin/whence":
        command = [sys.executable, "-m", "desktop_app", *arguments]
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def copied(folder):
    """Put the example into `folder`, as if that were the checkout, and copy it as README says."""
    shutil.copytree(EXAMPLE, folder / FOLDER)
    done = run(COPY, folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder / COPY[-1]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The example, copied and compiled by README's own command lines."""
    folder = tmp_path_factory.mktemp("checkout")
    copied(folder)
    done = run(COMPILE, folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / COMPILE[-1]


@pytest.fixture
def library(made):
    with Library.open(made) as opened:
        yield opened


def claims(library, slug, property_):
    """The claims of an event about one property."""
    found = claims_of_event(library, find_event(library, slug))
    return [claim for claim in found if claim.property == property_]


def chosen(library, slug, property_):
    (found,) = [claim for claim in claims(library, slug, property_) if claim.preferred]
    return found


def slugs(library):
    """The slugs of the sources, by their ids."""
    return {source.id: source.slug for source in all_sources(library)}


def said_by(library, claims):
    """The sources in which the words of `claims` stand."""
    return [slugs(library)[claim.passage.source_id] for claim in claims]


def rests_on(library, claim):
    """The sources in which the words of a claim's reasons stand."""
    return {slugs(library)[reason.passage.source_id] for reason in claim.reasons}


def test_every_passage_matches_and_no_words_were_left_out(made):
    done = run(VERIFY, made.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(
        r"courier: 100 % covered\nlantern-wire: 100 % covered\n"
        r"(\d+) of \1 passages match, in 2 sources\n",
        done.stdout,
    )


def test_it_opens_on_the_agreement_with_nothing_to_complain_of(desktop, made):
    assert OPEN[0] == ".venv/bin/whence"
    (file,) = OPEN[1:]
    window = build_window(desktop, made.parent / file)
    assert window.windowTitle() == "The strike at Wendle Mill"
    assert window.findChild(QWidget, "timeline").property("selectedEvent") == "agreement"
    assert window.findChild(Notice) is None


def test_a_day_that_a_report_states_outright(library):
    stated = chosen(library, "walkout", "date")
    assert (stated.value, stated.reasons) == ("2016-03-07", ())
    assert "Monday 7 March 2016" in stated.passage.quote
    assert not event(library, find_event(library, "walkout")).inferred


def test_a_month_stays_a_month(library):
    stated = chosen(library, "mill-bought", "date")
    assert (stated.value, stated.reasons) == ("2015-11", ())


@pytest.mark.parametrize(
    ("slug", "value"),
    [
        ("pay-cut", "2016-02"),
        ("bread", "2016-03-07/2016-03-18"),
        ("talks", "2016-03-16"),
        ("agreement", "2016-03-18"),
    ],
)
def test_a_date_that_is_inferred_from_both_reports(slug, value, library):
    inferred = chosen(library, slug, "date")
    assert inferred.value == value
    assert rests_on(library, inferred) == {"courier", "lantern-wire"}


def test_every_inferred_date_shows_its_words(library):
    for one in all_events(library):
        for reason in chosen(library, one.slug, "date").reasons:
            assert reason.passage is not None, one.slug


def test_each_weekday_falls_on_its_date(library):
    seen = 0
    for one in all_events(library):
        for claim in claims(library, one.slug, "date"):
            said = re.findall("|".join(WEEKDAYS), claim.passage.quote if claim.passage else "")
            if said:
                seen += 1
                assert said == [WEEKDAYS[date.fromisoformat(claim.value).weekday()]], one.slug
    assert seen == 6


def test_when_the_agency_reported_is_inferred_from_the_newspaper(library):
    report = source(library, find_source(library, "lantern-wire"))
    assert (report.agency, report.published) == ("Lantern Wire", "[2016-03-18..2016-03-21]")
    (published,) = [
        claim for claim in claims_of_source(library, report.id) if claim.property == "published"
    ]
    assert rests_on(library, published) == {"courier", "lantern-wire"}


def test_both_reports_tell_of_the_walkout(library):
    assert set(said_by(library, claims(library, "walkout", "occurs"))) == {
        "courier",
        "lantern-wire",
    }
    (after,) = claims(library, "walkout", "after")
    assert after.value == "pay-cut"


def test_the_two_numbers_are_a_conflict(library):
    (found,) = differences_of_event(library, find_event(library, "walkout"))
    assert found.verdict == "conflict"
    some, few = found.claims
    assert said_by(library, found.claims) == ["courier", "lantern-wire"]
    assert (some.value, some.amount_min, some.amount_max) == ("Some 40", 35, 45)
    assert (few.value, few.amount_min, few.amount_max) == ("26", 26, 26)
    assert [claim.speakers[0].name for claim in found.claims] == ["Nora Tindle", "Fenwright Paper"]


def test_a_meeting_that_one_report_announces_and_the_other_tells(library):
    (found,) = differences_of_event(library, find_event(library, "talks"))
    assert found.verdict == "compatible"
    assert [claim.value for claim in found.claims] == ["scheduled", "occurred"]
    assert said_by(library, found.claims) == ["courier", "lantern-wire"]
    assert event(library, find_event(library, "talks")).status == "occurred"


def test_a_partial_list_and_a_complete_one(library):
    orrin = find_entity(library, "piers-orrin")
    bakers = find_entity(library, "bakers-guild")
    courier, wire = find_source(library, "courier"), find_source(library, "lantern-wire")
    march, agreement = find_event(library, "march"), find_event(library, "agreement")
    assert standing(library, march, orrin, "participant")[courier] == "not in a partial list"
    assert standing(library, march, bakers, "participant")[courier] == "named"
    assert standing(library, agreement, orrin, "signatory")[wire] == "named"
    assert standing(library, agreement, bakers, "signatory")[wire] == "not in a complete list"


def test_a_speech_that_was_part_of_the_march(library):
    parts = library.rows("select slug, part_of from event where part_of is not null")
    assert parts == [("tindle-speech", find_event(library, "march"))]


def test_what_was_only_planned(library):
    planned = [one.slug for one in all_events(library) if one.status == "planned"]
    assert planned == ["restart"]
    assert [one.name for one in chosen(library, "restart", "date").speakers] == ["Piers Orrin"]


def test_the_company_is_named_by_other_words_than_its_name(library):
    company = find_entity(library, "fenwright-paper")
    named = [
        text(library, one.id)[span.start : span.end]
        for one in all_sources(library)
        for span in mentions_of_entity(library, company, one.id)
    ]
    assert named == ["Fenwright Paper", "The company", "Fenwright Paper", *["the company"] * 2]


def test_a_newspaper_with_the_towns_name_is_not_the_town(library):
    courier = find_source(library, "courier")
    (span,) = mentions_of_entity(library, find_entity(library, "larkbeck"), courier)
    assert text(library, courier)[: span.end].endswith("Wendle Mill in Larkbeck")


def test_everybody_who_has_an_entry_is_named_in_a_report(library):
    assert [one.slug for one in all_entities(library) if not one.mentions] == []


def test_readme_shows_an_event_of_the_example_as_it_stands_there():
    shown = block("[[event]]")
    assert f"\n\n{shown}\n\n" in (EXAMPLE / "events.toml").read_text("utf-8")


def test_readme_names_every_file_of_the_folder():
    listed = re.findall(r"[\w-]+\.(?:toml|txt)", block("courier.txt"))
    assert sorted(listed) == sorted(path.name for path in EXAMPLE.iterdir())


def test_a_first_mistake_is_answered_as_readme_says(tmp_path):
    answer, entry = block("whence: "), block("[[event]]")
    wrong = re.search("“([^”]+)” does not stand", answer)[1]
    right = wrong.replace("12th", "12")
    assert right != wrong
    assert entry.count(right) == 1
    events = copied(tmp_path) / "events.toml"
    written = events.read_text("utf-8").replace(entry, entry.replace(right, wrong))
    events.write_text(written, "utf-8")
    done = run(COMPILE, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{answer}\n")
    assert not (tmp_path / COMPILE[-1]).exists()


def guide(file):
    """The comment at the head of a curated file."""
    return re.match(r"(?:#.*\n)+", (EXAMPLE / file).read_text("utf-8"))[0]


def explained(file):
    """The words at the left of a guide's lines, and those in quotation marks."""
    left = re.findall(r"^# {3,5}((?:[a-z_]+,? )*[a-z_]+)(?:  | =|,$|$)", guide(file), re.MULTILINE)
    quoted = re.findall(r'"([a-z_]+)"', guide(file))
    return {word for words in (*left, *quoted) for word in re.findall("[a-z_]+", words)}


def keys(value):
    """All keys of an entry, but not the names of the parts in `who` and `lists`."""
    if isinstance(value, list):
        for one in value:
            yield from keys(one)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key not in ("who", "lists"):
                yield from keys(inner)


@pytest.mark.parametrize("file", ["dossier", "sources", "entities", "events", "differences"])
def test_each_file_begins_with_a_guide_to_all_its_keys(file):
    written = tomllib.loads((EXAMPLE / f"{file}.toml").read_text("utf-8"))
    entries = [written] if file == "dossier" else written.values()
    used = {key for entry in entries for key in keys(entry)}
    assert used
    assert used - explained(f"{file}.toml") == set()


@pytest.mark.parametrize(
    ("file", "choices"),
    [
        ("sources.toml", [kind for kind in BLOCK_KINDS if kind != "body"]),
        ("entities.toml", ENTITY_KINDS),
        ("events.toml", [*EVENT_KINDS, *STATUSES, *PARTS, *EXTENTS]),
        ("differences.toml", VERDICTS),
    ],
)
def test_where_there_is_a_choice_the_guide_names_them_all(file, choices):
    words = " ".join(guide(file).replace("#", " ").split())
    assert [one for one in choices if not re.search(rf"\b{one}\b", words)] == []
