/** The words of the members: the list, the form, standing, posts and what changed. */

import { showDate } from "$lib/dates";
import { sayDate } from "./parts";
import type { Gender } from "$gen/Gender";
import type { MemberOrder } from "$gen/MemberOrder";
import type { MemberTally } from "$gen/MemberTally";
import type { PostKind } from "$gen/PostKind";
import type { Rank } from "$gen/Rank";
import type { ReviewClass } from "$gen/ReviewClass";
import type { Seat } from "$gen/Seat";
import type { StandingKind } from "$gen/StandingKind";

const orders: Record<MemberOrder, string> = {
	givenName: "Tên",
	familyName: "Họ",
	post: "Chức vụ",
	joined: "Ngày vào Đảng",
};

const ranks: Record<Rank, string> = { official: "Chính thức", probationary: "Dự bị" };

const genders: Record<Gender, string> = { male: "Nam", female: "Nữ" };

const reviewClasses: Record<ReviewClass, string> = {
	leader: "Giữ chức vụ lãnh đạo, quản lý",
	staff: "Cán bộ, công chức, viên chức không giữ chức vụ",
	outside: "Hưu trí, nông dân, học sinh, sinh viên, khu vực tư nhân",
};

const standings: Record<StandingKind, string> = {
	exempt: "Được miễn công tác và sinh hoạt đảng",
	suspended: "Bị đình chỉ sinh hoạt đảng",
	away: "Sinh hoạt tạm thời ở nơi khác",
	visiting: "Từ nơi khác đến sinh hoạt tạm thời",
	transferred: "Đã chuyển sinh hoạt đi nơi khác",
	deceased: "Đã từ trần",
	left: "Đã ra khỏi Đảng",
};

const shortStandings: Record<StandingKind, string> = {
	exempt: "miễn sinh hoạt",
	suspended: "đình chỉ sinh hoạt",
	away: "đi tạm thời",
	visiting: "đến tạm thời",
	transferred: "đã chuyển đi",
	deceased: "từ trần",
	left: "ra khỏi Đảng",
};

const posts: Record<PostKind, string> = {
	secretary: "Bí thư",
	deputySecretary: "Phó bí thư",
	committeeMember: "Chi ủy viên",
	groupLeader: "Tổ trưởng tổ đảng",
	government: "Chức vụ chính quyền",
	organisation: "Chức vụ đoàn thể",
};

/** "từ 01/02/2026 đến 30/04/2026", as far as the days are known. */
function span(fromOn: string | null, untilOn: string | null): string {
	const from = fromOn && `từ ${showDate(fromOn)}`;
	const until = untilOn && `đến ${showDate(untilOn)}`;
	return [from, until].filter(Boolean).join(" ");
}

const list = {
	title: "Đảng viên",
	loading: { opening: "Đang mở danh sách…", again: "Thử lại" },
	caption: "Danh sách đảng viên",
	enter: "Nhập đảng viên",
	print: "In danh sách",
	sought: "Tìm theo tên",
	soughtHelp: "Gõ một phần họ tên, có dấu hay không dấu đều được.",
	order: "Xếp theo",
	gone: "Hiện cả người đã chuyển đi, từ trần, ra khỏi Đảng",
	beyond: "Quần chúng, đoàn viên có sổ tay",
	count: ({ official, probationary, exempt, away }: MemberTally) => {
		const all = `${official + probationary} đảng viên: ${official} chính thức, ${probationary} dự bị.`;
		const apart = [
			exempt > 0 && `${exempt} được miễn sinh hoạt`,
			away > 0 && `${away} sinh hoạt tạm thời nơi khác`,
		].filter(Boolean);
		return apart.length > 0 ? `${all} Trong đó ${apart.join(", ")}.` : all;
	},
	found: (count: number) => (count === 0 ? "Không có tên nào khớp." : `Có ${count} tên khớp.`),
	columns: {
		name: "Họ và tên",
		post: "Chức vụ",
		joined: "Ngày vào Đảng",
		age: "Tuổi Đảng",
		standing: "Tình trạng",
		group: "Tổ đảng",
	},
	age: (years: number) => `${years} năm`,
	probationEnds: (on: string) => `hết dự bị ${showDate(on)}`,
	empty: {
		title: "Chưa có đảng viên nào trong sổ",
		text: "Hãy nhập từng đồng chí. Chỉ cần họ tên và ngày vào Đảng; các mục khác ghi sau cũng được.",
	},
	noMatch: "Không có tên nào khớp. Hãy xóa bớt chữ trong ô Tìm theo tên.",
	binned: (name: string) => `Đã bỏ đồng chí ${name} vào thùng.`,
	binnedHint: "Chưa có gì bị xóa hẳn.",
	undo: "Hoàn lại",
};

const bin = {
	title: (count: number) => `Thùng: ${count} người nhập nhầm`,
	caption: "Người đã bỏ vào thùng",
	help: "Không có gì bị xóa hẳn. Người đã chuyển đi, từ trần hay ra khỏi Đảng thì không bỏ vào đây mà ghi ở mục Tình trạng của người đó.",
	restore: "Đưa lại danh sách",
	restoreName: (name: string) => `Đưa lại danh sách: ${name}`,
	column: "Việc",
};

const page = {
	newTitle: "Nhập đảng viên",
	back: "Về danh sách",
	tabs: {
		label: "Các phần của hồ sơ đảng viên",
		particulars: "Lý lịch",
		standing: "Chức vụ và tình trạng",
		registers: "Khen thưởng, kỷ luật, khuyết điểm",
		transfer: "Chuyển sinh hoạt",
		history: "Các lần sửa",
	},
	facts: {
		rank: "Diện",
		age: "Tuổi Đảng",
		ageText: (years: number) => `${years} năm`,
		ageUnknown: "chưa rõ ngày vào Đảng",
		probation: "Hết thời gian dự bị",
		standing: "Tình trạng",
		taking: "Đang sinh hoạt",
	},
	bin: "Bỏ vào thùng",
	binHelp:
		"Chỉ dùng khi nhập nhầm. Người chuyển đi, từ trần hay ra khỏi Đảng: ghi ở phần Chức vụ và tình trạng.",
};

const form = {
	save: "Lưu",
	saving: "Đang lưu…",
	saveNext: "Lưu và nhập người tiếp theo",
	discard: "Bỏ thay đổi",
	discarded: "Đã trả lại như lần lưu trước.",
	entered: (name: string) => `Đã ghi đồng chí ${name} vào sổ. Mời nhập người tiếp theo.`,
	saved: (name: string) => `Đã lưu lý lịch đồng chí ${name}.`,
	unsaved: "Còn chỗ chưa lưu được. Hãy xem các ô có chữ đỏ, hoặc bấm Bỏ thay đổi.",
	note: "Chỉ họ tên là bắt buộc. Chỉ ghi những gì chi bộ thật sự cần.",
	sections: {
		basic: "Cơ bản",
		party: "Ngày vào Đảng",
		more: "Lý lịch khác",
		education: "Trình độ",
		contact: "Liên hệ",
		other: "Số thẻ, ghi chú",
	},
	filled: (count: number) => (count === 0 ? "chưa ghi" : `đã ghi ${count} mục`),
	full: "Họ và tên",
	fullHelp: "Gõ cả họ tên, ví dụ: Nguyễn Thị Minh Hòa.",
	fullMissing: "Chưa có họ tên. Hãy gõ họ tên rồi lưu lại.",
	split: {
		said: (family: string, middle: string, given: string) =>
			[family && `Họ: ${family}`, middle && `Đệm: ${middle}`, given && `Tên: ${given}`]
				.filter(Boolean)
				.join(" · "),
		change: "Sửa cách tách",
		done: "Xong",
		legend: "Tách họ, đệm, tên để xếp danh sách",
		help: "Danh sách xếp theo tên, rồi đến đệm và họ. Tên hai chữ, họ hai chữ hay tên không có họ thì sửa ở đây.",
		family: "Họ",
		middle: "Đệm",
		given: "Tên",
		givenMissing: "Ô tên còn trống. Hãy ghi ít nhất phần tên.",
	},
	labels: {
		kind: "Là",
		birthName: "Tên khai sinh",
		gender: "Giới tính",
		bornOn: "Ngày sinh",
		ethnicity: "Dân tộc",
		religion: "Tôn giáo",
		hometown: "Quê quán",
		residence: "Nơi ở",
		citizenNumber: "Số căn cước",
		phone: "Điện thoại",
		occupation: "Nghề nghiệp",
		workplace: "Đơn vị công tác",
		schooling: "Trình độ văn hóa",
		politicalTheory: "Lý luận chính trị",
		profession: "Chuyên môn",
		languages: "Ngoại ngữ",
		rank: "Diện",
		joinedOn: "Ngày vào Đảng (kết nạp)",
		cameOn: "Ngày về chi bộ",
		officialOn: "Ngày chính thức",
		cardNumber: "Số thẻ đảng viên",
		fileNumber: "Số lý lịch",
		badge: "Huy hiệu Đảng",
		group: "Tổ đảng",
		reviewClass: "Nhóm kiểm điểm cuối năm",
		mentor: "Đảng viên giúp đỡ",
		note: "Ghi chú",
	},
	help: {
		kind: "Quần chúng, đoàn viên có sổ tay làm theo gương Bác thì ghi ở đây; họ không dự họp, không tính vào số đảng viên.",
		birthName: "Chỉ ghi khi khác tên đang dùng.",
		partial: "Ghi 03/02/1968, hoặc 02/1968, hoặc chỉ năm 1968.",
		citizenNumber: "Không bắt buộc; chỉ ghi khi thật cần.",
		group: "Chỉ ghi khi chi bộ có chia tổ đảng.",
		reviewClass: "Quyết định mẫu bản kiểm điểm cuối năm của đồng chí này.",
		mentor: "Đảng viên chính thức được phân công giúp đỡ người dự bị.",
	},
	joinedTooEarly: "Ngày vào Đảng sớm hơn ngày sinh. Hãy xem lại hai ngày.",
	cameTooEarly: "Ngày về chi bộ sớm hơn ngày sinh. Hãy xem lại hai ngày.",
	officialTooEarly: "Ngày chính thức sớm hơn ngày vào Đảng. Hãy xem lại hai ngày.",
	mentorWrong: "Không chọn được người này. Hãy chọn một đảng viên khác trong danh sách.",
	noMentor: "Không có ai",
};

const standing = {
	title: "Tình trạng",
	lead: "Đảng viên đang sinh hoạt bình thường thì không cần ghi gì ở đây.",
	none: "Đang sinh hoạt bình thường, chưa ghi gì.",
	caption: "Các giai đoạn",
	add: "Ghi tình trạng",
	columns: { kind: "Tình trạng", span: "Thời gian", reason: "Lý do", deeds: "Thao tác" },
	edit: "Sửa",
	withdraw: "Rút lại",
	of: (deed: string, what: string) => `${deed}: ${what}`,
	newTitle: "Ghi tình trạng",
	editTitle: "Sửa tình trạng",
	kind: "Tình trạng",
	fromOn: "Từ ngày",
	untilOn: "Đến ngày",
	untilHelp: "Chưa biết hoặc không thời hạn thì để trống.",
	reason: "Lý do, nơi đi hoặc nơi đến",
	reasonHelp: "Ví dụ: tuổi cao, sức khỏe yếu; hoặc: Chi bộ Tổ dân phố số 2, phường An Phú.",
	save: "Lưu",
	saving: "Đang lưu…",
	saved: "Đã lưu tình trạng.",
	withdrawn: (what: string) => `Đã rút lại: ${what}.`,
	undo: "Hoàn lại",
	fromMissing: "Chưa có ngày bắt đầu. Hãy ghi ngày/tháng/năm.",
	kindMissing: "Chưa chọn. Hãy chọn một mục.",
	backwards: "Ngày cuối sớm hơn ngày đầu. Hãy xem lại hai ngày.",
	goneHint: "Từ ngày này đồng chí không còn trong danh sách của chi bộ; mọi giấy tờ cũ giữ nguyên.",
};

const post = {
	title: "Chức vụ",
	lead: "Chức vụ trong chi bộ, chính quyền và đoàn thể. Chức vụ đã thôi thì ghi ngày thôi, không cần xóa.",
	none: "Chưa ghi chức vụ nào.",
	caption: "Các chức vụ",
	add: "Ghi chức vụ",
	columns: { kind: "Chức vụ", span: "Thời gian", deeds: "Thao tác" },
	newTitle: "Ghi chức vụ",
	editTitle: "Sửa chức vụ",
	kind: "Loại chức vụ",
	titleBox: "Tên chức vụ",
	titleHelp: "Ví dụ: Trưởng thôn, Chi hội trưởng Chi hội Cựu chiến binh.",
	titleMissing: "Chức vụ này cần ghi rõ tên. Ví dụ: Trưởng thôn.",
	fromOn: "Từ ngày",
	untilOn: "Đến ngày",
	untilHelp: "Đang giữ thì để trống.",
	always: "chưa ghi ngày",
	saved: "Đã lưu chức vụ.",
};

const deeds: Record<string, string> = {
	found_cell: "Ghi vào sổ khi lập sổ",
	enter_member: "Ghi vào sổ",
	correct_member: "Sửa lý lịch",
	save_standing: "Ghi tình trạng",
	withdraw_standing: "Rút lại một tình trạng",
	save_post: "Ghi chức vụ",
	withdraw_post: "Rút lại một chức vụ",
	bin_member: "Bỏ vào thùng",
	restore_member: "Đưa lại danh sách",
};

const seats: Record<Extract<Seat, string>, string> = {
	secretary: "bí thư",
	deputy: "phó bí thư",
	chooser: "chưa ai ngồi",
};

const history = {
	title: "Các lần sửa",
	lead: "Ai đã ghi gì, lúc nào. Mục mới nhất ở trên.",
	loading: { opening: "Đang mở các lần sửa…", again: "Thử lại" },
	none: "Chưa có lần sửa nào.",
	deed: (deed: string) => deeds[deed] ?? "Sửa",
	by: (seat: Seat) => (typeof seat === "string" ? seats[seat] : "người có sổ"),
	at: (at: string) => `${at.slice(11, 16)}, ${sayDate(at.slice(0, 10))}`,
	from: (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
	set: (label: string, after: string) => `${label}: ${after}`,
	cleared: (label: string, before: string) => `${label}: bỏ “${before}”`,
	added: (what: string) => `Thêm: ${what}`,
	corrected: (before: string, after: string) => `Sửa: ${before} → ${after}`,
	taken: (what: string) => `Bớt: ${what}`,
	name: "Họ và tên",
};

export const members = {
	orders,
	ranks,
	genders,
	reviewClasses,
	standings,
	shortStandings,
	posts,
	span,
	list,
	bin,
	page,
	form,
	standing,
	post,
	history,
};
