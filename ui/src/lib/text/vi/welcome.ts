/** The words of founding a cell, of opening the vault, and of the recovery code. */

const openers = "bí thư hoặc phó bí thư";

export const welcome = {
	steps: {
		label: "Các bước lập sổ",
		names: ["Giới thiệu", "Chi bộ", "Nhiệm kỳ", "Mật khẩu", "Mã khôi phục"],
	},
	next: "Tiếp tục",
	back: "Quay lại",
	blank: "Ô này còn trống. Hãy điền rồi bấm Tiếp tục.",
	blankDay: "Ô này còn trống. Hãy ghi ngày/tháng/năm, ví dụ 03/02/2026.",
	intro: {
		title: "Chào đồng chí",
		lead: "Sổ tay Chi bộ giúp bí thư giữ danh sách đảng viên, chuẩn bị và ghi biên bản sinh hoạt, theo dõi việc đã giao và in các giấy tờ của kỳ họp.",
		halfMade: {
			title: "Lần lập sổ trước bị ngắt giữa chừng.",
			hint: "Chưa có gì được ghi vào sổ. Hãy lập lại từ đầu.",
		},
		points: [
			{
				title: "Sổ nằm trên máy này",
				text: "Mọi nội dung được mã hóa trong thư mục SoTayChiBo, ở phần dữ liệu của người đang dùng máy. Không có mật khẩu thì không ai đọc được, kể cả khi chép tệp đi.",
			},
			{
				title: "Không dùng mạng",
				text: "Chương trình không gửi gì ra mạng và không cần mạng để chạy.",
			},
			{
				title: "Lập sổ mất khoảng năm phút",
				text: "Cần tên chi bộ, tên cấp trên trực tiếp và một mật khẩu. Máy in có sẵn thì tốt: sẽ có một tờ mã khôi phục để in ra cất đi.",
			},
		],
		begin: "Bắt đầu lập sổ",
	},
	cell: {
		title: "Chi bộ tên là gì?",
		lead: "Các tên này được in ở đầu mỗi văn bản. Sau này đổi tên vẫn được; văn bản cũ giữ tên cũ.",
		superior: "Cấp trên trực tiếp",
		superiorHelp: "Ghi như trên văn bản, ví dụ: Đảng ủy xã An Phú.",
		name: "Tên chi bộ",
		nameHelp: "Ví dụ: Chi bộ thôn Lương Hậu.",
		place: "Địa danh trên dòng ngày tháng",
		placeHelp: "Chữ đứng trước ngày tháng ở góc phải văn bản, ví dụ: An Phú.",
		code: "Ký hiệu của chi bộ trong số văn bản",
		codeHelp: "Chi bộ thường ghi CB, như trong số 05-NQ/CB.",
		fromOn: "Dùng các tên này từ ngày",
		fromOnHelp: "Không nhớ rõ thì để nguyên ngày hôm nay. Ghi ngày/tháng/năm.",
	},
	term: {
		title: "Chi bộ đang ở nhiệm kỳ nào?",
		lead: "Số văn bản được đánh lại từ 1 khi sang nhiệm kỳ mới. Chưa rõ thì để trống và bấm Tiếp tục, sau này ghi ở mục Thiết lập.",
		label: "Tên nhiệm kỳ",
		labelHelp: "Ví dụ: 2025–2027.",
		fromOn: "Bắt đầu từ ngày",
		fromOnHelp: "Thường là ngày đại hội chi bộ. Ghi ngày/tháng/năm.",
		untilOn: "Đến ngày",
		untilOnHelp: "Chưa biết thì để trống.",
		labelMissing: "Nhiệm kỳ chưa có tên. Hãy ghi tên, ví dụ 2025–2027, hoặc xóa trống cả ba ô.",
		fromOnMissing: "Chưa có ngày bắt đầu. Hãy ghi ngày đại hội, hoặc xóa trống cả ba ô.",
		backwards: "Ngày cuối sớm hơn ngày đầu. Hãy xem lại hai ngày.",
	},
	secretary: {
		title: "Bí thư và mật khẩu mở sổ",
		lead: "Mật khẩu do đồng chí đặt, không ai khác biết và không gửi đi đâu.",
		name: "Họ và tên bí thư",
		nameHelp: "Đồng chí sẽ là đảng viên đầu tiên trong danh sách. Có thể để trống.",
		found: "Lập sổ",
	},
	founding: {
		title: "Đang lập sổ…",
		text: "Máy đang tạo khóa cho sổ. Việc này mất vài giây, xin chờ.",
	},
	done: {
		title: "Sổ của chi bộ đã lập xong",
		lead: "Từ nay mở chương trình bằng mật khẩu vừa đặt. Tờ mã khôi phục xin cất nơi an toàn.",
		nextTitle: "Việc tiếp theo: nhập đảng viên",
		nextText:
			"Sổ cần biết chi bộ có những ai để điểm danh và giao việc. Mỗi đồng chí chỉ cần họ tên; các mục khác ghi dần.",
		members: "Nhập đảng viên",
		home: "Để sau, về Trang chủ",
	},
};

export const newPassword = {
	label: "Mật khẩu",
	newLabel: "Mật khẩu mới",
	help: "Ít nhất 8 ký tự. Nên là một câu ngắn dễ nhớ; dùng được dấu tiếng Việt và khoảng trắng.",
	again: "Gõ lại mật khẩu",
	tooShort: "Mật khẩu ngắn hơn 8 ký tự. Hãy dùng một câu dễ nhớ.",
	different: "Hai lần gõ chưa giống nhau. Hãy gõ lại ô này, hoặc bấm Hiện mật khẩu để so.",
	advice: "Mật khẩu này dễ đoán. Nên ghép thêm vài từ không liên quan nhau.",
	telex:
		"Bộ gõ tiếng Việt bật hay tắt cho ra chữ khác nhau: hãy bấm Hiện mật khẩu để xem đúng chữ đã gõ.",
};

export const locked = {
	title: "Sổ đang khóa",
	lead: `Hãy nhập mật khẩu của ${openers} để mở sổ.`,
	leadAlone: "Hãy nhập mật khẩu để mở sổ của chi bộ.",
	demo: {
		title: "Đây là chi bộ mẫu để dùng thử.",
		hint: (password: string) => `Mật khẩu của chi bộ mẫu: ${password}`,
		pin: (pin: string) =>
			`Mã PIN để ngồi thử ở chỗ của đồng chí Giàng A Páo hoặc Phạm Thị Kim Oanh: ${pin}`,
	},
	password: "Mật khẩu",
	blank: "Ô mật khẩu còn trống. Hãy gõ mật khẩu rồi bấm Mở sổ.",
	open: "Mở sổ",
	opening: "Đang mở sổ…",
	wait: (left: string) => `Chờ ${left}`,
	waiting: "Do nhập sai nhiều lần, nút Mở sổ tạm ngừng. Chờ hết giờ rồi thử lại.",
	waited: "Đã có thể thử lại.",
	forgot: "Quên mật khẩu? Mở bằng mã khôi phục",
	seconds: (seconds: number) => {
		const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
		if (minutes === 0) return `${rest} giây`;
		return rest === 0 ? `${minutes} phút` : `${minutes} phút ${rest} giây`;
	},
	trouble: {
		title: "Chưa mở được sổ",
		again: "Thử lại",
	},
};

export const recovery = {
	enter: {
		title: "Mở sổ bằng mã khôi phục",
		lead: "Mã nằm trên tờ giấy đã in khi lập sổ: 7 nhóm, mỗi nhóm 5 ký tự.",
		label: "Mã khôi phục",
		help: "Gõ lần lượt cả 7 nhóm. Chữ hoa hay chữ thường, có khoảng trắng hay gạch nối đều được.",
		blank: "Chưa có mã nào. Hãy gõ mã trên tờ giấy.",
		open: "Mở bằng mã",
		opening: "Đang mở sổ…",
		back: "Quay lại nhập mật khẩu",
	},
	set: {
		title: "Đặt mật khẩu mới",
		lead: "Mã khôi phục đúng. Hãy đặt mật khẩu mới cho bí thư; mật khẩu cũ không còn dùng được.",
		save: "Lưu mật khẩu và mở sổ",
		saving: "Đang lưu mật khẩu…",
	},
	show: {
		title: "Mã khôi phục",
		lead: "Mã này chỉ hiện một lần. Quên mật khẩu thì đây là cách duy nhất để mở lại sổ.",
		code: "Mã khôi phục, 7 nhóm",
		group: (number: number) => `Nhóm ${number}`,
		why: [
			"Hãy in tờ mã, hoặc chép tay thật đúng từng ký tự.",
			"Cất tờ giấy nơi an toàn, không để cạnh máy. Ai có tờ giấy này đều mở được sổ.",
			"Người viết chương trình và cấp trên không giữ mã này, không thể lấy lại giúp.",
		],
		print: "In tờ mã khôi phục",
		printing: "Đang tạo tờ mã…",
		preview: "Xem trước tờ mã",
		saved: "Đã lưu tờ mã để in.",
		savedAt: (path: string) => `Tệp: ${path}. In xong, hãy xóa tệp này và chỉ giữ tờ giấy.`,
		next: "Tôi đã có mã trên giấy",
	},
	confirm: {
		title: "Gõ lại hai nhóm của mã",
		lead: "Để chắc chắn mã đã nằm trên giấy, hãy nhìn tờ giấy và gõ lại hai nhóm dưới đây.",
		group: (number: number) => `Nhóm thứ ${number}`,
		help: "5 ký tự, chữ hoa hay chữ thường đều được.",
		blank: "Ô này còn trống. Hãy gõ nhóm ký tự trên giấy.",
		wrong: {
			title: "Chưa khớp với mã của sổ.",
			hint: "Hãy so lại từng ký tự trên giấy, hoặc quay lại xem mã.",
		},
		check: "Kiểm tra",
		checking: "Đang kiểm tra…",
		back: "Quay lại xem mã",
	},
};
