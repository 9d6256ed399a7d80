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

CREATE TABLE "agenda_item" (
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

CREATE TABLE campaign (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('yearEnd', 'quarterly', 'selfCorrection')),
    quarter      INTEGER CHECK (quarter BETWEEN 1 AND 3),
    year         INTEGER NOT NULL CHECK (year BETWEEN 1930 AND 9998),
    edition      TEXT NOT NULL CHECK (trim(edition) <> ''),
    title        TEXT NOT NULL,
    rules        TEXT NOT NULL CHECK (json_valid(rules) AND json_type(rules) = 'object'),
    levels       TEXT NOT NULL CHECK (json_valid(levels) AND json_type(levels) = 'array'),
    criteria     TEXT NOT NULL CHECK (json_valid(criteria) AND json_type(criteria) = 'array'),
    meeting      INTEGER REFERENCES meeting (id),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL),
    CHECK ((kind = 'quarterly') = (quarter IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX campaign_of_year ON campaign (year, kind, ifnull(quarter, 0))
WHERE kind <> 'selfCorrection' AND withdrawn_at IS NULL;

CREATE TRIGGER campaign_is_never_deleted BEFORE DELETE ON campaign
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER campaign_stays_what_it_is BEFORE UPDATE ON campaign
WHEN new.id IS NOT old.id
    OR new.kind IS NOT old.kind
    OR new.quarter IS NOT old.quarter
    OR new.year IS NOT old.year
    OR new.edition IS NOT old.edition
BEGIN
    SELECT RAISE(ABORT, 'a campaign stays what it is');
END;

CREATE TABLE campaign_step (
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    step     TEXT NOT NULL CHECK (step IN (
        'prepare', 'selfReview', 'committeeComment', 'conference', 'proposal', 'sendUp',
        'superiorDecision', 'announce'
    )),
    place    INTEGER NOT NULL CHECK (place >= 0),
    due_on   TEXT CHECK (due_on IS date(due_on, '+0 days')),
    done_on  TEXT CHECK (done_on IS date(done_on, '+0 days')),
    note     TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (campaign, step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER campaign_step_is_never_deleted BEFORE DELETE ON campaign_step
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
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

CREATE TRIGGER commendation_is_never_deleted BEFORE DELETE ON commendation
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

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

CREATE TABLE "filled_form" (
    id           INTEGER PRIMARY KEY,
    member       INTEGER REFERENCES member (id),
    year         INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    quarter      INTEGER CHECK (quarter BETWEEN 1 AND 3),
    purpose      TEXT NOT NULL CHECK (purpose IN (
        'commitment', 'review', 'quarterlyReview', 'collectiveReview'
    )),
    edition      INTEGER NOT NULL REFERENCES form_edition (id),
    answers      TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answers)),
    facts        TEXT CHECK (facts IS NULL OR json_valid(facts)),
    revision     INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
    saved_at     TEXT CHECK (saved_at IS NULL OR julianday(saved_at) IS NOT NULL),
    -- By whose hand the answers of the person stand, and when they confirmed them (đã đọc).
    hand         TEXT CHECK (hand IN ('own', 'onBehalf')),
    confirmed_at TEXT CHECK (confirmed_at IS NULL OR julianday(confirmed_at) IS NOT NULL),
    signed_on    TEXT CHECK (signed_on IS date(signed_on, '+0 days')),
    accepted_on  TEXT CHECK (accepted_on IS date(accepted_on, '+0 days')),
    CHECK ((member IS NULL) = (purpose = 'collectiveReview')),
    CHECK ((quarter IS NOT NULL) = (purpose = 'quarterlyReview')),
    CHECK (confirmed_at IS NULL OR hand IS NOT NULL),
    CHECK ((facts IS NULL) = (signed_on IS NULL)),
    CHECK (accepted_on IS NULL OR signed_on IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX filled_form_of_cell ON filled_form (purpose, year)
WHERE member IS NULL;

CREATE UNIQUE INDEX filled_form_of_person ON filled_form (member, purpose, year, ifnull(quarter, 0))
WHERE member IS NOT NULL;

CREATE TRIGGER filled_form_is_never_deleted BEFORE DELETE ON filled_form
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER filled_form_stays_whose_it_is BEFORE UPDATE ON filled_form
WHEN new.id IS NOT old.id
    OR new.member IS NOT old.member
    OR new.year IS NOT old.year
    OR new.quarter IS NOT old.quarter
    OR new.purpose IS NOT old.purpose
BEGIN
    SELECT RAISE(ABORT, 'a form stays whose it is');
END;

CREATE TRIGGER signed_form_keeps_its_edition BEFORE UPDATE ON filled_form
WHEN old.signed_on IS NOT NULL
    AND new.signed_on IS NOT NULL
    AND (new.edition IS NOT old.edition OR new.facts IS NOT old.facts)
BEGIN
    SELECT RAISE(ABORT, 'a signed form keeps its edition');
END;

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

CREATE TRIGGER following_is_never_deleted BEFORE DELETE ON following
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TABLE form_draft (
    form     INTEGER NOT NULL REFERENCES filled_form (id),
    place    INTEGER NOT NULL CHECK (place BETWEEN 0 AND 19),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    first_at TEXT NOT NULL CHECK (julianday(first_at) IS NOT NULL),
    saved_at TEXT NOT NULL CHECK (julianday(saved_at) IS NOT NULL),
    content  TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (form, place)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER form_draft_is_never_deleted BEFORE DELETE ON form_draft
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TABLE form_edition (
    id           INTEGER PRIMARY KEY,
    edition      TEXT NOT NULL CHECK (trim(edition) <> ''),
    form         TEXT NOT NULL CHECK (trim(form) <> ''),
    text         TEXT NOT NULL CHECK (trim(text) <> ''),
    sha256       TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    origin       TEXT NOT NULL CHECK (origin IN ('shipped', 'loaded')),
    kept_at      TEXT NOT NULL CHECK (julianday(kept_at) IS NOT NULL),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR julianday(withdrawn_at) IS NOT NULL),
    UNIQUE (sha256, origin)
) STRICT;

CREATE INDEX form_edition_by_name ON form_edition (edition, form, kept_at);

CREATE TRIGGER form_edition_is_never_deleted BEFORE DELETE ON form_edition
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER form_edition_is_never_rewritten
BEFORE UPDATE OF id, edition, form, text, sha256, origin ON form_edition
WHEN new.id IS NOT old.id
    OR new.edition IS NOT old.edition
    OR new.form IS NOT old.form
    OR new.text IS NOT old.text
    OR new.sha256 IS NOT old.sha256
    OR new.origin IS NOT old.origin
BEGIN
    SELECT RAISE(ABORT, 'the text of an edition is never rewritten');
END;

CREATE TABLE former_year (
    id       INTEGER PRIMARY KEY,
    member   INTEGER NOT NULL REFERENCES member (id),
    handover INTEGER NOT NULL REFERENCES handover (id),
    year     INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    record   TEXT NOT NULL CHECK (json_valid(record)),
    UNIQUE (handover, year)
) STRICT;

CREATE INDEX former_year_of_member ON former_year (member, year);

CREATE TRIGGER former_year_is_never_deleted BEFORE DELETE ON former_year
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER former_year_is_never_rewritten BEFORE UPDATE ON former_year
BEGIN
    SELECT RAISE(ABORT, 'what another cell kept stays as it was');
END;

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

CREATE TRIGGER good_deed_is_never_deleted BEFORE DELETE ON good_deed
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

CREATE TABLE handover (
    id     INTEGER PRIMARY KEY,
    at     TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
    way    TEXT NOT NULL CHECK (way IN ('given', 'received')),
    member INTEGER REFERENCES member (id),
    header TEXT NOT NULL CHECK (json_valid(header))
) STRICT;

CREATE TRIGGER handover_is_never_deleted BEFORE DELETE ON handover
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER handover_is_never_rewritten BEFORE UPDATE ON handover
BEGIN
    SELECT RAISE(ABORT, 'what was handed over stays as it was');
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
    OR unixepoch(new.last_at) - unixepoch(old.at) > 3600
    OR EXISTS (
        SELECT 1
        FROM history AS later
        WHERE later.noun = old.noun AND later.record = old.record AND later.id > old.id
    )
BEGIN
    SELECT RAISE(ABORT, 'history is never rewritten');
END;

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

CREATE TABLE "matter" (
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

CREATE INDEX matter_of_meeting ON matter (meeting, position);

CREATE INDEX matter_open ON matter (given_on) WHERE given_on IS NOT NULL AND end_kind IS NULL;

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

CREATE TRIGGER matter_is_never_deleted BEFORE DELETE ON matter
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
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
WHEN NOT EXISTS (
    SELECT 1 FROM matter WHERE id = new.matter AND given_on IS NOT NULL AND dropped_at IS NULL
)
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
, kind TEXT NOT NULL DEFAULT 'member'
CHECK (kind IN ('member', 'mass', 'youth')), came_on TEXT CHECK (
    came_on GLOB '[12][0-9][0-9][0-9]'
    OR came_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND date(came_on || '-01') NOT NULL
    OR came_on IS date(came_on, '+0 days')
)) STRICT;

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
, deed INTEGER REFERENCES good_deed (id)) STRICT;

CREATE INDEX mention_of_deed ON mention (deed) WHERE deed IS NOT NULL;

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

CREATE TRIGGER model_is_never_deleted BEFORE DELETE ON model
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

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

CREATE INDEX month_page_of_meeting ON month_page (comment_meeting)
WHERE comment_meeting IS NOT NULL;

CREATE INDEX month_page_of_month ON month_page (month);

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

CREATE TRIGGER month_comment_joins_no_adopted_minutes BEFORE INSERT ON month_page
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.comment_meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER month_page_is_never_deleted BEFORE DELETE ON month_page
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER month_page_stays_in_its_notebook BEFORE UPDATE ON month_page
WHEN new.member <> old.member OR new.month <> old.month OR new.revision < old.revision
BEGIN
    SELECT RAISE(ABORT, 'a page stays in its notebook');
END;

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

CREATE TRIGGER month_result_is_never_deleted BEFORE DELETE ON month_result
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
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

CREATE TRIGGER pledge_is_never_deleted BEFORE DELETE ON pledge
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER pledge_stays_with_its_person BEFORE UPDATE ON pledge
WHEN new.member <> old.member OR new.year <> old.year
BEGIN
    SELECT RAISE(ABORT, 'a pledge stays in its notebook');
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

CREATE TRIGGER pressing_issue_is_never_deleted BEFORE DELETE ON pressing_issue
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TABLE rating_decision (
    id         INTEGER PRIMARY KEY,
    person     INTEGER NOT NULL REFERENCES review_person (id),
    level      TEXT NOT NULL CHECK (level IN ('excellent', 'good', 'completed', 'notCompleted')),
    decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')),
    decided_by TEXT NOT NULL,
    number     TEXT NOT NULL,
    reason     TEXT NOT NULL
) STRICT;

CREATE INDEX rating_decision_of_person ON rating_decision (person, id);

CREATE TRIGGER rating_decision_changes_the_last BEFORE INSERT ON rating_decision
WHEN EXISTS (
    SELECT 1 FROM rating_decision
    WHERE person = new.person AND (trim(new.reason) = '' OR decided_on > new.decided_on)
)
BEGIN
    SELECT RAISE(ABORT, 'a decision that changes another is later and says why');
END;

CREATE TRIGGER rating_decision_is_never_deleted BEFORE DELETE ON rating_decision
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER rating_decision_is_never_rewritten BEFORE UPDATE ON rating_decision
BEGIN
    SELECT RAISE(ABORT, 'a decision is never rewritten, only changed by another');
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

CREATE TABLE residence_feedback (
    id           INTEGER PRIMARY KEY,
    member       INTEGER NOT NULL REFERENCES member (id),
    year         INTEGER NOT NULL,
    body         TEXT NOT NULL,
    asked_on     TEXT CHECK (asked_on IS date(asked_on, '+0 days')),
    returned_on  TEXT CHECK (returned_on IS date(returned_on, '+0 days')),
    words        TEXT NOT NULL,
    exempt       TEXT CHECK (exempt IN (
        'sameCell', 'barracks', 'mobileWork', 'longStudy', 'notIntroduced', 'other'
    )),
    exempt_words TEXT NOT NULL,
    UNIQUE (member, year),
    CHECK (asked_on IS NULL OR returned_on IS NULL OR returned_on >= asked_on),
    CHECK (exempt IS NULL OR (asked_on IS NULL AND returned_on IS NULL)),
    CHECK (exempt IS NOT 'other' OR trim(exempt_words) <> '')
) STRICT;

CREATE TRIGGER residence_feedback_is_never_deleted BEFORE DELETE ON residence_feedback
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER residence_feedback_stays_with_its_member BEFORE UPDATE ON residence_feedback
WHEN new.member <> old.member OR new.year <> old.year
BEGIN
    SELECT RAISE(ABORT, 'feedback stays with its member and year');
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

CREATE TABLE review_person (
    id          INTEGER PRIMARY KEY,
    campaign    INTEGER NOT NULL REFERENCES campaign (id),
    member      INTEGER REFERENCES member (id),
    person_year TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(person_year)),
    cap_group   TEXT CHECK (cap_group IS NULL OR json_valid(cap_group)),
    postponed   TEXT NOT NULL DEFAULT '',
    marks       TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(marks)),
    level_facts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(level_facts))
) STRICT;

CREATE UNIQUE INDEX review_person_of_campaign ON review_person (campaign, ifnull(member, 0));

CREATE TRIGGER review_person_is_never_deleted BEFORE DELETE ON review_person
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER review_person_stays_who_it_is BEFORE UPDATE ON review_person
WHEN new.id IS NOT old.id OR new.campaign IS NOT old.campaign OR new.member IS NOT old.member
BEGIN
    SELECT RAISE(ABORT, 'a review stays whose it is');
END;

CREATE TABLE review_person_step (
    person  INTEGER NOT NULL REFERENCES review_person (id),
    step    TEXT NOT NULL CHECK (step IN (
        'selfReview', 'committeeComment', 'conference', 'proposal', 'superiorDecision', 'announce'
    )),
    done_on TEXT CHECK (done_on IS date(done_on, '+0 days')),
    PRIMARY KEY (person, step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER review_person_step_is_never_deleted BEFORE DELETE ON review_person_step
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TABLE review_proposal (
    person   INTEGER NOT NULL REFERENCES review_person (id),
    proposer TEXT NOT NULL CHECK (proposer IN (
        'subject', 'employer', 'committee', 'organisation', 'cell'
    )),
    level    TEXT CHECK (level IN ('excellent', 'good', 'completed', 'notCompleted')),
    reason   TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (person, proposer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER review_proposal_is_never_deleted BEFORE DELETE ON review_proposal
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
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

CREATE TABLE "story" (
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

CREATE INDEX story_of_meeting ON story (meeting, position);

CREATE INDEX story_of_teller ON story (teller) WHERE dropped_at IS NULL;

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

CREATE TRIGGER story_is_never_deleted BEFORE DELETE ON story
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER story_joins_no_adopted_minutes BEFORE INSERT ON story
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

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

CREATE TRIGGER summary_comment_joins_no_adopted_minutes BEFORE INSERT ON summary
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = new.comment_meeting AND state = 'adopted')
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are locked');
END;

CREATE TRIGGER summary_is_never_deleted BEFORE DELETE ON summary
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER summary_stays_in_its_notebook BEFORE UPDATE ON summary
WHEN new.member <> old.member OR new.year <> old.year OR new.period <> old.period
BEGIN
    SELECT RAISE(ABORT, 'a summary stays in its notebook');
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

CREATE TABLE tally (
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    round    INTEGER NOT NULL CHECK (round IN (1, 2)),
    counted  TEXT NOT NULL CHECK (json_valid(counted) AND json_type(counted) = 'object'),
    UNIQUE (campaign, round)
) STRICT;

CREATE TRIGGER tally_is_never_deleted BEFORE DELETE ON tally
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
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

CREATE TRIGGER year_plan_is_never_deleted BEFORE DELETE ON year_plan
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;
