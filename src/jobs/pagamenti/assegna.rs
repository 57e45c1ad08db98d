//! What a person decided on doubtful payments, into the ledger: of which act each is, or of none of ours.

use std::collections::BTreeSet;
use std::path::Path;

use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pagamenti::abbina::Abbina;
use crate::jobs::pagamenti::dubbi;
use crate::jobs::pagamenti::incasso;
use crate::jobs::pagamenti::incasso::Assegnato;
use crate::jobs::pagamenti::incasso::ESTRANEO;
use crate::jobs::pagamenti::incasso::Incasso;
use crate::jobs::pagamenti::oggetto;
use crate::jobs::pagamenti::scritti::PAGAMENTO;
use crate::jobs::pagamenti::scritti::Scritti;
use crate::jobs::project::Project;
use crate::ledger::Ledger;

/// What became of a row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deciso {
    /// It is a payment of the act now, or takes one back.
    Registrato,
    /// It is of no act of ours.
    Estraneo,
    /// It had been decided before.
    GiaDeciso,
    /// Nobody has decided.
    InAttesa,
    /// There is no such money.
    ChiaveIgnota,
    /// There is no such act, or several bodies have it.
    AttoIgnoto,
    /// The money was taken back, and the act has no such payment.
    NienteDaRevocare,
    /// The act has such a payment already: whoever means another one writes `!` after the act.
    GiaPagatoCosi,
}

impl Deciso {
    /// The word in lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Registrato => "registrato",
            Self::Estraneo => "estraneo",
            Self::GiaDeciso => "gia-deciso",
            Self::InAttesa => "in-attesa",
            Self::ChiaveIgnota => "chiave-ignota",
            Self::AttoIgnoto => "atto-ignoto",
            Self::NienteDaRevocare => "niente-da-revocare",
            Self::GiaPagatoCosi => "gia-pagato-cosi",
        }
    }

    /// Whether the row is to be put right.
    pub const fn is_wrong(self) -> bool {
        matches!(self, Self::ChiaveIgnota | Self::AttoIgnoto | Self::NienteDaRevocare | Self::GiaPagatoCosi)
    }
}

/// What came of a list.
pub struct Decisi {
    /// Its rows, each with what became of it.
    pub righe: Vec<(dubbi::Riga, Deciso)>,
    /// Acts that are paid by it, printed and not yet handed over.
    pub da_stornare: Vec<String>,
}

/// Records the decisions of a list.
pub fn assign(project: &Project, path: &Path, da: &str, prova: bool) -> Result<Decisi, Error> {
    let rows = dubbi::read(path)?;
    let mut ledger = project.ledger_in_turn()?;
    let abbina = Abbina::new(project, &mut ledger, prova)?;
    let open = incasso::open(&ledger, prova)?;
    let all = ledger.facts_of(incasso::DUBBIO).map_err(Error::Ledger)?;
    let is_known = |chiave: &str| {
        all.iter().filter_map(|it| serde_json::from_str::<Incasso>(it).ok()).any(|it| it.chiave == chiave)
    };
    let mut done = Vec::with_capacity(rows.len());
    let mut paid = BTreeSet::new();
    for row in rows {
        let found = open.iter().find(|it| it.chiave == row.chiave);
        let deciso = match found {
            _ if row.id_verbale.is_empty() => Deciso::InAttesa,
            Some(it) => {
                let (deciso, atto) = decide(&mut ledger, &abbina, it, &row.id_verbale, da)?;
                paid.extend(atto);
                deciso
            }
            None if is_known(&row.chiave) => Deciso::GiaDeciso,
            None => Deciso::ChiaveIgnota,
        };
        done.push((row, deciso));
    }
    Ok(Decisi { righe: done, da_stornare: super::in_house(&ledger, &paid)? })
}

fn decide(
    ledger: &mut Ledger,
    abbina: &Abbina<'_>,
    incasso: &Incasso,
    word: &str,
    da: &str,
) -> Result<(Deciso, Option<Chiave>), Error> {
    // The same money may stand twice in one list.
    if incasso::assigned(ledger, &incasso.soggetto)?.iter().any(|it| it.chiave == incasso.chiave) {
        return Ok((Deciso::GiaDeciso, None));
    }
    let mut scritti = Scritti::default();
    let said = |atto: String| Assegnato { chiave: incasso.chiave.clone(), atto, da: da.to_string() };
    if word.eq_ignore_ascii_case(ESTRANEO) {
        scritti.assigned(incasso, &said(ESTRANEO.to_string()));
        scritti.flush(ledger)?;
        return Ok((Deciso::Estraneo, None));
    }
    let (word, is_sure) = word.strip_suffix('!').map_or((word, false), |it| (it.trim_end(), true));
    let Some(atto) = the_act(ledger, abbina, incasso, word)? else { return Ok((Deciso::AttoIgnoto, None)) };
    let fatti = fascicoli::load(ledger, &atto)?;
    let (fatto, key) = if incasso.revocato {
        let Some(paid) = taken_back(&fatti, incasso) else { return Ok((Deciso::NienteDaRevocare, None)) };
        let motivo = format!("pagamento revocato ({})", incasso.file);
        let evento = Evento::Rettifica { di: paid, motivo, da: da.to_string() };
        (Fatto::new(incasso.data, evento).from(incasso.file.clone()), format!("revoca:{}", incasso.chiave))
    } else {
        // The very same record may have come in again once its act was there; nobody can make two payments of it.
        let same = ledger.numbers_of(&atto.subject(), PAGAMENTO, |key| key == incasso.chiave).map_err(Error::Ledger)?;
        if !same.is_empty() || !is_sure && has_like(&fatti, incasso) {
            return Ok((Deciso::GiaPagatoCosi, None));
        }
        let pagamento = super::payment(incasso, &fatti);
        (super::fact(incasso, pagamento), incasso.chiave.clone())
    };
    scritti.on_act(&atto, fatto, key);
    scritti.assigned(incasso, &said(atto.subject()));
    scritti.flush(ledger)?;
    Ok((Deciso::Registrato, Some(atto)))
}

/// The act that a person names: among the proposals first, for several bodies may have the id.
fn the_act(ledger: &Ledger, abbina: &Abbina<'_>, incasso: &Incasso, word: &str) -> Result<Option<Chiave>, Error> {
    let proposed = incasso.proposte.iter().filter_map(|it| Chiave::parse(&it.0)).find(|it| it.id_verbale == word);
    if proposed.is_some() {
        return Ok(proposed);
    }
    // `E388:V/2026/000110` names the body too.
    if let Some((ente, id_verbale)) = word.split_once(':') {
        let atto = Chiave { ente: ente.to_string(), id_verbale: id_verbale.to_string(), prova: abbina.is_trial() };
        let is_there = !ledger.facts(&atto.subject(), "ricevuto").map_err(Error::Ledger)?.is_empty();
        return Ok(is_there.then_some(atto));
    }
    let found = abbina.by_id(ledger, word)?;
    Ok(<[Chiave; 1]>::try_from(found).ok().map(|[only]| only))
}

/// Whether an act has a payment of the same day and sum, or under the same reference.
fn has_like(fatti: &[Fatto], incasso: &Incasso) -> bool {
    oggetto::live(fatti).into_iter().any(|it| match &it.evento {
        Evento::Pagamento(paid) => {
            it.data == incasso.data && paid.importo == incasso.importo
                || !incasso.riferimento.is_empty() && paid.riferimento == incasso.riferimento
        }
        _ => false,
    })
}

/// The number of the payment that was taken back.
fn taken_back(fatti: &[Fatto], incasso: &Incasso) -> Option<u64> {
    let live = oggetto::live(fatti);
    let is_it = |it: &&&Fatto| matches!(&it.evento, Evento::Pagamento(paid) if paid.importo == incasso.importo);
    live.iter().rev().find(is_it).map(|it| it.numero)
}
