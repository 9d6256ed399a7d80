/** How wide a box stands: as wide as what is written in it, not as the page. */
export type Width = "short" | "medium" | "full";
