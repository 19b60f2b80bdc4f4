"""The claim store: sources, claims and findings kept from run to run in an SQLite file.

``follow.follow`` adds documents and reports what they change; ``query`` asks. A run is one transaction: all of it is
kept or nothing. What SQL sees (``claimcheck query STORE --sql``):

========== ==========================================================================================================
source     id, name (as in reports), path, title, published, publisher, author, url, language, story, run, and where
           its claims and sentences are: first_claim, claims, first_sentence, sentences
claim      id (kept for good), source (its name), published, story, rule, question, subject, kind, value (JSON as in the
           report), low, high, unit, earliest, latest (of the value), text, sentence, sentence_id, start, end,
           sentence_start, line, column, place, modality, attributed_to
sentence   id, source (its id), start, first_claim, claims, text; ``sentence_text`` is the full-text index of it (FTS5,
           English stems)
finding    id, name (as in reports), story, rule, question, subject, kind, verdict, severity, reason; what one source
           alone says is a claim in no finding
position   finding, number, display, value, origins
evidence   finding, claim, position (the number of the position that the claim supports)
relation   what became of constraints: story, name, verdict, severity, assertion, reason, claims (JSON), source
change     what each run changed: run, story, finding (its name), was, now (verdicts; null: not there), told (of what went)
story      id, run (that began it)
run        id, day, version, settings, new, changed, known
document   name, key (of its content, the rules and the program): what need not be read again
========== ==========================================================================================================

``claim``, ``finding`` and ``position`` are views: texts that recur stand once. ``digest`` holds what was read of each
source in full, packed, so that it can be compared again without its text; ``feature`` marks by which it is found.
"""
