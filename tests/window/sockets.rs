//! What the program keeps open towards the network, as the kernel tells it.

use std::fs;
use std::path::{Path, PathBuf};

/// The tables of internet sockets in `/proc/net`.
const TABLES: [&str; 8] = ["tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6"];

/// The variable by which the driver tells the program where it listens.
const AUTOMATION: &str = "WEBKIT_INSPECTOR_SERVER=";

/// Every internet socket of a process and all it has started, each as its line
/// in the kernel's table; not those by which the test itself drives the window.
pub fn internet(process: &str) -> Vec<String> {
    let automation = automation_port(process);
    let family = family(process);
    let open: Vec<String> = family.iter().flat_map(|process| sockets(process)).collect();
    let lines = TABLES.iter().flat_map(|table| {
        let text = fs::read_to_string(Path::new("/proc/net").join(table)).unwrap_or_default();
        text.lines().skip(1).map(|line| format!("{table} {line}")).collect::<Vec<_>>()
    });
    let ours = lines.filter(|line| open.iter().any(|inode| field(line, INODE) == inode));
    ours.filter(|line| !is_automation(line, automation.as_deref())).collect()
}

/// Where in a line, after the name of the table, its parts stand.
const LOCAL: usize = 2;
const REMOTE: usize = 3;
const INODE: usize = 10;

fn field(line: &str, place: usize) -> &str {
    line.split_whitespace().nth(place).unwrap_or_default()
}

/// The port of the test's driver, as the kernel writes it.
fn automation_port(process: &str) -> Option<String> {
    let environment = fs::read(proc(process).join("environ")).unwrap_or_default();
    let environment = String::from_utf8_lossy(&environment).into_owned();
    let address = environment.split('\0').find_map(|pair| pair.strip_prefix(AUTOMATION))?;
    let (_, port) = address.rsplit_once(':')?;
    port.parse().ok().map(|port: u16| format!("0100007F:{port:04X}"))
}

fn is_automation(line: &str, port: Option<&str>) -> bool {
    port.is_some_and(|port| field(line, LOCAL) == port || field(line, REMOTE) == port)
}

/// The process and all that descend from it.
fn family(process: &str) -> Vec<String> {
    let parents: Vec<(String, String)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().into_string().ok()?, parent(&entry.path())?)))
        .collect();
    let mut family = vec![process.to_owned()];
    let mut next = 0;
    while let Some(one) = family.get(next).cloned() {
        family.extend(parents.iter().filter(|(_, of)| *of == one).map(|(child, _)| child.clone()));
        next += 1;
    }
    family
}

/// The parent stands second behind the name, which may hold anything.
fn parent(process: &Path) -> Option<String> {
    let stat = fs::read_to_string(process.join("stat")).ok()?;
    let (_, behind) = stat.rsplit_once(')')?;
    behind.split_whitespace().nth(1).map(str::to_owned)
}

/// The inodes of the sockets a process holds.
fn sockets(process: &str) -> Vec<String> {
    let held = fs::read_dir(proc(process).join("fd")).into_iter().flatten().flatten();
    let links = held.filter_map(|entry| fs::read_link(entry.path()).ok());
    let names = links.filter_map(|link| link.to_str().map(str::to_owned));
    let inode = |name: String| name.strip_prefix("socket:[")?.strip_suffix(']').map(str::to_owned);
    names.filter_map(inode).collect()
}

fn proc(process: &str) -> PathBuf {
    Path::new("/proc").join(process)
}
