-- 0004  When the result of a meeting was reported (báo cáo kết quả sinh hoạt).
--
-- HD 42-HD/BTCTW: within two days the result is reported to the superior committee and posted on
-- the Sổ tay đảng viên điện tử. That happens after the minutes are adopted, so it stands beside the
-- locked rows of the meeting. A day that was noted by mistake is taken back by NULL.
CREATE TABLE result_report (
    meeting     INTEGER PRIMARY KEY REFERENCES meeting (id),
    reported_on TEXT CHECK (reported_on IS date(reported_on, '+0 days'))
) STRICT;

CREATE TRIGGER result_report_is_never_deleted BEFORE DELETE ON result_report
BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;

CREATE TRIGGER result_report_keeps_its_meeting BEFORE UPDATE OF meeting ON result_report
BEGIN
    SELECT RAISE(ABORT, 'a report keeps its meeting');
END;

CREATE TRIGGER result_report_is_of_a_held_meeting BEFORE INSERT ON result_report
WHEN NOT EXISTS (
    SELECT 1 FROM meeting WHERE id = new.meeting AND state IN ('open', 'adopted')
)
BEGIN
    SELECT RAISE(ABORT, 'only a meeting that was held is reported');
END;
