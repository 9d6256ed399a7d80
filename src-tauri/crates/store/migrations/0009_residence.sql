-- 0009  Residence feedback (nhận xét nơi cư trú).

-- One row a member and year. `exempt` says why none is asked for; then there are no days.
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
