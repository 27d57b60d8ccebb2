"""The columns of the table: which there are, how wide, and which are shown at first."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.library.ordering import Ordered

(TITLE, DATE, KIND, PLACE, WHO, SOURCES, STATUS,
 EDTF, KNOWN, VOICES, DIFFERENCES, REPORTED, SUMMARY) = range(13)  # fmt: skip
"""The columns, from left to right as long as nobody moves them."""


class Column(NamedTuple):
    """A column by the name under which it is kept.

    `width` is in pixels before text is enlarged; 0 for one that shares what the others leave.
    `order` is the order by which it is sorted; None is that of time.
    """

    name: str
    head: object
    width: int
    order: Ordered | None


COLUMNS = (
    Column("title", QT_TRANSLATE_NOOP("table", "Event"), 0, "title"),
    Column("date", QT_TRANSLATE_NOOP("table", "Date"), 216, None),
    Column("kind", QT_TRANSLATE_NOOP("table", "Kind"), 124, "kind"),
    Column("place", QT_TRANSLATE_NOOP("table", "Place"), 150, "place"),
    Column("who", QT_TRANSLATE_NOOP("table", "Who"), 0, "who"),
    Column("sources", QT_TRANSLATE_NOOP("table", "Sources"), 76, "sources"),
    Column("status", QT_TRANSLATE_NOOP("table", "Status"), 96, "status"),
    Column("edtf", QT_TRANSLATE_NOOP("table", "Date as EDTF"), 170, None),
    Column("known", QT_TRANSLATE_NOOP("table", "Date is"), 90, "known"),
    Column("voices", QT_TRANSLATE_NOOP("table", "Voices"), 116, "voices"),
    Column("differences", QT_TRANSLATE_NOOP("table", "Differences"), 150, "differences"),
    Column("reported", QT_TRANSLATE_NOOP("table", "First reported"), 150, "reported"),
    Column("summary", QT_TRANSLATE_NOOP("table", "Summary"), 0, "summary"),
)
AT_FIRST = (TITLE, DATE, KIND, PLACE, WHO, SOURCES, STATUS)
AS_TODAY = (PLACE, WHO, STATUS, DIFFERENCES, SUMMARY)
"""The columns that hold what is known today, although one looks back to a day."""
ELASTIC = tuple(number for number, column in enumerate(COLUMNS) if not column.width)
_NUMBERS = {column.name: number for number, column in enumerate(COLUMNS)}

Layout = dict[int, int]
"""The columns that are shown, from left to right, each with its width, or 0."""


def head(column: int) -> str:
    """Return the head of a column."""
    return QCoreApplication.translate("table", str(COLUMNS[column].head))


def head_tip(column: int, *, looks_back: bool) -> str | None:
    """Return what is to be said of a column while one looks back to a day; None where nothing is."""
    if not looks_back or column not in AS_TODAY:
        return None
    words = QCoreApplication.translate(
        "table", "{column}: as known today, not on the day looked at"
    )
    return words.format(column=head(column))


def layout_at_first() -> Layout:
    """Return what is shown as long as nobody has chosen."""
    return {column: COLUMNS[column].width for column in AT_FIRST}


def written(layout: Layout) -> str:
    """Return a layout in words that can be kept.

    >>> written({0: 0, 1: 170})
    'title date:170'
    """
    return " ".join(
        f"{COLUMNS[column].name}:{width}" if width else COLUMNS[column].name
        for column, width in layout.items()
    )


def read_layout(words: str) -> Layout:
    """Return the layout that was kept; what is not known is left out, and titles always shown.

    >>> read_layout("date:99 colour title:5 edtf:wide")
    {1: 99, 0: 0, 7: 170}
    """
    found: Layout = {}
    for word in words.split():
        name, _, width = word.partition(":")
        if name in _NUMBERS:
            usual = COLUMNS[_NUMBERS[name]].width
            is_width = width.isascii() and width.isdigit() and 0 < int(width[:6]) < _WIDEST
            found[_NUMBERS[name]] = int(width) if usual and is_width else usual
    return found if TITLE in found else {TITLE: 0, **found}


_WIDEST = 4000
