"""Finding where a text names whom: whole words, the longest match wins.

Possessive endings stay outside a mention. Two entities must not share a form.
"""

import re
from collections.abc import Iterable, Sequence

from desktop_app.library.reference.curated import CuratedEntity
from desktop_app.model.errors import CurationError
from desktop_app.model.records import Span

_SEARCHED = ("name", "spelling", "abbreviation")


def searched_forms(entities: Iterable[CuratedEntity]) -> dict[str, str]:
    """Return each form that is looked for in the texts, with the slug of its entity.

    Raises `CurationError` where two entities share a form.
    """
    forms: dict[str, str] = {}
    for entity in entities:
        own = [entity.name, *(text for text, kind in entity.aliases if kind in _SEARCHED)]
        for form in own:
            other = forms.setdefault(form, entity.slug)
            if other != entity.slug:
                raise CurationError(
                    file=entity.file,
                    entry=f"entity “{entity.slug}”",
                    detail=f"“{form}” is a form of “{other}”, too: keep it in one of them",
                )
    return forms


def find_namings(text: str, forms: dict[str, str]) -> list[tuple[str, Span]]:
    """Return every place in `text` where one of `forms` stands, with its entity's slug."""
    if not forms:
        return []
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    return [(forms[match[0]], Span(*match.span())) for match in pattern.finditer(text)]


def settle(
    found: Sequence[tuple[str, Span]],
    added: Sequence[tuple[str, Span]],
    excepted: Sequence[tuple[str, Span]],
) -> list[tuple[str, Span]]:
    """Return the namings of one text, by place: those found without the excepted, and the added.

    Where an added one overlaps one that was found, the curator's word counts.
    """
    kept = [
        (slug, span)
        for slug, span in found
        if not any(slug == other and _overlap(span, place) for other, place in excepted)
        and not any(_overlap(span, place) for _, place in added)
    ]
    return sorted({*kept, *added}, key=lambda naming: (naming[1].start, naming[1].end, naming[0]))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
