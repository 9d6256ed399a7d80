//! Files and folders that only their owner reads, written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::Result;
use crate::error::At as _;

/// How much of a file is copied at a time.
const PIECE: usize = 1024 * 1024;

/// Make the folder `path` and those above it that are missing, for the owner alone.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).at(path)
}

/// Make the empty file `path`, which must not be there yet.
pub(crate) fn make_file(path: &Path) -> Result<()> {
    private(OpenOptions::new().create_new(true)).open(path).at(path)?;
    Ok(())
}

/// The file `path`, empty, to be written to; one that is there is emptied.
pub(crate) fn begin_file(path: &Path) -> Result<File> {
    private(OpenOptions::new().create(true).truncate(true)).open(path).at(path)
}

/// Write `bytes` to `path`: after a crash at any instant the file is the old one
/// or the new one, never a part of either.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let part = part_of(path);
    write_and_sync(&part, bytes).at(&part)?;
    rename(&part, path)
}

/// Where `path` lies while it is being written.
pub(crate) fn part_of(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.part"))
}

/// Move `from` to `to` in one step and make the step last.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).at(to)?;
    to.parent().map_or(Ok(()), sync_folder)
}

/// Remove the file `path` for good; no file is no error.
pub(crate) fn remove_file(path: &Path) -> Result<()> {
    gone(fs::remove_file(path)).at(path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Remove the folder `path` and all that is in it; no folder is no error.
pub(crate) fn remove_folder(path: &Path) -> Result<()> {
    gone(fs::remove_dir_all(path)).at(path)
}

/// Remove the folder `path` if nothing is in it; otherwise leave it.
pub(crate) fn remove_if_empty(path: &Path) {
    // The answer does not matter: what is not empty, or not there, may stay so.
    let _ = fs::remove_dir(path);
}

/// The bytes of `path`; none when there is no such file.
pub(crate) fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).at(path),
    }
}

/// The folders in the folder `path`, in no order.
pub(crate) fn folders(path: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(path).at(path)? {
        let inner = entry.at(path)?.path();
        if inner.is_dir() {
            found.push(inner);
        }
    }
    Ok(found)
}

/// Whether two folders lie on one disk; one that cannot be reached lies on another.
#[cfg(unix)]
pub(crate) fn are_on_one(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let disk = |path: &Path| path.metadata().ok().map(|folder| folder.dev());
    disk(one).is_some() && disk(one) == disk(other)
}

/// Whether two folders lie on one disk, by the letter they begin with.
#[cfg(not(unix))]
pub(crate) fn are_on_one(one: &Path, other: &Path) -> bool {
    let letter = |path: &Path| path.components().next().map(|first| first.as_os_str().to_owned());
    letter(one) == letter(other)
}

/// Whether there is anything at `path`.
pub(crate) fn exists(path: &Path) -> Result<bool> {
    path.try_exists().at(path)
}

/// Lay a copy of the file `from` at `to`, where there is none yet, and see it onto the disk.
/// `may_go_on` is asked now and then.
pub(crate) fn copy_file(from: &Path, to: &Path, may_go_on: &dyn Fn() -> Result<()>) -> Result<()> {
    let mut source = File::open(from).at(from)?;
    let mut target = private(OpenOptions::new().create_new(true)).open(to).at(to)?;
    let mut piece = vec![0; PIECE];
    loop {
        may_go_on()?;
        match source.read(&mut piece).at(from)? {
            0 => return target.sync_all().at(to),
            read => target.write_all(&piece[..read]).at(to)?,
        }
    }
}

/// Wait until what was written to the file `path` is on the disk.
pub(crate) fn sync_file(path: &Path) -> Result<()> {
    // Windows flushes only through a handle that may write.
    OpenOptions::new().read(true).write(true).open(path).and_then(|file| file.sync_all()).at(path)
}

/// Wait until the names in the folder `path` are on the disk.
#[cfg(unix)]
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    match File::open(path).and_then(|folder| folder.sync_all()) {
        // Some file systems of sticks know no such thing, and write names through.
        Err(error)
            if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
        {
            Ok(())
        }
        answer => answer.at(path),
    }
}

/// Windows writes names through by itself, and opens no folder as a file.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_path: &Path) -> Result<()> {
    Ok(())
}

fn write_and_sync(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file: File = private(OpenOptions::new().create(true).truncate(true)).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// For writing, and for the owner's eyes only.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.write(true)
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sổ.txt");
        write_whole(&file, "cũ, dài hơn nhiều".as_bytes()).unwrap();

        write_whole(&file, "mới".as_bytes()).unwrap();

        assert_eq!(fs::read_to_string(&file).unwrap(), "mới");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_rest_of_an_earlier_crash_does_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sổ.txt");
        fs::write(part_of(&file), "nửa chừng, bị cắt ngang").unwrap();

        write_whole(&file, b"moi").unwrap();

        assert_eq!(fs::read(&file).unwrap(), b"moi");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("kho");
        make_folder(&inner).unwrap();
        write_whole(&inner.join("khóa"), b"1").unwrap();
        make_file(&inner.join("sổ")).unwrap();

        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;

        assert_eq!(mode(&inner), 0o700);
        assert_eq!(mode(&inner.join("khóa")), 0o600);
        assert_eq!(mode(&inner.join("sổ")), 0o600);
    }

    #[test]
    fn a_file_in_place_of_a_folder_is_named_in_the_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("vault");
        fs::write(&file, b"").unwrap();

        let refused = make_folder(&file.join("slots"));

        assert!(refused.unwrap_err().to_string().contains("vault"));
    }
}
