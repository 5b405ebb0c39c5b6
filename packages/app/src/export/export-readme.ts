import type { ExportCounts } from './export-file.ts'

/** What a person reads who opens an export. */
export const exportReadme = ({ events, documents, blobs }: ExportCounts): string => `Your Strongstride journal
=========================

This is everything Strongstride keeps of you: all you have said, planned and done, and the files of your watch.

To read it
  sets.csv       every set you recorded. "done" counts repetitions, seconds, ground contacts or metres, whichever the
                 exercise counts; the weight is in kilograms for one implement.
  sessions.csv   every session you began, finished or skipped. Times are in minutes.
  runs.csv       your planned runs and those from your watch. Distances are in kilometres, times in minutes.
  plan.json      the plan you follow, if you follow one. Strongstride's command line reads it: strongstride check plan.json
  The three tables open in any spreadsheet. A text that begins with a sign such as = has an apostrophe before it, so
  that no spreadsheet takes it for a formula.

To have it again elsewhere
  Import this zip in Strongstride as it is. An import adds what is not there yet and changes nothing that is; importing
  twice adds nothing. Work on copies of the tables: a changed file is noticed, and the zip is refused as a whole.

What an import reads
  events.jsonl   ${events} things that happened, one a line, as JSON
  documents/     ${documents} parts of plans you adopted, each named by the SHA-256 of its text
  blobs/         ${blobs} files, each named by the SHA-256 of its bytes; change the ending to .fit, .tcx or .gpx to open one
  manifest.json  the version of this form, and the SHA-256 of every file here

What is not in it
  Addresses of calendars that Strongstride reads, and the addresses under which others read your calendar: whoever has
  such an address can read what is behind it. After an import enter the addresses again and make new ones.
  Passwords and devices that are signed in are not in it either.

It says what you have told of your health. Keep it as you would keep a letter from your doctor.
`
