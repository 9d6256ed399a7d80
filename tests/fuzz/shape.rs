//! What the arguments of the window's commands look like, read from where it is written down: the
//! types in `ui/src/lib/gen` and the calls in `ui/src/lib/api.ts`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// What a value looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// `null`.
    Nothing,
    /// True or false.
    Truth,
    /// A number.
    Number,
    /// Any text.
    Text,
    /// This word or number and no other.
    Exactly(Value),
    /// As the type of this name.
    Named(String),
    /// Any number of these.
    List(Box<Shape>),
    /// By keys of the first, values of the second.
    Table(Box<Shape>, Box<Shape>),
    /// Fields with names.
    Record(Vec<Field>),
    /// One of these.
    OneOf(Vec<Shape>),
    /// The fields of all of these.
    AllOf(Vec<Shape>),
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Whether it may be left out.
    pub is_optional: bool,
    /// What stands there.
    pub shape: Shape,
}

impl Field {
    /// What Rust answers through while it works, made within the call.
    fn channel(name: &str) -> Self {
        Self { name: name.to_owned(), is_optional: false, shape: Shape::Named("Channel".into()) }
    }
}

/// A command with its arguments.
#[derive(Debug, Clone)]
pub struct Call {
    /// Its name in `build.rs`.
    pub command: String,
    /// Its arguments, as the fields of a record.
    pub words: Shape,
}

/// Every type by its name.
#[derive(Debug, Default)]
pub struct Shapes(BTreeMap<String, Shape>);

impl Shapes {
    /// Those of the window, and its calls.
    pub fn of_window() -> (Self, Vec<Call>) {
        let lib = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib");
        let mut shapes = Self::default();
        for file in fs::read_dir(lib.join("gen")).unwrap() {
            shapes.learn(&fs::read_to_string(file.unwrap().path()).unwrap());
        }
        let calls = fs::read_to_string(lib.join("api.ts")).unwrap();
        (shapes, calls.split("\nexport const ").skip(1).filter_map(call).collect())
    }

    /// What a type looks like; any text where nobody has said.
    pub fn named(&self, name: &str) -> &Shape {
        self.0.get(name).unwrap_or(&Shape::Text)
    }

    fn learn(&mut self, file: &str) {
        let mut reader = Reader::of(file);
        while reader.find("export") {
            if reader.take("type") {
                let name = reader.next();
                reader.expect("=");
                let shape = reader.shape();
                self.0.insert(name, shape);
            }
        }
    }
}

/// A call of the window, unless the words define something else.
fn call(words: &str) -> Option<Call> {
    let mut reader = Reader::of(words);
    let _name = reader.next();
    reader.expect("=");
    if !reader.take("(") {
        return None;
    }
    let typed = reader.fields(")");
    if !reader.find("call") {
        return None;
    }
    reader.find("(");
    let command = reader.word();
    let mut fields = Vec::new();
    if reader.take(",") && reader.take("{") {
        while !reader.take("}") {
            let name = reader.next();
            let from = if reader.take(":") { reader.next() } else { name.clone() };
            reader.take(",");
            let field = typed.iter().find(|field| field.name == from).cloned();
            let field = field.unwrap_or_else(|| Field::channel(&name));
            fields.push(Field { name, ..field });
        }
    }
    Some(Call { command, words: Shape::Record(fields) })
}

/// A file in its smallest parts: names, words in quotes, signs.
struct Reader {
    tokens: Vec<String>,
    at: usize,
}

impl Reader {
    fn of(file: &str) -> Self {
        Self { tokens: tokens(file), at: 0 }
    }

    fn peek(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", String::as_str)
    }

    fn next(&mut self) -> String {
        let token = self.peek(0).to_owned();
        assert!(!token.is_empty(), "a type ends in the middle");
        self.at += 1;
        token
    }

    fn take(&mut self, token: &str) -> bool {
        let is_there = self.peek(0) == token;
        self.at += usize::from(is_there);
        is_there
    }

    fn expect(&mut self, token: &str) {
        assert!(self.take(token), "{token} and not {} before {:?}", self.peek(0), self.peek(1));
    }

    /// Goes behind the next `token`; whether there is one.
    fn find(&mut self, token: &str) -> bool {
        while self.at < self.tokens.len() {
            if self.take(token) {
                return true;
            }
            self.at += 1;
        }
        false
    }

    /// A name, with or without quotes.
    fn word(&mut self) -> String {
        self.next().trim_matches('"').to_owned()
    }

    fn shape(&mut self) -> Shape {
        self.take("|");
        let mut shapes = vec![self.all_of()];
        while self.take("|") {
            shapes.push(self.all_of());
        }
        one_or(shapes, Shape::OneOf)
    }

    fn all_of(&mut self) -> Shape {
        let mut shapes = vec![self.list()];
        while self.take("&") {
            shapes.push(self.list());
        }
        one_or(shapes, Shape::AllOf)
    }

    fn list(&mut self) -> Shape {
        let mut shape = self.single();
        while self.peek(0) == "[" && self.peek(1) == "]" {
            self.at += 2;
            shape = Shape::List(Box::new(shape));
        }
        shape
    }

    fn single(&mut self) -> Shape {
        match self.next().as_str() {
            "(" if self.peek(0) == ")" || self.peek(1) == ":" => self.function(),
            "(" => {
                let shape = self.shape();
                self.expect(")");
                shape
            }
            "{" if self.peek(0) == "[" => self.table(),
            "{" => Shape::Record(self.fields("}")),
            "null" => Shape::Nothing,
            "boolean" => Shape::Truth,
            "number" => Shape::Number,
            "string" => Shape::Text,
            "Array" => Shape::List(Box::new(self.within().remove(0))),
            "Record" => {
                let mut pair = self.within();
                let value = Box::new(pair.remove(1));
                Shape::Table(Box::new(pair.remove(0)), value)
            }
            // A word in quotes and a number are written as they are in JSON.
            name => serde_json::from_str(name).map_or_else(
                |_| {
                    if self.peek(0) == "<" {
                        self.within();
                    }
                    Shape::Named(name.to_owned())
                },
                Shape::Exactly,
            ),
        }
    }

    /// `<A, B>`.
    fn within(&mut self) -> Vec<Shape> {
        self.expect("<");
        let mut shapes = vec![self.shape()];
        while self.take(",") {
            shapes.push(self.shape());
        }
        self.expect(">");
        shapes
    }

    /// `{ [key in K]?: V }`, from behind the brace.
    fn table(&mut self) -> Shape {
        self.find("in");
        let key = self.shape();
        self.expect("]");
        self.take("?");
        self.expect(":");
        let value = self.shape();
        self.take(",");
        self.expect("}");
        Shape::Table(Box::new(key), Box::new(value))
    }

    /// A function that is handed over, from behind its bracket: no argument of a command.
    fn function(&mut self) -> Shape {
        self.fields(")");
        self.expect("=");
        self.expect(">");
        self.shape();
        Shape::Nothing
    }

    /// Names with what stands there, to the closing sign.
    fn fields(&mut self, end: &str) -> Vec<Field> {
        let mut fields = Vec::new();
        while !self.take(end) {
            let name = self.word();
            let is_optional = self.take("?");
            self.expect(":");
            fields.push(Field { name, is_optional, shape: self.shape() });
            if self.take("=") {
                self.next();
            }
            let _ = self.take(",") || self.take(";");
        }
        fields
    }
}

fn one_or(mut shapes: Vec<Shape>, many: fn(Vec<Shape>) -> Shape) -> Shape {
    if shapes.len() == 1 { shapes.remove(0) } else { many(shapes) }
}

fn tokens(file: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = file.trim_start();
    while let Some(first) = rest.chars().next() {
        let long = match first {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            letter if is_of_name(letter) => {
                rest.find(|letter| !is_of_name(letter)).unwrap_or(rest.len())
            }
            sign => sign.len_utf8(),
        };
        let (token, behind) = rest.split_at(long);
        if !token.starts_with("/*") && !token.starts_with("//") {
            tokens.push(token.to_owned());
        }
        rest = behind.trim_start();
    }
    tokens
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$'
}
