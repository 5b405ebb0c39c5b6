import type { JSX, ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import { classNames } from './class-names.ts'
import styles from './tabs.module.css'

/** One of the things that share a place. */
export interface TabItem<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly content: ReactNode
}

/** Several things in one place, one at a time. */
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
}): JSX.Element => (
  <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(key as Id)}>
    <TabList aria-label={label} className={classNames(styles.list)}>
      {items.map(({ id, label }) => (
        <Tab key={id} id={id} className={classNames(styles.tab)}>
          {label}
        </Tab>
      ))}
    </TabList>
    {items.map(({ id, content }) => (
      <TabPanel key={id} id={id} className={classNames(styles.panel)}>
        {content}
      </TabPanel>
    ))}
  </AriaTabs>
)
