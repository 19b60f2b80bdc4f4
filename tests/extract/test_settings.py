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
    ("text", "found"),
    [
        ("The default value of `idle_time` is 30 seconds.", ("idle_time", "30seconds")),
        ("The default value for the `max_jobs` option is 12.", ("max_jobs", "12")),
        ("By default, `max_jobs` is 12.", ("max_jobs", "12")),
        ("By default `max_jobs` is set to 12.", ("max_jobs", "12")),
        ("The default `max_jobs` is 12.", ("max_jobs", "12")),
        ("`max_jobs` has a default of 12.", ("max_jobs", "12")),
        ("`jobs` (12 by default)", ("jobs", "12")),
        ("`max_jobs` holds the queue back. By default, 12 jobs wait.", ("max_jobs", "12")),
        ("-p <num>\nListen on TCP port <num>, the default is port 7420.", ("-p", "7420")),
        ("`verbosity`: how much is told. The default is level 2.", ("verbosity", "2")),
        ("When `max_jobs` is not given, it defaults to 12.", ("max_jobs", "12")),
        ("* `max-jobs` defaults to `12`", ("max-jobs", "12")),
        ("`max_jobs`: how many wait when all are at work, default: 12", ("max_jobs", "12")),
        ("The default picture quality is 82.", ("picture quality", "82")),
        ("Default picture quality raised from 75 to 85.", ("picture quality", "85")),
        ("Default heartbeat timeout: 60 seconds.", ("heartbeat timeout", "60seconds")),
        ("The default number of workers is 4.", ("number of workers", "4")),
    ],
)
def test_prose_has_more_ways_to_say_a_default(text, found):
    assert defaults(f"# Settings\n\nKnot ties jobs.\n\n{text}\n") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "`max_jobs` holds the queue back. By default, 12 workers start.",  # another thing
        "`max_jobs` holds the queue back. By default, 12 jobs wait for 3 workers.",
        "If neither this nor `queue.size` is set, the time defaults to `15d`.",  # that of which?
        "On Windows, `max_jobs` defaults to 12.",
        "`max_jobs` is the queue; if `fast_lane` is on, then the default is 12.",
        "`--jobs` sets how many run at once. When it is used without a value, it defaults to 12.",
        "Units where `fast_lane` is on, in which case it defaults to 12.",
        "The page knot.conf(5) has a system-wide list; the default is 12.",
        '`servers` are known, and "knots" defaults to port 7420.',
        "It replaces the default `Agent` class.",
        "Gets the default value of the `codec` option of `socket`.",
        "$ cp /srv/knot.conf.default /srv/knot.conf",
        "The default picture of the page is 5 years old.",
        "The default settings are fine for 5 users.",
        "The default interest rate is 12%.",
    ],
)
def test_what_speaks_of_another_thing_is_no_default(text):
    assert defaults(f"# Notes\n\nKnot ties jobs.\n\n{text}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        '`codec`: how chunks are packed. Default: "zstd".',
        '`codec`: how chunks are packed. Default: `"zstd"` (since 4.0, earlier: gzip).',
        "`codec`: how chunks are packed. Default: zstd.",
        "## codec\n\nHow chunks are packed. Can be `zstd` (default), `gzip` or `none`.",
        "If `codec` is `zstd` (default), chunks are small.",
    ],
)
def test_a_word_is_a_value_in_quotes_at_the_end_or_where_it_is_marked_among_others(text):
    assert defaults(f"# Settings\n\nKnot ties jobs.\n\n{text}\n") == [("codec", "zstd")]


@pytest.mark.parametrize("text", ["`['zstd', 'gzip']`", "`zstd` or `gzip`", "the zstd of old"])
def test_one_of_several_words_is_no_value(text):
    assert defaults(f"# Settings\n\n`codec` - How chunks are packed. Default: {text}.\n") == []


def paths(text: str, name: str = "page.md") -> list[tuple[str, str]]:
    """(name of the setting, path) of the defaults that are paths."""
    source = read_text(name, text)
    told = (s for s in annotate(source).told if s.words.texts[-1] == "path")
    return [(s.setting, source.text[s.words.starts[-1] : s.words.ends[-1]]) for s in told]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("`data_dir`: where data are kept. Default: `/var/lib/knot/`.", ("data_dir", "/var/lib/knot")),
        ("`data_dir`: where data are kept. Defaults to ~/.knot.d.", ("data_dir", "~/.knot.d")),
        ("| Name | Default |\n|---|---|\n| `data_dir` | `/var/lib/knot` |", ("data_dir", "/var/lib/knot")),
        (
            "`data_dir` is read first, by a system-wide process (default: /srv/knot).",
            ("data_dir", "/srv/knot"),
        ),
        (
            "The default configuration file is /etc/knot.conf, unless told otherwise.",
            ("configuration file", "/etc/knot.conf"),
        ),
    ],
)
def test_a_path_is_a_value(text, found):
    assert paths(f"# Settings\n\nKnot ties jobs.\n\n{text}\n") == [found]


@pytest.mark.parametrize("text", ["`/24`", "`/var/$name`", "`/var/*`", "and/or", "`/a` or `/b`", "https://a.example/b"])
def test_other_strokes_make_no_path(text):
    assert paths(f"# Settings\n\n`data_dir`: where data are kept. Default: {text}.\n") == []


def test_where_a_file_of_ones_own_has_its_data_is_no_default():
    assert paths("data_dir = /srv/data\nport = 80\n", "knot.ini") == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("-U <num>\nListen on UDP port <num>, the default is port 7420, 0 is off.", "on"),
        ("`-U` is the UDP port, defaulting to off since 1.5.", "off"),
        ("`-U` is the UDP port. Default: 0 (disabled).", "off"),
        ("`-U` is the UDP port. The default is 7420; set to 0 to disable it.", "on"),
    ],
)
def test_where_0_turns_it_off_another_figure_says_that_it_is_on(text, state):
    assert ("-U", state) in defaults(f"# Options\n\nKnot ties jobs.\n\n{text}\n")


def test_what_a_product_defaults_to_is_what_the_paragraph_begins_to_set():
    page = (
        "# Tips\n\nFirst of all:\n\n* Set the number of {} to what is needed. Knot defaults to 8, and that is fine.\n"
    )
    assert defaults(page.format("threads")) == [("number-of-threads", "8")]
    assert defaults(page.format("threads").replace("Set the", "Think of a")) == []


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


@pytest.mark.parametrize("word", ["auto", "see below", "zstd or lz4", "/var/lib or /srv", "zstd:3"])
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


def test_what_is_written_apart_is_no_minutes():
    page = read_text("page.md", "# Times\n\n- The delay is due to the wall: it is 245 m long.\n")
    assert [m.kind for s in annotate(page).sentences for m in s.mentions] == ["measure"]


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
