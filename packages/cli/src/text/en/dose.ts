/** The words of a dose are those of the calendar that is sent out. */
export { doseText, EFFORT_LEGEND, effortText, setsText, tempoText, timeText } from '@strongstride/formats'
