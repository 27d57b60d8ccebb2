"""What the pointer is told of an event."""

from desktop_app.ui.timeline.items import TimelineItem


def tip_for(item: TimelineItem) -> str:
    """Give an event's title, date words and detail, safe for a tip that takes rich text."""
    lines = [f"<b>{_escaped(item.title)}</b>"]
    lines.extend(_escaped(line) for line in (item.date_words, item.detail) if line)
    return f"<p>{'<br>'.join(lines)}</p>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
