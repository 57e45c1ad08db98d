//! The tables of a lot that plico itself writes.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::path::PathBuf;

use crate::domain::data::Data;
use crate::fatti::Voce;
use crate::files;
use crate::files::scratch::Scratch;
use crate::files::staging::Staging;
use crate::intake::riga::Tabella;
use crate::jobs::Error;
use crate::jobs::apri::Pagina;
use crate::jobs::csv::cell;

/// The folder of attachments in a lot.
const ATTACHED: &str = "allegati";

/// The head of a lot.
pub(super) struct Testata<'a> {
    pub ente: &'a str,
    pub numero: &'a str,
    pub al: Data,
    pub prova: bool,
    pub voce: Voce,
    /// The model that prints it, where it is not the acts' own.
    pub modello: Option<&'static str>,
}

/// The act of a page.
fn id(pagina: &Pagina) -> String {
    pagina.righe.iter().find_map(|it| it.1.get("id_verbale")).cloned().unwrap_or_default()
}

/// Rows of tables, gathered act by act.
#[derive(Default)]
pub(super) struct Tavole {
    tables: BTreeMap<&'static str, String>,
    /// What is attached to acts: its name, and where it waits.
    allegati: Vec<(String, PathBuf)>,
    /// The acts that are in it.
    ids: BTreeSet<String>,
    verbali: u64,
    destinatari: u64,
}

impl Tavole {
    /// Whether no act of this id is in it yet.
    pub fn is_new(&self, pagina: &Pagina) -> bool {
        !self.ids.contains(&id(pagina))
    }

    /// Adds what an act gives.
    pub fn add(&mut self, pagina: &Pagina) {
        let id = id(pagina);
        self.ids.insert(id.clone());
        for (name, cells) in &pagina.righe {
            let Some(tabella) = Tabella::parse(name) else { continue };
            self.verbali += u64::from(tabella == Tabella::Verbali);
            self.destinatari += u64::from(tabella == Tabella::Soggetti);
            let table = self.table(tabella);
            let row: Vec<String> =
                tabella.columns().iter().map(|it| cell(cells.get(*it).map_or("", String::as_str))).collect();
            let _ = write!(table, "{}\r\n", row.join(";"));
        }
        for (campo, valore) in &pagina.campi {
            let table = self.table(Tabella::Campi);
            let _ = write!(table, "{};;{};{}\r\n", cell(&id), cell(campo), cell(valore));
        }
    }

    /// Attaches files to an act, which are printed with it for a recipient; for all, where none is named. They wait in
    /// `scratch` until the lot is written.
    pub fn attach(
        &mut self,
        scratch: &Scratch,
        (id, whom): (&str, &str),
        tipo: &str,
        all: &[(String, Vec<u8>)],
    ) -> Result<(), Error> {
        for (name, bytes) in all {
            let path = scratch.path().join(name);
            files::write_new(&path, bytes)?;
            let cells = [("id_verbale", id), ("tipo", tipo), ("nome_file", name), ("progressivo_destinatario", whom)];
            let cells = BTreeMap::from(cells);
            let table = self.table(Tabella::Allegati);
            let columns = Tabella::Allegati.columns().iter();
            let row: Vec<String> = columns.map(|it| cell(cells.get(it).copied().unwrap_or_default())).collect();
            let _ = write!(table, "{}\r\n", row.join(";"));
            self.allegati.push((name.clone(), path));
        }
        Ok(())
    }

    fn table(&mut self, tabella: Tabella) -> &mut String {
        let header = || format!("{}\r\n", tabella.columns().join(";"));
        self.tables.entry(tabella.as_str()).or_insert_with(header)
    }

    /// Writes the lot whole.
    pub fn write(mut self, out: &Path, head: &Testata<'_>) -> Result<(), Error> {
        let staging = Staging::new(out)?;
        let tipo = if head.voce == Voce::RinotificaEstero { "ESTERO" } else { "POSTALE" };
        let cells = [
            ("codice_ente", head.ente.to_string()),
            ("numero_lotto", head.numero.to_string()),
            ("tipo_lotto", tipo.to_string()),
            ("data_creazione", head.al.to_string()),
            ("data_ricezione", head.al.to_string()),
            ("n_verbali", self.verbali.to_string()),
            ("n_destinatari", self.destinatari.to_string()),
            ("note", head.voce.as_str().to_string()),
            ("modello", head.modello.unwrap_or_default().to_string()),
            ("prova", if head.prova { "S" } else { "N" }.to_string()),
        ];
        let cells = BTreeMap::from(cells);
        let row: Vec<String> =
            Tabella::Lotto.columns().iter().map(|it| cell(cells.get(it).map_or("", String::as_str))).collect();
        let _ = write!(self.table(Tabella::Lotto), "{}\r\n", row.join(";"));
        if !self.allegati.is_empty() {
            files::make_folder(&staging.path().join(ATTACHED))?;
        }
        for (name, path) in &self.allegati {
            files::link(path, &staging.path().join(ATTACHED).join(name))?;
        }
        for (name, text) in &self.tables {
            files::replace(&staging.path().join(format!("{name}.csv")), text.as_bytes())?;
        }
        Ok(staging.publish()?)
    }
}
