import { useEffect, useState, type JSX, type ReactNode } from 'react'
import { Button } from '../design/button.tsx'
import { useWords } from '../words/words-context.ts'
import { lookForUpdate, takeUpdate, useAppCopy, useIsUpdateReady } from './app-copy.ts'
import { bytesText } from './bytes-text.ts'
import { install, useInstallWay } from './install-offer.ts'
import styles from './offline.module.css'
import { askToKeep, isLittleLeft, readRoom, type Room } from './room.ts'
import { useIsTraining } from './use-is-training.ts'
import { useOfflineWords } from './words/use-offline-words.ts'

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): JSX.Element => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** What the browser says of its storage, and a way to look again; null until it has said it. */
const useRoom = (): readonly [Room | null, () => void] => {
  const [room, setRoom] = useState<Room | null>(null)
  const [looks, setLooks] = useState(0)
  useEffect(() => {
    let isWanted = true
    void readRoom().then((read) => {
      if (isWanted) setRoom(read)
    })
    return () => {
      isWanted = false
    }
  }, [looks])
  return [room, () => setLooks((count) => count + 1)]
}

const RoomFacts = (): JSX.Element | null => {
  const { device } = useOfflineWords()
  const { format } = useWords()
  const [room, lookAgain] = useRoom()
  if (room === null) return null
  const { used, given, isPromised } = room
  const usedText = used === null ? device.roomUnknown : device.usedAlone(bytesText(used, format.language))
  const promise = { true: device.promised, false: device.notPromised, null: device.cannotPromise }[`${isPromised}`]
  return (
    <>
      <Fact name={device.room}>
        <p>
          {used === null || given === null
            ? usedText
            : device.used(bytesText(used, format.language), bytesText(given, format.language))}
        </p>
        {isLittleLeft(room) && <p>{device.fewLeft}</p>}
      </Fact>
      <Fact name={device.keep}>
        <p>{promise}</p>
        {isPromised === false && <Button onPress={() => void askToKeep().then(lookAgain)}>{device.ask}</Button>}
      </Fact>
    </>
  )
}

const InstallFact = (): JSX.Element => {
  const { device, offer } = useOfflineWords()
  const way = useInstallWay()
  return (
    <Fact name={device.install}>
      <p>{device.installs[way]}</p>
      {way === 'prompt' && <Button onPress={() => void install()}>{offer.install}</Button>}
    </Fact>
  )
}

const VersionFact = (): JSX.Element => {
  const { device, update } = useOfflineWords()
  const isReady = useIsUpdateReady()
  const isTraining = useIsTraining()
  const [look, setLook] = useState<'none' | 'looking' | 'newest' | 'unseen'>('none')
  const lookNow = async (): Promise<void> => {
    setLook('looking')
    setLook((await lookForUpdate()) ? 'newest' : 'unseen')
  }
  const said = { none: null, looking: device.looking, newest: device.newest, unseen: device.unseen }[look]
  return (
    <Fact name={device.version}>
      {!isReady && said !== null && <p role="status">{said}</p>}
      {!isReady && <Button onPress={() => void lookNow()}>{device.look}</Button>}
      {isReady && <p>{isTraining ? device.afterSession : update.ready}</p>}
      {isReady && !isTraining && <Button onPress={takeUpdate}>{update.reload}</Button>}
    </Fact>
  )
}

/** How the app is kept on this device: without a network, how much, for how long, on the home screen, in which version. */
export const DeviceSection = (): JSX.Element => {
  const { device } = useOfflineWords()
  const copy = useAppCopy()
  return (
    <section className={styles.device}>
      <h2>{device.title}</h2>
      <dl className={styles.facts}>
        <Fact name={device.opens}>
          <p role="status">{device.copies[copy]}</p>
        </Fact>
        <RoomFacts />
        <InstallFact />
        {copy === 'kept' && <VersionFact />}
      </dl>
    </section>
  )
}
