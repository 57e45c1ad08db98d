//! A record of a model of files, put into words of a language: what the model then only places.
//!
//! Sentences without data are said once for the body; those with data are said with each record. Nothing else of a
//! record reaches the typesetter but words, and the answers by which a model chooses among its blocks.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::codes::Kind;
use crate::compose::Error;
use crate::compose::ente::Ente;
use crate::compose::modello;
use crate::compose::modello::Campi;
use crate::compose::modello::Scheda;
use crate::compose::modello::Tipo;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::compose::record::CodeRequest;
use crate::compose::record::Record;
use crate::compose::record::WORD;
use crate::compose::record::avviso;
use crate::compose::record::bollettino;
use crate::compose::record::bonifico;
use crate::compose::record::words::breakable;
use crate::compose::record::words::groups;
use crate::compose::scritta::Modo;
use crate::compose::scritta::Scritta;
use crate::compose::testi;
use crate::domain::importi::Centesimi;
use crate::locale::formati::Formati;
use crate::locale::frasi;
use crate::locale::frasi::Frasi;

/// The part of a record that a model of files is laid out from.
pub const PART: &str = "lettera";

/// A model of files in one language, for one body.
pub struct Lettera {
    scheda: Scheda,
    frasi: Frasi,
    formati: Formati,
    ente: Ente,
    /// What sentences quote of the body.
    quoted: frasi::Valori,
    /// Sentences with data, of those that the model names.
    spoken: Vec<String>,
    /// Sentences of a row: list, name of the sentence in the row, and of the sentence.
    of_rows: Vec<(String, String, String)>,
}

impl Lettera {
    /// Binds a model to a language and a body; `sources` tells which sentences the model names.
    pub fn new(scheda: Scheda, frasi: Frasi, formati: Formati, ente: Ente, sources: &str) -> Self {
        let mut quoted = quoted(&ente);
        // The body's sums, as the language writes them.
        for (name, valore) in &mut quoted {
            let frasi::Valore::Testo(text) = valore else { continue };
            let plain = text.trim_end_matches('€').trim_end_matches(['\u{a0}', ' ']);
            if let Some(sum) = modello::sum(plain).filter(|_| name.starts_with("somma_")) {
                *text = formati.euro(sum.cents());
            }
        }
        let has_data = |id: &str| frasi.places(id).is_some_and(|it| it.iter().any(|place| !quoted.contains_key(place)));
        let known = |id: &str| {
            let places = frasi.places(id).into_iter().flatten();
            places.into_iter().all(|it| quoted.contains_key(it) || scheda.schema_campi.contains_key(it))
        };
        let mut of_rows = Vec::new();
        let mut spoken = Vec::new();
        for id in frasi.ids() {
            if let Some((list, name)) = id.split_once("-riga-") {
                of_rows.push((list.replace('-', "_"), name.to_owned(), id.to_owned()));
            } else if has_data(id) && known(id) && (sources.contains(&format!("\"{id}\""))) {
                spoken.push(id.to_owned());
            }
        }
        Self { scheda, frasi, formati, ente, quoted, spoken, of_rows }
    }

    /// What the model says of itself.
    pub fn scheda(&self) -> &Scheda {
        &self.scheda
    }

    /// Whether its language is written from right to left.
    pub fn is_leftward(&self) -> bool {
        self.formati.is_leftward
    }

    /// Its sentences.
    pub fn frasi(&self) -> &Frasi {
        &self.frasi
    }

    /// `/testi.json`: sentences that say the same in every record of the body.
    pub fn constant(&self) -> Result<Value, Error> {
        let ids = self.frasi.ids().filter(|id| {
            let mut places = self.frasi.places(id).into_iter().flatten();
            places.all(|it| self.quoted.contains_key(it))
        });
        let said = ids.map(|id| Ok((id.to_owned(), self.say(id, &self.quoted)?.json())));
        Ok(Value::Object(said.collect::<Result<Map<_, _>, Error>>()?))
    }

    /// A sentence of this language as plain words, where it says the same in every record.
    pub fn plain(&self, id: &str) -> Result<String, Error> {
        self.frasi.say(id, &self.quoted).map_err(wrong)
    }

    /// A sentence as a record says it, without the marks of stress.
    pub fn plain_in(&self, id: &str, valori: &Valori) -> Result<String, Error> {
        let said =
            self.frasi.say(id, &self.arguments(&self.scheda.schema_campi, valori, &self.quoted)).map_err(wrong)?;
        Ok(testi::unite(&said).replace("**", ""))
    }

    /// The day by which to pay, as a notice says it.
    pub(super) fn term(&self, scadenza: String) -> Result<String, Error> {
        let valori =
            frasi::Valori::from([("scadenza".to_owned(), frasi::Valore::Testo(scadenza.replace(' ', "\u{a0}")))]);
        self.frasi.say("avviso-entro-il", &valori).map_err(wrong)
    }

    /// A sum without its sign, as the language writes it.
    pub(super) fn decimal(&self, sum: Centesimi) -> String {
        self.formati.decimal(sum.cents())
    }

    /// The words of a value, as the paper shows them.
    pub fn words(&self, valore: &Valore) -> Option<String> {
        Some(match valore {
            Valore::Testo(text) | Valore::Macchina(text) => text.clone(),
            Valore::Data(data) => self.formati.long_date(data.ymd()),
            Valore::Ora(ora) => ora.to_string(),
            Valore::Importo(sum) => self.formati.euro(sum.cents()),
            Valore::Intero(number) => number.to_string(),
            Valore::SiNo(_) | Valore::Scelta(_) | Valore::Elenco(_) => return None,
        })
    }

    /// The record of these values, and its codes.
    pub fn record(&self, valori: &Valori) -> Result<Record, Error> {
        let arguments = self.arguments(&self.scheda.schema_campi, valori, &self.quoted);
        let mut frasi = Map::new();
        for id in &self.spoken {
            frasi.insert(id.clone(), self.say(id, &arguments)?.json());
        }
        let [campi, scelte] = self.fields(valori, &arguments)?;
        let mut parti = vec![(PART, json!({ "campi": campi, "scelte": scelte, "frasi": frasi }))];
        let mut codes = self.codes(valori);
        let payments = [
            ("avviso", avviso::of_letter(self, &self.ente, valori)?),
            ("bonifico", bonifico::of_letter(self, &self.ente, valori)?),
            ("bollettini", bollettino::of_letter(self, &self.ente, valori)?),
        ];
        for (name, payment) in payments {
            if let Some((part, drawn)) = payment {
                codes.extend(drawn);
                parti.push((name, part));
            }
        }
        Ok(Record { parti, codes })
    }

    fn codes(&self, valori: &Valori) -> Vec<CodeRequest> {
        let text = |name: &str| match valori.get(name) {
            Some(Valore::Macchina(text)) if !text.is_empty() => Some(text.clone()),
            _ => None,
        };
        let request = |kind: Kind, payload, slot: &'static str| CodeRequest {
            kind,
            symbology: kind.symbology(),
            payload,
            slot: slot.into(),
        };
        let atto = text("codice").map(|it| request(Kind::Atto, it, "atto"));
        let piego = text("piego").map(|it| request(Kind::Piego, it, "piego"));
        atto.into_iter().chain(piego).collect()
    }

    /// Fields in words, and the answers that a model chooses by.
    fn fields(&self, valori: &Valori, arguments: &frasi::Valori) -> Result<[Map<String, Value>; 2], Error> {
        let (mut campi, mut scelte) = (Map::new(), Map::new());
        for (name, valore) in valori {
            match valore {
                Valore::SiNo(yes) => {
                    scelte.insert(name.clone(), yes_or_no(*yes).into());
                }
                Valore::Scelta(word) => {
                    scelte.insert(name.clone(), word.clone().into());
                }
                Valore::Elenco(rows) => {
                    let rows: Result<Vec<Value>, Error> = rows.iter().map(|it| self.row(name, it, arguments)).collect();
                    campi.insert(name.clone(), rows?.into());
                }
                _ => {
                    campi.insert(name.clone(), self.field(name, valore).json());
                }
            }
        }
        Ok([campi, scelte])
    }

    fn field(&self, name: &str, valore: &Valore) -> Scritta {
        let words = self.words(valore).unwrap_or_default();
        match valore {
            // Lines of an address stand as they are; numbers of the post are read in groups.
            _ if name == "indirizzo" => Scritta::piana(words),
            Valore::Macchina(_) if name == "piego" => Scritta::piana(groups(&words, 4)),
            Valore::Macchina(_) if name == "codice" => Scritta::piana(words),
            Valore::Macchina(_) => Scritta::new().e(Modo::Macchina, breakable(&words, WORD)),
            Valore::Testo(_) => Scritta::piana(breakable(&testi::unite(&words), WORD)),
            _ => Scritta::piana(words.replace(' ', "\u{a0}")),
        }
    }

    fn row(&self, list: &str, valori: &Valori, around: &frasi::Valori) -> Result<Value, Error> {
        let campi = match self.scheda.schema_campi.get(list).map(|it| &it.tipo) {
            Some(Tipo::Elenco(campi)) => campi,
            _ => return Err(Error::Model(format!("`{list}` is not a list of the model"))),
        };
        let arguments = self.arguments(campi, valori, around);
        let mut frasi = Map::new();
        for (_, name, id) in self.of_rows.iter().filter(|it| it.0 == list) {
            frasi.insert(name.clone(), self.say(id, &arguments)?.json());
        }
        let [campi, scelte] = self.fields(valori, &arguments)?;
        Ok(json!({ "campi": campi, "scelte": scelte, "frasi": frasi }))
    }

    /// What fills the places of sentences: the values in words, what is not there as nothing.
    fn arguments(&self, campi: &Campi, valori: &Valori, around: &frasi::Valori) -> frasi::Valori {
        let mut arguments = around.clone();
        // What an optional field leaves out is an empty word.
        let missing = campi.keys().filter(|it| !valori.contains_key(*it));
        arguments.extend(missing.map(|it| (it.clone(), frasi::Valore::Testo(String::new()))));
        for (name, valore) in valori {
            let argument = match valore {
                Valore::Intero(number) => frasi::Valore::Numero(*number),
                Valore::SiNo(yes) => frasi::Valore::Testo(yes_or_no(*yes).into()),
                Valore::Scelta(word) => frasi::Valore::Testo(word.clone()),
                Valore::Elenco(rows) => frasi::Valore::Numero(i64::try_from(rows.len()).unwrap_or(i64::MAX)),
                // A plate is never parted.
                Valore::Testo(text) if name == "targa" => {
                    frasi::Valore::Testo(text.replace(' ', "\u{a0}").replace('-', "\u{2060}-\u{2060}"))
                }
                Valore::Testo(text) => frasi::Valore::Testo(text.replace("**", "* *")),
                _ => frasi::Valore::Testo(self.words(valore).unwrap_or_default().replace(' ', "\u{a0}")),
            };
            arguments.insert(name.clone(), argument);
        }
        arguments
    }

    fn say(&self, id: &str, valori: &frasi::Valori) -> Result<Scritta, Error> {
        let said = self.frasi.say(id, valori).map_err(wrong)?;
        Ok(testi::scritta(&testi::unite(&breakable(&said, LONG))))
    }
}

/// A word longer than this may break wherever it stands.
const LONG: usize = 40;

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "si" } else { "no" }
}

fn wrong(error: frasi::Error) -> Error {
    Error::Model(error.to_string())
}

/// What sentences may quote of the body.
pub fn quoted(ente: &Ente) -> frasi::Valori {
    let somme = &ente.somme;
    let settore = if ente.settore.is_empty() { &ente.comando } else { &ente.settore };
    let email = if ente.email.is_empty() { &ente.pec } else { &ente.email };
    let of_ente = [
        ("nome", ente.nome.clone()),
        ("comando", ente.comando.clone()),
        ("settore", settore.clone()),
        ("indirizzo", ente.address()),
        ("citta", ente.citta.clone()),
        ("telefono", ente.telefono.clone()),
        ("pec", ente.pec.clone()),
        ("email", email.clone()),
        ("sito", ente.sito.clone()),
        ("orari", ente.orari.clone()),
        ("cf", ente.cf.clone()),
        ("comandante", ente.comandante.clone()),
        ("prefetto", ente.prefetto.clone()),
        ("giudice_di_pace", ente.giudice_di_pace.clone()),
        ("autorita_extra", ente.autorita_extra.clone()),
        ("dpo", ente.dpo.clone()),
        ("responsabile_esterno", ente.responsabile_esterno.clone()),
        ("portale_foto", ente.portale_foto.clone()),
        ("informativa", ente.informativa.clone()),
        ("altre_modalita", ente.altre_modalita.clone()),
    ];
    let of_sums = [
        ("conducente_minimo", somme.conducente_minimo.clone()),
        ("conducente_massimo", somme.conducente_massimo.clone()),
        ("reddito_rate", somme.reddito_rate.clone()),
        ("reddito_familiare", somme.reddito_familiare.clone()),
    ];
    let of_ente = of_ente.into_iter().map(|(name, text)| (format!("ente_{name}"), frasi::Valore::Testo(text)));
    let of_sums = of_sums.into_iter().map(|(name, text)| (format!("somma_{name}"), frasi::Valore::Testo(text)));
    // What a body need not have: a sentence chooses by 1 or 0.
    let optional = [("telefono", &ente.telefono), ("email", &ente.email), ("orari", &ente.orari)];
    let has =
        |(name, text): (&str, &String)| (format!("ente_ha_{name}"), frasi::Valore::Numero(i64::from(!text.is_empty())));
    of_ente.chain(of_sums).chain(optional.into_iter().map(has)).collect()
}
