//! Values of a shape, and what does not belong in them.

use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::shape::{Field, Shape, Shapes};

/// Text that has broken programs: blanks of every kind, ends in the middle, letters in two spellings
/// and from the far ends of Unicode, what other languages take for a sign of their own. The page puts
/// half a letter where `<half>` stands.
pub const HOSTILE: [&str; 22] = [
    "",
    " ",
    "\u{0}",
    "Bưởi\u{0}Bưởi",
    "\r\n\t\u{b}\u{c}",
    "\u{feff}\u{200b}\u{200d}\u{2028}",
    "\u{202e}gnơưrt\u{202c}",
    "Tru\u{31b}\u{301}ờng Sa",
    "e\u{323}\u{302}\u{302}\u{302}\u{302}\u{302}",
    "👩🏽‍🌾👨‍👩‍👧‍👦🇻🇳",
    "\u{10ffff}\u{e000}\u{fffd}",
    "<half>",
    "'; DROP TABLE member; --",
    "%_\\\"*:^~",
    "</script><img src=x>",
    "../../../etc/passwd",
    "__proto__",
    "-1",
    "NaN",
    "9999-12-31",
    "0000-01-01",
    "2026-02-30",
];

/// Text somebody may well type.
const USUAL: [&str; 6] = [
    "Đôn đốc đóng đảng phí, giúp hộ bà Lường Thị Ỏm",
    "Y Bih Niê",
    "Nguyễn Thị Minh Thuỷ",
    "2026",
    "cam-ket",
    "Tốt",
];

const DAYS: [&str; 4] = ["2026-01-10", "2026-12-31", "2024-02-29", "2025-06-15"];
const INSTANTS: [&str; 2] = ["2026-09-20T19:30:00", "2025-01-31T00:00:00"];
const MONTHS: [&str; 3] = ["2026-08", "2025-12", "2024-02"];

/// Names of types whose text is not free.
const MONTH_LIKE: [&str; 2] = ["YearMonth", "month"];
const DAY_LIKE: [&str; 9] =
    ["on", "day", "from", "until", "today", "since", "date", "asOf", "PartialDate"];

/// How deep a value goes before it ends with the shortest there is.
const DEEPEST: usize = 7;

/// A value of a `shape`; `name` tells what a text or a number there stands for.
pub fn draw(shapes: &Shapes, shape: &Shape, name: &str, dice: &mut Dice) -> Value {
    Drawing { shapes, number: None, dice }.value(shape, name, 0)
}

/// A value of a `shape` as it should be, in which every number but a year is `number`: about the record
/// of that number.
pub fn draw_about(shapes: &Shapes, shape: &Shape, number: i64, dice: &mut Dice) -> Value {
    Drawing { shapes, number: Some(number), dice }.value(shape, "", 0)
}

struct Drawing<'a> {
    shapes: &'a Shapes,
    number: Option<i64>,
    dice: &'a mut Dice,
}

impl Drawing<'_> {
    fn value(&mut self, shape: &Shape, name: &str, depth: usize) -> Value {
        let deeper = depth + 1;
        match shape {
            Shape::Nothing => Value::Null,
            Shape::Truth => json!(self.dice.one_in(2)),
            Shape::Number => self.number(name),
            Shape::Text => json!(self.text(name)),
            Shape::Exactly(value) => value.clone(),
            Shape::Named(name) if name == "Channel" => json!("__CHANNEL__:1"),
            Shape::Named(name) => self.value(self.shapes.named(name), name, depth),
            Shape::List(of) => {
                let long = self.length(depth);
                (0..long).map(|_| self.value(of, name, deeper)).collect()
            }
            Shape::Table(key, of) => {
                let long = self.length(depth);
                Value::Object((0..long).map(|_| self.pair(key, of, deeper)).collect())
            }
            Shape::Record(fields) => Value::Object(self.fields(fields, deeper)),
            Shape::OneOf(these) => {
                let one = if depth > DEEPEST { 0 } else { self.dice.below(these.len()) };
                self.value(&these[one], name, deeper)
            }
            Shape::AllOf(these) => {
                let parts = these.iter().map(|one| self.value(one, name, deeper));
                let fields = parts.filter_map(|part| part.as_object().cloned()).flatten();
                Value::Object(fields.collect())
            }
        }
    }

    fn fields(&mut self, fields: &[Field], depth: usize) -> Map<String, Value> {
        let mut record = Map::new();
        for field in fields {
            if !field.is_optional || self.dice.one_in(2) {
                record.insert(field.name.clone(), self.value(&field.shape, &field.name, depth));
            }
        }
        record
    }

    fn pair(&mut self, key: &Shape, of: &Shape, depth: usize) -> (String, Value) {
        let key = match self.value(key, "key", depth) {
            Value::String(key) => key,
            other => other.to_string(),
        };
        (key, self.value(of, "", depth))
    }

    /// Whether one in `times` has come, where the value need not be as it should.
    fn is_odd(&mut self, times: usize) -> bool {
        self.number.is_none() && self.dice.one_in(times)
    }

    fn length(&mut self, depth: usize) -> usize {
        if depth > DEEPEST { 0 } else { self.dice.below(4) }
    }

    fn number(&mut self, name: &str) -> Value {
        match name.to_lowercase() {
            name if name.contains("year") && !self.is_odd(8) => json!(2026),
            _ if self.number.is_some() => json!(self.number),
            _ if self.dice.one_in(5) => self.dice.of(&far_numbers()).clone(),
            _ => json!(self.dice.below(6)),
        }
    }

    fn text(&mut self, name: &str) -> String {
        let known: &[&str] = match name {
            _ if self.is_odd(6) => &HOSTILE,
            name if MONTH_LIKE.contains(&name) => &MONTHS,
            name if name.ends_with("On") || DAY_LIKE.contains(&name) => &DAYS,
            name if name.ends_with("At") => &INSTANTS,
            _ if self.is_odd(4) => &HOSTILE,
            _ => &USUAL,
        };
        (*self.dice.of(known)).to_owned()
    }
}

/// Puts something that does not belong there in one place of `value`.
pub fn spoil(value: &mut Value, dice: &mut Dice) {
    let mut place = dice.below(places(value));
    if let Some(spoilt) = place_in(value, &mut place) {
        *spoilt = hostile(dice);
    }
}

/// Something of any kind.
pub fn hostile(dice: &mut Dice) -> Value {
    match dice.below(10) {
        0 => Value::Null,
        1 => json!(true),
        2 | 3 => dice.of(&far_numbers()).clone(),
        4 => json!("ẵ".repeat(70_000)),
        5 => (0..200).fold(json!([]), |within, _| json!([within])),
        6 => (0..90).fold(json!(1), |within, _| json!({ "year": within })),
        7 => json!({}),
        _ => json!(*dice.of(&HOSTILE)),
    }
}

fn far_numbers() -> [Value; 9] {
    [
        json!(-1),
        json!(0),
        json!(0.5),
        json!(i32::MAX),
        json!(i32::MIN),
        json!(4_294_967_296_i64),
        json!(9_007_199_254_740_991_i64),
        json!(-9_007_199_254_740_993_i64),
        json!(1e300),
    ]
}

/// How many values there are in a value, itself included.
fn places(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(places).sum(),
        Value::Object(fields) => fields.values().map(places).sum(),
        _ => 0,
    }
}

fn place_in<'a>(value: &'a mut Value, place: &mut usize) -> Option<&'a mut Value> {
    if *place == 0 {
        return Some(value);
    }
    *place -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| place_in(item, place)),
        Value::Object(fields) => fields.values_mut().find_map(|field| place_in(field, place)),
        _ => None,
    }
}
