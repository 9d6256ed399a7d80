//! The papers a campaign as a whole makes, beside the self-assessment of each.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A paper of a campaign as a whole (domain research §1.8, §1.13, §1.14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum CampaignSheet {
    /// Phiếu xếp loại đảng viên.
    Ballot {
        /// 1 or 2.
        round: u32,
        /// How many, each on a sheet of its own.
        copies: u32,
    },
    /// Phiếu đánh giá tập thể.
    CollectiveBallot {
        /// How many, each on a sheet of its own.
        copies: u32,
    },
    /// Biên bản kiểm phiếu.
    TallyRecord {
        /// 1 or 2.
        round: u32,
    },
    /// Danh sách đảng viên chưa kiểm điểm, xếp loại.
    LeftOut,
    /// Tổng hợp đề xuất của các chủ thể.
    Proposals,
    /// Báo cáo kết quả.
    Report,
    /// Biên bản hội nghị kiểm điểm.
    Conference,
    /// Danh mục hồ sơ.
    Files,
}

impl CampaignSheet {
    /// The most ballots printed at once.
    pub const MOST_COPIES: u32 = 500;

    /// Whether the paper is about levels, which a self-correction does not give.
    pub fn is_about_levels(self) -> bool {
        !matches!(self, Self::LeftOut | Self::Conference | Self::Files)
    }

    /// Names the paper in files of wording.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ballot { .. } => "ballot",
            Self::CollectiveBallot { .. } => "collectiveBallot",
            Self::TallyRecord { .. } => "tallyRecord",
            Self::LeftOut => "leftOut",
            Self::Proposals => "proposals",
            Self::Report => "report",
            Self::Conference => "conference",
            Self::Files => "files",
        }
    }
}
