//! The profile of a card that has none: drafted from a clean scan, read back, laid over other cards of the model.

use std::fs;
use std::path::Path;

use plico::domain::carta::CardProfile;
use plico::domain::carta::Rect;
use plico::domain::carta::Side;
use plico::domain::carta::Zone;
use plico::domain::carta::ZoneKind;
use plico::jobs::cartoline::adatta;
use plico::jobs::cartoline::adatta::Scansioni;
use plico::jobs::cartoline::profilo;
use plico::jobs::progress::Stop;
use plico::jobs::project::Project;
use plico::raster::picture::Limits;
use plico::raster::picture::Picture;
use plico::scan::codes;
use plico::scan::codes::Sought;
use plico::scan::print::Ocr;
use plico::scan::registration;

use crate::workshop::Workshop;
use crate::workshop::rows;

/// A workshop with a blank card of a model, and the draft of its profile.
fn drafted(model: &str) -> (Workshop, CardProfile) {
    let workshop = Workshop::new();
    workshop.expect(0, &["cards", "preview", model, "--codes", "-o", "vuota.pdf"]);
    workshop.expect(0, &["cards", "fit", "vuota.pdf", "-o", "nuova.toml", "--size", "158x105"]);
    let text = fs::read_to_string(workshop.path("nuova.toml")).unwrap();
    let profile = profilo::parse(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
    (workshop, profile)
}

fn own(workshop: &Workshop, model: &str) -> CardProfile {
    profilo::parse(&workshop.expect(0, &["cards", "profile", model]).out).unwrap()
}

fn middle(it: Rect) -> [i64; 2] {
    [it.x_um + it.width_um / 2, it.y_um + it.height_um / 2]
}

fn is_at(a: &Zone, b: &Zone, within_um: i64) -> bool {
    let ([ax, ay], [bx, by]) = (middle(a.rect), middle(b.rect));
    a.side == b.side && (ax - bx).abs() <= within_um && (ay - by).abs() <= within_um
}

fn of(profile: &CardProfile, kind: ZoneKind) -> Vec<&Zone> {
    profile.zones().iter().filter(|it| it.kind == kind).collect()
}

#[test]
fn a_draft_of_a_blank_card_finds_what_its_model_says() {
    for model in ["ar", "arcad", "can"] {
        let (workshop, draft) = drafted(model);
        let own = own(&workshop, model);
        assert!(!draft.is_verified(), "{model}: nobody held it against real cards");
        assert_eq!(draft.size_um(), [158_000, 105_000]);
        for kind in [ZoneKind::Tick, ZoneKind::Date] {
            let (wanted, found) = (of(&own, kind), of(&draft, kind));
            for zone in &wanted {
                let count = found.iter().filter(|it| is_at(it, zone, 300)).count();
                assert_eq!(count, 1, "{model}: {} {:?}", zone.name, zone.rect);
            }
            assert_eq!(found.len(), wanted.len(), "{model}: {kind:?} where there is none");
        }
        // A box is as large as it is.
        for (a, b) in
            of(&own, ZoneKind::Tick).iter().flat_map(|a| of(&draft, ZoneKind::Tick).into_iter().map(move |b| (a, b)))
        {
            if is_at(a, b, 300) {
                assert!((a.rect.width_um - b.rect.width_um).abs() <= 200, "{model}: {}", a.name);
            }
        }
        // Codes stand where the model has them, and boxes are numbered as one reads.
        let named = |it: &CardProfile| it.codes().iter().map(|it| it.role).collect::<Vec<_>>();
        assert!(named(&draft).iter().all(|it| named(&own).contains(it)), "{model}: {:?}", named(&draft));
        let names: Vec<&str> = of(&draft, ZoneKind::Tick).iter().map(|it| it.name.as_str()).collect();
        assert!(names.is_sorted() && names[0] == "spunta_01", "{model}: {names:?}");
        let picture = fs::read(workshop.path("nuova.figura.png")).unwrap();
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
    }
}

#[test]
fn words_beside_boxes_stand_in_the_draft() {
    if Ocr::open().is_err() {
        return;
    }
    let (workshop, draft) = drafted("ar");
    let text = fs::read_to_string(workshop.path("nuova.toml")).unwrap();
    for words in ["«legale rappresentante»", "«domiciliatario»", "«irreperibile»", "«rifiuta di firmare»"] {
        assert!(text.contains(words), "{words}");
    }
    // Places to sign are told from others by the words before them or above.
    let own = own(&workshop, "ar");
    let signed = of(&draft, ZoneKind::Ink);
    assert_eq!(signed.len(), of(&own, ZoneKind::Ink).len());
    // The addressee's name is no printed word of the card: nothing of it is in the profile.
    for word in ["BERTOLINI", "RAVAGNAN", "MULINI"] {
        assert!(!text.to_uppercase().contains(word), "{word}");
    }
}

/// Cards of the model, filled and scanned, lie by the draft where they lie.
#[test]
fn other_cards_of_the_model_lie_by_the_draft() {
    let (workshop, draft) = drafted("ar");
    let own = own(&workshop, "ar");
    let made = ["cards", "make", "--model", "ar", "-n", "3", "--seed", "11", "--wear", "clean", "-o", "fatte"];
    workshop.expect(0, &made);
    let sides = rows(&workshop.path("fatte/lati.csv"));
    assert!(sides.len() >= 6);
    for side in &sides {
        let file = workshop.path("fatte/scansioni").join(&side["file"]);
        let bytes = fs::read(&file).unwrap();
        let page = Picture::open(&bytes, Limits::default()).unwrap().page(0).unwrap();
        let codes = codes::read(&page.grey, page.dpi, &Sought::on_cards());
        let which = Side::parse(&side["lato"]).unwrap();
        let lies = registration::register(&draft, which, &page.grey, page.dpi, &codes).unwrap();
        let true_at: Vec<f64> = (0..6).map(|it| side[&format!("m{it}")].parse().unwrap()).collect();
        let zones = draft.zones().iter().filter(|it| it.side == which && it.kind == ZoneKind::Tick);
        for zone in zones {
            let same = own.zones().iter().find(|it| is_at(it, zone, 300)).unwrap();
            let [x, y] = middle(same.rect).map(|it| it as f64);
            let (tx, ty) = (true_at[0] * x + true_at[1] * y + true_at[2], true_at[3] * x + true_at[4] * y + true_at[5]);
            let [x, y] = middle(zone.rect).map(|it| it as f64);
            let at = lies.pixel(x, y);
            let off_mm = (at.x - tx).hypot(at.y - ty) / lies.scale();
            assert!(off_mm < 0.3, "{}: {} is {off_mm:.2} mm away", side["file"], same.name);
        }
    }
    // The picture of a filled card, and how well it lies.
    let front = workshop.path("fatte/scansioni").join(&sides[0]["file"]);
    let front = front.to_str().unwrap();
    let ran = workshop.expect(0, &["cards", "fit", front, "--profile", "nuova.toml", "-o", "posata.png"]);
    let told: Vec<&str> = ran.out.lines().nth(1).unwrap().split(';').collect();
    assert_eq!(told[2], sides[0]["lato"]);
    assert!(told[4].replace(',', ".").parse::<f64>().unwrap() < 0.3, "{}", ran.out);
    assert!(workshop.path("posata.png").is_file());
    // A filled card gives a draft as well, by which the blank one lies.
    let back = front.replace("_F.", "_R.");
    workshop.expect(0, &["cards", "fit", front, &back, "-o", "piena.toml"]);
    workshop.expect(0, &["cards", "fit", "vuota.pdf", "--profile", "piena.toml", "-o", "vuota.png"]);
}

/// What is saved is drawn again; what cannot be read is said, and the picture says so too.
#[test]
fn the_picture_follows_the_profile() {
    let (workshop, _) = drafted("can");
    let project = Project::open(&workshop.path("")).unwrap();
    let scans = Scansioni { paths: vec![workshop.path("vuota.pdf")], dpi: None };
    let pages = adatta::pages(&scans).unwrap();
    let (file, picture) = (workshop.path("nuova.toml"), workshop.path("nuova.figura.png"));
    let first = fs::read_to_string(&file).unwrap();
    let stop = Stop::default();
    let mut pictures = Vec::new();
    let last = adatta::watch(&project, &pages, (&file, &picture), &stop, &mut |laid| {
        pictures.push(fs::read(&picture).unwrap());
        match pictures.len() {
            1 => {
                assert!(laid.as_ref().is_ok_and(|it| it.iter().all(|it| it.is_good())));
                fs::write(&file, "[card\n").unwrap();
            }
            2 => {
                assert!(laid.is_err());
                fs::write(&file, first.replace("spunta_01", "consegna_familiare")).unwrap();
            }
            _ => {
                assert!(laid.is_ok());
                stop.flag().store(true, std::sync::atomic::Ordering::Relaxed);
            }
        }
    });
    assert!(last.is_ok_and(|it| it.len() == 2));
    assert_eq!(pictures.len(), 3);
    assert!(pictures[0] != pictures[1] && pictures[1] != pictures[2] && pictures[0] != pictures[2]);
}

#[test]
fn what_is_no_scan_of_one_card_is_said() {
    let (workshop, _) = drafted("can");
    let says = |code: i32, args: &[&str], words: &str| {
        let ran = workshop.expect(code, &[&["cards", "fit"], args].concat());
        assert!(ran.err.contains(words), "{args:?}: {}", ran.err);
    };
    let before = fs::read(workshop.path("nuova.toml")).unwrap();
    says(3, &["vuota.pdf", "-o", "nuova.toml"], "is there already");
    assert_eq!(fs::read(workshop.path("nuova.toml")).unwrap(), before);
    says(2, &["vuota.pdf", "-o", "nuova.txt"], ".toml");
    says(2, &["vuota.pdf"], "-o");
    says(2, &["vuota.pdf", "--profile", "can"], "-o");
    says(2, &["vuota.pdf", "--profile", "can", "-o", "a.png", "--watch"], "--watch");
    says(2, &["vuota.pdf", "-o", "a.toml", "--size", "158"], "158x105");
    says(3, &["vuota.pdf", "vuota.pdf", "-o", "a.toml"], "two sides");
    says(3, &["nuova.toml", "-o", "a.toml"], "neither a JPEG");
    says(3, &["manca.jpg", "-o", "a.toml"], "manca.jpg");
    assert!(!Path::new(&workshop.path("a.toml")).exists());
    // No scan is drawn over.
    let scan = fs::read(workshop.path("vuota.pdf")).unwrap();
    fs::copy(workshop.path("vuota.pdf"), workshop.path("vuota.png")).unwrap();
    says(3, &["vuota.png", "--profile", "can", "-o", "./vuota.png"], "over this scan");
    assert_eq!(fs::read(workshop.path("vuota.png")).unwrap(), scan);
    // Another card altogether does not lie, and someone must look.
    workshop.expect(0, &["cards", "preview", "ar", "--codes", "-o", "altra.pdf"]);
    let ran = workshop.expect(1, &["cards", "fit", "altra.pdf", "--profile", "nuova.toml", "-o", "altra.png"]);
    assert!(ran.out.lines().count() == 3 && workshop.path("altra.png").is_file());
    // A picture without a resolution needs one said.
    let png = plico::raster::png(&plico::raster::Grey { width: 900, height: 600, pixels: vec![255; 540_000] });
    fs::write(workshop.path("bianca.png"), png).unwrap();
    says(3, &["bianca.png", "-o", "a.toml"], "--dpi");
    let ran = workshop.expect(1, &["cards", "fit", "bianca.png", "-o", "bianca.toml", "--dpi", "150"]);
    assert!(ran.out.contains("bianca.png;1;;0,00"), "{}", ran.out);
}
