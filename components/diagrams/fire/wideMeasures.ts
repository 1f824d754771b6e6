/** Fixed measures of the wide drawing, in CSS pixels. */

export const INSPECTOR = { least: 226, most: 330 };
/** Least gaps between the four columns; the second holds the elbow, the third the wires to the tile being filled. */
export const GAPS = [36, 36, 60] as const;
export const BRACKET = 34;
/** Thickness of the thickest band, at most. */
export const BAND = 44;
/** Label under the squeezed maps. */
export const FOOT = 38;
/** Between the squeeze filters and the maps they make. */
export const CONNECTOR = 26;
export const BETWEEN_RESULTS = 10;
export const LEAST_HEIGHT = 440;
/** A filter is one row of its channels unless the row would be longer than this. */
export const LONGEST_LINE = 260;
