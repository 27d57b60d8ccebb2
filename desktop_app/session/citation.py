"""Words of a source as they are quoted elsewhere: the words, where they stand, a link to them."""

from PySide6.QtCore import QCoreApplication

from desktop_app.model.dates import parse
from desktop_app.model.records import Source
from desktop_app.model.wording import in_words


def quotation(words: str, source: Source, paragraphs: range, link: str) -> str:
    """Return the words as they are stored, then where they stand, then the link, as plain text."""
    return f"“{words}”\n{citation(source, paragraphs)}\n{link}"


def citation(source: Source, paragraphs: range) -> str:
    """Say in one line where words stand. Of what is not known nothing is said, not even a comma.

    `paragraphs` are the numbers of those in which the words stand; none of words between them.
    """
    who = (source.author, source.title, source.publisher, source.agency)
    known = list(dict.fromkeys(" ".join(one.split()) for one in who if one.strip()))
    parts = [*known, _date(source), _paragraphs(paragraphs)]
    return "— " + ", ".join(part for part in parts if part)


def _date(source: Source) -> str:
    if not source.published:
        return ""
    date = in_words(parse(source.published))
    return _tr("{date} (date inferred)").format(date=date) if source.inferred else date


def _paragraphs(numbers: range) -> str:
    if not numbers:
        return ""
    first, last = numbers[0], numbers[-1]
    return f"¶\N{NO-BREAK SPACE}{first}" if first == last else f"¶¶\N{NO-BREAK SPACE}{first}–{last}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("citation", text)
