-- Reports and their versions. Days are ISO 8601 text, periods EDTF text with their first and last day beside; spans are [start,end) in UTF-16.
CREATE TABLE report (
    number bigint PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    version bigint NOT NULL,
    copies bigint NOT NULL,
    added text COLLATE "C" NOT NULL
);
CREATE INDEX report_copies ON report (copies);

CREATE TABLE report_version (
    report bigint NOT NULL REFERENCES report (number),
    version bigint NOT NULL,
    hash text COLLATE "C" NOT NULL,
    engine text COLLATE "C" NOT NULL,
    added text COLLATE "C" NOT NULL,
    language text COLLATE "C",
    title text COLLATE "C",
    url text COLLATE "C",
    publisher text COLLATE "C",
    author text COLLATE "C",
    published text COLLATE "C",
    published_first text COLLATE "C",
    published_last text COLLATE "C",
    paragraphs text COLLATE "C" NOT NULL,
    credits text COLLATE "C" NOT NULL DEFAULT '[]',
    fingerprint bytea,
    text text COLLATE "C" NOT NULL,
    PRIMARY KEY (report, version)
);
CREATE INDEX report_version_published ON report_version (published_last, report);
CREATE INDEX report_version_engine ON report_version (engine);

CREATE TABLE report_band (
    band bigint NOT NULL,
    report bigint NOT NULL REFERENCES report (number),
    PRIMARY KEY (band, report)
);

-- Who holds statements. An actor that was merged into another keeps its row and points to it.
CREATE TABLE actor (
    id bigint PRIMARY KEY,
    key text COLLATE "C" NOT NULL UNIQUE,
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    office text COLLATE "C",
    wikidata text COLLATE "C",
    speaks_for bigint REFERENCES actor (id),
    merged_into bigint REFERENCES actor (id),
    statements bigint NOT NULL DEFAULT 0
);
CREATE INDEX actor_statements ON actor (statements, id);
CREATE INDEX actor_merged ON actor (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX actor_speaks_for ON actor (speaks_for) WHERE speaks_for IS NOT NULL;

CREATE TABLE actor_name (
    name text COLLATE "C" NOT NULL,
    actor bigint NOT NULL REFERENCES actor (id),
    PRIMARY KEY (name, actor)
);
CREATE INDEX actor_name_actor ON actor_name (actor);

-- What the engine looks up by who may be the same under another key.
CREATE TABLE actor_handle (
    handle text COLLATE "C" NOT NULL,
    actor bigint NOT NULL REFERENCES actor (id),
    PRIMARY KEY (handle, actor)
);
CREATE INDEX actor_handle_actor ON actor_handle (actor);

-- Statements. state: 0 of the report's newest version, 1 of an earlier version, 2 no longer found by a newer engine.
-- predecessor: the number of the statement in the version before that this one carries on.
-- chain: the links to where the report has it from.
-- reading: what the engine read, kept once a person has corrected the statement.
CREATE TABLE statement (
    id bigint PRIMARY KEY,
    report bigint NOT NULL REFERENCES report (number),
    version bigint NOT NULL,
    number bigint NOT NULL,
    state bigint NOT NULL DEFAULT 0,
    predecessor bigint,
    engine text COLLATE "C" NOT NULL,
    level bigint NOT NULL,
    parent bigint,
    source text COLLATE "C" NOT NULL,
    cue_start bigint NOT NULL,
    cue_end bigint NOT NULL,
    cue_lemma text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL,
    act text COLLATE "C" NOT NULL,
    stance text COLLATE "C" NOT NULL,
    form text COLLATE "C" NOT NULL,
    modality text COLLATE "C" NOT NULL,
    confidence double precision NOT NULL,
    speaker text COLLATE "C" NOT NULL,
    said text COLLATE "C",
    said_first text COLLATE "C",
    said_last text COLLATE "C",
    review text COLLATE "C",
    chain text COLLATE "C",
    words text COLLATE "C" NOT NULL,
    reading text COLLATE "C",
    UNIQUE (report, number)
);

CREATE TABLE statement_speaker (
    statement bigint NOT NULL REFERENCES statement (id),
    place bigint NOT NULL,
    speaker bigint REFERENCES actor (id),
    institution bigint REFERENCES actor (id),
    actor bigint NOT NULL REFERENCES actor (id),
    PRIMARY KEY (statement, place)
);
CREATE INDEX statement_speaker_speaker ON statement_speaker (speaker);
CREATE INDEX statement_speaker_actor ON statement_speaker (actor);

-- What reports are about. A claim that was merged into another keeps its row and points to it.
CREATE TABLE claim (
    id bigint PRIMARY KEY,
    label text COLLATE "C" NOT NULL,
    merged_into bigint REFERENCES claim (id),
    statements bigint NOT NULL DEFAULT 0,
    first_day text COLLATE "C" NOT NULL DEFAULT '',
    last_day text COLLATE "C" NOT NULL DEFAULT '',
    changed text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX claim_changed ON claim (changed DESC, last_day DESC, id DESC) WHERE statements > 0;

CREATE TABLE variant (
    id bigint PRIMARY KEY,
    claim bigint NOT NULL REFERENCES claim (id),
    relation text COLLATE "C" NOT NULL,
    label text COLLATE "C" NOT NULL,
    language text COLLATE "C",
    proposition text COLLATE "C" NOT NULL
);
CREATE INDEX variant_claim ON variant (claim);

CREATE TABLE variant_handle (
    handle text COLLATE "C" NOT NULL,
    variant bigint NOT NULL REFERENCES variant (id),
    PRIMARY KEY (handle, variant)
);
CREATE INDEX variant_handle_variant ON variant_handle (variant);

CREATE TABLE holding (
    statement bigint NOT NULL REFERENCES statement (id),
    place bigint NOT NULL,
    variant bigint NOT NULL REFERENCES variant (id),
    stance text COLLATE "C" NOT NULL,
    second_hand bigint NOT NULL,
    PRIMARY KEY (statement, place)
);
CREATE INDEX holding_variant ON holding (variant);

-- Derived: what the tables above come to. Rewritten for what an addition or a correction touches, in its transaction.
CREATE TABLE evidence (
    claim bigint NOT NULL REFERENCES claim (id),
    actor bigint NOT NULL REFERENCES actor (id),
    statement bigint NOT NULL REFERENCES statement (id),
    place bigint NOT NULL,
    variant bigint NOT NULL REFERENCES variant (id),
    speaker bigint REFERENCES actor (id),
    institution bigint REFERENCES actor (id),
    stance text COLLATE "C" NOT NULL,
    second_hand bigint NOT NULL,
    PRIMARY KEY (claim, actor, statement, place, variant)
);
CREATE INDEX evidence_statement ON evidence (statement);
CREATE INDEX evidence_actor ON evidence (actor);
CREATE INDEX evidence_speaker ON evidence (speaker);

CREATE TABLE position (
    claim bigint NOT NULL REFERENCES claim (id),
    actor bigint NOT NULL REFERENCES actor (id),
    place bigint NOT NULL,
    variant bigint NOT NULL REFERENCES variant (id),
    institution bigint REFERENCES actor (id),
    speaker bigint REFERENCES actor (id),
    stance text COLLATE "C" NOT NULL,
    firmness text COLLATE "C" NOT NULL,
    act text COLLATE "C" NOT NULL,
    second_hand bigint NOT NULL,
    since text COLLATE "C",
    day text COLLATE "C" NOT NULL,
    statement bigint NOT NULL REFERENCES statement (id),
    statements bigint NOT NULL,
    PRIMARY KEY (claim, actor, place)
);
CREATE INDEX position_actor ON position (actor, day DESC);

CREATE TABLE change (
    claim bigint NOT NULL REFERENCES claim (id),
    actor bigint NOT NULL REFERENCES actor (id),
    place bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    other_spokesman bigint NOT NULL,
    day text COLLATE "C" NOT NULL,
    from_place bigint NOT NULL,
    to_place bigint NOT NULL,
    PRIMARY KEY (claim, actor, place)
);
CREATE INDEX change_day ON change (day DESC, claim DESC, actor DESC, place DESC);
CREATE INDEX change_actor ON change (actor, day DESC);

-- What people corrected, in order; nothing is taken out. The payload is JSON.
CREATE TABLE correction (
    id bigint PRIMARY KEY,
    at text COLLATE "C" NOT NULL,
    by text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    target text COLLATE "C" NOT NULL,
    payload text COLLATE "C" NOT NULL,
    undone_by bigint REFERENCES correction (id)
);
CREATE INDEX correction_target ON correction (target);

-- Words to search by, folded beforehand: lower case, no accents.
CREATE TABLE statement_search (id bigint PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX statement_search_words ON statement_search USING gin (words);
CREATE TABLE variant_search (id bigint PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX variant_search_words ON variant_search USING gin (words);
