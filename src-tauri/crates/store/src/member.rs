//! The `member` table: the book of members. Periods and posts have tables of their own.

use chrono::NaiveDateTime;
use domain::MemberId;
use domain::dates::PartialDate;
use domain::member::{Member, Particulars};
use domain::text::{FullName, folded};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, ToSql, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, post, standing};

const COLUMNS: &str = "
    family_name, middle_name, given_name, name_key, name_folded, birth_name, gender, born_on,
    ethnicity, religion, hometown, residence, citizen_number, phone, occupation, workplace,
    schooling, political_theory, profession, languages, rank, joined_on, official_on,
    card_number, file_number, badge, group_name, review_class, mentor, note,
    kind, came_on";

const VALUES: &str = "
    :family_name, :middle_name, :given_name, :name_key, :name_folded, :birth_name, :gender,
    :born_on, :ethnicity, :religion, :hometown, :residence, :citizen_number, :phone, :occupation,
    :workplace, :schooling, :political_theory, :profession, :languages, :rank, :joined_on,
    :official_on, :card_number, :file_number, :badge, :group_name, :review_class, :mentor, :note,
    :kind, :came_on";

/// The member named `id`, in the bin or not, unless there is none.
pub fn find(conn: &Connection, id: MemberId) -> Result<Option<Member>> {
    conn.prepare_cached(&format!("SELECT id, {COLUMNS} FROM member WHERE id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(conn, row))?
        .next()
        .transpose()
}

/// Every member who is not in the bin, by name.
pub fn list(conn: &Connection) -> Result<Vec<Member>> {
    list_where(conn, "binned_at IS NULL")
}

/// Every member in the bin, by name.
pub fn list_binned(conn: &Connection) -> Result<Vec<Member>> {
    list_where(conn, "binned_at IS NOT NULL")
}

/// Whether the member named `id` is in the bin; somebody unknown is not.
pub fn is_binned(conn: &Connection, id: MemberId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM member WHERE id = :id AND binned_at IS NOT NULL")?
        .exists(named_params! { ":id": id.0 })?)
}

/// Enter a member.
pub fn insert(tx: &Transaction<'_>, particulars: &Particulars) -> Result<MemberId> {
    tx.prepare_cached(&format!("INSERT INTO member ({COLUMNS}) VALUES ({VALUES})"))?
        .execute(parameters(&values(particulars)?).as_slice())?;
    Ok(MemberId(tx.last_insert_rowid()))
}

/// Correct what the book says about a member.
pub fn update(tx: &Transaction<'_>, id: MemberId, particulars: &Particulars) -> Result<()> {
    let mut values = values(particulars)?;
    values.push((":id", id.0.into()));
    tx.prepare_cached(&format!("UPDATE member SET ({COLUMNS}) = ({VALUES}) WHERE id = :id"))?
        .execute(parameters(&values).as_slice())?;
    Ok(())
}

/// Put a member into the bin at an instant, or take one out of it.
pub fn bin(tx: &Transaction<'_>, id: MemberId, at: Option<NaiveDateTime>) -> Result<()> {
    tx.prepare_cached("UPDATE member SET binned_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": at.map(column::instant) })?;
    Ok(())
}

fn list_where(conn: &Connection, condition: &str) -> Result<Vec<Member>> {
    conn.prepare_cached(&format!(
        "SELECT id, {COLUMNS} FROM member WHERE {condition} ORDER BY name_key, id"
    ))?
    .query_and_then([], |row| from_row(conn, row))?
    .collect()
}

/// What stands in each column of [`COLUMNS`].
fn values(particulars: &Particulars) -> Result<Vec<(&'static str, Value)>> {
    let mut values = name_values(&particulars.name);
    values.extend(choice_values(particulars)?);
    values.extend(date_values(particulars));
    values.extend(text_values(particulars));
    values.push((":mentor", particulars.mentor.map(|mentor| mentor.0).into()));
    Ok(values)
}

fn name_values(name: &FullName) -> Vec<(&'static str, Value)> {
    vec![
        (":family_name", name.family.to_string().into()),
        (":middle_name", name.middle.to_string().into()),
        (":given_name", name.given.to_string().into()),
        (":name_key", name.sort_key().into()),
        (":name_folded", folded(&name.full()).into()),
    ]
}

fn choice_values(particulars: &Particulars) -> Result<[(&'static str, Value); 4]> {
    Ok([
        (":gender", column::choice_if_any(particulars.gender.as_ref())?.into()),
        (":kind", column::choice(&particulars.kind)?.into()),
        (":rank", column::choice(&particulars.rank)?.into()),
        (":review_class", column::choice(&particulars.review_class)?.into()),
    ])
}

fn date_values(particulars: &Particulars) -> [(&'static str, Value); 4] {
    [
        (":born_on", particulars.born_on.map(PartialDate::to_storage).into()),
        (":joined_on", particulars.joined_on.map(PartialDate::to_storage).into()),
        (":came_on", particulars.came_on.map(PartialDate::to_storage).into()),
        (":official_on", particulars.official_on.map(PartialDate::to_storage).into()),
    ]
}

fn text_values(particulars: &Particulars) -> impl Iterator<Item = (&'static str, Value)> {
    [
        (":birth_name", &particulars.birth_name),
        (":ethnicity", &particulars.ethnicity),
        (":religion", &particulars.religion),
        (":hometown", &particulars.hometown),
        (":residence", &particulars.residence),
        (":citizen_number", &particulars.citizen_number),
        (":phone", &particulars.phone),
        (":occupation", &particulars.occupation),
        (":workplace", &particulars.workplace),
        (":schooling", &particulars.schooling),
        (":political_theory", &particulars.political_theory),
        (":profession", &particulars.profession),
        (":languages", &particulars.languages),
        (":card_number", &particulars.card_number),
        (":file_number", &particulars.file_number),
        (":badge", &particulars.badge),
        (":group_name", &particulars.group),
        (":note", &particulars.note),
    ]
    .into_iter()
    .map(|(column, text)| (column, text.to_string().into()))
}

fn parameters<'a>(values: &'a [(&'static str, Value)]) -> Vec<(&'a str, &'a dyn ToSql)> {
    values.iter().map(|(column, value)| (*column, value as &dyn ToSql)).collect()
}

fn from_row(conn: &Connection, row: &Row<'_>) -> Result<Member> {
    let record = Record::new("member", row);
    let id = MemberId(record.get("id")?);
    Ok(Member {
        id,
        particulars: particulars(record)?,
        standings: standing::list(conn, id)?,
        posts: post::list(conn, id)?,
    })
}

fn particulars(record: Record<'_, '_>) -> Result<Particulars> {
    Ok(Particulars {
        name: FullName {
            family: record.text("family_name")?,
            middle: record.text("middle_name")?,
            given: record.words("given_name")?,
        },
        kind: record.choice("kind")?,
        birth_name: record.text("birth_name")?,
        gender: record.choice_if_any("gender")?,
        born_on: record.date_if_any("born_on")?,
        ethnicity: record.text("ethnicity")?,
        religion: record.text("religion")?,
        hometown: record.text("hometown")?,
        residence: record.text("residence")?,
        citizen_number: record.text("citizen_number")?,
        phone: record.text("phone")?,
        occupation: record.text("occupation")?,
        workplace: record.text("workplace")?,
        schooling: record.text("schooling")?,
        political_theory: record.text("political_theory")?,
        profession: record.text("profession")?,
        languages: record.text("languages")?,
        rank: record.choice("rank")?,
        joined_on: record.date_if_any("joined_on")?,
        came_on: record.date_if_any("came_on")?,
        official_on: record.date_if_any("official_on")?,
        card_number: record.text("card_number")?,
        file_number: record.text("file_number")?,
        badge: record.text("badge")?,
        group: record.text("group_name")?,
        review_class: record.choice("review_class")?,
        mentor: record.get::<Option<i64>>("mentor")?.map(MemberId),
        note: record.text("note")?,
    })
}
