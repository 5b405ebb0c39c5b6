import type { Content } from './content.ts'
import type { Page, Path } from './read/page.ts'

/** A text for people in a content file, and where it stands. */
export interface ContentText {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** Every text about an exercise but its names, file by file. */
export const exerciseTexts = (content: Content): readonly ContentText[] =>
  content.exercises.flatMap((page) =>
    textsAt(page, ({ mustNot, steps, mistakes, feel, safety }) => ({
      mustNot,
      steps,
      mistakes,
      feel,
      safety,
    })),
  )

/** Every text about a muscle, what the evidence says of it included. */
export const muscleTexts = (content: Content): readonly ContentText[] =>
  content.muscles.flatMap((page) => [
    ...textsAt(page, ({ evidenceSays: _says, group: _group, ...texts }) => texts),
    { file: page.file, line: page.lineOf(['evidenceSays', 'text']), text: page.value.evidenceSays.text },
  ])

/** Every text about a self-test. */
export const selfTestTexts = (content: Content): readonly ContentText[] =>
  content.selfTests.flatMap((page) => [
    ...textsAt(page, ({ name, protocol }) => ({ name, protocol })),
    ...textsAt(page, ({ norms }) => ({ of: norms?.of ?? null }), ['norms']),
  ])

/** Every text about a complaint, its other names aside. */
export const complaintTexts = (content: Content): readonly ContentText[] =>
  content.complaints.flatMap((page) => {
    const { name, where, usually, supports, plan, comesBackFirst, redFlags, seeWhom, notExpect } = page.value
    return [
      ...textsAt(page, () => ({ name, where, usually, comesBackFirst, seeWhom, notExpect })),
      ...supports.map(({ text }, index) => ({
        file: page.file,
        line: page.lineOf(['supports', index, 'text']),
        text,
      })),
      ...textsAt(page, () => ({ ...plan }), ['plan']),
      ...textsAt(page, () => ({ ...redFlags }), ['redFlags']),
    ]
  })

/** Every statement of a source. */
export const evidenceTexts = (content: Content): readonly ContentText[] =>
  content.evidence.flatMap((page) =>
    page.value.map(({ statement }, index) => ({
      file: page.file,
      line: page.lineOf([index, 'statement']),
      text: statement,
    })),
  )

/** Names that people read beside the texts: of exercises, their other names and those of complaints, and of emphases. */
export const nameTexts = (content: Content): readonly ContentText[] => [
  ...content.exercises.flatMap((page) => textsAt(page, ({ name, alsoKnownAs }) => ({ name, alsoKnownAs }))),
  ...content.complaints.flatMap((page) => textsAt(page, ({ alsoKnownAs }) => ({ alsoKnownAs }))),
  ...content.emphases.flatMap((page) => textsAt(page, ({ name }) => ({ name }))),
]

/** Every text for people but the names: of exercises, muscles, self-tests, complaints and sources. */
export const allTexts = (content: Content): readonly ContentText[] => [
  ...exerciseTexts(content),
  ...muscleTexts(content),
  ...selfTestTexts(content),
  ...complaintTexts(content),
  ...evidenceTexts(content),
]

type Texts = Readonly<Record<string, string | null | readonly string[]>>

const textsAt = <Value>(page: Page<Value>, pick: (value: Value) => Texts, under: Path = []): readonly ContentText[] =>
  Object.entries(pick(page.value)).flatMap(([key, texts]) => {
    const at = (path: Path, text: string): ContentText => ({
      file: page.file,
      line: page.lineOf([...under, ...path]),
      text,
    })
    if (texts === null) return []
    return typeof texts === 'string' ? [at([key], texts)] : texts.map((text, index) => at([key, index], text))
  })
