//! What a person can point at in the window, found anew for each deed.
//!
//! An [`Element`] remembers how it is found and not where it was, so a screen
//! that redraws itself between finding and clicking does no harm; what is not
//! there yet is waited for.

use serde_json::{Value, json};

use super::driver::{Answer, PATIENCE, Refusal, Window, poll};
use super::keys;

/// The name WebDriver gives the key that holds an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What can be filled in.
const FIELDS: &str = "input, textarea, select, [role=textbox], [role=combobox], [role=spinbutton]";

/// What can be pressed.
const BUTTONS: &str = "button, summary, input[type=submit], [role=button], [role=tab], \
                       [role=menuitem], [role=option]";

/// How an element is found.
#[doc(hidden)]
#[derive(Debug, Clone)]
pub enum How {
    /// The first that this CSS selects.
    Css(String),
    /// The only visible one that this CSS selects and that has this name.
    Named(String, String),
    /// The only visible one that this CSS selects and in which this is read.
    Holding(String, String),
    /// The one that has the keyboard.
    Focused,
}

/// A thing in the window.
#[derive(Clone)]
pub struct Element<'w> {
    window: &'w Window,
    within: Option<Box<Element<'w>>>,
    how: How,
}

/// Looking for things, in the window or within one of them. While a dialog is
/// open only the dialog is looked at, as only it can be handled.
pub trait Look {
    /// The window looked at.
    fn window(&self) -> &Window;

    /// The element looked within, or none for the whole window.
    fn scope(&self) -> Option<Element<'_>>;

    /// The first element a CSS selector finds.
    fn find(&self, css: &str) -> Element<'_> {
        self.by(How::Css(css.into()))
    }

    /// The field with this label.
    fn field(&self, label: &str) -> Element<'_> {
        self.named(FIELDS, label)
    }

    /// The button, tab or choice with this name.
    fn button(&self, name: &str) -> Element<'_> {
        self.named(BUTTONS, name)
    }

    /// The link with this name.
    fn link(&self, name: &str) -> Element<'_> {
        self.named("a[href], [role=link]", name)
    }

    /// The visible element with this name among those a CSS selector finds.
    fn named(&self, css: &str, name: &str) -> Element<'_> {
        self.by(How::Named(css.into(), name.into()))
    }

    /// The visible element in which these words are read, such as a table row.
    fn holding(&self, css: &str, words: &str) -> Element<'_> {
        self.by(How::Holding(css.into(), words.into()))
    }

    /// How many elements a CSS selector finds just now.
    fn count(&self, css: &str) -> usize {
        self.texts(css).len()
    }

    /// What is read just now in each element a CSS selector finds.
    fn texts(&self, css: &str) -> Vec<String> {
        let script = "return [...(arguments[0] ?? document).querySelectorAll(arguments[1])]\
                      .map((element) => (element.innerText ?? element.textContent).trim())";
        let scope = self.scope().map_or(Value::Null, |element| element.must(|id| Ok(held(id))));
        let texts = self.window().execute(script, &[scope, css.into()]);
        let texts = texts.as_array().into_iter().flatten();
        texts.map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The element found in this way; the others are written with it.
    #[doc(hidden)]
    fn by(&self, how: How) -> Element<'_> {
        Element { window: self.window(), within: self.scope().map(Box::new), how }
    }
}

impl Look for Window {
    fn window(&self) -> &Window {
        self
    }

    fn scope(&self) -> Option<Element<'_>> {
        None
    }
}

impl Look for Element<'_> {
    fn window(&self) -> &Window {
        self.window
    }

    fn scope(&self) -> Option<Element<'_>> {
        Some(self.clone())
    }
}

impl Window {
    /// The element that has the keyboard.
    pub fn focused(&self) -> Element<'_> {
        self.by(How::Focused)
    }
}

impl Element<'_> {
    /// Clicks in its middle, scrolled to where it can be seen.
    pub fn click(&self) {
        // The driver's own scrolling stops short of what stands below a line that stays.
        let scroll = "arguments[0].scrollIntoViewIfNeeded(false)";
        self.must(|id| {
            self.ask(id, scroll)?;
            self.post(id, "click", &json!({}))
        });
    }

    /// Types into it where the caret stands, at the end if it was elsewhere;
    /// [`keys`] may stand among the letters.
    pub fn type_keys(&self, keys: &str) {
        // The driver refuses to type nothing.
        if keys.is_empty() {
            return self.wait();
        }
        // A new line is a key to the driver, not a letter.
        let keys = keys.replace('\n', &keys::ENTER.to_string());
        self.must(|id| self.post(id, "value", &json!({ "text": keys })));
    }

    /// Types Vietnamese into it the way Unikey sends it.
    pub fn type_unikey(&self, text: &str) {
        self.type_keys(&keys::unikey(text));
    }

    /// Replaces what stands in it, as a person does: all marked, then typed over.
    pub fn retype(&self, text: &str) {
        // Control a second time lets go of it.
        let marked = [keys::CONTROL, 'a', keys::CONTROL, keys::DELETE];
        self.type_keys(&(String::from_iter(marked) + &keys::unikey(text)));
    }

    /// Chooses the option of a list that is read so. WebKitWebDriver cannot click options that a
    /// list shows in a window of its own, so the list is told what a click would tell it.
    pub fn choose(&self, option: &str) {
        let script = "
            const [list, wanted] = arguments;
            const at = [...list.options].findIndex(({ label }) => label.trim() === wanted);
            if (at < 0) return false;
            list.focus();
            list.selectedIndex = at;
            for (const kind of ['input', 'change']) {
                list.dispatchEvent(new Event(kind, { bubbles: true }));
            }
            return true;";
        let chosen = self.must(|id| self.window.try_execute(script, &[held(id), option.into()]));
        assert_eq!(chosen, Value::Bool(true), "{:?} has no option \"{option}\"", self.how);
    }

    /// What is read in it.
    pub fn text(&self) -> String {
        self.string("return arguments[0].innerText ?? arguments[0].textContent")
    }

    /// What stands in it, if it is a field.
    pub fn value(&self) -> String {
        self.string("return arguments[0].value")
    }

    /// An attribute as it is just now.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let script = "return arguments[0].getAttribute(arguments[1])";
        let value = self.must(|id| self.window.try_execute(script, &[held(id), name.into()]));
        value.as_str().map(str::to_owned)
    }

    /// Whether it is ticked.
    pub fn is_checked(&self) -> bool {
        self.must(|id| self.ask(id, "return arguments[0].checked === true")) == Value::Bool(true)
    }

    /// Whether it can be used.
    pub fn is_enabled(&self) -> bool {
        let script = "return !arguments[0].matches(':disabled, [aria-disabled=true]')";
        self.must(|id| self.ask(id, script)) == Value::Bool(true)
    }

    /// Whether it is there just now.
    pub fn exists(&self) -> bool {
        self.locate().is_ok()
    }

    /// Waits until it is there.
    pub fn wait(&self) {
        self.must(|_| Ok(Value::Null));
    }

    /// Waits until it is there no more.
    pub fn wait_gone(&self) {
        self.window.wait_until(&format!("{:?} to go away", self.how), || !self.exists());
    }

    fn string(&self, script: &str) -> String {
        self.must(|id| self.ask(id, script)).as_str().unwrap_or_default().to_owned()
    }

    fn ask(&self, id: &str, script: &str) -> Answer {
        self.window.try_execute(script, &[held(id)])
    }

    fn post(&self, id: &str, deed: &str, body: &Value) -> Answer {
        self.window.post(&format!("element/{id}/{deed}"), body)
    }

    /// Does something to the element as soon as it lets itself be handled.
    fn must(&self, mut deed: impl FnMut(&str) -> Answer) -> Value {
        let mut last = None;
        let done = poll(|| match self.locate().and_then(|id| deed(&id)) {
            Ok(answer) => Some(answer),
            Err(refusal) if may_pass(&refusal) => {
                last = Some(refusal);
                None
            }
            Err(refusal) => panic!("{:?}: {refusal:?}", self.how),
        });
        done.unwrap_or_else(|| {
            let text = self.window.text();
            panic!("waited {PATIENCE:?} for {:?}: {last:?}; the window reads:\n{text}", self.how)
        })
    }

    /// The id of the element in the page as it stands.
    fn locate(&self) -> Result<String, Refusal> {
        let scope = match &self.within {
            Some(element) => held(&element.locate()?),
            None => Value::Null,
        };
        let (kind, css, words) = match &self.how {
            How::Css(css) => ("css", css.as_str(), ""),
            How::Named(css, name) => ("named", css.as_str(), name.as_str()),
            How::Holding(css, words) => ("holding", css.as_str(), words.as_str()),
            How::Focused => ("focused", "", ""),
        };
        let arguments = [scope, kind.into(), css.into(), words.into()];
        let found = self.window.try_execute(include_str!("locate.js"), &arguments)?;
        let id = found[ELEMENT].as_str().map(str::to_owned);
        id.ok_or_else(|| Refusal { error: "no such element".into(), message: found.to_string() })
    }
}

/// An element as an argument of a script.
fn held(id: &str) -> Value {
    json!({ ELEMENT: id })
}

/// Whether a refusal is only about this instant: the screen is being drawn.
fn may_pass(refusal: &Refusal) -> bool {
    matches!(
        refusal.error.as_str(),
        "no such element"
            | "stale element reference"
            | "element not interactable"
            | "element click intercepted"
            | "invalid element state"
    )
}
