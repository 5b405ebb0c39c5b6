/** What is said about the app on this device: kept, installed, updated. */
export const EN = {
  update: {
    ready: 'A new version is ready.',
    reload: 'Reload',
    later: 'Later',
  },
  offer: {
    label: 'Install',
    text: 'Strongstride can stand on your home screen and open like any other app.',
    ios: 'To have Strongstride on your home screen: Share, then Add to Home Screen. Safari then keeps what is in it.',
    install: 'Install',
    dismiss: 'No, thanks',
  },
  insecure: {
    label: 'Without https',
    text: 'This address is not a secure one (https). All works while your server answers; the app cannot open without it, be installed, or keep the screen awake.',
    dismiss: 'Understood',
  },
  device: {
    title: 'On this device',
    opens: 'Without a network',
    copies: {
      checking: 'Looking.',
      keeping: 'The app is being kept on this device.',
      kept: 'The app opens without a network and without your server.',
      failed: 'The app could not be kept: no room, or no network. It tries again the next time it opens.',
      unsupported: 'This browser, or this window, keeps no apps. The app opens only with a network.',
      insecure: 'The app opens only while your server answers, since this address is not a secure one (https).',
    },
    room: 'Room',
    used: (used: string, of: string): string => `${used} kept, of ${of} that the browser gives.`,
    usedAlone: (used: string): string => `${used} kept.`,
    roomUnknown: 'This browser does not say how much is kept.',
    fewLeft: 'Little room is left. Free some on the device, or export your journal.',
    keep: 'Kept for good',
    promised: 'The browser has promised not to clear it by itself.',
    notPromised:
      'The browser may clear it when the device runs out of room. It is most likely to promise when the app is installed.',
    cannotPromise: 'This browser promises nothing. With a server, or an export now and then, nothing is lost.',
    ask: 'Ask the browser to keep it',
    install: 'Home screen',
    installs: {
      installed: 'Strongstride is installed.',
      prompt: 'Strongstride can be installed.',
      ios: 'In Safari: Share, then Add to Home Screen.',
      menu: 'Look in the menu of your browser for Install or Add to Home Screen.',
      insecure: 'Only from a secure address (https).',
    },
    version: 'Version',
    newest: 'This is the newest that your server has.',
    unseen: 'Your server does not answer now.',
    look: 'Look for a new version',
    looking: 'Looking',
    afterSession: 'A new version is ready. It waits until your session is finished.',
  },
}

/** What every language must say about the app on this device. */
export type OfflineWords = typeof EN
