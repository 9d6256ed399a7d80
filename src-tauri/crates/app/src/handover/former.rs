//! What a member brings along to another cell: the notebook of each year, the signed forms, the level.

use chrono::NaiveDate;
use domain::MemberId;
use domain::form::{Answers, FormEdition, FormFacts, Purpose, check_answers};
use domain::level::Level;
use domain::member::Particulars;
use domain::review::Subject;
use domain::role::Seat;
use paper::{FormPaper, NotebookPaper};
use press::Document;
use serde::{Deserialize, Serialize};
use store::copy::TableCount;
use store::filled_form::{self, KeptForm};
use store::former_year::years_written;
use store::{Connection, form_edition};

use crate::Problem;
use crate::campaign::decided_levels;
use crate::forms::Filling;
use crate::notebook::{Shelf, person};
use crate::papers::made;

/// Of how many years the reviews go along: those the next cell is asked about.
const REVIEWS: usize = 3;
/// The most years a package of a member holds.
const MOST_YEARS: usize = 100;

/// The records of a member in a package.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MemberFile {
    /// Who it is; whom they had as mentor stays with the cell.
    pub(super) particulars: Particulars,
    /// The years, the oldest first.
    pub(super) years: Vec<FormerYear>,
}

/// One year, as the cell kept it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FormerYear {
    /// The notebook of the one person, with the names of the cell.
    pub(super) notebook: NotebookPaper,
    /// What was signed: the commitment, and the review of the last years.
    pub(super) forms: Vec<FormerForm>,
    /// The level that was decided, where the review goes along.
    pub(super) level: Option<Level>,
}

/// A signed form, with its edition letter for letter.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FormerForm {
    pub(super) purpose: Purpose,
    edition: String,
    answers: Answers,
    facts: FormFacts,
}

impl MemberFile {
    /// What goes along of `member`.
    pub(super) fn of(
        conn: &Connection,
        member: MemberId,
        today: NaiveDate,
    ) -> Result<Self, Problem> {
        let particulars = Particulars { mentor: None, ..person(conn, member)?.particulars };
        let mut years = Vec::new();
        let mut reviews = REVIEWS;
        for year in years_written(conn, member)?.into_iter().rev() {
            let former = FormerYear::of(conn, (member, year), reviews > 0, today)?;
            reviews -= usize::from(former.has_review()).min(reviews);
            years.push(former);
        }
        years.reverse();
        Ok(Self { particulars, years })
    }

    /// How many records there are, by the tables they come from.
    pub(super) fn counts(&self) -> Vec<TableCount> {
        let all = |count: fn(&FormerYear) -> usize| self.years.iter().map(count).sum::<usize>();
        let counts = [
            ("commendation", all(|year| year.of_person(|book| book.commendations.len()))),
            ("filled_form", all(|year| year.forms.len())),
            ("good_deed", all(|year| year.of_person(|book| book.deeds.len()))),
            ("member", 1),
            ("month_page", all(FormerYear::months_written)),
            ("pledge", all(|year| year.of_person(|book| book.pledges.len()))),
            ("rating_decision", all(|year| usize::from(year.level.is_some()))),
            ("story", all(|year| year.of_person(|book| book.stories.len()))),
            ("summary", all(FormerYear::summaries_written)),
        ];
        let count = |(table, records): (&str, usize)| TableCount {
            table: table.to_owned(),
            records: records as u64,
        };
        counts.map(count).into()
    }

    /// Whether everything in it holds what this program asks of its own records.
    pub(super) fn is_sound(&self) -> bool {
        self.particulars.check().is_ok()
            && self.years.len() <= MOST_YEARS
            && self.years.windows(2).all(|pair| pair[0].year() < pair[1].year())
            && self.years.iter().all(FormerYear::is_sound)
    }
}

impl FormerYear {
    fn of(
        conn: &Connection,
        (member, year): (MemberId, i32),
        with_review: bool,
        today: NaiveDate,
    ) -> Result<Self, Problem> {
        let shelf = Shelf::new(conn, Seat::Secretary, today);
        let notebook = shelf.notebook_of(member, year)?;
        let mut forms = Vec::new();
        for kept in filled_form::list_of_person(conn, Some(member), year)? {
            let is_wanted = match kept.of.purpose {
                Purpose::Commitment => true,
                Purpose::Review => with_review,
                _ => false,
            };
            if is_wanted {
                forms.extend(FormerForm::of(conn, kept, today)?);
            }
        }
        let mut former = Self { notebook, forms, level: None };
        if former.has_review() {
            let levels = decided_levels(conn)?;
            let years = levels.get(&Subject::Member(member));
            former.level = years.and_then(|years| years.get(&year).copied());
        }
        Ok(former)
    }

    pub(super) fn year(&self) -> i32 {
        self.notebook.year
    }

    /// The booklet, as that cell would print it.
    pub(super) fn booklet(&self) -> Result<Document, Problem> {
        made(paper::notebook(&self.notebook))
    }

    fn has_review(&self) -> bool {
        self.forms.iter().any(|form| form.purpose == Purpose::Review)
    }

    fn of_person(&self, count: fn(&paper::PersonNotebook) -> usize) -> usize {
        self.notebook.people.iter().map(count).sum()
    }

    fn months_written(&self) -> usize {
        self.of_person(|book| book.months.iter().filter(|page| !is_blank(page)).count())
    }

    fn summaries_written(&self) -> usize {
        self.of_person(|book| {
            let written =
                |it: &&domain::notebook::Summary| it.author.is_some() || it.comment.is_some();
            book.summaries.iter().filter(written).count()
        })
    }

    fn is_sound(&self) -> bool {
        self.notebook.people.len() == 1
            && (1900..=2100).contains(&self.year())
            && self.forms.iter().all(FormerForm::is_sound)
    }
}

impl FormerForm {
    /// A form that was signed; nothing for a draft, which is nobody else's business.
    fn of(conn: &Connection, kept: KeptForm, today: NaiveDate) -> Result<Option<Self>, Problem> {
        if kept.signed_on.is_none() {
            return Ok(None);
        }
        let facts = Filling::of(conn, kept.of, today)?.facts;
        let edition = form_edition::find(conn, kept.edition)?.ok_or(Problem::Missing)?.text;
        let purpose = kept.of.purpose;
        Ok(Some(Self { purpose, edition, answers: kept.answers, facts }))
    }

    /// The form, as that cell would print it.
    pub(super) fn document(&self) -> Result<Document, Problem> {
        let edition = self.read().ok_or(Problem::Unexpected)?;
        let made_on = self.facts.signed_on.unwrap_or_default();
        made(paper::form(&FormPaper {
            edition: &edition,
            answers: Some(&self.answers),
            facts: &self.facts,
            made_on,
        }))
    }

    fn read(&self) -> Option<FormEdition> {
        FormEdition::read(&self.facts.spelling.apply(&self.edition)).ok()
    }

    fn is_sound(&self) -> bool {
        let fits = |edition: FormEdition| {
            edition.purpose == self.purpose && check_answers(&edition, &self.answers).is_empty()
        };
        self.facts.signed_on.is_some() && self.read().is_some_and(fits)
    }
}

/// Whether nothing was written on a page, and nothing said of it.
fn is_blank(page: &domain::notebook::MonthPage) -> bool {
    page.author.is_none() && page.comment.is_none()
}
