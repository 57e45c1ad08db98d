//! Sides into cards, cards to pieces.
//!
//! A side without a code belongs to a card only where its place says so beyond doubt: the other page of its sheet, a
//! name that differs in nothing but the side, the next name of a series that goes front, back, front, back. A back on
//! the wrong front would serve the wrong act, so everything else is left to a person.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::codes::avviso;
use crate::codes::segno::Segno;
use crate::domain::carta::Role;
use crate::domain::carta::Side;
use crate::jobs::Error;
use crate::jobs::scansione::faccia::Faccia;
use crate::jobs::scansione::faccia::Lettura;
use crate::jobs::scansione::faccia::Profilo;
use crate::jobs::scansione::inviati::Inviati;
use crate::jobs::scansione::inviati::Inviato;
use crate::jobs::scansione::inviati::Trovato;

/// A side by its place: which content, which of its sides.
pub type Posto = (usize, usize);

/// A card, or a sheet: one side or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carta {
    /// Its sides, the front first.
    pub lati: Vec<Posto>,
}

/// What a card was tied by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Via {
    /// A code says the number, the act or the sheet.
    Codice,
    /// The printed number, read and found among those that were sent.
    Numero,
    /// Its number differs from one that was sent in the first and the last digit only.
    Coppia,
    /// A person said so.
    Persona,
}

impl Via {
    /// Its word in lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Codice => "codice",
            Self::Numero => "numero-stampato",
            Self::Coppia => "coppia",
            Self::Persona => "persona",
        }
    }
}

/// To what a card belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Legame {
    /// To a piece.
    Pezzo(Box<Inviato>, Via),
    /// To nothing, for a reason.
    Nessuno(&'static str),
}

/// Puts the sides together. Every side of every content is in exactly one card, but for blank ones, which are in none.
/// Where either side may be of several profiles, both are of one from here on.
pub fn cards(letture: &mut [Lettura]) -> Vec<Carta> {
    let cards = together(letture);
    agree(letture, &cards);
    cards
}

fn together(letture: &[Lettura]) -> Vec<Carta> {
    let mut cards = Vec::new();
    let mut single: BTreeSet<Posto> = BTreeSet::new();
    for (content, lettura) in letture.iter().enumerate() {
        let (pairs, rest) = within(lettura);
        cards.extend(pairs.into_iter().map(|(front, back)| Carta { lati: vec![(content, front), (content, back)] }));
        single.extend(rest.into_iter().map(|it| (content, it)));
    }
    for (front, back) in by_name(letture, &single).into_iter().chain(by_series(letture, &single)) {
        if single.contains(&front) && single.contains(&back) {
            single.remove(&front);
            single.remove(&back);
            cards.push(Carta { lati: vec![front, back] });
        }
    }
    cards.extend(single.into_iter().map(|it| Carta { lati: vec![it] }));
    cards.sort_by_key(|it| it.lati.iter().map(|it| (letture[it.0].sequenza, it.1)).min());
    cards
}

/// The pairs of sides within a content, and the sides that are left.
///
/// Pages go front, back, front, back where every pair of pages has the same number of cards and one profile; on one
/// page a front and a back of one profile belong together where there is one of each.
fn within(lettura: &Lettura) -> (Vec<(usize, usize)>, Vec<usize>) {
    let sides: Vec<usize> = (0..lettura.facce.len()).filter(|it| !lettura.facce[*it].bianca).collect();
    let face = |it: usize| &lettura.facce[it];
    if let [a, b] = sides.as_slice() {
        let pair = if face(*a).is_side(Side::Retro) { (*b, *a) } else { (*a, *b) };
        if is_pair(face(pair.0), face(pair.1)) {
            return (vec![pair], Vec::new());
        }
    }
    let mut pages: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for it in &sides {
        pages.entry(face(*it).pagina).or_default().push(*it);
    }
    let (mut pairs, mut paired) = (Vec::new(), BTreeSet::new());
    for page in (1..lettura.pagine).step_by(2) {
        let (Some([front]), Some([back])) =
            (pages.get(&page).map(Vec::as_slice), pages.get(&(page + 1)).map(Vec::as_slice))
        else {
            continue;
        };
        if is_pair(face(*front), face(*back)) {
            pairs.push((*front, *back));
            paired.extend([*front, *back]);
        }
    }
    let rest = sides.into_iter().filter(|it| !paired.contains(it)).collect();
    (pairs, rest)
}

/// Whether two sides may be those of one card: a front and a back of one profile, and not of two numbers.
fn is_pair(front: &Faccia, back: &Faccia) -> bool {
    let numbers = |it: &Faccia| -> BTreeSet<String> { it.codici.iter().map(|it| it.testo.clone()).collect() };
    let (of_front, of_back) = (numbers(front), numbers(back));
    let is_one = of_front.is_empty() || of_back.is_empty() || !of_front.is_disjoint(&of_back);
    is_one && shared(front, back).is_some()
}

/// The likeliest profile of which one side is the front and the other the back.
fn shared<'a>(front: &'a Faccia, back: &Faccia) -> Option<&'a str> {
    let fronts = front.likely().enumerate().filter(|it| it.1.side() == Side::Fronte);
    let pairs = fronts.filter_map(|(place, it)| {
        let fits = |back: &Profilo| back.side() == Side::Retro && back.nome == it.nome;
        Some((place + back.likely().position(fits)?, it.nome.as_str()))
    });
    pairs.min_by_key(|it| it.0).map(|it| it.1)
}

/// Both sides of a card are of one profile: of those that either may be, the likeliest that both are.
fn agree(letture: &mut [Lettura], cards: &[Carta]) {
    for carta in cards {
        let [front, back] = carta.lati[..] else { continue };
        let face = |it: Posto| &letture[it.0].facce[it.1];
        let Some(nome) = shared(face(front), face(back)).map(str::to_string) else { continue };
        for (content, side) in [front, back] {
            letture[content].facce[side].take(&nome);
        }
    }
}

/// Words at the end of a name that say the side.
const SIDES: [(&str, &str); 10] = [
    ("fronte", "retro"),
    ("front", "back"),
    ("recto", "verso"),
    ("_f", "_r"),
    ("-f", "-r"),
    ("_a", "_b"),
    ("-a", "-b"),
    ("_1", "_2"),
    ("-1", "-2"),
    ("_01", "_02"),
];

/// A name without its extension, small.
fn stem(lettura: &Lettura) -> String {
    let name = lettura.nome.to_lowercase();
    name.rsplit_once('.').map_or(name.as_str(), |it| it.0).to_string()
}

/// The sides of two contents whose names differ in the side alone.
fn by_name(letture: &[Lettura], single: &BTreeSet<Posto>) -> Vec<(Posto, Posto)> {
    let mut named: BTreeMap<String, Vec<Posto>> = BTreeMap::new();
    for place in single {
        named.entry(stem(&letture[place.0])).or_default().push(*place);
    }
    let mut pairs = Vec::new();
    for (name, front) in &named {
        for (f, r) in SIDES {
            let Some(begin) = name.strip_suffix(f) else { continue };
            let back = named.get(&format!("{begin}{r}"));
            let (Some([front]), Some([back])) = (Some(front.as_slice()), back.map(Vec::as_slice)) else { continue };
            if is_pair(&letture[front.0].facce[front.1], &letture[back.0].facce[back.1]) {
                pairs.push((*front, *back));
                break;
            }
        }
    }
    pairs
}

/// A name as what stands before its last number, the number, and how many digits that has.
fn numbered(lettura: &Lettura) -> Option<(String, u64, usize)> {
    let name = stem(lettura);
    let digits = name.chars().rev().take_while(char::is_ascii_digit).count();
    let (begin, number) = name.split_at(name.len() - digits);
    Some((begin.to_string(), number.get(..).filter(|it| it.len() < 18)?.parse().ok()?, digits))
}

/// The sides of contents whose names are numbered on, where a whole series goes front, back, front, back.
///
/// One gap, one front after a front, and nothing of the series is paired: from there on every back could be another's.
fn by_series(letture: &[Lettura], single: &BTreeSet<Posto>) -> Vec<(Posto, Posto)> {
    let mut series: BTreeMap<String, Vec<(u64, usize)>> = BTreeMap::new();
    for (content, lettura) in letture.iter().enumerate() {
        if let Some((begin, number, _)) = numbered(lettura) {
            series.entry(begin).or_default().push((number, content));
        }
    }
    let mut pairs = Vec::new();
    for (_, mut members) in series {
        members.sort_unstable();
        let alone = |content: usize| match sides(&letture[content]).as_slice() {
            [only] => Some((content, *only)).filter(|it| single.contains(it)),
            _ => None,
        };
        let found: Option<Vec<(Posto, Posto)>> = members
            .chunks(2)
            .map(|pair| {
                let [(first, front), (second, back)] = pair else { return None };
                let (front, back) = (alone(*front)?, alone(*back)?);
                let fits = is_pair(&letture[front.0].facce[front.1], &letture[back.0].facce[back.1]);
                (fits && *second == first + 1).then_some((front, back))
            })
            .collect();
        pairs.extend(found.into_iter().flatten());
    }
    pairs
}

fn sides(lettura: &Lettura) -> Vec<usize> {
    (0..lettura.facce.len()).filter(|it| !lettura.facce[*it].bianca).collect()
}

/// The piece that a card belongs to: what its codes say, else its printed number; two pieces are none.
pub fn tie(letture: &[Lettura], carta: &Carta, inviati: &Inviati) -> Result<Legame, Error> {
    let faces: Vec<&Faccia> = carta.lati.iter().map(|it| &letture[it.0].facce[it.1]).collect();
    let mut found: Option<Box<Inviato>> = None;
    let (mut unknown, mut numbers) = (0, Vec::new());
    for code in faces.iter().flat_map(|it| &it.codici) {
        match says(inviati, &code.simbologia, &code.testo)? {
            Trovato::Uno(piece) if found.as_ref().is_some_and(|it| it.key() != piece.key()) => {
                return Ok(Legame::Nessuno("codici-discordi"));
            }
            Trovato::Uno(piece) => found = Some(piece),
            Trovato::Molti => return Ok(Legame::Nessuno("numero-di-piu-plichi")),
            Trovato::Nessuno => {
                unknown += 1;
                // The number of a notice is not one that was sent.
                let is_notice = [Role::Cad.as_str(), Role::Can.as_str()].contains(&code.ruolo.as_str());
                numbers.extend((!is_notice).then_some(code.testo.as_str()));
            }
        }
    }
    if let Some(piece) = found {
        return Ok(Legame::Pezzo(piece, Via::Codice));
    }
    // A payment slip names its act by the notice alone: it says less than any number, and is asked last.
    for notice in numbers.iter().filter_map(|it| avviso::parse_qr(it)) {
        match inviati.by_notice(notice.notice)? {
            Trovato::Uno(piece) => return Ok(Legame::Pezzo(piece, Via::Codice)),
            Trovato::Molti => return Ok(Legame::Nessuno("destinatario-mancante")),
            Trovato::Nessuno => {}
        }
    }
    for number in numbers {
        match inviati.by_pair(number)? {
            Trovato::Uno(piece) => return Ok(Legame::Pezzo(piece, Via::Coppia)),
            Trovato::Molti => return Ok(Legame::Nessuno("numero-di-piu-plichi")),
            Trovato::Nessuno => {}
        }
    }
    if unknown > 0 {
        return Ok(Legame::Nessuno("numero-non-inviato"));
    }
    printed(&faces, inviati)
}

/// The piece that a card's printed number is one digit away from at most.
fn printed(faces: &[&Faccia], inviati: &Inviati) -> Result<Legame, Error> {
    let mut found: Option<Box<Inviato>> = None;
    let mut read = false;
    for number in faces.iter().flat_map(|it| &it.numeri) {
        read = true;
        match inviati.by_look(number)? {
            Trovato::Uno(piece) if found.as_ref().is_some_and(|it| it.key() != piece.key()) => {
                return Ok(Legame::Nessuno("numero-incerto"));
            }
            Trovato::Uno(piece) => found = Some(piece),
            Trovato::Molti => return Ok(Legame::Nessuno("numero-incerto")),
            Trovato::Nessuno => {}
        }
    }
    Ok(match found {
        Some(piece) => Legame::Pezzo(piece, Via::Numero),
        None if read => Legame::Nessuno("numero-incerto"),
        None if matches!(faces, [back] if back.is_side(Side::Retro)) => Legame::Nessuno("retro-senza-fronte"),
        None => Legame::Nessuno("codice-illeggibile"),
    })
}

/// The piece that a code speaks of.
fn says(inviati: &Inviati, symbology: &str, text: &str) -> Result<Trovato, Error> {
    if let Some(segno) = Segno::decode(text) {
        return inviati.by_segno(&segno);
    }
    match inviati.by_number(text)? {
        // The act's own code, which names the recipient as well.
        Trovato::Nessuno if symbology == "Code128" => {
            let (atto, whom) = text.rsplit_once('#').unwrap_or((text, ""));
            inviati.meant(atto, whom.parse().ok())
        }
        found => Ok(found),
    }
}
