//! A meeting as it goes on paper: every name written out.

use domain::MeetingId;
use domain::attendance::{AttendanceCount, AttendanceLine, Mark};
use domain::cell::{CellNames, names_on, term_on};
use domain::matter::{MatterDraft, MatterReport};
use domain::meeting::{Meeting, MeetingState};
use domain::minutes::{ItemNotes, Mention, Minutes, Remark, Story};
use domain::number_series::PaperKind;
use domain::record::{
    MeetingRecord, RecordedAttendance, RecordedItem, RecordedMatter, RecordedMention,
    RecordedNumbers, RecordedPerson, RecordedRemark, RecordedReport, RecordedScore,
    RecordedScoreLine, RecordedStory,
};
use domain::score::ScoreLine;
use domain::text::Text;
use store::Connection;

use crate::Problem;
use crate::minutes::{Sitting, meeting_named};
use crate::roll::name_of;

/// A meeting as it goes on paper: as it was adopted, or as it stands.
///
/// A number that was given to a paper only after the adoption fills the place left for it.
pub(crate) fn of_meeting(conn: &Connection, id: MeetingId) -> Result<MeetingRecord, Problem> {
    let meeting = meeting_named(conn, id)?;
    if meeting.state == MeetingState::Adopted {
        return adopted(conn, id);
    }
    let kept = store::minutes::find(conn, id)?.map(|kept| kept.minutes);
    let kept = kept.unwrap_or_else(|| planned(&meeting));
    let sitting = Sitting::of(conn, meeting, &kept.reports)?;
    let minutes = sitting.completed(kept.clone(), &kept);
    sitting.record(conn, &minutes)
}

/// The numbers of a meeting's papers as they are given now.
pub(crate) fn numbers(conn: &Connection, id: MeetingId) -> Result<RecordedNumbers, Problem> {
    let printed = |kind| -> Result<Text, Problem> {
        let given = store::paper_number::find_of_meeting(conn, id, kind)?;
        Ok(given.map(|(_, number)| number.printed).unwrap_or_default())
    };
    Ok(RecordedNumbers {
        minutes: printed(PaperKind::Minutes)?,
        resolution: printed(PaperKind::Resolution)?,
        invitation: printed(PaperKind::Invitation)?,
    })
}

/// The names the cell had on the day of `meeting`.
fn cell_names(conn: &Connection, meeting: &Meeting) -> Result<CellNames, Problem> {
    let periods = store::cell::list(conn)?;
    let names = names_on(&periods, meeting.plan.day()).map(|period| period.names.clone());
    names.ok_or(Problem::Missing)
}

fn adopted(conn: &Connection, id: MeetingId) -> Result<MeetingRecord, Problem> {
    let adopted = store::adoption::find(conn, id)?.ok_or(Problem::Missing)?;
    let mut record: MeetingRecord = serde_json::from_str(&adopted.content)
        .map_err(|error| store::Error::bad_record("adoption", error))?;
    let now = numbers(conn, id)?;
    fill(&mut record.numbers.minutes, now.minutes);
    fill(&mut record.numbers.resolution, now.resolution);
    fill(&mut record.numbers.invitation, now.invitation);
    Ok(record)
}

fn fill(number: &mut Text, now: Text) {
    if number.is_blank() {
        *number = now;
    }
}

/// What there is of minutes before they are begun: the agenda.
fn planned(meeting: &Meeting) -> Minutes {
    let items = meeting.plan.agenda.iter().cloned().map(ItemNotes::from).collect();
    Minutes { items, ..Minutes::default() }
}

impl Sitting {
    /// The meeting as it goes on paper, with `minutes`, which are complete.
    pub(crate) fn record(
        &self,
        conn: &Connection,
        minutes: &Minutes,
    ) -> Result<MeetingRecord, Problem> {
        let plan = &self.meeting.plan;
        let (settings, minutes) = (&self.settings, minutes.clone());
        let count = self.count(&minutes);
        Ok(MeetingRecord {
            cell: cell_names(conn, &self.meeting)?,
            standard: settings.standard,
            spelling: settings.spelling,
            term: term_on(&store::term::list(conn)?, self.day()).cloned(),
            has_committee: self.roll.has_committee(),
            kind: plan.kind,
            month: plan.month,
            planned_at: plan.planned_at,
            started_at: minutes.started_at,
            ended_at: minutes.ended_at,
            least_minutes: plan.kind.least_minutes(settings),
            place: plan.place.clone(),
            theme: plan.theme.clone(),
            invited: plan.invited.clone(),
            preparation: plan.preparation.clone(),
            chair: self.roll.person(minutes.chair),
            note_taker: self.roll.person(minutes.note_taker),
            secretary: self.secretary(),
            attendance: self.attendance(&minutes),
            count,
            items: minutes.items.iter().map(|notes| self.item(notes, count)).collect(),
            reports: minutes.reports.iter().filter_map(|report| self.report(report)).collect(),
            matters: minutes.matters.iter().map(|draft| self.matter(draft)).collect(),
            months: self.recorded_months(conn, &minutes)?,
            mentions: minutes.mentions.iter().map(|mention| self.mention(mention)).collect(),
            stories: minutes.stories.iter().map(|story| self.story(story)).collect(),
            score: Some(self.score(&minutes)),
            guests: minutes.guests,
            dues: minutes.dues,
            resolution: minutes.resolution,
            weakness: minutes.weakness,
            numbers: numbers(conn, self.meeting.id)?,
            resolution_share: settings.resolution_share,
            report_days: settings.report_days,
        })
    }

    fn secretary(&self) -> Option<RecordedPerson> {
        self.roll.person(self.roll.signer().map(|member| member.id))
    }

    /// Everybody's line; a visitor who stayed away is in no number and in no list, unless visitors
    /// count.
    fn attendance(&self, minutes: &Minutes) -> Vec<RecordedAttendance> {
        minutes.attendance.iter().filter_map(|line| self.attended(line)).collect()
    }

    fn attended(&self, line: &AttendanceLine) -> Option<RecordedAttendance> {
        let member = self.roll.find(line.member)?;
        let visiting = self.roll.attendee(member, line.mark).visiting;
        let mark = match line.mark {
            Some(Mark::Present) if visiting => Some(Mark::Visiting),
            mark => mark,
        };
        let is_away = matches!(mark, Some(Mark::Excused | Mark::Unexcused));
        if visiting && is_away && !self.settings.attendance.visiting_counts {
            return None;
        }
        Some(RecordedAttendance {
            person: RecordedPerson { name: name_of(member), post: self.roll.post(member) },
            rank: self.roll.rank(member),
            group: member.particulars.group.clone(),
            mark,
            reason: line.reason,
            words: line.words.clone(),
        })
    }

    fn item(&self, notes: &ItemNotes, count: AttendanceCount) -> RecordedItem {
        let line = notes.item.line.clone();
        RecordedItem {
            stage: line.stage,
            kind: line.kind,
            title: line.title,
            presenter: line.presenter,
            minutes: line.minutes,
            report: notes.report.clone(),
            remarks: notes.remarks.iter().map(|remark| self.remark(remark)).collect(),
            reply: notes.reply.clone(),
            conclusion: notes.conclusion.clone(),
            motion: notes.motion.clone(),
            vote: notes.vote.map(|vote| self.voted(vote, count)),
        }
    }

    fn remark(&self, remark: &Remark) -> RecordedRemark {
        RecordedRemark {
            speaker: self.roll.name_or(remark.speaker, &remark.speaker_words),
            words: remark.words.clone(),
        }
    }

    fn report(&self, report: &MatterReport) -> Option<RecordedReport> {
        let followed = self.followed(report.matter)?;
        let matter = &followed.matter;
        Some(RecordedReport {
            kind: matter.draft.kind,
            work: matter.draft.work.clone(),
            lead: self.roll.name_or(matter.draft.lead, &matter.draft.lead_words),
            given_on: matter.given_on,
            due_on: matter.draft.due_on,
            state_before: followed.last_words.clone(),
            outcome: report.outcome,
            words: report.words.clone(),
            new_due_on: report.new_due(),
        })
    }

    fn matter(&self, draft: &MatterDraft) -> RecordedMatter {
        RecordedMatter {
            kind: draft.kind,
            work: draft.work.clone(),
            lead: self.roll.name_or(draft.lead, &draft.lead_words),
            helpers: draft.helpers.clone(),
            due_on: draft.due_on,
            product: draft.product.clone(),
            responsibility: draft.responsibility.clone(),
            authority: draft.authority.clone(),
        }
    }

    fn mention(&self, mention: &Mention) -> RecordedMention {
        RecordedMention {
            kind: mention.kind,
            who: self.roll.name_or(mention.member, &mention.who),
            words: mention.words.clone(),
        }
    }

    fn story(&self, story: &Story) -> RecordedStory {
        RecordedStory {
            teller: self.roll.name_or(story.teller, &Text::default()),
            title: story.title.clone(),
            source: story.source.clone(),
            lesson: story.lesson.clone(),
        }
    }

    /// The sheet with the points given; without any it is a blank sheet.
    fn score(&self, minutes: &Minutes) -> RecordedScore {
        let total = self.sheet.total(&minutes.score);
        RecordedScore {
            title: self.sheet.title.to_text(),
            source: self.sheet.source.clone(),
            lines: self.sheet.lines.iter().map(|line| self.score_line(line, minutes)).collect(),
            total,
            most: self.sheet.most(),
            rank: self.rank_of(minutes, total),
        }
    }

    fn score_line(&self, line: &ScoreLine, minutes: &Minutes) -> RecordedScoreLine {
        let mark = minutes.score.iter().find(|mark| mark.key == line.key);
        let is_heading = self.sheet.is_heading(line);
        let points = if is_heading {
            self.sum_of_parts(line, minutes)
        } else {
            mark.and_then(|mark| mark.points)
        };
        RecordedScoreLine {
            key: line.key.clone(),
            title: line.title.to_text(),
            steps: line.steps.clone(),
            most: line.most,
            points,
            is_heading,
            note: mark.map(|mark| mark.note.clone()).unwrap_or_default(),
        }
    }

    /// The sum of the parts of a heading that have points; none while none has.
    fn sum_of_parts(&self, heading: &ScoreLine, minutes: &Minutes) -> Option<u32> {
        let parts =
            self.sheet.lines.iter().filter(|line| line.part_of.as_ref() == Some(&heading.key));
        let points = |line: &ScoreLine| {
            minutes.score.iter().find(|mark| mark.key == line.key).and_then(|mark| mark.points)
        };
        parts.filter_map(points).reduce(u32::saturating_add)
    }
}
