//! Names that fit no simple idea of a name.

use unicode_normalization::UnicodeNormalization as _;

const FAMILIES: [&str; 11] = [
    "Nguyễn",
    "Trần",
    "Tôn Thất",
    "Lê",
    "Hoàng Phủ",
    "Phạm",
    "Y",
    "Đỗ",
    "Ung",
    "Công Tằng Tôn Nữ",
    "Quách",
];
const MIDDLES: [&str; 7] = ["Thị", "Văn", "Đức", "", "Khuyến Uyên", "Hữu", "Ngọc Ánh"];
const GIVENS: [&str; 13] = [
    "Thuỷ", "Ưởng", "Bách", "Niê", "Đượm", "Ẩn", "Nghĩa", "Quỳnh", "Ổi", "Huệ", "Khuê", "Ước",
    "Dũng",
];

/// The name of the member at `place`; no two of a thousand are the same. Every third is in Unicode
/// form D, as it comes from another machine.
pub fn name(place: usize) -> String {
    let parts = [
        FAMILIES[place % FAMILIES.len()],
        MIDDLES[place % MIDDLES.len()],
        GIVENS[place % GIVENS.len()],
    ];
    let name = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ");
    if place % 3 == 2 { name.nfd().collect() } else { name }
}
