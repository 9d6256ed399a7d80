/** A catalogue of criteria while it is typed. Points are whole and parts here: 6,5. */

import type { Criteria } from "$gen/Criteria";
import type { CriteriaGroup } from "$gen/CriteriaGroup";
import { tenthsOf } from "../points";

/** A criterion, or a group that takes points itself. */
export interface CriterionDraft {
	key: string;
	label: string;
	most: number | null;
	readable: boolean;
	whole: boolean;
	/** Whether less than the most needs a reason. */
	asksReason: boolean;
}

export class GroupDraft {
	readonly key: string;
	readonly label: string;
	/** What the edition has here, in tenths. */
	readonly expected: number;
	/** The points of a group without criteria. */
	most = $state<number | null>(null);
	readable = $state(true);
	criteria = $state<CriterionDraft[]>([]);

	constructor(group: CriteriaGroup, expected: number) {
		this.key = group.key;
		this.label = group.label;
		this.expected = expected;
		this.most = group.most / 10;
		this.criteria = group.criteria.map(({ key, label, most, whole, reasonOptional }) => ({
			key,
			label,
			most: most / 10,
			readable: true,
			whole,
			asksReason: !reasonOptional,
		}));
	}

	/** What the group adds up to, in tenths. */
	get sum(): number {
		if (this.criteria.length === 0) return tenthsOf(this.most ?? 0);
		return this.criteria.reduce((sum, { most }) => sum + tenthsOf(most ?? 0), 0);
	}

	/** Adds a criterion under a key no other has. */
	add(): void {
		const taken = new Set(this.criteria.map(({ key }) => key));
		let place = this.criteria.length + 1;
		while (taken.has(`${this.key}.${place}`)) place++;
		const key = `${this.key}.${place}`;
		const blank = { label: "", most: null, readable: true, whole: false, asksReason: true };
		this.criteria.push({ key, ...blank });
	}

	/** Whether every box can be kept. */
	get isWhole(): boolean {
		const lines = this.criteria.every(
			({ label, most, readable }) => label.trim() !== "" && readable && most !== null && most > 0,
		);
		return lines && this.readable && this.sum > 0;
	}

	/** The group to be kept: its points are what its criteria add up to. */
	get kept(): CriteriaGroup {
		const criteria = this.criteria.map(({ key, label, most, whole, asksReason }) => ({
			key,
			label,
			most: tenthsOf(most ?? 0),
			whole,
			reasonOptional: !asksReason,
		}));
		return { key: this.key, label: this.label, most: this.sum, criteria };
	}
}

export class CriteriaDraft {
	readonly #before: Criteria;
	groups = $state<GroupDraft[]>([]);

	/** `usual` is the catalogue of the edition. */
	constructor(criteria: Criteria, usual: Criteria | undefined) {
		this.#before = criteria;
		this.groups = criteria.groups.map((group) => {
			const expected = usual?.groups.find(({ key }) => key === group.key)?.most;
			return new GroupDraft(group, expected ?? group.most);
		});
	}

	get isWhole(): boolean {
		return this.groups.every(({ isWhole }) => isWhole);
	}

	get kept(): Criteria {
		return { ...this.#before, groups: this.groups.map(({ kept }) => kept) };
	}
}
