"""The lines of a card, as one reads them."""


def after(lines, head):
    """Return the lines that follow a head."""
    return lines[lines.index(head) + 1 :]
