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

CREATE TRIGGER adoption_is_never_deleted BEFORE DELETE ON adoption
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER adoption_is_never_rewritten BEFORE UPDATE ON adoption
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER adoption_is_of_open_minutes BEFORE INSERT ON adoption
WHEN NOT EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'open')
BEGIN
    SELECT RAISE(ABORT, 'only open minutes are adopted');
END;

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

CREATE TRIGGER agenda_item_is_locked_once_adopted BEFORE UPDATE ON agenda_item
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER agenda_item_is_never_deleted BEFORE DELETE ON agenda_item
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER agenda_item_joins_no_adopted_minutes BEFORE INSERT ON agenda_item
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

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

CREATE TRIGGER attendance_is_locked_once_adopted BEFORE UPDATE ON attendance
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER attendance_is_never_deleted BEFORE DELETE ON attendance
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER attendance_joins_no_adopted_minutes BEFORE INSERT ON attendance
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TABLE cell_name (
    id       INTEGER PRIMARY KEY,
    from_on  TEXT NOT NULL UNIQUE CHECK (from_on IS date(from_on, '+0 days')),
    superior TEXT NOT NULL CHECK (trim(superior) <> ''),
    name     TEXT NOT NULL CHECK (trim(name) <> ''),
    place    TEXT NOT NULL CHECK (trim(place) <> ''),
    code     TEXT NOT NULL CHECK (trim(code) <> '')
) STRICT;

CREATE TRIGGER cell_name_is_never_deleted BEFORE DELETE ON cell_name
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TABLE draft (
    meeting  INTEGER NOT NULL REFERENCES minutes (meeting),
    place    INTEGER NOT NULL CHECK (place BETWEEN 0 AND 19),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    first_at TEXT NOT NULL CHECK (julianday(first_at) IS NOT NULL),
    saved_at TEXT NOT NULL CHECK (julianday(saved_at) IS NOT NULL),
    content  TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (meeting, place)
) STRICT;

CREATE TRIGGER draft_is_never_deleted BEFORE DELETE ON draft
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TABLE guest (
    id         INTEGER PRIMARY KEY,
    meeting    INTEGER NOT NULL REFERENCES minutes (meeting),
    position   INTEGER NOT NULL CHECK (position >= 0),
    name       TEXT NOT NULL,
    title      TEXT NOT NULL,
    dropped_at TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL)
) STRICT;

CREATE INDEX guest_of_meeting ON guest (meeting, position);

CREATE TRIGGER guest_is_locked_once_adopted BEFORE UPDATE ON guest
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER guest_is_never_deleted BEFORE DELETE ON guest
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER guest_joins_no_adopted_minutes BEFORE INSERT ON guest
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

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

CREATE TRIGGER matter_begins_as_a_draft BEFORE INSERT ON matter
WHEN new.given_on IS NOT NULL
    OR new.end_kind IS NOT NULL
    OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'a matter is given when the minutes are adopted');
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

CREATE TRIGGER matter_is_never_deleted BEFORE DELETE ON matter
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
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

CREATE TABLE matter_report (
    meeting    INTEGER NOT NULL REFERENCES minutes (meeting),
    matter     INTEGER NOT NULL REFERENCES matter (id),
    outcome    TEXT NOT NULL CHECK (outcome IN ('staysOpen', 'done', 'dropped')),
    words      TEXT NOT NULL,
    new_due_on TEXT CHECK (new_due_on IS date(new_due_on, '+0 days')),
    PRIMARY KEY (meeting, matter)
) STRICT, WITHOUT ROWID;

CREATE INDEX matter_report_of_matter ON matter_report (matter);

CREATE TRIGGER matter_report_is_locked_once_adopted BEFORE UPDATE ON matter_report
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER matter_report_is_never_deleted BEFORE DELETE ON matter_report
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER matter_report_is_of_a_given_matter BEFORE INSERT ON matter_report
WHEN NOT EXISTS (SELECT 1 FROM matter WHERE id = new.matter AND given_on IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'only a given matter is reported on');
END;

CREATE TRIGGER matter_report_joins_no_adopted_minutes BEFORE INSERT ON matter_report
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

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

CREATE TRIGGER meeting_begins_planned BEFORE INSERT ON meeting
WHEN new.state <> 'planned'
BEGIN
    SELECT RAISE(ABORT, 'a meeting is planned first');
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

CREATE TRIGGER meeting_is_never_deleted BEFORE DELETE ON meeting
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
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

CREATE TABLE member (
    id               INTEGER PRIMARY KEY,
    family_name      TEXT NOT NULL,
    middle_name      TEXT NOT NULL,
    given_name       TEXT NOT NULL CHECK (trim(given_name) <> ''),
    name_key         TEXT NOT NULL CHECK (name_key <> ''),
    name_folded      TEXT NOT NULL CHECK (name_folded <> ''),
    birth_name       TEXT NOT NULL,
    gender           TEXT CHECK (gender IN ('male', 'female')),
    born_on          TEXT CHECK (
        born_on GLOB '[12][0-9][0-9][0-9]'
        OR born_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND date(born_on || '-01') NOT NULL
        OR born_on IS date(born_on, '+0 days')
    ),
    ethnicity        TEXT NOT NULL,
    religion         TEXT NOT NULL,
    hometown         TEXT NOT NULL,
    residence        TEXT NOT NULL,
    citizen_number   TEXT NOT NULL,
    phone            TEXT NOT NULL,
    occupation       TEXT NOT NULL,
    workplace        TEXT NOT NULL,
    schooling        TEXT NOT NULL,
    political_theory TEXT NOT NULL,
    profession       TEXT NOT NULL,
    languages        TEXT NOT NULL,
    rank             TEXT NOT NULL CHECK (rank IN ('official', 'probationary')),
    joined_on        TEXT CHECK (
        joined_on GLOB '[12][0-9][0-9][0-9]'
        OR joined_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND date(joined_on || '-01') NOT NULL
        OR joined_on IS date(joined_on, '+0 days')
    ),
    official_on      TEXT CHECK (
        official_on GLOB '[12][0-9][0-9][0-9]'
        OR official_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND date(official_on || '-01') NOT NULL
        OR official_on IS date(official_on, '+0 days')
    ),
    card_number      TEXT NOT NULL,
    file_number      TEXT NOT NULL,
    badge            TEXT NOT NULL,
    group_name       TEXT NOT NULL,
    review_class     TEXT NOT NULL CHECK (review_class IN ('leader', 'staff', 'outside')),
    mentor           INTEGER REFERENCES member (id) CHECK (mentor IS NULL OR mentor <> id),
    note             TEXT NOT NULL,
    binned_at        TEXT CHECK (binned_at IS NULL OR julianday(binned_at) IS NOT NULL)
) STRICT;

CREATE INDEX member_by_name ON member (name_key);

CREATE TRIGGER member_is_never_deleted BEFORE DELETE ON member
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

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

CREATE TRIGGER mention_is_locked_once_adopted BEFORE UPDATE ON mention
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER mention_is_never_deleted BEFORE DELETE ON mention
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER mention_joins_no_adopted_minutes BEFORE INSERT ON mention
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

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

CREATE TRIGGER minutes_is_locked_once_adopted BEFORE UPDATE ON minutes
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER minutes_is_never_deleted BEFORE DELETE ON minutes
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER minutes_joins_no_adopted_minutes BEFORE INSERT ON minutes
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TABLE paper_number (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (
        kind IN (
            'resolution', 'decision', 'conclusion', 'regulation', 'notice', 'report', 'plan',
            'programme', 'project', 'submission', 'letter', 'minutes', 'invitation'
        )
    ),
    running      INTEGER CHECK (running >= 0),
    printed      TEXT NOT NULL CHECK (trim(printed) <> ''),
    issued_on    TEXT NOT NULL CHECK (issued_on IS date(issued_on, '+0 days')),
    meeting      INTEGER REFERENCES meeting (id),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL)
) STRICT;

CREATE INDEX paper_number_by_kind ON paper_number (kind, issued_on) WHERE withdrawn_at IS NULL;

CREATE UNIQUE INDEX paper_number_of_meeting
ON paper_number (meeting, kind) WHERE meeting IS NOT NULL AND withdrawn_at IS NULL;

CREATE TRIGGER paper_number_is_never_deleted BEFORE DELETE ON paper_number
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TABLE post (
    id           INTEGER PRIMARY KEY,
    member       INTEGER NOT NULL REFERENCES member (id),
    kind         TEXT NOT NULL CHECK (
        kind IN (
            'secretary', 'deputySecretary', 'committeeMember', 'groupLeader',
            'government', 'organisation'
        )
    ),
    title        TEXT NOT NULL CHECK (
        kind NOT IN ('government', 'organisation') OR trim(title) <> ''
    ),
    from_on      TEXT CHECK (from_on IS date(from_on, '+0 days')),
    until_on     TEXT CHECK (until_on IS date(until_on, '+0 days')),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL),
    CHECK (from_on IS NULL OR until_on IS NULL OR until_on >= from_on)
) STRICT;

CREATE INDEX post_of_member ON post (member, from_on) WHERE withdrawn_at IS NULL;

CREATE TRIGGER post_is_never_deleted BEFORE DELETE ON post
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

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

CREATE TRIGGER remark_is_locked_once_adopted BEFORE UPDATE ON remark
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER remark_is_never_deleted BEFORE DELETE ON remark
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER remark_joins_no_adopted_minutes BEFORE INSERT ON remark
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

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

CREATE TRIGGER resolution_is_locked_once_adopted BEFORE UPDATE ON resolution
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER resolution_is_never_deleted BEFORE DELETE ON resolution
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER resolution_joins_no_adopted_minutes BEFORE INSERT ON resolution
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TABLE result_report (
    meeting     INTEGER PRIMARY KEY REFERENCES meeting (id),
    reported_on TEXT CHECK (reported_on IS date(reported_on, '+0 days'))
) STRICT;

CREATE TRIGGER result_report_is_never_deleted BEFORE DELETE ON result_report
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER result_report_is_of_a_held_meeting BEFORE INSERT ON result_report
WHEN NOT EXISTS (
    SELECT 1 FROM meeting WHERE id = new.meeting AND state IN ('open', 'adopted')
)
BEGIN
    SELECT RAISE(ABORT, 'only a meeting that was held is reported');
END;

CREATE TRIGGER result_report_keeps_its_meeting BEFORE UPDATE OF meeting ON result_report
BEGIN
    SELECT RAISE(ABORT, 'a report keeps its meeting');
END;

CREATE TABLE score_mark (
    meeting    INTEGER NOT NULL REFERENCES minutes (meeting),
    line       TEXT NOT NULL CHECK (trim(line) <> ''),
    position   INTEGER NOT NULL CHECK (position >= 0),
    points     INTEGER CHECK (points >= 0),
    note       TEXT NOT NULL,
    dropped_at TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL),
    PRIMARY KEY (meeting, line)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER score_mark_is_locked_once_adopted BEFORE UPDATE ON score_mark
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER score_mark_is_never_deleted BEFORE DELETE ON score_mark
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER score_mark_joins_no_adopted_minutes BEFORE INSERT ON score_mark
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TABLE setting (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TRIGGER setting_is_never_deleted BEFORE DELETE ON setting
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TABLE standing (
    id           INTEGER PRIMARY KEY,
    member       INTEGER NOT NULL REFERENCES member (id),
    kind         TEXT NOT NULL CHECK (
        kind IN ('exempt', 'suspended', 'away', 'visiting', 'transferred', 'deceased', 'left')
    ),
    from_on      TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
    until_on     TEXT CHECK (until_on IS date(until_on, '+0 days')),
    reason       TEXT NOT NULL,
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL),
    CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT;

CREATE INDEX standing_of_member ON standing (member, from_on) WHERE withdrawn_at IS NULL;

CREATE TRIGGER standing_is_never_deleted BEFORE DELETE ON standing
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

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

CREATE TRIGGER story_is_locked_once_adopted BEFORE UPDATE ON story
WHEN new.meeting <> old.meeting
    OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER story_is_never_deleted BEFORE DELETE ON story
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER story_joins_no_adopted_minutes BEFORE INSERT ON story
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

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

CREATE TRIGGER supplement_follows_the_last BEFORE INSERT ON supplement
WHEN new.number <> 1 + (SELECT count(*) FROM supplement WHERE meeting = new.meeting)
BEGIN
    SELECT RAISE(ABORT, 'supplements follow one another');
END;

CREATE TRIGGER supplement_is_never_deleted BEFORE DELETE ON supplement
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER supplement_is_never_rewritten BEFORE UPDATE ON supplement
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TABLE term (
    id       INTEGER PRIMARY KEY,
    label    TEXT NOT NULL CHECK (trim(label) <> ''),
    from_on  TEXT NOT NULL UNIQUE CHECK (from_on IS date(from_on, '+0 days')),
    until_on TEXT CHECK (until_on IS date(until_on, '+0 days')),
    CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT;

CREATE TRIGGER term_is_never_deleted BEFORE DELETE ON term
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TABLE vault (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    identity TEXT NOT NULL CHECK (length(identity) = 32)
) STRICT;

CREATE TRIGGER vault_is_never_deleted BEFORE DELETE ON vault
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER vault_keeps_its_identity BEFORE UPDATE OF id, identity ON vault
BEGIN
    SELECT RAISE(ABORT, 'a vault keeps its identity');
END;
