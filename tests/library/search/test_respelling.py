"""What was misspelled is put right by the words of names, and the rest stays as it was typed."""

import pytest

from desktop_app import paths
from desktop_app.library.format import INDEXES
from desktop_app.library.library import Library
from desktop_app.library.search.respelling import Respelling
from desktop_app.library.search.vocabulary import Vocabulary
from desktop_app.model.query import parse_query


@pytest.fixture(scope="module")
def respelled():
    with Library.open(paths.reference(), immutable=True) as library:
        putting_right = Respelling(library, [Vocabulary(library, noun) for noun in INDEXES])
        yield lambda typed: putting_right.respelled(typed, parse_query(typed))


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Kuczynsky", "kuczynski"),
        ("nicolas madruo", "nicolas maduro"),
        ("Nicolas Madruo’s term", "Nicolas maduro term"),
        ('"Lima Gruop" -peru', '"Lima group" -peru'),
        ("“Pompeio” OR Guiado", "“pompeo” OR guaido"),
        ("Pompeio who:trump", "pompeo who:trump"),
        ("Pompeio near/3 Dukue", "pompeo near/3 duque"),
        ("vice-presidnet", "vice president"),
        ("maduro", ""),
        ("madur", ""),
        ("", ""),
        ("who:pompeio", "who:pompeo"),
        ("-pompeio lima", ""),
        ("qqqqqqqq", ""),
        ("Pompeio qqqqqqqq", ""),
        ("20199", ""),
        ("abx", ""),
        ("x" * 1_000, ""),
    ],
)
def test_what_is_put_right(typed, right, respelled):
    assert respelled(typed) == right
