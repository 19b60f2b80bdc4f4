"""Configuration files as sources: settings with their names, comments and places; no data, no settings of tools."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.sources import read
from claimcheck.sources.configuration import blocks, settings

CHART = """# Defaults of the chart
replicaCount: 3

service:
  # Port of the broker
  port: 5680  # AMQP
  adminPort: "8080"
  annotations: {}
notes: |
  port: 1
  Any text.
hosts:
  - name: a
    weight: 3
"""


def told(text: str, name: str) -> dict[str, str]:
    """The name of each setting → what it is set to, with the key."""
    return {b.context[-1]: text[b.start : b.end] for b in blocks(text, name)}


@pytest.mark.parametrize("name", ["app.conf", "app.conf.txt", "app_conf.txt"])
def test_a_configuration_may_be_kept_as_text(name):
    assert told("[queue]\nmax_jobs = 9\n", name) == {"queue.max_jobs": "max_jobs = 9"}


def test_other_texts_are_none():
    assert not blocks("Size: 9 acres\nCrews: 4\n", "update.txt")


def test_what_is_left_out_by_a_sign_right_before_it_shows_the_default():
    text = "# How many run at once.\n#max_jobs = 9\n# always = sync after each\n#fsync = never\n"
    assert told(text, "app.conf") == {"max_jobs": "max_jobs = 9", "fsync": "fsync = never"}


def test_a_setting_has_the_keys_above_it_in_its_name():
    assert told(CHART, "values.yaml") == {
        "replicaCount": "replicaCount: 3",
        "service.port": "port: 5680",
        "service.adminPort": 'adminPort: "8080"',
    }


def test_the_comment_above_or_behind_says_what_a_setting_is_for():
    about = {b.context[-1]: b.context[:-1] for b in blocks(CHART, "values.yaml")}
    assert about["service.port"] == ("defaults", "Port of the broker AMQP")


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.toml", '[queue]\nmax_size = "4 MB"\n\n[[worker]]\nid = 1\n', {"queue.max_size": 'max_size = "4 MB"'}),
        ("a.ini", "; about\n[net]\nport = 80 ; the port\n", {"net.port": "port = 80"}),
        ("a.env", "export APP_PORT=8080\nAPP_LOG=info\n", {"APP_PORT": "APP_PORT=8080", "APP_LOG": "APP_LOG=info"}),
        ("a.properties", "server.port=8080\n", {"server.port": "server.port=8080"}),
        (
            "a.json",
            '{\n  "net": {\n    "port": 80,\n    "on": true\n  }\n}\n',
            {"net.port": '"port": 80', "net.on": '"on": true'},
        ),
    ],
)
def test_each_format_is_read_by_its_lines(name, text, found):
    assert told(text, name) == found


def test_of_inputs_that_are_described_the_default_is_read():
    text = "inputs:\n  max-size:\n    description: Largest file\n    required: false\n    default: '20'\n"
    assert told(text, "action.yml") == {"max-size": "default: '20'"}


def test_a_file_for_one_place_holds_no_defaults():
    assert [b.context for b in blocks("workers: 4\n", "docker-compose.yml")] == [("workers",)]
    assert [b.context for b in blocks("workers: 4\n", "config.prod.yaml")] == [("workers",)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("package-lock.json", '{\n  "lockfileVersion": 3\n}\n'),
        ("package.json", '{\n  "version": "1.2.0"\n}\n'),
        ("poetry.lock.toml", "size = 3\n"),
        ("data.yaml", "rows:\n  - id: 1\n    size: 2\n  - id: 2\n    size: 5\n"),
        ("harbours.yaml", "pack: harbours\nrules:\n  a:\n    severity: note\n"),
        ("api.yaml", "openapi: 3.0.0\ninfo:\n  version: 1.0.0\n"),
        ("huge.json", '{\n  "a": 1,\n' + '  "b": 2,\n' * 20_000 + "}\n"),
    ],
)
def test_data_locks_and_the_settings_of_tools_are_not_read(tmp_path, name, text):
    assert blocks(text, name) == []
    (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "note.md").write_text("# Note\n\nThe port is 80.\n", "utf-8")
    sources, problems = read([str(tmp_path)])
    assert [s.title for s in sources] == ["Note"]
    assert problems == ()


def test_a_manifest_says_which_version_of_a_language_it_requires():
    text = '[project]\nname = "a"\nrequires-python = ">=3.10"\n'
    assert [b.context for b in blocks('requires-python = ">=3.10"\n', "pyproject.toml")] == [
        ("requires Python version",)
    ]
    assert blocks(text.replace("requires-python", "summary"), "pyproject.toml") == []


def test_documents_in_a_json_file_that_is_named_are_read_as_before(tmp_path):
    (tmp_path / "news.json").write_text('{"id": "1", "text": "Two boats sank."}\n', "utf-8")
    sources, _ = read([str(tmp_path / "news.json")])
    assert [s.text for s in sources] == ["Two boats sank."]


@given(st.text(alphabet="ab:=-[]{}\"'#\n \t.1", max_size=300), st.sampled_from([".yaml", ".toml", ".json", ".env"]))
def test_any_text_gives_settings_in_order_inside_of_it(text, suffix):
    found = list(settings(text, suffix))
    assert all(0 <= s.start <= s.value <= s.end <= len(text) for s in found)
    assert [s.start for s in found] == sorted(s.start for s in found)


@pytest.mark.parametrize(
    "line", ["a: " * 20_000, "[" * 50_000, '"' * 50_000, "- " * 30_000, "=" * 50_000, " #" * 30_000]
)
def test_a_hostile_line_takes_no_time(line):
    assert len(list(settings(line, ".yaml"))) <= 1
    assert len(list(settings(line, ".toml"))) <= 1
