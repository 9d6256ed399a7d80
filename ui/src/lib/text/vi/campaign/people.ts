/** The words of who is reviewed and of the steps they go through. */

import type { NotReviewed } from "$gen/NotReviewed";
import type { ReviewDoubt } from "$gen/ReviewDoubt";
import type { ReviewNote } from "$gen/ReviewNote";
import type { StepKind } from "$gen/StepKind";
import { showDate } from "$lib/dates";
import { states, steps as names } from "./names";

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
		case "notLeader":
			return "Không giữ chức vụ lãnh đạo, quản lý; muốn xếp loại quý thì ghi quyết định của chi bộ";
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

export const steps = {
	names,
	states,
	table: "Các bước và hạn",
	step: "Bước",
	due: "Hạn",
	progress: "Đã làm",
	state: "Tình trạng",
	deeds: "Thao tác",
	edit: "Sửa",
	editOf: (step: StepKind) => `Sửa bước ${names[step]}`,
	dueOn: "Hạn cuối",
	doneOn: "Ngày cả chi bộ làm xong",
	doneOnHelp: "Để trống khi chưa xong.",
	note: "Ghi chú",
	done: (done: number, owed: number) => (owed === 0 ? "Cả chi bộ" : `${done}/${owed}`),
	doneBy: (on: string) => `Xong ${showDate(on)}`,
	checklist: "Từng đồng chí đã qua bước nào",
	checklistHelp: "Bấm vào ô để ghi ngày xong; bấm lại vào ngày để rút.",
	mark: "Ghi xong",
	markOf: (name: string, step: StepKind) => `${names[step]}, ${name}`,
	signedOpen: (count: number) =>
		`${count} bản tự kiểm điểm đã ký nhưng bước Tự kiểm điểm chưa ghi ngày.`,
	signedLine: (name: string, on: string) => `${name}: ký ngày ${showDate(on)}`,
	takeSigned: (count: number) =>
		count === 1 ? "Ghi ngày ký này" : `Ghi ngày ký của cả ${count} bản`,
	signedTaken: (count: number) => `Đã ghi ngày tự kiểm điểm theo ${count} bản đã ký.`,
	early: "Bước sau ghi trước bước trước, hãy xem lại ngày.",
	day: "Ngày xong",
	name: "Họ và tên",
};

export const people = {
	reviewed: (count: number) => `Phải kiểm điểm, xếp loại (${count})`,
	corrected: (count: number) => `Tự soi, tự sửa (${count})`,
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
};
