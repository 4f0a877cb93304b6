#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

// System calls missing from Swift's Glibc module.

/// Starts writing a file's content to disk, without waiting. Does nothing on systems without such a
/// call: a later sync then does all of it.
void cairn_begin_sync(int descriptor);

#endif
