#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

// What Swift's Glibc module leaves out.

/// Has the disk begin to write what is in a file, without waiting for it. Nothing where the system has
/// no such call: syncing later does all of it then.
void cairn_begin_sync(int descriptor);

#endif
