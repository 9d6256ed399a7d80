/* Makes calls of the disk fail when the test asks for it. Lies between the program and libc (LD_PRELOAD).
 *
 * The test speaks to it by opening files that are not there:
 *   /faults/arm/KIND/N   from now on let the N-th call of this kind fail
 *   /faults/count        no more; the file says how many calls failed
 *
 * Only calls on what lies below FAULTS_BELOW count. The kinds:
 *   eio    a call that changes something or opens it fails with an input/output error
 *   read   reading fails so
 *   full   what would take room fails: the disk is full
 *   short  the first half is written, and then the disk is full
 *   sync   waiting for the disk fails
 *   gone   this call and every later one fails: the disk was pulled out
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum kind { NONE, CHANGE, READ, FULL, SHORT, SYNC, GONE };
enum call { READING, GROWING, WRITING, SYNCING, CHANGING };

#define MOST_FILES 4096

static char below[MOST_FILES];       /* whether this descriptor counts */
static char is_cut[MOST_FILES];      /* whether half was written, and nothing more goes */
static enum kind armed = NONE;
static long left, failed;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int is_below(const char *path) {
    static const char *folder;
    if (!folder) folder = getenv("FAULTS_BELOW");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int counts_here(int folder, const char *path) {
    if (path && path[0] == '/') return is_below(path);
    return folder >= 0 && folder < MOST_FILES && below[folder];
}

static int concerns(enum call call) {
    switch (armed) {
    case GONE: return 1;
    case CHANGE: return call != READING;
    case READ: return call == READING;
    case FULL: return call == GROWING || call == WRITING;
    case SHORT: return call == WRITING;
    case SYNC: return call == SYNCING;
    default: return 0;
    }
}

/* Whether this call is to fail; errno says why. */
static int fails(enum call call) {
    if (!concerns(call)) return 0;
    if (--left > 0) return 0;
    if (left < 0 && armed != GONE) return 0;
    failed++;
    errno = armed == FULL || armed == SHORT ? ENOSPC : EIO;
    return 1;
}

static int fails_at(int file, enum call call) {
    return file >= 0 && file < MOST_FILES && below[file] && fails(call);
}

static int remembered(int file, int counts) {
    if (file >= 0 && file < MOST_FILES) {
        below[file] = counts != 0;
        is_cut[file] = 0;
    }
    return file;
}

static int arm(const char *order) {
    static const char *names[] = { "", "eio", "read", "full", "short", "sync", "gone" };
    const char *number = strchr(order, '/');
    armed = NONE;
    for (int kind = CHANGE; number && kind <= GONE; kind++)
        if (strncmp(order, names[kind], (size_t)(number - order)) == 0) armed = kind;
    left = number ? atol(number + 1) : 0;
    failed = 0;
    errno = ENOENT;
    return -1;
}

static int told(void) {
    int ends[2];
    char line[32];
    armed = NONE;
    if (pipe(ends) != 0) return -1;
    int length = snprintf(line, sizeof line, "%ld", failed);
    if (REAL(write)(ends[1], line, (size_t)length) != length) abort();
    close(ends[1]);
    return remembered(ends[0], 0);
}

static int asked(const char *path, int *answer) {
    if (!path || strncmp(path, "/faults/", 8) != 0) return 0;
    *answer = strncmp(path + 8, "arm/", 4) == 0 ? arm(path + 12) : told();
    return 1;
}

static int opened(int folder, const char *path, int flags, mode_t mode) {
    int answer, counts = counts_here(folder, path);
    if (asked(path, &answer)) return answer;
    if (counts && fails(flags & O_CREAT ? GROWING : CHANGING)) return -1;
    return remembered(REAL(openat)(folder, path, flags, mode), counts);
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return opened(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return opened(folder, path, flags, mode); }

/* Half of it goes, where that is the fault: how much is to be written, or nothing more. */
static ssize_t room(int file, size_t length) {
    int counts = file >= 0 && file < MOST_FILES;
    if (counts && is_cut[file] && armed != NONE) { errno = ENOSPC; return -1; }
    if (!fails_at(file, WRITING)) return (ssize_t)length;
    if (armed != SHORT || length < 2) return -1;
    is_cut[file] = 1;
    return (ssize_t)(length / 2);
}

ssize_t write(int file, const void *bytes, size_t length) {
    ssize_t some = room(file, length);
    return some < 0 ? -1 : REAL(write)(file, bytes, (size_t)some);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) {
    ssize_t some = room(file, length);
    return some < 0 ? -1 : REAL(pwrite)(file, bytes, (size_t)some, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) {
    ssize_t some = room(file, length);
    return some < 0 ? -1 : REAL(pwrite64)(file, bytes, (size_t)some, at);
}

#define FAIL(condition) if (condition) return -1

ssize_t read(int file, void *bytes, size_t length) {
    FAIL(fails_at(file, READING));
    return REAL(read)(file, bytes, length);
}

ssize_t pread(int file, void *bytes, size_t length, off_t at) {
    FAIL(fails_at(file, READING));
    return REAL(pread)(file, bytes, length, at);
}

ssize_t pread64(int file, void *bytes, size_t length, off64_t at) {
    FAIL(fails_at(file, READING));
    return REAL(pread64)(file, bytes, length, at);
}

int fsync(int file) { FAIL(fails_at(file, SYNCING)); return REAL(fsync)(file); }
int fdatasync(int file) { FAIL(fails_at(file, SYNCING)); return REAL(fdatasync)(file); }
int ftruncate(int file, off_t length) { FAIL(fails_at(file, CHANGING)); return REAL(ftruncate)(file, length); }
int ftruncate64(int file, off64_t length) { FAIL(fails_at(file, CHANGING)); return REAL(ftruncate64)(file, length); }
int unlink(const char *path) { FAIL(is_below(path) && fails(CHANGING)); return REAL(unlink)(path); }
int rmdir(const char *path) { FAIL(is_below(path) && fails(CHANGING)); return REAL(rmdir)(path); }

int close(int file) {
    remembered(file, 0);
    return REAL(close)(file);
}

int unlinkat(int folder, const char *path, int flags) {
    FAIL(counts_here(folder, path) && fails(CHANGING));
    return REAL(unlinkat)(folder, path, flags);
}

int mkdir(const char *path, mode_t mode) {
    FAIL(is_below(path) && fails(GROWING));
    return REAL(mkdir)(path, mode);
}

int rename(const char *from, const char *to) {
    FAIL(is_below(from) && fails(GROWING));
    return REAL(rename)(from, to);
}
