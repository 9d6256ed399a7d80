/** Where the vault and opened papers lie: what is unsafe about it, moving it, leaving it there. */

import type { Place } from "$gen/Place";
import type { SyncService } from "$gen/SyncService";
import { sayInstant } from "./meetings";

const services: Record<SyncService, string> = {
	oneDrive: "OneDrive",
	googleDrive: "Google Drive",
	dropbox: "Dropbox",
	mega: "MEGA",
	box: "Box",
	pCloud: "pCloud",
};

/** What is unsafe about a place; nothing about the machine's own disk. */
function unsafe(place: Place): { title: string; hint: string } | undefined {
	switch (place.on) {
		case "ownDisk":
			return undefined;
		case "removable":
			return {
				title: "Sổ đang nằm trên USB, thẻ nhớ hoặc ổ cắm ngoài.",
				hint: "Rút ra lúc đang ghi thì sổ có thể hỏng; mất USB là mất sổ. Nên chuyển sổ về máy này và dùng USB để giữ bản sao.",
			};
		case "network":
			return {
				title: "Sổ đang nằm trên máy khác, mở qua mạng.",
				hint: "Mạng đứt lúc đang ghi thì sổ có thể hỏng. Nên chuyển sổ về máy này.",
			};
		case "synced": {
			const name = services[place.service];
			return {
				title: `Sổ đang nằm trong thư mục ${name}.`,
				hint: `${name} có thể chép sổ lúc chương trình đang ghi dở, hoặc để hai máy ghi đè lên nhau. Nên chuyển sổ về máy này.`,
			};
		}
	}
}

const opened = {
	title: "Tệp đã mở để xem",
	lead: "Giấy mở ra xem hoặc in được lưu thành tệp PDF trên máy này; ai dùng máy cũng đọc được mà không cần mật khẩu. In xong thì nên xóa: lúc nào cũng in lại được từ sổ.",
	none: "Không còn tệp nào.",
	/** The name of a file on either system. */
	file: (path: string) => path.split(/[\\/]/).at(-1) ?? path,
	where: (path: string, at: string) => `Mở lúc ${sayInstant(at)}, tại ${path}`,
	clean: (count: number) => `Xóa ${count} tệp đã đánh dấu khỏi máy`,
	cleaning: "Đang xóa…",
	cleaned: (count: number) => `Đã xóa ${count} tệp khỏi máy này. Sổ vẫn còn nguyên.`,
};

export const place = {
	opened,
	/** The clock of the machine is behind what was written already. */
	clockBehind: (latest: string) => ({
		title: `Đồng hồ của máy đang chậm: sổ đã có nội dung ghi ${sayInstant(latest)}.`,
		hint: "Hãy chỉnh lại ngày giờ của máy rồi mở lại trang này; ghi lúc này thì ngày giờ trong sổ sẽ sai. Nội dung đã ghi vẫn còn nguyên.",
	}),
	title: "Sổ nằm ở đâu",
	folder: "Thư mục của sổ:",
	safe: "Sổ nằm trên ổ đĩa của máy này. Đó là nơi nên để.",
	unsafe,
	look: "Xem và chọn cách để sổ",
	move: "Chuyển sổ về máy này",
	moving: "Đang chép và kiểm tra sổ…",
	choose: "Chọn thư mục khác trên máy",
	accept: "Cứ để sổ ở đây",
	accepted: "Bí thư đã biết và chọn để sổ ở đây.",
	how: "Chương trình chép sổ sang, mở bản chép ra đối chiếu từng bảng, đúng rồi mới dùng bản đó. Sổ cũ giữ nguyên tại chỗ. Chuyển xong, hãy mở lại bằng mật khẩu như cũ.",
	moved: (path: string) => ({
		title: "Sổ đã được chuyển về máy này.",
		hint: `Từ nay chương trình dùng sổ ở ${path}. Sổ cũ vẫn giữ nguyên tại chỗ. Hãy mở bằng mật khẩu như cũ.`,
	}),
};
