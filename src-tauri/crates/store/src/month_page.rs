//! The `month_page` table: a person's pages of the months, each with its lines.

use chrono::{NaiveDate, NaiveDateTime};
use domain::dates::YearMonth;
use domain::notebook::{Author, Comment, MonthPage, MonthPageDraft};
use domain::{MeetingId, MemberId};
use rusqlite::{Connection, Params, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Error, Result, author, comment, month_result};

const TABLE: &str = "month_page";

const SELECT: &str = "
    SELECT id, member, month, self_remark, hand, confirmed_at, reported_on, revision, saved_at,
           comment_words, commented_on, commented_by, comment_meeting
    FROM month_page";

/// A page as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Names the page.
    pub id: i64,
    /// The page; pledges nobody has said anything about have no line.
    pub page: MonthPage,
    /// The day something was first reported.
    pub reported_on: Option<NaiveDate>,
    /// Counts the drafts that changed something; 0 while there was none.
    pub revision: u32,
    /// When a draft last changed it.
    pub saved_at: Option<NaiveDateTime>,
}

/// A draft of a page with all that is kept beside it.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// What the person wrote.
    pub draft: &'a MonthPageDraft,
    /// By whose hand.
    pub author: Author,
    /// The day something was first reported.
    pub reported_on: Option<NaiveDate>,
    /// Which revision it makes.
    pub revision: u32,
    /// When.
    pub at: NaiveDateTime,
}

/// The page of `member` and `month`, unless there is nothing on it.
pub fn find(conn: &Connection, member: MemberId, month: YearMonth) -> Result<Option<Kept>> {
    let of_page = "member = :member AND month = :month";
    let parameters = named_params! { ":member": member.0, ":month": month.to_storage() };
    Ok(list(conn, of_page, parameters)?.pop())
}

/// The pages of `year`, of `member` or of everybody, by month.
pub fn list_of_year(conn: &Connection, year: i32, member: Option<MemberId>) -> Result<Vec<Kept>> {
    let of_year = "month BETWEEN :year || '-01' AND :year || '-12'
                   AND (:member IS NULL OR member = :member)";
    let parameters =
        named_params! { ":year": year.to_string(), ":member": member.map(|member| member.0) };
    list(conn, of_year, parameters)
}

/// Everybody's pages of `month`.
pub fn list_of_month(conn: &Connection, month: YearMonth) -> Result<Vec<Kept>> {
    list(conn, "month = :month", named_params! { ":month": month.to_storage() })
}

/// The pages commented on at `meeting`, by month.
pub fn list_of_meeting(conn: &Connection, meeting: MeetingId) -> Result<Vec<Kept>> {
    list(conn, "comment_meeting = :meeting", named_params! { ":meeting": meeting.0 })
}

/// Lay out the page of `member` and `month`, with nothing on it yet.
pub fn insert(tx: &Transaction<'_>, member: MemberId, month: YearMonth) -> Result<i64> {
    tx.prepare_cached("INSERT INTO month_page (member, month) VALUES (:member, :month)")?
        .execute(named_params! { ":member": member.0, ":month": month.to_storage() })?;
    Ok(tx.last_insert_rowid())
}

/// Keep what a person wrote on the page `id`. Lines the draft leaves out stay as they are.
pub fn write(tx: &Transaction<'_>, id: i64, written: Written<'_>) -> Result<()> {
    let Written { draft, author, reported_on, revision, at } = written;
    tx.prepare_cached(
        "UPDATE month_page
         SET self_remark = :self_remark, hand = :hand, confirmed_at = :confirmed_at,
             reported_on = :reported_on, revision = :revision, saved_at = :saved_at
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id,
        ":self_remark": draft.self_remark.as_str(),
        ":hand": column::choice(&author.hand)?,
        ":confirmed_at": author::confirmed(author),
        ":reported_on": reported_on.map(column::day),
        ":revision": revision,
        ":saved_at": column::instant(at),
    })?;
    month_result::save(tx, id, &draft.results)
}

/// Comment on the page `id`, or take the comment back.
pub fn set_comment(tx: &Transaction<'_>, id: i64, said: Option<&Comment>) -> Result<()> {
    comment::set(tx, TABLE, id, said)
}

/// Note that the person confirmed what was entered on their behalf.
pub fn confirm(tx: &Transaction<'_>, id: i64, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE month_page SET confirmed_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id, ":at": column::instant(at) })?;
    Ok(())
}

fn list(conn: &Connection, condition: &str, parameters: impl Params) -> Result<Vec<Kept>> {
    let mut pages: Vec<Kept> = conn
        .prepare_cached(&format!("{SELECT} WHERE {condition} ORDER BY month, member"))?
        .query_and_then(parameters, |row| from_row(Record::new(TABLE, row)))?
        .collect::<Result<_>>()?;
    for kept in &mut pages {
        kept.page.draft.results = month_result::list(conn, kept.id)?;
    }
    Ok(pages)
}

fn from_row(row: Record<'_, '_>) -> Result<Kept> {
    let month: String = row.get("month")?;
    let month = YearMonth::from_storage(&month).map_err(|error| Error::bad_record(TABLE, error))?;
    let draft = MonthPageDraft { results: Vec::new(), self_remark: row.text("self_remark")? };
    let page = MonthPage {
        member: MemberId(row.get("member")?),
        month,
        draft,
        author: author::if_any(row)?,
        comment: comment::if_any(row)?,
    };
    Ok(Kept {
        id: row.get("id")?,
        page,
        reported_on: row.day_if_any("reported_on")?,
        revision: row.get("revision")?,
        saved_at: row.instant_if_any("saved_at")?,
    })
}
