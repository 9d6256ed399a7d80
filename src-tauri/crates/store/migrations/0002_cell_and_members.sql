-- 0002  The cell itself (chi bộ), its members (đảng viên) and the numbers of its papers.
--
-- Days are ISO text. Dates known only in part stand as far as they are known:
-- `1958`, `1958-02` or `1958-02-03`. Choices are kept by their names in the
-- window, so that the tables and the history read alike. The checks repeat the
-- rules of `domain` on purpose: they guard the records from everything that is
-- not this program.
--
-- Nothing is deleted: a member goes to the bin (`binned_at`) and comes back; a
-- period, post or number entered by mistake is withdrawn (`withdrawn_at`).

-- What the cell and the body above it are called from a day on. Old papers
-- print the names of their day, so a new name is a new row.
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

-- Terms of the committee (nhiệm kỳ). Two may not begin on one day: the numbers
-- of papers run within a term.
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

-- What the cell decides for itself, whole by name: a setting of a later program
-- is a field more in the JSON, and an older row without it has the default.
CREATE TABLE setting (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TRIGGER setting_is_never_deleted BEFORE DELETE ON setting
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

-- The book of members (Mẫu 7-HSĐV). Only the given name must stand: what a cell
-- does not need it does not collect. `name_key` sorts by tên, đệm, họ;
-- `name_folded` is searched without marks. Both are made in `domain`.
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

-- Periods in which a member does not simply take part (miễn, đình chỉ, tạm thời
-- đi, đến) or is no longer in the book (chuyển đi, từ trần, ra khỏi Đảng).
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

-- Posts held in the cell, in government and in mass organisations (chức vụ).
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

-- Numbers given to papers (số và ký hiệu). Series, gaps and repetitions are the
-- secretary's affair: the program suggests and warns, so nothing is unique here
-- but the number of one kind of paper of one meeting. Meetings come with 0003.
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

CREATE UNIQUE INDEX paper_number_of_meeting
ON paper_number (meeting, kind) WHERE meeting IS NOT NULL AND withdrawn_at IS NULL;

CREATE INDEX paper_number_by_kind ON paper_number (kind, issued_on) WHERE withdrawn_at IS NULL;

CREATE TRIGGER paper_number_is_never_deleted BEFORE DELETE ON paper_number
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;
