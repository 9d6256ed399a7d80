//! Letting go of rows nobody has written anything in.

use domain::minutes::{Guest, ItemNotes, Mention, Minutes, Remark, Story};
use domain::score::ScoreMark;
use domain::text::Text;

/// `minutes` without rows that are wholly blank.
pub(super) fn tidied(mut minutes: Minutes) -> Minutes {
    for notes in &mut minutes.items {
        notes.remarks.retain(|remark| !is_blank_remark(remark));
    }
    minutes.items.retain(|notes| !is_blank_item(notes));
    minutes.guests.retain(|guest| !is_blank_guest(guest));
    minutes.matters.retain(|draft| !draft.is_empty());
    minutes.mentions.retain(|mention| !is_blank_mention(mention));
    minutes.stories.retain(|story| !is_blank_story(story));
    minutes.score.retain(|mark| !is_blank_mark(mark));
    minutes
}

fn all_blank<const N: usize>(texts: [&Text; N]) -> bool {
    texts.iter().all(|text| text.is_blank())
}

fn is_blank_remark(remark: &Remark) -> bool {
    remark.speaker.is_none() && all_blank([&remark.speaker_words, &remark.words])
}

fn is_blank_item(notes: &ItemNotes) -> bool {
    let line = &notes.item.line;
    let planned = [&line.title, &line.presenter];
    let said = [&notes.report, &notes.reply, &notes.conclusion, &notes.motion];
    all_blank(planned) && all_blank(said) && notes.remarks.is_empty() && notes.vote.is_none()
}

fn is_blank_guest(guest: &Guest) -> bool {
    all_blank([&guest.name, &guest.title])
}

fn is_blank_mention(mention: &Mention) -> bool {
    mention.member.is_none() && all_blank([&mention.who, &mention.words])
}

fn is_blank_story(story: &Story) -> bool {
    story.teller.is_none() && all_blank([&story.title, &story.source, &story.lesson])
}

fn is_blank_mark(mark: &ScoreMark) -> bool {
    mark.points.is_none() && mark.note.is_blank()
}

#[cfg(test)]
mod tests {
    use domain::minutes::MentionKind;
    use domain::{GuestId, MemberId, MentionId, RemarkId};

    use super::*;

    fn guest(name: &str) -> Guest {
        Guest { id: GuestId(1), name: name.into(), title: Text::default() }
    }

    fn mention(member: Option<MemberId>) -> Mention {
        Mention {
            id: MentionId(1),
            kind: MentionKind::Praise,
            member,
            who: Text::default(),
            words: Text::default(),
            deed: None,
        }
    }

    #[test]
    fn only_rows_that_say_nothing_at_all_are_let_go() {
        let minutes = Minutes {
            guests: vec![guest(" "), guest("Bà Ánh")],
            mentions: vec![mention(None), mention(Some(MemberId(3)))],
            ..Minutes::default()
        };

        let kept = tidied(minutes);

        assert_eq!(kept.guests, [guest("Bà Ánh")]);
        assert_eq!(kept.mentions, [mention(Some(MemberId(3)))]);
    }

    #[test]
    fn a_story_of_which_only_the_source_is_known_stays() {
        let of = |source: &str| Story {
            id: domain::StoryId(1),
            teller: None,
            title: Text::default(),
            source: source.into(),
            lesson: Text::default(),
        };
        let minutes =
            Minutes { stories: vec![of(""), of("Báo Nhân Dân")], ..Minutes::default() };

        assert_eq!(tidied(minutes).stories, [of("Báo Nhân Dân")]);
    }

    #[test]
    fn a_speaker_without_words_is_still_a_remark() {
        let named = |speaker| Remark {
            id: RemarkId(1),
            speaker,
            speaker_words: Text::default(),
            words: Text::default(),
        };

        assert!(is_blank_remark(&named(None)));
        assert!(!is_blank_remark(&named(Some(MemberId(1)))));
    }
}
