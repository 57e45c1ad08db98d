//! The people and companies an act goes to.
//!
//! A recipient who cannot be reached keeps no other from getting the act.

use crate::domain::fiscale;
use crate::domain::fiscale::Kind;
use crate::domain::fiscale::Verdict;
use crate::domain::indirizzo::Indirizzo;
use crate::domain::lingua;
use crate::domain::lingua::Choice;
use crate::domain::lingua::Lingua;
use crate::domain::lotto::TipoLotto;
use crate::domain::nazione::Nazione;
use crate::domain::paese;
use crate::domain::riservato::Riservato;
use crate::domain::soggetto;
use crate::domain::soggetto::Canale;
use crate::domain::soggetto::Destinatario;
use crate::domain::soggetto::Nominativo;
use crate::domain::soggetto::Registro;
use crate::domain::soggetto::Ruolo;
use crate::intake::atto::Righe;
use crate::intake::lettura::Lettura;
use crate::intake::regole::Cercato;
use crate::intake::regole::Regole;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Rilievo;
use crate::intake::ripetizioni;
use crate::intake::verbale::Verbale;

/// A recipient who can be reached.
pub(crate) struct Chiamato<'a> {
    /// The row.
    pub riga: &'a Riga,
    /// The recipient.
    pub destinatario: Destinatario,
    /// Why this recipient is held, if the act is not.
    pub held: Option<Codice>,
}

/// Reads the recipients of an act: those who can be reached.
pub(crate) fn read<'a>(
    righe: &Righe<'a>,
    verbale: &Verbale,
    regole: &Regole,
    rilievi: &mut Vec<Rilievo>,
) -> Vec<Chiamato<'a>> {
    let shared = ripetizioni::report_numbers(righe.of(Tabella::Soggetti), "progressivo_destinatario", rilievi);
    let mut chiamati = Vec::new();
    for (index, riga) in righe.of(Tabella::Soggetti).enumerate() {
        let mut it = Lettura::new(riga, regole);
        let place = u32::try_from(index + 1).expect("an act has few recipients");
        let destinatario = destinatario(&mut it, place, verbale);
        let is_shared = shared.contains(&destinatario.progressivo);
        if !it.is_blocked() && !is_shared {
            let held = held(&destinatario, regole);
            if held.is_none() && !has_post(&destinatario, regole) {
                let canale = regole.paesi.route(&destinatario.indirizzo.nazione, None).canale;
                it.add_expecting("nazione", Codice::PaeseSenzaPosta, canale.as_str());
            }
            chiamati.push(Chiamato { riga, destinatario, held });
        }
        rilievi.append(&mut it.rilievi);
    }
    chiamati
}

fn held(destinatario: &Destinatario, regole: &Regole) -> Option<Codice> {
    let wanted = Lingua::parse(&destinatario.lingua);
    let is_printable = lingua::choose(wanted.as_slice(), &available(regole)) != Choice::Held;
    if destinatario.canale == Canale::Messi {
        Some(Codice::TrattenutoMessi)
    } else if !is_printable {
        Some(Codice::TrattenutoLingua)
    } else if regole.trattieni_senza_posta && !has_post(destinatario, regole) {
        Some(Codice::TrattenutoPaese)
    } else {
        None
    }
}

/// Whether the post may go where the act is sent by post.
fn has_post(destinatario: &Destinatario, regole: &Regole) -> bool {
    let route = regole.paesi.route(&destinatario.indirizzo.nazione, None);
    destinatario.canale != Canale::Posta || route.canale == paese::Canale::Posta
}

/// The languages that may be printed.
fn available(regole: &Regole) -> Vec<(Lingua, bool)> {
    regole.lingue.iter().filter_map(|it| Lingua::parse(it)).map(|it| (it, true)).collect()
}

fn destinatario(it: &mut Lettura, place: u32, verbale: &Verbale) -> Destinatario {
    let words = "TRASGRESSORE, OBBLIGATO, LOCATARIO, PROPRIETARIO, ESERCENTE_POTESTA o EREDE";
    let ruolo = it.parola("ruolo", Ruolo::parse, words).unwrap_or(Ruolo::Obbligato);
    let indirizzo = indirizzo(it);
    let lingua = lingua(it, &indirizzo.nazione);
    let pec = pec(it);
    let deceduto = it.data_minore("data_decesso").is_some();
    if deceduto {
        it.add("data_decesso", Codice::Deceduto);
    }
    let mut destinatario = Destinatario {
        progressivo: it.intero("progressivo_destinatario").unwrap_or(place),
        ruolo,
        nominativo: nominativo(it),
        codice_fiscale: codice_fiscale(it),
        partita_iva: partita_iva(it),
        data_nascita: it.data_minore("data_nascita").map(Riservato::new),
        luogo_nascita: it.riservato("luogo_nascita"),
        indirizzo,
        lingua,
        registro: Registro::parse(it.riga.raw("pec_registro")).filter(|_| !pec.is_empty()),
        estratta: it.data_minore("pec_data_estrazione"),
        pec: Riservato::new(pec),
        canale: Canale::Posta,
        patente_numero: Riservato::new(it.cifre("patente_numero")),
    };
    consult(it, verbale, deceduto, &mut destinatario);
    destinatario.canale = canale(it, verbale, !destinatario.pec.reveal().is_empty());
    if destinatario.canale == Canale::Posta {
        check_window(it, &destinatario);
    }
    destinatario
}

/// Asks the book of addresses, where there is one.
fn consult(it: &mut Lettura, verbale: &Verbale, deceduto: bool, destinatario: &mut Destinatario) {
    let Some(rubrica) = it.regole.rubrica else { return };
    let cercato = Cercato {
        riga: it.riga,
        tipo: verbale.draft.tipo,
        lotto: it.regole.tipo_lotto,
        forzato: verbale.canale_forzato,
        deceduto,
        destinatario,
    };
    let consiglio = rubrica(&cercato);
    if let Some(codice) = consiglio.nota {
        let known = consiglio.trovata.as_ref().or(consiglio.altra.as_ref());
        let atteso = known.map_or(String::new(), |it| format!("{} del {}", it.registro.as_str(), it.estratta.it()));
        it.add_expecting("pec", codice, atteso);
    }
    if let Some(trovata) = consiglio.trovata {
        destinatario.pec = trovata.pec;
        destinatario.registro = Some(trovata.registro);
        destinatario.estratta = Some(trovata.estratta);
    }
}

/// Whether a letter can go there and its address fits the window.
fn check_window(it: &mut Lettura, destinatario: &Destinatario) {
    let indirizzo = &destinatario.indirizzo;
    if !indirizzo.is_usable() {
        let is_cap = indirizzo.cap.len() == 5 && indirizzo.cap.bytes().all(|it| it.is_ascii_digit());
        let column = match () {
            () if indirizzo.citta.is_empty() => "citta",
            () if !indirizzo.is_abroad() && !is_cap => "cap",
            () => "indirizzo",
        };
        it.add(column, Codice::IndirizzoInsufficiente);
    } else if !destinatario.nominativo.is_empty() && destinatario.window_lines().is_err() {
        it.add("indirizzo", Codice::IndirizzoLungo);
    }
}

fn nominativo(it: &mut Lettura) -> Nominativo {
    let cognome = it.nome("cognome");
    let nome = it.nome("nome");
    let mut denominazione = it.nome("denominazione");
    let is_ente = match it.riga.raw("tipo").to_ascii_uppercase().as_str() {
        "PG" => true,
        "PF" => false,
        "" => cognome.is_empty() && nome.is_empty(),
        _ => {
            it.add_expecting("tipo", Codice::ValoreSconosciuto, "PF o PG");
            false
        }
    };
    let forma = it.testo("forma_giuridica");
    let is_named = denominazione.contains(char::is_alphanumeric);
    if is_ente && is_named && !forma.is_empty() && !says(&denominazione, &forma) {
        denominazione = format!("{denominazione} {forma}");
    }
    let nominativo = if is_ente {
        Nominativo::Ente { denominazione: Riservato::new(denominazione) }
    } else {
        Nominativo::Persona { cognome: Riservato::new(cognome), nome: Riservato::new(nome) }
    };
    if nominativo.is_empty() {
        it.add(if is_ente { "denominazione" } else { "cognome" }, Codice::NominativoMancante);
    }
    nominativo
}

/// Whether a company's name has its legal form already: `S.R.L.` is `SRL`.
fn says(denominazione: &str, forma: &str) -> bool {
    let plain = |it: &str| it.chars().filter(|it| it.is_alphanumeric()).collect::<String>().to_lowercase();
    plain(denominazione).ends_with(&plain(forma))
        || denominazione.split_whitespace().any(|it| plain(it) == plain(forma))
}

fn codice_fiscale(it: &mut Lettura) -> Riservato<String> {
    let testo = it.cifre("codice_fiscale").to_uppercase();
    // A company's code is a number, and spreadsheets eat the zeros in front of it.
    let testo = restore_zeros(testo, 11, 8);
    if !testo.is_empty() && !matches!(fiscale::judge(&testo), Verdict::Valid(_)) {
        it.add("codice_fiscale", Codice::CodiceFiscaleErrato);
    }
    Riservato::new(testo)
}

fn partita_iva(it: &mut Lettura) -> Riservato<String> {
    let testo = it.cifre("partita_iva").to_uppercase();
    let testo = restore_zeros(testo, 11, 8);
    let digits = testo.strip_prefix("IT").unwrap_or(&testo);
    let is_italian = digits.bytes().all(|it| it.is_ascii_digit());
    if is_italian && !digits.is_empty() && fiscale::judge(digits) != Verdict::Valid(Kind::Ente) {
        it.add("partita_iva", Codice::PartitaIvaErrata);
    }
    Riservato::new(testo)
}

/// Puts back the zeros in front of a number of `whole` digits that has at least `least` left.
fn restore_zeros(testo: String, whole: usize, least: usize) -> String {
    let is_number = testo.bytes().all(|it| it.is_ascii_digit());
    if is_number && (least..whole).contains(&testo.len()) {
        return format!("{testo:0>whole$}");
    }
    testo
}

fn indirizzo(it: &mut Lettura) -> Indirizzo {
    let nazione = nazione(it);
    let (civico, esponente) = (it.nome("civico"), it.nome("esponente"));
    let civico = match (civico.is_empty(), esponente.is_empty()) {
        (_, true) => civico,
        (true, false) => esponente,
        (false, false) => format!("{civico}/{esponente}"),
    };
    Indirizzo {
        presso: Riservato::new(it.nome("presso")),
        via: Riservato::new(it.nome("indirizzo")),
        civico: Riservato::new(civico),
        interno: Riservato::new(it.nome("interno")),
        cap: cap(it, &nazione),
        citta: it.nome("citta"),
        provincia: it.testo("provincia").to_uppercase(),
        nazione,
    }
}

fn nazione(it: &mut Lettura) -> String {
    let testo = it.testo("nazione");
    if testo.is_empty() {
        return "IT".to_owned();
    }
    let found = Nazione::find(&testo);
    if found.is_none() {
        it.add_expecting("nazione", Codice::ValoreSconosciuto, "una nazione");
    }
    found.map_or("IT", |nazione| nazione.iso2).to_owned()
}

/// The CAP, with the zeros that a spreadsheet took away.
fn cap(it: &mut Lettura, nazione: &str) -> String {
    let cap = it.cifre("cap");
    if nazione != "IT" {
        return cap;
    }
    let restored = restore_zeros(cap.clone(), 5, 3);
    if restored != cap {
        it.add_expecting("cap", Codice::CapCompletato, restored.clone());
    }
    restored
}

/// The language: the lot's, or of those of the country the recipient lives in the first that prints.
fn lingua(it: &mut Lettura, nazione: &str) -> String {
    let testo = it.testo("lingua");
    if testo.is_empty() {
        let lingue = it.regole.paesi.route(nazione, None).lingue;
        let preferred = lingua::preferred(&lingue, &available(it.regole));
        return preferred.expect("every route has a language").as_str().to_owned();
    }
    match Lingua::parse(&testo) {
        Some(lingua) => lingua.as_str().to_owned(),
        None => {
            it.add_expecting("lingua", Codice::ValoreSconosciuto, "un codice di lingua come `it`, `de`, `fr`");
            testo
        }
    }
}

fn pec(it: &mut Lettura) -> String {
    let pec = it.testo("pec");
    if pec.is_empty() || soggetto::is_mailbox(&pec) {
        return pec;
    }
    it.add("pec", Codice::PecNonValida);
    String::new()
}

/// Which way the act leaves: as the C.P.L. wants, else as the lot says.
fn canale(it: &mut Lettura, verbale: &Verbale, has_pec: bool) -> Canale {
    if let Some(canale) = verbale.canale_forzato {
        if canale == Canale::Pec && !has_pec {
            it.add("pec", Codice::PecMancante);
        }
        return canale;
    }
    match it.regole.tipo_lotto {
        TipoLotto::Messi => Canale::Messi,
        TipoLotto::Pec | TipoLotto::Misto if has_pec => Canale::Pec,
        TipoLotto::Pec | TipoLotto::Misto | TipoLotto::Postale | TipoLotto::Estero => Canale::Posta,
    }
}
