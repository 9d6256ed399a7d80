//! A year of three notebooks.

use app::{CommentDraft, SummaryComment};
use domain::MemberId;
use domain::member::MemberOrder;
use domain::notebook::{
    DueState, Hand, MonthState, PledgeGroup, ResultLevel, SummaryDraft, SummaryPeriod,
    YearPlanDraft, months_of,
};

use super::{at_own_seat, cell, comment, done, month, page, pledge, register, remark, report};
use crate::support::{SECRETARY, TrialDesk, day};

/// The secretary and the two others.
fn three(desk: &TrialDesk, others: [MemberId; 2]) -> [MemberId; 3] {
    let people = desk.members(MemberOrder::default(), false).unwrap();
    let secretary = people.iter().find(|line| line.name == SECRETARY).unwrap().id;
    [secretary, others[0], others[1]]
}

#[test]
fn three_members_keep_a_notebook_from_registration_to_summary() {
    let (mut desk, others) = cell();
    let members = three(&desk, others);
    let theme = "Cần, kiệm, liêm, chính, chí công vô tư";
    let plan = YearPlanDraft { theme: theme.into(), ..YearPlanDraft::default() };
    desk.save_year_plan(2026, plan).unwrap();

    let pledges = members.map(|member| register(&mut desk, member, "Giúp 02 hộ nghèo mỗi quý"));
    for member in members {
        desk.accept_pledges(member, 2026, day("2026-01-20")).unwrap();
    }
    for of in months_of(2026) {
        let (on, stored) = (of.last_day(), of.to_storage());
        desk.wall.set(&format!("{on}T20:00:00"));
        for (member, pledge) in members.into_iter().zip(&pledges) {
            let words = format!("Đã giúp trong tháng {}", of.month());
            report(&mut desk, member, &stored, done(pledge, &words, ResultLevel::Well));
            let said = comment(&format!("Tốt, tháng {}", of.month()), &on.to_string());
            desk.comment_month(member, of, said).unwrap();
        }
    }
    for member in members {
        for period in SummaryPeriod::ALL {
            let draft = SummaryDraft {
                results: "Giúp được 8 hộ".into(),
                self_assessment: "Hoàn thành tốt".into(),
            };
            desk.save_summary(member, 2026, period, &draft).unwrap();
        }
        let said = SummaryComment {
            comment: comment("Chi bộ ghi nhận", "2026-12-31"),
            praise_proposed: "Đề nghị Đảng ủy xã tặng giấy khen".into(),
        };
        desk.comment_summary(member, 2026, SummaryPeriod::Year, said).unwrap();
    }

    for member in members {
        let book = desk.notebook(member, 2026).unwrap();
        assert_eq!(book.cover.theme.as_str(), theme);
        assert_eq!(book.cover.cell.as_str(), "Chi bộ thôn Lương Hậu");
        assert_eq!(book.registration, DueState::Done);
        assert_eq!(book.pledges[0].pledge.accepted_on, Some(day("2026-01-20")));
        assert!(book.months.iter().all(|page| page.state == MonthState::Commented));
        let november = &book.months[10].page;
        assert_eq!(november.draft.results[0].done.as_str(), "Đã giúp trong tháng 11");
        assert_eq!(november.comment.as_ref().unwrap().words.as_str(), "Tốt, tháng 11");
        assert!(book.summaries.iter().all(|summary| summary.state == DueState::Done));
        let year = &book.summaries[1].summary;
        assert_eq!(year.praise_proposed.as_str(), "Đề nghị Đảng ủy xã tặng giấy khen");
        assert_eq!(year.comment.as_ref().unwrap().by.as_str(), "Chi ủy");
    }
    let matrix = desk.matrix(2026).unwrap();
    assert_eq!(matrix.rows.len(), 3);
    assert!(matrix.months.iter().all(|count| (count.owed, count.commented) == (3, 3)));
}

#[test]
fn a_page_has_a_line_for_each_pledge_of_its_month_and_year() {
    let (mut desk, [member, _]) = cell();
    let whole = register(&mut desk, member, "Đọc 12 cuốn sách");
    let draft = domain::notebook::PledgeDraft {
        month: Some(month("2026-03")),
        ..pledge(PledgeGroup::Thought, "Viết bài thu hoạch")
    };
    let march = desk.save_pledge(member, None, &draft).unwrap().pledge;

    let lines = |of: &str| -> Vec<_> {
        let lines = page(&desk, member, of).page.draft.results;
        lines.into_iter().map(|line| line.pledge).collect()
    };

    assert_eq!(lines("2026-02"), [whole.id]);
    assert_eq!(lines("2026-03"), [whole.id, march.id]);
    assert_eq!(page(&desk, member, "2026-03").state, MonthState::Registered);
}

#[test]
fn a_draft_that_says_nothing_new_changes_nothing_and_an_old_one_is_refused() {
    let (mut desk, [member, _]) = cell();
    let february = month("2026-02");
    let first = desk.save_month_page(member, february, 0, remark("Làm được")).unwrap();
    assert_eq!(first.revision, 1);

    let again = desk.save_month_page(member, february, 0, remark("Làm được")).unwrap();
    let older = desk.save_month_page(member, february, 0, remark("Quên mất"));

    assert_eq!(again, first);
    assert_eq!(older, Err(app::Problem::DraftTooOld { stored: 1 }));
    let blank = desk.save_month_page(member, month("2026-03"), 0, remark(" ")).unwrap();
    assert_eq!((blank.revision, blank.author), (0, None));
    assert_eq!(page(&desk, member, "2026-03").record, None, "nothing was laid out for nothing");
}

#[test]
fn a_line_that_a_draft_leaves_out_stays_as_it_was() {
    let (mut desk, [member, _]) = cell();
    let pledge = register(&mut desk, member, "Trồng 20 cây");
    report(&mut desk, member, "2026-02", done(&pledge, "Trồng 5 cây", ResultLevel::Done));

    report(&mut desk, member, "2026-02", remark("Còn chậm"));

    let kept = page(&desk, member, "2026-02").page.draft;
    assert_eq!(kept.results[0].done.as_str(), "Trồng 5 cây");
    assert_eq!(kept.self_remark.as_str(), "Còn chậm");
}

#[test]
fn a_page_says_nothing_about_the_pledge_of_somebody_else() {
    let (mut desk, [member, other]) = cell();
    let foreign = register(&mut desk, other, "Trồng 20 cây");

    let draft = done(&foreign, "Trồng hộ", ResultLevel::Done);
    let refused = desk.save_month_page(member, month("2026-02"), 0, draft);

    assert_eq!(refused, Err(app::Problem::BadChoice { field: "results.pledge".into() }));
}

#[test]
fn a_report_that_is_emptied_is_no_report() {
    let (mut desk, [member, _]) = cell();
    report(&mut desk, member, "2026-01", remark("Nhầm trang"));
    assert_eq!(page(&desk, member, "2026-01").reported_on, Some(day("2026-01-05")));

    report(&mut desk, member, "2026-01", remark(""));

    let emptied = page(&desk, member, "2026-01");
    assert_eq!((emptied.reported_on, emptied.state), (None, MonthState::NotDue));
}

#[test]
fn a_comment_is_signed_by_who_sits_here_and_can_be_taken_back() {
    let (mut desk, [member, _]) = cell();
    report(&mut desk, member, "2026-01", remark("Làm được"));
    let unsigned = CommentDraft { by: " ".into(), ..comment("Cần cố gắng", "2026-01-05") };

    let said = desk.comment_month(member, month("2026-01"), unsigned).unwrap();
    assert_eq!(said.page.comment.unwrap().by.as_str(), SECRETARY);
    assert_eq!(said.state, MonthState::Commented);

    let taken_back = desk.comment_month(member, month("2026-01"), comment("", "2026-01-06"));
    assert_eq!(taken_back.unwrap().page.comment, None);
}

#[test]
fn every_change_of_a_page_is_in_its_history() {
    let (mut desk, [member, _]) = cell();
    report(&mut desk, member, "2026-01", remark("Làm được"));
    desk.wall.pass(600);
    at_own_seat(&mut desk, member, |desk| {
        report(desk, member, "2026-01", remark("Làm được 3 việc"));
    });
    desk.wall.pass(600);
    desk.comment_month(member, month("2026-01"), comment("Tốt", "2026-01-05")).unwrap();

    let record = page(&desk, member, "2026-01").record.unwrap();
    let deeds: Vec<_> = desk
        .history("monthPage", record)
        .unwrap()
        .into_iter()
        .map(|line| (line.deed, line.seat.to_string()))
        .collect();

    let expected = [
        ("comment_month", "secretary".to_owned()),
        ("save_month_page", format!("member:{}", member.0)),
        ("save_month_page", "secretary".to_owned()),
    ];
    assert_eq!(deeds, expected.map(|(deed, seat)| (deed.to_owned(), seat)));
}

#[test]
fn the_notebook_of_the_secretary_is_written_by_the_secretary_s_own_hand() {
    let (mut desk, others) = cell();
    let [secretary, member, _] = three(&desk, others);

    let own = register(&mut desk, secretary, "Dự 12 buổi sinh hoạt tổ");
    let other = register(&mut desk, member, "Dự 12 buổi sinh hoạt tổ");

    assert_eq!((own.author.hand, other.author.hand), (Hand::Own, Hand::OnBehalf));
    assert!(desk.notebook(secretary, 2026).unwrap().own);
    assert!(!desk.notebook(member, 2026).unwrap().own);
}
