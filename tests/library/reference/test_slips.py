"""The slips of a first dossier: the answer says how it is mended."""

import pytest

NEXT = "events.toml: event “next-meeting”: "
DATED = 'date = "2021-06"\nsummary'


@pytest.mark.parametrize("number", ["9" * 400, "1e400", "inf", "-inf", "nan"])
def test_a_number_that_nobody_can_count_to(number, change, refusal):
    change("events.toml", "min = 35, max = 45.5", f"max = {number}")
    assert refusal().endswith(", count: “max” is too large, infinite or not a number")


def test_an_occurrence_that_no_text_can_have(change, refusal):
    change("events.toml", "occurrence = 2", f"occurrence = 0x{'f' * 5000}")
    assert refusal() == "events.toml: event “rescue”, passage 1: “occurrence” is too large a number"


@pytest.mark.parametrize("file", ["dossier", "sources", "entities", "events", "differences"])
def test_a_file_that_windows_has_saved_with_its_mark(file, small_folder, compiled):
    path = small_folder / f"{file}.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert compiled().counts().events == 8


@pytest.mark.parametrize("empty", [True, False])
def test_an_event_is_meant_where_there_are_none(empty, small_folder, refusal):
    (small_folder / "events.toml").unlink()
    if empty:
        (small_folder / "events.toml").touch()
    assert refusal() == (
        "dossier.toml: dossier: there is no event “second-vote”: there are no events at all "
        "(looked for in events.toml and events/*.toml)"
    )


def test_an_entity_is_meant_where_there_are_none(small_folder, refusal):
    (small_folder / "entities.toml").unlink()
    assert refusal().endswith(
        ": there is no entity “skerrow-point”: there are no entities at all (looked for in "
        "entities.toml)"
    )


def test_a_source_is_meant_where_there_are_none(small_folder, change, add, refusal):
    (small_folder / "sources.toml").write_bytes(b"")
    (small_folder / "entities.toml").unlink()
    for name in ("events.toml", "differences.toml"):
        (small_folder / name).unlink()
    change("dossier.toml", 'opening = "second-vote"', "")
    add("differences.toml", '[[difference]]\ntopic="x"\nverdict="conflict"\nsource="ferry"')
    assert refusal().endswith("there are no sources at all (looked for in sources.toml)")


@pytest.mark.parametrize(
    ("name", "misnamed"),
    [
        ("events.toml", "events.toml.txt"),
        ("events.toml", "event.toml"),
        ("entities.toml", "Entities.toml"),
        ("differences.toml", "DIFFERENCES.TOML"),
        ("sources.toml", "source.toml.txt"),
        ("dossier.toml", "Dossier.toml"),
    ],
)
def test_a_file_with_its_name_a_little_wrong_is_not_left_out(name, misnamed, small_folder, refusal):
    (small_folder / name).rename(small_folder / misnamed)
    assert refusal() == (
        f"{name}: there is no such file, but there is “{misnamed}”: give it the right name"
    )


@pytest.mark.parametrize("other", ["events.toml~", ".#events.toml", "events.txt", "notes.toml"])
def test_a_file_that_is_something_else_is_left_alone(other, small_folder, change, compiled):
    (small_folder / "differences.toml").unlink()
    (small_folder / "events.toml").rename(small_folder / other)
    change("dossier.toml", 'opening = "second-vote"', "")
    assert compiled().counts().events == 0


HINTS = [
    ("[event]\na = 1\n[[event]]", "a key stands twice, or a heading once as [[…]] and once as"),
    ("a = 1\na = 2\n", "a key stands twice"),
    ("[[event]]\n[event]\n", "the heading of every entry of a list has two brackets"),
    ('quote = "We heard\na scrape"\n', "a quotation mark is not closed before the line ends"),
    ('quote = "the "long" scrape"\n', "text with quotation marks in it stands between ''' and"),
    ("quote = 'Solberg's brother'\n", "text with quotation marks in it stands between ''' and"),
    ("date = 06/12/2018\n", "a date between quotation marks"),
    ("min = 1,5\n", "and a number has no comma"),
    ("date = June 2021\n", 'text stands in straight quotation marks, as in "June"'),
    ("date = “June”\n", "text stands in straight quotation marks"),
    ('quote: "We heard"\n', "a line gives a key, an equals sign and a value"),
    ('quote = """We\n"""\nheard a scrape\n', "or goes on within ''' … '''"),
    ("date = [2021-05-20..2021-05-22]\n", "a date stands in quotation marks"),
    ('names = ["a" "b"]\n', "a list has commas between its texts"),
]


@pytest.mark.parametrize(("written", "hint"), HINTS)
def test_what_is_not_toml_gets_a_hint_after_the_parsers_words(written, hint, small_folder, refusal):
    (small_folder / "events.toml").write_text(written, "utf-8")
    parser, _, hinted = refusal().partition("; ")
    assert parser.startswith("events.toml: is not TOML: ")
    assert " (at " in parser
    assert hint in hinted


def test_what_is_not_toml_in_a_rarer_way(small_folder, refusal):
    (small_folder / "events.toml").write_text(r'summary = "C:\places"', "utf-8")
    assert refusal().startswith("events.toml: is not TOML: Unescaped '\\' in a string (at ")


def test_a_heading_with_one_bracket_too_few(small_folder, refusal):
    (small_folder / "events.toml").write_text("[event]\nslug = 'x'", "utf-8")
    assert refusal() == (
        "events.toml: “event” is not a list (a heading has two brackets where there may be "
        "several, as in [[event]])"
    )


def test_a_list_without_brackets_is_not_taken_for_a_heading(change, refusal):
    change("entities.toml", 'abbreviations = ["NCG"]', 'abbreviations = "NCG"')
    assert refusal() == "entities.toml: entity “coastguard”: “abbreviations” is not a list"


@pytest.mark.parametrize(
    "uuid",
    [
        "skerrow",
        "5ca1ab1e000040008000000000000001",
        "{5ca1ab1e-0000-4000-8000-000000000001}",
        "5ca1ab1e-0000-4000-8000-00000000001",
        " 5ca1ab1e-0000-4000-8000-000000000001",
    ],
)
def test_a_uuid_that_is_none(uuid, change, refusal):
    change("dossier.toml", "5ca1ab1e-0000-4000-8000-000000000001", uuid)
    assert refusal() == (
        f"dossier.toml: dossier: “uuid” is “{uuid}”, not a UUID with its hyphens: "
        'python3 -c "import uuid; print(uuid.uuid4())" prints a new one'
    )


def test_a_uuid_in_capitals_is_the_same_uuid(change, compiled):
    change("dossier.toml", "5ca1ab1e-", "5CA1AB1E-")
    assert compiled().dossier().uuid == "5ca1ab1e-0000-4000-8000-000000000001"


@pytest.mark.parametrize(
    ("date", "sentence"),
    [
        ('"Tuesday"', "“Tuesday” is not an EDTF date: “Tuesday” is not a year, a month or a day"),
        ('"06/12/2018"', "“06/12/2018” is not an EDTF date: an interval has one slash, and a day"),
        ('"2021-06 "', "“2021-06 ” is not an EDTF date: there is a blank before or after"),
        ("2018-06-12", "“date” is not text (put it between quotation marks)"),
        ("2018-06-12T10:00:00", "“date” is not text (put it between quotation marks)"),
        ("10:00:00", "“date” is not text (put it between quotation marks)"),
        ("2018", "“date” is not text (put it between quotation marks)"),
        ("2018.5", "“date” is not text (put it between quotation marks)"),
    ],
)
def test_a_date_that_is_written_otherwise(date, sentence, change, refusal):
    change("events.toml", DATED, f"date = {date}\nsummary")
    assert refusal().startswith(NEXT + sentence)


def test_a_table_is_not_to_be_put_between_quotation_marks(change, refusal):
    change("events.toml", DATED, "date = { day = 12 }\nsummary")
    assert refusal() == NEXT + "“date” is not text"


@pytest.mark.parametrize("other", ["titel", "Title", "TITLE", "tile"])
def test_a_key_that_is_written_wrong_is_asked_about(other, change, refusal):
    change("dossier.toml", "title =", f"{other} =")
    assert refusal() == f"dossier.toml: dossier: “title” is missing; is “{other}” meant?"


@pytest.mark.parametrize("other", ["headline", "description_of_title"])
def test_a_key_that_is_another_word_is_not_asked_about(other, change, refusal):
    change("dossier.toml", "title =", f"{other} =")
    assert refusal() == "dossier.toml: dossier: “title” is missing"


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (
            "sources.toml",
            'title = "Skerrow votes"\n',
            "",
            "sources.toml: source “council”: “title” is missing",
        ),
        (
            "entities.toml",
            'name = "Skerrow"\n',
            'names = ["Skerrow"]\n',
            "entities.toml: entity “skerrow”: “name” is missing",
        ),
    ],
)
def test_a_longer_key_with_a_sense_of_its_own_is_not_asked_about(
    file, old, new, sentence, change, refusal
):
    change(file, old, new)
    assert refusal() == sentence


@pytest.mark.parametrize("content", ["", " \n\t\u00a0\r\n", "\ufeff\n"])
def test_a_text_without_words(content, small_folder, refusal):
    (small_folder / "ferry.txt").write_text(content, "utf-8")
    assert refusal() == (
        "sources.toml: source “ferry”: there is no text in “ferry.txt”: it is empty, or white "
        "space only"
    )
