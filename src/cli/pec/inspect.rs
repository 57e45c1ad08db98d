//! `plico pec inspect`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::domain::istante::Istante;
use crate::domain::riservato::Riservato;
use crate::jobs::csv;
use crate::jobs::pec::Esame;
use crate::jobs::pec::Esaminato;

/// Judge messages.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Messages as they came (.eml).
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The authorities to believe, in PEM form, and no others; by default those of `[pec] ca`, or else AgID's.
    #[arg(long, value_name = "PEM")]
    ca: Option<PathBuf>,
}

/// Judges.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let esame = Esame::open(&context.project, args.ca.as_deref())?;
    if esame.believes_nobody() {
        eprintln!(
            "plico: nessuna autorità di cui fidarsi: installare ca-certificates, oppure indicare --ca o `[pec] ca`; \
             nessuna firma potrà risultare valida"
        );
    }
    let seen: Vec<Esaminato> = args.files.iter().map(|it| esame.look(it)).collect();
    if context.json {
        print_json(&seen.iter().map(|it| as_json(&esame, it)).collect())?;
    } else {
        tell(&esame, &seen)?;
    }
    Ok(if seen.iter().all(|it| it.giudizio.is_good()) { End::Clean } else { End::Look })
}

fn as_json(esame: &Esame, it: &Esaminato) -> serde_json::Value {
    let (giudizio, daticert) = (&it.giudizio, it.giudizio.daticert.as_ref());
    let istanti = giudizio.istanti().map(|it| it.map(|it| it.to_string()));
    let note: Vec<_> = giudizio.note.iter().map(|it| json!({ "codice": it, "frase": esame.say(it) })).collect();
    json!({
        "file": it.file.display().to_string(),
        "kind": giudizio.specie.as_str(),
        "signature": giudizio.firma.as_str(),
        "message_id": daticert.and_then(|it| it.msgid.as_deref()),
        "recipient": giudizio.destinatario().map(Riservato::reveal),
        "instant": istanti.as_ref().map(|it| &it[0]),
        "instant_147": istanti.as_ref().map(|it| &it[1]),
        "cause": giudizio.causa.map(|it| it.as_str()),
        "final": giudizio.is_final,
        "id": daticert.map(|it| it.identificativo.as_str()),
        "note": note,
    })
}

fn tell(esame: &Esame, seen: &[Esaminato]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "file;kind;signature;message_id;recipient;instant;instant_147;cause;note")?;
    for it in seen {
        let giudizio = &it.giudizio;
        let [instant, legal] =
            giudizio.istanti().map_or_else(Default::default, |it| it.map(|it: Istante| it.to_string()));
        let frasi: Vec<String> = giudizio.note.iter().map(|it| esame.say(it)).collect();
        let row = [
            it.file.display().to_string(),
            giudizio.specie.as_str().into(),
            giudizio.firma.as_str().into(),
            giudizio.daticert.as_ref().and_then(|it| it.msgid.clone()).unwrap_or_default(),
            giudizio.destinatario().map(|it| it.reveal().clone()).unwrap_or_default(),
            instant,
            legal,
            giudizio.causa.map_or("", |it| it.as_str()).into(),
            frasi.join(" "),
        ];
        writeln!(out, "{}", row.map(|it| csv::cell(&it)).join(";"))?;
    }
    Ok(())
}
