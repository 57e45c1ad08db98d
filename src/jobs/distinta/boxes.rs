//! The boxes that a batch leaves in: which rows of the distinta each holds, and the label on it.

use std::path::Path;

use crate::codes::Symbol;
use crate::codes::code128;
use crate::jobs::Error;
use crate::jobs::distinta::Summary;
use crate::jobs::distinta::grams;
use crate::jobs::distinta::lists::Lists;
use crate::jobs::distinta::product;
use crate::jobs::distinta::riga::Riga;
use crate::jobs::distinta::write_text;
use crate::press::list::Align;
use crate::press::list::Hand;
use crate::press::manifest::Input;
use crate::press::piece::Piece;

/// The header row of the packing list.
const HEADER: &str =
    "scatola;numero;scatole;distinta;lotto;prodotto;dal;al;plichi;peso_g;dal_piego;al_piego;dall_ar;all_ar\r\n";

/// One box.
struct Scatola<'a> {
    /// What its barcode says: the distinta's number and its own.
    id: String,
    number: usize,
    of: usize,
    /// The first row it holds, from 1.
    first: usize,
    rows: &'a [Riga],
}

impl Scatola<'_> {
    fn last(&self) -> usize {
        self.first + self.rows.len() - 1
    }

    fn peso_g(&self) -> u64 {
        self.rows.iter().map(|it| it.peso_g).sum()
    }

    /// The first and the last of some numbers of its rows.
    fn ends(&self, of: impl Fn(&Riga) -> &str) -> [&str; 2] {
        [self.rows.first(), self.rows.last()].map(|it| it.map_or("", &of))
    }
}

/// Writes packing list and labels of a batch.
pub(super) fn write(
    folder: &Path,
    name: &str,
    summary: &Summary<'_>,
    rows: &[Riga],
    lists: &Lists,
) -> Result<Vec<Input>, Error> {
    let boxes = pack(summary, rows);
    let mut text = format!("\u{FEFF}{HEADER}");
    for it in &boxes {
        let ([first, last], [first_ar, last_ar]) = (it.ends(|row| &row.piego), it.ends(|row| &row.ar));
        text.push_str(&format!(
            "{};{};{};{};{};{};{};{};{};{};{first};{last};{first_ar};{last_ar}\r\n",
            it.id,
            it.number,
            it.of,
            summary.number(),
            crate::jobs::csv::cell(summary.lotto),
            summary.prodotto,
            it.first,
            it.last(),
            it.rows.len(),
            it.peso_g(),
        ));
    }
    let csv = write_text(folder, format!("distinte/{name}.scatole.csv"), &text)?;
    let labels = boxes.iter().map(|it| label(it, summary, lists)).collect::<Result<Vec<_>, _>>()?;
    let size = lists.blank("etichetta").size();
    let pdf = lists.write(folder, format!("distinte/{name}.etichette.pdf"), size, labels.into_iter())?;
    Ok(vec![csv, pdf])
}

fn pack<'a>(summary: &Summary<'_>, rows: &'a [Riga]) -> Vec<Scatola<'a>> {
    let most = usize::try_from(summary.busta.plichi_scatola).unwrap_or(usize::MAX).max(1);
    let of = rows.len().div_ceil(most);
    let boxes = rows.chunks(most).enumerate();
    boxes
        .map(|(index, rows)| Scatola {
            id: format!("{}-{:03}", summary.number(), index + 1),
            number: index + 1,
            of,
            first: index * most + 1,
            rows,
        })
        .collect()
}

fn label(it: &Scatola<'_>, summary: &Summary<'_>, lists: &Lists) -> Result<Piece, Error> {
    let (blank, hands, frasi) = (lists.blank("etichetta"), lists.hands(), &lists.frasi);
    let mut page = lists.page(blank)?;
    let count = |value: usize| value.to_string();
    let range = |[from, to]: [&str; 2]| {
        if from.is_empty() { String::new() } else { frasi.say("da-a", &[("da", from), ("a", to)]) }
    };
    let (first, last) = (count(it.first), count(it.last()));
    let fields: [(&str, &Hand, Align, String); 13] = [
        ("ente", &hands.field, Align::Left, summary.mittente.nome.clone()),
        ("comando", &hands.plain, Align::Left, summary.mittente.comando.clone()),
        ("scatola", &hands.big, Align::Left, {
            frasi.say("scatola", &[("n", &count(it.number)), ("totale", &count(it.of))])
        }),
        ("prodotto", &hands.field, Align::Left, product(summary.prodotto, summary.mode, lists)),
        ("e1", &hands.field, Align::Left, summary.lotto.to_string()),
        ("e2", &hands.field, Align::Left, summary.number()),
        ("e3", &hands.field, Align::Left, summary.data.it()),
        ("e4", &hands.field, Align::Left, range([&first, &last])),
        ("e5", &hands.field, Align::Left, count(it.rows.len())),
        ("e6", &hands.field, Align::Left, grams(it.peso_g(), lists)),
        ("e7", &hands.field, Align::Left, range(it.ends(|row| &row.piego))),
        ("e8", &hands.plain, Align::Left, summary.vettore.nome.clone()),
        ("numero", &hands.field, Align::Left, it.id.clone()),
    ];
    for (name, hand, align, words) in fields {
        let area = blank.area(name).map_err(Error::Press)?;
        page.write(hand, area, align, &words).map_err(Error::Press)?;
    }
    let code = code128::encode(&it.id).expect("digits and dashes can be written in Code 128");
    let area = blank.area("codice").map_err(Error::Press)?;
    page.code(&Symbol::Bars(code), area).map_err(Error::Press)?;
    Ok(page.finish())
}
