//! Lengths: millimetres, points, and the narrow numbers of fonts and PDF.

/// Points in one millimetre.
const POINTS_A_MM: f64 = 72.0 / 25.4;

/// `mm` millimetres in points.
pub(crate) fn points(mm: f64) -> f64 {
    mm * POINTS_A_MM
}

/// The same length as fonts and PDF keep it.
#[expect(clippy::cast_possible_truncation, reason = "a page is far smaller than f32 can measure")]
pub(crate) fn narrow(length: f64) -> f32 {
    length as f32
}

/// The nearest whole number: font units, thousandths of an em.
#[expect(clippy::cast_possible_truncation, reason = "font units and thousandths fit easily")]
pub(crate) fn whole(length: f64) -> i32 {
    length.round() as i32
}
