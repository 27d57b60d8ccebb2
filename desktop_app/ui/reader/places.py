"""Which words are meant where somebody uses keys, and has put no caret anywhere in view."""

from desktop_app.ui.reader.marks import Marks
from desktop_app.ui.reader.page import Page


def start_of_selecting(page: Page, marks: Marks) -> int:
    """Find where a selection by key begins: at the current passage, else at the first line."""
    if marks.current is not None and page.is_in_view(marks.current.start):
        return marks.current.start
    return page.first_offset()


def told_place(page: Page, marks: Marks, caret: int | None) -> int | None:
    """Find what is meant by a key that asks what is told: words in view of which anything is.

    Those at the caret come first, then the current passage, then the first passage in view, then
    the first name. None where there is none.
    """
    told = (marks.passages, marks.mentions)
    wanted = [] if caret is None else [caret]
    wanted += [marks.current.start] if marks.current else []
    for offset in (*wanted, *page.starts_in_view(told)):
        if page.is_in_view(offset) and any(index.covers(offset) for index in told):
            return offset
    return None
