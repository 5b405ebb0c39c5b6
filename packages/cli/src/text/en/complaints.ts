import { BONE_TISSUES } from '@strongstride/core'
import type { Complaint } from '@strongstride/core'
import { capital } from './phrases.ts'
import { TISSUE_WORDS } from './words.ts'

const isRed = ({ tissue, light }: Complaint): boolean =>
  light === 'red' || (light === 'amber' && BONE_TISSUES.includes(tissue))

/** What a present complaint means for the plan and for the runner (evidence 2.4; no naming of what it may be). */
export const complaintText = (complaint: Complaint): string | null => {
  const part = capital(TISSUE_WORDS[complaint.tissue])
  if (complaint.past || complaint.light === 'green') return null
  return isRed(complaint)
    ? `${part}, red: nothing in this plan loads it. Have it looked at before you load it again.`
    : `${part}, amber: loaded gently and slowly. Pain of 3 to 5 of 10 that is back to usual within 24 hours is fine; above that, or if the next morning is worse, leave the exercise out and say so with --complaint ${complaint.tissue}:red.`
}
