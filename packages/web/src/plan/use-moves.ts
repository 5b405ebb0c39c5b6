import type { CivilDay, Plan } from '@strongstride/core'
import { useState } from 'react'
import { useDifferenceWords } from '../change/use-difference-words.ts'
import { takeBack } from '../runner/keep-wishes.ts'
import { sharedPlanner, type ChangeAnswer } from '../planning/planner.ts'
import { useRunner } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { refusalText } from '../words/refusal-text.ts'
import { useWords } from '../words/words-context.ts'
import { keyAfter, wishFor, type Carried } from './drag/carried.ts'
import { followedRequest } from './followed-request.ts'
import { keepMove, whyFixed } from './keep-move.ts'
import { carriedName, moveText, refusedMove, type MoveWords } from './move-text.ts'
import { usePlanWords } from './words/use-plan-words.ts'

/** What the planner says to a move that is asked of it. */
export type MoveAnswer = ReturnType<ReturnType<typeof sharedPlanner>['change']>

/** What can be done to move what stands in a plan. */
export interface Moves {
  readonly told: MoveWords
  readonly isBusy: boolean
  /** Says why something stays where it is; null where it may be moved. */
  readonly fixedText: (carried: Carried) => string | null
  /** What the plan would be with something elsewhere; to null: a session left out. */
  readonly ask: (carried: Carried, to: CivilDay | null) => MoveAnswer
  /** The same for what is only shown as a choice. */
  readonly offer: Moves['ask']
  /** Keeps a move, says what came of it, and offers the way back. The card to go on from, or null where nothing was kept. */
  readonly keep: (carried: Carried, to: CivilDay | null, answer: MoveAnswer) => Promise<string | null>
}

/** Asks what would come of moves. */
const useAsking = (plan: Plan, today: CivilDay): Pick<Moves, 'ask' | 'offer' | 'fixedText'> => {
  const words = useWords()
  const planWords = usePlanWords()
  const { journal } = useRunner()
  const askWith =
    (way: 'change' | 'offer'): Moves['ask'] =>
    (carried, to) => {
      const wish = wishFor(carried, to ?? today)
      const request = followedRequest(plan, journal.state(), today)
      return sharedPlanner()[way](request, wish.kind === 'session' ? { ...wish, to } : wish)
    }
  const fixedText = (carried: Carried): string | null => {
    const fixed = whyFixed(journal.state(), carried, today)
    if (fixed === null) return null
    const { drag } = planWords
    if (fixed === 'past' || fixed === 'race') return drag[fixed]
    return drag[fixed](carriedName(carried, { words }))
  }
  return { ask: askWith('change'), offer: askWith('offer'), fixedText }
}

/** Moves things of the plan that is followed. */
export const useMoves = (plan: Plan, today: CivilDay): Moves => {
  const words = useWords()
  const planWords = usePlanWords()
  const { journal } = useRunner()
  const [isBusy, setBusy] = useState(false)
  const told: MoveWords = { ...useDifferenceWords(), plan: planWords }

  const asking = useAsking(plan, today)
  const { ask } = asking
  const refuse = (carried: Carried, made: ChangeAnswer): boolean => {
    const refused = refusedMove(carried, made)
    if (refused === null) return false
    const { nearest } = refused
    const isElsewhere = carried.kind === 'session' && nearest !== carried.session.day
    const onPress = (): void => void keep(carried, nearest, ask(carried, nearest))
    showToast({
      text: moveText({ carried, to: nearest, before: plan }, made, told),
      ...(isElsewhere ? { undo: { label: planWords.drag.to(words.format.shortDay(nearest)), onPress } } : {}),
    })
    return true
  }
  const keep: Moves['keep'] = async (carried, to, answer) => {
    setBusy(true)
    const made = await answer
    const kept =
      made?.ok === true && !refuse(carried, made.value)
        ? await keepMove(journal, { carried, to, plan: made.value.plan, on: today })
        : null
    setBusy(false)
    if (made === null) showToast({ text: words.app.failed })
    else if (!made.ok) showToast({ text: `${planWords.drag.noPlan} ${refusalText(made.error, words).because}` })
    if (made?.ok !== true || kept === null) return null
    if (!kept.ok) {
      showToast({ text: kept.error.type === 'no-space' ? words.app.noSpace : words.app.failed })
      return null
    }
    const events = kept.value
    const onPress = (): void => {
      showToast(null)
      void takeBack(journal, today, events)
    }
    showToast({
      text: moveText({ carried, to, before: plan }, made.value, told),
      undo: { label: words.app.undo, onPress },
    })
    return to === null ? null : keyAfter(carried, to, made.value.plan)
  }
  return { told, isBusy, keep, ...asking }
}
