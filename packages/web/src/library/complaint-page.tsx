import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { useParams } from '@tanstack/react-router'
import type { JSX } from 'react'
import { NiggleLink } from '../niggle/niggle-link.tsx'
import { LibraryFrame, OfCatalogue, Part } from './library-frame.tsx'
import { LibraryLink } from './library-link.tsx'
import styles from './library.module.css'
import { PageSources } from './source-list.tsx'
import { useLibraryWords } from './words/use-library-words.ts'

type Complaint = CompiledCatalogue['complaints'][number]

const Flags = ({ title, flags }: { readonly title: string; readonly flags: readonly string[] }): JSX.Element => (
  <section className={styles.flags}>
    <h2>{title}</h2>
    <ul className={styles.bullets} lang="en">
      {flags.map((flag) => (
        <li key={flag}>{flag}</li>
      ))}
    </ul>
  </section>
)

const Care = ({ complaint, catalogue }: { readonly complaint: Complaint; readonly catalogue: CompiledCatalogue }) => {
  const words = useLibraryWords()
  const lights = ['green', 'amber', 'red'] as const
  return (
    <>
      <Part title={words.supports}>
        {complaint.supports.map(({ text, sure }) => (
          <p key={text}>
            <span lang="en">{text}</span> <span className={styles.aside}>({words.sure[sure]})</span>
          </p>
        ))}
      </Part>
      <Part title={words.planDoes}>
        {lights.map((light) => (
          <div key={light}>
            <h3>{words.lights[light]}</h3>
            <p lang="en">{complaint.plan[light]}</p>
          </div>
        ))}
      </Part>
      <Part title={words.helps}>
        <ol className={styles.numbered}>
          {complaint.exercises.map((id) => (
            <li key={id}>
              <LibraryLink kind="exercises" id={id}>
                <span lang="en">{catalogue.exercises.find((each) => each.id === id)?.name ?? id}</span>
              </LibraryLink>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={words.comesBackFirst} inEnglish>
        <p>{complaint.comesBackFirst}</p>
      </Part>
      <Part title={words.seeWhom} inEnglish>
        <p>{complaint.seeWhom}</p>
      </Part>
      <Part title={words.notExpect} inEnglish>
        <p>{complaint.notExpect}</p>
      </Part>
    </>
  )
}

const ComplaintTexts = ({ complaint, catalogue }: { complaint: Complaint; catalogue: CompiledCatalogue }) => {
  const words = useLibraryWords()
  return (
    <LibraryFrame title={complaint.name} also={words.notADiagnosis}>
      <Flags title={words.now} flags={complaint.redFlags.now} />
      <Flags title={words.thisWeek} flags={complaint.redFlags.thisWeek} />
      <NiggleLink at={complaint.tissues[0]} />
      <Part title={words.whereItHurts} inEnglish>
        <p>{complaint.where}</p>
      </Part>
      <Part title={words.usually} inEnglish>
        <p>{complaint.usually}</p>
      </Part>
      <Care complaint={complaint} catalogue={catalogue} />
      <PageSources ids={complaint.evidence} catalogue={catalogue} />
    </LibraryFrame>
  )
}

/** A complaint: when to get help, what is known, and what the plan does. It never diagnoses. */
export const ComplaintPage = (): JSX.Element => {
  const { id } = useParams({ from: '/library/complaints/$id' })
  return (
    <OfCatalogue find={({ complaints }) => complaints.find((complaint) => complaint.id === id)}>
      {(complaint, catalogue) => <ComplaintTexts complaint={complaint} catalogue={catalogue} />}
    </OfCatalogue>
  )
}
