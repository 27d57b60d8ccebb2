"""One table of a curated file, read strictly: every key is known, every value of its type."""

from collections.abc import Iterator, Sequence
from datetime import date, time
from difflib import get_close_matches
from math import inf, isfinite
from typing import Any, TypeVar
from uuid import UUID

from desktop_app.library.reference.curated import Quotation
from desktop_app.model.errors import CurationError, CurationFileError

Choice = TypeVar("Choice", bound=str)

_TYPE_NAMES = {str: "text", int: "a whole number", bool: "true or false", list: "a list"}
_UNQUOTED = (int, float, date, time)
_LIKE = 0.7
_MOST = 10**9
_NEW_UUID = 'python3 -c "import uuid; print(uuid.uuid4())" prints a new one'


class Entry:
    """A TOML table with the file and the name under which errors speak of it.

    A table that is a whole file has no name but the file's.
    Keys are taken one by one; `finish` says which were left, that is, which nobody knows.
    """

    def __init__(self, file: str, name: str, values: object) -> None:
        self.file = file
        self.name = name
        if not isinstance(values, dict):
            raise self.error("is not a table")
        self._values: dict[str, Any] = dict(values)
        self._known: list[str] = []

    def error(self, detail: str) -> CurationError:
        """Return the error that says `detail` of this entry."""
        if not self.name:
            return CurationFileError(file=self.file, detail=detail)
        return CurationError(file=self.file, entry=self.name, detail=detail)

    def text(self, key: str, default: str | None = None) -> str:
        """Take a text; without `default` it must be there and not be empty."""
        value = self._take(key, str, default)
        if default is None and not value.strip():
            raise self.error(f"“{key}” is empty")
        return str(value)

    def choice(self, key: str, choices: Sequence[Choice], default: Choice | None = None) -> Choice:
        """Take a text that is one of `choices`."""
        value = self.text(key, default)
        for choice in choices:
            if choice == value:
                return choice
        raise self.error(f"“{key}” is “{value}”, not one of: {', '.join(choices)}")

    def day(self, key: str) -> str:
        """Take a text that is an ISO day."""
        value = self.text(key)
        try:
            is_day = date.fromisoformat(value).isoformat() == value
        except ValueError:
            is_day = False
        if not is_day:
            raise self.error(f"“{key}” is “{value}”, not a day such as 2021-06-01")
        return value

    def uuid(self, key: str) -> str:
        """Take a text that is a UUID, in small letters."""
        value = self.text(key)
        try:
            is_uuid = str(UUID(value)) == value.lower()
        except ValueError:
            is_uuid = False
        if not is_uuid:
            raise self.error(f"“{key}” is “{value}”, not a UUID with its hyphens: {_NEW_UUID}")
        return value.lower()

    def number(self, key: str) -> float | None:
        """Take a number, or None where there is none."""
        self._known.append(key)
        if key not in self._values:
            return None
        value = self._values.pop(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error(f"“{key}” is not a number")
        try:
            number = float(value)
        except OverflowError:
            number = inf
        if not isfinite(number):
            raise self.error(f"“{key}” is too large, infinite or not a number")
        return number

    def whole(self, key: str, default: int) -> int:
        """Take a whole number."""
        value = int(self._take(key, int, default))
        if abs(value) > _MOST:
            raise self.error(f"“{key}” is too large a number")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Take true or false."""
        return bool(self._take(key, bool, default))

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; none where the key is absent."""
        values = self._take(key, list, [])
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.error(f"“{key}” holds something else than texts")
        return tuple(values)

    def table(self, key: str) -> "Entry | None":
        """Take a table within this one, or None."""
        self._known.append(key)
        if key not in self._values:
            return None
        return Entry(self.file, self._inside(key), self._values.pop(key))

    def tables(self, key: str) -> Iterator["Entry"]:
        """Take a list of tables, numbered in errors from 1."""
        for number, values in enumerate(self._take(key, list, []), 1):
            yield Entry(self.file, self._inside(f"{key} {number}"), values)

    def one_or_more(self, key: str) -> Iterator["Entry"]:
        """Take a table, or a list of tables; none where the key is absent."""
        if isinstance(self._values.get(key), list):
            yield from self.tables(key)
        elif only := self.table(key):
            yield only

    def stated(self, properties: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Take the texts of those of `properties` that are there, in their order."""
        return tuple((key, self.text(key)) for key in properties if self.holds(key))

    def holds(self, key: str) -> bool:
        """Return whether `key` is there and has not been taken yet."""
        self._known.append(key)
        return key in self._values

    def quotation(self, default_source: str | None = None) -> Quotation:
        """Take source, quote, within and occurrence."""
        quotation = Quotation(
            file=self.file,
            entry=self.name,
            source=self.text("source", default_source),
            quote=self.text("quote"),
            within=self.text("within", ""),
            occurrence=self.whole("occurrence", 0),
        )
        self.name = quotation.named()
        return quotation

    def finish(self) -> None:
        """Raise where a key is left that nobody knows."""
        for key in self._values:
            known = ", ".join(dict.fromkeys(self._known))
            raise self.error(f"unknown key “{key}”; known are: {known}")

    def _inside(self, name: str) -> str:
        return f"{self.name}, {name}" if self.name else name

    def _take(self, key: str, kind: type, default: object) -> Any:  # noqa: ANN401 - TOML's own
        self._known.append(key)
        if key not in self._values:
            if default is None:
                raise self.error(f"“{key}” is missing{self._instead(key)}")
            return default
        value = self._values.pop(key)
        if type(value) is not kind:
            raise self.error(f"“{key}” is not {_TYPE_NAMES[kind]}{_remedy(kind, value)}")
        return value

    def _instead(self, key: str) -> str:
        """Ask about a key that is written like `key`; one that is only longer has its own sense.

        So have `names` beside `name`, and `title_by` beside `title`.
        """
        others = {other.lower(): other for other in self._values if not other.startswith(key)}
        close = get_close_matches(key, others, n=1, cutoff=_LIKE)
        return f"; is “{others[close[0]]}” meant?" if close else ""


def _remedy(kind: type, value: object) -> str:
    if kind is str and isinstance(value, _UNQUOTED):
        return " (put it between quotation marks)"
    if kind is list and isinstance(value, dict):
        return " (a heading has two brackets where there may be several, as in [[event]])"
    return ""
