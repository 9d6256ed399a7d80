//! The registers that the review lives from.

mod residence;
