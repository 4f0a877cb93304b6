#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <fcntl.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

void cairn_begin_sync(int descriptor) {
#ifdef SYNC_FILE_RANGE_WRITE
  // A failure is harmless: code that needs the bytes on disk syncs and checks.
  (void)sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
  (void)descriptor;
#endif
}

void cairn_keep_freed_memory(void) {
#ifdef __GLIBC__
  (void)mallopt(M_MMAP_THRESHOLD, 1 << 25);
  (void)mallopt(M_TRIM_THRESHOLD, 1 << 28);
  (void)mallopt(M_TOP_PAD, 1 << 22);
#endif
}
