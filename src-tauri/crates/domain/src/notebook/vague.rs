//! The check for vague pledges (chung chung): no number, no day, no object.
//!
//! It asks and never blocks, and it writes nothing for anybody. The words it looks for are data, in
//! `assets/forms`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PledgeDraft;
use crate::dates::{FIRST_YEAR, LAST_YEAR};
use crate::text::{Text, exact};

/// What a pledge may lack to be assessed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Lacking {
    /// Bao nhiêu: no number.
    Number,
    /// Bao giờ: no day, no month, no how often.
    Date,
    /// Cho ai, việc gì: nobody and nothing it is about.
    Object,
}

/// The words that make a pledge concrete; phrases of one word or several.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConcreteWords {
    /// Numbers in words.
    pub numbers: Vec<String>,
    /// Days, months, seasons, how often.
    pub dates: Vec<String>,
    /// People, things and places a pledge can be about.
    pub objects: Vec<String>,
    /// Words after which a number says when and not how many.
    pub date_units: Vec<String>,
    /// Phrases that hold one of the words above and say nothing by it; left out before looking.
    pub set_aside: Vec<String>,
}

/// What `pledge` lacks to be assessed by; nothing for a concrete one.
///
/// The words for the day count for the day only. A pledge for a month is due with the month.
pub fn lacking(pledge: &PledgeDraft, words: &ConcreteWords) -> Vec<Lacking> {
    let said = [&pledge.act, &pledge.target, &pledge.measure].map(Text::as_str).join(" . ");
    let (said, due) = (Spoken::of(&said, words), Spoken::of(pledge.due.as_str(), words));
    let is_dated = pledge.month.is_some() || said.has_date(words) || due.has_due(words);
    let checks = [
        (Lacking::Number, said.has_number(words)),
        (Lacking::Date, is_dated),
        (Lacking::Object, said.has_phrase(&words.objects)),
    ];
    checks.into_iter().filter(|(_, stands)| !stands).map(|(lacking, _)| lacking).collect()
}

/// A text as the words it is made of, what is set aside left out.
struct Spoken(Vec<String>);

impl Spoken {
    fn of(text: &str, words: &ConcreteWords) -> Self {
        let mut spoken = Self(split(text));
        for phrase in &words.set_aside {
            spoken.leave_out(&split(phrase));
        }
        spoken
    }

    fn leave_out(&mut self, phrase: &[String]) {
        while let Some(place) = self.place(phrase) {
            self.0.splice(place..place + phrase.len(), [String::new()]);
        }
    }

    fn place(&self, phrase: &[String]) -> Option<usize> {
        let length = phrase.len().max(1);
        self.0.windows(length).position(|window| window == phrase)
    }

    fn has_phrase(&self, phrases: &[String]) -> bool {
        phrases.iter().any(|phrase| self.place(&split(phrase)).is_some())
    }

    fn has_number(&self, words: &ConcreteWords) -> bool {
        self.has_phrase(&words.numbers)
            || self
                .figures(words)
                .any(|(word, dates)| !dates && !is_day(word) && !is_reference(word))
    }

    fn has_date(&self, words: &ConcreteWords) -> bool {
        self.has_phrase(&words.dates)
            || self.figures(words).any(|(word, dates)| (dates && !is_year(word)) || is_day(word))
    }

    /// Like [`Self::has_date`], where a bare number says when as well.
    fn has_due(&self, words: &ConcreteWords) -> bool {
        self.has_date(words) || self.figures(words).any(|(word, _)| !is_year(word))
    }

    /// The words that begin with a figure, each with whether the word before says that it is a date.
    fn figures(&self, words: &ConcreteWords) -> impl Iterator<Item = (&str, bool)> {
        let is_unit = |word: &str| words.date_units.iter().any(|unit| exact(unit) == word);
        let before = [""].into_iter().chain(self.0.iter().map(String::as_str));
        let pairs = before.zip(self.0.iter().map(String::as_str));
        pairs
            .filter(|(_, word)| word.starts_with(|first: char| first.is_ascii_digit()))
            .map(move |(before, word)| (word, is_unit(before)))
    }
}

/// The words of a text, without case and without the marks around them.
fn split(text: &str) -> Vec<String> {
    let is_mark = |letter: char| !letter.is_alphanumeric() && letter != '%';
    exact(text)
        .split_whitespace()
        .map(|word| word.trim_matches(is_mark).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a word with a figure is a day: `30/6`, `30/6/2026`, `30.6.2026`.
fn is_day(word: &str) -> bool {
    let parts: Vec<_> = word.split(['/', '.']).map(str::parse::<u32>).collect();
    let in_calendar = matches!(parts[..], [Ok(1..=31), Ok(1..=12), ..]);
    let has_slash = word.contains('/');
    in_calendar && ((has_slash && parts.len() <= 3) || parts.len() == 3)
}

/// Whether a word with a figure is a year, which every pledge has.
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year| (FIRST_YEAR..=LAST_YEAR).contains(&year))
}

/// Whether a word with a figure names a paper: `05-CT/TW`.
fn is_reference(word: &str) -> bool {
    word.contains(['-', '/']) && word.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::Lacking::{Date, Number, Object};
    use super::*;
    use crate::dates::YearMonth;
    use crate::notebook::PledgeGroup;
    use crate::text::Text;

    fn words() -> ConcreteWords {
        let shipped = include_str!("../../../../../assets/forms/notebook-2026/objects.toml");
        toml::from_str(shipped).unwrap()
    }

    fn pledge(act: &str, due: &str) -> PledgeDraft {
        PledgeDraft {
            year: 2026,
            month: None,
            group: PledgeGroup::Example,
            act: act.into(),
            measure: Text::default(),
            target: Text::default(),
            due: due.into(),
            note: Text::default(),
            registered_on: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(),
        }
    }

    /// What was registered and until when, as cells write it, and what it lacks.
    const SAMPLES: [(&str, &str, &[Lacking]); 20] = [
        // Concrete.
        ("Giúp đỡ 02 hộ nghèo trong xóm thoát nghèo", "Trước 30/11/2026", &[]),
        ("Vận động 5 gia đình chính sách làm lại tường rào", "Quý III", &[]),
        ("Mỗi tháng đọc một cuốn sách về Bác và kể lại tại kỳ sinh hoạt", "", &[]),
        ("Trồng 200 cây xanh ven đường trục thôn", "Dịp Tết trồng cây", &[]),
        ("Bỏ thuốc lá, mỗi tuần đi bộ 3 buổi", "Từ 01/3", &[]),
        ("Tự viết 12 bài thu hoạch, mỗi tháng một bài", "", &[]),
        ("Giải quyết 100% hồ sơ đúng hạn", "Hằng tháng", &[]),
        ("Nhặt rác ở hai tuyến đường thôn sáng thứ bảy", "", &[]),
        ("Kèm 3 cháu học sinh lớp 9 ôn thi", "tháng 4, tháng 5", &[]),
        ("Hiến 40 m2 đất mở rộng ngõ", "30.6.2026", &[]),
        // Vague.
        ("Nâng cao nhận thức, giữ vững lập trường tư tưởng", "", &[Number, Date, Object]),
        ("Thực hiện tốt nhiệm vụ được giao", "Thường xuyên", &[Number, Date, Object]),
        ("Sống giản dị, trung thực, được mọi người quý mến", "Cả năm", &[Number, Date, Object]),
        ("Ủng hộ các phong trào một cách tích cực", "", &[Number, Date, Object]),
        ("Giúp đỡ hộ nghèo", "", &[Number, Date]),
        ("Học tập Chỉ thị 05-CT/TW nghiêm túc", "Trong năm 2026", &[Number, Date, Object]),
        ("Gương mẫu chấp hành đường lối của Đảng", "Quý I", &[Number, Object]),
        ("Tiết kiệm điện, nước sạch trong gia đình", "Hằng ngày", &[Number]),
        ("Đoàn kết, gần gũi nhân dân, ngày càng tiến bộ", "", &[Number, Date, Object]),
        ("Đọc thêm sách, báo Đảng", "Trong năm", &[Number, Date]),
    ];

    #[test]
    fn samples_are_asked_for_what_they_lack_and_for_nothing_else() {
        for (act, due, expected) in SAMPLES {
            assert_eq!(lacking(&pledge(act, due), &words()), expected, "{act} | {due}");
        }
        assert_eq!(SAMPLES.iter().filter(|(.., lacking)| lacking.is_empty()).count(), 10);
    }

    #[test]
    fn the_target_and_the_measure_are_read_as_well_as_the_act() {
        let vague = pledge("Giữ gìn vệ sinh chung", "");
        let cases = [
            ("quét ngõ", "", vec![Number, Date]),
            ("quét ngõ", "2 lần mỗi tuần", vec![]),
            ("", "cả xóm 40 hộ tham gia", vec![Date]),
        ];

        for (measure, target, expected) in cases {
            let draft =
                PledgeDraft { measure: measure.into(), target: target.into(), ..vague.clone() };
            assert_eq!(lacking(&draft, &words()), expected, "{measure} | {target}");
        }
    }

    #[test]
    fn a_pledge_for_a_month_is_due_with_the_month() {
        let draft = PledgeDraft {
            month: Some(YearMonth::new(2026, 9).unwrap()),
            ..pledge("Thăm 4 gia đình chính sách", "")
        };

        assert_eq!(lacking(&draft, &words()), []);
    }

    #[test]
    fn a_number_that_says_when_says_not_how_many() {
        let cases = [
            ("Thăm gia đình chính sách trước 27/7", vec![Number]),
            ("Thăm gia đình chính sách ngày 27 tháng 7", vec![Number]),
            ("Thăm gia đình chính sách năm 2026", vec![Number, Date]),
            ("Thăm 27 gia đình chính sách", vec![Date]),
        ];

        for (act, expected) in cases {
            assert_eq!(lacking(&pledge(act, ""), &words()), expected, "{act}");
        }
    }

    #[test]
    fn both_places_of_the_tone_mark_and_capitals_are_read_alike() {
        for act in ["HOÀ GIẢI 3 mâu thuẫn", "Hòa giải 3 mâu thuẫn"] {
            assert_eq!(lacking(&pledge(act, "cuối quý"), &words()), [], "{act}");
        }
    }
}
