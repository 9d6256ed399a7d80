//! The words an edition of a form may use for what the program knows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a form is filled in for. A person has one of each a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Purpose {
    /// Bản cam kết tu dưỡng, rèn luyện, phấn đấu.
    Commitment,
    /// Bản kiểm điểm cá nhân cuối năm.
    Review,
    /// Bản tự đánh giá, xếp loại của cá nhân theo quý; one for each quarter that is rated on its own.
    QuarterlyReview,
    /// Báo cáo kiểm điểm của tập thể.
    CollectiveReview,
}

impl Purpose {
    /// Whether the cell fills it in and not a person.
    pub fn is_collective(self) -> bool {
        self == Self::CollectiveReview
    }
}

/// What the book of the cell knows and a form prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Fact {
    /// Đảng bộ, đảng ủy cấp trên trực tiếp.
    Superior,
    /// Tên chi bộ.
    Cell,
    /// Địa danh.
    Place,
    /// Năm của biểu mẫu, in figures.
    Year,
    /// Quý, as papers number it: I, II, III.
    Quarter,
    /// Năm liền trước, in figures.
    LastYear,
    /// The day the person signed: `ngày 05 tháng 02 năm 2026`.
    Day,
    /// Họ và tên.
    Name,
    /// Ngày sinh.
    BornOn,
    /// Quê quán.
    Hometown,
    /// Nơi ở.
    Residence,
    /// Nghề nghiệp.
    Occupation,
    /// Đơn vị công tác.
    Workplace,
    /// Ngày vào Đảng.
    JoinedOn,
    /// Ngày chính thức.
    OfficialOn,
    /// Số thẻ đảng viên.
    CardNumber,
    /// Tổ đảng.
    Group,
    /// Chức vụ Đảng.
    PartyPost,
    /// Chức vụ chính quyền.
    GovernmentPost,
    /// Chức vụ đoàn thể.
    OrganisationPost,
}

/// What a part of a form may depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Condition {
    /// Giữ chức vụ lãnh đạo, quản lý (review class of the book).
    Leader,
    /// Làm việc trong hệ thống chính trị: everybody but those of the class outside it.
    Employed,
    /// Holds any post, in the Party or outside it.
    HoldsPost,
    /// Đảng viên dự bị.
    Probationary,
    /// The cell has a committee (chi ủy).
    HasCommittee,
}

/// Records of the year that stand beside an item while it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Evidence {
    /// Bản cam kết của năm.
    Commitment,
    /// Nội dung đăng ký.
    Pledges,
    /// Kết quả hằng tháng.
    MonthResults,
    /// Nhận xét của chi ủy, chi bộ.
    Comments,
    /// Việc tốt hằng ngày.
    GoodDeeds,
    /// Nhiệm vụ được giao.
    Tasks,
    /// Dự sinh hoạt.
    Attendance,
    /// Kể chuyện về Bác.
    Stories,
    /// Học tập, thu hoạch.
    Studies,
    /// Biểu dương, khen thưởng.
    Commendations,
    /// Hạn chế đã khắc phục.
    Remedied,
    /// Hạn chế chưa khắc phục.
    OpenShortcomings,
    /// Vấn đề được gợi ý kiểm điểm.
    Suggestions,
    /// Ý kiến góp ý.
    Contributions,
}

/// Who fills in an item, or signs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum FilledBy {
    /// The person the form is about; the collective, of a form about it.
    #[default]
    Person,
    /// Chi ủy, or the secretary where there is none.
    Committee,
    /// Chi bộ, at a meeting.
    Cell,
    /// Thủ trưởng cơ quan, đơn vị.
    Employer,
    /// Cấp ủy cấp trên.
    Superior,
}

/// What an answer of one year can be for the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Carried {
    /// Hạn chế, khuyết điểm phải khắc phục.
    Shortcomings,
    /// Biện pháp khắc phục.
    Remedies,
    /// Việc làm theo Bác.
    Acts,
}

/// Scales whose steps the program knows, so that it can count and compare choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Scale {
    /// Cấp độ thực hiện: xuất sắc, tốt, trung bình, kém (HD 25-HD/BTCTW).
    Grade,
    /// Mức xếp loại chất lượng: HTXS, HTT, HTNV, KHT.
    Level,
}

impl Scale {
    /// The keys of its steps, from the highest down.
    pub fn steps(self) -> [&'static str; 4] {
        match self {
            Self::Grade => ["excellent", "good", "average", "poor"],
            Self::Level => ["excellent", "good", "completed", "notCompleted"],
        }
    }
}
