import type { OfflineWords } from './en.ts'

/** Was über die App auf diesem Gerät gesagt wird. */
export const DE: OfflineWords = {
  update: {
    ready: 'Eine neue Version ist bereit.',
    reload: 'Neu laden',
    later: 'Später',
  },
  offer: {
    label: 'Installieren',
    text: 'Strongstride kann auf deinem Startbildschirm liegen und sich öffnen wie jede andere App.',
    ios: 'So kommt Strongstride auf deinen Startbildschirm: Teilen, dann Zum Home-Bildschirm. Safari behält dann, was darin ist.',
    install: 'Installieren',
    dismiss: 'Nein, danke',
  },
  insecure: {
    label: 'Ohne https',
    text: 'Diese Adresse ist keine sichere (https). Alles geht, solange dein Server antwortet; die App kann sich nicht ohne ihn öffnen, nicht installiert werden und den Bildschirm nicht wach halten.',
    dismiss: 'Verstanden',
  },
  device: {
    title: 'Auf diesem Gerät',
    opens: 'Ohne Netz',
    copies: {
      checking: 'Wird nachgesehen.',
      keeping: 'Die App wird gerade auf diesem Gerät abgelegt.',
      kept: 'Die App öffnet sich ohne Netz und ohne deinen Server.',
      failed:
        'Die App konnte nicht abgelegt werden: kein Platz oder kein Netz. Beim nächsten Öffnen versucht sie es wieder.',
      unsupported: 'Dieser Browser oder dieses Fenster behält keine Apps. Die App öffnet sich nur mit Netz.',
      insecure: 'Die App öffnet sich nur, solange dein Server antwortet, denn diese Adresse ist keine sichere (https).',
    },
    room: 'Platz',
    used: (used, of) => `${used} belegt, von ${of}, die der Browser gibt.`,
    usedAlone: (used) => `${used} belegt.`,
    roomUnknown: 'Dieser Browser sagt nicht, wie viel belegt ist.',
    fewLeft: 'Es ist wenig Platz übrig. Schaffe welchen auf dem Gerät oder exportiere dein Tagebuch.',
    keep: 'Auf Dauer behalten',
    promised: 'Der Browser hat zugesagt, nichts von selbst zu löschen.',
    notPromised:
      'Der Browser darf es löschen, wenn der Platz auf dem Gerät ausgeht. Am ehesten sagt er zu, wenn die App installiert ist.',
    cannotPromise: 'Dieser Browser sagt nichts zu. Mit einem Server oder einem Export ab und zu geht nichts verloren.',
    ask: 'Den Browser darum bitten',
    install: 'Startbildschirm',
    installs: {
      installed: 'Strongstride ist installiert.',
      prompt: 'Strongstride kann installiert werden.',
      ios: 'In Safari: Teilen, dann Zum Home-Bildschirm.',
      menu: 'Sieh im Menü deines Browsers nach Installieren oder Zum Startbildschirm hinzufügen.',
      insecure: 'Nur von einer sicheren Adresse (https).',
    },
    version: 'Version',
    newest: 'Das ist die neueste, die dein Server hat.',
    unseen: 'Dein Server antwortet gerade nicht.',
    look: 'Nach einer neuen Version sehen',
    looking: 'Wird nachgesehen',
    afterSession: 'Eine neue Version ist bereit. Sie wartet, bis deine Einheit beendet ist.',
  },
}
