"""What is compared, in one line: with how many sources, and what the points noted come to."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.model.comparison import Comparison, rank
from desktop_app.model.records import Difference, Verdict
from desktop_app.ui.compare.terms import tr
from desktop_app.ui.widgets.plain import isolated
from desktop_app.ui.wording import verdict_name

_WITH_EVENTS = QT_TRANSLATE_NOOP("Compare", "{n} points compared, with those of its events")
_COUNTED = {
    "conflict": (
        QT_TRANSLATE_NOOP("Compare", "1 conflict"),
        QT_TRANSLATE_NOOP("Compare", "{n} conflicts"),
    ),
    "inconsistent within a source": (
        QT_TRANSLATE_NOOP("Compare", "1 within a source"),
        QT_TRANSLATE_NOOP("Compare", "{n} within a source"),
    ),
    "not comparable": (
        QT_TRANSLATE_NOOP("Compare", "1 not comparable"),
        QT_TRANSLATE_NOOP("Compare", "{n} not comparable"),
    ),
    "compatible": (
        QT_TRANSLATE_NOOP("Compare", "1 compatible"),
        QT_TRANSLATE_NOOP("Compare", "{n} compatible"),
    ),
    "spelling": (
        QT_TRANSLATE_NOOP("Compare", "1 of spelling"),
        QT_TRANSLATE_NOOP("Compare", "{n} of spelling"),
    ),
}


def summary(title: str, compared: Comparison) -> str:
    """Return what is compared, with how many sources, and what its points come to."""
    sources = len(compared.sources)
    words = [
        isolated(title),
        tr("1 source" if sources == 1 else "{n} sources").format(n=f"{sources:,}"),
        points(compared),
    ]
    if compared.left_out:
        words.append(tr("{n} more are not shown").format(n=f"{compared.left_out:,}"))
    return " · ".join(words)


def points(compared: Comparison) -> str:
    """Return how many points were compared and what they come to, the conflicts first.

    Of an entity it is said where points on its events are among them: its card counts only those
    on the entity itself.
    """
    count = len(compared.differences)
    if not count:
        return tr("no difference noted")
    has_events = any(row.property == "event" and row.differences for row in compared.rows)
    if has_events:
        words = tr("1 point compared, on its events" if count == 1 else _WITH_EVENTS)
    else:
        words = tr("1 point compared" if count == 1 else "{n} points compared")
    return f"{words.format(n=f'{count:,}')}: {_tally(compared.differences)}"


def _tally(differences: Sequence[Difference]) -> str:
    """Return “1 conflict, 3 compatible”; of a single one just what it comes to."""
    if len(differences) == 1:
        return verdict_name(differences[0].verdict)
    found = Counter(one.verdict for one in differences)
    return ", ".join(_counted(verdict, found[verdict]) for verdict in sorted(found, key=rank))


def _counted(verdict: Verdict, count: int) -> str:
    one, many = _COUNTED[verdict]
    return tr(one if count == 1 else many).format(n=f"{count:,}")
