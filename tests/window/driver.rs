//! The WebDriver client: a session with the program's window.
//!
//! WebKitWebDriver is spoken to directly over HTTP on this machine
//! (<https://www.w3.org/TR/webdriver2/>); it starts the program itself.

use std::fmt;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use ureq::Agent;

use super::keys;
use super::leash::Leash;

/// How long anything may take before it counts as not happening. Long, for
/// two shared processors; what is there already never waits.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How long the driver may take for one answer. The longest is the program that opens with the demo cell,
/// which it fills first: three years of deeds.
const ANSWERING: Duration = Duration::from_secs(240);

/// How often a waiting test looks again.
const GLANCE: Duration = Duration::from_millis(20);

/// What the driver refused, in WebDriver's own words.
pub(super) struct Refusal {
    /// The kind, such as `stale element reference`.
    pub(super) error: String,
    /// The sentence.
    pub(super) message: String,
}

impl fmt::Debug for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{} ({})", self.error, self.message)
    }
}

/// What the driver answers.
pub(super) type Answer = Result<Value, Refusal>;

/// A window of the program, as a person sees and handles it.
pub struct Window {
    agent: Agent,
    session: String,
    /// Last, so that the session is closed before the driver ends.
    _driver: Leash,
}

impl Window {
    /// Starts a driver, which starts the program in the driver's own surroundings.
    pub(super) fn open(
        driver: impl Fn() -> Command,
        log: &Path,
        program: &Path,
        arguments: &[&str],
    ) -> Self {
        let agent: Agent = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(ANSWERING))
            .build()
            .into();
        let (address, leash) = start(&agent, &driver, log);
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": program, "args": arguments },
            "timeouts": { "script": PATIENCE.as_secs() * 1000 },
        } } });

        let session = call(&agent, "POST", &format!("{address}/session"), &wanted)
            .unwrap_or_else(|refusal| panic!("{} did not open: {refusal:?}", program.display()));
        let id = session["sessionId"].as_str().expect("a session has an id");
        Self { session: format!("{address}/session/{id}"), agent, _driver: leash }
    }

    /// Runs the body of a function in the page and answers with what it returns.
    pub fn execute(&self, script: &str, arguments: &[Value]) -> Value {
        self.try_execute(script, arguments).unwrap_or_else(|refusal| panic!("{refusal:?}"))
    }

    /// The same for a function that calls its last argument when it is done.
    pub fn execute_async(&self, script: &str, arguments: &[Value]) -> Value {
        let body = json!({ "script": script, "args": arguments });
        self.post("execute/async", &body).unwrap_or_else(|refusal| panic!("{refusal:?}"))
    }

    /// Presses keys together: all down in this order, then all up.
    pub fn press(&self, chord: &[char]) {
        let down = chord.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = chord.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let strokes: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("actions", &json!({ "actions": [keyboard] }))
            .unwrap_or_else(|refusal| panic!("{chord:?} could not be pressed: {refusal:?}"));
    }

    /// Goes to the next field, as the Tab key does.
    pub fn tab(&self) {
        self.press(&[keys::TAB]);
    }

    /// Everything that can be read in the window.
    pub fn text(&self) -> String {
        let text = self.execute("return document.body.innerText", &[]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until these words can be read somewhere in the window.
    pub fn wait_for_text(&self, words: &str) {
        self.wait_until(&format!("\"{words}\" to be read"), || self.text().contains(words));
    }

    /// Waits until a condition holds; `what` finishes "waited for …".
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let come = poll(|| holds().then_some(()));
        assert!(
            come.is_some(),
            "waited {PATIENCE:?} for {what}; the window reads:\n{}",
            self.text()
        );
    }

    /// The title of the window.
    pub fn title(&self) -> String {
        let title = self.get("title").unwrap_or_else(|refusal| panic!("{refusal:?}"));
        title.as_str().unwrap_or_default().to_owned()
    }

    /// Makes the window this large, in pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.post("window/rect", &json!({ "x": 0, "y": 0, "width": width, "height": height }))
            .unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let size = json!([width, height]);
        self.wait_until("the window to have its new size", || {
            self.execute("return [innerWidth, innerHeight]", &[]) == size
        });
    }

    /// Keeps a picture of the window as a PNG file, once all is drawn.
    pub fn screenshot(&self, file: &Path) {
        let drawn =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))";
        self.execute_async(drawn, &[]);
        self.try_screenshot(file).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    }

    /// The same for the last look at a window that may be gone.
    pub(super) fn try_screenshot(&self, file: &Path) -> Result<(), Refusal> {
        let picture = self.get("screenshot")?;
        let picture = BASE64_STANDARD.decode(picture.as_str().unwrap_or_default()).unwrap();
        std::fs::create_dir_all(file.parent().unwrap_or(file)).unwrap();
        std::fs::write(file, picture).unwrap();
        Ok(())
    }

    /// Closes the window as its close button does.
    pub(super) fn close(&self) {
        // A window that is gone already is as closed as can be.
        let _ = call(&self.agent, "DELETE", &self.session, &Value::Null);
    }

    pub(super) fn try_execute(&self, script: &str, arguments: &[Value]) -> Answer {
        self.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    pub(super) fn post(&self, path: &str, body: &Value) -> Answer {
        call(&self.agent, "POST", &format!("{}/{path}", self.session), body)
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        call(&self.agent, "GET", &format!("{}/{path}", self.session), &Value::Null)
    }
}

/// Looks again and again until there is something, or patience ends.
pub(super) fn poll<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if begun.elapsed() > PATIENCE {
            return None;
        }
        thread::sleep(GLANCE);
    }
}

/// A driver that listens; a port may be taken between choosing and listening,
/// then another one is chosen.
fn start(agent: &Agent, driver: &impl Fn() -> Command, log: &Path) -> (String, Leash) {
    for _ in 0..5 {
        let port = free_port();
        let mut command = driver();
        command.arg(format!("--port={port}"));
        let mut leash = Leash::start(&command, log);
        let address = format!("http://127.0.0.1:{port}");
        if listens(agent, &address, &mut leash) {
            return (address, leash);
        }
    }
    panic!("WebKitWebDriver does not start: {}", std::fs::read_to_string(log).unwrap_or_default());
}

fn listens(agent: &Agent, address: &str, driver: &mut Leash) -> bool {
    let ready = poll(|| {
        let ready = call(agent, "GET", &format!("{address}/status"), &Value::Null).is_ok();
        (ready || driver.has_ended()).then_some(ready)
    });
    ready.unwrap_or(false)
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn call(agent: &Agent, method: &str, url: &str, body: &Value) -> Answer {
    let sent = match method {
        "POST" => agent.post(url).header("content-type", "application/json").send(body.to_string()),
        "DELETE" => agent.delete(url).call(),
        _ => agent.get(url).call(),
    };
    let text = sent.and_then(|mut answer| answer.body_mut().read_to_string());
    let text = text.map_err(|error| Refusal {
        error: "no answer".into(),
        message: format!("{method} {url}: {error}"),
    })?;
    let answer: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
    refusal(&answer["value"]).map_or_else(|| Ok(answer["value"].clone()), Err)
}

fn refusal(value: &Value) -> Option<Refusal> {
    let error = value.get("error")?.as_str()?.to_owned();
    let message = value.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
    value.get("stacktrace").is_some().then_some(Refusal { error, message })
}
