//! Registered numbers of a lot's pieces: given once, in the order of print, before composition begins, so that the
//! ledger is never held while pages are laid out.
//!
//! A number given is a fact of its lot. Where no finished print of the lot follows it, the run died, and the next run
//! says so; the number stays with its recipient and is never given to another.

use serde::Deserialize;
use serde::Serialize;

use crate::codes::raccomandata::Series as Range;
use crate::compose::record::Numeri;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::lotto::Lotto;
use crate::jobs::lotto::Pezzo;
use crate::jobs::lotto::Prodotto;
use crate::jobs::render::RENDERED;
use crate::jobs::render::Setup;
use crate::jobs::render::subject;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recipient;
use crate::ledger::Series;
use crate::press::vettore::Serie;
use crate::press::vettore::Vettore;

/// The kind of the fact that numbers were given.
const GIVEN: &str = "numeri";

/// Products that may have numbers.
const PRODUCTS: [Prodotto; 2] = [Prodotto::Ag, Prodotto::Estero];

/// What there is to say of a carrier's numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Series that are about to end: name, and how many numbers are left.
    pub low: Vec<(String, u64)>,
    /// Numbers of runs that died.
    pub dead: Vec<Dead>,
}

/// Numbers that were given to a lot of which no finished print is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dead {
    /// The eight digits of the lot's job.
    pub lavoro: String,
    /// What was given.
    pub given: Given,
    /// Whether this very run takes them up again.
    pub resumed: bool,
}

/// Numbers given in one go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The C.P.L.'s number of the lot.
    pub lotto: String,
    /// The series.
    pub serie: String,
    /// The first number.
    pub da: String,
    /// The last number.
    pub a: String,
    /// How many there are.
    pub quanti: u64,
}

/// The numbers of a lot. Without a series of the carrier there are none, and labels are stuck on by hand.
pub struct Numbers<'a> {
    lotto: &'a Lotto<'a>,
    setup: &'a Setup,
    series: Vec<(Prodotto, &'a Serie, Range)>,
    /// What there is to say of them.
    pub report: Report,
}

impl<'a> Numbers<'a> {
    /// Gives each piece of the lot its number: the one it had, or the next of the series of its product.
    pub fn give(
        ledger: &mut Ledger,
        lotto: &'a Lotto<'a>,
        setup: &'a Setup,
        lavoro: &str,
        wanted: bool,
    ) -> Result<Self, Error> {
        let mut numbers = Self { lotto, setup, series: Vec::new(), report: Report::default() };
        if !wanted {
            return Ok(numbers);
        }
        numbers.report.dead = dead(ledger, lavoro)?;
        for prodotto in PRODUCTS {
            let vettore = setup.vettore_of(prodotto);
            if let Some(serie) = vettore.serie(lotto.testata().prova) {
                let range = serie.numbers().ok_or_else(|| bad_series(vettore))?;
                numbers.give_series(ledger, prodotto, serie, &range, lavoro)?;
                numbers.series.push((prodotto, serie, range));
            }
        }
        Ok(numbers)
    }

    fn give_series(
        &mut self,
        ledger: &mut Ledger,
        prodotto: Prodotto,
        serie: &Serie,
        range: &Range,
        lavoro: &str,
    ) -> Result<(), Error> {
        let count = i64::try_from(range.count()).unwrap_or(i64::MAX);
        let mut numbers = ledger.numbers(Series { name: &serie.nome, count }).map_err(Error::Ledger)?;
        let mut pezzi = self.lotto.pezzi()?;
        let mut is_used = false;
        while let Some(pezzo) = pezzi.read()? {
            if pezzo.prodotto == prodotto {
                numbers.number(recipient(self.lotto, &pezzo)).map_err(Error::Ledger)?;
                is_used = true;
            }
        }
        let left = u64::try_from(numbers.left()).unwrap_or(0);
        if is_used && left < serie.avvisa_sotto {
            self.report.low.push((serie.nome.clone(), left));
        }
        let given = numbers.fresh().map(|fresh| given(self.lotto, serie, range, fresh));
        let payload = given.map(|it| serde_json::to_string(&it).expect("what was given is plain data"));
        let (subject, instant) = (subject(lavoro), clock::now());
        let fact = payload.as_deref().map(|payload| Fact {
            subject: &subject,
            kind: GIVEN,
            instant: &instant,
            payload,
            day: None,
            key: None,
        });
        numbers.commit(fact.as_ref()).map_err(Error::Ledger)
    }

    /// The numbers of a piece.
    pub fn of(&self, ledger: &Ledger, pezzo: &Pezzo) -> Result<Numeri, Error> {
        let Some((_, serie, range)) = self.series.iter().find(|it| it.0 == pezzo.prodotto) else {
            return Ok(Numeri::default());
        };
        let vettore = self.setup.vettore_of(pezzo.prodotto);
        let place = ledger.number(&serie.nome, recipient(self.lotto, pezzo)).map_err(Error::Ledger)?;
        let number = place.and_then(|it| u64::try_from(it).ok()).and_then(|it| range.number(it));
        let piego = number.ok_or_else(|| bad_series(vettore))?;
        Ok(Numeri { piego: Some(piego.to_string()), ar: vettore.ar(piego).map(|it| it.to_string()) })
    }
}

/// Numbers given of which no finished print is known.
fn dead(ledger: &Ledger, lavoro: &str) -> Result<Vec<Dead>, Error> {
    let facts = ledger.unended(GIVEN, RENDERED).map_err(Error::Ledger)?;
    let this = subject(lavoro);
    let dead = facts.into_iter().filter_map(|(subject, payload)| {
        let given = serde_json::from_str(&payload).ok()?;
        let lavoro = subject.rsplit(':').next().unwrap_or_default().to_string();
        Some(Dead { lavoro, given, resumed: subject == this })
    });
    Ok(dead.collect())
}

fn given(lotto: &Lotto<'_>, serie: &Serie, range: &Range, (first, last): (i64, i64)) -> Given {
    let number = |place: i64| {
        let number = u64::try_from(place).ok().and_then(|it| range.number(it));
        number.map(|it| it.to_string()).unwrap_or_default()
    };
    Given {
        lotto: lotto.testata().numero.clone(),
        serie: serie.nome.clone(),
        da: number(first),
        a: number(last),
        quanti: u64::try_from(last - first + 1).unwrap_or(0),
    }
}

fn recipient<'a>(lotto: &'a Lotto<'_>, pezzo: &'a Pezzo) -> Recipient<'a> {
    Recipient {
        ente: &lotto.testata().codice_ente,
        lotto: &lotto.testata().numero,
        id_verbale: &pezzo.gruppo.id_verbale,
        progressivo: pezzo.progressivo,
        tentativo: 1,
    }
}

fn bad_series(vettore: &Vettore) -> Error {
    let why = "`serie`: `da` and `a` must be the first 11 digits of two numbers, in order";
    Error::profile(&format!("vettori/{}.toml", vettore.codice), why)
}
