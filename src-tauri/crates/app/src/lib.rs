//! What a person can do.
//!
//! A [`Desk`] is an open vault and the seat at it. Each deed is one function in one transaction, named
//! as a person would name it; it checks the seat's right, keeps the history row and answers with the
//! record as kept. What cannot be done is a [`Problem`], which the window puts into words.

mod agendas;
mod bin;
mod campaign;
mod cell;
mod commitment;
mod copies;
mod demo;
mod desk;
mod door;
mod forms;
mod handover;
mod history;
mod home;
mod matters;
mod meetings;
mod members;
mod minutes;
mod notebook;
mod numbers;
mod opened;
mod openers;
mod papers;
mod pasting;
mod place;
mod problem;
mod record;
mod recovery_sheet;
mod registers;
mod review;
mod roll;
mod seat;
mod statistics;
mod stories;
mod studies;

pub use campaign::{
    CampaignPaper, CampaignPerson, CampaignView, FactSuggestion, LevelSources, LevelStatement,
    OwnAssessment, PaperGap, PrintAs, PrintRun, StepProgress, SubjectLevel, SubjectSteps,
    TallyResult, TallyView,
};
pub use cell::CellView;
pub use commitment::CommitmentMember;
pub use copies::{
    BackupLine, CopiesView, CopyCause, CopyLine, Difference, DoorCopies, DoorSecret, Keeping,
    PreparedRestore, PreparedUndo, RescueLine, RescueView, SecondPlaceView, copies_at_the_door,
    open_rescued, restore_at_the_door,
};
pub use demo::{demo_password, demo_pin, found_demo};
pub use desk::{Clock, Desk};
pub use domain::record_kind::RecordKind;
pub use door::{
    Founding, Strength, VaultState, found_cell, found_cell_at_cost, named_vault_state, open_vault,
    open_with_recovery, password_strength, vault_state,
};
pub use forms::{
    Commented, FormEditionLine, FormScreen, OfferSource, OfferedItem, SavedForm, TaskState,
};
pub use handover::{
    FormerYearLine, HandedOver, HandoverLine, MemberPackageView, Namesake, PackageCount,
    PackageKey, PackageView, look_into_package, receive_vault, receive_vault_at_cost,
};
pub use history::{HistoryLine, HistorySearch};
pub use home::{
    HomeView, LongAbsence, MemberTally, NotebookDuties, ProbationEnd, ReportDue, YearDuties,
};
pub use matters::OpenMatter;
pub use meetings::{MeetingLine, MeetingView};
pub use members::{MemberLine, MemberView};
pub use minutes::{
    DraftVersion, Lack, MinutesFacts, MinutesView, Missing, PersonChoice, SavedMinutes,
    ScoreSuggestion, VoteFact,
};
pub use notebook::{
    CommendationLine, CommentDraft, CommitmentLine, FollowedLine, FollowingLine, Gap, GoodDeedLine,
    MatrixCell, MatrixCount, MatrixRow, MatrixView, ModelLine, MonthPageView, MonthReportLine,
    NotebookCover, NotebookView, OnePass, Own, PledgeLine, PledgeQuestion, PledgeView,
    PressingIssueLine, SavedMonthPage, SummaryComment, SummaryView,
};
pub use numbers::NumberGiven;
pub use opened::OpenedPaper;
pub use openers::{LEAST_PASSWORD, Opener, RecoveryAnswer, RecoveryCode};
pub use papers::{PaperFile, PaperRef, PaperView};
pub use pasting::read_pasted;
pub use place::{VaultPlace, settled_folder};
pub use problem::Problem;
pub use registers::{
    CensureLine, CensureYear, CensuresView, ConfessedLine, ContributionLine, InspectionLine,
    InspectionsYear, MemberShortcomings, PersonRegister, PersonRegisterYear, RegisterCount,
    RemedyDuties, ResidenceLine, ResidenceYear, ShortcomingLine, ShortcomingsYear, SuggestionLine,
};
pub use review::{ReviewLine, ReviewsView};
pub use seat::{OwnHome, OwnMention, PinReset, SeatChoice, SeatEntered, SignatureTakenBack};
pub use store::{Cost, Step, Watch};
pub use stories::{
    NextTellers, RotaMonth, RotaSkip, RotaTeller, RotaTurn, StoryOffer, StoryRotaView, StoryView,
    TurnPlace,
};
pub use studies::{OwnStudy, StudyDuties, StudyLine, StudyView};
