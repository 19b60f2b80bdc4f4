"""Markdown → zones, with what stands over them."""

from __future__ import annotations

from claimcheck.sources import read_text


def zones(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(z.kind, text[z.start : z.end], z.context) for z in read_text("a.md", text).zones]


def words(text: str) -> list[str]:
    return [w for _, w, _ in zones(text)]


def test_headings_are_the_context_of_all_below_them() -> None:
    text = "# Port\n\nOpen.\n\n## 1. Cranes\n\n### Old\n\nNine.\n\n## Tugs ##\n\nTwo.\n"
    assert zones(text) == [
        ("headline", "Port", ()),
        ("body", "Open.", ("Port",)),
        ("heading", "1. Cranes", ("Port",)),
        ("heading", "Old", ("Port", "Cranes")),
        ("body", "Nine.", ("Port", "Cranes", "Old")),
        ("heading", "Tugs", ("Port",)),
        ("body", "Two.", ("Port", "Tugs")),
    ]


def test_underlined_headings() -> None:
    text = "Port\n====\n\nCranes\n------\n\nNine.\n\n---\n\nTen.\n"
    assert zones(text)[-2:] == [("body", "Nine.", ("Port", "Cranes")), ("body", "Ten.", ("Port", "Cranes"))]


def test_lines_of_a_paragraph_are_one_zone() -> None:
    assert words("The crane\nfell at nine.\n\n> It was old,\n> they say.\n") == [
        "The crane\nfell at nine.",
        "It was old,\n> they say.",
    ]


def test_items_nest_under_their_items() -> None:
    text = (
        "- Cranes:\n  - nine old ones\n  - two new ones,\n    both blue\n- Tugs\n\n1. First\n2. [x] Second\n\nDone.\n"
    )
    assert zones(text) == [
        ("item", "Cranes:", ()),
        ("item", "nine old ones", ("Cranes",)),
        ("item", "two new ones,\n    both blue", ("Cranes",)),
        ("item", "Tugs", ()),
        ("item", "First", ()),
        ("item", "Second", ()),
        ("body", "Done.", ()),
    ]


def test_numbered_sections_lose_their_number() -> None:
    assert zones("1.1 We open at 9.\n\n2.5 million came.\n") == [
        ("item", "We open at 9.", ()),
        ("body", "2.5 million came.", ()),
    ]


def test_cells_have_column_and_row_as_context() -> None:
    text = "## Limits\n\n| Key | Default |\n|:----|--------:|\n| `queue.size` | `500` *live* |\n| a\\|b | **7** |\n\nEnd.\n"
    found = {w: c for _, w, c in zones(text)}
    assert found["Key"] == found["Default"] == ("Limits",)
    assert found["queue.size"] == ("Limits", "Key")
    assert found["`500` *live*"] == ("Limits", "Default", "queue.size")
    assert found["7"] == ("Limits", "Default", "a\\|b")
    assert found["End."] == ("Limits",)


def test_code_yields_the_lines_that_set_something() -> None:
    text = "## Setup\n\n```toml\n[queue]\nsize = 500\n# nine\n```\n\n~~~sh\nexport RETRIES=5\nsleep 9\n~~~\n\n```yaml\nport: 8080\n```\n"
    assert [z for z in zones(text) if z[0] == "code"] == [
        ("code", "size = 500", ("Setup", "queue")),
        ("code", "export RETRIES=5", ("Setup",)),
        ("code", "port: 8080", ("Setup",)),
    ]
    assert not any("sleep" in w for w in words(text))


def test_indented_code_comments_rules_tags_and_definitions_are_out() -> None:
    text = "Before.\n\n    9 lines of code\n\n<!-- 9\ncomments -->\n\n***\n\n<div>\n\n[ref]: http://port.example/9\n\nAfter <!-- 9 --> all.\n"
    assert words(text) == ["Before.", "After", "all."]


def test_links_keep_their_text_and_lose_targets_with_figures() -> None:
    assert words("See [the 9 rules](rules.md) of it.") == ["See [the 9 rules](rules.md) of it."]
    assert words("See [the rules](http://port.example/2024/9) of it.") == ["See [the rules", "of it."]


def test_a_lone_image_is_a_caption() -> None:
    assert zones("![The crane in 2019](crane.png)\n") == [("caption", "![The crane in 2019](crane.png)", ())]


def test_emphasis_around_a_whole_block_goes() -> None:
    assert words("**Nine cranes fell.**\n\n*9* cranes\n") == ["Nine cranes fell.", "*9* cranes"]


def test_front_matter_is_no_zone() -> None:
    text = "+++\ntitle = 'Cranes'\ndate = 2024-06-04\n+++\nNine.\n"
    source = read_text("a.md", text)
    assert source.title == "Cranes"
    assert [text[z.start : z.end] for z in source.zones] == ["Nine."]
    assert words("---\nNine.\n") == ["Nine."]


def test_news_saved_as_markdown_has_its_masthead_and_dateline() -> None:
    text = "The Quay Gazette\n\n4 June 2024\n\nCrane falls\n\nSKAGEN (AP) - Nine cranes fell on [Monday](http://x.example/9) in Skagen, the port said.\n"
    source = read_text("a.md", text)
    assert (str(source.published), source.cites) == ("2024-06-04", ("Associated Press",))
    assert ("dateline", "SKAGEN (AP) -") in [(k, w) for k, w, _ in zones(text)]


def test_a_bullet_of_a_chronology_dates_no_document() -> None:
    said = "# The breach\n\n**Response**:\n- **May 9, 2021**:\n  - The mayor closed the quay\n- **May 12, 2021**: Ferries sail again\n"
    assert read_text("story.md", said).published is None


def test_of_the_heading_of_a_manual_page_only_the_name_is_one() -> None:
    text = '# KNOTD "8" "May 2017" "knot v0.9" "User Commands"\n\n## NAME\n\nknotd - ties knots.\n'
    assert zones(text) == [
        ("headline", "KNOTD", ()),
        ("boilerplate", '"8" "May 2017" "knot v0.9" "User Commands"', ()),
        ("heading", "NAME", ("KNOTD",)),
        ("body", "knotd - ties knots.", ("KNOTD", "NAME")),
    ]
    quoting = '# The "old" crane\n\nTwo of "5" fell.\n'
    assert zones(quoting)[0] == ("headline", 'The "old" crane', ())


def test_a_paragraph_of_defaults_stands_under_the_setting_that_the_code_behind_it_changes() -> None:
    text = "# Jobs\n\nBy default, jobs are tried 5 times. To change that, run:\n\n```sh\n{}\n```\n"
    shown = "# as an option\n$ knot --job-tries=9\n# for all\nKNOT_JOB_TRIES=9 knot"
    assert zones(text.format(shown))[1][2] == ("Jobs", "--job-tries")
    assert zones(text.format("$ knot --job-tries=9 --deep=3"))[1][2] == ("Jobs",)
    assert zones(text.format("$ knot --seed=9"))[1][2] == ("Jobs",)
    assert zones(text.format(shown).replace("By default", "Mostly"))[1][2] == ("Jobs",)
