"""Words of a dossier where Qt would read more into them than words."""

import unicodedata

_STARTS, _END = "\u2066\u2067\u2068", "\u2069"
_TURNING = {"R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
"""The classes of characters that turn the direction of the words around them."""
_MARKS = {("“", "”"): frozenset('“”„‟"'), ("‘", "’"): frozenset("‘’‚‛'")}
"""Quotation marks of ours, and those which are of their kind."""


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
    return one_line(words).replace("&", "&&")


def one_line(words: str) -> str:
    """Return `words` without breaks of lines, for where there is room for one line."""
    return " ".join(words.splitlines())


def isolated(words: str) -> str:
    """Return `words` for a line of ours, of which they are to turn nothing but themselves.

    Else a name with an override of direction in it would turn the date that stands behind it.
    """
    if words.isascii() or not any(unicodedata.bidirectional(one) in _TURNING for one in words):
        return words
    kept, depth = [], 0
    for one in words:
        if one == _END and depth == 0:
            continue
        depth += (one in _STARTS) - (one == _END)
        kept.append(one)
    return f"\u2068{''.join(kept)}{_END * (depth + 1)}"


def quoted(words: str) -> str:
    """Return `words` in quotation marks, of a kind that does not double those at their own ends.

    Words that have both kinds at their ends stand as they are.
    """
    own = {words.strip()[:1], words.strip()[-1:]}
    for (start, end), alike in _MARKS.items():
        if not own & alike:
            return f"{start}{isolated(words)}{end}"
    return isolated(words)
