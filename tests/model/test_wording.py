"""Dates are told in words that are as exact as the date, and no more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.dates import parse
from desktop_app.model.wording import ENGLISH, day_in_words, in_words, short_words

SPOKEN = [
    ("", "undated", "undated"),
    ("2019-01-04", "Friday 4 January 2019", "4 Jan 2019"),
    ("1985-04-12T23:20:30Z", "Friday 12 April 1985", "12 Apr 1985"),
    ("2018-09", "some day in September 2018", "Sep 2018"),
    ("2018", "some day in 2018", "2018"),
    ("0800", "some day in 800", "800"),
    ("2001-21", "some day in spring 2001", "spring 2001"),
    ("2001-24", "some day in winter 2001", "winter 2001"),
    ("2017-07-2X", "between 20 and 29 July 2017", "within 20–29 Jul 2017"),
    ("1985-0X", "between January and September 1985", "within Jan–Sep 1985"),
    ("201X", "between 2010 and 2019", "within 2010–2019"),
]
SETS = [
    ("[2017-07-01..2017-07-10]", "some day in early July 2017", "early Jul 2017"),
    ("[2017-07-11..2017-07-20]", "some day in mid-July 2017", "mid-Jul 2017"),
    ("[2017-07-21..2017-07-31]", "some day in late July 2017", "late Jul 2017"),
    ("[2019-02-21..2019-02-28]", "some day in late February 2019", "late Feb 2019"),
    ("[2018-09-01..2018-09-30]", "some day in September 2018", "Sep 2018"),
    ("[2018-01-01..2018-12-31]", "some day in 2018", "2018"),
    ("[2019-01-04]", "Friday 4 January 2019", "4 Jan 2019"),
    ("[2019-01-04..2019-01-05]", "4 or 5 January 2019", "4 or 5 Jan 2019"),
    ("[2019-01-04,2019-01-05]", "4 or 5 January 2019", "4 or 5 Jan 2019"),
    ("[2019-01-31..2019-02-01]", "31 January or 1 February 2019", "31 Jan or 1 Feb 2019"),
    (
        "[2018-12-31..2019-01-01]",
        "31 December 2018 or 1 January 2019",
        "31 Dec 2018 or 1 Jan 2019",
    ),
    ("[2018-12..2019-01]", "December 2018 or January 2019", "Dec 2018 or Jan 2019"),
    ("[2017..2018]", "2017 or 2018", "2017 or 2018"),
    ("[2019-01-04..2019-01-09]", "between 4 and 9 January 2019", "within 4–9 Jan 2019"),
    ("[2018-04..2018-06]", "between April and June 2018", "within Apr–Jun 2018"),
    (
        "[2017-07-15..2018-03-31]",
        "between 15 July 2017 and 31 March 2018",
        "within 15 Jul 2017 – 31 Mar 2018",
    ),
    ("[2017-07-15,2017]", "2017 or 15 July 2017", "2017 or 15 Jul 2017"),
    (
        "[2018-12-30,2019-01-05,2019-01-04]",
        "30 December 2018, 4 or 5 January 2019",
        "30 Dec 2018, 4 or 5 Jan 2019",
    ),
    ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672", "1667, 1668 or 1670–1672"),
    ("[2001-21,2003]", "spring 2001 or 2003", "spring 2001 or 2003"),
    ("[2001-21..2001-22,2004]", "March 2001 – February 2002 or 2004", None),
    ("[1980,..1984]", "1984 or earlier or 1980", "1984 or earlier or 1980"),
    ("[2019-01-04,2019-01-04]", "Friday 4 January 2019", "4 Jan 2019"),
    ("[2018-04-01..2018-05-10]", "between 1 April and 10 May 2018", "within 1 Apr – 10 May 2018"),
    ("[..1984,1990..]", "1984 or earlier or 1990 or later", None),
]
BOUNDS = [
    ("[..2013]", "before 2014", "by 2013"),
    ("[..9999]", "before 10000", "by 9999"),
    ("[..2018-09]", "before October 2018", "by Sep 2018"),
    ("[..2013-12]", "before January 2014", "by Dec 2013"),
    ("[..2019-01-11]", "by 11 January 2019", "by 11 Jan 2019"),
    ("[..2013-12-31]", "by 31 December 2013", "by 31 Dec 2013"),
    ("[..201X]", "before 2020", "by 2019"),
    ("[2013..]", "2013 or later", "2013 or later"),
    ("[2019-01-10..]", "10 January 2019 or later", "10 Jan 2019 or later"),
    ("../2019-01-11", "until at least 11 January 2019", "until at least 11 Jan 2019"),
    ("/2019-01-11", "until 11 January 2019, start not known", "? – 11 Jan 2019"),
    ("2019-01-10/..", "from 10 January 2019 on", "from 10 Jan 2019"),
    ("2019-01-10/", "from 10 January 2019, end not known", "10 Jan 2019 – ?"),
]
STATES = [
    ("2018-01-01/2018-12-31", "throughout 2018", "all 2018"),
    ("2018-09-01/2018-09-30", "throughout September 2018", "all Sep 2018"),
    ("2016-01-01/2018-12-31", "throughout 2016–2018", "all 2016–2018"),
    ("2019-01-04/2019-01-04", "throughout 4 January 2019", "all 4 Jan 2019"),
    ("2017-04-09/2017-08-08", "9 April – 8 August 2017", "9 Apr – 8 Aug 2017"),
    ("2017-04-09/2017-04-20", "9–20 April 2017", "9–20 Apr 2017"),
    (
        "2017-12-09/2018-04-20",
        "9 December 2017 – 20 April 2018",
        "9 Dec 2017 – 20 Apr 2018",
    ),
    ("2018/2018", "during 2018", "during 2018"),
    ("2013/2019", "2013–2019", "2013–2019"),
    ("2004-04/2004-08", "April–August 2004", "Apr–Aug 2004"),
    ("2004-06/2006-08", "June 2004 – August 2006", "Jun 2004 – Aug 2006"),
    ("2013/2019-06", "2013 – June 2019", "2013 – Jun 2019"),
    ("2001-21/2001-22", "spring 2001 – summer 2001", "spring 2001 – summer 2001"),
    ("2017-07-2X/2017-08-04", "20–29 July 2017 – 4 August 2017", None),
]
QUALIFIED = [
    ("2017-08-08~", "about 8 August 2017", "c. 8 Aug 2017"),
    ("2017-08-08?", "8 August 2017 (uncertain)", "8 Aug 2017?"),
    ("2017-08-08%", "about 8 August 2017 (uncertain)", "c. 8 Aug 2017?"),
    ("2018-09~", "about September 2018", "c. Sep 2018"),
    ("2018-09?", "some day in September 2018 (uncertain)", "Sep 2018?"),
    ("201X~", "about 2010–2019", "c. 2010–2019"),
    ("2001-21~", "about spring 2001", "c. spring 2001"),
    ("1984~/2004-06", "about 1984 – June 2004", "c. 1984 – Jun 2004"),
    ("1984?/2004", "1984 (uncertain) – 2004", "1984? – 2004"),
    ("../2013~", "until at least about 2013", "until at least c. 2013"),
    ("[..2013~]", "before 2014 (approximate)", "c. by 2013"),
    ("[2019-01-04?..2019-01-05]", "4 or 5 January 2019 (uncertain)", "4 or 5 Jan 2019?"),
    ("[2013%,2015]", "2013 or 2015 (approximate) (uncertain)", "c. 2013 or 2015?"),
]


@pytest.mark.parametrize(("text", "long", "short"), [*SPOKEN, *SETS, *BOUNDS, *STATES, *QUALIFIED])
def test_a_date_is_told_in_words(text, long, short):
    told = parse(text)
    assert in_words(told) == long
    assert short is None or short_words(told) == short


def test_a_day_on_its_own_is_told_with_its_weekday():
    assert day_in_words("2019-01-04") == "Fri 4 Jan 2019"
    assert day_in_words("2019-01-04", ENGLISH) == "Friday 4 January 2019"


def test_another_language_replaces_the_table_and_nothing_else():
    spanish = ENGLISH | {
        "months": "enero febrero marzo abril mayo junio julio agosto septiembre octubre"
        " noviembre diciembre",
        "weekdays": "lunes martes miércoles jueves viernes sábado domingo",
        "exact": "{weekday} {day} de {month} de {year}",
        "day": "{day} de {month} de {year}",
        "or": "{first} o {last}",
    }
    assert in_words(parse("2019-01-04"), spanish) == "viernes 4 de enero de 2019"
    assert in_words(parse("[2019-01-04..2019-01-05]"), spanish) == "4 o 5 de enero de 2019"


days = st.dates(min_value=date(1000, 1, 1)).map(date.isoformat)
expressions = days.flatmap(lambda day: st.sampled_from([day, day[:7], day[:4], day[:9] + "X"]))
one = ["{}", "{}~", "{}%", "[..{}]", "[{}..]", "/{}", "{}/.."]
several = ["[{}..{}]", "[{},{}]", "[..{},{}..]", "{}/{}", "{}~/{}", "[{},{},{}]"]


@given(st.lists(expressions, min_size=3, max_size=3), st.sampled_from([*one, *several]))
def test_every_date_has_words_and_they_hold_its_last_year(three, pattern):
    used = sorted(three, key=lambda text: parse(text).earliest)[: pattern.count("{}")]
    told = parse(pattern.format(*used))
    assert used[-1][:4] in short_words(told)
    assert "{" not in in_words(told)
