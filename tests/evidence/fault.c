/* fault.c: preloaded into travaux by crash.py. The n-th step that changes the file system
 * (FAULT_AT, from 1) fails with the errno FAULT_ERRNO, or, where that is 0, ends the process there
 * as kill -9 would. FAULT_MARK is made when the step is reached and names it.
 *
 * A power cut cannot be tried here, but what it would do can be told: FAULT_ORDER is a file that
 * gets a line for each file that is given its name before its bytes were flushed, and for names
 * that were not flushed when the program ends. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { most_files = 1024 };
static char written_to[most_files];

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static long number(const char* variable) {
  const char* text = getenv(variable);
  return text == NULL ? -1 : atol(text);
}

/* True when this step has to fail; errno is set then. */
static int fails(const char* step, int torn_file, const void* bytes, size_t size) {
  static long count = 0;
  if (++count != number("FAULT_AT")) return 0;
  const char* mark = getenv("FAULT_MARK");
  const int file = (int)syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  syscall(SYS_write, file, step, strlen(step));
  syscall(SYS_close, file);
  /* A write that is cut off leaves a part of its bytes. */
  if (torn_file >= 0) syscall(SYS_write, torn_file, bytes, size / 2);
  const long code = number("FAULT_ERRNO");
  if (code == 0) _exit(137);
  errno = (int)code;
  return 1;
}

/* ------------------------------------------------------------------------------------- order */

static struct {
  char path[512];
  int file;    /* -1 when closed */
  int unsafe;  /* has bytes that are not on disk */
} written[most_files];
static int count_written = 0;
static char name_unsafe[512];

static void complain(const char* what, const char* path) {
  const char* order = getenv("FAULT_ORDER");
  if (order == NULL) return;
  const int file = (int)syscall(SYS_openat, AT_FDCWD, order, O_WRONLY | O_CREAT | O_APPEND, 0600);
  syscall(SYS_write, file, what, strlen(what));
  syscall(SYS_write, file, path, strlen(path));
  syscall(SYS_write, file, "\n", 1);
  syscall(SYS_close, file);
}

static void flushed(int file) {
  int found = 0;
  for (int i = 0; i < count_written; ++i) {
    if (file >= 0 && written[i].file != file) continue;
    found = 1;
    written[i].unsafe = 0;
  }
  /* All, or a folder: which one is not looked at. */
  if (file < 0 || !found) name_unsafe[0] = '\0';
}

static void named(const char* from, const char* to) {
  for (int i = count_written - 1; i >= 0; --i) {
    if (strcmp(written[i].path, from) != 0) continue;
    if (written[i].unsafe) complain("named before its bytes were flushed: ", to);
    break;
  }
  snprintf(name_unsafe, sizeof name_unsafe, "%s", to);
}

__attribute__((destructor)) static void ended(void) {
  if (name_unsafe[0] != '\0') complain("the last name was not flushed: ", name_unsafe);
}

static int remember(int file, const char* path) {
  if (file < 0 || file >= most_files) return file;
  written_to[file] = 1;
  if (count_written == most_files) complain("too many files to tell: ", path);
  if (count_written == most_files) return file;
  snprintf(written[count_written].path, sizeof written[0].path, "%s", path);
  written[count_written].file = file;
  written[count_written++].unsafe = 1;
  return file;
}

static void changed(int file) {
  for (int i = 0; i < count_written; ++i) {
    if (written[i].file == file) written[i].unsafe = 1;
  }
}

static void forget(int file) {
  for (int i = 0; i < count_written; ++i) {
    if (written[i].file == file) written[i].file = -1;
  }
}

static int is_written_to(int file) {
  return file > STDERR_FILENO && file < most_files && written_to[file];
}

#define OPEN(name)                                                        \
  int name(const char* path, int flags, ...) {                            \
    if ((flags & O_CREAT) == 0) return REAL(name)(path, flags);           \
    va_list rest;                                                         \
    va_start(rest, flags);                                                \
    const mode_t mode = va_arg(rest, mode_t);                             \
    va_end(rest);                                                         \
    if (fails("create", -1, NULL, 0)) return -1;                          \
    return remember(REAL(name)(path, flags, mode), path);                 \
  }
OPEN(open)
OPEN(open64)

#define TEMPORARY(name)                            \
  int name(char* path, int flags) {                \
    if (fails("create", -1, NULL, 0)) return -1;   \
    return remember(REAL(name)(path, flags), path); \
  }
TEMPORARY(mkostemp)
TEMPORARY(mkostemp64)

ssize_t write(int file, const void* bytes, size_t size) {
  if (is_written_to(file) && fails("write", file, bytes, size)) return -1;
  if (is_written_to(file)) changed(file);
  return REAL(write)(file, bytes, size);
}

int close(int file) {
  const int counts = is_written_to(file);
  if (file >= 0 && file < most_files) written_to[file] = 0;
  forget(file);
  const int code = REAL(close)(file);
  return counts && fails("close", -1, NULL, 0) ? -1 : code;
}

#define FLUSH(name, what)                                \
  int name(int file) {                                   \
    if (fails(#name, -1, NULL, 0)) return -1;            \
    const int code = REAL(name)(file);                   \
    if (code == 0) flushed(what);                        \
    return code;                                         \
  }
FLUSH(fsync, file)
FLUSH(fdatasync, file)
FLUSH(syncfs, -1)

int fchmod(int file, mode_t mode) {
  return fails("fchmod", -1, NULL, 0) ? -1 : REAL(fchmod)(file, mode);
}
int rename(const char* from, const char* to) {
  if (fails("rename", -1, NULL, 0)) return -1;
  named(from, to);
  return REAL(rename)(from, to);
}
int link(const char* from, const char* to) {
  if (fails("link", -1, NULL, 0)) return -1;
  named(from, to);
  return REAL(link)(from, to);
}
int mkdir(const char* path, mode_t mode) {
  return fails("mkdir", -1, NULL, 0) ? -1 : REAL(mkdir)(path, mode);
}
int flock(int file, int what) {
  return (what & LOCK_UN) == 0 && fails("flock", -1, NULL, 0) ? -1 : REAL(flock)(file, what);
}
/* Deleting is done by the C++ library, too. */
int unlinkat(int folder, const char* path, int flags) {
  return fails("unlinkat", -1, NULL, 0) ? -1 : REAL(unlinkat)(folder, path, flags);
}
int remove(const char* path) { return fails("remove", -1, NULL, 0) ? -1 : REAL(remove)(path); }
int rmdir(const char* path) { return fails("rmdir", -1, NULL, 0) ? -1 : REAL(rmdir)(path); }
int unlink(const char* path) { return fails("unlink", -1, NULL, 0) ? -1 : REAL(unlink)(path); }
