//! Papers on disk: where they go, and how one is written without ever replacing another.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use app::Problem;
use tauri::{AppHandle, Manager as _};

/// The folder papers of `year` are saved in: in the person's documents, under the program's name.
pub(crate) fn folder(app: &AppHandle, year: i32) -> Result<PathBuf, Problem> {
    let documents = app
        .path()
        .document_dir()
        .or_else(|_| app.path().home_dir().map(|home| home.join("Documents")));
    let documents = documents.map_err(|error| {
        log::error!("no folder for documents: {error}");
        Problem::Unexpected
    })?;
    let program = app.config().product_name.as_deref().unwrap_or_default();
    Ok(documents.join(program).join(year.to_string()))
}

/// Write `bytes` as `name` into `folder`. A file of that name stays: the new one becomes
/// "name (2)" and so on. Answers with the path written.
pub(crate) fn write_beside(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Problem> {
    fs::create_dir_all(folder).map_err(|error| problem(folder, &error))?;
    for count in 1..1000 {
        let path = folder.join(numbered(name, count));
        match private(OpenOptions::new().create_new(true)).open(&path) {
            Ok(file) => return fill(file, &path, bytes),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(problem(&path, &error)),
        }
    }
    Err(Problem::Unexpected)
}

/// Where a file called `name` goes in `folder`, which is made: beside those of that name, as in
/// [`write_beside`].
pub(crate) fn free_place(folder: &Path, name: &str) -> Result<PathBuf, Problem> {
    fs::create_dir_all(folder).map_err(|error| problem(folder, &error))?;
    let mut places = (1..1000).map(|count| folder.join(numbered(name, count)));
    places.find(|place| !place.exists()).ok_or(Problem::Unexpected)
}

/// A new folder for papers. It goes again, with every paper written into it, unless it is kept.
#[derive(Debug)]
pub(crate) struct NewFolder {
    path: PathBuf,
    written: Vec<PathBuf>,
    is_kept: bool,
}

impl NewFolder {
    /// Make the folder `name` in `parent`. A folder of that name stays: the new one becomes
    /// "name (2)" and so on.
    pub(crate) fn make(parent: &Path, name: &str) -> Result<Self, Problem> {
        fs::create_dir_all(parent).map_err(|error| problem(parent, &error))?;
        for count in 1..1000 {
            let path = parent.join(folder_numbered(name, count));
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Self { path, written: Vec::new(), is_kept: false }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(problem(&path, &error)),
            }
        }
        Err(Problem::Unexpected)
    }

    /// Write `bytes` as `name` into the folder.
    pub(crate) fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), Problem> {
        self.written.push(write_beside(&self.path, name, bytes)?);
        Ok(())
    }

    /// Keep the folder; answers with its path.
    pub(crate) fn keep(mut self) -> PathBuf {
        self.is_kept = true;
        self.path.clone()
    }
}

impl Drop for NewFolder {
    /// Only what was written here is removed: somebody may have put a file of theirs beside it.
    fn drop(&mut self) {
        if self.is_kept {
            return;
        }
        let removed = self.written.iter().try_for_each(fs::remove_file);
        if let Err(error) = removed.and_then(|()| fs::remove_dir(&self.path)) {
            log::warn!("papers of a print run that stopped could not be removed: {error}");
        }
    }
}

/// Write `bytes` to `path`, which the person chose and agreed to replace: whole or not at all.
pub(crate) fn write_over(path: &Path, bytes: &[u8]) -> Result<PathBuf, Problem> {
    let beside = path.with_extension("part");
    let opened = private(OpenOptions::new().create(true).truncate(true)).open(&beside);
    let file = opened.map_err(|error| problem(&beside, &error))?;
    fill(file, &beside, bytes)?;
    fs::rename(&beside, path).map_err(|error| problem(path, &error))?;
    Ok(path.to_owned())
}

/// The text of a file the person chose, at most its first `most` bytes. Letters in another encoding
/// than UTF-8 become `U+FFFD`, which whoever reads the text tells apart.
pub(crate) fn read_text(path: &Path, most: usize) -> Result<String, Problem> {
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    read.map_err(|error| {
        log::error!("a file could not be read: {error}");
        Problem::DiskTrouble { path: path.display().to_string() }
    })?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Remove the paper at `path`; none is no error.
pub(crate) fn remove(path: &Path) -> Result<(), Problem> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(problem(path, &error)),
        _ => Ok(()),
    }
}

/// For writing, and for the owner's eyes only: papers name members.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.write(true)
}

fn fill(mut file: File, path: &Path, bytes: &[u8]) -> Result<PathBuf, Problem> {
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    match written {
        Ok(()) => Ok(path.to_owned()),
        Err(error) => {
            // Half a paper is worse than none; that it cannot be removed changes nothing.
            let _ = fs::remove_file(path);
            Err(problem(path, &error))
        }
    }
}

/// `Biên bản.pdf` as the `count`-th of its name: `Biên bản (2).pdf`.
fn numbered(name: &str, count: u32) -> String {
    match (count, name.rsplit_once('.')) {
        (1, _) => name.to_owned(),
        (_, Some((stem, ending))) => format!("{stem} ({count}).{ending}"),
        (_, None) => format!("{name} ({count})"),
    }
}

/// `Kiểm điểm` as the `count`-th of its name: `Kiểm điểm (2)`.
fn folder_numbered(name: &str, count: u32) -> String {
    if count == 1 { name.to_owned() } else { format!("{name} ({count})") }
}

fn problem(path: &Path, error: &io::Error) -> Problem {
    let path = path.display().to_string();
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Problem::DiskFull { path },
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Problem::ReadOnly { path }
        }
        _ => {
            log::error!("a paper could not be written: {error}");
            Problem::ReadOnly { path }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_paper_of_the_same_name_stands_beside_the_first() {
        let folder = tempfile::tempdir().unwrap();

        write_beside(folder.path(), "Biên bản.pdf", b"1").unwrap();
        let second = write_beside(folder.path(), "Biên bản.pdf", b"2").unwrap();

        assert_eq!(second.file_name().unwrap(), "Biên bản (2).pdf");
        assert_eq!(fs::read(folder.path().join("Biên bản.pdf")).unwrap(), b"1");
    }

    #[test]
    fn a_folder_of_papers_stands_beside_one_of_its_name() {
        let parent = tempfile::tempdir().unwrap();
        NewFolder::make(parent.path(), "Đợt 1. Tổ 2").unwrap().keep();

        let mut second = NewFolder::make(parent.path(), "Đợt 1. Tổ 2").unwrap();
        second.write("01 Bản kiểm điểm.pdf", b"1").unwrap();
        let second = second.keep();

        assert_eq!(second.file_name().unwrap(), "Đợt 1. Tổ 2 (2)");
        assert_eq!(fs::read(second.join("01 Bản kiểm điểm.pdf")).unwrap(), b"1");
    }

    #[test]
    fn nothing_stays_of_a_folder_that_was_not_kept_but_what_others_put_there() {
        let parent = tempfile::tempdir().unwrap();
        let mut folder = NewFolder::make(parent.path(), "Kiểm điểm").unwrap();
        folder.write("01 Bản kiểm điểm.pdf", b"1").unwrap();
        drop(folder);
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 0);

        let mut folder = NewFolder::make(parent.path(), "Kiểm điểm").unwrap();
        folder.write("01 Bản kiểm điểm.pdf", b"1").unwrap();
        fs::write(parent.path().join("Kiểm điểm/của tôi.txt"), b"2").unwrap();
        drop(folder);

        let left = fs::read_dir(parent.path().join("Kiểm điểm")).unwrap();
        let left: Vec<_> = left.map(|file| file.unwrap().file_name()).collect();
        assert_eq!(left, ["của tôi.txt"]);
    }

    #[test]
    fn no_more_of_a_file_is_read_than_may_be() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mẫu.toml");
        fs::write(&path, "mẫu \u{feff}cũ".as_bytes()).unwrap();

        assert_eq!(read_text(&path, 100), Ok("mẫu \u{feff}cũ".to_owned()));
        assert_eq!(read_text(&path, 3), Ok("m\u{fffd}".to_owned()));
        let missing = folder.path().join("không có.toml");
        let refused = Problem::DiskTrouble { path: missing.display().to_string() };
        assert_eq!(read_text(&missing, 100), Err(refused));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_a_paper() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let beside = write_beside(folder.path(), "a.pdf", b"1").unwrap();
        let over = write_over(&folder.path().join("b.pdf"), b"2").unwrap();

        for path in [beside, over] {
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_paper_is_removed_once_and_a_folder_never() {
        let folder = tempfile::tempdir().unwrap();
        let path = write_beside(folder.path(), "a.pdf", b"1").unwrap();

        assert_eq!((remove(&path), remove(&path)), (Ok(()), Ok(())));
        assert!(!path.exists());
        assert!(remove(folder.path()).is_err());
        assert!(folder.path().exists());
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("tệp");
        fs::write(&file, b"").unwrap();

        let refused = write_beside(&file, "a.pdf", b"");

        assert_eq!(refused, Err(Problem::ReadOnly { path: file.display().to_string() }));
    }
}
