//! The box to tick, drawn because no text font has one.

use crate::page::{Drawing, ElementId, Item, Point};

/// The side of the box in parts of the letter size: as high as a capital.
const SIDE: f64 = 0.68;
/// Space on both sides of the box.
const BEARING: f64 = 0.04;
/// How thick its lines are.
const THICKNESS: f64 = 0.05;
/// From the side of the box to the ends of the cross.
const INSET: f64 = 0.14;

/// The width a box takes in a line of letters of `size`.
pub(crate) fn advance(size: f64) -> f64 {
    (SIDE + 2.0 * BEARING) * size
}

/// A box on the base line, for letters of `size`, crossed if it is ticked.
pub(crate) fn draw(pen: Point, size: f64, ticked: bool, element: ElementId) -> Vec<Item> {
    let (side, thickness) = (SIDE * size, THICKNESS * size);
    let corner = Point { x: pen.x + BEARING * size, y: pen.y - side + thickness / 2.0 };
    let outline = Drawing::Rect { corner, width: side, height: side, thickness, grey: None };
    let mut drawings = vec![outline];
    if ticked {
        drawings.extend(cross(corner, side, size));
    }
    drawings.into_iter().map(|drawing| Item { element: Some(element), drawing }).collect()
}

fn cross(corner: Point, side: f64, size: f64) -> [Drawing; 2] {
    let near = INSET * size;
    let (left, right) = (corner.x + near, corner.x + side - near);
    let (top, bottom) = (corner.y + near, corner.y + side - near);
    let stroke = |from_y, to_y| Drawing::Polyline {
        points: vec![Point { x: left, y: from_y }, Point { x: right, y: to_y }],
        thickness: THICKNESS * size * 1.6,
    };
    [stroke(top, bottom), stroke(bottom, top)]
}
