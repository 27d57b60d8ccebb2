"""What is said of one event in tips and to screen readers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from desktop_app.model.records import EventId


class Told(NamedTuple):
    """An event in words: slug, title, when, and what else there is to say of it."""

    slug: str = ""
    title: str = ""
    date: str = ""
    detail: str = ""

    @property
    def sentence(self) -> str:
        """All of it."""
        return ", ".join(words for words in (self.title, self.date, self.detail) if words)


class Looking(NamedTuple):
    """How the timeline is looked at: by which clock, and as known on which day, or today.

    `known_on` is the ordinal of the day, or 0; `dates` (EDTF) are those that were known then and
    are not the chosen ones.
    """

    is_reported: bool = False
    known_on: int = 0
    dates: Mapping[EventId, str] = MappingProxyType({})
