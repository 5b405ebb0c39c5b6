import {
  addDays,
  makePlan,
  type Catalogue,
  type CivilDay,
  type Exercise,
  type Plan,
  type PlanItem,
  type PlanSession,
  type PlanWeek,
} from '@strongstride/core'
import {
  currentPlan,
  sealPlan,
  type Command,
  type DeviceId,
  type Hash,
  type RunnerId,
  type SessionRef,
} from '@strongstride/core/journal'
import { memoryEventStore } from '../../memory/memory-event-store.ts'
import { openJournal, type RunnerJournal } from '../../runner-journal.ts'
import { hideStrength, type HiddenStrength } from './hidden-strength.ts'
import { conductOf, type Conduct, type SimulatedKind } from './kinds.ts'
import { drawSetting, FIRST_DAY, SEASON_WEEKS } from './setting.ts'

/** A plan that was followed from a day on; null: the planner refused, and why. */
export interface Followed {
  readonly today: CivilDay
  readonly plan: Plan | null
  readonly refusedFor: string | null
}

/** An exercise as it was done in a session. */
export interface DoneItem {
  readonly day: CivilDay
  readonly place: string
  readonly item: PlanItem
  /** What was in each hand; null where no weight counts. */
  readonly kg: number | null
  readonly sets: readonly { readonly done: number; readonly rir: number | null }[]
  /** What the runner could have moved once on that day, kilograms in all. */
  readonly maximumKg: number | null
}

/** What the runner said on a morning. */
export interface Said {
  readonly day: CivilDay
  readonly commands: readonly Command[]
}

/** A season from its first day to its last, as it was planned, said and done. */
export interface SimulatedSeason {
  readonly kind: SimulatedKind
  readonly seed: number
  readonly bodyMassKg: number
  readonly followed: readonly Followed[]
  readonly done: readonly DoneItem[]
  readonly said: readonly Said[]
  /** Wishes that the journal refused, a line each; there should be none. */
  readonly refusedWishes: readonly string[]
}

/** What a season is lived with. `hash` is the caller's: this room has no cryptography. */
export interface SeasonWorld {
  readonly catalogue: Catalogue
  readonly hash: (text: string) => Hash
}

const idOf = (count: number): string => `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
const RUNNER: RunnerId = idOf(1)
const DEVICE: DeviceId = idOf(2)
const DAY_MS = 86_400_000

const openHere = async (): Promise<{ readonly journal: RunnerJournal; readonly on: (day: number) => void }> => {
  let now = Date.parse(`${FIRST_DAY}T06:00:00Z`)
  let ids = 1000
  const surroundings = {
    now: () => (now += 1),
    newId: () => idOf((ids += 1)),
  }
  const opened = await openJournal({ runner: RUNNER, device: DEVICE, events: memoryEventStore(idOf(3)), surroundings })
  if (!opened.ok) throw new Error('the journal is gone')
  return {
    journal: opened.value,
    on: (day) => (now = Math.max(now, Date.parse(`${FIRST_DAY}T06:00:00Z`) + day * DAY_MS)),
  }
}

/** A season under way. */
class Season {
  readonly #journal: RunnerJournal
  readonly #conduct: Conduct
  readonly #strength: HiddenStrength
  readonly #exercises: ReadonlyMap<string, Exercise>
  readonly #world: SeasonWorld
  readonly followed: Followed[] = []
  readonly done: DoneItem[] = []
  readonly said: Said[] = []
  readonly refusedWishes: string[] = []
  #plan: Plan | null = null

  constructor(journal: RunnerJournal, conduct: Conduct, strength: HiddenStrength, world: SeasonWorld) {
    this.#journal = journal
    this.#conduct = conduct
    this.#strength = strength
    this.#world = world
    this.#exercises = new Map(world.catalogue.exercises.map((it) => [it.id, it]))
  }

  async wish(command: Command): Promise<void> {
    const answer = await this.#journal.wish(command)
    if (!answer.ok) this.refusedWishes.push(`${command.on} ${command.type}: ${answer.error.type}`)
  }

  /** Plans anew with all the journal knows, and follows what comes out. */
  async plan(today: CivilDay): Promise<void> {
    const request = await this.#journal.request(today)
    if (!request.ok) throw new Error(`the plan cannot be read: ${request.error.type}`)
    const planned = makePlan(request.value, this.#world.catalogue)
    this.followed.push({
      today,
      plan: planned.ok ? planned.value : null,
      refusedFor: planned.ok ? null : planned.error.rule,
    })
    this.#plan = planned.ok ? planned.value : null
    if (!planned.ok) return
    const over = currentPlan(this.#journal.state())?.event ?? null
    await this.wish({ type: 'adopt-plan', on: today, plan: sealPlan(planned.value, this.#world.hash), over })
  }

  async live(day: CivilDay, isMonday: boolean): Promise<void> {
    const commands = this.#conduct.says(day)
    for (const command of commands) await this.wish(command)
    if (commands.length > 0) this.said.push({ day, commands })
    if (isMonday || commands.length > 0) await this.plan(day)
    for (const week of this.#plan?.weeks ?? [])
      for (const session of week.sessions) if (session.day === day) await this.#meet(session, week)
  }

  /** A session's day has come: it is done, or left out. */
  async #meet(session: PlanSession, week: PlanWeek): Promise<void> {
    const ref: SessionRef = { week: week.start, letter: session.id.slice(session.id.indexOf('-') + 1) }
    const on = session.day
    if (!this.#conduct.trains(on)) return this.wish({ type: 'skip-session', on, ...ref, why: null })
    for (const item of session.items) {
      const done = this.#doItem(item, session)
      this.done.push(done)
      for (const set of done.sets)
        await this.wish({
          type: 'record-set',
          on,
          session: ref,
          exercise: item.exercise,
          done: set.done,
          kg: done.kg,
          rir: set.rir,
          side: null,
        })
    }
    const { minutes } = session
    await this.wish({ type: 'finish-session', on, ...ref, plannedMinutes: minutes, minutes, effort: null, note: null })
  }

  #doItem(item: PlanItem, { day, place }: PlanSession): DoneItem {
    const exercise = this.#exercises.get(item.exercise)
    const count = this.#conduct.sets(item.sets)
    const isLifted = exercise !== undefined && exercise.load !== null
    const kg = isLifted ? (item.load?.kg ?? this.#chooseKg(exercise, item, place)) : null
    const sets = Array.from({ length: count }, () => this.#doSet(item, exercise, kg))
    const maximumKg = exercise === undefined || kg === null ? null : this.#strength.maximumKg(exercise)
    if (exercise !== undefined) this.#strength.train(exercise.id)
    return { day, place, item, kg, sets, maximumKg }
  }

  /** "Weight to fit": the heaviest there is that leaves as much in reserve as is asked, at the low end of the range. */
  #chooseKg(exercise: Exercise, { reps, rir }: PlanItem, placeId: string): number | null {
    const place = this.#journal.state().places.get(placeId)
    const kit = exercise.load?.kit.find((it) => place?.kit.includes(it) === true)
    const owned = kit === undefined ? [] : (place?.loads[kit] ?? [])
    const most = this.#strength.kgFor(exercise, (reps?.[0] ?? 8) + (rir ?? 2))
    return owned.findLast((kg) => kg <= most) ?? owned[0] ?? null
  }

  #doSet(item: PlanItem, exercise: Exercise | undefined, kg: number | null): DoneItem['sets'][number] {
    const { reps, rir } = item
    if (reps === null || rir === null) return { done: amountOf(item), rir }
    if (exercise === undefined || kg === null) return { done: reps[1], rir }
    const able = this.#strength.repsWith(exercise, kg)
    const wanted = this.#conduct.pushes ? reps[1] : Math.max(reps[0], Math.min(reps[1], able - rir))
    const done = Math.max(1, Math.min(wanted, able))
    return { done, rir: this.#conduct.tells(Math.max(0, able - done)) }
  }
}

const amountOf = ({ reps, seconds, contacts, metres }: PlanItem): number =>
  reps?.[1] ?? seconds?.[1] ?? contacts ?? metres ?? 1

/** Lives a season of 24 weeks: every Monday, and whenever something is said, the runner plans anew and follows what comes out. */
export const liveSeason = async (
  kind: SimulatedKind,
  seed: number,
  world: SeasonWorld,
  weeks = SEASON_WEEKS,
): Promise<SimulatedSeason> => {
  const setting = drawSetting(seed)
  const { journal, on } = await openHere()
  const strength = hideStrength(setting, world.catalogue.tables.strengthEstimate)
  const season = new Season(journal, conductOf(kind, seed), strength, world)
  for (const command of setting.commands) await season.wish(command)
  for (let index = 0; index < weeks * 7; index += 1) {
    on(index)
    await season.live(addDays(FIRST_DAY, index), index % 7 === 0)
  }
  const { followed, done, said, refusedWishes } = season
  return { kind, seed, bodyMassKg: setting.bodyMassKg, followed, done, said, refusedWishes }
}
