"""Versions: found by shape or cue, compared component by component."""

import pytest

from claimcheck.values import kind
from claimcheck.values.core import Relation
from tests.values.stated import found, relation, said, value


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It needs Python 3.10.", "version 3.10"),
        ("Released as v4.2.0 today.", "version 4.2.0"),
        ("Version 2.6.0 fixes it.", "version 2.6.0"),
        ("It needs TLS 1.2.", "version 1.2"),
        ("Install Go 1.21 or newer.", "at least version 1.21"),
        ("Needs at least Node 18.", "at least version 18"),
        ("python>=3.9", "at least version 3.9"),
        ("anything older than version 2.1", "older than version 2.1"),
        ("| `min_protocol_version` | `1.3` |", "version 1.3"),
        ("versions 2.6 to 2.8", "version 2.6 to 2.8"),
        ("The installer wants Ubuntu 24.04.", "version 24.04"),
        ("As of version 1.05, the reader opens archives.", "version 1.05"),
        ("The build picks a compiler version of 1.62 here.", "version 1.62"),
        ("The gateway speaks API V2 only.", "version 2"),
        ("Messages follow protocol v1 today.", "version 1"),
        ("It was written for v8.x of the tool.", "version 8"),
        ("Minimum Rust is now 1.78.", "version 1.78"),
        ("The oldest Rust for building from source is 1.79.", "version 1.79"),
        ("Linux kernels before 4.19 are no longer served.", "older than version 4.19"),
    ],
)
def test_versions(text, shown):
    assert [kind("version").show(f.value) for f in found("version", text)] == [shown]


def test_a_second_version_of_the_same_thing():
    assert [s for _, _, s in said("TLS 1.2 and 1.3 are allowed.")] == ["version 1.2", "version 1.3"]


@pytest.mark.parametrize(
    "text",
    [
        "It rose 3.10 points.",
        "The minimum Linux load is 1.79.",
        "The latest Java for it is 1.79 seconds slower.",
        "on 12.03.2024",
        "2.815.300 votes",
        "Section 4.2.1 says so.",
        "host 10.0.0.1",
        "at 7.42pm",
        "$3.10",
        "The V8 engine runs the scripts.",
        "A truck with a V6 and two seats.",
        "Pass --v8-options to the tool.",
        "It calls v8.getHeap once.",
        "The job test-suite-v8-linux failed.",
        "The patch of 2019.04.17 was lost.",
        "It rose 1.05 points.",
    ],
)
def test_no_versions(text):
    assert found("version", text) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Python 3.10", "version 3.10", Relation.SAME),
        ("Python 3.10", "version 3.10.2", Relation.COMPATIBLE),
        ("Python 3.9 or newer", "version 3.10", Relation.COMPATIBLE),
        ("Python 3.9", "version 3.10", Relation.DIFFERENT),
        ("Python 3.11 or newer", "version 3.10", Relation.DIFFERENT),
        ("older than version 2.1", "version 2.1", Relation.DIFFERENT),
    ],
)
def test_comparison(a, b, expected):
    assert relation("version", a, b) == relation("version", b, a) == expected


def test_json():
    json = kind("version").to_json(value("version", "Python 3.10"))
    assert (json["low"], json["from"], json["to"], json["parts"]) == (3.1, "3.10", "3.10", [3, 10])
    assert kind("version").to_json(value("version", "Python 3.10 or later"))["high"] is None
