//! The end of a paper: recipients and signatures. A cell has no seal, so there is none.

use press::{Align, Block, Columns};

use domain::post::PostKind;
use domain::record::{MeetingRecord, RecordedPerson};

use crate::stationery::Stationery;
use crate::wording::Caption;

/// Minutes: who wrote them on the left, who took the chair on the right.
pub(crate) fn of_minutes(stationery: &Stationery, record: &MeetingRecord) -> Block {
    let words = &stationery.words.signatures;
    let left = hand(stationery, &words.note_taker, record.note_taker.as_ref());
    let right = hand(stationery, &words.chair, record.chair.as_ref());
    closing(stationery, left, right)
}

/// Somebody who signs: on whose behalf, perhaps as what, and their name where it is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hand<'h> {
    /// On whose behalf, in heavy letters.
    pub(crate) authority: &'h str,
    /// As what.
    pub(crate) position: Option<&'h str>,
    /// Who.
    pub(crate) person: Option<&'h RecordedPerson>,
}

/// Two who sign side by side.
pub(crate) fn of_hands(stationery: &Stationery, left: Hand<'_>, right: Hand<'_>) -> Block {
    closing(stationery, hand_of(stationery, left), hand_of(stationery, right))
}

/// One who signs alone and whose name is written by hand.
pub(crate) fn of_hand(stationery: &Stationery, caption: &Caption) -> Block {
    closing(stationery, Vec::new(), hand(stationery, caption, None))
}

/// Papers that are sent out: recipients on the left, on whose behalf and who signs on the right.
pub(crate) fn of_issued(
    stationery: &Stationery,
    record: &MeetingRecord,
    recipients: &[String],
) -> Block {
    of_issued_by(stationery, record.has_committee, record.secretary.as_ref(), recipients)
}

/// The same for a paper that no meeting stands behind.
pub(crate) fn of_issued_by(
    stationery: &Stationery,
    has_committee: bool,
    signer: Option<&RecordedPerson>,
    recipients: &[String],
) -> Block {
    let left = recipients_list(stationery, recipients);
    closing(stationery, left, issuer(stationery, has_committee, signer))
}

/// Lists of the cell: the left is bare.
pub(crate) fn of_list(
    stationery: &Stationery,
    has_committee: bool,
    signer: Option<&RecordedPerson>,
) -> Block {
    closing(stationery, Vec::new(), issuer(stationery, has_committee, signer))
}

fn closing(stationery: &Stationery, left: Vec<Block>, right: Vec<Block>) -> Block {
    let sizes = &stationery.layout.signature;
    Block::Closing(vec![
        Block::Space(stationery.layout.sheet.after),
        Block::Columns(Columns {
            columns: vec![(sizes.left_mm, left), (sizes.right_mm, right)],
            after: 0.0,
        }),
    ])
}

fn hand(stationery: &Stationery, caption: &Caption, person: Option<&RecordedPerson>) -> Vec<Block> {
    hand_of(stationery, Hand { authority: caption.as_str(), position: None, person })
}

fn hand_of(stationery: &Stationery, hand: Hand<'_>) -> Vec<Block> {
    let sizes = &stationery.layout.signature;
    let position = hand.position.map(|position| sizes.position.lines(position, Align::Centre));
    let mut blocks = vec![sizes.authority.lines(hand.authority, Align::Centre)];
    blocks.extend(position);
    blocks.extend(signed(stationery, hand.person));
    blocks
}

/// What the secretary or the deputy signs as.
pub(crate) fn position<'s>(stationery: &'s Stationery, signer: Option<&RecordedPerson>) -> &'s str {
    let words = &stationery.words.signatures;
    let position = match signer.and_then(|person| person.post) {
        Some(PostKind::DeputySecretary) => &words.deputy_secretary,
        _ => &words.secretary,
    };
    position.as_str()
}

fn issuer(
    stationery: &Stationery,
    has_committee: bool,
    signer: Option<&RecordedPerson>,
) -> Vec<Block> {
    let sizes = &stationery.layout.signature;
    let words = &stationery.words.signatures;
    let body = if has_committee { &words.committee } else { &words.cell };
    let mut blocks = vec![
        sizes.authority.lines(body.as_str(), Align::Centre),
        sizes.position.lines(position(stationery, signer), Align::Centre),
    ];
    blocks.extend(signed(stationery, signer));
    blocks
}

/// Room for the hand, then the name.
fn signed(stationery: &Stationery, person: Option<&RecordedPerson>) -> Vec<Block> {
    let sizes = &stationery.layout.signature;
    let room = f64::from(sizes.blank_lines) * stationery.layout.sheet.pitch;
    let mut blocks = vec![Block::Space(room)];
    blocks.extend(person.map(|signer| sizes.name.lines(signer.name.as_str(), Align::Centre)));
    blocks
}

fn recipients_list(stationery: &Stationery, recipients: &[String]) -> Vec<Block> {
    let sizes = &stationery.layout.recipients;
    let mut blocks = vec![sizes.caption.lines(stationery.words.recipients.as_str(), Align::Left)];
    let last = recipients.len().saturating_sub(1);
    blocks.extend(recipients.iter().enumerate().map(|(place, recipient)| {
        let end = if place == last { "." } else { "," };
        let recipient = recipient.trim_end_matches([',', ';', '.']);
        sizes.line.lines(&format!("- {recipient}{end}"), Align::Left)
    }));
    blocks
}

/// The recipients somebody wrote, or the usual ones, and at the end the one for the file.
pub(crate) fn recipients(
    stationery: &Stationery,
    written: &str,
    usual: Vec<String>,
) -> Vec<String> {
    let words = &stationery.words;
    let mut recipients: Vec<String> = crate::blocks::lines(written)
        .map(|line| line.trim_start_matches(['-', ' ']).to_owned())
        .collect();
    if recipients.is_empty() {
        recipients = usual;
    }
    let is_file_copy = |one: &String| one.starts_with(words.file_copy_begins.as_str());
    if !recipients.iter().any(is_file_copy) {
        recipients.push(words.file_copy.as_str().to_owned());
    }
    recipients
}

/// The committee of the body above: papers go to the đảng ủy of a đảng bộ.
pub(crate) fn superior_committee(stationery: &Stationery, superior: &str) -> String {
    let words = &stationery.words;
    match superior.strip_prefix(words.superior_body.as_str()) {
        Some(rest) => format!("{}{rest}", words.superior_committee.as_str()),
        None => superior.to_owned(),
    }
}
