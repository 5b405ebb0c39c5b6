/** Health wording: no promise (evidence R2.1), no naming of what hurts (R2.9). */
export const CLOSING_WORDS =
  'Strength work may lower injury risk, most clearly when done consistently and with good technique; in runners the trials are mixed. This is training advice, not medical advice: pain that grows, pain in bone, swelling or numbness are for a clinician.'

/** Under what did not fit. */
export const HELP_MOST_HINT =
  'What would help most: strongstride help-most PLAN.json, with a plan saved by --out PLAN.json.'
