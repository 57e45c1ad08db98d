//! `plico serve` and `plico user`.

use std::io::BufRead;
use std::io::IsTerminal;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::domain::riservato::Riservato;
use crate::jobs;
use crate::jobs::persone;
use crate::jobs::persone::Persona;
use crate::jobs::persone::Ruolo;
use crate::web;

/// The pages for a browser: where things stand, acts, doubtful cards, models. Ends at Ctrl-C.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The certificate with those above it, PEM.
    #[arg(long, value_name = "FILE", requires = "key")]
    cert: Option<PathBuf>,
    /// Its key, PEM (PKCS#8).
    #[arg(long, value_name = "FILE", requires = "cert")]
    key: Option<PathBuf>,
    /// A proxy that encrypts stands before the pages and says who calls (`X-Forwarded-For`): on this machine, or one of
    /// `[web] proxy`.
    #[arg(long)]
    proxy: bool,
}

/// Serves them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let opzioni = web::Opzioni { listen: args.listen, tls: args.cert.clone().zip(args.key.clone()), proxy: args.proxy };
    let scheme = if opzioni.tls.is_some() { "https" } else { "http" };
    let told = |at: SocketAddr| {
        if context.json {
            let mut out = std::io::stdout().lock();
            let _ = writeln!(out, "{}", json!({ "indirizzo": format!("{scheme}://{at}/") }));
        } else {
            eprintln!("plico serve: {scheme}://{at}/ – Ctrl-C per finire");
        }
    };
    web::serve(context.project.clone(), opzioni, &context.stop, told)?;
    Ok(End::Clean)
}

/// Who may use the pages.
#[derive(Debug, clap::Args)]
pub struct UserArgs {
    #[command(subcommand)]
    verb: UserVerb,
}

/// What to do about somebody.
#[derive(Debug, clap::Subcommand)]
enum UserVerb {
    /// Let somebody in, with a password that has to be changed at first.
    Add {
        /// The name to log in with.
        nome: String,
        /// Who it is, in full; what stands beside each decision.
        #[arg(long, value_name = "NAME")]
        full_name: String,
        /// `lettura`, `operatore`, `comando` or `amministratore`.
        #[arg(long, value_parser = ruolo)]
        ruolo: Ruolo,
        /// Read the password from the first line of standard input, instead of making one.
        #[arg(long)]
        stdin: bool,
    },
    /// Who is there.
    List,
    /// Give somebody another password, which has to be changed at first; with a lost phone also without the second step.
    Password {
        /// The name.
        nome: String,
        /// Read the password from the first line of standard input, instead of making one.
        #[arg(long)]
        stdin: bool,
        /// End the second step, too.
        #[arg(long)]
        no_code: bool,
    },
    /// Shut somebody out.
    Disable {
        /// The name.
        nome: String,
    },
    /// Let somebody in again.
    Enable {
        /// The name.
        nome: String,
    },
}

fn ruolo(word: &str) -> Result<Ruolo, String> {
    Ruolo::parse(word).ok_or_else(|| format!("`{word}` is no role: lettura, operatore, comando or amministratore"))
}

/// Does it.
pub fn user(context: &Context, args: &UserArgs) -> Result<End, Failure> {
    let mut ledger = context.project.ledger()?;
    let frasi = jobs::sentences(&context.project.config.lingua, "web")?;
    let refused = |code: &str| Failure::Usage(frasi.say(&format!("motivo.{code}"), &[]));
    match &args.verb {
        UserVerb::List => {
            let all = persone::all(&ledger)?;
            if context.json {
                let row = |it: &Persona| {
                    json!({
                        "nome": it.nome, "persona": it.persona, "ruolo": it.ruolo.as_str(), "attiva": it.attiva,
                        "codice": it.has_codice(), "provvisoria": it.provvisoria, "da": it.da, "il": it.il,
                    })
                };
                print_json(&json!(all.iter().map(row).collect::<Vec<_>>()))?;
                return Ok(End::Clean);
            }
            let mut out = std::io::stdout().lock();
            writeln!(out, "nome;persona;ruolo;attiva;secondo_passo;cambiato_da;il")?;
            let yes = |it: bool| if it { "si" } else { "no" };
            for it in &all {
                let cells = [
                    it.nome.as_str(),
                    &it.persona,
                    it.ruolo.as_str(),
                    yes(it.attiva),
                    yes(it.has_codice()),
                    &it.da,
                    &it.il,
                ];
                writeln!(out, "{}", cells.map(jobs::csv::cell).join(";"))?;
            }
            return Ok(End::Clean);
        }
        UserVerb::Add { nome, full_name, ruolo, stdin } => {
            let (parola, is_made) = password(*stdin)?;
            let it = Persona::new(nome, full_name, *ruolo, &parola).map_err(refused)?;
            persone::add(&mut ledger, it, &context.persona)?.map_err(refused)?;
            tell(nome, &parola, is_made)?;
        }
        UserVerb::Password { nome, stdin, no_code } => {
            let (parola, is_made) = password(*stdin)?;
            let changed = persone::change(&mut ledger, nome, &context.persona, |it| {
                it.give(&parola)?;
                it.provvisoria = true;
                if *no_code {
                    it.end_codice();
                }
                Ok(())
            });
            done(nome, changed?)?.map_err(refused)?;
            tell(nome, &parola, is_made)?;
        }
        UserVerb::Disable { nome } | UserVerb::Enable { nome } => {
            let attiva = matches!(args.verb, UserVerb::Enable { .. });
            let changed = persone::change(&mut ledger, nome, &context.persona, |it| {
                it.attiva = attiva;
                Ok(())
            });
            done(nome, changed?)?.map_err(refused)?;
        }
    }
    Ok(End::Clean)
}

/// What came of a change of somebody who must be there.
fn done(
    nome: &str,
    changed: Option<Result<Persona, persone::Motivo>>,
) -> Result<Result<Persona, persone::Motivo>, Failure> {
    changed.ok_or_else(|| Failure::Usage(format!("nessun utente si chiama `{nome}`")))
}

/// The password: typed, or made; and which of the two.
fn password(stdin: bool) -> Result<(Riservato<String>, bool), Failure> {
    if !stdin {
        return Ok((persone::invented(), true));
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok((Riservato::new(line.trim_end_matches(['\r', '\n']).to_string()), false))
}

/// Says a made password, once and to whoever called.
fn tell(nome: &str, parola: &Riservato<String>, is_made: bool) -> Result<(), Failure> {
    if is_made {
        let mut out = std::io::stdout().lock();
        if out.is_terminal() {
            eprintln!("password provvisoria di {nome}, da cambiare al primo accesso:");
        }
        writeln!(out, "{}", parola.reveal())?;
    }
    Ok(())
}
