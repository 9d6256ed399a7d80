/** The words of the campaign of review: its steps, who is reviewed, levels, the cap, votes, results. */

import type { BallotChoice } from "$gen/BallotChoice";
import type { CampaignPerson } from "$gen/CampaignPerson";
import type { CapCount } from "$gen/CapCount";
import type { CapGroup } from "$gen/CapGroup";
import type { DueState } from "$gen/DueState";
import type { Level } from "$gen/Level";
import type { LevelCondition } from "$gen/LevelCondition";
import type { LevelFinding } from "$gen/LevelFinding";
import type { LevelReason } from "$gen/LevelReason";
import type { LevelWarning } from "$gen/LevelWarning";
import type { NotReviewed } from "$gen/NotReviewed";
import type { ReviewDoubt } from "$gen/ReviewDoubt";
import type { ReviewNote } from "$gen/ReviewNote";
import type { StepKind } from "$gen/StepKind";
import type { TallyCount } from "$gen/TallyCount";
import type { TallyMistake } from "$gen/TallyMistake";
import type { TriggerKind } from "$gen/TriggerKind";
import type { VoteResult } from "$gen/VoteResult";
import { showDate } from "$lib/dates";
import { tenths } from "./minutes";

const steps: Record<StepKind, string> = {
	prepare: "Chuẩn bị",
	selfReview: "Tự kiểm điểm",
	committeeComment: "Chi ủy nhận xét",
	conference: "Hội nghị chi bộ góp ý",
	proposal: "Chi bộ đề xuất xếp loại",
	sendUp: "Gửi cấp trên",
	superiorDecision: "Cấp trên quyết định",
	announce: "Thông báo, lưu hồ sơ",
};

const states: Record<DueState, string> = {
	notDue: "Chưa đến hạn",
	done: "Đã xong",
	overdue: "Quá hạn",
	exempt: "Không phải làm",
};

const levels: Record<Level, string> = {
	excellent: "Hoàn thành xuất sắc nhiệm vụ",
	good: "Hoàn thành tốt nhiệm vụ",
	completed: "Hoàn thành nhiệm vụ",
	notCompleted: "Không hoàn thành nhiệm vụ",
};

const triggers: Record<TriggerKind, string> = {
	concludedDegradation: "Có kết luận suy thoái",
	disciplinedInDuty: "Bị kỷ luật khi thi hành công vụ",
	prohibitionsBroken: "Vi phạm những điều đảng viên không được làm hoặc trách nhiệm nêu gương",
	corruptionInBody: "Cơ quan trực tiếp phụ trách có tham nhũng, lãng phí, tiêu cực",
	personnelWrongdoing: "Có kết luận sai phạm về cán bộ hoặc mất đoàn kết",
	memberDisciplined: "Thành viên tập thể bị kỷ luật",
	memberDegradation: "Thành viên tập thể có kết luận suy thoái",
	basicTargetsMissed: "Không đạt các chỉ tiêu kinh tế – xã hội cơ bản",
	tasksNotDone: "Quá nhiều nhiệm vụ không hoàn thành",
	unitTasksBelow: "Đơn vị phụ trách hoàn thành quá ít nhiệm vụ",
	subordinatesNotCompleted: "Quá nhiều đơn vị cấp dưới không hoàn thành nhiệm vụ",
	lowConfidence: "Quá nhiều phiếu tín nhiệm thấp",
};

function notReviewed(reason: NotReviewed): string {
	switch (reason.because) {
		case "notMember":
			return "Không phải đảng viên";
		case "exempt":
			return "Được miễn công tác và sinh hoạt đảng";
		case "suspended":
			return "Đang bị đình chỉ sinh hoạt đảng";
		case "newlyAdmitted":
			return `Mới kết nạp, đến ${showDate(reason.wholeOn)} mới đủ ${reason.months} tháng`;
		case "admittedLater":
			return "Kết nạp sau ngày tính kiểm điểm";
		case "cameLater":
			return "Chuyển đến sau ngày tính kiểm điểm, kiểm điểm ở nơi cũ";
		case "officialElsewhere":
			return "Sinh hoạt tạm thời tại đây, kiểm điểm ở chi bộ chính thức";
		case "transferred":
			return `Đã chuyển sinh hoạt đi từ ${showDate(reason.fromOn)}`;
		case "deceased":
			return "Đã từ trần";
		case "left":
			return "Đã ra khỏi Đảng";
		case "decided":
			return `Chi bộ quyết định: ${reason.reason}`;
	}
}

function note(note: ReviewNote): string {
	switch (note.note) {
		case "probationary":
			return "Đảng viên dự bị, không biểu quyết";
		case "askTemporaryCell":
			return "Hãy xin nhận xét của chi bộ nơi sinh hoạt tạm thời";
		case "cameInYear":
			return `Chuyển đến trong năm (${showDate(note.on)}), nên xin nhận xét của chi bộ cũ`;
		case "onActualWork":
			return "Nghỉ ốm dài ngày hoặc thai sản: xếp loại theo công việc thực tế";
		case "beforeSuspension":
			return "Bị đình chỉ sinh hoạt cấp ủy: kiểm điểm thời gian trước đó";
		case "partOfYear":
			return "Có thời gian trong năm được miễn hoặc bị đình chỉ sinh hoạt";
		case "admissionUnknown":
			return "Sổ chưa ghi ngày kết nạp";
		case "decided":
			return `Chi bộ quyết định: ${note.reason}`;
	}
}

const doubt = (it: ReviewDoubt) =>
	it.about === "joinedOn"
		? `Ngày kết nạp mới ghi ${showDate(it.joinedOn)}, chưa biết đã đủ số tháng hay chưa. Hãy ghi đủ ngày ở trang đảng viên.`
		: `Ngày chuyển đến mới ghi ${showDate(it.cameOn)}. Hãy ghi đủ ngày ở trang đảng viên.`;

function condition(it: LevelCondition): string {
	const whose = "of" in it && it.of === "units" ? "nhiệm vụ của đơn vị phụ trách" : "nhiệm vụ";
	switch (it.kind) {
		case "tasksDone":
			return `100% ${whose} hoàn thành đúng tiến độ, bảo đảm chất lượng`;
		case "tasksFinished":
			return `100% ${whose} hoàn thành, chậm không quá ${it.lateMost}%`;
		case "tasksExceed":
			return `ít nhất ${it.least}% ${whose} vượt mức`;
		case "shortcomingsRemedied":
			return "khắc phục 100% hạn chế, khuyết điểm đã chỉ ra";
		case "withinCap":
			return "tỷ lệ hoàn thành xuất sắc trong giới hạn";
		case "nobodyDisciplined":
			return "không có thành viên bị kỷ luật";
		case "gradesReach":
			return "các mục tự đánh giá đạt cấp độ quy định";
		case "cellJudges":
			return "điều kiện do chi bộ xem xét";
	}
}

function reason(it: LevelReason): string {
	switch (it.reason) {
		case "points":
			return `${tenths(it.points)} điểm ${it.state === "met" ? "thuộc" : "không thuộc"} khung ${levels[it.level].toLowerCase()}`;
		case "pointsMissing":
			return "chưa chấm đủ điểm các tiêu chí";
		case "condition": {
			const said = condition(it.condition);
			return it.state === "unknown" ? `chưa có số liệu: ${said}` : `chưa đạt: ${said}`;
		}
		case "trigger":
			return triggers[it.trigger];
		case "excused":
			return `${triggers[it.trigger]}, được xem xét: ${it.because}`;
	}
}

function finding(it: LevelFinding): string {
	if (it.kind === "fits") return levels[it.level];
	const points = it.byPoints && `theo điểm: ${levels[it.byPoints].toLowerCase()}`;
	const conditions = it.byConditions && `theo điều kiện: ${levels[it.byConditions].toLowerCase()}`;
	return ["Cần chi bộ xem xét", points, conditions].filter(Boolean).join("; ");
}

function capGroup(group: CapGroup): string {
	if (typeof group === "object") return group.named;
	return { heads: "Bí thư, phó bí thư", committeeMembers: "Chi ủy viên", members: "Đảng viên" }[
		group
	];
}

const counts: Record<TallyCount, string> = {
	summoned: "Triệu tập",
	present: "Có mặt",
	voters: "Đảng viên chính thức có mặt",
	issued: "Phiếu phát ra",
	collected: "Phiếu thu về",
	valid: "Phiếu hợp lệ",
	invalid: "Phiếu không hợp lệ",
};

const choices: Record<BallotChoice, string> = {
	excellent: "HTXS",
	good: "HTT",
	completed: "HTNV",
	notCompleted: "KHT",
	unrated: "Chưa xếp loại",
	agree: "Đồng ý",
	disagree: "Không đồng ý",
};

function mistake(it: TallyMistake, name: (subject: CampaignPerson["subject"]) => string): string {
	switch (it.mistake) {
		case "over":
			return `${counts[it.count]} (${it.is}) nhiều hơn ${counts[it.of].toLowerCase()} (${it.most}).`;
		case "ballotsDiffer":
			return `Hợp lệ ${it.valid} và không hợp lệ ${it.invalid} không khớp với thu về ${it.collected}.`;
		case "votesDiffer":
			return `${name(it.subject)}: cộng được ${it.votes} phiếu, số phiếu hợp lệ là ${it.valid}.`;
		case "rowsDisagree":
			return `${name(it.subject)}: cộng được ${it.votes} phiếu, không khớp với các dòng trên.`;
		case "notOnBallot":
			return `${name(it.subject)}: phiếu này không có ô ${choices[it.choice]}.`;
		case "rowTwice":
			return `${name(it.subject)}: có hai dòng.`;
	}
}

function result(it: VoteResult): string {
	switch (it.kind) {
		case "open":
			return "Chưa đếm xong";
		case "carried":
			return `${levels[it.level]} (${it.votes}/${it.base})`;
		case "noMajority":
			return it.leading === null
				? `Không mức nào đủ quá bán (cao nhất ${it.votes}/${it.base})`
				: `Chưa đủ phiếu; cao nhất: ${levels[it.leading].toLowerCase()} (${it.votes}/${it.base})`;
	}
}

const warnings: Record<LevelWarning, string> = {
	aboveCollective: "Cao hơn mức xếp loại của tập thể do đồng chí đứng đầu",
	quarterNotCompleted: "Có quý không hoàn thành nhiệm vụ",
};

/** Where a distribution stands with the cap, in one sentence. */
const cap = (it: CapCount) =>
	[
		`${it.excellent} xuất sắc, ${it.good} tốt; được đề xuất ${it.allowed} (tính ra ${it.exact})`,
		it.shareOfGood !== null && `bằng ${it.shareOfGood} số xếp loại tốt`,
		it.shareOfGoodAndAbove !== null && `${it.shareOfGoodAndAbove} số từ tốt trở lên`,
		it.overBy > 0 ? `đang vượt ${it.overBy}` : `còn được đề xuất thêm ${it.room}`,
	]
		.filter(Boolean)
		.join("; ");

export const campaign = {
	/** On the page of all self-assessments. */
	open: "Đợt kiểm điểm, xếp loại",
	toReviews: "Về các bản kiểm điểm",
	opening: "Đang mở đợt kiểm điểm…",
	again: "Thử lại",
	title: (year: number) => `Kiểm điểm, đánh giá, xếp loại năm ${year}`,
	lead: "Theo dõi từng bước của đợt kiểm điểm: ai phải kiểm điểm, đã làm đến đâu, đề xuất xếp loại, kiểm phiếu và kết quả.",
	kinds: {
		yearEnd: "Kiểm điểm cuối năm",
		quarterly: "Xếp loại quý",
		selfCorrection: "Tự soi, tự sửa",
	},
	begin: "Mở đợt kiểm điểm cuối năm",
	beginOther: "Mở đợt tự soi, tự sửa",
	empty: {
		title: "Năm này chưa mở đợt kiểm điểm",
		text: "Khi mở, chương trình lập sẵn các bước với hạn thường lệ và danh sách ai phải kiểm điểm, ai không và vì sao. Hạn và danh sách đều sửa được.",
	},
	choose: "Đợt đang xem",
	withdraw: "Bỏ đợt này",
	unverified:
		"Một số quy định của đợt này chưa đối chiếu bản gốc (chưa đối chiếu bản gốc: cách tính tỷ lệ, biểu quyết, điểm từng tiêu chí). Hãy đối chiếu với hướng dẫn của cấp ủy cấp trên.",
	tabs: {
		label: "Các phần của đợt kiểm điểm",
		steps: "Các bước",
		people: "Ai kiểm điểm",
		levels: "Chấm điểm, xếp loại",
		tally: "Kiểm phiếu",
		results: "Kết quả",
	},
	beginForm: {
		title: "Mở đợt tự soi, tự sửa",
		name: "Tên đợt",
		nameHelp: "Ví dụ: Tự soi, tự sửa theo gợi ý của đảng ủy.",
		go: "Mở đợt",
	},
	steps: {
		names: steps,
		states,
		table: "Các bước và hạn",
		step: "Bước",
		due: "Hạn",
		progress: "Đã làm",
		state: "Tình trạng",
		deeds: "Thao tác",
		edit: "Sửa",
		editOf: (step: StepKind) => `Sửa bước ${steps[step]}`,
		dueOn: "Hạn cuối",
		doneOn: "Ngày cả chi bộ làm xong",
		doneOnHelp: "Để trống khi chưa xong.",
		note: "Ghi chú",
		done: (done: number, owed: number) => (owed === 0 ? "Cả chi bộ" : `${done}/${owed}`),
		doneBy: (on: string) => `Xong ${showDate(on)}`,
		checklist: "Từng đồng chí đã qua bước nào",
		checklistHelp: "Bấm vào ô để ghi ngày xong; bấm lại vào ngày để rút.",
		mark: "Ghi xong",
		markOf: (name: string, step: StepKind) => `${steps[step]}, ${name}`,
		early: "Bước sau ghi trước bước trước, hãy xem lại ngày.",
		day: "Ngày xong",
		name: "Họ và tên",
	},
	people: {
		reviewed: (count: number) => `Phải kiểm điểm, xếp loại (${count})`,
		unclear: (count: number) => `Sổ chưa đủ để biết (${count})`,
		notReviewed: (count: number) => `Không thuộc diện (${count})`,
		postponed: (reason: string) => `Hoãn: ${reason}`,
		notReviewedBecause: notReviewed,
		note,
		doubt,
		nobody: "Không có ai.",
		edit: "Ghi thêm",
		editOf: (name: string) => `Ghi thêm về ${name}`,
		sickMonths: "Số tháng nghỉ ốm trong năm",
		maternity: "Có nghỉ thai sản",
		suspended: "Bị đình chỉ sinh hoạt cấp ủy",
		decision: "Chi bộ quyết định khác với sổ",
		decisions: { none: "Theo sổ", yes: "Vẫn kiểm điểm", no: "Không kiểm điểm" },
		decisionReason: "Lý do của quyết định",
		decisionReasonMissing: "Hãy ghi lý do, để người xem sau hiểu vì sao khác với sổ.",
		postpone: "Lý do hoãn kiểm điểm",
		postponeHelp: "Để trống nếu không hoãn.",
	},
	levels: {
		names: levels,
		none: "Chưa đề xuất",
		finding,
		why: "Vì sao",
		reason,
		warnings,
		capTitle: "Tỷ lệ hoàn thành xuất sắc",
		capLead:
			"Tính trên các mức đang đề xuất. Chi bộ chỉ đề xuất, cấp trên quyết định, nên chương trình chỉ nhắc.",
		whole: "Cả chi bộ",
		capGroup,
		cap,
		over: "Số đề xuất hoàn thành xuất sắc đang vượt tỷ lệ.",
		table: "Điểm và mức đề xuất",
		name: "Họ và tên",
		points: "Điểm",
		found: "Theo điểm và điều kiện",
		cell: "Chi bộ đề xuất",
		deeds: "Thao tác",
		edit: "Chấm và đề xuất",
		editOf: (name: string) => `Chấm và đề xuất: ${name}`,
		noPoints: "Chưa chấm",
		total: (points: number) => `${tenths(points)}`,
		sum: (points: number, most: number) => `${tenths(points)}/${tenths(most)} điểm`,
		most: (label: string, most: number) => `${label} (tối đa ${tenths(most)})`,
		reductionReason: (label: string) => `Lý do trừ điểm: ${label}`,
		reductionMissing: "Hãy ghi lý do trừ điểm.",
		tasksTitle: "Nhiệm vụ trong năm",
		tasks: {
			exceeded: "Vượt mức",
			met: "Đạt, đúng hạn",
			late: "Chậm hoặc chưa bảo đảm chất lượng",
			notDone: "Không hoàn thành",
		},
		tasksHelp: "Để trống cả bốn ô nếu chưa có số liệu.",
		remedied: "Hạn chế đã khắc phục",
		remediedOf: "trên tổng số đã chỉ ra",
		proposals: "Mức đề xuất",
		proposer: {
			subject: "Tự xếp loại",
			employer: "Cơ quan, đơn vị",
			committee: "Chi ủy",
			organisation: "Đoàn thể",
			cell: "Chi bộ",
		},
		proposalReason: (who: string) => `Lý do của ${who.toLowerCase()}`,
		proposalReasonHelp: "Phải ghi khi mức chọn khác với mức theo điểm và điều kiện.",
	},
	tally: {
		counts,
		choices,
		mistake,
		result,
		round: (round: number) => `Vòng ${round}`,
		rounds: "Cách bỏ phiếu",
		roundChoices: { one: "Một vòng, bốn mức", two: "Hai vòng: HTT, HTNV, KHT rồi đến HTXS" },
		base: "Tính quá bán trên",
		bases: {
			official: "Tổng số đảng viên chính thức",
			present: "Số có mặt",
			valid: "Số phiếu hợp lệ",
		},
		official: (count: number) => `Chi bộ có ${count} đảng viên chính thức được biểu quyết.`,
		lead: "Chỉ ghi số phiếu, không ghi ai bầu thế nào. Chỗ không khớp hiện ngay khi gõ; số không khớp thì chưa lưu được.",
		head: "Số phiếu",
		table: "Phiếu của từng người",
		name: "Họ và tên",
		result_: "Kết quả",
		cellOf: (name: string, choice: BallotChoice) => `${name}: ${choices[choice]}`,
		save: "Lưu kết quả kiểm phiếu",
		mistakes: (count: number) => `Có ${count} chỗ không khớp`,
		sound: "Các số khớp nhau.",
		lacks: (count: number) => `Còn ${count} ô chưa ghi.`,
		none: "Đợt này không xếp loại nên không bỏ phiếu.",
	},
	results: {
		summary: "Tổng hợp",
		level: "Mức",
		proposed: "Chi bộ đề xuất",
		decided: "Cấp trên quyết định",
		of: (count: number, share: string | null) =>
			share === null ? `${count}` : `${count} (${share})`,
		total: "Cộng",
		table: "Quyết định của cấp trên",
		name: "Họ và tên",
		cell: "Chi bộ đề xuất",
		decision: "Quyết định",
		years: "Các năm",
		deeds: "Thao tác",
		none: "Chưa có",
		decide: "Ghi quyết định",
		change: "Ghi xếp loại lại",
		decideOf: (name: string) => `Ghi quyết định về ${name}`,
		changeOf: (name: string) => `Ghi xếp loại lại ${name}`,
		levelLabel: "Mức xếp loại",
		on: "Ngày quyết định",
		onMissing: "Hãy ghi ngày quyết định.",
		by: "Cấp quyết định",
		number: "Số quyết định",
		reason: "Lý do xếp loại lại",
		year: (year: string, level: Level) => `${year}: ${levels[level]}`,
		hint: (years: number) =>
			`${years} năm liền hoàn thành xuất sắc: có thể xem xét đề nghị khen thưởng.`,
	},
};
