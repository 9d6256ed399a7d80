//! The files of wording and measures, shipped inside the program.

use crate::wording::Source;

macro_rules! sources {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)+) => {
        $(
            $(#[$doc])*
            pub(crate) const $name: Source = Source {
                file: $file,
                toml: include_str!(concat!("../../../../assets/forms/", $file)),
            };
        )+

        /// Every file, for the tests that read them all.
        #[cfg(test)]
        pub(crate) const ALL: &[Source] = &[$($name),+];
    };
}

sources! {
    /// Measures by HD 05-HD/VPTW.
    HD05 = "standards/hd05.toml";
    /// Measures by HD 36-HD/VPTW.
    HD36 = "standards/hd36.toml";
    /// What every form that is filled in shares.
    FORM = "standards/form.toml";
    /// The file that holds every paper of a campaign.
    BUNDLE = "standards/bundle.toml";
    /// What the papers of a meeting share.
    COMMON = "meetings-2026/common.toml";
    /// Biên bản.
    MINUTES = "meetings-2026/minutes.toml";
    /// Nghị quyết tháng.
    RESOLUTION = "meetings-2026/resolution.toml";
    /// Danh sách điểm danh.
    ATTENDANCE = "meetings-2026/attendance.toml";
    /// Giấy mời.
    INVITATION = "meetings-2026/invitation.toml";
    /// Chương trình.
    AGENDA = "meetings-2026/agenda.toml";
    /// Phiếu chấm điểm.
    SCORE_SHEET = "meetings-2026/score_sheet.toml";
    /// Kết quả, for pasting.
    RESULT_TEXT = "meetings-2026/result_text.toml";
    /// Danh sách đảng viên.
    MEMBERS = "meetings-2026/members.toml";
    /// Tờ giữ mã khôi phục.
    RECOVERY_SHEET = "meetings-2026/recovery_sheet.toml";
    /// Tờ giữ mã mở gói bàn giao.
    PACKAGE_SHEET = "meetings-2026/package_sheet.toml";
    /// Sổ tay làm theo gương Bác.
    NOTEBOOK = "notebook-2026/notebook.toml";
    /// Kế hoạch làm theo của tập thể.
    YEAR_PLAN = "notebook-2026/year_plan.toml";
    /// Sổ theo dõi mô hình, việc bức xúc, việc tốt, khen thưởng.
    REGISTERS = "notebook-2026/registers.toml";
    /// Bảng theo dõi đảng viên × 12 tháng.
    MATRIX = "notebook-2026/matrix.toml";
    /// Lịch kể chuyện về Bác.
    STORY_ROTA = "notebook-2026/story_rota.toml";
    /// Sổ theo dõi học tập, thu hoạch.
    STUDIES = "notebook-2026/studies.toml";
    /// Phiếu xin ý kiến nơi cư trú.
    RESIDENCE_REQUEST = "residence/request.toml";
    /// Thống kê nhiều năm.
    STATISTICS = "notebook-2026/statistics.toml";
    /// Kế hoạch và hồ sơ kiểm tra, giám sát.
    INSPECTION = "registers/inspection.toml";
    /// Tổng hợp gợi ý kiểm điểm, ý kiến góp ý.
    VOICES = "registers/voices.toml";
    /// Biên bản bàn giao.
    HANDOVER = "registers/handover.toml";
    /// What the papers of a campaign of review share.
    CAMPAIGN = "campaign/common.toml";
    /// Phiếu xếp loại.
    BALLOT = "campaign/ballot.toml";
    /// Biên bản kiểm phiếu.
    TALLY = "campaign/tally.toml";
    /// Danh sách đảng viên chưa kiểm điểm, xếp loại.
    LEFT_OUT = "campaign/left_out.toml";
    /// Tổng hợp đề xuất của các chủ thể.
    PROPOSALS = "campaign/proposals.toml";
    /// Báo cáo kết quả xếp loại.
    CAMPAIGN_REPORT = "campaign/report.toml";
    /// Biên bản hội nghị kiểm điểm.
    CONFERENCE = "campaign/conference.toml";
    /// Danh mục hồ sơ.
    FILES = "campaign/files.toml";
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use unicode_normalization::is_nfc;

    use super::ALL;

    #[test]
    fn every_file_of_wording_is_shipped() {
        let forms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/forms");

        for folder in ["standards", "meetings-2026", "residence", "registers", "campaign"] {
            for entry in fs::read_dir(forms.join(folder)).unwrap() {
                let name = entry.unwrap().file_name().into_string().unwrap();
                let file = format!("{folder}/{name}");
                assert!(ALL.iter().any(|source| source.file == file), "{file} is not shipped");
            }
        }
    }

    #[test]
    fn wording_is_in_form_c() {
        for source in ALL {
            assert!(is_nfc(source.toml), "{}", source.file);
        }
    }
}
