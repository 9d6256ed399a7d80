/** The rules of a campaign, one a line, in words. */

import { vi } from "$lib/text/vi";
import { tenths } from "$lib/text/vi/minutes";
import type { ReviewRules } from "$gen/ReviewRules";
import { dayOf } from "./how.svelte";

const words = vi.campaign.rules.how;

/** A rule by its name in the edition. */
export interface RuleLine {
	key: string;
	label: string;
	value: string;
}

/** Every rule of a campaign of `year`. */
export function linesOf(rules: ReviewRules, year: number): RuleLine[] {
	const { cap, vote } = rules;
	const excellent = vote.excellentMajority ?? vote.majority;
	const lines: [string, string, string][] = [
		["cap.percent", words.cap, `${cap.percent}%`],
		["cap.base", words.base, words.bases[cap.base]],
		["cap.rounding", words.rounding, words.roundings[cap.rounding]],
		["cap.grouping", words.grouping, words.groupings[cap.grouping]],
		["cap.countsHead", words.countsHead, words.yesNo(cap.countsHead)],
		["pointStep", words.pointStep, words.pointSteps[rules.pointStep]],
		["reasonFrom", words.reasonFrom, tenths(rules.reasonFrom)],
		["vote.base", words.voteBase, words.voteBases[vote.base]],
		["vote.majority", words.majority, words.majorityOf(vote.majority)],
		["vote.excellent", words.excellent, words.majorityOf(excellent)],
		["vote.rounds", words.rounds, words.roundChoices[vote.rounds]],
		["vote.oneself", words.oneself, words.yesNo(vote.votesOnOneself)],
		["leastMonths", words.leastMonths, String(rules.leastMonths)],
		["sickMonths", words.sickMonths, String(rules.sickMonths)],
		["draftDays", words.draftDays, String(rules.draftDays)],
		["conferenceHours", words.conferenceHours, String(rules.conferenceHours)],
		["asOf", words.asOf, words.day(dayOf(rules.asOf, year))],
		["commendAfter", words.commendAfter, rules.commendAfter.join("; ")],
		["residenceDue", words.residenceDue, words.day(dayOf(rules.residenceDue, year))],
		["remedyPlanDue", words.remedyPlanDue, words.day(dayOf(rules.remedyPlanDue, year))],
	];
	return lines.map(([key, label, value]) => ({ key, label, value }));
}
