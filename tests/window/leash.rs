//! A process that never outlives whoever started it.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Runs a command in a process group of its own and ends the whole group when
/// the command ends, or when standard input closes: a closed pipe is noticed
/// even when whoever held it was killed.
const HOLD: &str = r#"("$@"; kill -KILL 0) & cat > /dev/null; kill -KILL 0"#;

/// A running process with everything it has started; all of it ends with this
/// value, or with the test that holds it, however that ends.
pub(super) struct Leash {
    shell: Child,
    first_line: Option<String>,
}

impl Leash {
    /// Starts a command whose words go to a log file.
    pub(super) fn start(command: &Command, log: &Path) -> Self {
        Self { shell: held(command, log, Stdio::null()).spawn().unwrap(), first_line: None }
    }

    /// Starts a command and waits for the first line it prints, by which it
    /// says that it is ready.
    pub(super) fn start_and_hear(command: &Command, log: &Path) -> Self {
        let mut shell = held(command, log, Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(shell.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(
            !line.is_empty(),
            "{command:?} ended before it was ready: {}",
            std::fs::read_to_string(log).unwrap_or_default()
        );
        Self { shell, first_line: Some(line.trim().to_owned()) }
    }

    /// The line by which the command said that it is ready.
    pub(super) fn first_line(&self) -> &str {
        self.first_line.as_deref().unwrap_or_default()
    }

    /// Whether the command has ended by itself.
    pub(super) fn has_ended(&mut self) -> bool {
        self.shell.try_wait().unwrap().is_some()
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // Nothing can be done about a shell that cannot be waited for.
        let _ = self.shell.wait();
    }
}

fn held(command: &Command, log: &Path, output: Stdio) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", HOLD, "sh"]).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    shell.stdin(Stdio::piped()).stdout(output).stderr(File::create(log).unwrap());
    shell.process_group(0);
    shell
}
