//! Prints chosen pieces of a lot again, as a rendered lot of its own.
//!
//! Pages come from the same lot by the same code, and each must have the fingerprint of the one it replaces.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use crate::compose::record::Numeri;
use crate::domain::data::Data;
use crate::domain::lotto::Lotto as Testata;
use crate::files;
use crate::files::scratch::Scratch;
use crate::jobs::Error;
use crate::jobs::distinta::lists::Lists;
use crate::jobs::lotto::Lotto;
use crate::jobs::lotto::Pezzo;
use crate::jobs::modelli::Modello;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::render;
use crate::jobs::render::Answer;
use crate::jobs::render::Job;
use crate::jobs::render::Question;
use crate::jobs::render::Setup;
use crate::jobs::render::atti;
use crate::jobs::render::atti::Ammessi;
use crate::jobs::render::atti::Atti;
use crate::jobs::render::batches;
use crate::jobs::render::cartoline::Cartoline;
use crate::press::manifest::ATTACHMENTS;
use crate::press::manifest::Counts;
use crate::press::manifest::Input;
use crate::press::manifest::Manifest;
use crate::press::manifest::Origine;
use crate::press::manifest::Padre;
use crate::press::print::Cabinet;

/// The pieces to print again, by act and recipient.
pub struct Again {
    /// What they are a reprint of.
    pub padre: Padre,
    /// The pieces.
    pub plichi: BTreeMap<(String, u32), Before>,
}

/// A piece as it was printed before.
#[derive(Debug, Clone)]
pub struct Before {
    /// Where.
    pub origine: Origine,
    /// Its batch there.
    pub batch: u16,
    /// Its number in that batch.
    pub number: u32,
    /// Its registered numbers: the recipient is the same, so are they.
    pub numeri: Numeri,
    /// What its sheets will say of how often it was printed again.
    pub generation: u8,
    /// Fingerprints of its pages, without blank backs.
    pub facciate: Vec<String>,
}

/// With what a piece is printed again: all that the first print had.
pub struct Press<'a> {
    /// The profiles.
    pub setup: &'a Setup,
    /// The lot.
    pub lotto: &'a Lotto<'a>,
    /// The model.
    pub modello: &'a Modello,
    /// It and the others.
    pub atti: &'a Atti<'a>,
    /// Threads that compose.
    pub workers: usize,
}

/// Reads the lot that was printed in `folder`, which must be the very same one, and goes on with it.
///
/// It is where the ledger remembers it, or at `lotto`.
pub fn with_lot<T>(
    project: &Project,
    (folder, manifest): (&Path, &Manifest),
    lotto: Option<&Path>,
    threads: usize,
    then: impl FnOnce(&Press<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let path = match lotto {
        Some(path) => path.to_path_buf(),
        None => render::place(&project.ledger()?, manifest)?.ok_or_else(|| {
            Error::rendered(folder, "the ledger does not know where its lot is: give it with --lotto")
        })?,
    };
    let setup = Setup::new(project)?;
    let scratch = Scratch::new(Some(folder))?;
    let model = atti::letter_of(&manifest.models);
    let ammessi = Ammessi::new(project, &setup, Some(&path), manifest.bozza, model.as_deref())?;
    let lingue = |testata: &Testata| ammessi.lingue(testata.prova);
    let can_draw = |c: char| setup.fonts.can_draw(c);
    let data = Data::parse(&manifest.data);
    let richiesta = setup.request(project, model.as_deref())?;
    let importi = project.config.importi;
    let lotto = setup.read(&path, (data, importi), &lingue, &can_draw, richiesta.as_ref(), scratch.path())?;
    let testata = lotto.testata();
    let atti = Atti::new(project, &setup, &ammessi, (&testata.codice_ente, testata.prova, lotto.data()))?;
    atti.load(&manifest.models)?;
    same_inputs(manifest, &setup, &lotto, &atti, folder)?;
    let workers = render::workers(project, threads);
    then(&Press { setup: &setup, lotto: &lotto, modello: &atti.base, atti: &atti, workers })
}

/// Refuses to go on from anything but what was printed.
fn same_inputs(
    manifest: &Manifest,
    setup: &Setup,
    lotto: &Lotto<'_>,
    atti: &Atti<'_>,
    folder: &Path,
) -> Result<(), Error> {
    let now = render::inputs(setup, lotto, atti);
    // Attachments are held against what was printed act by act.
    match manifest.inputs.iter().find(|it| it.file != ATTACHMENTS && !now.contains(it)) {
        None => Ok(()),
        Some(Input { file, .. }) => {
            let why =
                format!("`{file}` is not what it was when the lot was printed: give the original lot with --lotto");
            Err(Error::rendered(folder, why))
        }
    }
}

impl Press<'_> {
    /// Prints the pieces into `folder`, which becomes a rendered lot with the job number `lavoro`.
    pub fn print(
        &self,
        again: &Again,
        parent: &Manifest,
        lavoro: String,
        folder: &Path,
        progress: &dyn Progress,
        stop: &Stop,
    ) -> Result<Manifest, Error> {
        let job = Job {
            setup: self.setup,
            lotto: self.lotto,
            modello: self.modello,
            atti: self.atti,
            mode: parent.mode(),
            cabinet: Cabinet::default(),
            lists: Lists::new(self.lotto.data(), &self.setup.lingua)?,
            workers: self.workers,
            cartoline: Cartoline::new(self.setup, self.modello, self.lotto.data())?,
            again: Some(again),
            lettera: parent.lettera.clone(),
        };
        let written = job.print_again(again, &lavoro, folder, progress, stop)?;
        let mut manifest = job.manifest(lavoro, written);
        let acts: BTreeSet<&String> = again.plichi.keys().map(|it| &it.0).collect();
        let (atti, plichi) = (acts.len() as u64, again.plichi.len() as u64);
        let Counts { fogli, pagine, .. } = manifest.counts;
        manifest.counts = Counts { righe: atti, atti, destinatari: plichi, plichi, fogli, pagine, ..Counts::default() };
        // What was approved when it was first printed is what is printed now.
        manifest.models.clone_from(&parent.models);
        manifest.padre = Some(again.padre.clone());
        job.close(&mut manifest, folder)?;
        Ok(manifest)
    }
}

impl Job<'_> {
    fn print_again(
        &self,
        again: &Again,
        lavoro: &str,
        folder: &Path,
        progress: &dyn Progress,
        stop: &Stop,
    ) -> Result<batches::Written, Error> {
        let mut pezzi = self.lotto.pezzi()?;
        progress.begin("ristampa", again.plichi.len() as u64);
        let source = || {
            while let Some(pezzo) = pezzi.read()? {
                if stop.is_asked() {
                    return Err(Error::Interrupted);
                }
                if let Some(before) = again.of(&pezzo) {
                    return Ok(Some(Question { numeri: before.numeri.clone(), pezzo }));
                }
            }
            Ok(None)
        };
        let work = |question| {
            let answer = self.compose(question)?;
            let before = self.before(&answer).expect("only wanted pieces are composed");
            let sides = answer.piece.faces.iter().map(|it| it.digest.as_str());
            if sides.eq(before.facciate.iter().map(String::as_str)) { Ok(answer) } else { Err(differs(&answer)) }
        };
        let (open, done) = self.fill((lavoro, folder), source, work, progress)?;
        if done != again.plichi.len() as u64 {
            let why = "pieces to print again are not in the lot: give the original lot with --lotto";
            return Err(Error::rendered(folder, why));
        }
        open.finish()
    }

    /// How a piece was printed before, where it is printed again.
    pub(super) fn before(&self, answer: &Answer) -> Option<&Before> {
        self.again?.plichi.get(&(answer.id_verbale.clone(), answer.progressivo))
    }

    /// The batch and the number that a piece keeps in a closed loop.
    pub(super) fn given(&self, answer: &Answer) -> Option<(u16, u32)> {
        let before = self.before(answer).filter(|_| self.again.is_some_and(|it| it.padre.chiuso))?;
        Some((before.batch, before.number))
    }

    /// What tells the files of a reprint from those of the lot.
    pub(super) fn suffix(&self) -> String {
        self.again.map_or(String::new(), |it| format!("-r{:02}", it.padre.operazione))
    }
}

impl Again {
    fn of(&self, pezzo: &Pezzo) -> Option<&Before> {
        self.plichi.get(&(pezzo.gruppo.id_verbale.clone(), pezzo.progressivo))
    }
}

fn differs(answer: &Answer) -> Error {
    let why = "laid out again it is not what was printed: use the version of plico that printed it";
    Error::act(&answer.id_verbale, files::Error::refused("reprint", Path::new(&answer.id_verbale), why))
}
