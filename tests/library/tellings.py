"""Small dossiers made up of sources, and of what they tell of events and give as dates."""

from desktop_app.library.reference.rows import Rows


def rows_of(sources, events, after):
    rows = Rows()
    rows.add_plain("dossier", uuid="u", title="t", description="", created="2020-01-01")
    for number, (published, earliest, latest) in enumerate(sources, 1):
        rows.add("source", slug=f"s{number}", title="s", text="words", sha256="", agency="",
                 published=published, published_earliest=earliest, published_latest=latest)  # fmt: skip
    for number, (when, told) in enumerate(events, 1):
        rows.add("event", slug=f"e{number}", title=f"E{number}", kind="vote", status="occurred",
                 date=when, earliest=None, latest=None)  # fmt: skip
        for source, own in told.items():
            add_telling(rows, number, source, own, is_chosen=own == when)
    for later, earlier in after:
        claim(rows, later, "after", value_event_id=earlier)
    return rows


def add_telling(rows, event, source, own, *, is_chosen):
    passage = rows.add("passage", source_id=source, start=event, end=99, quote="w")
    claim(rows, event, "occurs", passage_id=passage)
    if own is not None:
        rank = "preferred" if is_chosen else "normal"
        claim(rows, event, "date", value=own, passage_id=passage, rank=rank)


def claim(rows, event_id, property_, **more):
    plain = {
        "polarity": "asserted", "rank": "preferred", "origin": "curator", "value": "",
        "passage_id": None, "value_event_id": None,
    }  # fmt: skip
    return rows.add("claim", event_id=event_id, property=property_, **(plain | more))
