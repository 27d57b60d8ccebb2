"""How commands end: their exit codes, and the sentence on standard error."""

import sys

from desktop_app.model.errors import WhenceError
from desktop_app.model.records import Counts

OK = 0
NOT_VERIFIED = 1
UNUSABLE = 2


_ESCAPES = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))}


def say(line: str) -> None:
    """Print a line; what the terminal would obey or cannot show is printed escaped."""
    encoding = sys.stdout.encoding or "utf-8"
    print(line.translate(_ESCAPES).encode(encoding, "backslashreplace").decode(encoding))


def fail(error: WhenceError) -> int:
    """Say what is wrong in the user's world, and return the exit code for it."""
    print(f"whence: {str(error).translate(_ESCAPES)}", file=sys.stderr)
    return UNUSABLE


def in_numbers(counts: Counts) -> str:
    """Return what a dossier holds, in numbers."""
    return (
        f"{counts.sources} sources, {counts.events} events, {counts.entities} entities, "
        f"{counts.passages} passages"
    )
