#define _GNU_SOURCE 1

#include "CPseudoTerminal.h"
#include "ModeScanner.h"

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
#include <utmp.h>
#include <vterm.h>

struct pty_terminal {
  int master;
  struct pty_state state;
  VTerm *vterm;
  VTermScreen *screen;
  int rows, columns;
  struct mode_scanner scanner;
  // How the terminal was before the program had it.
  struct termios modes_before;
};

static struct termios usual_modes(void) {
  struct termios modes = {
      .c_iflag = BRKINT | ICRNL | IXON | IUTF8,
      .c_oflag = OPOST | ONLCR,
      .c_cflag = CS8 | CREAD,
      .c_lflag = ISIG | ICANON | IEXTEN | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE,
      .c_cc = {[VINTR] = 3, [VQUIT] = 28, [VERASE] = 127, [VKILL] = 21, [VEOF] = 4, [VMIN] = 1,
               [VSTART] = 17, [VSTOP] = 19, [VSUSP] = 26},
  };
  cfsetspeed(&modes, B38400);
  return modes;
}

// Both ends are closed in other programs from the first: forkpty would leave them open, for a moment, in
// what another thread starts just then, and neither would ever hang up.
static int open_pair(int *slave, const struct termios *modes, const struct winsize *size) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  char name[64];
  if (master < 0) return -1;
  *slave = -1;
  if (grantpt(master) == 0 && unlockpt(master) == 0 && ptsname_r(master, name, sizeof name) == 0)
    *slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*slave < 0 || tcsetattr(*slave, TCSANOW, modes) != 0 || ioctl(*slave, TIOCSWINSZ, size) != 0) {
    if (*slave >= 0) close(*slave);
    close(master);
    return -1;
  }
  return master;
}

struct pty_terminal *pty_start(const char *path, char *const *arguments, char *const *environment,
                               const char *directory, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  // The modes are set here and not asked for, as the program may already be changing them.
  struct termios modes_before = usual_modes();
  int slave;
  int master = open_pair(&slave, &modes_before, &size);
  if (master < 0) return NULL;
  pid_t process = fork();
  if (process != 0) close(slave);
  if (process < 0) {
    close(master);
    return NULL;
  }
  if (process == 0) {
    if (login_tty(slave) != 0) _exit(126);
    // Whoever runs the tests may have signals blocked or ignored; a shell has none.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    if (directory && chdir(directory) != 0) _exit(126);
    execve(path, arguments, environment);
    _exit(127);
  }
  fcntl(master, F_SETFL, O_NONBLOCK);
  struct pty_terminal *terminal = calloc(1, sizeof *terminal);
  terminal->master = master;
  terminal->modes_before = modes_before;
  terminal->state.process = process;
  mode_scanner_start(&terminal->scanner);
  terminal->rows = rows;
  terminal->columns = columns;
  terminal->vterm = vterm_new(rows, columns < 2 ? 2 : columns);
  vterm_set_utf8(terminal->vterm, 1);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
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

static void draw(void *user, const char *bytes, size_t length) {
  struct pty_terminal *terminal = user;
  if (length > 0) vterm_input_write(terminal->vterm, bytes, length);
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
  mode_scanner_take(&terminal->scanner, bytes, (size_t)length, terminal->rows, draw, terminal);
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
  if (rows < terminal->rows && !terminal->scanner.modes.alternate_screen) {
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
  // As other terminals do.
  terminal->scanner.modes.scroll_top = terminal->scanner.modes.scroll_bottom = 0;
  // In a single column libvterm 0.1 writes the second half of a wide character to nowhere.
  vterm_set_size(terminal->vterm, rows, columns < 2 ? 2 : columns);
  ioctl(terminal->master, TIOCSWINSZ, &size);
}

struct pty_state pty_get_state(const struct pty_terminal *terminal) {
  struct pty_state state = terminal->state;
  state.modes = terminal->scanner.modes;
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
  // Behind the first zero libvterm leaves what was there.
  int is_second_half = cell.chars[0] == (uint32_t)-1;
  for (int index = 0; !is_second_half && index < 6 && cell.chars[index] != 0; index++)
    result.characters[index] = cell.chars[index];
  result.width = is_second_half ? 0 : cell.width;
  result.bold = cell.attrs.bold;
  result.dim = cell.attrs.font == 9;
  result.underline = cell.attrs.underline;
  result.reverse = cell.attrs.reverse;
  result.foreground = colour_index(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
  result.background = colour_index(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
  return result;
}

static size_t put_utf8(uint32_t value, char *text) {
  size_t length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t index = length; index-- > 1; value >>= 6) text[index] = (char)(0x80 | (value & 0x3F));
  text[0] = (char)(leads[length] | value);
  return length;
}

size_t pty_get_row(const struct pty_terminal *terminal, int row, char *text, size_t capacity) {
  size_t length = 0, seen = 0;
  for (int column = 0; column < terminal->columns; column++) {
    struct pty_cell cell = pty_get_cell(terminal, row, column);
    if (cell.width == 0) continue;
    if (length + 32 > capacity) break;
    if (cell.characters[0] == 0) text[length++] = ' ';
    for (int index = 0; index < 6 && cell.characters[index] != 0; index++)
      length += put_utf8(cell.characters[index], text + length);
    if (text[length - 1] != ' ') seen = length;
  }
  return seen;
}

int pty_is_as_before(const struct pty_terminal *terminal) {
  struct termios now;
  if (tcgetattr(terminal->master, &now) != 0) return 0;
  const struct termios *before = &terminal->modes_before;
  return now.c_iflag == before->c_iflag && now.c_oflag == before->c_oflag
         && now.c_cflag == before->c_cflag && now.c_lflag == before->c_lflag
         && memcmp(now.c_cc, before->c_cc, sizeof now.c_cc) == 0;
}
