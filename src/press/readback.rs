//! A batch read back: what its pages really say, held against the line of each plico.
//!
//! Everything wrong is collected; nothing is repaired. Codes are decoded from pixels by a decoder that knows
//! nothing of how they were drawn.

use std::collections::BTreeMap;

use crate::codes;
use crate::codes::Kind;
use crate::codes::Symbology;
use crate::codes::avviso;
use crate::codes::bollettino::Payload;
use crate::codes::segno;
use crate::codes::segno::Segno;
use crate::domain::importi::Centesimi;
use crate::hash;
use crate::press::batch;
use crate::press::busta::Busta;
use crate::press::fields::Foglio;
use crate::press::imbustatrice::Imbustatrice;
use crate::press::imbustatrice::Mark;
use crate::press::manifest::Batch;
use crate::press::manifest::Code;
use crate::press::manifest::Importi;
use crate::press::manifest::Plico;
use crate::press::manifest::Separatore;
use crate::press::marks;
use crate::press::piece;
use crate::press::piece::Mode;
use crate::press::rules;
use crate::press::rules::Page;
use crate::press::rules::area;
use crate::raster::Area;
use crate::raster::Document;
use crate::raster::Grey;
use crate::raster::Painter;
use crate::raster::Sheet;

/// Resolution of the pictures that codes are read from.
const DPI: u32 = 300;

/// Resolution at which a window is looked at: the thinnest rule still leaves grey.
const WINDOW_DPI: u32 = 100;

/// Resolution at which strokes are looked at: half a millimetre is five dots.
const STROKES_DPI: u32 = 254;

/// Pixels darker than this are ink.
const INK: u8 = 200;

/// What was found wrong at one place of a batch.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The page in the batch, from 1; 0 for the batch as a whole.
    pub page: u32,
    /// Stable code of what is wrong.
    pub what: &'static str,
    /// The plico's id, or what else names the place.
    pub place: String,
}

/// How a batch is held against its list.
pub struct Reader<'a> {
    /// The file.
    pub document: &'a Document,
    /// What the manifest says of it.
    pub batch: &'a Batch,
    /// The job of every segno.
    pub job: &'a str,
    /// What it is for: which codes it has.
    pub mode: Mode,
    /// The envelope.
    pub busta: &'a Busta,
    /// The inserter.
    pub imbustatrice: &'a Imbustatrice,
}

/// The place of a plico in its batch.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// Which piece it is, from 1.
    pub piece: u32,
    /// How many sheets of other pieces come before.
    pub sheets_before: u64,
}

impl<'a> Reader<'a> {
    /// Holds one plico against its pages.
    pub fn check(&self, painter: &Painter<'a>, plico: &Plico, turn: Turn) -> Vec<Difference> {
        let mut found = Found { plico: &plico.id, list: Vec::new() };
        if plico.facciate.len() != plico.pages as usize || Some(plico.pages) != plico.sheets.checked_mul(2) {
            found.add(plico.first_page, "pagine-del-plico");
        }
        let marks = self.expected_marks(plico, turn, &mut found);
        let mut operators = Vec::new();
        for (number, digest) in (plico.first_page..).zip(&plico.facciate) {
            let place = usize::try_from(number).ok().and_then(|it| it.checked_sub(1));
            let Some(sheet) = place.and_then(|it| self.document.page(it)) else {
                found.add(number, "pagina-mancante");
                continue;
            };
            let streams = sheet.operators();
            let beside = marks.get(&number).map_or(&[][..], Vec::as_slice);
            self.operators(plico, number, digest, streams.as_deref(), beside, &mut found);
            self.side(painter, plico, turn.piece, number, sheet, &mut found);
            self.strokes(painter, sheet, number, beside, &mut found);
            operators.extend(streams.unwrap_or_default());
            operators.extend(sheet.painted());
        }
        if self.mode.has_marks() {
            self.marks(plico, &mut found);
        }
        if self.mode.has_codes() {
            names(plico, &mut found);
            sums(plico, &operators, &mut found);
        }
        found.list
    }

    /// Holds the card of a plico, whose front is the `number`-th page of its file, against its pages.
    pub fn card<'c>(&self, painter: &Painter<'c>, cards: &'c Document, plico: &Plico, number: u32) -> Vec<Difference> {
        let mut found = Found { plico: &plico.id, list: Vec::new() };
        let Some(card) = &plico.cartolina else { return found.list };
        let sheet = (card.page as usize).checked_sub(1).and_then(|it| cards.page(it));
        let Some(sheet) = sheet.filter(|_| card.page == number) else {
            found.add(card.page, "cartolina-fuori-posto");
            return found.list;
        };
        let segno = card.codes.iter().find(|it| it.kind == Kind::Segno.as_str());
        let mut all = sheet.operators().unwrap_or_default().concat();
        let written = segno.and_then(|it| Some((Segno::decode(it.payload.as_deref()?)?, it.place())));
        let mark = written.and_then(|(segno, at)| marks::stream(&segno, at, &[], sheet.height()).ok());
        if let Some(mark) = &mark
            && let Some(at) = all.windows(mark.len()).position(|it| it == mark)
        {
            all.drain(at..at + mark.len());
        }
        if piece::digest(&[&all]) != card.facciata {
            found.add(card.page, "cartolina-diversa");
        }
        let back = cards.page(number as usize);
        if card.retro.as_ref().is_some_and(|digest| !is_drawn_as(back, digest)) {
            found.add(card.page + 1, "cartolina-diversa");
        }
        for code in &card.codes {
            let side = if code.page == card.page { Some(sheet) } else { back.filter(|_| card.has(code.page)) };
            match side {
                Some(side) => drop(self.decoded(painter, code, side, &mut found)),
                None => found.add(card.page, "codice-illeggibile"),
            }
        }
        let says = |kind: Kind| {
            let of_kind = card.codes.iter().filter(move |it| it.kind == kind.as_str());
            of_kind.map(|it| it.payload.clone().unwrap_or_default()).collect::<Vec<_>>()
        };
        let acts = plico.id_verbale.iter().map(|id| format!("{id}#{}", plico.progressivo_destinatario));
        let names = says(Kind::Atto).into_iter().eq(acts)
            && says(Kind::Ar) == plico.numero_ar.clone().into_iter().collect::<Vec<_>>();
        if self.mode.has_codes() && !names {
            found.add(card.page, "cartolina-di-altri");
        }
        if self.mode.has_marks() && !self.is_card_of(plico, segno) {
            found.add(card.page, "cartolina-fuori-posto");
        }
        found.list
    }

    /// Whether the segno of a card is that of its plico, as a sheet that is first and last.
    fn is_card_of(&self, plico: &Plico, card: Option<&Code>) -> bool {
        let read = |code: Option<&Code>| code.and_then(|it| Segno::decode(it.payload.as_deref()?));
        let sheet = read(plico.codes.iter().find(|it| it.kind == Kind::Segno.as_str()));
        let (Some(card), Some(sheet)) = (read(card), sheet) else { return false };
        let (card, sheet) = (card.fields(), sheet.fields());
        let same = [card.batch, u16::from(card.generation)] == [sheet.batch, u16::from(sheet.generation)];
        same && card.job == sheet.job && card.piece == sheet.piece && [card.foglio, card.fogli] == [1, 1]
    }

    /// Holds a slip sheet against its pages: it is what the manifest says, and its back is blank.
    pub fn check_slip(&self, painter: &Painter<'a>, slip: &Separatore) -> Vec<Difference> {
        let plico = Plico {
            id: slip.tipo.clone(),
            id_verbale: Vec::new(),
            progressivo_destinatario: 0,
            lingua: String::new(),
            prodotto: String::new(),
            numero_piego: None,
            numero_ar: None,
            first_page: slip.page,
            pages: 2,
            sheets: 1,
            weight_mg: 0,
            importi: Importi::default(),
            codes: slip.codes.clone(),
            facciate: vec![slip.facciata.clone(), String::new()],
            padre: None,
            allegati: Vec::new(),
            cartolina: None,
        };
        let mut found = Found { plico: &plico.id, list: Vec::new() };
        if slip.codes.len() > 1 || slip.codes.iter().any(|it| it.kind != Kind::Segno.as_str() || it.page != slip.page) {
            found.add(slip.page, "separatore-diverso");
        }
        for (number, digest) in (slip.page..).zip(&plico.facciate) {
            let Some(sheet) = (number as usize).checked_sub(1).and_then(|it| self.document.page(it)) else {
                found.add(number, "pagina-mancante");
                continue;
            };
            let streams = sheet.operators();
            let is_listed = streams.as_deref().is_some_and(|streams| {
                let mut all = streams.concat();
                let mark = self.mark(&plico, number, &[]).unwrap_or_default();
                if !mark.is_empty()
                    && let Some(at) = all.windows(mark.len()).position(|it| it == mark)
                {
                    all.drain(at..at + mark.len());
                }
                if digest.is_empty() { streams.is_empty() } else { piece::digest(&[&all]) == *digest }
            });
            if !is_listed || !sheet.is_plain() {
                found.add(number, "separatore-diverso");
            }
            for code in plico.codes.iter().filter(|it| it.page == number) {
                self.code(painter, &plico, 0, code, sheet, &mut found);
            }
        }
        found.list
    }

    /// The inserter's marks of each front; the list must have these and no others.
    fn expected_marks(&self, plico: &Plico, turn: Turn, found: &mut Found) -> BTreeMap<u32, Vec<Mark>> {
        let mut all = BTreeMap::new();
        if !self.mode.has_marks() {
            return all;
        }
        let segni = plico.codes.iter().filter(|it| it.kind == Kind::Segno.as_str());
        for code in segni.take(plico.facciate.len()) {
            let Some(segno) = code.payload.as_deref().and_then(Segno::decode) else {
                continue;
            };
            let ordinal = turn.sheets_before + u64::from(segno.foglio());
            let marks = self.imbustatrice.marks(Foglio { plico, segno: &segno, ordinal }).unwrap_or_default();
            all.insert(code.page, marks);
        }
        let listed = plico.codes.iter().filter(|it| it.kind == Kind::Omr.as_str()).cloned();
        let expected = all.iter().flat_map(|(page, marks)| marks.iter().map(|it| Code::of_mark(it, *page)));
        if !listed.eq(expected) {
            found.add(plico.first_page, "marca-diversa");
        }
        all
    }

    /// The strokes of a front are where they are listed, and nothing else is near them.
    fn strokes(&self, painter: &Painter<'a>, sheet: Sheet<'a>, number: u32, beside: &[Mark], found: &mut Found) {
        for mark in beside.iter().filter(|it| marks::has_strokes(it)) {
            let area = rules::area(mark.place).grown(marks::CLEAR_UM);
            let picture = painter.paint(sheet, area, STROKES_DPI);
            match marks::read_strokes(&picture, area, STROKES_DPI, mark) {
                Some(read) if read == mark.payload => {}
                Some(_) => found.add(number, "codice-diverso"),
                None => found.add(number, "codice-illeggibile"),
            }
        }
    }

    /// What a page is drawn with is what its plico lists.
    fn operators(
        &self,
        plico: &Plico,
        number: u32,
        digest: &str,
        streams: Option<&[Vec<u8>]>,
        beside: &[Mark],
        found: &mut Found,
    ) {
        let Some(streams) = streams else {
            found.add(number, "pagina-illeggibile");
            return;
        };
        if !self.is_as_listed(streams, plico, number, digest, beside) {
            found.add(number, "contenuto-diverso");
        }
        let masks: usize = streams.iter().map(|it| count(it, MASK)).sum();
        if masks != plico.codes.iter().filter(|it| is_mask(it, number)).count() {
            found.add(number, "codice-non-elencato");
        }
    }

    /// What a page looks like is what its plico lists.
    fn side(&self, painter: &Painter<'a>, plico: &Plico, piece: u32, number: u32, sheet: Sheet<'a>, found: &mut Found) {
        if !sheet.is_plain() {
            found.add(number, "pagina-ritoccata");
        }
        for code in plico.codes.iter().filter(|it| it.page == number) {
            self.code(painter, plico, piece, code, sheet, found);
            self.distances(plico, code, found);
        }
        if number == plico.first_page {
            self.window(painter, plico, number, sheet, found);
        }
    }

    /// Whether a page has the operators that its plico lists and, on a front, the mark of its sheet and no more.
    fn is_as_listed(&self, streams: &[Vec<u8>], plico: &Plico, number: u32, digest: &str, beside: &[Mark]) -> bool {
        let is_front = (number - plico.first_page).is_multiple_of(2);
        if digest.is_empty() {
            return streams.is_empty();
        }
        let mut all = streams.concat();
        if is_front && self.mode.has_marks() {
            let Some(mark) = self.mark(plico, number, beside) else { return false };
            let Some(at) = all.windows(mark.len()).position(|it| it == mark) else { return false };
            all.drain(at..at + mark.len());
        }
        piece::digest(&[&all]) == digest
    }

    /// The operators of the marks of a page: the segno that the list gives it, and what stands beside it.
    fn mark(&self, plico: &Plico, number: u32, beside: &[Mark]) -> Option<Vec<u8>> {
        let code = plico.codes.iter().find(|it| it.page == number && it.kind == Kind::Segno.as_str())?;
        let segno = Segno::decode(code.payload.as_deref()?)?;
        marks::stream(&segno, code.place(), beside, batch::A4[1]).ok()
    }

    /// A code keeps away from edges and folds.
    fn distances(&self, plico: &Plico, code: &Code, found: &mut Found) {
        let is_back = !(code.page - plico.first_page).is_multiple_of(2);
        let page = Page { busta: self.busta, more: &self.imbustatrice.eccezioni, is_back };
        for rule in page.broken(&code.kind, area(code.place())) {
            found.add(code.page, rule);
        }
    }

    fn code(&self, painter: &Painter<'a>, plico: &Plico, piece: u32, code: &Code, sheet: Sheet<'a>, found: &mut Found) {
        let (Some(kind), Some(symbology)) = (Kind::parse(&code.kind), Symbology::parse(&code.symbology)) else {
            found.add(code.page, "codice-sconosciuto");
            return;
        };
        if symbology == Symbology::None {
            // Strokes are read by their places, which the inserter's profile gives.
            return;
        }
        let Some(read) = self.decoded(painter, code, sheet, found) else { return };
        if kind == Kind::Segno && !self.is_place(&read, plico, piece, code.page) {
            found.add(code.page, "foglio-fuori-posto");
        }
    }

    /// What a code says on the paper; it must be what the list says.
    fn decoded<'c>(&self, painter: &Painter<'c>, code: &Code, sheet: Sheet<'c>, found: &mut Found) -> Option<String> {
        let symbology = Symbology::parse(&code.symbology)?;
        let area = area(code.place()).grown(quiet_um(code, symbology));
        let Some(turn) = code.turn() else {
            found.add(code.page, "codice-sconosciuto");
            return None;
        };
        let grey = painter.paint(sheet, area, DPI).turned_back(turn.count());
        let Some(read) = codes::decode(symbology, &grey.pixels, grey.width, grey.height) else {
            found.add(code.page, "codice-illeggibile");
            return None;
        };
        let same = match (&code.payload, &code.payload_sha256) {
            (Some(payload), None) => *payload == read,
            (None, Some(hash)) => *hash == hash::sha256(read.as_bytes()),
            _ => false,
        };
        if !same {
            found.add(code.page, "codice-diverso");
        }
        Some(read)
    }

    /// Whether a segno that was read names this very sheet.
    fn is_place(&self, read: &str, plico: &Plico, piece: u32, page: u32) -> bool {
        let Some(segno) = Segno::decode(read) else {
            return false;
        };
        let sheet = (page - plico.first_page) / 2 + 1;
        segno.job() == self.job
            && segno.batch() == self.batch.numero
            && segno.piece() == piece
            && u32::from(segno.foglio()) == sheet
            && u32::from(segno.fogli()) == plico.sheets
            && segno.fields().flags & (segno::FIRST | segno::LAST) == segno::place_flags(segno.foglio(), segno.fogli())
    }

    /// Each front has one segno, and the act its code.
    fn marks(&self, plico: &Plico, found: &mut Found) {
        // No more sheets are asked for than pages are listed: the list may be anybody's.
        for page in (plico.first_page..).step_by(2).take(plico.sheets.min(plico.facciate.len() as u32) as usize) {
            let marks = plico.codes.iter().filter(|it| it.page == page && it.kind == Kind::Segno.as_str());
            if marks.count() != 1 {
                found.add(page, "segno-mancante");
            }
        }
        if self.mode.has_codes() && !plico.codes.iter().any(|it| it.kind == Kind::Atto.as_str()) {
            found.add(plico.first_page, "codice-atto-mancante");
        }
    }

    /// Nothing but the address, and the codes that the envelope admits, stands in the window.
    fn window(&self, painter: &Painter<'a>, plico: &Plico, number: u32, sheet: Sheet<'a>, found: &mut Found) {
        let seen = self.busta.seen();
        let safe = self.busta.safe();
        let admitted: Vec<Area> = plico
            .codes
            .iter()
            .filter(|it| it.page == number && self.busta.finestra.ammessi.contains(&it.kind))
            .map(|it| area(it.place()))
            .collect();
        let intruder = |code: &&Code| {
            code.page == number && area(code.place()).overlaps(seen) && !admitted.contains(&area(code.place()))
        };
        if plico.codes.iter().any(|it| intruder(&it)) {
            found.add(number, "codice-in-finestra");
        }
        if self.mode.word().is_some() {
            // The word across the page crosses the window on purpose.
            return;
        }
        let grey = painter.paint(sheet, seen, WINDOW_DPI);
        let ink = Ink { grey: &grey, origin: seen };
        if ink.outside(safe, &admitted) {
            found.add(number, "inchiostro-in-finestra");
        }
        if !ink.inside(safe) {
            found.add(number, "indirizzo-mancante");
        }
    }
}

/// Whether a page is drawn with the operators of this fingerprint.
fn is_drawn_as(sheet: Option<Sheet<'_>>, digest: &str) -> bool {
    sheet.and_then(|it| it.operators()).is_some_and(|it| piece::digest(&[&it.concat()]) == digest)
}

/// How the operators of a code begin.
const MASK: &[u8] = b"BI /W ";

/// How often a text stands in a stream.
fn count(stream: &[u8], text: &[u8]) -> usize {
    stream.windows(text.len()).filter(|window| *window == text).count()
}

/// Whether a code is a mask among the operators of a page.
fn is_mask(code: &Code, page: u32) -> bool {
    code.page == page && code.symbology != Symbology::None.as_str()
}

/// The sums of the list stand on the pages, and notices and slips ask for them in their order.
fn sums(plico: &Plico, operators: &[Vec<u8>], found: &mut Found) {
    let importi = &plico.importi;
    let of_act = [importi.entro_5gg, importi.entro_60gg].into_iter().flatten();
    let offered: Vec<u64> = of_act.chain(importi.chiesti.iter().copied()).collect();
    let mut rest = offered.iter();
    let notices = plico.codes.iter().filter(|it| it.kind == Kind::AvvisoQr.as_str());
    let asked = notices.map(|it| it.payload.as_deref().and_then(avviso::parse_qr).map(|qr| qr.cents));
    let in_order = asked.into_iter().all(|cents| cents.is_some_and(|cents| rest.any(|it| *it == cents)));
    let slips_in_order = [Kind::BollettinoC128, Kind::BollettinoDm].into_iter().all(|kind| {
        let mut rest = offered.iter();
        let slips = plico.codes.iter().filter(|it| it.kind == kind.as_str());
        let asked = slips.map(|it| it.payload.as_deref().and_then(Payload::decode).map(|it| it.importo.cents()));
        asked.into_iter().all(|cents| cents.is_some_and(|cents| rest.any(|it| *it == cents)))
    });
    let printed = |cents: u64| {
        let shown = format!("({}", Centesimi::new(cents)).into_bytes();
        operators.iter().any(|it| it.windows(shown.len()).any(|window| window == shown))
    };
    // Where no reduced payment is allowed, no sum is printed.
    let has_sums = importi.entro_60gg.is_some() || !importi.chiesti.is_empty();
    let shown = !has_sums || offered.into_iter().chain(importi.oltre_60gg).all(printed);
    if !in_order || !slips_in_order || !shown {
        found.add(plico.first_page, "importo-diverso");
    }
}

/// The codes of an act and of its envelope name those that the list names.
fn names(plico: &Plico, found: &mut Found) {
    let read = |kind: Kind| {
        let codes = plico.codes.iter().filter(move |it| it.kind == kind.as_str());
        codes.map(|it| it.payload.clone().unwrap_or_default()).collect::<Vec<_>>()
    };
    let atti = plico.id_verbale.iter().map(|id| format!("{id}#{}", plico.progressivo_destinatario));
    // An act that goes with its original says so on both.
    let mut shown = read(Kind::Atto);
    shown.dedup();
    if !shown.into_iter().eq(atti) {
        found.add(plico.first_page, "atto-diverso");
    }
    if read(Kind::Piego) != plico.numero_piego.iter().cloned().collect::<Vec<_>>() {
        found.add(plico.first_page, "piego-diverso");
    }
}

/// Forms whose content is not what their name says, by name.
pub fn altered_forms(document: &Document) -> Vec<String> {
    let mut seen = BTreeMap::new();
    if let Some(sheet) = document.page(0) {
        for (name, content) in sheet.forms() {
            let hash = hash::sha256(&content);
            seen.insert(name.clone(), name.strip_prefix('X') == Some(&hash[..8]));
        }
    }
    seen.into_iter().filter(|(_, same)| !same).map(|(name, _)| name).collect()
}

/// Collects what is wrong with one plico.
struct Found<'a> {
    plico: &'a str,
    list: Vec<Difference>,
}

impl Found<'_> {
    fn add(&mut self, page: u32, what: &'static str) {
        self.list.push(Difference { page, what, place: self.plico.to_string() });
    }
}

/// Ink in a picture of a part of a page.
struct Ink<'a> {
    grey: &'a Grey,
    origin: Area,
}

impl Ink<'_> {
    /// Whether there is ink outside `safe` and outside all of `admitted`.
    fn outside(&self, safe: Area, admitted: &[Area]) -> bool {
        self.dark().any(|point| !holds(safe, point) && !admitted.iter().any(|it| holds(it.grown(500), point)))
    }

    /// Whether there is ink inside `safe`.
    fn inside(&self, safe: Area) -> bool {
        self.dark().any(|point| holds(safe, point))
    }

    fn dark(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        let pixel_um = 25_400 / i64::from(WINDOW_DPI);
        self.grey.pixels.iter().enumerate().filter(|&(_, &value)| value < INK).map(move |(index, _)| {
            let (x, y) = ((index % self.grey.width) as i64, (index / self.grey.width) as i64);
            (self.origin.x_um + x * pixel_um + pixel_um / 2, self.origin.y_um + y * pixel_um + pixel_um / 2)
        })
    }
}

fn holds(area: Area, (x, y): (i64, i64)) -> bool {
    (area.x_um..area.x_um + area.width_um).contains(&x) && (area.y_um..area.y_um + area.height_um).contains(&y)
}

/// White to look at around a code: enough for its quiet zone, not so much that a neighbour comes in.
fn quiet_um(code: &Code, symbology: Symbology) -> i64 {
    match symbology {
        Symbology::QrCode => 2000.min(code.w_um / 8),
        Symbology::DataMatrix => 1200,
        _ => 2500,
    }
}
