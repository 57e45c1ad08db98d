//! The whole loop on the shipped sample lot: print, copies, read back; then what comes back, and what is to be done.

use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::jobs::Error;
use crate::jobs::approve;
use crate::jobs::clock;
use crate::jobs::copies;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::render;
use crate::jobs::render::corredo;
use crate::jobs::verify;
use crate::press::manifest::Manifest;
use crate::shipped;

pub mod carte;
pub mod ritorni;

use carte::Ritorno;
use ritorni::Ritorni;

/// The sample lot of the demonstration.
const LOT: &str = "lotto-2026-0042";

/// The file by which a folder is known for one that the demonstration made.
const MARK: &str = ".dimostrazione";

/// What it makes anew each time, the ledger of its invented acts included.
const MADE: [&str; 8] =
    ["reso", "cartoline", "scansioni", "prove", "rapporti", "plico.db", "plico.db-wal", "plico.db-shm"];

/// What the demonstration left.
pub struct Outcome {
    /// The lot.
    pub lotto: PathBuf,
    /// The rendered lot.
    pub folder: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
    /// Conformed copies made.
    pub copies: u64,
    /// What reading back found.
    pub read: verify::Outcome,
    /// The cards that came back, and what was read of them.
    pub carte: Ritorno,
    /// What they and the money made of the acts.
    pub ritorni: Ritorni,
}

/// Runs the demonstration in `out`, which becomes a project folder of its own.
pub fn demo(project: &Project, out: &Path, progress: &dyn Progress, stop: &Stop) -> Result<Outcome, Error> {
    begin(out)?;
    let lotto = unpack(out)?;
    // The approvals of the sample follow its models, whatever their version.
    let approvals = approve::for_trial(project, clock::today())?;
    files::replace(&lotto.join(corredo::APPROVALS), approvals.as_bytes())?;
    let mut here = Project::open(out)?;
    here.profiles.clone_from(&project.profiles);
    let folder = out.join("reso");
    let options = render::Options {
        lotto: lotto.clone(),
        out: folder.clone(),
        data: None,
        draft: false,
        collaudo: None,
        threads: 0,
        model: None,
    };
    let rendered = render::render(&here, &options, progress, stop)?;
    let (from, to) = (Some(lotto.clone()), folder.clone());
    let wanted = copies::Options { folder: to, lotto: from, acts: None, zip: false, threads: 0 };
    let copies = copies::copies(&here, &wanted, progress, stop)?.made;
    let read = verify::verify(&here, &folder, progress, stop)?;
    let carte = carte::come_back(&here, &folder, out, &rendered.manifest, (progress, stop))?;
    let ritorni = ritorni::come_back(&here, &folder, out, &rendered.manifest)?;
    Ok(Outcome { lotto, folder, manifest: rendered.manifest, copies, read, carte, ritorni })
}

/// Begins anew in a folder that an earlier demonstration made; any other folder stays as it is.
fn begin(out: &Path) -> Result<(), Error> {
    let mark = out.join(MARK);
    if mark.is_file() {
        MADE.iter().try_for_each(|it| files::clear(&out.join(it)))?;
    } else if files::names(out)?.is_empty() {
        files::make_folder(out)?;
        files::replace(&mark, b"plico demo\n")?;
    }
    Ok(())
}

/// Writes the shipped sample lot into a folder of its own in `out`, and says where.
pub fn unpack(out: &Path) -> Result<PathBuf, Error> {
    let lotto = out.join(LOT);
    for (path, bytes) in shipped::samples() {
        if let Some(inside) = path.strip_prefix(LOT) {
            let path = lotto.join(inside.trim_start_matches('/'));
            files::make_folder(path.parent().unwrap_or(out))?;
            files::replace(&path, &bytes)?;
        }
    }
    Ok(lotto)
}
