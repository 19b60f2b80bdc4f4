"""The tables of a claim store."""

from __future__ import annotations

APPLICATION = 0x636C6D63  # "clmc", by which SQLite files tell whose they are
VERSION = 2  # goes up with any change of the tables, or of the records that digests are made of

# Texts that recur (questions, values) stand once and are found by ``key``, a hash. Identifiers of claims and sentences
# of a source follow one another without a gap, so that no index is needed to find them.
SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE run (
    id INTEGER PRIMARY KEY, day TEXT NOT NULL, version TEXT NOT NULL, settings BLOB NOT NULL,
    new INTEGER NOT NULL, changed INTEGER NOT NULL, known INTEGER NOT NULL
);
CREATE TABLE document (name TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE story (id INTEGER PRIMARY KEY, run INTEGER NOT NULL);
CREATE TABLE source (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, path TEXT NOT NULL, title TEXT, published TEXT, publisher TEXT,
    author TEXT, url TEXT, language TEXT, story INTEGER, run INTEGER NOT NULL,
    first_claim INTEGER NOT NULL, claims INTEGER NOT NULL, first_sentence INTEGER NOT NULL, sentences INTEGER NOT NULL
);
CREATE INDEX source_story ON source (story);
CREATE TABLE digest (source INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE feature (mark INTEGER, day INTEGER, source INTEGER, PRIMARY KEY (mark, day, source)) WITHOUT ROWID;
CREATE TABLE sentence (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL, start INTEGER NOT NULL, first_claim INTEGER NOT NULL,
    claims INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE VIRTUAL TABLE sentence_text USING fts5 (
    text, content = 'sentence', content_rowid = 'id', columnsize = 0,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TABLE question (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, rule TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX question_key ON question (key);
CREATE TABLE shape (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, fields TEXT NOT NULL);
CREATE TABLE value (
    id INTEGER PRIMARY KEY, key INTEGER NOT NULL, shape INTEGER NOT NULL, said TEXT NOT NULL
);
CREATE INDEX value_key ON value (key);
CREATE TABLE told (
    id INTEGER PRIMARY KEY, sentence INTEGER NOT NULL, question INTEGER NOT NULL, value INTEGER NOT NULL,
    start INTEGER NOT NULL, length INTEGER NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
    subject TEXT, modality TEXT, attributed_to TEXT, place TEXT, text TEXT
);
CREATE TABLE judged (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, story INTEGER NOT NULL, question INTEGER NOT NULL,
    subject TEXT, verdict TEXT NOT NULL, severity TEXT, reason TEXT NOT NULL
);
CREATE INDEX judged_story ON judged (story);
CREATE TABLE side (
    finding INTEGER, number INTEGER, display TEXT NOT NULL, value INTEGER NOT NULL, origins INTEGER NOT NULL,
    PRIMARY KEY (finding, number)
) WITHOUT ROWID;
CREATE TABLE evidence (finding INTEGER, claim INTEGER, position INTEGER NOT NULL, PRIMARY KEY (finding, claim)) WITHOUT ROWID;
CREATE INDEX evidence_claim ON evidence (claim);
CREATE TABLE relation (
    story INTEGER, name TEXT, verdict TEXT NOT NULL, severity TEXT NOT NULL, assertion TEXT NOT NULL,
    reason TEXT NOT NULL, claims TEXT NOT NULL, source TEXT, PRIMARY KEY (story, name)
) WITHOUT ROWID;
CREATE TABLE change (
    id INTEGER PRIMARY KEY, run INTEGER NOT NULL, story INTEGER, finding TEXT NOT NULL, was TEXT, now TEXT, told TEXT
);
CREATE VIEW finding AS
SELECT judged.id AS id, judged.name AS name, judged.story AS story, question.rule AS rule,
    replace(question.text, '{}', coalesce(judged.subject, '')) AS question, coalesce(judged.subject, '') AS subject,
    question.kind AS kind, judged.verdict AS verdict, coalesce(judged.severity, 'none') AS severity,
    judged.reason AS reason
FROM judged JOIN question ON question.id = judged.question;
CREATE VIEW position AS
SELECT side.finding AS finding, side.number AS number, side.display AS display,
    json_patch(shape.fields, value.said) AS value, side.origins AS origins
FROM side JOIN value ON value.id = side.value JOIN shape ON shape.id = value.shape;
CREATE VIEW claim AS
SELECT told.id AS id, source.name AS source, source.published AS published, source.story AS story, question.rule AS rule,
    replace(question.text, '{}', coalesce(told.subject, '')) AS question, told.subject AS subject, question.kind AS kind,
    json_patch(shape.fields, value.said) AS value, json_extract(value.said, '$.low') AS low,
    json_extract(value.said, '$.high') AS high,
    coalesce(json_extract(value.said, '$.unit'), json_extract(value.said, '$.currency')) AS unit,
    json_extract(value.said, '$.earliest') AS earliest, json_extract(value.said, '$.latest') AS latest, coalesce(told.text, substr(sentence.text, told.start + 1, told.length)) AS text, sentence.id AS sentence_id,
    sentence.text AS sentence, sentence.start + told.start AS start, sentence.start + told.start + told.length AS "end",
    sentence.start AS sentence_start, told.line AS line, told."column" AS "column", told.place AS place,
    coalesce(told.modality, 'asserted') AS modality, told.attributed_to AS attributed_to
FROM told
JOIN sentence ON sentence.id = told.sentence
JOIN source ON source.id = sentence.source
JOIN question ON question.id = told.question
JOIN value ON value.id = told.value
JOIN shape ON shape.id = value.shape;
"""
