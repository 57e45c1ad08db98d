//! The row of the act itself.

use crate::domain::atto::Atto;
use crate::domain::atto::Luogo;
use crate::domain::atto::TipoAtto;
use crate::domain::atto::Veicolo;
use crate::domain::avviso::Avvisi;
use crate::domain::avviso::NumeroAvviso;
use crate::domain::importi::Centesimi;
use crate::domain::importi::Importi;
use crate::domain::importi::Spese;
use crate::domain::nazione::Nazione;
use crate::domain::soggetto::Canale;
use crate::domain::targa::Targa;
use crate::intake::lettura::Lettura;
use crate::intake::regole::Regole;
use crate::intake::riga::Riga;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Rilievo;

/// The row of an act, read.
pub(crate) struct Verbale {
    /// The act without its other tables. Where a column cannot be read some value stands in its place, and
    /// a rilievo that blocks keeps it from being used.
    pub draft: Atto,
    /// The sums as the lot gives them.
    pub importi: Importi,
    /// Why the act is held, as its own row says.
    pub held: Option<Codice>,
    /// The channel that the C.P.L. wants, whatever the lot is for.
    pub canale_forzato: Option<Canale>,
}

impl Verbale {
    /// Plate, day and hour, where the act has all three.
    pub(crate) fn impronta(&self) -> Option<String> {
        let Atto { veicolo, data_violazione, ora_violazione, .. } = &self.draft;
        let targa = veicolo.targa.as_ref()?;
        let ora = (*ora_violazione)?;
        let day = data_violazione.it();
        Some(format!("{} {} {day} {ora}", targa.nazione(), targa.testo()))
    }
}

/// Gives an act without facts the words of its rules; words with places still to fill are no facts.
pub(crate) fn describe(riga: &Riga, atto: &mut Atto, rilievi: &mut Vec<Rilievo>) {
    if atto.descrizione_fatto.is_empty() {
        let words = atto.violazioni.iter().map(|it| it.descrizione.as_str()).filter(|it| !it.is_empty());
        atto.descrizione_fatto = words.collect::<Vec<_>>().join("\n");
        let is_unfinished = atto.descrizione_fatto.contains('{');
        let codice = if atto.descrizione_fatto.is_empty() {
            Codice::ObbligatorioVuoto
        } else if is_unfinished {
            Codice::DescrizioneDaCompletare
        } else {
            Codice::CampoVuoto
        };
        rilievi.push(Rilievo::new(riga, "descrizione_fatto", codice, ""));
    }
}

/// Reads the row of an act.
pub(crate) fn read(riga: &Riga, regole: &Regole, rilievi: &mut Vec<Rilievo>) -> Verbale {
    let mut it = Lettura::new(riga, regole);
    let draft = draft(&mut it);
    let importi = Importi {
        entro_5gg: offered(&mut it, "importo_5gg"),
        entro_60gg: offered(&mut it, "importo_60gg"),
        oltre_60gg: offered(&mut it, "importo_oltre60"),
    };
    let held = held(&mut it);
    let canale_forzato = match riga.raw("canale_forzato") {
        "" => None,
        _ => it.parola("canale_forzato", Canale::parse, "POSTA, PEC o MESSI"),
    };
    rilievi.append(&mut it.rilievi);
    Verbale { draft, importi, held, canale_forzato }
}

/// A sum that the lot gives; nothing and zero both mean that it is not offered.
fn offered(it: &mut Lettura, column: &str) -> Option<Centesimi> {
    it.importo(column).filter(|&importo| importo != Centesimi::ZERO)
}

/// States in which the C.P.L. has taken an act back.
const RECALLED: [&str; 3] = ["RICHIAMATO", "ANNULLATO", "ARCHIVIATO"];

/// Why an act must not leave now, as far as its own row says.
fn held(it: &mut Lettura) -> Option<Codice> {
    let stato = it.riga.raw("stato");
    if RECALLED.iter().any(|recalled| recalled.eq_ignore_ascii_case(stato)) {
        return Some(Codice::TrattenutoRichiamato);
    }
    if stato.eq_ignore_ascii_case("PAGATO") {
        return Some(Codice::TrattenutoGiaPagato);
    }
    let is_valid = it.si_no("validato_cpl").unwrap_or(false);
    it.data_minore("data_validazione");
    (!is_valid).then_some(Codice::TrattenutoNonValidato)
}

fn draft(it: &mut Lettura) -> Atto {
    let tipo = tipo(it);
    let contestato_immediatamente = it.si_no("contestato_immediatamente").unwrap_or(tipo == TipoAtto::VerbaleC);
    let motivo_mancata_contestazione_cod = it.testo("motivo_mancata_contestazione_cod");
    let motivo_mancata_contestazione_testo = it.testo_lungo("motivo_mancata_contestazione_testo", 2000);
    let has_reason = !(motivo_mancata_contestazione_cod.is_empty() && motivo_mancata_contestazione_testo.is_empty());
    if tipo == TipoAtto::VerbaleNc && !contestato_immediatamente && !has_reason {
        // The act must say why it was not contested on the spot: art. 385, DPR 495/1992.
        it.consigliato("motivo_mancata_contestazione_testo");
    }
    Atto {
        id_verbale: it.riga.raw("id_verbale").to_owned(),
        numero: numero(it),
        anno: anno(it),
        registro: it.testo("registro"),
        tipo,
        data_violazione: data_violazione(it),
        ora_violazione: it.ora("ora_violazione"),
        data_accertamento: it.data("data_accertamento"),
        ora_accertamento: it.ora("ora_accertamento"),
        luogo: luogo(it),
        veicolo: veicolo(it, tipo),
        contestato_immediatamente,
        motivo_mancata_contestazione_cod,
        motivo_mancata_contestazione_testo,
        descrizione_fatto: it.testo_lungo("descrizione_fatto", 2000),
        dinamica_sinistro: it.testo_lungo("dinamica_sinistro", 4000),
        dichiarazioni_trasgressore: it.testo_lungo("dichiarazioni_trasgressore", 4000),
        agenti_matricole: lista(&it.consigliato("agenti_matricole")),
        accertatore_nome: it.nome("accertatore_nome"),
        accertatore_qualifica: it.testo("accertatore_qualifica"),
        resp_procedimento: it.consigliato("resp_procedimento"),
        resp_notificazione: it.consigliato("resp_notificazione"),
        resp_inserimento: it.consigliato("resp_inserimento"),
        spese: spese(it),
        importi: Importi::default(),
        avvisi: avvisi(it),
        violazioni: Vec::new(),
        destinatari: Vec::new(),
        rilevazioni: Vec::new(),
        allegati: Vec::new(),
        campi: Vec::new(),
    }
}

fn tipo(it: &mut Lettura) -> TipoAtto {
    let words = "VERBALE_NC, VERBALE_C, PREAVVISO, V126B, V180_8, EXTRA, ORDINANZA o INGIUNZIONE";
    let tipo = it.parola("tipo_atto", TipoAtto::parse, words).unwrap_or(TipoAtto::VerbaleNc);
    // What is printed instead says itself what it asks of the act.
    let has_model = !matches!(tipo, TipoAtto::Preavviso | TipoAtto::Ordinanza | TipoAtto::Ingiunzione);
    if !has_model && it.regole.lettera.is_none() {
        it.add("tipo_atto", Codice::ModelloMancante);
    }
    tipo
}

/// The C.P.L.'s number, which is text: a spreadsheet may have eaten it.
fn numero(it: &mut Lettura) -> String {
    let numero = it.cifre("numero_verbale");
    if it.riga.raw("numero_verbale").is_empty() {
        it.add("numero_verbale", Codice::ObbligatorioVuoto);
    } else if numero.chars().count() > 20 {
        it.add_expecting("numero_verbale", Codice::TestoLungo, "20");
    }
    numero
}

fn anno(it: &mut Lettura) -> u16 {
    if it.riga.raw("anno_verbale").is_empty() {
        it.add("anno_verbale", Codice::ObbligatorioVuoto);
        return 0;
    }
    match it.riga.raw("anno_verbale").parse() {
        Ok(anno @ 1900..=2100) => anno,
        _ => {
            it.add_expecting("anno_verbale", Codice::ValoreSconosciuto, "un anno di quattro cifre");
            0
        }
    }
}

fn data_violazione(it: &mut Lettura) -> crate::domain::data::Data {
    let today = it.regole.data;
    let before = it.rilievi.len();
    match it.data("data_violazione") {
        Some(data) if data > today => {
            it.add_expecting("data_violazione", Codice::DataFutura, today.it());
            data
        }
        Some(data) => data,
        None => {
            if it.rilievi.len() == before {
                it.add("data_violazione", Codice::ObbligatorioVuoto);
            }
            today
        }
    }
}

fn luogo(it: &mut Lettura) -> Luogo {
    Luogo {
        luogo: it.obbligatorio("luogo"),
        civico: it.testo("civico"),
        chilometrica: it.testo("chilometrica"),
        direzione: it.testo("direzione"),
        quartiere: it.testo("quartiere"),
        comune_belfiore: it.testo("comune_violazione_belfiore"),
        fuori_centro_abitato: it.si_no("fuori_centro_abitato").unwrap_or(false),
    }
}

fn veicolo(it: &mut Lettura, tipo: TipoAtto) -> Veicolo {
    Veicolo {
        targa: targa(it, tipo),
        tipo: it.testo("tipo_veicolo"),
        marca: it.testo("marca"),
        modello: it.testo("modello"),
        colore: it.testo("colore"),
        telaio: it.testo("telaio"),
        massa_kg: it.intero("massa_kg"),
    }
}

fn targa(it: &mut Lettura, tipo: TipoAtto) -> Option<Targa> {
    if it.riga.raw("targa").is_empty() {
        if tipo != TipoAtto::Extra {
            it.add("targa", Codice::TargaMancante);
        }
        return None;
    }
    let testo = it.cifre("targa");
    let nazione = it.testo("targa_nazione");
    let iso2 = match Nazione::find(&nazione) {
        Some(found) => found.iso2,
        None if nazione.is_empty() => {
            it.add("targa_nazione", Codice::CampoVuoto);
            "IT"
        }
        None => {
            it.add_expecting("targa_nazione", Codice::ValoreSconosciuto, "una nazione");
            return None;
        }
    };
    let targa = Targa::new(&testo, iso2);
    if targa.is_none() && !testo.is_empty() {
        it.add("targa", Codice::TargaNonValida);
    }
    targa
}

fn spese(it: &mut Lettura) -> Spese {
    Spese {
        notifica: it.importo("spese_notifica").unwrap_or(Centesimi::ZERO),
        procedurali: it.importo("spese_procedurali").unwrap_or(Centesimi::ZERO),
        altre: it.importo("spese_altre").unwrap_or(Centesimi::ZERO),
    }
}

fn avvisi(it: &mut Lettura) -> Avvisi {
    Avvisi {
        primo: avviso(it, "codice_avviso_1"),
        secondo: avviso(it, "codice_avviso_2"),
        cf_ente: it.cifre("cf_ente"),
        cbill: it.testo("cbill"),
    }
}

fn avviso(it: &mut Lettura, column: &str) -> Option<NumeroAvviso> {
    let testo = it.cifre(column);
    if testo.is_empty() {
        return None;
    }
    let avviso = NumeroAvviso::parse(&testo);
    match &avviso {
        None => it.add(column, Codice::AvvisoNonValido),
        Some(avviso) if !avviso.has_valid_check() => it.add(column, Codice::AvvisoControllo),
        Some(_) => {}
    }
    avviso
}

/// The words of a list.
pub(crate) fn lista(testo: &str) -> Vec<String> {
    testo.split([',', ';', '|', '/']).map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}
