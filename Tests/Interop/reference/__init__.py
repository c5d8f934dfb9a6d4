"""The scores, computed a second time from their written definition alone.

Nothing here was taken over from the program: both start from the same text, so where they agree, two readings of it
agree. One module a form; each takes answers as `planner read --format json` gives them.
"""
from reference.alignment import score_alignment
from reference.conversion3c import score_conversion_3c
from reference.funnel import score_funnel_kpi
from reference.linking import score_linking
from reference.maturity import score_maturity
from reference.nurture import score_nurture
from reference.pipeline import score_pipeline
from reference.readiness import score_readiness
from reference.reciprocity import score_reciprocity
from reference.socialroi import score_social_roi

SCORES = {
    "readiness": score_readiness,
    "maturity": score_maturity,
    "pipeline": score_pipeline,
    "funnel-kpi": score_funnel_kpi,
    "alignment": score_alignment,
    "conversion-3c": score_conversion_3c,
    "nurture": score_nurture,
    "social-roi": score_social_roi,
    "linking": score_linking,
    "reciprocity": score_reciprocity,
}


def score(kind, answers):
    """The part of a score result that stands under its kind, as far as the definition fixes it."""
    return SCORES[kind](answers)
