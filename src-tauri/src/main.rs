//! The window's program. It only translates: a command unpacks, calls one deed, returns.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod closing;
mod commands;
mod daily;
mod demo;
mod desk_state;
mod platform;
mod printing;
mod sleeping;

use tauri::Manager as _;

use crate::arguments::Arguments;
use crate::demo::Demo;
use crate::desk_state::DeskState;
use crate::printing::Printing;

fn main() -> Result<(), tauri::Error> {
    let arguments = Arguments::read(std::env::args_os().skip(1));
    tauri::Builder::default()
        // First of all, so that a second start ends before it touches the vault.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show_window(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .setup(move |app| {
            app.manage(desk_state(&arguments, app.handle())?);
            app.manage(Printing::default());
            sleeping::lock_on_sleep(app.handle());
            daily::keep_copies(app.handle());
            Ok(())
        })
        .on_window_event(closing::ask_to_flush)
        .invoke_handler(commands::handler())
        .run(tauri::generate_context!())
}

/// The state the program starts in: the vault of this machine, or the demo cell.
fn desk_state(
    arguments: &Arguments,
    app: &tauri::AppHandle,
) -> Result<DeskState, Box<dyn std::error::Error>> {
    if !arguments.demo {
        return Ok(DeskState::new(&arguments.vault_folder(app)?, arguments.vault.is_some(), None));
    }
    let demo = Demo::fill().map_err(|problem| format!("no demo cell: {problem:?}"))?;
    Ok(DeskState::new(&demo.vault(), false, Some(demo)))
}

/// Bring the one window to the front.
fn show_window(app: &tauri::AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let shown =
            window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if let Err(error) = shown {
            log::warn!("the window could not be brought to the front: {error}");
        }
    }
}
