#ifndef MODESCANNER_H
#define MODESCANNER_H

#include "CPseudoTerminal.h"

/// Reads the bytes on their way to libvterm 0.1, notes the modes that it does not tell, and says in
/// its words what it does not understand.
struct mode_scanner {
  struct pty_modes modes;
  /// Where the scanner stands, across reads; see ModeScanner.c.
  int place;
  /// The sequence that has begun, from its ESC on.
  char sequence[256];
  size_t length;
};

/// Bytes for libvterm.
typedef void mode_scanner_output(void *user, const char *bytes, size_t length);

void mode_scanner_start(struct mode_scanner *scanner);
/// `rows` is the terminal's height, which a whole scroll region has.
void mode_scanner_take(struct mode_scanner *scanner, const char *bytes, size_t length, int rows,
                       mode_scanner_output *output, void *user);

#endif
