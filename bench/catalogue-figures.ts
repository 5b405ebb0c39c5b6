import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { compileCatalogue, lintContent, readContent } from '@strongstride/catalogue'
import type { CompiledCatalogue, Content, SourceFile } from '@strongstride/catalogue'
import { MUSCLES } from '@strongstride/core'
import { checkContent, contentFiles } from '../tools/content/check-content.ts'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { inWorkers } from './in-workers.ts'
import { medianOf, runProgram } from './run-program.ts'
import { situations } from './situations.ts'
import type { SituationReport } from './situations.ts'
import { targetFigures } from './target-figures.ts'

const RUNS = 3
const KILOBYTE = 1000

/** Without it Node compiles everything anew, as on the first start. */
const NO_CACHE = { NODE_DISABLE_COMPILE_CACHE: '1' }

const read = (files: readonly SourceFile[]): { readonly content: Content; readonly compiled: CompiledCatalogue } => {
  const content = readContent(files)
  const compiled = compileCatalogue(files)
  if (!content.ok || !compiled.ok) throw new Error('content does not compile; run `npm run content`')
  return { content: content.value, compiled: compiled.value }
}

/** Exercises that train each muscle directly, which is with share 1; preparation trains nothing. */
const directCounts = ({ exercises }: CompiledCatalogue): readonly (readonly [string, number])[] =>
  MUSCLES.map((muscle) => {
    const trains = exercises.filter(
      ({ role, muscles }) => role !== 'prep' && muscles.some((each) => each.muscle === muscle && each.share === 1),
    )
    return [muscle, trains.length] as const
  }).toSorted((a, b) => a[1] - b[1])

const countFigures = (root: string, files: readonly SourceFile[]): readonly Figure[] => {
  const { content, compiled } = read(files)
  const { findings } = checkContent(root, { onlyCompile: false })
  const { exercises, muscles, complaints, selfTests } = content.released.value
  const released = exercises.length + muscles.length + complaints.length + selfTests.length
  const lost = lintContent(files).filter(({ rule }) => rule === 'released-ids')
  const direct = directCounts(compiled)
  const counts = direct.map(([, count]) => count)
  return [
    figureOf('catalogue-exercises', compiled.exercises.length, 'exercises', { goal: ['>=', 150] }),
    figureOf('catalogue-muscles', content.muscles.length, 'muscles', { goal: ['=', 21] }),
    figureOf('catalogue-findings', findings.length, 'findings', { goal: ['=', 0], notes: findings }),
    figureOf('catalogue-released-ids', released, 'ids'),
    figureOf('catalogue-released-ids-lost', lost.length, 'ids', {
      goal: ['=', 0],
      notes: lost.map(({ values }) => String(values['id'])),
    }),
    figureOf('catalogue-least-direct', Math.min(...counts), 'exercises', {
      notes: [`trained with share 1: ${direct.map(([muscle, count]) => `${muscle} ${count}`).join(', ')}`],
    }),
    figureOf('catalogue-median-direct', medianOf(counts), 'exercises', { goal: ['>=', 8] }),
    figureOf('catalogue-exercises-drawn', compiled.exercises.filter(({ figure }) => figure !== null).length, 'figures'),
  ]
}

/** Seconds of the compiler as a program, from start to exit; the best of three is the one that was disturbed least. */
const compileFigures = (root: string): readonly Figure[] => {
  const words = [join('tools', 'compile-content.ts'), '--only-compile']
  const runs = Array.from({ length: RUNS }, () => runProgram(process.execPath, words, { cwd: root, env: NO_CACHE }))
  const failed = runs.filter(({ code }) => code !== 0).length
  return [
    figureOf('catalogue-compile-seconds', Math.min(...runs.map(({ seconds }) => seconds)), 's', { goal: ['<', 2] }),
    figureOf('catalogue-compile-failed', failed, 'runs', { goal: ['=', 0] }),
  ]
}

/** Gzip counts: it is what any server can send; brotli is smaller. */
const sizeFigures = (files: readonly SourceFile[]): readonly Figure[] => {
  const { compiled } = read(files)
  const bare = { ...compiled, exercises: compiled.exercises.map(({ figure: _figure, ...rest }) => rest) }
  const gzip = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length / KILOBYTE
  const brotli = (value: unknown): number =>
    brotliCompressSync(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / KILOBYTE
  return [
    figureOf('catalogue-gzip-bare', gzip(bare), 'kB, no figures', { goal: ['<', 120] }),
    figureOf('catalogue-brotli-bare', brotli(bare), 'kB, no figures'),
    figureOf('catalogue-gzip-whole', gzip(compiled), 'kB', { goal: ['<', 250] }),
    figureOf('catalogue-brotli-whole', brotli(compiled), 'kB'),
  ]
}

/** What the rule `groups-trainable` asks of the content, asked of the plans that are made with it. */
const situationFigures = async (): Promise<readonly Figure[]> => {
  const file = new URL('situations-worker.ts', import.meta.url)
  const reports = await inWorkers<SituationReport>(file, situations(), 'every kit, stage and sore tissue')
  const missed = reports.flatMap((report) => report.missed).toSorted()
  return [
    figureOf('situations-planned', reports.filter(({ planned }) => planned).length, 'plans', {
      goal: ['=', situations().length],
      notes: ['no kit, one band, dumbbells, a full gym; each stage; at green and with any one tissue amber'],
    }),
    figureOf('situations-groups-missed', missed.length, 'group-weeks', { goal: ['=', 0], notes: missed }),
  ]
}

/** What is promised of the catalogue: how much it holds, that it is sound, small, quick, and serves every runner. */
export const catalogueFigures = async (root: string, first: number, runners: number): Promise<readonly Figure[]> => {
  process.stderr.write('the catalogue\n')
  const files = contentFiles(root)
  return [
    ...compileFigures(root),
    ...countFigures(root, files),
    ...sizeFigures(files),
    ...(await situationFigures()),
    ...(await targetFigures(first, runners)),
  ]
}
