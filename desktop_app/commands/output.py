"""How commands end: their exit codes, and the sentence on standard error."""

import os
import sys

from desktop_app.model.errors import WhenceError
from desktop_app.model.records import Counts

OK = 0
NOT_VERIFIED = 1
UNUSABLE = 2


_ESCAPES = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))}
_ESCAPES |= {code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def say(line: str) -> bool:
    """Print a line; what the terminal would obey or cannot show is printed escaped.

    Where nobody reads any more (`whence info | head -n 1`), what is said goes nowhere; return
    whether somebody does.
    """
    encoding = sys.stdout.encoding or "utf-8"
    shown = line.translate(_ESCAPES).encode(encoding, "backslashreplace").decode(encoding)
    try:
        print(shown, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True


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
