import { httpRemote, syncOnce } from '@strongstride/app'
import type { AskHttp, SyncRefusal } from '@strongstride/app'
import { err, ok } from '@strongstride/core'
import type { Result } from '@strongstride/core'
import type { RunnerId } from '@strongstride/core/journal'
import type { Arguments } from '../arguments.ts'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import { DATA_OPTION } from '../journal/data-place.ts'
import { withJournal } from '../journal/open-journal.ts'
import type { OpenJournal } from '../journal/open-journal.ts'
import { originOf } from '../journal/server-address.ts'
import { SYNC_WORDS } from '../text/en/journal-words.ts'
import { sentence } from '../text/layout.ts'
import type { World } from '../world.ts'
import type { Command, Outcome } from './command.ts'

/** What the command line notes of the server it syncs with, under its runner; never exported. */
const SERVER_NOTE = 'cli/server'
const TOKEN_NOTE = 'cli/token'

/** No answer: nothing is lost, and the same may be tried again. */
interface Unreachable {
  readonly type: 'unreachable'
}

const UNREACHABLE: Unreachable = { type: 'unreachable' }

type Asked<Value> = Result<Value, InputProblem | Unreachable>

const idOf = (text: string, field: string): string | null => {
  try {
    const json: unknown = JSON.parse(text)
    const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, field) : null
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

const originFrom = async (
  given: Arguments,
  { storage, runner }: OpenJournal,
): Promise<Result<string, InputProblem>> => {
  const text = given.positionals[0] ?? (await storage.notes.read(runner, SERVER_NOTE))
  if (text === null) return err({ type: 'no-address' })
  const origin = originOf(text)
  return origin === null ? err({ type: 'unsafe-address', given: text }) : ok(origin)
}

/** Signs this machine in with a code, for the token it sends from now on. */
const claimToken = async (ask: AskHttp, code: string, origin: string): Promise<Asked<string>> => {
  const body = JSON.stringify({ code, keep: 'token' })
  const answer = await ask({ method: 'POST', path: '/api/claim', type: 'application/json', body })
  if (answer === null) return err(UNREACHABLE)
  const token = answer.status === 200 ? idOf(await answer.text(), 'token') : null
  return token === null ? err({ type: 'wrong-code', origin }) : ok(token)
}

/** Whose journal the server keeps. */
const runnerAt = async (ask: AskHttp, origin: string): Promise<Asked<RunnerId>> => {
  const answer = await ask({ method: 'GET', path: '/api/here' })
  if (answer === null) return err(UNREACHABLE)
  const text = await answer.text()
  const runner = answer.status === 200 ? idOf(text, 'runner') : null
  if (runner !== null) return ok(runner)
  return err({ type: 'sync-refused', origin, status: answer.status, problem: idOf(text, 'type') ?? '' })
}

/** An empty journal becomes the server's; one that holds something is never mixed with another. */
const settleRunner = async (
  open: OpenJournal,
  there: RunnerId,
  origin: string,
): Promise<Result<null, InputProblem>> => {
  const { runner, journal, storage } = open
  if (there === runner) return ok(null)
  if (journal.state().stamp !== null) return err({ type: 'other-runner', origin })
  const { joinRunner } = await import('@strongstride/server')
  await joinRunner(storage.notes, { from: runner, to: there })
  return ok(null)
}

const problemOf = (refusal: SyncRefusal, origin: string): InputProblem | Unreachable => {
  if (refusal.type === 'unreachable') return UNREACHABLE
  if (refusal.type === 'refused') return { ...refusal, type: 'sync-refused', origin }
  if (refusal.type === 'gone') return { type: 'runner-gone', origin }
  return refusal.type === 'other-content' && !('id' in refusal)
    ? { type: 'sync-refused', origin, status: 0, problem: 'a file is not what its name says' }
    : { type: 'refused', refusal: refusal as Exclude<typeof refusal, { readonly type: 'other-content' }> }
}

const tokenFor = async (
  { storage, runner }: OpenJournal,
  origin: string,
  { given, world }: { readonly given: Arguments; readonly world: World },
): Promise<Asked<string | null>> => {
  const { askServer } = await import('@strongstride/server')
  const [code] = given.values.get('claim') ?? []
  if (code !== undefined) return claimToken(askServer({ origin, token: null }), code, origin)
  const known = await storage.notes.read(runner, SERVER_NOTE)
  return ok(
    world.setting('STRONGSTRIDE_TOKEN') ?? (known === origin ? await storage.notes.read(runner, TOKEN_NOTE) : null),
  )
}

const syncWith = async (open: OpenJournal, origin: string, given: Arguments, world: World): Promise<Asked<string>> => {
  const { askServer } = await import('@strongstride/server')
  const token = await tokenFor(open, origin, { given, world })
  if (!token.ok) return token
  const ask = askServer({ origin, token: token.value })
  const there = await runnerAt(ask, origin)
  if (!there.ok) return there
  const settled = await settleRunner(open, there.value, origin)
  if (!settled.ok) return settled
  const { events, blobs, notes } = open.storage
  const runner = there.value
  await notes.write(runner, SERVER_NOTE, origin)
  if (given.values.has('claim')) await notes.write(runner, TOKEN_NOTE, token.value)
  const synced = await syncOnce({ runner, events, blobs, notes, remote: httpRemote(ask) })
  if (!synced.ok) return err(problemOf(synced.error, origin))
  return ok(
    given.flags.has('json') ? JSON.stringify({ origin, ...synced.value }) : SYNC_WORDS.done(origin, synced.value),
  )
}

/** `strongstride sync`. */
export const syncCommand: Command = {
  spec: {
    name: 'sync',
    summary: 'bring this journal and that of your server to the same entries',
    positionals: [{ name: 'URL', optional: true }],
    options: [
      { name: 'claim', value: 'CODE', help: 'sign this machine in with a one-time code of the server' },
      { name: 'json', value: null, help: 'print what was done as data' },
      DATA_OPTION,
    ],
    notes: [
      'strongstride sync http://localhost:4173',
      'strongstride sync https://strong.example --claim K7QX-2MRA-9TFC; later just strongstride sync',
      'STRONGSTRIDE_TOKEN signs in where a code cannot be typed. Cut off anywhere, it goes on the next time.',
      'Ends with 1 when the server cannot be reached.',
    ],
  },
  run: (given, world) =>
    withJournal({ given, world, isNew: true }, async (open): Promise<Outcome> => {
      const origin = await originFrom(given, open)
      if (!origin.ok) return origin
      const said = await syncWith(open, origin.value, given, world)
      if (said.ok) {
        world.write(given.flags.has('json') ? `${said.value}\n` : sentence(said.value, world.columns))
        return ok(EXIT.done)
      }
      if (said.error.type !== 'unreachable') return err(said.error)
      world.writeError(`strongstride: ${SYNC_WORDS.unreachable(origin.value)}\n`)
      return ok(EXIT.no)
    }),
}
