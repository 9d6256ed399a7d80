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

-- Stories. One row is the story of the minutes, of the rota and of the teller's notebook. A story may
-- be prepared before any minutes, or told elsewhere: then it has a month of its own and no meeting;
-- the minutes take it up by its id, and let it go again. `source`, `reflection` (what the teller takes
-- to heart, in their own words) and the comment of the cell are new. The table is built anew because a
-- story had to have a meeting.
CREATE TABLE story_anew (
    id              INTEGER PRIMARY KEY,
    meeting         INTEGER REFERENCES minutes (meeting),
    position        INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
    month           TEXT CHECK (month || '-01' IS date(month || '-01', '+0 days')),
    told_on         TEXT CHECK (told_on IS date(told_on, '+0 days')),
    teller          INTEGER REFERENCES member (id),
    title           TEXT NOT NULL,
    source          TEXT NOT NULL DEFAULT '',
    lesson          TEXT NOT NULL,
    reflection      TEXT NOT NULL DEFAULT '',
    hand            TEXT CHECK (hand IN ('own', 'onBehalf')),
    confirmed_at    TEXT CHECK (confirmed_at IS NULL OR julianday(confirmed_at) IS NOT NULL),
    comment_words   TEXT CHECK (trim(comment_words) <> ''),
    commented_on    TEXT CHECK (commented_on IS date(commented_on, '+0 days')),
    commented_by    TEXT,
    comment_meeting INTEGER REFERENCES meeting (id),
    dropped_at      TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL),
    CHECK (meeting IS NOT NULL OR (month IS NOT NULL AND teller IS NOT NULL)),
    CHECK (trim(reflection) = '' OR hand IS NOT NULL),
    CHECK ((comment_words IS NULL) = (commented_on IS NULL)),
    CHECK ((comment_words IS NULL) = (commented_by IS NULL)),
    CHECK (comment_meeting IS NULL OR comment_words IS NOT NULL)
) STRICT;

INSERT INTO story_anew (id, meeting, position, teller, title, lesson, dropped_at)
SELECT id, meeting, position, teller, title, lesson, dropped_at FROM story;

DROP TABLE story;

ALTER TABLE story_anew RENAME TO story;

CREATE INDEX story_of_meeting ON story (meeting, position);

CREATE INDEX story_of_teller ON story (teller) WHERE dropped_at IS NULL;

CREATE TRIGGER story_is_never_deleted BEFORE DELETE ON story
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- What stands in adopted minutes is locked; what the teller takes to heart and what the cell says of
-- it may come later.
CREATE TRIGGER story_is_locked_once_adopted BEFORE UPDATE ON story
WHEN (new.meeting IS NOT NULL AND old.meeting IS NOT NULL AND new.meeting <> old.meeting)
    OR EXISTS (
        SELECT 1
        FROM meeting
        WHERE state = 'adopted'
            AND (
                (id = new.meeting AND old.meeting IS NULL)
                OR (
                    id = old.meeting
                    AND (
                        new.id <> old.id
                        OR new.meeting IS NOT old.meeting
                        OR new.position <> old.position
                        OR new.teller IS NOT old.teller
                        OR new.title <> old.title
                        OR new.source <> old.source
                        OR new.lesson <> old.lesson
                        OR new.dropped_at IS NOT old.dropped_at
                    )
                )
            )
    )
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER story_joins_no_adopted_minutes BEFORE INSERT ON story
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER story_comment_is_locked_once_adopted BEFORE UPDATE ON story
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = old.comment_meeting AND state = 'adopted')
    AND (
        new.comment_words IS NOT old.comment_words
        OR new.commented_on IS NOT old.commented_on
        OR new.commented_by IS NOT old.commented_by
        OR new.comment_meeting IS NOT old.comment_meeting
    )
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

-- Turns of the rota given by hand, each by a swap. All other turns follow from the stories told.
CREATE TABLE story_turn (
    id           INTEGER PRIMARY KEY,
    month        TEXT NOT NULL CHECK (month || '-01' IS date(month || '-01', '+0 days')),
    member       INTEGER NOT NULL REFERENCES member (id),
    instead_of   INTEGER NOT NULL REFERENCES member (id) CHECK (instead_of <> member),
    reason       TEXT NOT NULL,
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX story_turn_of_month ON story_turn (month, member) WHERE withdrawn_at IS NULL;

CREATE TRIGGER story_turn_is_never_deleted BEFORE DELETE ON story_turn
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- Study sessions (học tập, quán triệt).
CREATE TABLE study (
    id            INTEGER PRIMARY KEY,
    title         TEXT NOT NULL CHECK (trim(title) <> ''),
    held_on       TEXT NOT NULL CHECK (held_on IS date(held_on, '+0 days')),
    place         TEXT NOT NULL,
    speaker       TEXT NOT NULL,
    meeting       INTEGER REFERENCES meeting (id),
    report_due_on TEXT CHECK (report_due_on IS date(report_due_on, '+0 days')),
    note          TEXT NOT NULL,
    announced_on  TEXT CHECK (announced_on IS date(announced_on, '+0 days')),
    withdrawn_at  TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL),
    CHECK (report_due_on IS NULL OR report_due_on >= held_on)
) STRICT;

CREATE INDEX study_by_day ON study (held_on) WHERE withdrawn_at IS NULL;

CREATE TRIGGER study_is_never_deleted BEFORE DELETE ON study
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- Who was there, and who made up for it (học bù).
CREATE TABLE study_attendance (
    study         INTEGER NOT NULL REFERENCES study (id),
    member        INTEGER NOT NULL REFERENCES member (id),
    mark          TEXT CHECK (mark IN (
        'present', 'excused', 'unexcused', 'exempt', 'suspended', 'away', 'visiting'
    )),
    words         TEXT NOT NULL,
    made_up_on    TEXT CHECK (made_up_on IS date(made_up_on, '+0 days')),
    made_up_words TEXT NOT NULL,
    PRIMARY KEY (study, member),
    CHECK (made_up_on IS NULL OR mark IN ('excused', 'unexcused'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER study_attendance_is_never_deleted BEFORE DELETE ON study_attendance
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- Study reports (bài thu hoạch), and what the member takes to heart, in their own words.
CREATE TABLE study_report (
    id           INTEGER PRIMARY KEY,
    study        INTEGER NOT NULL REFERENCES study (id),
    member       INTEGER NOT NULL REFERENCES member (id),
    handed_in_on TEXT CHECK (handed_in_on IS date(handed_in_on, '+0 days')),
    mark         TEXT NOT NULL DEFAULT '',
    marker       TEXT NOT NULL DEFAULT '',
    remark       TEXT NOT NULL DEFAULT '',
    reflection   TEXT NOT NULL DEFAULT '',
    hand         TEXT CHECK (hand IN ('own', 'onBehalf')),
    confirmed_at TEXT CHECK (confirmed_at IS NULL OR julianday(confirmed_at) IS NOT NULL),
    UNIQUE (study, member),
    CHECK (trim(reflection) = '' OR hand IS NOT NULL)
) STRICT;

CREATE TRIGGER study_report_is_never_deleted BEFORE DELETE ON study_report
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;
