//! The distinte of a product over all batches of a lot: what is handed over in one go.
//!
//! Read from the lists themselves, so that it can be made again whenever one of them was replaced.

use std::collections::BTreeMap;
use std::path::Path;

use crate::files;
use crate::jobs::Error;
use crate::jobs::csv::cell;
use crate::jobs::distinta;
use crate::jobs::distinta::lists::Flow;
use crate::jobs::distinta::lists::Lists;
use crate::jobs::distinta::lists::Look;
use crate::jobs::distinta::product;
use crate::jobs::distinta::riga::Riga;
use crate::jobs::distinta::totals::Sum;
use crate::jobs::distinta::totals::Totals;
use crate::jobs::distinta::weight_class;
use crate::jobs::distinta::write_text;
use crate::press::manifest::Batch;
use crate::press::manifest::Input;
use crate::press::manifest::Manifest;
use crate::press::vettore::Vettore;

/// The header row of the CSV.
const HEADER: &str = "voce;chiave;busta;classe_peso;dal_piego;al_piego;plichi;fogli;peso_g\r\n";

/// A batch as its distinta says.
struct Posted<'a> {
    batch: &'a Batch,
    number: String,
    rows: Sum,
    ends: [String; 2],
}

/// Writes a summary for each product of a rendered lot.
pub fn write(folder: &Path, manifest: &Manifest, vettore: &Vettore, lists: &Lists) -> Result<Vec<Input>, Error> {
    let mut products: BTreeMap<&str, Vec<&Batch>> = BTreeMap::new();
    for batch in &manifest.batches {
        products.entry(&batch.product).or_default().push(batch);
    }
    let mut written = Vec::new();
    for (prodotto, batches) in products {
        let mut totals = Totals::default();
        let mut posted = Vec::new();
        for batch in batches {
            let rows = rows(folder, batch)?;
            let number = distinta::number(&manifest.lavoro, batch.numero);
            let ends = [rows.first(), rows.last()].map(|it| it.map_or(String::new(), |it| it.piego.clone()));
            let mut own = Totals::default();
            own.add(&rows, batch.weight_class);
            totals.add(&rows, batch.weight_class);
            posted.push(Posted { batch, number, rows: own.all, ends });
        }
        written.push(write_csv(folder, prodotto, &posted, &totals)?);
        written.push(write_pdf(folder, manifest, prodotto, &posted, &totals, vettore, lists)?);
    }
    Ok(written)
}

/// The rows of a batch's distinta.
fn rows(folder: &Path, batch: &Batch) -> Result<Vec<Riga>, Error> {
    let name = format!("distinte/{}.csv", batch.id);
    let bytes = files::read(&folder.join(&name))?;
    Riga::read_all(&bytes).ok_or_else(|| {
        let why = format!("`{name}` is not a list that plico wrote: render the lot again");
        Error::rendered(folder, why)
    })
}

fn write_csv(folder: &Path, prodotto: &str, posted: &[Posted<'_>], totals: &Totals) -> Result<Input, Error> {
    let mut text = format!("\u{FEFF}{HEADER}");
    for it in posted {
        let ([first, last], batch) = (&it.ends, it.batch);
        text.push_str(&format!(
            "distinta;{};{};{};{first};{last};{};{};{}\r\n",
            it.number,
            cell(&batch.envelope),
            batch.weight_class,
            it.rows.plichi,
            batch.sheets,
            it.rows.peso_g
        ));
    }
    let mut line = |voce: &str, key: &str, sum: &Sum| {
        text.push_str(&format!("{voce};{};;;;;{};;{}\r\n", cell(key), sum.plichi, sum.peso_g));
    };
    for (class, sum) in &totals.by_class {
        line("classe", &class.to_string(), sum);
    }
    for ((_, place), sum) in &totals.by_place {
        line("destinazione", place, sum);
    }
    line("totale", prodotto, &totals.all);
    write_text(folder, format!("distinte/riepilogo-{}.csv", files::safe_name(prodotto)), &text)
}

fn write_pdf(
    folder: &Path,
    manifest: &Manifest,
    prodotto: &str,
    posted: &[Posted<'_>],
    totals: &Totals,
    vettore: &Vettore,
    lists: &Lists,
) -> Result<Input, Error> {
    let (mut head, data) = distinta::head_of_lot("riepilogo", manifest, vettore, lists);
    head.extend([
        ("prodotto", product(prodotto, manifest.mode(), lists)),
        ("t0", manifest.lavoro.clone()),
        ("t1", manifest.lotto.clone()),
        ("t2", data),
        ("t3", posted.len().to_string()),
        ("t4", totals.all.plichi.to_string()),
        ("t5", vettore.nome.clone()),
    ]);
    let mut flow = Flow::new(lists, &head);
    flow.begin("riepilogo")?;
    for it in posted {
        let cells = [
            (it.number.clone(), Look::Words),
            (it.batch.id.clone(), Look::Words),
            (it.batch.envelope.clone(), Look::Words),
            (weight_class(it.batch.weight_class, vettore, lists), Look::Words),
            (it.ends[0].clone(), Look::Mono),
            (it.ends[1].clone(), Look::Mono),
            (it.rows.plichi.to_string(), Look::Number),
            (it.batch.sheets.to_string(), Look::Number),
            (it.rows.peso_g.to_string(), Look::Number),
        ];
        flow.row(&cells, "riepilogo")?;
    }
    let atti = posted.iter().map(|it| u64::from(it.batch.plichi)).sum();
    distinta::closing(&mut flow, lists, totals, vettore, atti)?;
    flow.finish(folder, format!("distinte/riepilogo-{}.pdf", files::safe_name(prodotto)))
}
