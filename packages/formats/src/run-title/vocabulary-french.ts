import type { Vocabulary } from './vocabulary.ts'

/** French, without accents, as titles are compared; elided articles are single letters and need no row. */
export const FRENCH: Vocabulary = [
  {
    means: 'long',
    clear: true,
    phrases: `
      sortie longue, sorties longues, longue sortie, footing long, course longue, sl rando, endurance longue`,
  },
  { means: 'long', clear: false, phrases: 'sl, longue' },
  {
    means: 'easy',
    clear: true,
    phrases: `
      footing, footing leger, footing facile, footing lent, footing tranquille, footing souple,
      endurance fondamentale, sortie facile, sortie tranquille, course facile, course lente, course tranquille,
      footing en endurance, footing endurance, footing en aisance`,
  },
  { means: 'easy', clear: false, phrases: 'facile, tranquille, ef, aisance, souple, leger' },
  {
    means: 'recovery',
    clear: true,
    phrases: `
      footing de recuperation, footing recuperation, footing recup, footing de recup, decrassage,
      footing decrassage, footing regeneration, course de recuperation`,
  },
  { means: 'recovery', clear: false, phrases: 'recuperation, recup' },
  {
    means: 'tempo',
    clear: true,
    phrases: `
      allure marathon, allure semi, allure semi marathon, allure specifique, allure specifique marathon,
      endurance active, sortie tempo, seance seuil, seance au seuil, footing progressif, sortie progressive,
      sortie au seuil, course progressive, footing tempo`,
  },
  {
    means: 'tempo',
    clear: false,
    phrases: `
      seuil, au seuil, progressif, as42, as21, as10, allure course, allure soutenue`,
  },
  {
    means: 'intervals',
    clear: true,
    phrases: `
      fractionne, fractionnes, fractionne court, fractionne long, vma, vma courte, vma longue, seance vma,
      seance de vma, intervalles, piste vma, seance piste, fractionne piste`,
  },
  { means: 'intervals', clear: false, phrases: 'piste, series' },
  {
    means: 'hills',
    clear: true,
    phrases: `
      cotes, seance de cotes, fractionne cotes, fractionne en cotes, fractionne cote, vma en cotes, seance cotes`,
  },
  { means: 'hills', clear: false, phrases: 'cote, montees, montee, escaliers' },
  {
    means: 'race',
    clear: true,
    phrases: `
      jour de course, course officielle, competition, jour j, course objectif, course preparatoire,
      course de preparation`,
  },
  { means: 'race-or-run', clear: false, phrases: 'course' },
  { means: 'half', clear: false, phrases: 'semi marathon, semi' },
  { means: 'event', clear: false, phrases: 'corrida, cross country' },
  { means: 'cross', clear: true, phrases: 'entrainement croise, sport croise, activite croisee' },
  { means: 'rest', clear: true, phrases: 'jour de repos, repos complet, repos total, jour off' },
  { means: 'rest', clear: false, phrases: 'repos' },
  { means: 'run', clear: true, phrases: 'course a pied, sortie course, sortie footing, sortie trail, footing nature' },
  { means: 'run', clear: false, phrases: 'sortie, courir, cap' },
  { means: 'session', clear: false, phrases: 'entrainement, seance, entrainement club' },
  { means: 'effort', clear: false, phrases: 'allure, vitesse' },
  { means: 'strides', clear: false, phrases: 'lignes droites, gammes, educatifs' },
  { means: 'segment', clear: false, phrases: 'echauffement, retour au calme, retour calme, ech, rac' },
  {
    means: 'strength',
    clear: false,
    phrases: `
      renforcement, renforcement musculaire, renfo, musculation, muscu, gainage, ppg, renfo musculaire`,
  },
  {
    means: 'sport',
    clear: false,
    phrases: `
      velo, sortie velo, natation, nage, piscine, marche, randonnee, rando, etirements, ski de fond, sortie vtt,
      vtt, rameur, home trainer`,
  },
  {
    means: 'noise',
    clear: false,
    phrases: `
      reunion, dossard, retrait dossard, retrait des dossards, inscription, inscriptions, anniversaire,
      rendez vous, cours de, chaussures`,
  },
  {
    means: 'plain',
    clear: false,
    phrases: `
      avant course, veille de course, apres course, semaine de course, de, du, la, le, les, un, une, et, ou, avec,
      en, au, aux, dans, par, sur, pour, puis, sans, dont, dernier, dernieres, derniers, premiers, trot, trottine,
      marchee, trottee, heure, heures, semaine, jour, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche,
      matin, midi, soir, janvier, fevrier, mars, avril, juin, juillet, aout, septembre, octobre, novembre,
      decembre, printemps, ete, automne, hiver, vite, lent, lente, rapide, court, courte, courts, moyen, nature,
      foret, parc, plat, vallonne, bloc, fin, debut, specifique, tour, tours, longs, nouvelle, deplacee, reportee,
      club, groupe`,
  },
]
