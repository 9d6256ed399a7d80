//! Between the columns of a row and the values of `domain`.
//!
//! Days are ISO text, instants too, to the millisecond; a choice is kept by the
//! name it has in the window.

use chrono::{NaiveDate, NaiveDateTime};
use domain::dates::PartialDate;
use domain::text::{Text, Words};
use rusqlite::Row;
use rusqlite::types::FromSql;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{Error, Result};

const INSTANT: &str = "%Y-%m-%dT%H:%M:%S%.3f";

/// A row of `table`, so that a value `domain` refuses is told with its place.
#[derive(Clone, Copy)]
pub(crate) struct Record<'r, 's> {
    table: &'static str,
    row: &'r Row<'s>,
}

impl<'r, 's> Record<'r, 's> {
    /// `row`, which is of `table`.
    pub(crate) fn new(table: &'static str, row: &'r Row<'s>) -> Self {
        Self { table, row }
    }

    /// A column as SQLite has it.
    pub(crate) fn get<T: FromSql>(self, column: &str) -> Result<T> {
        Ok(self.row.get(column)?)
    }

    /// Text that may be blank.
    pub(crate) fn text(self, column: &str) -> Result<Text> {
        Ok(self.get::<String>(column)?.into())
    }

    /// Words, which are never blank.
    pub(crate) fn words(self, column: &str) -> Result<Words> {
        Words::new(&self.get::<String>(column)?).map_err(|blank| self.bad(column, &blank))
    }

    /// A day.
    pub(crate) fn day(self, column: &str) -> Result<NaiveDate> {
        self.get::<String>(column)?.parse().map_err(|error| self.bad(column, &error))
    }

    /// A day that may be missing.
    pub(crate) fn day_if_any(self, column: &str) -> Result<Option<NaiveDate>> {
        self.map(column, str::parse)
    }

    /// A date, perhaps known in part, perhaps not at all.
    pub(crate) fn date_if_any(self, column: &str) -> Result<Option<PartialDate>> {
        self.map(column, PartialDate::from_storage)
    }

    /// An instant.
    pub(crate) fn instant(self, column: &str) -> Result<NaiveDateTime> {
        read_instant(&self.get::<String>(column)?).map_err(|error| self.bad(column, &error))
    }

    /// An instant that may be missing.
    pub(crate) fn instant_if_any(self, column: &str) -> Result<Option<NaiveDateTime>> {
        self.map(column, read_instant)
    }

    /// One of several choices, kept by its name.
    pub(crate) fn choice<T: DeserializeOwned>(self, column: &str) -> Result<T> {
        read_choice(self.get(column)?).map_err(|error| self.bad(column, &error))
    }

    /// One of several choices, or none.
    pub(crate) fn choice_if_any<T: DeserializeOwned>(self, column: &str) -> Result<Option<T>> {
        self.map(column, |name| read_choice(name.to_owned()))
    }

    /// A value kept as JSON, as `domain` writes it.
    pub(crate) fn json<T: DeserializeOwned>(self, column: &str) -> Result<T> {
        let kept: String = self.get(column)?;
        serde_json::from_str(&kept).map_err(|error| self.bad(column, &error))
    }

    /// A value kept as JSON, or none.
    pub(crate) fn json_if_any<T: DeserializeOwned>(self, column: &str) -> Result<Option<T>> {
        self.map(column, |kept| serde_json::from_str(kept))
    }

    fn map<T, E: ToString>(
        self,
        column: &str,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<Option<T>> {
        let kept: Option<String> = self.get(column)?;
        kept.as_deref().map(read).transpose().map_err(|error| self.bad(column, &error))
    }

    fn bad(self, column: &str, reason: &impl ToString) -> Error {
        Error::bad_record(self.table, format!("{column}: {}", reason.to_string()))
    }
}

/// A choice as it is kept: by its name in the window.
pub(crate) fn choice(choice: &impl Serialize) -> Result<String> {
    match serde_json::to_value(choice)? {
        Value::String(name) => Ok(name),
        other => Err(Error::bad_record("choice", other)),
    }
}

/// A choice as it is kept, if there is one.
pub(crate) fn choice_if_any(choice: Option<&impl Serialize>) -> Result<Option<String>> {
    choice.map(self::choice).transpose()
}

/// A day as it is kept: `2026-09-05`.
pub(crate) fn day(day: NaiveDate) -> String {
    day.to_string()
}

/// An instant as it is kept: `2026-09-05T19:30:00.000`.
pub(crate) fn instant(at: NaiveDateTime) -> String {
    at.format(INSTANT).to_string()
}

/// An instant as it was kept.
pub(crate) fn read_instant(kept: &str) -> chrono::ParseResult<NaiveDateTime> {
    NaiveDateTime::parse_from_str(kept, INSTANT)
}

fn read_choice<T: DeserializeOwned>(name: String) -> serde_json::Result<T> {
    serde_json::from_value(Value::String(name))
}

#[cfg(test)]
mod tests {
    use domain::member::Rank;
    use rusqlite::Connection;

    use super::*;

    fn read<T>(sql: &str, look: impl FnOnce(Record<'_, '_>) -> Result<T>) -> Result<T> {
        let conn = Connection::open_in_memory().unwrap();
        conn.query_row_and_then(&format!("SELECT {sql} AS it"), [], |row| {
            look(Record::new("trial", row))
        })
    }

    #[test]
    fn a_choice_is_kept_by_its_name_in_the_window() {
        assert_eq!(choice(&Rank::Probationary).unwrap(), "probationary");
        assert_eq!(read("'official'", |row| row.choice::<Rank>("it")).unwrap(), Rank::Official);
        assert_eq!(read("NULL", |row| row.choice_if_any::<Rank>("it")).unwrap(), None);
        assert!(choice(&3).is_err(), "a number is no choice");
    }

    #[test]
    fn days_and_instants_come_back_as_they_were() {
        let noon: NaiveDateTime = "2026-09-05T12:00:00.120".parse().unwrap();

        let kept = read(&format!("'{}'", instant(noon)), |row| row.instant("it")).unwrap();
        let day_kept = read(&format!("'{}'", day(noon.date())), |row| row.day("it")).unwrap();

        assert_eq!((kept, day_kept), (noon, noon.date()));
        assert_eq!(read("NULL", |row| row.instant_if_any("it")).unwrap(), None);
        assert_eq!(read("NULL", |row| row.day_if_any("it")).unwrap(), None);
    }

    #[test]
    fn what_the_domain_refuses_is_told_with_its_place() {
        let refusals = [
            read("' '", |row| row.words("it").map(drop)),
            read("'31/02/2026'", |row| row.day("it").map(drop)),
            read("'1958-13'", |row| row.date_if_any("it").map(drop)),
            read("'đội trưởng'", |row| row.choice::<Rank>("it").map(drop)),
            read("'lúc nào đó'", |row| row.instant("it").map(drop)),
        ];

        for refused in refusals {
            let told = refused.unwrap_err().to_string();
            assert!(told.contains("`trial`") && told.contains("it:"), "{told}");
        }
    }
}
