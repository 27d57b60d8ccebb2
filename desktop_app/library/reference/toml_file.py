"""One TOML file of a curated folder → its values; where it is none, a hint at the usual cause."""

import tomllib
from difflib import get_close_matches
from pathlib import Path

from desktop_app.model.errors import CurationFileError

FILES = ("dossier.toml", "sources.toml", "entities.toml", "events.toml", "differences.toml")
"""The names that the files of a curated folder have."""

_LIKE = 0.9
_HINTS = (
    ("Cannot overwrite", "a key stands twice, or a heading once as [[…]] and once as […]"),
    ("Cannot declare", "the heading of every entry of a list has two brackets, as in [[event]]"),
    (r"Illegal character '\n'", "a quotation mark is not closed before the line ends"),
    (
        "Expected newline or end of document",
        (
            "text with quotation marks in it stands between ''' and ''', a date between quotation "
            "marks, and a number has no comma"
        ),
    ),
    ("Invalid value", 'text stands in straight quotation marks, as in "June"'),
    ("Expected '='", "a line gives a key, an equals sign and a value, or goes on within ''' … '''"),
    ("Unclosed array", "a list has commas between its texts; a date stands in quotation marks"),
)


def read_toml(path: Path, name: str) -> dict[str, object]:
    """Return the values of the file at `path`. Raises `CurationFileError`, naming it `name`."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        detail = f"there is no such file{_instead(path)}"
    except OSError as error:
        detail = f"cannot be read ({error.strerror})"
    except UnicodeDecodeError:
        detail = "is not text in UTF-8: save it as UTF-8"
    except tomllib.TOMLDecodeError as error:
        detail = f"is not TOML: {error}{_hint(str(error))}"
    except RecursionError:
        detail = "is not TOML: its lists or tables lie too deep in one another"
    except ValueError:
        detail = "is not TOML: a number in it is too long"
    raise CurationFileError(file=name, detail=detail)


def is_meant_to_be_there(path: Path) -> bool:
    """Return whether there is such a file, or one that only has its name a little wrong."""
    return path.exists() or _misnamed(path) is not None


def _instead(path: Path) -> str:
    other = _misnamed(path)
    return f", but there is “{other}”: give it the right name" if other else ""


def _misnamed(path: Path) -> str | None:
    """Return the file beside `path` that seems to be meant, such as Events.toml or event.toml."""
    others = {
        other.name.lower().removesuffix(".txt"): other.name
        for other in sorted(path.parent.glob("[!.]*"))
        if other.name not in FILES
    }
    tomls = [name for name in others if name.endswith(".toml")]
    close = get_close_matches(path.name, tomls, n=1, cutoff=_LIKE)
    return others[close[0]] if close else None


def _hint(message: str) -> str:
    return next((f"; {hint}" for piece, hint in _HINTS if piece in message), "")
