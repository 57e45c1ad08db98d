//! The way back of the sample lot: its cards come back worn, are read, a desk decides what is in doubt, and all of it is
//! held against what really happened.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::cartoline;
use crate::jobs::cartoline::fabbrica;
use crate::jobs::cartoline::fabbrica::verita;
use crate::jobs::csv;
use crate::jobs::handover;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::scansione;
use crate::jobs::scansione::Fonte;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::cartella::ESITI;
use crate::jobs::scansione::conferma;
use crate::press::manifest::Manifest;

/// Days from that of the lot to the hand-over, and from there to the scan.
const HANDED: i32 = 4;
const SCANNED: i32 = 60;

/// Who decides in the demonstration.
const DESK: &str = "Banco dimostrativo";

/// What became of the cards; they are held against their truth.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conti {
    /// Cards that came back: of pieces, and of their notices of deposit.
    pub tornate: u64,
    /// Those that were tied to their piece.
    pub legate: u64,
    /// Pieces whose outcome was accepted alone.
    pub accettate: u64,
    /// Pieces that waited for the desk.
    pub da_verificare: u64,
    /// Pieces that say otherwise than what happened: tied to another piece, or accepted and not so.
    pub sbagliate: u64,
}

/// Where the way back was left.
pub struct Ritorno {
    /// The scans.
    pub scansioni: PathBuf,
    /// What was read of them.
    pub lette: PathBuf,
    /// What became of them.
    pub conti: Conti,
}

/// What really happened to a piece.
#[derive(Debug, Clone, Deserialize)]
struct Vero {
    carta: String,
    id_verbale: String,
    progressivo_destinatario: u32,
    numero_piego: String,
    esito_cod: String,
    causa: String,
    modalita: String,
    data_tentativo: String,
    data_deposito: String,
    data_cad: String,
    data_can: String,
    data_consegna: String,
}

/// What was read of it.
#[derive(Debug, Clone, Deserialize)]
struct Letto {
    id_verbale: String,
    progressivo_destinatario: u32,
    numero_raccomandata: String,
    esito_cod: String,
    causa: String,
    data_tentativo: String,
    data_deposito: String,
    cad_data_spedizione: String,
    can_data_spedizione: String,
    data_consegna: String,
    cad_data_ritiro: String,
    stato: String,
}

/// Lets the cards of the lot come back.
pub fn come_back(
    here: &Project,
    reso: &Path,
    out: &Path,
    manifest: &Manifest,
    (progress, stop): (&dyn Progress, &Stop),
) -> Result<Ritorno, Error> {
    let handed = Data::parse(&manifest.data).expect("a manifest has its day").plus(HANDED);
    hand_over(here, reso, manifest, handed)?;
    let cards = out.join("cartoline");
    let wanted = fabbrica::Options {
        out: cards.clone(),
        models: vec!["ar".into()],
        asked: cartoline::Options { vettore: None, lingua: "it".into() },
        carte: 0,
        with_notices: true,
        seed: 42,
        wear: vec![fabbrica::Level::Clean, fabbrica::Level::Medium, fabbrica::Level::Clean],
        formats: vec![fabbrica::Format::Jpg],
        hands: fabbrica::Hands::All,
        date: handed,
        from: Some(reso.to_path_buf()),
    };
    fabbrica::make(here, &wanted, progress, stop)?;
    let scansioni = cards.join(fabbrica::PICTURES);
    let lette = out.join("scansioni");
    let options = scansione::Options {
        out: lette.clone(),
        cards: vec!["ar".into(), "arcad".into()],
        fonte: Fonte::Registro { prova: manifest.prova },
        scatola: "DEMO-AR-0001".into(),
        lotto_fisico: String::new(),
        tipo: String::new(),
        oggi: Some(handed.plus(SCANNED)),
        threads: 0,
    };
    let done = scansione::scan(here, std::slice::from_ref(&scansioni), &options, progress, stop)?;
    let mut truth: Vec<Vero> = table(&cards.join(verita::CARDS))?;
    let tornate = truth.len() as u64;
    // The card of the notice of deposit goes with that of the piece and has no outcome of its own.
    truth.retain(|it| it.carta == "ar");
    let read: Vec<Letto> = table(&lette.join(ESITI))?;
    let conti = Conti { tornate, legate: done.conti.legate, ..compare(&truth, &read) };
    let decided = lette.join("decisioni.csv");
    files::replace(&decided, decisions(&truth, &read).as_bytes())?;
    conferma::confirm(here, &decided, DESK, manifest.prova)?;
    scansione::again(here, &Cartella::open(&lette)?, stop)?;
    Ok(Ritorno { scansioni, lette, conti })
}

/// The carrier takes the lot; the list with its stamp is the one that was printed.
fn hand_over(here: &Project, reso: &Path, manifest: &Manifest, data: Data) -> Result<(), Error> {
    let lists = manifest.batches.iter().flat_map(|it| &it.other).map(|it| &it.file);
    let list = lists.filter(|it| it.starts_with("distinte/") && it.ends_with(".pdf")).min();
    let Some(list) = list else { return Ok(()) };
    let options = handover::Options { folder: reso.to_path_buf(), data, distinta: reso.join(list), except: None };
    // A lot that was handed over before stays so.
    handover::handover(here, &options).map(drop)
}

fn table<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>, Error> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    csv::table(&files::read(path)?)
        .ok_or_else(|| Error::Results { file, why: "it is not the table it should be".into() })
}

/// By act, recipient and piece.
type Key<'a> = (&'a str, u32, &'a str);

impl Vero {
    fn key(&self) -> Key<'_> {
        (&self.id_verbale, self.progressivo_destinatario, &self.numero_piego)
    }

    fn is_at_office(&self) -> bool {
        ["RECAG005C", "RECAG006C", "RECAG007C"].contains(&self.esito_cod.as_str())
    }

    /// The days in the order of the columns of a reading.
    fn days(&self) -> [&str; 6] {
        let (delivered, collected) =
            if self.is_at_office() { ("", self.data_consegna.as_str()) } else { (self.data_consegna.as_str(), "") };
        [&self.data_tentativo, &self.data_deposito, &self.data_cad, &self.data_can, delivered, collected]
    }
}

impl Letto {
    fn key(&self) -> Key<'_> {
        (&self.id_verbale, self.progressivo_destinatario, &self.numero_raccomandata)
    }

    fn days(&self) -> [&str; 6] {
        [
            &self.data_tentativo,
            &self.data_deposito,
            &self.cad_data_spedizione,
            &self.can_data_spedizione,
            &self.data_consegna,
            &self.cad_data_ritiro,
        ]
    }

    /// Whether what was read is what happened: the outcome, its cause, and every day that was accepted.
    fn agrees(&self, vero: &Vero) -> bool {
        let days = self.days().into_iter().zip(vero.days());
        (&self.esito_cod, &self.causa) == (&vero.esito_cod, &vero.causa)
            && days.into_iter().all(|(read, is)| read.is_empty() || read == is)
    }
}

fn compare(truth: &[Vero], read: &[Letto]) -> Conti {
    let known: BTreeMap<Key<'_>, &Vero> = truth.iter().map(|it| (it.key(), it)).collect();
    let mut conti = Conti::default();
    for it in read {
        let Some(vero) = known.get(&it.key()) else {
            conti.sbagliate += 1;
            continue;
        };
        match it.stato.as_str() {
            "AUTO" => {
                conti.accettate += 1;
                conti.sbagliate += u64::from(!it.agrees(vero));
            }
            _ => conti.da_verificare += 1,
        }
    }
    conti
}

/// What a desk that sees the cards decides about those in doubt.
fn decisions(truth: &[Vero], read: &[Letto]) -> String {
    let known: BTreeMap<Key<'_>, &Vero> = truth.iter().map(|it| (it.key(), it)).collect();
    let mut text = String::from(
        "id_verbale;progressivo_destinatario;numero_raccomandata;esito_cod;causa;modalita;data_tentativo;\
         data_deposito;cad_data_spedizione;can_data_spedizione;data_consegna;cad_data_ritiro;stato\r\n",
    );
    for it in read.iter().filter(|it| it.stato != "AUTO") {
        let Some(vero) = known.get(&it.key()) else { continue };
        let Vero { id_verbale, progressivo_destinatario, numero_piego, esito_cod, causa, modalita, .. } = vero;
        let days = vero.days().join(";");
        text += &format!(
            "{};{progressivo_destinatario};{numero_piego};{esito_cod};{causa};{modalita};{days};CONFERMATO\r\n",
            csv::cell(id_verbale)
        );
    }
    text
}
