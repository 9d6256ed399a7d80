//! The program on a machine without any network: in a network namespace of its own, in which there
//! is nothing but the loop over which the test's driver is spoken to.

#![expect(clippy::unwrap_used, reason = "what a test cannot set up has failed")]

use std::fs;
use std::process::Command;

use tests::figures;
use tests::window::steps::{self, CELL, PEOPLE};
use tests::window::{Home, Look, Program};

/// Says to the test that it runs inside already.
const INSIDE: &str = "TEST_RUNS_WITHOUT_NETWORK";

/// Puts a command into an empty network, without asking to be root; with a place of its own for the
/// sockets of displays, which would take those of the tests beside it otherwise.
const UNSHARE: [&str; 6] = ["--net", "--mount", "--map-root-user", "sh", "-c", ALONE];
const ALONE: &str = "ip link set lo up && mkdir -p /tmp/.X11-unix && \
                     mount -t tmpfs none /tmp/.X11-unix && exec \"$@\"";

const LABEL: &str = "Network: packets that tried to leave, in an empty network";

#[test]
fn a_day_of_work_needs_no_network() {
    if std::env::var_os(INSIDE).is_some() {
        a_day_of_work();
        return;
    }
    let in_an_empty_network = || {
        let mut command = Command::new("unshare");
        command.args(UNSHARE).arg("sh");
        command
    };
    if !in_an_empty_network().arg("true").status().is_ok_and(|status| status.success()) {
        figures::set(LABEL, "not tried: this machine gives no network namespaces");
        return;
    }

    let mut inside = in_an_empty_network();
    inside.arg(std::env::current_exe().unwrap()).env(INSIDE, "1");
    let done =
        inside.args(["--exact", "network::a_day_of_work_needs_no_network"]).output().unwrap();

    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
}

fn a_day_of_work() {
    assert_eq!(interfaces(), ["lo"]);
    let home = Home::new();
    let program = Program::start(&home);
    steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    steps::enter_member(&program, &PEOPLE[0]);
    steps::meeting::plan_meeting(&program, "Nhà văn hóa", "19:30");
    steps::meeting::begin_minutes(&program);
    steps::go_to(&program, "Thiết lập");
    program.named("[role=tab]", "Sao lưu").click();
    program.find("[data-testid=back-up]").click();
    program.holding("[data-testid=done]", "đã thử khôi phục").wait();
    steps::lock(&program);
    steps::sign_in(&program, CELL.password);
    assert_eq!(program.internet(), Vec::<String>::new());
    program.leave_by_the_cross();

    let tried = counted("/proc/net/snmp", "Udp:", "OutDatagrams")
        + counted("/proc/net/snmp", "Ip:", "OutNoRoutes")
        + counted6("Ip6OutNoRoutes");
    assert_eq!(tried, 0);
    figures::set(LABEL, tried);
}

/// The interfaces there are.
fn interfaces() -> Vec<String> {
    let table = fs::read_to_string("/proc/net/dev").unwrap();
    let lines = table.lines().skip(2).filter_map(|line| line.split_once(':'));
    lines.map(|(name, _)| name.trim().to_owned()).collect()
}

/// One of the kernel's counts, from a table whose lines are names and then numbers.
fn counted(table: &str, protocol: &str, name: &str) -> u64 {
    let text = fs::read_to_string(table).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with(protocol)).collect();
    let place = lines[0].split_whitespace().position(|word| word == name).unwrap();
    lines[1].split_whitespace().nth(place).unwrap().parse().unwrap()
}

/// The same of the newer protocol: a name and a number to the line. None where there is no such
/// protocol.
fn counted6(name: &str) -> u64 {
    let text = fs::read_to_string("/proc/net/snmp6").unwrap_or_default();
    let line = text.lines().find(|line| line.split_whitespace().next() == Some(name));
    line.map_or(0, |line| line.split_whitespace().nth(1).unwrap().parse().unwrap())
}
