#ifndef CAIRN_TERMINAL_H
#define CAIRN_TERMINAL_H

#include <signal.h>
#include <termios.h>

// State shared by the files of the shim, and read by signal handlers.

/// Whether the terminal is ours, with modes that a shell must not see.
extern volatile sig_atomic_t cairn_has_terminal;
/// The original line modes; valid if `cairn_has_saved_modes` is set.
extern struct termios cairn_saved_modes;
extern volatile sig_atomic_t cairn_has_saved_modes;

/// Installs `handler` for a signal.
void cairn_handle(int number, void (*handler)(int));

#endif
