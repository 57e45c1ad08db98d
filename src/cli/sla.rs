//! `plico sla`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::is_all_trial;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::clock;
use crate::jobs::livelli;
use crate::jobs::livelli::Bimestre;
use crate::jobs::livelli::Contratto;
use crate::jobs::livelli::documenti;
use crate::jobs::livelli::prospetti;
use crate::jobs::livelli::raccolta;
use crate::jobs::livelli::raccolta::Raccolta;
use crate::jobs::livelli::tabella;
use crate::jobs::livelli::tabella::Tabella;
use crate::jobs::livelli::tabella::Testata;
use crate::jobs::livelli::tabella::Valore;

/// Service levels: where they stand, what a bimester costs, what it brings in.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: Option<What>,
    /// As of this day; today by default.
    #[arg(long, global = true, value_name = "D", value_parser = crate::cli::parse_date)]
    al: Option<Data>,
    /// The bimester of the contract, counted from 1.
    #[arg(long, global = true, value_name = "N")]
    bimestre: Option<u32>,
    /// Write the tables into this folder.
    #[arg(short, long, global = true, value_name = "DIR")]
    output: Option<PathBuf>,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// The statement of penalties of a bimester, in the three countings.
    Penalties,
    /// The billing of a bimester: acts started to notification, and what is passed on.
    Billing,
}

/// Says where service levels stand, or makes a statement.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let contratto = livelli::contratto(&context.project)?;
    let oggi = args.al.unwrap_or_else(clock::today);
    if is_all_trial(context)? {
        eprintln!("nel registro ci sono solo atti di prova: i livelli contano quelli veri");
    }
    let end = match args.what {
        None => levels(context, args, &contratto, oggi),
        Some(What::Penalties) => penalties(context, args, &contratto, oggi),
        Some(What::Billing) => billing(context, args, &contratto, oggi),
    }?;
    if let Some([one, other]) = livelli::avvii_diversi(&context.project, &contratto)? {
        eprintln!(
            "l'avvio del servizio è il {} per il contratto e il {} per la procedura (avvio_servizio)",
            one.it(),
            other.it()
        );
        return Ok(End::Look);
    }
    Ok(end)
}

/// Says which acts the contract is not about; whether there are any.
fn others(contratto: &Contratto, raccolta: &Raccolta<'_>) -> bool {
    for (ente, count) in &raccolta.altri_enti {
        eprintln!("atti dell'ente {ente}, non contati: {count}; il contratto è dell'ente {}", contratto.contratto.ente);
    }
    !raccolta.altri_enti.is_empty()
}

/// The bimester that a statement is about.
fn span(args: &Args, contratto: &Contratto, oggi: Data) -> Result<Bimestre, Failure> {
    prospetti::bimestre(contratto, args.bimestre, oggi).ok_or_else(|| {
        Failure::Usage(match (contratto.contratto.avvio_servizio, args.bimestre) {
            (None, _) => {
                "nessun bimestre è noto: il primo giorno del servizio va scritto nel profilo del contratto o della procedura (avvio_servizio)"
                    .into()
            }
            (Some(avvio), None) => format!("il servizio è iniziato il {}: il {} non è in nessun bimestre", avvio.it(), oggi.it()),
            (Some(_), Some(numero)) => format!("non c'è un bimestre {numero}: si contano da 1"),
        })
    })
}

fn levels(context: &Context, args: &Args, contratto: &Contratto, oggi: Data) -> Result<End, Failure> {
    let named = args.bimestre.map(|_| span(args, contratto, oggi)).transpose()?;
    let raccolta = raccolta::gather(&context.project, contratto, oggi, None)?;
    let numero = named.map(|it| it.numero);
    let righe = raccolta.misure.righe(numero);
    let mut tabelle = vec![prospetti::livelli(contratto, &righe)];
    if context.json || args.output.is_some() {
        tabelle.push(prospetti::casi(raccolta.misure.aperti(numero)));
    }
    if context.json {
        print_json(&json!({
            "al": oggi.to_string(),
            "bimestre": named.map(|it| json!({ "numero": it.numero, "dal": it.dal.to_string(), "al": it.al.to_string() })),
            "atti": raccolta.atti,
            "oltre_fine_servizio": raccolta.oltre_fine,
            "livelli": rows(&tabelle[0]),
            "casi": rows(&tabelle[1]),
        }))?;
    } else {
        write!(std::io::stdout().lock(), "{}", tabelle[0].csv())?;
    }
    let periodo = match named {
        Some(it) => period(it, oggi),
        None => format!("al {}", oggi.it()),
    };
    let testata = Testata {
        tipo: "livelli",
        titolo: "Livelli di servizio",
        ente: contratto.contratto.ente.clone(),
        periodo,
        premessa: prospetti::criteri(contratto),
    };
    wrote(context, args, testata, tabelle)?;
    eprintln!("{}", prospetti::detto(&righe, raccolta.misure.aperti(numero)));
    if raccolta.oltre_fine > 0 {
        eprintln!("ricevuti dopo la fine del servizio, non contati: {}", raccolta.oltre_fine);
    }
    let must_look = others(contratto, &raccolta) || prospetti::needs_look(&righe);
    Ok(if must_look { End::Look } else { End::Clean })
}

fn penalties(context: &Context, args: &Args, contratto: &Contratto, oggi: Data) -> Result<End, Failure> {
    let bimestre = span(args, contratto, oggi)?;
    let raccolta = raccolta::gather(&context.project, contratto, oggi, Some(bimestre))?;
    let (prospetto, tabelle) =
        prospetti::penali(&raccolta, contratto, bimestre.numero).expect("the bimester is one of the contract");
    if context.json {
        print_json(&json!({
            "bimestre": bimestre.numero,
            "dal": bimestre.dal.to_string(),
            "al": bimestre.al.to_string(),
            "valore": contratto.valore().to_string(),
            "tetto": contratto.tetto().to_string(),
            "conteggio": contratto.penali.conteggio.as_str(),
            "righe": rows(&tabelle[0]),
            "conteggi": rows(&tabelle[1]),
            "annullati": rows(&tabelle[3]),
            "andamento": rows(&tabelle[4]),
            "totale": prospetto.totale.to_string(),
            "applicata": prospetto.applicata.to_string(),
            "cumulato": prospetto.cumulato().to_string(),
            "oltre_soglia": prospetto.oltre_soglia(),
        }))?;
    } else {
        write!(std::io::stdout().lock(), "{}", tabelle[0].csv())?;
    }
    let testata = Testata {
        tipo: "penali",
        titolo: "Prospetto delle penali",
        ente: contratto.contratto.ente.clone(),
        periodo: period(bimestre, oggi),
        premessa: prospetti::criteri(contratto),
    };
    wrote(context, args, testata, tabelle)?;
    if let Some(dir) = &args.output {
        let path = documenti::penali(&context.project, contratto, (&prospetto, oggi), dir)?;
        eprintln!("scritto {}", path.display());
    }
    eprintln!(
        "bimestre {} dal {} al {}: penali {}, applicate {}, in tutto {} di {}; parametri oltre la soglia {}",
        bimestre.numero,
        bimestre.dal.it(),
        bimestre.al.it(),
        prospetto.totale,
        prospetto.applicata,
        prospetto.cumulato(),
        contratto.tetto(),
        prospetto.oltre_soglia()
    );
    let must_look = others(contratto, &raccolta) || prospetto.totale.cents() > 0 || prospetto.oltre_soglia() > 0;
    Ok(if must_look { End::Look } else { End::Clean })
}

fn billing(context: &Context, args: &Args, contratto: &Contratto, oggi: Data) -> Result<End, Failure> {
    let bimestre = span(args, contratto, oggi)?;
    let raccolta = raccolta::gather(&context.project, contratto, oggi, Some(bimestre))?;
    let (fattura, tabelle) =
        prospetti::fatturazione(&raccolta, contratto, bimestre.numero).expect("the bimester is one of the contract");
    if context.json {
        print_json(&json!({
            "bimestre": bimestre.numero,
            "dal": bimestre.dal.to_string(),
            "al": bimestre.al.to_string(),
            "conto": rows(&tabelle[0]),
            "atti": rows(&tabelle[1]),
            "esclusi": rows(&tabelle[2]),
            "costi": rows(&tabelle[3]),
            "dubbi": rows(&tabelle[4]),
            "totale": fattura.totale.to_string(),
        }))?;
    } else {
        write!(std::io::stdout().lock(), "{}", tabelle[0].csv())?;
    }
    let testata = Testata {
        tipo: "fatturazione",
        titolo: "Prospetto di fatturazione",
        ente: contratto.contratto.ente.clone(),
        periodo: period(bimestre, oggi),
        premessa: prospetti::condizioni(contratto),
    };
    wrote(context, args, testata, tabelle)?;
    if let Some(dir) = &args.output {
        let path = documenti::fatturazione(&context.project, contratto, (&fattura, oggi), dir)?;
        eprintln!("scritto {}", path.display());
    }
    let unknown: u64 = fattura.costi.iter().filter(|it| it.prezzo.is_none()).map(|it| it.quanti).sum();
    eprintln!(
        "bimestre {} dal {} al {}: atti avviati {}, imponibile {}, totale {}",
        bimestre.numero,
        bimestre.dal.it(),
        bimestre.al.it(),
        fattura.avviati,
        fattura.imponibile,
        fattura.totale
    );
    if unknown > 0 {
        eprintln!("spese senza un prezzo noto: {unknown}");
    }
    let must_look = others(contratto, &raccolta) || unknown > 0;
    Ok(if must_look { End::Look } else { End::Clean })
}

/// The two months in words, as far as they have gone.
fn period(bimestre: Bimestre, oggi: Data) -> String {
    let so_far = if oggi < bimestre.al { format!(", al {}", oggi.it()) } else { String::new() };
    format!("bimestre {}: dal {} al {}{so_far}", bimestre.numero, bimestre.dal.it(), bimestre.al.it())
}

/// Writes the tables where a folder was named.
fn wrote(context: &Context, args: &Args, testata: Testata, tabelle: Vec<Tabella>) -> Result<(), Failure> {
    if let Some(dir) = &args.output {
        for path in tabella::write(&context.project, testata, tabelle, dir)? {
            eprintln!("scritto {}", path.display());
        }
    }
    Ok(())
}

/// The rows of a table as objects.
fn rows(tabella: &Tabella) -> Vec<serde_json::Map<String, serde_json::Value>> {
    let row = |riga: &Vec<Valore>| {
        tabella
            .colonne
            .iter()
            .zip(riga)
            .map(|((name, _, _), cell)| ((*name).to_string(), json!(cell.plain())))
            .collect()
    };
    tabella.righe.iter().map(row).collect()
}
