//! The registers that the review lives from.

mod censures;
mod inspections;
mod residence;
mod shortcomings;
mod voices;
