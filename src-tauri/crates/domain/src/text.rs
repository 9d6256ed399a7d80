//! Text as people write it, and the Vietnamese the program itself must know.
//!
//! Cleaning at the door, folding for search, keys for sorting, names of
//! people, and the few things that are said in words: days, times, numbers,
//! the number line of a paper. This is the one place in Rust where Vietnamese
//! wording lives.

mod date_words;
mod fold;
mod letters;
mod name;
mod number_line;
mod number_words;
mod old_encoding;
mod sort;
mod spelling;
pub mod symbols;
mod words;

pub use date_words::{long_date, long_month, long_time};
pub use fold::{exact, folded};
pub use letters::list_letter;
pub use name::FullName;
pub use number_line::{number_and_symbol, number_line};
pub use number_words::{TooLarge, money_words, number_words};
pub use old_encoding::{MOST_PASTED, OldEncoding, OldText, PastedRun, TooLong, read_pasted};
pub use sort::{name_key, name_key_family_first, sort_key};
pub use spelling::Spelling;
pub use words::{Blank, Text, Words};
