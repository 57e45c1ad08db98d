//! Addresses that citizens gave themselves, and took back.
//!
//! A row with an address declares it from its day on; one without takes back what was declared before.

use std::path::Path;

use crate::domain::fiscale;
use crate::domain::fiscale::Verdict;
use crate::domain::soggetto;
use crate::domain::soggetto::Registro;
use crate::flussi::domicili::Natura;
use crate::flussi::domicili::Voce;
use crate::flussi::tabella::Riga;
use crate::flussi::tabella::Tracciato;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::pec::caselle;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::rubrica;
use crate::jobs::pec::rubrica::Detta;
use crate::jobs::pec::rubrica::importa::Esito;
use crate::jobs::pec::rubrica::importa::Scarto;
use crate::jobs::project::Project;
use crate::jobs::scambi::lettura;
use crate::ledger::Recorded;

/// The columns: whose, which address (none takes it back), from which day, how it was declared.
pub const COLUMNS: [&str; 4] = ["codice_fiscale", "pec", "data", "modo"];

/// The longest `modo`: it stands on a line of the report of service.
const MAX_MODO: usize = 200;

/// Takes a table in.
pub fn declare(project: &Project, path: &Path, prova: bool) -> Result<Esito, Error> {
    let today = caselle::today(caselle::now(&Casella::all(project)?, prova));
    let table = lettura::read(path, &Tracciato::plain(&COLUMNS).days(&["data"]), today.anno())?;
    let mut esito = Esito { file: vec![table.file.clone()], ..Esito::default() };
    let scarto = |riga: u32, motivo: &'static str| Scarto { file: table.file.clone(), riga, motivo };
    esito.righe = (table.righe.len() + table.rotte.len()) as u64;
    esito.scarti.extend(table.rotte.iter().map(|(riga, motivo)| scarto(*riga, motivo)));
    let mut dette = Vec::new();
    for riga in &table.righe {
        match said(riga) {
            Ok(it) if it.1.giorno > today.max(clock::today()) => esito.scarti.push(scarto(riga.riga, "data-futura")),
            Ok(it) => dette.push(it),
            Err(motivo) => esito.scarti.push(scarto(riga.riga, motivo)),
        }
    }
    esito.trovati = dette.iter().filter(|it| !it.1.voci.is_empty()).count() as u64;
    esito.assenti = dette.len() as u64 - esito.trovati;
    for it in rubrica::record(&mut project.ledger()?, prova, &dette)? {
        match it {
            Recorded::New(_) => esito.usate += 1,
            Recorded::Known(_) | Recorded::Differs(_) => esito.note += 1,
        }
    }
    Ok(esito)
}

fn said(riga: &Riga) -> Result<(String, Detta), &'static str> {
    let codice = fiscale::normalize(riga.testo("codice_fiscale"));
    let (pec, modo) = (riga.testo("pec").trim(), riga.testo("modo").trim());
    let giorno = riga.data("data").ok_or("data-illeggibile")?;
    if !matches!(fiscale::judge(&codice), Verdict::Valid(_)) {
        return Err(if codice.is_empty() { "senza-codice" } else { "codice-non-valido" });
    }
    if !pec.is_empty() && !soggetto::is_mailbox(pec) {
        return Err("indirizzo-non-valido");
    }
    // The report of service has to say it (art. 4 c. 1 lett. a4 DM 18/12/2017).
    if !pec.is_empty() && modo.is_empty() {
        return Err("manca-modo");
    }
    if modo.chars().count() > MAX_MODO {
        return Err("modo-lungo");
    }
    let voce = Voce { indirizzo: pec.to_string(), natura: Natura::Personale, fino: None };
    let voci = if pec.is_empty() { Vec::new() } else { vec![voce] };
    let (registro, riferimento, modo) = (Registro::Dichiarata, String::new(), modo.to_string());
    Ok((codice, Detta { numero: 0, registro, giorno, riferimento, modo, voci }))
}
