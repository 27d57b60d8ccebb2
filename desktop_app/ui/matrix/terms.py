"""The words of the matrix: for standings, parts and orders, and for whole cells."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.library.matrix import Cell, Column, Matrix, Named
from desktop_app.ui.widgets.plain import isolated
from desktop_app.ui.wording import events_counted, short_date

_STANDING = {
    "named": QT_TRANSLATE_NOOP("Matrix", "named"),
    "not in a complete list": QT_TRANSLATE_NOOP("Matrix", "not in a complete list"),
    "not in a partial list": QT_TRANSLATE_NOOP("Matrix", "not in a partial list"),
    "said not to": QT_TRANSLATE_NOOP("Matrix", "said not to"),
    "source silent": QT_TRANSLATE_NOOP("Matrix", "source silent"),
}
_PARTS = {
    "signatories": QT_TRANSLATE_NOOP("Matrix", "Signatories"),
    "members": QT_TRANSLATE_NOOP("Matrix", "Signatories and members"),
    "anyone": QT_TRANSLATE_NOOP("Matrix", "Anyone who took part"),
}
_ROWS = {
    "time": QT_TRANSLATE_NOOP("Matrix", "Rows by time"),
    "name": QT_TRANSLATE_NOOP("Matrix", "Rows by name"),
    "likeness": QT_TRANSLATE_NOOP("Matrix", "Rows by likeness"),
}
_COLUMNS = {
    "time": QT_TRANSLATE_NOOP("Matrix", "Columns by time"),
    "name": QT_TRANSLATE_NOOP("Matrix", "Columns by name"),
    "likeness": QT_TRANSLATE_NOOP("Matrix", "Columns by likeness"),
}


def tr(text: str) -> str:
    """Translate words of the matrix."""
    return QCoreApplication.translate("Matrix", text)


def standing_name(standing: str) -> str:
    """Return how somebody stands to a part in an event; it can follow a colon."""
    return tr(str(_STANDING[standing]))


def parts_name(parts: str) -> str:
    """Return whose part in events is shown."""
    return tr(str(_PARTS[parts]))


def order_name(order: str, *, of_rows: bool) -> str:
    """Return how rows or columns are ordered."""
    return tr(str((_ROWS if of_rows else _COLUMNS)[order]))


def cell_words(cell: Cell) -> str:
    """Return how somebody stands, in few words: “named; elsewhere not in a complete list”."""
    first, *others = (standing_name(one) for one in cell.standings)
    words = "; ".join([first, *(tr("elsewhere {standing}").format(standing=one) for one in others)])
    return words if cell.is_sure else tr("{words} (perhaps not yet known)").format(words=words)


def column_words(column: Column) -> str:
    """Return what an event is called, and when it was."""
    words = tr("{title} ({date})")
    return words.format(title=isolated(column.title), date=short_date(column.date))


def whole_words(row: Named, column: Column, cell: Cell) -> str:
    """Return a cell in words that can be understood without its heads."""
    return f"{isolated(row.name)}, {column_words(column)}: {cell_words(cell)}"


def summary(shown: Matrix) -> str:
    """Return how much is shown, and how much is left out and why."""
    entities = len(shown.rows)
    words = [
        events_counted(len(shown.columns)),
        tr("1 entity" if entities == 1 else "{n} entities").format(n=f"{entities:,}"),
    ]
    if shown.hidden:
        words.append(tr("{n} hidden by the filters").format(n=f"{shown.hidden:,}"))
    words += _beyond(shown)
    return " · ".join(words)


def longest_summary(shown: Matrix) -> str:
    """Return the same as it is where filters leave out as many events as there are."""
    return summary(shown._replace(hidden=len(shown.columns) + shown.hidden))


def _beyond(shown: Matrix) -> Sequence[str]:
    """Say what is more than anybody reads."""
    found = []
    if shown.more_columns:
        found.append(tr("{n} later events are not shown").format(n=f"{shown.more_columns:,}"))
    if shown.more_rows:
        found.append(tr("{n} entities named less are not shown").format(n=f"{shown.more_rows:,}"))
    return found
