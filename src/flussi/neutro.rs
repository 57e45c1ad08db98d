//! What changed for an act, as rows of the neutral tables: every gestionale's files are made of them.
//!
//! Each row carries the number of the fact that it tells (`fatto`), by which whoever reads it knows it again.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Autorita;
use crate::fatti::Banca;
use crate::fatti::Esito;
use crate::fatti::EsitoRicorso;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::flussi::gestionale::Tabella;
use crate::flussi::soggetti;
use crate::flussi::tabella::Riga;

/// What a fact alone does not say.
#[derive(Debug, Clone, Copy, Default)]
pub struct Contorno<'a> {
    /// The recipient it is about, as last known.
    pub soggetto: Option<&'a Soggetto>,
    /// The day the piece was handed over, or the message accepted.
    pub affidato: Option<Data>,
    /// Product, number of the piece and of its receipt.
    pub spedizione: [&'a str; 3],
    /// The day of service that this fact brought, and its last where courts differ.
    pub notifica: Option<(Data, Data)>,
    /// How it was served.
    pub modalita: &'a str,
    /// What a payment was: `SALDO`, `ACCONTO`, `ECCEDENZA`.
    pub classe: &'a str,
    /// What of a payment are sanction, costs of notification, costs of procedure.
    pub parti: [Centesimi; 3],
}

/// The head of every row: which act, which fact.
pub fn head(scheda: &Scheda, fatto: &Fatto) -> Riga {
    Riga::default()
        .with("codice_ente", scheda.ente.as_str())
        .with("id_verbale", scheda.id_verbale.as_str())
        .with("numero_verbale", scheda.numero.as_str())
        .with("anno_verbale", u64::from(scheda.anno))
        .with("cronologico", format!("{}/{}", scheda.numero, scheda.anno))
        .with("registro", scheda.registro.as_str())
        .with("tipo_atto", scheda.tipo_atto.as_str())
        .with("lotto", scheda.lotto.as_str())
        .with("targa", scheda.targa.as_str())
        .with("data_violazione", scheda.data_violazione)
        .with("progressivo_destinatario", fatto.destinatario.map_or(String::new(), |it| it.to_string()))
        .with("data_disponibilita", fatto.disponibile)
        .with("fonte", fatto.fonte.as_str())
        .with("fatto", fatto.numero)
}

/// The rows that a fact gives.
pub fn rows(scheda: &Scheda, fatto: &Fatto, contorno: &Contorno<'_>) -> Vec<(Tabella, Riga)> {
    let base = head(scheda, fatto);
    let mut rows = documents(&base, fatto);
    let own = match &fatto.evento {
        Evento::Affidato(spedizione) => {
            let row = base
                .with("prodotto", spedizione.prodotto.as_str())
                .with("numero_raccomandata", spedizione.numero_piego.as_str())
                .with("numero_ar", spedizione.numero_ar.as_str())
                .with("data_spedizione", fatto.data)
                .with("spese_notifica", Some(Centesimi::new(scheda.spese[0])));
            Some((Tabella::Spese, row))
        }
        Evento::Esito(esito) if esito.stato != "DA_VERIFICARE" => {
            Some((Tabella::Esiti, of_piece(base, esito, fatto, contorno)))
        }
        Evento::PecConsegnata(pec) | Evento::PecAccettata(pec) => {
            let (codice, parola) = match fatto.evento {
                Evento::PecConsegnata(_) => ("CONS", "pec-consegnata"),
                _ => ("ACC", ""),
            };
            let row = outcome(base, fatto, contorno)
                .with("canale", "PEC")
                .with("prodotto", "PEC")
                .with("numero_raccomandata", pec.messaggio.as_str())
                .with("esito_cod", codice);
            Some((Tabella::Esiti, said(row, parola, fatto)))
        }
        Evento::PecMancata { pec, causa, imputabile } => {
            let row = outcome(base, fatto, contorno)
                .with("canale", "PEC")
                .with("prodotto", "PEC")
                .with("numero_raccomandata", pec.messaggio.as_str())
                .with("esito_cod", if *imputabile { "CASELLA_PIENA" } else { "NON_CONS" })
                .with("causa", causa.as_str());
            Some((Tabella::Esiti, said(row, "pec-fallita", fatto)))
        }
        Evento::Relata { modalita, .. } => {
            let parola = if modalita == "IRREPERIBILE" { "irreperibile" } else { "messi" };
            let row = outcome(base, fatto, contorno)
                .with("canale", "MESSI")
                .with("prodotto", "MESSI")
                .with("esito_cod", "RELATA")
                .with("modalita", modalita.as_str());
            Some((Tabella::Esiti, said(row, parola, fatto)))
        }
        Evento::Pagamento(pagamento) => {
            let row = base
                .with("data_pagamento", fatto.data)
                .with("data_accredito", pagamento.accredito)
                .with("data_registrazione", fatto.disponibile.or(pagamento.accredito).unwrap_or(fatto.data))
                .with("canale", pagamento.canale.as_str())
                .with("importo", Some(pagamento.importo))
                .with("importo_sanzione", Some(contorno.parti[0]))
                .with("importo_spese_notifica", Some(contorno.parti[1]))
                .with("importo_spese_proc", Some(contorno.parti[2]))
                .with("importo_network", Some(Centesimi::ZERO))
                .with("riferimento", pagamento.riferimento.as_str())
                .with("tipo_atto_pagato", pagamento.oggetto.as_str())
                .with("n_rata", pagamento.rata.map_or(String::new(), |it| it.to_string()))
                .with("classe", contorno.classe)
                .with("complessivo", contorno.classe == "SALDO");
            Some((Tabella::Pagamenti, row))
        }
        Evento::NuovoDestinatario { soggetto, motivo, .. } => {
            let row =
                base.with("tipologia", kind(&soggetto.ruolo)).with("motivo", motivo.as_str()).with("data", fatto.data);
            Some((Tabella::Soggetti, soggetti::columns(row, soggetto)))
        }
        Evento::Risposta(risposta) => risposta.soggetto.as_ref().map(|soggetto| {
            let ruolo = contorno.soggetto.map_or("", |it| it.ruolo.as_str());
            let row = base.with("tipologia", kind(ruolo)).with("motivo", bank(risposta.banca)).with("data", fatto.data);
            (Tabella::Soggetti, soggetti::columns(row, soggetto))
        }),
        Evento::Emesso { voce: Voce::Punti, riferimento, .. } => Some((
            Tabella::Punti,
            base.with("flusso", riferimento.as_str()).with("data", fatto.data).with("esito_dtt", "INVIATO"),
        )),
        Evento::Riscontro { voce: Voce::Punti, riferimento, accettato, motivo } => {
            let row = base
                .with("flusso", riferimento.as_str())
                .with("data", fatto.data)
                .with("esito_dtt", if *accettato { "ACCETTATO" } else { "RESPINTO" })
                .with("errore_dtt", motivo.as_str());
            Some((Tabella::Punti, row))
        }
        Evento::Ricorso { autorita, sospeso } => {
            let row = base.with("autorita", authority(*autorita)).with("data_presentazione", fatto.data);
            Some((Tabella::Ricorsi, row.with("sospeso", *sospeso)))
        }
        Evento::EsitoRicorso { autorita, esito, importo } => {
            let row = base
                .with("autorita", authority(*autorita))
                .with("esito", appeal(*esito))
                .with("data_decisione", fatto.data)
                .with("importo_ingiunto", *importo);
            Some((Tabella::Ricorsi, row))
        }
        Evento::Rettifica { di, motivo, da } => {
            let row = base.with("fatto_ritirato", *di).with("motivo", motivo.as_str()).with("da", da.as_str());
            Some((Tabella::Rettifiche, row.with("data", fatto.data)))
        }
        _ => None,
    };
    rows.extend(own);
    rows
}

fn outcome(base: Riga, fatto: &Fatto, contorno: &Contorno<'_>) -> Riga {
    let row = match contorno.soggetto {
        Some(it) => soggetti::columns(base, it),
        None => base,
    };
    let served = contorno.notifica.is_some();
    row.with("data_esito", fatto.data)
        .with("data_spedizione", contorno.affidato)
        .with("data_notifica", contorno.notifica.map(|it| it.0))
        .with("data_notifica_ultima", contorno.notifica.map(|it| it.1))
        .with("modalita", contorno.modalita)
        .with("notificato", served)
        .with("data_notifica_o_esito", contorno.notifica.map_or(fatto.data, |it| it.0))
        .with("sha256", fatto.prove.iter().find(|it| !it.sha256.is_empty()).map_or("", |it| it.sha256.as_str()))
}

fn of_piece(base: Riga, esito: &Esito, fatto: &Fatto, contorno: &Contorno<'_>) -> Riga {
    let parola = word(&esito.codice, &esito.causa);
    let is_failed = FAILED.contains(&parola);
    let modalita = if esito.modalita.is_empty() { contorno.modalita } else { &esito.modalita };
    let piego = if esito.numero_piego.is_empty() { contorno.spedizione[1] } else { &esito.numero_piego };
    let row = outcome(base, fatto, contorno)
        .with("canale", "POSTA")
        .with("prodotto", contorno.spedizione[0])
        .with("numero_raccomandata", piego)
        .with("numero_ar", contorno.spedizione[2])
        .with("esito_cod", esito.codice.as_str())
        .with("causa", esito.causa.as_str())
        .with("modalita", if is_failed { "" } else { modalita })
        .with("tentato", esito.tentato)
        .with("depositato", esito.depositato)
        .with("cad_data_spedizione", esito.cad_spedita)
        .with("cad_data_ritiro", esito.ritirato)
        .with("can_data_spedizione", esito.can_spedita)
        .with("scatola", esito.scatola.as_str())
        .with("posizione", esito.posizione.as_str())
        .with("stato", esito.stato.as_str());
    said(row, parola, fatto)
}

/// The outcome in one word: in `esito` always, in `parola` where it is final, in `mancato` or `servito` by what it is.
fn said(row: Riga, parola: &'static str, fatto: &Fatto) -> Riga {
    let is_final = !parola.is_empty() && !PENDING.contains(&parola);
    let is_failed = FAILED.contains(&parola);
    let word = if is_final { parola } else { "" };
    let (mancato, servito) = if is_failed { (word, "") } else { ("", word) };
    row.with("esito", parola)
        .with("parola", word)
        .with("mancato", mancato)
        .with("mancato_testo", mancato)
        .with("data_mancato", (!mancato.is_empty()).then_some(fatto.data))
        .with("servito", servito)
        .with("servito_testo", servito)
}

/// Words of what is still on its way.
const PENDING: [&str; 2] = ["in-giacenza", "in-attesa"];

/// Outcomes that serve nothing.
const FAILED: [&str; 9] = [
    "pec-fallita",
    "irreperibile",
    "sconosciuto",
    "trasferito",
    "deceduto",
    "indirizzo",
    "altro",
    "smarrito",
    "non-rendicontato",
];

/// One word for a final code and its cause: what gestionali have codes for.
pub fn word(codice: &str, causa: &str) -> &'static str {
    match (codice, causa) {
        (_, "M01") => "irreperibile",
        (_, "M02") => "deceduto",
        (_, "M03") => "sconosciuto",
        (_, "M04") => "trasferito",
        (_, "M05") => "rifiutato",
        (_, "M06" | "M07" | "M08") => "indirizzo",
        (_, "M09") => "altro",
        ("RECAG001C" | "RECRN001C" | "RECRS001C" | "RECRI003C", _) => "consegnato",
        ("RECAG002C", _) => "consegnato-altri",
        ("RECAG005C" | "RECAG006C" | "RECRN003C" | "RECRS003C", _) => "ritirato",
        ("RECAG007C" | "RECRN004C" | "RECRS004C", _) => "rifiutato-ufficio",
        ("RECAG008C" | "RECAG012" | "RECRN005C" | "RECRS005C", _) => "giacenza",
        ("RECAG010" | "RECRN010", _) => "in-giacenza",
        ("RECAG004" | "RECRN006" | "RECRI005", _) => "smarrito",
        ("RECAG013" | "RECRN013", _) => "non-rendicontato",
        ("RECAG015" | "RECRN015", _) => "in-attesa",
        ("RECAG003F" | "RECRN002F" | "RECRS002F", _) => "irreperibile",
        _ => "altro",
    }
}

/// Kinds of evidence that more than one act shares, or that only say what was exchanged.
const SHARED: [&str; 11] = [
    "distinta",
    "lista",
    "richiesta",
    "risposta",
    "riga",
    "PUNTI-I",
    "PUNTI-O",
    "ruolo",
    "elenco-ruolo",
    "esito-ruolo",
    "flusso",
];

/// Documents that prove a fact, and those attached to the act.
fn documents(base: &Riga, fatto: &Fatto) -> Vec<(Tabella, Riga)> {
    let tipologia = match fatto.evento {
        Evento::Pagamento(_) => "PAG",
        Evento::Esito(_) | Evento::Relata { .. } | Evento::PecConsegnata(_) | Evento::PecMancata { .. } => "CARN",
        Evento::Affidato(_) | Evento::PecAccettata(_) => "NOT",
        _ => "GEN",
    };
    let mut rows: Vec<(Tabella, Riga)> = Vec::new();
    // Files that tell of many acts are evidence for the office, not documents of one.
    for it in fatto.prove.iter().filter(|it| !it.sha256.is_empty() && !SHARED.contains(&it.tipo.as_str())) {
        let row = base
            .clone()
            .with("tipo", it.tipo.as_str())
            .with("tipologia", tipologia)
            .with("sha256", it.sha256.as_str())
            .with("data_acquisizione", fatto.data);
        rows.push((Tabella::Allegati, row));
    }
    if let Evento::Documento { tipo, nome } = &fatto.evento {
        let row = base.clone().with("tipo", tipo.as_str()).with("tipologia", "GEN").with("nome_file", nome.as_str());
        // The proof of the fact is the document itself.
        match rows.first_mut() {
            Some((_, first)) => first.set("nome_file", nome.as_str()),
            None => rows.push((Tabella::Allegati, row.with("data_acquisizione", fatto.data))),
        }
    }
    rows
}

/// `P` owner, `T` offender, `L` lessee.
fn kind(ruolo: &str) -> &'static str {
    match ruolo {
        "TRASGRESSORE" => "T",
        "LOCATARIO" => "L",
        _ => "P",
    }
}

fn bank(banca: Banca) -> &'static str {
    match banca {
        Banca::Aci => "aci",
        Banca::Mctc => "mctc",
        Banca::Anagrafe => "anagrafe",
        Banca::Aire => "aire",
        Banca::Inipec => "inipec",
        Banca::Inad => "inad",
        Banca::Noleggio => "noleggio",
        Banca::Estero => "estero",
        Banca::Messi => "messi",
    }
}

fn authority(autorita: Autorita) -> &'static str {
    match autorita {
        Autorita::Prefetto => "PREFETTO",
        Autorita::Gdp => "GDP",
        Autorita::Autotutela => "AUTOTUTELA",
        Autorita::Altro => "ALTRO",
    }
}

fn appeal(esito: EsitoRicorso) -> &'static str {
    match esito {
        EsitoRicorso::Accolto => "ACCOLTO",
        EsitoRicorso::Respinto => "RESPINTO",
        EsitoRicorso::Inammissibile => "INAMMISSIBILE",
        EsitoRicorso::SilenzioAccoglimento => "SILENZIO_ACCOGLIMENTO",
    }
}
