//! The seats inside an open vault: handing over to a member, choosing one's own, coming back.
//!
//! The vault is opened by the secretary or the deputy. A member's PIN opens nothing: it only says whose
//! seat it is, and what that seat may do is decided by `domain::role`. A locked vault needs a
//! password, whoever sat there.

mod own_home;
mod pin;

use chrono::NaiveDateTime;
use domain::MemberId;
use domain::member::{MemberOrder, sort_members};
use domain::role::{Right, Seat};
use domain::text::Text;
use serde::Serialize;
use store::{Connection, Secret};
use ts_rs::TS;

use crate::openers::take;
use crate::roll::name_of;
use crate::{Desk, Problem, door};
pub use own_home::{OwnHome, OwnMention, SignatureTakenBack};

/// Somebody whose seat can be chosen: a name and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeatChoice {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// Whether they have chosen a PIN; the first is chosen beside the secretary.
    pub has_pin: bool,
}

/// What somebody is told on taking their seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeatEntered {
    /// Whose seat it is.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// When the seat was entered before this; none the first time.
    #[ts(type = "string | null")]
    pub last_entered_at: Option<NaiveDateTime>,
    /// When and why the PIN was taken back since then.
    pub resets: Vec<PinReset>,
}

/// A PIN taken back by the secretary (đặt lại mã PIN).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PinReset {
    /// When.
    #[ts(type = "string")]
    pub at: NaiveDateTime,
    /// Why.
    pub reason: Text,
}

impl Desk {
    /// Whose seats can be chosen, by name.
    pub fn seat_choices(&self) -> Result<Vec<SeatChoice>, Problem> {
        self.expect(Right::SeeSeats)?;
        let today = self.today();
        self.vault.read(|conn| {
            let holders = store::pin::list_holders(conn)?;
            let mut members = store::member::list(conn)?;
            members.retain(|member| member.is_listed_on(today));
            sort_members(&mut members, MemberOrder::GivenName, today);
            let choice = |member: &domain::member::Member| SeatChoice {
                member: member.id,
                name: name_of(member),
                has_pin: holders.contains(&member.id),
            };
            Ok(members.iter().map(choice).collect())
        })
    }

    /// Hand the seat over to a member, who types the PIN (chuyển cho đảng viên).
    pub fn hand_over_seat(
        &mut self,
        member: MemberId,
        pin: String,
    ) -> Result<SeatEntered, Problem> {
        self.expect(Right::HandOverSeat)?;
        self.sit_down_at(member, pin)
    }

    /// Take one's own seat where nobody sits.
    pub fn enter_seat(&mut self, member: MemberId, pin: String) -> Result<SeatEntered, Problem> {
        self.expect(Right::EnterSeat)?;
        self.sit_down_at(member, pin)
    }

    /// Give the seat back to the secretary or the deputy, whose password it is.
    ///
    /// A wrong one counts as at the door.
    pub fn leave_seat(&mut self, password: String) -> Result<(), Problem> {
        self.expect(Right::GiveSeatBack)?;
        let secret = Secret::Password(take(password));
        let heard =
            door::try_secret(self.vault.folder(), self.now(), || self.vault.confirm(&secret))?;
        // The code of a package is for who made it, not for whoever sits down next.
        self.package_code = None;
        self.seat = match heard {
            store::Opener::Deputy => Seat::Deputy,
            store::Opener::Secretary | store::Opener::Recovery => Seat::Secretary,
        };
        Ok(())
    }

    /// Leave the seat to nobody: everyone may choose their own.
    pub fn idle_seat(&mut self) -> Result<(), Problem> {
        self.expect(Right::LeaveToChooser)?;
        self.seat = Seat::Chooser;
        Ok(())
    }

    /// The name of the member whose seat it is; blank at any other.
    pub(crate) fn seat_name(&self) -> Result<Text, Problem> {
        let Seat::Member(member) = self.seat else { return Ok(Text::default()) };
        self.vault.read(|conn| name_of_member(conn, member))
    }

    /// The member whose seat it is.
    pub(crate) fn own_member(&self) -> Result<MemberId, Problem> {
        match self.seat {
            Seat::Member(member) => Ok(member),
            Seat::Secretary | Seat::Deputy | Seat::Chooser => Err(Problem::NotAllowed),
        }
    }

    fn sit_down_at(&mut self, member: MemberId, pin: String) -> Result<SeatEntered, Problem> {
        let pin = take(pin);
        self.expect_listed(member)?;
        self.hear_pin(member, &pin)?;
        let now = self.now();
        let entered = self.vault.write(|tx| {
            let entered = entered(tx, member)?;
            store::pin::note_entry(tx, member, now)?;
            store::pin::note_told(tx, member, now)?;
            Ok::<_, Problem>(entered)
        })?;
        self.seat = Seat::Member(member);
        Ok(entered)
    }

    /// Refuse somebody who is not in the book today.
    fn expect_listed(&self, member: MemberId) -> Result<(), Problem> {
        let today = self.today();
        self.vault.read(|conn| {
            let members = store::member::list(conn)?;
            let listed = members.iter().any(|one| one.id == member && one.is_listed_on(today));
            if listed { Ok(()) } else { Err(Problem::Missing) }
        })
    }
}

/// What `member` is told who takes the seat now.
fn entered(conn: &Connection, member: MemberId) -> Result<SeatEntered, Problem> {
    let resets = store::pin::resets(conn, member)?.into_iter();
    let untold = resets.filter(|reset| reset.told_at.is_none());
    Ok(SeatEntered {
        member,
        name: name_of_member(conn, member)?,
        last_entered_at: store::pin::find(conn, member)?.and_then(|pin| pin.entered_at),
        resets: untold.map(PinReset::from).collect(),
    })
}

pub(crate) fn name_of_member(conn: &Connection, member: MemberId) -> Result<Text, Problem> {
    let found = store::member::find(conn, member)?;
    found.as_ref().map(name_of).ok_or(Problem::Missing)
}

impl From<store::pin::Reset> for PinReset {
    fn from(reset: store::pin::Reset) -> Self {
        Self { at: reset.at, reason: reset.reason }
    }
}
