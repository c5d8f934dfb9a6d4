#ifndef PLANNER_TEMPLATES_H
#define PLANNER_TEMPLATES_H

#include <stddef.h>

/* One file of this folder, carried inside the program. */
typedef struct {
  const char *name; /* as "en/readiness.yaml" */
  const unsigned char *bytes;
  size_t count;
} planner_template;

/* All of them, by name, and how many there are. */
const planner_template *planner_templates(void);
size_t planner_template_count(void);

#endif
