-- What waits for review: current statements that nobody has reviewed.
CREATE INDEX statement_waiting ON statement (id, confidence, act) WHERE state = 0 AND review IS NULL;
CREATE INDEX statement_unsure ON statement (confidence, id, act) WHERE state = 0 AND review IS NULL;

-- What a version of a report altered of the statements of the one before. fields: act, stance, speaker, separated by commas.
CREATE TABLE alteration (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report (number),
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    fields TEXT NOT NULL,
    earlier INTEGER REFERENCES statement (id),
    later INTEGER REFERENCES statement (id),
    at TEXT NOT NULL
);
CREATE INDEX alteration_at ON alteration (at DESC, id DESC);
CREATE INDEX alteration_report ON alteration (report, version);

-- Derived: statements by the week in which they were said, else published; a week is its Monday, '' where there is no day.
CREATE TABLE report_week (
    report INTEGER NOT NULL REFERENCES report (number),
    week TEXT NOT NULL,
    statements INTEGER NOT NULL,
    PRIMARY KEY (report, week)
) WITHOUT ROWID;

CREATE TABLE ledger_week (
    week TEXT PRIMARY KEY,
    statements INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE actor_week (
    actor INTEGER NOT NULL REFERENCES actor (id),
    week TEXT NOT NULL,
    statements INTEGER NOT NULL,
    PRIMARY KEY (actor, week)
) WITHOUT ROWID;

INSERT INTO report_week (report, week, statements)
SELECT x.report, x.week, count(*) FROM (
    SELECT s.report, COALESCE(date(NULLIF(COALESCE(s.said_last, v.published_last, ''), ''), 'weekday 0', '-6 days'), '') AS week
    FROM statement s JOIN report_version v ON v.report = s.report AND v.version = s.version
    WHERE s.state = 0 AND (s.review IS NULL OR s.review <> 'rejected')) x
GROUP BY x.report, x.week;

INSERT INTO ledger_week (week, statements) SELECT week, sum(statements) FROM report_week GROUP BY week;

INSERT INTO actor_week (actor, week, statements)
SELECT x.actor, x.week, count(*) FROM (
    SELECT DISTINCT b.actor, b.statement, COALESCE(date(NULLIF(COALESCE(s.said_last, v.published_last, ''), ''), 'weekday 0', '-6 days'), '') AS week
    FROM (SELECT actor, statement FROM evidence UNION SELECT speaker, statement FROM evidence WHERE speaker IS NOT NULL
        UNION SELECT institution, statement FROM evidence WHERE institution IS NOT NULL) b
    JOIN statement s ON s.id = b.statement JOIN report_version v ON v.report = s.report AND v.version = s.version) x
GROUP BY x.actor, x.week;

-- How many reports tell of a claim, and the orders in which claims are listed beside that by newest change.
ALTER TABLE claim ADD COLUMN reports INTEGER NOT NULL DEFAULT 0;
UPDATE claim SET reports = (SELECT count(DISTINCT s.report) FROM evidence e JOIN statement s ON s.id = e.statement WHERE e.claim = claim.id) WHERE statements > 0;
CREATE INDEX claim_reports ON claim (reports DESC, id DESC) WHERE statements > 0;
CREATE INDEX claim_last_day ON claim (last_day DESC, id DESC) WHERE statements > 0;
CREATE INDEX report_version_publisher ON report_version (publisher, report);
CREATE INDEX report_version_language ON report_version (language, report);
CREATE INDEX report_version_added ON report_version (added);

-- Who may use a desk. folded: the name in lower case without accents, by which it is found. stamp: changes when what is signed in has to sign in anew.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    email TEXT,
    password TEXT,
    role TEXT NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0,
    stamp TEXT NOT NULL,
    created TEXT NOT NULL
);

-- Who signs in elsewhere.
CREATE TABLE account_login (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (issuer, subject)
) WITHOUT ROWID;

-- Tokens of programs; hash: the SHA-256 of the token, in hexadecimal digits.
CREATE TABLE api_token (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    created TEXT NOT NULL,
    used TEXT,
    expires TEXT,
    revoked TEXT
);
CREATE INDEX api_token_account ON api_token (account);

CREATE TABLE sign_in_failure (
    subject TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    last TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sign_in_failure_last ON sign_in_failure (last);

-- Who did what. Lines are only ever added.
CREATE TABLE log_line (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    address TEXT,
    what TEXT NOT NULL,
    target TEXT NOT NULL,
    detail TEXT
);
CREATE INDEX log_line_by ON log_line (by, id);
CREATE INDEX log_line_what ON log_line (what, id);

CREATE TRIGGER log_line_stays BEFORE UPDATE ON log_line BEGIN SELECT RAISE(ABORT, 'a line of the log stays as it is'); END;
CREATE TRIGGER log_line_remains BEFORE DELETE ON log_line BEGIN SELECT RAISE(ABORT, 'a line of the log is not taken out'); END;
