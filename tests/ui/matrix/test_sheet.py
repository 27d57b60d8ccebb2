"""Who signed what as CSV."""

import csv
import io

import pytest

from desktop_app.library.matrix import Column, Matrix, Named, read_matrix
from desktop_app.ui.matrix.sheet import as_csv


def read(written):
    return list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def test_a_line_for_each_entity_and_a_column_for_each_event_in_words(reference):
    head, *lines = read(as_csv(read_matrix(reference, "signatories")))
    assert head[0] == "Entity"
    assert head[2] == "Thirteen nations refuse to recognize Maduro’s new term (4 Jan 2019)"
    assert len(lines) == 14
    (mexico,) = [line for line in lines if line[0] == "Mexico"]
    assert mexico[1:] == ["named", "not in a complete list", "not in a complete list"]


def test_it_is_as_the_standard_says_and_excel_sees_that_it_is_unicode(reference):
    written = as_csv(read_matrix(reference, "signatories"))
    assert written.startswith(b"\xef\xbb\xbfEntity,")
    assert written.count(b"\r\n") == 15
    assert written.endswith(b"\r\n")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_name_is_taken_for_a_formula(start):
    name = f'{start}HYPERLINK("file:///etc/passwd"),"x"'
    head, line = read(
        as_csv(Matrix((Column(1, name, "legal", ""),), (Named(1, name, "law"),), {1: {}}))
    )
    assert line[0] == f"'{name}"
    assert head[1].startswith("'")
    assert line[1] == "source silent"
