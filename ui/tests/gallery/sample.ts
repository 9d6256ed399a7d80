/** Names and sentences with awkward letters, for the gallery and the tests. */

export const members = [
	{ id: 1, name: "Đặng Thị Ứng", post: "Bí thư", joined: "19/05/1990" },
	{ id: 2, name: "Nguyễn Văn Đức", post: "Phó bí thư", joined: "03/02/2001" },
	{ id: 3, name: "Nguyễn Thị Thuỷ", post: "Chi ủy viên", joined: "02/09/2010" },
	{ id: 4, name: "H’Hen Niê Kđăm", post: "", joined: "22/12/2015" },
	{ id: 5, name: "Lê Quang Khuỵu", post: "", joined: "01/2020" },
];

export const attendance = [
	{ value: "present", label: "Có mặt" },
	{ value: "excused", label: "Vắng có lý do" },
	{ value: "absent", label: "Vắng không lý do" },
	{ value: "exempt", label: "Được miễn" },
];

export const agenda =
	"Đồng chí Ứng: đề nghị chi bộ giao rõ người, rõ việc, rõ thời gian.\nĐồng chí Đức: nhất trí; đề nghị hoàn thành trước ngày 15/3.";

function page(number: number): string {
	const lines = Array.from({ length: 30 }, (_, line) => {
		const y = 330 + line * 26;
		return `<path d="M90 ${y}H${line % 5 === 4 ? 420 : 700}" stroke="#444" stroke-width="6"/>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 794 1123" width="210mm" height="297mm"><rect width="794" height="1123" fill="#fff"/><path d="M90 120H330M440 120H700M470 150H670M250 230H540" stroke="#000" stroke-width="10"/>${lines.join("")}<text x="390" y="60" font-size="18">${number}</text></svg>`;
}

export const pages = [page(1), page(2), page(3)];
