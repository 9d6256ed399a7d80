/**
 * What the secretary reads when something cannot be done.
 *
 * The first sentence says what happened, the second what to do about it, the third,
 * where there is doubt, what was not lost. No codes, no blame, no English. `satisfies`
 * makes a missing entry a type error.
 */

import type { Problem } from "$gen/Problem";
import type { WeakPin } from "$gen/WeakPin";
import { criteriaMistake, ladderMistake } from "./rulesMistakes";

export interface Notice {
	title: string;
	hint?: string;
	/** `warning`: the work can go on. `error`: it stops here. */
	tone: "warning" | "error";
}

type Code = Problem["code"];
type Say = { [C in Code]: (problem: Extract<Problem, { code: C }>) => Notice };

/** "Hãy thử lại." or "Hãy chờ 30 giây rồi thử lại." */
function tryAgain(seconds: number): string {
	return seconds > 0 ? `Hãy chờ ${duration(seconds)} rồi thử lại.` : "Hãy thử lại.";
}

function duration(seconds: number): string {
	return seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
}

/** Why a number is no good PIN. */
const WEAK_PIN: Record<WeakPin, string> = {
	notDigits: "Mã PIN chỉ gồm chữ số.",
	badLength: "Mã PIN này ngắn quá hoặc dài quá.",
	repeated: "Mã PIN này lặp đi lặp lại nên dễ đoán.",
	inOrder: "Mã PIN này là dãy số liền nhau nên dễ đoán.",
	year: "Mã PIN này giống một năm nên dễ đoán.",
	birthday: "Mã PIN này là ngày sinh nên dễ đoán.",
};

const say = {
	blank: () => ({
		title: "Ô này còn trống.",
		hint: "Hãy điền rồi lưu lại.",
		tone: "warning",
	}),
	badDay: () => ({
		title: "Ngày này không có, hoặc không hợp với các ngày khác đã ghi.",
		hint: "Hãy ghi lại theo thứ tự ngày/tháng/năm, ví dụ 03/02/2026.",
		tone: "warning",
	}),
	outOfRange: ({ least, most }) => ({
		title: `Số này phải từ ${least} đến ${most}.`,
		hint: "Hãy xem lại rồi ghi lại.",
		tone: "warning",
	}),
	badChoice: () => ({
		title: "Lựa chọn này không dùng được ở đây.",
		hint: "Hãy chọn mục khác.",
		tone: "warning",
	}),
	missing: () => ({
		title: "Mục này không còn trong sổ.",
		hint: "Hãy mở lại trang để xem danh sách mới nhất.",
		tone: "warning",
	}),
	notAllowed: () => ({
		title: "Người đang mở sổ không có quyền làm việc này.",
		hint: "Hãy nhờ bí thư chi bộ mở sổ và làm.",
		tone: "warning",
	}),
	vaultAbsent: () => ({
		title: "Máy này chưa có sổ của chi bộ.",
		hint: "Hãy lập sổ mới.",
		tone: "warning",
	}),
	vaultPresent: () => ({
		title: "Máy này đã có sổ của một chi bộ.",
		hint: "Hãy mở sổ đó bằng mật khẩu. Sổ đang có không bị thay đổi.",
		tone: "warning",
	}),
	vaultLocked: () => ({
		title: "Sổ đang khóa.",
		hint: "Hãy nhập mật khẩu để mở.",
		tone: "warning",
	}),
	vaultBusy: ({ path }) => ({
		title: `Sổ ${path} đang được mở ở nơi khác.`,
		hint: "Hãy đóng cửa sổ kia rồi thử lại. Chưa có gì bị mất.",
		tone: "warning",
	}),
	vaultGone: ({ path }) => ({
		title: `Không còn thấy thư mục ${path} của sổ.`,
		hint: "Hãy cắm lại USB hoặc nối lại mạng rồi thử lại. Nội dung đã lưu trước đó vẫn còn ở đó.",
		tone: "error",
	}),
	vaultForeign: ({ path }) => ({
		title: `Tệp ${path} không phải là sổ của chương trình này.`,
		hint: "Hãy chuyển tệp đó đi nơi khác, hoặc chọn đúng tệp sổ. Tệp chưa bị thay đổi.",
		tone: "error",
	}),
	vaultTooNew: ({ path, found, known }) => ({
		title: `Sổ ${path} do bản mới hơn của chương trình ghi (bản ${found}, máy này đọc đến bản ${known}).`,
		hint: "Hãy cập nhật chương trình rồi mở lại. Sổ chưa bị thay đổi.",
		tone: "error",
	}),
	vaultDamaged: ({ path }) => ({
		title: `Không đọc được tệp ${path}: tệp bị hỏng.`,
		hint: "Hãy khôi phục sổ từ bản sao gần nhất. Đừng xóa tệp hỏng.",
		tone: "error",
	}),
	readOnly: ({ path }) => ({
		title: `Không ghi được vào ${path}.`,
		hint: "Hãy kiểm tra quyền ghi của thư mục hoặc khóa chống ghi của USB. Nội dung đã lưu trước đó vẫn còn.",
		tone: "error",
	}),
	diskFull: ({ path }) => ({
		title: `Ổ đĩa chứa ${path} đã đầy.`,
		hint: "Hãy xóa bớt tệp không cần rồi thử lại. Nội dung đã lưu trước đó vẫn còn.",
		tone: "error",
	}),
	diskTrouble: ({ path }) => ({
		title: `Máy không đọc hoặc không ghi được ${path}.`,
		hint: "Hãy kiểm tra ổ đĩa hoặc USB còn cắm chắc không, rồi thử lại. Nội dung đã lưu trước đó vẫn còn.",
		tone: "error",
	}),
	notOwnDisk: ({ path }) => ({
		title: `Thư mục ${path} không nằm trên ổ đĩa của máy này.`,
		hint: "Hãy chọn một thư mục trên ổ đĩa của máy, ngoài các thư mục đồng bộ. Sổ vẫn ở chỗ cũ.",
		tone: "warning",
	}),
	placeMissing: ({ path }) => ({
		title: `Chưa thấy thư mục ${path}.`,
		hint: "Hãy cắm USB rồi thử lại, hoặc chọn nơi khác. Các bản sao trên máy vẫn còn.",
		tone: "warning",
	}),
	copyUnsound: ({ path }) => ({
		title: `Bản sao ${path} không qua được bước mở thử và đếm lại.`,
		hint: "Hãy thử lại, hoặc dùng nơi cất hay bản sao khác. Sổ và các bản sao trước đó vẫn còn nguyên.",
		tone: "error",
	}),
	copyOfAnother: ({ path }) => ({
		title: `Bản sao ${path} là của một sổ khác.`,
		hint: "Hãy khóa sổ, rồi chọn Khôi phục từ bản sao ở trang mở sổ và gõ mật khẩu của bản sao đó. Sổ đang mở không bị thay đổi.",
		tone: "warning",
	}),
	nothingSetAside: () => ({
		title: "Không có lần khôi phục nào để hoàn tác.",
		hint: "Hãy chọn một bản sao trong danh sách nếu muốn khôi phục. Sổ không bị thay đổi.",
		tone: "warning",
	}),
	stopped: () => ({
		title: "Đã dừng theo ý đồng chí.",
		hint: "Hãy bấm lại khi muốn làm tiếp. Sổ vẫn như trước.",
		tone: "warning",
	}),
	noViewer: ({ path }) => ({
		title: "Máy này không có chương trình nào mở được tệp PDF.",
		hint: `Hãy chép tệp sang máy khác để in. Giấy đã được lưu tại ${path}.`,
		tone: "warning",
	}),
	wrongPassword: ({ waitSeconds }) => ({
		title: "Mật khẩu không đúng.",
		hint: `${tryAgain(waitSeconds)} Nếu quên mật khẩu, hãy dùng mã khôi phục đã in ra giấy.`,
		tone: "warning",
	}),
	mustWait: ({ waitSeconds }) => ({
		title: "Đã nhập sai nhiều lần liền.",
		hint: tryAgain(waitSeconds),
		tone: "warning",
	}),
	packageForeign: ({ path }) => ({
		title: `Tệp ${path} không phải là gói bàn giao của chương trình này.`,
		hint: "Hãy chọn đúng tệp gói bàn giao, tên tệp thường có đuôi .age. Sổ trên máy này vẫn như trước.",
		tone: "error",
	}),
	packageTooLarge: ({ path, most }) => ({
		title: `Tệp ${path} lớn quá ${most} MB nên không thể là gói bàn giao.`,
		hint: "Hãy chọn đúng tệp gói bàn giao. Sổ trên máy này vẫn như trước.",
		tone: "error",
	}),
	packageCodeMistyped: ({ group }) => ({
		title: group
			? `Nhóm ký tự thứ ${group} của mã mở gói có chỗ gõ nhầm.`
			: "Mã mở gói thiếu hoặc thừa ký tự.",
		hint: "Hãy so lại từng nhóm với tờ giấy đã in.",
		tone: "warning",
	}),
	wrongPackageCode: ({ path }) => ({
		title: `Mã này không mở được gói ${path}.`,
		hint: "Hãy xem tờ giấy có đúng của gói này không. Nếu đúng thì tệp đã hỏng khi chép: chép lại từ máy của bên giao. Sổ trên máy này vẫn như trước.",
		tone: "warning",
	}),
	packageOfOtherKind: ({ path, isOfMember }) => ({
		title: isOfMember
			? `Gói ${path} là hồ sơ của một đảng viên, không phải toàn bộ sổ.`
			: `Gói ${path} là toàn bộ sổ của một chi bộ, không phải hồ sơ của một đảng viên.`,
		hint: isOfMember
			? "Hãy mở sổ rồi nhận gói này ở mục Đảng viên. Sổ trên máy này vẫn như trước."
			: "Hãy nhận gói này ở màn hình mở sổ. Sổ trên máy này vẫn như trước.",
		tone: "warning",
	}),
	packageTakenIn: () => ({
		title: "Gói này đã được nhận trước đây.",
		hint: "Hãy xem ở trang của đảng viên. Sổ vẫn như trước.",
		tone: "warning",
	}),
	packageOtherFormat: ({ path, found, known }) => ({
		title: `Gói ${path} theo mẫu số ${found}, chương trình trên máy này đọc mẫu số ${known}.`,
		hint: "Hãy cập nhật chương trình ở cả hai máy rồi làm gói mới. Sổ trên máy này vẫn như trước.",
		tone: "error",
	}),
	noPackageCode: () => ({
		title: "Mã mở gói không còn hiện nữa.",
		hint: "Hãy làm gói mới; gói cũ không có mã thì không ai mở được.",
		tone: "warning",
	}),
	packageDamaged: ({ path }) => ({
		title: `Gói ${path} bị hỏng hoặc chép chưa hết.`,
		hint: "Hãy chép lại tệp từ máy của bên giao, hoặc nhờ làm gói mới. Chưa có gì được nhận vào; sổ trên máy này vẫn như trước.",
		tone: "error",
	}),
	recoveryCodeMistyped: ({ group }) => ({
		title: group
			? `Nhóm ký tự thứ ${group} của mã khôi phục có chỗ gõ nhầm.`
			: "Mã khôi phục thiếu hoặc thừa ký tự.",
		hint: "Hãy so lại từng nhóm với tờ giấy đã in.",
		tone: "warning",
	}),
	wrongRecoveryCode: ({ waitSeconds }) => ({
		title: "Mã khôi phục này không phải của sổ này.",
		hint: `${tryAgain(waitSeconds)} Mỗi lần đổi mã thì tờ in cũ không còn dùng được.`,
		tone: "warning",
	}),
	passwordTooShort: ({ least }) => ({
		title: `Mật khẩu ngắn hơn ${least} ký tự.`,
		hint: "Hãy dùng một câu dễ nhớ, có thể có dấu và khoảng trắng.",
		tone: "warning",
	}),
	passwordTaken: () => ({
		title: "Mật khẩu này đang là mật khẩu của người khác mở sổ.",
		hint: "Hãy chọn một mật khẩu khác. Mật khẩu đang dùng vẫn như cũ.",
		tone: "warning",
	}),
	passwordMustBeSet: () => ({
		title: "Sổ vừa được mở bằng mã khôi phục.",
		hint: "Hãy đặt mật khẩu mới trước khi làm việc khác.",
		tone: "warning",
	}),
	noRecoveryCode: () => ({
		title: "Mã khôi phục không còn ở đây để xem hay in.",
		hint: "Hãy lập mã mới trong Thiết lập; gõ lại mã mới xong thì mã cũ hết dùng được.",
		tone: "warning",
	}),
	weakPin: ({ why }) => ({
		title: WEAK_PIN[why],
		hint: "Hãy chọn số khác, từ 4 đến 12 chữ số, người khác khó đoán.",
		tone: "warning",
	}),
	wrongPin: ({ waitSeconds }) => ({
		title: "Mã PIN không đúng.",
		hint: `${tryAgain(waitSeconds)} Nếu quên mã, hãy nhờ bí thư đặt lại.`,
		tone: "warning",
	}),
	noPin: () => ({
		title: "Đồng chí này chưa có mã PIN.",
		hint: "Hãy nhờ bí thư mở sổ và chọn mã lần đầu.",
		tone: "warning",
	}),
	pinPresent: () => ({
		title: "Đồng chí này đã có mã PIN.",
		hint: "Hãy để đồng chí tự đổi mã ở chỗ của mình; nếu quên mã thì đặt lại, có ghi lý do.",
		tone: "warning",
	}),
	noDeputy: () => ({
		title: "Sổ chưa có mật khẩu của phó bí thư.",
		hint: "Hãy thêm người được mở sổ trong Thiết lập.",
		tone: "warning",
	}),
	deputyPresent: () => ({
		title: "Sổ đã có mật khẩu của phó bí thư.",
		hint: "Hãy bỏ người đang có trước khi thêm người mới.",
		tone: "warning",
	}),
	draftTooOld: () => ({
		title: "Phần này đã có bản ghi mới hơn.",
		hint: "Hãy mở lại trang để xem bản mới, rồi ghi tiếp. Bản mới vẫn còn nguyên.",
		tone: "warning",
	}),
	minutesLocked: () => ({
		title: "Biên bản đã khóa, không sửa được nữa.",
		hint: "Hãy ghi phần cần sửa vào mục Bổ sung biên bản.",
		tone: "warning",
	}),
	meetingCancelled: () => ({
		title: "Cuộc họp này đã báo hoãn.",
		hint: "Hãy mở lại cuộc họp rồi mới sửa hoặc ghi biên bản.",
		tone: "warning",
	}),
	minutesNotBegun: () => ({
		title: "Cuộc họp này chưa bắt đầu ghi biên bản.",
		hint: "Hãy bấm Bắt đầu ghi biên bản.",
		tone: "warning",
	}),
	minutesNotAdopted: () => ({
		title: "Biên bản này chưa được thông qua.",
		hint: "Hãy sửa thẳng vào biên bản. Chỉ biên bản đã thông qua mới cần bổ sung.",
		tone: "warning",
	}),
	notReady: ({ missing }) => ({
		title: `Biên bản chưa thông qua được, còn ${missing.length} chỗ phải ghi cho đủ.`,
		hint: "Hãy ghi những chỗ được đánh dấu. Nội dung đã ghi vẫn còn.",
		tone: "warning",
	}),
	mattersInMinutes: ({ matters }) => ({
		title: `Biên bản của cuộc họp này đã ghi ${matters} việc phải theo dõi.`,
		hint: "Hãy thông qua biên bản, hoặc xóa những việc đó trong biên bản rồi mới hoãn họp.",
		tone: "warning",
	}),
	theirsAlone: () => ({
		title: "Nội dung này do chính người đó viết hoặc đã xác nhận, nên người khác không sửa được.",
		hint: "Hãy ghi ý kiến vào phần nhận xét, hoặc để người đó sửa tại chỗ ngồi của mình.",
		tone: "warning",
	}),
	pledgeReported: () => ({
		title: "Việc đăng ký này đã có kết quả ghi trong trang tháng, nên không rút được.",
		hint: "Hãy xóa kết quả ở các trang tháng trước, hoặc giữ lại việc đăng ký.",
		tone: "warning",
	}),
	badForm: ({ mistakes }) => ({
		title:
			mistakes.length === 1
				? `Tệp biểu mẫu có 1 chỗ chưa đúng, ở dòng ${mistakes[0]?.line ?? 1}.`
				: `Tệp biểu mẫu có ${mistakes.length} chỗ chưa đúng, chỗ đầu ở dòng ${mistakes[0]?.line ?? 1}.`,
		hint: "Hãy sửa các dòng được nêu rồi nạp lại. Biểu mẫu đang dùng vẫn như cũ.",
		tone: "warning",
	}),
	answersUnfit: ({ mistakes }) => ({
		title: `Có ${mistakes.length} chỗ đã ghi không hợp với biểu mẫu này.`,
		hint: "Hãy mở lại bản đang ghi và sửa các chỗ đó. Những gì đã lưu vẫn còn nguyên.",
		tone: "warning",
	}),
	formSigned: () => ({
		title: "Bản này đã ký, nên phần người đó ghi không sửa được nữa.",
		hint: "Hãy rút lại chữ ký trước khi sửa. Nội dung đã ghi vẫn còn nguyên.",
		tone: "warning",
	}),
	formNotSigned: () => ({
		title: "Bản này chưa ký.",
		hint: "Hãy ghi ngày ký trước, rồi chi ủy mới xác nhận.",
		tone: "warning",
	}),
	storyInMinutes: () => ({
		title: "Câu chuyện này đã ghi trong biên bản.",
		hint: "Hãy sửa ở biên bản của buổi sinh hoạt. Điều tâm đắc và nhận xét vẫn ghi được ở đây.",
		tone: "warning",
	}),
	noMarks: () => ({
		title: "Chưa có bài thu hoạch nào được chấm.",
		hint: "Hãy ghi điểm hoặc kết quả rồi công bố.",
		tone: "warning",
	}),
	campaignPresent: () => ({
		title: "Năm này đã có đợt kiểm điểm này rồi.",
		hint: "Hãy mở đợt đã có và làm tiếp.",
		tone: "warning",
	}),
	campaignInUse: () => ({
		title: "Đợt kiểm điểm này đã có nội dung ghi, nên không bỏ được.",
		hint: "Hãy sửa ngay trong đợt này. Những gì đã ghi vẫn còn nguyên.",
		tone: "warning",
	}),
	shortcomingHeard: () => ({
		title: "Đã có kỳ sinh hoạt nghe báo cáo về khuyết điểm này, nên không bỏ được.",
		hint: "Hãy ghi kết thúc trong biên bản một kỳ sinh hoạt, kèm lý do. Nội dung đã ghi vẫn còn nguyên.",
		tone: "warning",
	}),
	inspectionInUse: () => ({
		title: "Kết luận của cuộc kiểm tra này đã nêu khuyết điểm đang theo dõi, nên không bỏ được.",
		hint: "Hãy bỏ các khuyết điểm đó trước, nếu đã ghi nhầm. Nội dung đã ghi vẫn còn nguyên.",
		tone: "warning",
	}),
	criteriaUnsound: ({ mistakes }) => ({
		title: mistakes[0] ? criteriaMistake(mistakes[0]) : "Bảng tiêu chí chưa đúng.",
		hint: "Hãy sửa lại rồi lưu. Bảng đang dùng vẫn như cũ.",
		tone: "warning",
	}),
	laddersUnsound: ({ mistakes }) => ({
		title: mistakes[0] ? ladderMistake(mistakes[0]) : "Khung điểm chưa đúng.",
		hint: "Hãy sửa lại rồi lưu. Khung điểm đang dùng vẫn như cũ.",
		tone: "warning",
	}),
	pointsUnfit: ({ mistakes }) => ({
		title: `Có ${mistakes.length} tiêu chí ghi điểm không hợp với bảng tiêu chí.`,
		hint: "Hãy ghi lại: điểm không quá mức tối đa của tiêu chí. Điểm đã lưu vẫn còn nguyên.",
		tone: "warning",
	}),
	tallyImpossible: ({ mistakes }) => ({
		title: `Số phiếu còn ${mistakes.length} chỗ không khớp, nên chưa lưu.`,
		hint: "Hãy đếm lại các ô được nêu bên dưới rồi lưu. Số phiếu đã lưu trước đó vẫn còn.",
		tone: "warning",
	}),
	pastedTooLong: ({ most }) => ({
		title: `Đoạn dán là chữ cũ (TCVN3 hoặc VNI) và dài hơn ${most.toLocaleString("vi")} chữ, nên chưa chuyển được.`,
		hint: "Hãy dán từng phần ngắn hơn. Đoạn vừa dán vẫn ở trong ô.",
		tone: "warning",
	}),
	noSuchLetter: ({ letter, near }) => ({
		title: `Không in được ký tự “${letter}” trong “${near}”.`,
		hint: "Hãy thay ký tự đó bằng chữ thường rồi in lại.",
		tone: "warning",
	}),
	unexpected: () => ({
		title: "Chương trình gặp lỗi, việc vừa rồi chưa xong.",
		hint: "Hãy thử lại. Nội dung đã lưu trước đó vẫn còn.",
		tone: "error",
	}),
} satisfies Say;

/** The words for whatever a call in `api.ts` rejected with. */
export function notice(problem: unknown): Notice {
	const { code = "unexpected" } = (problem ?? {}) as Partial<Problem>;
	const known = Object.hasOwn(say, code) ? code : "unexpected";
	const words = say[known] as (problem: unknown) => Notice;
	return words(problem);
}

/** The box a problem is about, by its name in the draft; nothing when it is about none. */
export function fieldOf(problem: unknown): string | undefined {
	const { field } = (problem ?? {}) as { field?: unknown };
	return typeof field === "string" ? field : undefined;
}
