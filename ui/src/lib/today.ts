/** The day it is where the machine stands, as ISO text; only ever proposed in a box. */
export function today(at = new Date()): string {
	const pad = (number: number) => String(number).padStart(2, "0");
	return [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join("-");
}
