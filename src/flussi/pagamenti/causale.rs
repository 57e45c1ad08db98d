//! What a payer wrote, taken apart: long references that name one act, and words that only may.

use std::collections::BTreeSet;

/// What stands in a causale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Indizi {
    /// Runs of 15 to 18 digits: notices, references, client codes.
    pub codici: BTreeSet<String>,
    /// Numbers of acts with their years: `1234/2026`.
    pub numeri: BTreeSet<(String, u16)>,
    /// Words that may be Italian plates: `AB123CD`.
    pub targhe: BTreeSet<String>,
}

/// Takes a causale apart.
pub fn read(text: &str) -> Indizi {
    let text = text.to_uppercase();
    let mut indizi = Indizi::default();
    for run in text.split(|c: char| !c.is_ascii_digit()) {
        if (15..=18).contains(&run.len()) {
            indizi.codici.insert(run.to_string());
        }
    }
    let joined = joined_groups(&text);
    indizi.codici.extend(joined);
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|it| !it.is_empty()).collect();
    for (index, word) in words.iter().enumerate() {
        if is_plate(word) {
            indizi.targhe.insert((*word).to_string());
        }
        let three = words.get(index..index + 3).map(|it| it.concat()).filter(|it| is_plate(it));
        indizi.targhe.extend(three);
    }
    for pair in words.windows(2) {
        let number = |it: &str| (1..=9).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
        let year = |it: &str| number(it) && it.len() == 4 && it.starts_with("20");
        // `1234/2026`, and `V/2026/001234`.
        for (numero, anno) in [(pair[0], pair[1]), (pair[1], pair[0])] {
            if number(numero) && year(anno) {
                let numero = numero.trim_start_matches('0').to_string();
                indizi.numeri.extend(anno.parse().ok().map(|anno| (numero, anno)));
            }
        }
    }
    indizi
}

/// Notices as they are printed, in groups of four: `3010 2600 0000 1121 77`.
fn joined_groups(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_group = |it: &str, len| it.len() == len && it.bytes().all(|it| it.is_ascii_digit());
    let five = words.windows(5).filter(|it| it[..4].iter().all(|it| is_group(it, 4)) && is_group(it[4], 2));
    five.map(|it| it.concat()).collect()
}

/// Two letters, three digits, two letters.
fn is_plate(word: &str) -> bool {
    let bytes = word.as_bytes();
    let letters = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_uppercase);
    bytes.len() == 7 && letters(0..2) && bytes[2..5].iter().all(u8::is_ascii_digit) && letters(5..7)
}
