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
    let of_year = "month BETWEEN :year || '-01' AND :year || '-12'";
    let year = year.to_string();
    let Some(member) = member else {
        return list(conn, of_year, named_params! { ":year": year });
    };
    let of_member = format!("member = :member AND {of_year}");
    list(conn, &of_member, named_params! { ":year": year, ":member": member.0 })
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

#[cfg(test)]
mod tests {
    use domain::PledgeId;
    use domain::meeting::MeetingState;
    use domain::member::Particulars;
    use domain::notebook::{Hand, PledgeDraft, PledgeGroup, PledgeResult};
    use domain::text::{FullName, Text};

    use super::*;
    use crate::adoption::{self, Adopting};
    use crate::trial::{at, vault};
    use crate::{Vault, meeting, member, minutes, pledge};

    const ON_BEHALF: Author = Author { hand: Hand::OnBehalf, confirmed_at: None };

    fn january() -> YearMonth {
        YearMonth::new(2026, 1).unwrap()
    }

    fn somebody(vault: &mut Vault, name: &str) -> MemberId {
        let particulars = Particulars::named(FullName::guess(name).unwrap());
        vault.write(|tx| member::insert(tx, &particulars)).unwrap()
    }

    fn open_meeting(vault: &mut Vault) -> MeetingId {
        let plan = serde_json::json!({
            "kind": "regular", "month": "2026-02", "plannedAt": "2026-02-05T19:00:00",
            "place": "", "theme": "", "invited": "", "preparation": "", "agenda": [],
        });
        let plan = serde_json::from_value(plan).unwrap();
        let open = |tx: &Transaction<'_>| {
            let id = meeting::insert(tx, &plan, at(0, 0))?;
            minutes::begin(tx, id, at(0, 0))?;
            meeting::set_state(tx, id, MeetingState::Open, &Text::default())?;
            Ok::<_, Error>(id)
        };
        vault.write(open).unwrap()
    }

    fn adopt(vault: &mut Vault, id: MeetingId) {
        let by = Text::from("Nguyễn Thị Bưởi");
        let adopting =
            Adopting { content: "{}", at: at(9, 0), by: &by, present: 0, denominator: 0 };
        let adopted = |tx: &Transaction<'_>| {
            adoption::insert(tx, id, &adopting)?;
            meeting::set_state(tx, id, MeetingState::Adopted, &Text::default())
        };
        vault.write(adopted).unwrap();
    }

    fn said(words: &str, meeting: Option<MeetingId>) -> Comment {
        Comment { words: words.into(), on: at(0, 0).date(), by: "Chi bộ".into(), meeting }
    }

    #[test]
    fn a_page_comes_back_as_it_was_written() {
        let mut vault = vault();
        let member = somebody(&mut vault, "Y Bih Niê");
        let draft = MonthPageDraft { results: Vec::new(), self_remark: "Làm được".into() };
        let written = Written {
            draft: &draft,
            author: ON_BEHALF,
            reported_on: Some(at(0, 0).date()),
            revision: 1,
            at: at(0, 0),
        };

        vault
            .write(|tx| {
                let id = insert(tx, member, january())?;
                write(tx, id, written)
            })
            .unwrap();

        let kept = vault.read(|conn| find(conn, member, january())).unwrap().unwrap();
        assert_eq!(kept.page.draft, draft);
        assert_eq!((kept.page.author, kept.revision), (Some(ON_BEHALF), 1));
        assert_eq!(vault.read(|conn| find(conn, member, january().next())).unwrap(), None);
        assert_eq!(vault.read(|conn| list_of_year(conn, 2025, None)).unwrap(), []);
        assert_eq!(vault.read(|conn| list_of_year(conn, 2026, Some(member))).unwrap(), [kept]);
    }

    #[test]
    fn the_vault_itself_locks_the_comments_of_adopted_minutes() {
        let mut vault = vault();
        let member = somebody(&mut vault, "Y Bih Niê");
        let meeting = open_meeting(&mut vault);
        let (page, free) = vault
            .write(|tx| {
                let page = insert(tx, member, january())?;
                set_comment(tx, page, Some(&said("Tốt", Some(meeting))))?;
                let free = insert(tx, member, january().next())?;
                set_comment(tx, free, Some(&said("Khá", None)))?;
                Ok::<_, Error>((page, free))
            })
            .unwrap();
        adopt(&mut vault, meeting);

        let changes = [
            (page, Some(said("Khác", Some(meeting)))),
            (page, Some(said("Tốt", None))),
            (page, None),
            (free, Some(said("Thêm", Some(meeting)))),
        ];
        for (id, comment) in changes {
            let refused = vault.write(|tx| set_comment(tx, id, comment.as_ref()));
            assert!(refused.unwrap_err().to_string().contains("locked"), "{comment:?}");
        }
        vault.write(|tx| set_comment(tx, free, Some(&said("Tốt", None)))).unwrap();
        let heard = vault.read(|conn| list_of_meeting(conn, meeting)).unwrap();
        assert_eq!(heard.len(), 1);
        assert_eq!(heard[0].page.comment, Some(said("Tốt", Some(meeting))));
    }

    #[test]
    fn the_vault_itself_keeps_pledges_in_their_notebooks() {
        let mut vault = vault();
        let [own, other] = ["Y Bih Niê", "Siu Black"].map(|name| somebody(&mut vault, name));
        let draft = |year| PledgeDraft {
            year,
            month: None,
            group: PledgeGroup::Work,
            act: "Trồng 20 cây".into(),
            measure: Text::default(),
            target: Text::default(),
            due: Text::default(),
            note: Text::default(),
            registered_on: at(0, 0).date(),
        };
        let cases = [(own, 2026, true), (other, 2026, false), (own, 2025, false)];

        for (member, year, fits) in cases {
            let pledge = vault.write(|tx| pledge::insert(tx, member, &draft(year), ON_BEHALF));
            let outcome = reported(&mut vault, own, pledge.unwrap());
            assert_eq!(outcome.is_ok(), fits, "{member:?} {year}: {outcome:?}");
        }
    }

    /// Report on `pledge` on a page of `member`, which is taken back again.
    fn reported(vault: &mut Vault, member: MemberId, pledge: PledgeId) -> Result<()> {
        let line = PledgeResult { done: "5 cây".into(), ..PledgeResult::blank(pledge) };
        let draft = MonthPageDraft { results: vec![line], self_remark: Text::default() };
        let written = Written {
            draft: &draft,
            author: ON_BEHALF,
            reported_on: None,
            revision: 1,
            at: at(0, 0),
        };
        vault.write(|tx| {
            let id = match find(tx, member, january())? {
                Some(kept) => kept.id,
                None => insert(tx, member, january())?,
            };
            write(tx, id, written)
        })
    }
}
