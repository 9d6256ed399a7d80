/** The short names by which files import each other, as in `tsconfig.json`. */

import { fileURLToPath } from "node:url";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const rooms = {
	$lib: at("./src/lib"),
	$gen: at("./src/lib/gen"),
};
