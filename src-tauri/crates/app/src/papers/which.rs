//! Which paper of the cell is meant.

use domain::dates::YearMonth;
use domain::member::MemberOrder;
use domain::review::{CampaignSheet, Quarter};
use domain::{CampaignId, FormerYearId, HandoverId, InspectionId, MeetingId, MemberId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "paper", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum PaperRef {
    /// Biên bản.
    Minutes {
        /// Of which meeting.
        meeting: MeetingId,
        /// 1 for the first version, without what was added later; none for the whole.
        #[serde(default)]
        version: Option<u32>,
    },
    /// Nghị quyết tháng.
    Resolution {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// Danh sách điểm danh.
    Attendance {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// Giấy mời.
    Invitation {
        /// To which meeting.
        meeting: MeetingId,
    },
    /// Chương trình.
    Agenda {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// Phiếu chấm điểm.
    ScoreSheet {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// Danh sách đảng viên.
    Members {
        /// In which order.
        order: MemberOrder,
    },
    /// The page of a month of a notebook.
    MonthPage {
        /// Whose.
        member: MemberId,
        /// Which month.
        month: YearMonth,
        /// To be written in by hand.
        #[serde(default)]
        blank: bool,
    },
    /// The booklet of a year of one person.
    Notebook {
        /// Whose.
        member: MemberId,
        /// Which year.
        year: i32,
        /// To be written in by hand.
        #[serde(default)]
        blank: bool,
    },
    /// The booklets of everybody.
    Notebooks {
        /// Of which year.
        year: i32,
        /// To be written in by hand.
        #[serde(default)]
        blank: bool,
    },
    /// Kế hoạch làm theo của tập thể.
    YearPlan {
        /// Of which year.
        year: i32,
    },
    /// Mô hình, việc bức xúc, việc tốt, khen thưởng.
    Registers {
        /// Of which year.
        year: i32,
    },
    /// Members × 12 months.
    Matrix {
        /// Of which year.
        year: i32,
    },
    /// Lịch kể chuyện về Bác.
    StoryRota {
        /// Of which year.
        year: i32,
    },
    /// Sổ theo dõi học tập, thu hoạch.
    Studies {
        /// Of which year.
        year: i32,
    },
    /// Bản cam kết.
    Commitment {
        /// Whose.
        member: MemberId,
        /// Of which year.
        year: i32,
        /// To be filled in by hand.
        #[serde(default)]
        blank: bool,
    },
    /// Phiếu xin ý kiến nơi cư trú.
    ResidenceRequest {
        /// About whom.
        member: MemberId,
        /// For which year.
        year: i32,
    },
    /// Phiếu xin ý kiến nơi cư trú, about everybody whose feedback is not there.
    ResidenceRequests {
        /// For which year.
        year: i32,
    },
    /// Thống kê nhiều năm.
    Statistics {
        /// The first year.
        from: i32,
        /// The last year.
        to: i32,
    },
    /// Tổng hợp gợi ý kiểm điểm, ý kiến góp ý.
    Voices {
        /// For the review of which year.
        year: i32,
    },
    /// Kế hoạch kiểm tra, giám sát.
    InspectionPlan {
        /// Of which year.
        year: i32,
    },
    /// Hồ sơ một cuộc kiểm tra, giám sát.
    InspectionDossier {
        /// Of which inspection.
        inspection: InspectionId,
    },
    /// Bản cam kết, to be filled in by hand by anybody.
    BlankCommitment {
        /// Of which year.
        year: i32,
    },
    /// Bản kiểm điểm cá nhân.
    Review {
        /// Whose.
        member: MemberId,
        /// Of which year.
        year: i32,
        /// To be filled in by hand.
        #[serde(default)]
        blank: bool,
    },
    /// A paper of a campaign of review as a whole.
    Campaign {
        /// Of which campaign.
        campaign: CampaignId,
        /// Which.
        sheet: CampaignSheet,
    },
    /// Bản tự đánh giá, xếp loại của cá nhân theo quý.
    QuarterReview {
        /// Whose.
        member: MemberId,
        /// Of which year.
        year: i32,
        /// Of which quarter.
        quarter: Quarter,
        /// To be filled in by hand.
        #[serde(default)]
        blank: bool,
    },
    /// Biên bản bàn giao.
    Handover {
        /// Of which package.
        handover: HandoverId,
    },
    /// A paper of a year that a member brought along from another cell.
    Former {
        /// Whose.
        member: MemberId,
        /// Of which year.
        former: FormerYearId,
        /// Which of its signed forms; none for the notebook.
        #[serde(default)]
        form: Option<usize>,
    },
    /// Báo cáo kiểm điểm của tập thể.
    CollectiveReview {
        /// Of which year.
        year: i32,
        /// To be filled in by hand.
        #[serde(default)]
        blank: bool,
    },
}

impl PaperRef {
    /// The person whose own paper it is; their seat may read it.
    pub(super) fn about(self) -> Option<MemberId> {
        match self {
            Self::MonthPage { member, .. }
            | Self::Notebook { member, .. }
            | Self::Commitment { member, .. }
            | Self::Review { member, .. }
            | Self::QuarterReview { member, .. }
            | Self::Former { member, .. } => Some(member),
            _ => None,
        }
    }
}
