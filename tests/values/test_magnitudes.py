"""Magnitudes that are written without the word, or behind the number."""

import pytest

from tests.values.stated import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shock (est. Mag 8.5-9.0) was felt in Varn.", ["8.5 to 9.0 magnitude"]),
        ("The Mw 9.0-9.1 shock came at noon.", ["9.0 to 9.1 magnitude"]),
        ("It reached 7.8 on the Richter scale.", ["7.8 magnitude"]),
        ("A second 7.7 earthquake followed the massive 7.0 earthquake.", ["7.7 magnitude", "7.0 magnitude"]),
        ("A tremor measuring 3.3 in magnitude woke them.", ["3.3 magnitude"]),
        ("They had 3 earthquakes and 2.1 million earthquake victims.", []),
        ("It was rated 2 on the scale of the town after the quake.", []),
    ],
)
def test_magnitudes(text, expected):
    assert [shown for _, _, shown in said(text, "measure")] == expected
