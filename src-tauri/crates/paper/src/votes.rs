//! Votes in words: counts, shares, what is missing.

use domain::meeting::MeetingKind;
use domain::record::RecordedVote;
use domain::vote::Vote;

use crate::common::VoteWords;
use crate::numerals::share;
use crate::wording::Error;

/// `16/17 đảng viên chính thức có mặt tán thành, đạt 94,1%; …; không tán thành: 1; ý kiến khác: 0`.
pub(crate) fn counted(
    words: &VoteWords,
    kind: MeetingKind,
    vote: &RecordedVote,
) -> Result<String, Error> {
    let mut parts = vec![in_favour(words, kind, vote)?, rest(words, vote.vote)?];
    let silent = vote.voters.saturating_sub(vote.vote.total());
    if silent > 0 {
        parts.push(words.silent.fill(&[("number", silent.to_string())])?);
    }
    Ok(parts.join("; "))
}

fn in_favour(words: &VoteWords, kind: MeetingKind, vote: &RecordedVote) -> Result<String, Error> {
    let sentence = if kind.is_of_committee() { &words.counts_of_committee } else { &words.counts };
    let in_favour = vote.vote.in_favour;
    sentence.fill(&[
        ("in_favour", in_favour.to_string()),
        ("voters", vote.voters.to_string()),
        ("rate", share(in_favour, vote.voters)),
        ("official", vote.official.to_string()),
        ("share", share(in_favour, vote.official)),
    ])
}

fn rest(words: &VoteWords, vote: Vote) -> Result<String, Error> {
    words.rest.fill(&[("against", vote.against.to_string()), ("other", vote.other.to_string())])
}
