/** A text file of the repository, by its path from the root. */
export interface RepositoryFile {
  readonly path: string
  readonly text: string
}

interface Forbidden {
  readonly pattern: RegExp
  readonly why: string
}

const FORBIDDEN: readonly Forbidden[] = [
  { pattern: /registry\.[a-z]+\.[a-z]+|"resolved": "https?:/, why: 'names the address of a registry' },
  { pattern: /(?<![\w.~*$}-])\/(?:home|root|work|Users)\/\w/, why: 'names a path of one machine' },
]

const CODE = /^(?:packages|tools|test|bench)\//
const VAGUE = /^(?:.+-)?(?:utils?|helpers?|misc|common|managers?)$|^data$/

const vagueName = (path: string): string | null => {
  if (!CODE.test(path)) return null
  const names = path.split('/').map((part) => part.split('.')[0] ?? part)
  return names.find((name) => VAGUE.test(name)) ?? null
}

/** What a file breaks: a line a finding, `path:line what`. */
export const repositoryFindings = ({ path, text }: RepositoryFile): readonly string[] => {
  const vague = vagueName(path)
  const name = vague === null ? [] : [`${path}:1 "${vague}" says nothing; name the file after what it exports`]
  const lines = text
    .split('\n')
    .flatMap((line, index) =>
      FORBIDDEN.filter(({ pattern }) => pattern.test(line)).map(({ why }) => `${path}:${index + 1} ${why}`),
    )
  return [...name, ...lines]
}
