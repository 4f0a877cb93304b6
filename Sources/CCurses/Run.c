#define _GNU_SOURCE 1

#include "CCurses.h"
#include "Terminal.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int cairn_run(char *const arguments[]) {
  // The whole process group receives the keys. Only the child handles an interrupt; a stop applies
  // to both, so that the shell gets the terminal and `fg` continues both.
  struct sigaction interrupt, quit, stop;
  sigaction(SIGINT, NULL, &interrupt);
  sigaction(SIGQUIT, NULL, &quit);
  sigaction(SIGTSTP, NULL, &stop);
  cairn_handle(SIGINT, SIG_IGN);
  cairn_handle(SIGQUIT, SIG_IGN);
  cairn_handle(SIGTSTP, SIG_DFL);

  posix_spawnattr_t attributes;
  sigset_t none, usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  const int given_back[] = {SIGINT, SIGQUIT, SIGTSTP, SIGPIPE, SIGXFSZ};
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
