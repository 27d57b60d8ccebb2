"""The names and sentences of dates, in English: what a translation replaces.

Lists of names are separated by spaces. Everything else is a pattern with named fields.
"""

ENGLISH = {
    "months": "January February March April May June July August September October November"
    " December",
    "weekdays": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    # a day, a month, a year; and the first of two that share what follows
    "weekday": "{weekday} {day} {month} {year}",
    "day": "{day} {month} {year}",
    "day of year": "{day} {month}",
    "day of month": "{day}",
    "month": "{month} {year}",
    "month of year": "{month}",
    "year": "{year}",
    # parts of a month, parts of a year
    "early": "early {month} {year}",
    "mid": "mid-{month} {year}",
    "late": "late {month} {year}",
    "spring": "spring {year}",
    "summer": "summer {year}",
    "autumn": "autumn {year}",
    "winter": "winter {year}",
    # two or more
    "to": "{first}–{last}",
    "to, spaced": "{first} – {last}",
    "or": "{first} or {last}",
    "comma": "{first}, {last}",
    # an act, which happens on some day
    "exact": "{weekday} {day} {month} {year}",
    "within": "some day in {date}",
    "between": "between {first} and {last}",
    "by": "by {date}",
    "before": "before {following}",
    "or earlier": "{date} or earlier",
    "or later": "{date} or later",
    # a state, which lasts
    "throughout": "throughout {date}",
    "during": "during {date}",
    "until": "until at least {date}",
    "until, start not known": "until {date}, start not known",
    "from": "from {date} on",
    "from, end not known": "from {date}, end not known",
    # how sure
    "approximate": "about {date}",
    "approximate set": "{date} (approximate)",
    "uncertain": "{date} (uncertain)",
    "undated": "undated",
}

ENGLISH_SHORT = ENGLISH | {
    "months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "weekdays": "Mon Tue Wed Thu Fri Sat Sun",
    "exact": "{day} {month} {year}",
    "within": "{date}",
    "between": "within {span}",
    "before": "by {date}",
    "throughout": "all {date}",
    "until, start not known": "? – {date}",
    "from": "from {date}",
    "from, end not known": "{date} – ?",
    "approximate": "c. {date}",
    "approximate set": "c. {date}",
    "uncertain": "{date}?",
}
