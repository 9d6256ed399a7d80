/** The commitment of the year as a form: a person's, kept by its own deeds. */

import * as api from "$lib/api";
import type { MemberId } from "$gen/MemberId";
import { backTo } from "../back";
import type { FormSource } from "../source";

/** The commitment of `member`; records of the cell are gone to only at its seats. */
export function commitmentSource(member: MemberId, year: number, atCells: boolean): FormSource {
	return {
		open: () => api.commitment(member, year),
		save: (revision, answers) => api.saveCommitment(member, year, revision, answers),
		sign: (on) => api.signCommitment(member, year, on),
		confirm: () => api.confirmCommitment(member, year),
		accept: (on) => api.acceptCommitment(member, year, on),
		reopen: () => api.reopenCommitment(member, year),
		useEdition: (edition, form) => api.useCommitmentEdition(member, year, edition, form),
		drafts: () => api.commitmentDrafts(member, year),
		draftOf: (revision) => api.commitmentDraft(member, year, revision),
		paper: (blank) => ({ paper: "commitment", member, year, blank }),
		routeTo: (offer) => backTo(offer, { member, year, atCells }),
	};
}
