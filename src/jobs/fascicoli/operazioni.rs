//! What happened to the pieces of a rendered lot, told to their acts: printed again, pulled, handed over.

use std::path::Path;

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::fatti::Spedizione;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::fascicoli::lotti;
use crate::jobs::operazioni::Operazione;
use crate::jobs::operazioni::Tipo;
use crate::jobs::operazioni::registro;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::operazioni::storia;
use crate::jobs::operazioni::storia::Storia;
use crate::jobs::operazioni::storia::Voce;
use crate::ledger::Ledger;
use crate::press::manifest::Manifest;
use crate::press::manifest::Origine;

/// Records for the acts of an operation in `folder` what it did to their pieces.
pub fn record(ledger: &mut Ledger, storia: &Storia, operazione: &Operazione, folder: &Path) -> Result<(), Error> {
    let manifest = storia.manifest();
    let Some(ente) = &manifest.ente else { return Ok(()) };
    if operazione.tipo == Tipo::Ristampa {
        return lotti::printed(ledger, folder, &storia.stampe[&operazione.numero].manifest);
    }
    let mut nuovi = Vec::new();
    for fact in storia::read_facts(folder, operazione)? {
        let registro::Fatto::Esito(posto, stato) = fact else { continue };
        let Some(voce) = storia.voce(&posto) else { continue };
        let Some(evento) = event(stato, voce, &posto, storia, operazione) else { continue };
        for id_verbale in &voce.id_verbale {
            let atto = Chiave { ente: ente.clone(), id_verbale: id_verbale.clone(), prova: manifest.prova };
            let mut fatto = Fatto::new(day(operazione, manifest), evento.clone()).of(voce.progressivo_destinatario);
            fatto.fonte = format!("operazione {} del lavoro {}", operazione.numero, manifest.lavoro);
            if stato == Stato::Affidata {
                let scans = operazione.ricevuti.first();
                fatto.prove.extend(scans.map(|it| Prova { tipo: "distinta".into(), sha256: it.sha256.clone() }));
            }
            let place = format!("{}-{}", posto.operazione, posto.plico);
            let key = Some(format!("operazione:{}:{}:{place}", manifest.lavoro, operazione.numero));
            nuovi.push(Nuovo { atto, fatto, key });
        }
    }
    fascicoli::record(ledger, &nuovi)?;
    Ok(())
}

/// The day of an operation: the one that it names, else the one it was made on in Rome.
fn day(operazione: &Operazione, manifest: &Manifest) -> Data {
    let named = operazione.data.as_deref().and_then(Data::parse);
    let made = clock::day(&operazione.istante);
    let lot = Data::parse(&manifest.data);
    named.or(made.max(lot)).expect("an operation has its instant")
}

/// What an operation means for the acts of a piece; most of what machines say means nothing.
fn event(stato: Stato, voce: &Voce, posto: &Origine, storia: &Storia, operazione: &Operazione) -> Option<Evento> {
    match stato {
        // A letter that is pulled takes no act out.
        Stato::Stornata if storia.manifest().lettera.is_some() => None,
        Stato::Stornata => Some(Evento::Stornato { motivo: operazione.motivo.clone().unwrap_or_default() }),
        Stato::Affidata => {
            let manifest = &storia.stampe[&posto.operazione].manifest;
            Some(Evento::Affidato(Spedizione {
                prodotto: voce.prodotto.clone(),
                numero_piego: voce.numero_piego.clone().unwrap_or_default(),
                numero_ar: voce.numero_ar.clone().unwrap_or_default(),
                lavoro: manifest.lavoro.clone(),
                plico: voce.id.clone(),
                lettera: manifest.lettera.clone().unwrap_or_default(),
                tentativo: 1,
            }))
        }
        _ => None,
    }
}
