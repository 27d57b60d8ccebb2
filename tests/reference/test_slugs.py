"""Slugs last: a link to an event, an entity or a source names it by its slug.

`slugs.txt` lists every slug that has been published. To write it anew after adding some:

    python -m tests.reference.test_slugs

What vanishes from the list then is a link that leads nowhere: rename nothing that is published.
"""

import re
from pathlib import Path

from desktop_app import paths
from desktop_app.library.library import Library

LIST = Path(__file__).with_name("slugs.txt")
WRITE = "python -m tests.reference.test_slugs"


def slugs(library):
    """Every slug of the dossier after the noun it is of, sorted."""
    return sorted(
        f"{noun} {slug}"
        for noun in ("entity", "event", "source")
        for (slug,) in library.rows(f"select slug from {noun}")  # noqa: S608 - one of three nouns
    )


def published():
    """The slugs of the list."""
    return LIST.read_text(encoding="utf-8").splitlines()


def test_no_published_slug_is_gone(reference):
    gone = [one for one in published() if one not in slugs(reference)]
    assert gone == [], (
        f"gone, though links may point to it: {', '.join(gone)}. Give it back its slug, or, if "
        f"nobody can have seen it yet, write the list anew: {WRITE}"
    )


def test_every_slug_is_published(reference):
    new = [one for one in slugs(reference) if one not in published()]
    assert new == [], f"new: {', '.join(new)}. Add it to tests/reference/slugs.txt: {WRITE}"


def test_the_list_is_sorted_and_holds_nothing_twice():
    assert published() == sorted(set(published()))


def test_slugs_can_stand_in_a_link(reference):
    odd = [one for one in slugs(reference) if not re.fullmatch(r"\w+ [a-z0-9]+(-[a-z0-9]+)*", one)]
    assert odd == []


if __name__ == "__main__":
    with Library.open(paths.reference(), immutable=True) as opened:
        LIST.write_text("".join(f"{one}\n" for one in slugs(opened)), encoding="utf-8")
