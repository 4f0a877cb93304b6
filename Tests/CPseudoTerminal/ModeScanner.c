#include "ModeScanner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// In text, behind ESC, behind ESC and an intermediate byte, in ESC [, in ESC ] and its like, and in
// the seven digits of a Linux console's ESC ] P.
enum { TEXT, ESCAPE, INTERMEDIATE, CONTROL, STRING, PALETTE };

// The font that stands for dim, which libvterm 0.1 does not know: the last of ten, asked for with
// 19, put back with 10. No program of ours asks for fonts.
enum { DIM = 2, NORMAL_WEIGHT = 22, DIM_FONT = 19, FIRST_FONT = 10 };

static void put_back(struct pty_modes *modes) {
  *modes = (struct pty_modes){
      .cursor_visible = 1, .autowrap = 1, .charset = 'B', .text_on_main = modes->text_on_main};
}

void mode_scanner_start(struct mode_scanner *scanner) {
  memset(scanner, 0, sizeof *scanner);
  put_back(&scanner->modes);
}

static void note_mouse(struct pty_modes *modes, unsigned bit, int is_on) {
  modes->mouse = is_on ? modes->mouse | bit : modes->mouse & ~bit;
}

// ESC [ ? mode h or l.
static void note_private_mode(struct pty_modes *modes, int mode, int is_on) {
  switch (mode) {
    case 1: modes->cursor_keys = is_on; break;
    case 5: modes->reversed_screen = is_on; break;
    case 6: modes->origin = is_on; break;
    case 7: modes->autowrap = is_on; break;
    case 9: note_mouse(modes, 1, is_on); break;
    case 25: modes->cursor_visible = is_on; break;
    case 47:
    case 1047:
    case 1049: modes->alternate_screen = is_on; break;
    case 1000: note_mouse(modes, 2, is_on); break;
    case 1001: note_mouse(modes, 4, is_on); break;
    case 1002: note_mouse(modes, 8, is_on); break;
    case 1003: note_mouse(modes, 16, is_on); break;
    case 1004: modes->focus = is_on; break;
    case 1005: note_mouse(modes, 32, is_on); break;
    case 1006: note_mouse(modes, 64, is_on); break;
    case 1015: note_mouse(modes, 128, is_on); break;
    case 2004: modes->bracketed_paste = is_on; break;
    default: break;
  }
}

// Of several modes in one sequence libvterm takes but the first, so it gets them singly; and 47 it
// knows by its younger number only.
static void take_private_modes(struct mode_scanner *scanner, mode_scanner_output *output,
                               void *user) {
  char final = scanner->sequence[scanner->length - 1];
  for (char *next = scanner->sequence + 3; next != NULL; next = strchr(next, ';')) {
    if (*next == ';') next++;
    int mode = atoi(next);
    note_private_mode(&scanner->modes, mode, final == 'h');
    char single[32];
    int count = snprintf(single, sizeof single, "\033[?%d%c", mode == 47 ? 1047 : mode, final);
    output(user, single, (size_t)count);
  }
}

static void note_pen(struct pty_modes *modes, int number) {
  if (number == 0) modes->pen = 0;
  else if (number >= 1 && number <= 9) modes->pen |= 1u << number;
  else if (number == NORMAL_WEIGHT) modes->pen &= ~(1u << 1 | 1u << DIM);
  else if (number >= 23 && number <= 29) modes->pen &= ~(1u << (number - 20));
  else if ((number >= 30 && number <= 38) || (number >= 90 && number <= 97)) modes->pen |= 1u << 10;
  else if (number == 39) modes->pen &= ~(1u << 10);
  else if ((number >= 40 && number <= 48) || (number >= 100 && number <= 107))
    modes->pen |= 1u << 11;
  else if (number == 49) modes->pen &= ~(1u << 11);
}

// ESC [ numbers m, with dim as a font.
static void take_pen(struct mode_scanner *scanner, mode_scanner_output *output, void *user) {
  char out[600] = "\033[";
  size_t length = 2;
  // How many numbers belong to a colour that has begun: behind 38 or 48 come 5;n or 2;r;g;b.
  int of_colour = 0, is_colour = 0;
  const char *next = scanner->sequence + 2;
  while (next != NULL && length < sizeof out - 32) {
    int number = atoi(next);
    int given = (int)strcspn(next, ";m");
    if (is_colour) {
      of_colour = number == 5 ? 1 : 3;
      is_colour = 0;
    } else if (of_colour > 0) {
      of_colour--;
    } else {
      note_pen(&scanner->modes, number);
      is_colour = (number == 38 || number == 48) && memchr(next, ':', (size_t)given) == NULL;
      if (number == DIM) {
        number = DIM_FONT;
        given = 0;
      } else if (number == NORMAL_WEIGHT) {
        length += (size_t)snprintf(out + length, sizeof out - length, "%d;", FIRST_FONT);
      }
    }
    length += given > 0 ? (size_t)snprintf(out + length, sizeof out - length, "%.*s", given, next)
                        : (size_t)snprintf(out + length, sizeof out - length, "%d", number);
    next = strchr(next, ';');
    if (next != NULL) {
      out[length++] = ';';
      next++;
    }
  }
  out[length++] = 'm';
  output(user, out, length);
}

static void take_control(struct mode_scanner *scanner, int rows, mode_scanner_output *output,
                         void *user) {
  struct pty_modes *modes = &scanner->modes;
  char *sequence = scanner->sequence;
  sequence[scanner->length] = 0;
  char final = sequence[scanner->length - 1];
  int is_plain = sequence[2] < '<' || sequence[2] > '?';
  if (sequence[2] == '?' && (final == 'h' || final == 'l'))
    return take_private_modes(scanner, output, user);
  if (is_plain && final == 'm') return take_pen(scanner, output, user);
  // How a Linux console shapes its cursor; others take it for a question.
  if (sequence[2] == '?' && final == 'c') return;
  if (is_plain && (final == 'h' || final == 'l') && atoi(sequence + 2) == 4)
    modes->insert = final == 'h';
  if (is_plain && final == 'r') {
    int top = 0, bottom = 0;
    sscanf(sequence, "\033[%d;%d", &top, &bottom);
    int is_whole = top <= 1 && (bottom == 0 || bottom >= rows);
    modes->scroll_top = is_whole ? 0 : top;
    modes->scroll_bottom = is_whole ? 0 : bottom;
  }
  if (strcmp(sequence, "\033[!p") == 0) put_back(modes);
  if (is_plain && strchr("JKLMPX@ST", final) != NULL && !modes->alternate_screen)
    modes->text_on_main++;
  output(user, sequence, scanner->length);
}

static void take_escape(struct mode_scanner *scanner, mode_scanner_output *output, void *user) {
  struct pty_modes *modes = &scanner->modes;
  char final = scanner->sequence[scanner->length - 1];
  if (scanner->length == 2 && final == '=') modes->keypad = 1;
  if (scanner->length == 2 && final == '>') modes->keypad = 0;
  if (scanner->length == 2 && final == 'c') put_back(modes);
  if (scanner->length == 3 && scanner->sequence[1] == '(') modes->charset = final;
  output(user, scanner->sequence, scanner->length);
}

// One byte of a sequence. Returns where the scanner stands behind it.
static int take_byte(struct mode_scanner *scanner, unsigned char byte, int rows,
                     mode_scanner_output *output, void *user) {
  if (scanner->length < sizeof scanner->sequence - 1)
    scanner->sequence[scanner->length++] = (char)byte;
  switch (scanner->place) {
    case ESCAPE:
    case INTERMEDIATE:
      if (byte >= 0x20 && byte < 0x30) return INTERMEDIATE;
      if (scanner->place == ESCAPE && byte == '[') return CONTROL;
      if (scanner->place == ESCAPE && byte != 0 && strchr("]PX^_", byte) != NULL) return STRING;
      take_escape(scanner, output, user);
      return TEXT;
    case CONTROL:
      if (byte < 0x40 || byte > 0x7E) return CONTROL;
      take_control(scanner, rows, output, user);
      return TEXT;
    case STRING:
      // A Linux console sets its palette with ESC ] P and seven digits and puts it back with ESC ] R;
      // whoever waits for the end of such a string, as libvterm does, swallows all that follows.
      if (scanner->length == 3 && scanner->sequence[1] == ']' && byte == 'R') return TEXT;
      if (scanner->length == 3 && scanner->sequence[1] == ']' && byte == 'P') return PALETTE;
      if (byte != '\a') return STRING;
      output(user, scanner->sequence, scanner->length);
      return TEXT;
    case PALETTE: return scanner->length == 10 ? TEXT : PALETTE;
    default: return TEXT;
  }
}

void mode_scanner_take(struct mode_scanner *scanner, const char *bytes, size_t length, int rows,
                       mode_scanner_output *output, void *user) {
  size_t text = 0;
  for (size_t index = 0; index < length; index++) {
    unsigned char byte = (unsigned char)bytes[index];
    if (byte == '\033') {
      if (scanner->place == TEXT) output(user, bytes + text, index - text);
      // The end of a string, or of a sequence that was given up.
      if (scanner->place == STRING) output(user, scanner->sequence, scanner->length);
      scanner->place = ESCAPE;
      scanner->sequence[0] = '\033';
      scanner->length = 1;
    } else if (scanner->place == TEXT) {
      if (byte == 0x0E || byte == 0x0F) scanner->modes.shifted_out = byte == 0x0E;
      if (byte >= 0x20 && byte != 0x7F && !scanner->modes.alternate_screen)
        scanner->modes.text_on_main++;
      continue;
    } else {
      scanner->place = take_byte(scanner, byte, rows, output, user);
    }
    text = index + 1;
  }
  if (scanner->place == TEXT) output(user, bytes + text, length - text);
}
