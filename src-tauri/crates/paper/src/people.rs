//! Names on paper: comrades, guests, posts.

use domain::attendance::AbsenceReason;
use domain::minutes::Guest;
use domain::post::PostKind;
use domain::record::{MeetingRecord, RecordedAttendance, RecordedPerson};
use domain::text::Spelling;

use crate::blocks::{is_list_item, lines, one_line};
use crate::common::Common;
use crate::matters::dashed;
use crate::sources::COMMON;
use crate::stationery::capitalised;
use crate::wording::{Caption, Error};

/// The words for a post in the cell; none for posts outside it.
pub(crate) fn post(words: &Common, kind: PostKind) -> Option<&Caption> {
    let posts = &words.posts;
    match kind {
        PostKind::Secretary => Some(&posts.secretary),
        PostKind::DeputySecretary => Some(&posts.deputy_secretary),
        PostKind::CommitteeMember => Some(&posts.committee_member),
        PostKind::GroupLeader => Some(&posts.group_leader),
        PostKind::Government | PostKind::Organisation => None,
    }
}

/// A post in the cell as it is written on forms; none for posts outside it, which have words of
/// their own.
pub fn post_name(kind: PostKind, spelling: Spelling) -> Result<Option<String>, Error> {
    let words: Common = COMMON.read(spelling)?;
    Ok(post(&words, kind).map(|caption| caption.as_str().to_owned()))
}

/// `đồng chí Nguyễn Văn An, Bí thư chi bộ`.
pub(crate) fn comrade(words: &Common, person: &RecordedPerson) -> Result<String, Error> {
    let name = person.name.as_str();
    match person.post.and_then(|kind| post(words, kind)) {
        Some(post) => words.comrade_with_post.fill(&[("name", name), ("post", post.as_str())]),
        None => words.comrade.fill(&[("name", name)]),
    }
}

/// Somebody named in words: a member of the cell is called comrade, anybody else as written.
///
/// Begins with a capital.
pub(crate) fn somebody(words: &Common, record: &MeetingRecord, who: &str) -> Result<String, Error> {
    let is_member = record.attendance.iter().any(|line| line.person.name.as_str() == who);
    if is_member {
        return Ok(capitalised(&words.comrade.fill(&[("name", who)])?));
    }
    Ok(who.to_owned())
}

/// A guest with what they are.
pub(crate) fn guest(words: &Common, guest: &Guest) -> Result<String, Error> {
    let (name, title) = (guest.name.as_str(), guest.title.as_str());
    match (name.is_empty(), title.is_empty()) {
        (false, false) => words.guest.fill(&[("name", name), ("title", title)]),
        (false, true) => Ok(name.to_owned()),
        (true, _) => Ok(title.to_owned()),
    }
}

/// The guests that have a name or a title.
pub(crate) fn guests(words: &Common, record: &MeetingRecord) -> Result<Vec<String>, Error> {
    let named =
        record.guests.iter().filter(|guest| !(guest.name.is_blank() && guest.title.is_blank()));
    named.map(|one| guest(words, one)).collect()
}

/// `- Đồng chí Nguyễn Văn An: …`, the further lines of what was said below; so is a list.
pub(crate) fn said(who: &str, written: &str) -> Vec<String> {
    let mut lines: Vec<String> = lines(written).map(str::to_owned).collect();
    match lines.first_mut() {
        Some(first) if who.is_empty() => *first = dashed(first),
        Some(first) if is_list_item(first) => lines.insert(0, format!("- {who}:")),
        Some(first) => *first = format!("- {who}: {first}"),
        None => {}
    }
    lines
}

/// Why somebody was absent: the words that were written, else the kind of reason.
pub(crate) fn absence_reason(words: &Common, line: &RecordedAttendance) -> Option<String> {
    if !line.words.is_blank() {
        return Some(one_line(line.words.as_str()));
    }
    let reasons = &words.reasons;
    let kind = match line.reason? {
        AbsenceReason::Work => &reasons.work,
        AbsenceReason::Illness => &reasons.illness,
        AbsenceReason::Family => &reasons.family,
        AbsenceReason::Other => &reasons.other,
    };
    Some(kind.as_str().to_owned())
}
