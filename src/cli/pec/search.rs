//! `plico pec search`.

use std::io::Write;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::noted;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::csv::cell;
use crate::jobs::fascicoli;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::cerca;
use crate::jobs::pec::cerca::Filtro;
use crate::jobs::pec::cerca::Riga;

/// Find messages. What is not given does not matter.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Written from this day on.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    from: Option<Data>,
    /// Written up to this day.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    to: Option<Data>,
    /// Number of the act: `123/2026`, or `123`.
    #[arg(long, value_name = "N")]
    number: Option<String>,
    /// Plate.
    #[arg(long, value_name = "P")]
    plate: Option<String>,
    /// Codice fiscale or partita IVA.
    #[arg(long, value_name = "C")]
    code: Option<String>,
    /// Certified address.
    #[arg(long, value_name = "A")]
    address: Option<String>,
    /// Kind of recipient.
    #[arg(long, value_name = "T", value_parser = ["persona", "societa"])]
    recipient: Option<String>,
    /// Outcome, or its beginning: `consegnata`, `non_consegnata`, `incerto`, …
    #[arg(long, value_name = "O")]
    outcome: Option<String>,
    /// The mailbox.
    #[arg(long, value_name = "CASELLA")]
    mailbox: Option<String>,
}

/// Lists them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let project = &context.project;
    let mut ledger = project.ledger()?;
    fascicoli::refresh(&mut ledger, &fascicoli::regole(project)?)?;
    let filtro = Filtro {
        dal: args.from,
        al: args.to,
        numero: args.number.clone(),
        targa: args.plate.clone(),
        codice: args.code.clone(),
        indirizzo: args.address.clone(),
        is_societa: args.recipient.as_ref().map(|it| it == "societa"),
        esito: args.outcome.clone(),
        casella: args.mailbox.clone(),
        ente: None,
        prova: None,
    };
    let mut rows: Vec<Riga> = Vec::new();
    cerca::each(&mut ledger, &Casella::all(project)?, &filtro, |it, _| {
        rows.push(it.clone());
        Ok(())
    })?;
    noted(context, "pec search", "", rows.len())?;
    if context.json {
        print_json(&serde_json::json!(rows))?;
    } else {
        tell(&rows)?;
    }
    Ok(if rows.is_empty() { End::Look } else { End::Clean })
}

fn tell(rows: &[Riga]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "id_verbale;numero;targa;progressivo_destinatario;tipo_destinatario;codice;pec;pec_registro;esito;causa;preparato;\
         accettato;consegnato;notificato;casella;messaggio;lotto;prova;da_guardare"
    )?;
    for it in rows {
        let cells = [
            it.id_verbale.as_str(),
            &it.numero,
            &it.targa,
            &it.destinatario.to_string(),
            it.tipo,
            &it.codice,
            &it.indirizzo,
            &it.registro,
            it.stato,
            &it.causa,
            &it.preparato,
            &it.accettato,
            &it.consegnato,
            &it.notificato,
            &it.casella,
            &it.messaggio,
            &it.lotto,
            if it.prova { "S" } else { "N" },
            &it.da_guardare.to_string(),
        ];
        writeln!(out, "{}", cells.map(cell).join(";"))?;
    }
    if rows.is_empty() {
        eprintln!("nessun messaggio");
    }
    Ok(())
}
