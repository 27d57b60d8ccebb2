"""What a search gives: hits in groups, each with the words that were found marked."""

from typing import NamedTuple

from desktop_app.library.search.candidates import Extent
from desktop_app.library.search.conditions import Noun
from desktop_app.model.records import Span


class Hit(NamedTuple):
    """Something found: a name or title, or words of a paragraph.

    `marks` are where in `words` what was sought stands, in code points. `about` is the kind of an
    entity or event, the publisher of a source, or the title of the source of a paragraph; `date`
    is EDTF. `also` is an alias, or other words of an event, where the name does not hold what was
    sought. Of paragraphs `[start, end)` says where in the source stands what was found.
    """

    noun: Noun
    ref: int
    words: str
    marks: tuple[Span, ...]
    about: str
    date: str
    also: str = ""
    also_marks: tuple[Span, ...] = ()
    source_id: int = 0
    start: int = 0
    end: int = 0


class Group(NamedTuple):
    """Hits of one noun. `hidden` is how many filters leave out of those that were looked at."""

    noun: Noun
    hits: tuple[Hit, ...]
    extent: Extent = "all"
    hidden: int = 0


class Found(NamedTuple):
    """What was found for a query, in groups in the order in which they are shown.

    Where nothing was found, `corrected` may be a query that is spelled in another way, whose hits
    these are. `unread` are parts that look like a field, could not be read, and were looked for as
    words.
    """

    query: str
    groups: tuple[Group, ...] = ()
    corrected: str = ""
    unread: tuple[str, ...] = ()
