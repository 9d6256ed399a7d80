-- 0015  What a member brought along from another cell (chuyển sinh hoạt): a row for each year, whole, as
-- that cell kept it: the notebook, the signed commitment and review, the level. It stands beside the
-- records of this cell and is never rewritten, by nobody.
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
