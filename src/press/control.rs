//! The inserter's control file: a row a sheet or a piece, as separated values, in fixed columns, or as XML.

use serde::Deserialize;

use crate::press::busta::Wrong;
use crate::press::fields;
use crate::press::fields::Foglio;

/// The layout of a control file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Controllo {
    /// Whether a row is a sheet or a piece.
    pub riga: Riga,
    /// How rows are written.
    pub forma: Forma,
    /// Between the columns of separated values.
    #[serde(default = "Controllo::semicolon")]
    pub separatore: String,
    /// Whether separated values begin with the names of the columns.
    #[serde(default)]
    pub intestazione: bool,
    /// What ends a row.
    #[serde(default = "Controllo::crlf")]
    pub fine_riga: String,
    /// The element around all rows.
    #[serde(default = "Controllo::root")]
    pub radice: String,
    /// The element of a row.
    #[serde(default = "Controllo::element")]
    pub elemento: String,
    /// The columns, in order.
    pub colonne: Vec<Colonna>,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Riga {
    /// A sheet.
    Foglio,
    /// A piece: the row of its first sheet.
    Plico,
}

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Forma {
    /// Separated values.
    Csv,
    /// Fixed columns.
    Fisso,
    /// Elements.
    Xml,
}

/// A column.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colonna {
    /// Its name in the header, or of its element or attribute; by default that of its field.
    #[serde(default)]
    pub nome: String,
    /// What it says: a word of the vocabulary.
    #[serde(default)]
    pub campo: String,
    /// What it says always, instead.
    #[serde(default)]
    pub testo: String,
    /// Characters of a fixed column.
    #[serde(default)]
    pub larghezza: usize,
    /// On which side a fixed column is filled up.
    #[serde(default)]
    pub allinea: Allinea,
    /// With what it is filled up.
    #[serde(default = "Colonna::space")]
    pub riempi: char,
    /// Whether it is an attribute of its row, not an element in it.
    #[serde(default)]
    pub attributo: bool,
}

/// Where a value stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Allinea {
    /// At the left.
    #[default]
    Sinistra,
    /// At the right.
    Destra,
}

/// A value that is longer than its fixed column: cut off, it would be another value.
#[derive(Debug, thiserror::Error)]
#[error("column `{column}` of the control file is narrower than what it must say")]
pub struct TooNarrow {
    column: String,
}

impl Controllo {
    fn semicolon() -> String {
        ";".into()
    }

    fn crlf() -> String {
        "\r\n".into()
    }

    fn root() -> String {
        "controllo".into()
    }

    fn element() -> String {
        "foglio".into()
    }

    /// What ends the name of the file.
    pub fn extension(&self) -> &'static str {
        match self.forma {
            Forma::Csv => "control.csv",
            Forma::Fisso => "control.txt",
            Forma::Xml => "control.xml",
        }
    }

    /// Whether the layout can be written.
    pub fn check(&self) -> Result<(), Wrong> {
        if self.colonne.is_empty() {
            return Err("`controllo.colonne`: there is none".into());
        }
        for it in &self.colonne {
            match (it.campo.as_str(), it.testo.is_empty()) {
                ("", true) => return Err("`controllo.colonne`: each has a `campo` or a `testo`".into()),
                ("", false) => {}
                (name, true) => fields::check(name)?,
                (_, false) => return Err("`controllo.colonne`: each has a `campo` or a `testo`, not both".into()),
            }
            if self.forma == Forma::Fisso && it.larghezza == 0 {
                return Err(format!("`controllo.colonne`: how wide is `{}`?", it.name()));
            }
        }
        let names = self.colonne.iter().map(Colonna::name).chain([self.radice.as_str(), self.elemento.as_str()]);
        if self.forma == Forma::Xml && !names.into_iter().all(is_xml_name) {
            return Err(
                "`controllo`: names of elements and attributes are letters, digits, `_`, `-`, and begin with a letter"
                    .into(),
            );
        }
        Ok(())
    }

    /// What stands before all rows.
    pub fn head(&self) -> String {
        match self.forma {
            Forma::Csv if self.intestazione => {
                let names: Vec<String> = self.colonne.iter().map(|it| self.cell(it.name())).collect();
                names.join(&self.separatore) + &self.fine_riga
            }
            Forma::Csv | Forma::Fisso => String::new(),
            Forma::Xml => format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>{end}<{root}>{end}",
                end = self.fine_riga,
                root = self.radice
            ),
        }
    }

    /// The row of a sheet; nothing for one that is told with its piece.
    pub fn row(&self, foglio: Foglio<'_>) -> Result<String, TooNarrow> {
        if self.riga == Riga::Plico && foglio.segno.foglio() != 1 {
            return Ok(String::new());
        }
        let values = self.colonne.iter().map(|it| (it, it.value(foglio)));
        match self.forma {
            Forma::Csv => {
                let cells: Vec<String> = values.map(|(_, value)| self.cell(&value)).collect();
                Ok(cells.join(&self.separatore) + &self.fine_riga)
            }
            Forma::Fisso => {
                let cells: String = values.map(|(column, value)| column.fixed(&value)).collect::<Result<_, _>>()?;
                Ok(cells + &self.fine_riga)
            }
            Forma::Xml => Ok(self.element_of(values)),
        }
    }

    /// What stands after all rows.
    pub fn tail(&self) -> String {
        match self.forma {
            Forma::Csv | Forma::Fisso => String::new(),
            Forma::Xml => format!("</{}>{}", self.radice, self.fine_riga),
        }
    }

    fn cell(&self, value: &str) -> String {
        let is_plain = !value.contains(&self.separatore) && !value.contains(['"', '\r', '\n']);
        if is_plain { value.to_string() } else { format!("\"{}\"", value.replace('"', "\"\"")) }
    }

    fn element_of<'a>(&self, values: impl Iterator<Item = (&'a Colonna, String)>) -> String {
        let (mut attributes, mut inside) = (String::new(), String::new());
        for (column, value) in values {
            let (name, value) = (column.name(), escaped(&value));
            match column.attributo {
                true => attributes.push_str(&format!(" {name}=\"{value}\"")),
                false => inside.push_str(&format!("<{name}>{value}</{name}>")),
            }
        }
        let (element, end) = (&self.elemento, &self.fine_riga);
        match inside.is_empty() {
            true => format!("<{element}{attributes}/>{end}"),
            false => format!("<{element}{attributes}>{inside}</{element}>{end}"),
        }
    }
}

impl Colonna {
    const fn space() -> char {
        ' '
    }

    fn name(&self) -> &str {
        if self.nome.is_empty() { &self.campo } else { &self.nome }
    }

    fn value(&self, foglio: Foglio<'_>) -> String {
        if self.campo.is_empty() { self.testo.clone() } else { fields::value(&self.campo, foglio) }
    }

    fn fixed(&self, value: &str) -> Result<String, TooNarrow> {
        let missing = self.larghezza.checked_sub(value.chars().count());
        let fill = missing.ok_or_else(|| TooNarrow { column: self.name().to_string() })?;
        let fill: String = std::iter::repeat_n(self.riempi, fill).collect();
        Ok(match self.allinea {
            Allinea::Sinistra => value.to_string() + &fill,
            Allinea::Destra => fill + value,
        })
    }
}

fn is_xml_name(name: &str) -> bool {
    name.starts_with(|it: char| it.is_ascii_alphabetic())
        && name.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '-'))
}

fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            // No other control character may stand in XML.
            it if it.is_control() => text.push('\u{FFFD}'),
            it => text.push(it),
        }
    }
    text
}
