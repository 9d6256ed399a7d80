//! The study sessions of a year as they are printed.

use chrono::NaiveDate;
use paper::{StudySession, StudySessionLine};
use store::{Connection, study};

use super::{StudyLine, StudyView, view};
use crate::Problem;

/// The sessions of `year` with everybody's line, the oldest first.
pub(crate) fn of_year(
    conn: &Connection,
    year: i32,
    today: NaiveDate,
) -> Result<Vec<StudySession>, Problem> {
    let studies = study::list(conn, year)?.into_iter();
    studies.map(|study| view(conn, study, today).map(session)).collect()
}

fn session(view: StudyView) -> StudySession {
    let StudyView { study, lines, count, reached_tenths, .. } = view;
    StudySession { study, lines: lines.into_iter().map(line).collect(), count, reached_tenths }
}

fn line(line: StudyLine) -> StudySessionLine {
    StudySessionLine {
        name: line.name,
        attendance: line.attendance,
        has_to_make_up: line.has_to_make_up,
        report: line.report.draft,
        report_state: line.report_state,
    }
}
