-- 0008  The campaign of review (đợt kiểm điểm, đánh giá, xếp loại).

-- Campaigns. Rules, levels and criteria are those of the edition as the cell changed them: the year
-- keeps what it was reviewed by, whatever an edition says later.
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

-- A year has one year-end and one campaign of each quarter; self-corrections as many as are held.
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

-- The steps of a campaign, in the order of their kinds.
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

-- What a campaign holds of a member, or of the collective where there is no member. A row is there
-- once something was noted; who is reviewed follows from the book of members.
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

-- The day a person was through a step; no day where it was taken back.
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

-- What each proposes; no level where it was taken back.
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

-- Counting records (kiểm phiếu): only counts, never who voted what. One for each round.
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

-- What the superior body decided; the last row of a person stands, each before it was changed by the
-- next with a reason (xếp loại lại).
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

CREATE TRIGGER rating_decision_is_never_deleted BEFORE DELETE ON rating_decision
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER rating_decision_is_never_rewritten BEFORE UPDATE ON rating_decision
BEGIN
    SELECT RAISE(ABORT, 'a decision is never rewritten, only changed by another');
END;

CREATE TRIGGER rating_decision_changes_the_last BEFORE INSERT ON rating_decision
WHEN EXISTS (
    SELECT 1 FROM rating_decision
    WHERE person = new.person AND (trim(new.reason) = '' OR decided_on > new.decided_on)
)
BEGIN
    SELECT RAISE(ABORT, 'a decision that changes another is later and says why');
END;
