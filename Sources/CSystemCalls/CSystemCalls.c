#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <fcntl.h>

void cairn_begin_sync(int descriptor) {
#ifdef SYNC_FILE_RANGE_WRITE
  // A failure is harmless: code that needs the bytes on disk syncs and checks.
  (void)sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
  (void)descriptor;
#endif
}
