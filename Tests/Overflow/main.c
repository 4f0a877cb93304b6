#include "CCurses.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Takes the terminal over as the planner does, shows a word, waits for a key and runs out of stack: of the
// main thread, or of another one where an argument says `thread`.

static int descend(volatile char *above) {
  volatile char frame[4096];
  frame[0] = (char)(*above + 1);
  return descend(frame) + frame[0];
}

static void *overflow(void *nothing) {
  (void)nothing;
  cairn_crash_stack();
  volatile char top = 0;
  exit(descend(&top));
}

int main(int count, char **arguments) {
  int wake[2];
  int watch[2];
  if (pipe(wake) != 0 || pipe(watch) != 0) return 1;
  cairn_signals_start(wake[1], watch[1]);
  cairn_locale_start();
  if (cairn_curses_start("xterm-256color") != CAIRN_STARTED) return 1;
  cairn_curses_put(0, 0, "ready", -1, -1, CAIRN_BOLD);
  cairn_curses_flush();
  char key;
  if (read(STDIN_FILENO, &key, 1) != 1) return 1;
  pthread_t other;
  if (count > 1 && strcmp(arguments[1], "thread") == 0) {
    if (pthread_create(&other, NULL, overflow, NULL) != 0) return 1;
    pthread_join(other, NULL);
  }
  overflow(NULL);
}
