import { Link, Outlet } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import { ProposalNote } from '../change/proposal-note.tsx'
import { classNames } from '../design/class-names.ts'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

/** The sections of the settings, in the order in which a newcomer needs them. */
const SECTIONS = ['places', 'time', 'you', 'health', 'exercises', 'calendars', 'devices', 'data'] as const
/** One of the sections. */
export type SectionId = (typeof SECTIONS)[number]

/** The sections, with what is in each. */
export const Index = ({ className }: { readonly className: string | undefined }): JSX.Element => {
  const words = useSettingsWords()
  return (
    <nav aria-label={words.index} className={className}>
      <ul className={styles.index}>
        {SECTIONS.map((section) => (
          <li key={section}>
            <Link to={`/settings/${section}`}>
              <b>{words.sections[section]}</b>
              <span>{words.about[section]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The settings: the index of their sections beside the one that is open; on a phone it is on the first page alone. */
export const SettingsFrame = (): JSX.Element => (
  <div className={styles.frame}>
    <Index className={styles.rail} />
    <div className={styles.group}>
      <Outlet />
      <ProposalNote />
    </div>
  </div>
)

/** A section of the settings with the way back. */
export const SettingsSection = ({
  id,
  children,
}: {
  readonly id: SectionId
  readonly children: ReactNode
}): JSX.Element => {
  const words = useSettingsWords()
  return (
    <div className={styles.page}>
      <div>
        <Link to="/settings" className={styles.crumb}>
          {words.back}
        </Link>
        <h1 className={styles.long}>{words.sections[id]}</h1>
      </div>
      {children}
    </div>
  )
}

/** A part of a section under its title. */
export const Part = ({
  title,
  about,
  isGrave = false,
  children,
}: {
  readonly title: string
  readonly about?: ReactNode
  /** What cannot be taken back. */
  readonly isGrave?: boolean
  readonly children: ReactNode
}): JSX.Element => (
  <section className={classNames(styles.section, isGrave && styles.danger)}>
    <div className={styles.sectionHead}>
      <h2>{title}</h2>
      {about !== undefined && <p className={styles.aside}>{about}</p>}
    </div>
    {children}
  </section>
)
