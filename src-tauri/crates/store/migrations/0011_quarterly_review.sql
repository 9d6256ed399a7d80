-- 0011  The self-assessment of a quarter (đánh giá, xếp loại theo quý).
--
-- A person has one for each quarter that is rated on its own. The table of filled forms is built anew
-- because of its checks and its key; nothing else in it changes.

CREATE TABLE filled_form_anew (
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

INSERT INTO filled_form_anew (
    id, member, year, purpose, edition, answers, facts, revision, saved_at, hand, confirmed_at,
    signed_on, accepted_on
)
SELECT
    id, member, year, purpose, edition, answers, facts, revision, saved_at, hand, confirmed_at,
    signed_on, accepted_on
FROM filled_form;

DROP TABLE filled_form;

ALTER TABLE filled_form_anew RENAME TO filled_form;

CREATE UNIQUE INDEX filled_form_of_person ON filled_form (member, purpose, year, ifnull(quarter, 0))
WHERE member IS NOT NULL;

CREATE UNIQUE INDEX filled_form_of_cell ON filled_form (purpose, year)
WHERE member IS NULL;

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

-- What was signed was signed on that text and with those facts.
CREATE TRIGGER signed_form_keeps_its_edition BEFORE UPDATE ON filled_form
WHEN old.signed_on IS NOT NULL
    AND new.signed_on IS NOT NULL
    AND (new.edition IS NOT old.edition OR new.facts IS NOT old.facts)
BEGIN
    SELECT RAISE(ABORT, 'a signed form keeps its edition');
END;
