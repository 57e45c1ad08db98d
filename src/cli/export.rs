//! `plico export`: what goes to other bases and back to the gestionale, one word a kind.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::meant;
use crate::cli::noted;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::scambi::Scelta;
use crate::jobs::scambi::Uscita;
use crate::jobs::scambi::gestionale;
use crate::jobs::scambi::gestionale::Riscontro;
use crate::jobs::scambi::punti;
use crate::jobs::scambi::richieste;
use crate::jobs::scambi::richieste::Domande;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::consegna;

/// Write what other bases are asked for, points, and packages for the gestionale.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

/// What goes out.
#[derive(Debug, clap::Subcommand)]
enum What {
    /// Whose a plate was on the day of the violation: the request to ACI or the Motorizzazione.
    Targhe(Request),
    /// Where people live: requests to the registries, with their letter and their list.
    Anagrafe(Request),
    /// Who had hired a vehicle: the list for each rental or leasing company.
    Noleggio(Request),
    /// Acts for the messi of each Comune, once the C.P.L. allowed it, with their letter and their list.
    Messi(Request),
    /// Licence points: the list for the C.P.L., and PUNTI-I for what it allowed.
    Punti(Points),
    /// What changed since the gestionale's last package.
    Gestionale(Package),
    /// What the gestionale said of a package.
    Ack(Ack),
    /// The images of the cards of a folder of scans, named and written as a gestionale wants them.
    Immagini(Images),
}

/// Images of cards.
#[derive(Debug, clap::Args)]
struct Images {
    /// The folder that `plico scan` or `plico watch` wrote.
    #[arg(value_name = "BANCO")]
    banco: PathBuf,
    /// The folder to make.
    #[arg(short, long = "output", value_name = "DIR")]
    output: PathBuf,
    /// The profile: `immagini/<name>.toml`. Shipped: `neutro` (a JPEG a side), `archivio` (a PDF/A a card).
    #[arg(long, value_name = "P", default_value = "neutro")]
    profilo: String,
}

fn images(context: &Context, args: &Images) -> Result<End, Failure> {
    let table = args.banco.join("esiti.csv");
    let why = || format!("`{}` is no folder of scans: plico scan makes one", args.banco.display());
    let cartella = Cartella::of_table(&table).ok_or_else(|| Failure::Usage(why()))?;
    let made = consegna::write(&context.project, &cartella, &args.profilo, &args.output, &context.stop)?;
    noted(context, "export immagini", &args.banco.display().to_string(), made as usize)?;
    match context.json {
        true => print_json(&json!({ "immagini": made }))?,
        false => writeln!(std::io::stdout().lock(), "immagini\n{made}")?,
    }
    eprintln!("elenco: {}", args.output.join(consegna::LIST).display());
    Ok(End::Clean)
}

/// Which acts, when, and where to.
#[derive(Debug, clap::Args)]
struct Which {
    /// The folder that the flows are put into, each in one of its own.
    #[arg(short, long = "output", value_name = "DIR")]
    output: PathBuf,
    /// The day; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
    /// Only acts of this body.
    #[arg(long, value_name = "BELFIORE")]
    ente: Option<String>,
    /// Meant are the acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
}

impl Which {
    fn scelta(&self, context: &Context) -> Result<Scelta, Failure> {
        let prova = meant(context, self.prova)?;
        Ok(Scelta { data: self.date.unwrap_or_else(clock::today), ente: self.ente.clone(), prova })
    }
}

/// A request.
#[derive(Debug, clap::Args)]
struct Request {
    /// The profile of the bank: `aci`, `mctc`, `anagrafe`, `aire`, `estero`, `noleggio`, `messi`, or one of your own in `scambi/`.
    #[arg(long, value_name = "P")]
    profilo: Option<String>,
    #[command(flatten)]
    which: Which,
}

/// Points.
#[derive(Debug, clap::Args)]
struct Points {
    /// The list that came back from the C.P.L., or the queue of refusals once it is corrected: its cells go out.
    #[arg(long, value_name = "CSV")]
    elenco: Option<PathBuf>,
    #[command(flatten)]
    which: Which,
}

/// A package.
#[derive(Debug, clap::Args)]
struct Package {
    /// The profile of the gestionale: `neutro`, `maggioli`, `stampatore`, or one of your own in `scambi/`.
    #[arg(long, value_name = "P", default_value = "neutro")]
    profilo: String,
    /// Everything, whatever was sent before.
    #[arg(long)]
    tutto: bool,
    /// The folder with the documents, each named by its hash.
    #[arg(long, value_name = "DIR")]
    documenti: Option<PathBuf>,
    #[command(flatten)]
    which: Which,
}

/// An acknowledgement.
#[derive(Debug, clap::Args)]
struct Ack {
    /// The package, by its name.
    #[arg(value_name = "PACKAGE")]
    package: String,
    /// It was refused, or these acts of it were: a table with a column `id_verbale`.
    #[arg(long, value_name = "CSV", num_args = 0..=1)]
    refused: Option<Option<PathBuf>>,
    /// The day; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
}

/// Writes it.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.what {
        What::Targhe(args) => ask(context, Domande::Targhe, args, "aci"),
        What::Anagrafe(args) => ask(context, Domande::Anagrafe, args, "anagrafe"),
        What::Noleggio(args) => ask(context, Domande::Noleggio, args, "noleggio"),
        What::Messi(args) => ask(context, Domande::Messi, args, "messi"),
        What::Punti(args) => points(context, args),
        What::Gestionale(args) => package(context, args),
        What::Immagini(args) => images(context, args),
        What::Ack(args) => acknowledge(context, args),
    }
}

fn ask(context: &Context, domande: Domande, args: &Request, profilo: &str) -> Result<End, Failure> {
    let profilo = args.profilo.as_deref().unwrap_or(profilo);
    let scelta = args.which.scelta(context)?;
    let esito = richieste::ask(&context.project, domande, profilo, &scelta, &args.which.output)?;
    sent(context, profilo, &esito.uscite)?;
    print(context, &esito.uscite, json!({ "esclusi": esito.esclusi, "senza_indirizzo": esito.senza_indirizzo }))?;
    for (id, why) in &esito.esclusi {
        eprintln!("non si può chiedere: {id}: {why}");
    }
    for it in &esito.senza_indirizzo {
        eprintln!("senza lettera: nel profilo `{profilo}` manca l'indirizzo dell'ufficio di {it}");
    }
    if esito.uscite.is_empty() {
        eprintln!("niente da chiedere");
    }
    let is_clean = esito.esclusi.is_empty() && esito.senza_indirizzo.is_empty();
    Ok(if is_clean { End::Clean } else { End::Look })
}

/// Leaves a line in the log of accesses for each flow that went out.
fn sent(context: &Context, what: &str, uscite: &[Uscita]) -> Result<(), Failure> {
    uscite.iter().try_for_each(|it| noted(context, "export", &format!("{what} {}", it.riferimento), it.righe as usize))
}

/// The flows that went out.
fn print(context: &Context, uscite: &[Uscita], more: serde_json::Value) -> Result<(), Failure> {
    if context.json {
        let mut all = more;
        all["uscite"] = json!(uscite);
        return print_json(&all);
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "riferimento;a;file;righe;sha256")?;
    for it in uscite {
        writeln!(out, "{};{};{};{};{}", it.riferimento, cell(&it.tipo), it.file, it.righe, it.sha256)?;
    }
    Ok(())
}

fn points(context: &Context, args: &Points) -> Result<End, Failure> {
    let scelta = args.which.scelta(context)?;
    let esito = punti::export(&context.project, &scelta, args.elenco.as_deref(), &args.which.output)?;
    sent(context, "punti", &esito.uscite)?;
    let scarti: Vec<_> = esito
        .scarti
        .iter()
        .map(|it| json!({ "riga": it.riga, "id_verbale": it.id_verbale, "motivi": it.motivi }))
        .collect();
    let more = json!({
        "impediti": esito.impediti,
        "da_autorizzare": esito.da_autorizzare,
        "lista": esito.lista.as_ref().map(|it| it.display().to_string()),
        "scarti": scarti,
    });
    print(context, &esito.uscite, more)?;
    for it in &esito.scarti {
        eprintln!("riga {}: {}: {}", it.riga, it.id_verbale, it.motivi.join(" "));
    }
    if let Some(lista) = &esito.lista {
        let (impediti, waiting) = (esito.impediti, esito.da_autorizzare);
        eprintln!("da autorizzare {waiting}, impediti {impediti}: {}", lista.display());
    }
    let is_clean = esito.lista.is_none() && esito.scarti.is_empty();
    Ok(if is_clean { End::Clean } else { End::Look })
}

fn package(context: &Context, args: &Package) -> Result<End, Failure> {
    let options = gestionale::Options {
        profilo: args.profilo.clone(),
        scelta: args.which.scelta(context)?,
        tutto: args.tutto,
        documenti: args.documenti.clone(),
    };
    let made = gestionale::export(&context.project, &options, &args.which.output)?;
    for pacco in made.iter().filter_map(|it| it.pacco.as_ref()) {
        noted(context, "export", &pacco.nome, pacco.atti as usize)?;
    }
    if context.json {
        let rows: Vec<_> = made
            .iter()
            .map(|it| {
                json!({
                    "ente": it.ente,
                    "pacchetto": it.pacco,
                    "in_attesa": it.in_attesa,
                    "documenti_mancanti": it.mancanti,
                })
            })
            .collect();
        print_json(&json!(rows))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "ente;pacchetto;atti;dal;al;sha256")?;
        for it in made.iter().filter_map(|it| Some((it, it.pacco.as_ref()?))) {
            let (ente, pacco) = (&it.0.ente, it.1);
            writeln!(out, "{ente};{};{};{};{};{}", pacco.nome, pacco.atti, pacco.dal, pacco.al, pacco.sha256)?;
        }
    }
    for it in &made {
        if it.pacco.is_none() {
            eprintln!("{}: niente è cambiato", it.ente);
        }
        if !it.in_attesa.is_empty() {
            eprintln!("{}: senza ricevuta: {}", it.ente, it.in_attesa.join(", "));
        }
        if it.mancanti > 0 {
            eprintln!("{}: documenti che mancano: {}", it.ente, it.mancanti);
        }
    }
    Ok(if made.iter().any(|it| it.mancanti > 0) { End::Look } else { End::Clean })
}

fn acknowledge(context: &Context, args: &Ack) -> Result<End, Failure> {
    let list = args.refused.as_ref().and_then(Option::as_deref);
    // A list refuses its acts; the bare word refuses the package.
    let is_refused = args.refused.is_some() && list.is_none();
    let data = args.date.unwrap_or_else(clock::today);
    let word = match gestionale::acknowledge(&context.project, &args.package, is_refused, list, data)? {
        Riscontro::Sconosciuto => {
            return Err(Failure::Usage(format!("non è uscito nessun pacchetto `{}`", args.package)));
        }
        Riscontro::Registrato(it) if !it.accettato => "rifiutato".to_owned(),
        Riscontro::Registrato(it) if it.rifiutati.is_empty() => "accettato".to_owned(),
        Riscontro::Registrato(it) => format!("accettato, meno {} atti che tornano nel prossimo", it.rifiutati.len()),
        Riscontro::GiaNoto => "già noto".to_owned(),
        Riscontro::Diverso => {
            eprintln!("{}: una ricevuta diversa c'è già e resta", args.package);
            return Ok(End::Look);
        }
    };
    if context.json {
        print_json(&json!({ "pacchetto": args.package, "esito": word }))?;
    } else {
        writeln!(std::io::stdout().lock(), "{}: {word}", args.package)?;
    }
    Ok(End::Clean)
}
