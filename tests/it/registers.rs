//! The registers that the review lives from.

mod censures;
mod residence;
mod voices;
