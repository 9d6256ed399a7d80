//! The groups of checks, as a developer names them: `cargo xtask test ui unit`.

use crate::need::For;
use crate::say::Stop;

/// Checks that are run together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// rustfmt and the formatter of the face.
    Format,
    /// The face: types, components in a browser, build.
    Ui,
    /// clippy on everything.
    Lint,
    /// The small tests beside the code, and the types written for the face.
    Unit,
    /// What the program must do, through the desk and a real vault.
    It,
    /// Kills, failing calls of the disk, and damage.
    Faults,
    /// Licences and bans of the crates of others.
    Deny,
    /// The real program in its real window.
    Window,
}

impl Group {
    /// All of them, in the order they are run.
    pub(crate) const ALL: [Self; 8] = [
        Self::Format,
        Self::Ui,
        Self::Lint,
        Self::Unit,
        Self::It,
        Self::Faults,
        Self::Deny,
        Self::Window,
    ];

    /// The word on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Ui => "ui",
            Self::Lint => "lint",
            Self::Unit => "unit",
            Self::It => "it",
            Self::Faults => "faults",
            Self::Deny => "deny",
            Self::Window => "window",
        }
    }

    /// The groups these words name; no word means all of them.
    pub(crate) fn named(words: &[&str]) -> Result<Vec<Self>, Stop> {
        if words.is_empty() {
            return Ok(Self::ALL.to_vec());
        }
        words.iter().map(|word| Self::of(word)).collect()
    }

    fn of(word: &str) -> Result<Self, Stop> {
        let names = Self::ALL.map(Self::name);
        Self::ALL.into_iter().find(|group| group.name() == word).ok_or_else(|| {
            Stop(format!("`{word}` is not a group of checks; there are {}.", names.join(", ")))
        })
    }

    /// What the machine must have for it.
    pub(crate) fn needs(self) -> &'static [For] {
        match self {
            Self::Format | Self::Deny => &[],
            Self::Ui => &[For::Screens],
            Self::Lint | Self::Unit => &[For::Build],
            Self::It => &[For::Vault, For::Papers],
            Self::Faults => &[For::Vault],
            Self::Window => &[For::Build, For::Window],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_every_group() {
        assert_eq!(Group::named(&[]), Ok(Group::ALL.to_vec()));
    }

    #[test]
    fn each_group_answers_to_its_name() {
        for group in Group::ALL {
            assert_eq!(Group::named(&[group.name()]), Ok(vec![group]));
        }
    }

    #[test]
    fn a_word_that_is_no_group_is_refused_with_those_that_are() {
        let Stop(sentence) = Group::named(&["unit", "units"]).unwrap_err();

        assert_eq!(
            sentence,
            "`units` is not a group of checks; \
             there are format, ui, lint, unit, it, faults, deny, window."
        );
    }
}
