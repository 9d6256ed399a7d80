//! A small form with one of everything, for tests.

use crate::form::FormEdition;

/// The file of the form.
pub(in crate::form) const SAMPLE: &str = r#"edition = "2025"
form = "thu"
name = "Bản thử"
purpose = "review"
source = "HD 43-HD/BTCTW"
fromYear = 2025
classes = ["outside"]
code = "Mẫu thử {year}"

[caption]
unverified = true
left = [{ text = "{superior}", capitals = true }, { text = "{cell}", bold = true }]
right = [{ text = "ĐẢNG CỘNG SẢN VIỆT NAM", bold = true, ruled = true }]

[[title]]
text = "BẢN KIỂM ĐIỂM"
bold = true

[[identity]]
key = "name"
label = "Họ và tên:"
fact = "name"

[[identity]]
key = "workplace"
label = "Đơn vị công tác:"
beside = true

[[part]]
kind = "heading"
level = 1
number = "A."
text = "NỘI DUNG KIỂM ĐIỂM"

[[part]]
kind = "longText"
number = "1."
text = "Về phẩm chất chính trị"
key = "moral"
lines = 8
evidence = ["pledges", "monthResults"]

[[part]]
kind = "longText"
number = "2."
text = "Công tác lãnh đạo"
key = "leading"
when = "leader"

[[part]]
kind = "list"
number = "3."
text = "Hạn chế, khuyết điểm"
key = "faults"
gives = { what = "shortcomings" }

[[part]]
kind = "table"
number = "4."
text = "Kết quả khắc phục"
key = "remedies"
optional = true
numbered = true
stacked = true
takes = { what = "shortcomings", column = "fault", remedy = "how", due = "on" }
gives = { what = "shortcomings", column = "fault", unless = { column = "state", choice = "done" } }
columns = [
    { key = "fault", title = "Hạn chế", share = 4 },
    { key = "state", title = "Tình trạng", kind = "choice", choices = [
        { key = "done", text = "đã khắc phục" },
        { key = "open", text = "chưa khắc phục" },
    ] },
    { key = "on", title = "Ngày", kind = "day", optional = true },
    { key = "count", title = "Số lần", kind = "number", optional = true },
    { key = "how", title = "Biện pháp", optional = true },
]

[[part]]
kind = "points"
number = "I."
text = "Đánh giá theo các nhóm tiêu chí"
level = 2
key = "points"
groups = [
    { key = "common", label = "1. Nhóm tiêu chí chung", most = 20, lines = [
        { key = "self", label = "Tự phê bình", most = 10 },
        { key = "rule", label = "Chấp hành", most = 10, whole = true },
    ] },
    { key = "tasks", label = "2. Nhóm tiêu chí nhiệm vụ", most = 80 },
]
total = { label = "Tổng điểm", most = 100 }

[[part]]
kind = "choice"
caption = "Đề xuất xếp loại:"
key = "level"
scale = "level"
across = true
choices = [
    { key = "excellent", text = "Hoàn thành xuất sắc nhiệm vụ" },
    { key = "good", text = "Hoàn thành tốt nhiệm vụ" },
]

[[part]]
kind = "shortText"
label = "Nhận xét"
key = "comment"
by = "committee"
optional = true
initial = "Nhất trí"

[[part]]
kind = "note"
with = "remedies"
text = "(Kèm theo phụ lục)"

[[part]]
kind = "pageBreak"

[[part]]
kind = "paragraph"
text = "Tôi xin cam đoan."
italic = true

[[part]]
kind = "signatures"
unverified = true
left = { by = "committee", caption = "T/M CHI ỦY (CHI BỘ)", dated = true }
right = { by = "person", caption = "NGƯỜI TỰ KIỂM ĐIỂM", note = "(ký, ghi rõ họ tên)" }
"#;

/// The form.
pub(in crate::form) fn sample() -> FormEdition {
    FormEdition::read(SAMPLE).unwrap()
}
