//! Models of cards, and the profiles by which they are read: what is printed can be read back where it was said.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use plico::codes;
use plico::codes::Symbology;
use plico::domain::carta::Anchor;
use plico::domain::carta::AnchorKind;
use plico::domain::carta::CardProfile;
use plico::domain::carta::Kind;
use plico::domain::carta::Rect;
use plico::domain::carta::Role;
use plico::domain::carta::Side;
use plico::domain::carta::Zone;
use plico::domain::carta::ZoneKind;
use plico::domain::esito::Esito;
use plico::jobs::cartoline::lingue;
use plico::jobs::cartoline::models;
use plico::jobs::cartoline::profilo;
use plico::jobs::project::Project;
use plico::raster::Area;
use plico::raster::Document;
use plico::raster::Grey;
use plico::raster::Painter;

use crate::workshop::Workshop;
use crate::workshop::is_quick;
use crate::workshop::tool;

/// A model in a language: its profile, its pages as pixels, its file.
struct Card {
    name: String,
    profile: CardProfile,
    pages: Vec<Grey>,
    pdf: std::path::PathBuf,
}

const DPI: u32 = 300;

/// A project that has nothing of its own.
fn project() -> Project {
    Project::open(Path::new("nessuno")).unwrap()
}

/// Every model in every language, drawn once.
fn cards() -> &'static [Card] {
    static CARDS: OnceLock<(Workshop, Vec<Card>)> = OnceLock::new();
    &CARDS
        .get_or_init(|| {
            let workshop = Workshop::new();
            let mut cards = Vec::new();
            for model in models(&project()).unwrap() {
                cards.extend(lingue(&project()).unwrap().iter().map(|lingua| card(&workshop, &model, lingua)));
            }
            assert!(cards.len() >= 10);
            (workshop, cards)
        })
        .1
}

fn card(workshop: &Workshop, model: &str, lingua: &str) -> Card {
    let name = format!("{model}-{lingua}");
    let profile = workshop.expect(0, &["cards", "profile", model, "--lingua", lingua]).out;
    let profile = profilo::parse(&profile).unwrap_or_else(|e| panic!("{name}: {e}"));
    let pdf = workshop.path(&format!("{name}.pdf"));
    workshop.expect(0, &["cards", "preview", model, "--lingua", lingua, "--codes", "-o", pdf.to_str().unwrap()]);
    let document = Document::open(fs::read(&pdf).unwrap()).unwrap();
    let painter = Painter::default();
    let [width_um, height_um] = profile.size_um();
    let area = Area { x_um: 0, y_um: 0, width_um, height_um };
    let pages = (0..document.pages()).map(|it| painter.paint(document.page(it).unwrap(), area, DPI)).collect();
    Card { name, profile, pages, pdf }
}

impl Card {
    fn page(&self, side: Side) -> &Grey {
        &self.pages[usize::from(side == Side::Retro)]
    }

    /// How dark it is at a point, 0 white to 255 black.
    fn ink(&self, side: Side, x_um: i64, y_um: i64) -> u8 {
        let page = self.page(side);
        let pixel = |um: i64| (um * i64::from(DPI) / 25_400) as usize;
        255 - page.pixels[pixel(y_um).min(page.height - 1) * page.width + pixel(x_um).min(page.width - 1)]
    }

    /// The part of a line that has ink within an eighth of a millimetre, in hundredths.
    fn drawn(&self, side: Side, from: [i64; 2], to: [i64; 2]) -> usize {
        let upright = from[0] == to[0];
        let has_ink = |step: i64| {
            let [x, y] = [0, 1].map(|it| from[it] + (to[it] - from[it]) * step / STEPS);
            (-2..=2).any(|off| {
                let off = off * 60;
                self.ink(side, if upright { x + off } else { x }, if upright { y } else { y + off }) > 80
            })
        };
        (1..STEPS).filter(|step| has_ink(*step)).count() * 100 / (STEPS as usize - 1)
    }

    /// The part of a rectangle that is dark, in thousandths.
    fn dark(&self, side: Side, rect: Rect) -> usize {
        let (mut all, mut dark) = (0, 0);
        for y in (rect.y_um..rect.y_um + rect.height_um).step_by(85) {
            for x in (rect.x_um..rect.x_um + rect.width_um).step_by(85) {
                all += 1;
                dark += usize::from(self.ink(side, x, y) > 80);
            }
        }
        dark * 1000 / all
    }
}

/// Points looked at along a line.
const STEPS: i64 = 60;

fn shrunk(rect: Rect, by_um: i64) -> Rect {
    Rect {
        x_um: rect.x_um + by_um,
        y_um: rect.y_um + by_um,
        width_um: rect.width_um - 2 * by_um,
        height_um: rect.height_um - 2 * by_um,
    }
}

/// Left, right, top and bottom edge.
fn edges(rect: Rect) -> [[[i64; 2]; 2]; 4] {
    let (left, top) = (rect.x_um, rect.y_um);
    let (right, bottom) = (left + rect.width_um, top + rect.height_um);
    [
        [[left, top], [left, bottom]],
        [[right, top], [right, bottom]],
        [[left, top], [right, top]],
        [[left, bottom], [right, bottom]],
    ]
}

#[test]
fn the_models_are_those_of_the_trade() {
    let kinds: BTreeMap<&str, Kind> = cards().iter().map(|it| (it.profile.name(), it.profile.kind())).collect();
    let wanted =
        [("ar-23l-fronte", Kind::Ar), ("ar", Kind::Ar), ("arcad", Kind::Arcad), ("cad", Kind::Cad), ("can", Kind::Can)];
    assert_eq!(kinds, BTreeMap::from(wanted));
    let list = Workshop::new().expect(0, &["cards", "list"]).out;
    assert!(models(&project()).unwrap().iter().all(|it| list.contains(it.as_str())), "{list}");
    for card in cards() {
        let sides = if card.profile.name() == "ar-23l-fronte" { 1 } else { 2 };
        assert_eq!(card.pages.len(), sides, "{}", card.name);
    }
}

#[test]
fn nothing_lies_on_anything_else() {
    for card in cards() {
        let profile = &card.profile;
        let zones = profile.zones().iter().map(|it| (it.side, it.rect, it.name.clone()));
        let codes = profile.codes().iter().map(|it| (it.side, it.rect, it.role.as_str().to_string()));
        let anchors = profile.anchors().iter().map(|it| (it.side, it.rect, format!("{:?} {}", it.kind, it.text)));
        // A line is crossed by others and by corners of the frame.
        let anchors = anchors.zip(profile.anchors()).filter(|it| it.1.kind != AnchorKind::Rule).map(|it| it.0);
        let all: Vec<_> = zones.chain(codes).chain(anchors).collect();
        for (index, one) in all.iter().enumerate() {
            for other in &all[index + 1..] {
                assert!(one.0 != other.0 || !one.1.overlaps(other.1), "{}: {} on {}", card.name, one.2, other.2);
            }
        }
    }
}

#[test]
fn zones_are_where_the_print_has_its_strokes() {
    for card in cards() {
        for zone in card.profile.zones() {
            let said = format!("{}: {}", card.name, zone.name);
            let drawn = edges(zone.rect).map(|[from, to]| card.drawn(zone.side, from, to));
            let inside = |by_um| card.dark(zone.side, shrunk(zone.rect, by_um));
            match zone.kind {
                ZoneKind::Tick => {
                    assert!(zone.rect.width_um >= 3_500 && zone.rect.height_um >= 3_500, "{said} is small");
                    assert!(drawn.iter().all(|it| *it >= 98), "{said}: {drawn:?}");
                    assert_eq!(inside(400), 0, "{said} is not white");
                }
                ZoneKind::Date => {
                    assert!(zone.rect.height_um >= 5_000 && zone.rect.width_um >= 30_000, "{said} is small");
                    // Two gaps part day, month and year.
                    assert!(drawn[0] >= 98 && drawn[1] >= 98 && drawn[2] >= 88 && drawn[3] >= 88, "{said}: {drawn:?}");
                    let upper = Rect { height_um: zone.rect.height_um / 2, ..zone.rect };
                    assert!((20..120).contains(&card.dark(zone.side, upper)), "{said} is not a row of white boxes");
                }
                ZoneKind::Text if zone.printed => assert!(inside(0) > 0 || zone.name == "ufficio_spedizione", "{said}"),
                ZoneKind::Text | ZoneKind::Ink => {
                    assert!(zone.rect.height_um >= 4_500, "{said} is low");
                    assert!(drawn[3] >= 98, "{said} has no line to write on: {drawn:?}");
                    assert_eq!(inside(400), 0, "{said} is not white");
                }
                ZoneKind::Stamp => {
                    assert!(zone.rect.width_um >= 24_000 && zone.rect.height_um >= 24_000, "{said} is small");
                    // Half the diagonal of the square within the ring.
                    let square = shrunk(zone.rect, zone.rect.width_um * 15 / 100);
                    assert_eq!(card.dark(zone.side, square), 0, "{said} is not white");
                }
            }
        }
    }
}

#[test]
fn anchors_are_where_the_print_has_them() {
    for card in cards() {
        let of_side = |side: Side| card.profile.anchors().iter().filter(move |it| it.side == side);
        for side in [Side::Fronte, Side::Retro].into_iter().take(card.pages.len()) {
            let corners = of_side(side).filter(|it| it.kind == AnchorKind::Corner).count();
            assert!(corners >= 3, "{}: {side:?} has {corners} corners", card.name);
            assert!(of_side(side).any(|it| it.kind == AnchorKind::Text), "{}: {side:?} has no words", card.name);
        }
        for Anchor { side, kind, rect, text } in card.profile.anchors() {
            let said = format!("{}: {side:?} {kind:?} {text} {rect:?}", card.name);
            match kind {
                AnchorKind::Text => assert!(card.dark(*side, *rect) > 100, "{said}"),
                AnchorKind::Rule => {
                    let [x, y] = [rect.x_um + rect.width_um / 2, rect.y_um + rect.height_um / 2];
                    let [right, bottom] = [rect.x_um + rect.width_um, rect.y_um + rect.height_um];
                    let is_upright = rect.height_um > rect.width_um;
                    let along = if is_upright { [[x, rect.y_um], [x, bottom]] } else { [[rect.x_um, y], [right, y]] };
                    assert!(card.drawn(*side, along[0], along[1]) >= 98, "{said}");
                }
                AnchorKind::Corner => {
                    let [width, height] = card.profile.size_um();
                    let (is_left, is_upper) = (rect.x_um < width / 2, rect.y_um < height / 2);
                    let near = shrunk(*rect, 120);
                    let [left, right, top, bottom] = edges(near).map(|[from, to]| card.drawn(*side, from, to));
                    assert!(if is_left { left } else { right } >= 98, "{said}: {left} {right}");
                    assert!(if is_upper { top } else { bottom } >= 98, "{said}: {top} {bottom}");
                }
            }
        }
    }
}

#[test]
fn codes_are_read_at_their_places() {
    for card in cards() {
        let page = card.page(Side::Fronte);
        let read = |rect: Rect, symbology| {
            let pixel = |um: i64| (um * i64::from(DPI) / 25_400).max(0) as usize;
            let (left, top) = (pixel(rect.x_um - 1_500), pixel(rect.y_um));
            let (right, bottom) = (pixel(rect.x_um + rect.width_um), pixel(rect.y_um + rect.height_um));
            let rows = (top..bottom).flat_map(|y| &page.pixels[y * page.width + left..y * page.width + right]);
            let crop: Vec<u8> = rows.copied().collect();
            codes::decode(symbology, &crop, right - left, bottom - top)
        };
        let mut roles = BTreeSet::new();
        for code in card.profile.codes() {
            assert!(roles.insert(code.role), "{}: {:?} twice", card.name, code.role);
            let wanted = match code.role {
                Role::NumeroAr => "699000001183",
                Role::NumeroPiego => "799000001184",
                // The press draws the one with the batch, a carrier's label brings the others.
                Role::Segno | Role::Cad | Role::Can => {
                    let inner = shrunk(code.rect, 2_000);
                    assert_eq!(card.dark(code.side, Rect { height_um: inner.height_um / 2, ..inner }), 0);
                    continue;
                }
            };
            assert_eq!(read(code.rect, Symbology::Itf).as_deref(), Some(wanted), "{}", card.name);
        }
        let wanted: &[Role] = match card.profile.kind() {
            Kind::Ar => &[Role::NumeroAr, Role::Segno],
            Kind::Can => &[Role::NumeroPiego, Role::Can],
            _ => &[Role::NumeroPiego, Role::Cad],
        };
        assert!(roles.iter().eq(wanted), "{}: {roles:?}", card.name);
        // Whichever card it is, it is tied to its act by the act's own code.
        let act = Rect { x_um: 7_000, y_um: card.profile.size_um()[1] - 20_000, width_um: 100_000, height_um: 8_000 };
        assert_eq!(read(act, Symbology::Code128).as_deref(), Some("V/2026/000118#1"), "{}", card.name);
    }
}

/// What the ticks of an advice of receipt may say: every outcome of a judicial act that a card can show.
const OUTCOMES: [&str; 17] = [
    "RECAG001C/MANI",
    "RECAG002C/CAN",
    "RECAG002C/FAMILIARE",
    "RECAG002C/PORTIERE",
    "RECAG003C+M02/",
    "RECAG003C+M05/RIFIUTO",
    "RECAG003C+M06/",
    "RECAG003C+M07/",
    "RECAG003C+M08/",
    "RECAG003F+M01/IRREPERIBILE",
    "RECAG003F+M03/",
    "RECAG003F+M04/",
    "RECAG005C/RITIRO_GIACENZA",
    "RECAG006C/RITIRO_GIACENZA",
    "RECAG007C/RIFIUTO",
    "RECAG010/",
    "RECAG012/COMPIUTA_GIACENZA",
];

#[test]
fn an_advice_of_receipt_says_every_outcome() {
    let ar = cards().iter().find(|it| it.name == "ar-it").unwrap();
    let said: BTreeSet<String> =
        ar.profile.zones().iter().filter_map(|it| it.outcome).map(|it| it.to_string()).collect();
    assert_eq!(said, OUTCOMES.iter().map(|it| it.to_string()).collect());
    for name in ["data_consegna", "data_mancata_consegna", "data_deposito", "data_cad", "data_can", "data_ritiro"] {
        assert_eq!(ar.profile.zone(name).map(|it| it.kind), Some(ZoneKind::Date), "{name}");
    }
    for (name, kind) in [
        ("numero_cad", ZoneKind::Text),
        ("numero_can", ZoneKind::Text),
        ("firma_ricevente", ZoneKind::Ink),
        ("firma_addetto", ZoneKind::Ink),
        ("bollo", ZoneKind::Stamp),
    ] {
        assert_eq!(ar.profile.zone(name).map(|it| it.kind), Some(kind), "{name}");
    }
}

/// A tick alone in its group excludes nothing; what excludes one another stands on one side.
#[test]
fn ticks_of_a_group_exclude_one_another() {
    for card in cards() {
        let mut groups: BTreeMap<&str, Vec<&Zone>> = BTreeMap::new();
        for zone in card.profile.zones().iter().filter(|it| it.kind == ZoneKind::Tick) {
            assert!(!zone.group.is_empty(), "{}: {} excludes nothing", card.name, zone.name);
            groups.entry(&zone.group).or_default().push(zone);
        }
        for (group, ticks) in groups {
            assert!(ticks.len() >= 2, "{}: {group} is of one", card.name);
            assert!(ticks.iter().all(|it| it.side == ticks[0].side), "{}: {group} is on two sides", card.name);
            // All of them say what became of the piece, or none does.
            let says = ticks.iter().filter(|it| it.outcome.is_some()).count();
            assert!(says == 0 || says == ticks.len(), "{}: {group}", card.name);
        }
    }
}

#[test]
fn outcomes_are_known_ones() {
    for text in OUTCOMES {
        assert_eq!(Esito::parse(text).map(|it| it.to_string()).as_deref(), Some(text));
    }
    let esito = Esito::parse("RECAG003C+M05/RIFIUTO").unwrap();
    assert_eq!((esito.codice(), esito.causa(), esito.modalita()), ("RECAG003C", Some("M05"), Some("RIFIUTO")));
    for text in ["", "RECAG001C", "RECAG999C/", "RECAG001C+M01/", "RECAG003F+M05/", "RECAG001C/AMICO", "recag012/"] {
        assert_eq!(Esito::parse(text), None, "{text}");
    }
}

/// The words of anchors are found where the profile says by a reader that knows nothing of us.
#[test]
fn words_are_read_where_the_profile_says() {
    if is_quick() {
        return;
    }
    for card in cards() {
        let html = tool("pdftotext", &["-bbox", card.pdf.to_str().unwrap(), "-"]);
        let pages: Vec<&str> = html.split("<page ").skip(1).collect();
        for anchor in card.profile.anchors().iter().filter(|it| it.kind == AnchorKind::Text) {
            let words = pages[usize::from(anchor.side == Side::Retro)].lines().filter_map(word);
            let rect = anchor.rect;
            let is_in = |[left, top, right, bottom]: [i64; 4]| {
                let (x, y) = (i64::midpoint(left, right), i64::midpoint(top, bottom));
                (rect.x_um..rect.x_um + rect.width_um).contains(&x)
                    && (rect.y_um - 500..rect.y_um + rect.height_um + 500).contains(&y)
            };
            let read: Vec<String> = words.filter(|it| is_in(it.0)).map(|it| it.1).collect();
            assert_eq!(read.join(" "), anchor.text, "{}", card.name);
        }
    }
}

/// A line `<word xMin="…" yMin="…" xMax="…" yMax="…">WORD</word>`: its box in micrometres, and the word.
fn word(line: &str) -> Option<([i64; 4], String)> {
    let rest = line.trim().strip_prefix("<word ")?;
    let (head, word) = rest.split_once('>')?;
    let numbers = head.split('"').skip(1).step_by(2).map(|it| it.parse().ok().map(|it: f64| (it * 352.78) as i64));
    let box_um: Vec<i64> = numbers.collect::<Option<_>>()?;
    Some((box_um.try_into().ok()?, word.trim_end_matches("</word>").to_string()))
}

#[test]
fn a_profile_is_read_as_it_was_written() {
    let workshop = Workshop::new();
    for card in cards() {
        let text = profilo::write(&card.profile);
        assert_eq!(profilo::parse(&text).as_ref(), Ok(&card.profile), "{}", card.name);
    }
    let text = workshop.expect(0, &["cards", "profile", "ar"]).out;
    workshop.expect(0, &["cards", "profile", "ar", "-o", "ar.toml"]);
    assert_eq!(fs::read_to_string(workshop.path("ar.toml")).unwrap(), text);
    assert_eq!(profilo::write(&profilo::parse(&text).unwrap()), text);
}

/// A card of others: what a profile may leave out, and what it may not.
const OTHERS: &str = r#"
[card]
name = "23L-2020"
kind = "AR"
size_mm = [158, 105]
[[code]]
rect_mm = [8, 10, 70, 14]
role = "numero_ar"
[[anchor]]
kind = "text"
rect_mm = [10, 4, 60, 6]
text = "AVVISO DI RICEVIMENTO"
[[zone]]
side = "retro"
name = "data_consegna"
kind = "date"
rect_mm = [20, 60.5, 40, 8]
[[zone]]
name = "trasferito"
kind = "tick"
rect_mm = [20, 80, 4, 4]
outcome = "RECAG003F+M04/"
"#;

#[test]
fn a_profile_of_others_is_read() {
    let profile = profilo::parse(OTHERS).unwrap();
    assert_eq!((profile.name(), profile.kind(), profile.size_um()), ("23L-2020", Kind::Ar, [158_000, 105_000]));
    assert_eq!((profile.codes()[0].side, profile.codes()[0].role), (Side::Fronte, Role::NumeroAr));
    let date = profile.zone("data_consegna").unwrap();
    assert_eq!((date.side, date.rect.y_um, date.printed), (Side::Retro, 60_500, false));
    let moved = profile.zone("trasferito").unwrap();
    assert_eq!((moved.side, moved.outcome.unwrap().causa()), (Side::Fronte, Some("M04")));
    assert!(profile.zone("data_ritiro").is_none());
}

#[test]
fn a_profile_that_cannot_be_used_is_refused() {
    for (old, new, why) in [
        ("name = \"23L-2020\"", "name = \"23L-2020\"\ncolour = \"green\"", "colour"),
        ("side = \"retro\"", "side = \"dietro\"", "dietro"),
        ("kind = \"date\"", "kind = \"day\"", "day"),
        ("role = \"numero_ar\"", "role = \"numero\"", "numero"),
        ("kind = \"AR\"", "kind = \"23L\"", "card.kind"),
        ("RECAG003F+M04/", "RECAG003F+M05/", "RECAG003F+M05/"),
        ("rect_mm = [20, 60.5, 40, 8]", "rect_mm = [130, 60.5, 40, 8]", "data_consegna"),
        ("rect_mm = [20, 60.5, 40, 8]", "rect_mm = [20, 60.5, 40, 0]", "data_consegna"),
        ("rect_mm = [20, 60.5, 40, 8]", "rect_mm = [20, 60.5, 40]", "rect_mm"),
        ("name = \"trasferito\"", "name = \"data_consegna\"", "two zones"),
        ("name = \"trasferito\"", "name = \"Trasferito\"", "Trasferito"),
        ("kind = \"tick\"", "kind = \"ink\"", "no tick"),
        ("text = \"AVVISO DI RICEVIMENTO\"", "", "words"),
        ("size_mm = [158, 105]", "size_mm = [158, 0]", "width and a height"),
    ] {
        assert!(OTHERS.contains(old), "{old}");
        let said = profilo::parse(&OTHERS.replacen(old, new, 1)).unwrap_err();
        assert!(said.contains(why), "`{new}`: {said}");
    }
}

#[test]
fn a_card_is_measured_as_its_carrier_wants_it() {
    let workshop = Workshop::new();
    let measured = |changes: &[(&str, &str)]| {
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/vettori/operatore-ag-ar.toml");
        let mut text = fs::read_to_string(shipped).unwrap();
        for (old, new) in changes {
            assert!(text.contains(old), "{old}");
            text = text.replacen(old, new, 1);
        }
        fs::create_dir_all(workshop.path("profili/vettori")).unwrap();
        fs::write(workshop.path("profili/vettori/prova.toml"), text).unwrap();
        workshop.plico(&["cards", "profile", "ar", "--vettore", "prova"])
    };
    let ran = measured(&[("[158, 105]", "[164, 110]"), ("[140, 8, 12]", "[145, 7, 13]")]);
    let profile = profilo::parse(&ran.out).unwrap();
    let segno = profile.codes().iter().find(|it| it.role == Role::Segno).unwrap().rect;
    assert_eq!(profile.size_um(), [164_000, 110_000]);
    assert_eq!([segno.x_um, segno.y_um, segno.width_um, segno.height_um], [145_000, 7_000, 13_000, 13_000]);
    let known = measured(&[("ufficio_accettante = \"\"", "ufficio_accettante = \"Ancona CMP\"")]);
    assert!(profilo::parse(&known.out).unwrap().zone("ufficio_spedizione").unwrap().printed);
    let german = measured(&[("lingua = \"it\"", "lingua = \"de\"")]);
    let first = &profilo::parse(&german.out).unwrap().anchors()[0].text.clone();
    assert!(first.starts_with("RÜCKSCHEIN"), "{first}");
    let small = measured(&[("[158, 105]", "[150, 105]"), ("[140, 8, 12]", "[132, 8, 12]")]);
    assert!(small.code == Some(3) && small.err.contains("158 × 105"), "{}", small.err);
    let none = workshop.plico(&["cards", "profile", "ar", "--vettore", "poste-ag"]);
    assert!(none.code == Some(3) && none.err.contains("cartolina"), "{}", none.err);
    assert_eq!(workshop.plico(&["cards", "profile", "cn15"]).code, Some(3));
    assert_eq!(workshop.plico(&["cards", "profile", "ar", "--lingua", "xx"]).code, Some(3));
}

/// Every language says all that the others say.
#[test]
fn languages_have_the_same_words() {
    fn keys(before: &str, table: &toml::Table, out: &mut BTreeSet<String>) {
        for (key, value) in table {
            match value {
                toml::Value::Table(inner) => keys(&format!("{before}{key}."), inner, out),
                value => {
                    assert!(value.as_str().is_some_and(|it| !it.trim().is_empty()), "{before}{key}");
                    out.insert(format!("{before}{key}"));
                }
            }
        }
    }
    let of = |lingua: &String| {
        let path = format!("locales/{lingua}/cartolina.toml");
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        let mut out = BTreeSet::new();
        keys("", &toml::from_str(&text).unwrap(), &mut out);
        out
    };
    let all: Vec<BTreeSet<String>> = lingue(&project()).unwrap().iter().map(of).collect();
    assert!(all.len() >= 2 && all.windows(2).all(|it| it[0] == it[1]));
}

#[test]
fn a_draft_of_a_card_has_no_codes() {
    let workshop = Workshop::new();
    let pdf = workshop.path("bozza.pdf");
    workshop.expect(0, &["cards", "preview", "ar", "-o", pdf.to_str().unwrap()]);
    let document = Document::open(fs::read(&pdf).unwrap()).unwrap();
    let operators = document.page(0).unwrap().operators().unwrap().concat();
    assert!(!operators.windows(6).any(|it| it == b"BI /W "), "a draft has no valid codes");
}

/// What a project has of its own stands before what ships: a carrier that wants other words, or another card.
#[test]
fn a_project_has_cards_of_its_own() {
    let workshop = Workshop::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let words = fs::read_to_string(root.join("locales/it/cartolina.toml")).unwrap();
    fs::create_dir_all(workshop.path("locales/it")).unwrap();
    let words = words.replacen("MANCATA CONSEGNA A DOMICILIO", "PLICO NON CONSEGNATO", 1);
    fs::write(workshop.path("locales/it/cartolina.toml"), words).unwrap();
    let folder = workshop.path("templates/cartoline/ar-nostro");
    fs::create_dir_all(&folder).unwrap();
    for name in ["main.typ", "modello.toml"] {
        fs::copy(root.join("templates/cartoline/ar").join(name), folder.join(name)).unwrap();
    }
    assert!(workshop.expect(0, &["cards", "list"]).out.contains("ar-nostro"));
    let text = workshop.expect(0, &["cards", "profile", "ar-nostro"]).out;
    let profile = profilo::parse(&text).unwrap();
    assert!(profile.name() == "ar-nostro" && text.contains("PLICO NON CONSEGNATO"), "{text}");
}
