/** Twenty-two members with the names that lists break on: long, short, hyphened, alike. */

import type { PersonChoice } from "$gen/PersonChoice";
import type { PostKind } from "$gen/PostKind";

const NAMES = [
	"Nguyễn Văn Thịnh",
	"Trần Thị Hòa",
	"Lê Quang Đức",
	"Tôn Thất Bách",
	"Hoàng Phủ Ngọc Thảo",
	"Y Bih Niê",
	"Đặng Thị Ứng",
	"Nguyễn Thị Thuỳ Dương",
	"Công Tằng Tôn Nữ Thị Phương Khuyên",
	"Phạm Ân",
	"Vũ Đình Khuỵu",
	"Bùi Thị Ánh",
	"Đỗ Trọng Nghĩa",
	"Hồ Sỹ Quý",
	"Ngô Thị Bích Ngọc",
	"Nguyễn Văn Đức",
	"Nguyễn Văn Đước",
	"H’Hen Niê Kđăm",
	"Phan Thị Mỹ Lệ",
	"Trương Quốc Khánh",
	"Lý A Sử",
	"Đinh Thị Xuân Quỳnh",
];

const POSTS: Record<number, PostKind> = {
	1: "secretary",
	2: "deputySecretary",
	3: "committeeMember",
	9: "groupLeader",
};

export const people: PersonChoice[] = NAMES.map((name, index) => ({
	id: index + 1,
	name,
	post: POSTS[index + 1] ?? null,
	rank: index >= 20 ? "probationary" : "official",
}));
