#define _GNU_SOURCE 1

#include "CCurses.h"
#include "Terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t wake_descriptor = -1;
static volatile sig_atomic_t watch_descriptor = -1;
// The exit status while the program is being abandoned; otherwise -1.
static volatile sig_atomic_t abandoned = -1;
// The drawing thread.
static pthread_t drawing;

// Signals that ask the program to exit, handled in order. A failing power supply (PWR) and an
// expired CPU limit (XCPU) leave enough time for that.
static const int wishes[] = {
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU,
#ifdef SIGPWR
    SIGPWR,
#endif
};

// Includes SIGWINCH: ncurses' own handler only sets a flag, and the signal may reach a thread other
// than the one sleeping in poll.
static const int news[] = {SIGWINCH, SIGCONT, SIGTSTP};

// Program faults, for which Swift has its own handler.
static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};

// All other signals that terminate by default, by signal(7), except KILL. PIPE and XFSZ are
// ignored: the failing write reports them.
static const int others[] = {
    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
#ifdef SIGIO
    SIGIO,
#endif
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

// Async-signal-safe only. Every terminal with an alternate screen understands these sequences, and
// others ignore them: paste, mouse, cursor keys, keypad, insert mode, scroll region (then the
// cursor to the last row, for terminals with one screen), character sets, attributes, cursor,
// screen.
static void put_back(void) {
  static const char restore[] =
      "\033[?2004l\033[?1000l\033[?1006l\033[?1l\033>\033[4l\033[r\033[999;1H\017\033(B\033[0m"
      "\033[?25h\033[?1049l";
  if (!cairn_has_terminal) return;
  cairn_has_terminal = 0;
  // In the background, setting the modes would stop the program.
  signal(SIGTTOU, SIG_IGN);
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
  const char *rest = restore;
  size_t length = sizeof restore - 1;
  for (int failures = 0; length > 0 && failures < 8;) {
    ssize_t count = write(STDOUT_FILENO, rest, length);
    if (count > 0) {
      rest += count;
      length -= (size_t)count;
      continue;
    }
    failures++;
    if (errno == EINTR) continue;
    // The terminal is not reading. Discard pending output to make room for the sequences.
    if (errno != EAGAIN || tcflush(STDOUT_FILENO, TCOFLUSH) != 0) break;
  }
  // The shell may share this very descriptor.
  if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags);
  if (cairn_has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &cairn_saved_modes);
}

static void tell(int descriptor, int number) {
  unsigned char byte = (unsigned char)number;
  if (descriptor >= 0 && write(descriptor, &byte, 1) < 0) {
    // The pipe is full: its reader is about to wake up anyway.
  }
}

static void note_news(int number) {
  int before = errno;
  if (abandoned >= 0) {
    put_back();
    _exit(abandoned);
  }
  tell(wake_descriptor, number);
  errno = before;
}

static void note_wish(int number) {
  note_news(number);
  int before = errno;
  tell(watch_descriptor, number);
  errno = before;
}

static void give_back_and_die(int number) {
  put_back();
  signal(number, SIG_DFL);
  sigset_t this;
  sigemptyset(&this);
  sigaddset(&this, number);
  pthread_sigmask(SIG_UNBLOCK, &this, NULL);
  raise(number);
}

void cairn_handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// Uses the signal stack, because the usual stack may have overflowed.
static void die_of(int number) {
  struct sigaction action, present;
  if (sigaction(number, NULL, &present) == 0 && present.sa_handler == SIG_IGN) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = give_back_and_die;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void cairn_crash_stack(void) {
  // Several times what a handler needs, even if the processor has a lot of state to save
  // (AT_MINSIGSTKSZ is 11 KiB with AMX).
  static _Thread_local char stack[32 * 1024];
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, NULL);
}

void cairn_signals_start(int wake, int watch) {
  wake_descriptor = wake;
  watch_descriptor = watch;
  drawing = pthread_self();
  cairn_crash_stack();
  for (size_t index = 0; index < COUNT(news); index++) cairn_handle(news[index], note_news);
  for (size_t index = 0; index < COUNT(wishes); index++) cairn_handle(wishes[index], note_wish);
  for (size_t index = 0; index < COUNT(faults); index++) die_of(faults[index]);
  for (size_t index = 0; index < COUNT(others); index++) die_of(others[index]);
#ifdef SIGRTMIN
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) die_of(number);
#endif
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

static void leave_to_system(int number) {
  struct sigaction present;
  if (sigaction(number, NULL, &present) == 0 && present.sa_handler != SIG_IGN)
    signal(number, SIG_DFL);
}

void cairn_no_backtracer(void) {
  leave_to_system(SIGQUIT);
  for (size_t index = 0; index < COUNT(faults); index++) leave_to_system(faults[index]);
}

void cairn_abandon(int status) {
  abandoned = status;
  // A thread blocked in a write keeps others from writing. Interrupted, it calls put_back itself.
  pthread_kill(drawing, SIGWINCH);
  struct timespec second = {.tv_sec = 1};
  nanosleep(&second, NULL);
  put_back();
  _exit(status);
}

void cairn_signals_suspend(void) {
  // SIGCONT must not be noted here: the terminal would be taken over a second time, by way of the
  // shell's screen.
  signal(SIGCONT, SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  cairn_handle(SIGTSTP, note_news);
  cairn_handle(SIGCONT, note_news);
}
