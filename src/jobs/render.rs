//! The main job: a lot becomes print-ready batches with their distinte and a manifest.
//!
//! Reading, composing and writing overlap: workers lay out pieces, one writer puts them into the open batch of
//! their class, in the order of print. The same lot gives the same bytes on any number of threads.

use std::io::BufWriter;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use crate::compose::engine;
use crate::compose::ente::Ente;
use crate::compose::face::Fonts;
use crate::compose::record::Numeri;
use crate::domain::atto::Atto;
use crate::domain::data::Data;
use crate::domain::lotto::Lotto as Testata;
use crate::domain::paese::Paesi;
use crate::domain::tariffa::Tariffa;
use crate::files;
use crate::files::scratch::Scratch;
use crate::files::staging::Staging;
use crate::hash;
use crate::intake;
use crate::intake::regole::Lettera;
use crate::intake::tracciato::Tracciato;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::autorizza::stampa;
use crate::jobs::clock;
use crate::jobs::distinta;
use crate::jobs::distinta::lists::Lists;
use crate::jobs::distinta::riga::Riga;
use crate::jobs::fascicoli;
use crate::jobs::lotto;
use crate::jobs::lotto::Lotto;
use crate::jobs::lotto::Pezzo;
use crate::jobs::modelli;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::campi::Richiesta;
use crate::jobs::operazioni;
use crate::jobs::pec::rubrica::Rubrica;
use crate::jobs::pipeline;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Importi;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::jobs::project::SenzaPosta;
use crate::jobs::render::again::Again;
use crate::jobs::render::atti::Ammessi;
use crate::jobs::render::atti::Atti;
use crate::jobs::render::cartoline::Cartoline;
use crate::jobs::render::numbers::Numbers;
use crate::jobs::render::numbers::Report;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::locale::Locale;
use crate::press::busta::Busta;
use crate::press::imbustatrice::Imbustatrice;
use crate::press::manifest;
use crate::press::manifest::Input;
use crate::press::manifest::Manifest;
use crate::press::piece;
use crate::press::piece::Mode;
use crate::press::piece::Piece;
use crate::press::piece::Style;
use crate::press::print::Cabinet;
use crate::press::vettore::Vettore;

pub mod again;
mod allegati;
pub mod atti;
mod batches;
pub mod cartoline;
mod classes;
mod collaudo;
pub mod corredo;
pub mod numbers;

/// The kind of the fact that a lot was rendered.
pub(in crate::jobs) const RENDERED: &str = "reso";

/// The face of page marks.
const MARK_FACE: &str = "TitilliumWeb-Regular";

/// What to render and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The lot: a folder or a zip.
    pub lotto: PathBuf,
    /// The folder to make.
    pub out: PathBuf,
    /// The lot's date, where it is not the day of its creation.
    pub data: Option<Data>,
    /// Whether a draft is wanted.
    pub draft: bool,
    /// Instead of the lot, an invented deck of so many acts to set machines up.
    pub collaudo: Option<u32>,
    /// Threads that compose; 0 for one a core.
    pub threads: usize,
    /// The model of files to print instead of the verbale, where the lot does not name it.
    pub model: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The manifest that was written.
    pub manifest: Manifest,
    /// The model of files that was printed instead of the verbale.
    pub model: Option<String>,
    /// Whether the print is a draft because nobody approved the model.
    pub lacks_approval: bool,
    /// What the C.P.L. said of printing the lot.
    pub via: stampa::Via,
    /// The body that has no profile, so that its letterhead is a neutral one.
    pub undescribed: Option<String>,
    /// How many operations (reprints, pulls, hand-overs) there were on an earlier print of the same lot.
    pub operations: usize,
    /// Whether rows or recipients were refused or held, or anything was reported.
    pub has_rilievi: bool,
    /// What there is to say of the carriers' numbers.
    pub numeri: Report,
}

/// Everything a lot is printed with.
pub struct Setup {
    /// The envelope.
    pub busta: Busta,
    /// The envelope's profile as found.
    pub busta_profile: Profile,
    /// All envelopes: that one, then those for pieces that it does not take.
    pub buste: Vec<Busta>,
    /// The inserter.
    pub imbustatrice: Imbustatrice,
    /// The carrier for Italy.
    pub vettore: Vettore,
    /// The carrier's profile as found.
    pub vettore_profile: Profile,
    /// The model of the cards that the carrier's profile asks for.
    pub cartolina: Option<jobs::cartoline::Source>,
    /// The carrier for abroad.
    pub vettore_estero: Vettore,
    /// The profiles of the inserter, the other envelopes and the other carrier as found.
    pub press_profiles: Vec<Profile>,
    /// Prices of violations.
    pub tariffa: Tariffa,
    /// The tariff's profile as found.
    pub tariffa_profile: Profile,
    /// Countries abroad: ways and languages.
    pub paesi: Paesi,
    /// Their profile as found.
    pub paesi_profile: Profile,
    /// Whether who lives where no post may go is held.
    pub trattieni_senza_posta: bool,
    /// Layouts of lots to try.
    pub tracciati: Vec<Tracciato>,
    /// Their profiles as found.
    pub tracciati_profiles: Vec<Profile>,
    /// Sentences of rilievi.
    pub frasi: Locale,
    /// The language of operators.
    pub lingua: String,
    /// Lines beside attachments.
    pub didascalie: Locale,
    /// Kinds of attachments that are printed.
    pub stampati: Vec<String>,
    /// Those of them without which no act leaves.
    pub obbligatori: Vec<String>,
    /// The fonts.
    pub fonts: Arc<Fonts>,
    /// Whether acts are kept whole for the ledger while a lot is read.
    pub ricorda: bool,
    /// The book of certified addresses, where recipients go by it.
    pub rubrica: Option<Rubrica>,
}

impl Setup {
    /// Finds and reads the profiles that a project prints with.
    pub fn new(project: &Project) -> Result<Self, Error> {
        let config = &project.config;
        let busta_profile = project.profile("buste", &config.busta)?;
        let vettore_profile = project.profile("vettori", &config.vettore)?;
        let tariffa_profile = project.profile("tariffe", &config.tariffa)?;
        let mut tracciati_profiles = vec![project.profile("tracciati", &config.tracciato)?];
        for other in ["neutro", "maggioli-posizione"] {
            if config.tracciato != other {
                tracciati_profiles.push(project.profile("tracciati", other)?);
            }
        }
        let tracciati = tracciati_profiles
            .iter()
            .map(|it| Tracciato::parse(it.text()?).map_err(|cause| Error::profile(&it.name, cause.to_string())))
            .collect::<Result<_, _>>()?;
        let tariffa = intake::tariffa::parse(tariffa_profile.text()?)
            .map_err(|cause| Error::profile(&tariffa_profile.name, cause.to_string()))?;
        let paesi_profile = project.profile("paesi", &config.paesi)?;
        let paesi = intake::paesi::parse(paesi_profile.text()?)
            .map_err(|cause| Error::profile(&paesi_profile.name, cause.to_string()))?;
        let busta = busta_profile.checked(Busta::parse)?;
        let (buste, mut press_profiles) = larger(project, &busta)?;
        let (imbustatrice, profile) = inserter(project, &config.imbustatrice, &buste)?;
        press_profiles.push(profile);
        let estero_profile = project.profile("vettori", &config.vettore_estero)?;
        let vettore_estero = estero_profile.checked(Vettore::parse)?;
        press_profiles.push(estero_profile);
        let vettore = vettore_profile.checked(Vettore::parse)?;
        let card = vettore.cartolina.as_ref();
        let cartolina = card.map(|it| jobs::cartoline::Source::find(project, &it.modello, &it.lingua)).transpose()?;
        Ok(Self {
            busta,
            busta_profile,
            buste,
            imbustatrice,
            vettore,
            vettore_profile,
            cartolina,
            vettore_estero,
            press_profiles,
            tariffa,
            tariffa_profile,
            paesi,
            paesi_profile,
            trattieni_senza_posta: config.paesi_senza_posta == SenzaPosta::Trattieni,
            tracciati,
            tracciati_profiles,
            frasi: jobs::sentences(&config.lingua, "rilievi")?,
            didascalie: jobs::sentences(&config.lingua, "allegati")?,
            lingua: config.lingua.clone(),
            stampati: config.allegati.clone(),
            obbligatori: config.allegati_obbligatori.clone(),
            fonts: modelli::fonts()?,
            ricorda: false,
            rubrica: Rubrica::of(project)?,
        })
    }

    /// Reads a lot with these profiles; `scratch` is a private folder.
    pub fn read<'a>(
        &'a self,
        path: &Path,
        (data, importi): (Option<Data>, Importi),
        lingue: &'a (dyn Fn(&Testata) -> Vec<String> + Sync),
        can_draw: &'a (dyn Fn(char) -> bool + Sync),
        lettera: Option<&'a Richiesta<'a>>,
        scratch: &Path,
    ) -> Result<Lotto<'a>, Error> {
        let options = lotto::Options {
            data,
            tracciati: &self.tracciati,
            tariffa: Some(&self.tariffa),
            importi_del_lotto: (importi == Importi::DelLotto).then_some(true),
            lingue,
            paesi: &self.paesi,
            trattieni_senza_posta: self.trattieni_senza_posta,
            can_draw,
            stampati: &self.stampati,
            obbligatori: &self.obbligatori,
            lettera: lettera.map(|it| it as &dyn Lettera),
            ricorda: self.ricorda,
            // Only acts are served by certified mail: letters about them go as their lot says.
            rubrica: self.rubrica.as_ref().filter(|_| lettera.is_none()),
            frasi: &self.frasi,
        };
        Ok(lotto::read(path, &options, scratch)?)
    }

    /// What the model that is printed instead of the acts' own asks of them, if there is one.
    pub fn request<'a>(&'a self, project: &'a Project, model: Option<&str>) -> Result<Option<Richiesta<'a>>, Error> {
        model.map(|it| Richiesta::new(project, it, &self.busta_profile, &self.paesi)).transpose()
    }

    fn profiles(&self) -> impl Iterator<Item = &Profile> {
        let one = [&self.busta_profile, &self.vettore_profile, &self.tariffa_profile, &self.paesi_profile];
        one.into_iter().chain(&self.press_profiles).chain(&self.tracciati_profiles)
    }

    /// The carrier of a product.
    pub fn vettore_of(&self, prodotto: lotto::Prodotto) -> &Vettore {
        match prodotto {
            lotto::Prodotto::Ag => &self.vettore,
            lotto::Prodotto::Estero => &self.vettore_estero,
        }
    }

    /// The carrier whose product has this name.
    pub fn vettore_named(&self, product: &str) -> &Vettore {
        if self.vettore_estero.prodotto == product { &self.vettore_estero } else { &self.vettore }
    }

    /// The envelope with this name; the first where there is none.
    pub fn busta_named(&self, name: &str) -> &Busta {
        self.buste.iter().find(|it| it.codice == name).unwrap_or(&self.busta)
    }
}

/// The first envelope and those for pieces that it does not take, with the profiles of these.
fn larger(project: &Project, first: &Busta) -> Result<(Vec<Busta>, Vec<Profile>), Error> {
    let (mut buste, mut profiles) = (vec![first.clone()], Vec::new());
    for name in &project.config.buste_maggiori {
        let profile = project.profile("buste", name)?;
        let busta = profile.checked(Busta::parse)?;
        if !busta.shows_address_of(first) {
            let why = format!(
                "its window does not show, at every slide, where the model for `{}` puts the address",
                first.codice
            );
            return Err(Error::profile(&profile.name, why));
        }
        buste.push(busta);
        profiles.push(profile);
    }
    Ok((buste, profiles))
}

/// The inserter, whose marks must have room on the sheets of all envelopes.
pub fn inserter(project: &Project, name: &str, buste: &[Busta]) -> Result<(Imbustatrice, Profile), Error> {
    let profile = project.profile("imbustatrici", name)?;
    let machine = profile.checked(Imbustatrice::parse)?;
    for busta in buste {
        let refused = |why| Error::profile(&profile.name, format!("with the envelope `{}`: {why}", busta.codice));
        machine.check_in(busta).map_err(refused)?;
    }
    Ok((machine, profile))
}

/// Renders a lot.
pub fn render(project: &Project, options: &Options, progress: &dyn Progress, stop: &Stop) -> Result<Outcome, Error> {
    let ricorda = !options.draft && options.collaudo.is_none();
    let setup = Setup::new(project)?;
    // A deck for machines is no lot of anybody's; a print draws the line between paper and mail.
    let rubrica = setup.rubrica.filter(|_| options.collaudo.is_none()).map(Rubrica::renewing);
    let setup = Setup { ricorda, rubrica, ..setup };
    refuse_worked_on(&options.out)?;
    let staging = Staging::new(&options.out)?;
    let scratch = Scratch::new(staging.path().parent())?;
    let can_draw = |c: char| setup.fonts.can_draw(c);
    progress.begin("lettura del lotto", 0);
    let path = match options.collaudo {
        None => options.lotto.clone(),
        Some(atti) => collaudo::lot(&setup, atti, options.data, scratch.path())?,
    };
    let mut ledger = project.ledger()?;
    let model = corredo::model_of(&path, options.model.as_deref())?;
    let ammessi = Ammessi::new(project, &setup, Some(&path), options.draft, model.as_deref())?;
    let lingue = |testata: &Testata| ammessi.lingue(testata.prova);
    let richiesta = setup.request(project, model.as_deref())?;
    let importi = project.config.importi;
    let lotto = setup.read(&path, (options.data, importi), &lingue, &can_draw, richiesta.as_ref(), scratch.path())?;
    let testata = lotto.testata();
    let atti = Atti::new(project, &setup, &ammessi, (&testata.codice_ente, testata.prova, lotto.data()))?;
    let modello = Arc::clone(&atti.base);
    let approved = atti.is_approved();
    // A real act is never printed under a letterhead that says nothing.
    let is_real = approved && (modello.is_described || lotto.testata().prova);
    let needs_none = options.collaudo.is_some() || richiesta.as_ref().is_some_and(|it| !it.serves());
    let via = stampa::via(project, &ledger, &lotto, needs_none)?;
    let mode = match (options.collaudo, options.draft || !is_real || via != stampa::Via::Libera) {
        (Some(_), _) => Mode::Collaudo,
        (None, true) => Mode::Bozza,
        (None, false) => Mode::Vera,
    };
    let job = Job {
        setup: &setup,
        lotto: &lotto,
        modello: &modello,
        atti: &atti,
        mode,
        cabinet: Cabinet::default(),
        lists: Lists::new(lotto.data(), &setup.lingua)?,
        workers: workers(project, options.threads),
        cartoline: Cartoline::new(&setup, &modello, lotto.data())?,
        again: None,
        lettera: richiesta.as_ref().filter(|it| !it.serves()).and(model.clone()),
    };
    if mode == Mode::Vera {
        if let Some(linea) = lotto.linea() {
            linea.record(&mut ledger, false)?;
        }
        fascicoli::lotti::received(&mut ledger, &lotto, job.lettera.as_deref(), received_on(&lotto))?;
    }
    let lavoro = job.number(&mut ledger)?;
    let numbers = Numbers::give(&mut ledger, &lotto, &setup, &lavoro, mode.has_codes())?;
    let written = job.print(&ledger, &numbers, &lavoro, staging.path(), progress, stop)?;
    let mut manifest = job.manifest(lavoro, written);
    job.close(&mut manifest, staging.path())?;
    write_rilievi(&lotto, &staging.path().join("rilievi.csv"))?;
    let has_rilievi = lotto.rilievi()?.read()?.is_some();
    if stop.is_asked() {
        return Err(Error::Interrupted);
    }
    refuse_worked_on(&options.out)?;
    staging.publish()?;
    if mode != Mode::Collaudo {
        remember(&mut ledger, &manifest, &options.lotto, &options.out)?;
    }
    if mode == Mode::Vera {
        fascicoli::lotti::printed(&mut ledger, &options.out, &manifest)?;
    }
    let operations = operazioni::known(&ledger, &manifest.lavoro)?.len();
    Ok(Outcome {
        // A draft goes nowhere.
        operations: if mode == Mode::Vera { operations } else { 0 },
        manifest,
        model,
        lacks_approval: mode == Mode::Bozza && !approved,
        via,
        undescribed: (!modello.is_described).then(|| lotto.testata().codice_ente.clone()),
        has_rilievi,
        numeri: numbers.report,
    })
}

/// The day a lot came in: as its head says, and the lot's own where it does not.
pub fn received_on(lotto: &Lotto<'_>) -> Data {
    lotto.testata().data_ricezione.unwrap_or(lotto.data())
}

/// Refuses to print over a lot whose pieces have a history: what was reprinted, pulled or handed over stays known.
fn refuse_worked_on(out: &Path) -> Result<(), Error> {
    let operations = out.join(operazioni::FOLDER);
    if files::names(&operations)?.iter().all(|it| it.starts_with('.')) {
        return Ok(());
    }
    let why = "it has operations (reprints, pulls, hand-overs) that would be lost: render into another folder";
    Err(Error::rendered(out, why))
}

/// Writes the findings row by row: a lot may be nothing but findings.
fn write_rilievi(lotto: &Lotto<'_>, path: &Path) -> Result<(), Error> {
    let mut out = BufWriter::new(files::create(path)?);
    lotto.write_rilievi(&mut out)?;
    out.flush().map_err(|source| Error::File(files::Error::new("write", path, source)))
}

/// How many threads compose: as asked, as configured, or one a core.
pub fn workers(project: &Project, threads: usize) -> usize {
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    [threads, project.config.threads].into_iter().find(|&it| it > 0).unwrap_or_else(cores)
}

/// One lot being rendered.
struct Job<'a> {
    setup: &'a Setup,
    lotto: &'a Lotto<'a>,
    modello: &'a Modello,
    atti: &'a Atti<'a>,
    mode: Mode,
    cabinet: Cabinet,
    lists: Lists,
    workers: usize,
    cartoline: Option<Cartoline>,
    /// The pieces to print again, where it is a reprint.
    again: Option<&'a Again>,
    /// The model, where the pieces are letters about acts and serve none of them.
    lettera: Option<String>,
}

/// A piece of work for a worker.
struct Question {
    pezzo: Pezzo,
    numeri: Numeri,
}

/// A piece that was composed.
struct Answer {
    piece: Piece,
    /// Its advice of receipt, where the sender prints it.
    cartolina: Option<Piece>,
    prodotto: lotto::Prodotto,
    nazione: String,
    numeri: Numeri,
    riga: Riga,
    id_verbale: String,
    progressivo: u32,
    lingua: String,
    importi: manifest::Importi,
    /// Their pages count from the first of the piece.
    allegati: Vec<manifest::Allegato>,
}

impl Job<'_> {
    /// The eight digits of the job, the same whenever this lot is rendered.
    fn number(&self, ledger: &mut Ledger) -> Result<String, Error> {
        let testata = self.lotto.testata();
        let anno = u16::try_from(self.lotto.data().anno()).unwrap_or(0);
        if self.mode == Mode::Collaudo {
            // Job 0 of a year is never given: no machine takes a deck for a lot.
            return Ok(format!("{anno:04}0000"));
        }
        ledger.job(&testata.codice_ente, &testata.numero, testata.prova, anno).map_err(Error::Ledger)
    }

    fn print(
        &self,
        ledger: &Ledger,
        numbers: &Numbers<'_>,
        lavoro: &str,
        folder: &Path,
        progress: &dyn Progress,
        stop: &Stop,
    ) -> Result<batches::Written, Error> {
        let mut pezzi = self.lotto.pezzi()?;
        progress.begin("composizione", self.lotto.conti().plichi);
        let source = || {
            if stop.is_asked() {
                return Err(Error::Interrupted);
            }
            let Some(pezzo) = pezzi.read()? else {
                return Ok(None);
            };
            let numeri = numbers.of(ledger, &pezzo)?;
            Ok(Some(Question { pezzo, numeri }))
        };
        let (open, _) = self.fill((lavoro, folder), source, |question| self.compose(question), progress)?;
        progress.begin("distinte", 0);
        open.finish()
    }

    /// Puts the pieces that `work` makes of `source` into their batches, and says how many there were.
    fn fill<'b>(
        &'b self,
        (lavoro, folder): (&'b str, &'b Path),
        source: impl FnMut() -> Result<Option<Question>, Error>,
        work: impl Fn(Question) -> Result<Answer, Error> + Sync,
        progress: &dyn Progress,
    ) -> Result<(batches::Open<'b>, u64), Error> {
        let mut open = batches::Open::new(self, lavoro, folder)?;
        let mut done = 0;
        pipeline::run(self.workers, source, work, |answer| {
            open.add(answer)?;
            done += 1;
            progress.at(done);
            Ok(())
        })?;
        Ok((open, done))
    }

    /// Writes the lists of a print as a whole, and the manifest that names them.
    fn close(&self, manifest: &mut Manifest, folder: &Path) -> Result<(), Error> {
        manifest.other = distinta::of_lot(folder, manifest, &self.setup.vettore, &self.lists)?;
        let json = serde_json::to_vec_pretty(manifest).expect("a manifest is plain data");
        Ok(files::replace(&folder.join(manifest::FILE), &json)?)
    }

    /// What a worker does with a piece.
    fn compose(&self, question: Question) -> Result<Answer, Error> {
        let Question { pezzo, numeri } = question;
        let (atto, index) = self.lotto.atto(&pezzo);
        self.compose_act(&atto, index, pezzo.prodotto, numeri)
    }

    fn compose_act(
        &self,
        atto: &Atto,
        index: usize,
        prodotto: lotto::Prodotto,
        numeri: Numeri,
    ) -> Result<Answer, Error> {
        let destinatario = &atto.destinatari[index];
        let id = &atto.id_verbale;
        let ente: &Ente = &self.modello.ente;
        let (lingua, documenti) = self.atti.documenti(atto, index, &numeri)?;
        let (frames, ends, codes) = atti::frames(&documenti, id)?;
        let engine = &self.modello.engine;
        let style = Style { mode: self.mode, mark_face: mark_face(engine) };
        let mut piece = piece::print_frames(frames.iter(), engine.faces(), &self.cabinet, &codes, style)
            .map_err(|e| Error::act(id, e))?;
        piece.part_after(&ends);
        let importi = match documenti.first().filter(|_| self.atti.is_letter()) {
            Some(letter) => manifest::Importi { chiesti: letter.chiesti.clone(), ..manifest::Importi::default() },
            None => sums(atto),
        };
        let allegati = allegati::attach(self, atto, destinatario.progressivo, &mut piece, style)?;
        let cartolina = match &self.cartoline {
            Some(cartoline) if prodotto == lotto::Prodotto::Ag => {
                cartoline.compose(atto, destinatario, ente, &numeri, self.mode)?
            }
            _ => None,
        };
        Ok(Answer {
            piece,
            cartolina,
            prodotto,
            nazione: destinatario.indirizzo.nazione.clone(),
            riga: Riga::new(atto, destinatario, &numeri),
            numeri,
            id_verbale: id.clone(),
            progressivo: destinatario.progressivo,
            lingua,
            importi,
            allegati,
        })
    }

    fn manifest(&self, lavoro: String, written: batches::Written) -> Manifest {
        let testata = self.lotto.testata();
        let conti = self.lotto.conti();
        let counts = manifest::Counts {
            righe: conti.righe,
            atti: conti.atti,
            scartati: conti.scartati,
            destinatari: conti.destinatari,
            plichi: conti.plichi,
            pec: conti.pec,
            trattenuti: conti.trattenuti.iter().map(|(why, count)| (why.to_string(), *count)).collect(),
            destinatari_scartati: conti.destinatari_scartati,
            fogli: written.batches.iter().map(|it| u64::from(it.sheets)).sum(),
            pagine: written.batches.iter().map(|it| u64::from(it.pages)).sum(),
            file: conti
                .file
                .iter()
                .map(|it| {
                    let count = manifest::FileCount { righe: it.righe, usate: it.usate, in_rilievo: it.in_rilievo };
                    (it.file.clone(), count)
                })
                .collect(),
        };
        Manifest {
            schema: manifest::SCHEMA,
            lotto: testata.numero.clone(),
            data: self.lotto.data().to_string(),
            prova: testata.prova,
            bozza: self.mode == Mode::Bozza,
            collaudo: self.mode == Mode::Collaudo,
            lavoro,
            mittente: mittente(&self.modello.ente),
            ente: Some(testata.codice_ente.clone()),
            lettera: self.lettera.clone(),
            inputs: inputs(self.setup, self.lotto, self.atti).into_iter().chain(written.allegati).collect(),
            models: self.atti.models(),
            counts,
            batches: written.batches,
            padre: None,
            other: Vec::new(),
        }
    }
}

/// The body as lists name it.
pub fn mittente(ente: &Ente) -> manifest::Mittente {
    manifest::Mittente { nome: ente.nome.clone(), comando: ente.comando.clone(), indirizzo: ente.address() }
}

/// Name and hash of everything that the bytes of a print depend on.
pub fn inputs(setup: &Setup, lotto: &Lotto<'_>, atti: &Atti<'_>) -> Vec<Input> {
    let lot = lotto.inputs().iter().map(|it| Input { file: it.file.clone(), sha256: it.sha256.clone() });
    let profile = |it: &Profile| Input { file: format!("profili/{}", it.name), sha256: hash::sha256(&it.bytes) };
    let parts = atti.parts().into_iter().map(|(file, sha256)| Input { file, sha256 });
    let cards = setup.cartolina.iter().flat_map(jobs::cartoline::Source::inputs);
    lot.chain(setup.profiles().map(profile)).chain(parts).chain(cards).collect()
}

/// What a job is about in the ledger.
pub fn subject(lavoro: &str) -> String {
    format!("lavoro:{lavoro}")
}

/// Where the lot of a render was, as the ledger remembers it.
pub fn place(ledger: &Ledger, manifest: &Manifest) -> Result<Option<PathBuf>, Error> {
    let facts = ledger.facts(&subject(&manifest.lavoro), RENDERED).map_err(Error::Ledger)?;
    let place = |it: &String| serde_json::from_str::<serde_json::Value>(it).ok()?["lotto"].as_str().map(PathBuf::from);
    Ok(facts.iter().rev().find_map(place))
}

/// Remembers that a lot was rendered, from where and into which folder.
pub fn remember(ledger: &mut Ledger, manifest: &Manifest, path: &Path, out: &Path) -> Result<(), Error> {
    let [path, out] = [path, out].map(|it| std::path::absolute(it).map_err(|e| files::Error::new("find", it, e)));
    let (path, out) = (path?, out?);
    let batches: Vec<_> = manifest.batches.iter().map(|it| (&it.id, &it.sha256)).collect();
    let payload =
        serde_json::json!({ "lotto": path, "cartella": out, "bozza": manifest.bozza, "lotti_stampa": batches });
    let payload = payload.to_string();
    let subject = subject(&manifest.lavoro);
    let fact =
        Fact { subject: &subject, kind: RENDERED, instant: &clock::now(), payload: &payload, day: None, key: None };
    ledger.record(&fact).map_err(Error::Ledger)
}

/// The place of the face that page marks are written in.
pub fn mark_face(engine: &engine::Engine) -> usize {
    engine.faces().iter().position(|face| face.name() == MARK_FACE).unwrap_or(0)
}

fn sums(atto: &Atto) -> manifest::Importi {
    let importi = &atto.importi;
    manifest::Importi {
        entro_5gg: importi.entro_5gg.map(|it| it.cents()),
        entro_60gg: importi.entro_60gg.map(|it| it.cents()),
        oltre_60gg: importi.oltre_60gg.map(|it| it.cents()),
        chiesti: Vec::new(),
    }
}

/// Writes all of `bytes` and names the file if the disk refuses.
fn write_all(out: &mut impl Write, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    out.write_all(bytes).map_err(|source| Error::File(files::Error::new("write", path, source)))
}
