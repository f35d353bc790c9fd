-- What is new, in the order in which it came to be known; rows are only ever added. kind: change, actor, variant, origin, altered.
-- key: says what it is of, so that nothing is written twice. before: the earlier statement of a change or an alteration.
-- detail: the kind of change, "claim" where the actor's statement formed it, the relation of a variant, the key of an origin, what was altered.
CREATE TABLE development (
    number bigint PRIMARY KEY,
    key text COLLATE "C" NOT NULL UNIQUE,
    kind text COLLATE "C" NOT NULL,
    claim bigint REFERENCES claim (id),
    variant bigint REFERENCES variant (id),
    actor bigint REFERENCES actor (id),
    statement bigint REFERENCES statement (id),
    before bigint REFERENCES statement (id),
    report bigint NOT NULL REFERENCES report (number),
    version bigint NOT NULL,
    detail text COLLATE "C" NOT NULL,
    day text COLLATE "C" NOT NULL,
    at text COLLATE "C" NOT NULL
);
CREATE INDEX development_claim ON development (claim, number);
CREATE INDEX development_actor ON development (actor, number);

-- The origins that a claim had when an addition last looked, so that only an outlet that is not among them makes it look again.
CREATE TABLE claim_origin (
    claim bigint NOT NULL REFERENCES claim (id),
    outlet text COLLATE "C" NOT NULL,
    PRIMARY KEY (claim, outlet)
);

-- Feeds and folders. One that was removed keeps its row, and what was seen of it. due: when to look next; leased: until when somebody is looking.
CREATE TABLE feed (
    id bigint PRIMARY KEY,
    address text COLLATE "C" NOT NULL UNIQUE,
    kind text COLLATE "C" NOT NULL,
    title text COLLATE "C",
    publisher text COLLATE "C",
    category text COLLATE "C",
    minutes bigint NOT NULL,
    paused bigint NOT NULL DEFAULT 0,
    removed text COLLATE "C",
    added text COLLATE "C" NOT NULL,
    due text COLLATE "C" NOT NULL,
    leased text COLLATE "C",
    etag text COLLATE "C",
    last_modified text COLLATE "C",
    moved_to text COLLATE "C",
    polled text COLLATE "C",
    succeeded text COLLATE "C",
    failures bigint NOT NULL DEFAULT 0,
    failure text COLLATE "C",
    entries bigint NOT NULL DEFAULT 0,
    reports bigint NOT NULL DEFAULT 0
);
CREATE INDEX feed_due ON feed (due) WHERE paused = 0 AND removed IS NULL;

-- The entries of a feed that were seen. hash: of what the entry or its page held when it was last read, null where it never could be.
CREATE TABLE feed_item (
    feed bigint NOT NULL REFERENCES feed (id),
    entry text COLLATE "C" NOT NULL,
    address text COLLATE "C",
    report text COLLATE "C",
    hash text COLLATE "C",
    stamp text COLLATE "C",
    seen text COLLATE "C" NOT NULL,
    read text COLLATE "C",
    failure text COLLATE "C",
    PRIMARY KEY (feed, entry)
);

-- What is watched. reached: the development up to which it has looked. One that was removed keeps its row, so that its number is never given again.
CREATE TABLE watch (
    id bigint PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    language text COLLATE "C",
    wants text COLLATE "C" NOT NULL,
    owner text COLLATE "C",
    paused bigint NOT NULL DEFAULT 0,
    removed text COLLATE "C",
    added text COLLATE "C" NOT NULL,
    reached bigint NOT NULL,
    looked text COLLATE "C"
);
CREATE INDEX watch_owner ON watch (owner);

-- Where a watch sends its alerts. The secret signs what is sent, so it lies here as it is; no view and no export has it.
CREATE TABLE watch_channel (
    id bigint PRIMARY KEY,
    watch bigint NOT NULL REFERENCES watch (id),
    kind text COLLATE "C" NOT NULL,
    address text COLLATE "C" NOT NULL,
    secret text COLLATE "C",
    removed text COLLATE "C"
);
CREATE INDEX watch_channel_watch ON watch_channel (watch);

-- What a watch has found: its id is the hash of the watch and the development, so nothing is raised twice. payload is JSON.
CREATE TABLE alert (
    number bigint PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    watch bigint NOT NULL REFERENCES watch (id),
    development bigint NOT NULL REFERENCES development (number),
    payload text COLLATE "C" NOT NULL,
    at text COLLATE "C" NOT NULL
);
CREATE INDEX alert_watch ON alert (watch, number);

-- The outbox: one row for each alert and channel. state: waiting, delivered, given-up. due and leased are as those of a feed.
CREATE TABLE delivery (
    alert bigint NOT NULL REFERENCES alert (number),
    channel bigint NOT NULL REFERENCES watch_channel (id),
    state text COLLATE "C" NOT NULL,
    attempts bigint NOT NULL DEFAULT 0,
    due text COLLATE "C" NOT NULL,
    leased text COLLATE "C",
    PRIMARY KEY (alert, channel)
);
CREATE INDEX delivery_due ON delivery (due) WHERE state = 'waiting';

-- Every attempt at a delivery. outcome: null while it is under way, or where the program ended before it knew.
CREATE TABLE delivery_attempt (
    alert bigint NOT NULL,
    channel bigint NOT NULL,
    number bigint NOT NULL,
    at text COLLATE "C" NOT NULL,
    outcome text COLLATE "C",
    next text COLLATE "C",
    PRIMARY KEY (alert, channel, number),
    FOREIGN KEY (alert, channel) REFERENCES delivery (alert, channel)
);
