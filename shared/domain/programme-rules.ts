/** In weeks, extensions apart: what lasts longer than a year is no programme. */
export const longestProgramme = 52;
export const mostSessionsPerWeek = 14;
