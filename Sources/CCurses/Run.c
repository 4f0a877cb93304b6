#define _GNU_SOURCE 1

#include "CCurses.h"
#include "Terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

// Starts a program with the usual signals; `flags` are further ones of posix_spawn.
static int start(pid_t *child, char *const arguments[], short flags,
                 const posix_spawn_file_actions_t *files) {
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
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | flags);
  int failure = posix_spawnp(child, arguments[0], files, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  return -failure;
}

int cairn_wait(int child) {
  int status;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR)
      return -errno;
  return status;
}

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

  pid_t child;
  int status = start(&child, arguments, 0, NULL);
  if (status == 0)
    status = cairn_wait(child);

  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  return status;
}

int cairn_start(char *const arguments[]) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  for (int descriptor = 0; descriptor < 3; descriptor++)
    posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0);
  pid_t child;
  int status = start(&child, arguments, POSIX_SPAWN_SETSID, &files);
  posix_spawn_file_actions_destroy(&files);
  return status == 0 ? child : status;
}
