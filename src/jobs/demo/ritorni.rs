//! What the sample lot comes to: invented payments into its ledger, and what they and the cards make of its acts.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::files;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::operazioni::storia;
use crate::jobs::pagamenti;
use crate::jobs::project::Project;
use crate::jobs::rapporti;
use crate::jobs::rapporti::Mese;
use crate::jobs::rapporti::richiesta;
use crate::jobs::rapporti::richiesta::Cosa;
use crate::jobs::rapporti::richiesta::Richiesta;
use crate::jobs::scadenze;
use crate::jobs::scadenze::lista;
use crate::jobs::spiega;
use crate::press::manifest::Manifest;

/// Where what came back and what became of it is left.
pub struct Ritorni {
    /// A story for each kind of outcome.
    pub storie: PathBuf,
    /// What is to be done.
    pub da_fare: PathBuf,
    /// How many steps that are.
    pub passi: u64,
    /// The report of the month.
    pub rapporto: PathBuf,
}

/// A piece of the lot.
#[derive(Deserialize)]
struct Voce {
    id_verbale: Vec<String>,
    prodotto: String,
    numero_piego: Option<String>,
}

/// How many pieces have their story told.
const TOLD: usize = 8;
/// The product that serves.
const SERVES: &str = "AG";
/// The day that everything is looked at, from that of the lot: the terms to pay are over, the first steps are due.
const LOOKED_AT: i32 = 90;
/// When those pay who pay.
const PAID: i32 = 30;

/// Lets payments come in, and leaves in `out` what they and the outcomes mean.
pub fn come_back(here: &Project, reso: &Path, out: &Path, manifest: &Manifest) -> Result<Ritorni, Error> {
    let day = Data::parse(&manifest.data).expect("a manifest has its day");
    let ente = manifest.ente.clone().unwrap_or_default();
    let mut pieces: Vec<Voce> = Vec::new();
    for batch in &manifest.batches {
        storia::lines(reso, batch, |line| pieces.extend(serde_json::from_slice::<Voce>(line).ok()))?;
    }
    pieces.retain(|it| it.prodotto == SERVES && it.numero_piego.is_some());
    let money = out.join("pagamenti.csv");
    files::replace(&money, payments(here, &ente, &pieces, day.plus(PAID))?.as_bytes())?;
    let options = pagamenti::Options {
        files: vec![money],
        tracciato: None,
        disponibile: Some(day.plus(PAID + 1)),
        immagini: None,
        prova: manifest.prova,
        parziale: false,
    };
    pagamenti::import(here, &options)?;

    let al = day.plus(LOOKED_AT);
    let mut ledger = here.ledger()?;
    fascicoli::refresh(&mut ledger, &fascicoli::regole(here)?)?;
    let filtro = scadenze::Filtro { al: Some(al), prova: manifest.prova, ..scadenze::Filtro::default() };
    let da_fare = out.join("da-fare.csv");
    let passi = lista::file(&mut ledger, &filtro, al, &da_fare)?;
    let (mut stories, mut told) = (String::new(), BTreeSet::new());
    for it in pieces.iter().take(TOLD).filter(|it| told.insert(it.id_verbale[0].clone())) {
        let atto = Chiave { ente: ente.clone(), id_verbale: it.id_verbale[0].clone(), prova: manifest.prova };
        let story = spiega::spiega(&ledger, here, &atto, al, "it")?.unwrap_or_default();
        stories += &format!("{}\n", spiega::text(&story));
    }
    let storie = out.join("storie.txt");
    files::replace(&storie, stories.as_bytes())?;
    drop(ledger);
    let cosa = Cosa::Fasi(Mese::of(day.plus(PAID)));
    let richiesta = Richiesta { cosa, ente: Some(ente), prova: manifest.prova, al };
    let (rapporto, name) = richiesta::make(here, &richiesta)?.expect("the body is named");
    let written = rapporti::write(here, rapporto, &out.join("rapporti"), &name)?;
    let rapporto = written.files.into_iter().next().expect("a report has a file");
    Ok(Ritorni { storie, da_fare, passi, rapporto })
}

/// Every third act is paid: what it asks within 60 days, or a cent less.
fn payments(here: &Project, ente: &str, pieces: &[Voce], day: Data) -> Result<String, Error> {
    let ledger = here.ledger()?;
    let regole = fascicoli::regole(here)?;
    let mut text = String::from("id_verbale;data_pagamento;canale;importo;tipo_atto_pagato\r\n");
    let acts: BTreeSet<&String> = pieces.iter().flat_map(|it| &it.id_verbale).collect();
    for (place, id) in acts.into_iter().enumerate().filter(|it| it.0 % 3 == 0) {
        let atto = Chiave { ente: ente.to_string(), id_verbale: id.clone(), prova: true };
        let found = fascicoli::open(&ledger, &atto, &regole)?;
        let Some(sum) = found.and_then(|it| it.scheda.importi[1]) else { continue };
        let sum = Centesimi::new(sum.saturating_sub((place % 2) as u64)).to_string().replace('.', "");
        text += &format!("{id};{day};PAGOPA;{sum};VERBALE\r\n");
    }
    Ok(text)
}
