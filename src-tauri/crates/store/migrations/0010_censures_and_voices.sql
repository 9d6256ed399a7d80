-- 0010  Reminders and discipline; suggestions and comments for the review.
--
-- Whom a row is about: a member, or the collective where there is no member.

-- Nhắc nhở, kỷ luật that was decided in writing.
CREATE TABLE censure (
    id           INTEGER PRIMARY KEY,
    member       INTEGER REFERENCES member (id),
    kind         TEXT NOT NULL CHECK (kind IN (
        'reminder', 'criticism', 'reprimand', 'warning', 'removal', 'expulsion'
    )),
    decided_on   TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')),
    decided_by   TEXT NOT NULL,
    number       TEXT NOT NULL,
    reason       TEXT NOT NULL CHECK (trim(reason) <> ''),
    ended_on     TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL),
    CHECK (ended_on IS NULL OR ended_on >= decided_on)
) STRICT;

CREATE TRIGGER censure_is_never_deleted BEFORE DELETE ON censure
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- Gợi ý kiểm điểm from a superior body.
CREATE TABLE suggestion (
    id           INTEGER PRIMARY KEY,
    year         INTEGER NOT NULL CHECK (year BETWEEN 1930 AND 9998),
    member       INTEGER REFERENCES member (id),
    words        TEXT NOT NULL CHECK (trim(words) <> ''),
    body         TEXT NOT NULL,
    paper        TEXT NOT NULL,
    received_on  TEXT CHECK (received_on IS date(received_on, '+0 days')),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL)
) STRICT;

CREATE INDEX suggestion_of_year ON suggestion (year, id);

CREATE TRIGGER suggestion_is_never_deleted BEFORE DELETE ON suggestion
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- Ý kiến góp ý; the giver is nobody by name where none is written.
CREATE TABLE contribution (
    id           INTEGER PRIMARY KEY,
    year         INTEGER NOT NULL CHECK (year BETWEEN 1930 AND 9998),
    member       INTEGER REFERENCES member (id),
    words        TEXT NOT NULL CHECK (trim(words) <> ''),
    giver        TEXT NOT NULL CHECK (giver IN (
        'committee', 'member', 'otherCell', 'organisation', 'people', 'employer', 'superior'
    )),
    giver_words  TEXT NOT NULL,
    given_on     TEXT CHECK (given_on IS date(given_on, '+0 days')),
    reply        TEXT NOT NULL,
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL)
) STRICT;

CREATE INDEX contribution_of_year ON contribution (year, id);

CREATE TRIGGER contribution_is_never_deleted BEFORE DELETE ON contribution
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;
