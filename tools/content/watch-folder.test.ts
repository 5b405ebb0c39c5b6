import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { watchFolder } from './watch-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'strongstride-watch-'))
const inside = join(folder, 'exercises')
mkdirSync(inside)

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('sees a file that was replaced change again', async () => {
  const onChange = vi.fn<() => void>()
  const file = join(inside, 'wall-sit.yaml')
  const watching = watchFolder(folder, onChange, 60)
  writeFileSync(`${file}~`, 'name: Wall sit')
  renameSync(`${file}~`, file)
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), 3000)
  writeFileSync(file, 'name: Wall sit, long')
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2), 3000)
  watching.close()
})

it('calls back once for a burst of writes, again for the next, and no more once it is closed', async () => {
  const onChange = vi.fn<() => void>()
  const watching = watchFolder(folder, onChange, 60)
  await pause(30)
  for (const text of ['', 'name:', 'name: Split squat']) writeFileSync(join(inside, 'split-squat.yaml'), text)
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), 3000)
  await pause(150)
  expect(onChange).toHaveBeenCalledTimes(1)
  writeFileSync(join(folder, 'released-ids.yaml'), 'retired: []')
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2), 3000)
  watching.close()
  writeFileSync(join(folder, 'released-ids.yaml'), 'retired: [] ')
  await pause(150)
  expect(onChange).toHaveBeenCalledTimes(2)
})
