import { err, ok } from '@strongstride/core'
import type * as ServerRoom from '@strongstride/server'
import type { ServeOptions } from '@strongstride/server'
import type { Storage } from '@strongstride/storage'
import type { Arguments } from '../arguments.ts'
import { DATA_OPTION, dataPlace } from '../journal/data-place.ts'
import { withStorage } from '../journal/open-journal.ts'
import { numberBetween } from '../options/option-values.ts'
import { SERVE_WORDS } from '../text/en/journal-words.ts'
import { sentence } from '../text/layout.ts'
import type { World } from '../world.ts'
import type { Command, Outcome } from './command.ts'
import { DONE } from './save-plan.ts'

const USUAL_PORT = 4173
const LOOPBACK = '127.0.0.1'
const readPort = numberBetween(0, 65_535, { whole: true })

const portOf = (given: Arguments): ReturnType<typeof readPort> => {
  const [text] = given.values.get('port') ?? []
  return text === undefined ? ok(USUAL_PORT) : readPort(text, '--port')
}

/** The room of the server, which is loaded when it is needed. */
type Server = typeof ServerRoom

const partsOf = (
  { createLog, calendarWriter, FETCH_SETTING }: Server,
  { events, blobs, notes }: Storage,
  world: World,
): Omit<ServeOptions, 'listen'> & { readonly fetching: typeof FETCH_SETTING } => {
  const { surroundings, version, appFolder } = world
  return {
    events,
    blobs,
    notes,
    surroundings,
    // Who looks at a terminal wants to see the address; a log that goes elsewhere wants every request.
    log: createLog(world.writeError, { quiet: world.isErrorTerminal }),
    fetching: FETCH_SETTING,
    writeCalendar: calendarWriter({ events, notes, surroundings, catalogue: world.catalogue }),
    config: { version, publicUrl: world.setting('STRONGSTRIDE_PUBLIC_URL'), appFolder, backupDays: null },
  }
}

/** The first to come needs a code, and it stands here once; not in the log. */
const tellCode = async ({ isClaimed, makeClaimCode }: Server, storage: Storage, world: World): Promise<void> => {
  const parts = { notes: storage.notes, surroundings: world.surroundings }
  if (await isClaimed(parts)) return
  const { code } = await makeClaimCode(parts)
  world.write(sentence(SERVE_WORDS.code(code), world.columns))
}

/** Serves until it is told to stop, then lets what runs finish. */
const serveFrom = async (storage: Storage, port: number, given: Arguments, world: World): Promise<Outcome> => {
  const stopped = world.untilStopped()
  const server = await import('@strongstride/server')
  const parts = partsOf(server, storage, world)
  const served = await server.serve({ ...parts, listen: { host: LOOPBACK, port } })
  if (!served.ok) return err({ type: 'cannot-serve', port, refusal: served.error })
  const { publicUrl, appFolder } = parts.config
  const address = publicUrl ?? `http://localhost:${served.value.bound.port}`
  world.write(sentence(SERVE_WORDS.running(address, appFolder !== null), world.columns))
  if (publicUrl !== null) await tellCode(server, storage, world)
  if (given.flags.has('open')) world.openPage(address)
  const watch = server.watchFeeds(parts)
  await stopped
  await watch.stop()
  await served.value.stop()
  world.write(sentence(SERVE_WORDS.stopped, world.columns))
  return DONE
}

/** `strongstride serve`. */
export const serveCommand: Command = {
  spec: {
    name: 'serve',
    summary: 'run the server on your journal: the app, sync for your devices, calendars',
    positionals: [],
    options: [
      { name: 'port', value: 'N', help: `where it listens on this machine; ${USUAL_PORT} unless you say otherwise` },
      { name: 'open', value: null, help: 'show it in the browser' },
      DATA_OPTION,
    ],
    notes: [
      'It answers this machine alone, without an account. DATABASE_URL keeps everything in PostgreSQL.',
      'STRONGSTRIDE_PUBLIC_URL=https://strong.example: for your devices, behind something that speaks https; the code printed at the start signs in the first.',
      'The log is JSON, on the error output: a line a request, or in a terminal only what went wrong. Ctrl-C stops it.',
    ],
  },
  run: async (given, world) => {
    const port = portOf(given)
    if (!port.ok) return port
    return withStorage(dataPlace(given, world), (storage) => serveFrom(storage, port.value, given, world))
  },
}
