import { expect, test } from "vitest";
import { runsOf } from "./runs";

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--
 @font-face {font-family:".VnTime";}
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-parent:""; margin:0in; font-size:14.0pt; font-family:".VnTime";
	mso-fareast-font-family:"Times New Roman";}
--></style></head><body lang=EN-US><!--StartFragment-->
<p class=MsoNormal align=center><b><span style='font-family:".VnTimeH"'>®¶ng
bé x·</span></b><o:p></o:p></p>
<p class=MsoNormal>§ång chÝ <span style='font-size:12.0pt;mso-hansi-font-family:".VnTime";
font-family:"Times New Roman","serif"'>Đỗ Đạt</span> nªu<br>
ý kiÕn</p>
<!--EndFragment--></body></html>`;

test("the fonts that Word names in its style sheet and on words are laid over the plain text", () => {
	expect(runsOf("®¶ng bé x·\n§ång chÝ Đỗ Đạt nªu\ný kiÕn\n", WORD)).toEqual([
		{ font: ".VnTimeH", text: "®¶ng bé x·\n" },
		{ font: ".VnTime", text: "§ång chÝ " },
		{ font: "Times New Roman", text: "Đỗ Đạt " },
		{ font: ".VnTime", text: "nªu\ný kiÕn\n" },
	]);
});

test("LibreOffice and old web pages name the font on an element", () => {
	const html = `<p><font face="VNI-Times, serif">ñaõ hoïp</font> <font face='.VnArial'>vµ</font></p>`;

	expect(runsOf("ñaõ hoïp vµ", html)).toEqual([
		{ font: "VNI-Times", text: "ñaõ hoïp " },
		{ font: ".VnArial", text: "vµ" },
	]);
});

test("a soft hyphen is a letter like others", () => {
	expect(runsOf("®\u00adîc", `<p style="font-family: .VnTime">&reg;&shy;&icirc;c</p>`)).toEqual([
		{ font: ".VnTime", text: "®\u00adîc" },
	]);
});

test("where the HTML says something else, all is in its commonest font", () => {
	const html = `<ul style='font-family:".VnTime"'><li>Céng hßa x· héi</li></ul><p>§</p>`;

	expect(runsOf("• Céng hßa x· héi", html)).toEqual([
		{ font: ".VnTime", text: "• Céng hßa x· héi" },
	]);
});

test.each([
	["no HTML", ""],
	["HTML without a font", "<p>Céng hßa</p>"],
	["HTML that is none", "<<<>p style='font-family:'"],
])("text with %s has no font", (_, html) => {
	expect(runsOf("Céng hßa", html)).toEqual([{ font: "", text: "Céng hßa" }]);
});

test("nothing in the HTML runs or is fetched", () => {
	const html = `<img src="https://example.invalid/a.png" onerror="window.ran = true"><script>window.ran = true</script>§`;

	runsOf("§", html);

	expect("ran" in window).toBe(false);
});
