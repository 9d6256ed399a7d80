//! The calls between the page and Rust: every list of them says the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}

/// The words of `text` between `before` and `after`.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect()
}

/// The commands `build.rs` makes permissions of.
pub(crate) fn listed() -> BTreeSet<String> {
    let build = read("src-tauri/build.rs");
    let list = between(&build, "COMMANDS: &[&str] = &[", "];").concat();
    between(&list, "\n    \"", "\"").into_iter().map(str::to_owned).collect()
}

#[test]
fn the_handler_knows_the_commands_of_the_list() {
    let handler = read("src-tauri/src/commands/mod.rs");
    let lines = between(&handler, "generate_handler![", "]").concat();

    let handled = lines.split(',').filter_map(|line| line.trim().rsplit("::").next());
    let handled: BTreeSet<_> = handled.filter(|name| !name.is_empty()).map(str::to_owned).collect();

    assert_eq!(handled, listed());
}

#[test]
fn the_window_may_call_the_commands_of_the_list_and_no_other() {
    let capability: serde_json::Value =
        serde_json::from_str(&read("src-tauri/capabilities/main.json")).unwrap();

    let allowed = capability["permissions"].as_array().unwrap().iter().filter_map(|permission| {
        permission.as_str().unwrap().strip_prefix("allow-").map(|name| name.replace('-', "_"))
    });

    assert_eq!(allowed.collect::<BTreeSet<_>>(), listed());
}

#[test]
fn the_page_calls_the_commands_of_the_list() {
    let api = read("ui/src/lib/api.ts");

    let called = between(&api, "call<", ";").into_iter().filter_map(|call| call.split('"').nth(1));

    assert_eq!(called.map(str::to_owned).collect::<BTreeSet<_>>(), listed());
}
