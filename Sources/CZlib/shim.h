#include <zlib.h>

/* deflateInit2 is a macro that Swift doesn't see. -15: no header of zlib's own around the data, as zip wants it. */
static inline int planner_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}
