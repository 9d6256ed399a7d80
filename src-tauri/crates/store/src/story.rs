//! The `story` table: stories about Bác, prepared, told at a meeting or elsewhere.

use chrono::NaiveDateTime;
use domain::dates::YearMonth;
use domain::minutes::Story;
use domain::notebook::{Author, Comment};
use domain::story::{StoryDraft, ToldStory};
use domain::text::Text;
use domain::{MeetingId, MemberId, StoryId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Error, Result, author, comment, rows};

const TABLE: &str = "story";

/// Stories that stand, each with the month and day of the meeting whose minutes hold it, where such
/// minutes do; those of a meeting that was called off wait until it is taken up again.
const TOLD: &str = "
    SELECT story.id, teller, title, source, lesson, meeting, reflection, hand, confirmed_at,
           comment_words, commented_on, commented_by, comment_meeting,
           COALESCE(meeting.month, story.month) AS month,
           COALESCE(date(planned_at), told_on) AS told_on
    FROM story
    LEFT JOIN meeting ON meeting.id = story.meeting
    WHERE dropped_at IS NULL AND (story.meeting IS NULL OR state IN ('open', 'adopted'))";

/// The stories of `meeting`, in order.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<Story>> {
    let select = "SELECT id, teller, title, source, lesson
                  FROM story
                  WHERE meeting = :meeting AND dropped_at IS NULL
                  ORDER BY position";
    rows::of_meeting(conn, TABLE, select, meeting, from_row)
}

/// Every story, prepared or told, the oldest first.
pub fn list_all(conn: &Connection) -> Result<Vec<ToldStory>> {
    conn.prepare_cached(&format!(
        "{TOLD} ORDER BY COALESCE(meeting.month, story.month), planned_at, position, story.id"
    ))?
    .query_and_then([], |row| told(Record::new(TABLE, row)))?
    .collect()
}

/// The story named `id`.
pub fn find(conn: &Connection, id: StoryId) -> Result<Option<ToldStory>> {
    conn.prepare_cached(&format!("{TOLD} AND story.id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| told(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// Whether the story named `id` was prepared before any minutes took it up.
pub fn is_prepared(conn: &Connection, id: StoryId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM story WHERE id = :id AND month IS NOT NULL")?
        .exists(named_params! { ":id": id.0 })?)
}

/// Enter a story outside minutes.
pub fn insert(tx: &Transaction<'_>, draft: &StoryDraft, by: Author) -> Result<StoryId> {
    tx.prepare_cached(
        "INSERT INTO story (teller, month, told_on, title, source, lesson, hand, confirmed_at)
         VALUES (:teller, :month, :told_on, :title, :source, :lesson, :hand, :confirmed_at)",
    )?
    .execute(named_params! {
        ":hand": column::choice(&by.hand)?,
        ":confirmed_at": author::confirmed(by),
        ":teller": draft.teller.0,
        ":month": draft.month.to_storage(),
        ":told_on": draft.told_on.map(column::day),
        ":title": draft.title.as_str(),
        ":source": draft.source.as_str(),
        ":lesson": draft.lesson.as_str(),
    })?;
    Ok(StoryId(tx.last_insert_rowid()))
}

/// Correct a story outside minutes.
pub fn update(tx: &Transaction<'_>, id: StoryId, draft: &StoryDraft, by: Author) -> Result<()> {
    tx.prepare_cached(
        "UPDATE story
         SET teller = :teller, month = :month, told_on = :told_on, title = :title,
             source = :source, lesson = :lesson, hand = :hand, confirmed_at = :confirmed_at
         WHERE id = :id AND meeting IS NULL",
    )?
    .execute(named_params! {
        ":hand": column::choice(&by.hand)?,
        ":confirmed_at": author::confirmed(by),
        ":id": id.0,
        ":teller": draft.teller.0,
        ":month": draft.month.to_storage(),
        ":told_on": draft.told_on.map(column::day),
        ":title": draft.title.as_str(),
        ":source": draft.source.as_str(),
        ":lesson": draft.lesson.as_str(),
    })?;
    Ok(())
}

/// Take back a story outside minutes.
pub fn withdraw(tx: &Transaction<'_>, id: StoryId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE story SET dropped_at = :at WHERE id = :id AND meeting IS NULL")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

/// Keep what the teller takes to heart.
pub fn write_reflection(tx: &Transaction<'_>, id: StoryId, words: &Text, by: Author) -> Result<()> {
    tx.prepare_cached(
        "UPDATE story SET reflection = :words, hand = :hand, confirmed_at = :confirmed_at
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":words": words.as_str(),
        ":hand": column::choice(&by.hand)?,
        ":confirmed_at": author::confirmed(by),
    })?;
    Ok(())
}

/// Note that the teller confirmed what was entered on their behalf.
pub fn confirm(tx: &Transaction<'_>, id: StoryId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE story SET confirmed_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

/// Comment on a story, or take the comment back.
pub fn set_comment(tx: &Transaction<'_>, id: StoryId, said: Option<&Comment>) -> Result<()> {
    comment::set(tx, TABLE, id.0, said)
}

/// Make the rows `kept` those `wanted`. A row that was prepared before the minutes, or that the teller
/// has taken to heart meanwhile, is let go where they no longer want it; another one is dropped.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[Story],
    wanted: &[Story],
    at: NaiveDateTime,
) -> Result<()> {
    let changes = rows::changes(TABLE, kept, wanted, |story| story.id.0)?;
    let prepared = let_go(tx, &changes.dropped)?;
    let dropped: Vec<i64> =
        changes.dropped.iter().copied().filter(|id| !prepared.contains(id)).collect();
    rows::drop_rows(tx, TABLE, &dropped, at)?;
    changes.written.iter().try_for_each(|(place, story)| upsert(tx, meeting, *place, story))
}

/// Let those of `ids` go that hold what somebody wrote outside the minutes; which they were.
fn let_go(tx: &Transaction<'_>, ids: &[i64]) -> Result<Vec<i64>> {
    let mut prepared = Vec::new();
    for id in ids {
        let gone = tx
            .prepare_cached(
                "UPDATE story
                 SET meeting = NULL, position = 0,
                     month = COALESCE(month, (SELECT month FROM meeting WHERE id = story.meeting))
                 WHERE id = :id AND teller IS NOT NULL
                     AND (month IS NOT NULL OR reflection <> '')",
            )?
            .execute(named_params! { ":id": id })?;
        prepared.extend((gone > 0).then_some(*id));
    }
    Ok(prepared)
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, place: i64, story: &Story) -> Result<()> {
    let written = tx
        .prepare_cached(
            "INSERT INTO story (id, meeting, position, teller, title, source, lesson)
             VALUES (:id, :meeting, :position, :teller, :title, :source, :lesson)
             ON CONFLICT (id) DO UPDATE SET
                 meeting = excluded.meeting, position = excluded.position,
                 teller = excluded.teller, title = excluded.title, source = excluded.source,
                 lesson = excluded.lesson, dropped_at = NULL
             WHERE meeting = excluded.meeting OR (meeting IS NULL AND dropped_at IS NULL)",
        )?
        .execute(named_params! {
            ":id": story.id.0,
            ":meeting": meeting.0,
            ":position": place,
            ":teller": story.teller.map(|teller| teller.0),
            ":title": story.title.as_str(),
            ":source": story.source.as_str(),
            ":lesson": story.lesson.as_str(),
        })?;
    rows::expect_own(TABLE, written)
}

fn from_row(row: Record<'_, '_>) -> Result<Story> {
    Ok(Story {
        id: StoryId(row.get("id")?),
        teller: row.get::<Option<i64>>("teller")?.map(MemberId),
        title: row.text("title")?,
        source: row.text("source")?,
        lesson: row.text("lesson")?,
    })
}

fn told(row: Record<'_, '_>) -> Result<ToldStory> {
    Ok(ToldStory {
        id: StoryId(row.get("id")?),
        teller: row.get::<Option<i64>>("teller")?.map(MemberId),
        month: month(row)?,
        told_on: row.day_if_any("told_on")?,
        title: row.text("title")?,
        source: row.text("source")?,
        lesson: row.text("lesson")?,
        meeting: row.get::<Option<i64>>("meeting")?.map(MeetingId),
        reflection: row.text("reflection")?,
        author: author::if_any(row)?,
        comment: comment::if_any(row)?,
    })
}

fn month(row: Record<'_, '_>) -> Result<YearMonth> {
    let kept: String = row.get("month")?;
    YearMonth::from_storage(&kept).map_err(|error| Error::bad_record(TABLE, error))
}

#[cfg(test)]
mod tests {
    use domain::meeting::MeetingState;

    use super::*;
    use crate::trial::{at, vault};
    use crate::{Vault, meeting, member, minutes};

    /// A vault with a teller and a meeting whose minutes were begun.
    fn with_minutes() -> (Vault, MemberId, MeetingId) {
        let mut vault = vault();
        let named =
            domain::member::Particulars::named(domain::text::FullName::guess("Siu Black").unwrap());
        let (teller, meeting) = vault
            .write(|tx| {
                let teller = member::insert(tx, &named)?;
                let meeting = meeting::insert(tx, &plan(), at(0, 0))?;
                meeting::set_state(tx, meeting, MeetingState::Open, &Text::default())?;
                minutes::begin(tx, meeting, at(0, 0))?;
                Ok::<_, Error>((teller, meeting))
            })
            .unwrap();
        (vault, teller, meeting)
    }

    const OWN: Author = Author { hand: domain::notebook::Hand::Own, confirmed_at: None };

    fn plan() -> domain::meeting::MeetingPlan {
        serde_json::from_value(serde_json::json!({
            "kind": "regular", "month": "2026-09", "plannedAt": "2026-10-03T19:00:00",
            "place": "", "theme": "", "invited": "", "preparation": "", "agenda": [],
        }))
        .unwrap()
    }

    fn draft(teller: MemberId) -> StoryDraft {
        StoryDraft {
            teller,
            month: YearMonth::new(2026, 8).unwrap(),
            told_on: None,
            title: "Đôi dép của Bác".into(),
            source: "Báo Nhân Dân".into(),
            lesson: "Giản dị".into(),
        }
    }

    fn in_minutes(story: &ToldStory) -> Story {
        Story {
            id: story.id,
            teller: story.teller,
            title: story.title.clone(),
            source: story.source.clone(),
            lesson: "Tiết kiệm".into(),
        }
    }

    #[test]
    fn the_minutes_take_up_a_prepared_story_and_let_it_go_again() {
        let (mut vault, teller, meeting) = with_minutes();
        let id = vault.write(|tx| insert(tx, &draft(teller), OWN)).unwrap();
        let prepared = vault.read(|conn| find(conn, id)).unwrap().unwrap();
        let wanted = [in_minutes(&prepared)];

        vault.write(|tx| save(tx, meeting, &[], &wanted, at(1, 0))).unwrap();
        let taken_up = vault.read(|conn| find(conn, id)).unwrap().unwrap();
        vault.write(|tx| save(tx, meeting, &wanted, &[], at(2, 0))).unwrap();
        let let_go = vault.read(|conn| find(conn, id)).unwrap().unwrap();

        assert_eq!((prepared.meeting, prepared.told_on), (None, None));
        assert_eq!((taken_up.meeting, taken_up.lesson.as_str()), (Some(meeting), "Tiết kiệm"));
        assert_eq!(taken_up.told_on, Some("2026-10-03".parse().unwrap()));
        assert_eq!(taken_up.month, YearMonth::new(2026, 9).unwrap(), "that of the meeting");
        assert_eq!(let_go, ToldStory { lesson: "Tiết kiệm".into(), ..prepared });
    }

    #[test]
    fn a_story_of_the_minutes_alone_goes_with_them() {
        let (mut vault, teller, meeting) = with_minutes();
        let story = Story {
            id: StoryId(71),
            teller: Some(teller),
            title: "Chiếc áo ấm".into(),
            source: Text::default(),
            lesson: Text::default(),
        };
        let wanted = [story];

        vault.write(|tx| save(tx, meeting, &[], &wanted, at(1, 0))).unwrap();
        assert_eq!(vault.read(list_all).unwrap().len(), 1);
        vault.write(|tx| save(tx, meeting, &wanted, &[], at(2, 0))).unwrap();

        assert_eq!(vault.read(list_all).unwrap(), []);
    }

    #[test]
    fn what_the_teller_took_to_heart_outlives_the_minutes_that_strike_the_story() {
        let (mut vault, teller, meeting) = with_minutes();
        let wanted = [Story {
            id: StoryId(71),
            teller: Some(teller),
            title: "Chiếc áo ấm".into(),
            source: Text::default(),
            lesson: Text::default(),
        }];
        let words: Text = "Phải biết nhường nhịn".into();

        vault.write(|tx| save(tx, meeting, &[], &wanted, at(1, 0))).unwrap();
        vault.write(|tx| write_reflection(tx, StoryId(71), &words, OWN)).unwrap();
        vault.write(|tx| save(tx, meeting, &wanted, &[], at(2, 0))).unwrap();

        let kept = vault.read(|conn| find(conn, StoryId(71))).unwrap().unwrap();
        assert_eq!((kept.meeting, kept.told_on), (None, None));
        assert_eq!((kept.month, kept.reflection), (YearMonth::new(2026, 9).unwrap(), words));
    }

    #[test]
    fn no_minutes_take_a_story_of_other_minutes() {
        let (mut vault, teller, meeting) = with_minutes();
        let other = vault
            .write(|tx| {
                let other = meeting::insert(tx, &plan(), at(0, 0))?;
                meeting::set_state(tx, other, MeetingState::Open, &Text::default())?;
                minutes::begin(tx, other, at(0, 0))?;
                Ok::<_, Error>(other)
            })
            .unwrap();
        let id = vault.write(|tx| insert(tx, &draft(teller), OWN)).unwrap();
        let wanted = [in_minutes(&vault.read(|conn| find(conn, id)).unwrap().unwrap())];
        vault.write(|tx| save(tx, meeting, &[], &wanted, at(1, 0))).unwrap();

        let refused = vault.write(|tx| save(tx, other, &[], &wanted, at(2, 0)));

        assert!(matches!(refused, Err(Error::BadRecord { table: TABLE, .. })), "{refused:?}");
    }
}
