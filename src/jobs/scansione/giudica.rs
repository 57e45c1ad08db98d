//! The cards of a piece, read zone by zone within the days that are possible for it, and what they say together.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::domain::calendario::Calendario;
use crate::domain::carta::CardProfile;
use crate::domain::carta::Kind;
use crate::domain::carta::Role;
use crate::domain::carta::Side;
use crate::domain::carta::Zone;
use crate::domain::carta::ZoneKind;
use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::scansione::abbina::Carta;
use crate::jobs::scansione::abbina::Posto;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::cartella::VERIFICA;
use crate::jobs::scansione::esame;
use crate::jobs::scansione::esame::AUTO;
use crate::jobs::scansione::esame::DA_VERIFICARE;
use crate::jobs::scansione::esame::Esame;
use crate::jobs::scansione::esame::Giorno;
use crate::jobs::scansione::esame::Letto;
use crate::jobs::scansione::esame::Pezzo;
use crate::jobs::scansione::faccia::Lettura;
use crate::jobs::scansione::inviati::Inviato;
use crate::jobs::scansione::leggi;
use crate::jobs::scansione::possibile;
use crate::jobs::scansione::riferito::Riferito;
use crate::raster;
use crate::raster::Grey;
use crate::scan::agreement::Event;
use crate::scan::days::Window;
use crate::scan::names;
use crate::scan::outcome;
use crate::scan::outcome::CardRead;
use crate::scan::outcome::Judgement;
use crate::scan::outcome::Known;
use crate::scan::reader::caution;
use crate::scan::zones;
use crate::scan::zones::Laid;
use crate::scan::zones::Readers;
use crate::scan::zones::Reading;

/// Below this share of what must be there a profile does not lie well enough for anything to stand alone.
pub const LIES_WELL: f64 = 0.6;

/// Days before the scan that are looked at where nobody says when the piece was handed over.
const LONG_AGO: i32 = 730;

/// Proposals that a row tells.
const PROPOSTE: usize = 3;

/// What does not change from piece to piece.
pub struct Banco<'a> {
    /// The folder.
    pub cartella: &'a Cartella,
    /// What was read of every content.
    pub letture: &'a [Lettura],
    /// The profiles by name.
    pub profili: &'a BTreeMap<String, CardProfile>,
    /// The day that the scans are looked at.
    pub oggi: Data,
    /// Holidays.
    pub calendario: &'a Calendario,
    /// What tells the reader of days from another.
    pub lettore: &'a str,
}

/// The crops of what is in doubt, by zone, as files; and which of them are of days.
type Ritagli = (Vec<(String, String)>, Vec<Letto>);

/// A card whose zones were read.
struct Letta<'a> {
    carta: &'a Carta,
    read: CardRead<'a>,
    quality: f64,
    lacks_back: bool,
}

impl Banco<'_> {
    fn face(&self, place: Posto) -> &crate::jobs::scansione::faccia::Faccia {
        &self.letture[place.0].facce[place.1]
    }

    /// What the cards of a piece say together, with what others say of it.
    pub fn judge(
        &self,
        piece: &Inviato,
        cards: &[&Carta],
        others: &Riferito,
        readers: &mut Readers,
    ) -> Result<Esame, Error> {
        let mut read = Vec::new();
        for carta in cards {
            read.extend(self.read(carta, piece, readers)?);
        }
        let mut dubbi: BTreeSet<String> = BTreeSet::new();
        if read.len() < cards.len() {
            dubbi.insert("profilo-mancante".into());
        }
        let known = Known { window: self.window(piece), told: others.giorni.clone(), calendario: *self.calendario };
        let read = one_of_each(read, &known, &mut dubbi);
        let judged: Vec<CardRead<'_>> = read.iter().map(|it| it.read.clone()).collect();
        let judgement = outcome::judge(&judged, &known);
        let alone = || outcome::judge(&judged, &Known { told: Vec::new(), ..known });
        if !others.is_nothing() && others.denies(&alone()) {
            dubbi.insert("carta-e-file-in-contrasto".into());
        }
        if cards.iter().flat_map(|it| &it.lati).any(|it| self.face(*it).sovrapposta) {
            dubbi.insert("carte-sovrapposte".into());
        }
        if piece.affidato.is_none() {
            dubbi.insert("affidamento-mancante".into());
        }
        if read.iter().any(|it| it.quality < LIES_WELL) {
            dubbi.insert("registrazione-incerta".into());
        }
        if read.iter().any(|it| !it.read.profile.is_verified()) {
            dubbi.insert("profilo-non-verificato".into());
        }
        if read.iter().any(|it| it.lacks_back) {
            dubbi.insert("lato-mancante".into());
        }
        let is_alone = judgement.is_alone() && dubbi.is_empty();
        let (ritagli, letti) = if is_alone { Default::default() } else { self.crops(piece, &read, &judgement)? };
        dubbi.extend(judgement.doubts.iter().map(|it| it.code.to_string()));
        let likely = judgement.esito.or_else(|| judgement.proposals.first().copied());
        Ok(Esame {
            schema: esame::SCHEMA,
            pezzo: Pezzo::from(piece),
            facce: self.faces(cards),
            stato: if is_alone { AUTO } else { DA_VERIFICARE }.into(),
            esito: likely.map(|it| it.to_string()),
            giorni: days(&judgement),
            dubbi: dubbi.into_iter().collect(),
            evidenza: self.evidence(&read),
            confidenza: if is_alone { judgement.confidence } else { judgement.confidence.min(0.4) },
            ritagli,
            riferito: others.mark(),
            lettore: self.lettore.into(),
            letti,
        })
    }

    /// The sides of cards by content and place in it.
    pub fn faces(&self, cards: &[&Carta]) -> Vec<(String, usize)> {
        cards.iter().flat_map(|it| &it.lati).map(|it| (self.letture[it.0].sha256.clone(), it.1)).collect()
    }

    /// The days that are possible: from the hand-over to the scan of the last card.
    fn window(&self, piece: &Inviato) -> Window {
        let first = piece.dal().unwrap_or(self.oggi.plus(-LONG_AGO));
        Window { first: first.min(self.oggi), last: self.oggi }
    }

    /// A card, zone by zone; `None` where no profile fits.
    fn read<'a>(
        &'a self,
        carta: &'a Carta,
        piece: &Inviato,
        readers: &mut Readers,
    ) -> Result<Option<Letta<'a>>, Error> {
        let named = carta.lati.iter().find_map(|it| self.face(*it).profilo.as_ref());
        let Some(profile) = named.and_then(|it| self.profili.get(&it.nome)) else { return Ok(None) };
        let (mut readings, mut numbers, mut quality) = (Vec::new(), Vec::new(), 1.0_f64);
        for place in &carta.lati {
            let face = self.face(*place);
            let Some(lies) = face.profilo.as_ref().filter(|it| it.nome == profile.name()) else { continue };
            let Some(page) = leggi::page(self.cartella, &self.letture[place.0], face.pagina)? else { continue };
            let at = lies.registration();
            readings.extend(zones::read_side(Laid { page: &page, at: &at, profile }, self.window(piece), readers));
            quality = quality.min(lies.qualita);
            let role = |it: &crate::jobs::scansione::faccia::Codice| Some((Role::parse(&it.ruolo)?, it.testo.clone()));
            numbers.extend(face.codici.iter().filter_map(role));
        }
        let has = |side: Side| carta.lati.iter().any(|it| self.face(*it).is_side(side));
        let lacks =
            |side: Side| profile.zones().iter().any(|it| it.side == side && it.kind == ZoneKind::Tick) && !has(side);
        let lacks_back = lacks(Side::Retro) || lacks(Side::Fronte);
        let read = CardRead { profile, readings, numbers, is_tied: true };
        Ok(Some(Letta { carta, read, quality, lacks_back }))
    }

    /// What proves it: kind and content of each side.
    fn evidence(&self, read: &[Letta<'_>]) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = Vec::new();
        for it in read {
            let kind = match it.read.profile.kind() {
                Kind::Ar => "23L",
                Kind::ArOrd => "AR",
                Kind::Plico => "Plico",
                other => other.as_str(),
            };
            for place in &it.carta.lati {
                let one = (kind.to_string(), self.letture[place.0].sha256.clone());
                if !all.contains(&one) {
                    all.push(one);
                }
            }
        }
        all
    }

    /// Writes the crops of what is in doubt, and says which of them are of days.
    fn crops(&self, piece: &Inviato, read: &[Letta<'_>], judgement: &Judgement) -> Result<Ritagli, Error> {
        let stem = super::cartella::name(&piece.key());
        let (mut written, mut letti) = (Vec::new(), Vec::new());
        for (place, letta) in (1..).zip(read) {
            let profile = letta.read.profile;
            for reading in letta.read.readings.iter().filter(|it| is_in_doubt(it, profile, judgement)) {
                let file = format!("{}-{place}-{}.png", &stem[..16], reading.name);
                files::replace(&self.cartella.path(VERIFICA).join(&file), &png(&reading.crop))?;
                letti.extend(profile.zone(&reading.name).and_then(|it| self.of_day(profile, it, &file, piece)));
                written.push((reading.name.clone(), file));
            }
        }
        Ok((written, letti))
    }

    /// What a crop of a day is, where a decision says that day. Of a postmark none does.
    fn of_day(&self, profile: &CardProfile, zone: &Zone, file: &str, piece: &Inviato) -> Option<Letto> {
        let event = names::event(profile, zone).filter(|_| zone.kind == ZoneKind::Date)?;
        let colonna = column(event)?.to_owned();
        let tipo = if zone.printed { caution::Kind::Stampa } else { caution::Kind::Mano }.as_str().to_owned();
        let Window { first, last } = self.window(piece);
        Some(Letto { file: file.to_owned(), tipo, colonna, dal: first, al: last })
    }
}

/// The column of a day.
fn column(event: Event) -> Option<&'static str> {
    possibile::EVENTI.iter().find(|it| it.1 == event).map(|it| it.0)
}

fn png(grey: &Grey) -> Vec<u8> {
    raster::png(grey)
}

/// Whether a person should see what a zone was read from.
fn is_in_doubt(reading: &Reading, profile: &CardProfile, judgement: &Judgement) -> bool {
    let Some(zone) = profile.zone(&reading.name) else { return false };
    let is_named =
        judgement.doubts.iter().any(|it| it.about == reading.name || it.about == zone.group && !zone.group.is_empty());
    match zone.kind {
        ZoneKind::Date | ZoneKind::Stamp => reading.is_blank != Some(true),
        ZoneKind::Tick => is_named && reading.is_blank != Some(true),
        ZoneKind::Ink | ZoneKind::Text => is_named,
    }
}

/// One card of each kind: a card that was scanned twice is no second witness, and one that says otherwise is a doubt.
fn one_of_each<'a>(mut read: Vec<Letta<'a>>, known: &Known, dubbi: &mut BTreeSet<String>) -> Vec<Letta<'a>> {
    read.sort_by(|a, b| {
        let rank = |it: &Letta<'_>| (it.lacks_back, -it.quality);
        let ((a_lacks, a_quality), (b_lacks, b_quality)) = (rank(a), rank(b));
        a_lacks.cmp(&b_lacks).then(a_quality.total_cmp(&b_quality))
    });
    let mut kept: Vec<Letta<'a>> = Vec::new();
    for letta in read {
        let same = kept.iter().find(|it| it.read.profile.kind() == letta.read.profile.kind());
        let Some(same) = same else {
            kept.push(letta);
            continue;
        };
        let said = |it: &Letta<'_>| outcome::judge(std::slice::from_ref(&it.read), known).esito;
        let differs = !letta.lacks_back && said(same) != said(&letta);
        dubbi.extend(differs.then(|| "carte-discordi".to_string()));
    }
    kept
}

/// The days of a judgement by their columns.
fn days(judgement: &Judgement) -> BTreeMap<String, Giorno> {
    let mut all = BTreeMap::new();
    for (event, agreed) in &judgement.days {
        let Some(column) = column(*event) else { continue };
        let giorno = Giorno {
            data: agreed.day.map(|it| it.0),
            regola: agreed.day.map(|it| it.1.as_str().to_string()).unwrap_or_default(),
            proposte: agreed.proposals.iter().take(PROPOSTE).map(|it| it.0.to_string()).collect(),
        };
        if giorno.data.is_some() || !giorno.proposte.is_empty() {
            all.insert(column.to_string(), giorno);
        }
    }
    all
}
