"""A curated folder and its texts → the rows of a dossier."""

from pathlib import Path

from desktop_app.library.reference.checking import check_events
from desktop_app.library.reference.curated import CuratedFolder
from desktop_app.library.reference.differences import compile_differences
from desktop_app.library.reference.entities import compile_entities
from desktop_app.library.reference.events import compile_events
from desktop_app.library.reference.reading import read_folder
from desktop_app.library.reference.rings import refuse_rings
from desktop_app.library.reference.rows import Passages, Rows
from desktop_app.library.reference.slugs import Slugs
from desktop_app.library.reference.sources import compile_sources
from desktop_app.library.reference.target import find_target
from desktop_app.library.reference.texts import read_text
from desktop_app.library.reference.writing import write
from desktop_app.model.errors import CurationError


def compile_folder(folder: Path, texts: Path | None, output: Path) -> None:
    """Compile the curated `folder` into the dossier `output`.

    The sources' files are looked for in `folder` and then in `texts`. `output` is replaced only
    when everything is in order. Raises `CurationError`, which names file, entry and quotation.
    """
    folders = (folder,) if texts is None else (folder, texts)
    curated = read_folder(folder)
    rows = compile_rows(curated, folders)
    write(rows, find_target(output, curated, folders))


def compile_rows(curated: CuratedFolder, folders: tuple[Path, ...]) -> Rows:
    """Return all rows of the dossier, each passage found in its source. Raises `CurationError`."""
    _check_unique(curated)
    rows = Rows()
    rows.add_plain(
        "dossier",
        uuid=curated.uuid,
        title=curated.title,
        description=curated.description,
        created=curated.created,
        opening=curated.opening,
    )
    read = {source.slug: read_text(source, folders) for source in curated.sources}
    passages = Passages(rows, read)
    slugs = Slugs(curated)
    slugs.find_optional("event", curated.opening, "dossier.toml", "dossier")
    compile_sources(rows, passages, curated.sources, read)
    compile_entities(rows, passages, slugs, curated, read)
    check_events(curated.events, curated.entities)
    refuse_rings(curated.events)
    compile_events(rows, passages, slugs, curated.events)
    compile_differences(rows, passages, slugs, curated.differences)
    passages.add_copies()
    return rows


def _check_unique(curated: CuratedFolder) -> None:
    for noun, entries in (
        ("source", curated.sources),
        ("entity", curated.entities),
        ("event", curated.events),
    ):
        seen: set[str] = set()
        for entry in entries:
            if entry.slug in seen:
                detail = "this slug stands twice"
                name = f"{noun} “{entry.slug}”"
                raise CurationError(file=entry.file, entry=name, detail=detail)
            seen.add(entry.slug)
