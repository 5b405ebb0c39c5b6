import { numberedEvent, numberedId } from '@strongstride/app/testing'
import { addDays, parseDay, type CivilDay } from '@strongstride/core'
import type { Batch, Document, SealedEvent } from '@strongstride/core/journal'
import { openStorage } from '@strongstride/storage'
import { chanceOf, type Chance } from './chance.ts'
import { hashOf } from './hash.ts'
import { drawEvent } from './soak-event.ts'

/** Whose ten years they are. */
export const TEN_YEARS_RUNNER = numberedId(1)

/** Events, and adopted plans of sixteen weeks among them. */
const EVENTS = 100_000
export const PLANS = 1000
const WEEKS = 16
/** Weeks in which a plan differs from the one before it; the others are shared. */
const CHANGED_WEEKS = 2
/** Characters of a week's document, as plans of the catalogue have them. */
const WEEK_TEXT = 6000
const A_BATCH = 500

const FIRST_DAY = parseDay('2027-01-04') ?? ('' as CivilDay)

const documentOf = (text: string): Document => ({ hash: hashOf(text), text })

/** Plans that are adopted one after the other, each a little different from the last. */
const drawPlans = ({
  below,
}: Chance): (() => { readonly brought: readonly Document[]; readonly names: readonly string[] }) => {
  let count = 0
  const draw = (): Document => documentOf(`{"week":${(count += 1)},"says":"${'x'.repeat(WEEK_TEXT)}"}`)
  const weeks = Array.from({ length: WEEKS }, draw)
  return () => {
    const cover = draw()
    for (let changed = 0; changed < CHANGED_WEEKS; changed++) weeks[below(WEEKS)] = draw()
    const brought = [cover, ...weeks]
    return { brought, names: brought.map(({ hash }) => hash) }
  }
}

const adoptionOf = (number: number, over: string | null, names: readonly string[]): SealedEvent => {
  const [plan = '', ...weeks] = names
  return numberedEvent(number, {
    type: 'PlanAdopted',
    day: addDays(FIRST_DAY, Math.floor(number / 28)),
    data: { plan, weeks, planningHash: hashOf('catalogue'), over },
    documents: names,
  })
}

/** Ten years of a runner who logs nearly thirty things a day and adopts a plan twice a week, in batches. */
export function* tenYears(seed: number): Generator<Batch> {
  const chance = chanceOf(seed)
  const nextPlan = drawPlans(chance)
  const sent = new Set<string>()
  let over: string | null = null
  for (let first = 1; first <= EVENTS; first += A_BATCH) {
    const documents: Document[] = []
    const events: SealedEvent[] = []
    for (let number = first; number < first + A_BATCH; number++) {
      if (number % (EVENTS / PLANS) !== 0) {
        events.push({ ...drawEvent(number, chance), day: addDays(FIRST_DAY, Math.floor(number / 28)) })
        continue
      }
      const { brought, names } = nextPlan()
      documents.push(...brought.filter(({ hash }) => !sent.has(hash)))
      for (const hash of names) sent.add(hash)
      const adoption = adoptionOf(number, over, names)
      over = adoption.id
      events.push(adoption)
    }
    yield { events, documents }
  }
}

/** Writes ten years into a new SQLite file of a folder. */
export const writeTenYears = async (folder: string, seed: number, show: (words: string) => void): Promise<void> => {
  const storage = await openStorage({ folder, databaseUrl: null })
  if (!storage.ok) throw new Error(storage.error.type)
  let written = 0
  for (const batch of tenYears(seed)) {
    const appended = await storage.value.events.append(TEN_YEARS_RUNNER, batch, { by: null, sent: false })
    if (!appended.ok) throw new Error(appended.error.type)
    written += batch.events.length
    show(`${written} of ${EVENTS} events`)
  }
  await storage.value.close()
}

/** Takes the folded state away, so that the next to open folds all of it. */
export const forgetSnapshot = async (folder: string): Promise<void> => {
  const storage = await openStorage({ folder, databaseUrl: null })
  if (!storage.ok) throw new Error(storage.error.type)
  storage.value.sqlite?.exec('delete from snapshot')
  await storage.value.close()
}
