//! The short way to a page gives the very page of the typesetter: every glyph, rule and box at its place.

use plico::compose::pages::Frame;
use plico::compose::pages::FrameItem;
use plico::compose::pages::Point;
use plico::compose::pages::Transform;
use plico::compose::pages::is_translation;
use plico::compose::record;
use plico::compose::record::Numeri;
use plico::compose::record::Record;
use plico::files::scratch::Scratch;
use plico::jobs::modelli::Modello;
use plico::jobs::project::Importi;
use plico::jobs::project::Project;
use plico::jobs::render::Setup;

use crate::bollettini::describe_body;
use crate::workshop::Workshop;

/// What stands on a page: what it is, left, baseline or top; tenths of micrometres.
type Mark = (i64, i64, String);

/// All marks of a frame, in the order of places.
fn marks(frame: &Frame) -> Vec<Mark> {
    let mut marks = Vec::new();
    gather(frame, Transform::identity(), &mut marks);
    marks.sort();
    marks
}

fn gather(frame: &Frame, outer: Transform, marks: &mut Vec<Mark>) {
    let place = |at: Point| {
        let at = at.transform(outer);
        ((at.y.to_mm() * 1e4).round() as i64, (at.x.to_mm() * 1e4).round() as i64)
    };
    // What is turned says so.
    let turned = if is_translation(&outer) { "" } else { " turned" };
    let mut mark = |at: Point, what: String| {
        let (y, x) = place(at);
        marks.push((y, x, what + turned));
    };
    let mut inner = Vec::new();
    for (at, item) in frame.items() {
        let at = *at;
        match item {
            FrameItem::Group(group) => {
                let label = group.label.map(|it| it.resolve().as_str().to_owned()).unwrap_or_default();
                if label.starts_with("slot-") {
                    mark(at, format!("{label} {:?}", group.frame.size()));
                }
                let by = outer.pre_concat(Transform::translate(at.x, at.y)).pre_concat(group.transform);
                inner.push((&group.frame, by));
            }
            FrameItem::Text(text) => {
                let mut x = at.x;
                for glyph in &text.glyphs {
                    let letter = &text.text[glyph.range()];
                    if !letter.trim().is_empty() {
                        let font = text.font.font().post_script_name();
                        let what = format!("{letter} {} {font:?} {:?} {:?}", glyph.id, text.size, text.fill);
                        mark(Point::new(x + glyph.x_offset.at(text.size), at.y), what);
                    }
                    x += glyph.x_advance.at(text.size);
                }
            }
            FrameItem::Shape(shape, _) => mark(at, format!("{:?} {:?} {:?}", shape.geometry, shape.fill, shape.stroke)),
            FrameItem::Image(_, size, _) => mark(at, format!("image {size:?}")),
            FrameItem::Tag(_) | FrameItem::Link(..) => {}
        }
    }
    for (frame, by) in inner {
        gather(frame, by, marks);
    }
}

/// Two lengths this near are the same: a hundredth of a point is 35 of these.
const NEAR: i64 = 30;

/// Says where two pages differ first.
fn difference(form: &Frame, whole: &Frame) -> Option<String> {
    let (ours, theirs) = (marks(form), marks(whole));
    let same = |(a, b): &(&Mark, &Mark)| a.2 == b.2 && (a.0 - b.0).abs() <= NEAR && (a.1 - b.1).abs() <= NEAR;
    if ours.len() != theirs.len() {
        return Some(format!("{} marks, not {}", ours.len(), theirs.len()));
    }
    // Marks on one line may be sorted differently by a rounding of their heights.
    let bucket = |marks: Vec<Mark>| {
        let mut marks: Vec<Mark> = marks.into_iter().collect();
        marks.sort_by_key(|it| (it.2.clone(), (it.0 + NEAR) / 1000, it.1));
        marks
    };
    let (ours, theirs) = (bucket(ours), bucket(theirs));
    ours.iter().zip(&theirs).find(|it| !same(it)).map(|(a, b)| format!("{a:?}, not {b:?}"))
}

/// The first words of a furnished block that its frame does not hold: in print they would be cut off.
fn cut_off(frame: &Frame, is_furniture: bool) -> Option<String> {
    frame.items().find_map(|(at, item)| match item {
        FrameItem::Group(group) => {
            let label = group.label.map(|it| it.resolve().as_str().to_owned()).unwrap_or_default();
            cut_off(&group.frame, label.starts_with("fisso-"))
        }
        FrameItem::Text(text) if is_furniture && at.y > frame.height() => Some(text.text.to_string()),
        _ => None,
    })
}

/// How many parts of each name were filled, and how many were laid out.
type Told = std::collections::BTreeMap<&'static str, [usize; 2]>;

/// Holds every part of every record of a lot against the typesetter.
fn compare(workshop: &Workshop, lot: &str, numeri: &Numeri, told: &mut Told) {
    let mut found = Vec::new();
    let project = Project::open(&workshop.path("")).unwrap();
    let setup = Setup::new(&project).unwrap();
    let modello = Modello::load(&project, "verbale", "it", "X999", &setup.busta_profile).unwrap();
    let scratch = Scratch::new(None).unwrap();
    let can_draw = |c: char| setup.fonts.can_draw(c);
    let lingue = |_: &plico::domain::lotto::Lotto| vec!["it".to_owned()];
    let path = workshop.path(lot);
    let lotto = setup.read(&path, (None, Importi::Ricalcolati), &lingue, &can_draw, None, scratch.path()).unwrap();
    let mut pezzi = lotto.pezzi().unwrap();
    while let Some(pezzo) = pezzi.read().unwrap() {
        let (atto, index) = lotto.atto(&pezzo);
        let destinatario = &atto.destinatari[index];
        let record = record::record(&atto, destinatario, &modello.ente, numeri, &modello.testi).unwrap();
        parts(&modello, &record, &atto.id_verbale, told, &mut found);
    }
    assert!(found.is_empty(), "{} pages differ:\n{}", found.len(), found[..found.len().min(12)].join("\n"));
}

fn parts(modello: &Modello, record: &Record, id: &str, told: &mut Told, found: &mut Vec<String>) {
    for (name, part) in &record.parti {
        let form = modello.engine.filled(name, part).unwrap();
        told.entry(name).or_default()[usize::from(form.is_none())] += 1;
        let Some(form) = form else { continue };
        let whole = modello.engine.laid_out(name, part.clone()).unwrap();
        if form.len() != whole.len() {
            found.push(format!("{id} {name}: {} pages, not {}", form.len(), whole.len()));
        }
        for (number, (form, whole)) in (1..).zip(form.iter().zip(&whole)) {
            if let Some(words) = cut_off(form, false) {
                found.push(format!("{id} {name} {number}: `{words}` is cut off"));
            }
            if let Some(difference) = difference(form, whole) {
                found.push(format!("{id} {name} {number}: {difference}"));
            }
        }
    }
}

#[test]
fn every_filled_page_is_the_typesetters() {
    let workshop = Workshop::new();
    let mut told = Told::new();
    let acts = std::env::var("PLICO_ATTI").ok().and_then(|it| it.parse().ok()).unwrap_or(120);
    workshop.sample(acts, 5, "lotto");
    compare(&workshop, "lotto", &Numeri::default(), &mut told);
    // Names that fill every line of the signature box.
    let long = "Commissario Superiore Massimiliano Alessandro Buonconsiglio";
    workshop.sample(12, 9, "nomi");
    let names = ["accertatore_nome", "resp_procedimento", "resp_notificazione", "resp_inserimento"];
    workshop.fill_columns("nomi/verbali.csv", &names, long);
    compare(&workshop, "nomi", &Numeri::default(), &mut told);
    describe_body(&workshop, "896", "insieme_a_pagopa = true\nper_foglio = 1");
    workshop.sample(acts, 6, "altro");
    let numeri = Numeri { piego: Some("799000000006".into()), ar: None };
    compare(&workshop, "altro", &numeri, &mut told);
    describe_body(&workshop, "451", "insieme_a_pagopa = true");
    workshop.sample(12, 8, "terzo");
    compare(&workshop, "terzo", &Numeri::default(), &mut told);
    println!("{told:?}");
    for (name, [filled, laid_out]) in told {
        // All but long faces go the short way.
        assert!(filled > 9 * laid_out, "{name}: {filled} filled, {laid_out} laid out");
    }
}
