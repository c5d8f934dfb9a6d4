#include <stdlib.h>
// The allocator's settings: what Swift's own module of the C library leaves out.
#ifdef __GLIBC__
#include <malloc.h>
#endif
