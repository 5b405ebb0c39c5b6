import { addDays, type CivilDay, type Plan, type PlanRequest } from '@strongstride/core'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { whenIdle } from '../../device/when-idle.ts'
import { sharedPlanner, type ChangeAnswer } from '../../planning/planner.ts'
import { useRunner } from '../../runner/runner-context.ts'
import { followedRequest } from '../followed-request.ts'
import { dayOfCarried, findCarried, nextWishes, targetDay, wishFor, type Carried } from './carried.ts'
import type { DragBy, DragListener, DragStep } from './drag-sensor.ts'

/** Something in hand, where it is, and what the plan would be if it were put down there. */
export interface InHand {
  readonly carried: Carried
  readonly by: DragBy
  /** The day it is over; null over none that it may go to. */
  readonly over: CivilDay | null
  /** The plan with it on a day: the day it is over, or, until that is known, the one before; null where it comes from. */
  readonly preview: Preview | null
}

/** What the plan would be with something on a day. */
export interface Preview extends ChangeAnswer {
  readonly to: CivilDay
}

/** What a drag is felt with. */
export interface DragSetting {
  readonly plan: Plan
  readonly today: CivilDay
  /** Whether weeks lie in rows, so that a key up or down is a week. */
  readonly isWide: boolean
  /** Whether something may be lifted; it says why not by itself. */
  readonly mayLift: (carried: Carried) => boolean
  /** It was put down on another day; the answer that is shown may still be on its way. Whether it stays there. */
  readonly onDrop: (carried: Carried, to: CivilDay, answer: Answer) => Promise<boolean>
  readonly onLetGo: (carried: Carried) => void
}

type Answer = ReturnType<ReturnType<typeof sharedPlanner>['change']>

const DAYS: Readonly<Record<DragStep, readonly [narrow: number, wide: number]>> = {
  left: [-1, -1],
  right: [1, 1],
  up: [-1, -7],
  down: [1, 7],
}

/** What is in hand, and its last question; what was put down stays shown as it will be until the plan is the one that came of it. */
const useHand = (plan: Plan) => {
  const [inHand, setInHand] = useState<InHand | null>(null)
  const now = useRef<{ readonly hand: InHand; readonly answer: Answer | null } | null>(null)
  const downOn = useRef<Plan | null>(null)
  useEffect(() => {
    if (downOn.current === null || downOn.current === plan) return
    downOn.current = null
    setInHand(null)
  }, [plan])
  const put = (hand: InHand | null, answer: Answer | null = null): void => {
    now.current = hand === null ? null : { hand, answer }
    downOn.current = null
    setInHand(hand)
  }
  /** Lets go of it, keeping it in sight while it is kept. */
  const putDown = async (kept: Promise<boolean>): Promise<void> => {
    now.current = null
    downOn.current = plan
    if (!(await kept) && downOn.current === plan) put(null)
  }
  return { inHand, now, put, putDown }
}

/** What to do with what is felt of a drag. */
const useListener = (setting: DragSetting) => {
  const { plan, today, isWide, mayLift, onDrop, onLetGo } = setting
  const { inHand, now, put, putDown } = useHand(plan)
  const { journal } = useRunner()
  const asked = (): PlanRequest => followedRequest(plan, journal.state(), today)
  const ask = (carried: Carried, to: CivilDay): Answer => sharedPlanner().change(asked(), wishFor(carried, to))
  const preview = (hand: InHand, over: CivilDay): void => {
    const answer = ask(hand.carried, over)
    put({ ...hand, over }, answer)
    void answer.then((made) => {
      const still = now.current
      if (still?.answer !== answer || made === null || !made.ok) return
      put({ ...still.hand, preview: { ...made.value, to: over } }, answer)
    })
  }
  const onOver = (day: string | null): void => {
    const hand = now.current?.hand
    if (hand === undefined) return
    const over = targetDay(day, hand.carried, { plan, today })
    if (over === hand.over) return
    if (over === null || over === dayOfCarried(hand.carried)) put({ ...hand, over, preview: null })
    else preview(hand, over)
  }
  const letGo = (): void => {
    const hand = now.current?.hand
    put(null)
    if (hand !== undefined) onLetGo(hand.carried)
  }
  const listener: DragListener = {
    onLift: (key, by) => {
      const carried = findCarried(plan, key)
      if (carried === null || !mayLift(carried)) return false
      put({ carried, by, over: dayOfCarried(carried), preview: null })
      sharedPlanner().foresee(asked(), nextWishes(carried, { plan, today }))
      return true
    },
    onOver,
    onStep: (step) => {
      const hand = now.current?.hand
      if (hand !== undefined) onOver(addDays(hand.over ?? dayOfCarried(hand.carried), DAYS[step][isWide ? 1 : 0]))
    },
    onDrop: () => {
      const { hand, answer = null } = now.current ?? {}
      if (hand === undefined || hand.over === null || answer === null) return letGo()
      void putDown(onDrop(hand.carried, hand.over, answer))
    },
    onCancel: letGo,
  }
  return { inHand, listener }
}

/** Lets the planner make ready once the page stands, and again for every other plan. */
const useReadyPlanner = (plan: Plan, today: CivilDay): void => {
  const { journal } = useRunner()
  useEffect(() => {
    let isWanted = true
    void whenIdle().then(() => {
      if (isWanted) sharedPlanner().prepare(followedRequest(plan, journal.state(), today))
    })
    return () => {
      isWanted = false
    }
  }, [plan, journal, today])
}

/** Lets sessions and runs be carried about in a part of the page. What feels it is loaded after the page stands. */
export const usePlanDrag = (root: RefObject<HTMLElement | null>, setting: DragSetting): InHand | null => {
  const { inHand, listener } = useListener(setting)
  useReadyPlanner(setting.plan, setting.today)
  const onLift = useEffectEvent(listener.onLift)
  const onOver = useEffectEvent(listener.onOver)
  const onStep = useEffectEvent(listener.onStep)
  const onDrop = useEffectEvent(listener.onDrop)
  const onCancel = useEffectEvent(listener.onCancel)
  useEffect(() => {
    let stop: (() => void) | null = null
    let isWanted = true
    void import('./drag-sensor.ts').then(({ feelDrags }) => {
      const part = root.current
      if (isWanted && part !== null) stop = feelDrags(part, { onLift, onOver, onStep, onDrop, onCancel })
    })
    return () => {
      isWanted = false
      stop?.()
    }
  }, [root])
  return inHand
}
