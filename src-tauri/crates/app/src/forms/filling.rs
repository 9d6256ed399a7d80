//! Filling in a form: what is the same whatever the form is for.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::form::{
    Answers, Fact, FilledBy, FormEdition, FormFacts, IdentityLine, MissingAnswer, Purpose,
    check_answers, missing,
};
use domain::member::Member;
use domain::notebook::{Author, Hand};
use domain::role::{self, Right, Seat};
use domain::text::Text;
use store::filled_form::{FormOf, KeptForm};
use store::{Connection, Transaction, filled_form, form_draft};

use super::facts::facts_of;
use super::offered::{Edition, chosen, edition_of};
use super::offers::offered;
use super::screen::{FormScreen, SavedForm};
use super::standing::due_of;
use crate::desk::Stamp;
use crate::notebook::{author, person, sits_here};
use crate::roll::name_of;
use crate::{Problem, cell};

/// The noun of a filled form in the history.
pub(crate) const NOUN: &str = "filledForm";

/// What stands in the place of a fact nobody knows, on the screen.
const UNKNOWN: &str = "\u{2026}";

/// A form of a person or of the collective, of a purpose and year, begun or not.
pub(crate) struct Filling {
    pub(crate) of: FormOf,
    /// Whose it is; none for the collective.
    pub(crate) person: Option<Member>,
    pub(crate) kept: Option<KeptForm>,
    pub(crate) edition: FormEdition,
    pub(crate) facts: FormFacts,
    /// The edition it would be begun with.
    offered: Option<Edition>,
}

impl Filling {
    /// The form `of` a person or of the collective as it stands on `today`.
    pub(crate) fn of(conn: &Connection, of: FormOf, today: NaiveDate) -> Result<Self, Problem> {
        if of.member.is_none() != of.purpose.is_collective() {
            return Err(Problem::Missing);
        }
        let person = of.member.map(|member| person(conn, member)).transpose()?;
        let kept = filled_form::find(conn, of)?;
        let (edition, offered) = if let Some(kept) = &kept {
            (edition_of(conn, kept)?, None)
        } else {
            let class = person.as_ref().map(|person| person.particulars.review_class);
            let offered = chosen(conn, of.purpose, of.year, class.unwrap_or_default())?;
            (offered.form.clone(), Some(offered))
        };
        let facts = facts_of(conn, person.as_ref(), of, kept.as_ref(), today)?;
        Ok(Self { of, person, kept, edition, facts, offered })
    }

    /// What was written.
    pub(crate) fn answers(&self) -> Answers {
        self.kept.as_ref().map(|kept| kept.answers.clone()).unwrap_or_default()
    }

    /// What is not answered yet.
    pub(crate) fn missing(&self, answers: &Answers) -> Vec<MissingAnswer> {
        missing(&self.edition, &self.facts.conditions, answers)
    }

    /// The form as the window fills it in at `seat`.
    pub(crate) fn screen(
        self,
        conn: &Connection,
        seat: Seat,
        today: NaiveDate,
    ) -> Result<FormScreen, Problem> {
        let answers = self.answers();
        let own = self.is_own(conn, seat, today)?;
        let offered = offered(conn, &self, (seat, today))?;
        let kept = self.kept.as_ref();
        let signed = kept.is_some_and(|kept| kept.signed_on.is_some());
        let (state, due_on) = due_of(conn, self.of, self.person.as_ref(), signed, today)?;
        let author = kept.and_then(|kept| kept.author);
        Ok(FormScreen {
            form: kept.map(|kept| kept.id),
            member: self.of.member,
            name: self.name(),
            purpose: self.of.purpose,
            year: self.of.year,
            quarter: self.of.quarter,
            rates_quarters: cell::settings(conn)?.rates_quarters,
            applies: self.applies(&answers),
            identity: self.identity(),
            revision: kept.map_or(0, |kept| kept.revision),
            saved_at: kept.and_then(|kept| kept.saved_at),
            author,
            may_confirm: self.of.member.is_some_and(|member| seat == Seat::Member(member))
                && author.is_some_and(|author| !author.is_theirs()),
            may_fill: may_fill(seat, own, kept),
            signed_on: kept.and_then(|kept| kept.signed_on),
            accepted_on: kept.and_then(|kept| kept.accepted_on),
            state,
            due_on,
            missing: self.missing(&answers),
            offered,
            edition: self
                .edition
                .settled(|fact| self.facts.value(fact).unwrap_or_else(|| UNKNOWN.to_owned())),
            answers,
        })
    }

    /// The name of the person, or of the cell.
    pub(crate) fn name(&self) -> Text {
        match &self.person {
            Some(person) => name_of(person),
            None => self.facts.known.get(&Fact::Cell).cloned().unwrap_or_default(),
        }
    }

    /// Whether what the person says may be said at `seat`; the collective speaks through its committee.
    fn is_own(&self, conn: &Connection, seat: Seat, today: NaiveDate) -> Result<bool, Problem> {
        match self.of.member {
            Some(member) => sits_here(conn, seat, today, member),
            None => Ok(role::may(seat, Right::KeepNotebooks)),
        }
    }

    /// By whose hand something is written now, over words that stand by `before`.
    fn author(
        &self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        before: Option<Author>,
    ) -> Result<Author, Problem> {
        match self.of.member {
            Some(member) => author(tx, stamp, member, before),
            None => Ok(Author { hand: Hand::Own, confirmed_at: None }),
        }
    }

    /// Whether each part stands on the form: it applies, or something was written in it all the same.
    fn applies(&self, answers: &Answers) -> Vec<bool> {
        let written = |part: &domain::form::FormPart| {
            part.item().is_some_and(|it| answers.get(&it.key).is_some())
        };
        let parts = self.edition.parts.iter();
        parts.map(|part| part.applies(&self.facts.conditions) || written(part)).collect()
    }

    fn identity(&self) -> BTreeMap<String, Text> {
        let known = |line: &IdentityLine| {
            let value = self.facts.value(line.fact?)?;
            Some((line.key.clone(), Text::new(line.beyond_label(&value))))
        };
        self.edition.identity.iter().filter_map(known).collect()
    }

    /// Keep a draft which builds on `revision`.
    ///
    /// A draft that says what is kept already changes nothing, however old it is; another one is
    /// refused when something newer is kept.
    pub(crate) fn save(
        mut self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        revision: u32,
        wanted: Answers,
    ) -> Result<SavedForm, Problem> {
        let mistakes = check_answers(&self.edition, &wanted);
        if !mistakes.is_empty() {
            return Err(Problem::AnswersUnfit { mistakes });
        }
        let (before, missing) = (self.answers(), self.missing(&wanted));
        let changed = before.changed(&wanted);
        if !changed.is_empty() {
            let newest = self.kept.as_ref().map_or(0, |kept| kept.revision);
            if revision < newest {
                return Err(Problem::DraftTooOld { stored: newest });
            }
            let author = self.author_of(tx, stamp, &changed)?;
            self.keep_draft(tx, stamp, author, wanted)?;
        }
        let kept = self.kept.as_ref();
        Ok(SavedForm {
            form: kept.map(|kept| kept.id),
            revision: kept.map_or(0, |kept| kept.revision),
            saved_at: kept.and_then(|kept| kept.saved_at),
            author: kept.and_then(|kept| kept.author),
            missing,
        })
    }

    /// By whose hand the person's answers stand once `changed` is. Refused where the changes are not
    /// this seat's to make.
    fn author_of(
        &self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        changed: &[&str],
    ) -> Result<Option<Author>, Problem> {
        let (of_person, of_others): (Vec<&str>, Vec<&str>) =
            changed.iter().copied().partition(|key| self.filled_by(key) == FilledBy::Person);
        if !of_others.is_empty() && !role::may(stamp.seat, Right::KeepNotebooks) {
            return Err(Problem::NotAllowed);
        }
        let kept = self.kept.as_ref();
        let before = kept.and_then(|kept| kept.author);
        if of_person.is_empty() {
            return Ok(before);
        }
        if kept.is_some_and(|kept| kept.signed_on.is_some()) {
            return Err(Problem::FormSigned);
        }
        self.author(tx, stamp, before).map(Some)
    }

    /// Who fills in the item or identity line `key`.
    fn filled_by(&self, key: &str) -> FilledBy {
        self.edition.item(key).map(|item| item.by).unwrap_or_default()
    }

    fn keep_draft(
        &mut self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        author: Option<Author>,
        answers: Answers,
    ) -> Result<(), Problem> {
        let before = self.begun(tx, stamp)?;
        let after = KeptForm {
            answers,
            author,
            revision: before.revision.saturating_add(1),
            saved_at: Some(stamp.at),
            ..before.clone()
        };
        filled_form::update(tx, &after)?;
        form_draft::keep(tx, after.id, after.revision, &after.answers, stamp.at)?;
        let shown = self.kept.as_ref();
        stamp.keep_typing(tx, (NOUN, after.id.0), shown, Some(&after))?;
        self.kept = Some(after);
        Ok(())
    }

    /// The form, begun now if nobody has.
    fn begun(&self, tx: &Transaction<'_>, stamp: &Stamp) -> Result<KeptForm, Problem> {
        if let Some(kept) = &self.kept {
            return Ok(kept.clone());
        }
        let edition = self.offered.as_ref().ok_or(Problem::Missing)?.keep(tx, stamp.at)?;
        Ok(filled_form::insert(tx, self.of, edition)?)
    }

    /// Note the day the person signed: from then on what they wrote stays as it is, and so does what
    /// the book knew. Refused where nothing is written, but for a commitment that was signed on paper
    /// alone: at the cell's seats its bare day is noted.
    pub(crate) fn sign(
        &self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        on: NaiveDate,
    ) -> Result<(), Problem> {
        let is_written = self.kept.as_ref().is_some_and(|kept| kept.author.is_some());
        if !is_written && !self.may_be_on_paper(stamp.seat) {
            return Err(Problem::blank("answers"));
        }
        let kept = self.begun(tx, stamp)?;
        if kept.signed_on.is_some() {
            return Err(Problem::FormSigned);
        }
        check_day("on", on, (self.of.year - 1, stamp.day()))?;
        let facts = FormFacts { signed_on: Some(on), ..self.facts.clone() };
        let signed = KeptForm { signed_on: Some(on), facts: Some(facts), ..kept };
        filled_form::update(tx, &signed)?;
        Ok(stamp.keep(tx, (NOUN, signed.id.0), self.kept.as_ref(), Some(&signed))?)
    }

    /// Whether the form may lie on paper, so that the cell notes its days and nothing else.
    fn may_be_on_paper(&self, seat: Seat) -> bool {
        self.of.purpose == Purpose::Commitment && role::may(seat, Right::KeepNotebooks)
    }

    /// Note the day the committee confirmed it.
    pub(crate) fn accept(
        &self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        on: NaiveDate,
    ) -> Result<(), Problem> {
        let signed = self.kept.as_ref().and_then(|kept| Some((kept, kept.signed_on?)));
        let (kept, signed_on) = signed.ok_or(Problem::FormNotSigned)?;
        check_day("on", on, (signed_on.year(), stamp.day()))?;
        if on < signed_on {
            return Err(Problem::bad_day("on"));
        }
        change(tx, stamp, kept, &KeptForm { accepted_on: Some(on), ..kept.clone() })
    }

    /// Take signature and confirmation back, so that it can be written in again.
    pub(crate) fn reopen(&self, tx: &Transaction<'_>, stamp: &Stamp) -> Result<(), Problem> {
        let kept = self.kept.as_ref().filter(|kept| kept.signed_on.is_some());
        let kept = kept.ok_or(Problem::FormNotSigned)?;
        if kept.accepted_on.is_some() && !role::may(stamp.seat, Right::KeepNotebooks) {
            return Err(Problem::NotAllowed);
        }
        let open = KeptForm { signed_on: None, accepted_on: None, facts: None, ..kept.clone() };
        change(tx, stamp, kept, &open)
    }

    /// Confirm what was written on the person's behalf: from now on the words are theirs.
    pub(crate) fn confirm(&self, tx: &Transaction<'_>, stamp: &Stamp) -> Result<(), Problem> {
        let written = self.kept.as_ref().and_then(|kept| Some((kept, kept.author?)));
        let (kept, author) = written.ok_or(Problem::Missing)?;
        if author.is_theirs() {
            return Ok(());
        }
        let author = Some(Author { confirmed_at: Some(stamp.at), ..author });
        change(tx, stamp, kept, &KeptForm { author, ..kept.clone() })
    }

    /// Go on with another edition, or with a newer text of the same: where everything written fits.
    /// Around words that are the person's own, only the person changes it.
    pub(crate) fn use_edition(
        &self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        edition: &Edition,
    ) -> Result<(), Problem> {
        if edition.form.purpose != self.of.purpose {
            return Err(Problem::bad_choice("edition"));
        }
        let mistakes = check_answers(&edition.form, &self.answers());
        if !mistakes.is_empty() {
            return Err(Problem::AnswersUnfit { mistakes });
        }
        let text = edition.keep(tx, stamp.at)?;
        let Some(kept) = &self.kept else {
            let begun = filled_form::insert(tx, self.of, text)?;
            return Ok(stamp.keep(tx, (NOUN, begun.id.0), None, Some(&begun))?);
        };
        if kept.signed_on.is_some() {
            return Err(Problem::FormSigned);
        }
        self.author(tx, stamp, kept.author)?;
        change(tx, stamp, kept, &KeptForm { edition: text, ..kept.clone() })
    }
}

fn change(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    before: &KeptForm,
    after: &KeptForm,
) -> Result<(), Problem> {
    filled_form::update(tx, after)?;
    Ok(stamp.keep(tx, (NOUN, after.id.0), Some(before), Some(after))?)
}

/// Whose items may be filled in at `seat`. What others say about the person is the cell's to enter;
/// what the person says is theirs until it is signed.
fn may_fill(seat: Seat, own: bool, kept: Option<&KeptForm>) -> Vec<FilledBy> {
    let is_open = kept.is_none_or(|kept| kept.signed_on.is_none());
    let is_theirs = kept.and_then(|kept| kept.author).is_some_and(Author::is_theirs);
    let mut may = Vec::new();
    if is_open && (own || !is_theirs) {
        may.push(FilledBy::Person);
    }
    if role::may(seat, Right::KeepNotebooks) {
        may.extend([FilledBy::Committee, FilledBy::Cell, FilledBy::Employer, FilledBy::Superior]);
    }
    may
}

/// Refuse a day before a year begins or after a last day.
fn check_day(
    field: &str,
    day: NaiveDate,
    (first_year, last_day): (i32, NaiveDate),
) -> Result<(), Problem> {
    let fits = first_year <= day.year() && day <= last_day;
    if fits { Ok(()) } else { Err(Problem::bad_day(field)) }
}
