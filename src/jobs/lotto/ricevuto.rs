//! An act of a lot, as the ledger remembers it.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::atto::Atto;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::lotto::Lotto as Testata;
use crate::domain::soggetto::Destinatario;
use crate::domain::soggetto::Nominativo;
use crate::domain::violazione;
use crate::fatti::Pagamento;
use crate::fatti::forma;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::fatti::scheda::Violazione;
use crate::intake::riga::Gruppo;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::value;

/// The article and paragraph whose verbali carry an invitation of art. 180 c. 8.
const INVITO: (&str, &str) = ("180", "7");

/// An act that came with a lot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ricevuto {
    /// The act.
    pub scheda: Scheda,
    /// Whether it goes out with this lot, to one recipient at least; else it is held.
    pub parte: bool,
    /// What was paid for it before, with the day.
    pub pagamenti: Vec<Versato>,
}

/// What was paid before the lot came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Versato {
    /// The day.
    #[serde(with = "forma::data")]
    pub data: Data,
    /// The payment.
    pub pagamento: Pagamento,
}

impl Ricevuto {
    /// The act of those rows.
    pub(super) fn new(atto: &Atto, gruppo: &Gruppo, testata: &Testata, parte: bool) -> Self {
        let mut scheda = scheda(atto, testata);
        for soggetto in &mut scheda.soggetti {
            let is_it = |riga: &&Riga| riga.raw("progressivo_destinatario") == soggetto.progressivo.to_string();
            let rows: Vec<&Riga> = gruppo.of(Tabella::Soggetti).collect();
            if let Some(riga) = rows.iter().copied().find(is_it).or(rows.first().copied().filter(|_| rows.len() == 1)) {
                soggetto.sesso = riga.raw("sesso").to_string();
            }
        }
        let first = |column: &str| gruppo.of(Tabella::Rilevazioni).map(|it| it.raw(column)).find(|it| !it.is_empty());
        scheda.accertato_con = first("tipo").map_or("AGENTI".to_string(), str::to_uppercase);
        scheda.righe = righe(gruppo);
        scheda.trattenuto = !parte;
        Self { scheda, parte, pagamenti: pagamenti(gruppo, testata.data_creazione.anno()) }
    }
}

fn scheda(atto: &Atto, testata: &Testata) -> Scheda {
    let notice = |it: &Option<crate::domain::avviso::NumeroAvviso>| it.as_ref().map(ToString::to_string);
    let importi = &atto.importi;
    let cents = |it: Option<Centesimi>| it.map(Centesimi::cents);
    let spese = [atto.spese.notifica, atto.spese.procedurali, atto.spese.altre].map(Centesimi::cents);
    let luogo = [&atto.luogo.luogo, &atto.luogo.civico, &atto.luogo.chilometrica];
    let luogo: Vec<&str> = luogo.into_iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    Scheda {
        ente: testata.codice_ente.clone(),
        id_verbale: atto.id_verbale.clone(),
        numero: atto.numero.clone(),
        anno: atto.anno,
        registro: atto.registro.clone(),
        tipo_atto: atto.tipo.as_str().to_string(),
        lotto: testata.numero.clone(),
        origine: "lotto".to_string(),
        data_violazione: Some(atto.data_violazione),
        ora_violazione: atto.ora_violazione.map(|it| it.to_string()).unwrap_or_default(),
        data_accertamento: atto.data_accertamento,
        luogo: luogo.join(" "),
        comune: atto.luogo.comune_belfiore.clone(),
        targa: atto.veicolo.targa.as_ref().map(|it| it.testo().to_string()).unwrap_or_default(),
        targa_nazione: atto.veicolo.targa.as_ref().map(|it| it.nazione().to_string()).unwrap_or_default(),
        tipo_veicolo: atto.veicolo.tipo.clone(),
        contestato: atto.contestato_immediatamente,
        violazioni: atto.violazioni.iter().map(violated).collect(),
        spese,
        importi: [cents(importi.entro_5gg), cents(importi.entro_60gg), cents(importi.oltre_60gg)],
        avvisi: [&atto.avvisi.primo, &atto.avvisi.secondo].map(|it| notice(it).unwrap_or_default()),
        soggetti: atto.destinatari.iter().map(person).collect(),
        ..Scheda::default()
    }
}

fn violated(it: &violazione::Violazione) -> Violazione {
    Violazione {
        articolo: it.articolo.clone(),
        comma: it.comma.clone(),
        lettera: it.lettera.clone(),
        codice: it.codice_interno.clone(),
        minimo: it.minimo.cents(),
        massimo: it.massimo.cents(),
        sconto_30: it.sconto_30,
        pmr_ammesso: it.pmr_ammesso,
        notturna: it.notturna,
        raddoppio_massa: it.raddoppio_massa,
        punti: it.punti,
        punti_neopatentato: it.punti_neopatentato,
        invito: (it.articolo.as_str(), it.comma.as_str()) == INVITO,
    }
}

fn person(it: &Destinatario) -> Soggetto {
    let (cognome, nome, denominazione) = match &it.nominativo {
        Nominativo::Persona { cognome, nome } => (cognome.reveal().clone(), nome.reveal().clone(), String::new()),
        Nominativo::Ente { denominazione } => (String::new(), String::new(), denominazione.reveal().clone()),
    };
    Soggetto {
        progressivo: it.progressivo,
        ruolo: it.ruolo.as_str().to_string(),
        cognome,
        nome,
        denominazione,
        sesso: String::new(),
        codice_fiscale: it.codice_fiscale.reveal().clone(),
        partita_iva: it.partita_iva.reveal().clone(),
        data_nascita: it.data_nascita.as_ref().map(|it| *it.reveal()),
        luogo_nascita: it.luogo_nascita.reveal().clone(),
        via: it.indirizzo.via.reveal().clone(),
        civico: it.indirizzo.civico.reveal().clone(),
        presso: it.indirizzo.presso.reveal().clone(),
        cap: it.indirizzo.cap.clone(),
        citta: it.indirizzo.citta.clone(),
        provincia: it.indirizzo.provincia.clone(),
        nazione: it.indirizzo.nazione.clone(),
        lingua: it.lingua.clone(),
        pec: it.pec.reveal().clone(),
        canale: it.canale.as_str().to_string(),
        patente: it.patente_numero.reveal().clone(),
    }
}

/// The rows as they came, empty columns left out.
fn righe(gruppo: &Gruppo) -> Vec<(String, std::collections::BTreeMap<String, String>)> {
    let row = |riga: &Riga| {
        let cells = riga.tabella.columns().iter().map(|it| (*it, riga.raw(it))).filter(|it| !it.1.is_empty());
        (riga.tabella.as_str().to_string(), cells.map(|it| (it.0.to_string(), it.1.to_string())).collect())
    };
    gruppo.righe.iter().filter(|it| !it.is_broken && it.tabella != Tabella::Pagamenti).map(row).collect()
}

/// What the lot says was paid, where day and sum can be read.
fn pagamenti(gruppo: &Gruppo, pivot: i32) -> Vec<Versato> {
    let read = |riga: &Riga| {
        let data = value::data(riga.raw("data_pagamento"), pivot).ok().flatten()?;
        let importo = value::importo(riga.raw("importo")).ok().flatten()?;
        let text = |column: &str| riga.raw(column).to_string();
        let riferimento = [text("iuv"), text("quinto_campo")].into_iter().find(|it| !it.is_empty());
        let pagamento = Pagamento {
            importo,
            canale: Some(text("canale").to_uppercase()).filter(|it| !it.is_empty()).unwrap_or("ALTRO".to_string()),
            riferimento: riferimento.unwrap_or_default(),
            oggetto: text("tipo_atto_pagato").to_uppercase(),
            rata: riga.raw("n_rata").parse().ok(),
            accredito: value::data(riga.raw("data_accredito"), pivot).ok().flatten(),
        };
        Some(Versato { data, pagamento })
    };
    gruppo.of(Tabella::Pagamenti).filter(|it| !it.is_broken).filter_map(read).collect()
}
