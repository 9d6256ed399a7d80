//! Every command of the window with arguments nobody would send, at every seat: called as a page that
//! was tampered with would call it, in the real program.
//!
//! The arguments are drawn from the types the window has, so that many of them reach the deed, and
//! then spoilt. Each call is answered with what was asked for or with a typed refusal; none is
//! answered with a bug, brings the program down, or tells a member what is another's.

#![expect(clippy::unwrap_used, reason = "what a test cannot set up has failed")]

use std::collections::BTreeSet;
use std::fs;

use app::{Cost, Founding};
use domain::MemberId;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tests::door::AT_THE_DOOR;
use tests::figures;
use tests::fuzz::{self, Call, Dice, Shapes};
use tests::window::steps::seat;
use tests::window::{Home, Program, Window};

/// How often each command is called at each seat, if nobody asks for more.
const USUAL: u32 = 4;

/// How many calls go to the page at once.
const BATCH: usize = 8;

const PASSWORD: &str = "Trăng lên đỉnh núi 7 ngọn";
const DEPUTY: &str = "Sông sâu còn có kẻ dò";
const PIN: &str = "2846";

/// What only the secretary and the deputy may read about somebody who is not at the seat.
const SECRET: &str = "việc riêng của Đạt";

/// The number of the first record of each kind: all of them are about the one with secrets.
const FIRST: i64 = 1;

/// They wait for somebody to choose a file or a folder.
const ASKS_WHERE: [&str; 9] = [
    "choose_form_edition",
    "choose_package",
    "choose_second_place",
    "hand_over_vault",
    "look_for_copies",
    "move_vault",
    "save_blank_form_as",
    "save_form_edition",
    "save_paper_as",
];

/// They give up the seat, the vault or the window, so that the next call would find another seat.
const ENDS_THE_SEAT: [&str; 10] = [
    "enter_seat",
    "found_cell",
    "hand_over_seat",
    "idle_seat",
    "leave",
    "leave_seat",
    "lock",
    "open_vault",
    "open_with_recovery",
    "undo_restore",
];

/// Numbers that the window gives itself, or was told by Rust, stand in what they keep: one given twice, or
/// of nothing, is refused by the schema alone, and the answer is that of a bug. Nothing is kept of it.
const REFUSED_BY_THE_SCHEMA: [&str; 5] =
    ["change_plan", "keep_remedy", "name_shortcoming", "plan_meeting", "save_minutes"];

/// How Tauri refuses arguments before a command hears of them: not of the type, no channel, half a
/// letter, too deep.
const UNREAD: [&str; 4] = [
    "\"invalid args `",
    "\"invalid channel value `",
    "\"unexpected end of hex escape",
    "\"recursion limit exceeded",
];

/// Calls the commands one after the other; what each answered, or that it never did.
const CALL: &str = r#"
    const [calls, secret, done] = arguments;
    const half = (value) =>
        typeof value === "string" ? value.replaceAll("<half>", "\ud800")
        : Array.isArray(value) ? value.map(half)
        : value && typeof value === "object"
            ? Object.fromEntries(Object.entries(value).map(([key, it]) => [key, half(it)]))
            : value;
    const answer = ([command, words]) => Promise.race([
        window.__TAURI_INTERNALS__.invoke(command, half(words)).then(
            (value) => ({ done: true, tells: JSON.stringify(value ?? null).includes(secret) }),
            (problem) => ({ code: problem?.code, words: JSON.stringify(problem) }),
        ),
        new Promise((late) => setTimeout(() => late({ silent: true }), 20000)),
    ]);
    (async () => {
        const answers = [];
        for (const call of calls) {
            answers.push(await answer(call));
            if (answers.at(-1).silent) break;
        }
        return answers;
    })().then(done);"#;

#[test]
fn no_argument_at_any_seat_gets_more_than_a_refusal() {
    let home = Home::new();
    let ([member, other], calls) = (lay_vault(&home), calls());
    let program = Program::start(&home);
    let mut fuzzed = Fuzzed::of(&program, other, &calls);

    fuzzed.the_closed_door();
    fuzzed.seat("the door", Reads::Own);
    open(&program, PASSWORD);
    hand_over(&program, member);
    fuzzed.seat("a member", Reads::Own);
    call_well(&program, "idle_seat", &json!({}));
    fuzzed.seat("nobody", Reads::Own);
    open(&program, DEPUTY);
    fuzzed.seat("deputy", Reads::All);
    open(&program, PASSWORD);
    fuzzed.seat("secretary", Reads::All);

    assert_eq!(fuzzed.wrong, Vec::<String>::new(), "seed {}", fuzz::seed());
    assert!(fuzzed.told > 0, "the secrets are there to be read");
    figures::set("Fuzz: calls of commands, wrong arguments", fuzzed.calls);
    figures::set("Access: commands tried while locked", fuzzed.locked);
    assert_eq!(seat_now(&program)["seat"], "secretary", "the program lives");
    program.leave_by_the_cross();
    let log = fs::read_to_string(home.path().join("logs/program.log")).unwrap();
    assert!(!log.contains("panicked"), "{log}");
    assert!(app::open_vault(&home.vault(), PASSWORD, clock()).is_ok());
}

/// What a seat may read of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reads {
    /// Nothing: their own.
    Own,
    /// Everything.
    All,
}

/// What was tried and what went wrong.
struct Fuzzed<'w> {
    window: &'w Window,
    /// Whose secrets are kept.
    other: MemberId,
    shapes: Shapes,
    commands: &'w [Call],
    dice: Dice,
    calls: usize,
    locked: usize,
    /// How many answers held the secret, where it may be read.
    told: usize,
    wrong: Vec<String>,
}

impl<'w> Fuzzed<'w> {
    fn of(window: &'w Window, other: MemberId, commands: &'w [Call]) -> Self {
        let (shapes, dice) = (Shapes::of_window().0, Dice::new(fuzz::seed()));
        Self {
            window,
            other,
            shapes,
            commands,
            dice,
            calls: 0,
            locked: 0,
            told: 0,
            wrong: Vec::new(),
        }
    }

    /// Whatever needs an open vault says that it is closed; each command at least once, whose other
    /// arguments were refused before.
    fn the_closed_door(&mut self) {
        for call in self.commands.iter().filter(|call| needs_a_vault(call)) {
            let tries: Vec<_> = (0..USUAL * 2).map(|_| self.about(FIRST, call)).collect();
            let answers = self.answers(&tries);
            let codes: BTreeSet<_> = answers.iter().map(code).collect();
            let closed = codes.contains("vaultLocked");
            if !closed
                || codes.iter().any(|code| !["vaultLocked", "arguments"].contains(&code.as_str()))
            {
                self.wrong.push(format!("locked: {} said {codes:?}", call.command));
            }
            self.locked += usize::from(closed);
        }
    }

    /// Every command that leaves the seat as it is, some drawn as they should be, the others spoilt.
    fn seat(&mut self, name: &str, reads: Reads) {
        let before = seat_now(self.window)["seat"].clone();
        let commands = self.commands.iter().filter(|call| keeps_the_seat(call));
        let mut tries = Vec::new();
        for call in commands {
            let about = [self.other.0, FIRST].map(|number| self.about(number, call));
            tries.extend(about);
            for one in 0..fuzz::cases(USUAL) {
                let mut drawn = self.drawn(call);
                if one % 2 == 1 {
                    fuzz::spoil(&mut drawn[1], &mut self.dice);
                }
                tries.push(drawn);
            }
        }
        for batch in tries.chunks(BATCH) {
            let answers = self.answers(batch);
            for (call, answer) in batch.iter().zip(&answers) {
                self.judge(name, reads, call, answer);
            }
        }
        assert_eq!(seat_now(self.window)["seat"], before, "still the same seat");
    }

    fn judge(&mut self, seat: &str, reads: Reads, call: &Value, answer: &Value) {
        let tells = answer["tells"] == true;
        self.told += usize::from(tells);
        let fault = match code(answer).as_str() {
            "" if tells && reads == Reads::Own => "tells a secret",
            "silent" => "never answers",
            "unexpected" if REFUSED_BY_THE_SCHEMA.iter().any(|it| call[0] == *it) => return,
            "unexpected" | "untyped" => "is answered with a bug",
            _ => return,
        };
        let said: String = call.to_string().chars().take(600).collect();
        self.wrong.push(format!("{seat}: {fault}: {said} – {}", answer["words"]));
    }

    /// A call as it should be, about the records of this number.
    fn about(&mut self, number: i64, call: &Call) -> Value {
        json!([call.command, fuzz::draw_about(&self.shapes, &call.words, number, &mut self.dice)])
    }

    fn drawn(&mut self, call: &Call) -> Value {
        let words = fuzz::draw(&self.shapes, &call.words, "", &mut self.dice);
        json!([call.command, words])
    }

    fn answers(&mut self, calls: &[Value]) -> Vec<Value> {
        self.calls += calls.len();
        let told = self.window.execute_async(CALL, &[json!(calls), SECRET.into()]);
        told.as_array().cloned().unwrap_or_default()
    }
}

/// The calls of the window but those that wait for somebody.
fn calls() -> Vec<Call> {
    let (_, mut calls) = Shapes::of_window();
    calls.retain(|call| !ASKS_WHERE.contains(&call.command.as_str()));
    calls
}

fn needs_a_vault(call: &Call) -> bool {
    !AT_THE_DOOR.contains(&call.command.as_str())
}

fn keeps_the_seat(call: &Call) -> bool {
    !ENDS_THE_SEAT.contains(&call.command.as_str())
}

/// The code of a refusal; nothing where there was none.
fn code(answer: &Value) -> String {
    let untyped = answer["words"].as_str().unwrap_or_default();
    match answer["code"].as_str() {
        Some(code) => code.to_owned(),
        None if answer["done"] == true => String::new(),
        None if answer["silent"] == true => "silent".to_owned(),
        // Tauri itself refuses what is not of the type, or no JSON it reads.
        None if UNREAD.iter().any(|refusal| untyped.starts_with(refusal)) => "arguments".to_owned(),
        None => "untyped".to_owned(),
    }
}

/// Lays a vault in the home, with two members: the first has a PIN, the other has secrets.
fn lay_vault(home: &Home) -> [MemberId; 2] {
    let founding = arg::<Names>(json!({
        "fromOn": "2025-07-01", "superior": "Đảng ủy phường", "name": "Chi bộ 8", "place": "Hạ Đình",
        "code": "CB",
    }));
    let founding = Founding {
        password: PASSWORD.into(),
        names: founding,
        term: None,
        secretary_name: "Nguyễn Thị Bưởi".into(),
    };
    let (mut desk, _) =
        app::found_cell_at_cost(&home.vault(), founding, clock(), Cost::LOWEST).unwrap();
    desk.add_deputy(DEPUTY.into()).unwrap();
    let [member, other] = ["Y Bih Niê", "Đỗ Đạt"].map(|name| {
        let name = domain::text::FullName::guess(name).unwrap();
        desk.enter_member(&domain::member::Particulars::named(name)).unwrap().member.id
    });
    desk.set_pin(member, PIN.into()).unwrap();
    keep_secrets(&mut desk, other);
    [member, other]
}

/// Something about `member` in all the program keeps about a person.
fn keep_secrets(desk: &mut app::Desk, member: MemberId) {
    keep_in_notebook(desk, member);
    keep_in_forms(desk, member);
    keep_in_registers(desk, member);
}

fn keep_in_notebook(desk: &mut app::Desk, member: MemberId) {
    let pledge = json!({
        "year": 2026, "month": null, "group": "people", "act": SECRET, "measure": SECRET,
        "target": "", "due": "", "note": "", "registeredOn": "2026-01-10",
    });
    desk.save_pledge(member, None, &arg(pledge)).unwrap();
    let deed = json!({
        "member": member, "doneOn": "2026-09-01", "words": SECRET, "forWhom": SECRET, "pledge": null,
    });
    desk.save_good_deed(None, &arg(deed)).unwrap();
    let page = json!({ "selfRemark": SECRET });
    desk.save_month_page(member, arg(json!("2026-08")), 0, arg(page)).unwrap();
    desk.save_summary(member, 2026, arg(json!("year")), &arg(json!({ "results": SECRET })))
        .unwrap();
    let story = json!({
        "teller": member, "month": "2026-09", "toldOn": null, "title": SECRET, "source": "",
        "lesson": SECRET,
    });
    desk.tell_story(None, &arg(story)).unwrap();
}

fn keep_in_forms(desk: &mut app::Desk, member: MemberId) {
    let answers = json!({ "thought": { "kind": "text", "words": SECRET } });
    desk.save_commitment(member, 2026, 0, arg(answers)).unwrap();
    let answers = json!({ "qualities": { "kind": "text", "words": SECRET } });
    desk.save_review(Some(member), 2026, 0, arg(answers)).unwrap();
}

fn keep_in_registers(desk: &mut app::Desk, member: MemberId) {
    let feedback = json!({ "words": SECRET });
    desk.save_residence_feedback(member, 2026, arg(feedback)).unwrap();
    let contribution = json!({
        "year": 2026, "subject": { "member": member }, "words": SECRET, "giver": "people",
        "giverWords": "", "givenOn": null, "reply": "",
    });
    desk.keep_contribution(None, arg(contribution)).unwrap();
    let study = json!({
        "title": "Nghị quyết Đại hội", "heldOn": "2026-03-10", "place": "", "speaker": "",
        "meeting": null, "reportDueOn": null, "note": "",
    });
    let study = desk.save_study(None, &arg(study)).unwrap().study.id;
    desk.save_study_reflection(study, member, &SECRET.into()).unwrap();
    let censure = json!({
        "subject": { "member": member }, "kind": "reprimand", "decidedOn": "2026-02-01", "by": "",
        "number": "", "reason": SECRET, "endedOn": null,
    });
    desk.keep_censure(None, arg(censure)).unwrap();
}

type Names = domain::cell::CellNames;

fn arg<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).unwrap()
}

fn clock() -> app::Clock {
    let day = tests::seed::today();
    Box::new(move || day.and_hms_opt(9, 0, 0).unwrap())
}

fn open(window: &Window, password: &str) {
    call_well(window, "open_vault", &json!({ "password": password }));
}

fn hand_over(window: &Window, member: MemberId) {
    call_well(window, "hand_over_seat", &json!({ "member": member, "pin": PIN }));
}

fn call_well(window: &Window, command: &str, words: &Value) {
    assert_eq!(seat::call(window, command, words), None, "{command}");
}

fn seat_now(window: &Window) -> Value {
    seat::ask(window, "welcome", &json!({}))
}
