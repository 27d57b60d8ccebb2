"""`whence verify`: what does not match, and what was left out."""

import io
import json
import re
import sqlite3
import sys
from contextlib import closing

from desktop_app.__main__ import main
from desktop_app.commands import verify
from desktop_app.library.derived.renewing import renew
from desktop_app.model.errors import DossierUnreadable
from tests.commands.typed import run

COUNCIL = """\
council: 88 % covered
  ¶ 3, 280-303: “The NCG gave no number.”
"""
COVERAGE = (
    """\
ferry: 67 % covered
  ¶ 1, 69-95: “, the harbour office said.”
  ¶ 2, 97-127: ““We heard a long scrape,” said”
  ¶ 2, 158-199: “. Ms. Solberg’s brother was at the wheel.”
  ¶ 5, 355-412: “Mayor Olav Brandt beside the lighthouse at Skerrow Point.”
  ¶ 6, 413-470: “Mayor Olav Brandt beside the lighthouse at Skerrow Point.”
  ¶ 8, 592-618: “, the Tidal Post reported.”
"""
    + COUNCIL
)


def test_verify(small_dossier, capsys):
    assert run(capsys, "verify", small_dossier) == (
        0,
        "24 of 24 passages match, in 2 sources\n",
        "",
    )


def test_verify_names_each_passage_that_does_not_match(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update passage set start = 3 where start = 2")
        connection.execute("update passage set quote = 'x' || char(10, 27) || 'y' where id = 20")
        connection.execute("update claim set passage_id = 99 where id = 1")
        connection.commit()
    code, out, err = run(capsys, "verify", dossier_copy)
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[0] == (
        "not verified: ferry 3-69: other words stand there: “The ferry Heron ran aground off "
        "Skerrow Point on Friday 14 May 2021”"
    )
    assert lines[1].endswith(r": other words stand there: “x\x0a\x1by”")
    assert lines[2:] == [
        "not verified: claim row 1: points at a row of passage that is not there",
        "22 of 24 passages match, in 2 sources",
    ]


def test_verify_says_what_was_left_out(small_dossier, capsys):
    assert run(capsys, "verify", small_dossier, "--coverage") == (
        0,
        COVERAGE + "24 of 24 passages match, in 2 sources\n",
        "",
    )


def test_over_the_bundled_reference_nothing_of_substance_is_left_out(capsys):
    code, out, err = run(capsys, "verify", "--coverage")
    assert (code, err) == (0, "")
    *sources, verified = out.splitlines()
    rest = r" % covered, the rest in pieces of a few words"
    assert [re.sub(r"^[\w-]+: 9[89]", "", line) for line in sources] == [rest] * 4
    assert verified in run(capsys, "verify")[1]


def test_what_was_left_out_is_said_in_full_and_on_one_line(small_folder, tmp_path, capsys):
    more = "A \"long\" tale, 'told' by «nobody» ‘at’ all\t" + "so very " * 40 + "long"
    with (small_folder / "council.txt").open("a", encoding="utf-8") as text:
        text.write(f"\n{more}\u2028{more}\n")
    made = tmp_path / "made.whence"
    run(capsys, "compile", small_folder, "-o", made)
    _, out, _ = run(capsys, "verify", "--coverage", made)
    tale = more.replace("\t", "\\x09")
    assert out.splitlines()[-2].endswith(f": “{tale} {tale}”")


def test_a_line_break_in_what_was_left_out_is_shown_as_a_space(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("delete from block where source_id = 2 and start > 0")
        connection.execute('update block set "end" = 303 where source_id = 2')
        connection.execute("delete from passage where source_id = 2")
        connection.execute(
            "update claim set passage_id = null where passage_id not in (select id from passage)"
        )
        connection.execute("delete from reason")
        connection.execute("delete from attribution")
        renew(connection)
        connection.commit()
    code, out, _ = run(capsys, "verify", "--coverage", dossier_copy)
    (told,) = [line for line in out.splitlines() if line.startswith("  ¶ 1, 0-303: ")]
    assert code == 0
    assert "ran aground.  Inga Solberg" in told
    assert told.endswith("no number.”")


def test_a_source_in_which_there_is_nothing_to_cover(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update block set kind = 'teaser' where source_id = 2")
        connection.commit()
    code, out, _ = run(capsys, "verify", "--coverage", dossier_copy)
    assert code == 0
    assert "\ncouncil: no body and no caption to cover\n24 of" in out


def test_what_was_left_out_comes_before_what_does_not_match(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update passage set start = 3 where start = 2")
        connection.execute("update block set start = 'x' where id = 1")
        connection.commit()
    plain = run(capsys, "verify", dossier_copy)
    code, out, err = run(capsys, "verify", "--coverage", dossier_copy)
    assert (code, err) == (1, "")
    assert out.startswith("ferry: ")
    assert out.endswith(COUNCIL + plain[1])


def test_what_was_left_out_of_a_file_that_cannot_be_read_for_it(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update passage set start = 3 where start = 2")
        connection.execute("update source set title = cast(x'ff' as text)")
        connection.commit()
    code, out, err = run(capsys, "verify", "--coverage", dossier_copy)
    assert (code, out) == (1, run(capsys, "verify", dossier_copy)[1])
    assert err.startswith("whence: “copy.whence” is a damaged dossier")
    assert err.count("\n") == 1


def test_a_file_that_goes_out_of_reach_before_it_is_known_what_was_left_out(
    small_dossier, monkeypatch, capsys
):
    def measure(_library):
        raise DossierUnreadable(file="small.whence", detail="disk I/O error")

    monkeypatch.setattr(verify, "measure_coverage", measure)
    code, out, err = run(capsys, "verify", "--coverage", small_dossier)
    assert (code, out) == (2, "24 of 24 passages match, in 2 sources\n")
    assert err == "whence: “small.whence” cannot be read (disk I/O error).\n"


def test_only_verify_tells_what_was_left_out(small_dossier, capsys):
    code, _, err = run(capsys, "info", "--coverage", small_dossier)
    assert code == 2
    assert "unrecognized arguments: --coverage" in err


def test_a_terminal_of_few_letters(dossier_copy, monkeypatch):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update dossier set title = 'Sólberg 🌊'")
        connection.commit()
    printed = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding="ascii"))
    assert main(["info", str(dossier_copy)]) == 0
    sys.stdout.flush()
    assert printed.getvalue().startswith(b"S\\xf3lberg \\U0001f30a\n")


def lines(capsys, file):
    code, out, err = run(capsys, "verify", "--json", file)
    assert err == ""
    return code, [json.loads(line) for line in out.splitlines()]


def test_verify_says_to_a_program_how_much_is_done_and_what_was_found(small_dossier, capsys):
    code, (*shares, found) = lines(capsys, small_dossier)
    done = [one["share"] for one in shares]
    assert code == 0
    assert done == sorted(done)
    assert (0 <= done[0] < 0.1, done[-1]) == (True, 1)
    assert found == {"sources": 2, "passages": 24, "matching": 24, "failures": []}


def test_verify_names_to_a_program_what_does_not_match(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update passage set start = 3 where start = 2")
        connection.commit()
    code, (*_, found) = lines(capsys, dossier_copy)
    assert code == 1
    assert found["matching"] == 23
    (((place, detail),),) = (found["failures"],)
    assert place == "ferry 3-69"
    assert detail.startswith("other words stand there: “The ferry Heron")


def test_verify_says_to_a_program_that_a_file_is_damaged(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update event set date = '2021-02-30' where slug = 'deed'")
        connection.commit()
    code, (*_, last) = lines(capsys, dossier_copy)
    assert code == 2
    assert last["damaged"].startswith("“copy.whence” is a damaged dossier and cannot be read")


def test_verify_says_the_same_of_a_large_file_to_a_program_and_to_people(large_copy, capsys):
    with closing(sqlite3.connect(large_copy)) as connection:
        connection.execute("update lane set positions = zeroblob(length(positions))")
        connection.commit()
    code, (*_, last) = lines(capsys, large_copy)
    assert code == 2
    assert "lane is not what was written" in last["damaged"]
    assert run(capsys, "verify", large_copy) == (2, "", f"whence: {last['damaged']}\n")


class Deaf(io.StringIO):
    """Standard output that nobody reads any more."""

    encoding = "utf-8"

    def __init__(self, file):
        super().__init__()
        self.fileno = file.fileno

    def write(self, _words):
        raise BrokenPipeError


def test_verify_ends_where_no_program_listens_any_more(small_dossier, tmp_path, monkeypatch):
    with (tmp_path / "pipe").open("w+b") as file:
        monkeypatch.setattr(sys, "stdout", Deaf(file))
        assert main(["verify", "--json", str(small_dossier)]) == 2
