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

// Bracketed paste: ncurses 6.4 does not know it, so we switch it ourselves, on every terminal:
// those without the mode ignore it.
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

// The mouse too: for screen, tmux, kitty and rxvt, terminfo names only the old report, which cannot
// express columns beyond 223. We request the new one as well, and read whichever arrives.
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";
static int knows_mouse;
static int wants_mouse = 1;

// When the pending output began, in milliseconds of the monotonic clock; 0 if none is pending.
// Another thread reads it, and exits when the terminal no longer accepts output.
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

// terminfo names one of the two sequences for these keys; some terminals send the other.
static void define_cursor_keys(void) {
  static const struct {
    const char *sequence;
    int key;
  } keys[] = {
      {"\033[A", KEY_UP},   {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
      {"\033[H", KEY_HOME}, {"\033[F", KEY_END},  {"\033OA", KEY_UP},    {"\033OB", KEY_DOWN},
      {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT}, {"\033OH", KEY_HOME},  {"\033OF", KEY_END},
      {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END}, {"\033[Z", KEY_BTAB},
      {"\033OP", KEY_F(1)},   {"\033[11~", KEY_F(1)}, {"\033[20~", KEY_F(9)}, {"\033[21~", KEY_F(10)},
  };
  for (size_t index = 0; index < sizeof keys / sizeof *keys; index++)
    if (key_defined(keys[index].sequence) == 0) define_key(keys[index].sequence, keys[index].key);
}

// For systems without terminfo: each line is the name of a type and its entry.
static const char fallback[] = {
#embed "../../data/terminfo/fallback.txt" suffix(, 0)
};

// Returns the built-in entry of a type, to be freed; NULL if it has none.
static char *fallback_entry(const char *type) {
  size_t length = strlen(type);
  for (const char *line = fallback; *line != 0; line += strcspn(line, "\n") + 1)
    if (strncmp(line, type, length) == 0 && line[length] == ' ')
      return strndup(line + length + 1, strcspn(line + length + 1, "\n"));
  return NULL;
}

// Opens the terminal with a variable set. Child processes must find the environment unchanged.
static SCREEN *open_with(const char *variable, const char *value, const char *type) {
  char *own = getenv(variable);
  own = own == NULL ? NULL : strdup(own);
  if (value != NULL) setenv(variable, value, 1);
  // newterm, not initscr: initscr ends the program itself on an unknown TERM.
  SCREEN *opened = newterm(type, stdout, stdin);
  if (own == NULL) unsetenv(variable);
  else setenv(variable, own, 1);
  free(own);
  return opened;
}

// The program is built with Debian's ncurses, which searches Debian's directories and those of
// ~/.terminfo, TERMINFO and TERMINFO_DIRS. Other systems keep descriptions elsewhere; the empty
// name in the list means the built-in directories.
static SCREEN *open_screen(const char *type) {
  static const char elsewhere[] =
      ":/usr/lib/terminfo:/usr/local/share/terminfo:/usr/share/misc/terminfo"
      ":/run/current-system/sw/share/terminfo:/usr/pkg/share/terminfo";
  const char *own = getenv("TERMINFO_DIRS");
  char *all = NULL;
  if (asprintf(&all, "%s%s", own == NULL ? "" : own, elsewhere) < 0) all = NULL;
  SCREEN *opened = open_with("TERMINFO_DIRS", all, type);
  free(all);
  char *entry = opened == NULL ? fallback_entry(type) : NULL;
  if (entry != NULL) opened = open_with("TERMINFO", entry, type);
  free(entry);
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
    // Not endwin, which would move the cursor on a terminal that cannot.
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
  // Scrolls lists with the terminal's own commands instead of sending all lines again.
  idlok(stdscr, TRUE);
  if (has_colors() && start_color() == OK) {
    // If colour numbers are RGB values, only the first eight form a palette.
    colours = COLORS > 256 ? 8 : COLORS;
    has_own_colours = use_default_colors() == OK;
  }
  define_key("\033[200~", KEY_PASTE_BEGIN);
  define_key("\033[201~", KEY_PASTE_END);
  // A description without a mouse means a terminal without one: a VT100 or VT220.
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
  // Not earlier: until here, a crash must still restore the terminal.
  cairn_has_terminal = 0;
  end_output();
}

/// Whether the keyboard modes are still those that ncurses set for the planner.
static int keyboard_is_ours(void) {
  struct termios now;
  return tcgetattr(STDIN_FILENO, &now) == 0 && (now.c_lflag & (ICANON | ECHO | ISIG)) == 0;
}

void cairn_curses_resume(void) {
  begin_output();
  // ncurses resends all terminal modes only from this state. But on the way, keys are echoed and a
  // pasted Ctrl-C is a signal: skip it if no other program had the terminal.
  if (!isendwin() && !keyboard_is_ours()) endwin();
  // The size may have changed, and the scroll region is set for the size ncurses knows.
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

void cairn_curses_ask_background(void) {
  begin_output();
  send("\033]11;?\033\\\033[c");
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
    // The terminal has no size of its own: use the one in terminfo.
    *rows = LINES > 0 ? LINES : 24;
    *columns = COLS > 0 ? COLS : 80;
  }
}

void cairn_curses_resize(int rows, int columns) {
  if (is_term_resized(rows, columns)) resizeterm(rows, columns);
}

// Returns the pair of two colours, made on first use; the default pair if no more are available.
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
  // A hidden cursor may stay wherever drawing leaves it.
  leaveok(stdscr, !wanted);
  if (wanted) move(row, column);
}

void cairn_curses_flush(void) {
  begin_output();
  wnoutrefresh(stdscr);
  doupdate();
  end_output();
}

// Pairs of first and last scalars, in order; NULL while ambiguous ones are narrow.
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

// ncurses calls wcwidth to place the next character. This definition overrides the C library's, in
// a static program and with shared libraries alike, and differs only for the ranges of
// cairn_wide_ranges.
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

// Sets a mouse event: the button number with its modifiers, and the position from 0.
static void set_mouse(struct cairn_key_event *event, int button, int is_pressed, int row,
                      int column) {
  enum { SHIFT_ALT_CONTROL = 4 + 8 + 16 };
  event->row = row;
  event->column = column;
  switch (button & ~SHIFT_ALT_CONTROL) {
    case 0: event->kind = is_pressed ? CAIRN_KEY_MOUSE_PRESS : CAIRN_KEY_OTHER; break;
    case 2: event->kind = is_pressed ? CAIRN_KEY_MOUSE_MENU : CAIRN_KEY_OTHER; break;
    case 64: event->kind = CAIRN_KEY_MOUSE_SCROLL_UP; break;
    case 65: event->kind = CAIRN_KEY_MOUSE_SCROLL_DOWN; break;
    default: event->kind = CAIRN_KEY_OTHER;
  }
}

// Returns the next byte of a mouse report; ERR if there is none. A key or the start of a paste,
// which ncurses reports as one number, is not part of the report and stays unread.
static int next_byte_of_report(void) {
  int byte = getch();
  // ncurses reads the byte for column 95 as a key.
  if (byte == KEY_BACKSPACE) return 127;
  if (byte <= UCHAR_MAX) return byte;
  ungetch(byte);
  return ERR;
}

// Reads the rest of `ESC [ < button ; column ; row M`, with m for a release; columns and rows count
// from 1. The bytes of an invalid report are dropped.
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

// Reads the rest of `ESC [ M` and three bytes, each 32 more than its value.
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
    // A report may arrive in two pieces.
    timeout(get_escdelay());
    if (code == KEY_MOUSE_SGR) read_sgr_mouse(&event);
    else read_x10_mouse(&event);
    nodelay(stdscr, TRUE);
  } else if (type == KEY_CODE_YES && code > KEY_F0 && code <= KEY_F(12)) {
    event.kind = CAIRN_KEY_FUNCTION;
    event.value = code - KEY_F0;
  } else if (type == KEY_CODE_YES) {
    event.kind = kind_of_key(code);
  }
  return event;
}
