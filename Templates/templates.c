#include "templates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char en_funnel_kpi[] = {
#embed "en/funnel-kpi.yaml"
};
static const unsigned char en_pipeline[] = {
#embed "en/pipeline.yaml"
};
static const unsigned char en_maturity[] = {
#embed "en/maturity.yaml"
};
static const unsigned char en_readiness[] = {
#embed "en/readiness.yaml"
};
static const unsigned char en_alignment[] = {
#embed "en/alignment.yaml"
};
static const unsigned char en_nurture[] = {
#embed "en/nurture.yaml"
};
static const unsigned char en_demo[] = {
#embed "en/demo.yaml"
};
static const unsigned char de_funnel_kpi[] = {
#embed "de/funnel-kpi.yaml"
};
static const unsigned char de_pipeline[] = {
#embed "de/pipeline.yaml"
};
static const unsigned char de_maturity[] = {
#embed "de/maturity.yaml"
};
static const unsigned char de_readiness[] = {
#embed "de/readiness.yaml"
};
static const unsigned char de_alignment[] = {
#embed "de/alignment.yaml"
};
static const unsigned char de_nurture[] = {
#embed "de/nurture.yaml"
};

static const planner_template all[] = {
    {"en/funnel-kpi.yaml", en_funnel_kpi, sizeof en_funnel_kpi},
    {"en/pipeline.yaml", en_pipeline, sizeof en_pipeline},
    {"en/maturity.yaml", en_maturity, sizeof en_maturity},
    {"en/readiness.yaml", en_readiness, sizeof en_readiness},
    {"en/alignment.yaml", en_alignment, sizeof en_alignment},
    {"en/nurture.yaml", en_nurture, sizeof en_nurture},
    {"de/funnel-kpi.yaml", de_funnel_kpi, sizeof de_funnel_kpi},
    {"de/pipeline.yaml", de_pipeline, sizeof de_pipeline},
    {"de/maturity.yaml", de_maturity, sizeof de_maturity},
    {"de/readiness.yaml", de_readiness, sizeof de_readiness},
    {"de/alignment.yaml", de_alignment, sizeof de_alignment},
    {"de/nurture.yaml", de_nurture, sizeof de_nurture},
    {"en/demo.yaml", en_demo, sizeof en_demo},
};

const planner_template *planner_templates(void) { return all; }
size_t planner_template_count(void) { return sizeof all / sizeof all[0]; }
