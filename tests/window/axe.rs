//! What axe-core finds wrong with a screen for people who see, hear or move
//! otherwise.

use std::path::Path;

use serde_json::{Value, json};

use super::driver::Window;

/// A rule of accessibility that a screen breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The name of the rule in axe-core, such as `color-contrast`.
    pub rule: String,
    /// What the rule asks for.
    pub help: String,
    /// Where it is broken, as CSS selectors.
    pub places: Vec<String>,
}

impl Window {
    /// Every rule of WCAG 2.2 up to level AA, of contrast as level AAA has it,
    /// and of good practice, that the screen breaks just now.
    pub fn violations(&self) -> Vec<Violation> {
        let known = self.execute("return typeof window.axe === 'object'", &[]);
        if known != Value::Bool(true) {
            self.execute(&axe(), &[]);
        }
        let script = "
            const done = arguments[arguments.length - 1];
            axe.run(document, arguments[0]).then(
                (result) => done(result.violations),
                (error) => done(String(error)),
            );";
        let tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        // Both are left out unless asked for: one is young, the other is level AAA.
        let asked = json!({ "enabled": true });
        let rules = json!({ "target-size": asked, "color-contrast-enhanced": asked });
        // Without preload: the window's rules let the page fetch nothing.
        let options = json!({ "runOnly": tags, "rules": rules, "preload": false });
        let found = self.execute_async(script, &[options]);
        let found = found.as_array().unwrap_or_else(|| panic!("axe-core stumbled: {found}"));
        found.iter().map(violation).collect()
    }

    /// Stops the test if the screen breaks a rule of accessibility.
    #[track_caller]
    pub fn assert_accessible(&self) {
        let violations = self.violations();
        assert!(violations.is_empty(), "not for everyone: {violations:#?}");
    }
}

fn violation(found: &Value) -> Violation {
    let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
    let nodes = found["nodes"].as_array().into_iter().flatten();
    Violation {
        rule: text("id"),
        help: text("help"),
        places: nodes.map(|node| node["target"].to_string()).collect(),
    }
}

/// The source of axe-core, as the face's packages brought it.
fn axe() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; run `npm ci` in ui/", file.display()))
}
