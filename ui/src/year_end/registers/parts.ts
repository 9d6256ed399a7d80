/** The registers of the page. One more is a row here, its key in `routes.ts` and its word in `vi`. */

import type { Component } from "svelte";
import type { RegisterPart } from "../../routes";
import InspectionsPart from "./inspections/InspectionsPart.svelte";
import ShortcomingsPart from "./shortcomings/ShortcomingsPart.svelte";
import CensuresPart from "./voices/CensuresPart.svelte";
import ContributionsPart from "./voices/ContributionsPart.svelte";
import SuggestionsPart from "./voices/SuggestionsPart.svelte";

export const parts: Record<
	RegisterPart,
	Component<{ year: number; shown?: number | undefined }>
> = {
	shortcomings: ShortcomingsPart,
	inspections: InspectionsPart,
	censures: CensuresPart,
	suggestions: SuggestionsPart,
	contributions: ContributionsPart,
};
