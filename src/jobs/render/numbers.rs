//! Registered numbers of a lot's pieces: given once, in the order of print, before composition begins, so that the
//! ledger is never held while pages are laid out.

use crate::codes::raccomandata::Series as Range;
use crate::compose::record::Numeri;
use crate::jobs::Error;
use crate::jobs::lotto::Lotto;
use crate::jobs::lotto::Pezzo;
use crate::jobs::lotto::Prodotto;
use crate::ledger::Ledger;
use crate::ledger::Recipient;
use crate::ledger::Series;
use crate::press::vettore::Serie;
use crate::press::vettore::Vettore;

/// The numbers of a lot. Without a series of the carrier there are none, and labels are stuck on by hand.
pub struct Numbers<'a> {
    lotto: &'a Lotto<'a>,
    vettore: &'a Vettore,
    series: Option<(&'a Serie, Range)>,
}

impl<'a> Numbers<'a> {
    /// Gives each piece of the lot its number: the one it had, or the next of the series.
    pub fn give(ledger: &mut Ledger, lotto: &'a Lotto<'a>, vettore: &'a Vettore, wanted: bool) -> Result<Self, Error> {
        let serie = vettore.serie(lotto.testata().prova).filter(|_| wanted);
        let series = match serie {
            None => None,
            Some(serie) => Some((serie, serie.numbers().ok_or_else(|| bad_series(vettore))?)),
        };
        if let Some((serie, range)) = series {
            let count = i64::try_from(range.count()).unwrap_or(i64::MAX);
            let mut numbers = ledger.numbers(Series { name: &serie.nome, count }).map_err(Error::Ledger)?;
            let mut pezzi = lotto.pezzi()?;
            while let Some(pezzo) = pezzi.read()? {
                if pezzo.prodotto == Prodotto::Ag {
                    numbers.number(recipient(lotto, &pezzo)).map_err(Error::Ledger)?;
                }
            }
            drop(pezzi);
            numbers.commit().map_err(Error::Ledger)?;
        }
        Ok(Self { lotto, vettore, series })
    }

    /// The numbers of a piece.
    pub fn of(&self, ledger: &Ledger, pezzo: &Pezzo) -> Result<Numeri, Error> {
        let Some((serie, range)) = self.series.filter(|_| pezzo.prodotto == Prodotto::Ag) else {
            return Ok(Numeri::default());
        };
        let place = ledger.number(&serie.nome, recipient(self.lotto, pezzo)).map_err(Error::Ledger)?;
        let number = place.and_then(|it| u64::try_from(it).ok()).and_then(|it| range.number(it));
        let piego = number.ok_or_else(|| bad_series(self.vettore))?;
        Ok(Numeri { piego: Some(piego.to_string()), ar: self.vettore.ar(piego).map(|it| it.to_string()) })
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
