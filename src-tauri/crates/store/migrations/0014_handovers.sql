-- 0014  Packages that were handed over or received (bàn giao), so that their list can be printed again.
--
-- `header` is what the package says of itself, as JSON; `member` is whose records it holds, none where
-- it holds the whole vault. The code that opens a package is kept nowhere.
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
