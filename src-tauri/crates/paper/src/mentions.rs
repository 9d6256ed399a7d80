//! Praise, reminders and stories on paper.

use press::{Block, Inline};

use domain::minutes::MentionKind;
use domain::record::{MeetingRecord, RecordedMention, RecordedStory};

use crate::blocks::{captioned, lead_in, one_line, text};
use crate::common::Common;
use crate::people;
use crate::stationery::capitalised;
use crate::wording::{Caption, Error};

/// Praise, then reminders, each with those it goes to.
pub(crate) fn mentions(words: &Common, record: &MeetingRecord) -> Result<Vec<Block>, Error> {
    let mut blocks = Vec::new();
    let kinds = [
        (MentionKind::Praise, &words.mentions.praise),
        (MentionKind::Reminder, &words.mentions.reminder),
    ];
    for (kind, caption) in kinds {
        blocks.extend(of_kind(words, record, kind, caption)?);
    }
    Ok(blocks)
}

fn of_kind(
    words: &Common,
    record: &MeetingRecord,
    kind: MentionKind,
    caption: &Caption,
) -> Result<Vec<Block>, Error> {
    let lines = sentences(words, record, kind)?;
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let mut blocks = vec![lead_in(vec![Inline::italic(format!("{}:", caption.as_str()))])];
    blocks.extend(lines.into_iter().map(|line| text(format!("- {line}"))));
    Ok(blocks)
}

/// `Đồng chí Lê Thị Bưởi: …` for each praise or reminder that says something.
pub(crate) fn sentences(
    words: &Common,
    record: &MeetingRecord,
    kind: MentionKind,
) -> Result<Vec<String>, Error> {
    let given = record.mentions.iter().filter(|one| one.kind == kind);
    let said = given.filter(|one| !(one.who.is_blank() && one.words.is_blank()));
    said.map(|one| sentence(words, record, one)).collect()
}

fn sentence(
    words: &Common,
    record: &MeetingRecord,
    mention: &RecordedMention,
) -> Result<String, Error> {
    let who = people::somebody(words, record, mention.who.as_str())?;
    let said = one_line(mention.words.as_str());
    Ok(match (who.is_empty(), said.is_empty()) {
        (false, false) => format!("{who}: {said}"),
        (false, true) => format!("{who}."),
        (true, _) => said,
    })
}

/// The stories told, each with its lesson.
pub(crate) fn stories(words: &Common, record: &MeetingRecord) -> Result<Vec<Block>, Error> {
    let mut blocks = Vec::new();
    for story in told(record) {
        blocks.push(text(format!("{}.", story_sentence(words, record, story)?)));
        if !story.lesson.is_blank() {
            let caption = words.story.lesson.as_str();
            blocks.extend(captioned(Inline::italic(caption), story.lesson.as_str()));
        }
    }
    Ok(blocks)
}

/// The stories that have a title.
pub(crate) fn told(record: &MeetingRecord) -> impl Iterator<Item = &RecordedStory> {
    record.stories.iter().filter(|story| !story.title.is_blank())
}

/// `Đồng chí Lê Thị Bưởi kể chuyện “Bát chè sẻ đôi” (nguồn: Báo Nhân Dân)`.
pub(crate) fn story_sentence(
    words: &Common,
    record: &MeetingRecord,
    story: &RecordedStory,
) -> Result<String, Error> {
    let title = story.title.as_str();
    let told = if story.teller.is_blank() {
        capitalised(&words.story.untold.fill(&[("title", title)])?)
    } else {
        let teller = people::somebody(words, record, story.teller.as_str())?;
        words.story.told.fill(&[("teller", teller.as_str()), ("title", title)])?
    };
    if story.source.is_blank() {
        return Ok(told);
    }
    Ok(told + &words.story.source.fill(&[("source", story.source.as_str())])?)
}
