"""The `[[reason]]` tables of an entry: the steps by which its values were inferred."""

from collections.abc import Sequence

from desktop_app.library.reference.curated import CuratedReason
from desktop_app.library.reference.entry import Entry


def read_reasons(
    entry: Entry, default: str, properties: Sequence[str], source: str | None = None
) -> tuple[CuratedReason, ...]:
    """Read the steps, each about one of `properties`, or else about `default`.

    Words that name no source stand in `source`. Raises `CurationError`.
    """
    found = []
    for part in entry.tables("reason"):
        has_words = part.holds("quote")
        found.append(
            CuratedReason(
                of=part.choice("of", properties, default),
                text=part.text("text"),
                quotation=part.quotation(source) if has_words else None,
            )
        )
        part.finish()
    return tuple(found)
