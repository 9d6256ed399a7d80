//! Stories about Bác (kể chuyện về Bác): the rota, what is told, what the teller takes to heart.
//!
//! A story told at a meeting is written once: in its minutes. What the teller takes to heart and what
//! the cell says of it stand beside it, and may come when the minutes are adopted.

mod rota;
mod views;

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::meeting::MeetingState;
use domain::minutes::Story;
use domain::notebook::Author;
use domain::role::{Right, Seat};
use domain::story::{StoryDraft, ToldStory};
use domain::text::Text;
use domain::{MeetingId, MemberId, StoryId};
use store::{Connection, Transaction, story};

use crate::desk::Stamp;
use crate::notebook::{CommentDraft, author, comment, expect_unlocked, person, sits_here};
use crate::roll::Roll;
use crate::{Desk, Problem};
pub(crate) use rota::{RotaOfYear, month_of_turn, next_tellers, of_year, offers};
pub use views::{
    NextTellers, RotaMonth, RotaSkip, RotaTeller, RotaTurn, StoryOffer, StoryRotaView, StoryView,
    TurnPlace,
};

/// The noun of a story in the history.
pub(crate) const NOUN: &str = "story";

impl Desk {
    /// The stories of `year`, prepared and told, the oldest first.
    pub fn stories(&self, year: i32) -> Result<Vec<StoryView>, Problem> {
        let today = self.today();
        self.read(|conn| {
            let mut stories = story::list_all(conn)?;
            stories.retain(|story| story.month.year() == year);
            views(conn, stories, today)
        })
    }

    /// Prepare a story, or keep one that was told outside a meeting of the program; `id` names it
    /// where it is there. A story of minutes is written in them.
    pub fn tell_story(
        &mut self,
        id: Option<StoryId>,
        draft: &StoryDraft,
    ) -> Result<StoryView, Problem> {
        check(draft, self.today())?;
        self.deed_about(Right::KeepOwn, draft.teller, "tell_story", |tx, stamp| {
            person(tx, draft.teller)?;
            let Some(id) = id else {
                let author = author(tx, stamp, draft.teller, None)?;
                return keep(tx, stamp, story::insert(tx, draft, author)?, None);
            };
            correct(tx, stamp, id, draft)
        })
    }

    /// Take back a story outside minutes.
    pub fn withdraw_story(&mut self, id: StoryId) -> Result<(), Problem> {
        let owner = |conn: &Connection| owned(conn, id);
        self.deed_of(Right::KeepOwn, owner, "withdraw_story", |tx, stamp, (teller, before)| {
            expect_outside_minutes(&before)?;
            author(tx, stamp, teller, before.author)?;
            story::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }

    /// Keep what the teller takes to heart (điều tâm đắc, liên hệ bản thân).
    pub fn save_reflection(&mut self, id: StoryId, words: &Text) -> Result<StoryView, Problem> {
        let owner = |conn: &Connection| owned(conn, id);
        self.deed_of(Right::KeepOwn, owner, "save_reflection", |tx, stamp, (teller, before)| {
            if before.reflection != *words {
                let author = author(tx, stamp, teller, written_by(&before))?;
                story::write_reflection(tx, id, words, author)?;
            }
            keep(tx, stamp, id, Some(&before))
        })
    }

    /// Comment on a story for the cell; blank words take the comment back.
    pub fn save_story_comment(
        &mut self,
        id: StoryId,
        draft: CommentDraft,
    ) -> Result<StoryView, Problem> {
        self.deed(Right::KeepNotebooks, "save_story_comment", |tx, stamp| {
            let before = story::find(tx, id)?.ok_or(Problem::Missing)?;
            let said = comment(tx, stamp, draft)?;
            if said != before.comment {
                expect_unlocked(tx, before.comment.as_ref())?;
                story::set_comment(tx, id, said.as_ref())?;
            }
            keep(tx, stamp, id, Some(&before))
        })
    }
}

/// The stories `member` prepared or told in `year`, the oldest first.
pub(crate) fn of_member(
    conn: &Connection,
    member: MemberId,
    year: i32,
    today: NaiveDate,
) -> Result<Vec<StoryView>, Problem> {
    let mut stories = story::list_all(conn)?;
    stories.retain(|story| story.teller == Some(member) && story.month.year() == year);
    views(conn, stories, today)
}

/// Refuse minutes that take up a story in other words than its teller's own.
pub(crate) fn expect_own_words(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    wanted: &[Story],
) -> Result<(), Problem> {
    for story in wanted {
        let own = of_teller(tx, (stamp.seat, stamp.day()), story.id)?;
        if own.is_some_and(|own| in_minutes(&own) != *story) {
            return Err(Problem::TheirsAlone);
        }
    }
    Ok(())
}

/// Those of `stories` whose words are their tellers' own and not for this seat to change.
pub(crate) fn of_tellers<'s>(
    conn: &Connection,
    seat: (Seat, NaiveDate),
    stories: impl Iterator<Item = &'s Story>,
) -> Result<Vec<StoryId>, Problem> {
    let mut own = Vec::new();
    for story in stories {
        own.extend(of_teller(conn, seat, story.id)?.map(|story| story.id));
    }
    Ok(own)
}

/// The story named `id`, where somebody who does not sit here prepared it with their own hand or
/// confirmed it.
fn of_teller(
    conn: &Connection,
    (seat, day): (Seat, NaiveDate),
    id: StoryId,
) -> Result<Option<ToldStory>, Problem> {
    let found = story::find(conn, id)?;
    let theirs = found.filter(|story| story.author.is_some_and(Author::is_theirs));
    let Some((story, teller)) = theirs.and_then(|story| Some((story.clone(), story.teller?)))
    else {
        return Ok(None);
    };
    // The hand under a story that began in minutes is that of the reflection alone.
    let is_own = story::is_prepared(conn, id)? && !sits_here(conn, seat, day, teller)?;
    Ok(is_own.then_some(story))
}

/// A story as minutes write it.
fn in_minutes(story: &ToldStory) -> Story {
    Story {
        id: story.id,
        teller: story.teller,
        title: story.title.clone(),
        source: story.source.clone(),
        lesson: story.lesson.clone(),
    }
}

/// Confirm, for the teller, what was entered on their behalf; nothing where there is nothing to.
pub(crate) fn confirm(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    id: StoryId,
) -> Result<(), Problem> {
    let found = story::find(tx, id)?.filter(|story| story.teller == Some(member));
    let before = found.ok_or(Problem::Missing)?;
    if before.author.is_some_and(|author| !author.is_theirs()) {
        story::confirm(tx, id, stamp.at)?;
        keep(tx, stamp, id, Some(&before))?;
    }
    Ok(())
}

/// Stories with what stands beside them.
fn views(
    conn: &Connection,
    stories: Vec<ToldStory>,
    today: NaiveDate,
) -> Result<Vec<StoryView>, Problem> {
    let (roll, adopted) = (Roll::on(conn, today)?, adopted(conn)?);
    let is_locked = |meeting: Option<MeetingId>| meeting.is_some_and(|id| adopted.contains(&id));
    let view = |story: ToldStory| StoryView {
        teller_name: roll.name_or(story.teller, &Text::default()),
        locked: is_locked(story.meeting),
        comment_locked: is_locked(story.comment.as_ref().and_then(|comment| comment.meeting)),
        story,
    };
    Ok(stories.into_iter().map(view).collect())
}

fn view(conn: &Connection, story: ToldStory, today: NaiveDate) -> Result<StoryView, Problem> {
    views(conn, vec![story], today)?.pop().ok_or(Problem::Missing)
}

/// Meetings whose minutes are adopted.
fn adopted(conn: &Connection) -> Result<HashSet<MeetingId>, Problem> {
    let meetings = store::meeting::list(conn, None)?.into_iter();
    let adopted = meetings.filter(|meeting| meeting.state == MeetingState::Adopted);
    Ok(adopted.map(|meeting| meeting.id).collect())
}

fn check(draft: &StoryDraft, today: NaiveDate) -> Result<(), Problem> {
    if draft.title.is_blank() {
        return Err(Problem::blank("title"));
    }
    match draft.told_on {
        Some(day) if day > today || !draft.month.contains(day) => Err(Problem::bad_day("toldOn")),
        _ => Ok(()),
    }
}

/// Correct a story of the same teller outside minutes.
fn correct(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: StoryId,
    draft: &StoryDraft,
) -> Result<StoryView, Problem> {
    let (teller, before) = owned(tx, id)?.1;
    if teller != draft.teller {
        return Err(Problem::Missing);
    }
    expect_outside_minutes(&before)?;
    story::update(tx, id, draft, author(tx, stamp, teller, written_by(&before))?)?;
    keep(tx, stamp, id, Some(&before))
}

/// A story, with whose it is.
fn owned(conn: &Connection, id: StoryId) -> Result<(MemberId, (MemberId, ToldStory)), Problem> {
    let story = story::find(conn, id)?.ok_or(Problem::Missing)?;
    let teller = story.teller.ok_or(Problem::Missing)?;
    Ok((teller, (teller, story)))
}

/// By whose hand the words stand, where there are any.
fn written_by(story: &ToldStory) -> Option<Author> {
    story.author.filter(|_| story.meeting.is_none() || !story.reflection.is_blank())
}

fn expect_outside_minutes(story: &ToldStory) -> Result<(), Problem> {
    if story.meeting.is_some() { Err(Problem::StoryInMinutes) } else { Ok(()) }
}

/// Keep in the history what a story was and is, and answer with it.
fn keep(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: StoryId,
    before: Option<&ToldStory>,
) -> Result<StoryView, Problem> {
    let after = story::find(tx, id)?.ok_or(Problem::Missing)?;
    stamp.keep_typing(tx, (NOUN, id.0), before, Some(&after))?;
    view(tx, after, stamp.day())
}
