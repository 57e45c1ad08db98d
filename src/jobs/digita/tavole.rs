//! The tables of a lot of keyed acts, as `check` and `render` read them.

use std::fmt::Write as _;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::intake::riga::Tabella;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::digita::campi;
use crate::jobs::digita::campi::Celle;
use crate::jobs::digita::scheda;
use crate::jobs::digita::scheda::Genere;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::project::Project;

/// The folder of attachments in a lot.
const ATTACHED: &str = "allegati";

/// The head of a lot.
pub(super) struct Testata<'a> {
    pub ente: &'a str,
    pub registro: &'a str,
    pub numero: &'a str,
}

/// Which register an act goes by.
pub(super) fn registro(it: &Scheda) -> &'static str {
    if it.get("v-tipo_atto") == "EXTRA" { "EXTRA" } else { "CDS" }
}

/// Writes the tables and attachments of acts into a folder that nobody sees yet; says what it wrote, by name in the lot.
pub(super) fn write(
    project: &Project,
    folder: &Path,
    head: &Testata<'_>,
    atti: &[&Scheda],
) -> Result<Vec<(String, PathBuf)>, Error> {
    let mut tables: Vec<(Tabella, Vec<Celle>)> = vec![(Tabella::Lotto, vec![testata(project, head, atti)])];
    tables.push((Tabella::Verbali, atti.iter().map(|it| campi::verbale(&it.campi)).collect()));
    for (tabella, lettera) in [(Tabella::Violazioni, 'r'), (Tabella::Soggetti, 's')] {
        let rows = atti.iter().flat_map(|it| campi::rows(&it.campi, lettera)).map(|it| it.1);
        tables.push((tabella, rows.collect()));
    }
    tables.push((Tabella::Allegati, atti.iter().flat_map(|it| attached(it)).collect()));
    let mut written = Vec::new();
    for (tabella, rows) in tables {
        let name = format!("{}.csv", tabella.as_str());
        files::write_new(&folder.join(&name), text(tabella, &rows).as_bytes())?;
        written.push((name.clone(), folder.join(name)));
    }
    files::make_folder(&folder.join(ATTACHED))?;
    for it in atti {
        let Some(from) = scheda::folder(project, Genere::Verbale, &it.id)? else { continue };
        for scan in &it.scansioni {
            let name = format!("{ATTACHED}/{}-{}", it.id, scan.file);
            files::link(&from.join(&scan.file), &folder.join(&name))?;
            written.push((name.clone(), folder.join(name)));
        }
    }
    Ok(written)
}

fn testata(project: &Project, head: &Testata<'_>, atti: &[&Scheda]) -> Celle {
    let people: Vec<Celle> = atti.iter().flat_map(|it| campi::rows(&it.campi, 's')).map(|it| it.1).collect();
    let has_pec = people.iter().any(|it| it.get("pec").is_some_and(|it| !it.is_empty()));
    let today = clock::today().to_string();
    [
        ("codice_ente", head.ente.to_owned()),
        ("numero_lotto", head.numero.to_owned()),
        ("tipo_lotto", if has_pec { "MISTO" } else { "POSTALE" }.to_owned()),
        ("data_creazione", today.clone()),
        ("data_ricezione", today),
        ("registro", head.registro.to_owned()),
        ("n_verbali", atti.len().to_string()),
        ("n_destinatari", people.len().to_string()),
        ("profilo_tracciato", "neutro".to_owned()),
        ("prova", if project.config.web.prova { "S" } else { "N" }.to_owned()),
    ]
    .into()
}

fn attached(it: &Scheda) -> Vec<Celle> {
    let day = clock::rome(&it.creata).0.to_string();
    let row = |scan: &crate::jobs::digita::scansioni::Scansione| {
        Celle::from([
            ("id_verbale", campi::id_verbale(&it.campi)),
            ("tipo", "IMMAGINE".to_owned()),
            ("nome_file", format!("{}-{}", it.id, scan.file)),
            ("pagine", scan.pagine.to_string()),
            ("sha256", scan.sha256.clone()),
            ("data_acquisizione", day.clone()),
        ])
    };
    it.scansioni.iter().map(row).collect()
}

fn text(tabella: Tabella, rows: &[Celle]) -> String {
    let columns = tabella.columns();
    let mut text = format!("\u{FEFF}{}\r\n", columns.join(";"));
    for row in rows {
        let cells: Vec<String> = columns.iter().map(|it| quoted(row.get(it).map_or("", String::as_str))).collect();
        let _ = write!(text, "{}\r\n", cells.join(";"));
    }
    text
}

/// A cell that says just what was typed: a number of the C.P.L. is kept as it gave it.
fn quoted(cell: &str) -> String {
    if cell.contains([';', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
