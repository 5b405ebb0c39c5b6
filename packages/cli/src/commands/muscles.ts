import { MUSCLES, MUSCLES_BY_GROUP, MUSCLE_GROUPS, ok } from '@strongstride/core'
import type { Catalogue, MuscleId } from '@strongstride/core'
import { EXIT } from '../input-problem.ts'
import { idOf } from '../options/option-values.ts'
import { capital } from '../text/en/phrases.ts'
import { GROUP_WORDS, MUSCLE_WORDS } from '../text/en/words.ts'
import { BLANK, pageWidth, paragraph, printLines } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import type { Command } from './command.ts'

/** `strongstride muscles`. */
export const musclesCommand: Command = {
  spec: {
    name: 'muscles',
    summary: 'the muscles of a runner, and what each does in the stride',
    positionals: [{ name: 'ID', optional: true }],
    options: [],
    notes: ['strongstride muscles soleus'],
  },
  run: (given, world) => {
    const [id] = given.positionals
    const width = pageWidth(world.columns)
    const catalogue = world.catalogue()
    if (id === undefined) {
      world.write(printLines(listLines(catalogue, width), { colour: world.colour }))
      return ok(EXIT.done)
    }
    const known = idOf(MUSCLES, 'muscles')(id, 'ID')
    const muscle = MUSCLES.find((each) => each === id)
    if (!known.ok || muscle === undefined) return known.ok ? ok(EXIT.done) : known
    world.write(printLines(pageLines(muscle, catalogue, width), { colour: world.colour }))
    return ok(EXIT.done)
  },
}

const ID_COLUMN = 20

/** The short word behind the name, where it says something else. */
const nameWithWord = (name: string, word: string): string => (name.toLowerCase() === word ? name : `${name} (${word})`)

const listLines = (catalogue: Catalogue, width: number): readonly Line[] =>
  MUSCLE_GROUPS.flatMap((group) => [
    ...paragraph(capital(GROUP_WORDS[group]), { width, style: 'heading' }),
    ...MUSCLES_BY_GROUP[group].flatMap((id) =>
      paragraph(nameWithWord(catalogue.muscles[id].name, MUSCLE_WORDS[id]), {
        width,
        indent: 2,
        lead: id.padEnd(ID_COLUMN),
      }),
    ),
  ])

const pageLines = (id: MuscleId, catalogue: Catalogue, width: number): readonly Line[] => {
  const muscle = catalogue.muscles[id]
  const direct = catalogue.exercises.filter((exercise) =>
    exercise.muscles.some((share) => share.muscle === id && share.share === 1),
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
