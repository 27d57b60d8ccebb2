"""The hash by which a text is known to be the one that was quoted."""

import hashlib


def text_sha256(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
