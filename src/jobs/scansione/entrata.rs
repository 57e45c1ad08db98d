//! Files into contents that are read once.

use std::path::PathBuf;

use rayon::prelude::*;

use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::scansione::Arrivi;
use crate::jobs::scansione::Lettore;
use crate::jobs::scansione::cartella::IMMAGINI;
use crate::jobs::scansione::leggi;
use crate::jobs::scansione::leggi::Contenuto;
use crate::jobs::scansione::tavole::Anomalia;
use crate::raster::picture::Format;
use crate::scan::zones::Readers;

/// Takes the files in, reads what is new.
pub(super) fn take(
    banco: &Lettore<'_>,
    paths: &[PathBuf],
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<(Arrivi, Vec<Anomalia>), Error> {
    let mut files_found: Vec<(String, PathBuf)> = Vec::new();
    for path in paths {
        if path.is_dir() {
            files_found.extend(files::tree(path)?.into_iter().map(|it| (it.clone(), path.join(it))));
        } else {
            files_found.push((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), path.clone()));
        }
    }
    let known = banco.cartella.letture()?.len() as u64;
    progress.begin("prende le scansioni", files_found.len() as u64);
    let results: Vec<Result<(Arrivi, Option<Anomalia>), Error>> = (1..)
        .zip(&files_found)
        .collect::<Vec<(u64, _)>>()
        .into_par_iter()
        .map_init(Readers::default, |readers, (place, (name, path))| {
            if stop.is_asked() {
                return Err(Error::Interrupted);
            }
            let bytes = files::read(path)?;
            let sha256 = hash::sha256(&bytes);
            let one = Arrivi { arrivati: 1, ..Arrivi::default() };
            let Some(format) = Format::of(&bytes) else {
                let anomalia = Anomalia { file: name.clone(), codice: "formato-sconosciuto".into(), ..Anomalia::default() };
                return Ok((Arrivi { rifiutati: 1, ..one }, Some(anomalia)));
            };
            if banco.cartella.lettura(&sha256)?.is_some() {
                return Ok((one, None));
            }
            if readers.ocr.is_none() {
                *readers = Readers::open().0;
            }
            files::make_folder(&banco.cartella.path(IMMAGINI))?;
            files::replace(
                &banco.cartella.path(IMMAGINI).join(format!("{sha256}.{}", format.extension())),
                &bytes,
            )?;
            let content = Contenuto {
                bytes: &bytes,
                sha256: &sha256,
                nome: name,
                estensione: format.extension(),
                sequenza: known + place,
                giorno: banco.giorno.clone(),
                tipo: banco.tipo,
                scatola: banco.scatola,
            };
            match leggi::read(&content, banco.profili, readers) {
                Ok(lettura) => {
                    banco.cartella.keep_lettura(&lettura)?;
                    Ok((Arrivi { letti: 1, ..one }, None))
                }
                Err(cause) => {
                    let anomalia = Anomalia { file: name.clone(), codice: cause.code().into(), ..Anomalia::default() };
                    Ok((Arrivi { rifiutati: 1, ..one }, Some(anomalia)))
                }
            }
        })
        .collect();
    let (mut arrivi, mut refused) = (Arrivi::default(), Vec::new());
    for it in results {
        let (one, anomalia) = it?;
        arrivi.arrivati += one.arrivati;
        arrivi.letti += one.letti;
        arrivi.rifiutati += one.rifiutati;
        refused.extend(anomalia);
    }
    Ok((arrivi, refused))
}
