//! What the program notes for itself: trouble and its kind, never a word that somebody wrote.

use std::fs;
use std::sync::{Mutex, OnceLock};

use app::Problem;
use log::{LevelFilter, Log, Metadata, Record};
use store::{Passphrase, Secret, Vault};

use crate::support::{PASSWORD, SECRETARY, desk, person};

/// What one of the members wrote.
const WRITTEN: &str = "Đồng chí Mít nợ tiền \"bà Bưởi\"";

/// Every line that any test of this program has had noted.
struct Lines(Mutex<Vec<String>>);

impl Log for Lines {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        self.0.lock().unwrap().push(record.args().to_string());
    }

    fn flush(&self) {}
}

fn lines() -> &'static Lines {
    static LINES: OnceLock<Lines> = OnceLock::new();
    let mut first = false;
    let lines = LINES.get_or_init(|| {
        first = true;
        Lines(Mutex::default())
    });
    if first {
        log::set_logger(lines).unwrap();
        log::set_max_level(LevelFilter::Trace);
    }
    lines
}

#[test]
fn nothing_that_somebody_wrote_is_noted() {
    let noted = lines();
    let mut desk = desk();
    desk.enter_member(&person("Y Bih Niê")).unwrap();
    let closed = desk.leave();
    let (mut vault, _) =
        Vault::open(&closed.place.vault(), &Secret::Password(Passphrase::new(PASSWORD))).unwrap();
    let broken = serde_json::to_string(WRITTEN).unwrap();
    vault
        .write(|tx| {
            let changed = tx.execute("UPDATE setting SET value = ?1 WHERE name = 'cell'", [broken]);
            assert_eq!(changed?, 1);
            Ok::<_, store::Error>(())
        })
        .unwrap();
    vault.lock();

    let desk = closed.open(PASSWORD).unwrap();
    assert_eq!(desk.cell().err(), Some(Problem::Unexpected));
    drop(desk);
    closed.open("mật khẩu của Mít").unwrap_err();
    fs::write(closed.place.vault().join("slots/secretary.age"), WRITTEN).unwrap();
    closed.open(PASSWORD).unwrap_err();
    fs::write(closed.place.vault().join("vault.db"), WRITTEN).unwrap();
    closed.recover(&closed.code.join(" ")).unwrap_err();

    let noted = noted.0.lock().unwrap();
    assert!(noted.iter().any(|line| line.contains("`setting`")), "{noted:#?}");
    for secret in ["Mít", "nợ tiền", "Bưởi", "Niê", PASSWORD, SECRETARY, closed.code[2].as_str()]
    {
        let found: Vec<_> = noted.iter().filter(|line| line.contains(secret)).collect();
        assert!(found.is_empty(), "{secret}: {found:#?}");
    }
}
