"""Words of a dossier where Qt would read more into them than words."""


def as_tip(words: str) -> str:
    """Return `words` for a tool tip, which Qt would read as HTML where they look like it.

    As HTML of our own making they wrap, too; line ends stay.
    """
    if not words:
        return ""
    safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<div style="white-space: pre-wrap">{safe}</div>'


def as_caption(words: str) -> str:
    """Return `words` for a button or an action, where Qt would take `&` for a mnemonic."""
    return words.replace("&", "&&")
