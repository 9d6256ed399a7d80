//! What the window may call while nobody has opened the vault.

/// Commands that need no open desk, or close it: nothing of the cell passes through them.
pub const AT_THE_DOOR: &[&str] = &[
    "choose_package",
    "copies_at_the_door",
    "found_cell",
    "leave",
    "lock",
    "look_for_copies",
    "look_into_package",
    "open_vault",
    "open_with_recovery",
    "password_strength",
    "read_pasted",
    "receive_vault",
    "rescue_vault",
    "restore_at_the_door",
    "stay",
    "stop_printing",
    "stop_work",
    "welcome",
    "work_step",
];
