//! What a cell writes in a year: pledges, month pages, meetings, self-assessments.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, TimeDelta};
use domain::MemberId;
use domain::attendance::Mark;
use domain::dates::YearMonth;
use domain::form::{
    Answer, Answers, ColumnKind, FormItem, FormRow, ItemField, ListEntry, PointsMark,
};
use domain::meeting::{MeetingKind, MeetingPlan};
use domain::notebook::{MonthPageDraft, PledgeDraft, PledgeGroup, PledgeResult, ResultLevel};
use domain::text::Text;

use super::Seed;

/// What people write: several lines, lists, numbers, quotes.
const WRITTEN: [&str; 6] = [
    "Dự 11/12 kỳ sinh hoạt (vắng 01 kỳ, có lý do: nằm viện 03 ngày); không có biểu hiện suy thoái.\nTuyên truyền 100% hộ ngõ 3 phân loại rác – đạt 97,5%.",
    "- Thu đủ đảng phí trước ngày 05 hằng tháng;\n- Vận động ông Nguyễn Văn Ưởng “hiến” 12,5 m² đất làm đường.",
    "Hoàn thành 4/4 nhiệm vụ chi bộ phân công, trong đó 01 việc vượt thời hạn 15 ngày.",
    "Do chủ quan: còn nể nang, ngại va chạm; chưa quyết liệt trong khuyến nghị Chi hội Người cao tuổi.",
    "Mỗi quý góp ý trực tiếp ít nhất một lần, báo cáo chi ủy kết quả.",
    "Giữ nền nếp học tập nghị quyết; đọc báo Nhân Dân mỗi tuần 03 buổi, ghi chép đầy đủ vào sổ tay theo hướng dẫn của Đảng ủy phường.",
];

impl Seed {
    /// Let every member but the last `without` write and sign the self-assessment of `year`, and the
    /// committee that of the cell.
    pub fn write_reviews(&mut self, year: i32, without: usize) {
        let writers = self.members[..self.members.len() - without].iter().copied().map(Some);
        for (turn, member) in writers.chain([None]).enumerate() {
            let screen = self.desk.review(member, year).unwrap();
            let items = screen.edition.items().zip(turn..);
            let written = items.map(|(item, turn)| (item.key.clone(), answer(item, turn)));
            let answers = Answers(written.collect());
            self.desk.save_review(member, year, screen.revision, answers).unwrap();
            self.desk.sign_review(member, year, self.today).unwrap();
        }
    }

    /// Let every member register two pledges for `year` and write the page of each of its months that
    /// is over.
    pub fn keep_notebooks(&mut self, year: i32) {
        for (turn, member) in self.members.clone().into_iter().enumerate() {
            self.be_on(NaiveDate::from_ymd_opt(year, 1, 5).unwrap());
            let pledges = [turn, turn + 1].map(|turn| self.register(member, year, turn));
            for month in (1..=12).filter_map(|month| YearMonth::new(year, month).ok()) {
                let written_on = month.last_day();
                if written_on > self.today {
                    break;
                }
                self.be_on(written_on);
                let line = |id| PledgeResult {
                    done: said(turn + month.month() as usize),
                    level: Some(ResultLevel::Done),
                    ..PledgeResult::blank(id)
                };
                let results = pledges.map(line).into();
                let draft = MonthPageDraft { results, self_remark: said(turn) };
                self.desk.save_month_page(member, month, 0, draft).unwrap();
            }
        }
        self.be_on(self.today);
    }

    /// Hold a regular meeting in each month of `year` that is over, everybody present but each in turn.
    pub fn hold_meetings(&mut self, year: i32) {
        for month in (1..=12).filter_map(|month| YearMonth::new(year, month).ok()) {
            let day = month.first_day().checked_add_days(Days::new(2)).unwrap();
            if month.last_day() > self.today {
                break;
            }
            self.hold(month, day);
        }
        self.be_on(self.today);
    }

    fn register(&mut self, member: MemberId, year: i32, turn: usize) -> domain::PledgeId {
        let draft = PledgeDraft {
            year,
            month: None,
            group: PledgeGroup::Ethics,
            act: said(turn),
            measure: said(turn + 1),
            target: "Mỗi tháng 2 buổi".into(),
            due: "Ngày 10 và 25 hằng tháng".into(),
            note: Text::default(),
            registered_on: NaiveDate::from_ymd_opt(year, 1, 5).unwrap(),
        };
        self.desk.save_pledge(member, None, &draft).unwrap().pledge.id
    }

    fn hold(&mut self, month: YearMonth, day: NaiveDate) {
        self.be_on(day);
        let planned_at = day.and_time(NaiveTime::from_hms_opt(19, 30, 0).unwrap());
        let plan = self.desk.propose_meeting(MeetingKind::Regular, Some(month)).unwrap();
        let plan = MeetingPlan { planned_at, place: "Nhà văn hóa tổ 8".into(), ..plan };
        let id = self.desk.plan_meeting(plan).unwrap().meeting.id;
        let view = self.desk.begin_minutes(id).unwrap();
        let mut minutes = view.minutes.clone();
        let absent = month.month() as usize + day.year().unsigned_abs() as usize;
        for (place, line) in minutes.attendance.iter_mut().enumerate() {
            let is_absent = place % 29 == absent % 29;
            line.mark = Some(if is_absent { Mark::Unexcused } else { Mark::Present });
        }
        minutes.chair = view.people.first().map(|person| person.id);
        minutes.note_taker = view.people.last().map(|person| person.id);
        minutes.started_at = Some(planned_at);
        minutes.ended_at = Some(planned_at + TimeDelta::minutes(100));
        self.desk.save_minutes(id, view.revision, minutes).unwrap();
        self.desk.adopt_minutes(id).unwrap();
    }
}

/// What stands in an item, whatever it asks.
fn answer(item: &FormItem, turn: usize) -> Answer {
    match &item.field {
        ItemField::ShortText => Answer::Text { words: "Hoàn thành tốt nhiệm vụ".into() },
        ItemField::LongText { .. } => Answer::Text { words: said(turn) },
        ItemField::List { .. } => {
            let entry = |turn| ListEntry { words: said(turn), from: None };
            Answer::List { items: [turn, turn + 1].map(entry).into() }
        }
        ItemField::Table { columns, .. } => {
            let cell = |kind: &ColumnKind| match kind {
                ColumnKind::Text => said(turn),
                ColumnKind::Day => "2026-06-30".into(),
                ColumnKind::Number => "3".into(),
                ColumnKind::Choice { choices } => {
                    choices.first().map(|choice| choice.key.as_str().into()).unwrap_or_default()
                }
            };
            let cells = columns.iter().map(|column| (column.key.clone(), cell(&column.kind)));
            Answer::Rows { rows: vec![FormRow { cells: cells.collect(), from: None }] }
        }
        ItemField::Choice { choices, .. } => {
            let choice = choices.get(1).or(choices.first()).map(|choice| choice.key.clone());
            Answer::Choice { choice: choice.unwrap_or_default() }
        }
        ItemField::Points { groups, .. } => {
            let lines = groups.iter().flat_map(|group| &group.lines);
            let mark = |most| PointsMark { points: Some(most), reason: Text::default() };
            let of_lines = lines.map(|line| (line.key.clone(), mark(line.most)));
            let alone = groups.iter().filter(|group| group.lines.is_empty());
            let of_groups = alone.map(|group| (group.key.clone(), mark(group.most)));
            Answer::Points { marks: of_lines.chain(of_groups).collect() }
        }
    }
}

/// The sentences whose turn it is.
fn said(turn: usize) -> Text {
    WRITTEN[turn % WRITTEN.len()].into()
}
