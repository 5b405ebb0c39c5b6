import { useId, useRef, type JSX, type KeyboardEvent, type ReactNode } from 'react'
import styles from './tabs.module.css'

/** One of the things that share a place. */
export interface TabItem<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly content: ReactNode
}

/** How far each key goes along the row. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Several things in one place, one at a time; the arrow keys go from one to the next. */
export const Tabs = <Id extends string>({
  label,
  items,
  selected,
  onSelect,
}: {
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}): JSX.Element => {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = items.findIndex(({ id }) => id === selected)
    const next = items[(at + step + items.length) % items.length]
    if (next === undefined) return
    onSelect(next.id)
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${base}${next.id}`)}`)?.focus()
  }
  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            key={item.id}
            id={`${base}${item.id}`}
            type="button"
            role="tab"
            aria-selected={item.id === selected}
            aria-controls={`${base}panel`}
            tabIndex={item.id === selected ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(item.id)}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div id={`${base}panel`} role="tabpanel" aria-labelledby={`${base}${selected}`} className={styles.panel}>
        {items.find(({ id }) => id === selected)?.content}
      </div>
    </div>
  )
}
