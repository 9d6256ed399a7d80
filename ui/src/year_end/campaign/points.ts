/** Points as they are typed, 6,5, and as they are kept, in tenths. */

/** `6.5` as 65. */
export const tenthsOf = (points: number) => Math.round(points * 10);
