//! A laid-out card as its reader must know it, measured on its pages.
//!
//! A model labels what it draws: `zona:NAME:KIND:GROUP:OUTCOME:PRINTED`, `ancora:NUMBER:KIND`, `codice:ROLE`. What is
//! exported is where those blocks came to stand, never what the source says.

use crate::compose::Error;
use crate::compose::pages;
use crate::compose::pages::Frame;
use crate::compose::pages::FrameItem;
use crate::compose::pages::GroupItem;
use crate::compose::pages::Point;
use crate::compose::pages::Size;
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

/// What a zone says in place of `true`.
const PRINTED: &str = "stampata";

/// What a side holds so far.
struct Found {
    side: Side,
    codes: Vec<Code>,
    anchors: Vec<(u32, Anchor)>,
    zones: Vec<Zone>,
}

/// Measures a card on its pages: the front and, where there is one, the back.
pub fn measure(name: &str, kind: Kind, pages: &[Frame]) -> Result<CardProfile, Error> {
    let Some(front) = pages.first().filter(|_| pages.len() <= Side::ALL.len()) else {
        return Err(Error::Model("a card has one side or two".to_owned()));
    };
    let (mut codes, mut anchors, mut zones) = (Vec::new(), Vec::new(), Vec::new());
    for (page, side) in pages.iter().zip(Side::ALL) {
        let mut found = Found { side: *side, codes: Vec::new(), anchors: Vec::new(), zones: Vec::new() };
        found.walk(page, Point::zero())?;
        found.anchors.sort_by_key(|it| it.0);
        codes.extend(found.codes);
        anchors.extend(found.anchors.into_iter().map(|it| it.1));
        zones.extend(found.zones);
    }
    let size = rect(Point::zero(), front.size());
    CardProfile::new(name.to_owned(), kind, [size.width_um, size.height_um], codes, anchors, zones)
        .map_err(|wrong| Error::Model(wrong.to_string()))
}

impl Found {
    fn walk(&mut self, frame: &Frame, origin: Point) -> Result<(), Error> {
        for (at, item) in frame.items() {
            if let FrameItem::Group(group) = item {
                if !pages::is_translation(&group.transform) {
                    continue;
                }
                let by = Point::new(group.transform.tx, group.transform.ty);
                let at = origin + *at + by;
                self.group(group, at)?;
                self.walk(&group.frame, at)?;
            }
        }
        Ok(())
    }

    fn group(&mut self, group: &GroupItem, at: Point) -> Result<(), Error> {
        let label = group.label.map(pages::label_text).unwrap_or_default();
        let parts: Vec<&str> = label.split(':').collect();
        let (side, rect) = (self.side, rect(at, group.frame.size()));
        match parts[..] {
            ["zona", name, kind, group, outcome, printed] => {
                let zone = zone(side, rect, [name, kind, group, outcome, printed]);
                self.zones.push(zone.ok_or_else(|| unknown(&label))?);
            }
            ["ancora", number, kind] => {
                let number = number.parse().map_err(|_| unknown(&label))?;
                let kind = AnchorKind::parse(kind).ok_or_else(|| unknown(&label))?;
                let text = if kind == AnchorKind::Text { words(&group.frame) } else { String::new() };
                self.anchors.push((number, Anchor { side, kind, rect, text }));
            }
            ["codice", role] => {
                let role = Role::parse(role).ok_or_else(|| unknown(&label))?;
                self.codes.push(Code { side, rect, role });
            }
            ["zona" | "ancora" | "codice", ..] => return Err(unknown(&label)),
            _ => {}
        }
        Ok(())
    }
}

fn zone(side: Side, rect: Rect, [name, kind, group, outcome, printed]: [&str; 5]) -> Option<Zone> {
    let outcome = match outcome {
        "" => None,
        outcome => Some(Esito::parse(outcome)?),
    };
    let printed = match printed {
        "" => false,
        PRINTED => true,
        _ => return None,
    };
    let kind = ZoneKind::parse(kind)?;
    Some(Zone { side, name: name.to_owned(), kind, rect, group: group.to_owned(), outcome, printed })
}

fn unknown(label: &str) -> Error {
    Error::Model(format!("`{label}` labels nothing that a card has"))
}

/// The words of a frame, in the order in which they were laid out.
fn words(frame: &Frame) -> String {
    let mut text = String::new();
    for (_, item) in frame.items() {
        match item {
            FrameItem::Text(run) => text.push_str(&run.text),
            FrameItem::Group(group) => text.push_str(&words(&group.frame)),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A place on the page, to the tenth of a millimetre.
fn rect(at: Point, size: Size) -> Rect {
    let tenths = |length: pages::Abs| (length.to_mm() * 10.0).round() as i64 * 100;
    Rect { x_um: tenths(at.x), y_um: tenths(at.y), width_um: tenths(size.x), height_um: tenths(size.y) }
}
