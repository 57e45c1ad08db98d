//! Terms by the calendar alone: each example names its rule and where it was published or worked out.

use std::path::Path;

use plico::domain::calendario;
use plico::domain::calendario::Calendario;
use plico::domain::data::Data;
use plico::domain::preruolo;

use super::fatti::day;
use crate::harness::Case;

/// The calendar of working days of the contract: the town's patron saint is a holiday (22 September).
const SERVIZIO: Calendario = Calendario { patrono: Some((9, 22)), ..Calendario::LEGALE };

/// Checks a case without an act: each line of `conta` is a rule, a day and a number.
pub fn check(case: &Case, path: &Path) {
    let lines = case.input("conta").unwrap_or_else(|| panic!("{}: neither act nor terms", path.display()));
    let counted: String = lines.lines().map(count).collect();
    case.check(path, |_| counted.clone());
}

fn count(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (from, days): (Data, i32) = (day(words[1]), words.get(2).map_or(0, |it| it.parse().expect("days")));
    let last = match words[0] {
        "pagamento" => Calendario::LEGALE.payment_term(from, days),
        "gdp" => calendario::judicial_term(&Calendario::LEGALE, from, days),
        "notifica" => from.plus(days),
        "notifica-sicura" => calendario::last_safe_day(from, days),
        "lavorativi" => SERVIZIO.plus_working_days(from, days.unsigned_abs()),
        "calendario" => from.plus(days),
        "semestri" => {
            return format!("{} {}\n", line.trim(), preruolo::semestri(from, day(words[2 + 1])));
        }
        other => panic!("no rule is called {other}"),
    };
    format!("{} {} {last}\n", words[0], words[1..].join(" "))
}
