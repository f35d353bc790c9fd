-- Reports and their versions. Days are ISO 8601 text, periods EDTF text with their first and last day beside; spans are [start,end) in UTF-16.
CREATE TABLE report (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    added TEXT NOT NULL
);
CREATE INDEX report_copies ON report (copies);

CREATE TABLE report_version (
    report INTEGER NOT NULL REFERENCES report (number),
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    engine TEXT NOT NULL,
    added TEXT NOT NULL,
    language TEXT,
    title TEXT,
    url TEXT,
    publisher TEXT,
    author TEXT,
    published TEXT,
    published_first TEXT,
    published_last TEXT,
    paragraphs TEXT NOT NULL,
    credits TEXT NOT NULL DEFAULT '[]',
    fingerprint BLOB,
    text TEXT NOT NULL,
    PRIMARY KEY (report, version)
);
CREATE INDEX report_version_published ON report_version (published_last, report);
CREATE INDEX report_version_engine ON report_version (engine);

CREATE TABLE report_band (
    band INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report (number),
    PRIMARY KEY (band, report)
) WITHOUT ROWID;

-- Who holds statements. An actor that was merged into another keeps its row and points to it.
CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    office TEXT,
    wikidata TEXT,
    speaks_for INTEGER REFERENCES actor (id),
    merged_into INTEGER REFERENCES actor (id),
    statements INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX actor_statements ON actor (statements, id);
CREATE INDEX actor_merged ON actor (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX actor_speaks_for ON actor (speaks_for) WHERE speaks_for IS NOT NULL;

CREATE TABLE actor_name (
    name TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (id),
    PRIMARY KEY (name, actor)
) WITHOUT ROWID;
CREATE INDEX actor_name_actor ON actor_name (actor);

-- What the engine looks up by who may be the same under another key.
CREATE TABLE actor_handle (
    handle TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (id),
    PRIMARY KEY (handle, actor)
) WITHOUT ROWID;
CREATE INDEX actor_handle_actor ON actor_handle (actor);

-- Statements. state: 0 of the report's newest version, 1 of an earlier version, 2 no longer found by a newer engine.
-- predecessor: the number of the statement in the version before that this one carries on.
-- chain: the links to where the report has it from.
-- reading: what the engine read, kept once a person has corrected the statement.
CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report (number),
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    predecessor INTEGER,
    engine TEXT NOT NULL,
    level INTEGER NOT NULL,
    parent INTEGER,
    source TEXT NOT NULL,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    cue_lemma TEXT NOT NULL,
    content TEXT NOT NULL,
    act TEXT NOT NULL,
    stance TEXT NOT NULL,
    form TEXT NOT NULL,
    modality TEXT NOT NULL,
    confidence REAL NOT NULL,
    speaker TEXT NOT NULL,
    said TEXT,
    said_first TEXT,
    said_last TEXT,
    review TEXT,
    chain TEXT,
    words TEXT NOT NULL,
    reading TEXT,
    UNIQUE (report, number)
);

CREATE TABLE statement_speaker (
    statement INTEGER NOT NULL REFERENCES statement (id),
    place INTEGER NOT NULL,
    speaker INTEGER REFERENCES actor (id),
    institution INTEGER REFERENCES actor (id),
    actor INTEGER NOT NULL REFERENCES actor (id),
    PRIMARY KEY (statement, place)
) WITHOUT ROWID;
CREATE INDEX statement_speaker_speaker ON statement_speaker (speaker);
CREATE INDEX statement_speaker_actor ON statement_speaker (actor);

-- What reports are about. A claim that was merged into another keeps its row and points to it.
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    merged_into INTEGER REFERENCES claim (id),
    statements INTEGER NOT NULL DEFAULT 0,
    first_day TEXT NOT NULL DEFAULT '',
    last_day TEXT NOT NULL DEFAULT '',
    changed TEXT NOT NULL DEFAULT ''
);
CREATE INDEX claim_changed ON claim (changed DESC, last_day DESC, id DESC) WHERE statements > 0;

CREATE TABLE variant (
    id INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim (id),
    relation TEXT NOT NULL,
    label TEXT NOT NULL,
    language TEXT,
    proposition TEXT NOT NULL
);
CREATE INDEX variant_claim ON variant (claim);

CREATE TABLE variant_handle (
    handle TEXT NOT NULL,
    variant INTEGER NOT NULL REFERENCES variant (id),
    PRIMARY KEY (handle, variant)
) WITHOUT ROWID;
CREATE INDEX variant_handle_variant ON variant_handle (variant);

CREATE TABLE holding (
    statement INTEGER NOT NULL REFERENCES statement (id),
    place INTEGER NOT NULL,
    variant INTEGER NOT NULL REFERENCES variant (id),
    stance TEXT NOT NULL,
    second_hand INTEGER NOT NULL,
    PRIMARY KEY (statement, place)
) WITHOUT ROWID;
CREATE INDEX holding_variant ON holding (variant);

-- Derived: what the tables above come to. Rewritten for what an addition or a correction touches, in its transaction.
CREATE TABLE evidence (
    claim INTEGER NOT NULL REFERENCES claim (id),
    actor INTEGER NOT NULL REFERENCES actor (id),
    statement INTEGER NOT NULL REFERENCES statement (id),
    place INTEGER NOT NULL,
    variant INTEGER NOT NULL REFERENCES variant (id),
    speaker INTEGER REFERENCES actor (id),
    institution INTEGER REFERENCES actor (id),
    stance TEXT NOT NULL,
    second_hand INTEGER NOT NULL,
    PRIMARY KEY (claim, actor, statement, place, variant)
) WITHOUT ROWID;
CREATE INDEX evidence_statement ON evidence (statement);
CREATE INDEX evidence_actor ON evidence (actor);
CREATE INDEX evidence_speaker ON evidence (speaker);

CREATE TABLE position (
    claim INTEGER NOT NULL REFERENCES claim (id),
    actor INTEGER NOT NULL REFERENCES actor (id),
    place INTEGER NOT NULL,
    variant INTEGER NOT NULL REFERENCES variant (id),
    institution INTEGER REFERENCES actor (id),
    speaker INTEGER REFERENCES actor (id),
    stance TEXT NOT NULL,
    firmness TEXT NOT NULL,
    act TEXT NOT NULL,
    second_hand INTEGER NOT NULL,
    since TEXT,
    day TEXT NOT NULL,
    statement INTEGER NOT NULL REFERENCES statement (id),
    statements INTEGER NOT NULL,
    PRIMARY KEY (claim, actor, place)
) WITHOUT ROWID;
CREATE INDEX position_actor ON position (actor, day DESC);

CREATE TABLE change (
    claim INTEGER NOT NULL REFERENCES claim (id),
    actor INTEGER NOT NULL REFERENCES actor (id),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    other_spokesman INTEGER NOT NULL,
    day TEXT NOT NULL,
    from_place INTEGER NOT NULL,
    to_place INTEGER NOT NULL,
    PRIMARY KEY (claim, actor, place)
) WITHOUT ROWID;
CREATE INDEX change_day ON change (day DESC, claim DESC, actor DESC, place DESC);
CREATE INDEX change_actor ON change (actor, day DESC);

-- What people corrected, in order; nothing is taken out. The payload is JSON.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    payload TEXT NOT NULL,
    undone_by INTEGER REFERENCES correction (id)
);
CREATE INDEX correction_target ON correction (target);

-- Words to search by, folded beforehand: lower case, no accents.
CREATE VIRTUAL TABLE statement_search USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE variant_search USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 2');
