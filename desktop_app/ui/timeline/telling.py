"""What is said of one event in tips and to screen readers."""

from typing import NamedTuple


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
