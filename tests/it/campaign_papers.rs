//! The papers of a campaign made from the vault, and what each would lack.

use app::{CampaignPaper, Desk, PaperGap, PaperRef, Problem};
use domain::form::{Answer, Answers, PointsMark};
use domain::level::Level;
use domain::meeting::MeetingKind;
use domain::post::PostKind;
use domain::review::{
    BallotChoice, CampaignKind, CampaignSheet, LevelChoice, Proposer, Quarter, ReviewRules,
    Subject, TallyCount, TallyDraft, VoteRounds, VoteRules,
};
use domain::settings::CellSettings;
use domain::text::Text;
use domain::{CampaignId, MemberId};

use crate::hold::{appoint, at, cell, complete, member, proposed, remark};
use crate::support::{TrialDesk, day};

const ALL: [&str; 8] = [
    "ballot",
    "collectiveBallot",
    "tallyRecord",
    "conference",
    "proposals",
    "leftOut",
    "report",
    "files",
];

/// A campaign begun in the cell of eight, seen from the tenth of December.
fn begun(kind: CampaignKind, title: &str) -> (TrialDesk, CampaignId) {
    let mut desk = cell();
    desk.wall.set("2026-12-10T09:00:00");
    let settings = desk.cell().unwrap().settings;
    desk.save_settings(CellSettings { rates_quarters: true, ..settings }).unwrap();
    let view = desk.begin_campaign(kind, 2026, title.into()).unwrap();
    (desk, view.campaign.id)
}

fn year_end() -> (TrialDesk, CampaignId) {
    begun(CampaignKind::YearEnd, "")
}

fn sheet_of(paper: &CampaignPaper) -> Option<CampaignSheet> {
    match paper.paper {
        PaperRef::Campaign { sheet, .. } => Some(sheet),
        _ => None,
    }
}

/// What the paper with this key lacks.
fn gaps(desk: &Desk, id: CampaignId, key: &str) -> Vec<PaperGap> {
    let papers = desk.campaign_papers(id).unwrap();
    let found = papers.into_iter().find(|it| sheet_of(it).is_some_and(|sheet| sheet.key() == key));
    found.unwrap().gaps
}

fn paper(desk: &Desk, campaign: CampaignId, sheet: CampaignSheet) -> String {
    let text = desk.paper(PaperRef::Campaign { campaign, sheet }).unwrap().text;
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn propose(desk: &mut Desk, id: CampaignId, subject: Subject, level: Level) {
    let choice = LevelChoice { level, reason: "Chi bộ thống nhất".into() };
    desk.propose_level(id, subject, Proposer::Cell, Some(choice)).unwrap();
}

fn everybody(desk: &Desk, id: CampaignId) -> Vec<Subject> {
    let view = desk.campaigns(2026).unwrap().into_iter().find(|it| it.campaign.id == id).unwrap();
    view.people.into_iter().map(|person| person.subject).collect()
}

/// Write the level and the points a member gives themselves.
fn assess_oneself(desk: &mut Desk, member: MemberId, level: &str, points: [u32; 2]) {
    let mark = |points| PointsMark { points: Some(points), reason: Text::default() };
    let marks = [("common".to_owned(), mark(points[0])), ("tasks".to_owned(), mark(points[1]))];
    let answers = Answers(
        [
            ("level".to_owned(), Answer::Choice { choice: level.to_owned() }),
            ("points".to_owned(), Answer::Points { marks: marks.into() }),
        ]
        .into(),
    );
    desk.save_review(Some(member), 2026, 0, answers).unwrap();
}

#[test]
fn a_year_end_has_a_form_for_each_and_every_paper_of_the_whole() {
    let (desk, id) = year_end();

    let papers = desk.campaign_papers(id).unwrap();

    let forms = papers.iter().take_while(|it| it.paper != PaperRef::Voices { year: 2026 }).count();
    assert_eq!(forms, 9, "the collective and eight members");
    assert_eq!(papers[0].paper, PaperRef::CollectiveReview { year: 2026, blank: false });
    assert!(papers[..forms].iter().all(|it| it.gaps == [PaperGap::NotBegun]));
    let keys: Vec<_> = papers.iter().filter_map(sheet_of).map(CampaignSheet::key).collect();
    assert_eq!(keys, ALL);
    let copies = papers.iter().filter_map(sheet_of).find_map(|sheet| match sheet {
        CampaignSheet::Ballot { copies, .. } => Some(copies),
        _ => None,
    });
    let official = desk.campaigns(2026).unwrap()[0].official;
    assert_eq!(copies, Some(official), "one for each who votes");
}

#[test]
fn the_title_in_the_list_is_that_of_the_paper_and_each_can_be_printed() {
    let (desk, id) = year_end();

    for listed in desk.campaign_papers(id).unwrap() {
        let shown = desk.paper(listed.paper).unwrap();
        let file = desk.paper_pdf(listed.paper).unwrap();

        assert_eq!(shown.title, listed.title);
        assert_eq!(shown.file_name, file.name);
        assert!(file.bytes.starts_with(b"%PDF"));
        assert_eq!(file, desk.paper_pdf(listed.paper).unwrap(), "the same bytes twice");
    }
}

#[test]
fn what_a_paper_lacks_is_said_and_goes_once_it_is_noted() {
    let (mut desk, id) = year_end();
    let missing = |proposer| PaperGap::LevelsMissing { proposer, count: 8 };
    assert_eq!(gaps(&desk, id, "ballot"), [missing(Proposer::Subject)]);
    assert_eq!(gaps(&desk, id, "conference"), [PaperGap::NoMeeting, missing(Proposer::Cell)]);
    let open = [
        PaperGap::NotHeard { count: 8 },
        missing(Proposer::Cell),
        PaperGap::CollectiveLevelMissing,
    ];
    assert_eq!(gaps(&desk, id, "report"), open);

    let everybody = everybody(&desk, id);
    for subject in &everybody {
        propose(&mut desk, id, *subject, Level::Good);
    }

    assert_eq!(gaps(&desk, id, "report"), []);
    let report = paper(&desk, id, CampaignSheet::Report);
    assert!(report.contains("Đã kiểm điểm: 08 đồng chí, đạt 100% số thuộc diện."), "{report}");
    assert!(report.contains("1. Hoàn thành tốt nhiệm vụ: 08 đồng chí"), "{report}");
    assert!(report.contains("bằng 0% số đảng viên hoàn thành tốt nhiệm vụ"), "{report}");
}

#[test]
fn who_is_put_off_is_on_no_ballot_and_on_the_list_with_the_reason() {
    let (mut desk, id) = year_end();
    let who = Subject::Member(member(&desk, "Tôn Thất Bách"));
    desk.postpone_review(id, who, "Đi chữa bệnh xa".into()).unwrap();

    let ballot = paper(&desk, id, CampaignSheet::Ballot { round: 1, copies: 1 });
    let list = paper(&desk, id, CampaignSheet::LeftOut);

    assert!(!ballot.contains("Tôn Thất Bách"), "{ballot}");
    assert!(list.contains("Tôn Thất Bách") && list.contains("Đi chữa bệnh xa"), "{list}");
    assert_eq!(gaps(&desk, id, "leftOut"), []);
}

#[test]
fn who_has_no_level_once_others_have_one_is_on_the_list_without_a_reason() {
    let (mut desk, id) = year_end();
    let rated = everybody(&desk, id);
    for subject in &rated[..rated.len() - 2] {
        propose(&mut desk, id, *subject, Level::Good);
    }

    assert_eq!(gaps(&desk, id, "leftOut"), [PaperGap::ReasonsMissing { count: 2 }]);
}

#[test]
fn the_signed_self_assessment_gives_the_ballot_points_and_level() {
    let (mut desk, id) = year_end();
    let who = member(&desk, "Tôn Thất Bách");
    assess_oneself(&mut desk, who, "excellent", [285, 670]);
    let review = desk
        .campaign_papers(id)
        .unwrap()
        .into_iter()
        .find(|it| it.paper == PaperRef::Review { member: who, year: 2026, blank: false });

    let gaps = review.unwrap().gaps;
    assert!(gaps.contains(&PaperGap::Unsigned), "{gaps:?}");
    assert!(matches!(gaps[0], PaperGap::Unanswered { .. }), "{gaps:?}");
    let ballot = paper(&desk, id, CampaignSheet::Ballot { round: 1, copies: 1 });
    assert!(!ballot.contains("95,5"), "not before it is signed: {ballot}");

    desk.sign_review(Some(who), 2026, day("2026-12-01")).unwrap();
    let ballot = paper(&desk, id, CampaignSheet::Ballot { round: 1, copies: 1 });
    assert!(ballot.contains("Tôn Thất Bách 95,5 HTXS"), "{ballot}");

    let noted = LevelChoice { level: Level::Good, reason: Text::default() };
    desk.propose_level(id, Subject::Member(who), Proposer::Subject, Some(noted)).unwrap();
    let ballot = paper(&desk, id, CampaignSheet::Ballot { round: 1, copies: 1 });
    assert!(ballot.contains("Tôn Thất Bách 95,5 HTT"), "what was noted stands: {ballot}");
}

#[test]
fn the_count_stands_on_its_record() {
    let (mut desk, id) = year_end();
    let mut counted = desk.tally(id, 1).unwrap().counted;
    let heads = [
        (TallyCount::Summoned, 8),
        (TallyCount::Present, 8),
        (TallyCount::Voters, 6),
        (TallyCount::Issued, 6),
        (TallyCount::Collected, 6),
        (TallyCount::Valid, 5),
        (TallyCount::Invalid, 1),
    ];
    counted.counts = heads.into();
    let before = gaps(&desk, id, "tallyRecord");
    desk.save_tally(id, 1, counted).unwrap();

    let record = paper(&desk, id, CampaignSheet::TallyRecord { round: 1 });
    let after = gaps(&desk, id, "tallyRecord");

    assert!(record.contains("Số phiếu thu về: 6"), "{record}");
    assert!(record.contains("Số phiếu không hợp lệ: 1"), "{record}");
    assert!(record.contains("Tôn Thất Bách"), "{record}");
    let number = |gaps: &[PaperGap]| match gaps {
        [PaperGap::NoMeeting, PaperGap::NotCounted { count }] => *count,
        other => panic!("{other:?}"),
    };
    assert_eq!(number(&before) - number(&after), 7);
}

#[test]
fn in_two_rounds_the_second_ballot_waits_for_the_first_count() {
    let (mut desk, id) = year_end();
    let vote = VoteRules { rounds: VoteRounds::Two, ..VoteRules::default() };
    desk.save_review_rules(id, ReviewRules { vote, ..ReviewRules::default() }).unwrap();
    let second = CampaignSheet::Ballot { round: 2, copies: 1 };
    let second_gaps = |desk: &Desk| {
        let papers = desk.campaign_papers(id).unwrap();
        let found = papers
            .into_iter()
            .find(|it| matches!(sheet_of(it), Some(CampaignSheet::Ballot { round: 2, .. })));
        found.unwrap().gaps
    };
    assert_eq!(second_gaps(&desk), [PaperGap::FirstRoundOpen]);

    let official = desk.campaigns(2026).unwrap()[0].official;
    let TallyDraft { ballot, mut rows, .. } = desk.tally(id, 1).unwrap().counted;
    for row in &mut rows {
        row.votes = ballot.choices().iter().map(|choice| (*choice, 0)).collect();
        row.votes.insert(BallotChoice::Good, official);
    }
    desk.save_tally(id, 1, TallyDraft { ballot, rows, counts: [].into() }).unwrap();

    assert_eq!(second_gaps(&desk), []);
    assert!(paper(&desk, id, second).contains("Tôn Thất Bách"));
}

#[test]
fn the_conference_quotes_the_meeting_of_review() {
    let (mut desk, id) = year_end();
    appoint(&mut desk, "Lê Thị An Bình", PostKind::DeputySecretary);
    let plan = proposed(&desk, MeetingKind::Review, "2026-12-12T07:30:00");
    let meeting = desk.plan_meeting(plan).unwrap().meeting.id;
    assert!(gaps(&desk, id, "conference").contains(&PaperGap::MeetingNotStarted));
    desk.wall.set("2026-12-12T20:00:00");
    let view = desk.begin_minutes(meeting).unwrap();
    let mut minutes = complete(&view);
    minutes.started_at = Some(at("2026-12-12T07:40:00"));
    minutes.items[5].remarks = vec![remark(1, None, "Cần sâu sát tổ đảng hơn")];
    minutes.items[5].conclusion = "Chi ủy tiếp thu, khắc phục trong quý I".into();
    desk.save_minutes(meeting, view.revision, minutes).unwrap();

    let words = paper(&desk, id, CampaignSheet::Conference);

    assert!(words.contains("07 giờ 40 phút, ngày 12 tháng 12 năm 2026"), "{words}");
    assert!(words.contains("Nhà văn hóa thôn"), "{words}");
    assert!(words.contains("Cần sâu sát tổ đảng hơn"), "{words}");
    assert!(words.contains("Chi ủy tiếp thu, khắc phục trong quý I"), "{words}");
    let lacking = gaps(&desk, id, "conference");
    assert!(!lacking.contains(&PaperGap::MeetingNotStarted), "{lacking:?}");
}

#[test]
fn the_list_of_files_counts_what_is_signed() {
    let (mut desk, id) = year_end();
    let who = member(&desk, "Tôn Thất Bách");
    assess_oneself(&mut desk, who, "good", [250, 600]);
    let before = paper(&desk, id, CampaignSheet::Files);
    desk.sign_review(Some(who), 2026, day("2026-12-01")).unwrap();

    let after = paper(&desk, id, CampaignSheet::Files);

    assert!(before.contains("Bản kiểm điểm cá nhân 0/8"), "{before}");
    assert!(after.contains("Bản kiểm điểm cá nhân 1/8"), "{after}");
    assert!(after.contains("Mẫu 04-HD KĐ.ĐG 2025"), "{after}");
}

#[test]
fn a_quarter_has_the_papers_of_the_whole_under_its_name() {
    let quarter = Quarter::try_from(3).unwrap();
    let (desk, id) = begun(CampaignKind::Quarterly { quarter }, "");

    let papers = desk.campaign_papers(id).unwrap();

    let keys: Vec<_> = papers.iter().filter_map(sheet_of).map(CampaignSheet::key).collect();
    assert_eq!((papers.len(), keys), (8, ALL.to_vec()));
    assert!(papers.iter().all(|it| it.title.contains("quý III năm 2026")), "{papers:?}");
}

#[test]
fn a_self_correction_prints_nothing_about_levels() {
    let (desk, id) = begun(CampaignKind::SelfCorrection, "Tự soi, tự sửa đợt 1");

    let papers = desk.campaign_papers(id).unwrap();

    let keys: Vec<_> = papers.iter().filter_map(sheet_of).map(CampaignSheet::key).collect();
    assert_eq!(keys, ["conference", "leftOut", "files"]);
    let report = PaperRef::Campaign { campaign: id, sheet: CampaignSheet::Report };
    assert_eq!(desk.paper(report), Err(Problem::BadChoice { field: "sheet".into() }));
}

#[test]
fn rounds_and_copies_nobody_needs_are_refused() {
    let (desk, id) = year_end();
    let refused = |sheet| desk.paper(PaperRef::Campaign { campaign: id, sheet }).err();

    let sheets = [
        CampaignSheet::Ballot { round: 2, copies: 1 },
        CampaignSheet::Ballot { round: 1, copies: 0 },
        CampaignSheet::CollectiveBallot { copies: 501 },
        CampaignSheet::TallyRecord { round: 3 },
    ];

    for sheet in sheets {
        assert!(matches!(refused(sheet), Some(Problem::OutOfRange { .. })), "{sheet:?}");
    }
    let gone = PaperRef::Campaign { campaign: CampaignId(999), sheet: CampaignSheet::Report };
    assert_eq!(desk.paper(gone), Err(Problem::Missing));
}
