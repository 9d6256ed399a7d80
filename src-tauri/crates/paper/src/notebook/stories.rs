//! Part 3: stories told and themes studied.

use press::{Align, Block, Row};

use super::lists::stacked;
use super::{PersonNotebook, Printer, ToldStory, day_words};
use crate::blocks::cell;
use crate::wording::Error;

impl Printer<'_> {
    /// The stories and themes of a person.
    pub(super) fn stories(&self, person: &PersonNotebook) -> Result<Vec<Block>, Error> {
        let words = &self.words.stories;
        let columns = [
            (&words.day, 24.0, Align::Centre),
            (&words.name, 45.0, Align::Left),
            (&words.lesson, 48.0, Align::Left),
            (&words.reflection, 48.0, Align::Left),
        ];
        let rows = person.stories.iter().map(|story| self.story(story));
        let rows = rows.collect::<Result<Vec<_>, Error>>()?;
        Ok(vec![self.rows(&columns, rows, self.words.sizes.list_rows)])
    }

    fn story(&self, story: &ToldStory) -> Result<Row, Error> {
        let words = &self.words.stories;
        let mut name = vec![story.title.as_str().to_owned()];
        if !story.source.is_blank() {
            name.push(words.source.fill(&[("source", story.source.as_str())])?);
        }
        let mut reflection = vec![story.reflection.as_str().to_owned()];
        reflection.extend(self.hand(story.author)?);
        if let Some(comment) = &story.comment {
            reflection.push(words.comment.fill(&[
                ("words", comment.words.as_str()),
                ("by", comment.by.as_str()),
                ("day", &day_words(Some(comment.on))),
            ])?);
        }
        Ok(Row::of(vec![
            cell(&day_words(story.told_on)),
            stacked(&name),
            cell(story.lesson.as_str()),
            stacked(&reflection),
        ]))
    }
}
