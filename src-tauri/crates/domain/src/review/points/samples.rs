//! A small catalogue: a common group of two criteria, one of them all or nothing, and a task group
//! without criteria.

use super::super::{Assessed, Criteria, CriteriaGroup, Criterion};
use crate::text::{Text, Words};

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn criterion(key: &str, label: &str, most: u32, whole: bool) -> Criterion {
    let (key, label) = (key.to_owned(), words(label));
    Criterion { key, label, most, whole, reason_optional: false }
}

pub(crate) fn catalogue() -> Criteria {
    let common = vec![
        criterion("1.1", "Phẩm chất chính trị, đạo đức, lối sống", 210, false),
        criterion("1.2", "Tự phê bình và phê bình", 90, true),
    ];
    let group = |key: &str, label: &str, most, criteria| CriteriaGroup {
        key: key.to_owned(),
        label: words(label),
        most,
        criteria,
    };
    Criteria {
        serves: vec![Assessed::Outside],
        title: words("Phụ lục 5"),
        source: Text::default(),
        groups: vec![
            group("common", "Nhóm tiêu chí chung", 300, common),
            group("tasks", "Nhóm tiêu chí về kết quả thực hiện nhiệm vụ", 700, vec![]),
        ],
    }
}
