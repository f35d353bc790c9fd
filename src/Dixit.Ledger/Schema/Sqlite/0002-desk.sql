-- What is new, in the order in which it came to be known; rows are only ever added. kind: change, actor, variant, origin, altered.
-- key: says what it is of, so that nothing is written twice. before: the earlier statement of a change or an alteration.
-- detail: the kind of change, "claim" where the actor's statement formed it, the relation of a variant, the key of an origin, what was altered.
CREATE TABLE development (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    claim INTEGER REFERENCES claim (id),
    variant INTEGER REFERENCES variant (id),
    actor INTEGER REFERENCES actor (id),
    statement INTEGER REFERENCES statement (id),
    before INTEGER REFERENCES statement (id),
    report INTEGER NOT NULL REFERENCES report (number),
    version INTEGER NOT NULL,
    detail TEXT NOT NULL,
    day TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX development_claim ON development (claim, number);
CREATE INDEX development_actor ON development (actor, number);

-- The origins that a claim had when an addition last looked, so that only an outlet that is not among them makes it look again.
CREATE TABLE claim_origin (
    claim INTEGER NOT NULL REFERENCES claim (id),
    outlet TEXT NOT NULL,
    PRIMARY KEY (claim, outlet)
) WITHOUT ROWID;

-- Feeds and folders. One that was removed keeps its row, and what was seen of it. due: when to look next; leased: until when somebody is looking.
CREATE TABLE feed (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT,
    publisher TEXT,
    category TEXT,
    minutes INTEGER NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    removed TEXT,
    added TEXT NOT NULL,
    due TEXT NOT NULL,
    leased TEXT,
    etag TEXT,
    last_modified TEXT,
    moved_to TEXT,
    polled TEXT,
    succeeded TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    failure TEXT,
    entries INTEGER NOT NULL DEFAULT 0,
    reports INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX feed_due ON feed (due) WHERE paused = 0 AND removed IS NULL;

-- The entries of a feed that were seen. hash: of what the entry or its page held when it was last read, null where it never could be.
CREATE TABLE feed_item (
    feed INTEGER NOT NULL REFERENCES feed (id),
    entry TEXT NOT NULL,
    address TEXT,
    report TEXT,
    hash TEXT,
    stamp TEXT,
    seen TEXT NOT NULL,
    read TEXT,
    failure TEXT,
    PRIMARY KEY (feed, entry)
) WITHOUT ROWID;

-- What is watched. reached: the development up to which it has looked. One that was removed keeps its row, so that its number is never given again.
CREATE TABLE watch (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    language TEXT,
    wants TEXT NOT NULL,
    owner TEXT,
    paused INTEGER NOT NULL DEFAULT 0,
    removed TEXT,
    added TEXT NOT NULL,
    reached INTEGER NOT NULL,
    looked TEXT
);
CREATE INDEX watch_owner ON watch (owner);

-- Where a watch sends its alerts. The secret signs what is sent, so it lies here as it is; no view and no export has it.
CREATE TABLE watch_channel (
    id INTEGER PRIMARY KEY,
    watch INTEGER NOT NULL REFERENCES watch (id),
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    secret TEXT,
    removed TEXT
);
CREATE INDEX watch_channel_watch ON watch_channel (watch);

-- What a watch has found: its id is the hash of the watch and the development, so nothing is raised twice. payload is JSON.
CREATE TABLE alert (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    watch INTEGER NOT NULL REFERENCES watch (id),
    development INTEGER NOT NULL REFERENCES development (number),
    payload TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX alert_watch ON alert (watch, number);

-- The outbox: one row for each alert and channel. state: waiting, delivered, given-up. due and leased are as those of a feed.
CREATE TABLE delivery (
    alert INTEGER NOT NULL REFERENCES alert (number),
    channel INTEGER NOT NULL REFERENCES watch_channel (id),
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due TEXT NOT NULL,
    leased TEXT,
    PRIMARY KEY (alert, channel)
) WITHOUT ROWID;
CREATE INDEX delivery_due ON delivery (due) WHERE state = 'waiting';

-- Every attempt at a delivery. outcome: null while it is under way, or where the program ended before it knew.
CREATE TABLE delivery_attempt (
    alert INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT,
    next TEXT,
    PRIMARY KEY (alert, channel, number),
    FOREIGN KEY (alert, channel) REFERENCES delivery (alert, channel)
) WITHOUT ROWID;
