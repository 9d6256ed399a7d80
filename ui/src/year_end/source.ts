/** The self-assessment of a year as a form: a person's or the collective's, kept by its own deeds. */

import * as api from "$lib/api";
import type { MemberId } from "$gen/MemberId";
import type { PaperRef } from "$gen/PaperRef";
import { backTo } from "../forms/back";
import type { FormSource } from "../forms/source";

/** The self-assessment of `member`, or without one of the collective. */
export function reviewSource(member: MemberId | null, year: number, atCells: boolean): FormSource {
	const paper = (blank: boolean): PaperRef =>
		member === null
			? { paper: "collectiveReview", year, blank }
			: { paper: "review", member, year, blank };
	return {
		open: () => api.review(member, year),
		save: (revision, answers) => api.saveReview(member, year, revision, answers),
		sign: (on) => api.signReview(member, year, on),
		// Nobody writes on behalf of the collective: there is nothing to confirm.
		confirm: () => (member === null ? api.review(member, year) : api.confirmReview(member, year)),
		accept: (on) => api.acceptReview(member, year, on),
		reopen: () => api.reopenReview(member, year),
		useEdition: (edition, form) => api.useReviewEdition(member, year, edition, form),
		drafts: () => api.reviewDrafts(member, year),
		draftOf: (revision) => api.reviewDraft(member, year, revision),
		paper,
		routeTo: (offer) => backTo(offer, { member, year, atCells }),
	};
}
