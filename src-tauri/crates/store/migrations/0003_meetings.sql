-- 0003  Meetings (sinh hoạt): planned, written down, adopted, and what is followed from one to the next.
--
-- A meeting is planned, then its minutes are begun (`open`), then they are
-- adopted and locked, or it is called off. Names in the columns `kind`, `state`
-- and the like are those of `domain`, letter for letter.
--
-- While minutes are being written the window sends them whole, at most a second
-- after the first unsaved key. Rows it added carry ids of its own choice, so a
-- draft that arrives twice is kept once; a row that is missing from a newer
-- draft gets `dropped_at`, and loses it again when the row comes back. Which
-- rows stand, and in which order, is said by `dropped_at IS NULL` and
-- `position`. An id stays with its meeting for ever.
--
-- Adoption freezes the whole meeting as one JSON text with its SHA-256. From
-- then on the triggers at the end refuse every change to the rows of the
-- meeting, from this program and from any other. What has to be added later is
-- a supplement.
--
-- A matter (việc theo dõi) is written in the minutes of one meeting, is given
-- when these are adopted (`given_on`), and stays on the list until a meeting
-- has heard that it is done, with the result, or dropped, with the reason.

CREATE TABLE meeting (
    id                INTEGER PRIMARY KEY,
    kind              TEXT NOT NULL CHECK (kind IN (
        'regular', 'thematic', 'regularThematic', 'extraordinary',
        'review', 'admission', 'congress', 'committee'
    )),
    -- The month the meeting counts for (kỳ sinh hoạt tháng), `2026-09`.
    month             TEXT NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01')),
    planned_at        TEXT NOT NULL CHECK (julianday(planned_at) IS NOT NULL),
    place             TEXT NOT NULL,
    theme             TEXT NOT NULL,
    invited           TEXT NOT NULL,
    preparation       TEXT NOT NULL,
    state             TEXT NOT NULL DEFAULT 'planned'
                      CHECK (state IN ('planned', 'open', 'adopted', 'cancelled')),
    cancelled_because TEXT NOT NULL DEFAULT '',
    CHECK ((state = 'cancelled') = (trim(cancelled_because) <> ''))
) STRICT;

CREATE INDEX meeting_by_time ON meeting (planned_at);

-- The head of the minutes (biên bản), from the moment they are begun.
CREATE TABLE minutes (
    meeting    INTEGER PRIMARY KEY REFERENCES meeting (id),
    revision   INTEGER NOT NULL CHECK (revision >= 1),
    begun_at   TEXT NOT NULL CHECK (julianday(begun_at) IS NOT NULL),
    saved_at   TEXT CHECK (saved_at IS NULL OR julianday(saved_at) IS NOT NULL),
    started_at TEXT CHECK (started_at IS NULL OR julianday(started_at) IS NOT NULL),
    ended_at   TEXT CHECK (ended_at IS NULL OR julianday(ended_at) IS NOT NULL),
    chair      INTEGER REFERENCES member (id),
    note_taker INTEGER REFERENCES member (id),
    dues       TEXT NOT NULL DEFAULT '',
    weakness   TEXT NOT NULL DEFAULT ''
) STRICT;

-- The words of the monthly resolution (nghị quyết tháng) and the vote on it.
CREATE TABLE resolution (
    meeting      INTEGER PRIMARY KEY REFERENCES minutes (meeting),
    subject      TEXT NOT NULL DEFAULT '',
    politics     TEXT NOT NULL DEFAULT '',
    work         TEXT NOT NULL DEFAULT '',
    shortcomings TEXT NOT NULL DEFAULT '',
    directions   TEXT NOT NULL DEFAULT '',
    arrangements TEXT NOT NULL DEFAULT '',
    recipients   TEXT NOT NULL DEFAULT '',
    in_favour    INTEGER CHECK (in_favour >= 0),
    against      INTEGER CHECK (against >= 0),
    other        INTEGER CHECK (other >= 0),
    CHECK ((in_favour IS NULL) = (against IS NULL) AND (against IS NULL) = (other IS NULL))
) STRICT;

-- The agenda (chương trình) with what was said at each item.
CREATE TABLE agenda_item (
    id         INTEGER PRIMARY KEY,
    meeting    INTEGER NOT NULL REFERENCES meeting (id),
    position   INTEGER NOT NULL CHECK (position >= 0),
    stage      TEXT NOT NULL CHECK (stage IN ('opening', 'proceedings', 'closing')),
    kind       TEXT NOT NULL CHECK (kind IN (
        'plain', 'attendance', 'dues', 'followUp', 'story',
        'mentions', 'tasks', 'resolution', 'score', 'readBack'
    )),
    title      TEXT NOT NULL,
    presenter  TEXT NOT NULL,
    minutes    INTEGER CHECK (minutes >= 0),
    report     TEXT NOT NULL DEFAULT '',
    reply      TEXT NOT NULL DEFAULT '',
    conclusion TEXT NOT NULL DEFAULT '',
    motion     TEXT NOT NULL DEFAULT '',
    in_favour  INTEGER CHECK (in_favour >= 0),
    against    INTEGER CHECK (against >= 0),
    other      INTEGER CHECK (other >= 0),
    dropped_at TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL),
    UNIQUE (id, meeting),
    CHECK ((in_favour IS NULL) = (against IS NULL) AND (against IS NULL) = (other IS NULL))
) STRICT;

CREATE INDEX agenda_item_of_meeting ON agenda_item (meeting, position);

-- What one person said at an item (ý kiến phát biểu).
CREATE TABLE remark (
    id            INTEGER PRIMARY KEY,
    meeting       INTEGER NOT NULL REFERENCES minutes (meeting),
    item          INTEGER NOT NULL,
    position      INTEGER NOT NULL CHECK (position >= 0),
    speaker       INTEGER REFERENCES member (id),
    speaker_words TEXT NOT NULL,
    words         TEXT NOT NULL,
    dropped_at    TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL),
    FOREIGN KEY (item, meeting) REFERENCES agenda_item (id, meeting)
) STRICT;

CREATE INDEX remark_of_meeting ON remark (meeting, position);

-- Who was there (điểm danh). `mark` is NULL until somebody has ticked.
CREATE TABLE attendance (
    meeting INTEGER NOT NULL REFERENCES minutes (meeting),
    member  INTEGER NOT NULL REFERENCES member (id),
    mark    TEXT CHECK (mark IN (
        'present', 'excused', 'unexcused', 'exempt', 'suspended', 'away', 'visiting'
    )),
    reason  TEXT CHECK (reason IN ('work', 'illness', 'family', 'other')),
    words   TEXT NOT NULL,
    PRIMARY KEY (meeting, member)
) STRICT, WITHOUT ROWID;

-- Guests (đại biểu, khách mời).
CREATE TABLE guest (
    id         INTEGER PRIMARY KEY,
    meeting    INTEGER NOT NULL REFERENCES minutes (meeting),
    position   INTEGER NOT NULL CHECK (position >= 0),
    name       TEXT NOT NULL,
    title      TEXT NOT NULL,
    dropped_at TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL)
) STRICT;

CREATE INDEX guest_of_meeting ON guest (meeting, position);

-- Praises and reminders (biểu dương, nhắc nhở).
CREATE TABLE mention (
    id         INTEGER PRIMARY KEY,
    meeting    INTEGER NOT NULL REFERENCES minutes (meeting),
    position   INTEGER NOT NULL CHECK (position >= 0),
    kind       TEXT NOT NULL CHECK (kind IN ('praise', 'reminder')),
    member     INTEGER REFERENCES member (id),
    who        TEXT NOT NULL,
    words      TEXT NOT NULL,
    dropped_at TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL)
) STRICT;

CREATE INDEX mention_of_meeting ON mention (meeting, position);

-- Stories told about Bác (kể chuyện về Bác).
CREATE TABLE story (
    id         INTEGER PRIMARY KEY,
    meeting    INTEGER NOT NULL REFERENCES minutes (meeting),
    position   INTEGER NOT NULL CHECK (position >= 0),
    teller     INTEGER REFERENCES member (id),
    title      TEXT NOT NULL,
    lesson     TEXT NOT NULL,
    dropped_at TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL)
) STRICT;

CREATE INDEX story_of_meeting ON story (meeting, position);

-- Matters the cell follows: tasks, conclusions, shortcomings. `meeting` is the
-- one that gives it; `due_on` what it was given with, later days stand in
-- `matter_report`.
CREATE TABLE matter (
    id             INTEGER PRIMARY KEY,
    meeting        INTEGER NOT NULL REFERENCES minutes (meeting),
    position       INTEGER NOT NULL CHECK (position >= 0),
    kind           TEXT NOT NULL CHECK (kind IN ('task', 'conclusion', 'shortcoming')),
    item           INTEGER,
    work           TEXT NOT NULL,
    lead           INTEGER REFERENCES member (id),
    lead_words     TEXT NOT NULL,
    helpers        TEXT NOT NULL,
    due_on         TEXT CHECK (due_on IS date(due_on, '+0 days')),
    product        TEXT NOT NULL,
    responsibility TEXT NOT NULL,
    authority      TEXT NOT NULL,
    dropped_at     TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL),
    given_on       TEXT CHECK (given_on IS date(given_on, '+0 days')),
    end_kind       TEXT CHECK (end_kind IN ('done', 'dropped')),
    end_words      TEXT CHECK (trim(end_words) <> ''),
    end_meeting    INTEGER REFERENCES minutes (meeting),
    ended_on       TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
    FOREIGN KEY (item, meeting) REFERENCES agenda_item (id, meeting),
    CHECK (given_on IS NULL OR (trim(work) <> '' AND dropped_at IS NULL)),
    CHECK (end_kind IS NULL OR given_on IS NOT NULL),
    CHECK ((end_kind IS NULL) = (end_words IS NULL)),
    CHECK ((end_kind IS NULL) = (end_meeting IS NULL)),
    CHECK ((end_kind IS NULL) = (ended_on IS NULL))
) STRICT;

CREATE INDEX matter_of_meeting ON matter (meeting, position);
CREATE INDEX matter_open ON matter (given_on) WHERE given_on IS NOT NULL AND end_kind IS NULL;

-- What a meeting hears about a matter that an earlier one left open.
CREATE TABLE matter_report (
    meeting    INTEGER NOT NULL REFERENCES minutes (meeting),
    matter     INTEGER NOT NULL REFERENCES matter (id),
    outcome    TEXT NOT NULL CHECK (outcome IN ('staysOpen', 'done', 'dropped')),
    words      TEXT NOT NULL,
    new_due_on TEXT CHECK (new_due_on IS date(new_due_on, '+0 days')),
    PRIMARY KEY (meeting, matter)
) STRICT, WITHOUT ROWID;

CREATE INDEX matter_report_of_matter ON matter_report (matter);

-- Points the cell gives itself for the meeting, in tenths.
CREATE TABLE score_mark (
    meeting    INTEGER NOT NULL REFERENCES minutes (meeting),
    line       TEXT NOT NULL CHECK (trim(line) <> ''),
    position   INTEGER NOT NULL CHECK (position >= 0),
    points     INTEGER CHECK (points >= 0),
    note       TEXT NOT NULL,
    dropped_at TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL),
    PRIMARY KEY (meeting, line)
) STRICT, WITHOUT ROWID;

-- The last drafts of minutes, whole, one for each minute of typing: a ring of
-- twenty places for each meeting, the oldest written over.
CREATE TABLE draft (
    meeting  INTEGER NOT NULL REFERENCES minutes (meeting),
    place    INTEGER NOT NULL CHECK (place BETWEEN 0 AND 19),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    first_at TEXT NOT NULL CHECK (julianday(first_at) IS NOT NULL),
    saved_at TEXT NOT NULL CHECK (julianday(saved_at) IS NOT NULL),
    content  TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (meeting, place)
) STRICT;

-- Adopted minutes: the meeting as it goes on paper, letter for letter. The two
-- numbers stand beside it for lists of meetings.
CREATE TABLE adoption (
    meeting     INTEGER PRIMARY KEY REFERENCES minutes (meeting),
    version     INTEGER NOT NULL CHECK (version = 1),
    content     TEXT NOT NULL CHECK (json_valid(content)),
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    adopted_at  TEXT NOT NULL CHECK (julianday(adopted_at) IS NOT NULL),
    adopted_by  TEXT NOT NULL CHECK (trim(adopted_by) <> ''),
    present     INTEGER NOT NULL CHECK (present >= 0),
    denominator INTEGER NOT NULL CHECK (denominator >= present)
) STRICT;

-- Later changes to adopted minutes (bổ sung biên bản). Each carries the SHA-256
-- of itself and of all that came before it.
CREATE TABLE supplement (
    id       INTEGER PRIMARY KEY,
    meeting  INTEGER NOT NULL REFERENCES adoption (meeting),
    number   INTEGER NOT NULL CHECK (number >= 1),
    reason   TEXT NOT NULL CHECK (trim(reason) <> ''),
    words    TEXT NOT NULL CHECK (trim(words) <> ''),
    added_at TEXT NOT NULL CHECK (julianday(added_at) IS NOT NULL),
    added_by TEXT NOT NULL CHECK (trim(added_by) <> ''),
    sha256   TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    UNIQUE (meeting, number)
) STRICT;

-- Nothing is deleted.

CREATE TRIGGER meeting_is_never_deleted BEFORE DELETE ON meeting
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER minutes_is_never_deleted BEFORE DELETE ON minutes
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER resolution_is_never_deleted BEFORE DELETE ON resolution
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER agenda_item_is_never_deleted BEFORE DELETE ON agenda_item
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER remark_is_never_deleted BEFORE DELETE ON remark
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER attendance_is_never_deleted BEFORE DELETE ON attendance
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER guest_is_never_deleted BEFORE DELETE ON guest
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER mention_is_never_deleted BEFORE DELETE ON mention
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER story_is_never_deleted BEFORE DELETE ON story
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER matter_is_never_deleted BEFORE DELETE ON matter
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER matter_report_is_never_deleted BEFORE DELETE ON matter_report
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER score_mark_is_never_deleted BEFORE DELETE ON score_mark
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER draft_is_never_deleted BEFORE DELETE ON draft
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER adoption_is_never_deleted BEFORE DELETE ON adoption
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER supplement_is_never_deleted BEFORE DELETE ON supplement
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- The way of a meeting: planned, open, adopted; called off and taken up again.

CREATE TRIGGER meeting_begins_planned BEFORE INSERT ON meeting
WHEN new.state <> 'planned'
BEGIN
    SELECT RAISE(ABORT, 'a meeting is planned first');
END;

CREATE TRIGGER meeting_keeps_its_way BEFORE UPDATE OF state ON meeting
WHEN new.state <> old.state
    AND old.state || ' ' || new.state NOT IN (
        'planned open', 'planned cancelled', 'open adopted', 'open cancelled',
        'cancelled planned', 'cancelled open'
    )
BEGIN
    SELECT RAISE(ABORT, 'a meeting does not go this way');
END;

CREATE TRIGGER meeting_is_adopted_with_its_content BEFORE UPDATE OF state ON meeting
WHEN new.state = 'adopted' AND NOT EXISTS (SELECT 1 FROM adoption WHERE meeting = new.id)
BEGIN
    SELECT RAISE(ABORT, 'minutes are adopted with their content');
END;

CREATE TRIGGER meeting_is_locked_once_adopted BEFORE UPDATE ON meeting
WHEN old.state = 'adopted' OR new.id <> old.id
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

-- Adopted minutes are locked, row by row, and no row changes its meeting.

CREATE TRIGGER minutes_is_locked_once_adopted BEFORE UPDATE ON minutes
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER minutes_joins_no_adopted_minutes BEFORE INSERT ON minutes
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER resolution_is_locked_once_adopted BEFORE UPDATE ON resolution
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER resolution_joins_no_adopted_minutes BEFORE INSERT ON resolution
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER agenda_item_is_locked_once_adopted BEFORE UPDATE ON agenda_item
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER agenda_item_joins_no_adopted_minutes BEFORE INSERT ON agenda_item
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER remark_is_locked_once_adopted BEFORE UPDATE ON remark
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER remark_joins_no_adopted_minutes BEFORE INSERT ON remark
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER attendance_is_locked_once_adopted BEFORE UPDATE ON attendance
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER attendance_joins_no_adopted_minutes BEFORE INSERT ON attendance
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER guest_is_locked_once_adopted BEFORE UPDATE ON guest
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER guest_joins_no_adopted_minutes BEFORE INSERT ON guest
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER mention_is_locked_once_adopted BEFORE UPDATE ON mention
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER mention_joins_no_adopted_minutes BEFORE INSERT ON mention
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER story_is_locked_once_adopted BEFORE UPDATE ON story
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER story_joins_no_adopted_minutes BEFORE INSERT ON story
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER matter_report_is_locked_once_adopted BEFORE UPDATE ON matter_report
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER matter_report_joins_no_adopted_minutes BEFORE INSERT ON matter_report
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER score_mark_is_locked_once_adopted BEFORE UPDATE ON score_mark
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER score_mark_joins_no_adopted_minutes BEFORE INSERT ON score_mark
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER adoption_is_of_open_minutes BEFORE INSERT ON adoption
WHEN NOT EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'open')
BEGIN
    SELECT RAISE(ABORT, 'only open minutes are adopted');
END;

CREATE TRIGGER adoption_is_never_rewritten BEFORE UPDATE ON adoption
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER supplement_follows_the_last BEFORE INSERT ON supplement
WHEN new.number <> 1 + (SELECT count(*) FROM supplement WHERE meeting = new.meeting)
BEGIN
    SELECT RAISE(ABORT, 'supplements follow one another');
END;

CREATE TRIGGER supplement_is_never_rewritten BEFORE UPDATE ON supplement
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

-- A matter is written, given, and ended, each once.

CREATE TRIGGER matter_begins_as_a_draft BEFORE INSERT ON matter
WHEN new.given_on IS NOT NULL
    OR new.end_kind IS NOT NULL
    OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'a matter is given when the minutes are adopted');
END;

CREATE TRIGGER matter_is_never_rewritten_once_given BEFORE UPDATE ON matter
WHEN new.id <> old.id
    OR new.meeting <> old.meeting
    OR (
        EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
        AND (
            new.position <> old.position
            OR new.kind <> old.kind
            OR new.item IS NOT old.item
            OR new.work <> old.work
            OR new.lead IS NOT old.lead
            OR new.lead_words <> old.lead_words
            OR new.helpers <> old.helpers
            OR new.due_on IS NOT old.due_on
            OR new.product <> old.product
            OR new.responsibility <> old.responsibility
            OR new.authority <> old.authority
            OR new.dropped_at IS NOT old.dropped_at
            OR new.given_on IS NOT old.given_on
        )
    )
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER matter_ends_once BEFORE UPDATE ON matter
WHEN old.end_kind IS NOT NULL
    AND (
        new.end_kind IS NOT old.end_kind
        OR new.end_words IS NOT old.end_words
        OR new.end_meeting IS NOT old.end_meeting
        OR new.ended_on IS NOT old.ended_on
    )
BEGIN
    SELECT RAISE(ABORT, 'a matter ends once');
END;

CREATE TRIGGER matter_ends_as_a_meeting_heard BEFORE UPDATE ON matter
WHEN old.end_kind IS NULL
    AND new.end_kind IS NOT NULL
    AND NOT EXISTS (
        SELECT 1
        FROM matter_report
        WHERE matter = new.id
            AND meeting = new.end_meeting
            AND outcome = new.end_kind
            AND words = new.end_words
    )
BEGIN
    SELECT RAISE(ABORT, 'a matter ends with what a meeting heard');
END;

CREATE TRIGGER matter_report_is_of_a_given_matter BEFORE INSERT ON matter_report
WHEN NOT EXISTS (SELECT 1 FROM matter WHERE id = new.matter AND given_on IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'only a given matter is reported on');
END;
