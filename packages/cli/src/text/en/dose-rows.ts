/** The weeks of a row of the target and dose tables, as the end of a sentence. */
export const TABLE_ROW_WORDS: Readonly<Record<string, string>> = {
  learn: 'in the learning weeks',
  build: 'in the building weeks',
  strength: 'in the strength weeks',
  power: 'in the power weeks',
  maintain: 'in the weeks that keep what you have',
  'taper-3': 'three weeks before the race',
  'taper-2': 'two weeks before the race',
  race: 'in race week',
  recover: 'in the recovery weeks',
}

/** For whom a row is. */
export const WHOSE_WORDS: Readonly<Record<string, string>> = {
  first: 'for someone new to it',
  raced: 'for someone who has raced',
  experienced: 'for someone experienced',
}
