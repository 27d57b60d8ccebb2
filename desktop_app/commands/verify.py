"""`whence verify`: whether every passage still stands in its source, and what was left out."""

import json
from collections.abc import Iterator
from pathlib import Path

from desktop_app.commands.output import NOT_VERIFIED, OK, UNUSABLE, fail, say
from desktop_app.library.coverage import Coverage, measure_coverage
from desktop_app.library.library import Library
from desktop_app.library.soundness import check, checking
from desktop_app.library.verify import Verification, comparing, verify
from desktop_app.model.errors import WhenceError

_CHECKED = 0.8
"""Which share of the time the check of all tables takes; the rest are the passages."""
_MOST_FAILURES = 100


def run(path: Path, *, with_coverage: bool = False) -> int:
    """Verify the dossier at `path`, say what verifies, and return the exit code.

    `with_coverage`: say first which words no claim stands on. They are a report, not a fault, and
    change the exit code only where a file whose passages all match cannot be read for them.
    """
    code = OK
    try:
        with Library.open(path) as library:
            found = verify(library)
            if not found.failures:
                check(library)
            if with_coverage:
                code = _say_coverage(library)
    except WhenceError as error:
        return fail(error)
    for failure in found.failures:
        say(f"not verified: {failure.place}: {failure.detail}")
    say(f"{found.matching} of {found.passages} passages match, in {found.sources} sources")
    return NOT_VERIFIED if found.failures else code


def run_in_lines(path: Path) -> int:
    """Check and verify the dossier at `path` for a program, in lines of JSON; return the exit code.

    `{"share": 0.34}` says how much is done; the last line is `{"damaged": "…"}`, a sentence, or the
    numbers with the first failures. Where nobody reads the lines any more, it ends.
    """
    code = OK
    for line in _lines(path):
        if not say(json.dumps(line)):
            return UNUSABLE
        code = UNUSABLE if "damaged" in line else NOT_VERIFIED if line.get("failures") else OK
    return code


def _lines(path: Path) -> Iterator[dict[str, object]]:
    try:
        with Library.open(path) as library:
            for share in checking(library):
                yield {"share": share * _CHECKED}
            found, passages = Verification(0, 0, 0, ()), library.counts().passages
            for one in comparing(library):
                found = found.joined_by(one)
                yield {"share": _CHECKED + (1 - _CHECKED) * found.passages / max(passages, 1)}
    except WhenceError as error:
        yield {"damaged": str(error)}
    else:
        yield found._replace(failures=found.failures[:_MOST_FAILURES])._asdict()


def _say_coverage(library: Library) -> int:
    try:
        measured = measure_coverage(library)
    except WhenceError as error:
        return fail(error)
    for one in measured:
        say(f"{one.slug}: {_share(one)}")
        for run_ in one.runs:
            words = " ".join(run_.words.splitlines())
            say(f"  ¶ {run_.paragraph}, {run_.start}-{run_.end}: “{words}”")
    return OK


def _share(measured: Coverage) -> str:
    if measured.percent is None:
        return "no body and no caption to cover"
    rest = "" if measured.runs or measured.percent == 100 else ", the rest in pieces of a few words"
    return f"{measured.percent} % covered{rest}"
