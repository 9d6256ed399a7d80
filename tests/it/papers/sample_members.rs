//! The members of the sample cell, as a list prints them.

use domain::member::{Member, Particulars, Rank, Standing, StandingKind, StandingPeriod};
use domain::post::{Post, PostKind, Tenure};
use domain::settings::Standard;
use domain::text::{FullName, Spelling};
use domain::{MemberId, PostId, StandingId};
use paper::MembersPaper;

use super::samples::{NAMES, cell_names, day, person, text};

/// The list of the members of September: dates known in part, posts in and outside the cell,
/// everybody who does not simply take part.
pub(crate) fn members_paper() -> MembersPaper {
    let members = NAMES.iter().enumerate().map(|(place, name)| member(place, name)).collect();
    MembersPaper {
        cell: cell_names(),
        standard: Standard::Hd05,
        spelling: Spelling::ToneOnU,
        on: day(2026, 9, 3),
        members,
        has_committee: true,
        secretary: Some(person(0, PostKind::Secretary)),
    }
}

fn member(place: usize, name: &str) -> Member {
    let date = |written: &str| Some(written.parse().unwrap());
    let born_on = ["3/2/1958", "1947", "11/1990"][place % 3];
    let probationary = place == 14;
    let posts: &[(PostKind, &str)] = match place {
        0 => &[(PostKind::Secretary, "")],
        1 => &[(PostKind::DeputySecretary, ""), (PostKind::Government, "Trưởng thôn")],
        2 => &[(PostKind::CommitteeMember, "")],
        4 => &[(PostKind::Organisation, "Phó Chủ tịch Hội Cựu chiến binh xã An Phú")],
        _ => &[],
    };
    let standings: &[(StandingKind, &str)] = match place {
        11 => &[(StandingKind::Transferred, "Chuyển về Đảng bộ phường Nếnh")],
        18 | 21 => &[(StandingKind::Exempt, "Trên 80 tuổi")],
        19 => &[(StandingKind::Away, "Học tại Hà Nội")],
        20 => &[(StandingKind::Visiting, "Đảng bộ xã Tân Tiến")],
        _ => &[],
    };
    let particulars = Particulars {
        born_on: date(born_on),
        joined_on: if place == 5 { None } else { date("19/5/1985") },
        official_on: if probationary { None } else { date("1986") },
        rank: if probationary { Rank::Probationary } else { Rank::Official },
        note: text(if place == 1 { "Huy hiệu 40 năm tuổi Đảng" } else { "" }),
        ..Particulars::named(FullName::guess(name).unwrap())
    };
    let posts = posts.iter().map(|(kind, title)| Post {
        id: PostId(1),
        tenure: Tenure { kind: *kind, title: text(title), from_on: None, until_on: None },
    });
    let standings = standings.iter().map(|(kind, reason)| Standing {
        id: StandingId(1),
        period: StandingPeriod {
            kind: *kind,
            from_on: day(2026, 1, 1),
            until_on: None,
            reason: text(reason),
        },
    });
    Member { id: MemberId(1), particulars, standings: standings.collect(), posts: posts.collect() }
}
