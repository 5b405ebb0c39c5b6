import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { Plan, PlanWeek } from '@strongstride/core'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { useExerciseNames } from '../season/exercise-names.ts'
import { weekFile } from './week-file.ts'
import { weekText, weekTitle } from './week-text.ts'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './share-sheet.module.css'

/** A week that is to go elsewhere. */
export interface WeekOut {
  readonly week: PlanWeek
  readonly number: number
}

const download = (file: File): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

/** Whether it was the runner who changed their mind. */
const isGivenUp = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

const share = async (title: string, text: string, file: File): Promise<void> => {
  const files = { files: [file] }
  await navigator.share({ title, text, ...(navigator.canShare(files) ? files : {}) })
}

const Ways = ({
  plan,
  out,
  catalogue,
}: {
  readonly plan: Plan
  readonly out: WeekOut
  readonly catalogue: CompiledCatalogue
}): JSX.Element => {
  const words = useWords()
  const { out: texts } = usePlanWords()
  const { exercise, unit } = useExerciseNames()
  const told = { ...out, words, exercise, unit }
  const text = weekText(told)
  const attempt = (doing: Promise<void>, said: string | null): void => {
    doing.then(
      () => said !== null && showToast({ text: said }),
      (error: unknown) => {
        if (!isGivenUp(error)) showToast({ text: texts.failed })
      },
    )
  }
  const canShare = 'share' in navigator && 'canShare' in navigator
  const canCopy = 'clipboard' in navigator
  return (
    <>
      <pre className={styles.text} role="region" aria-label={weekTitle(told)} tabIndex={0}>
        {text}
      </pre>
      <div className={styles.ways}>
        {canShare && (
          <Button
            weight="main"
            onPress={() => attempt(share(weekTitle(told), text, weekFile(plan, out.week, catalogue)), null)}
          >
            {texts.share}
          </Button>
        )}
        {canCopy && (
          <Button onPress={() => attempt(navigator.clipboard.writeText(text), texts.copied)}>{texts.copy}</Button>
        )}
        <Button onPress={() => download(weekFile(plan, out.week, catalogue))}>{texts.file}</Button>
      </div>
    </>
  )
}

/** A week as text and as a calendar file: to share, to copy, to keep. */
export const ShareSheet = ({ plan, out }: { readonly plan: Plan; readonly out: WeekOut }): JSX.Element | null => {
  const catalogue = useCatalogue()
  return catalogue === null ? null : <Ways plan={plan} out={out} catalogue={catalogue} />
}
