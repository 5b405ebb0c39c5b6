import type { CatalogueComplaint } from '@strongstride/catalogue'
import { PAIN_LIGHTS } from '@strongstride/core'
import { COMPLAINT_OPENING, isOfBone, lightWords, RUNS_STAY } from '../text/en/complaint-page.ts'
import { listed } from '../text/en/phrases.ts'
import { REFERENCE_TITLES as TITLES } from '../text/en/reference-titles.ts'
import { TISSUE_WORDS } from '../text/en/words.ts'
import { BLANK, paragraph } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import { listPart, sourcesPart, textPart, wordsPart } from '../text/page-parts.ts'
import type { Command } from './command.ts'
import { referenceCommand } from './reference-pages.ts'
import type { PageSetting } from './reference-pages.ts'

/** `strongstride complaints`. */
export const complaintsCommand: Command = referenceCommand({
  name: 'complaints',
  summary: 'what hurts runners: red flags, what helps, what the plan changes',
  options: [],
  notes: ['strongstride complaints achilles-pain'],
  entriesOf: ({ complaints }) => complaints,
  listLines: (complaints, setting) => listLines(complaints, setting),
  pageLines: (complaint, setting) => pageLines(complaint, setting),
})

const nameText = ({ name, alsoKnownAs }: CatalogueComplaint): string =>
  alsoKnownAs.length === 0 ? name : `${name} (${alsoKnownAs.join(', ')})`

const listLines = (complaints: readonly CatalogueComplaint[], { width }: PageSetting): readonly Line[] => {
  const column = Math.max(...complaints.map(({ id }) => id.length)) + 2
  return [
    ...complaints.flatMap((complaint) => paragraph(nameText(complaint), { width, lead: complaint.id.padEnd(column) })),
    BLANK,
    ...paragraph('No page tells you what you have: only a clinician can. strongstride complaints ID prints one.', {
      width,
      style: 'faint',
    }),
  ]
}

const pageLines = (complaint: CatalogueComplaint, { catalogue, width }: PageSetting): readonly Line[] => {
  const { tissues, plan, redFlags, supports } = complaint
  const words = lightWords(complaint)
  const options = tissues.map(
    (tissue) => `--complaint ${tissue}:${isOfBone(complaint) ? 'red' : 'amber'} (${TISSUE_WORDS[tissue]})`,
  )
  const exercises = complaint.exercises.map((id) => {
    const name = catalogue.exercises.find((exercise) => exercise.id === id)?.name
    return name === undefined ? id : `${name} (${id})`
  })
  return [
    ...paragraph(nameText(complaint), { width, style: 'heading' }),
    ...paragraph(COMPLAINT_OPENING, { width }),
    ...listPart(TITLES.redFlagsNow, redFlags.now, width),
    ...listPart(TITLES.redFlagsThisWeek, redFlags.thisWeek, width),
    ...textPart(TITLES.seeWhom, complaint.seeWhom, width),
    ...textPart(TITLES.whereItHurts, complaint.where, width),
    ...textPart(TITLES.usually, complaint.usually, width),
    ...listPart(
      TITLES.supports,
      supports.map(({ text, sure, evidence }) => `${text} (How sure: ${sure}. ${evidence.join(', ')}.)`),
      width,
    ),
    ...wordsPart(
      TITLES.planChanges,
      PAIN_LIGHTS.map((light) => [words[light].name, `${words[light].when}. ${plan[light]}`]),
      width,
    ),
    ...paragraph(`${RUNS_STAY} Tell it with ${listed(options, 'or')}.`, { width, indent: 2 }),
    ...textPart(TITLES.comesBackFirst, complaint.comesBackFirst, width),
    ...listPart(TITLES.mayHelp, exercises, width),
    ...textPart(TITLES.notExpect, complaint.notExpect, width),
    ...sourcesPart([...supports.flatMap(({ evidence }) => evidence), ...complaint.evidence], catalogue, width),
    BLANK,
  ]
}
