//! What follows from minutes: numbers, votes, the score.

use std::collections::HashSet;

use domain::MemberId;
use domain::attendance::{AttendanceCount, Mark, count};
use domain::matter::{MatterReport, Outcome};
use domain::minutes::Minutes;
use domain::record::RecordedVote;
use domain::score::{Computed, ScoreFacts, suggest};
use domain::text::Text;
use domain::vote::Vote;

use super::missing::missing;
use super::{MinutesFacts, ScoreSuggestion, Sitting, VoteFact};

impl Sitting {
    /// What follows from `minutes`, which are complete.
    pub(crate) fn facts(&self, minutes: &Minutes) -> MinutesFacts {
        let count = self.count(minutes);
        let length = length(minutes);
        let least_length = self.meeting.plan.kind.least_minutes(&self.settings);
        let total = self.sheet.total(&minutes.score);
        let mut facts = MinutesFacts {
            count,
            rate_tenths: count.rate_tenths(),
            length,
            least_length,
            too_short: matches!((length, least_length), (Some(took), Some(least)) if took < least),
            votes: self.votes(minutes, count),
            suggestions: self.suggestions(minutes, count),
            total,
            rank: self.rank_of(minutes, total),
            missing: Vec::new(),
        };
        facts.missing = missing(minutes, &facts, &self.sheet);
        facts
    }

    /// The attendance of `minutes` in numbers.
    pub(crate) fn count(&self, minutes: &Minutes) -> AttendanceCount {
        let attendees = minutes.attendance.iter().filter_map(|line| {
            let member = self.roll.find(line.member)?;
            Some(self.roll.attendee(member, line.mark))
        });
        count(attendees, self.settings.attendance)
    }

    /// A vote with its base.
    pub(crate) fn voted(&self, vote: Vote, count: AttendanceCount) -> RecordedVote {
        let (kind, share) = (self.meeting.plan.kind, self.settings.resolution_share);
        RecordedVote {
            vote,
            voters: count.voters,
            official: count.official,
            arithmetic: vote.arithmetic(count.voters),
            carried: vote.carries_at(kind, count.official, share),
        }
    }

    /// The rank of `total`; blank until every line has points.
    pub(crate) fn rank_of(&self, minutes: &Minutes, total: u32) -> Text {
        let has_points =
            |key: &str| minutes.score.iter().any(|mark| mark.key == key && mark.points.is_some());
        let rank = self
            .sheet
            .rank(total)
            .filter(|_| self.sheet.scored_lines().all(|line| has_points(&line.key)));
        rank.map_or_else(Text::default, |rank| rank.label.to_text())
    }

    fn votes(&self, minutes: &Minutes, count: AttendanceCount) -> Vec<VoteFact> {
        let of_items = minutes.items.iter().map(|notes| (Some(notes.item.id), notes.vote));
        let all = of_items.chain([(None, minutes.resolution.vote)]);
        let fact = |(item, vote): (_, Option<Vote>)| {
            let RecordedVote { voters, official, arithmetic, carried, .. } =
                self.voted(vote?, count);
            Some(VoteFact { item, voters, official, arithmetic, carried })
        };
        all.filter_map(fact).collect()
    }

    fn suggestions(&self, minutes: &Minutes, count: AttendanceCount) -> Vec<ScoreSuggestion> {
        let facts = self.score_facts(minutes, count);
        let attended = !minutes.attendance.is_empty() && count.unmarked == 0;
        let suggestion = |line: &domain::score::ScoreLine| {
            let computed = line.computed.as_ref()?;
            let is_known = attended || matches!(computed, Computed::Duration { .. });
            let points = is_known.then(|| suggest(computed, &facts)).flatten()?;
            Some(ScoreSuggestion { key: line.key.clone(), points: points.min(line.most) })
        };
        self.sheet.scored_lines().filter_map(suggestion).collect()
    }

    fn score_facts(&self, minutes: &Minutes, attendance: AttendanceCount) -> ScoreFacts {
        let longest = minutes.attendance.iter().map(|line| self.absences(line)).max();
        let due = || minutes.reports.iter().filter(|report| self.was_due(report));
        ScoreFacts {
            length: length(minutes),
            least_length: self.meeting.plan.kind.least_minutes(&self.settings),
            attendance,
            longest_absence: longest.unwrap_or(0),
            speakers: counted(speakers(minutes).len()),
            due: counted(due().count()),
            done: counted(due().filter(|report| report.outcome == Outcome::Done).count()),
        }
    }

    /// Whether a matter had to be done by the meeting: it was due by its day, or no day was set.
    /// What is dropped with a reason is owed no more; what is done before its day counts as well.
    fn was_due(&self, report: &MatterReport) -> bool {
        let due_on = self.followed(report.matter).and_then(|found| found.matter.draft.due_on);
        match report.outcome {
            Outcome::Done => true,
            Outcome::Dropped => false,
            Outcome::StaysOpen => due_on.is_none_or(|due_on| due_on <= self.day()),
        }
    }
}

/// Minutes between the beginning and the end.
fn length(minutes: &Minutes) -> Option<u32> {
    let length = minutes.ended_at?.signed_duration_since(minutes.started_at?);
    u32::try_from(length.num_minutes()).ok()
}

/// Members of the cell who were there and spoke.
fn speakers(minutes: &Minutes) -> HashSet<MemberId> {
    let present: HashSet<_> = minutes
        .attendance
        .iter()
        .filter(|line| line.mark == Some(Mark::Present))
        .map(|line| line.member)
        .collect();
    let remarks = minutes.items.iter().flat_map(|notes| &notes.remarks);
    let said = remarks.filter(|remark| !remark.words.is_blank());
    said.filter_map(|remark| remark.speaker).filter(|speaker| present.contains(speaker)).collect()
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
