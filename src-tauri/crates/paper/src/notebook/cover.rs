//! The cover: whose notebook, of which cell and year.

use press::{Align, Block, Inline, Paragraph, Role};

use domain::dates::PartialDate;

use super::{PersonNotebook, Printer};
use crate::blocks::one_line;
use crate::head::{HeadLines, head};
use crate::people;
use crate::wording::{Caption, Error};

impl Printer<'_> {
    /// The cover of a person's notebook.
    pub(super) fn cover(&self, person: &PersonNotebook) -> Result<Vec<Block>, Error> {
        let (words, sizes) = (&self.words.cover, &self.words.sizes);
        let cell = &self.paper.cell.cell;
        let year = words.year.fill(&[("year", self.paper.year.to_string())])?;
        let mut blocks = vec![
            head(&self.stationery, cell, HeadLines::default()),
            Block::Space(sizes.above_title),
            sizes.cover_title.title(words.title.as_str(), Role::Title),
            sizes.cover_subtitle.lines(words.subtitle.as_str(), Align::Centre),
            Block::Space(sizes.below_title),
            sizes.cover_year.lines(&year, Align::Centre),
            Block::Space(sizes.below_year),
        ];
        let facts = [
            (&words.name, person.name.as_str().to_owned()),
            (&words.born, date_words(person.born_on)),
            (&words.joined, date_words(person.joined_on)),
            (&words.official, date_words(person.official_on)),
            (&words.post, self.posts(person)),
        ];
        blocks.extend(facts.iter().map(|(caption, fact)| fact_line(caption, fact)));
        Ok(blocks)
    }

    /// The post in the cell, then those outside the Party.
    fn posts(&self, person: &PersonNotebook) -> String {
        let words = &self.stationery.words;
        let post = person.post.and_then(|kind| people::post(words, kind)).map(Caption::as_str);
        let titles = person.titles.as_str().lines().map(str::trim);
        let held = post.into_iter().chain(titles).filter(|post| !post.is_empty());
        held.collect::<Vec<_>>().join(", ")
    }
}

/// A fact after its caption, or room to write it.
fn fact_line(caption: &Caption, fact: &str) -> Block {
    let caption = Inline::plain(format!("{}: ", caption.as_str()));
    let fact = one_line(fact);
    let fact = if fact.is_empty() { Inline::Dots } else { Inline::bold(fact) };
    Paragraph::of(vec![caption, fact]).aligned(Align::Left).into()
}

fn date_words(date: Option<PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
