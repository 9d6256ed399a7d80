//! The rows of papers: on the screen, as a file, as text.

use app::PaperRef;
use domain::member::MemberOrder;
use domain::review::CampaignSheet;
use domain::review::Quarter;
use domain::{CampaignId, MeetingId};

use super::{CELL, NONE, PERSON, Row, month, row};

const MEETING: MeetingId = MeetingId(NONE);
const MEMBERS: PaperRef = PaperRef::Members { order: MemberOrder::GivenName };
const MINUTES: PaperRef = PaperRef::Minutes { meeting: MEETING, version: None };
const NOTEBOOKS: PaperRef = PaperRef::Notebooks { year: 2026, blank: false };
const BLANK_NOTEBOOKS: PaperRef = PaperRef::Notebooks { year: 2026, blank: true };

/// Papers of the cell: no seat of a member prints them.
pub(super) fn of_cell() -> Vec<Row> {
    vec![
        row("minutes_text", CELL, |desk, _| desk.minutes_text(MEETING).map(drop)),
        row("open_paper", CELL, |desk, _| desk.paper_pdf(MEMBERS).map(drop)),
        row("open_printed", CELL, |desk, _| desk.expect_reader()),
        row("paper", CELL, |desk, _| desk.paper(MEMBERS).map(drop)),
        row("paper", CELL, |desk, _| desk.paper(MINUTES).map(drop)),
        row("paper", CELL, |desk, _| desk.paper(NOTEBOOKS).map(drop)),
        row("paper", CELL, |desk, _| desk.paper(BLANK_NOTEBOOKS).map(drop)),
        row("paper", CELL, |desk, _| desk.paper(PaperRef::YearPlan { year: 2026 }).map(drop)),
        row("paper", CELL, |desk, _| desk.paper(PaperRef::Registers { year: 2026 }).map(drop)),
        row("paper", CELL, |desk, _| desk.paper(PaperRef::Matrix { year: 2026 }).map(drop)),
        row("paper", CELL, |desk, _| desk.paper(PaperRef::StoryRota { year: 2026 }).map(drop)),
        row("paper", CELL, |desk, _| desk.paper(PaperRef::Studies { year: 2026 }).map(drop)),
        row("paper", CELL, |desk, _| {
            desk.paper(PaperRef::CollectiveReview { year: 2026, blank: false }).map(drop)
        }),
        row("print_all", CELL, |desk, _| desk.print_run(CampaignId(NONE), &[MEMBERS]).map(drop)),
        row("read_back", CELL, |desk, _| desk.read_back(MEETING).map(drop)),
        row("result_text", CELL, |desk, _| desk.result_text(MEETING).map(drop)),
        row("paper", CELL, |desk, _| {
            let (campaign, sheet) = (CampaignId(NONE), CampaignSheet::Report);
            desk.paper(PaperRef::Campaign { campaign, sheet }).map(drop)
        }),
        row("save_paper", CELL, |desk, _| desk.paper_pdf(MEMBERS).map(drop)),
        row("save_paper_as", CELL, |desk, _| desk.paper_pdf(MINUTES).map(drop)),
    ]
}

/// Papers about a person, filled and blank: their own seat prints them.
pub(super) fn of_person() -> Vec<Row> {
    vec![
        row("paper", PERSON, |desk, about| {
            let (member, month) = (about.member, month());
            desk.paper(PaperRef::MonthPage { member, month, blank: false }).map(drop)
        }),
        row("paper", PERSON, |desk, about| {
            let member = about.member;
            desk.paper(PaperRef::Notebook { member, year: 2026, blank: true }).map(drop)
        }),
        row("open_paper", PERSON, |desk, about| {
            let member = about.member;
            desk.paper_pdf(PaperRef::Notebook { member, year: 2026, blank: false }).map(drop)
        }),
        row("save_paper", PERSON, |desk, about| {
            let member = about.member;
            desk.paper_pdf(PaperRef::Commitment { member, year: 2026, blank: false }).map(drop)
        }),
        row("paper", PERSON, |desk, about| {
            let member = about.member;
            desk.paper(PaperRef::Review { member, year: 2026, blank: false }).map(drop)
        }),
        row("paper", PERSON, |desk, about| {
            let (member, quarter) = (about.member, Quarter::try_from(2).unwrap());
            let which = PaperRef::QuarterReview { member, year: 2026, quarter, blank: false };
            desk.paper(which).map(drop)
        }),
        row("save_paper_as", PERSON, |desk, about| {
            let (member, month) = (about.member, month());
            desk.paper_pdf(PaperRef::MonthPage { member, month, blank: true }).map(drop)
        }),
    ]
}
