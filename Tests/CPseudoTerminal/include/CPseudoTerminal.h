#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stddef.h>
#include <stdint.h>

/// A program in a pseudo-terminal, and the screen that libvterm makes of its output.
struct pty_terminal;

struct pty_cell {
  /// Code points up to the first zero; none at all in the second half of a wide character.
  uint32_t characters[6];
  int width;
  int bold, underline, reverse;
  /// Index into the palette, -1 for the default, -2 for any other colour.
  int foreground, background;
};

struct pty_state {
  int process;
  int cursor_row, cursor_column, cursor_visible;
  int alternate_screen, bracketed_paste, mouse;
  long long bytes_received;
};

/// Starts a program; the lists end with NULL. NULL if no pseudo-terminal can be had.
struct pty_terminal *pty_start(const char *path, char *const *arguments, char *const *environment,
                               int rows, int columns);
/// Kills the program if it still runs, and lets go of everything.
void pty_free(struct pty_terminal *terminal);
/// Takes in what the program has sent, waiting for it at most so long. 1 if something came, 0 if
/// nothing did, -1 if nothing can come any more.
int pty_pump(struct pty_terminal *terminal, int milliseconds);
/// Types; takes in output meanwhile, so that neither side waits for the other.
void pty_send(struct pty_terminal *terminal, const char *bytes, size_t length);
void pty_resize(struct pty_terminal *terminal, int rows, int columns);
struct pty_state pty_get_state(const struct pty_terminal *terminal);
struct pty_cell pty_get_cell(const struct pty_terminal *terminal, int row, int column);
/// Whether the terminal edits lines and echoes, as a shell expects to find it.
int pty_is_cooked(const struct pty_terminal *terminal);

#endif
