"""Defaults: which setting a sentence, cell or line of code states the default of."""

from __future__ import annotations

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.sources import read_text


def defaults(text: str, name: str = "page.md") -> list[tuple[str, str]]:
    """(name of the setting, value) of the defaults that a document states; of switches on or off."""
    found = []
    for sentence in annotate(read_text(name, text)).told:
        texts = sentence.words.texts
        if texts[:3] == ("default", "of", "setting"):
            found.append((sentence.setting, "".join(texts[4:])))
        elif texts[:4] == ("default", "word", "of", "setting"):
            found.append((sentence.setting, "".join(texts[5:])))
        elif texts[:4] == ("default", "state", "of", "setting"):
            found.append((sentence.setting, texts[5]))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("`workers` - How many run at once. Default: `8`.", ("workers", "8")),
        ("**`workers`**: How many run at once. Defaults to 8.", ("workers", "8")),
        ("- `workers` (default: 8): how many run at once", ("workers", "8")),
        ("* **workers** `number | null` (optional) - Default: `8`", ("workers", "8")),
        ("* **workers** `integer` (optional): how many run at once. Default: `8`", ("workers", "8")),
        ("The default of `workers` is now 8.", ("workers", "8")),
        ("The default for `workers` has been raised from 4 to 8.", ("workers", "8")),
        ("`push` accepts `--wait-time`; the default is 120 seconds.", ("--wait-time", "120seconds")),
        ("`sample_rate` is 10% by default.", ("sample_rate", "10%")),
        ("### `max_jobs`\n\nHow many jobs are kept.\n\nDefault: 1800", ("max_jobs", "1800")),
        ("### workers\n\nDefault: 8", ("workers", "8")),
        ("`codec`: how chunks are packed. Default: `zstd`.", ("codec", "zstd")),
        ("| Name | Default |\n|---|---|\n| `codec` | `zstd` |", ("codec", "zstd")),
    ],
)
def test_a_default_finds_its_setting(text, found):
    assert defaults(f"# Settings\n\n{text}\n") == [found]


@pytest.mark.parametrize(
    ("address", "port"),
    [
        ("127.0.0.1:7420", "7420"),
        (":7420", "7420"),
        ("[::]:7420", "7420"),
        ("*:7420", "7420"),
        ("localhost:80", "80"),
        ("db.local:80", "80"),
    ],
)
def test_of_an_address_the_port_is_the_value(address, port):
    assert defaults(f"# Settings\n\n| Name | Default |\n|---|---|\n| `listen` | `{address}` |\n") == [("listen", port)]


@pytest.mark.parametrize("word", ["auto", "see below", "zstd or lz4", "/var/lib", "zstd:3"])
def test_what_is_no_single_word_is_no_value(word):
    assert defaults(f"# Settings\n\n| Name | Default |\n|---|---|\n| `codec` | {word} |\n") == []


@pytest.mark.parametrize(
    "text", ["`[429, 500]`", '`["80", "443"]`', "80, 443", "`2.weeks.ago`", '"1.day"', "`0:16`", "8x"]
)
def test_a_list_and_the_beginning_of_something_longer_are_no_value(text):
    assert defaults(f"# Settings\n\n`ports` - Where it listens. Default: {text}\n") == []


@pytest.mark.parametrize("text", ["80, or 443 with TLS", "`80`, the one of HTTP", "[80]", "80.", "80-"])
def test_what_follows_a_figure_leaves_it_the_value(text):
    assert defaults(f"# Settings\n\n`port` - Where it listens. Default: {text}\n") == [("port", "80")]


@pytest.mark.parametrize("text", ["10:30", "a:b:80", "1.2.3.4:1234567", "127.0.0.1:80/tcp"])
def test_other_colons_part_no_port(text):
    table = f"# Settings\n\n| Name | Default |\n|---|---|\n| `listen` | `{text}` |\n"
    assert not [value for _, value in defaults(table) if value in ("30", "80", "1234567")]


def test_of_two_settings_in_one_sentence_each_has_its_own():
    found = defaults("# Settings\n\nThere are `min_jobs` (default 2) and `max_jobs` (default 9).\n")
    assert found == [("min_jobs", "2"), ("max_jobs", "9")]


def test_the_first_of_two_defaults_is_that_of_the_usual_case():
    found = defaults("# Settings\n\n`max_jobs`: Default: 5 unless there is one core, where it defaults to 1.\n")
    assert found == [("max_jobs", "5")]


def test_a_column_of_defaults_gives_the_defaults_of_its_rows():
    table = "# Settings\n\n| Key | Type | Default | Meaning |\n|---|---|---|---|\n| `net.port` | integer | `8420` | Port |\n"
    assert defaults(table) == [("net.port", "8420")]


def test_the_options_of_a_manual_page_have_defaults():
    page = "Usage of knot\n\nOPTIONS\n  -j, --jobs N\n      Jobs at once. Default: 4.\n  --deep\n      Look deep.\n"
    assert defaults(page, "page.txt") == [("--jobs", "4")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("audit.enabled = false", ("audit", "off")),
        ("disable_audit = true", ("audit", "off")),
        ("enableAudit = yes", ("audit", "on")),
        ("keep_links = no", ("keep_links", "off")),
    ],
)
def test_a_switch_is_a_statement_of_being_on_or_off(line, said):
    assert defaults(f"{line}\nport = 80\n", "config.toml")[0] == said


def test_a_default_in_brackets_ends_with_them():
    text = "- `ack_timeout` (default `45s`): time until the job is sent again\n- `jobs` (default `8`): at once"
    assert defaults(f"# Settings\n\n{text}\n") == [("ack_timeout", "45s"), ("jobs", "8")]


def test_an_option_and_its_contrary_are_one_that_has_the_name_without_no():
    page = "# Options\n\n`--sync`, `--no-sync`: Write at once. Enabled by default.\n"
    assert defaults(page) == [("--sync", "on")]


def mentioned(text: str, name: str = "page.md") -> list[str]:
    """The kinds of the values in what a document states of settings."""
    return [m.kind for s in annotate(read_text(name, text)).told if s.setting for m in s.mentions]


def test_minutes_are_told_from_metres_by_what_the_setting_is():
    table = "# Settings\n\n| Name | Default |\n|---|---|\n| `{}` | `15m` |\n"
    assert mentioned(table.format("idle_timeout")) == ["duration"]
    assert mentioned(table.format("fence_height")) == ["measure"]
    assert mentioned("# Options\n\n`--lock` *DURATION*: How it is held.\nDefault: `15m`.\n") == ["duration"]


def test_the_placeholder_of_an_option_may_be_the_unit():
    assert mentioned("# Options\n\n`--timeout` *SECONDS*: How long to wait.\nDefault: 20.\n") == ["count", "duration"]
    assert mentioned("# Options\n\n`--level` *N*: How small SECONDS are.\nDefault: 20.\n") == ["count"]
    page = "Usage of knot\n\nOPTIONS\n  --limit BYTES\n      Most. Default: 20.\n"
    assert mentioned(page, "page.txt") == ["count", "measure"]


def test_a_description_may_begin_with_the_unit():
    table = "# Settings\n\n| Name | Default | |\n|---|---|---|\n| `idle` | `45` | {} |\n"
    assert "duration" in mentioned(table.format("Seconds without an answer."))
    assert "duration" not in mentioned(table.format("Seconds the motion."))


def test_an_answer_has_the_words_of_its_question_beside_it():
    page = "# Questions\n\n**How many followers may I attach?**\nThree. Further ones, as we found, slow it down. Up to 9 were tried.\n\n**Nothing works.**\nFour.\n"
    sentences = annotate(read_text("page.md", page)).sentences
    beside = {next(t for t in s.words.texts if t.isalpha()): s.beside for s in sentences}
    assert beside["Three"] == ("How many followers may I attach",)
    assert beside["Up"] == beside["Four"] == ()


def test_the_unit_may_stand_in_the_name():
    told = annotate(read_text("config.toml", "wait_ms = 500\nport = 80\n")).told
    kinds = {s.setting: [m.kind for m in s.mentions] for s in told if s.setting}
    assert kinds == {"wait_ms": ["duration"], "port": ["count"]}


def test_what_a_snippet_sets_is_an_example_unless_a_heading_says_otherwise():
    snippet = "\n\n```toml\nworkers = 8\n```\n"
    assert defaults(f"# Set-up{snippet}") == []
    assert defaults(f"# Default configuration{snippet}") == [("workers", "8")]


@pytest.mark.parametrize(
    "text",
    [
        "The country is in default on 5 loans.",
        "Formerly the default was 5.",
        "It runs three workers by default, and `--quiet` hides them.",
        "`workers` defaults to 8 on large machines.",
        "There is no default for `workers`, of which 8 are usual.",
    ],
)
def test_other_figures_are_defaults_of_nothing(text):
    assert defaults(f"# Notes\n\n{text}\n") == []


@pytest.mark.parametrize("text", ["default " * 20_000, "`" * 50_000 + "default 5", "`a`, " * 20_000 + "default: 5"])
def test_hostile_text_takes_no_time(text):
    assert len(defaults(text)) <= 2
