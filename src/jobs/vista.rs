//! An act as somebody sees it who asks for it: told, with its facts in order, what proves them, what it owes.

use serde_json::Value;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::proietta;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::jobs::spiega;
use crate::jobs::spiega::Frase;
use crate::ledger::Ledger;
use crate::ledger::proiezione::Atto;
use crate::ledger::proiezione::Passo;
use crate::locale::Locale;
use crate::procedure::fascicolo;
use crate::raster::encode;
use crate::raster::picture::Format;
use crate::raster::picture::Limits;
use crate::raster::picture::Picture;

/// The most details of a fact.
const DETAILS: usize = 40;

/// An act.
pub struct Vista {
    /// Which.
    pub chiave: Chiave,
    /// As it stands.
    pub atto: Atto,
    /// Told in words.
    pub storia: Vec<Frase>,
    /// What happened, in order.
    pub fatti: Vec<Accaduto>,
    /// What is to be done.
    pub passi: Vec<Passo>,
    /// Where it stands on the day, as a stable code.
    pub stato: &'static str,
    /// What is owed on the day; none where nothing is, or nobody can say.
    pub dovuto: Option<Centesimi>,
    /// The day of all this.
    pub oggi: Data,
}

/// Something that happened.
pub struct Accaduto {
    /// Its number.
    pub numero: u64,
    /// The day.
    pub data: Data,
    /// What, as a stable code: `ricevuto`, `esito`, …
    pub codice: String,
    /// Where it is known from.
    pub fonte: String,
    /// What else there is to say: names as the fact has them, one within the other by `.`, and values.
    pub dettagli: Vec<(String, String)>,
    /// What proves it.
    pub prove: Vec<Prova>,
    /// Whether it was withdrawn.
    pub ritirato: bool,
}

/// A question within a fact that is answered with yes.
pub const YES: &str = "sì";

/// One that is answered with no.
pub const NO: &str = "no";

/// Looks at an act; `None` where the ledger has none.
pub fn of(project: &Project, ledger: &mut Ledger, chiave: Chiave, frasi: &Locale) -> Result<Option<Vista>, Error> {
    let regole = fascicoli::regole(project)?;
    fascicoli::refresh(ledger, &regole)?;
    let subject = chiave.subject();
    let Some(atto) = ledger.atto(&subject).map_err(Error::Ledger)? else { return Ok(None) };
    let fatti = fascicoli::load(ledger, &chiave)?;
    let oggi = clock::today();
    let fascicolo = fascicolo::fold(&fatti, &regole);
    let dovuto = fascicolo.as_ref().and_then(|it| proietta::owed(it, oggi));
    Ok(Some(Vista {
        stato: fascicolo.as_ref().map_or("da-notificare", |it| it.situazione(oggi)),
        storia: spiega::tell(&fatti, &regole, oggi, frasi).unwrap_or_default(),
        fatti: fatti.iter().map(|it| happened(it, &fatti)).collect(),
        passi: ledger.passi_of(&subject).map_err(Error::Ledger)?,
        chiave,
        atto,
        dovuto,
        oggi,
    }))
}

fn happened(fatto: &Fatto, all: &[Fatto]) -> Accaduto {
    let value = serde_json::to_value(&fatto.evento).unwrap_or(Value::Null);
    let (codice, inner) = match value {
        Value::String(codice) => (codice, Value::Null),
        Value::Object(map) => map.into_iter().next().unwrap_or_default(),
        _ => Default::default(),
    };
    let mut dettagli = Vec::new();
    if let Some(whom) = fatto.destinatario {
        dettagli.push(("destinatario".to_string(), whom.to_string()));
    }
    flatten("", &inner, &mut dettagli);
    dettagli.truncate(DETAILS);
    let ritirato = all.iter().any(|it| matches!(it.evento, Evento::Rettifica { di, .. } if di == fatto.numero));
    Accaduto {
        numero: fatto.numero,
        data: fatto.data,
        codice,
        fonte: fatto.fonte.clone(),
        dettagli,
        prove: fatto.prove.clone(),
        ritirato,
    }
}

/// What a fact holds, as names and values; what is empty is left out, and so are tables inside it.
fn flatten(name: &str, value: &Value, all: &mut Vec<(String, String)>) {
    let inner = |key: &str| if name.is_empty() { key.to_string() } else { format!("{name}.{key}") };
    match value {
        Value::Null => {}
        Value::Bool(it) => all.push((name.into(), if *it { YES } else { NO }.into())),
        Value::Number(it) => all.push((name.into(), it.to_string())),
        Value::String(it) if it.is_empty() => {}
        Value::String(it) => all.push((name.into(), Data::parse(it).map_or_else(|| it.clone(), Data::it))),
        Value::Array(them) => {
            let is_plain = them.iter().all(|it| it.is_string() || it.is_number());
            if is_plain && !them.is_empty() {
                let words: Vec<String> =
                    them.iter().map(|it| it.as_str().map_or(it.to_string(), str::to_string)).collect();
                all.push((name.into(), words.join(", ")));
            }
        }
        Value::Object(them) => them.iter().for_each(|(key, it)| flatten(&inner(key), it, all)),
    }
}

impl Vista {
    /// Whether one of its facts cites a file with this hash.
    pub fn cites(&self, sha256: &str) -> bool {
        self.fatti.iter().flat_map(|it| &it.prove).any(|it| !it.sha256.is_empty() && it.sha256 == sha256)
    }
}

/// A file that proves something, as a browser can show it.
pub struct Documento {
    /// What it is called there.
    pub nome: String,
    /// Its kind.
    pub tipo: &'static str,
    /// Whether a browser shows it without risk.
    pub in_vista: bool,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Grey pixels as a picture for a browser.
pub fn png(grey: &crate::raster::Grey) -> Vec<u8> {
    crate::raster::png(grey)
}

/// The first page of a picture that no browser shows, as one that all do.
fn shown(bytes: &[u8]) -> Option<Vec<u8>> {
    let page = Picture::open(bytes, Limits::default()).and_then(|it| it.page(0)).ok()?;
    Some(encode::jpeg(&page.grey, 85, 200))
}

/// The file with this hash, as it can be shown, or as it came; `None` where it is not there.
pub fn document(project: &Project, sha256: &str, is_as_it_came: bool) -> Result<Option<Documento>, Error> {
    let prove = Prove::of(project);
    if sha256.len() != 64 || !prove.has(sha256) {
        return Ok(None);
    }
    let bytes = prove.get(sha256)?;
    let format = Format::of(&bytes);
    if format == Some(Format::Tiff)
        && !is_as_it_came
        && let Some(bytes) = shown(&bytes)
    {
        let nome = format!("{}.jpg", &sha256[..16]);
        return Ok(Some(Documento { nome, tipo: "image/jpeg", in_vista: true, bytes }));
    }
    let (tipo, ext, in_vista) = kind(&bytes);
    Ok(Some(Documento { nome: format!("{}.{ext}", &sha256[..16]), tipo, in_vista, bytes }))
}

/// What bytes are: their kind, how names of such files end, and whether a browser shows them without risk.
pub fn kind(bytes: &[u8]) -> (&'static str, &'static str, bool) {
    match Format::of(bytes) {
        Some(Format::Jpeg) => ("image/jpeg", "jpg", true),
        Some(Format::Png) => ("image/png", "png", true),
        Some(Format::Pdf) => ("application/pdf", "pdf", true),
        Some(Format::Tiff) => ("image/tiff", "tif", false),
        None if bytes.starts_with(b"PK") => ("application/zip", "zip", false),
        None => ("application/octet-stream", "bin", false),
    }
}
