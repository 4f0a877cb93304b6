#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <fcntl.h>

void cairn_begin_sync(int descriptor) {
#ifdef SYNC_FILE_RANGE_WRITE
  // Its failure means nothing: whoever needs the bytes on disk syncs and looks.
  (void)sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
  (void)descriptor;
#endif
}
