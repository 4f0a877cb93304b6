#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CCurses.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static int is_started;
static int colours;
static int has_own_colours;
static struct termios saved_modes;
static int has_saved_modes;

enum { KEY_PASTE_BEGIN = KEY_MAX + 1, KEY_PASTE_END, KEY_MOUSE_SGR, KEY_MOUSE_X10 };

// Bracketed paste: ncurses 6.4 knows nothing of it, so we switch it ourselves. On every terminal:
// those that do not know the mode ignore it.
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

// The mouse too: of screen, tmux, kitty and rxvt, terminfo names but the old report, in which no
// column beyond 223 has a place. We ask for the new one as well, and read whichever comes.
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";
static int knows_mouse;
static int wants_mouse = 1;

static void send(const char *sequence) {
  fputs(sequence, stdout);
  fflush(stdout);
}

int cairn_locale_start(void) {
  setlocale(LC_ALL, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// terminfo names one of the two ways in which terminals send these keys; some send the other.
static void define_cursor_keys(void) {
  static const struct {
    const char *sequence;
    int key;
  } keys[] = {
      {"\033[A", KEY_UP},   {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
      {"\033[H", KEY_HOME}, {"\033[F", KEY_END},  {"\033OA", KEY_UP},    {"\033OB", KEY_DOWN},
      {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT}, {"\033OH", KEY_HOME},  {"\033OF", KEY_END},
      {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END}, {"\033[Z", KEY_BTAB},
  };
  for (size_t index = 0; index < sizeof keys / sizeof *keys; index++)
    if (key_defined(keys[index].sequence) == 0) define_key(keys[index].sequence, keys[index].key);
}

// Debian's ncurses, which the program is built with, looks where Debian keeps its descriptions, and
// where TERMINFO, TERMINFO_DIRS and ~/.terminfo say. Other systems keep them elsewhere; the empty
// name in the list stands for the places built in.
static SCREEN *open_screen(const char *type) {
  static const char elsewhere[] =
      ":/usr/lib/terminfo:/usr/local/share/terminfo:/usr/share/misc/terminfo"
      ":/run/current-system/sw/share/terminfo:/usr/pkg/share/terminfo";
  char *own = getenv("TERMINFO_DIRS");
  own = own == NULL ? NULL : strdup(own);
  char *all = NULL;
  if (asprintf(&all, "%s%s", own == NULL ? "" : own, elsewhere) < 0) all = NULL;
  if (all != NULL) setenv("TERMINFO_DIRS", all, 1);
  // newterm, not initscr: initscr ends the program itself on an unknown TERM.
  SCREEN *opened = newterm(type, stdout, stdin);
  // What is started from here shall find the environment as it was.
  if (own == NULL) unsetenv("TERMINFO_DIRS");
  else setenv("TERMINFO_DIRS", own, 1);
  free(own);
  free(all);
  return opened;
}

static void send_modes_on(void) {
  send(paste_on);
  if (knows_mouse && wants_mouse) send(mouse_on);
}

static void send_modes_off(void) {
  if (knows_mouse) send(mouse_off);
  send(paste_off);
}

int cairn_curses_start(const char *type) {
  has_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
  // LINES and COLUMNS in the environment would freeze the size.
  use_env(FALSE);
  use_tioctl(TRUE);
  if (getenv("ESCDELAY") == NULL) set_escdelay(25);
  screen = open_screen(type);
  if (screen == NULL) return CAIRN_UNKNOWN_TERM;
  set_term(screen);
  if (tigetstr("cup") == NULL || tigetstr("cup") == (char *)-1) {
    // Not endwin, which would move a cursor that cannot be moved.
    reset_shell_mode();
    delscreen(screen);
    screen = NULL;
    return CAIRN_NO_CURSOR_MOTION;
  }
  is_started = 1;
  // raw, not cbreak: a control character in pasted text must not become a signal, which would end
  // the planner and hand the rest of the paste to the shell.
  raw();
  noecho();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  // Scrolls a list by the terminal's own means instead of sending all its lines again.
  idlok(stdscr, TRUE);
  if (has_colors() && start_color() == OK) {
    // Where colours are numbers of red, green and blue, only the first eight are a palette.
    colours = COLORS > 256 ? 8 : COLORS;
    has_own_colours = use_default_colors() == OK;
  }
  define_key("\033[200~", KEY_PASTE_BEGIN);
  define_key("\033[201~", KEY_PASTE_END);
  // A description without a mouse is of a terminal that has none: a VT100 or VT220.
  const char *mouse = tigetstr("kmous");
  knows_mouse = mouse != NULL && mouse != (char *)-1;
  if (knows_mouse) {
    define_key("\033[<", KEY_MOUSE_SGR);
    define_key("\033[M", KEY_MOUSE_X10);
  }
  define_cursor_keys();
  send_modes_on();
  return CAIRN_STARTED;
}

void cairn_curses_stop(void) {
  if (!is_started) return;
  is_started = 0;
  send_modes_off();
  curs_set(1);
  endwin();
}

void cairn_curses_resume(void) {
  // Only from this state does ncurses send all modes of the terminal again.
  if (!isendwin()) endwin();
  // The size may have changed meanwhile, and the scroll region is set for the one that ncurses knows.
  int rows, columns;
  cairn_curses_size(&rows, &columns);
  cairn_curses_resize(rows, columns);
  is_started = 1;
  clearok(curscr, TRUE);
  wrefresh(curscr);
  send_modes_on();
}

void cairn_curses_mouse(int wanted) {
  wants_mouse = wanted;
  if (is_started && knows_mouse) send(wanted ? mouse_on : mouse_off);
}

void cairn_curses_redraw(void) {
  clearok(curscr, TRUE);
  wrefresh(curscr);
}

int cairn_curses_colours(void) { return colours; }

int cairn_curses_has_own_colours(void) { return has_own_colours; }

void cairn_curses_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    *rows = size.ws_row;
    *columns = size.ws_col;
  } else {
    // A terminal without a size of its own: what terminfo says of its kind.
    *rows = LINES > 0 ? LINES : 24;
    *columns = COLS > 0 ? COLS : 80;
  }
}

void cairn_curses_resize(int rows, int columns) {
  if (is_term_resized(rows, columns)) resizeterm(rows, columns);
}

// The pair of two colours, made when it is first asked for; the terminal's own where there are no more.
static short pair_of(int foreground, int background) {
  enum { MOST = 256 };
  static struct { short foreground, background; } pairs[MOST];
  static short count;
  if (foreground < 0 && background < 0) return 0;
  for (short index = 0; index < count; index++)
    if (pairs[index].foreground == foreground && pairs[index].background == background)
      return index + 1;
  if (count == MOST || count + 1 >= COLOR_PAIRS) return 0;
  if (init_pair(count + 1, (short)foreground, (short)background) != OK) return 0;
  pairs[count].foreground = (short)foreground;
  pairs[count].background = (short)background;
  return ++count;
}

void cairn_curses_put(int row, int column, const char *text, int foreground, int background,
                      int attributes) {
  attr_t bits = A_NORMAL;
  if (attributes & CAIRN_BOLD) bits |= A_BOLD;
  if (attributes & CAIRN_DIM) bits |= A_DIM;
  if (attributes & CAIRN_UNDERLINE) bits |= A_UNDERLINE;
  if (attributes & CAIRN_REVERSE) bits |= A_REVERSE;
  attr_set(bits, pair_of(foreground, background), NULL);
  mvaddstr(row, column, text);
}

void cairn_curses_cursor(int row, int column) {
  static int visible = -1;
  int wanted = row >= 0;
  if (wanted != visible) {
    curs_set(wanted);
    visible = wanted;
  }
  // A hidden cursor may stay wherever drawing has left it.
  leaveok(stdscr, !wanted);
  if (wanted) move(row, column);
}

void cairn_curses_flush(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

// Pairs of the first and the last scalar, in order; NULL while ambiguous ones are narrow.
static const uint32_t *wide_ranges;
static size_t wide_count;

void cairn_wide_ranges(const uint32_t *bounds, size_t count) {
  uint32_t *kept = count == 0 ? NULL : malloc(2 * count * sizeof *bounds);
  if (kept != NULL) memcpy(kept, bounds, 2 * count * sizeof *bounds);
  free((void *)wide_ranges);
  wide_ranges = kept;
  wide_count = kept == NULL ? 0 : count;
}

static int is_in_wide_range(uint32_t scalar) {
  size_t low = 0;
  size_t high = wide_count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (scalar < wide_ranges[2 * middle]) high = middle;
    else if (scalar > wide_ranges[2 * middle + 1]) low = middle + 1;
    else return 1;
  }
  return 0;
}

// ncurses asks wcwidth where the next character goes. This one stands before the C library's, in the
// program as one file and with shared libraries alike, and differs from it only in what
// cairn_wide_ranges names.
int wcwidth(wchar_t character) {
  int width = wcswidth(&character, 1);
  return width == 1 && wide_count > 0 && is_in_wide_range((uint32_t)character) ? 2 : width;
}

int cairn_text_columns(const char *text) {
  wchar_t wide[64];
  size_t length = mbstowcs(wide, text, 64);
  if (length == (size_t)-1 || length >= 64) return -1;
  int columns = 0;
  for (size_t index = 0; index < length; index++) {
    int width = wcwidth(wide[index]);
    if (width < 0) return -1;
    columns += width;
  }
  return columns;
}

static int kind_of_key(wint_t code) {
  switch (code) {
    case KEY_UP: return CAIRN_KEY_UP;
    case KEY_DOWN: return CAIRN_KEY_DOWN;
    case KEY_LEFT: return CAIRN_KEY_LEFT;
    case KEY_RIGHT: return CAIRN_KEY_RIGHT;
    case KEY_HOME: return CAIRN_KEY_HOME;
    case KEY_END: return CAIRN_KEY_END;
    case KEY_PPAGE: return CAIRN_KEY_PAGE_UP;
    case KEY_NPAGE: return CAIRN_KEY_PAGE_DOWN;
    case KEY_ENTER: return CAIRN_KEY_ENTER;
    case KEY_BTAB: return CAIRN_KEY_BACK_TAB;
    case KEY_BACKSPACE: return CAIRN_KEY_BACKSPACE;
    case KEY_DC: return CAIRN_KEY_DELETE;
    case KEY_PASTE_BEGIN: return CAIRN_KEY_PASTE_BEGIN;
    case KEY_PASTE_END: return CAIRN_KEY_PASTE_END;
    default: return CAIRN_KEY_OTHER;
  }
}

// What a mouse report says: the number of the button with its modifiers, the place from 0.
static void set_mouse(struct cairn_key_event *event, int button, int is_pressed, int row,
                      int column) {
  enum { SHIFT_ALT_CONTROL = 4 + 8 + 16 };
  event->row = row;
  event->column = column;
  switch (button & ~SHIFT_ALT_CONTROL) {
    case 0: event->kind = is_pressed ? CAIRN_KEY_MOUSE_PRESS : CAIRN_KEY_OTHER; break;
    case 64: event->kind = CAIRN_KEY_MOUSE_SCROLL_UP; break;
    case 65: event->kind = CAIRN_KEY_MOUSE_SCROLL_DOWN; break;
    default: event->kind = CAIRN_KEY_OTHER;
  }
}

// The rest of `ESC [ < button ; column ; row M`, m at the end for a release; columns and rows count
// from 1. Of a report that is none, what was read is dropped.
static void read_sgr_mouse(struct cairn_key_event *event) {
  int numbers[3] = {0, 0, 0};
  int index = 0;
  for (int length = 0; length < 24; length++) {
    int byte = getch();
    if (byte >= '0' && byte <= '9') {
      if (numbers[index] < 10000) numbers[index] = numbers[index] * 10 + byte - '0';
    } else if (byte == ';' && index < 2) {
      index++;
    } else {
      if ((byte == 'M' || byte == 'm') && index == 2)
        set_mouse(event, numbers[0], byte == 'M', numbers[2] - 1, numbers[1] - 1);
      return;
    }
  }
}

// The rest of `ESC [ M` and three bytes, each 32 more than what it says.
static void read_x10_mouse(struct cairn_key_event *event) {
  int bytes[3];
  for (int index = 0; index < 3; index++) {
    bytes[index] = getch();
    if (bytes[index] == ERR) return;
    // ncurses takes the byte of column 95 for a key.
    if (bytes[index] == KEY_BACKSPACE) bytes[index] = 127;
  }
  set_mouse(event, bytes[0] - 32, 1, bytes[2] - 33, bytes[1] - 33);
}

struct cairn_key_event cairn_curses_key(void) {
  struct cairn_key_event event = {CAIRN_KEY_NONE, 0, 0, 0};
  wint_t code;
  int type = get_wch(&code);
  if (type == OK) {
    event.kind = CAIRN_KEY_CHARACTER;
    event.value = code;
  } else if (type == KEY_CODE_YES && (code == KEY_MOUSE_SGR || code == KEY_MOUSE_X10)) {
    event.kind = CAIRN_KEY_OTHER;
    // The bytes of a report may come in two pieces.
    timeout(get_escdelay());
    if (code == KEY_MOUSE_SGR) read_sgr_mouse(&event);
    else read_x10_mouse(&event);
    nodelay(stdscr, TRUE);
  } else if (type == KEY_CODE_YES) {
    event.kind = kind_of_key(code);
  }
  return event;
}

// Signals

static volatile sig_atomic_t wake_descriptor = -1;

static void note_signal(int number) {
  unsigned char byte = (unsigned char)number;
  if (wake_descriptor >= 0 && write(wake_descriptor, &byte, 1) < 0) {
    // The pipe is full: the loop is about to wake up anyway.
  }
}

// Only what is safe in a handler: write, tcsetattr, raise. The sequences are those that every
// terminal with an alternate screen understands, and that the others ignore.
static void give_back_and_die(int number) {
  static const char restore[] = 
      "\033[?2004l\033[?1000l\033[?1006l\033[?1l\033>\033[0m\033[?25h\033[?1049l";
  if (is_started) {
    if (write(STDOUT_FILENO, restore, sizeof restore - 1) < 0) {
      // Nobody is left to tell.
    }
    if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void cairn_signals_start(int wake) {
  wake_descriptor = wake;
  // SIGWINCH too: ncurses' own handler only sets a flag, and the signal may reach a thread that is
  // not the one that sleeps in poll.
  const int noted[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP};
  for (size_t index = 0; index < sizeof noted / sizeof *noted; index++)
    handle(noted[index], note_signal);
  const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
  for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++)
    handle(fatal[index], give_back_and_die);
  signal(SIGPIPE, SIG_IGN);
}

void cairn_signals_suspend(void) {
  // To be continued is no news here: noted, it would have the terminal taken back once more, by way
  // of the shell's screen.
  signal(SIGCONT, SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  handle(SIGTSTP, note_signal);
  handle(SIGCONT, note_signal);
}

extern char **environ;

int cairn_run(char *const arguments[]) {
  // The whole group gets what is typed. An interrupt is for the child alone; a stop is for both, so
  // that the shell gets the terminal, and `fg` continues both.
  struct sigaction interrupt, quit, stop;
  sigaction(SIGINT, NULL, &interrupt);
  sigaction(SIGQUIT, NULL, &quit);
  sigaction(SIGTSTP, NULL, &stop);
  handle(SIGINT, SIG_IGN);
  handle(SIGQUIT, SIG_IGN);
  handle(SIGTSTP, SIG_DFL);

  posix_spawnattr_t attributes;
  sigset_t none, usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  const int given_back[] = {SIGINT, SIGQUIT, SIGTSTP, SIGPIPE};
  for (size_t index = 0; index < sizeof given_back / sizeof *given_back; index++)
    sigaddset(&usual, given_back[index]);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  pid_t child;
  int status = -posix_spawnp(&child, arguments[0], NULL, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  if (status == 0)
    while (waitpid(child, &status, 0) < 0)
      if (errno != EINTR) {
        status = -errno;
        break;
      }

  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  return status;
}
