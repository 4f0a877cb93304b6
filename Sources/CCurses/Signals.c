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
// The exit status of a program that is being given up; -1 while it is not.
static volatile sig_atomic_t abandoned = -1;
// The thread that draws.
static pthread_t drawing;

// Signals that ask the program to leave, and are obeyed in order. The power is about to fail (PWR) and
// the processor's time is up (XCPU) leave time enough for that.
static const int wishes[] = {
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU,
#ifdef SIGPWR
    SIGPWR,
#endif
};

// SIGWINCH too: ncurses' own handler only sets a flag, and the signal may reach a thread that is not the
// one that sleeps in poll.
static const int news[] = {SIGWINCH, SIGCONT, SIGTSTP};

// Faults of the program, for which Swift has a handler of its own.
static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};

// All others whose default action ends a process, by signal(7), but for KILL. PIPE and XFSZ are ignored:
// the write that met them says so.
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

// Only what is safe in a handler. The sequences are those that every terminal with an alternate screen
// understands, and that the others ignore: paste, mouse, cursor keys, keypad, insert mode, the scroll
// region (the cursor then to the last row, for terminals with one screen), character sets, the pen, the
// cursor, the screen.
static void put_back(void) {
  static const char restore[] =
      "\033[?2004l\033[?1000l\033[?1006l\033[?1l\033>\033[4l\033[r\033[999;1H\017\033(B\033[0m"
      "\033[?25h\033[?1049l";
  if (!cairn_has_terminal) return;
  cairn_has_terminal = 0;
  // In the background setting the modes would stop the program.
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
    // The terminal does not read. What it has not read yet makes room for what gives it back.
    if (errno != EAGAIN || tcflush(STDOUT_FILENO, TCOFLUSH) != 0) break;
  }
  // The shell may have the very same descriptor.
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

// On a stack of its own: the usual one may be what has run out.
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
  // Several times what a handler needs, also where the processor has much to put away
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
  // The thread that is held up in a write keeps all others from writing. Interrupted, it does it itself.
  pthread_kill(drawing, SIGWINCH);
  struct timespec second = {.tv_sec = 1};
  nanosleep(&second, NULL);
  put_back();
  _exit(status);
}

void cairn_signals_suspend(void) {
  // To be continued is no news here: noted, it would have the terminal taken back once more, by way
  // of the shell's screen.
  signal(SIGCONT, SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  cairn_handle(SIGTSTP, note_news);
  cairn_handle(SIGCONT, note_news);
}
