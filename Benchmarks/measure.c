/* measure COMMAND [ARGUMENT ...] : runs a command, its output thrown away, and prints what it took as one line:
   exit status, user seconds, system seconds, elapsed seconds, peak KiB. So small a program, because the peak of a child
   counts what its parent held when they parted. */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count < 2) return 2;
  const double start = now();
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, 0);
    dup2(nowhere, 1);
    execvp(words[1], words + 1);
    perror(words[1]);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 2;
#ifdef __APPLE__
  const long kibibytes = usage.ru_maxrss / 1024;
#else
  const long kibibytes = usage.ru_maxrss;
#endif
  printf("%d %.6f %.6f %.6f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
         seconds(usage.ru_utime), seconds(usage.ru_stime), now() - start, kibibytes);
  return 0;
}
