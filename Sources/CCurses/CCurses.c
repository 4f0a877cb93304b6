#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CCurses.h"
#include "Terminal.h"

#include <curses.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static int colours;
static int has_own_colours;
volatile sig_atomic_t cairn_has_terminal;
volatile sig_atomic_t cairn_has_saved_modes;
struct termios cairn_saved_modes;

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

// Since when output is being handed to the terminal, in milliseconds of the monotonic clock; 0 while
// none is. Read by another thread, which leaves when the terminal takes nothing any more.
static _Atomic long long output_since;

static long long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void begin_output(void) { output_since = milliseconds(); }

static void end_output(void) { output_since = 0; }

int cairn_output_stuck(void) {
  long long since = output_since;
  return since == 0 ? 0 : (int)(milliseconds() - since);
}

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
  cairn_has_saved_modes = tcgetattr(STDIN_FILENO, &cairn_saved_modes) == 0;
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
  cairn_has_terminal = 1;
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
  begin_output();
  send_modes_on();
  end_output();
  return CAIRN_STARTED;
}

void cairn_curses_stop(void) {
  if (!cairn_has_terminal) return;
  begin_output();
  send_modes_off();
  curs_set(1);
  endwin();
  // Not before: a crash in between is one with the terminal taken.
  cairn_has_terminal = 0;
  end_output();
}

/// Whether the keyboard is still as ncurses has set it for the planner.
static int keyboard_is_ours(void) {
  struct termios now;
  return tcgetattr(STDIN_FILENO, &now) == 0 && (now.c_lflag & (ICANON | ECHO | ISIG)) == 0;
}

void cairn_curses_resume(void) {
  begin_output();
  // Only from this state does ncurses send all modes of the terminal again. But on the way through it keys are
  // echoed and a pasted Ctrl-C is a signal: not where nobody else had the terminal.
  if (!isendwin() && !keyboard_is_ours()) endwin();
  // The size may have changed meanwhile, and the scroll region is set for the one that ncurses knows.
  int rows, columns;
  cairn_curses_size(&rows, &columns);
  cairn_curses_resize(rows, columns);
  cairn_has_terminal = 1;
  clearok(curscr, TRUE);
  wrefresh(curscr);
  send_modes_on();
  end_output();
}

void cairn_curses_mouse(int wanted) {
  wants_mouse = wanted;
  if (!cairn_has_terminal || !knows_mouse) return;
  begin_output();
  send(wanted ? mouse_on : mouse_off);
  end_output();
}

void cairn_curses_redraw(void) {
  begin_output();
  clearok(curscr, TRUE);
  wrefresh(curscr);
  end_output();
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
    begin_output();
    curs_set(wanted);
    end_output();
    visible = wanted;
  }
  // A hidden cursor may stay wherever drawing has left it.
  leaveok(stdscr, !wanted);
  if (wanted) move(row, column);
}

void cairn_curses_flush(void) {
  begin_output();
  wnoutrefresh(stdscr);
  doupdate();
  end_output();
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

// The next byte of a mouse report; ERR when there is none. A key or the beginning of a paste, which
// ncurses reports as one number, is no part of the report: it stays to be read.
static int next_byte_of_report(void) {
  int byte = getch();
  // ncurses takes the byte of column 95 for a key.
  if (byte == KEY_BACKSPACE) return 127;
  if (byte <= UCHAR_MAX) return byte;
  ungetch(byte);
  return ERR;
}

// The rest of `ESC [ < button ; column ; row M`, m at the end for a release; columns and rows count
// from 1. Of a report that is none, the bytes read are dropped.
static void read_sgr_mouse(struct cairn_key_event *event) {
  int numbers[3] = {0, 0, 0};
  int index = 0;
  for (int length = 0; length < 24; length++) {
    int byte = next_byte_of_report();
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
    bytes[index] = next_byte_of_report();
    if (bytes[index] == ERR) return;
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
