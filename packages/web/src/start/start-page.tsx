import type { RunnerJournal } from '@strongstride/app'
import type { Result } from '@strongstride/core'
import type { Command } from '@strongstride/core/journal'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState, type JSX } from 'react'
import { civilToday, deviceZone } from '../device/civil-today.ts'
import { adoptNewPlan, type Adopted, type AdoptRefusal } from '../planning/adopt.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { commandsOf } from './answer-commands.ts'
import { answersFrom } from './answers-from-journal.ts'
import { settleAnswers, type Answers } from './answers.ts'
import { PreviewPane } from './preview-pane.tsx'
import { RaceQuestion } from './race-question.tsx'
import { HealthQuestion, HurtsQuestion, KitQuestion, YouQuestion } from './runner-questions.tsx'
import { RunsQuestion } from './runs-question.tsx'
import { TimeQuestion } from './time-question.tsx'
import { usePreview } from './use-preview.ts'
import styles from './start-page.module.css'

/** Puts the answers into the journal, plans once more with it, and adopts what comes out. */
const accept = async (journal: RunnerJournal, commands: readonly Command[]): Promise<Result<Adopted, AdoptRefusal>> => {
  const said = await journal.wish(...commands)
  return said.ok ? adoptNewPlan(journal, civilToday()) : said
}

const useAnswers = () => {
  const { journal } = useRunner()
  const { start } = useWords()
  const today = civilToday()
  const state = useJournalState()
  const [answers, setAnswers] = useState<Answers>(() => answersFrom(journal.state(), today))
  const settled = settleAnswers(answers, today)
  const commands = useMemo(
    () =>
      commandsOf(answers, {
        today,
        zone: deviceZone(),
        state,
        placeNames: { home: start.home, gym: start.gym },
      }),
    [answers, today, state, start],
  )
  const onAnswer = (some: Partial<Answers>): void => setAnswers((before) => ({ ...before, ...some }))
  return { today, commands, asked: { answers, settled, onAnswer } }
}

/** From nothing to a plan: questions on one side, the plan they lead to on the other. */
export const StartPage = (): JSX.Element => {
  const { start, app } = useWords()
  const { journal } = useRunner()
  const navigate = useNavigate()
  const { today, commands, asked } = useAnswers()
  const [isAccepting, setAccepting] = useState(false)
  const preview = usePreview(isAccepting ? null : commands)
  const onAccept = async (): Promise<void> => {
    setAccepting(true)
    const accepted = await accept(journal, commands)
    setAccepting(false)
    if (!accepted.ok) {
      showToast({ text: accepted.error.type === 'no-space' ? app.noSpace : app.failed })
      return
    }
    showToast({ text: start.adopted })
    await navigate({ to: '/today' })
  }
  return (
    <div className={styles.page}>
      <div className={styles.questions}>
        <div className={styles.intro}>
          <h1>{start.title}</h1>
          <p className={styles.lead}>{start.lead}</p>
        </div>
        <RaceQuestion {...asked} today={today} />
        <RunsQuestion {...asked} today={today} />
        <TimeQuestion {...asked} />
        <KitQuestion {...asked} />
        <YouQuestion {...asked} />
        <HurtsQuestion {...asked} />
        <HealthQuestion {...asked} />
        <p className={styles.notice}>{start.notice}</p>
      </div>
      <PreviewPane preview={preview} onAccept={() => void onAccept()} isAccepting={isAccepting} />
    </div>
  )
}
