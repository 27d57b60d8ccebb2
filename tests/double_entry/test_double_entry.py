"""What a second reader found in the articles is in the reference, or it is said why not."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.library.library import Library

SCRIPT = Path(__file__).with_name("compare.py")


@pytest.fixture(scope="module")
def double_entry():
    spec = importlib.util.spec_from_file_location("double_entry_compare", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def found(double_entry):
    with Library.open(paths.reference(), immutable=True) as reference:
        return double_entry.compare(reference)


def test_the_reference_has_the_second_reader_s_events_or_it_is_said_why_not(double_entry, found):
    settled = double_entry.settlements()
    assert [title for title in found.only_second if not settled[title].left_out] == []
    assert len(found.pairs) > 100


def test_the_second_reader_found_the_events_of_the_reference_or_it_is_said_why_not(
    double_entry, found
):
    settled = {entry["slug"] for entry in double_entry.load("settled.toml")["reference"]}
    assert set(found.only_first) == settled


def test_each_date_that_disagrees_is_settled_and_no_other(double_entry, found):
    settled = double_entry.settlements()
    disagreeing = {pair.title for pair in found.pairs if pair.first != pair.second}
    assert disagreeing == {title for title, how in settled.items() if how.date}


def test_each_date_of_publication_that_disagrees_is_settled(double_entry, found):
    settled = {entry["source"] for entry in double_entry.load("settled.toml")["source"]}
    assert {pair.title for pair in found.published if pair.first != pair.second} == settled


def test_each_form_of_a_name_is_a_mention_or_it_is_said_why_not(double_entry, found):
    settled = {entry["form"] for entry in double_entry.load("settled.toml")["name"]}
    assert set(found.unnamed) == settled
    assert found.forms > 250


def test_what_is_settled_is_about_something_that_was_read(double_entry):
    read = {event["title"] for event in double_entry.load("second_reader.toml")["event"]}
    assert double_entry.settlements().keys() <= read


def test_the_script_tells_it_all():
    made = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, check=True)
    assert "of the second reader's, the reference has" in made.stdout
    assert "NOT SETTLED" not in made.stdout
