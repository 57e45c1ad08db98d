//! A person or a company as the columns of an exchanged table name it.

use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::fiscale::Kind;
use crate::domain::fiscale::Verdict;
use crate::domain::latin;
use crate::domain::nazione::Nazione;
use crate::fatti::scheda::Soggetto;
use crate::flussi::tabella::Riga;

/// Reads the person of a row; the columns of each are those of the neutral `soggetti.csv`.
///
/// `nominativo` stands for a company where there is neither surname nor `denominazione`.
pub fn read(riga: &Riga) -> Soggetto {
    let testo = |name: &str| riga.testo(name).trim().to_owned();
    let cognome = testo("cognome");
    let denominazione = match testo("denominazione") {
        it if it.is_empty() && cognome.is_empty() => testo("nominativo"),
        it => it,
    };
    let code = fiscale::normalize(riga.testo("codice_fiscale"));
    Soggetto {
        cognome,
        nome: testo("nome"),
        denominazione,
        sesso: testo("sesso").to_uppercase(),
        codice_fiscale: code,
        partita_iva: fiscale::normalize(riga.testo("partita_iva")),
        data_nascita: riga.data("data_nascita"),
        luogo_nascita: testo("luogo_nascita"),
        via: testo("indirizzo"),
        civico: testo("civico"),
        presso: testo("presso"),
        cap: cap(&testo("cap")),
        citta: testo("citta"),
        provincia: testo("provincia").to_uppercase(),
        nazione: nazione(riga.testo("nazione")),
        pec: testo("pec"),
        patente: testo("patente").to_uppercase(),
        canale: "POSTA".to_owned(),
        ..Soggetto::default()
    }
}

/// The columns of a person.
pub fn columns(riga: Riga, it: &Soggetto) -> Riga {
    let nation = if it.nazione.is_empty() { "IT" } else { it.nazione.as_str() };
    riga.with("cognome", it.cognome.as_str())
        .with("nome", it.nome.as_str())
        .with("denominazione", it.denominazione.as_str())
        .with("nominativo", it.name())
        .with("sesso", it.sesso.as_str())
        .with("data_nascita", it.data_nascita)
        .with("luogo_nascita", it.luogo_nascita.as_str())
        .with("codice_fiscale", it.codice_fiscale.as_str())
        .with("partita_iva", it.partita_iva.as_str())
        .with("indirizzo", it.via.as_str())
        .with("civico", it.civico.as_str())
        .with("presso", it.presso.as_str())
        .with("cap", it.cap.as_str())
        .with("citta", it.citta.as_str())
        .with("provincia", it.provincia.as_str())
        .with("indirizzo_intero", format!("{} {}", it.via, it.civico).trim())
        .with("nazione", nation)
        .with("nazione_iso3", Nazione::of_iso2(nation).map_or("", |it| it.iso3))
        .with("pec", it.pec.as_str())
        .with("patente", it.patente.as_str())
}

/// A postal code with the zeros that a spreadsheet took away.
fn cap(text: &str) -> String {
    let is_short = (1..5).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    if is_short { format!("{text:0>5}") } else { text.to_owned() }
}

/// ISO code of a country under any of its names; Italy where nothing stands, the text itself where it is none.
fn nazione(text: &str) -> String {
    if text.trim().is_empty() {
        return "IT".to_owned();
    }
    Nazione::find(text).map_or_else(|| text.trim().to_uppercase(), |it| it.iso2.to_owned())
}

/// What keeps a person from being served, or contradicts itself, in stable codes (R142). `day` is that of the violation.
pub fn judge(it: &Soggetto, day: Data) -> Vec<&'static str> {
    let mut found = Vec::new();
    let is_person = it.denominazione.is_empty();
    if it.name().is_empty() {
        found.push("manca-nominativo");
    } else if is_person && (it.cognome.is_empty() || it.nome.is_empty()) {
        found.push("nominativo-incompleto");
    }
    let is_italian = !it.is_abroad();
    let has_cap = it.cap.len() == 5 && it.cap.bytes().all(|it| it.is_ascii_digit());
    if it.via.is_empty() || it.citta.is_empty() || is_italian && !has_cap {
        found.push("indirizzo-incompleto");
    }
    if it.nazione.len() != 2 {
        found.push("nazione-sconosciuta");
    }
    if is_person {
        person(it, day, &mut found);
    } else {
        company(it, &mut found);
    }
    found
}

fn person(it: &Soggetto, day: Data, found: &mut Vec<&'static str>) {
    if let Some(born) = it.data_nascita {
        let age = day.anno() - born.anno();
        if born >= day || !(14..=110).contains(&age) {
            found.push("data-nascita-impossibile");
        }
    }
    let code = &it.codice_fiscale;
    if code.is_empty() {
        // Only who has none may be known by birth alone.
        if it.data_nascita.is_none() {
            found.push("manca-codice-fiscale-e-nascita");
        }
        return;
    }
    match fiscale::judge(code) {
        Verdict::Valid(Kind::Persona) => {}
        Verdict::WrongCheck(_) => found.push("codice-fiscale-controllo"),
        Verdict::Malformed | Verdict::Valid(Kind::Ente) => {
            found.push("codice-fiscale-forma");
            return;
        }
    }
    let Some(nascita) = fiscale::nascita(code, day) else {
        found.push("codice-fiscale-forma");
        return;
    };
    // Two digits of the year stand in the code: the century is the person's.
    let same = |one: Data, other: Data| {
        let ((a, m, g), (b, n, h)) = (one.ymd(), other.ymd());
        (a.rem_euclid(100), m, g) == (b.rem_euclid(100), n, h)
    };
    if it.data_nascita.is_some_and(|born| !same(born, nascita.data)) {
        found.push("codice-fiscale-data-nascita");
    }
    if let Some(composed) = fiscale::compose(&it.cognome, &it.nome, &nascita)
        && composed.get(..6) != code.get(..6)
    {
        found.push("codice-fiscale-nominativo");
    }
    let sesso = match nascita.sesso {
        fiscale::Sesso::F => "F",
        fiscale::Sesso::M => "M",
    };
    if !it.sesso.is_empty() && it.sesso != sesso {
        found.push("codice-fiscale-sesso");
    }
}

fn company(it: &Soggetto, found: &mut Vec<&'static str>) {
    let codes = [&it.codice_fiscale, &it.partita_iva];
    let known: Vec<_> = codes.into_iter().filter(|it| !it.is_empty()).collect();
    if known.is_empty() && !it.is_abroad() {
        found.push("manca-partita-iva");
    }
    // A sole trader has the code of a person.
    if known.iter().any(|it| !matches!(fiscale::judge(it), Verdict::Valid(_))) && !it.is_abroad() {
        found.push("partita-iva-controllo");
    }
}

/// A plate as it is compared.
pub fn targa(text: &str) -> String {
    latin::fold(text).chars().filter(|it| it.is_alphanumeric()).collect()
}
