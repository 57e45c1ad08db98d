//! The table at which a person completes the profile of a card that has none: clean scans, what they show by themselves, the
//! places that the person draws, what is read by them, and the profile in the project at the end.
//!
//! A table keeps its scans and its draft in a folder of its own. A profile comes into the project whole or not at all, and
//! only one that scanners take; one that is there already is written over only where somebody says so.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::carta::Anchor;
use crate::domain::carta::CardProfile;
use crate::domain::carta::Code;
use crate::domain::carta::Kind;
use crate::domain::carta::Rect;
use crate::domain::carta::Role;
use crate::domain::carta::Side;
use crate::domain::carta::Wrong;
use crate::domain::carta::Zone;
use crate::domain::carta::ZoneKind;
use crate::domain::data::Data;
use crate::domain::esito::Esito;
use crate::files;
use crate::files::scratch::Scratch;
use crate::files::spool;
use crate::hash;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::caricati::deposito::Arrivato;
use crate::jobs::cartoline;
use crate::jobs::cartoline::adatta;
use crate::jobs::cartoline::adatta::Bozza;
use crate::jobs::cartoline::adatta::Pagina;
use crate::jobs::cartoline::adatta::SENTENCES;
use crate::jobs::cartoline::adatta::Scansioni;
use crate::jobs::cartoline::adatta::bozza;
use crate::jobs::cartoline::profilo;
use crate::jobs::clock;
use crate::jobs::lettore;
use crate::jobs::modelli::prova::chain;
use crate::jobs::project::Project;
use crate::jobs::scansione::profili;
use crate::raster::encode;
use crate::scan::days::Window;
use crate::scan::zones;
use crate::scan::zones::Laid;
use crate::scan::zones::Readers;
use crate::scan::zones::Value;

/// The folder of tables, in that of the project.
pub const FOLDER: &str = "bozze-carte";
/// What a table remembers, its draft, and what was read last.
const SCHEDA: &str = "scheda.json";
const PROFILO: &str = "profilo.toml";
const LETTURE: &str = "letture.json";
/// Other scans to try the profile on.
const ALTRE: &str = "altre";
/// The most of them.
const MOST: usize = 10;

/// The resolution of a side on the screen, and how it is packed.
const DPI: u32 = 200;
const QUALITY: u8 = 85;

/// Days before today that a day of a card may be.
const LONG_AGO: i32 = 730;

/// What a person says of a card before its scans are looked at.
#[derive(Debug, Clone)]
pub struct Voluta {
    /// What it is called.
    pub nome: String,
    /// What it is.
    pub kind: Kind,
    /// Its width and height as printed, where they are known.
    pub size_um: Option<[i64; 2]>,
    /// The resolution of the scans, where their files do not say it.
    pub dpi: Option<u32>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tavola {
    /// Its name here.
    pub id: String,
    /// What the scans were called.
    pub file: Vec<String>,
    /// The resolution of the scans, where their files do not say it.
    pub dpi: Option<u32>,
    /// The sides that there are pictures of, in order.
    pub lati: Vec<String>,
    /// Words that are printed beside places, with side and place.
    pub scritte: Vec<(String, [i64; 4], String)>,
    /// Who began it.
    pub chi: String,
    /// When, ISO 8601.
    pub quando: String,
}

/// A place of a card as somebody writes it: lengths in millimetres.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tratto {
    /// The side.
    pub lato: String,
    /// The name of a zone; nothing for a code.
    pub nome: String,
    /// How a zone is read; what a code says.
    pub tipo: String,
    /// Left, top, width, height.
    pub rect: [String; 4],
    /// Of a box, the group of those that exclude one another.
    pub gruppo: String,
    /// Of a box, what it says.
    pub esito: String,
    /// Of a day, whether it is printed.
    pub stampata: bool,
}

/// A profile as somebody writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foglio {
    /// What the card is called.
    pub nome: String,
    /// What it is.
    pub kind: String,
    /// Its width and height.
    pub misura: [String; 2],
    /// Where codes stand.
    pub codici: Vec<Tratto>,
    /// What is read.
    pub zone: Vec<Tratto>,
    /// Which of the draft's anchors stay, by their place among them.
    pub ancore: BTreeSet<usize>,
}

/// What is wrong with a profile as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sbaglio {
    /// A stable code.
    pub codice: &'static str,
    /// The zone, code or field that is meant.
    pub dove: String,
}

/// A zone as it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Letta {
    /// Its name.
    pub nome: String,
    /// How it is read.
    pub tipo: String,
    /// What it says: `si`, `no`, `dubbio`, `vuota`, a day, or words.
    pub valore: String,
    /// How sure that is, in hundredths; a rank, not a probability.
    pub certezza: u8,
}

/// A page by the profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lettura {
    /// The file.
    pub file: String,
    /// Which page of it, from 1.
    pub pagina: usize,
    /// The side that lies on it; empty where none does.
    pub lato: String,
    /// How well it lies, in hundredths.
    pub qualita: u8,
    /// Whether that is well enough.
    pub buona: bool,
    /// Its codes.
    pub codici: Vec<String>,
    /// Its zones.
    pub zone: Vec<Letta>,
}

/// What was read last, and by which draft.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Prova {
    /// The fingerprint of the draft.
    pub profilo: String,
    /// Page by page.
    pub letture: Vec<Lettura>,
}

/// Why a profile did not come into the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rifiuto {
    /// It has no name that a file could have.
    Nome,
    /// One of that name is there already.
    Esiste(String),
    /// Another card is called so.
    Omonima,
    /// There is nothing to read on it, or nothing by which it could be known.
    Vuoto,
}

/// Begins a table with scans of one card, the front first; or says what is wrong with them.
pub fn begin(
    project: &Project,
    arrivati: &[Arrivato],
    wanted: &Voluta,
    chi: &str,
) -> Result<Result<Tavola, String>, Error> {
    let dir = project.dir().join(FOLDER);
    files::make_folder(&dir)?;
    let scratch = Scratch::new(Some(&dir))?;
    let inside = scratch.path().to_path_buf();
    let mut hasher = hash::Hasher::default();
    for (n, it) in (1..).zip(arrivati) {
        spool::shift(it.path(), &inside.join(format!("scansione-{n}")))?;
        hasher.part(it.sha256.as_bytes());
    }
    hasher.part(clock::now().as_bytes());
    let mut tavola = Tavola {
        id: format!("{}-{}", clock::today(), &hasher.hex()[..12]),
        file: arrivati.iter().map(|it| it.nome.clone()).collect(),
        dpi: wanted.dpi,
        lati: Vec::new(),
        scritte: Vec::new(),
        chi: chi.to_owned(),
        quando: clock::now(),
    };
    match tavola.draft(project, &inside, wanted) {
        Ok(()) => {}
        Err(error @ (Error::Flusso { .. } | Error::Results { .. } | Error::Profile { .. })) => {
            return Ok(Err(chain(&error).replace(&format!("{}/", inside.display()), "")));
        }
        Err(error) => return Err(error),
    }
    let to = dir.join(&tavola.id);
    scratch.move_to(&to).map_err(|source| files::Error::new("keep a draft in", &to, source))?;
    Ok(Ok(tavola))
}

/// The table of a name.
pub fn of(project: &Project, id: &str) -> Result<Option<Tavola>, Error> {
    let is_name = !id.is_empty() && id.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    let path = project.dir().join(FOLDER).join(id).join(SCHEDA);
    if !is_name || !path.is_file() {
        return Ok(None);
    }
    Ok(serde_json::from_slice(&files::read(&path)?).ok())
}

/// All tables, the latest first.
pub fn all(project: &Project) -> Result<Vec<Tavola>, Error> {
    let mut all = Vec::new();
    for name in files::names(&project.dir().join(FOLDER))? {
        all.extend(of(project, &name)?);
    }
    all.sort_by(|a: &Tavola, b| b.quando.cmp(&a.quando));
    Ok(all)
}

/// The names that zones have on the cards that are known, in order.
pub fn vocabulary(project: &Project) -> Result<Vec<String>, Error> {
    let mut names = BTreeSet::new();
    for name in jobs::profili::names(project, profili::KIND)? {
        let profile = project.profile(profili::KIND, &name)?.checked(profilo::parse)?;
        names.extend(profile.zones().iter().map(|it| it.name.clone()));
    }
    Ok(names.into_iter().collect())
}

impl Tavola {
    fn folder(&self, project: &Project) -> PathBuf {
        project.dir().join(FOLDER).join(&self.id)
    }

    /// Drafts the profile and the pictures of its sides into a folder.
    fn draft(&mut self, project: &Project, folder: &Path, wanted: &Voluta) -> Result<(), Error> {
        let frasi = jobs::sentences(&project.config.lingua, SENTENCES)?;
        let pages = self.pages(folder)?;
        let wanted = Bozza {
            out: PathBuf::new(),
            name: wanted.nome.clone(),
            kind: wanted.kind,
            size_um: wanted.size_um,
            first: Side::Fronte,
            quarters: None,
        };
        let made = bozza::write(&pages, &wanted, &frasi)?;
        let [width_um, height_um] = made.profile.size_um();
        let whole = Rect { x_um: 0, y_um: 0, width_um, height_um };
        for (page, side) in pages.iter().zip(&made.sides) {
            let picture = side.lies.crop(&page.page.grey, whole, 0, DPI).grey;
            let name = side.side.as_str();
            files::write_new(&folder.join(format!("{name}.jpg")), &encode::jpeg(&picture, QUALITY, DPI))?;
            self.lati.push(name.to_owned());
            let rect = |it: Rect| [it.x_um, it.y_um, it.width_um, it.height_um];
            let words = side.zones.iter().filter(|it| !it.1.is_empty());
            self.scritte.extend(words.map(|(zone, text)| (name.to_owned(), rect(zone.rect), text.clone())));
        }
        files::write_new(&folder.join(PROFILO), profilo::write(&made.profile).as_bytes())?;
        files::write_new(&folder.join(SCHEDA), &serde_json::to_vec(self).expect("a table is plain data"))?;
        Ok(())
    }

    /// The pages of its scans.
    fn pages(&self, folder: &Path) -> Result<Vec<Pagina>, Error> {
        let paths = (1..=self.file.len()).map(|n| folder.join(format!("scansione-{n}"))).collect();
        adatta::pages(&Scansioni { paths, dpi: self.dpi })
    }

    /// The draft as it is now.
    pub fn profile(&self, project: &Project) -> Result<CardProfile, Error> {
        let text = files::read(&self.folder(project).join(PROFILO))?;
        profilo::parse(&String::from_utf8_lossy(&text)).map_err(|why| Error::profile(&self.id, why))
    }

    /// Keeps the draft.
    pub fn keep(&self, project: &Project, profile: &CardProfile) -> Result<(), Error> {
        Ok(files::replace(&self.folder(project).join(PROFILO), profilo::write(profile).as_bytes())?)
    }

    /// A side as a JPEG that is as large as the card; `None` where there is none.
    pub fn lato(&self, project: &Project, index: usize) -> Result<Option<Vec<u8>>, Error> {
        let Some(name) = self.lati.get(index) else { return Ok(None) };
        Ok(Some(files::read(&self.folder(project).join(format!("{name}.jpg")))?))
    }

    /// The words that are printed beside a place.
    pub fn scritta(&self, lato: &str, rect: Rect) -> &str {
        let holds = |it: &&(String, [i64; 4], String)| {
            let [x, y] = [it.1[0] + it.1[2] / 2, it.1[1] + it.1[3] / 2];
            it.0 == lato
                && (rect.x_um..rect.x_um + rect.width_um).contains(&x)
                && (rect.y_um..rect.y_um + rect.height_um).contains(&y)
        };
        self.scritte.iter().find(holds).map_or("", |it| it.2.as_str())
    }

    /// Adds other scans to try the profile on; the oldest give way.
    pub fn add(&self, project: &Project, arrivati: &[Arrivato]) -> Result<(), Error> {
        let folder = self.folder(project).join(ALTRE);
        files::make_folder(&folder)?;
        for it in arrivati {
            spool::shift(it.path(), &folder.join(format!("{}-{}", clock::seconds(), files::safe_name(&it.nome))))?;
        }
        let names = files::names(&folder)?;
        names.iter().take(names.len().saturating_sub(MOST)).try_for_each(|it| files::remove(&folder.join(it)))?;
        Ok(())
    }

    /// Reads all scans by the draft as it is now, and keeps what was read.
    pub fn read(&self, project: &Project) -> Result<Prova, Error> {
        let (folder, profile) = (self.folder(project), self.profile(project)?);
        let mut readers = Readers::open(Some(lettore::open(project)?)).0;
        let today = clock::today();
        let window = Window { first: today.plus(-LONG_AGO), last: today };
        let mut letture = Vec::new();
        for (n, page) in self.pages(&folder)?.iter().enumerate() {
            let file = self.file.get(n).or(self.file.first()).cloned().unwrap_or_default();
            letture.push(page.read(&profile, file, window, &mut readers));
        }
        for name in files::names(&folder.join(ALTRE))? {
            let told = name.split_once('-').map_or(name.as_str(), |it| it.1).to_owned();
            let scans = Scansioni { paths: vec![folder.join(ALTRE).join(&name)], dpi: self.dpi };
            match adatta::pages(&scans) {
                Ok(pages) => {
                    letture.extend(pages.iter().map(|it| it.read(&profile, told.clone(), window, &mut readers)));
                }
                // One that is no scan is told as one on which nothing lies.
                Err(_) => letture.push(Lettura { file: told, ..Lettura::nothing() }),
            }
        }
        let prova = Prova { profilo: print_of(&profile), letture };
        files::replace(&folder.join(LETTURE), &serde_json::to_vec(&prova).expect("plain data"))?;
        Ok(prova)
    }

    /// What was read last, and whether that was by the draft as it is now.
    pub fn last(&self, project: &Project) -> Result<Option<(Prova, bool)>, Error> {
        let path = self.folder(project).join(LETTURE);
        if !path.is_file() {
            return Ok(None);
        }
        let prova: Option<Prova> = serde_json::from_slice(&files::read(&path)?).ok();
        let now = print_of(&self.profile(project)?);
        Ok(prova.map(|it| (it.clone(), it.profilo == now)))
    }

    /// Puts the draft into the project as a profile; its name there, or why not.
    pub fn publish(&self, project: &Project, replace: bool) -> Result<Result<String, Rifiuto>, Error> {
        let profile = self.profile(project)?;
        let nome = file_name(profile.name());
        if nome.is_empty() {
            return Ok(Err(Rifiuto::Nome));
        }
        if profile.zones().is_empty() || profile.anchors().is_empty() && profile.codes().is_empty() {
            return Ok(Err(Rifiuto::Vuoto));
        }
        let is_there = jobs::profili::names(project, profili::KIND)?.contains(&nome);
        if is_there && !replace {
            return Ok(Err(Rifiuto::Esiste(nome)));
        }
        // Two cards of one name would stop every reading of scans.
        if is_taken(project, &nome, profile.name())? {
            return Ok(Err(Rifiuto::Omonima));
        }
        let text = profilo::write(&profile);
        profilo::parse(&text).map_err(|why| Error::profile(&nome, why))?;
        let folder = project.dir().join("profili").join(profili::KIND);
        files::make_folder(&folder)?;
        files::replace(&folder.join(format!("{nome}.toml")), text.as_bytes())?;
        Ok(Ok(nome))
    }

    /// Throws the table away, with its scans.
    pub fn clear(&self, project: &Project) -> Result<(), Error> {
        Ok(files::clear(&self.folder(project))?)
    }
}

fn print_of(profile: &CardProfile) -> String {
    hash::sha256(profilo::write(profile).as_bytes())
}

/// The name of a card as that of a file: small letters, digits and dashes.
fn file_name(nome: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let name: String = nome.chars().map(plain).collect();
    name.split('-').filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-")
}

/// Whether another card than that of a file is called so.
fn is_taken(project: &Project, file: &str, nome: &str) -> Result<bool, Error> {
    for name in jobs::profili::names(project, profili::KIND)?.iter().filter(|it| *it != file) {
        if project.profile(profili::KIND, name)?.checked(profilo::parse)?.name() == nome {
            return Ok(true);
        }
    }
    for model in cartoline::models(project)? {
        if cartoline::card_profile(project, &model)?.name() == nome {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Lettura {
    fn nothing() -> Self {
        let (file, lato) = (String::new(), String::new());
        Self { file, pagina: 1, lato, qualita: 0, buona: false, codici: Vec::new(), zone: Vec::new() }
    }
}

impl Pagina {
    /// What is read on the page by a profile.
    fn read(&self, profile: &CardProfile, file: String, window: Window, readers: &mut Readers) -> Lettura {
        let posa = self.lay(profile);
        let codici = self.codes.iter().map(|it| it.text.clone()).collect();
        let told = Lettura { file, pagina: self.numero, codici, ..Lettura::nothing() };
        let Some(lies) = posa.lies else { return told };
        let side = Laid { page: &self.page.grey, at: &lies, profile };
        let zone = zones::read_side(side, window, readers).into_iter().filter_map(|it| {
            let zone = profile.zone(&it.name)?;
            let doubt = |there: Option<bool>| match there {
                Some(true) => "si".to_owned(),
                Some(false) => "no".to_owned(),
                None => "dubbio".to_owned(),
            };
            let valore = match it.value {
                Value::Tick(there) | Value::Ink(there) => doubt(there),
                Value::Day(Some(day)) => day.it(),
                Value::Day(None) if it.is_blank == Some(true) => "vuota".to_owned(),
                Value::Day(None) => it.alternatives.first().map_or_else(|| "dubbio".to_owned(), maybe),
                Value::Text(_) if it.is_blank == Some(true) => "vuota".to_owned(),
                Value::Text(_) => zones::words(side, zone, readers),
            };
            let certezza = (it.confidence.clamp(0.0, 1.0) * 100.0).round() as u8;
            Some(Letta { nome: it.name, tipo: zone.kind.as_str().to_owned(), valore, certezza })
        });
        let zone = zone.collect();
        let qualita = (lies.quality.clamp(0.0, 1.0) * 100.0).round() as u8;
        Lettura { lato: lies.side.as_str().to_owned(), qualita, buona: posa.is_good(), zone, ..told }
    }
}

/// A day that was read and does not stand alone.
fn maybe((day, _): &(String, f64)) -> String {
    format!("{}?", Data::parse(day).map_or_else(|| day.clone(), Data::it))
}

/// Millimetres as people write them, in micrometres.
fn um(text: &str) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let is_number = |it: &str| it.len() <= 4 && it.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || whole.is_empty() || !is_number(part) {
        return None;
    }
    let part = format!("{part:0<3}");
    Some(whole.parse::<i64>().ok()? * 1000 + part.get(..3)?.parse::<i64>().ok()?)
}

/// Micrometres as a field of a form has them.
fn mm(um: i64) -> String {
    let (whole, rest) = (um / 1000, um % 1000);
    if rest == 0 { whole.to_string() } else { format!("{whole}.{}", format!("{rest:03}").trim_end_matches('0')) }
}

fn sides(it: Rect) -> [String; 4] {
    [it.x_um, it.y_um, it.width_um, it.height_um].map(mm)
}

impl Tratto {
    /// Where it stands, where that can be read.
    pub fn rect(&self) -> Option<Rect> {
        let [x, y, width, height] = self.rect.each_ref().map(|it| um(it));
        Some(Rect { x_um: x?, y_um: y?, width_um: width?, height_um: height? })
    }
}

impl Foglio {
    /// A profile as a form has it.
    pub fn of(profile: &CardProfile) -> Self {
        let code = |it: &Code| Tratto {
            lato: it.side.as_str().to_owned(),
            tipo: it.role.as_str().to_owned(),
            rect: sides(it.rect),
            ..Tratto::default()
        };
        let zone = |it: &Zone| Tratto {
            lato: it.side.as_str().to_owned(),
            nome: it.name.clone(),
            tipo: it.kind.as_str().to_owned(),
            rect: sides(it.rect),
            gruppo: it.group.clone(),
            esito: it.outcome.map(|it| it.to_string()).unwrap_or_default(),
            stampata: it.printed,
        };
        Self {
            nome: profile.name().to_owned(),
            kind: profile.kind().as_str().to_owned(),
            misura: profile.size_um().map(mm),
            codici: profile.codes().iter().map(code).collect(),
            zone: profile.zones().iter().map(zone).collect(),
            ancore: (0..profile.anchors().len()).collect(),
        }
    }

    /// The profile of a form, with those anchors that stay; or all that is wrong with it.
    pub fn profile(&self, anchors: &[Anchor]) -> Result<CardProfile, Vec<Sbaglio>> {
        let mut wrong = Vec::new();
        let kind = Kind::parse(&self.kind);
        let [width, height] = self.misura.each_ref().map(|it| um(it));
        if self.nome.trim().is_empty() || self.nome.chars().count() > 60 || self.nome.contains(char::is_control) {
            wrong.push(Sbaglio { codice: "nome-carta", dove: self.nome.chars().take(60).collect() });
        }
        let codes: Vec<Code> = self.codici.iter().filter_map(|it| it.code(&mut wrong)).collect();
        let zones: Vec<Zone> = self.zone.iter().filter_map(|it| it.zone(&mut wrong)).collect();
        let stay = |(at, it): (usize, &Anchor)| self.ancore.contains(&at).then(|| it.clone());
        let anchors: Vec<Anchor> = anchors.iter().enumerate().filter_map(stay).collect();
        let (Some(kind), Some(width), Some(height)) = (kind, width, height) else {
            wrong.push(Sbaglio { codice: "misura", dove: self.misura.join(" × ") });
            return Err(wrong);
        };
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let made = CardProfile::new(self.nome.trim().to_owned(), kind, [width, height], codes, anchors, zones);
        made.map(CardProfile::unverified).map_err(|it| vec![Sbaglio::from(it)])
    }
}

impl Tratto {
    fn place(&self, dove: &str, wrong: &mut Vec<Sbaglio>) -> Option<(Side, Rect)> {
        let found = Side::parse(&self.lato).zip(self.rect());
        if found.is_none() {
            wrong.push(Sbaglio { codice: "posto", dove: dove.to_owned() });
        }
        found
    }

    fn code(&self, wrong: &mut Vec<Sbaglio>) -> Option<Code> {
        let role = Role::parse(&self.tipo);
        if role.is_none() {
            wrong.push(Sbaglio { codice: "tipo", dove: self.tipo.clone() });
        }
        let (side, rect) = self.place(&self.tipo, wrong)?;
        Some(Code { side, rect, role: role? })
    }

    fn zone(&self, wrong: &mut Vec<Sbaglio>) -> Option<Zone> {
        let name = self.nome.trim().to_owned();
        let kind = ZoneKind::parse(&self.tipo);
        if kind.is_none() {
            wrong.push(Sbaglio { codice: "tipo", dove: name.clone() });
        }
        let is_tick = kind == Some(ZoneKind::Tick);
        let said = if is_tick { self.esito.trim() } else { "" };
        let outcome = Esito::parse(said);
        if outcome.is_none() && !said.is_empty() {
            wrong.push(Sbaglio { codice: "esito", dove: name.clone() });
        }
        let (side, rect) = self.place(&name, wrong)?;
        // What only boxes and days have is left behind where a zone becomes something else.
        let group = if is_tick { self.gruppo.trim().to_owned() } else { String::new() };
        let printed = self.stampata && matches!(kind, Some(ZoneKind::Date | ZoneKind::Text));
        Some(Zone { side, name, kind: kind?, rect, group, outcome, printed })
    }
}

impl From<Wrong> for Sbaglio {
    fn from(wrong: Wrong) -> Self {
        let (codice, dove) = match wrong {
            Wrong::Size => ("misura", String::new()),
            Wrong::Outside(what) => ("fuori", what),
            Wrong::Name(name) => ("nome", name),
            Wrong::Twice(name) => ("due-volte", name),
            Wrong::NoTick(name) => ("non-casella", name),
            Wrong::Words => ("ancora", String::new()),
        };
        Self { codice, dove }
    }
}
