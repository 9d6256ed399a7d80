//! The `post` table: posts held in the cell and outside it (chức vụ).

use chrono::NaiveDateTime;
use domain::post::{Post, Tenure};
use domain::{MemberId, PostId};
use rusqlite::{Connection, Row, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

/// The posts of `member` that stand, the oldest first, those without a day before all.
pub fn list(conn: &Connection, member: MemberId) -> Result<Vec<Post>> {
    conn.prepare_cached(
        "SELECT id, kind, title, from_on, until_on
         FROM post
         WHERE member = :member AND withdrawn_at IS NULL
         ORDER BY from_on, id",
    )?
    .query_and_then(named_params! { ":member": member.0 }, from_row)?
    .collect()
}

/// Enter a post of `member`.
pub fn insert(tx: &Transaction<'_>, member: MemberId, tenure: &Tenure) -> Result<PostId> {
    tx.prepare_cached(
        "INSERT INTO post (member, kind, title, from_on, until_on)
         VALUES (:member, :kind, :title, :from_on, :until_on)",
    )?
    .execute(named_params! {
        ":member": member.0,
        ":kind": column::choice(&tenure.kind)?,
        ":title": tenure.title.as_str(),
        ":from_on": tenure.from_on.map(column::day),
        ":until_on": tenure.until_on.map(column::day),
    })?;
    Ok(PostId(tx.last_insert_rowid()))
}

/// Correct a post, or note its last day.
pub fn update(tx: &Transaction<'_>, post: &Post) -> Result<()> {
    tx.prepare_cached(
        "UPDATE post
         SET kind = :kind, title = :title, from_on = :from_on, until_on = :until_on
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": post.id.0,
        ":kind": column::choice(&post.tenure.kind)?,
        ":title": post.tenure.title.as_str(),
        ":from_on": post.tenure.from_on.map(column::day),
        ":until_on": post.tenure.until_on.map(column::day),
    })?;
    Ok(())
}

/// Take back a post that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: PostId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE post SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Post> {
    let record = Record::new("post", row);
    Ok(Post {
        id: PostId(record.get("id")?),
        tenure: Tenure {
            kind: record.choice("kind")?,
            title: record.text("title")?,
            from_on: record.day_if_any("from_on")?,
            until_on: record.day_if_any("until_on")?,
        },
    })
}
