//! The words of the plan and the dossier.

use domain::inspection::InspectionKind;
use serde::Deserialize;

use crate::wording::{Caption, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    pub(super) unverified: bool,
    pub(super) kinds: Kinds,
    pub(super) plan: Plan,
    pub(super) dossier: Dossier,
    pub(super) notice: Notice,
    pub(super) report: Report,
    pub(super) findings: Findings,
    pub(super) conclusion: Conclusion,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kinds {
    inspection: Caption,
    supervision: Caption,
    self_inspection: Caption,
    from_above: Caption,
}

impl Kinds {
    /// What a kind is called within a sentence.
    pub(super) fn of(&self, kind: InspectionKind) -> &str {
        match kind {
            InspectionKind::Inspection => self.inspection.as_str(),
            InspectionKind::Supervision => self.supervision.as_str(),
            InspectionKind::SelfInspection => self.self_inspection.as_str(),
            InspectionKind::FromAbove => self.from_above.as_str(),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    pub(super) title: Caption,
    pub(super) subject: Sentence,
    pub(super) file_title: Sentence,
    pub(super) none: Caption,
    pub(super) number: Caption,
    pub(super) inspected: Caption,
    pub(super) content: Caption,
    pub(super) kind_and_content: Sentence,
    pub(super) period: Caption,
    pub(super) month: Caption,
    pub(super) inspectors: Caption,
    pub(super) result: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dossier {
    pub(super) file_title: Sentence,
    pub(super) content: Caption,
    pub(super) period: Caption,
    pub(super) month: Caption,
    pub(super) inspectors: Caption,
    pub(super) method: Caption,
    pub(super) about: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notice {
    pub(super) title: Caption,
    pub(super) subject: Sentence,
    pub(super) to: Sentence,
    pub(super) basis: Sentence,
    pub(super) request: Sentence,
    pub(super) as_above: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Report {
    pub(super) title: Caption,
    pub(super) by: Sentence,
    pub(super) sections: Vec<Caption>,
    pub(super) lines: usize,
    pub(super) signature: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Findings {
    pub(super) title: Caption,
    pub(super) subject: Sentence,
    pub(super) lines: usize,
    pub(super) signature: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conclusion {
    pub(super) title: Caption,
    pub(super) subject: Sentence,
    pub(super) lead: Sentence,
    pub(super) lead_at: Sentence,
    pub(super) lead_from_above: Caption,
    pub(super) lines: usize,
    pub(super) shortcomings: Caption,
    pub(super) none: Caption,
    pub(super) responsibility: Caption,
    pub(super) measure: Caption,
    pub(super) due: Caption,
    pub(super) number: Caption,
    pub(super) step: Caption,
    pub(super) step_due: Caption,
    pub(super) step_done: Caption,
    pub(super) step_result: Caption,
}
