"""What people type for a date is read; what could be two dates, or is none, is not."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.model.date_words import LONGEST, longest_date, read_date
from desktop_app.model.dates import parse
from desktop_app.model.wording import in_words, short_words

DAYS = [
    "4 January 2019",
    "January 4, 2019",
    "Jan 4th 2019",
    "Friday 4 January 2019",
    "Friday, January 4, 2019",
    "fri. 4 jan. 2019",
    "4 Jan. 2019",
    "  4TH  JANUARY, 2019 ",
    "the 4th of January of 2019",
    "on 4 January 2019",
    "2019-01-04",
    "2019/01/04",
    "2019/1/4",
    "2019.01.04",
    "20190104",
]
AS_WRITTEN = [
    "2018-09",
    "2017",
    "2017-07-2X",
    "201X",
    "[2017-07-21..2017-07-31]",
    "[1667,1668,1670..1672]",
    "[..2013]",
    "2017-08-08~",
    "2018-01/2018-03",
    "../2019-01-11",
    "2019-01-10/",
    "2001-21",
]
SAID = [
    ("undated", ""),
    ("? – 2019", "/2019"),
    ("2017 – ?", "2017/"),
    ("during 2018", "2018/2018"),
    ("until 2019", "../2019"),
    ("4–5 January 2019 or 7 February 2019", "[2019-01-04..2019-01-05,2019-02-07]"),
    ("by 4 January 2019", "[..2019-01-04]"),
    ("from 2017 on", "2017/.."),
    ("2012 or 2014 or later", "[2012,2014..]"),
    ("2012 or earlier or 2014", "[..2012,2014]"),
    ("throughout 2018", "2018-01-01/2018-12-31"),
    ("until 2019, start not known", "/2019"),
    ("from 2017, end not known", "2017/"),
    ("July 2017", "2017-07"),
    ("jul, 2017", "2017-07"),
    ("Sept. 2018", "2018-09"),
    ("May 2018", "2018-05"),
    ("in May 2018", "2018-05"),
    ("0800", "0800"),
    ("800", "0800"),
    ("2017-07-2x", "2017-07-2X"),
    ("2018-01 / 2018-03", "2018-01/2018-03"),
    ("[2017-07-21 .. 2017-07-31]", "[2017-07-21..2017-07-31]"),
    ("2017..2019", "[2017..2019]"),
    ("2017..", "[2017..]"),
    ("early July 2017", "[2017-07-01..2017-07-10]"),
    ("mid-July 2017", "[2017-07-11..2017-07-20]"),
    ("late July 2017", "[2017-07-21..2017-07-31]"),
    ("late Feb 2020", "[2020-02-21..2020-02-29]"),
    ("early 2018", "[2018-01..2018-04]"),
    ("mid-2018", "[2018-05..2018-08]"),
    ("mid 2018", "[2018-05..2018-08]"),
    ("late 2018", "[2018-09..2018-12]"),
    ("2010s", "201X"),
    ("the 2010's", "201X"),
    ("in the 2010s", "201X"),
    ("about 8 August 2017", "2017-08-08~"),
    ("around August 2017", "2017-08~"),
    ("circa 2017", "2017~"),
    ("c. 2017?", "2017%"),
    ("~2017", "2017~"),
    ("about late July 2017", "[2017-07-21~..2017-07-31~]"),
    ("between 4 and 5 January 2019", "[2019-01-04..2019-01-05]"),
    ("between the 4th and the 9th of January 2019", "[2019-01-04..2019-01-09]"),
    ("between 2019-01-04 and 2019-01-09", "[2019-01-04..2019-01-09]"),
    ("2017 to 2019", "2017/2019"),
    ("from 2017 to 2019", "2017/2019"),
    ("2017-2019", "2017/2019"),
    ("July 2017 – June 2018", "2017-07/2018-06"),
    ("July 2017-June 2018", "2017-07/2018-06"),
    ("July–August 2017", "2017-07/2017-08"),
    ("late July - early August 2017", "2017-07-21/2017-08-10"),
    ("January 4–9, 2019", "2019-01-04/2019-01-09"),
    ("January 4 and 5, 2019", "[2019-01-04,2019-01-05]"),
    ("January 4, 2019 or January 6, 2019", "[2019-01-04,2019-01-06]"),
    ("Friday, January 4, 2019, Monday, 7 January or 8 May 2019", "[2019-01-04,2019-01-07,2019-05-08]"),
    ("4, 5 January or 6 February 2019", "[2019-01-04,2019-01-05,2019-02-06]"),
    ("since 2017", "2017/.."),
    ("after July 2017", "[2017-08-01..]"),
    ("before about 2018", "[..2017-12-31~]"),
    ("all of 2018", "2018-01-01/2018-12-31"),
    ("undated", ""),
]  # fmt: skip
NOT_READ = [
    "",
    "  ",
    "?",
    "-",
    "to",
    "about",
    "maduro",
    "today",
    "May",
    "4 January",
    "late July",
    "late",
    "Friday",
    "4",
    "4–9 May",
    "80",
    "2000s",
    "spring 2018",
    "04/01/2019",
    "4.1.2019",
    "04-01-2019",
    "31 June 2019",
    "29 February 2019",
    "20190231",
    "2019/13/01",
    "late 2019-13",
    "Thursday 4 January 2019",
    "Friday 31 June 2019",
    "9 2019",
    "July–2018",
    "2019 to 2017",
    "2017 - 2018 - 2019",
    "2017-18",
    "2017 - 09",
    "2017-2018-2019",
    "2017 May",
    "2018 the",
    "before 0001",
    "after 9999",
    "before 10000",
    "mid-July 0000",
    "9" * (LONGEST + 1),
]


@pytest.mark.parametrize("words", DAYS)
def test_a_day_is_read_in_all_its_forms(words):
    assert read_date(words) == parse("2019-01-04")


@pytest.mark.parametrize(("words", "edtf"), [*SAID, *((text, text) for text in AS_WRITTEN)])
def test_a_date_is_read_as_precisely_as_it_is_said(words, edtf):
    assert read_date(words) == parse(edtf)


@pytest.mark.parametrize("words", NOT_READ)
def test_what_is_no_date_or_could_be_two_is_not_read(words):
    assert read_date(words) is None


LED_BY_DATES = [
    ("late July 2017 maduro", 3),
    ("2017 maduro", 1),
    ("4 January 2019, Lima", 3),
    ("before May 2018 or later", 3),
    ("July 2017 – June 2018 sanctions", 5),
    ("2018 on the border", 1),
    ("2018 the border", 1),
    ("2018 may resign", 1),
    ("[2017-07-21 .. 2017-07-31] maduro", 3),
    ("2017 or", 1),
    ("2017 -2018", 1),
    ("2017 who:maduro", 1),
    ("8 August 2017 (uncertain) x", 4),
    ("maduro 2017", 0),
    ("4 January maduro 2019", 0),
    ("late", 0),
    ("( ) 2017", 0),
    ("", 0),
]


@pytest.mark.parametrize(("words", "count"), LED_BY_DATES)
def test_as_many_words_as_make_a_date_are_taken_together(words, count):
    assert longest_date(words.split(" ")) == count


def parts_between(first, last):
    """Days, months, years, and unspecified digits: some days do not have all of these."""
    return st.dates(first, last).map(date.isoformat).flatmap(forms_of)


def forms_of(day):
    forms = [day, day[:7], day[:4], day[:3] + "X", day[:6] + "X", day[:9] + "X"]
    early, mid = f"[{day[:7]}-01..{day[:7]}-10]", f"[{day[:7]}-11..{day[:7]}-20]"
    return st.sampled_from([*forms, early, mid])


ANY = parts_between(date(100, 1, 1), date(9998, 12, 31))
NEAR = parts_between(date(2018, 11, 1), date(2019, 2, 28))
PATTERNS = [
    "{}", "{}~", "{}?", "{}%", "[..{}]", "[..{}~]", "[{}..]", "../{}", "/{}", "{}/..", "{}/",
    "[{}..{}]", "[{}~..{}]", "[{},{}]", "[..{},{}..]", "[{},{}..]", "{}/{}", "{}~/{}", "{}/{}?",
    "[{},{},{}]", "[{}..{},{}]", "[{},{}?..{}]",
]  # fmt: skip


@st.composite
def dates(draw):
    """Dates of every form but seasons; their parts lie near one another half the time."""
    three = draw(st.lists(draw(st.sampled_from([ANY, NEAR])), min_size=3, max_size=3))
    if three[0].startswith("["):
        return three[0]
    single = [text for text in three if not text.startswith("[")]
    used = sorted((single * 3)[:3], key=lambda text: parse(text).earliest)
    return draw(st.sampled_from(PATTERNS)).format(*used)


def like_another(written):
    """Short words that people use for another date: “from 2000–2009” is no open end to them."""
    starts_vaguely = written.text.endswith("/..") and "X" in written.text
    return {short_words(written)} if starts_vaguely else set()


@given(dates())
@example("[2018-12-30,2019-01-05,2019-01-04]")
@example("2018-01-01/2018-12-31")
@example("2017-07-2X/2017-08-04")
@example("200X/..")
def test_what_the_program_writes_of_a_date_is_read_back_to_the_same_days(text):
    written = parse(text)
    for words in {in_words(written), short_words(written)} - like_another(written):
        read = read_date(words)
        assert read is not None, words
        assert (read.earliest, read.latest) == (written.earliest, written.latest), words


vocabulary = st.sampled_from(
    [
        *("4", "31", "9th", "0000", "9999", "2019", "2019-02", "2019-0X", "201X", "2010s"),
        *("may", "feb", "friday", "mid-", "late", "the", "of", "and", "or", "to", "between"),
        *("within", "before", "after", "by", "until", "from", "on", "in", "all", "about", "c."),
        *("(approximate)", "(uncertain)", "or later", ", start not known", "undated"),
        *(",", ".", "..", "/", "[", "]", "?", "~", "-", " – ", "x"),
    ]
)


@given(st.one_of(st.text(), st.lists(vocabulary).map(" ".join), st.lists(vocabulary).map("".join)))
def test_no_words_whatever_raise(words):
    read = read_date(words)
    assert read is None or parse(read.text) == read
    count = longest_date(words.split())
    assert 0 <= count <= len(words.split())
