//! The letter of a request to an office as a lot of one act: `plico render --model richiesta-anagrafica` prints it, or
//! `richiesta-messi`.
//!
//! The lot's act is the request itself: it has the number of the request and the rule of the first act that it is about,
//! for a lot without a violation is none. It serves nothing and is no act of the ledger.

use std::collections::BTreeMap;
use std::path::Path;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::latin;
use crate::domain::nazione::Nazione;
use crate::fatti::Banca;
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

/// Fields of a letter, by name.
pub type Campi = BTreeMap<String, String>;

impl Lettera<'_> {
    /// Writes the lot of a letter about the first act; false where the profile does not have the office's address.
    pub fn write(
        &self,
        ente: &str,
        scelta: &Scelta,
        first: &Scheda,
        fields: Campi,
        folder: &Path,
    ) -> Result<bool, Error> {
        let Some(ufficio) = self.address() else { return Ok(false) };
        let head = Riga::default()
            .with("codice_ente", ente)
            .with("numero_lotto", self.riferimento)
            .with("tipo_lotto", "POSTALE")
            .with("data_creazione", scelta.data)
            .with("registro", "CDS")
            .with("n_verbali", 1)
            .with("n_destinatari", 1)
            .with("prova", scelta.prova)
            .with("note", "lettera di richiesta")
            .with("modello", self.model());
        let field = |(campo, valore): (String, String)| {
            Riga::default().with("id_verbale", self.riferimento).with("campo", campo).with("valore", valore)
        };
        let tables: [(&str, Vec<Riga>); 5] = [
            ("lotto", vec![head]),
            ("verbali", vec![self.act(scelta, first)]),
            ("violazioni", vec![self.violation(first)]),
            ("soggetti", vec![self.office(ufficio)]),
            ("campi", fields.into_iter().map(field).collect()),
        ];
        files::make_folder(folder)?;
        for (name, righe) in tables {
            let bytes = Tracciato::plain(columns(name)).write(&righe);
            files::write_new(&folder.join(format!("{name}.csv")), &bytes)?;
        }
        Ok(true)
    }

    /// The model that prints it.
    fn model(&self) -> &'static str {
        if self.profilo.banca == Banca::Messi { "richiesta-messi" } else { "richiesta-anagrafica" }
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

    fn office(&self, ufficio: &profili::Ufficio) -> Riga {
        let citta = if ufficio.citta.is_empty() { &ufficio.comune } else { &ufficio.citta };
        let nazione = match self.ufficio {
            Ufficio::Comune(..) => "IT",
            Ufficio::Estero(nazione) => nazione.as_str(),
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

    /// The day by which the office is asked to answer: what the profile gives it, or the first term of an act.
    fn term(&self, scelta: &Scelta, entro: impl Iterator<Item = Data>) -> Data {
        let given = scelta.data.plus(self.profilo.giorni);
        entro.filter(|it| *it > scelta.data).min().map_or(given, |it| it.min(given))
    }

    /// What `richiesta-anagrafica` asks for and no table has.
    pub fn people<T>(&self, scelta: &Scelta, domande: &[Domanda<T>]) -> Campi {
        let kind = match self.profilo.banca {
            Banca::Aire => "aire",
            Banca::Estero => "estero",
            _ => "anagrafe",
        };
        let mut fields = Campi::new();
        put(&mut fields, "ufficio", kind);
        put(&mut fields, "termine", &self.term(scelta, domande.iter().filter_map(|it| it.entro)).to_string());
        put(&mut fields, "norma", &self.profilo.norma);
        put(&mut fields, "nomina", &self.profilo.nomina);
        put(&mut fields, "elenco_allegato", self.list);
        for (posto, it) in (1..).zip(domande) {
            let mut put = |name: &str, value: &str| put(&mut fields, &format!("persone.{posto}.{name}"), value);
            let soggetto = &it.soggetto;
            put("posto", &posto.to_string());
            put("nominativo", &soggetto.name());
            put("luogo_nascita", &birth_place(soggetto));
            put("data_nascita", &soggetto.data_nascita.map_or(String::new(), |it| it.to_string()));
            put("cf", &soggetto.codice_fiscale);
            put("indirizzo", &address(soggetto));
            put("atto", &it.scheda.id_verbale);
            put("data_violazione", &it.scheda.data_violazione.map_or(String::new(), |it| it.to_string()));
        }
        fields
    }

    /// What `richiesta-messi` asks for and no table has. Each act with how its last attempt ended, and its last day.
    pub fn acts<T>(&self, scelta: &Scelta, atti: &[(Domanda<T>, &'static str)]) -> Campi {
        let mut fields = Campi::new();
        put(&mut fields, "incaricato", "messi");
        put(&mut fields, "termine", &self.term(scelta, atti.iter().filter_map(|it| it.0.entro)).to_string());
        put(&mut fields, "rimborso", &self.profilo.rimborso);
        for (posto, (it, tentativo)) in (1..).zip(atti) {
            let mut put = |name: &str, value: &str| put(&mut fields, &format!("atti.{posto}.{name}"), value);
            put("posto", &posto.to_string());
            put("atto", &it.scheda.id_verbale);
            put("destinatario", &it.soggetto.name());
            put("indirizzo", &address(&it.soggetto));
            put("tentativo", tentativo);
            put("termine_atto", &it.entro.map_or(String::new(), |it| it.to_string()));
        }
        fields
    }
}

fn put(fields: &mut Campi, name: &str, value: &str) {
    if !value.is_empty() {
        fields.insert(name.to_owned(), value.to_owned());
    }
}

/// How an attempt ended, in the words of `richiesta-messi`, by its code and its cause.
pub fn attempt(codice: &str, causa: &str) -> &'static str {
    match (codice, causa) {
        (_, "M01") => "irreperibile",
        (_, "M03") => "sconosciuto",
        (_, "M04") => "trasferito",
        (_, "M05") => "respinto",
        (_, "M06" | "M07" | "M08") => "indirizzo",
        ("RECAG008C" | "RECRN005C", _) => "giacenza",
        (code, _) if code.starts_with("PEC") => "pec",
        _ => "non_tornata",
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
            "modello",
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
