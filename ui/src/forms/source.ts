/** What a kind of form has of its own: how it is asked for and kept, and where it leads. */

import type { Answers } from "$gen/Answers";
import type { DraftVersion } from "$gen/DraftVersion";
import type { FormScreen } from "$gen/FormScreen";
import type { OfferedItem } from "$gen/OfferedItem";
import type { PaperRef } from "$gen/PaperRef";
import type { SavedForm } from "$gen/SavedForm";
import type { Route } from "../routes";

export interface FormSource {
	/** The form as it stands, begun or not. */
	open: () => Promise<FormScreen>;
	/** Keeps a draft that builds on `revision`. */
	save: (revision: number, answers: Answers) => Promise<SavedForm>;
	/** Notes the day the person signed. */
	sign: (on: string) => Promise<FormScreen>;
	/** Confirms at one's own seat what was written on one's behalf. */
	confirm: () => Promise<FormScreen>;
	/** Notes the day the committee confirmed it. */
	accept: (on: string) => Promise<FormScreen>;
	/** Takes signature and confirmation back. */
	reopen: () => Promise<FormScreen>;
	/** Goes on with another edition. */
	useEdition: (edition: string, form: string) => Promise<FormScreen>;
	/** The last drafts, the newest first. */
	drafts: () => Promise<DraftVersion[]>;
	/** One of them. */
	draftOf: (revision: number) => Promise<Answers>;
	/** The form on paper, filled or with room to write by hand. */
	paper: (blank: boolean) => PaperRef;
	/** Where what is offered comes from; nothing where who sits here cannot go there. */
	routeTo: (offer: OfferedItem) => Route | undefined;
}
