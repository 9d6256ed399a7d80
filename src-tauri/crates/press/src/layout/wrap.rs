//! Where lines end: at spaces only, so that `22/2023/QH15` stays in one piece.
//!
//! Justified text takes the breaks that are best for the whole paragraph; anything else takes as
//! many words as fit.

use std::ops::Range;

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

use super::shape::{Cluster, Kind, Shaped};

/// How far spaces may shrink, in parts of their width.
pub(crate) const SHRINK: f64 = 0.2;
/// The shortest dotted line worth writing on.
const LEAST_DOTS: f64 = 24.0;
/// Lengths are sums of single-precision numbers.
const TOLERANCE: f64 = 0.01;

/// One line of a paragraph, as ranges of clusters.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// From the first to the last word.
    pub(crate) words: Range<usize>,
    /// The spaces after the last word.
    pub(crate) spaces: Range<usize>,
    pub(crate) ending: Ending,
}

/// Why a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The next word does not fit.
    Wrapped,
    /// The text says so, or it is over.
    Said,
    /// The rest is dots to write on.
    Dots,
}

/// A word and the spaces after it.
#[derive(Debug, Clone)]
struct Word {
    letters: Range<usize>,
    spaces: Range<usize>,
    width: f64,
    space: f64,
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        self.width
    }

    fn whitespace_width(&self) -> f64 {
        self.space
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// Break `shaped` into lines: `first` points wide, then `rest`. There is at least one line.
pub(crate) fn wrap(shaped: &Shaped, first: f64, rest: f64, justified: bool) -> Vec<Line> {
    let clusters = &shaped.clusters;
    let mut lines = Vec::new();
    let mut start = 0;
    for end in (0..clusters.len()).filter(|at| ends_line(clusters[*at].kind)) {
        let dots = clusters[end].kind == Kind::Dots;
        let after_dots = start > 0 && start == end && clusters[start - 1].kind == Kind::Dots;
        // A feed right after dots ends the line that the dots have ended already.
        if dots || !after_dots {
            let widths = if lines.is_empty() { [first, rest] } else { [rest, rest] };
            segment(clusters, start..end, widths, justified, &mut lines);
            if dots {
                end_in_dots(clusters, first, rest, &mut lines);
            }
        }
        start = end + 1;
    }
    if start < clusters.len() || lines.is_empty() {
        let widths = if lines.is_empty() { [first, rest] } else { [rest, rest] };
        segment(clusters, start..clusters.len(), widths, justified, &mut lines);
    }
    lines
}

fn ends_line(kind: Kind) -> bool {
    matches!(kind, Kind::Dots | Kind::Feed)
}

/// The width of `range`.
pub(crate) fn width(clusters: &[Cluster], range: Range<usize>) -> f64 {
    clusters[range].iter().map(|cluster| cluster.advance).sum()
}

fn segment(
    clusters: &[Cluster],
    range: Range<usize>,
    widths: [f64; 2],
    justified: bool,
    lines: &mut Vec<Line>,
) {
    let narrowest = widths[0].min(widths[1]);
    let words: Vec<_> = words(clusters, range.clone())
        .into_iter()
        .flat_map(|word| split(clusters, word, narrowest))
        .collect();
    if words.is_empty() {
        let nothing = range.start..range.start;
        lines.push(Line { words: nothing.clone(), spaces: nothing, ending: Ending::Said });
        return;
    }
    lines.extend(fit(&words, widths, justified).into_iter().filter_map(line));
    if let Some(last) = lines.last_mut() {
        last.ending = Ending::Said;
    }
}

fn line(words: &[Word]) -> Option<Line> {
    let (first, last) = (words.first()?, words.last()?);
    let range = first.letters.start..last.letters.end;
    Some(Line { words: range, spaces: last.spaces.clone(), ending: Ending::Wrapped })
}

fn fit(words: &[Word], widths: [f64; 2], justified: bool) -> Vec<&[Word]> {
    if justified
        && let Ok(lines) = wrap_optimal_fit(words, &widths, &Penalties::new())
        && lines.iter().enumerate().all(|(at, line)| fits(line, widths[at.min(1)]))
    {
        return lines;
    }
    wrap_first_fit(words, &widths.map(|width| width + TOLERANCE))
}

/// Optimal fit may make a line a little too wide: its spaces must be able to give way.
fn fits(words: &[Word], width: f64) -> bool {
    let Some((last, others)) = words.split_last() else { return true };
    let spaces: f64 = others.iter().map(|word| word.space).sum();
    let natural = others.iter().map(|word| word.width).sum::<f64>() + last.width + spaces;
    natural - width <= spaces * SHRINK + TOLERANCE
}

fn words(clusters: &[Cluster], range: Range<usize>) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let letters = at..run_end(clusters, at, range.end, |kind| kind != Kind::Space);
        let spaces =
            letters.end..run_end(clusters, letters.end, range.end, |kind| kind == Kind::Space);
        at = spaces.end;
        words.push(Word {
            width: width(clusters, letters.clone()),
            space: width(clusters, spaces.clone()),
            letters,
            spaces,
        });
    }
    words
}

fn run_end(clusters: &[Cluster], at: usize, end: usize, belongs: fn(Kind) -> bool) -> usize {
    (at..end).find(|at| !belongs(clusters[*at].kind)).unwrap_or(end)
}

/// Take a word that fits on no line apart, after a sign that joins if there is one.
fn split(clusters: &[Cluster], word: Word, widest: f64) -> Vec<Word> {
    let mut parts = Vec::new();
    let mut rest = word;
    while rest.width > widest + TOLERANCE && rest.letters.len() > 1 {
        let cut = cut(clusters, &rest.letters, widest);
        let letters = rest.letters.start..cut;
        let width = width(clusters, letters.clone());
        parts.push(Word { letters, spaces: cut..cut, width, space: 0.0 });
        rest.letters.start = cut;
        rest.width -= width;
    }
    parts.push(rest);
    parts
}

fn cut(clusters: &[Cluster], letters: &Range<usize>, widest: f64) -> usize {
    let mut used = 0.0;
    let mut joint = None;
    for at in letters.clone() {
        used += clusters[at].advance;
        if used > widest && at > letters.start {
            return joint.unwrap_or(at);
        }
        if clusters[at].joint {
            joint = Some(at + 1);
        }
    }
    letters.end - 1
}

fn end_in_dots(clusters: &[Cluster], first: f64, rest: f64, lines: &mut Vec<Line>) {
    let whole = if lines.len() == 1 { first } else { rest };
    let Some(last) = lines.last_mut() else { return };
    let used = width(clusters, last.words.start..last.spaces.end.max(last.words.end));
    if whole - used >= LEAST_DOTS {
        last.ending = Ending::Dots;
    } else {
        let nothing = last.spaces.end..last.spaces.end;
        lines.push(Line { words: nothing.clone(), spaces: nothing, ending: Ending::Dots });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::Inline;
    use crate::layout::shape::Typesetter;

    fn wrapped(words: &[Inline], width: f64, justified: bool) -> Vec<String> {
        let shaped = Typesetter::new().shape(words, 14.0).expect("glyphs");
        wrap(&shaped, width, width, justified)
            .into_iter()
            .map(|line| {
                let text: String = shaped.clusters[line.words]
                    .iter()
                    .map(|cluster| &shaped.text[cluster.text.clone()])
                    .collect();
                if line.ending == Ending::Dots { text + "…" } else { text }
            })
            .collect()
    }

    #[test]
    fn a_document_number_is_never_broken() {
        let text = "Căn cứ Luật số 22/2023/QH15 và Quyết định 2145/QĐ-UBND ngày 05/9/2026";

        for width in 110..200 {
            for justified in [false, true] {
                let lines = wrapped(&[Inline::plain(text)], f64::from(width), justified);

                assert_eq!(lines.join(" "), text, "{width}");
            }
        }
    }

    #[test]
    fn no_line_is_wider_than_its_spaces_can_give_way() {
        let words = [Inline::plain("Chi bộ giữ nền nếp sinh hoạt, hiến đất mở đường. ".repeat(4))];
        let shaped = Typesetter::new().shape(&words, 14.0).expect("glyphs");
        let space = shaped.clusters.iter().find(|cluster| cluster.kind == Kind::Space);
        let give = space.expect("a space").advance * SHRINK;

        for room in (100..300).map(f64::from) {
            for justified in [false, true] {
                for line in wrap(&shaped, room - 28.0, room, justified) {
                    let first = line.words.start == 0;
                    let room = if first { room - 28.0 } else { room };
                    let within = &shaped.clusters[line.words.clone()];
                    let spaces = within.iter().filter(|each| each.kind == Kind::Space).count();
                    let most = if justified { room + spaces as f64 * give } else { room };
                    assert!(width(&shaped.clusters, line.words) <= most + 0.02, "{room}");
                }
            }
        }
    }

    #[test]
    fn a_word_wider_than_the_line_is_taken_apart_and_nothing_is_lost() {
        let text = "số 01-NQ/ĐU-CB-2026/QĐ-UBND-HĐND";

        let lines = wrapped(&[Inline::plain(text)], 60.0, true);

        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        assert!(lines.len() > 3 && lines[0].ends_with(['-', '/']), "{lines:?}");
    }

    #[test]
    fn line_feeds_end_lines_and_an_empty_line_stays() {
        assert_eq!(wrapped(&[Inline::plain("a\n\nb\n")], 90.0, true), ["a", "", "b"]);
        assert_eq!(wrapped(&[Inline::plain("")], 90.0, true), [""]);
        assert_eq!(wrapped(&[], 90.0, false), [""]);
    }

    #[test]
    fn dots_run_to_the_end_of_the_line_or_take_one_of_their_own() {
        let name = |text: &str| [Inline::plain(text), Inline::Dots, Inline::plain("\nsau")];

        assert_eq!(wrapped(&name("Họ tên: "), 200.0, true), ["Họ tên:…", "sau"]);
        assert_eq!(
            wrapped(&name("Họ tên khai sinh: "), 110.0, true),
            ["Họ tên khai sinh:", "…", "sau"]
        );
        assert_eq!(wrapped(&[Inline::Dots, Inline::Dots], 110.0, true), ["…", "…"]);
    }
}
