//! Taking paper over: the receipt (R076) by the C.P.L.'s own distinta (R075).

use std::path::Path;

use crate::compose::modello::Valore;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::custodia;
use crate::jobs::custodia::Fatto;
use crate::jobs::custodia::Presa;
use crate::jobs::custodia::carta;
use crate::jobs::custodia::distinta;
use crate::jobs::project::Project;
use crate::ledger::Recorded;

/// The model of the receipt.
pub const MODEL: &str = "ricevuta-custodia";

/// Takes the papers of a distinta over and writes the receipt; the same distinta of the same day is taken once.
/// `presa` says who, when and where; its number, hash and rows are found here.
pub fn receive(project: &Project, path: &Path, mut presa: Presa, dir: &Path) -> Result<Fatto, Error> {
    presa.voci = distinta::read(path)?;
    presa.sha256 = hash::sha256(&files::read(path)?);
    let mut ledger = project.ledger()?;
    let all = custodia::all(&ledger)?;
    let is_same = |it: &Presa| it.ente == presa.ente && it.sha256 == presa.sha256 && it.data == presa.data;
    let known = all.iter().find(|it| is_same(&it.presa)).map(|it| it.presa.clone());
    let noto = known.is_some();
    match known {
        Some(known) => presa = known,
        None => {
            let anno = presa.data.anno();
            let numbers = all.iter().filter_map(|it| it.presa.numero.split_once('/'));
            let own = numbers.filter(|it| it.0 == format!("{anno:04}")).filter_map(|it| it.1.parse::<u32>().ok());
            let mut next = own.max().unwrap_or(0) + 1;
            loop {
                presa.numero = format!("{anno:04}/{next:04}");
                let (kind, day) = (custodia::RECEIVED, presa.data);
                let recorded = custodia::record(&mut ledger, &presa.numero, kind, day, &presa, "presa")?;
                if !matches!(recorded, Recorded::Differs(_)) {
                    break;
                }
                // Another took the number meanwhile.
                next += 1;
            }
        }
    }
    files::make_folder(dir)?;
    let to = dir.join(format!("ricevuta-{}.pdf", files::safe_name(&presa.numero)));
    let bozza = carta::write(project, &ledger, (MODEL, &presa.ente), &valori(&presa)?, presa.data, &to)?;
    Ok(Fatto { numero: presa.numero, files: vec![to], noto, bozza })
}

fn valori(presa: &Presa) -> Result<crate::compose::modello::Valori, Error> {
    let row = |(place, it): (usize, &custodia::Voce)| {
        carta::record([
            ("posto", carta::whole(place as u64 + 1)),
            ("descrizione", carta::text(&it.descrizione)),
            ("primo", carta::text(&it.primo)),
            ("ultimo", carta::text(&it.ultimo)),
            ("documenti", carta::whole(it.documenti)),
            ("contenitori", carta::whole(it.contenitori)),
            ("nota", carta::text(&it.nota)),
        ])
    };
    let (entro, ora) = presa.entro();
    let stato = if presa.riserve.is_empty() { "integro" } else { "con_riserva" };
    Ok(carta::record([
        ("data_atto", Valore::Data(presa.data)),
        ("responsabile_procedimento", carta::text(&presa.consegna[0])),
        ("numero", carta::text(&presa.numero)),
        ("ora_consegna", carta::hour(&presa.ora)?),
        ("luogo", carta::text(&presa.luogo)),
        ("consegna_nome", carta::text(&presa.consegna[0])),
        ("consegna_ruolo", carta::text(&presa.consegna[1])),
        ("riceve_nome", carta::text(&presa.riceve[0])),
        ("riceve_ruolo", carta::text(&presa.riceve[1])),
        ("distinta", carta::text(&presa.distinta)),
        ("stato", Valore::Scelta(stato.into())),
        ("riserve", carta::text(&presa.riserve)),
        ("verifica_entro", Valore::Data(entro)),
        ("verifica_ora", carta::hour(ora)?),
        ("documenti_in_tutto", carta::whole(presa.documenti())),
        ("contenitori_in_tutto", carta::whole(presa.voci.iter().map(|it| it.contenitori).sum())),
        ("materiali", Valore::Elenco(presa.voci.iter().enumerate().map(row).collect())),
    ]))
}
