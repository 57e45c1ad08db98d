//! The statement that the copies of a lot conform: a document for the C.P.L. to sign, with the hash of the index.
//!
//! Its sentences are in `locales/it/attestazione.toml`, for the C.P.L. to approve.

use std::path::Path;

use serde_json::json;

use crate::compose::copy;
use crate::compose::engine;
use crate::compose::engine::Engine;
use crate::compose::engine::Files;
use crate::domain::data::Data;
use crate::files;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::copies::FOLDER;
use crate::jobs::copies::index;
use crate::jobs::copies::index::Copia;
use crate::jobs::modelli;
use crate::jobs::modelli::Modello;
use crate::locale::Locale;
use crate::press::manifest::Manifest;
use crate::shipped;

/// Its name in the folder of the copies.
pub const FILE: &str = "attestazione.pdf";

/// Writes the statement about the copies in `folder`.
pub fn write(
    folder: &Path,
    manifest: &Manifest,
    (modello, lingua): (&Modello, &str),
    data: Data,
    rows: &[Copia],
    index_sha256: &str,
) -> Result<(), Error> {
    let frasi = jobs::sentences(lingua, "attestazione")?;
    let parts: Files =
        shipped::templates("attestazione").into_iter().map(|(path, bytes)| (format!("/{path}"), bytes)).collect();
    let fonts = modelli::fonts()?;
    let engine =
        Engine::new(&parts, &Files::new(), "/attestazione/main.typ", fonts, engine::LISTS).map_err(Error::Compose)?;
    let document = engine.compose(record(manifest, modello, rows, index_sha256, &frasi)).map_err(Error::Compose)?;
    let title = frasi.say("titolo", &[]);
    let keyword = keyword(index_sha256);
    let copy = copy::Copy {
        title: &title,
        // The hash of the index can be found without reading the page.
        keywords: &[&keyword],
        lingua: "it",
        data,
        mark_face: 0,
    };
    let bytes = copy::write(&document, &engine, &[], &copy).map_err(Error::Compose)?;
    files::write_new(&folder.join(FILE), &bytes)?;
    Ok(())
}

/// Whether the statement of a rendered lot is about the index of this hash.
pub fn names(folder: &Path, index_sha256: &str) -> bool {
    let bytes = files::read(&folder.join(FOLDER).join(FILE)).unwrap_or_default();
    let keyword = keyword(index_sha256);
    bytes.windows(keyword.len()).any(|it| it == keyword.as_bytes())
}

fn keyword(index_sha256: &str) -> String {
    format!("indice-sha256-{index_sha256}")
}

fn record(manifest: &Manifest, modello: &Modello, rows: &[Copia], index_sha256: &str, frasi: &Locale) -> String {
    let mut atti: Vec<&str> = rows.iter().map(|it| it.id_verbale.as_str()).collect();
    atti.sort_unstable();
    atti.dedup();
    let (atti, copie) = (atti.len().to_string(), rows.len().to_string());
    let pagine = rows.iter().map(|it| it.pagine).sum::<usize>().to_string();
    let data = Data::parse(&manifest.data).map_or(String::new(), |it| it.it());
    let values = [
        ("ente", modello.ente.nome.as_str()),
        ("comando", &modello.ente.comando),
        ("lotto", &manifest.lotto),
        ("data", &data),
        ("lavoro", &manifest.lavoro),
        ("atti", &atti),
        ("copie", &copie),
        ("pagine", &pagine),
        ("fornitore", &modello.ente.responsabile_esterno),
    ];
    let say = |key: &str| frasi.say(key, &values);
    let paragraphs: Vec<String> =
        (1..).map(|it| format!("testo.{it}")).take_while(|it| frasi.has(it)).map(|it| say(&it)).collect();
    let model = |it: &crate::press::manifest::Model| format!("{} ({}) {}", it.id, it.version, it.sha256);
    let models: Vec<String> = manifest.models.iter().map(model).collect();
    let voci = json!([
        [say("voce.lotto"), format!("{} – {data}", manifest.lotto)],
        [say("voce.lavoro"), manifest.lavoro],
        [say("voce.copie"), say("quante")],
        [say("voce.formato"), say("formato")],
        [say("voce.indice"), format!("{FOLDER}/{}", index::FILE)],
        [say("voce.impronta"), index_sha256],
        [say("voce.modello"), models.join("; ")],
    ]);
    json!({
        "titolo": say("titolo"),
        "ente": modello.ente.nome,
        "comando": modello.ente.comando,
        "avviso": manifest.mode().word().map(|word| frasi.say("avviso", &[("parola", word)])),
        "testo": paragraphs,
        "voci": voci,
        "firma": say("firma"),
    })
    .to_string()
}
