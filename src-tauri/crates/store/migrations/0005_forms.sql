-- 0005  Forms (biểu mẫu): the texts of editions, and what was filled in.
--
-- A filled form names the very text it was begun with, so that it prints the same for ever, whatever a
-- later program ships or a secretary loads. A text shipped inside the program is kept here the first
-- time a form is begun with it; a text the secretary loads is kept at once. Texts are never changed;
-- one that is no longer offered is withdrawn, and forms keep it.
--
-- There is one form a year for each purpose and person; `member` is NULL for the collective. The
-- answers are one JSON text, checked against the edition by the program before they are kept. What
-- the book of the cell knew (`facts`) is read afresh while the form is a draft and frozen when it is
-- signed.

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

CREATE TABLE filled_form (
    id           INTEGER PRIMARY KEY,
    member       INTEGER REFERENCES member (id),
    year         INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    purpose      TEXT NOT NULL CHECK (purpose IN ('commitment', 'review', 'collectiveReview')),
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
    CHECK (confirmed_at IS NULL OR hand IS NOT NULL),
    CHECK ((facts IS NULL) = (signed_on IS NULL)),
    CHECK (accepted_on IS NULL OR signed_on IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX filled_form_of_person ON filled_form (member, purpose, year)
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

-- The last drafts of a form, whole: those of one minute share a place.
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
