/** The words of the pledge notebook: the matrix, the pages, the deeds, the year. */

import type { DueState } from "$gen/DueState";
import type { Gap } from "$gen/Gap";
import type { Lacking } from "$gen/Lacking";
import type { MonthState } from "$gen/MonthState";
import type { PersonKind } from "$gen/PersonKind";
import type { PledgeGroup } from "$gen/PledgeGroup";
import type { Recognition } from "$gen/Recognition";
import type { ResultLevel } from "$gen/ResultLevel";
import type { SummaryPeriod } from "$gen/SummaryPeriod";
import type { YearMonth } from "$gen/YearMonth";
import { showDate } from "$lib/dates";

/** `2026-09` as "tháng 9". */
const monthOf = (month: YearMonth) => `tháng ${Number(month.slice(5))}`;

const states: Record<MonthState, string> = {
	notDue: "Chưa đến hạn",
	registered: "Đã đăng ký",
	reported: "Đã ghi",
	commented: "Đã nhận xét",
	overdue: "Quá hạn",
	exempt: "Không phải ghi",
};

const dues: Record<DueState, string> = {
	notDue: "Chưa đến hạn",
	done: "Đã xong",
	overdue: "Quá hạn",
	exempt: "Không phải làm",
};

const groups: Record<PledgeGroup, string> = {
	thought: "Tư tưởng",
	ethics: "Đạo đức",
	style: "Phong cách",
	example: "Nêu gương",
	remedy: "Khắc phục hạn chế",
	work: "Nhiệm vụ chuyên môn",
	people: "Gắn bó với Nhân dân",
};

export const levels: Record<ResultLevel, string> = {
	well: "Hoàn thành tốt",
	done: "Hoàn thành",
	notDone: "Chưa hoàn thành",
};

const recognitions: Record<Recognition, string> = {
	none: "Chưa được công nhận",
	cell: "Cấp chi bộ",
	commune: "Cấp xã",
	province: "Cấp tỉnh",
	central: "Cấp Trung ương",
};

const kinds: Record<PersonKind, string> = {
	member: "Đảng viên",
	mass: "Quần chúng",
	youth: "Đoàn viên",
};

const periods: Record<SummaryPeriod, string> = {
	halfYear: "Sơ kết 6 tháng",
	year: "Tổng kết năm",
};

/** The gentle question for each thing a pledge lacks. */
const lacking: Record<Lacking, string> = {
	number: "Làm bao nhiêu, mấy lần, mấy buổi?",
	date: "Làm vào lúc nào, xong trước ngày nào?",
	object: "Làm cho ai, ở đâu, việc gì cụ thể?",
};

/** What a notebook should have by now, in words. */
function gap(gap: Gap): string {
	switch (gap.code) {
		case "registration":
			return "Chưa đăng ký đầu năm";
		case "commitment":
			return "Chưa ký bản cam kết";
		case "report":
			return `Chưa ghi kết quả ${monthOf(gap.month)}`;
		case "comment":
			return `Trang ${monthOf(gap.month)} chờ nhận xét đã hơn 30 ngày`;
		case "summary":
			return gap.period === "halfYear" ? "Chưa sơ kết 6 tháng" : "Chưa tổng kết năm";
		case "acceptance":
			return `${gap.pledges} nội dung đăng ký chưa được chi ủy xác nhận`;
	}
}

const keep = { save: "Lưu", saving: "Đang lưu…", edit: "Sửa", remove: "Bỏ", add: "Thêm" };

export const notebooks = {
	opening: "Đang mở sổ tay…",
	again: "Thử lại",
	states,
	dues,
	groups,
	levels,
	recognitions,
	kinds,
	periods,
	gap,
	keep,
	monthOf,
	year: (year: number) => `Năm ${year}`,
	years: { group: "Chọn năm", before: "Năm trước", after: "Năm sau" },
	/** By whose hand something stands. */
	hands: {
		onBehalf: "Ghi hộ, chưa được người có sổ xác nhận",
		confirmed: (day: string) => `Đã đọc và xác nhận ngày ${showDate(day)}`,
		own: "Tự ghi",
		theirs: "Phần này do người có sổ tự ghi hoặc đã xác nhận. Chi ủy chỉ nhận xét, không sửa.",
		confirm: "Tôi đã đọc, xác nhận đúng",
	},
	matrix: {
		title: "Sổ tay làm theo gương Bác",
		lead: "Mỗi hàng là sổ của một người. Bấm vào một ô để mở trang tháng đó.",
		caption: (year: number) => `Tình hình ghi sổ năm ${year}`,
		keys: "Dùng các phím mũi tên để đi trong bảng, Enter để mở.",
		name: "Họ và tên",
		month: (number: number) => `T${number}`,
		monthFull: (number: number) => `Tháng ${number}`,
		registration: "Đăng ký",
		commitment: "Cam kết",
		halfYear: "6 tháng",
		wholeYear: "Cả năm",
		deeds: "Việc tốt",
		cell: (name: string, place: string, state: string) => `${name}, ${place}: ${state}`,
		commentMissing: "chờ nhận xét quá 30 ngày",
		reported: "Đã ghi / phải ghi",
		commented: "Đã nhận xét",
		overdue: "Quá hạn",
		legend: "Ý nghĩa các dấu",
		short: {
			notDue: "chưa hạn",
			registered: "đăng ký",
			reported: "đã ghi",
			commented: "nhận xét",
			overdue: "quá hạn",
			exempt: "miễn",
		} satisfies Record<MonthState, string>,
		dueShort: {
			notDue: "chưa hạn",
			done: "xong",
			overdue: "quá hạn",
			exempt: "miễn",
		} satisfies Record<DueState, string>,
		commitments: "Bản cam kết",
		onePass: "Ghi cả chi bộ",
		toDeeds: "Việc tốt",
		toYear: "Chương trình năm",
		toPapers: "In sổ, bảng",
		empty: {
			title: "Chưa có ai để lập sổ tay",
			text: "Hãy nhập danh sách đảng viên trước. Mỗi người sẽ có một sổ tay cho từng năm.",
			button: "Đến danh sách đảng viên",
		},
	},
	papers: {
		title: (year: number) => `In sổ tay, bảng biểu năm ${year}`,
		lead: "Mỗi giấy mở ra để xem trước, đúng như trang sẽ in, rồi mới lưu hoặc in.",
		cell: "Giấy của chi bộ",
		people: "Giấy của từng người",
		help: {
			matrix: "Mọi người và 12 tháng: đã đăng ký, đã ghi, đã nhận xét, quá hạn.",
			notebooks: "Sổ cả năm của mọi người, mỗi người một cuốn, in hai mặt.",
			yearPlan: "Chuyên đề, tiêu chí, kế hoạch và nội dung đột phá.",
			registers: "Mô hình, việc bức xúc, việc tốt, khen thưởng.",
			storyRota: "Ai kể tháng nào: chuyện đã kể, người đến lượt, đổi lượt, ai được miễn.",
			studies: "Các buổi học tập, tỷ lệ dự, ai phải học bù, thu hoạch và điểm.",
			blankCommitment: "Để đảng viên viết tay.",
		},
		look: "Xem và in",
		lookAt: (paper: string) => `Xem và in: ${paper}`,
		blankOfAll: "Sổ trống của mọi người",
		name: "Họ và tên",
		filled: "Sổ cả năm",
		blank: "Sổ trống",
		commitment: "Cam kết",
		of: (paper: string, name: string) => `${paper} của ${name}`,
		none: "Năm này chưa có sổ tay nào.",
	},
	person: {
		print: "In sổ",
		printBlank: "In sổ trống",
		title: (name: string, year: number) => `Sổ tay năm ${year}: ${name}`,
		toMatrix: "Về bảng chung",
		toCommitment: "Bản cam kết",
		parts: "Các phần của sổ tay",
		tabs: {
			registration: "1. Đăng ký",
			months: "2. Các tháng",
			stories: "3. Kể chuyện",
			summaries: "4. Sơ kết, tổng kết",
			deeds: "Việc tốt",
			praise: "Khen thưởng",
		},
		cover: {
			title: "Bìa sổ",
			superior: "Đảng bộ",
			cell: "Chi bộ",
			kind: "Là",
			born: "Ngày sinh",
			joined: "Vào Đảng",
			official: "Chính thức",
			post: "Chức vụ",
			theme: "Chuyên đề năm",
			commitment: "Bản cam kết",
			signed: (on: string) => `đã ký ngày ${showDate(on)}`,
			confirmed: (on: string) => `chi ủy xác nhận ngày ${showDate(on)}`,
			none: "chưa ghi",
		},
		noStories: "Năm nay chưa kể chuyện ở kỳ sinh hoạt nào.",
		told: (on: string) => `Kể ngày ${showDate(on)}`,
		lesson: "Điều tâm đắc, bài học",
		monthsHelp: "Mỗi tháng một trang: việc đã làm, kết quả, tự nhận xét, nhận xét của chi bộ.",
		due: (on: string) => `ghi trước hết ngày ${showDate(on)}`,
		openMonth: (number: number) => `Mở trang tháng ${number}`,
		commented: (on: string, by: string) => `Nhận xét ngày ${showDate(on)}${by ? `, ${by}` : ""}`,
		noDeeds: "Chưa ghi việc tốt nào trong năm.",
		noPraise: "Chưa ghi khen thưởng nào trong năm.",
		confirmYear: "Xác nhận tất cả phần ghi hộ",
	},
	pledges: {
		title: "Phần 1. Đăng ký làm theo gương Bác",
		state: (words: string) => `Đăng ký đầu năm: ${words}`,
		none: "Chưa đăng ký nội dung nào. Hãy bắt đầu từ một việc nhỏ, thường ngày, đếm được.",
		add: "Thêm nội dung đăng ký",
		newTitle: "Đăng ký một nội dung",
		editTitle: "Sửa nội dung đăng ký",
		group: "Nhóm",
		act: "Nội dung, việc làm cụ thể",
		actMissing: "Hãy ghi việc sẽ làm.",
		measure: "Biện pháp",
		target: "Chỉ tiêu, kết quả dự kiến",
		due: "Thời gian, mốc",
		note: "Ghi chú",
		month: "Chỉ cho một tháng",
		monthHelp: "Để trống nếu đăng ký cho cả năm. Ví dụ 05/2026.",
		monthOutside: (year: number) => `Tháng phải thuộc năm ${year}.`,
		registeredOn: "Ngày đăng ký",
		registeredMissing: "Hãy ghi ngày đăng ký.",
		wholeYear: "Cả năm",
		accepted: (on: string) => `Chi ủy xác nhận ngày ${showDate(on)}`,
		notAccepted: "Chưa được chi ủy xác nhận",
		accept: (count: number) => `Chi ủy xác nhận ${count} nội dung`,
		acceptOn: "Ngày chi ủy xác nhận",
		acceptTitle: "Chi ủy xác nhận đăng ký",
		question: "Để cuối năm đánh giá được, có thể ghi thêm:",
		questionNote: "Đây chỉ là gợi ý. Vẫn lưu được như đang ghi.",
		lacking,
		examples: "Nội dung chi bộ đã đăng ký và làm tốt trước đây (để tham khảo):",
		vague: "Còn chung, có thể ghi rõ hơn",
	},
	month: {
		title: (month: YearMonth, name: string) =>
			`Trang tháng ${Number(month.slice(5))}/${month.slice(0, 4)}: ${name}`,
		toNotebook: "Về sổ tay",
		print: "In trang này",
		printBlank: "In trang trống",
		before: "Tháng trước",
		after: "Tháng sau",
		state: "Tình trạng",
		due: (on: string) => `Ghi trước hết ngày ${showDate(on)}`,
		none: "Chưa có nội dung đăng ký nào cho tháng này. Hãy đăng ký ở phần 1 rồi ghi kết quả tại đây.",
		register: "Đến phần đăng ký",
		registered: "Việc đã đăng ký và kết quả",
		target: (words: string) => `Chỉ tiêu: ${words}`,
		dueWords: (words: string) => `Thời gian: ${words}`,
		done: "Việc đã làm",
		when: "Thời gian",
		place: "Địa điểm",
		forWhom: "Đối tượng được giúp",
		level: "Kết quả, mức độ",
		selfRemark: "Tự nhận xét, hạn chế",
		selfHelp: "Nói cả hạn chế đã được góp ý và việc khắc phục.",
		tooOld: {
			title: "Trang này đã có bản ghi mới hơn.",
			hint: "Chữ đang gõ ở đây vẫn còn. Hãy chọn giữ bản nào.",
			reload: "Xem bản mới hơn",
			keep: "Giữ bản đang gõ",
		},
	},
	comment: {
		title: "Nhận xét của chi ủy, chi bộ",
		words: "Lời nhận xét",
		on: "Ngày nhận xét",
		onMissing: "Hãy ghi ngày nhận xét.",
		by: "Người nhận xét",
		byHelp: "Để trống thì ghi tên người đang mở sổ.",
		save: "Lưu nhận xét",
		kept: "Đã lưu nhận xét.",
		takenBack: "Đã bỏ nhận xét.",
		locked: "Nhận xét này thuộc biên bản đã thông qua nên không sửa được.",
		late: "Đã hơn 30 ngày chưa có nhận xét.",
		praise: "Đề nghị biểu dương",
		none: "Chưa có nhận xét.",
	},
	summaries: {
		results: "Kết quả theo từng nội dung",
		selfAssessment: "Tự đánh giá",
		save: "Lưu phần tự ghi",
		kept: "Đã lưu.",
		cell: "Nhận xét, đánh giá của chi bộ",
	},
	pass: {
		title: (month: YearMonth) =>
			`Ghi cả chi bộ: tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
		titleEmpty: "Ghi kết quả của cả chi bộ",
		lead: "Ghi lần lượt từng người. Mọi chữ được lưu khi chuyển sang người khác.",
		month: "Tháng",
		people: "Danh sách người ghi sổ",
		next: "Người sau",
		previous: "Người trước",
		keys: "Ctrl + ↓ người sau, Ctrl + ↑ người trước, Tab sang ô kế tiếp.",
		at: (place: number, count: number) => `Người thứ ${place} trên ${count}`,
		none: "Tháng này không có ai phải ghi sổ.",
		reported: (done: number, all: number) => `Đã ghi ${done}/${all} người.`,
		openPage: "Mở sổ tay",
	},
	deeds: {
		title: "Việc tốt hằng ngày",
		lead: "Ghi ngay việc nhỏ, thường ngày. Ở bất cứ trang nào, bấm phím F2 để ghi.",
		add: "Ghi việc tốt (F2)",
		newTitle: "Ghi việc tốt",
		editTitle: "Sửa việc tốt",
		who: "Ai làm",
		whoMissing: "Hãy chọn người đã làm.",
		words: "Việc đã làm",
		wordsHelp: "Bấm Enter để lưu.",
		wordsMissing: "Hãy ghi việc đã làm.",
		doneOn: "Ngày làm",
		doneMissing: "Hãy ghi ngày làm.",
		forWhom: "Cho ai, ở đâu",
		kept: (name: string) => `Đã ghi việc tốt của ${name}.`,
		show: "Danh sách",
		all: "Cả năm",
		unpraised: "Chưa được biểu dương",
		none: "Chưa ghi việc tốt nào.",
		noneUnpraised: "Mọi việc tốt đã được biểu dương.",
		praised: "Đã biểu dương",
		notPraised: "Chưa biểu dương",
		praiseHelp: "Khi ghi biên bản, các việc chưa biểu dương được gợi ý ở mục Biểu dương, nhắc nhở.",
		state: "Biểu dương",
		removed: "Đã bỏ việc tốt.",
		deeds: "Thao tác",
	},
	plan: {
		title: (year: number) => `Chương trình năm ${year}`,
		parts: "Các phần của chương trình năm",
		tabs: {
			plan: "Kế hoạch",
			models: "Mô hình",
			issues: "Việc bức xúc",
			followings: "Ai theo dõi ai",
			praise: "Khen thưởng",
		},
		theme: "Chuyên đề của năm",
		basis: "Căn cứ",
		basisHelp: "Mỗi văn bản một dòng.",
		criteria: "Tiêu chí, chuẩn mực",
		criteriaHelp: "Mỗi tiêu chí một dòng.",
		collectivePlan: "Kế hoạch làm theo của tập thể",
		breakthrough: "Nội dung đột phá",
		adoptedOn: "Ngày thông qua",
		save: "Lưu kế hoạch",
		kept: "Đã lưu kế hoạch năm.",
	},
	models: {
		none: "Chưa đăng ký mô hình nào trong năm.",
		add: "Đăng ký mô hình",
		newTitle: "Đăng ký mô hình",
		editTitle: "Sửa mô hình",
		name: "Tên mô hình, điển hình",
		nameMissing: "Hãy ghi tên mô hình.",
		field: "Lĩnh vực",
		fieldHelp: "Ví dụ kinh tế, văn hóa – xã hội, quốc phòng – an ninh.",
		owner: "Phụ trách",
		result: "Nội dung và kết quả",
		recognition: "Được công nhận",
		recognisedOn: "Ngày công nhận",
		/** How many there are, and how many each level has recognised, the highest first. */
		counts: (levels: readonly Recognition[]) => {
			const of = (level: Recognition) => levels.filter((each) => each === level).length;
			const recognised = (["central", "province", "commune", "cell"] as const)
				.filter((level) => of(level) > 0)
				.map((level) => `${recognitions[level].replace("Cấp", "cấp")} ${of(level)}`);
			const all = `${levels.length} mô hình`;
			return recognised.length > 0
				? `${all}, được công nhận: ${recognised.join(", ")}.`
				: `${all}, chưa mô hình nào được công nhận.`;
		},
	},
	issues: {
		none: "Chưa ghi việc bức xúc, nổi cộm nào trong năm.",
		add: "Thêm việc",
		newTitle: "Việc bức xúc, nổi cộm",
		editTitle: "Sửa việc bức xúc, nổi cộm",
		issue: "Việc gì",
		issueMissing: "Hãy ghi việc cần giải quyết.",
		owner: "Phụ trách",
		measures: "Biện pháp, tiến độ",
		dueOn: "Hạn giải quyết",
		settledOn: "Ngày giải quyết xong",
		outcome: "Kết quả",
		outcomeMissing: "Đã ghi ngày xong thì hãy ghi cả kết quả.",
		state: "Tình hình",
		open: "Đang giải quyết",
		overdue: "Quá hạn",
		settled: (on: string) => `Xong ngày ${showDate(on)}`,
	},
	followings: {
		lead: "Chi ủy viên được phân công theo dõi, giúp đỡ từng người.",
		none: "Chưa phân công ai theo dõi ai.",
		add: "Phân công",
		newTitle: "Phân công theo dõi",
		editTitle: "Sửa phân công",
		follower: "Người theo dõi",
		followerMissing: "Hãy chọn người theo dõi.",
		followed: "Người được theo dõi",
		followedMissing: "Hãy chọn người được theo dõi.",
		fromOn: "Từ ngày",
		fromMissing: "Hãy ghi ngày bắt đầu.",
		untilOn: "Đến ngày",
		end: "Kết thúc",
		endTitle: "Kết thúc phân công",
		endOn: "Ngày kết thúc",
		ended: (on: string) => `đến ${showDate(on)}`,
		since: (on: string) => `từ ${showDate(on)}`,
		gaps: "Còn thiếu trong sổ năm nay",
		noGaps: "Không thiếu gì",
	},
	praise: {
		none: "Chưa ghi khen thưởng nào trong năm.",
		add: "Thêm khen thưởng",
		newTitle: "Thêm khen thưởng",
		editTitle: "Sửa khen thưởng",
		who: "Người được khen",
		whoHelp: "Chọn một người, hoặc ghi tên tập thể.",
		whoMissing: "Hãy ghi người hoặc tập thể được khen.",
		kind: "Hình thức",
		kindHelp: "Ví dụ giấy khen, bằng khen, thư khen.",
		kindMissing: "Hãy ghi hình thức khen.",
		issuer: "Cấp khen",
		number: "Số quyết định",
		givenOn: "Ngày khen",
		givenMissing: "Hãy ghi ngày khen.",
		reason: "Thành tích, lý do",
	},
};
