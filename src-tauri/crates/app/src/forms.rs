//! Forms: the editions that are offered, and everything every form has in common.
//!
//! What is filled in for one purpose has a file of its own, e.g. [`crate::commitment`].

mod facts;
mod filling;
mod load;
mod offered;
mod screen;
mod shipped;

pub(crate) use filling::{Filling, NOUN};
pub use load::FormEditionLine;
pub(crate) use load::blank_form;
pub(crate) use offered::{chosen, edition_of, named};
pub use screen::{FormScreen, OfferSource, OfferedItem, SavedForm};
