import { exportJournal, type Gone } from '@strongstride/app'
import { ok, type Result } from '@strongstride/core'
import { utf8FromText, writeCsv, writeZip } from '@strongstride/formats'
import { hashContent } from '../device/hash-content.ts'
import type { OpenRunner } from '../runner/open-runner.ts'

/** Everything kept of the runner as one zip, the same bytes as any other store of this journal gives. */
export const exportZip = async ({
  journal: { runner },
  events,
  blobs,
}: OpenRunner): Promise<Result<Uint8Array<ArrayBuffer>, Gone>> => {
  const files = await exportJournal({
    runner,
    events,
    blobs,
    surroundings: { hash: hashContent },
    writeTable: writeCsv,
  })
  if (!files.ok) return files
  const members = files.value.map(({ name, content }) => ({
    name,
    bytes: typeof content === 'string' ? utf8FromText(content) : content,
  }))
  return ok(writeZip(members))
}
