//! Forms (biểu mẫu): an edition of a form is data; the answers are checked against it.
//!
//! A secretary fills in the same paper every year, and every few years the paper changes. So a form
//! is not code: [`FormEdition`] is read from a file, one for each form and edition. From it the
//! window draws the screen to fill in and the press makes the paper, and it says what may stand in
//! the [`Answers`]. A new edition is a new file; a form that was filled in keeps its own.
//!
//! The file is TOML. Its fields and words are those of the types here, in camel case; a text may
//! hold [`Fact`]s in braces, e.g. `Năm {year}`. A file with mistakes is refused with all of them,
//! each with its line ([`FormMistake`]).

mod answers;
mod carry;
mod check;
mod edition;
mod facts;
mod form_text;
mod item;
mod missing;
mod mistake;
mod part;
mod read;
mod vocabulary;

pub use answers::{Answer, Answers, FilledForm, FormRow, ListEntry, Origin, PointsMark};
pub use carry::{Offer, Progress, given, offered_answer, said};
pub use check::{AnswerFault, AnswerMistake, check_answers};
pub use edition::{FormCaption, FormEdition, FormLine, IdentityLine};
pub use facts::FormFacts;
pub use form_text::{FormText, Piece};
pub use item::{
    ColumnKind, FormChoice, FormColumn, FormItem, Gives, ItemField, PointsGroup, PointsLine,
    PointsTotal, Takes, Unless,
};
pub use missing::{MissingAnswer, missing};
pub use mistake::{Expected, FormMistake, MistakeReason};
pub use part::{FormHeading, FormPart, PartContent, SignatureBlock};
pub use read::{MOST_BYTES, MOST_LETTERS};
pub use vocabulary::{Carried, Condition, Evidence, Fact, FilledBy, Purpose, Scale};
