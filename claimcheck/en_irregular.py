"""English words whose inflected forms follow no rule: data for ``text.stem`` and for the forms of a pattern's words."""

from __future__ import annotations

# One verb a piece: base, then its other irregular forms. Forms that a rule makes (-s, -ing) are left out.
_VERBS = """
be am is are was were been being, have has had, do does did done, go goes went gone, arise arose arisen,
awake awoke awoken, bear bore borne, beat beaten, become became, begin began begun, bend bent, bet, bid bade bidden,
bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought,
broadcast, build built, burn burnt, burst, buy bought, cast, catch caught, choose chose chosen, cling clung,
come came, cost, creep crept, cut, deal dealt, die died dying, dig dug, draw drew drawn, dream dreamt,
drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed, feel felt,
fight fought, find found, flee fled fleeing, fling flung, fly flew flown flies, forbid forbade forbidden,
forecast, forget forgot forgotten, forgive forgave forgiven, forsake forsook forsaken, freeze froze frozen,
get got gotten, give gave given, grind ground, grow grew grown, hang hung, hear heard, hide hid hidden, hit,
hold held, hurt, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant, leap leapt, learn learnt,
leave left, lend lent, let, lie lay lain lied lying, light lit, lose lost, make made, mean meant, meet met,
mow mown, pay paid, prove proven, put, quit, read, rend rent, rid, ride rode ridden, ring rang rung, rise rose risen,
run ran, say said, see saw seen, seek sought, sell sold, send sent, set, sew sewn, shake shook shaken,
shear shorn, shed, shine shone, shoot shot, show shown, shrink shrank shrunk, shut, sing sang sung,
sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling slung, slit, smell smelt, sow sown,
speak spoke spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun, spit spat, split, spoil spoilt,
spread, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk,
stride strode stridden, strike struck stricken, string strung, strive strove striven, swear swore sworn,
sweep swept, swell swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn,
tell told, think thought, throw threw thrown, thrust, tie tied tying, tread trod trodden, vie vied vying,
wake woke woken, wear wore worn, weave wove woven, wed, weep wept, wet, win won, wind wound, wring wrung,
write wrote written, panic panicked panicking, mimic mimicked mimicking, traffic trafficked trafficking,
overcome overcame overcome, agree agreed, free freed, decree decreed, guarantee guaranteed, referee refereed,
disagree disagreed
"""

_NOUNS = """
man men, woman women, child children, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ox oxen,
person people persons, penny pence pennies, leaf leaves, life lives, wife wives, knife knives, half halves,
calf calves, loaf loaves, shelf shelves, thief thieves, wolf wolves, elf elves, scarf scarves, hoof hooves,
self selves, crisis crises, basis bases, analysis analyses, thesis theses, hypothesis hypotheses, axis axes,
diagnosis diagnoses, emphasis emphases, oasis oases, parenthesis parentheses, prognosis prognoses,
criterion criteria, phenomenon phenomena, bacterium bacteria, curriculum curricula, memorandum memoranda,
medium media, datum data, stratum strata, referendum referenda, stadium stadia, forum fora, alumnus alumni,
nucleus nuclei, stimulus stimuli, fungus fungi, cactus cacti, radius radii, syllabus syllabi, index indices,
appendix appendices, matrix matrices, vertex vertices, vortex vortices, quiz quizzes, bus buses, gas gases,
plus pluses, virus viruses, headquarters, series, species, means, aircraft, spacecraft, hovercraft, offspring,
gallows, barracks, crossroads, news, politics, economics, athletics, mathematics, physics, statistics, logistics
"""

_ADJECTIVES = """
good better best, bad worse worst, far farther farthest further furthest, little less least, many more most,
big bigger biggest, hot hotter hottest, wet wetter wettest, thin thinner thinnest, fat fatter fattest,
sad sadder saddest, large larger largest, small smaller smallest, great greater greatest, high higher highest,
low lower lowest, long longer longest, short shorter shortest, early earlier earliest, late later latest,
heavy heavier heaviest, strong stronger strongest, weak weaker weakest, new newer newest, old older oldest,
young younger youngest, wide wider widest, deep deeper deepest, fast faster fastest, slow slower slowest,
few fewer fewest, cheap cheaper cheapest, bright brighter brightest,
broad broader broadest, clear clearer clearest, deadly deadlier deadliest, dry drier driest, easy easier easiest,
full fuller fullest, hard harder hardest, harsh harsher harshest, light lighter lightest, poor poorer poorest,
quick quicker quickest, rich richer richest, safe safer safest, severe severer severest, sharp sharper sharpest,
tall taller tallest, thick thicker thickest, tight tighter tightest, tough tougher toughest, warm warmer warmest,
cold colder coldest, cool cooler coolest, costly costlier costliest, busy busier busiest, dark darker darkest
"""

# Before an irregular verb these keep its forms: withdraw withdrew, rebuild rebuilt, overtake overtook.
PREFIXES = ("re", "with", "over", "under", "out", "up", "un", "mis", "fore", "inter", "off")

# Forms whose irregular reading is the rarer one (a wound, the ground, she leaves, military bases, the media), and
# plurals that mean something of their own.
RATHER = frozenset("wound ground bound leaves bases axes media data".split())
OWN = frozenset("sales goods arms customs".split())


def _families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for table in (_VERBS, _NOUNS, _ADJECTIVES):
        for piece in table.split(","):
            base, *rest = piece.split()
            found.setdefault(base, {base}).update(rest)
    return {base: frozenset(forms) for base, forms in found.items()}


# base → its irregular forms, itself among them; and any form → the bases it may belong to.
FAMILIES: dict[str, frozenset[str]] = _families()
VERBS = frozenset(piece.split()[0] for piece in _VERBS.split(","))
BASES: dict[str, tuple[str, ...]] = {}
for _base, _forms in FAMILIES.items():
    for _form in sorted(_forms):
        BASES[_form] = (*BASES.get(_form, ()), _base)


def _verb_or_noun() -> dict[str, str]:
    """Irregular form → its base. Comparatives are left alone: the largest is not the large one."""
    found: dict[str, str] = {}
    for table in (_VERBS, _NOUNS):
        for piece in table.split(","):
            base, *rest = piece.split()
            for form in rest:
                if form not in FAMILIES and form not in RATHER:
                    found.setdefault(form, base)
    return found


BASE: dict[str, str] = _verb_or_noun()
