-- What waits for review: current statements that nobody has reviewed.
CREATE INDEX statement_waiting ON statement (id, confidence, act) WHERE state = 0 AND review IS NULL;
CREATE INDEX statement_unsure ON statement (confidence, id, act) WHERE state = 0 AND review IS NULL;

-- What a version of a report altered of the statements of the one before. fields: act, stance, speaker, separated by commas.
CREATE TABLE alteration (
    id bigint PRIMARY KEY,
    report bigint NOT NULL REFERENCES report (number),
    version bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    fields text COLLATE "C" NOT NULL,
    earlier bigint REFERENCES statement (id),
    later bigint REFERENCES statement (id),
    at text COLLATE "C" NOT NULL
);
CREATE INDEX alteration_at ON alteration (at DESC, id DESC);
CREATE INDEX alteration_report ON alteration (report, version);

-- Derived: statements by the week in which they were said, else published; a week is its Monday, '' where there is no day.
CREATE TABLE report_week (
    report bigint NOT NULL REFERENCES report (number),
    week text COLLATE "C" NOT NULL,
    statements bigint NOT NULL,
    PRIMARY KEY (report, week)
);

CREATE TABLE ledger_week (
    week text COLLATE "C" PRIMARY KEY,
    statements bigint NOT NULL
);

CREATE TABLE actor_week (
    actor bigint NOT NULL REFERENCES actor (id),
    week text COLLATE "C" NOT NULL,
    statements bigint NOT NULL,
    PRIMARY KEY (actor, week)
);

INSERT INTO report_week (report, week, statements)
SELECT x.report, x.week, count(*) FROM (
    SELECT s.report, COALESCE(to_char(date_trunc('week', NULLIF(COALESCE(s.said_last, v.published_last, ''), '')::timestamp), 'YYYY-MM-DD'), '') AS week
    FROM statement s JOIN report_version v ON v.report = s.report AND v.version = s.version
    WHERE s.state = 0 AND (s.review IS NULL OR s.review <> 'rejected')) x
GROUP BY x.report, x.week;

INSERT INTO ledger_week (week, statements) SELECT week, sum(statements) FROM report_week GROUP BY week;

INSERT INTO actor_week (actor, week, statements)
SELECT x.actor, x.week, count(*) FROM (
    SELECT DISTINCT b.actor, b.statement, COALESCE(to_char(date_trunc('week', NULLIF(COALESCE(s.said_last, v.published_last, ''), '')::timestamp), 'YYYY-MM-DD'), '') AS week
    FROM (SELECT actor, statement FROM evidence UNION SELECT speaker, statement FROM evidence WHERE speaker IS NOT NULL
        UNION SELECT institution, statement FROM evidence WHERE institution IS NOT NULL) b
    JOIN statement s ON s.id = b.statement JOIN report_version v ON v.report = s.report AND v.version = s.version) x
GROUP BY x.actor, x.week;

-- How many reports tell of a claim, and the orders in which claims are listed beside that by newest change.
ALTER TABLE claim ADD COLUMN reports bigint NOT NULL DEFAULT 0;
UPDATE claim SET reports = (SELECT count(DISTINCT s.report) FROM evidence e JOIN statement s ON s.id = e.statement WHERE e.claim = claim.id) WHERE statements > 0;
CREATE INDEX claim_reports ON claim (reports DESC, id DESC) WHERE statements > 0;
CREATE INDEX claim_last_day ON claim (last_day DESC, id DESC) WHERE statements > 0;
CREATE INDEX report_version_publisher ON report_version (publisher, report);
CREATE INDEX report_version_language ON report_version (language, report);
CREATE INDEX report_version_added ON report_version (added);

-- Who may use a desk. folded: the name in lower case without accents, by which it is found. stamp: changes when what is signed in has to sign in anew.
CREATE TABLE account (
    id bigint PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    folded text COLLATE "C" NOT NULL UNIQUE,
    email text COLLATE "C",
    password text COLLATE "C",
    role text COLLATE "C" NOT NULL,
    disabled bigint NOT NULL DEFAULT 0,
    stamp text COLLATE "C" NOT NULL,
    created text COLLATE "C" NOT NULL
);

-- Who signs in elsewhere.
CREATE TABLE account_login (
    issuer text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    account bigint NOT NULL REFERENCES account (id),
    PRIMARY KEY (issuer, subject)
);

-- Tokens of programs; hash: the SHA-256 of the token, in hexadecimal digits.
CREATE TABLE api_token (
    id bigint PRIMARY KEY,
    account bigint NOT NULL REFERENCES account (id),
    name text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL UNIQUE,
    role text COLLATE "C" NOT NULL,
    created text COLLATE "C" NOT NULL,
    used text COLLATE "C",
    expires text COLLATE "C",
    revoked text COLLATE "C"
);
CREATE INDEX api_token_account ON api_token (account);

CREATE TABLE sign_in_failure (
    subject text COLLATE "C" PRIMARY KEY,
    count bigint NOT NULL,
    last text COLLATE "C" NOT NULL
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last);

-- Who did what. Lines are only ever added.
CREATE TABLE log_line (
    id bigint PRIMARY KEY,
    at text COLLATE "C" NOT NULL,
    by text COLLATE "C" NOT NULL,
    address text COLLATE "C",
    what text COLLATE "C" NOT NULL,
    target text COLLATE "C" NOT NULL,
    detail text COLLATE "C"
);
CREATE INDEX log_line_by ON log_line (by, id);
CREATE INDEX log_line_what ON log_line (what, id);

CREATE OR REPLACE FUNCTION log_line_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a line of the log stays as it is'; END $$;
CREATE TRIGGER log_line_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON log_line FOR EACH STATEMENT EXECUTE FUNCTION log_line_stays();
