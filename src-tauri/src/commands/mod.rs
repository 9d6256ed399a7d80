//! What the page may call: one file per noun, one deed per command.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands arguments over by value")]

mod agendas;
mod cell;
mod door;
mod meetings;
mod members;
mod minutes;
mod openers;
mod papers;
mod window;

use tauri::ipc::Invoke;

/// Passes each call to its command. The names are those of `build.rs`.
pub(crate) fn handler() -> impl Fn(Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        agendas::agenda_template,
        agendas::save_agenda_template,
        agendas::save_score_sheet,
        agendas::score_sheet,
        agendas::shipped_agenda_template,
        agendas::shipped_score_sheets,
        cell::cell,
        cell::give_number,
        cell::home,
        cell::paper_numbers,
        cell::rename_cell,
        cell::save_settings,
        cell::save_term,
        cell::suggest_number,
        door::found_cell,
        door::lock,
        door::open_vault,
        door::open_with_recovery,
        door::password_strength,
        door::welcome,
        meetings::cancel_meeting,
        meetings::change_plan,
        meetings::meeting,
        meetings::meeting_years,
        meetings::meetings,
        meetings::note_report,
        meetings::open_matters,
        meetings::plan_meeting,
        meetings::propose_meeting,
        meetings::reopen_plan,
        members::bin_member,
        members::binned_members,
        members::correct_member,
        members::enter_member,
        members::guess_name,
        members::history,
        members::member,
        members::members,
        members::restore_member,
        members::save_post,
        members::save_standing,
        members::withdraw_post,
        members::withdraw_standing,
        minutes::add_supplement,
        minutes::adopt_minutes,
        minutes::begin_minutes,
        minutes::draft,
        minutes::drafts,
        minutes::minutes,
        minutes::minutes_text,
        minutes::read_back,
        minutes::result_text,
        minutes::save_minutes,
        openers::add_deputy,
        openers::change_password,
        openers::confirm_recovery,
        openers::openers,
        openers::recovery_sheet,
        openers::remove_deputy,
        openers::renew_recovery_code,
        openers::set_new_password,
        papers::open_paper,
        papers::paper,
        papers::save_paper,
        papers::save_paper_as,
        papers::save_recovery_sheet,
        window::leave,
        window::stay,
    ]
}
