"""What the results say: heads, notes, and what stands beside what was found."""

import re

from PySide6.QtCore import QCoreApplication

from desktop_app.library.search.hits import Found, Group, Hit
from desktop_app.model.filters import Filters
from desktop_app.model.folding import fold
from desktop_app.model.links import plain
from desktop_app.model.query import Query, parse_query
from desktop_app.ui.search.rows import (
    Command,
    Forgetting,
    GivenLink,
    Head,
    Line,
    More,
    Note,
    Past,
    Row,
    Sign,
)
from desktop_app.ui.widgets.plain import isolated, one_line
from desktop_app.ui.wording import entity_kind, event_kind, short_date

BETWEEN = " · "
"""What stands between the parts of what is said of a hit."""
_LONGEST = 500
"""So many characters of what was found are shown at most: one line holds no more."""
_MOST_UNREAD = 3
_JOINING = ("OR", "|")
_BEGUN = (":", "-", '"', "“", "„", "«")
_WORD = re.compile(r"\w+")
_BREAKS = dict.fromkeys(map(ord, "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")


def found_rows(found: Found, most: int = 0) -> list[Row]:
    """Return what was found under the heads of its groups, and before it what is to be said.

    Where there is more than that, it can be asked for at the end, for at most `most` of each.
    """
    rows: list[Row] = [Note(one) for one in _notes(found)]
    for group in found.groups:
        if group.hits or group.hidden or group.extent == "newest":
            rows += [_head(group), *group.hits]
    if most and any(group.extent != "all" for group in found.groups):
        rows.append(More(tr("Show more (up to {n} of each)").format(n=most)))
    return rows


def _notes(found: Found) -> list[str]:
    notes = _misread(found)
    if found.corrected:
        words = tr("Nothing contains “{q}”. Here is what there is for “{other}”.")
        other = plain(_as_spelled(found))
        notes.insert(0, words.format(q=plain(found.query.strip()), other=other))
    return notes


def _as_spelled(found: Found) -> str:
    """Return the corrected query, its words with the letters of the first entity that was found."""
    names = (f"{hit.words} {hit.also}" for group in found.groups for hit in _entities(group))
    spelled = {fold(word): word for word in _WORD.findall(next(names, ""))}
    return _WORD.sub(lambda word: spelled.get(fold(word[0]), word[0]), found.corrected)


def _entities(group: Group) -> tuple[Hit, ...]:
    return group.hits if group.noun == "entity" else ()


def _misread(found: Found) -> list[str]:
    """Say what was not understood, where there is much of it, of the first."""
    words = tr("“{part}” was not understood, and searched as words.")
    joining = tr("“{part}” can stand between words, or between fields that ask for the same.")
    said = [
        (joining if part in _JOINING else words).format(part=plain(part))
        for part in found.unread[:_MOST_UNREAD]
    ]
    more = len(found.unread) - len(said)
    return [*said, tr("Nor were {n} other parts.").format(n=more)] if more else said


def nothing_found(found: Found, filters: Filters) -> str:
    """Say that nothing was found, and how filters that are on can be taken off.

    What filters hide is perhaps what there is for a query that is spelled in another way.
    """
    words = tr("Nothing here contains “{q}”.")
    if any(group.extent == "newest" for group in found.groups):
        words = tr("Nothing among the newest contains “{q}”; not all were looked at.")
    lines = []
    if filters != Filters():
        hidden = sum(group.hidden for group in found.groups)
        words = tr("Nothing that the filters let through contains “{q}”.")
        if hidden:
            words = tr("What contains “{q}” is hidden by filters: {n}.")
        lines = [tr("Ctrl+Shift+X takes all filters off.")]
        words = words.replace("{n}", f"{hidden:,}")
    sought = plain((found.corrected or found.query).strip())
    return "\n".join([words.replace("{q}", sought), *lines, *_misread(found)])


def _head(group: Group) -> Head:
    names = {
        "entity": tr("Entities"),
        "event": tr("Events"),
        "source": tr("Sources"),
        "block": tr("In the sources"),
    }
    more = []
    if group.extent == "newest" and not group.hits:
        more.append(tr("none among the newest; not all were looked at"))
    elif group.extent == "newest":
        is_entity = group.noun == "entity"
        more.append(tr("the most told of many") if is_entity else tr("the newest of many"))
    elif group.extent == "best":
        more.append(tr("the best {n} of more").format(n=len(group.hits)))
    if group.hidden:
        more.append(tr("{n} hidden by filters").format(n=f"{group.hidden:,}"))
    return Head(names[group.noun], BETWEEN.join(more))


def line_of(row: Row) -> Line:
    """Return how a row is shown. Raises `DateError` where a date cannot have been written so."""
    if isinstance(row, Hit):
        return _line_of_hit(row)
    if isinstance(row, Command):
        sign: Sign = "on" if row.action.isChecked() else ""
        return Line(row.words, row.marks, row.menus, detail=row.keys, sign=sign)
    if isinstance(row, GivenLink):
        return Line(row.words, detail=plain(row.link))
    if isinstance(row, Head):
        return Line(row.words, also=row.more)
    if isinstance(row, Past):
        return Line(_on_one_line(row.query))
    return Line(row.words, look="quiet")


def _line_of_hit(hit: Hit) -> Line:
    words, also = _on_one_line(hit.words), _on_one_line(hit.also)
    line = Line(words, hit.marks, also, hit.also_marks)
    if hit.noun == "entity":
        return line._replace(detail=entity_kind(hit.about), sign="entity", kind=hit.about)
    date = short_date(hit.date)
    if hit.noun == "event":
        detail = _joined(event_kind(hit.about), date)
        return line._replace(detail=detail, sign="event", kind=hit.about)
    detail = _joined(isolated(one_line(hit.about)), date)
    return line._replace(detail=detail, look="quoted" if hit.noun == "block" else "")


def _joined(*parts: str) -> str:
    return BETWEEN.join(filter(None, parts))


def _on_one_line(words: str) -> str:
    """Return words with as many characters, or the first of very many, for marks count in them."""
    return words[:_LONGEST].translate(_BREAKS)


def spoken(line: Line) -> str:
    """Return a row for a screen reader."""
    parts = [line.words, line.also, *line.detail.split(BETWEEN)]
    if line.sign == "on":
        parts.append(tr("on"))
    return ", ".join(filter(None, parts))


def counted(number: int) -> str:
    """Return “no results”, “1 result”, “12 results”."""
    few = {0: tr("no results"), 1: tr("1 result")}
    return few.get(number) or tr("{n} results").format(n=number)


def past_rows(queries: list[str]) -> list[Row]:
    """Return the last searches, and by example what can be typed."""
    rows: list[Row] = []
    if queries:
        rows = [Head(tr("Last searches"), tr("Delete forgets one")), *map(Past, queries)]
        rows.append(Forgetting(tr("Forget all of them")))
    examples = (
        tr('"exact words" · -without · this OR that · this near that · near/5 · > commands'),
        tr('who: where: in: kind: before: after: on: as in on:"late July 2017"'),
    )
    return [*rows, *map(Note, examples)]


def is_unfinished(text: str) -> bool:
    """Whether there is only the beginning of what can be typed, such as “before:”."""
    return text.rstrip().endswith(_BEGUN) and parse_query(text) == Query()


def tr(text: str) -> str:
    """Translate what the results say."""
    return QCoreApplication.translate("Search", text)
