"""English words that only look inflected, or have one form: data for ``inflection``."""

from __future__ import annotations

# Words with one form only: what a rule would make of them is another word (a as, us used, we wed, i is).
CLOSED = frozenset(
    """
    a an the this that these those i me my mine we us our ours you your yours he him his she her hers it its they
    them their theirs who whom whose which what when where why how there here and or but nor so yet if then than as
    at by for from in into of off on onto out over to up upon with within without under until till since during
    after before between among against about above below across along around behind beside besides beyond down
    despite except inside near outside past per through throughout toward towards via while because although though
    unless whether not no none nothing something anything everything nobody somebody anybody everybody never ever
    always often sometimes perhaps also too very just only even still already again almost quite rather both either
    neither each every all any some such same other another much own once twice must cannot can could may might will would shall should pm ago according
    today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december
    """.split()
)

# Nouns and other words that only look like an inflected form of another word.
WHOLE = frozenset(
    """
    building morning evening ceiling wedding meeting clothing sibling farthing pudding herring shilling earring
    beijing viking darling lightning sterling awning inning outing finding hearing
    hundred sacred kindred naked wicked indeed infrared watershed embed united
    news his this thus plus yes gas bus lens atlas chaos pathos ethos canvas bias alias christmas texas kansas
    always perhaps besides sometimes afterwards overseas united states series species lies
    need seed feed speed bleed breed deed weed greed creed exceed proceed succeed
    """.split()
)
