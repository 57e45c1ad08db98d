//! The inserter as a profile: its marks beside the segno, its control file, what it folds and when it stops.
//!
//! No maker's layout is promised: marks and columns are tables that a print room fills in from its machine's papers.

use serde::Deserialize;

use crate::codes;
use crate::codes::Kind;
use crate::codes::Symbol;
use crate::codes::Symbology;
use crate::codes::segno;
use crate::press::busta::Busta;
use crate::press::busta::Wrong;
use crate::press::control::Controllo;
use crate::press::draw;
use crate::press::draw::Place;
use crate::press::fields;
use crate::press::fields::Campo;
use crate::press::fields::Foglio;
use crate::press::mm;
use crate::press::mm::Mm;
use crate::press::rules;
use crate::press::rules::Eccezione;

/// An inserter and what it wants to see.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imbustatrice {
    /// Version of the profile's form.
    pub schema: u32,
    /// Its short name, and the name of its profile.
    pub codice: String,
    /// Its name for people.
    pub nome: String,
    /// Who tried it on the machine and when; empty where nobody did.
    pub verificato: String,
    /// Which sheet of a piece the machine takes first.
    #[serde(default)]
    pub ordine: Ordine,
    /// Sheets that the machine folds, where that is less than the envelope takes.
    #[serde(default)]
    pub fogli_plico: Option<u32>,
    /// Above so many sheets a piece is put aside; by default what machine and envelope take.
    #[serde(default)]
    pub devia_oltre_fogli: Option<u32>,
    /// Share of a batch that may be printed again before a person has to look, in hundredths.
    #[serde(default = "Imbustatrice::most_reprints")]
    pub massimo_ristampa_percento: u32,
    /// Upper bounds of classes of sheets, each with a print file of its own; one class where there is none.
    #[serde(default)]
    pub classi_fogli: Vec<u32>,
    /// Whether both sides of sheets are printed.
    #[serde(default)]
    pub stampa: Stampa,
    /// So many pieces are a bundle, which the mark `lotto-automatico` ends; none where it is 0.
    #[serde(default)]
    pub plichi_fascetta: u32,
    /// Where the segno stands, if not where the envelope's profile says: x, y, side.
    #[serde(default)]
    pub segno_mm: Option<[Mm; 3]>,
    /// Rules of distance that do not bind for this machine, each with its reason.
    #[serde(default)]
    pub eccezioni: Vec<Eccezione>,
    /// Marks beside the segno.
    #[serde(default)]
    pub marca: Vec<Marca>,
    /// Slip sheets.
    #[serde(default)]
    pub separatori: Separatori,
    /// The control file.
    pub controllo: Controllo,
}

/// Which sheet of a piece a machine takes first; folds decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ordine {
    /// The one with the address.
    #[default]
    IndirizzoPrimo,
    /// The other end: the address comes last.
    IndirizzoUltimo,
}

/// How sheets are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stampa {
    /// On both sides, but for pages that ask to stand alone.
    #[default]
    FronteRetro,
    /// On fronts alone.
    SoloFronte,
}

/// A mark on every front.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marca {
    /// How it is drawn.
    pub tipo: Tipo,
    /// Its room: x, y, width, height. Strokes and matrices fill it, bars begin at its left.
    pub posto_mm: [Mm; 4],
    /// What each stroke means, from the top.
    #[serde(default)]
    pub tratti: Vec<String>,
    /// From one stroke to the next.
    #[serde(default = "Marca::pitch")]
    pub passo_mm: Mm,
    /// How thick a stroke is.
    #[serde(default = "Marca::thickness")]
    pub spessore_mm: Mm,
    /// What a symbol says.
    #[serde(default)]
    pub campi: Vec<Campo>,
}

/// How a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tipo {
    /// Strokes that are there or not.
    Omr,
    /// Code 39.
    Code39,
    /// Interleaved 2 of 5.
    Itf,
    /// A Data Matrix of fixed length.
    Datamatrix,
}

impl Tipo {
    /// The symbology of its code.
    pub fn symbology(self) -> Symbology {
        match self {
            Self::Omr => Symbology::None,
            Self::Code39 => Symbology::Code39,
            Self::Itf => Symbology::Itf,
            Self::Datamatrix => Symbology::DataMatrix,
        }
    }
}

/// Slip sheets: outside the numbers of pieces, on stock of their own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Separatori {
    /// Whether a batch begins with one.
    pub testata: bool,
    /// Whether it ends with one.
    pub coda: bool,
    /// After how many pieces there is one; 0 for never.
    pub ogni_plichi: u32,
    /// The tray of its stock; 0 for that of the other sheets.
    pub vassoio: u8,
    /// What its segno tells the machine.
    pub segno: Ordina,
}

/// What a slip sheet tells the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ordina {
    /// To stop.
    Arresto,
    /// To put the sheet aside.
    #[default]
    Deviazione,
    /// Nothing: it has no segno.
    Nessuno,
}

impl Ordina {
    /// The flags of its segno, where it has one.
    pub fn flags(self) -> Option<u8> {
        match self {
            Self::Arresto => Some(segno::STOP),
            Self::Deviazione => Some(segno::DIVERT),
            Self::Nessuno => None,
        }
    }
}

/// Bits of the sequence that wraps around.
const SEQUENCE_BITS: u32 = 4;

/// Bits of the match code.
const MATCH_BITS: u32 = 17;

/// Strokes of a column that all makers read.
const MOST_STROKES: usize = 19;

/// What is between two bounds that all makers read: from, to, in micrometres.
const THICKNESS_UM: [i64; 2] = [350, 630];
const LENGTH_UM: [i64; 2] = [10_160, 20_000];
const PITCH_UM: [i64; 2] = [3_175, 4_200];

impl Imbustatrice {
    /// Reads a profile, and refuses one that is not at one with itself.
    pub fn parse(text: &str) -> Result<Self, Wrong> {
        let it: Self = toml::from_str(text).map_err(|cause| cause.to_string())?;
        it.check()?;
        Ok(it)
    }

    const fn most_reprints() -> u32 {
        5
    }

    fn check(&self) -> Result<(), Wrong> {
        rules::check_exceptions(&self.eccezioni)?;
        if !self.classi_fogli.is_sorted_by(|a, b| a < b) {
            return Err("`classi_fogli`: bounds ascend".into());
        }
        if self.separatori.vassoio > 35 {
            return Err("`separatori.vassoio`: trays go to 35".into());
        }
        self.marca.iter().try_for_each(Marca::check)?;
        self.controllo.check()
    }

    /// Whether its marks, on sheets for this envelope, keep to the rules and out of one another's way.
    pub fn check_in(&self, busta: &Busta) -> Result<(), Wrong> {
        let omr = Kind::Omr.as_str();
        busta.check_mark(self.segno(busta), Kind::Segno.as_str(), &self.eccezioni)?;
        let mut taken = vec![rules::area(self.segno(busta)).grown(busta.segno.quiete_mm.um())];
        for it in &self.marca {
            let place = mm::place(it.posto_mm);
            busta.check_mark(place, omr, &self.eccezioni)?;
            let room = rules::area(place);
            if taken.iter().any(|other| other.overlaps(room)) {
                return Err(format!("a mark of `{}` lies on the segno or on another mark", self.codice));
            }
            taken.push(room);
        }
        Ok(())
    }

    /// Where the segno stands on sheets for this envelope.
    pub fn segno(&self, busta: &Busta) -> Place {
        self.segno_mm.map_or_else(|| busta.mark(), |[x, y, side]| mm::place([x, y, side, side]))
    }

    /// Where marks may stand on sheets for this envelope.
    pub fn taken(&self, busta: &Busta) -> Vec<Place> {
        let marks = self.marca.iter().map(|it| mm::place(it.posto_mm));
        std::iter::once(self.segno(busta)).chain(marks).collect()
    }

    /// Whether the machine folds so many sheets into this envelope.
    pub fn takes(&self, sheets: u32, busta: &Busta) -> bool {
        busta.takes(sheets) && self.fogli_plico.is_none_or(|most| sheets <= most)
    }

    /// Whether a piece of so many sheets is put aside, for a hand to close it.
    pub fn diverts(&self, sheets: u32, busta: &Busta) -> bool {
        match self.devia_oltre_fogli {
            Some(most) => sheets > most,
            None => !self.takes(sheets, busta),
        }
    }

    /// The class of sheets of a piece, from 1; 0 where there is only one.
    pub fn sheet_class(&self, sheets: u32) -> u8 {
        if self.classi_fogli.is_empty() {
            return 0;
        }
        let class = self.classi_fogli.iter().position(|&most| sheets <= most).unwrap_or(self.classi_fogli.len());
        u8::try_from(class + 1).unwrap_or(u8::MAX)
    }

    /// The marks of a sheet, each with what it says and where it stands.
    pub fn marks(&self, foglio: Foglio<'_>) -> Result<Vec<Mark>, codes::Error> {
        self.marca.iter().map(|it| it.mark(self, foglio)).collect()
    }

    /// Whether a stroke of this meaning stands on a sheet; parity is not asked here.
    fn has_stroke(&self, name: &str, foglio: Foglio<'_>) -> bool {
        let segno = foglio.segno;
        let [first, last] = match self.ordine {
            Ordine::IndirizzoPrimo => [segno::FIRST, segno::LAST],
            Ordine::IndirizzoUltimo => [segno::LAST, segno::FIRST],
        };
        let has = |flag: u8| segno.fields().flags & flag != 0;
        let bit = |value: u64, number: u32| value >> (number - 1) & 1 == 1;
        match (name, numbered(name)) {
            ("partenza" | "sicurezza" | "ritmo", _) => true,
            ("inizio", _) => has(first),
            ("non-inizio", _) => !has(first),
            ("fine", _) => has(last),
            ("non-fine", _) => !has(last),
            ("deviazione", _) => has(segno::DIVERT),
            ("arresto", _) => has(segno::STOP),
            ("lotto-automatico", _) => {
                self.plichi_fascetta > 0 && segno.piece().is_multiple_of(self.plichi_fascetta) && has(last)
            }
            (_, Some(("alimentatore", number))) => has(last) && bit(u64::from(segno.fields().feeders), number),
            (_, Some(("sequenza", number))) => bit(self.sequence(foglio.ordinal), number),
            (_, Some(("corrispondenza", number))) => bit(u64::from(segno.piece()), number),
            _ => false,
        }
    }

    /// The number of a sheet in the order in which the machine takes the pile: the last one first where addresses
    /// come last.
    fn sequence(&self, ordinal: u64) -> u64 {
        match self.ordine {
            Ordine::IndirizzoPrimo => ordinal,
            Ordine::IndirizzoUltimo => ordinal.wrapping_neg(),
        }
    }
}

/// Meanings of strokes without a number.
const STROKES: [&str; 13] = [
    "partenza",
    "sicurezza",
    "ritmo",
    "inizio",
    "non-inizio",
    "fine",
    "non-fine",
    "deviazione",
    "arresto",
    "lotto-automatico",
    "parita-pari",
    "parita-dispari",
    "vuoto",
];

/// Meanings with a number, and how far it goes.
const NUMBERED: [(&str, u32); 3] = [("alimentatore", 8), ("sequenza", SEQUENCE_BITS), ("corrispondenza", MATCH_BITS)];

/// `sequenza-2` as its meaning and its number, from 1.
fn numbered(name: &str) -> Option<(&'static str, u32)> {
    let (head, number) = name.rsplit_once('-')?;
    let &(head, most) = NUMBERED.iter().find(|it| it.0 == head)?;
    let number: u32 = number.parse().ok()?;
    (1..=most).contains(&number).then_some((head, number))
}

/// A mark as it stands on a front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// How it is drawn.
    pub symbology: Symbology,
    /// What it says; for strokes a `1` for each that is there and a `0` for each that is not, from the top.
    pub payload: String,
    /// Where it stands.
    pub place: Place,
    /// How thick strokes are.
    pub stroke_um: i64,
    /// From one stroke to the next.
    pub pitch_um: i64,
}

impl Mark {
    /// The strokes that a mark may have: whether each is there, and where.
    pub fn strokes(&self) -> impl Iterator<Item = (bool, Place)> + '_ {
        (0..).zip(self.payload.bytes()).map(|(index, byte)| {
            let y_um = self.place.y_um + index * self.pitch_um;
            (byte == b'1', Place { y_um, height_um: self.stroke_um, ..self.place })
        })
    }

    /// The symbol; none for strokes.
    pub fn symbol(&self) -> Option<Result<Symbol, codes::Error>> {
        (self.symbology != Symbology::None).then(|| codes::encode(self.symbology, &self.payload))
    }
}

impl Marca {
    const fn pitch() -> Mm {
        Mm::half_millimetres(7)
    }

    const fn thickness() -> Mm {
        Mm::half_millimetres(1)
    }

    fn check(&self) -> Result<(), Wrong> {
        if self.tipo == Tipo::Omr { self.check_strokes() } else { self.check_symbol() }
    }

    fn check_strokes(&self) -> Result<(), Wrong> {
        if let Some(unknown) = self.tratti.iter().find(|it| !STROKES.contains(&it.as_str()) && numbered(it).is_none()) {
            return Err(format!("`tratti`: no stroke means `{unknown}`"));
        }
        if self.tratti.len() > MOST_STROKES || self.tratti.first().is_none_or(|it| it != "partenza") {
            return Err(format!("`tratti`: the first is `partenza`, and there are at most {MOST_STROKES}"));
        }
        let parity = self.tratti.iter().filter(|it| it.starts_with("parita-")).count();
        if parity > 1 {
            return Err("`tratti`: one parity is enough".into());
        }
        let [_, _, length, height] = self.posto_mm.map(Mm::um);
        let bounds = [
            ("spessore_mm", self.spessore_mm.um(), THICKNESS_UM),
            ("passo_mm", self.passo_mm.um(), PITCH_UM),
            ("posto_mm", length, LENGTH_UM),
        ];
        if let Some((key, _, [from, to])) = bounds.iter().find(|(_, um, [from, to])| !(from..=to).contains(&um)) {
            let mm = |um: &i64| *um as f64 / 1000.0;
            return Err(format!("`{key}`: readers see strokes from {} to {} mm", mm(from), mm(to)));
        }
        let wanted = self.passo_mm.um() * (self.tratti.len() as i64 - 1) + self.spessore_mm.um();
        if height != wanted {
            let wanted = wanted as f64 / 1000.0;
            return Err(format!("`posto_mm`: {} strokes are {wanted} mm high", self.tratti.len()));
        }
        Ok(())
    }

    fn check_symbol(&self) -> Result<(), Wrong> {
        let length = fields::check_text(&self.campi)?;
        let sample = "0".repeat(length);
        let refused = || format!("`campi`: {length} characters cannot be written as {}", self.tipo.symbology());
        let symbol = codes::encode(self.tipo.symbology(), &sample).map_err(|_| refused())?;
        let place = draw::place(&symbol, mm::place(self.posto_mm));
        if place.is_none() {
            return Err(format!("`posto_mm`: too narrow for {length} characters as {}", self.tipo.symbology()));
        }
        Ok(())
    }

    fn mark(&self, machine: &Imbustatrice, foglio: Foglio<'_>) -> Result<Mark, codes::Error> {
        let room = mm::place(self.posto_mm);
        let mark = |payload: String, place: Place| Mark {
            symbology: self.tipo.symbology(),
            payload,
            place,
            stroke_um: self.spessore_mm.um(),
            pitch_um: self.passo_mm.um(),
        };
        if self.tipo == Tipo::Omr {
            return Ok(mark(self.strokes(machine, foglio), room));
        }
        let payload = fields::text(&self.campi, foglio);
        let symbology = self.tipo.symbology();
        let symbol = codes::encode(symbology, &payload)?;
        let length = payload.chars().count();
        let place = draw::place(&symbol, room).ok_or(codes::Error::Length { symbology, length })?;
        Ok(mark(payload, place))
    }

    fn strokes(&self, machine: &Imbustatrice, foglio: Foglio<'_>) -> String {
        let plain: Vec<bool> = self.tratti.iter().map(|it| machine.has_stroke(it, foglio)).collect();
        let is_odd = plain.iter().filter(|it| **it).count() % 2 == 1;
        let strokes = self.tratti.iter().zip(plain).map(|(name, is_there)| match name.as_str() {
            "parita-pari" => is_odd,
            "parita-dispari" => !is_odd,
            _ => is_there,
        });
        strokes.map(|it| if it { '1' } else { '0' }).collect()
    }
}
