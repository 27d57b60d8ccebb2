"""What the pointer is told of an event, or of a crowd."""

from collections.abc import Sequence

from desktop_app.ui.timeline.telling import Told


def tip_for(told: Told) -> str:
    """Give an event's title, date words and detail, safe for a tip that takes rich text."""
    lines = [f"<b>{_escaped(told.title)}</b>"]
    lines.extend(_escaped(line) for line in (told.date, told.detail) if line)
    return f"<p>{'<br>'.join(lines)}</p>"


def tip_for_crowd(head: str, titles: Sequence[str], rest: str) -> str:
    """Give the first titles of a crowd under a head, and how many more there are."""
    lines = [f"<b>{_escaped(head)}</b>", *map(_escaped, titles)]
    if rest:
        lines.append(_escaped(rest))
    return f"<p>{'<br>'.join(lines)}</p>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
