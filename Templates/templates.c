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
static const unsigned char en_conversion_3c[] = {
#embed "en/conversion-3c.yaml"
};
static const unsigned char en_nurture[] = {
#embed "en/nurture.yaml"
};
static const unsigned char en_social_roi[] = {
#embed "en/social-roi.yaml"
};
static const unsigned char en_linking[] = {
#embed "en/linking.yaml"
};
static const unsigned char en_reciprocity[] = {
#embed "en/reciprocity.yaml"
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
static const unsigned char de_conversion_3c[] = {
#embed "de/conversion-3c.yaml"
};
static const unsigned char de_nurture[] = {
#embed "de/nurture.yaml"
};
static const unsigned char de_social_roi[] = {
#embed "de/social-roi.yaml"
};
static const unsigned char de_linking[] = {
#embed "de/linking.yaml"
};
static const unsigned char de_reciprocity[] = {
#embed "de/reciprocity.yaml"
};
static const unsigned char en_report[] = {
#embed "en/report.yaml"
};
static const unsigned char de_report[] = {
#embed "de/report.yaml"
};
static const unsigned char report_alignment_mustache[] = {
#embed "report/alignment.mustache"
};
static const unsigned char report_bar_mustache[] = {
#embed "report/bar.mustache"
};
static const unsigned char report_cards_mustache[] = {
#embed "report/cards.mustache"
};
static const unsigned char report_conversion_3c_mustache[] = {
#embed "report/conversion-3c.mustache"
};
static const unsigned char report_findings_mustache[] = {
#embed "report/findings.mustache"
};
static const unsigned char report_funnel_kpi_mustache[] = {
#embed "report/funnel-kpi.mustache"
};
static const unsigned char report_funnel_mustache[] = {
#embed "report/funnel.mustache"
};
static const unsigned char report_head_mustache[] = {
#embed "report/head.mustache"
};
static const unsigned char report_linking_mustache[] = {
#embed "report/linking.mustache"
};
static const unsigned char report_maturity_mustache[] = {
#embed "report/maturity.mustache"
};
static const unsigned char report_method_mustache[] = {
#embed "report/method.mustache"
};
static const unsigned char report_nurture_mustache[] = {
#embed "report/nurture.mustache"
};
static const unsigned char report_page_mustache[] = {
#embed "report/page.mustache"
};
static const unsigned char report_pipeline_mustache[] = {
#embed "report/pipeline.mustache"
};
static const unsigned char report_portfolio_mustache[] = {
#embed "report/portfolio.mustache"
};
static const unsigned char report_client_mustache[] = {
#embed "report/client.mustache"
};
static const unsigned char report_radar_mustache[] = {
#embed "report/radar.mustache"
};
static const unsigned char report_readiness_mustache[] = {
#embed "report/readiness.mustache"
};
static const unsigned char report_reciprocity_mustache[] = {
#embed "report/reciprocity.mustache"
};
static const unsigned char report_script_js[] = {
#embed "report/script.js"
};
static const unsigned char report_social_roi_mustache[] = {
#embed "report/social-roi.mustache"
};
static const unsigned char report_style_css[] = {
#embed "report/style.css"
};
static const unsigned char crm_common[] = {
#embed "crm/common.yaml"
};
static const unsigned char crm_dynamics[] = {
#embed "crm/dynamics.yaml"
};
static const unsigned char crm_hubspot[] = {
#embed "crm/hubspot.yaml"
};
static const unsigned char crm_pipedrive[] = {
#embed "crm/pipedrive.yaml"
};
static const unsigned char crm_salesforce[] = {
#embed "crm/salesforce.yaml"
};

static const planner_template all[] = {
    {"en/funnel-kpi.yaml", en_funnel_kpi, sizeof en_funnel_kpi},
    {"en/pipeline.yaml", en_pipeline, sizeof en_pipeline},
    {"en/maturity.yaml", en_maturity, sizeof en_maturity},
    {"en/readiness.yaml", en_readiness, sizeof en_readiness},
    {"en/alignment.yaml", en_alignment, sizeof en_alignment},
    {"en/conversion-3c.yaml", en_conversion_3c, sizeof en_conversion_3c},
    {"en/nurture.yaml", en_nurture, sizeof en_nurture},
    {"en/social-roi.yaml", en_social_roi, sizeof en_social_roi},
    {"en/linking.yaml", en_linking, sizeof en_linking},
    {"en/reciprocity.yaml", en_reciprocity, sizeof en_reciprocity},
    {"de/funnel-kpi.yaml", de_funnel_kpi, sizeof de_funnel_kpi},
    {"de/pipeline.yaml", de_pipeline, sizeof de_pipeline},
    {"de/maturity.yaml", de_maturity, sizeof de_maturity},
    {"de/readiness.yaml", de_readiness, sizeof de_readiness},
    {"de/alignment.yaml", de_alignment, sizeof de_alignment},
    {"de/conversion-3c.yaml", de_conversion_3c, sizeof de_conversion_3c},
    {"de/nurture.yaml", de_nurture, sizeof de_nurture},
    {"de/social-roi.yaml", de_social_roi, sizeof de_social_roi},
    {"de/linking.yaml", de_linking, sizeof de_linking},
    {"de/reciprocity.yaml", de_reciprocity, sizeof de_reciprocity},
    {"en/demo.yaml", en_demo, sizeof en_demo},
    {"en/report.yaml", en_report, sizeof en_report},
    {"de/report.yaml", de_report, sizeof de_report},
    {"report/alignment.mustache", report_alignment_mustache, sizeof report_alignment_mustache},
    {"report/bar.mustache", report_bar_mustache, sizeof report_bar_mustache},
    {"report/cards.mustache", report_cards_mustache, sizeof report_cards_mustache},
    {"report/conversion-3c.mustache", report_conversion_3c_mustache, sizeof report_conversion_3c_mustache},
    {"report/findings.mustache", report_findings_mustache, sizeof report_findings_mustache},
    {"report/funnel-kpi.mustache", report_funnel_kpi_mustache, sizeof report_funnel_kpi_mustache},
    {"report/funnel.mustache", report_funnel_mustache, sizeof report_funnel_mustache},
    {"report/head.mustache", report_head_mustache, sizeof report_head_mustache},
    {"report/linking.mustache", report_linking_mustache, sizeof report_linking_mustache},
    {"report/maturity.mustache", report_maturity_mustache, sizeof report_maturity_mustache},
    {"report/method.mustache", report_method_mustache, sizeof report_method_mustache},
    {"report/nurture.mustache", report_nurture_mustache, sizeof report_nurture_mustache},
    {"report/page.mustache", report_page_mustache, sizeof report_page_mustache},
    {"report/pipeline.mustache", report_pipeline_mustache, sizeof report_pipeline_mustache},
    {"report/portfolio.mustache", report_portfolio_mustache, sizeof report_portfolio_mustache},
    {"report/client.mustache", report_client_mustache, sizeof report_client_mustache},
    {"report/radar.mustache", report_radar_mustache, sizeof report_radar_mustache},
    {"report/readiness.mustache", report_readiness_mustache, sizeof report_readiness_mustache},
    {"report/reciprocity.mustache", report_reciprocity_mustache, sizeof report_reciprocity_mustache},
    {"report/script.js", report_script_js, sizeof report_script_js},
    {"report/social-roi.mustache", report_social_roi_mustache, sizeof report_social_roi_mustache},
    {"report/style.css", report_style_css, sizeof report_style_css},
    {"crm/common.yaml", crm_common, sizeof crm_common},
    {"crm/dynamics.yaml", crm_dynamics, sizeof crm_dynamics},
    {"crm/hubspot.yaml", crm_hubspot, sizeof crm_hubspot},
    {"crm/pipedrive.yaml", crm_pipedrive, sizeof crm_pipedrive},
    {"crm/salesforce.yaml", crm_salesforce, sizeof crm_salesforce},
};

const planner_template *planner_templates(void) { return all; }
size_t planner_template_count(void) { return sizeof all / sizeof all[0]; }
