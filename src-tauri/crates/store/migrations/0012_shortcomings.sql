-- 0012  Shortcomings with one remedy each (khắc phục), and inspections (kiểm tra, giám sát).
--
-- A shortcoming is a matter of that kind. One that no minutes gave, since it was confessed in a
-- self-assessment, concluded by an inspection or named by a superior body, is entered in the register:
-- it has no meeting, is given at once, and stays open until a meeting hears that it is remedied. Until
-- then its words may be corrected; one entered by mistake is dropped (`dropped_at`).

-- The table is built anew, so that `meeting` may be missing; nothing else in its rows changes.
CREATE TABLE matter_anew (
    id             INTEGER PRIMARY KEY,
    meeting        INTEGER REFERENCES minutes (meeting),
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
    CHECK (meeting IS NOT NULL OR (kind = 'shortcoming' AND item IS NULL AND given_on IS NOT NULL)),
    CHECK (given_on IS NULL OR trim(work) <> ''),
    CHECK (given_on IS NULL OR meeting IS NULL OR dropped_at IS NULL),
    CHECK (end_kind IS NULL OR (given_on IS NOT NULL AND dropped_at IS NULL)),
    CHECK ((end_kind IS NULL) = (end_words IS NULL)),
    CHECK ((end_kind IS NULL) = (end_meeting IS NULL)),
    CHECK ((end_kind IS NULL) = (ended_on IS NULL))
) STRICT;

INSERT INTO matter_anew (
    id, meeting, position, kind, item, work, lead, lead_words, helpers, due_on, product,
    responsibility, authority, dropped_at, given_on, end_kind, end_words, end_meeting, ended_on
)
SELECT
    id, meeting, position, kind, item, work, lead, lead_words, helpers, due_on, product,
    responsibility, authority, dropped_at, given_on, end_kind, end_words, end_meeting, ended_on
FROM matter;

DROP TRIGGER matter_report_is_of_a_given_matter;

DROP TABLE matter;

ALTER TABLE matter_anew RENAME TO matter;

CREATE INDEX matter_of_meeting ON matter (meeting, position);

CREATE INDEX matter_open ON matter (given_on) WHERE given_on IS NOT NULL AND end_kind IS NULL;

CREATE TRIGGER matter_is_never_deleted BEFORE DELETE ON matter
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER matter_begins_as_a_draft BEFORE INSERT ON matter
WHEN new.end_kind IS NOT NULL
    OR new.meeting IS NOT NULL
    AND (
        new.given_on IS NOT NULL
        OR EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
    )
BEGIN
    SELECT RAISE(ABORT, 'a matter is given when the minutes are adopted');
END;

CREATE TRIGGER matter_is_never_rewritten_once_given BEFORE UPDATE ON matter
WHEN new.id <> old.id
    OR new.meeting IS NOT old.meeting
    OR (
        (
            old.end_kind IS NOT NULL
            OR EXISTS (SELECT 1 FROM meeting WHERE id = old.meeting AND state = 'adopted')
        )
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

CREATE TRIGGER matter_entered_leaves_before_it_is_heard BEFORE UPDATE ON matter
WHEN old.meeting IS NULL
    AND old.dropped_at IS NULL
    AND new.dropped_at IS NOT NULL
    AND EXISTS (
        SELECT 1
        FROM matter_report
        JOIN meeting ON meeting.id = matter_report.meeting
        WHERE matter_report.matter = old.id AND meeting.state = 'adopted'
    )
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes report on the matter');
END;

CREATE TRIGGER matter_report_is_of_a_given_matter BEFORE INSERT ON matter_report
WHEN NOT EXISTS (
    SELECT 1 FROM matter WHERE id = new.matter AND given_on IS NOT NULL AND dropped_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'only a given matter is reported on');
END;

-- Inspections: a row of the plan of a year, then what came of it. Of a member, or of a body by name.
CREATE TABLE inspection (
    id           INTEGER PRIMARY KEY,
    year         INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    kind         TEXT NOT NULL CHECK (kind IN (
        'inspection', 'supervision', 'selfInspection', 'fromAbove'
    )),
    member       INTEGER REFERENCES member (id),
    body         TEXT CHECK (trim(body) <> ''),
    content      TEXT NOT NULL CHECK (trim(content) <> ''),
    period       TEXT NOT NULL,
    month        TEXT CHECK (month IS strftime('%Y-%m', month || '-01')),
    inspectors   TEXT NOT NULL,
    method       TEXT NOT NULL,
    noticed_on   TEXT CHECK (noticed_on IS date(noticed_on, '+0 days')),
    reported_on  TEXT CHECK (reported_on IS date(reported_on, '+0 days')),
    report       TEXT NOT NULL,
    findings     TEXT NOT NULL,
    conclusion   TEXT NOT NULL,
    meeting      INTEGER REFERENCES meeting (id),
    concluded_on TEXT CHECK (concluded_on IS date(concluded_on, '+0 days')),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL),
    CHECK ((member IS NULL) = (body IS NOT NULL)),
    CHECK (noticed_on IS NULL OR reported_on IS NULL OR reported_on >= noticed_on),
    CHECK (noticed_on IS NULL OR concluded_on IS NULL OR concluded_on >= noticed_on),
    CHECK (reported_on IS NULL OR concluded_on IS NULL OR concluded_on >= reported_on)
) STRICT;

CREATE INDEX inspection_of_year ON inspection (year) WHERE withdrawn_at IS NULL;

CREATE TRIGGER inspection_is_never_deleted BEFORE DELETE ON inspection
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- The remedy of a shortcoming: `member` is whose it is, none where it is the collective's; `origin` the
-- line of a self-assessment it was taken from, as JSON.
CREATE TABLE remedy (
    matter     INTEGER PRIMARY KEY REFERENCES matter (id),
    member     INTEGER REFERENCES member (id),
    named_in   TEXT NOT NULL CHECK (named_in IN ('review', 'inspection', 'superior', 'meeting')),
    inspection INTEGER REFERENCES inspection (id),
    origin     TEXT CHECK (origin IS NULL OR json_valid(origin)),
    year       INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    measure    TEXT NOT NULL,
    reached    TEXT NOT NULL,
    obstacle   TEXT NOT NULL,
    CHECK ((named_in = 'inspection') = (inspection IS NOT NULL))
) STRICT;

CREATE INDEX remedy_of_inspection ON remedy (inspection) WHERE inspection IS NOT NULL;

CREATE TRIGGER remedy_is_never_deleted BEFORE DELETE ON remedy
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER remedy_is_of_a_shortcoming BEFORE INSERT ON remedy
WHEN NOT EXISTS (
    SELECT 1 FROM matter WHERE id = new.matter AND kind = 'shortcoming' AND given_on IS NOT NULL
)
BEGIN
    SELECT RAISE(ABORT, 'only a shortcoming that was named is remedied');
END;

CREATE TRIGGER remedy_stays_with_its_shortcoming BEFORE UPDATE ON remedy
WHEN new.matter <> old.matter
BEGIN
    SELECT RAISE(ABORT, 'a remedy stays with its shortcoming');
END;

CREATE TABLE remedy_step (
    id         INTEGER PRIMARY KEY,
    matter     INTEGER NOT NULL REFERENCES remedy (matter),
    position   INTEGER NOT NULL CHECK (position >= 0),
    words      TEXT NOT NULL CHECK (trim(words) <> ''),
    due_on     TEXT CHECK (due_on IS date(due_on, '+0 days')),
    done_on    TEXT CHECK (done_on IS date(done_on, '+0 days')),
    result     TEXT NOT NULL,
    dropped_at TEXT CHECK (dropped_at IS NULL OR julianday(dropped_at) IS NOT NULL)
) STRICT;

CREATE INDEX remedy_step_of_matter ON remedy_step (matter, position);

CREATE TRIGGER remedy_step_is_never_deleted BEFORE DELETE ON remedy_step
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;
