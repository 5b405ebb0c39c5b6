import { fork } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { figureOf } from '../figure.ts'
import { medianOf } from '../run-program.ts'
import { inFreshFolder } from './places.ts'
import type { SoakPart } from './soak-part.ts'
import { forgetSnapshot, PLANS, writeTenYears } from './ten-years.ts'

const CHILD = join(import.meta.dirname, 'ten-years-child.ts')
const TIMES = 5

interface Opened {
  readonly milliseconds: number
  /** Adopted plans in the state that was folded. */
  readonly plans: number
  readonly unread: number
}

const openOnce = (folder: string): Promise<Opened> =>
  new Promise((resolve, reject) => {
    const child = fork(CHILD, [folder])
    child.once('message', (opened) => resolve(opened as Opened))
    child.once('exit', (code) => reject(new Error(`the journal was not opened: ${code}`)))
  })

/** A journal of ten years: how long it takes to open, folded anew and from what was folded before. */
export const tenYearsPart: SoakPart = ({ seed, show }) =>
  inFreshFolder(async (folder) => {
    await writeTenYears(folder, seed, show)
    const [anew, again]: [Opened[], Opened[]] = [[], []]
    for (let time = 1; time <= TIMES; time++) {
      await forgetSnapshot(folder)
      anew.push(await openOnce(folder))
      again.push(await openOnce(folder))
      show(`opened ${time} of ${TIMES} times`)
    }
    const wrong = [...anew, ...again].filter(({ plans, unread }) => plans < PLANS * 0.8 || unread > 0).length
    const middle = (opened: readonly Opened[]): number => medianOf(opened.map(({ milliseconds }) => milliseconds))
    const bytes = statSync(join(folder, 'strongstride.db')).size
    return [
      figureOf('ten-years.size', bytes / 1_000_000, 'MB'),
      figureOf('ten-years.wrong', wrong, 'openings', { goal: ['=', 0], notes: ['plans missing, or events not read'] }),
      figureOf('ten-years.fold', middle(anew), 'ms', { goal: ['<', 1000] }),
      figureOf('ten-years.snapshot', middle(again), 'ms', { goal: ['<', 100] }),
    ]
  })
