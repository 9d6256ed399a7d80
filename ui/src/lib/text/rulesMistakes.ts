/** What is wrong with criteria and levels, told so that a secretary can mend it. */

import type { CriteriaMistake } from "$gen/CriteriaMistake";
import type { LadderMistake } from "$gen/LadderMistake";
import { levels } from "./vi/campaign/names";
import { tenths } from "./vi/minutes";

/** What is wrong with a catalogue of criteria. */
export function criteriaMistake(it: CriteriaMistake): string {
	switch (it.mistake) {
		case "empty":
			return "Bảng tiêu chí không còn nhóm nào.";
		case "keyTaken":
			return "Có hai tiêu chí trùng mã.";
		case "sumDiffers":
			return `Các tiêu chí cộng được ${tenths(it.sum)} điểm, điểm tối đa của nhóm là ${tenths(it.most)}.`;
		case "noSuchPoints":
			return "Có tiêu chí 0 điểm hoặc quá 1000 điểm.";
	}
}

/** What is wrong with the levels of somebody. */
export function ladderMistake(it: LadderMistake): string {
	switch (it.mistake) {
		case "empty":
			return "Không còn mức nào.";
		case "outOfOrder":
			return `Mức ${levels[it.level].toLowerCase()} không đứng đúng thứ tự.`;
		case "percentOver":
			return "Có tỷ lệ lớn hơn 100%.";
		case "pointsOutOfOrder":
			return `Điểm của mức ${levels[it.level].toLowerCase()} phải thấp hơn điểm của mức trên.`;
	}
}
