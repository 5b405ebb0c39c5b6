import type { Vocabulary } from './vocabulary.ts'

/** German, without umlauts, as titles are compared. */
export const GERMAN: Vocabulary = [
  {
    means: 'long',
    clear: true,
    phrases: `
      langer lauf, langen lauf, lange lauf, langer laufe, lange laufe, langer dauerlauf, langer ruhiger dauerlauf,
      langer ruhiger lauf, langer lockerer lauf, langer lockerer dauerlauf, langer dl, lala, longjog, long jog,
      uberlanger lauf, langer trail, langes laufen, lang laufen`,
  },
  { means: 'long', clear: false, phrases: 'langer, lang, lange, langes' },
  {
    means: 'easy',
    clear: true,
    phrases: `
      dauerlauf, lockerer lauf, lockerer dauerlauf, lockerer dl, lockeres laufen, lockeres joggen, locker laufen,
      locker joggen, ruhiger dauerlauf, ruhiger dl, ruhiger lauf, ldl, rdl, grundlagenlauf,
      grundlagenausdauerlauf, gemutlicher lauf, leichter lauf, entspannter lauf, easy lauf, easy laufen`,
  },
  {
    means: 'easy',
    clear: false,
    phrases: `
      locker, lockerer, lockeres, ruhig, ruhiger, gemutlich, entspannt, ga1, grundlage, grundlagenausdauer, lit,
      dl, leicht, leichter`,
  },
  {
    means: 'recovery',
    clear: true,
    phrases: `
      regenerationslauf, regenerativer lauf, regenerativer dauerlauf, erholungslauf, regenerationslaufen,
      regeneratives laufen, regenerativer dl, auslockern`,
  },
  { means: 'recovery', clear: false, phrases: 'regeneration, regenerativ, regenerativer, rekom, reko, erholung' },
  {
    means: 'tempo',
    clear: true,
    phrases: `
      tempolauf, tempolaufe, tempodauerlauf, tempo dauerlauf, tempo dl, tempolaufen, tdl, schwellenlauf,
      schwellentraining, schwellenintervalle, marathontempo, halbmarathontempo, wettkampftempo, crescendolauf,
      zugiger dauerlauf, zugiger lauf, flotter dauerlauf, flotter lauf, mittlerer dauerlauf, progressiver lauf,
      progressionslauf, steigerungslauf, temposteigerungslauf, lauf mit endbeschleunigung, langer tempolauf,
      langer tdl, langer tempodauerlauf`,
  },
  {
    means: 'tempo',
    clear: false,
    phrases: `
      schwelle, mrt, hmrt, mt, hmt, ga2, zugig, flott, progressiv, endbeschleunigung, eb, wsa, renntempo`,
  },
  {
    means: 'intervals',
    clear: true,
    phrases: `
      intervalle, intervall, intervalltraining, intervallauf, intervalllauf, intervall lauf, intervalleinheit,
      fahrtspiel, bahntraining, wiederholungslaufe, minutenlaufe, tempointervalle, intervallprogramm,
      tempotraining, minutenwechsel, lange intervalle, kurze intervalle`,
  },
  { means: 'intervals', clear: false, phrases: 'wiederholungen, pyramide, pyramidenlauf' },
  {
    means: 'hills',
    clear: true,
    phrases: `
      berglauf, berglaufe, bergsprints, bergsprint, bergintervalle, bergauflaufe, bergtraining, hugellauf,
      hugellaufe, hugelsprints, hugelintervalle, hugeltraining, anstiegslaufe, treppenlauf, treppenlaufe`,
  },
  { means: 'hills', clear: false, phrases: 'berge, berg, bergauf, hugel, anstiege, treppen' },
  {
    means: 'race',
    clear: true,
    phrases: `
      wettkampf, wettkampftag, hauptwettkampf, testwettkampf, vorbereitungswettkampf, aufbauwettkampf, renntag,
      volkslauf, stadtlauf, citylauf, silvesterlauf, firmenlauf, strassenlauf, laufwettkampf`,
  },
  { means: 'race', clear: false, phrases: 'rennen, wk' },
  { means: 'half', clear: false, phrases: 'halbmarathon, hm' },
  { means: 'cross', clear: true, phrases: 'alternativtraining, ausgleichstraining, aquajogging, crosstrainer' },
  { means: 'cross', clear: false, phrases: 'ausgleich' },
  {
    means: 'rest',
    clear: true,
    phrases: `
      ruhetag, pausentag, lauffrei, trainingsfrei, kein training, kein lauf, kein laufen, laufpause`,
  },
  { means: 'rest', clear: false, phrases: 'pause, frei, ruhe, freier tag' },
  {
    means: 'run',
    clear: true,
    phrases: `
      joggen, lauftreff, lauftraining, laufeinheit, laufrunde, waldlauf, morgenlauf, abendlauf, mittagslauf,
      traillauf, gelandelauf, feierabendlauf, crosslauf, laufen gehen, koppellauf, nachtlauf`,
  },
  { means: 'run', clear: false, phrases: 'lauf, laufen, laufe, trail, trailrunning, laufband' },
  { means: 'session', clear: false, phrases: 'einheit, vereinstraining, gruppentraining, verein' },
  { means: 'strides', clear: false, phrases: 'steigerungen, steigerungslaufe, lauf abc, laufabc, lauf a b c' },
  { means: 'segment', clear: false, phrases: 'einlaufen, auslaufen, warmlaufen, ein, aus, el, al' },
  { means: 'key', clear: false, phrases: 'schlusseleinheit' },
  {
    means: 'strength',
    clear: false,
    phrases: `
      krafttraining, kraft, rumpf, rumpfkraft, rumpftraining, stabi, stabitraining, stabilisation, rumpfstabi,
      athletik, athletiktraining, fitnessstudio, kraftigung, kraftigungsubungen, beintraining, zirkeltraining`,
  },
  {
    means: 'sport',
    clear: false,
    phrases: `
      rad, radfahren, radtour, rennrad, fahrrad, ergometer, schwimmen, wandern, wanderung, spazieren, spaziergang,
      dehnen, gymnastik, klettern, bouldern, langlauf, skilanglauf, skifahren, rudern, fussball, turnen, sauna,
      rollern, faszientraining, mobilisation`,
  },
  {
    means: 'noise',
    clear: false,
    phrases: `
      laufschuhe, startnummer, startnummernausgabe, startunterlagen, anmeldung, anmelden, besprechung, termin,
      arzt, geburtstag, marathonmesse, orthopade`,
  },
  {
    means: 'plain',
    clear: false,
    phrases: `
      vor wettkampf, nach wettkampf, vor dem wettkampf, nach dem wettkampf, wettkampfwoche, und, oder, mit, im,
      auf, der, die, das, den, dem, des, ein tag, eine, einem, einen, zum, zur, zu, nach, vor, bis, von, davon,
      ohne, inkl, je, pro, fur, etwas, sehr, ganz, nur, letzte, letzten, letzter, erste, ersten, dann, danach,
      dazwischen, uhr, woche, kw, tag, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend,
      sonntag, mo, di, fr, sa, so, morgens, mittags, abends, fruh, trab, traben, trabpause, trabpausen, gehpause,
      gehpausen, pausen, tp, puls, minuten, std, stunde, stunden, kilometer, schnell, langsam, kurz, kurzer,
      flach, wellig, profiliert, hugelig, runde, runden, wald, see, feld, strecke, serie, serien, ziel, fruhling,
      fruhjahr, sommer, herbst, januar, februar, marz, juni, juli, oktober, dezember, mai, gesamt, insgesamt,
      nuchtern, gleichmassig, einheiten, lockere, ruhige, zugige, bahn`,
  },
]
