/** The way from what is offered to a form back to the record it comes from. */

import type { MemberId } from "$gen/MemberId";
import type { OfferedItem } from "$gen/OfferedItem";
import type { OfferSource } from "$gen/OfferSource";
import type { Origin } from "$gen/Origin";
import type { NotebookPart, RegisterPart, Route } from "../routes";

/** Whose form it is (nobody's: the collective's), of which year, and who sits here. */
export interface FormPlace {
	member: MemberId | null;
	year: number;
	/** At the seats of the cell one goes to meetings and registers too. */
	atCells: boolean;
}

/** Where the record behind `offer` stands; nothing where who sits here cannot go there. */
export function backTo({ source, from }: OfferedItem, place: FormPlace): Route | undefined {
	const { member, year, atCells } = place;
	const own = member === null ? undefined : inNotebook(source, member, year);
	const kept = own ?? formOf(source, member);
	return kept ?? (atCells ? (inRegister(source, from, year) ?? atCell(source, year)) : undefined);
}

/** The row of a register of the review the offer comes from. */
function inRegister(source: OfferSource, from: Origin, year: number): Route | undefined {
	const at = (part: RegisterPart, row: number): Route => ({ page: "registers", year, part, row });
	switch (from.record) {
		case "suggestion":
			return at("suggestions", from.suggestion);
		case "contribution":
			return at("contributions", from.contribution);
		case "censure":
			return at("censures", from.censure);
		case "matter":
			return source.kind === "task" ? undefined : at("shortcomings", from.matter);
		default:
			return undefined;
	}
}

function formOf(source: OfferSource, member: MemberId | null): Route | undefined {
	if (source.kind !== "form") return undefined;
	const { year, purpose } = source;
	// A quarter's own place is not told by the source: nothing of it is carried on.
	if (purpose === "quarterlyReview") return undefined;
	if (purpose === "commitment")
		return member === null ? undefined : { page: purpose, member, year };
	return { page: "review", member: purpose === "review" ? member : null, year };
}

function inNotebook(source: OfferSource, member: MemberId, year: number): Route | undefined {
	const part = (part: NotebookPart): Route => ({ page: "notebook", member, year, part });
	switch (source.kind) {
		case "pledge":
			return part("registration");
		case "monthResult":
		case "monthRemark":
			return { page: "monthPage", member, month: source.month };
		case "comment":
			if (source.on.what === "month") return { page: "monthPage", member, month: source.on.month };
			return part(source.on.what === "story" ? "stories" : "summaries");
		case "goodDeed":
			return part("deeds");
		case "story":
		case "study":
			return part("stories");
		case "commendation":
			return part("praise");
		default:
			return undefined;
	}
}

function atCell(source: OfferSource, year: number): Route | undefined {
	switch (source.kind) {
		case "task":
			return source.meeting === null
				? { page: "matters" }
				: { page: "minutes", meeting: source.meeting };
		case "mention":
			return { page: "minutes", meeting: source.meeting };
		case "attendance":
			return { page: "meetings" };
		case "goodDeed":
			return { page: "goodDeeds", year };
		case "story":
			return { page: "stories", year };
		case "study":
			return { page: "studies", year };
		case "commendation":
			return { page: "yearPlan", year, part: "praise" };
		default:
			return undefined;
	}
}
