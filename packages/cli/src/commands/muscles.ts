import { MUSCLES, MUSCLE_GROUPS } from '@strongstride/core'
import type { Muscle } from '@strongstride/core'
import { capital } from '../text/en/phrases.ts'
import { GROUP_WORDS, MUSCLE_WORDS } from '../text/en/words.ts'
import { BLANK, paragraph } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import type { Command } from './command.ts'
import { referenceCommand } from './reference-pages.ts'
import type { PageSetting } from './reference-pages.ts'

/** `strongstride muscles`. */
export const musclesCommand: Command = referenceCommand({
  name: 'muscles',
  summary: 'the muscles of a runner, and what each does in the stride',
  notes: ['strongstride muscles soleus'],
  entriesOf: ({ muscles }) => MUSCLES.map((id) => muscles[id]),
  listLines: (muscles, setting) => listLines(muscles, setting),
  pageLines: (muscle, setting) => pageLines(muscle, setting),
})

const ID_COLUMN = 20

/** The short word behind the name, where it says something else. */
const nameWithWord = (name: string, word: string): string => (name.toLowerCase() === word ? name : `${name} (${word})`)

const listLines = (muscles: readonly Muscle[], { width }: PageSetting): readonly Line[] =>
  MUSCLE_GROUPS.flatMap((group) => [
    ...paragraph(capital(GROUP_WORDS[group]), { width, style: 'heading' }),
    ...muscles
      .filter((muscle) => muscle.group === group)
      .flatMap(({ id, name }) =>
        paragraph(nameWithWord(name, MUSCLE_WORDS[id]), { width, indent: 2, lead: id.padEnd(ID_COLUMN) }),
      ),
  ])

const pageLines = (muscle: Muscle, { catalogue, width }: PageSetting): readonly Line[] => {
  const direct = catalogue.exercises.filter((exercise) =>
    exercise.muscles.some((share) => share.muscle === muscle.id && share.share === 1),
  )
  const parts: readonly (readonly [string, string | null])[] = [
    ['Where it is', muscle.where],
    ['In the stride', muscle.inTheStride],
    ['What running alone does', muscle.runningAlone],
    ['When it cannot cope', muscle.whenItCannotCope],
    ['The article says', muscle.article],
    [
      `The evidence ${muscle.evidenceSays.verdict === 'silent' ? 'is silent' : muscle.evidenceSays.verdict}`,
      muscle.evidenceSays.text,
    ],
    ['How it is trained', muscle.trained],
    ['How it is tested', muscle.tested],
    ['Exercises that train it directly', direct.map(({ name }) => name).join(', ')],
  ]
  return [
    ...paragraph(`${muscle.name} (${GROUP_WORDS[muscle.group]})`, { width, style: 'heading' }),
    ...parts.flatMap(([title, text]) =>
      text === null || text === ''
        ? []
        : [...paragraph(title, { width, style: 'strong' }), ...paragraph(text, { width, indent: 2 })],
    ),
    BLANK,
  ]
}
