//! The profile of a card as TOML, written and read: the form that scanners take, whoever printed the card.

use std::fmt::Write as _;

use serde::Deserialize;

use crate::domain::carta::Anchor;
use crate::domain::carta::AnchorKind;
use crate::domain::carta::CardProfile;
use crate::domain::carta::Code;
use crate::domain::carta::Kind;
use crate::domain::carta::Rect;
use crate::domain::carta::Role;
use crate::domain::carta::Side;
use crate::domain::carta::Zone;
use crate::domain::carta::ZoneKind;
use crate::domain::esito::Esito;
use crate::press::mm::Mm;

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    card: Card,
    #[serde(default)]
    code: Vec<CodeRow>,
    #[serde(default)]
    anchor: Vec<AnchorRow>,
    #[serde(default)]
    zone: Vec<ZoneRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Card {
    name: String,
    kind: String,
    size_mm: [Mm; 2],
    /// By whom and when it was held against real cards: said and empty, nobody has, and nothing stands alone by it.
    verificato: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeRow {
    #[serde(default)]
    side: String,
    rect_mm: [Mm; 4],
    role: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnchorRow {
    #[serde(default)]
    side: String,
    kind: String,
    rect_mm: [Mm; 4],
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ZoneRow {
    #[serde(default)]
    side: String,
    name: String,
    kind: String,
    rect_mm: [Mm; 4],
    #[serde(default)]
    group: String,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    printed: bool,
}

/// Reads a profile, and says what is wrong with one that cannot be used.
pub fn parse(text: &str) -> Result<CardProfile, String> {
    let file: File = toml::from_str(text).map_err(|e| e.to_string())?;
    let codes = file.code.iter().map(CodeRow::code).collect::<Result<_, _>>()?;
    let anchors = file.anchor.iter().map(AnchorRow::anchor).collect::<Result<_, _>>()?;
    let zones = file.zone.iter().map(ZoneRow::zone).collect::<Result<_, _>>()?;
    let kind = known("card.kind", &file.card.kind, Kind::parse)?;
    let size = file.card.size_mm.map(Mm::um);
    let profile = CardProfile::new(file.card.name, kind, size, codes, anchors, zones).map_err(|it| it.to_string())?;
    let is_verified = file.card.verificato.is_none_or(|it| !it.trim().is_empty());
    Ok(if is_verified { profile } else { profile.unverified() })
}

impl CodeRow {
    fn code(&self) -> Result<Code, String> {
        Ok(Code { side: side(&self.side)?, rect: rect(self.rect_mm), role: known("role", &self.role, Role::parse)? })
    }
}

impl AnchorRow {
    fn anchor(&self) -> Result<Anchor, String> {
        let kind = known("anchor.kind", &self.kind, AnchorKind::parse)?;
        Ok(Anchor { side: side(&self.side)?, kind, rect: rect(self.rect_mm), text: self.text.clone() })
    }
}

impl ZoneRow {
    fn zone(&self) -> Result<Zone, String> {
        let outcome = match self.outcome.as_str() {
            "" => None,
            outcome => Some(known("outcome", outcome, Esito::parse)?),
        };
        Ok(Zone {
            side: side(&self.side)?,
            name: self.name.clone(),
            kind: known("zone.kind", &self.kind, ZoneKind::parse)?,
            rect: rect(self.rect_mm),
            group: self.group.clone(),
            outcome,
            printed: self.printed,
        })
    }
}

/// A side; the front where nothing is said.
fn side(word: &str) -> Result<Side, String> {
    if word.is_empty() { Ok(Side::Fronte) } else { known("side", word, Side::parse) }
}

fn known<T>(key: &str, word: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, String> {
    parse(word).ok_or_else(|| format!("`{key}`: `{word}` is not known"))
}

fn rect([x, y, width, height]: [Mm; 4]) -> Rect {
    Rect { x_um: x.um(), y_um: y.um(), width_um: width.um(), height_um: height.um() }
}

/// What a profile says to people, as comments: at its head, before each code, anchor and zone, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// At the head.
    pub head: String,
    /// Before codes; nothing where it is empty, or there are fewer.
    pub codes: Vec<String>,
    /// Before anchors.
    pub anchors: Vec<String>,
    /// Before zones.
    pub zones: Vec<String>,
}

/// Writes a profile. Only an anchor of the front leaves its side out: the others have theirs, whatever the default.
pub fn write(profile: &CardProfile) -> String {
    noted(profile, &Notes::default())
}

/// Writes a profile with what it says to people.
pub fn noted(profile: &CardProfile, notes: &Notes) -> String {
    let mut out = comment(&notes.head);
    out.push_str("[card]\n");
    let [width, height] = profile.size_um().map(mm);
    let _ = writeln!(out, "name = {}", quoted(profile.name()));
    let _ = writeln!(out, "kind = {}", quoted(profile.kind().as_str()));
    let _ = writeln!(out, "size_mm = [{width}, {height}]");
    if !profile.is_verified() {
        out.push_str("verificato = \"\"\n");
    }
    let begin = |out: &mut String, notes: &[String], index: usize, table: &str| {
        let note = notes.get(index).map_or_else(String::new, |it| comment(it));
        let _ = writeln!(out, "\n{note}[[{table}]]");
    };
    for (index, code) in profile.codes().iter().enumerate() {
        begin(&mut out, &notes.codes, index, "code");
        let _ = writeln!(out, "side = {}", quoted(code.side.as_str()));
        let _ = writeln!(out, "rect_mm = {}", rectangle(code.rect));
        let _ = writeln!(out, "role = {}", quoted(code.role.as_str()));
    }
    for (index, anchor) in profile.anchors().iter().enumerate() {
        begin(&mut out, &notes.anchors, index, "anchor");
        if anchor.side != Side::Fronte {
            let _ = writeln!(out, "side = {}", quoted(anchor.side.as_str()));
        }
        let _ = writeln!(out, "kind = {}", quoted(anchor.kind.as_str()));
        let _ = writeln!(out, "rect_mm = {}", rectangle(anchor.rect));
        if !anchor.text.is_empty() {
            let _ = writeln!(out, "text = {}", quoted(&anchor.text));
        }
    }
    for (index, zone) in profile.zones().iter().enumerate() {
        begin(&mut out, &notes.zones, index, "zone");
        let _ = writeln!(out, "side = {}", quoted(zone.side.as_str()));
        let _ = writeln!(out, "name = {}", quoted(&zone.name));
        let _ = writeln!(out, "kind = {}", quoted(zone.kind.as_str()));
        let _ = writeln!(out, "rect_mm = {}", rectangle(zone.rect));
        let _ = writeln!(out, "group = {}", quoted(&zone.group));
        let outcome = zone.outcome.map_or_else(String::new, |it| it.to_string());
        let _ = writeln!(out, "outcome = {}", quoted(&outcome));
        let _ = writeln!(out, "printed = {}", zone.printed);
    }
    out
}

/// Lines for people. What was read of a card is no TOML: no character of it may end the comment.
fn comment(text: &str) -> String {
    let clean = |line: &str| line.chars().filter(|it| !it.is_control()).collect::<String>();
    text.lines().map(|it| format!("# {}\n", clean(it))).collect()
}

/// A rectangle in millimetres.
pub fn rectangle(it: Rect) -> String {
    format!("[{}]", sides(it))
}

/// Left, top, width and height in millimetres.
pub fn sides(it: Rect) -> String {
    [it.x_um, it.y_um, it.width_um, it.height_um].map(mm).join(", ")
}

/// Millimetres with a point, as TOML has them.
fn mm(um: i64) -> String {
    let (whole, rest) = (um / 1000, um % 1000);
    if rest == 0 { whole.to_string() } else { format!("{whole}.{}", format!("{rest:03}").trim_end_matches('0')) }
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
