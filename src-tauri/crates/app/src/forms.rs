//! Forms: the editions that are offered, and everything every form has in common.
//!
//! What is filled in for one purpose has a file of its own, e.g. [`crate::commitment`].

mod deeds;
mod evidence;
mod facts;
mod filling;
mod load;
mod offered;
mod offers;
mod screen;
mod shipped;
mod source;
mod standing;

pub(crate) use deeds::{blank_document, document, taken_back};
pub(crate) use evidence::{days_of, task_state};
pub(crate) use filling::Filling;
pub use load::FormEditionLine;
pub(crate) use offered::edition_of;
pub use screen::{FormScreen, OfferedItem, SavedForm};
pub use source::{Commented, OfferSource, TaskState};
