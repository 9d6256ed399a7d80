//! The real program on a computer of its own.

use std::fs;
use std::ops::Deref;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::cross;
use super::display::Display;
use super::driver::{Window, poll};
use super::sockets;

/// The name of the program, as `src-tauri/Cargo.toml` gives it.
const PROGRAM: &str = "so-tay-chi-bo";

/// Its name on the bus begins with this, as `src-tauri/tauri.conf.json` gives it.
const IDENTIFIER: &str = "vn.sotaychibo";

/// Notes what the program asked the system to open, in place of the viewers of
/// the machine the test runs on.
const VIEWER: &str = "#!/bin/sh\nprintf '%s\\n' \"$1\" >> \"$HOME/opened.txt\"\n";

/// A person's computer: empty folders, a display and a session bus. Everything
/// is gone when it is dropped; until then programs may come and go.
pub struct Home {
    display: Display,
    folder: TempDir,
}

impl Home {
    /// A computer on which the program was never started. There is a blank and
    /// a Vietnamese letter in its path, as on many a computer.
    pub fn new() -> Self {
        let folder = TempDir::with_prefix("Nhà bí thư ").unwrap();
        for name in ["Documents", ".config", ".local/share", ".cache", "bin", "run", "logs", "tmp"]
        {
            fs::create_dir_all(folder.path().join(name)).unwrap();
        }
        let documents = "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\n";
        fs::write(folder.path().join(".config/user-dirs.dirs"), documents).unwrap();
        let viewer = folder.path().join("bin/xdg-open");
        fs::write(&viewer, VIEWER).unwrap();
        fs::set_permissions(viewer, fs::Permissions::from_mode(0o755)).unwrap();
        // Programs refuse a runtime folder that others may read.
        fs::set_permissions(folder.path().join("run"), fs::Permissions::from_mode(0o700)).unwrap();
        let logs = folder.path().join("logs");
        let display = Display::start(&logs, |command| settle(command, folder.path()));
        Self { display, folder }
    }

    /// The person's own folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The folder for documents, where printed papers are kept.
    pub fn documents(&self) -> PathBuf {
        self.path().join("Documents")
    }

    /// The folder in which programs keep their own, the vault among it.
    pub fn data(&self) -> PathBuf {
        self.path().join(".local/share")
    }

    /// The folder of the vault.
    pub fn vault(&self) -> PathBuf {
        self.data().join("SoTayChiBo")
    }

    /// Every PDF file anywhere in the home, the newest last.
    pub fn papers(&self) -> Vec<PathBuf> {
        let mut papers = Vec::new();
        collect(self.path(), "pdf", &mut papers);
        papers.sort_by_key(|paper| fs::metadata(paper).and_then(|file| file.modified()).ok());
        papers
    }

    /// What the program has asked the system to open, in order.
    pub fn opened(&self) -> Vec<PathBuf> {
        let noted = fs::read_to_string(self.path().join("opened.txt")).unwrap_or_default();
        noted.lines().map(PathBuf::from).collect()
    }

    /// A command that runs in this home: its folders, its display, its bus.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        settle(&mut command, self.path());
        self.display.show(&mut command);
        command.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        command
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

/// The program, running in a home. Methods of its [`Window`] are its own.
pub struct Program<'h> {
    home: &'h Home,
    binary: PathBuf,
    window: Window,
}

impl<'h> Program<'h> {
    /// Starts the program as a double click does.
    pub fn start(home: &'h Home) -> Self {
        Self::start_with(home, &[])
    }

    /// Starts the program with these words on its command line.
    pub fn start_with(home: &'h Home, arguments: &[&str]) -> Self {
        Self::start_binary(home, built(), arguments)
    }

    fn start_binary(home: &'h Home, binary: PathBuf, arguments: &[&str]) -> Self {
        let driver = || home.command("WebKitWebDriver");
        let log = home.path().join("logs/program.log");
        let window = Window::open(driver, &log, &binary, arguments);
        Self { home, binary, window }
    }

    /// Starts the program a second time beside itself, as an impatient double
    /// click does, and waits until the second has ended.
    pub fn start_beside(home: &Home) -> std::process::Output {
        home.command(built()).output().unwrap()
    }

    /// Closes the window and waits until the program has ended.
    pub fn close(self) {
        self.window.close();
        self.wait_until_ended();
    }

    /// Leaves the program by the cross in the corner of its window, and waits until it has ended;
    /// answers with how long that took.
    pub fn leave_by_the_cross(self) -> Duration {
        let begun = Instant::now();
        assert_eq!(cross::press(&self.home.display.name()), 1, "one window is there to be left");
        let ended = poll(|| self.processes().is_empty().then(|| begun.elapsed()));
        let ended = ended.expect("the program ends when it is left");
        self.wait_until_ended();
        ended
    }

    /// Ends the program as a power cut does, in the middle of whatever it does.
    pub fn kill(self) {
        for process in self.processes() {
            let killed = Command::new("sh").args(["-c", &format!("kill -KILL {process}")]).status();
            assert!(killed.unwrap().success(), "the program was gone before it was killed");
        }
        self.wait_until_ended();
    }

    fn wait_until_ended(&self) {
        let ended = poll(|| (self.processes().is_empty() && !self.is_on_the_bus()).then_some(()));
        assert!(ended.is_some(), "the program does not end");
    }

    /// Whether the bus still tells a new start that the program is running. It
    /// hears of the end a little later than the end.
    fn is_on_the_bus(&self) -> bool {
        let mut names = self.home.command("dbus-send");
        names.args(["--session", "--print-reply", "--dest=org.freedesktop.DBus", "/"]);
        let names = names.arg("org.freedesktop.DBus.ListNames").output().unwrap();
        String::from_utf8_lossy(&names.stdout).contains(IDENTIFIER)
    }

    /// The processes of this program in this home; one is as it should be.
    pub fn processes(&self) -> Vec<String> {
        let binary = fs::canonicalize(&self.binary).unwrap();
        let home = format!("HOME={}", self.home.path().display());
        let is_ours = |process: &Path| {
            let environment = fs::read(process.join("environ")).unwrap_or_default();
            fs::read_link(process.join("exe")).is_ok_and(|exe| exe == binary)
                && environment.split(|byte| *byte == 0).any(|pair| pair == home.as_bytes())
        };
        let processes = fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
        let ours = processes.filter(|process| is_ours(process));
        ours.filter_map(|process| Some(process.file_name()?.to_str()?.to_owned())).collect()
    }

    /// What the program keeps open towards any network, this machine's own
    /// included: nothing, as it should be.
    pub fn internet(&self) -> Vec<String> {
        self.processes().iter().flat_map(|process| sockets::internet(process)).collect()
    }

    /// Leaves a picture and the program's words where a failed test is looked into.
    fn leave_traces(&self) {
        let name = thread::current().name().unwrap_or("tour").replace("::", "-");
        let folder = binary_folder().join("../window");
        let picture = folder.join(format!("{name}.png"));
        if self.window.try_screenshot(&picture).is_ok() {
            eprintln!("The window as it was: {}", picture.display());
        }
        let log = self.home.path().join("logs/program.log");
        eprintln!("The program said:\n{}", fs::read_to_string(log).unwrap_or_default());
    }
}

impl Deref for Program<'_> {
    type Target = Window;

    fn deref(&self) -> &Window {
        &self.window
    }
}

impl Drop for Program<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.leave_traces();
        }
        self.window.close();
    }
}

/// Gives a command the folders of a home, and its viewer.
fn settle(command: &mut Command, home: &Path) {
    let path = std::env::var("PATH").unwrap_or_default();
    command
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join(".config"))
        .env("XDG_DATA_HOME", home.join(".local/share"))
        .env("XDG_STATE_HOME", home.join(".local/state"))
        .env("XDG_CACHE_HOME", home.join(".cache"))
        .env("XDG_DOCUMENTS_DIR", home.join("Documents"))
        .env("XDG_RUNTIME_DIR", home.join("run"))
        .env("TMPDIR", home.join("tmp"))
        .env("PATH", format!("{}:{path}", home.join("bin").display()));
}

/// The program as cargo built it.
fn built() -> PathBuf {
    let program = binary_folder().join(PROGRAM);
    assert!(
        program.is_file(),
        "{} is not built; `cargo xtask test window` builds it, or `cargo build -p desktop`",
        program.display()
    );
    program
}

/// Where cargo puts programs: above the folder `deps` if this is a test.
fn binary_folder() -> PathBuf {
    let this = std::env::current_exe().unwrap();
    let folder = this.parent().unwrap();
    if folder.ends_with("deps") { folder.parent().unwrap().into() } else { folder.into() }
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(&path, ending, found);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
}
