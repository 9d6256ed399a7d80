/** The words of forms: filling one in, the commitment of the year, editions in the settings. */

import type { DueState } from "$gen/DueState";
import type { FilledBy } from "$gen/FilledBy";
import type { Purpose } from "$gen/Purpose";
import { showDate } from "$lib/dates";
import { showNumber } from "$lib/numbers";
import { attended, cited, evidence, source } from "./offers";

/** An instant as a day and a time: "03/02/2026, 19:30". */
const showInstant = (instant: string) => `${showDate(instant)}, ${instant.slice(11, 16)}`;

const filledBy: Record<FilledBy, string> = {
	person: "Người viết",
	committee: "Chi ủy",
	cell: "Chi bộ",
	employer: "Cơ quan, đơn vị",
	superior: "Cấp ủy cấp trên",
};

const purposes: Record<Purpose, string> = {
	commitment: "Bản cam kết hằng năm",
	review: "Bản kiểm điểm cá nhân cuối năm",
	quarterlyReview: "Bản tự đánh giá, xếp loại của cá nhân theo quý",
	collectiveReview: "Báo cáo kiểm điểm của tập thể",
};

const states: Record<DueState, string> = {
	notDue: "Chưa đến hạn",
	done: "Đã ký",
	overdue: "Quá hạn",
	exempt: "Không phải làm",
};

/** Tenths of a point as points: 45 is "4,5". */
const points = (tenths: number) => showNumber(tenths / 10);

const commitment = {
	title: (year: number, name: string) => `Bản cam kết năm ${year}: ${name}`,
	toList: "Cả chi bộ",
	toNotebook: "Về sổ tay",
	state: (state: DueState, dueOn: string) =>
		state === "done" || state === "exempt"
			? states[state]
			: `${states[state]}: ký trước hết ngày ${showDate(dueOn)}`,
};

const commitments = {
	title: (year: number) => `Bản cam kết năm ${year}`,
	lead: "Ghi ngày ký rồi bấm Enter để sang người sau; bản chỉ viết trên giấy cũng ghi được ngày ký. Bấm vào tên để mở bản cam kết.",
	caption: (year: number) => `Bản cam kết năm ${year} của cả chi bộ`,
	columns: {
		name: "Họ và tên",
		state: "Tình trạng",
		signed: "Ngày ký",
		accepted: "Chi ủy xác nhận",
	},
	signedOf: (name: string) => `Ngày ký của ${name}`,
	acceptedOf: (name: string) => `Ngày chi ủy xác nhận của ${name}`,
	notBegun: "Chưa viết",
	begun: "Đang viết, chưa ký",
	notSigned: "ký xong mới xác nhận",
	counts: (signed: number, accepted: number, all: number, overdue: number) =>
		`Đã ký ${signed}/${all}, chi ủy đã xác nhận ${accepted}/${all}` +
		(overdue > 0 ? `, quá hạn ${overdue}.` : "."),
	signedNow: (name: string, on: string) => `Đã ghi ${name} ký ngày ${showDate(on)}.`,
	acceptedNow: (name: string, on: string) =>
		`Đã ghi chi ủy xác nhận bản của ${name} ngày ${showDate(on)}.`,
	blank: "In bản trống",
	none: {
		title: "Năm này chưa ai phải viết bản cam kết",
		text: "Hãy nhập danh sách đảng viên trước. Mỗi đảng viên viết một bản cam kết cho từng năm.",
		button: "Đến danh sách đảng viên",
	},
};

const editions = {
	title: "Biểu mẫu",
	lead: "Các mẫu chương trình đang dùng. Khi cấp trên ban hành mẫu mới, hãy lưu tệp của mẫu cũ, sửa theo mẫu mới rồi nạp vào. Bản đã viết vẫn giữ mẫu của nó.",
	list: "Các biểu mẫu đang dùng",
	source: "Nguồn",
	purpose: "Dùng cho",
	years: "Năm",
	classes: "Đối tượng",
	name: "Ký hiệu trong tệp",
	origin: "Có từ",
	anyYear: "mọi năm",
	everybody: "mọi đảng viên",
	from: (year: number) => `từ năm ${year}`,
	until: (year: number) => `đến năm ${year}`,
	shipped: "có sẵn trong chương trình",
	loaded: (at: string) => `nạp từ tệp lúc ${showInstant(at)}`,
	unverified: "Có chỗ chưa đối chiếu bản gốc",
	print: "In bản trống",
	save: "Lưu tệp…",
	withdraw: "Thôi dùng",
	deedOf: (deed: string, name: string) => `${deed}: ${name}`,
	withdrawn: (name: string) => `Đã thôi dùng mẫu “${name}”.`,
	undo: "Dùng lại",
	choose: "Nạp biểu mẫu từ tệp…",
	chosen: (path: string) => `Tệp ${path} đúng quy cách:`,
	use: "Dùng biểu mẫu này",
	drop: "Thôi",
	replaces: "Mẫu này thay cho mẫu cùng ký hiệu đang dùng. Bản đã viết vẫn giữ mẫu cũ.",
	inUse: (name: string) => `Đã nạp. Từ nay bản mới dùng mẫu “${name}”.`,
	saved: (path: string) => `Đã lưu vào ${path}`,
	mistakes: (count: number) => `${count} chỗ chưa đúng trong tệp`,
	line: (line: number) => `Dòng ${line}`,
	onlySecretary: "Chỉ bí thư chi bộ được nạp hoặc thôi dùng biểu mẫu.",
};

export const forms = {
	opening: "Đang mở biểu mẫu…",
	again: "Thử lại",
	states,
	filledBy,
	purposes,
	showInstant,
	points,
	unverified: "chưa đối chiếu bản gốc",
	unverifiedWhole: {
		title: "Mẫu này chưa được đối chiếu với bản gốc.",
		hint: "Hãy so với mẫu cấp trên gửi trước khi in.",
	},
	unverifiedParts: {
		title: "Mẫu này có chỗ chưa đối chiếu bản gốc.",
		hint: "Những chỗ đó được ghi chú trên màn hình, không in ra giấy.",
	},
	head: "Phần đầu của bản",
	identity: {
		change: "Ghi khác với sổ",
		help: "Ô để trống thì in như trong sổ.",
	},
	initial: "Câu mẫu đã ghi sẵn. Xóa hết thì in lại câu mẫu.",
	byOther: (by: FilledBy) => `Phần của ${filledBy[by].toLowerCase()}`,
	list: {
		entry: (name: string, number: number) => `${name}, ý ${number}`,
		add: "Thêm một ý",
		remove: "Bỏ ý này",
		removeOf: (number: number) => `Bỏ ý này: ý ${number}`,
		removed: "Đã bỏ một ý.",
	},
	table: {
		row: (number: number) => `Dòng ${number}`,
		add: "Thêm một dòng",
		remove: "Bỏ dòng này",
		removeOf: (number: number) => `Bỏ dòng này: dòng ${number}`,
		removed: "Đã bỏ một dòng.",
		addTo: (deed: string, name: string) => `${deed}: ${name}`,
		number: "Ô này cần một số. Hãy ghi bằng chữ số, ví dụ 12 hoặc 97,5.",
		noChoice: "Chưa chọn",
	},
	choice: { clear: "Bỏ chọn" },
	marks: {
		most: (tenths: number) => `tối đa ${points(tenths)} điểm`,
		whole: (tenths: number) => `cho 0 hoặc ${points(tenths)} điểm`,
		notWhole: (tenths: number) => `Ở đây chỉ cho 0 hoặc ${points(tenths)} điểm. Hãy ghi lại.`,
		reason: "Lý do chưa đạt điểm tối đa",
		total: "Tổng điểm",
		sum: (tenths: number, most: number) => `${points(tenths)} / ${points(most)}`,
	},
	offers: {
		title: "Có thể đưa vào",
		take: "Đưa vào",
		takeOf: (words: string) => `Đưa vào: ${words}`,
		taken: "Đã có trong bản",
		takenFrom: (words: string) => `Lấy từ: ${words}`,
		group: (name: string, count: number) => `${name} (${count})`,
		said: (words: string) => `Đã đưa vào: ${words}`,
	},
	signatures: {
		signed: (on: string) => `Ngày ký: ${showDate(on)}`,
		accepted: (on: string) => `Xác nhận ngày ${showDate(on)}`,
		byHand: "Ký tay trên giấy",
	},
	missing: {
		title: (count: number) => `Còn ${count} mục chưa ghi đủ`,
		none: "Đã ghi đủ các mục.",
		hint: "Vẫn ký và in được. Bấm vào một mục để đến chỗ ghi.",
		begun: (name: string) => `${name} (ghi dở)`,
	},
	tooOld: {
		title: "Bản này đã có bản ghi mới hơn.",
		hint: "Chữ đang gõ ở đây vẫn còn. Hãy chọn giữ bản nào.",
		reload: "Xem bản mới hơn",
		keep: "Giữ bản đang gõ",
	},
	closed: {
		signed: "Bản này đã ký nên phần của người viết không sửa được. Muốn sửa, hãy rút lại chữ ký.",
		theirs:
			"Phần này do người viết tự ghi hoặc đã xác nhận. Chi ủy không sửa, chỉ ghi phần của chi ủy.",
	},
	deeds: {
		title: "Ký, xác nhận và in",
		sign: "Ghi ngày ký…",
		signTitle: "Ghi ngày ký",
		signOn: "Ngày ký",
		signGo: "Ghi ngày ký",
		accepting: {
			member: {
				button: "Chi ủy xác nhận…",
				title: "Chi ủy xác nhận",
				on: "Ngày chi ủy xác nhận",
				go: "Ghi ngày xác nhận",
				later: "Chi ủy xác nhận sau khi người viết đã ký.",
				done: (on: string) => `Chi ủy đã xác nhận ngày ${showDate(on)}`,
			},
			collective: {
				button: "Nhận bản đã thông qua…",
				title: "Nhận bản kiểm điểm của tập thể",
				on: "Ngày chi bộ thông qua",
				go: "Ghi ngày thông qua",
				later: "Khi đã ký, ghi ngày chi bộ thông qua ở đây.",
				done: (on: string) => `Chi bộ đã thông qua ngày ${showDate(on)}`,
			},
		},
		reopen: "Rút lại chữ ký để sửa",
		reopened: (signed: string) => `Đã rút lại chữ ký ngày ${showDate(signed)}. Có thể sửa tiếp.`,
		signed: (on: string) => `Đã ký ngày ${showDate(on)}`,
		notSigned: "Chưa ký.",
		confirm: "Tôi đã đọc, xác nhận đúng",
		print: "Xem và in",
		printBlank: "In bản trống",
	},
	drafts: {
		open: "Xem các bản ghi trước",
		title: "Các bản ghi trước",
		none: "Chưa có bản ghi nào.",
		at: (at: string) => `Bản lúc ${showInstant(at)}`,
		looking: (at: string) => `Đang xem bản ghi lúc ${showInstant(at)}. Bản này chỉ để xem.`,
		back: "Về bản đang ghi",
	},
	edition: {
		title: "Mẫu đang dùng",
		change: (name: string) => `Chuyển sang mẫu “${name}”`,
		renew: "Dùng bản mới nạp của mẫu này",
		changed: "Đã chuyển mẫu. Những gì đã viết vẫn còn.",
	},
	source,
	evidence,
	attended,
	cited,
	commitment,
	commitments,
	editions,
};
