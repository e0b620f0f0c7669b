/* fault.c: preloaded into travaux by crash.py. The n-th step that changes the file system
 * (FAULT_AT, from 1) fails with the errno FAULT_ERRNO, or, where that is 0, ends the process there
 * as kill -9 would. FAULT_MARK is made when the step is reached and names it. */
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

static int remember(int file) {
  if (file >= 0 && file < most_files) written_to[file] = 1;
  return file;
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
    return remember(REAL(name)(path, flags, mode));                       \
  }
OPEN(open)
OPEN(open64)

#define TEMPORARY(name)                            \
  int name(char* path, int flags) {                \
    if (fails("create", -1, NULL, 0)) return -1;   \
    return remember(REAL(name)(path, flags));      \
  }
TEMPORARY(mkostemp)
TEMPORARY(mkostemp64)

ssize_t write(int file, const void* bytes, size_t size) {
  if (is_written_to(file) && fails("write", file, bytes, size)) return -1;
  return REAL(write)(file, bytes, size);
}

int close(int file) {
  const int counts = is_written_to(file);
  if (file >= 0 && file < most_files) written_to[file] = 0;
  const int code = REAL(close)(file);
  return counts && fails("close", -1, NULL, 0) ? -1 : code;
}

int fsync(int file) { return fails("fsync", -1, NULL, 0) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails("fsync", -1, NULL, 0) ? -1 : REAL(fdatasync)(file); }
int syncfs(int file) { return fails("syncfs", -1, NULL, 0) ? -1 : REAL(syncfs)(file); }

int fchmod(int file, mode_t mode) {
  return fails("fchmod", -1, NULL, 0) ? -1 : REAL(fchmod)(file, mode);
}
int rename(const char* from, const char* to) {
  return fails("rename", -1, NULL, 0) ? -1 : REAL(rename)(from, to);
}
int link(const char* from, const char* to) {
  return fails("link", -1, NULL, 0) ? -1 : REAL(link)(from, to);
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
