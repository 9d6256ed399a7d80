//! Comparing a printed paper with the one somebody looked at and agreed to.
//!
//! To agree to a new look run with `GOLDEN=accept`, open the pictures, and commit them together with
//! the change that caused them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Dots per inch of the pictures: a moved line shows and the file stays small.
const RESOLUTION: &str = "50";

/// Largest picture, in bytes.
const LARGEST: usize = 40 * 1024;

/// How far a dot may differ from the agreed one, of 255: two versions of a renderer round differently.
const CLOSE: u8 = 96;

/// Of how many dots one may differ by more.
const PER: usize = 1000;

/// Compare the words of `pdf`, read by a program that shares no code with ours, with
/// `golden/NAME.txt`.
#[track_caller]
pub(crate) fn words(name: &str, pdf: &[u8]) {
    text(name, &read_back(pdf));
}

/// Compare `text` with `golden/NAME.txt`.
#[track_caller]
pub(crate) fn text(name: &str, text: &str) {
    let path = path(&format!("{name}.txt"));
    if is_accepting() {
        fs::write(&path, text).unwrap();
    }
    let agreed = fs::read_to_string(&path).unwrap_or_default();
    let place = agreed.lines().zip(text.lines()).position(|(agreed, now)| agreed != now);
    if let Some(place) = place {
        let of = |text: &str| text.lines().nth(place).unwrap_or_default().to_owned();
        panic!("{name}.txt, line {}:\nagreed {}\nnow    {}", place + 1, of(&agreed), of(text));
    }
    assert_eq!(agreed.lines().count(), text.lines().count(), "{name}.txt has lines more or less");
}

/// Compare page `number`, from 1, of `pdf` with `golden/NAME.png`.
#[track_caller]
pub(crate) fn page(name: &str, pdf: &[u8], number: usize) {
    let path = path(&format!("{name}.png"));
    let drawn = draw(pdf, number);
    let png = drawn.to_png();
    assert!(png.len() <= LARGEST, "{name}.png has {} bytes", png.len());
    if is_accepting() {
        fs::write(&path, &png).unwrap();
    }
    let agreed = fs::read(&path).ok();
    if agreed.is_some_and(|agreed| alike(&Picture::from_png(&agreed), &drawn)) {
        return;
    }
    let seen = std::env::temp_dir().join(format!("{name}.new.png"));
    fs::write(&seen, png).unwrap();
    panic!("{name} does not look as agreed; see {}", seen.display());
}

/// The words of `pdf` in the order in which they are drawn.
pub(crate) fn read_back(pdf: &[u8]) -> String {
    let file = Printed::of(pdf);
    let read = Command::new("pdftotext").arg("-raw").arg(file.path()).arg("-").output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap()
}

/// A page in grey, drawn by a program that shares no code with ours.
fn draw(pdf: &[u8], number: usize) -> Picture {
    let file = Printed::of(pdf);
    let number = number.to_string();
    let drawn = Command::new("pdftoppm")
        .args(["-r", RESOLUTION, "-gray", "-f", &number, "-l", &number])
        .arg(file.path())
        .output()
        .unwrap();
    assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
    Picture::from_pgm(&drawn.stdout)
}

/// A PDF as a file, for as long as a program reads it.
struct Printed(tempfile::NamedTempFile);

impl Printed {
    fn of(pdf: &[u8]) -> Self {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), pdf).unwrap();
        Self(file)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

/// Grey dots, row by row.
struct Picture {
    size: (u32, u32),
    dots: Vec<u8>,
}

impl Picture {
    /// What `pdftoppm` writes: `P5`, the size, the greatest grey, then the dots.
    fn from_pgm(pgm: &[u8]) -> Self {
        let mut rest = pgm;
        let mut head = [(); 4].map(|()| next_word(&mut rest)).into_iter();
        assert_eq!(head.next(), Some("P5"));
        let mut number = || head.next().unwrap().parse().unwrap();
        Self { size: (number(), number()), dots: rest.to_vec() }
    }

    fn from_png(png: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut dots).unwrap();
        assert_eq!(frame.color_type, png::ColorType::Grayscale);
        dots.truncate(frame.buffer_size());
        Self { size: (frame.width, frame.height), dots }
    }

    fn to_png(&self) -> Vec<u8> {
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, self.size.0, self.size.1);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&self.dots).unwrap();
        png
    }
}

/// The next word of the head of a picture; one white space after it goes with it.
fn next_word<'p>(rest: &mut &'p [u8]) -> &'p str {
    let end = rest.iter().position(u8::is_ascii_whitespace).unwrap();
    let (word, after) = rest.split_at(end);
    *rest = &after[1..];
    std::str::from_utf8(word).unwrap()
}

/// Same size, and hardly a dot far from the agreed one.
fn alike(agreed: &Picture, drawn: &Picture) -> bool {
    let far = agreed.dots.iter().zip(&drawn.dots).filter(|(a, b)| a.abs_diff(**b) > CLOSE).count();
    agreed.size == drawn.size && far * PER <= agreed.dots.len()
}

fn is_accepting() -> bool {
    std::env::var("GOLDEN").is_ok_and(|wish| wish == "accept")
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name)
}
