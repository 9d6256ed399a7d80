//! Choosing a PIN, trying one, taking one back.

use chrono::NaiveDateTime;
use domain::MemberId;
use domain::pin::check_pin;
use domain::role::Right;
use domain::text::Text;
use store::attempts::{Attempts, delay_for};
use store::pin::Pin;
use store::{Connection, Passphrase, PinHash};
use zeroize::Zeroizing;

use crate::openers::take;
use crate::{Desk, Problem};

/// The noun of a PIN in the history; the record is the member, and what it is never stands there.
const NOUN: &str = "pin";

/// What the history says of a PIN that is there.
const CHOSEN: &str = "chosen";

impl Desk {
    /// Choose the first PIN of a member, who types it, beside the secretary (đặt mã PIN).
    ///
    /// One that is there is changed by the member, or taken back first.
    pub fn set_pin(&mut self, member: MemberId, pin: String) -> Result<(), Problem> {
        self.expect(Right::HandOverSeat)?;
        self.expect_listed(member)?;
        if self.pin_of(member)?.hash.is_some() {
            return Err(Problem::PinPresent);
        }
        self.keep_pin(Right::HandOverSeat, "set_pin", member, pin)
    }

    /// Change one's own PIN; the old one is asked for, and a wrong one counts as on entering.
    pub fn change_pin(&mut self, old: String, new: String) -> Result<(), Problem> {
        let member = self.own_member()?;
        self.expect_about(Right::ConfirmOwn, member)?;
        self.hear_pin(member, &take(old))?;
        self.keep_pin(Right::ConfirmOwn, "change_pin", member, new)
    }

    /// Take a PIN back that was forgotten (đặt lại mã PIN). The member is told at the next entry, and
    /// the history keeps it.
    pub fn reset_pin(&mut self, member: MemberId, reason: &Text) -> Result<(), Problem> {
        let reason = reason.to_words().map_err(|_| Problem::blank("reason"))?;
        self.deed(Right::ResetPin, "reset_pin", |tx, stamp| {
            let pin = store::pin::find(tx, member)?;
            if pin.is_none_or(|pin| pin.hash.is_none()) {
                return Err(Problem::NoPin);
            }
            store::pin::reset(tx, member, &reason, stamp.at)?;
            let after = format!("reset: {}", reason.as_str());
            let before = CHOSEN.to_owned();
            Ok(stamp.keep(tx, (NOUN, member.0), Some(&before), Some(&after))?)
        })
    }

    /// Refuse unless `pin` is that of `member`; a wrong one is counted, and after the third the next
    /// is heard only after a while, longer each time.
    pub(super) fn hear_pin(&mut self, member: MemberId, pin: &Passphrase) -> Result<(), Problem> {
        let Pin { hash, attempts, .. } = self.pin_of(member)?;
        let hash = hash.ok_or(Problem::NoPin)?;
        let now = self.now();
        match wait_seconds(attempts, now) {
            0 => {}
            wait_seconds => return Err(Problem::MustWait { wait_seconds }),
        }
        // Counted before it is tried, so that nobody gains a guess by ending the program.
        let failures = self.vault.write(|tx| store::pin::note_failure(tx, member, now))?;
        if hash.is_of(pin)? {
            return Ok(self.vault.write(|tx| store::pin::forget_failures(tx, member))?);
        }
        let wait_seconds = u32::try_from(delay_for(failures).as_secs()).unwrap_or(u32::MAX);
        Err(Problem::WrongPin { wait_seconds })
    }

    fn keep_pin(
        &mut self,
        right: Right,
        deed: &'static str,
        member: MemberId,
        pin: String,
    ) -> Result<(), Problem> {
        let (cost, typed) = (self.cost, Zeroizing::new(pin));
        self.deed_about(right, member, deed, |tx, stamp| {
            let born_on = store::member::find(tx, member)?.and_then(|who| who.particulars.born_on);
            check_pin(&typed, born_on).map_err(|why| Problem::WeakPin { why })?;
            let had_one = pin_kept(tx, member)?.hash.is_some();
            let hash = PinHash::of(&Passphrase::new(&typed), cost)?;
            store::pin::set(tx, member, &hash, stamp.at)?;
            let (before, after) = (had_one.then_some(CHOSEN), format!("{CHOSEN} {}", stamp.at));
            let before = before.map(str::to_owned);
            Ok(stamp.keep(tx, (NOUN, member.0), before.as_ref(), Some(&after))?)
        })
    }

    fn pin_of(&self, member: MemberId) -> Result<Pin, Problem> {
        self.vault.read(|conn| pin_kept(conn, member))
    }
}

/// What is kept of the PIN of `member`: nothing, for somebody who never had one.
pub(super) fn pin_kept(conn: &Connection, member: MemberId) -> Result<Pin, Problem> {
    let none = Pin { hash: None, set_at: None, attempts: Attempts::default(), entered_at: None };
    Ok(store::pin::find(conn, member)?.unwrap_or(none))
}

/// Seconds, begun ones whole, until the next PIN is heard.
fn wait_seconds(attempts: Attempts, now: NaiveDateTime) -> u32 {
    let wait = attempts.wait_at(now);
    let begun = u64::from(wait.subsec_nanos() > 0);
    u32::try_from(wait.as_secs() + begun).unwrap_or(u32::MAX)
}
