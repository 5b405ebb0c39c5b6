import { RULE_IDS, type Plan, type RuleId } from '@strongstride/core'
import { useEffect, useState, type JSX } from 'react'
import { Why } from '../design/why.tsx'
import { sharedPlanner } from '../planning/planner.ts'
import { useWords } from '../words/words-context.ts'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './plan-page.module.css'

interface Checked {
  readonly plan: Plan
  readonly broken: readonly RuleId[]
}

/** Rules that the checker finds broken; null until it has looked. */
const useBroken = (plan: Plan): readonly RuleId[] | null => {
  const [checked, setChecked] = useState<Checked | null>(null)
  useEffect(() => {
    let isWanted = true
    void sharedPlanner()
      .check(plan)
      .then((broken) => {
        if (isWanted && broken !== null) setChecked({ plan, broken })
      })
    return () => {
      isWanted = false
    }
  }, [plan])
  return checked?.plan === plan ? checked.broken : null
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** How many rules the plan keeps, counted by the checker, and each of them in a sentence on demand. */
export const RulesKept = ({ plan }: { readonly plan: Plan }): JSX.Element => {
  const { pack } = useWords()
  const { rules } = usePlanWords()
  const broken = useBroken(plan)
  return (
    <>
      <p className={styles.figure} role="status">
        {broken === null
          ? rules.checking
          : broken.length === 0
            ? rules.kept(RULE_IDS.length)
            : rules.broken(broken.length)}
      </p>
      <p>{rules.keptLead}</p>
      <Why question={rules.list}>
        <ul className={styles.rules}>
          {RULE_IDS.map((rule) => (
            <li key={rule} data-broken={broken?.includes(rule) === true ? '' : undefined}>
              <b>{rule}</b> {capital(pack.rules.RULES[rule])}.
            </li>
          ))}
        </ul>
      </Why>
    </>
  )
}
