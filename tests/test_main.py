"""Which dossier the window comes up with, at the start and later."""

import gc
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app import main, paths
from desktop_app.library.events import find_event
from desktop_app.library.format import SCHEMA_VERSION
from desktop_app.library.library import Library
from desktop_app.main import Program, build_window
from desktop_app.model.errors import DateError, DossierDamaged
from desktop_app.session.settings import Settings
from desktop_app.ui.notice import Notice

REFERENCE = "Lima Group and Venezuela"
SMALL = "The lighthouse of Skerrow"


def told(window):
    notice = window.findChild(Notice)
    return notice.sentence() if notice else ""


def recent():
    return Settings(paths.user_settings()).recent_files


def event(window):
    return window.findChild(QWidget, "timeline").property("selectedEvent")


def slugs(window):
    """The sources in the panes that are open."""
    numbered = [window.findChild(QWidget, f"reader-{number}") for number in (1, 2)]
    return [one.property("sourceSlug") for one in numbered if one and not one.isHidden()]


def altered(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def missing(path):
    path.unlink()


def empty(path):
    path.write_bytes(b"")


def a_folder(path):
    path.unlink()
    path.mkdir()


def not_sqlite(path):
    path.write_text("These are minutes of a meeting, and no dossier.", "utf-8")


def of_another_program(path):
    altered(path, "pragma application_id = 7")


def newer(path):
    altered(path, f"pragma user_version = {SCHEMA_VERSION + 1}")


def cut_early(path):
    path.write_bytes(path.read_bytes()[:99])


def cut_in_half(path):
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def a_page_of_garbage(path):
    data = bytearray(path.read_bytes())
    middle = len(data) // 8192 * 4096
    data[middle : middle + 4096] = b"\xa5" * 4096
    path.write_bytes(data)


def not_utf_8(path):
    altered(path, "update entity set name = cast(x'ff41' as text) where slug = 'tidal-post'")


def no_such_date(path):
    altered(path, "update event set date = '2021-02-30' where slug = 'deed'")


BAD = pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (missing, "There is no file “copy.whence”."),
        (empty, "“copy.whence” is empty, so there is no dossier in it."),
        (a_folder, "“copy.whence” cannot be read (it is not a file"),
        (not_sqlite, "“copy.whence” is not a dossier: it is not an SQLite file."),
        (of_another_program, "“copy.whence” is an SQLite file, but not a dossier made by Whence."),
        (newer, "“copy.whence” was made by a newer version of Whence"),
        (cut_early, "“copy.whence” is a damaged dossier"),
        (cut_in_half, "“copy.whence” is a damaged dossier"),
        (a_page_of_garbage, "“copy.whence” is a damaged dossier"),
        (not_utf_8, "“copy.whence” is a damaged dossier"),
        (no_such_date, "“copy.whence” is a damaged dossier"),
    ],
)


def test_without_a_file_it_is_the_reference(desktop):
    window = build_window(desktop)
    assert window.windowTitle() == REFERENCE
    assert event(window) == "thirteen-nations-statement"
    assert told(window) == ""
    assert recent() == []
    assert not window.isVisible()


@pytest.mark.parametrize("kind", [Path, str])
def test_a_good_file_is_opened_and_remembered(desktop, dossier_copy, kind):
    window = build_window(desktop, kind(dossier_copy))
    assert window.windowTitle() == SMALL
    assert event(window) == "second-vote"
    assert slugs(window) == ["council", "ferry"]
    assert told(window) == ""
    assert recent() == [dossier_copy]


@BAD
def test_a_bad_file_is_named_and_the_reference_opened(desktop, dossier_copy, spoil, why):
    Settings(paths.user_settings()).add_recent_file(dossier_copy)
    spoil(dossier_copy)
    window = build_window(desktop, dossier_copy)
    assert window.windowTitle() == REFERENCE
    assert event(window) == "thirteen-nations-statement"
    assert told(window).startswith(why)
    assert recent() == []
    assert window.findChild(QWidget, "entities").model().rowCount() > 40


def test_the_sentence_can_be_dismissed(desktop):
    window = build_window(desktop, "nowhere.whence")
    window.show()
    assert window.findChild(Notice).isVisible()
    window.findChild(QToolButton, "notice-dismiss").click()
    assert told(window) == ""
    assert not window.findChild(Notice).isVisible()


def test_it_starts_at_an_event(desktop, small_dossier):
    window = Program(desktop).start(small_dossier, event="grounding")
    assert event(window) == "grounding"
    assert slugs(window) == ["ferry", "council"]
    assert told(window) == ""


def test_it_starts_at_a_source(desktop, small_dossier):
    window = Program(desktop).start(small_dossier, source="ferry")
    assert event(window) == ""
    assert slugs(window) == ["ferry"]


def test_without_a_file_it_is_what_was_open_last(desktop, dossier_copy):
    first = build_window(desktop, dossier_copy)
    first.workspace.selection.show_event(find_event(first.workspace.library, "chart"))
    first.close()
    window = build_window(desktop)
    assert window.windowTitle() == SMALL
    assert event(window) == "chart"
    assert told(window) == ""


def test_what_was_open_last_and_has_gone_is_said_and_comes_back_when_it_is_there(
    desktop, dossier_copy
):
    first = build_window(desktop, dossier_copy)
    first.workspace.selection.show_event(find_event(first.workspace.library, "chart"))
    first.close()
    away = dossier_copy.rename(dossier_copy.with_name("away"))
    window = build_window(desktop)
    assert window.windowTitle() == REFERENCE
    assert told(window) == (
        f"The dossier that was open last is not there any more: “{dossier_copy}”. "
        "This is the bundled reference."
    )
    window.close()
    assert told(build_window(desktop)) == ""
    assert event(build_window(desktop, away)) == "chart"


def test_an_event_that_is_asked_for_is_of_the_reference_whatever_was_open_last(
    desktop, dossier_copy
):
    build_window(desktop, dossier_copy).close()
    window = Program(desktop).start(None, event="second-term-begins")
    assert window.windowTitle() == REFERENCE
    assert event(window) == "second-term-begins"


def test_each_dossier_is_read_on_where_it_was_left(desktop, program, dossier_copy):
    (window,) = shown(desktop)
    window.workspace.selection.show_event(
        find_event(window.workspace.library, "second-term-begins")
    )
    program.open_file(dossier_copy)
    program.open_file(None)
    (window,) = shown(desktop)
    assert event(window) == "second-term-begins"


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"event": "wreck"}, "This dossier has no event “wreck”."),
        ({"source": "diary"}, "This dossier has no source “diary”."),
    ],
)
def test_a_slug_that_is_not_there_is_named_and_the_first_event_shown(
    desktop, small_dossier, asked, why
):
    window = Program(desktop).start(small_dossier, **asked)
    assert window.windowTitle() == SMALL
    assert event(window) == "second-vote"
    assert told(window) == why


def test_a_dossier_that_opens_on_an_event_it_does_not_hold(desktop, dossier_copy):
    altered(dossier_copy, "update dossier set opening = 'wreck'")
    window = build_window(desktop, dossier_copy)
    assert window.windowTitle() == SMALL
    assert told(window) == "This dossier has no event “wreck”."


def test_of_a_bad_file_and_a_bad_slug_the_file_is_said(desktop):
    window = Program(desktop).start(Path("nowhere.whence"), event="wreck")
    assert told(window) == "There is no file “nowhere.whence”."
    assert event(window) == "thirteen-nations-statement"


def test_a_bad_file_leaves_the_event_that_was_asked_for(desktop):
    window = Program(desktop).start(Path("nowhere.whence"), event="second-term-begins")
    assert event(window) == "second-term-begins"


@pytest.fixture
def program(desktop):
    """The program, with its window on the reference."""
    program = Program(desktop)
    window = program.start(None)
    window.complete()
    window.show()
    return program


def shown(desktop):
    windows = [one for one in desktop.topLevelWidgets() if one.objectName() == "main-window"]
    return [one for one in windows if one.isVisible()]


def test_another_file_takes_the_place_of_the_first(desktop, program, dossier_copy):
    (old,) = shown(desktop)
    old.resize(1000, 640)
    program.open_file(dossier_copy)
    (window,) = shown(desktop)
    assert window is not old
    assert window.windowTitle() == SMALL
    assert event(window) == "second-vote"
    assert window.findChild(QWidget, "entities").model().rowCount() == 9
    assert window.height() == 640
    assert recent() == [dossier_copy]


def test_the_file_of_a_window_that_is_gone_is_let_go(desktop, program):
    (old,) = shown(desktop)
    library = old.workspace.library
    program.open_file(None)
    desktop.sendPostedEvents(old, QEvent.Type.DeferredDelete)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        library.counts()


def test_and_the_reference_comes_back(desktop, program, dossier_copy):
    program.open_file(dossier_copy)
    program.open_file(None)
    (window,) = shown(desktop)
    assert window.windowTitle() == REFERENCE
    assert recent() == [dossier_copy]


@pytest.mark.parametrize("spoil", [missing, not_sqlite, newer, not_utf_8])
def test_a_bad_file_leaves_the_window_and_is_named_there(desktop, program, dossier_copy, spoil):
    (old,) = shown(desktop)
    spoil(dossier_copy)
    program.open_file(dossier_copy)
    assert shown(desktop) == [old]
    assert event(old) == "thirteen-nations-statement"
    assert "“copy.whence”" in told(old)
    assert recent() == []


def test_damage_that_is_met_later_is_said(program, capsys):
    window = program.start(None)
    damage = DossierDamaged(file="reference.whence", detail="malformed")
    program.tell(DossierDamaged, damage, None)
    assert told(window) == "“reference.whence” is a damaged dossier and cannot be read (malformed)."
    wrong = DateError(text="20x9", detail="no year")
    program.tell(DateError, wrong, None)
    assert told(window) == (
        "“reference.whence” is a damaged dossier and cannot be read "
        "(“20x9” is not an EDTF date: no year)."
    )
    assert capsys.readouterr().err == ""


def test_a_bug_of_ours_is_printed(desktop, program, capsys):
    (window,) = shown(desktop)
    program.tell(KeyError, KeyError("x"), None)
    assert capsys.readouterr().err == "KeyError: 'x'\n"
    assert told(window) == ""


def test_before_there_is_a_window_everything_is_printed(desktop, capsys):
    Program(desktop).tell(DateError, DateError(text="x", detail="y"), None)
    assert "“x” is not an EDTF date: y." in capsys.readouterr().err


def number(path):
    with Library.open(path) as library:
        return library.dossier().uuid


@pytest.fixture
def known(small_dossier):
    """The small dossier is among the recent files, behind two that cannot be read any more."""
    kept = Settings(paths.user_settings())
    for path in (small_dossier, small_dossier.parent, Path("gone.whence")):
        kept.add_recent_file(path)
    return number(small_dossier)


def test_it_starts_at_what_a_link_names(desktop, known):
    window = Program(desktop).start_at_link(f"whence://{known}/event/grounding")
    assert window.windowTitle() == SMALL
    assert event(window) == "grounding"
    assert slugs(window) == ["ferry", "council"]
    assert told(window) == ""


def test_it_starts_at_a_link_into_the_reference(desktop):
    link = f"whence://{number(paths.reference()).upper()}/entity/nicolas-maduro"
    window = Program(desktop).start_at_link(link)
    assert window.windowTitle() == REFERENCE
    assert window.findChild(QWidget, "timeline") is not None
    assert window.workspace.selection.focus.entity is not None
    assert told(window) == ""


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("whence://", "“whence://” is not a link that Whence can open: a part of it is missing."),
        (
            "whence://7d1c/event/deed",
            (
                "This link is to a dossier that is not known here: the one with the number 7d1c. "
                "Open its file first (Ctrl+O), then the link once more."
            ),
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_said_over_the_reference(desktop, link, why):
    window = Program(desktop).start_at_link(link)
    assert window.windowTitle() == REFERENCE
    assert event(window) == "thirteen-nations-statement"
    assert told(window) == why


def test_a_link_to_nothing_in_its_dossier_is_said_over_what_it_opens_on(desktop, known):
    window = Program(desktop).start_at_link(f"whence://{known}/event/wreck")
    assert event(window) == "second-vote"
    assert told(window) == "This dossier has no event “wreck”."


def test_a_link_to_other_words_starts_at_their_source_and_says_so(desktop, known):
    window = Program(desktop).start_at_link(f"whence://{known}/passage/ferry/2-9?q=Salt")
    assert slugs(window) == ["ferry"]
    assert event(window) == ""
    assert told(window).endswith("(“Salt”). They stand nowhere in this source.")


@pytest.mark.usefixtures("program")
def test_a_link_is_opened_in_the_window_on_its_dossier(desktop):
    (window,) = shown(desktop)
    window.link_given.emit(f"whence://{number(paths.reference())}/event/second-term-begins")
    assert shown(desktop) == [window]
    assert event(window) == "second-term-begins"
    assert told(window) == ""


@pytest.mark.usefixtures("program")
def test_a_link_to_a_recent_dossier_opens_its_window(desktop, known):
    (old,) = shown(desktop)
    old.link_given.emit(f"whence://{known}/event/grounding")
    (window,) = shown(desktop)
    assert window is not old
    assert window.windowTitle() == SMALL
    assert event(window) == "grounding"
    window.link_given.emit(f"whence://{number(paths.reference())}/event/second-term-begins")
    (back,) = shown(desktop)
    assert (back.windowTitle(), event(back)) == (REFERENCE, "second-term-begins")


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("whence://7d1c/event/deed", "not known here: the one with the number 7d1c."),
        ("whence://7d1c/source/deed", "it is to no passage, event or entity."),
        ("whence://{here}/event/wreck", "This dossier has no event “wreck”."),
        ("whence://{here}/passage/oas-vote/2-9?q=Salt", "They stand nowhere in this source."),
    ],
)
@pytest.mark.usefixtures("program")
def test_a_link_that_leads_nowhere_leaves_the_window_and_is_said(desktop, link, why):
    (window,) = shown(desktop)
    window.link_given.emit(link.format(here=number(paths.reference())))
    assert shown(desktop) == [window]
    assert why in told(window)


@pytest.mark.usefixtures("program")
def test_what_was_wrong_with_a_link_is_not_said_of_the_next_one(desktop):
    (window,) = shown(desktop)
    good = f"whence://{number(paths.reference())}/event/second-term-begins"
    window.link_given.emit("whence://7d1c/event/deed")
    assert "not known here" in told(window)
    window.link_given.emit(good)
    assert told(window) == ""
    window.say("Something else.")
    window.link_given.emit(good)
    assert told(window) == "Something else."


def integrity(window):
    return window.findChild(QToolButton, "integrity").text()


def test_a_large_dossier_is_checked_when_its_window_is_there(desktop, large_copy, qtbot):
    window = build_window(desktop, large_copy)
    assert window.windowTitle() == SMALL
    assert integrity(window).startswith("checking")
    qtbot.waitUntil(lambda: integrity(window) == "24 of 24 passages match")
    assert told(window) == ""


def test_damage_that_the_check_of_a_large_dossier_finds_is_said(desktop, large_copy, qtbot):
    altered(large_copy, 'update mention set "end" = 99999 where id = 1')
    window = build_window(desktop, large_copy)
    assert window.windowTitle() == SMALL
    qtbot.waitUntil(lambda: integrity(window) == "not verified")
    assert told(window).startswith("“copy.whence” is a damaged dossier")


def test_damage_that_is_met_before_the_check_has_found_it_is_said(desktop, large_copy):
    no_such_date(large_copy)
    window = Program(desktop).start(large_copy, event="deed")
    window.complete()
    assert told(window).startswith("“copy.whence” is a damaged dossier")


def test_a_window_that_is_closed_meanwhile_ends_the_check(desktop, large_copy):
    window = build_window(desktop, large_copy)
    window.close()
    assert told(window) == ""


@pytest.mark.usefixtures("program")
def test_a_dossier_that_is_damaged_further_on_is_said_where_a_link_leads_to_it(
    desktop, dossier_copy
):
    (window,) = shown(desktop)
    Settings(paths.user_settings()).add_recent_file(dossier_copy)
    no_such_date(dossier_copy)
    window.link_given.emit(f"whence://{number(dossier_copy)}/event/grounding")
    assert shown(desktop) == [window]
    assert told(window).startswith("“copy.whence” is a damaged dossier")


def test_a_link_before_there_is_a_window_opens_its_own(desktop, known):
    Program(desktop).open_link(f"whence://{known}/event/grounding")
    (window,) = shown(desktop)
    assert event(window) == "grounding"


def test_the_program_runs_from_a_link(desktop, known, monkeypatch):
    monkeypatch.setattr(main, "QApplication", lambda _arguments: desktop)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(gc, "freeze", lambda: None)
    seen = []

    def look():
        seen.extend(event(window) for window in shown(desktop))
        desktop.exit(7)

    QTimer.singleShot(0, look)
    assert main.run(f"whence://{known}/event/deed") == 7
    assert seen == ["deed"]


def test_the_program_runs_until_it_is_closed(desktop, small_dossier, monkeypatch):
    """What is shown first, completed after it was painted, and told when a slot meets damage."""
    seen = {}

    def look():
        (window,) = shown(desktop)
        seen["event"] = event(window)
        seen["lists"] = window.left.lists.count()
        sys.excepthook(DossierDamaged, DossierDamaged(file="f", detail="d"), None)
        seen["told"] = told(window)
        desktop.exit(7)

    def at_completion():
        (window,) = shown(desktop)
        window.completed.connect(lambda: QTimer.singleShot(0, look))

    monkeypatch.setattr(main, "QApplication", lambda _arguments: desktop)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(gc, "freeze", lambda: None)
    gc.disable()
    QTimer.singleShot(0, at_completion)
    assert main.run(small_dossier, event="deed") == 7
    assert seen == {
        "event": "deed",
        "lists": 2,
        "told": "“f” is a damaged dossier and cannot be read (d).",
    }
    assert gc.isenabled()


def odd_numbers(path):
    altered(path, "update tally set number = 'many' where what = 'events'")


def short_columns(path):
    altered(path, "update chronology set data = zeroblob(3)")


def no_aliases(path):
    altered(path, "alter table alias rename column text to words")


DAMAGED_FURTHER_ON = pytest.mark.parametrize("spoil", [odd_numbers, short_columns, no_aliases])


@DAMAGED_FURTHER_ON
def test_a_large_dossier_that_is_damaged_further_on_is_answered_by_the_reference(
    desktop, large_copy, spoil
):
    spoil(large_copy)
    window = build_window(desktop, large_copy)
    assert window.windowTitle() == REFERENCE
    assert told(window).startswith("“copy.whence” is a damaged dossier")
    assert window.actions()
    assert recent() == []
    assert Settings(paths.user_settings()).open_file is None


@DAMAGED_FURTHER_ON
def test_a_large_dossier_that_is_damaged_further_on_leaves_the_window_that_was_there(
    desktop, program, large_copy, spoil
):
    (window,) = shown(desktop)
    spoil(large_copy)
    program.open_file(large_copy)
    assert shown(desktop) == [window]
    assert told(window).startswith("“copy.whence” is a damaged dossier")
    assert recent() == []
    assert Settings(paths.user_settings()).open_file is None


@pytest.mark.parametrize(
    "change",
    [
        "update lane set positions = x'ffffff00'",
        "update chronology set data = cast(x'ffffff00' || substr(data, 5) as blob) where \"column\" = 'ids'",
    ],
)
def test_a_timeline_that_cannot_be_painted_is_said_once(desktop, large_copy, qtbot, change):
    altered(large_copy, change)
    window = build_window(desktop, large_copy)
    window.show()
    qtbot.waitUntil(lambda: integrity(window) == "not verified")
    window.bottom.timeline.grab()
    assert told(window).startswith("“copy.whence” is a damaged dossier")


def test_a_table_that_cannot_be_shown_is_said(desktop, large_copy, qtbot):
    altered(large_copy, "update ordering set positions = x'ffffff00'")
    altered(
        large_copy,
        "update chronology set data = cast(x'ffffff00' || substr(data, 5) as blob) where \"column\" = 'ids'",
    )
    window = build_window(desktop, large_copy)
    window.show()
    window.bottom.show_page(1)
    table = window.findChild(QWidget, "table")
    table.grab()
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.fit_to_words()
    qtbot.waitUntil(lambda: integrity(window) == "not verified")
    assert told(window).startswith("“copy.whence” is a damaged dossier")
