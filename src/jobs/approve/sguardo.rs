//! All that somebody is shown who decides about a model: its pages now, those that were approved, and what differs.
//!
//! A model may be a stranger's, so its pages are laid out by another process of ours, inside the fence of `plico model`.

use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use serde::Serialize;
use similar::ChangeTag;
use similar::TextDiff;

use crate::files;
use crate::files::scratch::Scratch;
use crate::jobs::Error;
use crate::jobs::approve;
use crate::jobs::approve::pagine;
use crate::jobs::modelli;
use crate::jobs::modelli::approvato::Approvato;
use crate::jobs::modelli::approvato::Campione;
use crate::jobs::modelli::guide::Guide;
use crate::jobs::project::Project;
use crate::raster;
use crate::raster::Document;
use crate::raster::Grey;
use crate::raster::Painter;

/// What a look wrote.
const VISTA: &str = "vista.json";
const PAGINE: &str = "pagine.pdf";
const BOZZA: &str = "bozza.pdf";

/// What is known of a model's pages, beside the pages.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Vista {
    /// The closure hash.
    pub sha256: String,
    /// The samples, and the hash of each page.
    pub campioni: Vec<Campione>,
    /// What each page says.
    pub testi: Vec<String>,
    /// What each page is held against.
    pub guide: Vec<Guide>,
    /// What is wrong with samples that cannot be laid out, in words.
    pub reperti: Vec<String>,
}

/// A model as somebody sees it who decides.
pub struct Sguardo {
    /// As it is now.
    pub ora: Vista,
    /// Its pages now.
    pub pdf: Vec<u8>,
    /// The same with BOZZA across each.
    pub bozza: Vec<u8>,
    /// The approval to compare with: the last one, trials left out.
    pub prima: Option<Approvato>,
    /// The pages that it showed.
    pub prima_pdf: Option<Vec<u8>>,
    /// What they said.
    pub prima_testi: Option<Vec<String>>,
}

/// A piece of a text that was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brano {
    /// `uguale`, `tolto`, `messo`.
    pub tipo: &'static str,
    /// Its words.
    pub testo: String,
}

/// Looks at a model and writes what is to be seen into a folder.
pub fn write(project: &Project, model: &str, lingua: &str, out: &Path) -> Result<(), Error> {
    files::make_folder(out)?;
    approve::look(project, vec![(model.to_owned(), lingua.to_owned())], true, |seen| {
        let words = |it: &modelli::prova::Reperto| format!("{}: {} {}", it.campione, it.codice, it.che);
        let vista = Vista {
            sha256: seen.sha256.clone(),
            campioni: seen.pagine.campioni.clone(),
            testi: seen.pagine.testi.clone(),
            guide: seen.pagine.guide.clone(),
            reperti: seen.reperti.iter().map(words).collect(),
        };
        let json = serde_json::to_vec(&vista).expect("a look is plain data");
        files::replace(&out.join(PAGINE), &seen.pagine.pdf)?;
        files::replace(&out.join(BOZZA), &seen.pagine.bozza)?;
        Ok(files::replace(&out.join(VISTA), &json)?)
    })
}

/// A call of our own program on the same project and ledger.
fn ourselves(project: &Project) -> Result<Command, Error> {
    let unknown = || Error::Process { what: "call our own program", why: "nobody says where it is".into() };
    let mut call = Command::new(project.programma.as_ref().ok_or_else(unknown)?);
    // The place of a ledger may hold a password: it is not told where all can read it.
    call.arg("--project").arg(project.dir()).env("PLICO_REGISTRO", &project.config.registro);
    for folder in &project.profiles {
        call.arg("--profili").arg(folder);
    }
    Ok(call)
}

fn run(mut call: Command, what: &'static str) -> Result<(), Error> {
    let told = |why: String| Error::Process { what, why };
    let done = call.output().map_err(|e| told(e.to_string()))?;
    if done.status.success() {
        return Ok(());
    }
    Err(told(String::from_utf8_lossy(&done.stderr).trim().to_owned()))
}

impl Sguardo {
    /// Looks at a model that is there in this language, inside the fence.
    pub fn take(project: &Project, model: &str, lingua: &str) -> Result<Self, Error> {
        let scratch = Scratch::new(None)?;
        let mut call = ourselves(project)?;
        call.args(["model", "look", model, "--lingua", lingua, "-o"]).arg(scratch.path());
        run(call, "look at a model")?;
        let json = files::read(&scratch.path().join(VISTA))?;
        let ora: Vista = serde_json::from_slice(&json)
            .map_err(|e| Error::Process { what: "look at a model", why: e.to_string() })?;
        let mut approvals = modelli::approvati(&project.ledger()?, model, lingua)?;
        approvals.retain(|it| !it.prova);
        let prima = approvals.pop();
        let mostrato = prima.as_ref().map(|it| pagine::approved(project, it)).transpose()?.unwrap_or_default();
        Ok(Self {
            pdf: files::read(&scratch.path().join(PAGINE))?,
            bozza: files::read(&scratch.path().join(BOZZA))?,
            ora,
            prima,
            prima_pdf: mostrato.pdf,
            prima_testi: mostrato.testi,
        })
    }

    /// Whether an approval of just this holds.
    pub fn is_approved(&self) -> bool {
        self.prima.as_ref().is_some_and(|it| it.sha256 == self.ora.sha256)
    }

    /// The place of a page of a sample among all pages now, and among those approved.
    pub fn place(&self, campione: &str, pagina: usize) -> (Option<usize>, Option<usize>) {
        let in_all = |all: &[Campione]| {
            let at = all.iter().position(|it| it.nome == campione)?;
            let before: usize = all[..at].iter().map(|it| it.pagine.len()).sum();
            (pagina < all[at].pagine.len()).then_some(before + pagina)
        };
        let before = self.prima.as_ref().filter(|_| self.prima_pdf.is_some());
        (in_all(&self.ora.campioni), before.and_then(|it| in_all(&it.campioni)))
    }

    /// Whether a page looks otherwise than when it was approved; so does one that was not there.
    pub fn is_changed(&self, campione: &str, pagina: usize) -> bool {
        let hash =
            |all: &[Campione]| all.iter().find(|it| it.nome == campione).and_then(|it| it.pagine.get(pagina).cloned());
        match &self.prima {
            Some(before) => hash(&before.campioni) != hash(&self.ora.campioni),
            None => false,
        }
    }

    /// A page as it is now.
    pub fn page(&self, index: usize, dpi: u32) -> Option<Grey> {
        paint(&self.pdf, index, dpi)
    }

    /// A page as it was approved.
    pub fn page_before(&self, index: usize, dpi: u32) -> Option<Grey> {
        paint(self.prima_pdf.as_deref()?, index, dpi)
    }

    /// What differs between two pages, as red dots on nothing.
    pub fn mask(&self, now: usize, before: Option<usize>, dpi: u32) -> Option<Vec<u8>> {
        let one = self.page(now, dpi)?;
        let other = before.and_then(|it| self.page_before(it, dpi));
        Some(raster::colour::mask(&one, other.as_ref()))
    }

    /// What a page says now beside what it said; nothing where nobody kept that.
    pub fn text(&self, now: Option<usize>, before: Option<usize>) -> Option<Vec<Brano>> {
        let (now, before) = (self.ora.testi.get(now?)?, self.prima_testi.as_ref()?.get(before?)?);
        let diff = TextDiff::configure().diff_words(before.as_str(), now.as_str());
        let mut brani: Vec<Brano> = Vec::new();
        for change in diff.iter_all_changes() {
            let tipo = match change.tag() {
                ChangeTag::Equal => "uguale",
                ChangeTag::Delete => "tolto",
                ChangeTag::Insert => "messo",
            };
            match brani.last_mut().filter(|it| it.tipo == tipo) {
                Some(last) => last.testo.push_str(change.value()),
                None => brani.push(Brano { tipo, testo: change.value().to_owned() }),
            }
        }
        let last = brani.len().saturating_sub(1);
        for (at, it) in brani.iter_mut().enumerate().filter(|it| it.1.tipo == "uguale") {
            it.testo = shortened(&it.testo, at > 0, at < last);
        }
        Some(brani)
    }
}

/// Of what is the same as much as is needed to find one's place: around it something is another.
fn shortened(text: &str, has_before: bool, has_after: bool) -> String {
    const KEPT: usize = 60;
    let signs: Vec<char> = text.chars().collect();
    let (head, tail) = (if has_before { KEPT } else { 0 }, if has_after { KEPT } else { 0 });
    if !has_before && !has_after || signs.len() <= head + tail + KEPT {
        return text.to_owned();
    }
    let part = |it: &[char]| it.iter().collect::<String>();
    format!("{}\n[…]\n{}", part(&signs[..head]), part(&signs[signs.len() - tail..]))
}

fn paint(pdf: &[u8], index: usize, dpi: u32) -> Option<Grey> {
    pagine::page(&Document::open(pdf.to_vec())?, &Painter::default(), index, dpi)
}

/// Approves a model, inside the fence, if it still is what was looked at.
pub fn approve(project: &Project, (model, lingua): (&str, &str), sha256: &str, by: &str) -> Result<(), Error> {
    let mut call = ourselves(project)?;
    call.args(["approve", model, "--lingua", lingua, "--sha256", sha256]).arg(format!("--by={by}"));
    run(call, "approve a model")
}
