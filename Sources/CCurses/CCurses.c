#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CCurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static int is_started;
static int colours;
static int has_own_colours;
static struct termios saved_modes;
static int has_saved_modes;

enum { KEY_PASTE_BEGIN = KEY_MAX + 1, KEY_PASTE_END };

// Bracketed paste: ncurses 6.4 knows nothing of it, so we switch it ourselves.
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

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

int cairn_curses_start(void) {
  has_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
  // LINES and COLUMNS in the environment would freeze the size.
  use_env(FALSE);
  use_tioctl(TRUE);
  if (getenv("ESCDELAY") == NULL) set_escdelay(25);
  // newterm, not initscr: initscr ends the program itself on an unknown TERM.
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return CAIRN_UNKNOWN_TERM;
  set_term(screen);
  if (tigetstr("cup") == NULL || tigetstr("cup") == (char *)-1) {
    endwin();
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
  mouseinterval(0);
  mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
  define_key("\033[200~", KEY_PASTE_BEGIN);
  define_key("\033[201~", KEY_PASTE_END);
  define_cursor_keys();
  send(paste_on);
  return CAIRN_STARTED;
}

void cairn_curses_stop(void) {
  if (!is_started) return;
  is_started = 0;
  send(paste_off);
  curs_set(1);
  endwin();
}

void cairn_curses_resume(void) {
  // Only from this state does ncurses send all modes of the terminal again.
  if (!isendwin()) endwin();
  is_started = 1;
  clearok(curscr, TRUE);
  wrefresh(curscr);
  send(paste_on);
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

int cairn_text_columns(const char *text) {
  wchar_t wide[64];
  size_t length = mbstowcs(wide, text, 64);
  if (length == (size_t)-1 || length >= 64) return -1;
  return wcswidth(wide, length);
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

struct cairn_key_event cairn_curses_key(void) {
  struct cairn_key_event event = {CAIRN_KEY_NONE, 0, 0, 0};
  wint_t code;
  int type = get_wch(&code);
  if (type == OK) {
    event.kind = CAIRN_KEY_CHARACTER;
    event.value = code;
  } else if (type == KEY_CODE_YES && code == KEY_MOUSE) {
    MEVENT mouse;
    event.kind = CAIRN_KEY_OTHER;
    if (getmouse(&mouse) != OK) return event;
    event.row = mouse.y;
    event.column = mouse.x;
    if (mouse.bstate & BUTTON1_PRESSED) event.kind = CAIRN_KEY_MOUSE_PRESS;
    if (mouse.bstate & BUTTON4_PRESSED) event.kind = CAIRN_KEY_MOUSE_SCROLL_UP;
    if (mouse.bstate & BUTTON5_PRESSED) event.kind = CAIRN_KEY_MOUSE_SCROLL_DOWN;
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
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  handle(SIGTSTP, note_signal);
}
