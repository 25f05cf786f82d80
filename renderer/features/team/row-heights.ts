/* The token --row in both densities: a virtual list must know heights beforehand. */
export const rowHeights = { comfortable: 50, compact: 42 };
export const headHeight = 41;
