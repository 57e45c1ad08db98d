//! The file of an act: all messages about it in order, as they came, with an index that anybody can open, in one zip.

use std::fmt::Write as _;
use std::path::Path;
use std::path::PathBuf;

use crate::domain::istante::Istante;
use crate::fatti;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::scheda::Scheda;
use crate::files;
use crate::files::pack;
use crate::files::scratch::Scratch;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::raccogli;
use crate::jobs::pec::raccogli::QUARANTENA;
use crate::jobs::pec::raccogli::Quarantena;
use crate::jobs::pec::registro;
use crate::jobs::pec::registro::Messaggio;
use crate::jobs::pec::spedisci::now_of;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::jobs::rapporti::parole;
use crate::ledger::Ledger;
use crate::locale::Locale;
use crate::pec::busta::Busta;
use crate::pec::stato;

/// The index, and the sums that programs check.
const INDEX: &str = "indice.html";
const SUMS: &str = "SHA256SUMS";

/// A document of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Documento {
    /// Its name in the zip.
    pub nome: String,
    /// When; for what was taken out of a message, that of the message.
    pub istante: String,
    /// What it is, in words.
    pub che: String,
    /// Its hash.
    pub sha256: String,
    /// Whether it is what the hash in the ledger says; what was taken out of another one is as that is.
    pub is_whole: bool,
}

/// What was written.
#[derive(Debug, Clone)]
pub struct Fascicolo {
    /// The act.
    pub atto: Chiave,
    /// Its documents, in order.
    pub documenti: Vec<Documento>,
}

/// Writes the file of an act into a zip.
pub fn export(project: &Project, atto: &Chiave, out: &Path, frasi: &Locale) -> Result<Fascicolo, Error> {
    let ledger = project.ledger()?;
    let fatti = fascicoli::load(&ledger, atto)?;
    let scratch = Scratch::new(out.parent())?;
    let mut raccolta =
        Raccolta { prove: Prove::of(project), folder: scratch.path(), frasi, documenti: Vec::new(), files: Vec::new() };
    let caselle = Casella::all(project)?;
    let mut heads = String::new();
    for number in registro::messages(&fatti) {
        if let Some(own) = Messaggio::load(&ledger, &number)? {
            raccolta.message(&own, &quarantined(&ledger, &number)?)?;
            let stato = own.posizione(now_of(&caselle, &own.preparata.casella)).stato;
            let row = format!("Messaggio {number}: {}", parole::stato_pec(stato.as_str()));
            let _ = write!(heads, "<p>{}</p>", escaped(&row));
        }
    }
    for it in fatti.iter().filter(|it| is_reply(it)) {
        for prova in &it.prove {
            raccolta.add(&prova.sha256, &it.data.it(), "Messaggio ricevuto", "ricevuto.eml")?;
        }
    }
    let documenti = raccolta.documenti;
    let mut files = raccolta.files;
    let index = index(atto, fatti::latest_scheda(&fatti), &heads, &documenti);
    let sums: String = documenti.iter().map(|it| format!("{}  {}\n", it.sha256, it.nome)).collect();
    for (name, text) in [(INDEX, index), (SUMS, sums)] {
        let path = scratch.path().join(name);
        files::write_new(&path, text.as_bytes())?;
        files.insert(0, (name.to_string(), path));
    }
    pack::write(out, files.into_iter(), None)?;
    Ok(Fascicolo { atto: atto.clone(), documenti })
}

fn is_reply(it: &Fatto) -> bool {
    matches!(&it.evento, Evento::Documento { tipo, .. } if tipo == raccogli::DOCUMENTO)
}

/// An instant as people read it.
fn shown(istante: &str) -> String {
    Istante::read(istante).map_or_else(|| istante.to_string(), Istante::it)
}

fn quarantined(ledger: &Ledger, number: &str) -> Result<Vec<Quarantena>, Error> {
    let facts = ledger.facts(&registro::subject(number), QUARANTENA).map_err(Error::Ledger)?;
    Ok(facts.iter().filter_map(|it| serde_json::from_str(it).ok()).collect())
}

/// Documents being gathered.
struct Raccolta<'a> {
    prove: Prove,
    folder: &'a Path,
    frasi: &'a Locale,
    documenti: Vec<Documento>,
    files: Vec<(String, PathBuf)>,
}

impl Raccolta<'_> {
    /// A message of ours: itself, what was attached to it, and what came back.
    fn message(&mut self, own: &Messaggio, aside: &[Quarantena]) -> Result<(), Error> {
        let it = &own.preparata;
        let raw = self.prove.get(&it.sha256)?;
        let when = shown(&it.istante);
        let has_left = own.passi.iter().any(|it| it.0 == stato::Evento::Tentato);
        let che = if has_left { "Messaggio spedito, con gli allegati" } else { "Messaggio preparato e non spedito" };
        self.add(&it.sha256, &when, che, "messaggio.eml")?;
        let busta = Busta::read(&raw);
        let attached = busta.as_ref().and_then(Busta::content).map(|it| it.allegati).unwrap_or_default();
        for it in attached {
            let safe = files::safe_name(it.nome);
            self.keep(it.bytes, &when, "Allegato del messaggio, firmato digitalmente", &safe, true)?;
        }
        for it in own.by_clock() {
            let when = shown(&it.istante);
            let che = format!("Ricevuta del gestore: {}", it.tipo.replace('-', " "));
            self.add(&it.sha256, &when, &che, &format!("{}.eml", it.tipo))?;
        }
        for it in aside {
            let why: Vec<String> = it.note.iter().map(|it| self.frasi.say(it, &[])).collect();
            let when = shown(&it.istante);
            let che = format!("Messa da parte, non prova nulla: {}", why.join("; "));
            self.add(&it.sha256, &when, &che, "messa_da_parte.eml")?;
        }
        Ok(())
    }

    /// Something that is kept by its hash.
    fn add(&mut self, sha256: &str, when: &str, che: &str, nome: &str) -> Result<(), Error> {
        let bytes = self.prove.get(sha256)?;
        let is_whole = hash::sha256(&bytes) == sha256;
        self.keep(&bytes, when, che, nome, is_whole)
    }

    fn keep(&mut self, bytes: &[u8], when: &str, che: &str, nome: &str, is_whole: bool) -> Result<(), Error> {
        let nome = format!("{:02}_{nome}", self.documenti.len() + 1);
        let path = self.folder.join(&nome);
        files::write_new(&path, bytes)?;
        let sha256 = hash::sha256(bytes);
        self.documenti.push(Documento { nome: nome.clone(), istante: when.into(), che: che.into(), sha256, is_whole });
        self.files.push((nome, path));
        Ok(())
    }
}

/// The index: what the file is about, and each document with a way to it.
fn index(atto: &Chiave, scheda: Option<&Scheda>, heads: &str, documenti: &[Documento]) -> String {
    let mut about = String::new();
    if let Some(it) = scheda {
        let people: Vec<String> = it.soggetti.iter().map(|it| format!("{} ({})", it.name(), it.fiscal())).collect();
        let rows = [
            ("Verbale", format!("{}/{} (registro {})", it.numero, it.anno, it.registro)),
            ("Targa", it.targa.clone()),
            ("Violazione del", it.data_violazione.map(|it| it.it()).unwrap_or_default()),
            ("Destinatari", people.join("; ")),
        ];
        for (name, value) in rows.iter().filter(|it| !it.1.is_empty()) {
            let _ = write!(about, "<tr><th>{name}</th><td>{}</td></tr>", escaped(value));
        }
    }
    let mut rows = String::new();
    for (n, it) in (1..).zip(documenti) {
        let mark = if it.is_whole { "" } else { " <strong>Il file non è più quello registrato.</strong>" };
        let _ = write!(
            rows,
            "<tr><td>{n}</td><td>{}</td><td>{}{mark}</td><td><a href=\"{}\">{}</a></td><td><code>{}</code></td></tr>",
            escaped(&it.istante),
            escaped(&it.che),
            it.nome,
            it.nome,
            it.sha256
        );
    }
    format!(
        "<!doctype html>\n<html lang=\"it\"><head><meta charset=\"utf-8\"><title>Fascicolo {id}</title><style>\
         body{{font:15px/1.45 sans-serif;margin:2rem auto;max-width:68rem;padding:0 1rem;color:#111}}\
         table{{border-collapse:collapse;width:100%;margin:1rem 0}}th,td{{text-align:left;vertical-align:top;\
         padding:.35rem .6rem;border-bottom:1px solid #bbb}}code{{font-size:11px;word-break:break-all}}\
         h1{{font-size:1.4rem}}</style></head><body><h1>Fascicolo dell'atto {id}</h1><table>{about}</table>{heads}\
         <table><thead><tr><th>N.</th><th>Data e ora</th><th>Documento</th><th>File</th><th>SHA-256</th></tr></thead>\
         <tbody>{rows}</tbody></table><p>I messaggi (.eml) sono quelli originali, come il gestore li ha consegnati: si aprono \
         con un programma di posta, che ne verifica la firma. Le impronte si controllano con <code>sha256sum -c \
         {SUMS}</code>.</p></body></html>\n",
        id = escaped(&atto.id_verbale)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
