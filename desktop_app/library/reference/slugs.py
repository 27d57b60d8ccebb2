"""From the slugs that curated files use to the ids of a dossier."""

from desktop_app.library.reference.curated import CuratedFolder
from desktop_app.model.errors import CurationError

_NONE = {
    "source": ": there are no sources at all (looked for in sources.toml)",
    "entity": ": there are no entities at all (looked for in entities.toml)",
    "event": ": there are no events at all (looked for in events.toml and events/*.toml)",
}


class Slugs:
    """Ids count from 1 in the order of the curated files."""

    def __init__(self, curated: CuratedFolder) -> None:
        self._ids = {
            "source": {entry.slug: number for number, entry in enumerate(curated.sources, 1)},
            "entity": {entry.slug: number for number, entry in enumerate(curated.entities, 1)},
            "event": {entry.slug: number for number, entry in enumerate(curated.events, 1)},
        }

    def find(self, noun: str, slug: str, file: str, entry: str) -> int:
        """Return the id of `slug`. Raises `CurationError`, naming `file` and `entry`."""
        known = self._ids[noun]
        if slug not in known:
            detail = f"there is no {noun} “{slug}”{'' if known else _NONE[noun]}"
            raise CurationError(file=file, entry=entry, detail=detail)
        return known[slug]

    def find_optional(self, noun: str, slug: str, file: str, entry: str) -> int | None:
        """Return the id of `slug`, or None where it is empty. Raises `CurationError`."""
        return self.find(noun, slug, file, entry) if slug else None
