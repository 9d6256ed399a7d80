//! What differs by system, or touches it.

pub(crate) mod documents;
