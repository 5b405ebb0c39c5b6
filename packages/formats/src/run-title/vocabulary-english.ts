import type { Vocabulary } from './vocabulary.ts'

/** English, with the jargon of plans that every language borrows. */
export const ENGLISH: Vocabulary = [
  {
    means: 'long',
    clear: true,
    phrases: `
      long run, long runs, longrun, long slow run, long easy run, long slow distance, lsd run, long steady run,
      long trail run, long progression run, medium long run, mid long run, midlong run, sunday long run,
      weekend long run, long training run`,
  },
  { means: 'long', clear: false, phrases: 'long, lsd, lr, mlr, medium long, mid long, long one' },
  {
    means: 'easy',
    clear: true,
    phrases: `
      easy run, easy runs, easy running, easy jog, easy jogging, easy miles, easy mileage, easy trail run,
      general aerobic, general aerobic speed, aerobic run, base run, foundation run, steady run, shakeout run,
      shake out run, conversational run, very easy run, walk run, run walk, run walk run, walk jog, jog walk,
      recovery strides, regular run, regular runs`,
  },
  {
    means: 'easy',
    clear: false,
    phrases: `
      easy, very easy, super easy, aerobic, shakeout, shake out, steady, steady pace, conversational,
      conversational pace, comfortable, comfortable pace, easy pace, relaxed, gentle, base, z1, z2, easy day`,
  },
  {
    means: 'recovery',
    clear: true,
    phrases: `
      recovery run, recovery runs, recovery jog, recovery miles, regeneration run, recovery speed`,
  },
  { means: 'recovery', clear: false, phrases: 'recovery, recover, regen' },
  {
    means: 'tempo',
    clear: true,
    phrases: `
      tempo run, tempo runs, lactate threshold, threshold run, marathon pace, marathon goal pace,
      goal marathon pace, goal pace, half marathon pace, half pace, hm pace, mp run, progression run,
      progressive run, steady state run, pace run, race pace run, tempo intervals, cruise intervals, cruise run,
      over unders, time trial, fast finish run, long tempo, marathon race pace, half marathon race pace,
      marathon simulation, dress rehearsal`,
  },
  {
    means: 'tempo',
    clear: false,
    phrases: `
      tempo, threshold, lt, lt2, ltr, mp, gmp, hmp, race pace, racepace, race simulation, progression,
      progressive, steady state, sweet spot, cruise, tt, tempos, marathon effort, half marathon effort,
      fast finish`,
  },
  {
    means: 'intervals',
    clear: true,
    phrases: `
      interval run, interval session, interval workout, intervals, speed work, speedwork, speed session,
      speed run, speed workout, track session, track workout, track intervals, fartlek, fartleks, mile repeats,
      vo2max, vo2 max, vo2, yasso, yassos, repeats run, speed intervals, pyramid intervals, speed endurance,
      long intervals, long repeats, long reps, short intervals`,
  },
  {
    means: 'intervals',
    clear: false,
    phrases: `
      interval, repeats, repeat, reps, repetitions, speed, track, sprints, ladder, pyramid, surges, speedplay,
      kms, mile reps, interval training`,
  },
  {
    means: 'hills',
    clear: true,
    phrases: `
      hill repeats, hill repeat, hill sprints, hill sprint, hill reps, hill run, hills run, hill running,
      hill session, hill workout, hill training, hill intervals, hill charges, hill circuits, hill bounding,
      uphill repeats, uphill run, hill fartlek, hill tempo, long hills, long hill repeats, short hills`,
  },
  { means: 'hills', clear: false, phrases: 'hills, hill, uphill, uphills' },
  {
    means: 'race',
    clear: true,
    phrases: `
      race day, raceday, goal race, target race, tune up race, tuneup race, running race, a race, b race, c race,
      fun run`,
  },
  { means: 'race', clear: false, phrases: 'race, tune up, tuneup' },
  { means: 'marathon', clear: false, phrases: 'marathon, full marathon' },
  { means: 'half', clear: false, phrases: 'half marathon, halfmarathon, half' },
  {
    means: 'event',
    clear: false,
    phrases: `
      ultramarathon, ultra marathon, ultra, relay, cross country race, xc race`,
  },
  {
    means: 'cross',
    clear: true,
    phrases: `
      cross training, cross train, crosstraining, crosstrain, x train, xtrain, x training, xtraining,
      cross trainer, active recovery, aqua jogging, aqua jog, pool running, pool run`,
  },
  { means: 'cross', clear: false, phrases: 'cross, xt, ct' },
  {
    means: 'rest',
    clear: true,
    phrases: `
      rest day, restday, no running, no run, no training, recovery day, off day, day off running`,
  },
  { means: 'rest', clear: false, phrases: 'rest, off, day off, complete rest, full rest, total rest' },
  {
    means: 'run',
    clear: true,
    phrases: `
      jog, jogging, parkrun, park run, trail run, treadmill run, morning run, evening run, lunch run,
      lunchtime run, club run, group run, social run, training run, road run, track run, endurance run,
      endurance workout run, doubles run, night run, brick run, hilly run`,
  },
  { means: 'run', clear: false, phrases: 'run, runs, running, endurance, run club, running club, doubles, treadmill' },
  {
    means: 'session',
    clear: false,
    phrases: `
      practice, training, session, workout, training session, team practice, drills`,
  },
  { means: 'effort', clear: false, phrases: 'pace, effort, paces' },
  {
    means: 'strides',
    clear: false,
    phrases: `
      strides, stride, striders, pickups, pick ups, buildups, build ups, accelerations, strideouts`,
  },
  {
    means: 'segment',
    clear: false,
    phrases: `
      warm up, warmup, wu, w u, cool down, cooldown, cd, c d, warm, cool, warm down, warmdown`,
  },
  { means: 'key', clear: false, phrases: 'key' },
  {
    means: 'strength',
    clear: false,
    phrases: `
      strength, strength training, strength session, strength workout, strength run, weights, weight training,
      weight lifting, lifting, lift, gym, core, core workout, legs, leg day, legs and core, upper body,
      lower body, full body, conditioning, strength and conditioning, s c, plyo, plyos, plyometrics, kettlebell,
      kettlebells, circuits, circuit training, squats, deadlifts, running strength, run strength,
      strength for runners, strength for running`,
  },
  {
    means: 'sport',
    clear: false,
    phrases: `
      bike, biking, bike ride, cycle, cycling, ride, spin, spinning, spin class, peloton, zwift, swim, swimming,
      row, rowing, erg, elliptical, walk, dog walk, hike, hiking, yoga, yoga for runners, pilates, mobility,
      stretch, stretching, foam rolling, climb, climbing, ski, skiing, tennis, football, soccer, padel,
      basketball, volleyball, golf, triathlon, duathlon, aquathlon, brick, mtb, skating, dance, surf, surfing,
      massage, sports massage, physio`,
  },
  {
    means: 'noise',
    clear: false,
    phrases: `
      run the, run a, run an, run through, run by, run over, run out, run into, run my, run this, run that,
      run some, run errands, run payroll, run report, run reports, run numbers, run rate, run for office, dry run,
      test run, trial run, school run, coffee run, beer run, bull run, ski run, print run, pipeline run, bug run,
      running late, running shoes, running gear, running store, running shop, long running, running order,
      running costs, meeting, call, finance, numbers, errands, payroll, review, report, expo, registration,
      register, bib, packet, pickup, pick up, travel, flight, hotel, dinner, party, shopping, buy, order, book,
      pay, webinar, podcast, movie, watch, volunteer, volunteering, spectate, cheer, cheering, planning, deadline,
      due, opens, closes, lottery, ballot, tickets, anniversary, birthday, talk, lecture, exam, doctor, dentist,
      appointment, committee, budget, presentation, deploy, interview, race condition, off site, offsite,
      kick off, kickoff, sign off, time off, day off work, cut off, netflix, sale, recovery meeting, crash course,
      golf course, cooking course, course registration, half day, half term, half hour, workshop, strategy,
      seminar, conference, sync, standup, long weekend, long day, long week, long lunch, long night, long haul`,
  },
  {
    means: 'plain',
    clear: false,
    phrases: `
      pre race, post race, after race, before race, race week, race prep, race weekend, marathon training,
      marathon plan, marathon week, marathon block, half marathon training, half marathon plan, 10k training,
      marathon build, the, a, an, and, or, with, w, at, in, on, of, to, for, from, then, plus, no, not, your, my,
      some, last, first, final, next, this, than, less, more, per, by, into, only, as, you, feel, go, do, all,
      out, up, down, it, keep, take, total, optional, if, needed, easyish, moderate, hard, fast, slow, slowly,
      strong, medium, short, quick, light, lightly, mid, double, week, day, weeks, days, phase, block, base phase,
      build, taper, cutback, deload, mon, monday, tue, tues, tuesday, wed, weds, wednesday, thu, thur, thurs,
      thursday, fri, friday, sat, saturday, sun, sunday, weekend, january, february, march, april, may, june,
      july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct,
      nov, dec, spring, summer, autumn, fall, winter, today, tomorrow, morning, afternoon, evening, noon, lunch,
      lunchtime, midday, night, am, pm, early, late, home, work, commute, park, trails, road, roads, grass, river,
      canal, forest, woods, beach, lake, loop, loops, flat, hilly, rolling, indoor, outdoor, outside, group, team,
      crew, friends, buddy, partner, solo, alone, virtual, local, form, technique, drill, zone, zones, hr,
      heart rate, rpe, bpm, km h, kmh, kph, mph, min, mins, sec, secs, k, mi, km, mile, miles, mileage, m, each,
      between, jog recovery, walking, walk breaks, recoveries, sets, set, reps of, x, times, on off, off on, lap,
      laps, finish, start, negative split, splits, split, goal, target, distance, time, minutes, hours, hour, hrs,
      plan, planned, scheduled, moved, rescheduled, new, minimum, max, approx, about, around, ca, ahead, under,
      over, optional rest, runner, runners, kilometers, kilometres, meters, metres, metre, meter,
      marathon specific, specific, specific endurance, low, high, intensity, hot, cold, weather, dog, puppy, pram,
      buggy, stroller, kids, continuous, consisting, brisk, alternate, seconds, second, hilly course,
      rolling hill course, hill course, recovery week, base week, base weeks, base training, speed week,
      hill week, rest week, week off, off week, off season, offseason, race month, easy week, recovery phase,
      speed phase`,
  },
]
