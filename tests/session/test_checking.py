"""A large dossier is checked in a process of its own, while it is read."""

import sqlite3
import sys
from contextlib import closing

import pytest

from desktop_app.library.verify import Failure, Verification
from desktop_app.session.checking import Checking


@pytest.fixture
def checking(dossier_copy, qtbot):
    """The check of a copy of the small dossier, not begun."""
    del qtbot
    made = Checking(dossier_copy)
    yield made
    made.end()


def altered(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_it_says_how_much_is_done_and_at_last_what_was_found(
    checking, qtbot, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    shares = []
    checking.progressed.connect(shares.append)
    with qtbot.waitSignal(checking.verified) as found:
        checking.start()
    assert found.args == [Verification(2, 24, 24, ())]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_it_names_what_does_not_match(checking, qtbot, dossier_copy):
    altered(dossier_copy, "update passage set quote = 'Heron' where start = 2")
    with qtbot.waitSignal(checking.verified) as found:
        checking.start()
    failure = Failure("ferry 2-69", "other words stand there: “Heron”")
    assert found.args == [Verification(2, 24, 23, (failure,))]


def test_it_says_what_is_damaged(checking, qtbot, dossier_copy):
    altered(dossier_copy, "update event set date = '2021-02-30' where slug = 'deed'")
    with qtbot.assertNotEmitted(checking.verified), qtbot.waitSignal(checking.failed) as told:
        checking.start()
    assert told.args[0].startswith("“copy.whence” is a damaged dossier and cannot be read (")


def test_a_file_beside_the_program_is_not_taken_for_a_part_of_it(
    checking, qtbot, tmp_path, monkeypatch
):
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    with qtbot.waitSignal(checking.verified):
        checking.start()


def test_where_it_cannot_run_that_is_said(dossier_copy, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    checking = Checking(dossier_copy)
    with qtbot.waitSignal(checking.failed) as told:
        checking.start()
    assert told.args == ["Whether this dossier is damaged could not be checked."]


def test_what_has_ended_says_nothing_more(checking, qtbot):
    checking.start()
    with qtbot.assertNotEmitted(checking.failed), qtbot.assertNotEmitted(checking.verified):
        checking.end()
