"""`whence info`: what a dossier says of itself, and what is in it."""

from pathlib import Path

from desktop_app.commands.output import OK, fail, in_numbers, say
from desktop_app.library.events import days_spanned
from desktop_app.library.library import Library
from desktop_app.library.soundness import check
from desktop_app.library.sources import all_sources, event_counts
from desktop_app.model.dates import parse
from desktop_app.model.errors import WhenceError
from desktop_app.model.wording import in_words


def run(path: Path) -> int:
    """Print a summary of the dossier at `path`, and return the exit code."""
    try:
        with Library.open(path) as library:
            check(library)
            for line in _lines(library):
                say(line)
    except WhenceError as error:
        return fail(error)
    return OK


def _lines(library: Library) -> list[str]:
    dossier, counts = library.dossier(), library.counts()
    told = event_counts(library)
    days = days_spanned(library)
    lines = [
        dossier.title,
        dossier.description,
        f"made {dossier.created}, {dossier.uuid}",
        in_numbers(counts),
        *([f"events from {days[0]} to {days[1]}"] if days else []),
        "",
    ]
    lines += [
        f"{source.slug}: {source.title} ({in_words(parse(source.published))}), "
        f"{told.get(source.id, 0)} events"
        for source in all_sources(library)
    ]
    return lines
