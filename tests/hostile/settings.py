"""Configuration that comes with a folder: a checkout may be somebody else's."""

from __future__ import annotations

from tests.hostile.corpus import attack
from tests.hostile.texts import N


@attack("configuration", ".toml", "is nested too deeply|is no TOML")
def deep_arrays() -> str:
    """50,000 arrays inside one another."""
    return "rules = " + "[" * N


@attack("configuration", ".toml", "is nested too deeply|is no TOML|unknown key")
def deep_tables() -> str:
    """Tables 50,000 levels deep by dots and by braces."""
    return f"[{'.'.join('a' * (N // 10))}]\nx = 1\n[b]\ny = {'{a = ' * 900}1{'}' * 900}\n"


@attack("configuration", ".toml", "is too large")
def huge() -> str:
    """2 MB of comments."""
    return "# nothing\n" * 200_000


@attack("configuration", ".toml", "has a wrong value|must be a table")
def wrong_values() -> str:
    """Every key of the wrong type."""
    return (
        "rules = 5\nfail_on = []\nshow = 1\nformat = {a = 1}\nexport = [1, 2]\none_story = 'yes'\nstories = [1, [2], 'a']\n"
        "baseline = 2024-01-01\nfollow_links = 1e9\nignore = 3\nsource = [5, {}, {path = 1}, {path = ''}]\nlimits = [1]\n"
    )


@attack("configuration", ".toml", "has a wrong value|unknown key")
def wrong_limits() -> str:
    """Limits of nothing, below nothing and beyond everything."""
    return "[limits]\nseconds = 99999999999999999999\nsource_bytes = '-1'\nmentions = nan\npages = 0\nyaml_depth = inf\nx = 1\n"


@attack("configuration", ".toml")
def slow_globs() -> str:
    """Globs that hang whoever tries all ways to match them."""
    stars = "*a" * 40 + "b"
    folders = "**/a*/" * 30 + "b"
    entries = f"[[ignore]]\npath = '{stars}'\n[[ignore]]\nrule = '{stars}'\n[[source]]\npath = '{folders}'\n"
    return f"stories = [['{stars}', '{folders}']]\n[[source]]\npath = '{stars}'\npublisher = 'x'\n{entries}"


@attack("configuration", ".toml")
def many_sources() -> str:
    """5,000 entries about sources and failures."""
    return "".join(f"[[source]]\npath = 'x{i}*.txt'\n[[ignore]]\nid = 'x-{i}'\n" for i in range(5_000))


@attack("configuration", ".toml", "cannot be written|no format is known|does not exist|no such|is no|has no")
def paths_elsewhere() -> str:
    """Paths that lead out of the folder, to devices, and nowhere."""
    return (
        "rules = ['/dev/zero', '../../../../etc/passwd', './nothing.yaml', '\\u0000']\n"
        "export = ['a.exe']\nbaseline = '/dev/zero'\n"
    )


@attack("configuration", ".toml", "is not UTF-8")
def not_utf8_settings() -> bytes:
    """TOML in UTF-16."""
    return "one_story = true\n".encode("utf-16")


@attack("configuration", ".toml", "unknown key|is no TOML|wrong value")
def steering() -> str:
    """Keys and values that steer a terminal or a build server."""
    return '"\\u001b[2J" = 1\n"::error::x" = "\\u202e"\nfail_on = "\\u001b]0;x\\u0007"\nformat = "##vso[task.x]"\n'


@attack("configuration", ".toml", "unknown key")
def many_keys() -> str:
    """45,000 keys that nobody knows."""
    return "".join(f"key{i} = {i}\n" for i in range(45_000))
