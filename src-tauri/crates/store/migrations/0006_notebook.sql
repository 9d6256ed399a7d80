-- 0006  The notebook "Làm theo gương Bác" (sổ tay), and the year of the cell it belongs to.
--
-- One notebook per person and year: pledges (nội dung đăng ký), a page a month
-- with a line for each pledge, summaries, good deeds. `hand` says by whose hand
-- words stand, `confirmed_at` when the person confirmed words entered on their
-- behalf; whoever changes them is checked in the program, which knows the seat.
--
-- A comment is written once. Where it is made at a meeting it names the meeting,
-- the minutes show it from here, and the triggers at the end lock it with them.
-- That a good deed was praised follows from the praise in the minutes of a
-- meeting, which names the deed.
--
-- Records entered by mistake are withdrawn (`withdrawn_at`), never deleted.

-- Not only members keep notebooks: quần chúng and đoàn viên stand in the same book.
ALTER TABLE member ADD COLUMN kind TEXT NOT NULL DEFAULT 'member'
CHECK (kind IN ('member', 'mass', 'youth'));

-- The day somebody came from another cell (ngày về chi bộ).
ALTER TABLE member ADD COLUMN came_on TEXT CHECK (
    came_on GLOB '[12][0-9][0-9][0-9]'
    OR came_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND date(came_on || '-01') NOT NULL
    OR came_on IS date(came_on, '+0 days')
);

-- An item of the agenda may be the reports of the month. The table is built anew
-- because of its check; nothing else in it changes.
CREATE TABLE agenda_item_anew (
    id         INTEGER PRIMARY KEY,
    meeting    INTEGER NOT NULL REFERENCES meeting (id),
    position   INTEGER NOT NULL CHECK (position >= 0),
    stage      TEXT NOT NULL CHECK (stage IN ('opening', 'proceedings', 'closing')),
    kind       TEXT NOT NULL CHECK (kind IN (
        'plain', 'attendance', 'dues', 'followUp', 'notebooks', 'story',
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

INSERT INTO agenda_item_anew (
    id, meeting, position, stage, kind, title, presenter, minutes, report, reply, conclusion,
    motion, in_favour, against, other, dropped_at
)
SELECT
    id, meeting, position, stage, kind, title, presenter, minutes, report, reply, conclusion,
    motion, in_favour, against, other, dropped_at
FROM agenda_item;

DROP TABLE agenda_item;

ALTER TABLE agenda_item_anew RENAME TO agenda_item;

CREATE INDEX agenda_item_of_meeting ON agenda_item (meeting, position);

CREATE TRIGGER agenda_item_is_never_deleted BEFORE DELETE ON agenda_item
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
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

-- The year of the cell: theme (chuyên đề), criteria, collective plan.
CREATE TABLE year_plan (
    year            INTEGER PRIMARY KEY CHECK (year BETWEEN 1900 AND 2100),
    theme           TEXT NOT NULL,
    basis           TEXT NOT NULL,
    criteria        TEXT NOT NULL,
    collective_plan TEXT NOT NULL,
    breakthrough    TEXT NOT NULL,
    adopted_on      TEXT CHECK (adopted_on IS date(adopted_on, '+0 days')),
    meeting         INTEGER REFERENCES meeting (id)
) STRICT;

-- Models registered (mô hình "Dân vận khéo" …) and who has recognised them.
CREATE TABLE model (
    id            INTEGER PRIMARY KEY,
    year          INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    name          TEXT NOT NULL CHECK (trim(name) <> ''),
    field         TEXT NOT NULL,
    owner         INTEGER REFERENCES member (id),
    owner_words   TEXT NOT NULL,
    result        TEXT NOT NULL,
    recognition   TEXT NOT NULL CHECK (
        recognition IN ('none', 'cell', 'commune', 'province', 'central')
    ),
    recognised_on TEXT CHECK (recognised_on IS date(recognised_on, '+0 days')),
    withdrawn_at  TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL)
) STRICT;

CREATE INDEX model_of_year ON model (year) WHERE withdrawn_at IS NULL;

-- Pressing issues (việc bức xúc, nổi cộm) to be settled within their year.
CREATE TABLE pressing_issue (
    id           INTEGER PRIMARY KEY,
    year         INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    issue        TEXT NOT NULL CHECK (trim(issue) <> ''),
    owner        INTEGER REFERENCES member (id),
    owner_words  TEXT NOT NULL,
    measures     TEXT NOT NULL,
    due_on       TEXT CHECK (due_on IS date(due_on, '+0 days')),
    settled_on   TEXT CHECK (settled_on IS date(settled_on, '+0 days')),
    outcome      TEXT NOT NULL CHECK (settled_on IS NULL OR trim(outcome) <> ''),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL)
) STRICT;

CREATE INDEX pressing_issue_of_year ON pressing_issue (year) WHERE withdrawn_at IS NULL;

-- Part 1: what a person registers, for the year or for one of its months.
CREATE TABLE pledge (
    id            INTEGER PRIMARY KEY,
    member        INTEGER NOT NULL REFERENCES member (id),
    year          INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    month         TEXT CHECK (month IS strftime('%Y-%m', month || '-01')),
    pledge_group  TEXT NOT NULL CHECK (pledge_group IN (
        'thought', 'ethics', 'style', 'example', 'remedy', 'work', 'people'
    )),
    act           TEXT NOT NULL CHECK (trim(act) <> ''),
    measure       TEXT NOT NULL,
    target        TEXT NOT NULL,
    due           TEXT NOT NULL,
    note          TEXT NOT NULL,
    registered_on TEXT NOT NULL CHECK (registered_on IS date(registered_on, '+0 days')),
    hand          TEXT NOT NULL CHECK (hand IN ('own', 'onBehalf')),
    confirmed_at  TEXT CHECK (confirmed_at IS NULL OR julianday(confirmed_at) IS NOT NULL),
    accepted_on   TEXT CHECK (accepted_on IS date(accepted_on, '+0 days')),
    withdrawn_at  TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL),
    CHECK (month IS NULL OR CAST(substr(month, 1, 4) AS INTEGER) = year)
) STRICT;

CREATE INDEX pledge_of_year ON pledge (year, member) WHERE withdrawn_at IS NULL;

-- Part 2: a page a month. `revision` counts the drafts of what the person
-- wrote; a page that has only a comment has none.
CREATE TABLE month_page (
    id              INTEGER PRIMARY KEY,
    member          INTEGER NOT NULL REFERENCES member (id),
    month           TEXT NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01')),
    self_remark     TEXT NOT NULL DEFAULT '',
    hand            TEXT CHECK (hand IN ('own', 'onBehalf')),
    confirmed_at    TEXT CHECK (confirmed_at IS NULL OR julianday(confirmed_at) IS NOT NULL),
    reported_on     TEXT CHECK (reported_on IS date(reported_on, '+0 days')),
    revision        INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
    saved_at        TEXT CHECK (saved_at IS NULL OR julianday(saved_at) IS NOT NULL),
    comment_words   TEXT CHECK (trim(comment_words) <> ''),
    commented_on    TEXT CHECK (commented_on IS date(commented_on, '+0 days')),
    commented_by    TEXT CHECK (trim(commented_by) <> ''),
    comment_meeting INTEGER REFERENCES meeting (id),
    UNIQUE (member, month),
    CHECK ((comment_words IS NULL) = (commented_on IS NULL)),
    CHECK ((comment_words IS NULL) = (commented_by IS NULL)),
    CHECK (comment_meeting IS NULL OR comment_words IS NOT NULL),
    CHECK (confirmed_at IS NULL OR hand IS NOT NULL)
) STRICT;

CREATE INDEX month_page_of_month ON month_page (month);
CREATE INDEX month_page_of_meeting ON month_page (comment_meeting)
WHERE comment_meeting IS NOT NULL;

-- What was done of each pledge.
CREATE TABLE month_result (
    page      INTEGER NOT NULL REFERENCES month_page (id),
    pledge    INTEGER NOT NULL REFERENCES pledge (id),
    done      TEXT NOT NULL,
    done_when TEXT NOT NULL,
    place     TEXT NOT NULL,
    for_whom  TEXT NOT NULL,
    level     TEXT CHECK (level IN ('well', 'done', 'notDone')),
    PRIMARY KEY (page, pledge)
) STRICT, WITHOUT ROWID;

CREATE INDEX month_result_of_pledge ON month_result (pledge);

-- The log of good deeds (việc tốt hằng ngày).
CREATE TABLE good_deed (
    id           INTEGER PRIMARY KEY,
    member       INTEGER NOT NULL REFERENCES member (id),
    done_on      TEXT NOT NULL CHECK (done_on IS date(done_on, '+0 days')),
    words        TEXT NOT NULL CHECK (trim(words) <> ''),
    for_whom     TEXT NOT NULL,
    pledge       INTEGER REFERENCES pledge (id),
    hand         TEXT NOT NULL CHECK (hand IN ('own', 'onBehalf')),
    confirmed_at TEXT CHECK (confirmed_at IS NULL OR julianday(confirmed_at) IS NOT NULL),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL)
) STRICT;

CREATE INDEX good_deed_by_day ON good_deed (done_on) WHERE withdrawn_at IS NULL;

-- A praise in the minutes may be for a deed of the log.
ALTER TABLE mention ADD COLUMN deed INTEGER REFERENCES good_deed (id);

CREATE INDEX mention_of_deed ON mention (deed) WHERE deed IS NOT NULL;

-- Part 4: the half-year and the year (sơ kết, tổng kết).
CREATE TABLE summary (
    id              INTEGER PRIMARY KEY,
    member          INTEGER NOT NULL REFERENCES member (id),
    year            INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    period          TEXT NOT NULL CHECK (period IN ('halfYear', 'year')),
    results         TEXT NOT NULL DEFAULT '',
    self_assessment TEXT NOT NULL DEFAULT '',
    hand            TEXT CHECK (hand IN ('own', 'onBehalf')),
    confirmed_at    TEXT CHECK (confirmed_at IS NULL OR julianday(confirmed_at) IS NOT NULL),
    comment_words   TEXT CHECK (trim(comment_words) <> ''),
    commented_on    TEXT CHECK (commented_on IS date(commented_on, '+0 days')),
    commented_by    TEXT CHECK (trim(commented_by) <> ''),
    comment_meeting INTEGER REFERENCES meeting (id),
    praise_proposed TEXT NOT NULL DEFAULT '',
    UNIQUE (member, year, period),
    CHECK ((comment_words IS NULL) = (commented_on IS NULL)),
    CHECK ((comment_words IS NULL) = (commented_by IS NULL)),
    CHECK (comment_meeting IS NULL OR comment_words IS NOT NULL),
    CHECK (confirmed_at IS NULL OR hand IS NOT NULL)
) STRICT;

-- Commendations (khen thưởng, thư khen), of a member or of a collective by name.
CREATE TABLE commendation (
    id           INTEGER PRIMARY KEY,
    member       INTEGER REFERENCES member (id),
    collective   TEXT CHECK (trim(collective) <> ''),
    kind         TEXT NOT NULL CHECK (trim(kind) <> ''),
    issuer       TEXT NOT NULL,
    number       TEXT NOT NULL,
    given_on     TEXT NOT NULL CHECK (given_on IS date(given_on, '+0 days')),
    reason       TEXT NOT NULL,
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL),
    CHECK ((member IS NULL) <> (collective IS NULL))
) STRICT;

CREATE INDEX commendation_by_day ON commendation (given_on) WHERE withdrawn_at IS NULL;

-- Who follows whom (phân công theo dõi, giúp đỡ).
CREATE TABLE following (
    id       INTEGER PRIMARY KEY,
    follower INTEGER NOT NULL REFERENCES member (id),
    followed INTEGER NOT NULL REFERENCES member (id),
    from_on  TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
    until_on TEXT CHECK (until_on IS date(until_on, '+0 days')),
    CHECK (follower <> followed),
    CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT;

CREATE INDEX following_of_follower ON following (follower, from_on);

-- Nothing is deleted.

CREATE TRIGGER year_plan_is_never_deleted BEFORE DELETE ON year_plan
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER model_is_never_deleted BEFORE DELETE ON model
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER pressing_issue_is_never_deleted BEFORE DELETE ON pressing_issue
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER pledge_is_never_deleted BEFORE DELETE ON pledge
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER month_page_is_never_deleted BEFORE DELETE ON month_page
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER month_result_is_never_deleted BEFORE DELETE ON month_result
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER good_deed_is_never_deleted BEFORE DELETE ON good_deed
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER summary_is_never_deleted BEFORE DELETE ON summary
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER commendation_is_never_deleted BEFORE DELETE ON commendation
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER following_is_never_deleted BEFORE DELETE ON following
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- Whose words stay whose, and a page reports on the pledges of its person.

CREATE TRIGGER pledge_stays_with_its_person BEFORE UPDATE ON pledge
WHEN new.member <> old.member OR new.year <> old.year
BEGIN
    SELECT RAISE(ABORT, 'a pledge stays in its notebook');
END;

CREATE TRIGGER month_page_stays_in_its_notebook BEFORE UPDATE ON month_page
WHEN new.member <> old.member OR new.month <> old.month OR new.revision < old.revision
BEGIN
    SELECT RAISE(ABORT, 'a page stays in its notebook');
END;

CREATE TRIGGER summary_stays_in_its_notebook BEFORE UPDATE ON summary
WHEN new.member <> old.member OR new.year <> old.year OR new.period <> old.period
BEGIN
    SELECT RAISE(ABORT, 'a summary stays in its notebook');
END;

CREATE TRIGGER month_result_is_of_the_same_notebook BEFORE INSERT ON month_result
WHEN NOT EXISTS (
    SELECT 1
    FROM month_page
    JOIN pledge ON pledge.member = month_page.member
        AND pledge.year = CAST(substr(month_page.month, 1, 4) AS INTEGER)
    WHERE month_page.id = new.page AND pledge.id = new.pledge
)
BEGIN
    SELECT RAISE(ABORT, 'a page reports on the pledges of its own notebook');
END;

-- A comment made at a meeting is locked with its minutes.

CREATE TRIGGER month_comment_joins_no_adopted_minutes BEFORE INSERT ON month_page
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.comment_meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER month_comment_is_locked_once_adopted BEFORE UPDATE ON month_page
WHEN (
        new.comment_words IS NOT old.comment_words
        OR new.commented_on IS NOT old.commented_on
        OR new.commented_by IS NOT old.commented_by
        OR new.comment_meeting IS NOT old.comment_meeting
    )
    AND EXISTS (
        SELECT 1
        FROM meeting
        WHERE id IN (old.comment_meeting, new.comment_meeting) AND state = 'adopted'
    )
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER summary_comment_joins_no_adopted_minutes BEFORE INSERT ON summary
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.comment_meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER summary_comment_is_locked_once_adopted BEFORE UPDATE ON summary
WHEN (
        new.comment_words IS NOT old.comment_words
        OR new.commented_on IS NOT old.commented_on
        OR new.commented_by IS NOT old.commented_by
        OR new.comment_meeting IS NOT old.comment_meeting
        OR new.praise_proposed IS NOT old.praise_proposed
    )
    AND EXISTS (
        SELECT 1
        FROM meeting
        WHERE id IN (old.comment_meeting, new.comment_meeting) AND state = 'adopted'
    )
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;
