//! The `pin` and `pin_reset` tables: who may take which seat inside an open vault.

use chrono::NaiveDateTime;
use domain::MemberId;
use domain::text::{Text, Words};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, named_params};

use crate::attempts::Attempts;
use crate::column::{self, Record};
use crate::{PinHash, Result};

const TABLE: &str = "pin";

/// The PIN of a member, as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// Its hash; none while the member has to choose one.
    pub hash: Option<PinHash>,
    /// When it was chosen.
    pub set_at: Option<NaiveDateTime>,
    /// The wrong ones since the seat was last entered.
    pub attempts: Attempts,
    /// When the seat was last entered.
    pub entered_at: Option<NaiveDateTime>,
}

/// A PIN taken back by the secretary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reset {
    /// When.
    pub at: NaiveDateTime,
    /// Why.
    pub reason: Text,
    /// When the member was told; none while they were not.
    pub told_at: Option<NaiveDateTime>,
}

/// What is kept for `member`; none while they never had a PIN.
pub fn find(conn: &Connection, member: MemberId) -> Result<Option<Pin>> {
    conn.prepare_cached(
        "SELECT hash, set_at, failures, failed_at, entered_at FROM pin WHERE member = :member",
    )?
    .query_and_then(named_params! { ":member": member.0 }, from_row)?
    .next()
    .transpose()
}

/// Everybody who has a PIN.
pub fn list_holders(conn: &Connection) -> Result<Vec<MemberId>> {
    conn.prepare_cached("SELECT member FROM pin WHERE hash IS NOT NULL")?
        .query_and_then([], |row| Ok(MemberId(row.get("member")?)))?
        .collect()
}

/// Keep a PIN that `member` has chosen; wrong ones before it are forgotten.
pub fn set(
    tx: &Transaction<'_>,
    member: MemberId,
    hash: &PinHash,
    at: NaiveDateTime,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO pin (member, hash, set_at)
         VALUES (:member, :hash, :at)
         ON CONFLICT (member) DO UPDATE SET
             hash = excluded.hash, set_at = excluded.set_at, failures = 0, failed_at = NULL",
    )?
    .execute(named_params! {
        ":member": member.0,
        ":hash": hash.as_str(),
        ":at": column::instant(at),
    })?;
    Ok(())
}

/// Note that `member` entered their seat.
pub fn note_entry(tx: &Transaction<'_>, member: MemberId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE pin SET entered_at = :at WHERE member = :member")?
        .execute(named_params! { ":member": member.0, ":at": column::instant(at) })?;
    Ok(())
}

/// Forget the wrong PINs of `member`, because the right one was typed.
pub fn forget_failures(tx: &Transaction<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("UPDATE pin SET failures = 0, failed_at = NULL WHERE member = :member")?
        .execute(named_params! { ":member": member.0 })?;
    Ok(())
}

/// Note one more wrong PIN of `member`, and answer with how many there were in a row.
pub fn note_failure(tx: &Transaction<'_>, member: MemberId, at: NaiveDateTime) -> Result<u32> {
    let failures = tx
        .prepare_cached(
            "UPDATE pin SET failures = failures + 1, failed_at = :at
             WHERE member = :member
             RETURNING failures",
        )?
        .query_row(named_params! { ":member": member.0, ":at": column::instant(at) }, |row| {
            row.get(0)
        })
        .optional()?;
    Ok(failures.unwrap_or(0))
}

/// Take the PIN of `member` back, and keep that it was done.
pub fn reset(
    tx: &Transaction<'_>,
    member: MemberId,
    reason: &Words,
    at: NaiveDateTime,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE pin SET hash = NULL, set_at = NULL, failures = 0, failed_at = NULL
         WHERE member = :member",
    )?
    .execute(named_params! { ":member": member.0 })?;
    tx.prepare_cached(
        "INSERT INTO pin_reset (member, reset_at, reason) VALUES (:member, :at, :reason)",
    )?
    .execute(named_params! {
        ":member": member.0,
        ":at": column::instant(at),
        ":reason": reason.as_str(),
    })?;
    Ok(())
}

/// Every time the PIN of `member` was taken back, the newest first.
pub fn resets(conn: &Connection, member: MemberId) -> Result<Vec<Reset>> {
    conn.prepare_cached(
        "SELECT reset_at, reason, told_at FROM pin_reset WHERE member = :member ORDER BY id DESC",
    )?
    .query_and_then(named_params! { ":member": member.0 }, |row| {
        let row = Record::new("pin_reset", row);
        Ok(Reset {
            at: row.instant("reset_at")?,
            reason: row.text("reason")?,
            told_at: row.instant_if_any("told_at")?,
        })
    })?
    .collect()
}

/// Note that `member` was told of every reset so far.
pub fn note_told(tx: &Transaction<'_>, member: MemberId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached(
        "UPDATE pin_reset SET told_at = :at WHERE member = :member AND told_at IS NULL",
    )?
    .execute(named_params! { ":member": member.0, ":at": column::instant(at) })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Pin> {
    let row = Record::new(TABLE, row);
    Ok(Pin {
        hash: row.get::<Option<String>>("hash")?.map(PinHash::kept),
        set_at: row.instant_if_any("set_at")?,
        attempts: Attempts {
            failures: row.get("failures")?,
            last_at: row.instant_if_any("failed_at")?,
        },
        entered_at: row.instant_if_any("entered_at")?,
    })
}

#[cfg(test)]
mod tests {
    use domain::member::Particulars;
    use domain::text::FullName;

    use super::*;
    use crate::trial::{at, vault};
    use crate::{Cost, Error, Passphrase, Vault};

    fn with_member() -> (Vault, MemberId) {
        let mut vault = vault();
        let named = Particulars::named(FullName::guess("Nguyễn Thị Bưởi").unwrap());
        let member = vault.write(|tx| crate::member::insert(tx, &named)).unwrap();
        (vault, member)
    }

    fn hash(pin: &str) -> PinHash {
        PinHash::of(&Passphrase::new(pin), Cost::LOWEST).unwrap()
    }

    #[test]
    fn wrong_pins_are_counted_until_the_right_one() {
        let (mut vault, member) = with_member();
        vault.write(|tx| set(tx, member, &hash("2846"), at(0, 0))).unwrap();

        let counts = [at(1, 0), at(2, 0)]
            .map(|now| vault.write(|tx| note_failure(tx, member, now)).unwrap());
        let failed = vault.read(|conn| find(conn, member)).unwrap().unwrap();
        vault.write(|tx| forget_failures(tx, member)).unwrap();
        vault.write(|tx| note_entry(tx, member, at(3, 0))).unwrap();
        let entered = vault.read(|conn| find(conn, member)).unwrap().unwrap();

        assert_eq!(counts, [1, 2]);
        assert_eq!(failed.attempts, Attempts { failures: 2, last_at: Some(at(2, 0)) });
        assert_eq!((failed.set_at, failed.entered_at), (Some(at(0, 0)), None));
        assert_eq!((entered.attempts, entered.entered_at), (Attempts::default(), Some(at(3, 0))));
    }

    #[test]
    fn a_pin_taken_back_leaves_its_trace_and_no_hash() {
        let (mut vault, member) = with_member();
        vault.write(|tx| set(tx, member, &hash("2846"), at(0, 0))).unwrap();
        let reason = Words::new("Quên mã").unwrap();

        vault.write(|tx| reset(tx, member, &reason, at(5, 0))).unwrap();
        let untold = vault.read(|conn| resets(conn, member)).unwrap();
        vault.write(|tx| note_told(tx, member, at(6, 0))).unwrap();

        assert_eq!(vault.read(|conn| find(conn, member)).unwrap().unwrap().hash, None);
        assert_eq!(vault.read(list_holders).unwrap(), []);
        let kept = Reset { at: at(5, 0), reason: "Quên mã".into(), told_at: None };
        assert_eq!(untold, std::slice::from_ref(&kept));
        let told = Reset { told_at: Some(at(6, 0)), ..kept };
        assert_eq!(vault.read(|conn| resets(conn, member)).unwrap(), [told]);
    }

    #[test]
    fn the_trace_of_a_reset_is_never_rewritten() {
        let (mut vault, member) = with_member();
        vault.write(|tx| reset(tx, member, &Words::new("Quên mã").unwrap(), at(5, 0))).unwrap();
        vault.write(|tx| note_told(tx, member, at(6, 0))).unwrap();

        for forgery in [
            "UPDATE pin_reset SET reason = 'khác'",
            "UPDATE pin_reset SET reset_at = '2026-01-01T00:00:00.000'",
            "UPDATE pin_reset SET told_at = NULL",
            "DELETE FROM pin_reset",
        ] {
            let refused = vault.write(|tx| Ok::<_, Error>(tx.execute_batch(forgery)?));
            assert!(matches!(refused, Err(Error::Sql(_))), "{forgery}: {refused:?}");
        }
    }
}
