/** When a copy was taken, in words. */

import { vi } from "$lib/text/vi";
import type { CopyLine } from "$gen/CopyLine";

export const dayOf = ({ madeAt }: CopyLine): string =>
	madeAt === null ? vi.copies.unknownDay : vi.copies.showInstant(madeAt);
