"""How words of a source are quoted elsewhere."""

import pytest

from desktop_app.model.records import Source
from desktop_app.session.citation import citation, quotation

NB = "\N{NO-BREAK SPACE}"
PLAIN = Source(1, "ferry", "Ferry aground", "", "", "", "", None, None, "en", "ferry.txt", False)


@pytest.mark.parametrize(
    ("known", "paragraphs", "line"),
    [
        ({}, range(0), "— Ferry aground"),
        ({}, range(1, 2), f"— Ferry aground, ¶{NB}1"),
        ({}, range(2, 5), f"— Ferry aground, ¶¶{NB}2–4"),
        ({"publisher": "Tidal Post"}, range(0), "— Ferry aground, Tidal Post"),
        ({"agency": "AFP"}, range(0), "— Ferry aground, AFP"),
        ({"publisher": "AFP", "agency": "AFP"}, range(0), "— Ferry aground, AFP"),
        (
            {"author": "Inga Solberg", "publisher": "Tidal Post", "agency": "AFP"},
            range(0),
            "— Inga Solberg, Ferry aground, Tidal Post, AFP",
        ),
        ({"published": "2021-05-15"}, range(0), "— Ferry aground, Saturday 15 May 2021"),
        (
            {"publisher": "TRT World", "published": "[2019-01-04..2019-01-05]", "inferred": True},
            range(1, 2),
            f"— Ferry aground, TRT World, 4 or 5 January 2019 (date inferred), ¶{NB}1",
        ),
        ({"title": " ", "publisher": "Tidal\nPost"}, range(0), "— Tidal Post"),
        ({"title": "<b>Salt</b> & bread"}, range(0), "— <b>Salt</b> & bread"),
    ],
)
def test_where_words_stand_is_said_as_far_as_it_is_known(known, paragraphs, line):
    assert citation(PLAIN._replace(**known), paragraphs) == line


def test_words_keep_their_lines_and_their_own_quotation_marks():
    made = quotation(
        "He said “no”.\n\n\u202eThen he left.", PLAIN, range(3, 5), "whence://0/event/x"
    )
    assert made == (
        f"“He said “no”.\n\n\u202eThen he left.”\n— Ferry aground, ¶¶{NB}3–4\nwhence://0/event/x"
    )
