//! What differs by system, or touches it.

pub(crate) mod documents;
pub(crate) mod sleep;
