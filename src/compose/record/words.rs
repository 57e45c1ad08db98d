//! Values as words of the page, in Italian: sums, days, numbers, and long words that must break.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;

/// The first `length` characters; a mark says that there was more.
pub fn cut(text: &str, length: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= length {
        return text.to_owned();
    }
    let head: String = text.chars().take(length - 1).collect();
    format!("{}…", head.trim_end())
}

/// Lets words longer than `limit` break, so that none runs over its column; a speed never does.
pub fn breakable(text: &str, limit: usize) -> String {
    let text = text.trim().replace("km/h", "km/\u{2060}h").replace(" km/", "\u{a0}km/");
    if text.split_whitespace().all(|word| word.len() <= limit) {
        return text;
    }
    let mut run = 0;
    let mut out = String::with_capacity(text.len() + text.len() / limit * 3);
    for c in text.chars() {
        run = if c.is_whitespace() { 0 } else { run + 1 };
        if run > limit {
            out.push('\u{200b}');
            run = 1;
        }
        out.push(c);
    }
    out
}

/// `1.234,50 €`, held together by a no-break space.
pub fn euro(sum: Centesimi) -> String {
    format!("{sum}\u{a0}€")
}

/// `9 marzo 2026`: legal notices name the month, which no reader can take for the day.
pub fn long_date(data: Data) -> String {
    const MESI: [&str; 12] = [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ];
    let (anno, mese, giorno) = data.ymd();
    let index = usize::try_from(mese).map_or(0, |mese| mese.saturating_sub(1));
    let giorno = if giorno == 1 { "1°".to_owned() } else { giorno.to_string() };
    format!("{giorno}\u{a0}{} {anno}", MESI[index % 12])
}

/// The digits in groups of `size`.
pub fn groups(digits: &str, size: usize) -> String {
    let chars: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = chars.chunks(size).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// Joins what is not empty.
pub fn join(parts: &[&str], with: &str) -> String {
    let parts: Vec<&str> = parts.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    parts.join(with)
}
