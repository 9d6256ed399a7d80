//! The self-assessment of one who is reviewed, as the papers of a campaign look at it.

use chrono::NaiveDate;
use domain::form::FilledBy;
use domain::review::{ReviewPeriod, Subject};
use paper::FormPaper;
use store::Connection;

use super::PaperGap;
use crate::Problem;
use crate::forms::Filling;
use crate::problem::unexpected;
use crate::review;

/// A self-assessment, begun or not.
pub(super) struct Own(Filling);

impl Own {
    /// That of `subject` for a year or a quarter.
    pub(super) fn of(
        conn: &Connection,
        subject: Subject,
        period: ReviewPeriod,
        today: NaiveDate,
    ) -> Result<Self, Problem> {
        let member = match subject {
            Subject::Member(member) => Some(member),
            Subject::Collective => None,
        };
        Filling::of(conn, review::of(member, period), today).map(Self)
    }

    /// What the PDF is called.
    pub(super) fn title(&self, today: NaiveDate) -> Result<String, Problem> {
        let (edition, facts) = (&self.0.edition, &self.0.facts);
        let paper = FormPaper { edition, answers: None, facts, made_on: today };
        paper::form_title(&paper).map_err(|error| unexpected(&error))
    }

    /// What it lacks before it is handed in.
    pub(super) fn gaps(&self) -> Vec<PaperGap> {
        let kept = self.0.kept.as_ref();
        if kept.is_none_or(|kept| kept.revision == 0) {
            return vec![PaperGap::NotBegun];
        }
        let missing = self.0.missing(&self.0.answers());
        let own = missing.iter().filter(|missing| missing.by == FilledBy::Person).count();
        let count = u32::try_from(own).unwrap_or(u32::MAX);
        let unanswered = (count > 0).then_some(PaperGap::Unanswered { count });
        let unsigned = kept.is_some_and(|kept| kept.signed_on.is_none());
        unanswered.into_iter().chain(unsigned.then_some(PaperGap::Unsigned)).collect()
    }

    /// Whether words of its form were not checked against an original.
    pub(super) fn is_unverified(&self) -> bool {
        self.0.edition.has_unverified()
    }

    /// Whether it is signed.
    pub(super) fn is_signed(&self) -> bool {
        self.0.kept.as_ref().is_some_and(|kept| kept.signed_on.is_some())
    }
}
