//! The count of the paper against the C.P.L.'s distinta, and the report of what differs within 72 hours (R078).

use std::path::Path;

use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::domain::data::Data;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::custodia;
use crate::jobs::custodia::Conta;
use crate::jobs::custodia::Differenza;
use crate::jobs::custodia::Fatto;
use crate::jobs::custodia::Pratica;
use crate::jobs::custodia::Presa;
use crate::jobs::custodia::carta;
use crate::jobs::custodia::distinta;
use crate::jobs::custodia::wrong;
use crate::jobs::project::Project;
use crate::ledger::Recorded;

/// The model of the report.
pub const MODEL: &str = "discrepanza";

/// A count with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contata {
    /// The count.
    pub conta: Conta,
    /// The paper as it came.
    pub presa: Presa,
    /// Hours left of the 72; below zero past them.
    pub ore: i64,
    /// The document.
    pub fatto: Fatto,
}

/// Counts the papers of a number and writes the report; the same count twice is one.
pub fn count(
    project: &Project,
    pratica: Pratica,
    path: &Path,
    (data, ora, da): (Data, &str, &str),
    dir: &Path,
) -> Result<Contata, Error> {
    let Pratica { presa, conte, .. } = pratica;
    if presa.data > data {
        return Err(wrong(path, format!("the papers came on {}: they cannot be counted before", presa.data)));
    }
    let contati = distinta::read_count(path, &presa.voci)?;
    let mut differenze = contati.differenze;
    let mut trovati = Vec::with_capacity(presa.voci.len());
    for (place, (voce, found)) in (1..).zip(presa.voci.iter().zip(&contati.trovati)) {
        let Some(found) = *found else {
            let why =
                format!("row {place} of the distinta was not counted: every row has its number, 0 where nothing was");
            return Err(wrong(path, why));
        };
        trovati.push(found);
        differenze.extend(by_number(place, voce.documenti, found, &differenze));
    }
    for (words, count) in &contati.in_piu {
        let what = if words.is_empty() { "documenti" } else { words };
        let descrizione = format!("{what}: trovati {count}, in distinta nessuno.");
        differenze.push(Differenza { voce: 0, atto: String::new(), natura: "non_in_distinta".into(), descrizione });
    }
    let sha256 = hash::sha256(&files::read(path)?);
    let in_piu = contati.in_piu.iter().map(|it| it.1).sum();
    let mut conta = Conta { data, ora: ora.into(), da: da.into(), trovati, in_piu, differenze, sha256 };
    let known = conte.iter().position(|it| it.sha256 == conta.sha256);
    let place = known.unwrap_or(conte.len());
    let mut ledger = project.ledger()?;
    match known {
        // When it was counted is said once.
        Some(place) => conta = conte[place].clone(),
        None => {
            let recorded =
                custodia::record(&mut ledger, &presa.numero, custodia::COUNTED, data, &conta, &conta.sha256.clone())?;
            if matches!(recorded, Recorded::Differs(_)) {
                return Err(wrong(path, "another count of these papers was recorded at the same time: count again"));
            }
        }
    }
    files::make_folder(dir)?;
    let numero = format!("{}-{}", presa.numero, place + 1);
    let to = dir.join(format!("discrepanza-{}.pdf", files::safe_name(&numero)));
    let valori = valori(&presa, &conta, &numero)?;
    let bozza = carta::write(project, &ledger, (MODEL, &presa.ente), &valori, conta.data, &to)?;
    let ore = presa.hours_left(conta.data, &conta.ora);
    let fatto = Fatto { numero: presa.numero.clone(), files: vec![to], noto: known.is_some(), bozza };
    Ok(Contata { conta, presa, ore, fatto })
}

/// The difference in number that single acts do not explain.
fn by_number(place: usize, listed: u64, found: u64, known: &[Differenza]) -> Option<Differenza> {
    let of = |natura: &str| known.iter().filter(|it| it.voce == place as u64 && it.natura == natura).count() as u64;
    let (missing, more) = (of("mancante"), of("non_in_distinta") + of("doppio"));
    let expected = (listed + more).saturating_sub(missing);
    let natura = match found {
        _ if found == expected => return None,
        _ if found < expected => "mancante",
        _ => "non_in_distinta",
    };
    let descrizione = format!("In distinta {listed}, contati {found}.");
    Some(Differenza { voce: place as u64, atto: String::new(), natura: natura.into(), descrizione })
}

fn valori(presa: &Presa, conta: &Conta, numero: &str) -> Result<Valori, Error> {
    let row = |(place, it): (usize, &Differenza)| {
        carta::record([
            ("posto", carta::whole(place as u64 + 1)),
            ("voce", carta::text(&if it.voce == 0 { String::new() } else { it.voce.to_string() })),
            ("atto", carta::text(&it.atto)),
            ("natura", Valore::Scelta(it.natura.clone())),
            ("descrizione", carta::text(if it.descrizione.is_empty() { "–" } else { &it.descrizione })),
        ])
    };
    let (entro, ora) = presa.entro();
    let esito = if conta.differenze.is_empty() { "nessuna" } else { "differenze" };
    let distinta = if presa.distinta.is_empty() { "senza numero" } else { &presa.distinta };
    Ok(carta::record([
        ("data_atto", Valore::Data(conta.data)),
        ("responsabile_procedimento", carta::text(&presa.consegna[0])),
        ("numero", carta::text(numero)),
        ("esito", Valore::Scelta(esito.into())),
        ("ricevuta", carta::text(&presa.numero)),
        ("data_ricevuta", Valore::Data(presa.data)),
        ("ora_ricevuta", carta::hour(&presa.ora)?),
        ("distinta", carta::text(distinta)),
        ("termine", Valore::Data(entro)),
        ("ora_termine", carta::hour(ora)?),
        ("ora_chiusura", carta::hour(&conta.ora)?),
        ("in_termine", Valore::SiNo((conta.data, &*conta.ora) <= (entro, ora))),
        ("verificatore", carta::text(&conta.da)),
        ("documenti_distinta", carta::whole(presa.documenti())),
        ("documenti_trovati", carta::whole(conta.trovati.iter().sum::<u64>() + conta.in_piu)),
        ("differenze", Valore::Elenco(conta.differenze.iter().enumerate().map(row).collect())),
    ]))
}
