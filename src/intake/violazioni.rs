//! The violated rules of an act.

use crate::domain::atto::Atto;
use crate::domain::importi::Centesimi;
use crate::domain::tariffa::Voce;
use crate::domain::violazione::Violazione;
use crate::domain::violazione::is_night;
use crate::domain::violazione::night_applies;
use crate::intake::atto::Righe;
use crate::intake::lettura::Lettura;
use crate::intake::regole::Regole;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Rilievo;
use crate::intake::ripetizioni;
use crate::intake::verbale::Verbale;

/// Reads the violations of an act, in their order.
pub(crate) fn read(righe: &Righe, verbale: &Verbale, regole: &Regole, rilievi: &mut Vec<Rilievo>) -> Vec<Violazione> {
    let shared = ripetizioni::report_numbers(righe.of(Tabella::Violazioni), "progressivo", rilievi);
    let mut violazioni = Vec::new();
    for (index, riga) in righe.of(Tabella::Violazioni).enumerate() {
        let mut it = Lettura::new(riga, regole);
        let place = u32::try_from(index + 1).expect("an act has few violations");
        violazioni.push(violazione(&mut it, &verbale.draft, place));
        rilievi.append(&mut it.rilievi);
    }
    violazioni.sort_by_key(|it| it.progressivo);
    if violazioni.is_empty() {
        rilievi.push(Rilievo::new(righe.verbale, "", Codice::SenzaViolazioni, ""));
    }
    // A missing number is a lost row, and a lost row is a wrong sum.
    let runs = |first: u32| violazioni.iter().zip(first..).all(|(it, place)| it.progressivo == place);
    if shared.is_empty() && !runs(1) && !runs(0) {
        rilievi.push(Rilievo::new(righe.verbale, "", Codice::ProgressivoSaltato, ""));
    }
    violazioni
}

fn violazione(it: &mut Lettura, atto: &Atto, place: u32) -> Violazione {
    let progressivo = it.intero("progressivo").unwrap_or(place);
    let minimo = it.importo("minimo");
    let massimo = it.importo("massimo");
    let raddoppio_massa = it.si_no("raddoppio_massa").unwrap_or(false);
    let is_priced = !it.riga.raw("minimo").is_empty() || !it.riga.raw("massimo").is_empty();
    if !is_priced {
        return from_tariffa(it, atto, progressivo, raddoppio_massa);
    }
    let articolo = it.obbligatorio("articolo");
    let comma = it.testo("comma");
    Violazione {
        progressivo,
        notturna: notturna(it, atto, &articolo, &comma),
        articolo,
        comma,
        lettera: it.testo("lettera"),
        codice_interno: it.testo("codice_interno"),
        descrizione: it.testo_lungo("descrizione", 2000),
        minimo: minimo.unwrap_or(Centesimi::ZERO),
        massimo: massimo.unwrap_or(Centesimi::ZERO),
        sconto_30: it.si_no("sconto_30").unwrap_or(false),
        pmr_ammesso: it.si_no("pmr_ammesso").unwrap_or(false),
        raddoppio_massa,
        punti: it.intero("punti").unwrap_or(0),
        punti_neopatentato: it.intero("punti_neopatentato").unwrap_or(0),
        accessoria_codice: it.testo("accessoria_codice"),
        accessoria_testo: it.testo_lungo("accessoria_testo", 2000),
    }
}

/// Whether it is a night violation: by the hour where there is one, whatever the lot says.
fn notturna(it: &mut Lettura, atto: &Atto, articolo: &str, comma: &str) -> bool {
    let flag = it.si_no("notturna");
    let Some(ora) = atto.ora_violazione else {
        return flag.unwrap_or(false);
    };
    let is_notturna = is_night(ora) && night_applies(articolo, comma);
    if flag.is_some_and(|flag| flag != is_notturna) {
        it.add("notturna", Codice::NotturnaDiscorde);
    }
    is_notturna
}

/// A violation of which the lot gives only the code: everything else is the tariff's of that day.
fn from_tariffa(it: &mut Lettura, atto: &Atto, progressivo: u32, raddoppio_massa: bool) -> Violazione {
    let codice = it.testo("codice_interno");
    let rule = Rule::of(it, &codice);
    let found = it.regole.tariffa.and_then(|tariffa| {
        let by_code = tariffa.find(&codice, atto.data_violazione);
        by_code.or_else(|| {
            let mut same = tariffa.valid_on(atto.data_violazione).filter(|voce| rule.is_of(voce));
            let first = same.next();
            // Two rows of one rule cannot be told apart by it.
            first.filter(|_| same.next().is_none())
        })
    });
    let is_dark = atto.ora_violazione.is_some_and(is_night);
    let Some(voce) = found else {
        it.add("codice_interno", Codice::TariffaAssente);
        return empty(progressivo);
    };
    let mut violazione = voce.violazione(progressivo, is_dark, raddoppio_massa);
    if !codice.is_empty() {
        violazione.codice_interno = codice;
    }
    let descrizione = it.testo_lungo("descrizione", 2000);
    if !descrizione.is_empty() {
        violazione.descrizione = descrizione;
    }
    violazione
}

/// A rule as a row or a code of the C.P.L. names it: `142/7b`, `146-3/a`, `173/3bis`.
struct Rule {
    articolo: String,
    /// Paragraph and letter, without signs.
    comma: String,
}

impl Rule {
    fn of(it: &mut Lettura, codice: &str) -> Self {
        let articolo = it.testo("articolo");
        if !articolo.is_empty() {
            let comma = plain(&[&it.testo("comma"), &it.testo("lettera")]);
            return Self { articolo, comma };
        }
        let (articolo, rest) = codice.split_once(['/', '-', ' ']).unwrap_or((codice, ""));
        Self { articolo: articolo.trim().to_owned(), comma: plain(&[rest]) }
    }

    fn is_of(&self, voce: &Voce) -> bool {
        !self.articolo.is_empty()
            && voce.articolo == self.articolo
            && plain(&[&voce.comma, &voce.lettera]) == self.comma
    }
}

/// Letters and digits alone, lower case.
fn plain(parts: &[&str]) -> String {
    parts.concat().chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

/// What stands in the place of a violation without price; its rilievo keeps it from being used.
fn empty(progressivo: u32) -> Violazione {
    Violazione {
        progressivo,
        articolo: String::new(),
        comma: String::new(),
        lettera: String::new(),
        codice_interno: String::new(),
        descrizione: String::new(),
        minimo: Centesimi::ZERO,
        massimo: Centesimi::ZERO,
        sconto_30: false,
        pmr_ammesso: false,
        notturna: false,
        raddoppio_massa: false,
        punti: 0,
        punti_neopatentato: 0,
        accessoria_codice: String::new(),
        accessoria_testo: String::new(),
    }
}
