"""Dates are read as EDTF says, and what is not a date is refused in a clear sentence."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.model.dates import parse
from desktop_app.model.errors import DateError

# written, earliest, latest, shape; after https://www.loc.gov/standards/datetime/ where it has one
ACTS = [
    ("1985-04-12", "1985-04-12", "1985-04-12", "day"),
    ("2020-02-29", "2020-02-29", "2020-02-29", "day"),
    ("1985-04", "1985-04-01", "1985-04-30", "within"),
    ("1900-02", "1900-02-01", "1900-02-28", "within"),
    ("9999-12", "9999-12-01", "9999-12-31", "within"),
    ("1985", "1985-01-01", "1985-12-31", "within"),
    ("0001", "0001-01-01", "0001-12-31", "within"),
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "day"),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "day"),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", "day"),
    ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "day"),
    ("2001-21", "2001-03-01", "2001-11-30", "within"),
    ("2001-22", "2001-06-01", "2002-02-28", "within"),
    ("2001-23", "2001-03-01", "2001-11-30", "within"),
    ("2003-24", "2003-06-01", "2004-02-29", "within"),
    ("201X", "2010-01-01", "2019-12-31", "within"),
    ("20XX", "2000-01-01", "2099-12-31", "within"),
    ("1XXX-XX", "1000-01-01", "1999-12-31", "within"),
    ("2004-XX", "2004-01-01", "2004-12-31", "within"),
    ("1984-1X", "1984-10-01", "1984-12-31", "within"),
    ("1984-0X", "1984-01-01", "1984-09-30", "within"),
    ("1985-04-XX", "1985-04-01", "1985-04-30", "within"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31", "within"),
    ("2017-07-0X", "2017-07-01", "2017-07-09", "within"),
    ("2017-07-2X", "2017-07-20", "2017-07-29", "within"),
    ("2019-02-2X", "2019-02-20", "2019-02-28", "within"),
    ("2017-06-3X", "2017-06-30", "2017-06-30", "day"),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "within"),
    ("[1672,1667]", "1667-01-01", "1672-12-31", "within"),
    ("[..1760-12-03]", None, "1760-12-03", "before"),
    ("[1760-12..]", "1760-12-01", None, "after"),
    ("[1760-01,1760-02,1760-12..]", "1760-01-01", None, "after"),
    ("[..1984,1990]", None, "1990-12-31", "before"),
    ("[..1984,1990..]", None, None, "open"),
    ("[1667,1760-12]", "1667-01-01", "1760-12-31", "within"),
    ("[2019-01-04..2019-01-05]", "2019-01-04", "2019-01-05", "within"),
    ("[2019-01-04]", "2019-01-04", "2019-01-04", "day"),
    ("[2019-01-04,2019-01-04]", "2019-01-04", "2019-01-04", "day"),
    ("[2019-01-04..2019-01]", "2019-01-04", "2019-01-31", "within"),
    ("", None, None, "undated"),
]
STATES = [
    ("1964/2008", "1964-01-01", "2008-12-31", "interval"),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31", "interval"),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", "interval"),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28", "interval"),
    ("2005/2006-02", "2005-01-01", "2006-02-28", "interval"),
    ("2019-01-04/2019-01-04", "2019-01-04", "2019-01-04", "interval"),
    ("2018-09-15/2018", "2018-09-15", "2018-12-31", "interval"),
    ("1984~/2004-06", "1984-01-01", "2004-06-30", "interval"),
    ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "interval"),
    ("1985-04-12/..", "1985-04-12", None, "after"),
    ("1985/", "1985-01-01", None, "after"),
    ("../1985-04", None, "1985-04-30", "before"),
    ("/1985-04-12", None, "1985-04-12", "before"),
]
REFUSED = [
    ("2019-02-30", "2019-02 has no day 30"),
    ("1900-02-29", "1900-02 has no day 29"),
    ("2019-02-3X", "2019-02 has no day 3X"),
    ("2019-01-00", "2019-01 has no day 00"),
    ("2019-13", "there is no month 13"),
    ("2019-00", "there is no month 00"),
    ("2019-2X", "there is no month 2X"),
    ("2001-25", "there is no month 25"),
    ("2001-21-05", "there is no month 21"),
    ("2018/2017", "it ends before it begins"),
    ("[2018..2017]", "it ends before it begins"),
    ("1/2/3", "an interval has one slash"),
    ("06/12/2018", "and a day none: it is written as in 2019-01-10"),
    ("/", "at least one end must be a date"),
    ("../..", "at least one end must be a date"),
    ("[..]", "at least one end must be a date"),
    ("[]", "must not be empty"),
    ("[2018,]", "must not be empty"),
    ("[2018", "must enclose the whole date"),
    ("2018]", "must enclose the whole date"),
    ("[2018]~", "must enclose the whole date"),
    ("2017..2018", "must stand in square brackets"),
    ("{1960,1961-12}", "every member"),
    ("1960}", "every member"),
    ("156X-12-25", "may only stand at the end"),
    ("XX19", "may only stand at the end"),
    ("2004?-06-11", "may only stand at the end"),
    ("?2004-06-04~", "may only stand at the end"),
    ("2004??", "may only stand at the end"),
    ("Y170000002", "from 0001 to 9999"),
    ("Y-170000002", "from 0001 to 9999"),
    ("-1985", "from 0001 to 9999"),
    ("0000", "from 0001 to 9999"),
    ("000X", "from 0001 to 9999"),
    ("9999-24", "from 0001 to 9999"),
    ("2019-01-10T24:00:00", "a time must be written as"),
    ("2019-01-10T10:00", "a time must be written as"),
    ("2019-01-10T", "a time must be written as"),
    ("2019-01T10:00:00", "a time must be written as"),
    ("2019-01-1XT10:00:00", "a time must be written as"),
    ("2019-01-10T10:00:00Z~", "a time must be written as"),
    ("2019-02-30T10:00:00Z", "2019-02 has no day 30"),
    ("2019-01-10T10:00:00/2020", "“2019-01-10T10:00:00” is not a year"),
    ("[2019/2020]", "“2019/2020” is not a year"),
    ("2018-9", "“2018-9” is not a year, a month or a day"),
    ("2018-09-", "is not a year"),
    ("2018-09-01-01", "is not a year"),
    ("20180901", "is not a year"),
    ("199x", "is not a year"),
    ("Yes", "is not a year"),
    ("-", "is not a year"),
    ("~", "is not a year"),
    (" 2018", "there is a blank before or after “2018”"),
    ("2018\n", "there is a blank before or after “2018”"),
    ("٢٠١٨", "is not a year"),
    ("last Friday", "is not a year"),
    ("Tuesday", "“Tuesday” is not a year, a month or a day (such as 2019, 2019-01 or 2019-01-10)"),
    ("4 January 2019, Teatime", "is not a year"),
    ("The 10th", "is not a year"),
    ("[2018, 2019]", "there is a blank before or after “2019”"),
    ("[2018 ..2019]", "there is a blank before or after “2018”"),
    ("2018/ 2019", "there is a blank before or after “2019”"),
    ("\u00a02018", "there is a blank before or after “2018”"),
    (" [2018]", "there is a blank before or after “[2018]”"),
    (" ", "there is nothing but blanks"),
    ("9" * 5000, "is not a year"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "shape"), ACTS)
def test_an_act_lies_between_the_days_its_date_allows(text, earliest, latest, shape):
    read = parse(text)
    assert (read.text, read.earliest, read.latest, read.shape) == (text, earliest, latest, shape)
    assert not read.lasting


@pytest.mark.parametrize(("text", "earliest", "latest", "shape"), STATES)
def test_a_state_lasts_from_its_first_day_to_its_last(text, earliest, latest, shape):
    read = parse(text)
    assert (read.text, read.earliest, read.latest, read.shape) == (text, earliest, latest, shape)
    assert read.lasting


@pytest.mark.parametrize(("text", "detail"), REFUSED)
def test_what_is_no_date_is_refused_and_the_sentence_says_why(text, detail):
    with pytest.raises(DateError) as refused:
        parse(text)
    assert refused.value.parameters["text"] == text
    assert detail in str(refused.value.parameters["detail"])


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1984", False, False),
        ("1984?", False, True),
        ("2004-06~", True, False),
        ("2004-06-11%", True, True),
        ("201X?", False, True),
        ("2001-21~", True, False),
        ("1984~/2004-06", True, False),
        ("1984/2004-06?", False, True),
        ("1984?/2004~", True, True),
        ("../2004-06-11%", True, True),
        ("[2013~,2014]", True, False),
        ("[..2013?]", False, True),
        ("", False, False),
    ],
)
def test_qualifiers_count_wherever_they_stand(text, approximate, uncertain):
    read = parse(text)
    assert (read.approximate, read.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize("text", ["2017-08-08", "2018-09", "[2017..2018]", "../2013"])
def test_an_approximate_date_is_not_widened(text):
    qualified = text.replace("..2018]", "~..2018]") if "[" in text else f"{text}~"
    plain, about = parse(text), parse(qualified)
    assert about.approximate
    assert (about.earliest, about.latest, about.shape) == (
        plain.earliest,
        plain.latest,
        plain.shape,
    )


days = st.dates().map(date.isoformat)
expressions = days.flatmap(lambda day: st.sampled_from([day, day[:7], day[:4], day[:9] + "X"]))
written = st.text(alphabet="0123456789X-./[],?~%TZ:Y{} ", max_size=24)
pieced = st.lists(
    st.sampled_from(["2019", "-", "-01", "-30", "..", "/", "[", "]", ",", "X", "~", "T", "21"]),
    max_size=8,
).map("".join)


@given(st.one_of(written, pieced, expressions, st.text()))
@example("\ud800")
def test_any_text_is_a_date_or_a_date_error(text):
    try:
        result = parse(text).text
    except DateError as error:
        result = error.parameters["text"]
    assert result == text


@given(expressions, expressions, st.sampled_from(["[{}..{}]", "{}/{}"]))
def test_the_earliest_day_is_never_after_the_latest(one, other, pattern):
    start, end = sorted((one, other), key=lambda text: parse(text).earliest)
    read = parse(pattern.format(start, end))
    assert read.earliest == parse(start).earliest
    assert read.latest == parse(end).latest
    assert date.fromisoformat(read.earliest) <= date.fromisoformat(read.latest)


@given(days)
def test_a_day_lies_within_its_month_and_its_year(day):
    month, year = parse(day[:7]), parse(day[:4])
    assert year.earliest <= month.earliest <= day <= month.latest <= year.latest
