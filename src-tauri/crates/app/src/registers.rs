//! The registers that the review lives from.

mod residence;

pub use residence::{ResidenceLine, ResidenceYear};
pub(crate) use residence::{request, requests};
