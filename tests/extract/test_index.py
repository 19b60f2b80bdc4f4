"""The gate before the programs loses nothing, and every place that a match names lies where it says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import packs
from claimcheck.extract.index import Index
from claimcheck.extract.match import Matcher
from tests.extract.marked import annotated, pack
from tests.fuzzing import examples

TEXT = st.lists(
    st.sampled_from(
        "resumed operations Operations US us U.S. air-strike airstrike re-started restart didn't not the in South Lebanon on , - "
        "“binding” ( ) Iraq’s 5 military missions {date|Monday} {date|5 May} {count|five} {name|Ana Reis} . ; they’ve have n't"
        .split(" ")
    ),
    max_size=16,
).map(" ".join)  # fmt: skip
PATTERN = st.lists(
    st.sampled_from(
        "resume operation US us air-strike re-start restart not the in on , - binding 5 (military | binding) [the] [<who: name>] ... "
        "mission have (in | at) iraq (<value> | on <value>) <place> <value> <value> <value> n't".replace("(military | binding)", "(military|binding)")
        .replace("(in | at)", "(in|at)").replace("(<value> | on <value>)", "(<value>|on_<value>)")
        .replace("<who: name>", "<who:name>").split(" ")
    ).map(lambda p: p.replace("_", " ")),
    min_size=1,
    max_size=7,
).map(" ".join)  # fmt: skip


FEW_TEXT = st.lists(st.sampled_from(["resumed", "on", ",", "{date|Monday}", "re-start", "US"]), max_size=12).map(
    " ".join
)
FEW_PATTERN = st.lists(
    st.sampled_from(["resume", "on", "[on]", "<value>", "...", "restart", "(US|,)", "<place>"]), min_size=2, max_size=5
).map(" ".join)


def _pack(folder, patterns, unless=()):
    listed = ", ".join(f'"{p}"' for p in patterns)
    vetoes = ", ".join(f'"{p}"' for p in unless)
    path = folder / "any.yaml"
    path.write_text(
        f"pack: any\nabout: x\nrules:\n  r: {{question: q, kind: date, patterns: [{listed}]}}\n"
        f"  c: {{question: q, kind: choice, choices: {{a: [{listed}]}}}}\n"
        f"  u: {{question: q, kind: date, subject: context, unless: [{vetoes or 'elsewhere'}]}}\n"
    )
    return packs.load([path])[0]


@settings(max_examples=examples(300), deadline=None)
@given(st.data())
def test_what_the_gate_shuts_out_does_not_match(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("any")
    one = data.draw(FEW_PATTERN | PATTERN)
    (found,) = _pack(folder, [one], [data.draw(FEW_PATTERN | PATTERN)])
    document = annotated(data.draw(FEW_TEXT | TEXT))
    matcher = Matcher([found])
    gated = matcher.matches(document)
    matcher.__dict__["index"] = _Open(found.rules)
    assert matcher.matches(document) == gated
    text = document.source.text
    for m in gated:
        assert m.span[0] <= m.start < m.end <= m.span[1]
        assert m.mention is None or (m.start, m.end) == (m.mention.start, m.mention.end)
        for slot in m.slots:
            assert text[slot.start : slot.end] == slot.text
            assert 0 < len(slot.text.split()) <= 8


class _Open(Index):
    """A gate that shuts nothing out."""

    def __init__(self, rules):
        super().__init__(rules)
        self.rules = rules

    def candidates(self, places, ready=()):  # noqa: ARG002
        return {i: list(range(len(r.patterns))) for i, r in enumerate(self.rules)}

    def vetoes(self, rule, places, ready=()):  # noqa: ARG002
        return list(range(len(self.rules[rule].unless)))


def test_a_rule_is_tried_where_its_words_and_kinds_stand_in_order(tmp_path):
    body = "pack: t\nabout: x\nrules: {r: {question: q, kind: date, patterns: [(halt | stop) ... patrol ... on <value>]}}\n"
    index = Index(pack(tmp_path, body).rules)

    def tried(sentence):
        return index.candidates(index.places(annotated(sentence).sentences[0]))

    assert tried("They stopped patrols on {date|Monday}.") == {0: [0]}
    assert tried("They stopped patrols on Monday.") == {}
    assert tried("They stopped on {date|Monday}.") == {}
    assert tried("On {date|Monday} patrols stopped.") == {}
