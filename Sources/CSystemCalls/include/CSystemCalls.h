#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

// System calls missing from Swift's Glibc module.

/// Starts writing a file's content to disk, without waiting. Does nothing on systems without such a
/// call: a later sync then does all of it.
void cairn_begin_sync(int descriptor);

/// Keeps memory that was freed for what is needed next: the system would clear it each time. For a
/// program that ends soon.
void cairn_keep_freed_memory(void);

#endif
