import type { CatalogueComplaint } from '@strongstride/catalogue'
import { BONE_TISSUES, PAIN_LIGHTS } from '@strongstride/core'
import { listed } from '../text/en/phrases.ts'
import { BONE_LIGHT_WORDS, LIGHT_WORDS, TISSUE_WORDS } from '../text/en/words.ts'
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
  const isBone = tissues.some((tissue) => BONE_TISSUES.includes(tissue))
  const words = isBone ? BONE_LIGHT_WORDS : LIGHT_WORDS
  const options = tissues.map((tissue) => `--complaint ${tissue}:${isBone ? 'red' : 'amber'} (${TISSUE_WORDS[tissue]})`)
  const exercises = complaint.exercises.map((id) => {
    const name = catalogue.exercises.find((exercise) => exercise.id === id)?.name
    return name === undefined ? id : `${name} (${id})`
  })
  return [
    ...paragraph(nameText(complaint), { width, style: 'heading' }),
    ...paragraph(
      'This page cannot tell you what you have. If one of the signs below is yours, stop here and get help.',
      { width },
    ),
    ...listPart('At once: emergency care', redFlags.now, width),
    ...listPart('Within the week: have it looked at', redFlags.thisWeek, width),
    ...textPart('Whom to see', complaint.seeWhom, width),
    ...textPart('Where it hurts', complaint.where, width),
    ...textPart('What it usually is', complaint.usually, width),
    ...listPart(
      'What the evidence supports',
      supports.map(({ text, sure, evidence }) => `${text} (How sure: ${sure}. ${evidence.join(', ')}.)`),
      width,
    ),
    ...wordsPart(
      'What the plan changes',
      PAIN_LIGHTS.map((light) => [words[light].name, `${words[light].when}. ${plan[light]}`]),
      width,
    ),
    ...paragraph(
      `It changes strength work alone: your runs stay as you planned them, so cut those yourself. Tell it with ${listed(options, 'or')}.`,
      { width, indent: 2 },
    ),
    ...textPart('What comes back first', complaint.comesBackFirst, width),
    ...listPart('Exercises that may help, easier first', exercises, width),
    ...textPart('What not to expect', complaint.notExpect, width),
    ...sourcesPart([...supports.flatMap(({ evidence }) => evidence), ...complaint.evidence], catalogue, width),
    BLANK,
  ]
}
