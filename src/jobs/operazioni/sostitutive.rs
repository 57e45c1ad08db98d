//! Distinte that take the place of others: a list says what is in the box, also after pieces left it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use crate::compose::record::Numeri;
use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::distinta::Distinta;
use crate::jobs::distinta::Summary;
use crate::jobs::distinta::lists::Lists;
use crate::jobs::distinta::riga::Riga;
use crate::jobs::operazioni::registro::Registro;
use crate::jobs::operazioni::storia::Storia;
use crate::jobs::operazioni::storia::Voce;
use crate::jobs::render;
use crate::jobs::render::again::Press;
use crate::press::manifest::Batch;
use crate::press::manifest::Mittente;
use crate::press::manifest::Origine;

/// A batch whose list changes.
struct Changed<'a> {
    batch: &'a Batch,
    lavoro: &'a str,
    /// What stays in it, by act and recipient.
    stays: BTreeMap<(String, u32), &'a Voce>,
    /// How many left it since it was printed.
    left: usize,
}

/// Writes into `folder` the lists of all batches that `leaving` pieces leave; `after` is what will be.
pub fn write(
    press: &Press<'_>,
    storia: &Storia,
    after: &Registro,
    leaving: &BTreeSet<Origine>,
    folder: &Path,
) -> Result<(), Error> {
    let changed = changed(storia, after, leaving);
    if changed.is_empty() {
        return Ok(());
    }
    files::make_folder(&folder.join("distinte"))?;
    let numero = storia.next();
    let mut lists: Vec<Distinta> = changed.iter().map(|it| Distinta::new(&name(&it.batch.id, numero))).collect();
    let mut pezzi = press.lotto.pezzi()?;
    while let Some(pezzo) = pezzi.read()? {
        let key = (pezzo.gruppo.id_verbale.clone(), pezzo.progressivo);
        let place = changed.iter().enumerate().find_map(|(at, it)| Some((at, it.stays.get(&key)?)));
        if let Some((at, voce)) = place {
            let (atto, index) = press.lotto.atto(&pezzo);
            let numeri = Numeri { piego: voce.numero_piego.clone(), ar: voce.numero_ar.clone() };
            lists[at].add(Riga::new(&atto, &atto.destinatari[index], &numeri).weighing(voce.weight_mg));
        }
    }
    let model = Lists::new(press.lotto.data(), &press.setup.lingua)?;
    let mittente = render::mittente(&press.modello.ente);
    for (list, it) in lists.into_iter().zip(&changed) {
        list.finish_lists(folder, &summary(press, storia, it, &mittente, &note(storia, it)), &model)?;
    }
    Ok(())
}

fn changed<'a>(storia: &'a Storia, after: &Registro, leaving: &BTreeSet<Origine>) -> Vec<Changed<'a>> {
    let mut changed = Vec::new();
    for (operazione, stampa) in &storia.stampe {
        for batch in &stampa.manifest.batches {
            let all = || stampa.voci.iter().filter(|it| it.batch() == batch.numero);
            if !all().any(|it| leaving.contains(&it.at(*operazione))) {
                continue;
            }
            let stays = all().filter(|it| after.stays(&it.at(*operazione)));
            let stays: BTreeMap<_, _> = stays.map(|it| (it.key(), it)).collect();
            let left = all().count() - stays.len();
            changed.push(Changed { batch, lavoro: &stampa.manifest.lavoro, stays, left });
        }
    }
    changed
}

fn summary<'a>(
    press: &'a Press<'a>,
    storia: &Storia,
    it: &'a Changed<'a>,
    mittente: &'a Mittente,
    nota: &'a str,
) -> Summary<'a> {
    let sheets = it.stays.values().map(|it| it.sheets).sum();
    Summary {
        id: &it.batch.id,
        numero: it.batch.numero,
        lavoro: it.lavoro,
        lotto: &press.lotto.testata().numero,
        data: press.lotto.data(),
        mittente,
        vettore: press.setup.vettore_named(&it.batch.product),
        busta: press.setup.busta_named(&it.batch.envelope),
        imbustatrice: &press.setup.imbustatrice,
        prodotto: &it.batch.product,
        peso: it.batch.weight_class,
        pages: sheets * 2,
        sheets,
        vassoi: &it.batch.vassoi,
        separatori: it.batch.separatori.len(),
        plichi: u32::try_from(it.stays.len()).expect("a batch has few plichi"),
        mode: storia.manifest().mode(),
        nota: Some(nota),
    }
}

/// The name of a list that takes the place of a batch's.
pub fn name(batch: &str, numero: u32) -> String {
    format!("{batch}.sostitutiva-{numero:04}")
}

/// What the list says of itself: which one it takes the place of, and how many pieces are out.
fn note(storia: &Storia, it: &Changed<'_>) -> String {
    let before = storia.operazioni.iter().rev().find_map(|(operazione, _)| {
        let name = name(&it.batch.id, operazione.numero);
        let is_there = operazione.file.iter().any(|file| file.file == format!("distinte/{name}.csv"));
        is_there.then(|| (name, clock::rome(&operazione.istante).0.to_string()))
    });
    let (name, day) = before.unwrap_or_else(|| (it.batch.id.clone(), storia.manifest().data.clone()));
    let day = Data::parse(&day).map_or(day, |it| it.it());
    if it.stays.is_empty() {
        return format!("annulla la distinta {name} del {day}: nessun plico");
    }
    let (word, many) = if it.left == 1 { ("escluso", "plico") } else { ("esclusi", "plichi") };
    format!("sostituisce la distinta {name} del {day}, {word} {} {many}", it.left)
}
