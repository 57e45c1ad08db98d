//! What was sent, by its numbers: from the ledger, from a list that stands in for it, or from rendered lots alone.
//!
//! A card is tied only to a piece that is here. A number that two pieces have ties to neither.

use std::collections::BTreeMap;
use std::path::Path;

use crate::codes::raccomandata::Numero;
use crate::codes::segno::Segno;
use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Spedizione;
use crate::intake::value;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::importa::tabella;
use crate::jobs::importa::tabella::Campi;
use crate::jobs::importa::tabella::Mappa;
use crate::jobs::importa::tabella::Record;
use crate::jobs::operazioni::storia::Stampa;
use crate::ledger::Ledger;

/// The columns of the list that stands in for the ledger.
const CAMPI: Campi = Campi {
    colonne: &[
        ("id_verbale", "V/2026/000110", "V/2026/000111"),
        ("progressivo_destinatario", "1", "1"),
        ("prodotto", "AG", "AG"),
        ("numero_piego", "786000000017", "786000000024"),
        ("numero_ar", "686000000016", "686000000023"),
        ("data_affidamento", "2026-03-02", "2026-03-02"),
    ],
    anche: &[],
};

/// What such a list cannot do without.
const WANTED: [&str; 2] = ["id_verbale", "numero_piego"];

/// A piece that was sent to a recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inviato {
    /// The acts inside, in order.
    pub atti: Vec<String>,
    /// Which recipient.
    pub destinatario: u32,
    /// The carrier's product.
    pub prodotto: String,
    /// Its number; empty where it has none.
    pub numero_piego: String,
    /// The number of its receipt.
    pub numero_ar: String,
    /// The day the carrier took it.
    pub affidato: Option<Data>,
    /// The day it was printed, where nobody said when the carrier took it.
    pub stampato: Option<Data>,
    /// Its acts in the ledger; none where the ledger was not asked.
    pub chiavi: Vec<Chiave>,
}

impl Inviato {
    /// The first day on which something can have happened to it.
    pub fn dal(&self) -> Option<Data> {
        self.affidato.or(self.stampato)
    }

    /// What tells it from all others.
    pub fn key(&self) -> (String, u32, String) {
        let number = if self.numero_piego.is_empty() { &self.numero_ar } else { &self.numero_piego };
        (self.atti.first().cloned().unwrap_or_default(), self.destinatario, number.clone())
    }
}

/// How a reference was found to be of a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trovato {
    /// No piece has it.
    Nessuno,
    /// One has.
    Uno(Box<Inviato>),
    /// Several have.
    Molti,
}

impl Trovato {
    fn of(mut found: Vec<Inviato>) -> Self {
        match found.len() {
            0 => Self::Nessuno,
            1 => Self::Uno(Box::new(found.remove(0))),
            _ => Self::Molti,
        }
    }
}

/// Where what was sent is looked up.
pub enum Inviati {
    /// A list, or rendered lots.
    Elenco(Elenco),
    /// The ledger: its real acts, or those of trials.
    Registro(Box<Ledger>, bool),
}

/// Pieces by their references.
#[derive(Debug, Default)]
pub struct Elenco {
    pezzi: Vec<Inviato>,
    numeri: BTreeMap<String, Vec<usize>>,
    /// By job, batch and piece.
    segni: BTreeMap<(String, u16, u32), usize>,
    atti: BTreeMap<String, Vec<usize>>,
}

/// A row of a list that was not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scartata {
    /// Where it stands, from 1.
    pub riga: u32,
    /// Why, as a stable code.
    pub codice: &'static str,
}

impl Elenco {
    /// Adds the pieces of a list; gives the rows that say nothing of use.
    pub fn add_list(&mut self, path: &Path) -> Result<Vec<Scartata>, Error> {
        let mappa = Mappa { nome: "inviati".into(), ..Mappa::default() };
        let mut refused = Vec::new();
        tabella::read(path, &mappa, &CAMPI, &WANTED, |record| {
            let row = match &record {
                Ok(record) => sent(record).map_err(|codice| (record.riga, codice)),
                Err((riga, broken)) => Err((*riga, broken.as_str())),
            };
            match row {
                Ok(piece) => {
                    self.add(piece);
                }
                Err((riga, codice)) => refused.push(Scartata { riga, codice }),
            }
            Ok(())
        })?;
        Ok(refused)
    }

    /// Adds the pieces of a rendered lot; each is known by its segno as well.
    pub fn add_lot(&mut self, folder: &Path) -> Result<(), Error> {
        let stampa = Stampa::read(folder)?;
        let day = Data::parse(&stampa.manifest.data);
        for voce in &stampa.voci {
            let place = self.add(Inviato {
                atti: voce.id_verbale.clone(),
                destinatario: voce.progressivo_destinatario,
                prodotto: voce.prodotto.clone(),
                numero_piego: voce.numero_piego.clone().unwrap_or_default(),
                numero_ar: voce.numero_ar.clone().unwrap_or_default(),
                affidato: None,
                stampato: day,
                chiavi: Vec::new(),
            });
            self.segni.insert((stampa.manifest.lavoro.clone(), voce.batch(), voce.number()), place);
        }
        Ok(())
    }

    /// Adds a piece, or its act to the piece that is there: one envelope may hold several.
    fn add(&mut self, piece: Inviato) -> usize {
        let same = |it: &usize| {
            let known = &self.pezzi[*it];
            known.numero_piego == piece.numero_piego && known.destinatario == piece.destinatario
        };
        let known = match piece.numero_piego.as_str() {
            "" => None,
            number => self.numeri.get(number).into_iter().flatten().copied().find(same),
        };
        let place = known.unwrap_or(self.pezzi.len());
        for atto in &piece.atti {
            let places = self.atti.entry(atto.clone()).or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        }
        for number in [&piece.numero_piego, &piece.numero_ar] {
            let places = self.numeri.entry(number.clone()).or_default();
            if !number.is_empty() && !places.contains(&place) {
                places.push(place);
            }
        }
        match self.pezzi.get_mut(place) {
            Some(known) => {
                known.affidato = known.affidato.or(piece.affidato);
                known.atti.extend(piece.atti.into_iter().filter(|it| !known.atti.contains(it)).collect::<Vec<_>>());
            }
            None => self.pezzi.push(piece),
        }
        place
    }

    fn of(&self, places: Option<&Vec<usize>>) -> Vec<Inviato> {
        places.into_iter().flatten().map(|it| self.pezzi[*it].clone()).collect()
    }
}

/// A piece as a row says it.
fn sent(record: &Record<'_>) -> Result<Inviato, &'static str> {
    let day = value::data(record.get("data_affidamento"), clock::today().anno()).map_err(|_| "data-illeggibile")?;
    let whom = record.get("progressivo_destinatario");
    let destinatario = if whom.is_empty() { Ok(1) } else { whom.parse().map_err(|_| "destinatario-illeggibile") }?;
    let number =
        |column: &str| Numero::parse(record.get(column)).map_or(record.get(column).into(), |it| it.to_string());
    let piece = Inviato {
        atti: vec![record.get("id_verbale").to_string()],
        destinatario,
        prodotto: record.get("prodotto").to_uppercase(),
        numero_piego: number("numero_piego"),
        numero_ar: number("numero_ar"),
        affidato: day,
        stampato: None,
        chiavi: Vec::new(),
    };
    match () {
        () if piece.atti[0].is_empty() => Err("atto-mancante"),
        () if piece.numero_piego.is_empty() && piece.numero_ar.is_empty() => Err("numero-mancante"),
        () => Ok(piece),
    }
}

impl Inviati {
    /// The acts of a ledger: real ones, or those of trials.
    pub fn of(ledger: Ledger, prova: bool) -> Self {
        Self::Registro(Box::new(ledger), prova)
    }

    /// The piece whose number, or whose receipt's number, this is.
    pub fn by_number(&self, number: &str) -> Result<Trovato, Error> {
        Ok(Trovato::of(self.numbered(number)?))
    }

    /// The piece whose numbers a number differs from only in the first and the last digit, where one alone does.
    pub fn by_pair(&self, number: &str) -> Result<Trovato, Error> {
        let Some(given) = Numero::parse(number) else { return Ok(Trovato::Nessuno) };
        let middle = &number[1..11];
        let mut found: Vec<Inviato> = Vec::new();
        for first in 0..10 {
            for last in 0..10 {
                let other = format!("{first}{middle}{last}");
                let is_pair = Numero::parse(&other).is_some_and(|it| it.may_pair_with(given));
                if is_pair {
                    found.extend(self.numbered(&other)?);
                }
            }
        }
        found.dedup_by_key(|it| it.key());
        Ok(Trovato::of(found))
    }

    /// The piece whose number differs in one digit from what was read, where one alone does.
    pub fn by_look(&self, read: &str) -> Result<Trovato, Error> {
        let mut found = self.numbered(read)?;
        if found.is_empty() && Numero::parse(read).is_some() {
            for place in 0..read.len() {
                for digit in '0'..='9' {
                    let other = format!("{}{digit}{}", &read[..place], &read[place + 1..]);
                    if other != read {
                        found.extend(self.numbered(&other)?);
                    }
                }
            }
        }
        found.dedup_by_key(|it| it.key());
        Ok(Trovato::of(found))
    }

    /// The piece that a sheet or a card of it says it belongs to.
    pub fn by_segno(&self, segno: &Segno) -> Result<Trovato, Error> {
        let it = segno.fields();
        match self {
            Self::Elenco(list) => {
                let place = list.segni.get(&(it.job.clone(), it.batch, it.piece));
                Ok(Trovato::of(place.map(|it| list.pezzi[*it].clone()).into_iter().collect()))
            }
            Self::Registro(ledger, prova) => {
                let plico = format!("{}/{:04}-{:07}", it.job, it.batch, it.piece);
                of_ledger(ledger, *prova, "plico", &plico, |piece| piece.lavoro == it.job)
            }
            .map(Trovato::of),
        }
    }

    /// The piece that a person means by an act and, where it has several, a recipient.
    pub fn meant(&self, atto: &str, destinatario: Option<u32>) -> Result<Trovato, Error> {
        let mut found = match self {
            Self::Elenco(list) => list.of(list.atti.get(atto)),
            Self::Registro(ledger, prova) => of_ledger(ledger, *prova, "id", atto, |_| true)?,
        };
        found.retain(|it| destinatario.is_none_or(|whom| it.destinatario == whom));
        // Of several attempts the last one is out.
        if found.iter().all(|it| Some(it.destinatario) == found.first().map(|it| it.destinatario)) {
            found = found.pop().into_iter().collect();
        }
        if found.is_empty()
            && let Self::Registro(ledger, prova) = self
            && let Ok(chiave) = fascicoli::act(ledger, atto, Some(*prova))?
        {
            found.push(Inviato {
                atti: vec![chiave.id_verbale.clone()],
                destinatario: destinatario.unwrap_or(1),
                prodotto: String::new(),
                numero_piego: String::new(),
                numero_ar: String::new(),
                affidato: None,
                stampato: None,
                chiavi: vec![chiave],
            });
        }
        Ok(Trovato::of(found))
    }

    /// The piece of the act that a notice of payment is of; one of several recipients is none.
    pub fn by_notice(&self, notice: &str) -> Result<Trovato, Error> {
        let Self::Registro(ledger, prova) = self else { return Ok(Trovato::Nessuno) };
        let mut found = fascicoli::search(ledger, "avviso", notice)?;
        found.retain(|it| it.0.prova == *prova);
        found.dedup_by(|a, b| a.0 == b.0);
        match found.as_slice() {
            [] => Ok(Trovato::Nessuno),
            [(chiave, _)] => self.meant(&chiave.id_verbale, None),
            _ => Ok(Trovato::Molti),
        }
    }

    /// The act of a plate, where it has one alone.
    pub fn by_plate(&self, plate: &str) -> Result<Result<String, &'static str>, Error> {
        let Self::Registro(ledger, prova) = self else { return Ok(Err("targa-senza-registro")) };
        let plate: String = plate.to_uppercase().chars().filter(|it| it.is_ascii_alphanumeric()).collect();
        let mut found = fascicoli::search(ledger, "targa", &plate)?;
        found.retain(|it| it.0.prova == *prova);
        Ok(match found.as_slice() {
            [] => Err("targa-sconosciuta"),
            [(chiave, _)] => Ok(chiave.id_verbale.clone()),
            _ => Err("targa-di-piu-atti"),
        })
    }

    fn numbered(&self, number: &str) -> Result<Vec<Inviato>, Error> {
        match self {
            _ if number.is_empty() => Ok(Vec::new()),
            Self::Elenco(list) => Ok(list.of(list.numeri.get(number))),
            Self::Registro(ledger, prova) => {
                let is_it = |piece: &Spedizione| piece.numero_piego == number || piece.numero_ar == number;
                let mut found = of_ledger(ledger, *prova, "piego", number, is_it)?;
                found.extend(of_ledger(ledger, *prova, "ar", number, is_it)?);
                found.dedup_by_key(|it| it.key());
                Ok(found)
            }
        }
    }
}

/// The pieces of the acts that have a reference.
fn of_ledger(
    ledger: &Ledger,
    prova: bool,
    tipo: &str,
    valore: &str,
    is_it: impl Fn(&Spedizione) -> bool,
) -> Result<Vec<Inviato>, Error> {
    let mut found: Vec<Inviato> = Vec::new();
    for (chiave, _) in fascicoli::search(ledger, tipo, valore)?.into_iter().filter(|it| it.0.prova == prova) {
        for piece in pieces(&chiave, &fascicoli::load(ledger, &chiave)?, &is_it) {
            let same =
                |it: &&mut Inviato| it.numero_piego == piece.numero_piego && it.destinatario == piece.destinatario;
            match found.iter_mut().find(same).filter(|it| !it.numero_piego.is_empty()) {
                Some(known) => {
                    known.atti.extend(piece.atti);
                    known.chiavi.extend(piece.chiavi);
                }
                None => found.push(piece),
            }
        }
    }
    Ok(found)
}

/// The pieces of an act that `is_it` means, letters about it left out.
fn pieces(chiave: &Chiave, fatti: &[Fatto], is_it: impl Fn(&Spedizione) -> bool) -> Vec<Inviato> {
    let mut found: Vec<Inviato> = Vec::new();
    for fatto in fatti {
        let (piece, is_handed) = match &fatto.evento {
            Evento::Stampato(it) | Evento::Ristampato(it) => (it, false),
            Evento::Affidato(it) => (it, true),
            _ => continue,
        };
        if !piece.lettera.is_empty() || !is_it(piece) {
            continue;
        }
        let whom = fatto.destinatario.unwrap_or(1);
        let same = |it: &&mut Inviato| it.destinatario == whom && it.numero_piego == piece.numero_piego;
        let (affidato, stampato) = if is_handed { (Some(fatto.data), None) } else { (None, Some(fatto.data)) };
        match found.iter_mut().find(same) {
            Some(known) => {
                known.affidato = known.affidato.or(affidato);
                known.stampato = known.stampato.or(stampato);
            }
            None => found.push(Inviato {
                atti: vec![chiave.id_verbale.clone()],
                destinatario: whom,
                prodotto: piece.prodotto.clone(),
                numero_piego: piece.numero_piego.clone(),
                numero_ar: piece.numero_ar.clone(),
                affidato,
                stampato,
                chiavi: vec![chiave.clone()],
            }),
        }
    }
    found
}
