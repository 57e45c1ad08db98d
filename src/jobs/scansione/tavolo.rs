//! The desk: what waits for a person in a folder of scans, the most urgent first, with all that is to be seen of it.

use std::path::Path;
use std::path::PathBuf;

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::scansione::Fonte;
use crate::jobs::scansione::cartella;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::cartella::VERIFICA;
use crate::jobs::scansione::esame::DA_VERIFICARE;
use crate::jobs::scansione::esame::Decisione;
use crate::jobs::scansione::esame::Esame;
use crate::jobs::scansione::esame::Pezzo;
use crate::jobs::scansione::leggi;
use crate::jobs::scansione::memoria;
use crate::ledger::Ledger;
use crate::raster::encode;
use crate::scan::filters;

/// How a side is packed for a screen.
const QUALITY: u8 = 82;

/// A folder of scans at the desk.
#[derive(Debug, Clone)]
pub struct Tavolo {
    cartella: Cartella,
    /// Whether trial acts are meant.
    pub prova: bool,
}

/// A piece that waits.
#[derive(Debug, Clone, PartialEq)]
pub struct Dubbio {
    /// Its name in the folder, of digits and letters.
    pub nome: String,
    /// The piece.
    pub pezzo: Pezzo,
    /// What is in doubt, as stable codes.
    pub dubbi: Vec<String>,
    /// The first last day of what its act waits for.
    pub scade: Option<Data>,
    /// The act in the ledger, where it is there.
    pub atto: Option<Chiave>,
}

/// A side of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lato {
    /// The kind of its card: `23L`, `CAD`, …; empty where no profile fits.
    pub tipo: String,
    /// Whether it is the back.
    pub is_retro: bool,
}

impl Tavolo {
    /// A folder, where scans were taken in.
    pub fn open(dir: &Path) -> Result<Option<Self>, Error> {
        let Some(cartella) = Cartella::find(dir) else { return Ok(None) };
        let options = memoria::options(&cartella)?;
        let prova = options.is_some_and(|it| matches!(it.fonte, Fonte::Registro { prova: true }));
        Ok(Some(Self { cartella, prova }))
    }

    /// The folder.
    pub fn cartella(&self) -> &Cartella {
        &self.cartella
    }

    /// What waits, the most urgent first; what nothing ends comes last. And how many pieces were read in all.
    pub fn coda(&self, ledger: &Ledger) -> Result<(Vec<Dubbio>, u64), Error> {
        let decided = self.cartella.decisioni()?;
        let mut coda = Vec::new();
        let pezzi = self.cartella.pezzi()?;
        let all = pezzi.len() as u64;
        for esame in pezzi.into_iter().filter(|it| it.stato == DA_VERIFICARE) {
            let pezzo = &esame.pezzo;
            let keys = pezzo.atti.iter().map(|it| (it.clone(), pezzo.destinatario, pezzo.numero_piego.clone()));
            if keys.into_iter().any(|it| decided.contains_key(&it)) {
                continue;
            }
            let first = pezzo.atti.first().map_or("", String::as_str);
            let atto = fascicoli::act(ledger, first, Some(self.prova))?.ok();
            let subject = atto.as_ref().map(Chiave::subject);
            let scade = subject.map(|it| ledger.first_end(&it)).transpose().map_err(Error::Ledger)?.flatten();
            coda.push(Dubbio {
                nome: cartella::name(&esame.pezzo.sent().key()),
                dubbi: esame.dubbi,
                scade: scade.and_then(|it| Data::parse(&it)),
                pezzo: esame.pezzo,
                atto,
            });
        }
        coda.sort_by(|a, b| {
            let urgency = |it: &Dubbio| (it.scade.is_none(), it.scade, it.pezzo.affidato);
            urgency(a).cmp(&urgency(b)).then_with(|| a.nome.cmp(&b.nome))
        });
        Ok((coda, all))
    }

    /// What was read of a piece, by its name.
    pub fn esame(&self, nome: &str) -> Result<Option<Esame>, Error> {
        self.cartella.esame_of(nome)
    }

    /// What was decided about it.
    pub fn decisione(&self, esame: &Esame) -> Result<Option<Decisione>, Error> {
        for atto in &esame.pezzo.atti {
            let key = (atto.clone(), esame.pezzo.destinatario, esame.pezzo.numero_piego.clone());
            if let Some(found) = self.cartella.decisione(&key)? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// The sides of its cards, in order.
    pub fn lati(&self, esame: &Esame) -> Result<Vec<Lato>, Error> {
        let mut lati = Vec::new();
        for (sha256, place) in &esame.facce {
            let lettura = self.cartella.lettura(sha256)?;
            let profilo = lettura.as_ref().and_then(|it| it.facce.get(*place)?.profilo.as_ref());
            let kind = esame.evidenza.iter().find(|it| it.1 == *sha256).map(|it| it.0.clone());
            lati.push(Lato { tipo: kind.unwrap_or_default(), is_retro: profilo.is_some_and(|it| it.lato == "retro") });
        }
        Ok(lati)
    }

    /// A side as a JPEG, cut out of its scan; `None` where the scan is gone.
    pub fn lato(&self, esame: &Esame, index: usize) -> Result<Option<Vec<u8>>, Error> {
        let Some((sha256, place)) = esame.facce.get(index) else { return Ok(None) };
        let Some(lettura) = self.cartella.lettura(sha256)? else { return Ok(None) };
        let Some(faccia) = lettura.facce.get(*place) else { return Ok(None) };
        let Some(page) = leggi::page(&self.cartella, &lettura, faccia.pagina)? else { return Ok(None) };
        let edges = |axis: usize| faccia.angoli.iter().map(move |it| it[axis]);
        let first = |axis: usize| edges(axis).fold(f64::INFINITY, f64::min).max(0.0) as usize;
        let last = |axis: usize| edges(axis).fold(0.0, f64::max).ceil() as usize;
        let (left, top) = (first(0), first(1));
        let (width, height) =
            (last(0).min(page.width).saturating_sub(left), last(1).min(page.height).saturating_sub(top));
        let cut = filters::part(&page, left as i64, top as i64, width.max(1), height.max(1));
        let quarters = faccia.profilo.as_ref().map_or(0, |it| quarters(it.matrice));
        Ok(Some(encode::jpeg(&cut.turned_back(quarters), QUALITY, 200)))
    }

    /// The crops of what is in doubt that are still there, each by its place and its zone: they go when a card is settled.
    pub fn ritagli<'a>(&self, esame: &'a Esame) -> Vec<(usize, &'a str)> {
        let all = esame.ritagli.iter().enumerate();
        all.filter(|(index, _)| self.crop(esame, *index).is_some()).map(|(index, it)| (index, it.0.as_str())).collect()
    }

    /// A crop, as it was written; `None` where it is gone.
    pub fn ritaglio(&self, esame: &Esame, index: usize) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.crop(esame, index).map(|path| crate::files::read(&path)).transpose()?)
    }

    fn crop(&self, esame: &Esame, index: usize) -> Option<PathBuf> {
        let file = &esame.ritagli.get(index)?.1;
        Some(self.cartella.path(VERIFICA).join(crate::files::safe_name(file))).filter(|it| it.is_file())
    }
}

/// By how many quarters a card lies turned on its page.
fn quarters([across, _, _, down, ..]: [f64; 6]) -> u8 {
    match across.abs() >= down.abs() {
        true if across >= 0.0 => 0,
        true => 2,
        false if down >= 0.0 => 1,
        false => 3,
    }
}
