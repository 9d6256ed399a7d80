//! What the note-taker of the demo cell writes at one meeting.

use chrono::{Duration, NaiveDateTime};
use domain::agenda::{ItemKind, Stage};
use domain::attendance::{AbsenceReason, AttendanceLine, Mark};
use domain::matter::{MatterDraft, MatterKind, MatterReport, Outcome};
use domain::minutes::{Guest, ItemNotes, Mention, MentionKind, Minutes, Remark, Story};
use domain::post::PostKind;
use domain::resolution::ResolutionText;
use domain::score::{ScoreMark, ScoreSheet};
use domain::text::Text;
use domain::vote::Vote;
use domain::{GuestId, MatterId, MeetingId, MemberId, MentionId, RemarkId, StoryId};

use super::words::{DemoStory, Sentences, in_turn};
use crate::minutes::{PersonChoice, ScoreSuggestion};
use crate::{GoodDeedLine, MinutesView, Problem, StoryOffer};

/// Who takes the notes of the demo cell.
const NOTE_TAKER: PostKind = PostKind::CommitteeMember;

/// The notes of one meeting; `turn` counts the months and chooses sentences in turn.
pub(super) struct Note<'a> {
    pub(super) turn: usize,
    pub(super) id: MeetingId,
    pub(super) planned_at: NaiveDateTime,
    pub(super) is_review: bool,
    pub(super) sentences: &'a Sentences,
    pub(super) stories: &'a [DemoStory],
}

impl Note<'_> {
    /// Tick the attendance and write down the beginning.
    pub(super) fn attendance(
        &self,
        mut minutes: Minutes,
        people: &[PersonChoice],
    ) -> Result<Minutes, Problem> {
        minutes.started_at = Some(self.planned_at + Duration::minutes(3));
        let note_taker = people.iter().find(|person| person.post == Some(NOTE_TAKER));
        minutes.note_taker = note_taker.map(|person| person.id).or(minutes.note_taker);
        for (place, line) in minutes.attendance.iter_mut().enumerate() {
            self.tick(line, place, minutes.chair, minutes.note_taker)?;
        }
        if self.turn % 3 == 2 {
            let guest = in_turn(&self.sentences.guests, self.turn)?;
            minutes.guests.push(Guest {
                id: GuestId(self.row(1)),
                name: text(&guest.name),
                title: text(&guest.title),
            });
        }
        Ok(minutes)
    }

    fn tick(
        &self,
        line: &mut AttendanceLine,
        place: usize,
        chair: Option<MemberId>,
        note_taker: Option<MemberId>,
    ) -> Result<(), Problem> {
        if line.mark.is_some() {
            return Ok(());
        }
        let needed = [chair, note_taker].contains(&Some(line.member));
        let turn = self.turn * 3 + place * 5;
        line.mark = Some(if needed {
            Mark::Present
        } else if turn % 83 == 11 {
            Mark::Unexcused
        } else if turn % 13 == 7 {
            line.words = text(in_turn(&self.sentences.absences, turn)?);
            line.reason = Some(*in_turn(&REASONS, turn)?);
            Mark::Excused
        } else {
            Mark::Present
        });
        Ok(())
    }

    /// Write down everything that was said and decided.
    pub(super) fn everything(
        &self,
        mut minutes: Minutes,
        view: &MinutesView,
        praised: Option<&GoodDeedLine>,
    ) -> Result<Minutes, Problem> {
        let (people, count) = (&view.people, view.facts.count);
        let vote = Vote { in_favour: count.voters, ..Vote::default() };
        minutes.ended_at = Some(self.planned_at + Duration::minutes(98 + self.step(4) * 8));
        let plain = minutes.items.iter_mut().filter(|notes| is_talked_about(notes));
        for (place, notes) in plain.enumerate() {
            self.item(notes, place, people)?;
        }
        for (place, report) in minutes.reports.iter_mut().enumerate() {
            self.report(report, place)?;
        }
        minutes.matters = self.matters(people)?;
        minutes.mentions = self.mentions(people, praised)?;
        minutes.stories = self.stories(&view.story_turns)?;
        minutes.dues = text(in_turn(&self.sentences.dues, self.turn)?);
        minutes.weakness = text(in_turn(&self.sentences.weaknesses, self.turn)?);
        minutes.resolution = self.resolution(vote)?;
        Ok(minutes)
    }

    /// The first items hear news and plans, the others only what people say.
    fn item(
        &self,
        notes: &mut ItemNotes,
        place: usize,
        people: &[PersonChoice],
    ) -> Result<(), Problem> {
        let words = self.sentences;
        match place {
            0 => notes.report = text(in_turn(&words.news, self.turn)?),
            1 => {
                notes.report = text(in_turn(&words.next_work, self.turn)?);
                notes.reply = text(in_turn(&words.replies, self.turn)?);
                notes.conclusion = text(in_turn(&words.conclusions, self.turn)?);
            }
            2 => {}
            _ => return Ok(()),
        }
        notes.remarks = self.remarks(place, people)?;
        Ok(())
    }

    fn remarks(&self, place: usize, people: &[PersonChoice]) -> Result<Vec<Remark>, Problem> {
        let several = 2 + (self.turn + place) % 3;
        (0..several)
            .map(|nth| {
                let turn = self.turn + place * 3 + nth * 7;
                Ok(Remark {
                    id: RemarkId(self.row(100 + place * 10 + nth)),
                    speaker: person(people, 1 + turn),
                    speaker_words: Text::default(),
                    words: text(in_turn(&self.sentences.remarks, turn)?),
                })
            })
            .collect()
    }

    fn report(&self, report: &mut MatterReport, place: usize) -> Result<(), Problem> {
        let turn = self.turn + place;
        let words = self.sentences;
        let (outcome, list) = match turn % 9 {
            3 => (Outcome::StaysOpen, &words.task_states),
            8 => (Outcome::Dropped, &words.drop_reasons),
            _ => (Outcome::Done, &words.task_results),
        };
        report.outcome = outcome;
        report.words = text(in_turn(list, turn)?);
        Ok(())
    }

    fn matters(&self, people: &[PersonChoice]) -> Result<Vec<MatterDraft>, Problem> {
        let words = self.sentences;
        let task = |nth: usize| -> Result<MatterDraft, Problem> {
            let turn = self.turn * 2 + nth;
            Ok(MatterDraft {
                work: text(in_turn(&words.tasks, turn)?),
                lead: person(people, turn * 3 + 2),
                helpers: text(in_turn(&words.helpers, turn)?),
                due_on: Some(self.planned_at.date() + Duration::days(25)),
                product: text(in_turn(&words.products, turn)?),
                ..self.matter(MatterKind::Task, 10 + nth)
            })
        };
        let mut matters = vec![task(0)?, task(1)?];
        if self.turn % 4 == 1 {
            matters.push(MatterDraft {
                work: text(in_turn(&words.follow_conclusions, self.turn / 4)?),
                lead: person(people, 2),
                due_on: Some(self.planned_at.date() + Duration::days(55)),
                ..self.matter(MatterKind::Conclusion, 20)
            });
        }
        if self.is_review {
            matters.extend(self.shortcomings(people)?);
        }
        Ok(matters)
    }

    /// What the annual review names, to be remedied by the end of February.
    fn shortcomings(&self, people: &[PersonChoice]) -> Result<Vec<MatterDraft>, Problem> {
        let words = self.sentences;
        let shortcoming = |nth: usize| -> Result<MatterDraft, Problem> {
            let turn = self.turn / 12 * 2 + nth;
            Ok(MatterDraft {
                work: text(in_turn(&words.shortcomings, turn)?),
                lead: person(people, turn * 4 + 3),
                due_on: Some(self.planned_at.date() + Duration::days(70)),
                product: text(in_turn(&words.remedies, turn)?),
                ..self.matter(MatterKind::Shortcoming, 25 + nth)
            })
        };
        (0..2).map(shortcoming).collect()
    }

    fn matter(&self, kind: MatterKind, row: usize) -> MatterDraft {
        MatterDraft {
            id: MatterId(self.row(row)),
            kind,
            item: None,
            work: Text::default(),
            lead: None,
            lead_words: Text::default(),
            helpers: Text::default(),
            due_on: None,
            product: Text::default(),
            responsibility: Text::default(),
            authority: Text::default(),
        }
    }

    /// Praise for `praised`, or for what nobody has logged; now and then a reminder.
    fn mentions(
        &self,
        people: &[PersonChoice],
        praised: Option<&GoodDeedLine>,
    ) -> Result<Vec<Mention>, Problem> {
        let mention = |kind, list: &[String], row: usize| -> Result<Mention, Problem> {
            Ok(Mention {
                id: MentionId(self.row(row)),
                kind,
                member: person(people, self.turn * 5 + row),
                who: Text::default(),
                words: text(in_turn(list, self.turn)?),
                deed: None,
            })
        };
        let mut mentions = vec![mention(MentionKind::Praise, &self.sentences.praise, 30)?];
        if let (Some(praise), Some(line)) = (mentions.first_mut(), praised) {
            praise.member = Some(line.deed.draft.member);
            praise.words = line.deed.draft.words.clone();
            praise.deed = Some(line.deed.id);
        }
        if self.turn % 5 == 4 {
            mentions.push(mention(MentionKind::Reminder, &self.sentences.reminders, 31)?);
        }
        Ok(mentions)
    }

    /// A story of each whose turn it is; what they have prepared is taken up as it is.
    fn stories(&self, turns: &[StoryOffer]) -> Result<Vec<Story>, Problem> {
        let story = |(nth, offer): (usize, &StoryOffer)| {
            if let Some(prepared) = &offer.story {
                return Ok(prepared.clone());
            }
            let words = in_turn(self.stories, self.turn + nth)?;
            Ok(Story {
                id: StoryId(self.row(40 + nth)),
                teller: Some(offer.teller),
                title: text(&words.title),
                source: text(&words.source),
                lesson: text(&words.lesson),
            })
        };
        turns.iter().enumerate().map(story).collect()
    }

    fn resolution(&self, vote: Vote) -> Result<ResolutionText, Problem> {
        let words = self.sentences;
        Ok(ResolutionText {
            politics: text(in_turn(&words.politics, self.turn)?),
            work: text(in_turn(&words.assessment, self.turn)?),
            shortcomings: text(in_turn(&words.weaknesses, self.turn)?),
            directions: text(in_turn(&words.next_work, self.turn)?),
            vote: Some(vote),
            ..ResolutionText::default()
        })
    }

    /// Score every line: what follows from the minutes as suggested, the rest a little below full.
    pub(super) fn score(
        &self,
        mut minutes: Minutes,
        sheet: &ScoreSheet,
        suggestions: &[ScoreSuggestion],
    ) -> Minutes {
        let lines = sheet.scored_lines().enumerate();
        minutes.score = lines
            .map(|(place, line)| {
                let suggested = suggestions.iter().find(|suggestion| suggestion.key == line.key);
                let own = if (self.turn + place).is_multiple_of(6) {
                    line.most / 20 * 10
                } else {
                    line.most
                };
                ScoreMark {
                    key: line.key.clone(),
                    points: Some(suggested.map_or(own, |suggestion| suggestion.points)),
                    note: Text::default(),
                }
            })
            .collect();
        minutes
    }

    /// The turn as a small number of steps.
    fn step(&self, steps: usize) -> i64 {
        i64::try_from(self.turn % steps).unwrap_or_default()
    }

    /// The id of a row of this meeting.
    fn row(&self, number: usize) -> i64 {
        1_000_000 + self.id.0 * 1000 + i64::try_from(number).unwrap_or_default()
    }
}

/// Somebody in the list of `people`, by turns.
fn person(people: &[PersonChoice], turn: usize) -> Option<MemberId> {
    in_turn(people, turn).ok().map(|person| person.id)
}

/// Whether people talk about an item, beside what the program keeps there.
fn is_talked_about(notes: &ItemNotes) -> bool {
    notes.item.line.kind == ItemKind::Plain && notes.item.line.stage == Stage::Proceedings
}

const REASONS: [AbsenceReason; 4] =
    [AbsenceReason::Work, AbsenceReason::Illness, AbsenceReason::Family, AbsenceReason::Other];

fn text(words: &str) -> Text {
    Text::from(words)
}
