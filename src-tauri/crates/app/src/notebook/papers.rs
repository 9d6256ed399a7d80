//! The papers of the notebook, from the vault to what `paper` prints.

use chrono::NaiveDate;
use domain::MemberId;
use domain::cell::names_on;
use domain::dates::YearMonth;
use domain::member::Member;
use domain::post::PostKind;
use domain::role::Seat;
use domain::text::Text;
use paper::{
    CellPaper, MatrixPaper, MatrixPaperRow, Named, NotebookPaper, PageMark, PersonNotebook,
    RegistersPaper, StoryRotaPaper, StudiesPaper, ToldStory, YearPlanPaper,
};
use press::Document;
use store::{Connection, commendation, good_deed, model, pressing_issue};

use super::authorship::{expect_year, person};
use super::views::{MatrixCell, MatrixRow, NotebookView};
use super::{matrix, notebook_view, praise, year};
use crate::papers::made;
use crate::roll::Roll;
use crate::stories::StoryView;
use crate::studies::OwnStudy;
use crate::{Problem, cell, stories, studies};

/// The vault as a paper of the notebook looks at it.
pub(crate) struct Shelf<'c> {
    conn: &'c Connection,
    seat: Seat,
    today: NaiveDate,
}

impl<'c> Shelf<'c> {
    /// The shelf of a vault, seen from `seat` on `today`.
    pub(crate) fn new(conn: &'c Connection, seat: Seat, today: NaiveDate) -> Self {
        Self { conn, seat, today }
    }

    /// The page of a month of `member`, filled or to be written in by hand.
    pub(crate) fn month(
        &self,
        member: MemberId,
        month: YearMonth,
        blank: bool,
    ) -> Result<Document, Problem> {
        let people = vec![person(self.conn, member)?];
        made(paper::month_pages(&self.notebooks(&people, month.year(), blank)?, month))
    }

    /// The booklet of `member`.
    pub(crate) fn booklet(
        &self,
        member: MemberId,
        year: i32,
        blank: bool,
    ) -> Result<Document, Problem> {
        let people = vec![person(self.conn, member)?];
        made(paper::notebook(&self.notebooks(&people, year, blank)?))
    }

    /// The notebook of `member` and `year`, as its booklet prints it.
    pub(crate) fn notebook_of(
        &self,
        member: MemberId,
        year: i32,
    ) -> Result<NotebookPaper, Problem> {
        self.notebooks(&[person(self.conn, member)?], year, false)
    }

    /// The booklets of everybody who owes or keeps a notebook of `year`, in the order of the matrix.
    pub(crate) fn booklets(&self, year: i32, blank: bool) -> Result<Document, Problem> {
        expect_year(year)?;
        let rows = matrix::view(self.conn, year, self.today)?.rows;
        let people = rows.iter().map(|row| person(self.conn, row.member));
        let people = people.collect::<Result<Vec<_>, Problem>>()?;
        made(paper::notebook(&self.notebooks(&people, year, blank)?))
    }

    /// The collective plan of `year`.
    pub(crate) fn year_plan(&self, year: i32) -> Result<Document, Problem> {
        expect_year(year)?;
        let plan = year::plan(self.conn, year)?;
        made(paper::year_plan(&YearPlanPaper { cell: self.cell()?, plan }))
    }

    /// The registers of `year`.
    pub(crate) fn registers(&self, year: i32) -> Result<Document, Problem> {
        expect_year(year)?;
        let (conn, roll) = (self.conn, Roll::on(self.conn, self.today)?);
        let models = model::list(conn, Some(year))?.into_iter().map(|model| {
            let name = roll.name_or(model.draft.owner, &model.draft.owner_words);
            Named { record: model.draft, name }
        });
        let issues = pressing_issue::list(conn, Some(year))?.into_iter().map(|issue| {
            let name = roll.name_or(issue.draft.owner, &issue.draft.owner_words);
            Named { record: issue.draft, name }
        });
        let deeds = good_deed::list(conn, year, None)?.into_iter().rev();
        let deeds = deeds.map(|deed| Named { name: roll.name(deed.draft.member), record: deed });
        let given = commendation::list(conn, Some(year))?.into_iter().rev();
        let given = given.map(|given| praise::line(given, &roll));
        let given = given.map(|line| Named { record: line.commendation.draft, name: line.name });
        made(paper::registers(&RegistersPaper {
            cell: self.cell()?,
            year,
            models: models.collect(),
            issues: issues.collect(),
            deeds: deeds.collect(),
            commendations: given.collect(),
        }))
    }

    /// The matrix of `year`.
    pub(crate) fn matrix(&self, year: i32) -> Result<Document, Problem> {
        expect_year(year)?;
        let view = matrix::view(self.conn, year, self.today)?;
        let rows = view.rows.into_iter().map(matrix_row).collect();
        made(paper::matrix(&MatrixPaper { cell: self.cell()?, year, rows }))
    }

    /// The rota of stories of `year`.
    pub(crate) fn story_rota(&self, year: i32) -> Result<Document, Problem> {
        expect_year(year)?;
        let stories::RotaOfYear { per_month, months, passed_over } =
            stories::of_year(self.conn, year, self.today)?;
        let cell = self.cell()?;
        made(paper::story_rota(&StoryRotaPaper { cell, year, per_month, months, passed_over }))
    }

    /// The register of study sessions of `year`.
    pub(crate) fn studies(&self, year: i32) -> Result<Document, Problem> {
        expect_year(year)?;
        let sessions = studies::of_year(self.conn, year, self.today)?;
        made(paper::studies(&StudiesPaper { cell: self.cell()?, year, sessions }))
    }

    fn notebooks(
        &self,
        people: &[Member],
        year: i32,
        blank: bool,
    ) -> Result<NotebookPaper, Problem> {
        expect_year(year)?;
        let notebook = |person: &Member| {
            notebook_view(self.conn, self.seat, person.id, year, self.today).map(printed)
        };
        let people = people.iter().map(notebook).collect::<Result<Vec<_>, Problem>>()?;
        let theme = year::plan(self.conn, year)?.draft.theme;
        Ok(NotebookPaper { cell: self.cell()?, year, theme, people, blank })
    }

    /// The cell as its lists and letters of the day name it.
    pub(crate) fn cell(&self) -> Result<CellPaper, Problem> {
        let (periods, settings) = (store::cell::list(self.conn)?, cell::settings(self.conn)?);
        let names = names_on(&periods, self.today).ok_or(Problem::Missing)?.names.clone();
        let roll = Roll::on(self.conn, self.today)?;
        Ok(CellPaper {
            cell: names,
            standard: settings.standard,
            spelling: settings.spelling,
            on: self.today,
            has_committee: roll.has_committee(),
            secretary: roll.person(roll.holder(PostKind::Secretary).map(|member| member.id)),
        })
    }
}

/// A notebook as it is printed: days run from the oldest to the newest.
fn printed(view: NotebookView) -> PersonNotebook {
    let cover = view.cover;
    PersonNotebook {
        name: cover.name,
        born_on: cover.born_on,
        joined_on: cover.joined_on,
        official_on: cover.official_on,
        post: cover.post,
        titles: cover.titles,
        pledges: view.pledges.into_iter().map(|line| line.pledge).collect(),
        months: view.months.into_iter().map(|line| line.page).collect(),
        deeds: view.deeds.into_iter().rev().map(|line| line.deed).collect(),
        stories: third_part(view.stories, view.studies),
        summaries: view.summaries.into_iter().map(|line| line.summary).collect(),
        commendations: view
            .commendations
            .into_iter()
            .rev()
            .map(|line| line.commendation.draft)
            .collect(),
    }
}

/// Part 3: stories told and themes studied, in the order of their days.
fn third_part(stories: Vec<StoryView>, studies: Vec<OwnStudy>) -> Vec<ToldStory> {
    let stories = stories.into_iter().map(story);
    let mut part: Vec<_> = stories.chain(studies.into_iter().map(study)).collect();
    part.sort_by_key(|line| line.told_on.unwrap_or(NaiveDate::MAX));
    part
}

fn story(view: StoryView) -> ToldStory {
    let story = view.story;
    ToldStory {
        told_on: story.told_on,
        title: story.title,
        source: story.source,
        lesson: story.lesson,
        reflection: story.reflection,
        author: story.author,
        comment: story.comment,
    }
}

fn study(own: OwnStudy) -> ToldStory {
    let (study, report) = (own.study.draft, own.report);
    ToldStory {
        told_on: Some(study.held_on),
        title: study.title,
        source: study.speaker,
        lesson: Text::default(),
        reflection: report.reflection,
        author: report.author,
        comment: None,
    }
}

fn matrix_row(row: MatrixRow) -> MatrixPaperRow {
    let mark =
        |cell: MatrixCell| PageMark { state: cell.state, comment_missing: cell.comment_missing };
    MatrixPaperRow {
        name: row.name,
        registration: row.registration,
        commitment: row.commitment,
        months: row.months.into_iter().map(mark).collect(),
        summaries: row.summaries,
        deeds: row.deeds,
    }
}
