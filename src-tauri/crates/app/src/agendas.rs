//! What meetings start from: the agenda of each kind, and the sheet they are scored with.
//!
//! Both are data: shipped in `assets/agendas`, and changed by the cell as it likes.

mod shipped;

use std::collections::HashSet;

use domain::ItemId;
use domain::agenda::{AgendaItem, AgendaLine, AgendaTemplate, ItemKind};
use domain::meeting::MeetingKind;
use domain::minutes::ItemNotes;
use domain::role::Right;
use domain::score::{ScoreSheet, sum};
use store::{Connection, setting};

use crate::{Desk, Problem};

/// The name of the cell's own score sheet among the settings.
const SCORE_SHEET: &str = "scoreSheet";

impl Desk {
    /// The agenda meetings of `kind` start from: the cell's own, or the one shipped.
    pub fn agenda_template(&self, kind: MeetingKind) -> Result<AgendaTemplate, Problem> {
        self.read(|conn| template(conn, kind))
    }

    /// The agenda shipped for meetings of `kind`.
    pub fn shipped_agenda_template(&self, kind: MeetingKind) -> Result<AgendaTemplate, Problem> {
        self.read(|_| shipped::template(kind))
    }

    /// Let meetings of the template's kind start from it.
    pub fn save_agenda_template(
        &mut self,
        template: AgendaTemplate,
    ) -> Result<AgendaTemplate, Problem> {
        if template.lines.iter().any(|line| line.title.is_blank()) {
            return Err(Problem::blank("lines.title"));
        }
        self.deed(Right::KeepCell, "save_agenda_template", |tx, stamp| {
            let name = setting_of(template.kind)?;
            let before = setting::find::<AgendaTemplate>(tx, &name)?.map(|(_, kept)| kept);
            let row = setting::save(tx, &name, &template)?;
            stamp.keep(tx, ("agendaTemplate", row), before.as_ref(), Some(&template))?;
            Ok(template)
        })
    }

    /// The sheet meetings are scored with: the cell's own, or the first of those shipped.
    pub fn score_sheet(&self) -> Result<ScoreSheet, Problem> {
        self.read(score_sheet)
    }

    /// The sheets shipped, the usual one first.
    pub fn shipped_score_sheets(&self) -> Result<Vec<ScoreSheet>, Problem> {
        self.read(|_| shipped::score_sheets())
    }

    /// Let meetings be scored with `sheet`. A heading is worth what its parts are worth together.
    pub fn save_score_sheet(&mut self, sheet: ScoreSheet) -> Result<ScoreSheet, Problem> {
        check_lines(&sheet)?;
        let sheet = with_sums(sheet);
        self.deed(Right::KeepCell, "save_score_sheet", |tx, stamp| {
            let before = setting::find::<ScoreSheet>(tx, SCORE_SHEET)?.map(|(_, kept)| kept);
            let row = setting::save(tx, SCORE_SHEET, &sheet)?;
            stamp.keep(tx, ("scoreSheet", row), before.as_ref(), Some(&sheet))?;
            Ok(sheet)
        })
    }
}

/// The agenda meetings of `kind` start from.
pub(crate) fn template(conn: &Connection, kind: MeetingKind) -> Result<AgendaTemplate, Problem> {
    match setting::find(conn, &setting_of(kind)?)? {
        Some((_, own)) => Ok(own),
        None => shipped::template(kind),
    }
}

/// The sheet meetings are scored with.
pub(crate) fn score_sheet(conn: &Connection) -> Result<ScoreSheet, Problem> {
    match setting::find(conn, SCORE_SHEET)? {
        Some((_, own)) => Ok(own),
        None => shipped::score_sheet(),
    }
}

/// A line as an item of a new agenda.
pub(crate) fn item(conn: &Connection, line: AgendaLine) -> Result<AgendaItem, Problem> {
    Ok(AgendaItem { id: ItemId(store::meeting::fresh_item_id(conn)?), line })
}

/// The item at which the cell hears about what was left open, in the words of regular meetings.
pub(crate) fn follow_up(conn: &Connection) -> Result<ItemNotes, Problem> {
    let is_follow_up = |line: &AgendaLine| line.kind == ItemKind::FollowUp;
    let own = template(conn, MeetingKind::Regular)?.lines.into_iter().find(is_follow_up);
    let line = match own {
        Some(line) => line,
        None => shipped::follow_up()?,
    };
    Ok(item(conn, line)?.into())
}

/// The name of the cell's own template among the settings, e.g. `agenda.regular`.
fn setting_of(kind: MeetingKind) -> Result<String, Problem> {
    let name = serde_json::to_value(kind).map_err(store::Error::from)?;
    Ok(format!("agenda.{}", name.as_str().unwrap_or_default()))
}

fn check_lines(sheet: &ScoreSheet) -> Result<(), Problem> {
    let keys: HashSet<&str> = sheet.lines.iter().map(|line| line.key.as_str()).collect();
    if keys.len() < sheet.lines.len() {
        return Err(Problem::bad_choice("lines.key"));
    }
    if keys.iter().any(|key| key.trim().is_empty()) {
        return Err(Problem::blank("lines.key"));
    }
    let heading_of = |key: &str| sheet.lines.iter().find(|line| line.key == key);
    let is_part_of_heading =
        |key: &String| heading_of(key).is_some_and(|heading| heading.part_of.is_none());
    if sheet.lines.iter().filter_map(|line| line.part_of.as_ref()).all(is_part_of_heading) {
        return Ok(());
    }
    Err(Problem::bad_choice("lines.partOf"))
}

fn with_sums(mut sheet: ScoreSheet) -> ScoreSheet {
    let sum_of = |key: &str| -> u32 {
        let parts = sheet.lines.iter().filter(|line| line.part_of.as_deref() == Some(key));
        sum(parts.map(|line| line.most))
    };
    let sums: Vec<u32> = sheet.lines.iter().map(|line| sum_of(&line.key)).collect();
    let headings: Vec<bool> = sheet.lines.iter().map(|line| sheet.is_heading(line)).collect();
    for ((line, sum), is_heading) in sheet.lines.iter_mut().zip(sums).zip(headings) {
        if is_heading {
            line.most = sum;
        }
    }
    sheet
}
