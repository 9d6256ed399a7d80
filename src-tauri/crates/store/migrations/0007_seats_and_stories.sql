-- 0007  Seats of members (mã PIN), the rota of stories (kể chuyện về Bác), study sessions (học tập).

-- PINs. A PIN opens nothing: it says inside an open vault whose seat somebody takes. The hash is a
-- PHC string of Argon2id; none while the member has to choose a PIN (anew).
CREATE TABLE pin (
    member     INTEGER PRIMARY KEY REFERENCES member (id),
    hash       TEXT CHECK (hash GLOB '$argon2id$*'),
    set_at     TEXT CHECK (set_at IS NULL OR julianday(set_at) IS NOT NULL),
    failures   INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    failed_at  TEXT CHECK (failed_at IS NULL OR julianday(failed_at) IS NOT NULL),
    entered_at TEXT CHECK (entered_at IS NULL OR julianday(entered_at) IS NOT NULL),
    CHECK ((hash IS NULL) = (set_at IS NULL)),
    CHECK ((failures = 0) = (failed_at IS NULL))
) STRICT;

CREATE TRIGGER pin_is_never_deleted BEFORE DELETE ON pin
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- PINs taken back by the secretary. The member is told at the next entry.
CREATE TABLE pin_reset (
    id       INTEGER PRIMARY KEY,
    member   INTEGER NOT NULL REFERENCES member (id),
    reset_at TEXT NOT NULL CHECK (julianday(reset_at) IS NOT NULL),
    reason   TEXT NOT NULL CHECK (trim(reason) <> ''),
    told_at  TEXT CHECK (told_at IS NULL OR julianday(told_at) IS NOT NULL)
) STRICT;

CREATE INDEX pin_reset_of_member ON pin_reset (member, id);

CREATE TRIGGER pin_reset_is_never_deleted BEFORE DELETE ON pin_reset
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER pin_reset_is_never_rewritten BEFORE UPDATE ON pin_reset
WHEN new.id IS NOT old.id
    OR new.member IS NOT old.member
    OR new.reset_at IS NOT old.reset_at
    OR new.reason IS NOT old.reason
    OR old.told_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'what was done with a PIN is never rewritten');
END;
