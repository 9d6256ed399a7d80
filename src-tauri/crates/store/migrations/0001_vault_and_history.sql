-- 0001  The vault itself, and the history of every record (lịch sử thay đổi).
--
-- Instants are local ISO text to the millisecond, `2026-09-05T19:30:00.000`, so
-- that the tables read well by eye. JSON is checked, text that must say
-- something is never blank: the checks guard the records from everything that
-- is not this program.
--
-- Nothing is hard-deleted. A record leaves the lists by a column of its own
-- (`binned_at`, `ended_on` …), and each table of records carries this trigger:
--
--     CREATE TRIGGER member_is_never_deleted BEFORE DELETE ON member
--     BEGIN
--         SELECT RAISE(ABORT, 'records are never deleted');
--     END;
--
-- The vault is opened with `recursive_triggers`, so REPLACE cannot go round it.
-- A table that may lose rows (an index that can be built again) is named in
-- `MAY_LOSE_ROWS` in `migrate.rs`; the test there finds any other.

-- The vault's own row. The identity tells whether a copy is of this vault.
CREATE TABLE vault (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    identity TEXT NOT NULL CHECK (length(identity) = 32)
) STRICT;

INSERT INTO vault (id, identity) VALUES (1, lower(hex(randomblob(16))));

CREATE TRIGGER vault_is_never_deleted BEFORE DELETE ON vault
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER vault_keeps_its_identity BEFORE UPDATE OF id, identity ON vault
BEGIN
    SELECT RAISE(ABORT, 'a vault keeps its identity');
END;

-- One row for each change: who, when, what was done, what was before and after.
-- `before` is NULL when the record is new. `last_at` is later than `at` only
-- where typing was gathered into one row.
CREATE TABLE history (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
    last_at TEXT NOT NULL CHECK (julianday(last_at) IS NOT NULL),
    seat    TEXT NOT NULL CHECK (trim(seat) <> ''),
    deed    TEXT NOT NULL CHECK (trim(deed) <> ''),
    noun    TEXT NOT NULL CHECK (trim(noun) <> ''),
    record  INTEGER NOT NULL,
    before  TEXT CHECK (before IS NULL OR json_valid(before)),
    after   TEXT CHECK (after IS NULL OR json_valid(after)),
    CHECK (last_at >= at)
) STRICT;

CREATE INDEX history_of_record ON history (noun, record, id);

CREATE TRIGGER history_is_never_deleted BEFORE DELETE ON history
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- The one change a row allows: while a draft is being typed, the newest row of
-- its record takes the newer text, for five minutes from its first instant.
CREATE TRIGGER history_is_never_rewritten BEFORE UPDATE ON history
WHEN new.id IS NOT old.id
    OR new.at IS NOT old.at
    OR new.seat IS NOT old.seat
    OR new.deed IS NOT old.deed
    OR new.noun IS NOT old.noun
    OR new.record IS NOT old.record
    OR new.before IS NOT old.before
    OR new.last_at < old.last_at
    OR unixepoch(new.last_at) - unixepoch(old.at) > 300
    OR EXISTS (
        SELECT 1
        FROM history AS later
        WHERE later.noun = old.noun AND later.record = old.record AND later.id > old.id
    )
BEGIN
    SELECT RAISE(ABORT, 'history is never rewritten');
END;
