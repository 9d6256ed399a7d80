//! Taking a change back: what a record said before, said again.

use domain::form::{Answers, Purpose};
use domain::member::Particulars;
use domain::notebook::{
    CommendationDraft, GoodDeedDraft, ModelDraft, MonthPageDraft, PledgeDraft, PressingIssueDraft,
    SummaryDraft, YearPlanDraft,
};
use domain::story::StoryDraft;
use domain::study::StudyDraft;
use domain::{
    CommendationId, FilledFormId, GoodDeedId, MeetingId, MemberId, ModelId, PledgeId,
    PressingIssueId, StoryId, StudyId,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use store::history::{self, Change};

use crate::{Desk, Problem};

/// The kinds of records whose words can be put back, and where in the record they stand.
const PLACES: [(&str, &str); 13] = [
    ("commendation", ""),
    ("filledForm", "/answers"),
    ("goodDeed", ""),
    ("member", "/particulars"),
    ("minutes", ""),
    ("model", ""),
    ("monthPage", ""),
    ("pledge", ""),
    ("pressingIssue", ""),
    ("story", ""),
    ("study", ""),
    ("summary", ""),
    ("yearPlan", ""),
];

/// What is no one's to put back: who a record is of, and what others said of it.
const FIXED: [&str; 9] =
    ["id", "member", "year", "period", "author", "praised", "comment", "acceptedOn", "announcedOn"];

/// The parts of a change that can be put back as they were.
pub(super) fn fields(change: &Change) -> Vec<String> {
    let words = |record: &Option<Value>| parts(&change.noun, record.as_ref()).cloned();
    let (Some(before), Some(after)) = (words(&change.before), words(&change.after)) else {
        return Vec::new();
    };
    let mut fields: Vec<String> = before.keys().chain(after.keys()).cloned().collect();
    fields.sort();
    fields.dedup();
    fields
        .retain(|field| !FIXED.contains(&field.as_str()) && before.get(field) != after.get(field));
    fields
}

/// The words of a record, by their fields.
fn parts<'v>(noun: &str, record: Option<&'v Value>) -> Option<&'v Map<String, Value>> {
    let (_, place) = PLACES.iter().find(|(known, _)| *known == noun)?;
    record?.pointer(place)?.as_object()
}

impl Desk {
    /// Put `fields` of a record back as they were before the change named `id`. It goes the way of
    /// every correction: what may not be written now, or not by this seat, is refused.
    pub fn take_back(&mut self, id: i64, fields: &[String]) -> Result<(), Problem> {
        let change = self.read(|conn| history::find(conn, id)?.ok_or(Problem::Missing))?;
        let words = parts(&change.noun, change.before.as_ref()).ok_or(Problem::Missing)?;
        let then = Then { words, fields };
        match change.noun.as_str() {
            "filledForm" => self.take_back_answers(FilledFormId(change.record), &then),
            "member" => self.take_back_particulars(MemberId(change.record), &then),
            "minutes" => self.take_back_minutes(MeetingId(change.record), &then),
            "monthPage" => self.take_back_page(&change, &then),
            "summary" => self.take_back_summary(&change, &then),
            noun => self.take_back_entry(noun, change.record, &then),
        }
    }

    /// An entry of a register or a notebook.
    fn take_back_entry(&mut self, noun: &str, id: i64, then: &Then<'_>) -> Result<(), Problem> {
        match noun {
            "commendation" => {
                let draft: CommendationDraft = self.entry_then(then, |conn| {
                    Ok(store::commendation::find(conn, CommendationId(id))?.map(|it| it.draft))
                })?;
                self.save_commendation(Some(CommendationId(id)), draft).map(drop)
            }
            "goodDeed" => {
                let draft: GoodDeedDraft = self.entry_then(then, |conn| {
                    Ok(store::good_deed::find(conn, GoodDeedId(id))?.map(|it| it.draft))
                })?;
                self.save_good_deed(Some(GoodDeedId(id)), &draft).map(drop)
            }
            "model" => {
                let draft: ModelDraft = self.entry_then(then, |conn| {
                    Ok(store::model::find(conn, ModelId(id))?.map(|it| it.draft))
                })?;
                self.save_model(Some(ModelId(id)), draft).map(drop)
            }
            "pledge" => self.take_back_pledge(PledgeId(id), then),
            "pressingIssue" => {
                let draft: PressingIssueDraft = self.entry_then(then, |conn| {
                    Ok(store::pressing_issue::find(conn, PressingIssueId(id))?.map(|it| it.draft))
                })?;
                self.save_pressing_issue(Some(PressingIssueId(id)), draft).map(drop)
            }
            "story" => self.take_back_story(StoryId(id), then),
            "yearPlan" => self.take_back_plan(id, then),
            "study" => {
                let draft: StudyDraft = self.entry_then(then, |conn| {
                    Ok(store::study::find(conn, StudyId(id))?.map(|it| it.draft))
                })?;
                self.save_study(Some(StudyId(id)), &draft).map(drop)
            }
            _ => Err(Problem::Missing),
        }
    }

    fn take_back_answers(&mut self, id: FilledFormId, then: &Then<'_>) -> Result<(), Problem> {
        let form =
            self.read(|conn| store::filled_form::find_by_id(conn, id)?.ok_or(Problem::Missing))?;
        let name = match form.of.purpose {
            Purpose::Commitment => "save_commitment",
            Purpose::Review | Purpose::QuarterlyReview | Purpose::CollectiveReview => "save_review",
        };
        let answers: Answers = then.said_again(&form.answers)?;
        self.save_form(name, form.of, form.revision, answers).map(drop)
    }

    fn take_back_particulars(&mut self, id: MemberId, then: &Then<'_>) -> Result<(), Problem> {
        let particulars: Particulars = self.entry_then(then, |conn| {
            Ok(store::member::find(conn, id)?.map(|member| member.particulars))
        })?;
        self.correct_member(id, &particulars).map(drop)
    }

    fn take_back_minutes(&mut self, id: MeetingId, then: &Then<'_>) -> Result<(), Problem> {
        let kept = self.read(|conn| store::minutes::find(conn, id)?.ok_or(Problem::Missing))?;
        self.save_minutes(id, kept.revision, then.said_again(&kept.minutes)?).map(drop)
    }

    fn take_back_page(&mut self, change: &Change, then: &Then<'_>) -> Result<(), Problem> {
        let page: domain::notebook::MonthPage = whole(change)?;
        let (member, month) = (page.member, page.month);
        let kept = self
            .read(|conn| store::month_page::find(conn, member, month)?.ok_or(Problem::Missing))?;
        let draft: MonthPageDraft = then.said_again(&kept.page.draft)?;
        self.save_month_page(member, month, kept.revision, draft).map(drop)
    }

    fn take_back_summary(&mut self, change: &Change, then: &Then<'_>) -> Result<(), Problem> {
        let summary: domain::notebook::Summary = whole(change)?;
        let (member, year, period) = (summary.member, summary.year, summary.period);
        let draft: SummaryDraft = self.entry_then(then, |conn| {
            let kept = store::summary::list(conn, year, Some(member))?.into_iter();
            let mut kept = kept.filter(|kept| kept.summary.period == period);
            Ok(kept.next().map(|kept| kept.summary.draft))
        })?;
        self.save_summary(member, year, period, &draft).map(drop)
    }

    fn take_back_pledge(&mut self, id: PledgeId, then: &Then<'_>) -> Result<(), Problem> {
        let pledge = self.read(|conn| store::pledge::find(conn, id)?.ok_or(Problem::Missing))?;
        let draft: PledgeDraft = then.said_again(&pledge.draft)?;
        self.save_pledge(pledge.member, Some(id), &draft).map(drop)
    }

    fn take_back_story(&mut self, id: StoryId, then: &Then<'_>) -> Result<(), Problem> {
        let story = self.read(|conn| store::story::find(conn, id)?.ok_or(Problem::Missing))?;
        let draft: StoryDraft = then.said_again(&story)?;
        self.tell_story(Some(id), &draft).map(drop)
    }

    fn take_back_plan(&mut self, year: i64, then: &Then<'_>) -> Result<(), Problem> {
        let year = i32::try_from(year).map_err(|_| Problem::Missing)?;
        let draft: YearPlanDraft = self.entry_then(then, |conn| {
            Ok(store::year_plan::find(conn, year)?.map(|plan| plan.draft))
        })?;
        self.save_year_plan(year, draft).map(drop)
    }

    /// What an entry says now, but for what is to be said again.
    fn entry_then<D: Serialize + DeserializeOwned>(
        &self,
        then: &Then<'_>,
        now: impl FnOnce(&store::Connection) -> Result<Option<D>, Problem>,
    ) -> Result<D, Problem> {
        let now = self.read(|conn| now(conn)?.ok_or(Problem::Missing))?;
        then.said_again(&now)
    }
}

/// What a record said, and what of it is to be said again.
struct Then<'a> {
    words: &'a Map<String, Value>,
    fields: &'a [String],
}

impl Then<'_> {
    /// `now` with the fields as they were.
    fn said_again<D: DeserializeOwned>(&self, now: &impl Serialize) -> Result<D, Problem> {
        let mut words = serde_json::to_value(now).map_err(store::Error::from)?;
        let said = words.as_object_mut().ok_or(Problem::Missing)?;
        for field in self.fields {
            if FIXED.contains(&field.as_str()) {
                return Err(Problem::bad_choice("fields"));
            }
            match self.words.get(field) {
                Some(then) => drop(said.insert(field.clone(), then.clone())),
                None => drop(said.remove(field)),
            }
        }
        serde_json::from_value(words).map_err(|_| Problem::bad_choice("fields"))
    }
}

/// The whole record before a change.
fn whole<T: DeserializeOwned>(change: &Change) -> Result<T, Problem> {
    let before = change.before.clone().ok_or(Problem::Missing)?;
    Ok(serde_json::from_value(before).map_err(store::Error::from)?)
}
