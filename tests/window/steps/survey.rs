//! Looking over screens for what shuts somebody out.

use serde_json::Value;

use super::super::driver::Window;
use super::super::element::Look;

/// A walk through screens, with everything found wrong on the way.
pub struct Survey<'w> {
    window: &'w Window,
    /// What is wrong, screen by screen.
    pub flaws: Vec<String>,
}

impl<'w> Survey<'w> {
    /// A walk that has seen nothing yet.
    pub fn of(window: &'w Window) -> Self {
        Self { window, flaws: Vec::new() }
    }

    /// Looks at the screen that stands just now: the rules of accessibility,
    /// and that nothing runs out at the side of the window.
    pub fn look(&mut self, screen: &str) {
        let size = self.window.execute("return document.documentElement.style.fontSize", &[]);
        for violation in self.window.violations() {
            self.flaws.push(format!("{screen} ({size}): {violation:?}"));
        }
        for wide in wider_than_the_window(self.window) {
            self.flaws.push(format!("{screen} ({size}) is wider than the window: {wide}"));
        }
    }

    /// Looks at each tab of the page, one after the other.
    pub fn look_at_tabs(&mut self, screen: &str) {
        for tab in self.window.texts("[role=tab]") {
            self.window.named("[role=tab]", &tab).click();
            self.window.find("[role=tabpanel] :is(h2, p, img, table)").wait();
            self.look(&format!("{screen}, {tab}"));
        }
    }
}

/// What makes the page scroll sideways: the elements that stick out furthest in.
fn wider_than_the_window(window: &Window) -> Vec<String> {
    let script = "
        const page = document.documentElement;
        if (page.scrollWidth <= page.clientWidth) return [];
        const out = [...document.querySelectorAll('body *')].filter(
            (one) => one.getBoundingClientRect().right + window.scrollX > page.clientWidth + 1,
        );
        const inner = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
        return [`${page.scrollWidth} > ${page.clientWidth}`, ...inner.map((one) => one.outerHTML.slice(0, 160))];";
    let wide = window.execute(script, &[]);
    let wide = wide.as_array().into_iter().flatten();
    wide.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Makes the type on screen this large, in pixels, with the buttons at the head.
pub fn set_type_size(window: &Window, pixels: u32) {
    let now = || window.text().lines().find_map(|line| line.strip_prefix("Cỡ chữ ")?.parse().ok());
    loop {
        let before: u32 = now().expect("the size of the type is told");
        if before == pixels {
            return;
        }
        let button = if before < pixels { "larger" } else { "smaller" };
        window.find(&format!("[data-testid=type-{button}]")).click();
        window.wait_until("the type to change its size", || now() != Some(before));
    }
}
