#ifndef CAIRN_TERMINAL_H
#define CAIRN_TERMINAL_H

#include <signal.h>
#include <termios.h>

// What the files of the shim share. Signal handlers read it.

/// Whether the terminal is ours: it has modes that a shell must not find.
extern volatile sig_atomic_t cairn_has_terminal;
/// The line modes as they were before; valid where `cairn_has_saved_modes` says so.
extern struct termios cairn_saved_modes;
extern volatile sig_atomic_t cairn_has_saved_modes;

/// From now on `handler` gets a signal.
void cairn_handle(int number, void (*handler)(int));

#endif
