//! The letter of a request to an office as a lot of one act, which `plico render --model richiesta-anagrafica` prints.
//!
//! The lot's act is the request itself: it has the number of the request and the rule of the first act that it is about,
//! for a lot without a violation is none. It serves nothing and is no act of the ledger.

use std::collections::BTreeMap;
use std::path::Path;

use crate::domain::importi::Centesimi;
use crate::domain::latin;
use crate::domain::nazione::Nazione;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::files;
use crate::flussi::anagrafe::Domanda;
use crate::flussi::anagrafe::Ufficio;
use crate::flussi::tabella::FormaImporto;
use crate::flussi::tabella::Riga;
use crate::flussi::tabella::Tracciato;
use crate::jobs::Error;
use crate::jobs::scambi::Scelta;
use crate::jobs::scambi::profili;
use crate::jobs::scambi::profili::Scambio;

/// A letter on its way out.
pub struct Lettera<'a> {
    /// The profile of the request.
    pub profilo: &'a Scambio,
    /// Its number.
    pub riferimento: &'a str,
    /// Whom it goes to.
    pub ufficio: &'a Ufficio,
    /// The name of the list that goes with it.
    pub list: &'a str,
}

/// The town of an office, as people write it.
pub fn town<T>(domanda: &Domanda<T>) -> String {
    match Ufficio::of(&domanda.soggetto) {
        Ufficio::Comune(..) => domanda.soggetto.citta.clone(),
        Ufficio::Estero(nazione) => Nazione::of_iso2(&nazione).map_or(nazione, |it| it.nome.to_owned()),
    }
}

impl Lettera<'_> {
    /// Writes the lot; false where the profile does not have the office's address.
    pub fn write<T>(&self, ente: &str, scelta: &Scelta, domande: &[Domanda<T>], folder: &Path) -> Result<bool, Error> {
        let Some(ufficio) = self.address() else { return Ok(false) };
        let first = &domande[0];
        let head = Riga::default()
            .with("codice_ente", ente)
            .with("numero_lotto", self.riferimento)
            .with("tipo_lotto", "POSTALE")
            .with("data_creazione", scelta.data)
            .with("registro", "CDS")
            .with("n_verbali", 1)
            .with("n_destinatari", 1)
            .with("prova", scelta.prova)
            .with("note", "lettera di richiesta");
        let mut tables: Vec<(&str, Vec<Riga>)> = vec![("lotto", vec![head])];
        tables.push(("verbali", vec![self.act(scelta, &first.scheda)]));
        tables.push(("violazioni", vec![self.violation(&first.scheda)]));
        tables.push(("soggetti", vec![self.office(ufficio, first)]));
        tables.push(("campi", self.fields(scelta, domande)));
        files::make_folder(folder)?;
        for (name, righe) in tables {
            let columns: Vec<&str> = columns(name).to_vec();
            let bytes = Tracciato::plain(&columns).write(&righe);
            files::write_new(&folder.join(format!("{name}.csv")), &bytes)?;
        }
        Ok(true)
    }

    /// The office's address, where the profile has it.
    fn address(&self) -> Option<&profili::Ufficio> {
        let (comune, provincia) = match self.ufficio {
            Ufficio::Comune(comune, provincia) => (comune.clone(), provincia.as_str()),
            Ufficio::Estero(nazione) => (latin::key(nazione), ""),
        };
        let same = |it: &&profili::Ufficio| {
            let is_province = it.provincia.is_empty() || provincia.is_empty() || it.provincia == provincia;
            latin::key(&it.comune) == comune && is_province
        };
        self.profilo.ufficio.iter().find(same)
    }

    fn act(&self, scelta: &Scelta, scheda: &Scheda) -> Riga {
        let of_act = scheda.righe.iter().find(|it| it.0 == "verbali").map(|it| &it.1);
        let own = |column: &str| of_act.and_then(|it| it.get(column)).map_or("", String::as_str);
        let (numero, anno) = (self.riferimento, u64::from(scelta.data.anno().unsigned_abs()));
        Riga::default()
            .with("id_verbale", self.riferimento)
            .with("numero_verbale", numero.rsplit('/').next().unwrap_or(numero))
            .with("anno_verbale", anno)
            .with("registro", self.profilo.sigla.as_str())
            .with("tipo_atto", if scheda.tipo_atto.is_empty() { "VERBALE_NC" } else { &scheda.tipo_atto })
            .with("stato", "DA_NOTIFICARE")
            .with("data_violazione", scheda.data_violazione)
            .with("ora_violazione", scheda.ora_violazione.as_str())
            .with("luogo", if scheda.luogo.is_empty() { "-" } else { &scheda.luogo })
            .with("comune_violazione_belfiore", scheda.comune.as_str())
            .with("targa", scheda.targa.as_str())
            .with("targa_nazione", scheda.targa_nazione.as_str())
            .with("tipo_veicolo", scheda.tipo_veicolo.as_str())
            .with("contestato_immediatamente", "N")
            .with("motivo_mancata_contestazione_testo", "Lettera di richiesta.")
            .with("descrizione_fatto", "Lettera di richiesta.")
            .with("agenti_matricole", own("agenti_matricole"))
            .with("resp_procedimento", own("resp_procedimento"))
            .with("resp_notificazione", own("resp_notificazione"))
            .with("resp_inserimento", own("resp_inserimento"))
            .with("validato_cpl", "S")
            .with("data_validazione", scelta.data)
            .with("spese_notifica", "0,00")
            .with("spese_procedurali", "0,00")
    }

    fn violation(&self, scheda: &Scheda) -> Riga {
        let first = scheda.violazioni.first().cloned().unwrap_or_default();
        let sum = |cents: u64| FormaImporto::Virgola.write(Centesimi::new(cents));
        Riga::default()
            .with("id_verbale", self.riferimento)
            .with("progressivo", 1)
            .with("articolo", if first.articolo.is_empty() { "201" } else { &first.articolo })
            .with("comma", first.comma)
            .with("lettera", first.lettera)
            .with("descrizione", "Lettera di richiesta.")
            .with("minimo", sum(first.minimo))
            .with("massimo", sum(first.massimo))
            .with("sconto_30", first.sconto_30)
            .with("pmr_ammesso", first.pmr_ammesso)
    }

    fn office<T>(&self, ufficio: &profili::Ufficio, first: &Domanda<T>) -> Riga {
        let citta = if ufficio.citta.is_empty() { &ufficio.comune } else { &ufficio.citta };
        let nazione = match self.ufficio {
            Ufficio::Comune(..) => "IT",
            Ufficio::Estero(_) => first.soggetto.nazione.as_str(),
        };
        Riga::default()
            .with("id_verbale", self.riferimento)
            .with("progressivo_destinatario", 1)
            .with("ruolo", "OBBLIGATO")
            .with("tipo", "PG")
            .with("denominazione", ufficio.nome.as_str())
            .with("indirizzo", ufficio.indirizzo.as_str())
            .with("cap", ufficio.cap.as_str())
            .with("citta", citta.as_str())
            .with("provincia", ufficio.provincia.as_str())
            .with("nazione", nazione)
            .with("lingua", "it")
    }

    /// What the model asks for and no table has.
    fn fields<T>(&self, scelta: &Scelta, domande: &[Domanda<T>]) -> Vec<Riga> {
        let kind = match self.profilo.banca {
            crate::fatti::Banca::Aire => "aire",
            crate::fatti::Banca::Estero => "estero",
            _ => "anagrafe",
        };
        let mut fields: BTreeMap<String, String> = BTreeMap::new();
        let mut put = |name: &str, value: &str| {
            if !value.is_empty() {
                fields.insert(name.to_owned(), value.to_owned());
            }
        };
        let given = scelta.data.plus(self.profilo.giorni);
        let first = domande.iter().filter_map(|it| it.entro).filter(|it| *it > scelta.data).min();
        let termine = first.map_or(given, |it| it.min(given));
        put("ufficio", kind);
        put("termine", &termine.to_string());
        put("norma", &self.profilo.norma);
        put("nomina", &self.profilo.nomina);
        put("elenco_allegato", self.list);
        for (posto, it) in (1..).zip(domande) {
            let place = |name: &str| format!("persone.{posto}.{name}");
            let soggetto = &it.soggetto;
            put(&place("posto"), &posto.to_string());
            put(&place("nominativo"), &soggetto.name());
            put(&place("luogo_nascita"), &birth_place(soggetto));
            put(&place("data_nascita"), &soggetto.data_nascita.map_or(String::new(), |it| it.to_string()));
            put(&place("cf"), &soggetto.codice_fiscale);
            put(&place("indirizzo"), &address(soggetto));
            put(&place("atto"), &it.scheda.id_verbale);
            put(&place("data_violazione"), &it.scheda.data_violazione.map_or(String::new(), |it| it.to_string()));
        }
        let row = |(campo, valore): (String, String)| {
            Riga::default().with("id_verbale", self.riferimento).with("campo", campo).with("valore", valore)
        };
        fields.into_iter().map(row).collect()
    }
}

/// The place of birth as the model puts it before the day: with its comma.
fn birth_place(soggetto: &Soggetto) -> String {
    if soggetto.luogo_nascita.is_empty() { String::new() } else { format!("{},", soggetto.luogo_nascita) }
}

/// The last known address in one line.
fn address(it: &Soggetto) -> String {
    let street = format!("{} {}", it.via, it.civico);
    let province = if it.provincia.is_empty() { String::new() } else { format!(" ({})", it.provincia) };
    format!("{}, {} {}{province}", street.trim(), it.cap, it.citta)
}

/// The columns of the tables of such a lot.
fn columns(table: &str) -> &'static [&'static str] {
    match table {
        "lotto" => &[
            "codice_ente",
            "numero_lotto",
            "tipo_lotto",
            "data_creazione",
            "registro",
            "n_verbali",
            "n_destinatari",
            "prova",
            "note",
        ],
        "verbali" => &[
            "id_verbale",
            "numero_verbale",
            "anno_verbale",
            "registro",
            "tipo_atto",
            "stato",
            "data_violazione",
            "ora_violazione",
            "luogo",
            "comune_violazione_belfiore",
            "targa",
            "targa_nazione",
            "tipo_veicolo",
            "contestato_immediatamente",
            "motivo_mancata_contestazione_testo",
            "descrizione_fatto",
            "agenti_matricole",
            "resp_procedimento",
            "resp_notificazione",
            "resp_inserimento",
            "validato_cpl",
            "data_validazione",
            "spese_notifica",
            "spese_procedurali",
        ],
        "violazioni" => &[
            "id_verbale",
            "progressivo",
            "articolo",
            "comma",
            "lettera",
            "descrizione",
            "minimo",
            "massimo",
            "sconto_30",
            "pmr_ammesso",
        ],
        "soggetti" => &[
            "id_verbale",
            "progressivo_destinatario",
            "ruolo",
            "tipo",
            "denominazione",
            "indirizzo",
            "cap",
            "citta",
            "provincia",
            "nazione",
            "lingua",
        ],
        _ => &["id_verbale", "campo", "valore"],
    }
}
