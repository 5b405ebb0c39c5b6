/** Where questions of one kind are asked. */
export interface Lane<Question, Answer> {
  /** The newest question is answered; those that waited behind another are answered with null. */
  readonly ask: (question: Question) => Promise<Answer | null>
  /** What has been answered to the question of a number. */
  readonly hear: (id: number, answer: Answer) => void
}

/** One question at a time is sent; of those that come meanwhile only the newest is kept. */
export const openLane = <Question, Answer>(
  send: (question: Question, id: number) => void,
  nextId: () => number,
): Lane<Question, Answer> => {
  interface Waiting {
    readonly question: Question
    readonly settle: (answer: Answer | null) => void
  }
  let asked: (Waiting & { readonly id: number }) | null = null
  let next: Waiting | null = null
  const start = (waiting: Waiting): void => {
    const id = nextId()
    asked = { ...waiting, id }
    send(waiting.question, id)
  }
  return {
    ask: (question) =>
      new Promise((settle) => {
        const waiting: Waiting = { question, settle }
        if (asked === null) return start(waiting)
        next?.settle(null)
        next = waiting
      }),
    hear: (id, answer) => {
      if (asked?.id !== id) return
      const { settle } = asked
      const following = next
      asked = null
      next = null
      settle(following === null ? answer : null)
      if (following !== null) start(following)
    },
  }
}
