//! Who is reviewed in a year and who is not, with the reason (QĐ 366-QĐ/TW, HD 43-HD/BTCTW; domain
//! research §1.9). What follows from the book is proposed; the cell may decide otherwise in writing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ReviewRules;
use crate::dates::{PartialDate, add_months};
use crate::member::{Member, Rank, ReviewClass, StandingKind};
use crate::text::Words;

/// Whether somebody is reviewed and rated at this cell. Whoever is reviewed is rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Eligibility {
    /// Thuộc diện kiểm điểm, xếp loại.
    Reviewed {
        /// What to mind with this person.
        notes: Vec<ReviewNote>,
    },
    /// Không thuộc diện.
    NotReviewed {
        /// Why.
        reason: NotReviewed,
    },
    /// The book does not say enough; the cell has to.
    Unclear {
        /// What has to be known.
        doubt: ReviewDoubt,
    },
}

/// Why somebody is not reviewed here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "because", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum NotReviewed {
    /// Not a member of the Party.
    NotMember,
    /// Được miễn công tác và sinh hoạt đảng.
    Exempt,
    /// Bị đình chỉ sinh hoạt đảng.
    Suspended,
    /// Mới kết nạp, not enough whole months on the day of the review.
    NewlyAdmitted {
        /// The first day on which the months would be whole.
        #[ts(type = "string")]
        whole_on: NaiveDate,
        /// How many months are needed.
        months: u32,
    },
    /// Admitted after the day as of which is judged.
    AdmittedLater,
    /// Came to this cell after the day as of which is judged; reviewed where they were.
    CameLater,
    /// Sinh hoạt tạm thời tại đây: reviewed at the official cell, which asks this one for comments.
    OfficialElsewhere,
    /// Chuyển sinh hoạt đi.
    Transferred {
        /// The first day away.
        #[ts(type = "string")]
        from_on: NaiveDate,
    },
    /// Từ trần.
    Deceased,
    /// Ra khỏi Đảng.
    Left,
    /// Không giữ chức vụ lãnh đạo, quản lý, and not chosen: quarters are rated of leaders.
    NotLeader,
    /// Decided by the cell.
    Decided {
        /// Why.
        reason: Words,
    },
}

/// What to mind with somebody who is reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "note", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum ReviewNote {
    /// Đảng viên dự bị: is reviewed and does not vote.
    Probationary,
    /// Sinh hoạt tạm thời nơi khác: comments of the temporary cell come first.
    AskTemporaryCell,
    /// Came to this cell within the year: comments of the former cell help.
    CameInYear {
        /// The day, as far as it is known.
        on: PartialDate,
    },
    /// Was ill for so long, or on maternity leave, that only the work actually done counts.
    OnActualWork,
    /// Was suspended from committee work: the time before is reviewed.
    BeforeSuspension,
    /// Exempt or suspended for a part of the year.
    PartOfYear,
    /// The day of the admission is not in the book and was taken to lie before.
    AdmissionUnknown,
    /// Decided by the cell.
    Decided {
        /// Why.
        reason: Words,
    },
}

/// What the book does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "about", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum ReviewDoubt {
    /// The day of the admission is known in part, and the months hang on it.
    JoinedOn {
        /// What is known of it.
        joined_on: PartialDate,
    },
    /// The day of coming to the cell is known in part, and it may lie after the review.
    CameOn {
        /// What is known of it.
        came_on: PartialDate,
    },
}

/// What the cell knows of a person's year beside the book of members.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct PersonYear {
    /// Months of illness in all.
    pub sick_months: u32,
    /// Nghỉ thai sản.
    pub maternity: bool,
    /// Bị đình chỉ sinh hoạt cấp ủy.
    pub suspended_from_committee: bool,
    /// What the cell decided against or beyond the book.
    pub decision: Option<EligibilityDecision>,
}

/// What the cell decided about reviewing a person, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EligibilityDecision {
    /// Whether the person is reviewed.
    pub reviewed: bool,
    /// Why.
    pub reason: Words,
}

/// Whether `member` is reviewed for `year` under `rules`.
pub fn eligibility(
    member: &Member,
    person_year: &PersonYear,
    year: i32,
    rules: &ReviewRules,
) -> Eligibility {
    let as_of = rules.as_of(year);
    if let Some(decision) = &person_year.decision {
        return decided(decision, notes(member, person_year, year, rules));
    }
    let obstacle = standing_obstacle(member, as_of)
        .or_else(|| admission_obstacle(member, as_of, rules.least_months))
        .or_else(|| arrival_obstacle(member, as_of));
    obstacle
        .unwrap_or_else(|| Eligibility::Reviewed { notes: notes(member, person_year, year, rules) })
}

/// Whether `member` is rated for a quarter: as [`eligibility()`] finds, and of those only leaders and
/// whom the cell chose in writing (HD 02-HD/BTCTW, known only through secondary texts).
pub fn quarter_eligibility(
    member: &Member,
    person_year: &PersonYear,
    year: i32,
    rules: &ReviewRules,
) -> Eligibility {
    let found = eligibility(member, person_year, year, rules);
    let is_subject = person_year.decision.is_some()
        || member.particulars.review_class == ReviewClass::Leader
        || matches!(found, Eligibility::NotReviewed { .. });
    if is_subject { found } else { not_reviewed(NotReviewed::NotLeader) }
}

fn decided(decision: &EligibilityDecision, mut notes: Vec<ReviewNote>) -> Eligibility {
    let reason = decision.reason.clone();
    if decision.reviewed {
        notes.push(ReviewNote::Decided { reason });
        return Eligibility::Reviewed { notes };
    }
    Eligibility::NotReviewed { reason: NotReviewed::Decided { reason } }
}

/// What the standing on the day of the review stands in the way with.
fn standing_obstacle(member: &Member, as_of: NaiveDate) -> Option<Eligibility> {
    if !member.is_member() {
        return Some(not_reviewed(NotReviewed::NotMember));
    }
    let period = member.standing_on(as_of)?;
    let reason = match period.kind {
        StandingKind::Away => return None,
        StandingKind::Exempt => NotReviewed::Exempt,
        StandingKind::Suspended => NotReviewed::Suspended,
        StandingKind::Visiting => NotReviewed::OfficialElsewhere,
        StandingKind::Transferred => NotReviewed::Transferred { from_on: period.from_on },
        StandingKind::Deceased => NotReviewed::Deceased,
        StandingKind::Left => NotReviewed::Left,
    };
    Some(not_reviewed(reason))
}

/// What the day of the admission stands in the way with: the months must be whole on `as_of`.
fn admission_obstacle(member: &Member, as_of: NaiveDate, months: u32) -> Option<Eligibility> {
    let joined_on = member.particulars.joined_on?;
    let whole_on = |day| add_months(day, i32::try_from(months).unwrap_or(i32::MAX));
    if joined_on.earliest() > as_of {
        return Some(not_reviewed(NotReviewed::AdmittedLater));
    }
    if whole_on(joined_on.latest()) <= as_of {
        return None;
    }
    if whole_on(joined_on.earliest()) <= as_of {
        return Some(Eligibility::Unclear { doubt: ReviewDoubt::JoinedOn { joined_on } });
    }
    let whole_on = whole_on(joined_on.earliest());
    Some(not_reviewed(NotReviewed::NewlyAdmitted { whole_on, months }))
}

fn arrival_obstacle(member: &Member, as_of: NaiveDate) -> Option<Eligibility> {
    let came_on = member.particulars.came_on?;
    if came_on.latest() <= as_of {
        return None;
    }
    if came_on.earliest() > as_of {
        return Some(not_reviewed(NotReviewed::CameLater));
    }
    Some(Eligibility::Unclear { doubt: ReviewDoubt::CameOn { came_on } })
}

fn not_reviewed(reason: NotReviewed) -> Eligibility {
    Eligibility::NotReviewed { reason }
}

/// What to mind with a person who is reviewed.
fn notes(member: &Member, facts: &PersonYear, year: i32, rules: &ReviewRules) -> Vec<ReviewNote> {
    let as_of = rules.as_of(year);
    let is_away = member.standing_on(as_of).is_some_and(|it| it.kind == StandingKind::Away);
    let on_actual_work = facts.maternity || facts.sick_months >= rules.sick_months;
    let came_on = member.particulars.came_on.filter(|on| on.latest() > year_before(as_of));
    let notes = [
        (member.rank_on(as_of) == Rank::Probationary, ReviewNote::Probationary),
        (is_away, ReviewNote::AskTemporaryCell),
        (on_actual_work, ReviewNote::OnActualWork),
        (facts.suspended_from_committee, ReviewNote::BeforeSuspension),
        (was_out_for_a_part(member, as_of), ReviewNote::PartOfYear),
        (member.particulars.joined_on.is_none(), ReviewNote::AdmissionUnknown),
    ];
    let held = notes.into_iter().filter(|(holds, _)| *holds).map(|(_, note)| note);
    held.chain(came_on.map(|on| ReviewNote::CameInYear { on })).collect()
}

/// The same day a year before.
fn year_before(day: NaiveDate) -> NaiveDate {
    add_months(day, -12)
}

/// Whether the member was exempt or suspended for a part of the year up to `as_of`.
fn was_out_for_a_part(member: &Member, as_of: NaiveDate) -> bool {
    let since = year_before(as_of);
    member.standings.iter().map(|standing| &standing.period).any(|period| {
        matches!(period.kind, StandingKind::Exempt | StandingKind::Suspended)
            && period.from_on <= as_of
            && period.until_on.is_some_and(|until| until > since && until < as_of)
    })
}

impl Eligibility {
    /// Whether the person is reviewed and rated here.
    pub fn is_reviewed(&self) -> bool {
        matches!(self, Self::Reviewed { .. })
    }
}

#[cfg(test)]
mod tests;
