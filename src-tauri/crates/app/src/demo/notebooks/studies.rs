//! Study sessions, with reports and their marks.

use chrono::{Datelike as _, Duration, NaiveDate};
use domain::attendance::Mark;
use domain::study::{StudyAttendance, StudyDraft, StudyReportDraft};
use domain::text::Text;

use super::{Held, Notebooks, number_of_year, text};
use crate::demo::words::in_turn;
use crate::{Desk, Problem, StudyLine, StudyView};

/// The months in which the cell studies.
const MONTHS: [u32; 2] = [4, 9];

impl Notebooks<'_> {
    /// Study in spring and autumn: held, handed in, marked, announced.
    pub(super) fn study(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        if !MONTHS.contains(&held.month().month()) {
            return Ok(());
        }
        let Some(day) = self.reach(held, 12) else { return Ok(()) };
        let view = self.hold_study(desk, day)?;
        let Some(day) = self.reach(held, 20) else { return Ok(()) };
        self.make_up(desk, &view, day)?;
        self.hand_in(desk, &view, day)?;
        let Some(day) = self.reach(held, 22) else { return Ok(()) };
        desk.announce_marks(view.study.id, day).map(drop)
    }

    fn hold_study(&self, desk: &mut Desk, day: NaiveDate) -> Result<StudyView, Problem> {
        let turn = number_of_year(day.year()) * 2 + day.month() as usize;
        let words = in_turn(&self.words.study, turn)?;
        let draft = StudyDraft {
            title: Text::from(words.title.as_str()),
            held_on: day,
            place: Text::from(self.words.study_place.as_str()),
            speaker: Text::from(words.speaker.as_str()),
            meeting: None,
            report_due_on: Some(day + Duration::days(14)),
            note: Text::from(words.note.as_str()),
        };
        let view = desk.save_study(None, &draft)?;
        let attended = |(place, line): (usize, &StudyLine)| self.attended(line, turn + place);
        let lines: Result<Vec<_>, _> = view.lines.iter().enumerate().map(attended).collect();
        desk.save_study_attendance(view.study.id, &lines?)
    }

    fn attended(&self, line: &StudyLine, turn: usize) -> Result<StudyAttendance, Problem> {
        let attendance = line.attendance.clone();
        if attendance.mark.is_some() {
            return Ok(attendance);
        }
        if turn % 11 == 3 {
            let words = text(&self.words.heard.absences, turn)?;
            return Ok(StudyAttendance { mark: Some(Mark::Excused), words, ..attendance });
        }
        Ok(StudyAttendance { mark: Some(Mark::Present), ..attendance })
    }

    /// Those who were absent make up for it; this autumn one has not yet.
    fn make_up(&self, desk: &mut Desk, view: &StudyView, day: NaiveDate) -> Result<(), Problem> {
        let absent = view.lines.iter().filter(|line| line.has_to_make_up);
        let is_latest = day.year() == self.today.year();
        let made_up = absent.skip(usize::from(is_latest)).map(|line| StudyAttendance {
            made_up_on: Some(day),
            made_up_words: Text::from(self.words.heard.made_up.as_str()),
            ..line.attendance.clone()
        });
        desk.save_study_attendance(view.study.id, &made_up.collect::<Vec<_>>()).map(drop)
    }

    /// Reports of those who were expected; this year some are missing.
    fn hand_in(&self, desk: &mut Desk, view: &StudyView, day: NaiveDate) -> Result<(), Problem> {
        let is_this_year = day.year() == self.today.year();
        let expected = view.lines.iter().filter(|line| line.attendance.mark == Some(Mark::Present));
        for (place, line) in expected.enumerate() {
            if is_this_year && place % 9 == 4 {
                continue;
            }
            let (id, member) = (view.study.id, line.attendance.member);
            let draft = self.report(place + day.month() as usize, day)?;
            desk.save_study_report(id, member, &draft)?;
            if place % 5 == 0 {
                let words = text(&self.words.heard.reflections, place)?;
                desk.save_study_reflection(id, member, &words)?;
            }
        }
        Ok(())
    }

    fn report(&self, turn: usize, day: NaiveDate) -> Result<StudyReportDraft, Problem> {
        let words = &self.words.heard;
        Ok(StudyReportDraft {
            handed_in_on: Some(day - Duration::days(i64::from(turn.is_multiple_of(2)))),
            mark: text(&words.marks, turn)?,
            marker: text(&words.markers, turn)?,
            remark: text(&words.remarks, turn)?,
        })
    }
}
