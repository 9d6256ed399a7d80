//! What the tests measured: each leaves a small file, label and value on a line each, and the
//! chore prints all of them as one table in Markdown.

use std::fs;
use std::path::PathBuf;

use crate::house::House;
use crate::say::{Stop, heading, sentence};

/// Throws away the figures of the last run, so that the table says only what was measured now.
pub(crate) fn forget(house: &House) -> Result<(), Stop> {
    let folder = folder(house);
    match fs::remove_dir_all(&folder) {
        Err(error) if folder.exists() => {
            Err(Stop(format!("{} cannot be emptied ({error}).", house.said(&folder))))
        }
        _ => Ok(()),
    }
}

/// Prints the table, if anything was measured.
pub(crate) fn print(house: &House) {
    let figures = kept(house);
    if !figures.is_empty() {
        heading("Figures");
        sentence(&table(&figures));
    }
}

fn folder(house: &House) -> PathBuf {
    house.target.join("figures")
}

/// Label and value of each figure, in order of the labels.
fn kept(house: &House) -> Vec<(String, String)> {
    let files = fs::read_dir(folder(house)).into_iter().flatten().flatten();
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    let mut figures: Vec<_> = texts.filter_map(|text| figure(&text)).collect();
    figures.sort();
    figures
}

fn figure(text: &str) -> Option<(String, String)> {
    let (label, value) = text.trim_end().split_once('\n')?;
    Some((label.to_owned(), value.to_owned()))
}

fn table(figures: &[(String, String)]) -> String {
    let head = "| Measured in this run | |\n|---|---:|".to_owned();
    let lines = figures.iter().map(|(label, value)| format!("| {label} | {value} |"));
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_a_line_of_the_table() {
        let figures: Vec<_> =
            ["Kills survived\n512\n", "half written"].into_iter().filter_map(figure).collect();

        assert_eq!(
            table(&figures),
            "| Measured in this run | |\n|---|---:|\n| Kills survived | 512 |"
        );
    }
}
