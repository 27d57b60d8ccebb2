"""Words that a quotation nearly has: but for marks, dashes, blanks, capitals and accents."""

from collections.abc import Callable
from unicodedata import category

from desktop_app.model.folding import fold


def find_like(words: str, text: str) -> str | None:
    """Return the first words of `text` that are like `words`, or None."""
    plain = {ord(character): _plain(character) for character in {*words, *text}}
    wanted = words.translate(plain)
    at = text.translate(plain).find(wanted) if wanted else -1
    if at < 0:
        return None
    start = _place(text, plain, at)
    end = _place(text, plain, at + len(wanted) - 1) + 1
    before = 1 if _is_mark(words[0]) and _is_mark(text[start - 1 : start]) else 0
    after = 1 if _is_mark(words[-1]) and _is_mark(text[end : end + 1]) else 0
    return text[start - before : end + after]


def differences(words: str, like: str) -> str:
    """Return in what two likes differ, such as “dashes, spaces”."""
    kinds = [
        kind
        for kind, is_kind in _KINDS.items()
        if _plain_but(words, is_kind) != _plain_but(like, is_kind)
    ]
    return ", ".join(kinds or ["signs"])


def _place(text: str, plain: dict[int, str], index: int) -> int:
    """Return where the character stands in `text` that gave the one at `index` of its plain form.

    Half of what is left is measured each time, so that all of it takes no longer than the search.
    """
    start, end = 0, len(text)
    while end - start > 1:
        middle = (start + end) // 2
        length = len(text[start:middle].translate(plain))
        if index < length:
            end = middle
        else:
            start, index = middle, index - length
    return start


def _plain(character: str) -> str:
    left_out = _is_mark(character) or _is_dash(character) or _is_space(character)
    return "" if left_out else fold(character)


def _plain_but(words: str, is_kept: Callable[[str], bool]) -> str:
    return "".join(one if is_kept(one) else _plain(one) for one in words)


def _is_mark(character: str) -> bool:
    return fold(character) in ("'", '"')


def _is_dash(character: str) -> bool:
    return fold(character) == "-"


def _is_space(character: str) -> bool:
    return character.isspace() or category(character) == "Cf"


_KINDS: dict[str, Callable[[str], bool]] = {
    "capitals or accents": str.isalpha,
    "quotation marks or apostrophes": _is_mark,
    "dashes": _is_dash,
    "spaces": _is_space,
}
