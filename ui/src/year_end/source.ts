/** The self-assessment of a year or quarter as a form: a person's or the collective's. */

import * as api from "$lib/api";
import type { MemberId } from "$gen/MemberId";
import type { PaperRef } from "$gen/PaperRef";
import type { Quarter } from "$gen/Quarter";
import { backTo } from "../forms/back";
import type { FormSource } from "../forms/source";

/** Whose self-assessment it is, and of what. */
export interface ReviewOf {
	/** Nobody's for the collective. */
	member: MemberId | null;
	year: number;
	/** Of the whole year without one. */
	quarter?: Quarter | undefined;
}

/** The paper of a self-assessment. */
function paperOf({ member, year, quarter }: ReviewOf, blank: boolean): PaperRef {
	if (member === null) return { paper: "collectiveReview", year, blank };
	if (quarter) return { paper: "quarterReview", member, year, quarter, blank };
	return { paper: "review", member, year, blank };
}

/** The self-assessment of a member, or without one of the collective. */
export function reviewSource(of: ReviewOf, atCells: boolean): FormSource {
	const { member, year, quarter } = of;
	const open = () => api.review(member, year, quarter);
	return {
		open,
		save: (revision, answers) => api.saveReview(member, year, revision, answers, quarter),
		sign: (on) => api.signReview(member, year, on, quarter),
		// Nobody writes on behalf of the collective: there is nothing to confirm.
		confirm: () => (member === null ? open() : api.confirmReview(member, year, quarter)),
		accept: (on) => api.acceptReview(member, year, on, quarter),
		reopen: () => api.reopenReview(member, year, quarter),
		useEdition: (edition, form) => api.useReviewEdition(member, year, edition, form, quarter),
		drafts: () => api.reviewDrafts(member, year, quarter),
		draftOf: (revision) => api.reviewDraft(member, year, revision, quarter),
		paper: (blank) => paperOf(of, blank),
		routeTo: (offer) => backTo(offer, { member, year, atCells }),
	};
}
