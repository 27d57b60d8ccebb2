"""One `[[event.passage]]`, read strictly: words, and what they say of the event."""

from collections.abc import Iterator

from desktop_app.library.reference.curated import CuratedCount, CuratedPassage
from desktop_app.library.reference.entry import Entry
from desktop_app.library.reference.reasons import read_reasons
from desktop_app.model.claims import EVENT_VALUES, EXTENTS, PARTS, REASONED, Extent


def read_passage(entry: Entry, event: str) -> CuratedPassage:
    """Read a passage of the event with the slug `event`. Raises `CurationError`."""
    passage = CuratedPassage(
        quotation=entry.quotation(),
        tells=entry.flag("tells", default=True),
        denied=entry.flag("denied", default=False),
        by=entry.texts("by"),
        values=entry.stated(EVENT_VALUES),
        who=tuple(_who(entry)),
        lists=tuple(_lists(entry)),
        count=_count(entry),
        reasons=read_reasons(entry, "date", REASONED),
    )
    entry.finish()
    if ("after", event) in passage.values:
        raise entry.error("“after” names the event itself")
    stated = {property_ for property_, _ in passage.values} | ({"who"} if passage.who else set())
    for reason in passage.reasons:
        if reason.of not in stated:
            raise entry.error(f"a reason is about its {reason.of}, but it states none")
    if passage.denied:
        _check_denial(entry, passage)
    named = {part for part, _ in passage.who}
    for part, _ in passage.lists:
        if part not in named:
            raise entry.error(f"“lists” has “{part}”, but “who” names nobody in that part")
    return passage


def _check_denial(entry: Entry, passage: CuratedPassage) -> None:
    if not (passage.tells or passage.who):
        detail = "“denied” has nothing to deny: it neither tells the event nor says who took part"
        raise entry.error(detail)
    if passage.lists:
        raise entry.error("“lists” is about those who took part, but “denied” says they did not")


def _who(entry: Entry) -> Iterator[tuple[str, str]]:
    who = entry.table("who")
    if who is not None:
        for part in PARTS:
            for slug in who.texts(part):
                yield part, slug
        who.finish()


def _lists(entry: Entry) -> Iterator[tuple[str, Extent]]:
    lists = entry.table("lists")
    if lists is not None:
        for part in PARTS:
            if lists.holds(part):
                yield part, lists.choice(part, EXTENTS)
        lists.finish()


def _count(entry: Entry) -> CuratedCount | None:
    count = entry.table("count")
    if count is None:
        return None
    found = CuratedCount(
        count.text("value"), count.number("min"), count.number("max"), count.text("unit")
    )
    count.finish()
    bounds = [bound for bound in (found.minimum, found.maximum) if bound is not None]
    if not bounds:
        raise count.error("a number needs its bounds: “min”, “max” or both")
    if bounds != sorted(bounds):
        raise count.error("“min” is greater than “max”")
    return found
