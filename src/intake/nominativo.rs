//! Names and towns that a flow gives in one field.

/// Words by which a company or body is known.
const FORMS: [&str; 30] = [
    "SRL",
    "SRLS",
    "SPA",
    "SAPA",
    "SNC",
    "SAS",
    "SCARL",
    "SCRL",
    "COOP",
    "COOPERATIVA",
    "SOC",
    "SOCIETA",
    "SOCIETA'",
    "DITTA",
    "IMPRESA",
    "COMUNE",
    "REGIONE",
    "PROVINCIA",
    "ASSOCIAZIONE",
    "FONDAZIONE",
    "CONSORZIO",
    "BANCA",
    "AUTONOLEGGIO",
    "LEASING",
    "RENT",
    "GMBH",
    "LTD",
    "AG",
    "KG",
    "SARL",
];

/// Particles that belong to the surname they begin.
const PARTICLES: [&str; 17] = [
    "DE", "DI", "DA", "DEL", "DELLA", "DELLO", "DEI", "DEGLI", "DELLE", "DAL", "DALLA", "LO", "LA", "LI", "D'", "VAN",
    "VON",
];

/// Whether a name in one field is that of a company or body.
pub fn is_ente(name: &str) -> bool {
    let is_form = |word: &str| {
        let plain: String = word.chars().filter(|it| *it != '.').collect();
        FORMS.iter().any(|it| it.eq_ignore_ascii_case(plain.trim_matches([',', '-', '(', ')'])))
    };
    name.split_whitespace().any(is_form)
}

/// Surname and given name of a person whose surname comes first; a particle takes the next word with it.
/// Both empty for a company.
pub fn split_person(name: &str) -> (&str, &str) {
    let name = name.trim();
    if is_ente(name) {
        return ("", "");
    }
    let mut end = 0;
    for word in name.split_inclusive(char::is_whitespace) {
        end += word.len();
        if !PARTICLES.iter().any(|it| it.eq_ignore_ascii_case(word.trim())) {
            break;
        }
    }
    let (surname, given) = name.split_at(end);
    (surname.trim(), given.trim())
}

/// CAP, town and province of `60035 JESI (AN)`, `60035 JESI AN` or `JESI`.
pub fn split_town(text: &str) -> (&str, &str, &str) {
    let text = text.trim();
    let (cap, rest) = match text.split_once(char::is_whitespace) {
        Some((head, rest)) if head.len() >= 4 && head.bytes().all(|it| it.is_ascii_digit()) => (head, rest.trim()),
        _ => ("", text),
    };
    let is_province = |it: &str| it.len() == 2 && it.bytes().all(|b| b.is_ascii_uppercase());
    let Some((town, last)) = rest.rsplit_once(char::is_whitespace) else {
        return (cap, rest, "");
    };
    let bare = last.trim_matches(['(', ')']);
    if is_province(bare) { (cap, town.trim(), bare) } else { (cap, rest, "") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_field_is_split() {
        assert_eq!(split_person("DE ROSSI MARIA LUISA"), ("DE ROSSI", "MARIA LUISA"));
        assert_eq!(split_person("ROSSI MARIO"), ("ROSSI", "MARIO"));
        assert_eq!(split_person("ROSSI"), ("ROSSI", ""));
        assert!(is_ente("Trasporti Esino S.R.L.") && !is_ente("ROSSI MARIO"));
        assert_eq!(split_town("60035 JESI (AN)"), ("60035", "JESI", "AN"));
        assert_eq!(split_town("MONTE SAN VITO"), ("", "MONTE SAN VITO", ""));
        assert_eq!(split_town(""), ("", "", ""));
    }
}
