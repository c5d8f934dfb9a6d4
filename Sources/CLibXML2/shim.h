#include <libxml/xmlversion.h>
/* Without it encoding.h would bring in the system's ICU, whose names are not those of Foundation's own. Only the
   size of xmlCharEncodingHandler depends on it, and nobody here makes one. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>
#include <libxml/dict.h>
#include <libxml/encoding.h>

/* xmlFree is a global variable that Swift 6 may not touch. */
static inline void planner_xml_free(void *pointer) { xmlFree(pointer); }
