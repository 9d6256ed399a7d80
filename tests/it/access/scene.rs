//! A cell with two members whose notebooks are written in, each with a PIN, and a deputy.

use app::Desk;
use domain::{GoodDeedId, MemberId, PledgeId, StoryId, StudyId};
use serde_json::json;

use super::Column;
use super::rows::arg;
use crate::support::{PASSWORD, TrialDesk, desk, person};

const DEPUTY: &str = "Sông sâu còn có kẻ dò";
pub(super) const PINS: [&str; 2] = ["2846", "7391"];

/// Two members and a desk.
pub(super) struct Scene {
    pub(super) desk: TrialDesk,
    /// The one who sits at a member's seat.
    pub(super) nie: Person,
    /// Another one.
    pub(super) dat: Person,
}

/// A member and what is kept about them.
#[derive(Clone, Copy)]
pub(super) struct Person {
    pub(super) member: MemberId,
    pub(super) pin: &'static str,
    pub(super) pledge: PledgeId,
    pub(super) deed: GoodDeedId,
    pub(super) story: StoryId,
    pub(super) study: StudyId,
}

impl Scene {
    pub(super) fn new() -> Self {
        let mut desk = desk();
        desk.add_deputy(DEPUTY.into()).unwrap();
        let nie = Person::enter(&mut desk, "Y Bih Niê", PINS[0]);
        let dat = Person::enter(&mut desk, "Đỗ Đạt", PINS[1]);
        Self { desk, nie, dat }
    }

    /// Sit at the seat a column is about.
    pub(super) fn sit(&mut self, column: Column) {
        self.desk.idle_seat().unwrap();
        match column {
            Column::Secretary => self.desk.leave_seat(PASSWORD.into()).unwrap(),
            Column::Deputy => self.desk.leave_seat(DEPUTY.into()).unwrap(),
            Column::Oneself | Column::Another => {
                self.desk.enter_seat(self.nie.member, self.nie.pin.into()).unwrap();
            }
            Column::Nobody => {}
        }
    }
}

impl Person {
    fn enter(desk: &mut Desk, name: &str, pin: &'static str) -> Self {
        let member = desk.enter_member(&person(name)).unwrap().member.id;
        desk.set_pin(member, pin.into()).unwrap();
        let act = format!("Việc bí mật của {}", name.split_whitespace().last().unwrap());
        let pledge = desk.save_pledge(member, None, &pledge(&act)).unwrap().pledge.id;
        let deed = desk.save_good_deed(None, &deed(member, &act)).unwrap().id;
        let story = desk.tell_story(None, &story(member, &act)).unwrap().story.id;
        let study = desk.save_study(None, &study("Nghị quyết Đại hội")).unwrap().study.id;
        desk.save_study_reflection(study, member, &act.as_str().into()).unwrap();
        Self { member, pin, pledge, deed, story, study }
    }
}

/// A pledge of the year with nothing special about it.
pub(super) fn pledge(act: &str) -> domain::notebook::PledgeDraft {
    arg(json!({
        "year": 2026, "month": null, "group": "people", "act": act, "measure": "", "target": "",
        "due": "", "note": "", "registeredOn": "2026-01-10",
    }))
}

/// A good deed with nothing special about it.
pub(super) fn deed(member: MemberId, words: &str) -> domain::notebook::GoodDeedDraft {
    arg(json!({
        "member": member, "doneOn": "2026-09-01", "words": words, "forWhom": "", "pledge": null,
    }))
}

/// A prepared story with nothing special about it.
pub(super) fn story(teller: MemberId, title: &str) -> domain::story::StoryDraft {
    arg(json!({
        "teller": teller, "month": "2026-09", "toldOn": null, "title": title, "source": "",
        "lesson": "",
    }))
}

/// A study session with nothing special about it.
pub(super) fn study(title: &str) -> domain::study::StudyDraft {
    arg(json!({
        "title": title, "heldOn": "2026-03-10", "place": "", "speaker": "", "meeting": null,
        "reportDueOn": "2026-03-31", "note": "",
    }))
}
