//! The agendas and score sheets shipped inside the program.

use domain::agenda::{AgendaLine, AgendaTemplate, ItemKind};
use domain::meeting::MeetingKind;
use domain::score::ScoreSheet;
use serde::de::DeserializeOwned;

use crate::Problem;
use crate::problem::unexpected;

macro_rules! shipped {
    ($name:literal) => {
        include_str!(concat!("../../../../../assets/agendas/", $name, ".toml"))
    };
}

/// The sheet of An Phú, then the frame of HD 42-HD/BTCTW.
const SCORE_SHEETS: [&str; 2] = [shipped!("score_an_phu"), shipped!("score_hd42")];

/// The agenda shipped for meetings of `kind`.
pub(super) fn template(kind: MeetingKind) -> Result<AgendaTemplate, Problem> {
    read(match kind {
        MeetingKind::Regular => shipped!("regular"),
        MeetingKind::Thematic => shipped!("thematic"),
        MeetingKind::RegularThematic => shipped!("regular_thematic"),
        MeetingKind::Extraordinary => shipped!("extraordinary"),
        MeetingKind::Review => shipped!("review"),
        MeetingKind::Admission => shipped!("admission"),
        MeetingKind::Congress => shipped!("congress"),
        MeetingKind::Committee => shipped!("committee"),
    })
}

/// The sheet used unless the cell has its own.
pub(super) fn score_sheet() -> Result<ScoreSheet, Problem> {
    read(SCORE_SHEETS[0])
}

/// Every sheet shipped, the usual one first.
pub(super) fn score_sheets() -> Result<Vec<ScoreSheet>, Problem> {
    SCORE_SHEETS.into_iter().map(read).collect()
}

/// The line about what was left open, of the agenda shipped for regular meetings.
pub(super) fn follow_up() -> Result<AgendaLine, Problem> {
    let regular = template(MeetingKind::Regular)?;
    let line = regular.lines.into_iter().find(|line| line.kind == ItemKind::FollowUp);
    line.ok_or(Problem::Unexpected)
}

fn read<T: DeserializeOwned>(toml: &str) -> Result<T, Problem> {
    toml::from_str(toml).map_err(|error| unexpected(&error))
}

#[cfg(test)]
mod tests {
    use domain::agenda::Stage;
    use domain::score::{Band, Computed, ScoreLine};
    use domain::text::Text;

    use super::*;

    fn every_template() -> impl Iterator<Item = AgendaTemplate> {
        MeetingKind::ALL.into_iter().map(|kind| {
            let template = template(kind).unwrap();
            assert_eq!(template.kind, kind);
            template
        })
    }

    fn bands(computed: &Computed) -> &[Band] {
        match computed {
            Computed::Duration { bands }
            | Computed::Attendance { bands, .. }
            | Computed::Speakers { bands }
            | Computed::FollowUp { bands } => bands,
        }
    }

    #[test]
    fn every_kind_of_meeting_has_an_agenda_from_opening_to_closing() {
        for template in every_template() {
            let stages: Vec<Stage> = template.lines.iter().map(|line| line.stage).collect();

            assert!(stages.is_sorted(), "{:?}", template.kind);
            for stage in [Stage::Opening, Stage::Proceedings, Stage::Closing] {
                assert!(stages.contains(&stage), "{:?}", template.kind);
            }
            assert!(template.lines.iter().all(|line| !line.title.is_blank()));
            assert!(!template.source.is_blank(), "{:?} says where it comes from", template.kind);
        }
    }

    #[test]
    fn every_agenda_ticks_who_is_there_and_reads_the_minutes_back_last() {
        for template in every_template() {
            let kinds: Vec<ItemKind> = template.lines.iter().map(|line| line.kind).collect();

            assert!(kinds.contains(&ItemKind::Attendance), "{:?}", template.kind);
            assert_eq!(
                template
                    .lines
                    .iter()
                    .rev()
                    .find(|line| line.kind == ItemKind::ReadBack)
                    .map(|l| l.stage),
                Some(Stage::Closing),
                "{:?}",
                template.kind
            );
        }
    }

    #[test]
    fn what_was_left_open_heads_the_work_of_the_meeting() {
        for template in every_template() {
            let mut work = template.lines.iter().filter(|line| line.stage == Stage::Proceedings);
            if template.lines.iter().any(|line| line.kind == ItemKind::FollowUp) {
                assert_eq!(work.next().unwrap().kind, ItemKind::FollowUp, "{:?}", template.kind);
            }
        }
        assert_eq!(follow_up().unwrap().stage, Stage::Proceedings);
    }

    #[test]
    fn agendas_are_as_long_as_the_rules_ask() {
        let planned = |kind| -> u32 {
            template(kind).unwrap().lines.iter().filter_map(|line| line.minutes).sum()
        };

        assert!(planned(MeetingKind::Regular) >= 90);
        assert!(planned(MeetingKind::RegularThematic) >= 120);
    }

    #[test]
    fn both_sheets_make_a_hundred_points_with_the_ranks_of_hd_42() {
        for sheet in score_sheets().unwrap() {
            let ranks: Vec<(&str, u32)> =
                sheet.ranks.iter().map(|rank| (rank.label.as_str(), rank.from)).collect();

            assert_eq!(sheet.most(), 1000, "{}", sheet.title);
            assert_eq!(ranks, [("Tốt", 900), ("Khá", 700), ("Trung bình", 500), ("Kém", 0)]);
            assert!(!sheet.source.is_blank());
        }
    }

    #[test]
    fn the_sheet_of_an_phu_has_eight_lines_with_the_points_of_each() {
        let sheet = score_sheet().unwrap();
        let top: Vec<(&str, u32)> = sheet
            .lines
            .iter()
            .filter(|line| line.part_of.is_none())
            .map(|line| (line.key.as_str(), line.most))
            .collect();

        assert_eq!(
            top,
            [
                ("1", 50),
                ("2", 50),
                ("3", 100),
                ("4", 300),
                ("5", 100),
                ("6", 50),
                ("7", 300),
                ("8", 50)
            ]
        );
    }

    #[test]
    fn the_frame_of_hd_42_has_seven_lines() {
        let sheet = score_sheets().unwrap().remove(1);

        let most: Vec<u32> = sheet.lines.iter().map(|line| line.most).collect();

        assert_eq!(most, [50, 50, 100, 400, 50, 300, 50]);
    }

    #[test]
    fn parts_add_up_to_their_heading() {
        for sheet in score_sheets().unwrap() {
            for heading in sheet.lines.iter().filter(|line| sheet.is_heading(line)) {
                let parts = |line: &&ScoreLine| line.part_of.as_ref() == Some(&heading.key);
                let sum: u32 = sheet.lines.iter().filter(parts).map(|line| line.most).sum();
                assert_eq!(sum, heading.most, "{} {}", sheet.title, heading.key);
            }
        }
    }

    #[test]
    fn bands_run_down_to_nothing_and_never_past_the_line() {
        for sheet in score_sheets().unwrap() {
            for line in &sheet.lines {
                let Some(computed) = &line.computed else { continue };
                let bands = bands(computed);
                assert!(
                    bands.is_sorted_by_key(|band| std::cmp::Reverse(band.from)),
                    "{}",
                    line.key
                );
                assert_eq!(bands.last().map(|band| band.from), Some(0), "{}", line.key);
                let bonus = match computed {
                    Computed::Attendance { bonus, .. } => *bonus,
                    _ => 0,
                };
                assert!(bands.iter().all(|band| band.points + bonus <= line.most), "{}", line.key);
            }
        }
    }

    #[test]
    fn the_vector_of_the_domain_research_gives_one_point() {
        let sheet = score_sheet().unwrap();
        let computed = sheet.lines.iter().find(|line| line.key == "2").unwrap().computed.clone();
        let attendance = domain::attendance::AttendanceCount {
            listed: 22,
            present: 17,
            excused: 2,
            unexcused: 1,
            exempt: 2,
            denominator: 20,
            counted_present: 17,
            ..Default::default()
        };
        let facts = domain::score::ScoreFacts { attendance, ..Default::default() };

        assert_eq!(domain::score::suggest(&computed.unwrap(), &facts), Some(10));
    }

    #[test]
    fn the_words_of_the_assets_are_clean() {
        for line in every_template().flat_map(|template| template.lines) {
            assert!(!line.title.as_str().contains('\n'), "{}", line.title);
            assert_eq!(Text::new(line.title.as_str()), line.title);
        }
    }
}
