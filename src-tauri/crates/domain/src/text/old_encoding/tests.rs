use proptest::prelude::*;

use super::samples::{SMALL, in_tcvn3, in_vni};
use super::*;
use crate::text::Text;

/// The codes of TCVN3 from A0 on that are letters, as `iconv -f TCVN` of glibc reads them.
const BY_ICONV: [(u8, &str); 6] = [
    (0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xb5, "àảãáạ"),
    (0xbb, "ằẳẵắ"),
    (0xc6, "ặầẩẫấậè"),
    (0xce, "ẻẽéẹềểễếệìỉ"),
    (0xdc, "ĩíịò"),
];

/// Its letters from E1 on; F0 is none.
const BY_ICONV_FROM_E1: &str = "ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

fn frozen() -> Vec<(u8, char)> {
    let rows = BY_ICONV.iter().copied().chain([(0xe1, BY_ICONV_FROM_E1)]);
    rows.flat_map(|(first, letters)| (first..=u8::MAX).zip(letters.chars()))
        .filter(|(_, letter)| *letter != ' ')
        .collect()
}

fn run(font: &str, text: &str) -> PastedRun {
    PastedRun { font: font.to_owned(), text: text.to_owned() }
}

fn read(runs: &[PastedRun]) -> Option<String> {
    read_pasted(runs).unwrap().map(|old| old.text)
}

#[test]
fn every_code_of_tcvn3_is_the_letter_that_iconv_reads() {
    let frozen = frozen();
    assert_eq!(frozen.len(), 74);

    for (code, letter) in frozen {
        assert_eq!(tcvn3::letter(char::from(code)), Some(letter), "{code:#x}");
    }
    assert_eq!(tcvn3::pairs().count(), 74);
}

#[cfg(target_os = "linux")]
#[test]
fn iconv_still_says_the_same_where_it_knows_tcvn() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    let codes: Vec<u8> = frozen().iter().map(|(code, _)| *code).collect();
    let letters: String = frozen().iter().map(|(_, letter)| letter).collect();
    let mut iconv = Command::new("iconv");
    iconv.args(["-f", "TCVN", "-t", "UTF-8"]).stderr(Stdio::null());
    let Ok(mut running) = iconv.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() else {
        return;
    };
    running.stdin.take().unwrap().write_all(&codes).unwrap();
    let answer = running.wait_with_output().unwrap();
    // Another iconv than that of glibc may not know the encoding.
    if answer.status.success() {
        assert_eq!(String::from_utf8(answer.stdout).unwrap(), letters);
    }
}

#[test]
fn all_letters_come_back_from_both_encodings() {
    let capitals = SMALL.to_uppercase();
    assert_eq!(SMALL.chars().count() + capitals.chars().count(), 134);

    assert_eq!(OldEncoding::Vni.read(&in_vni(SMALL)), SMALL);
    assert_eq!(OldEncoding::Vni.read(&in_vni(&capitals)), capitals);
    assert_eq!(OldEncoding::Tcvn3.read(&in_tcvn3(SMALL)), SMALL);
    assert_eq!(OldEncoding::Tcvn3.read(&in_tcvn3("ĂÂÊÔƠƯĐ")), "ĂÂÊÔƠƯĐ");
    let drawn_as_capitals = OldFont { encoding: OldEncoding::Tcvn3, capitals: true };
    assert_eq!(drawn_as_capitals.read(&in_tcvn3(&capitals)), capitals);
}

#[test]
fn what_old_papers_say_can_be_read() {
    let tcvn3 = [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("®\u{ad}îc ®ång chÝ NguyÔn ThÞ B\u{ad}ëi", "được đồng chí Nguyễn Thị Bưởi"),
        ("100 m², 3°C ± 1", "100 m², 3°C ± 1"),
    ];
    let vni = [
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ("ñöôïc ñoàng chí Nguyeãn Thò Böôûi", "được đồng chí Nguyễn Thị Bưởi"),
        ("ÑAÛNG BOÄ TÆNH ÑAÉK LAÉK, kyû luaät, Kyø hoïp", "ĐẢNG BỘ TỈNH ĐẮK LẮK, kỷ luật, Kỳ họp"),
        ("Aùnh saùng, thò xaõ, kî binh", "Ánh sáng, thị xã, kỵ binh"),
    ];

    for (old, read) in tcvn3 {
        assert_eq!(OldEncoding::Tcvn3.read(old), read);
    }
    for (old, read) in vni {
        assert_eq!(OldEncoding::Vni.read(old), read);
    }
}

#[test]
fn a_font_tells_its_encoding_by_its_name() {
    let tcvn3 = |capitals| Some(OldFont { encoding: OldEncoding::Tcvn3, capitals });
    let vni = Some(OldFont { encoding: OldEncoding::Vni, capitals: false });

    for (name, font) in [
        (".VnTime", tcvn3(false)),
        (".VnTimeH", tcvn3(true)),
        (" .VnArial Narrow", tcvn3(false)),
        (".VNTIMEH", tcvn3(true)),
        ("VNI-Times", vni),
        ("vni-helve-condense", vni),
        ("Times New Roman", None),
        ("Vnitalic", None),
        ("VnTime", None),
        ("", None),
    ] {
        assert_eq!(OldFont::named(name), font, "{name}");
    }
}

#[test]
fn each_run_is_read_by_its_own_font() {
    let runs = [
        run(".VnTimeH", "®¶ng bé x· §¨k ¥"),
        run("Times New Roman", " – năm 2009: "),
        run("VNI-Times", "ñaõ hoïp"),
        run(".VnTime", " vµ thèng nhÊt"),
        run(".VnTime", " đã gõ Unicode ©"),
    ];

    let old = read_pasted(&runs).unwrap().unwrap();

    assert_eq!(old.encodings, [OldEncoding::Tcvn3, OldEncoding::Vni]);
    assert_eq!(old.text, "ĐẢNG BỘ XÃ ĐĂK Ơ – năm 2009: đã họp và thống nhất đã gõ Unicode ©");
}

#[test]
fn an_old_font_around_plain_letters_is_nothing_to_ask_about() {
    assert_eq!(read(&[run(".VnTime", "Nam: 12/3, 100%")]), None);
    assert_eq!(read(&[run("VNI-Times", "")]), None);
}

#[test]
fn text_without_a_font_is_recognised_by_itself() {
    let tcvn3 = "hép møt tÕt, §¶ng uû x·";
    let vni = "Chi boä ñaõ hoïp vaø thoáng nhaát";

    assert_eq!(read(&[run("", tcvn3)]).unwrap(), "hộp mứt tết, Đảng uỷ xã");
    assert_eq!(read(&[run("Calibri", vni)]).unwrap(), "Chi bộ đã họp và thống nhất");
}

#[test]
fn other_text_is_left_alone() {
    for text in [
        "mua 5 µm, ± 3 °C",
        "© 2009 «Báo Nhân Dân», § 5",
        "có thì là, bà già cò, lê thê",
        "Nghị quyết đã được thông qua",
        "Y Bih Niê, H'Ŏk",
        "für über schön Müller, déjà vu à côté",
        "½ bát, ¼ thìa",
        "São José, ação, coração",
        "한국 Ωμέγα ñ",
        "",
    ] {
        assert_eq!(read(&[run("", text)]), None, "{text}");
    }
}

#[test]
fn more_than_can_be_read_is_refused_only_where_it_would_be_read() {
    let long = "§¶ng ".repeat(MOST_PASTED / 5) + "§";

    assert_eq!(read_pasted(&[run(".VnTime", &long)]), Err(TooLong));
    assert_eq!(read_pasted(&[run("Arial", &long)]), Ok(None));
    assert!(read(&[run(".VnTime", &long[..long.len() - 2])]).is_some());
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(font in "(\\.VnTimeH?|VNI-Times|Arial|.{0,8})", text in ".*") {
        let runs = [run(&font, &text), run("", &text)];

        let old = read_pasted(&runs).unwrap();

        prop_assert!(old.is_none_or(|old| !old.encodings.is_empty()));
    }

    #[test]
    fn vietnamese_comes_back_from_vni(text in "[a-zA-Z0-9 ,.;:()ăâđêôơưà-ãè-êìíò-õùúýĂÂĐÊÔƠƯÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĩĨũŨẠ-ỹ\n-]{0,60}") {
        prop_assume!(text.chars().all(|letter| letter.is_ascii() || SMALL.contains(small(letter))));

        prop_assert_eq!(OldEncoding::Vni.read(&in_vni(&text)), text);
    }

    #[test]
    fn small_vietnamese_comes_back_from_tcvn3(text in "[a-zA-Z0-9 ,.;:()ăâđêôơưà-ãè-êìíò-õùúýĂÂĐÊÔƠƯĩũẠ-ỹ\n-]{0,60}") {
        let text: String = text.chars().map(|letter| if has_tone(letter) { small(letter) } else { letter }).collect();

        prop_assert_eq!(OldEncoding::Tcvn3.read(&in_tcvn3(&text)), text);
    }

    #[test]
    fn capitals_come_back_from_the_font_that_draws_them(text in "[a-z0-9 ,ăâđêôơưà-ãè-êìíò-õùúýĩũẠ-ỹ]{0,60}") {
        let capitals = text.to_uppercase();
        let font = OldFont { encoding: OldEncoding::Tcvn3, capitals: true };

        prop_assert_eq!(font.read(&in_tcvn3(&capitals)), capitals);
    }

    #[test]
    fn what_was_read_is_clean_text(text in "[a-zàáảãạăâđêôơư]{1,20}") {
        let read = OldEncoding::Tcvn3.read(&in_tcvn3(&text));

        let clean = Text::new(&read);
        prop_assert_eq!(clean.as_str(), read);
    }
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap()
}

fn has_tone(letter: char) -> bool {
    letter.is_uppercase() && !letter.is_ascii() && !"ĂÂĐÊÔƠƯ".contains(letter)
}
