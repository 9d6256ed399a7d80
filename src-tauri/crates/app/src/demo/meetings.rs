//! The meetings of the demo cell: planned, held, scored and adopted, one month after the other.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use domain::dates::YearMonth;
use domain::meeting::{MeetingKind, MeetingPlan};
use domain::number_series::PaperKind;
use domain::text::Text;
use domain::{MeetingId, StoryId};

use super::note::{self, Note};
use super::notebooks::{Held, Notebooks, to_praise};
use super::people::People;
use super::words::{Sentences, in_turn};
use super::year_ends::YearEnds;
use super::{Time, YEARS, first_day};
use crate::{Desk, Problem};

/// The day of the month on which the cell meets, at half past seven in the evening.
const DAY: u32 = 3;

/// How many days after a meeting its result is reported.
const REPORTED_AFTER: Duration = Duration::days(2);

/// At which hour the result of a meeting is reported.
const REPORTED_AT: NaiveTime = NaiveTime::MIN;

/// The time of the demo cell, and who writes its notebooks.
pub(super) struct Calendar<'a> {
    pub(super) notebooks: Notebooks<'a>,
    pub(super) year_ends: YearEnds<'a>,
    pub(super) time: &'a Time,
    pub(super) today: NaiveDate,
}

impl Calendar<'_> {
    /// Hold every meeting due by `today`, adopt its minutes, write the notebooks after it, and plan
    /// the next one. The result of the last one is still to be reported.
    pub(super) fn hold_all(
        &self,
        desk: &mut Desk,
        people: &mut People,
        on_month: &mut impl FnMut(u32, u32),
    ) -> Result<(), Problem> {
        let sentences = Sentences::read()?;
        let months = 12 * YEARS.unsigned_abs();
        let mut month = YearMonth::of(first_day(self.today));
        let mut last: Option<Held> = None;
        for turn in 0_u32.. {
            on_month(turn.min(months), months);
            if evening(month)?.date() > self.today {
                break;
            }
            people.join(desk, evening(month)?.date())?;
            for meeting in of_month(month)? {
                if meeting.planned_at.date() <= self.today {
                    if let Some(held) = last.take() {
                        self.report(desk, &held)?;
                        self.notebooks.between(desk, &held)?;
                        self.year_ends.after(desk, &held)?;
                    }
                    last = Some(self.hold(desk, &meeting, turn as usize, &sentences)?);
                }
            }
            month = month.next();
        }
        people.join(desk, self.today)?;
        if let Some(held) = last {
            self.notebooks.between(desk, &held)?;
            self.year_ends.after(desk, &held)?;
        }
        self.notebooks.leave_off(desk)?;
        self.time.set(self.today.and_time(NaiveTime::MIN));
        self.year_ends.leave_off(desk)?;
        let next = Planned { kind: kind_of(month), planned_at: evening(month)? };
        plan(desk, &next, month.month() as usize, &sentences).map(|_| ())
    }

    /// Plan a meeting five days ahead, hold it, and adopt its minutes before people go home.
    fn hold(
        &self,
        desk: &mut Desk,
        meeting: &Planned,
        turn: usize,
        sentences: &Sentences,
    ) -> Result<Held, Problem> {
        let planned_at = meeting.planned_at;
        self.time.set(planned_at - Duration::days(5));
        let id = plan(desk, meeting, turn, sentences)?;
        for kind in [PaperKind::Invitation, PaperKind::Minutes, PaperKind::Resolution] {
            let number = desk.suggest_number(kind, planned_at.date(), Some(id))?;
            desk.give_number(number)?;
        }

        let is_review = meeting.kind == MeetingKind::Review;
        let stories = &sentences.story;
        let note = note::Note { turn, id, planned_at, is_review, sentences, stories };
        let stories = self.write_minutes(desk, &note)?;

        self.time.set(planned_at + Duration::minutes(125));
        desk.adopt_minutes(id)?;
        Ok(Held { id, on: planned_at.date(), turn, is_review, stories })
    }

    /// Write the minutes of a meeting, and in the notebooks what is said about them there. Answers
    /// with the stories told.
    fn write_minutes(&self, desk: &mut Desk, note: &Note) -> Result<Vec<StoryId>, Problem> {
        let (id, turn) = (note.id, note.turn);
        self.time.set(note.planned_at);
        let view = desk.begin_minutes(id)?;
        let minutes = note.attendance(view.minutes, &view.people)?;
        desk.save_minutes(id, view.revision, minutes)?;
        let view = desk.minutes(id)?;

        self.time.set(note.planned_at + Duration::minutes(50));
        if !note.is_review {
            self.notebooks.hear_reports(desk, &view, turn)?;
        }

        self.time.set(note.planned_at + Duration::minutes(100));
        let praised = to_praise(desk, turn)?;
        let minutes = note.everything(view.minutes.clone(), &view, praised.as_ref())?;
        let saved = desk.save_minutes(id, view.revision, minutes.clone())?;
        let minutes = note.score(minutes, &view.sheet, &saved.facts.suggestions);
        let told: Vec<_> = minutes.stories.iter().map(|story| story.id).collect();
        desk.save_minutes(id, saved.revision, minutes)?;
        for story in &told {
            self.notebooks.comment_on_story(desk, *story, &view, turn)?;
        }
        Ok(told)
    }

    /// Report the result of the meeting held before, some evenings after it.
    fn report(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let reported_on = held.on + REPORTED_AFTER;
        self.time.set(reported_on.and_time(REPORTED_AT));
        desk.note_report(held.id, Some(reported_on)).map(|_| ())
    }
}

/// A meeting the demo cell holds.
struct Planned {
    kind: MeetingKind,
    planned_at: NaiveDateTime,
}

/// The meetings of a month: the regular one, and the annual review in December.
fn of_month(month: YearMonth) -> Result<Vec<Planned>, Problem> {
    let mut meetings = vec![Planned { kind: kind_of(month), planned_at: evening(month)? }];
    if month.month() == 12 {
        let planned_at = evening(month)? + Duration::days(15);
        meetings.push(Planned { kind: MeetingKind::Review, planned_at });
    }
    Ok(meetings)
}

/// A theme at the end of each quarter.
fn kind_of(month: YearMonth) -> MeetingKind {
    if month.month().is_multiple_of(3) {
        MeetingKind::RegularThematic
    } else {
        MeetingKind::Regular
    }
}

fn evening(month: YearMonth) -> Result<NaiveDateTime, Problem> {
    month
        .first_day()
        .with_day(DAY)
        .and_then(|day| day.and_hms_opt(19, 30, 0))
        .ok_or(Problem::Unexpected)
}

fn plan(
    desk: &mut Desk,
    meeting: &Planned,
    turn: usize,
    sentences: &Sentences,
) -> Result<MeetingId, Problem> {
    let month = YearMonth::of(meeting.planned_at.date());
    let proposed = desk.propose_meeting(meeting.kind, Some(month))?;
    let theme = match meeting.kind {
        MeetingKind::RegularThematic => Text::from(in_turn(&sentences.themes, turn / 3)?.as_str()),
        _ => Text::default(),
    };
    let plan = MeetingPlan {
        planned_at: meeting.planned_at,
        place: Text::from(sentences.place.as_str()),
        theme,
        invited: Text::from(sentences.invited.as_str()),
        preparation: Text::from(sentences.preparation.as_str()),
        ..proposed
    };
    Ok(desk.plan_meeting(plan)?.meeting.id)
}
