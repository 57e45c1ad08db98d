//! Tables of service levels and billing: on stdout as CSV, in a folder as a numbered report.

use std::path::Path;
use std::path::PathBuf;

use crate::jobs::Error;
use crate::jobs::csv::cell;
use crate::jobs::livelli::Istante;
use crate::jobs::project::Project;
use crate::jobs::rapporti;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::parole;
use crate::jobs::rapporti::tabella::Colonna;
pub use crate::jobs::rapporti::tabella::Tipo;
pub use crate::jobs::rapporti::tabella::Valore;

/// A column: its name for programs, its head for people, and what it holds.
pub type Testa = (&'static str, &'static str, Tipo);

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tabella {
    /// A word for names of files and sheets.
    pub nome: &'static str,
    /// Its title.
    pub titolo: &'static str,
    /// Its columns.
    pub colonne: &'static [Testa],
    /// Its rows.
    pub righe: Vec<Vec<Valore>>,
}

impl Tabella {
    /// A table without rows.
    pub fn new(nome: &'static str, titolo: &'static str, colonne: &'static [Testa]) -> Self {
        Self { nome, titolo, colonne, righe: Vec::new() }
    }

    /// Adds a row.
    pub fn push(&mut self, riga: Vec<Valore>) {
        assert_eq!(riga.len(), self.colonne.len(), "a row of `{}` has a cell a column", self.nome);
        self.righe.push(riga);
    }

    /// The table as it is written on stdout.
    pub fn csv(&self) -> String {
        let heads: Vec<&str> = self.colonne.iter().map(|it| it.0).collect();
        let mut text = heads.join(";") + "\r\n";
        for riga in &self.righe {
            let cells: Vec<String> =
                riga.iter().map(|it| if let Valore::Testo(text) = it { cell(text) } else { it.plain() }).collect();
            text += &(cells.join(";") + "\r\n");
        }
        text
    }

    /// The same for people: heads and words instead of names and codes.
    fn report(self) -> Result<rapporti::tabella::Tabella, Error> {
        let columns = self.colonne.iter().map(|(nome, testa, tipo)| {
            let peso = match tipo {
                Tipo::Testo if *nome == "parametro" || *nome == "domanda" => 40,
                Tipo::Testo => 16,
                _ => 8,
            };
            let somma = SUMMED.contains(&(self.nome, *nome));
            Colonna { somma, ..Colonna::new(testa, *tipo, peso) }
        });
        let mut tabella = rapporti::tabella::Tabella::new(self.nome, self.titolo, columns.collect());
        for riga in self.righe {
            let said = riga.into_iter().zip(self.colonne).map(|(cell, (nome, _, tipo))| match cell {
                Valore::Testo(text) if *tipo == Tipo::Data => {
                    Valore::Testo(Istante::parse(&text).map_or(text, parole::istante))
                }
                Valore::Testo(text) => Valore::Testo(parole::livelli(nome, &text)),
                cell => cell,
            });
            tabella.push(said.collect())?;
        }
        Ok(tabella)
    }
}

/// Columns that a last row sums up on paper: table and name.
const SUMMED: [(&str, &str); 4] =
    [("righe", "penale"), ("annullati", "minimo"), ("annullati", "preruolo"), ("righe", "penalizzati")];

/// What a report says of itself.
#[derive(Debug, Clone)]
pub struct Testata {
    /// Its kind, and the name of its files.
    pub tipo: &'static str,
    /// Its title.
    pub titolo: &'static str,
    /// Belfiore code of the body.
    pub ente: String,
    /// The time that it is about, in words.
    pub periodo: String,
    /// What has to be known to read it.
    pub premessa: Vec<String>,
}

/// Writes tables as one report, on paper and for work; gives its files.
pub fn write(project: &Project, testata: Testata, tabelle: Vec<Tabella>, dir: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut rapporto = Rapporto::new(testata.tipo, testata.titolo, &testata.ente, testata.periodo).wide();
    rapporto.say("Criteri", testata.premessa);
    for it in tabelle {
        rapporto.add(it.report()?);
    }
    Ok(rapporti::write(project, rapporto, dir, testata.tipo)?.files)
}
