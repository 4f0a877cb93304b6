#define _GNU_SOURCE 1

#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

struct pty_terminal {
  int master;
  struct pty_state state;
  VTerm *vterm;
  VTermScreen *screen;
  int rows, columns;
  // Where the scanner of private modes stands, across reads: ESC [ ? numbers h or l.
  char sequence[32];
  size_t sequence_length;
};

static int property_changed(VTermProp property, VTermValue *value, void *user) {
  struct pty_terminal *terminal = user;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->state.cursor_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) terminal->state.alternate_screen = value->boolean;
  if (property == VTERM_PROP_MOUSE) terminal->state.mouse = value->number != VTERM_PROP_MOUSE_NONE;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = property_changed};

struct pty_terminal *pty_start(const char *path, char *const *arguments, char *const *environment,
                               int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int master;
  pid_t process = forkpty(&master, NULL, NULL, &size);
  if (process < 0) return NULL;
  if (process == 0) {
    // Whoever runs the tests may have signals blocked or ignored; a shell has none.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    execve(path, arguments, environment);
    _exit(127);
  }
  fcntl(master, F_SETFL, O_NONBLOCK);
  fcntl(master, F_SETFD, FD_CLOEXEC);
  struct pty_terminal *terminal = calloc(1, sizeof *terminal);
  terminal->master = master;
  terminal->state.process = process;
  terminal->state.cursor_visible = 1;
  terminal->rows = rows;
  terminal->columns = columns;
  terminal->vterm = vterm_new(rows, columns);
  vterm_set_utf8(terminal->vterm, 1);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

void pty_free(struct pty_terminal *terminal) {
  // Not a process whose end was seen already: its number may be another's by now.
  if (waitpid(terminal->state.process, NULL, WNOHANG) == 0) {
    kill(terminal->state.process, SIGKILL);
    close(terminal->master);
    while (waitpid(terminal->state.process, NULL, 0) < 0 && errno == EINTR) {
    }
  } else {
    close(terminal->master);
  }
  vterm_free(terminal->vterm);
  free(terminal);
}

// Hands the bytes to libvterm 0.1 and makes up for what that lacks: it says nothing of bracketed
// paste, and of several modes in one sequence it takes but the first, so it gets the others singly.
static void draw(struct pty_terminal *terminal, const char *bytes, size_t length) {
  size_t drawn = 0;
  for (size_t index = 0; index < length; index++) {
    char byte = bytes[index];
    if (byte == '\033') terminal->sequence_length = 0;
    else if (terminal->sequence_length == 0) continue;
    if (terminal->sequence_length < sizeof terminal->sequence - 1)
      terminal->sequence[terminal->sequence_length++] = byte;
    if (byte != 0 && strchr("\033[?;0123456789", byte) != NULL) continue;
    terminal->sequence[terminal->sequence_length] = 0;
    terminal->sequence_length = 0;
    if ((byte != 'h' && byte != 'l') || strncmp(terminal->sequence, "\033[?", 3) != 0) continue;
    vterm_input_write(terminal->vterm, bytes + drawn, index + 1 - drawn);
    drawn = index + 1;
    for (const char *mode = terminal->sequence + 3; mode != NULL; mode = strchr(mode, ';')) {
      if (*mode == ';') {
        char single[32];
        int count = snprintf(single, sizeof single, "\033[?%d%c", atoi(++mode), byte);
        vterm_input_write(terminal->vterm, single, (size_t)count);
      }
      if (atoi(mode) == 2004) terminal->state.bracketed_paste = byte == 'h';
    }
  }
  vterm_input_write(terminal->vterm, bytes + drawn, length - drawn);
}

static void answer(struct pty_terminal *terminal) {
  char reply[256];
  size_t length = vterm_output_read(terminal->vterm, reply, sizeof reply);
  if (length > 0 && write(terminal->master, reply, length) < 0) {
    // The program no longer listens.
  }
}

int pty_pump(struct pty_terminal *terminal, int milliseconds) {
  struct pollfd polled = {.fd = terminal->master, .events = POLLIN};
  if (poll(&polled, 1, milliseconds) <= 0) return 0;
  char bytes[65536];
  ssize_t length = read(terminal->master, bytes, sizeof bytes);
  if (length < 0) return errno == EAGAIN || errno == EINTR ? 0 : -1;
  if (length == 0) return -1;
  terminal->state.bytes_received += length;
  draw(terminal, bytes, (size_t)length);
  vterm_screen_flush_damage(terminal->screen);
  answer(terminal);
  return 1;
}

void pty_send(struct pty_terminal *terminal, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = write(terminal->master, bytes, length);
    if (count > 0) {
      bytes += count;
      length -= (size_t)count;
    } else if (errno == EAGAIN) {
      if (pty_pump(terminal, 50) < 0) return;
    } else if (errno != EINTR) {
      return;
    }
  }
}

void pty_resize(struct pty_terminal *terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (rows < terminal->rows && !terminal->state.alternate_screen) {
    // libvterm 0.1 scrolls for text below the cursor until the cursor is above the screen, and then
    // crashes. Let go of that text instead, as other terminals do.
    VTermPos cursor;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &cursor);
    int first_lost = cursor.row < rows ? rows + 1 : cursor.row + 2;
    char erase[64];
    int count = snprintf(erase, sizeof erase, "\0337\033[%d;1H\033[J\0338", first_lost);
    if (first_lost <= terminal->rows) vterm_input_write(terminal->vterm, erase, (size_t)count);
  }
  terminal->rows = rows;
  terminal->columns = columns;
  vterm_set_size(terminal->vterm, rows, columns);
  ioctl(terminal->master, TIOCSWINSZ, &size);
}

struct pty_state pty_get_state(const struct pty_terminal *terminal) {
  struct pty_state state = terminal->state;
  VTermPos cursor;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &cursor);
  state.cursor_row = cursor.row;
  state.cursor_column = cursor.col;
  return state;
}

static int colour_index(const VTermColor *colour, int is_default) {
  if (is_default) return -1;
  return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -2;
}

struct pty_cell pty_get_cell(const struct pty_terminal *terminal, int row, int column) {
  struct pty_cell result = {.width = 1, .foreground = -1, .background = -1};
  VTermScreenCell cell;
  VTermPos place = {.row = row, .col = column};
  if (row >= terminal->rows || column >= terminal->columns) return result;
  if (!vterm_screen_get_cell(terminal->screen, place, &cell)) return result;
  for (int index = 0; index < 6 && index < VTERM_MAX_CHARS_PER_CELL; index++)
    result.characters[index] = cell.chars[index] == (uint32_t)-1 ? 0 : cell.chars[index];
  result.width = cell.chars[0] == (uint32_t)-1 ? 0 : cell.width;
  result.bold = cell.attrs.bold;
  result.underline = cell.attrs.underline;
  result.reverse = cell.attrs.reverse;
  result.foreground = colour_index(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
  result.background = colour_index(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
  return result;
}

int pty_is_cooked(const struct pty_terminal *terminal) {
  struct termios modes;
  if (tcgetattr(terminal->master, &modes) != 0) return 0;
  return (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO);
}
