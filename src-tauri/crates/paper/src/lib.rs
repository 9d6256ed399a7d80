//! Which papers exist: a record becomes a [`press::Document`].
//!
//! One file a paper, each a pure function of what was recorded. The words stand in
//! `assets/forms/<edition>/`, the measures in `assets/forms/standards/`; nothing here asks a clock
//! or a vault, so the same record gives the same paper for ever.
//!
//! What a person wrote is printed letter for letter: one paragraph a line, never respelled.

mod agenda;
mod attendance;
mod blocks;
mod bundle;
mod campaign;
mod common;
mod counts;
mod form;
mod handover;
mod head;
mod inspection;
mod invitation;
mod list;
mod matters;
mod members;
mod mentions;
mod minutes;
mod notebook;
mod numerals;
mod people;
mod points;
mod recovery_sheet;
mod register;
mod residence;
mod resolution;
mod result_text;
mod score;
mod score_sheet;
mod signature;
mod sources;
mod standard;
mod stationery;
mod statistics;
mod voices;
mod votes;
mod wording;

pub use agenda::agenda;
pub use attendance::attendance;
pub use bundle::{BundlePaper, BundlePart, bundle_about, bundle_part};
pub use campaign::{
    Ballots, CampaignRecord, FileCount, FileKind, ReviewedRecord, campaign_sheet,
    campaign_sheet_is_unverified,
};
pub use form::{FormPaper, form, form_title};
pub use handover::{HandoverPaper, PackedCount, handover};
pub use inspection::{
    InspectionDossierPaper, InspectionPaper, InspectionPlanPaper, NamedShortcoming,
    inspection_dossier, inspection_is_unverified, inspection_plan,
};
pub use invitation::invitation;
pub use members::{MembersPaper, members};
pub use minutes::minutes;
pub use notebook::{
    CellPaper, MatrixPaper, MatrixPaperRow, Named, NotebookPaper, PageMark, PersonNotebook,
    RegistersPaper, StoryRotaMonth, StoryRotaPaper, StoryRotaPause, StoryRotaTurn, StudiesPaper,
    StudySession, StudySessionLine, ToldStory, YearPlanPaper, matrix, month_pages, notebook,
    registers, story_rota, studies, year_plan,
};
pub use people::post_name;
pub use recovery_sheet::{package_sheet, recovery_sheet};
pub use residence::{
    ResidenceRequest, ResidenceRequests, residence_request_is_unverified, residence_requests,
};
pub use resolution::resolution;
pub use result_text::result_text;
pub use score_sheet::score_sheet;
pub use statistics::{StatisticsPaper, statistics};
pub use voices::{VoicesPaper, voices};
pub use wording::Error;
