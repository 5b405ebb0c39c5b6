import { spawnSync } from 'node:child_process'
import { closeSync, constants, copyFileSync, ftruncateSync, mkdirSync, openSync } from 'node:fs'

/** A small disk of its own in a file, in use at a folder. */
export interface DiskImage {
  readonly folder: string
  /**
   * Ends it as a power cut does: the file system writes nothing more from this moment on, neither what it still held in
   * memory nor its own journal.
   */
  readonly shutDown: () => void
  /** Copies what stands in the image. */
  readonly copyTo: (path: string) => void
  readonly unmount: () => void
}

const run = (program: string, ...words: readonly string[]): void => {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${error?.message ?? stderr}`)
}

/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: ends the file system as a power cut does. */
const SHUT_DOWN = 'open(my $f, "<", $ARGV[0]) or die $!; my $n = pack("L", 2); ioctl($f, 0x8004587d, $n) or die $!'

/** Why no image can be used on this machine; null: it can. It takes Linux, root, loop devices and ext4's own tools. */
export const whyNoImages = (folder: string): string | null => {
  try {
    const image = makeImage(`${folder}/probe.img`, `${folder}/probe`, 8)
    image.shutDown()
    image.unmount()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'an image cannot be used'
  }
}

/** Uses an image at a folder: its file system repairs itself from its journal, as it does at a boot. */
export const mountImage = (image: string, folder: string): DiskImage => {
  mkdirSync(folder, { recursive: true })
  run('mount', '-t', 'ext4', '-o', 'loop', image, folder)
  return {
    folder,
    unmount: () => run('umount', folder),
    shutDown: () => run('perl', '-e', SHUT_DOWN, folder),
    copyTo: (path) => copyFileSync(image, path, constants.COPYFILE_FICLONE),
  }
}

/** Makes an image of so many megabytes and uses it at a folder. */
export const makeImage = (image: string, folder: string, megabytes: number): DiskImage => {
  const file = openSync(image, 'w')
  ftruncateSync(file, megabytes * 1024 * 1024)
  closeSync(file)
  run('mkfs.ext4', '-q', '-F', '-m', '0', image)
  return mountImage(image, folder)
}
