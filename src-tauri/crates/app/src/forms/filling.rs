//! Filling in a form: what is the same whatever the form is for.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::form::{
    Answers, FilledBy, FormEdition, FormFacts, IdentityLine, MissingAnswer, check_answers, missing,
};
use domain::member::Member;
use domain::notebook::{Author, DueState};
use domain::role::{self, Right, Seat};
use domain::text::Text;
use store::filled_form::{FormOf, KeptForm};
use store::{Connection, Transaction, filled_form, form_draft};

use super::facts::facts_of;
use super::offered::{Edition, chosen, edition_of};
use super::screen::{FormScreen, OfferedItem, SavedForm};
use crate::Problem;
use crate::desk::Stamp;
use crate::notebook::{author, person, sits_here};

/// The noun of a filled form in the history.
pub(crate) const NOUN: &str = "filledForm";

/// What stands in the place of a fact nobody knows, on the screen.
const UNKNOWN: &str = "\u{2026}";

/// A person's form of a purpose and year, begun or not.
pub(crate) struct Filling {
    of: FormOf,
    pub(crate) person: Member,
    pub(crate) kept: Option<KeptForm>,
    pub(crate) edition: FormEdition,
    pub(crate) facts: FormFacts,
    /// The edition it would be begun with.
    offered: Option<Edition>,
}

impl Filling {
    /// The form `of` a person as it stands on `today`.
    pub(crate) fn of(conn: &Connection, of: FormOf, today: NaiveDate) -> Result<Self, Problem> {
        let person = person(conn, of.member.ok_or(Problem::Missing)?)?;
        let kept = filled_form::find(conn, of)?;
        let (edition, offered) = match &kept {
            Some(kept) => (edition_of(conn, kept)?, None),
            None => {
                let class = person.particulars.review_class;
                let offered = chosen(conn, of.purpose, of.year, class)?;
                (offered.form.clone(), Some(offered))
            }
        };
        let facts = facts_of(conn, &person, of.year, kept.as_ref(), today)?;
        Ok(Self { of, person, kept, edition, facts, offered })
    }

    /// What was written.
    pub(crate) fn answers(&self) -> Answers {
        self.kept.as_ref().map(|kept| kept.answers.clone()).unwrap_or_default()
    }

    /// What is not answered yet.
    fn missing(&self, answers: &Answers) -> Vec<MissingAnswer> {
        missing(&self.edition, &self.facts.conditions, answers)
    }

    /// The form as the window fills it in at `seat`.
    pub(crate) fn screen(
        self,
        conn: &Connection,
        seat: Seat,
        today: NaiveDate,
        (state, due_on): (DueState, NaiveDate),
        offered: Vec<OfferedItem>,
    ) -> Result<FormScreen, Problem> {
        let answers = self.answers();
        let own = sits_here(conn, seat, today, self.person.id)?;
        let kept = self.kept.as_ref();
        let author = kept.and_then(|kept| kept.author);
        Ok(FormScreen {
            form: kept.map(|kept| kept.id),
            member: self.of.member,
            name: crate::roll::name_of(&self.person),
            purpose: self.of.purpose,
            year: self.of.year,
            applies: self.applies(&answers),
            identity: self.identity(),
            revision: kept.map_or(0, |kept| kept.revision),
            saved_at: kept.and_then(|kept| kept.saved_at),
            author,
            may_confirm: seat == Seat::Member(self.person.id)
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
        let before = self.answers();
        let changed = before.changed(&wanted);
        if !changed.is_empty() {
            let newest = self.kept.as_ref().map_or(0, |kept| kept.revision);
            if revision < newest {
                return Err(Problem::DraftTooOld { stored: newest });
            }
            let author = self.author_of(tx, stamp, &changed)?;
            self.keep_draft(tx, stamp, author, wanted.clone())?;
        }
        let kept = self.kept.as_ref();
        Ok(SavedForm {
            form: kept.map(|kept| kept.id),
            revision: kept.map_or(0, |kept| kept.revision),
            saved_at: kept.and_then(|kept| kept.saved_at),
            author: kept.and_then(|kept| kept.author),
            missing: self.missing(&wanted),
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
        author(tx, stamp, self.person.id, before).map(Some)
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
    /// the book knew.
    pub(crate) fn sign(
        &self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        on: NaiveDate,
    ) -> Result<(), Problem> {
        let kept = self.kept.as_ref().filter(|kept| kept.author.is_some());
        let kept = kept.ok_or_else(|| Problem::blank("answers"))?;
        if kept.signed_on.is_some() {
            return Err(Problem::FormSigned);
        }
        check_day("on", on, (self.of.year - 1, stamp.day()))?;
        let facts = FormFacts { signed_on: Some(on), ..self.facts.clone() };
        let signed = KeptForm { signed_on: Some(on), facts: Some(facts), ..kept.clone() };
        self.change(tx, stamp, kept, &signed)
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
        self.change(tx, stamp, kept, &KeptForm { accepted_on: Some(on), ..kept.clone() })
    }

    /// Take signature and confirmation back, so that it can be written in again.
    pub(crate) fn reopen(&self, tx: &Transaction<'_>, stamp: &Stamp) -> Result<(), Problem> {
        let kept = self.kept.as_ref().filter(|kept| kept.signed_on.is_some());
        let kept = kept.ok_or(Problem::FormNotSigned)?;
        if kept.accepted_on.is_some() && !role::may(stamp.seat, Right::KeepNotebooks) {
            return Err(Problem::NotAllowed);
        }
        let open = KeptForm { signed_on: None, accepted_on: None, facts: None, ..kept.clone() };
        self.change(tx, stamp, kept, &open)
    }

    /// Confirm what was written on the person's behalf: from now on the words are theirs.
    pub(crate) fn confirm(&self, tx: &Transaction<'_>, stamp: &Stamp) -> Result<(), Problem> {
        let written = self.kept.as_ref().and_then(|kept| Some((kept, kept.author?)));
        let (kept, author) = written.ok_or(Problem::Missing)?;
        if author.is_theirs() {
            return Ok(());
        }
        let author = Some(Author { confirmed_at: Some(stamp.at), ..author });
        self.change(tx, stamp, kept, &KeptForm { author, ..kept.clone() })
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
        author(tx, stamp, self.person.id, kept.author)?;
        self.change(tx, stamp, kept, &KeptForm { edition: text, ..kept.clone() })
    }

    fn change(
        &self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        before: &KeptForm,
        after: &KeptForm,
    ) -> Result<(), Problem> {
        filled_form::update(tx, after)?;
        Ok(stamp.keep(tx, (NOUN, after.id.0), Some(before), Some(after))?)
    }
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
