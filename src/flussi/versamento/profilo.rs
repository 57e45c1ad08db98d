//! What the contract with whoever preserves documents decides, and code must not: `conservatori/<name>.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::flussi::versamento::OF_ACTS;
use crate::flussi::versamento::OF_DOCUMENTS;
use crate::flussi::versamento::Tipo;
use crate::flussi::xml;

/// The only algorithm of hashes that is known.
const SHA_256: &str = "SHA-256";
/// What stands for a name that the body does not have yet, in packages for trial.
const PROVA: &str = "PROVA";

/// How the package of an act is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Forma {
    /// One file.
    Zip,
    /// One folder.
    Cartella,
}

/// What is handed over of an act that was, once there is more of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Aggiornamento {
    /// What is new, document by document.
    Aggiunta,
    /// Everything again.
    Intero,
}

/// A profile.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profilo {
    /// Form of the profile.
    pub schema: u32,
    /// First day it holds; empty for always.
    pub valido_dal: String,
    /// Last day it holds; empty where it still does.
    pub valido_al: String,
    /// By whom and when it was held against the real service; empty where nobody has.
    pub verificato: String,
    /// What the service is called.
    pub nome: String,
    /// How packages are handed over.
    pub forma: Forma,
    /// The algorithm of hashes.
    pub impronta: String,
    /// What is handed over of an act that grew.
    pub aggiornamento: Aggiornamento,
    /// The request.
    pub richiesta: Richiesta,
    /// Who hands over.
    pub versatore: Versatore,
    /// What an act is.
    pub unita: UnitaDocumentaria,
    /// What its documents are.
    pub documenti: Documenti,
    /// Where the times of documents come from.
    pub riferimenti: Riferimenti,
    /// What formats are called, by the ending of the file; in capitals where nothing is said.
    pub formati: BTreeMap<String, String>,
    /// What else is told of an act.
    pub dati_specifici: DatiSpecifici,
    /// The index by UNI 11386.
    pub sincro: Sincro,
}

/// How the service is to take a request.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Richiesta {
    /// Version of its form.
    pub versione: String,
    /// Kind of preservation.
    pub tipo_conservazione: String,
    /// Whether it is taken whatever its formats are.
    pub forza_accettazione: bool,
    /// Whether it is kept whatever its signatures are.
    pub forza_conservazione: bool,
    /// Whether it is taken whatever it is linked to.
    pub forza_collegamento: bool,
}

/// Who hands over, by the names that the service gave.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Versatore {
    /// The environment of the service.
    pub ambiente: String,
    /// The body.
    pub ente: String,
    /// Its office.
    pub struttura: String,
    /// Who calls.
    pub userid: String,
}

/// What an act is to the service. Places in braces are filled with what is known of the act.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitaDocumentaria {
    /// Its kind.
    pub tipologia: String,
    /// The register of its key.
    pub tipo_registro: String,
    /// The number of its key.
    pub numero: String,
    /// What it is about.
    pub oggetto: String,
    /// Its place in the body's scheme of classes; empty where it is not told.
    pub classifica: String,
    /// The number of the file of its procedure.
    pub fascicolo: String,
    /// What that is about.
    pub fascicolo_oggetto: String,
    /// How a document is made up.
    pub tipo_struttura: String,
    /// What a file of a document is.
    pub tipo_componente: String,
}

/// What each kind of document is to the service.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Documenti {
    /// The act itself.
    pub verbale: Voce,
    /// The report of service.
    pub relata: Voce,
    /// What else was sent with it.
    pub allegato: Voce,
    /// The message that was sent.
    pub messaggio: Voce,
    /// What the provider answered.
    pub ricevuta: Voce,
    /// What proves nothing.
    pub messa_da_parte: Voce,
    /// What people wrote.
    pub risposta: Voce,
}

/// A kind of document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voce {
    /// What the service calls it.
    pub tipo: String,
    /// What is said of it.
    pub descrizione: String,
}

/// Where times come from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Riferimenti {
    /// Of what was sent.
    pub spedito: String,
    /// Of what came.
    pub ricevuto: String,
}

/// What else is told of an act.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatiSpecifici {
    /// The version that the service knows; nothing is told where it is empty.
    pub versione: String,
    /// The fields, in order.
    pub campi: Vec<Campo>,
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campo {
    /// The element.
    pub nome: String,
    /// Its value, with places.
    pub valore: String,
}

/// The index by UNI 11386.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sincro {
    /// Whether there is one.
    pub aggiunto: bool,
    /// Its language.
    pub lingua: String,
    /// The norms that it is made by.
    pub norme: String,
    /// The document that says what each agent is.
    pub documento: String,
    /// What who signs it is.
    pub ruolo_firmatario: String,
    /// Given name of who signs it; the body where it is empty.
    pub firmatario_nome: String,
    /// Surname.
    pub firmatario_cognome: String,
}

impl Profilo {
    /// Reads a profile.
    pub fn parse(text: &str) -> Result<Self, String> {
        let it: Self = toml::from_str(text).map_err(|e| e.to_string())?;
        if it.schema != 1 {
            return Err(format!("`schema` is {}, expected 1", it.schema));
        }
        if it.impronta != SHA_256 {
            return Err(format!("`impronta` is `{}`, and only `{SHA_256}` is known", it.impronta));
        }
        if let Some(campo) = it.dati_specifici.campi.iter().find(|it| !xml::is_name(&it.nome)) {
            return Err(format!("`{}` is no name of an element", campo.nome));
        }
        let unita = &it.unita;
        let wanted = [
            ("richiesta.versione", &it.richiesta.versione),
            ("unita.tipologia", &unita.tipologia),
            ("unita.tipo_registro", &unita.tipo_registro),
            ("unita.numero", &unita.numero),
            ("unita.fascicolo", &unita.fascicolo),
        ];
        if let Some((name, _)) = wanted.iter().find(|it| it.1.is_empty()) {
            return Err(format!("`{name}` is empty"));
        }
        match it.unknown_place() {
            Some(place) => Err(format!("`{{{place}}}` is no place that is known here")),
            None => Ok(it),
        }
    }

    /// The first place in its texts that nobody fills.
    fn unknown_place(&self) -> Option<String> {
        let (unita, documenti) = (&self.unita, &self.documenti);
        let of_acts = [
            &unita.tipo_registro,
            &unita.numero,
            &unita.oggetto,
            &unita.classifica,
            &unita.fascicolo,
            &unita.fascicolo_oggetto,
        ];
        let fields = self.dati_specifici.campi.iter().map(|it| &it.valore);
        let kinds = [
            &documenti.verbale,
            &documenti.relata,
            &documenti.allegato,
            &documenti.messaggio,
            &documenti.ricevuta,
            &documenti.messa_da_parte,
            &documenti.risposta,
        ];
        let of_documents = kinds.into_iter().map(|it| &it.descrizione);
        let acts = of_acts.into_iter().chain(fields).flat_map(|it| unknown(it, &OF_ACTS));
        acts.chain(of_documents.flat_map(|it| unknown(it, &OF_DOCUMENTS))).next()
    }

    /// The first name that the service has to give and that is not there.
    pub fn missing(&self) -> Option<&'static str> {
        let it = &self.versatore;
        let all =
            [("ambiente", &it.ambiente), ("ente", &it.ente), ("struttura", &it.struttura), ("userid", &it.userid)];
        all.into_iter().find(|it| it.1.is_empty()).map(|it| it.0)
    }

    /// The same for a trial, where what is missing has a name that nobody has.
    pub fn for_trial(mut self) -> Self {
        let it = &mut self.versatore;
        for name in [&mut it.ambiente, &mut it.ente, &mut it.struttura, &mut it.userid] {
            if name.is_empty() {
                *name = PROVA.into();
            }
        }
        self
    }

    /// What a kind of document is to the service.
    pub fn voce(&self, tipo: Tipo) -> &Voce {
        let it = &self.documenti;
        match tipo {
            Tipo::Verbale => &it.verbale,
            Tipo::Relata => &it.relata,
            Tipo::Allegato => &it.allegato,
            Tipo::Messaggio => &it.messaggio,
            Tipo::Ricevuta => &it.ricevuta,
            Tipo::MessaDaParte => &it.messa_da_parte,
            Tipo::Risposta => &it.risposta,
        }
    }

    /// What the format of a file is called.
    pub fn formato(&self, nome: &str) -> String {
        let ending = ending(nome);
        self.formati.get(&ending).cloned().unwrap_or_else(|| ending.to_uppercase())
    }
}

/// The places of a text that are none of these.
fn unknown(text: &str, known: &[&str]) -> Vec<String> {
    let places = text.split('{').skip(1).filter_map(|it| it.split_once('}')).map(|it| it.0);
    places.filter(|it| !known.contains(it)).map(str::to_owned).collect()
}

/// The ending of a file's name, in small letters.
pub fn ending(nome: &str) -> String {
    nome.rsplit_once('.').map_or(String::new(), |it| it.1.to_lowercase())
}
