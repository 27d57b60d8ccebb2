"""The matrix as CSV, for spreadsheets and scripts.

As RFC 4180 has it: commas, lines ended by CR and LF, quotation marks where they are needed. It is
UTF-8 with the mark that lets Excel see that it is. A cell that begins as a formula would (with
`=`, `+`, `-`, `@`, a tab or a line end) has an apostrophe before it: a name must compute nothing.
"""

import csv
import io

from desktop_app.library.matrix import Matrix
from desktop_app.ui.matrix import terms

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(shown: Matrix) -> bytes:
    """Return the whole matrix: a line for each entity, a column for each event, cells in words."""
    written = io.StringIO()
    sheet = csv.writer(written)
    sheet.writerow([terms.tr("Entity"), *map(_safe, map(terms.column_words, shown.columns))])
    for row in shown.rows:
        cells = [shown.cell(row.entity_id, column.event_id) for column in shown.columns]
        sheet.writerow([_safe(row.name), *map(terms.cell_words, cells)])
    return written.getvalue().encode("utf-8-sig")


def _safe(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA) else words
