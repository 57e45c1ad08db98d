//! The request by which an act is handed to digital preservation, written and read: an act is one unit with a main
//! document, what was attached to it, and the messages that prove its service.
//!
//! Its form is that of ParER's service (Specifiche tecniche dei servizi di versamento, ST04, version 2.3): a whole unit is
//! an `UnitaDocumentaria`; what is added later to one that is there goes alone, as an `UnitaDocAggAllegati`.

pub mod profilo;

use std::collections::BTreeMap;

use crate::flussi::pagamenti::xml;
use crate::flussi::xml::Writer;

use profilo::Profilo;

/// The most characters of a name or key.
const NAME: usize = 100;
/// The most characters of the id and the name of a file, and of where a time comes from.
const FILE: usize = 254;
/// The most characters of a text.
const TEXT: usize = 4_000;

/// What is known of an act, by the words that profiles have.
pub type Parole = BTreeMap<&'static str, String>;

/// The words of an act.
pub const OF_ACTS: [&str; 10] =
    ["id", "numero", "anno", "registro", "tipo", "targa", "data", "giorno", "esito", "ente"];
/// The words of a document.
pub const OF_DOCUMENTS: [&str; 2] = ["che", "istante"];

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tipo {
    /// The act itself.
    Verbale,
    /// The report of service.
    Relata,
    /// What else was sent with it.
    Allegato,
    /// The message that was sent.
    Messaggio,
    /// What the provider answered.
    Ricevuta,
    /// What proves nothing, and is there.
    MessaDaParte,
    /// What people wrote.
    Risposta,
}

/// The part of a unit that a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parte {
    /// What it is about; one.
    Principale,
    /// Goes with it.
    Allegato,
    /// Tells what became of it.
    Annesso,
}

/// A document: one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Documento {
    /// Its number in the unit, from 1, which it keeps.
    pub numero: u32,
    /// What it is.
    pub tipo: Tipo,
    /// Which part of the unit.
    pub parte: Parte,
    /// The name of its file.
    pub nome: String,
    /// What is said of it.
    pub descrizione: String,
    /// The hash of its file.
    pub sha256: String,
    /// When it was sent or came, by a provider's clock (RFC 3339); empty where none says so.
    pub istante: String,
}

/// An act as it is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unita<'a> {
    /// What is known of it.
    pub parole: &'a Parole,
    /// Its documents.
    pub documenti: &'a [Documento],
    /// Whether the service is only to look at it.
    pub prova: bool,
}

/// A file that a request names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Componente {
    /// Its id.
    pub id: String,
    /// Its name.
    pub nome: String,
    /// Its hash, in small letters.
    pub impronta: String,
}

impl Documento {
    /// The id of the file.
    pub fn id(&self) -> String {
        format!("C{:03}", self.numero)
    }
}

/// A text with its places filled.
pub fn filled(text: &str, parole: &Parole) -> String {
    let all = parole.iter().fold(text.to_string(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value));
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The key of a unit: number, year, register.
pub fn key(profilo: &Profilo, parole: &Parole) -> [String; 3] {
    let anno = parole.get("anno").cloned().unwrap_or_default();
    [
        up_to(NAME, &filled(&profilo.unita.numero, parole)),
        anno,
        up_to(NAME, &filled(&profilo.unita.tipo_registro, parole)),
    ]
}

/// The request for a whole unit.
pub fn write(profilo: &Profilo, unita: &Unita<'_>) -> String {
    Writer::document(|it| it.within("UnitaDocumentaria", |it| whole(it, profilo, unita)))
}

/// The request for one document that is added to a unit that is there.
pub fn write_added(profilo: &Profilo, unita: &Unita<'_>, documento: &Documento) -> String {
    Writer::document(|it| {
        it.within("UnitaDocAggAllegati", |it| {
            it.within("Intestazione", |it| heading(it, profilo, unita));
            it.within("Configurazione", |it| switches(it, profilo, unita, false));
            // What is main is there already.
            let name = if documento.parte == Parte::Annesso { "Annesso" } else { "Allegato" };
            it.within(name, |it| document(it, profilo, documento));
        });
    })
}

fn whole(it: &mut Writer, profilo: &Profilo, unita: &Unita<'_>) {
    let of = |parte: Parte| unita.documenti.iter().filter(move |it| it.parte == parte);
    it.within("Intestazione", |it| {
        heading(it, profilo, unita);
        it.leaf("TipologiaUnitaDocumentaria", &profilo.unita.tipologia);
    });
    it.within("Configurazione", |it| switches(it, profilo, unita, true));
    it.within("ProfiloArchivistico", |it| it.within("FascicoloPrincipale", |it| file(it, profilo, unita.parole)));
    it.within("ProfiloUnitaDocumentaria", |it| {
        it.leaf("Oggetto", &up_to(TEXT, &filled(&profilo.unita.oggetto, unita.parole)));
        it.leaf_if("Data", unita.parole.get("giorno").map_or("", String::as_str));
    });
    more(it, profilo, unita.parole);
    it.leaf("NumeroAllegati", &of(Parte::Allegato).count().to_string());
    it.leaf("NumeroAnnessi", &of(Parte::Annesso).count().to_string());
    it.leaf("NumeroAnnotazioni", "0");
    for documento in of(Parte::Principale) {
        it.within("DocumentoPrincipale", |it| document(it, profilo, documento));
    }
    for (parte, all, one) in [(Parte::Allegato, "Allegati", "Allegato"), (Parte::Annesso, "Annessi", "Annesso")] {
        if of(parte).next().is_some() {
            it.within(all, |it| of(parte).for_each(|own| it.within(one, |it| document(it, profilo, own))));
        }
    }
}

/// Who hands over, and the key.
fn heading(it: &mut Writer, profilo: &Profilo, unita: &Unita<'_>) {
    let who = &profilo.versatore;
    it.leaf("Versione", &profilo.richiesta.versione);
    it.within("Versatore", |it| {
        let all =
            [("Ambiente", &who.ambiente), ("Ente", &who.ente), ("Struttura", &who.struttura), ("UserID", &who.userid)];
        all.into_iter().for_each(|(name, value)| it.leaf(name, &up_to(NAME, value)));
    });
    it.within("Chiave", |it| {
        let [numero, anno, registro] = key(profilo, unita.parole);
        it.leaf("Numero", &numero);
        it.leaf("Anno", &anno);
        it.leaf("TipoRegistro", &registro);
    });
}

/// How the service is to take it; a trial it only looks at.
fn switches(it: &mut Writer, profilo: &Profilo, unita: &Unita<'_>, is_whole: bool) {
    let own = &profilo.richiesta;
    it.leaf_if("TipoConservazione", &own.tipo_conservazione);
    it.leaf("ForzaAccettazione", word(own.forza_accettazione));
    it.leaf("ForzaConservazione", word(own.forza_conservazione));
    if is_whole {
        it.leaf("ForzaCollegamento", word(own.forza_collegamento));
    }
    it.leaf("SimulaSalvataggioDatiInDB", word(unita.prova));
}

/// The file of the procedure.
fn file(it: &mut Writer, profilo: &Profilo, parole: &Parole) {
    let own = &profilo.unita;
    it.leaf_if("Classifica", &up_to(FILE, &filled(&own.classifica, parole)));
    it.within("Fascicolo", |it| {
        it.leaf("Identificativo", &up_to(TEXT, &filled(&own.fascicolo, parole)));
        it.leaf("Oggetto", &up_to(TEXT, &filled(&own.fascicolo_oggetto, parole)));
    });
}

/// What else is told.
fn more(it: &mut Writer, profilo: &Profilo, parole: &Parole) {
    let own = &profilo.dati_specifici;
    if own.versione.is_empty() {
        return;
    }
    it.within("DatiSpecifici", |it| {
        it.leaf("VersioneDatiSpecifici", &own.versione);
        own.campi.iter().for_each(|campo| it.leaf(&campo.nome, &up_to(TEXT, &filled(&campo.valore, parole))));
    });
}

fn document(it: &mut Writer, profilo: &Profilo, own: &Documento) {
    it.leaf("IDDocumento", &format!("D{:03}", own.numero));
    it.leaf("TipoDocumento", &profilo.voce(own.tipo).tipo);
    it.within("ProfiloDocumento", |it| it.leaf("Descrizione", &up_to(TEXT, &own.descrizione)));
    it.within("StrutturaOriginale", |it| {
        it.leaf("TipoStruttura", &profilo.unita.tipo_struttura);
        it.within("Componenti", |it| it.within("Componente", |it| component(it, profilo, own)));
    });
}

fn component(it: &mut Writer, profilo: &Profilo, own: &Documento) {
    it.leaf("ID", &own.id());
    it.leaf("OrdinePresentazione", &own.numero.to_string());
    it.leaf("TipoComponente", &profilo.unita.tipo_componente);
    it.leaf("TipoSupportoComponente", "FILE");
    it.leaf("NomeComponente", &up_to(FILE, &own.nome));
    it.leaf_if("FormatoFileVersato", &profilo.formato(&own.nome));
    it.leaf("HashVersato", &own.sha256);
    it.leaf("UtilizzoDataFirmaPerRifTemp", word(false));
    if !own.istante.is_empty() {
        let from = match own.tipo {
            Tipo::Verbale | Tipo::Relata | Tipo::Allegato | Tipo::Messaggio => &profilo.riferimenti.spedito,
            Tipo::Ricevuta | Tipo::MessaDaParte | Tipo::Risposta => &profilo.riferimenti.ricevuto,
        };
        it.leaf("RiferimentoTemporale", &own.istante);
        it.leaf("DescrizioneRiferimentoTemporale", &up_to(FILE, from));
    }
}

const fn word(it: bool) -> &'static str {
    if it { "true" } else { "false" }
}

/// As many characters as there is room for.
fn up_to(most: usize, text: &str) -> String {
    text.chars().take(most).collect()
}

/// The files that a request names.
pub fn read(bytes: &[u8]) -> Result<Vec<Componente>, String> {
    let (mut all, mut own) = (Vec::new(), [const { String::new() }; 3]);
    xml::walk(bytes, |path, text| {
        let [.., parent, name] = path else { return };
        match (parent.as_str(), name.as_str()) {
            ("Componente", "ID") => own[0] = text.to_string(),
            ("Componente", "NomeComponente") => own[1] = text.to_string(),
            ("Componente", "HashVersato") => own[2] = text.to_lowercase(),
            ("Componenti", "Componente") => {
                let [id, nome, impronta] = std::mem::take(&mut own);
                all.push(Componente { id, nome, impronta });
            }
            _ => {}
        }
    })?;
    if all.is_empty() { Err("it names no file".into()) } else { Ok(all) }
}
