//! Points and the level the facts fit, for one subject of a campaign.

use domain::cap::CapReport;
use domain::review::{FilledScore, LevelFacts, LevelFinding, Subject, find_level};
use store::campaign::KeptCampaign;

use super::LevelSources;
use super::people::Entry;
use crate::registers::CensureLine;

/// The points the cell gave, added up; none where no points are given or they fit no longer.
pub(super) fn score(campaign: &KeptCampaign, entry: &Entry) -> Option<FilledScore> {
    let criteria = campaign.criteria.iter().find(|it| it.serves.contains(&entry.assessed))?;
    criteria.fill(entry.kept.marks.clone(), &campaign.campaign.draft.rules).ok()
}

/// What is known for the conditions: what was stated, and what follows from points and cap.
pub(super) fn facts(entry: &Entry, score: Option<&FilledScore>, cap: &CapReport) -> LevelFacts {
    let is_member = entry.kept.subject != Subject::Collective;
    let group = cap.groups.iter().find(|it| it.group == entry.cap_group());
    let count = group.map_or(&cap.whole, |group| &group.count);
    LevelFacts {
        points: score.and_then(FilledScore::total),
        within_cap: is_member.then_some(count.over_by == 0),
        ..entry.kept.level_facts.clone()
    }
}

/// What the registers say about `subject`, of the `censures` of the year.
pub(super) fn sources(subject: Subject, censures: &[CensureLine]) -> LevelSources {
    let is_about =
        |it: &&CensureLine| subject == Subject::Collective || it.censure.draft.subject == subject;
    let censures: Vec<_> = censures.iter().filter(is_about).cloned().collect();
    let disciplined = censures.iter().filter(|it| it.censure.draft.kind.is_discipline()).count();
    LevelSources { disciplined: u32::try_from(disciplined).unwrap_or(u32::MAX), censures }
}

/// What the facts say about the level; nothing where nobody is rated or no levels serve.
pub(super) fn finding(
    campaign: &KeptCampaign,
    entry: &Entry,
    facts: &LevelFacts,
) -> Option<LevelFinding> {
    if !campaign.campaign.draft.kind.rates() || !entry.is_reviewed() {
        return None;
    }
    let ladder = campaign.levels.iter().find(|it| it.serves.contains(&entry.assessed))?;
    Some(find_level(ladder, facts))
}
