//! The provisional roll: the positions as they would be enrolled, for the C.P.L. to approve (R154).

use std::path::Path;

use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::domain::importi::Centesimi;
use crate::files;
use crate::jobs::Error;
use crate::jobs::modelli::documento;
use crate::jobs::project::Project;
use crate::jobs::riscossione::debitore;
use crate::jobs::riscossione::distinta::count;
use crate::jobs::riscossione::distinta::responsible;
use crate::jobs::riscossione::fornitura::Quadro;
use crate::jobs::riscossione::lista::Lista;
use crate::jobs::riscossione::lista::si_no;
use crate::jobs::riscossione::lista::total;
use crate::jobs::riscossione::ruolo;
use crate::jobs::riscossione::ruolo::Vagliata;

/// The table to be marked.
pub const LIST: &str = "ruolo-provvisorio.csv";
/// The list to be read.
pub const PDF: &str = "ruolo-provvisorio.pdf";

/// Positions a page.
pub const POSITIONS: usize = 6;

/// The columns of the table; the three lines of a position stand in one row.
const HEADER: &str = "n;includere;anomalie;ente;id_verbale;prova;intestatario;codice_fiscale;indirizzo;coobbligati;anno;\
informazioni;notificato;esecutivo_dal;entro;semestri;sanzione;spese;maggiorazione;totale";

/// Writes the roll into a folder: what may go, for approval, and what cannot, with its reason.
pub fn write(project: &Project, quadro: &Quadro, out: &Path) -> Result<(), Error> {
    files::make_folder(out)?;
    let vagliate = &quadro.raccolta.vagliate;
    let sound: Vec<&Vagliata> = vagliate.iter().filter(|it| it.is_sound()).collect();
    let mut list = Lista::new(HEADER);
    for (n, it) in (1..).zip(&sound) {
        let (posizione, atto) = (&it.posizione, &it.atto);
        let (who, scheda) = (posizione.debitore(), posizione.scheda());
        list.row([
            &n.to_string(),
            "",
            &it.words(),
            &scheda.ente,
            &scheda.id_verbale,
            si_no(posizione.letto.chiave.prova),
            &who.name(),
            &it.debitore.cf,
            &debitore::address(who),
            &it.coobbligati.len().to_string(),
            &atto.anno.to_string(),
            &atto.informazioni(&quadro.profilo),
            &atto.notifica.to_string(),
            &posizione.esecutivo_dal.map(|it| it.to_string()).unwrap_or_default(),
            &posizione.entro.map(|it| it.to_string()).unwrap_or_default(),
            &atto.semestri.to_string(),
            &atto.sanzione.to_string(),
            &atto.spese.to_string(),
            &atto.maggiorazione.to_string(),
            &posizione.somme.totale.to_string(),
        ]);
    }
    list.write(out, LIST)?;
    ruolo::anomalies(&quadro.raccolta, |_| true, false).write(out, ruolo::ANOMALIES)?;
    if !sound.is_empty() {
        let modello = documento::load(project, "ruolo-provvisorio", &quadro.ente)?;
        let responsabile = responsible(&quadro.profilo.responsabile, &modello.ente.comandante);
        files::replace(&out.join(PDF), &documento::pdf(&modello, &record(quadro, &sound, responsabile))?)?;
    }
    Ok(())
}

/// The record of the PDF.
fn record(quadro: &Quadro, sound: &[&Vagliata], responsabile: String) -> Valori {
    let people: std::collections::BTreeSet<&str> = sound.iter().map(|it| it.debitore.cf.as_str()).collect();
    let data = quadro.testata.data;
    let mut valori = Valori::from([
        ("data_atto".into(), Valore::Data(data)),
        ("responsabile_procedimento".into(), Valore::Testo(responsabile)),
        ("ruolo".into(), Valore::Testo(format!("{}/{:02} (provvisorio)", data.anno(), quadro.testata.progressivo))),
        ("trasmissione".into(), Valore::Data(data)),
        ("quante".into(), count(sound.len())),
        ("intestatari".into(), count(people.len())),
        ("partite".into(), Valore::Elenco((1..).zip(sound).map(|(n, it)| row(n, it)).collect())),
        ("pagine".into(), Valore::Elenco((1..).zip(sound.chunks(POSITIONS)).map(|(n, it)| page(n, it)).collect())),
    ]);
    valori.extend(sums(sound, "totale_", "totale"));
    if !quadro.profilo.riscossione.is_empty() {
        valori.insert("riscossione".into(), Valore::Testo(quadro.profilo.riscossione.clone()));
    }
    let held = quadro.raccolta.vagliate.len() - sound.len();
    if held > 0 {
        let text = format!("Posizioni non iscrivibili: {held}; per ciascuna il motivo nel file {}.", ruolo::ANOMALIES);
        valori.insert("note".into(), Valore::Testo(text));
    }
    valori
}

/// The sums of some positions: sanctions, costs, surcharges, all.
fn sums(positions: &[&Vagliata], before: &str, all: &str) -> Vec<(String, Valore)> {
    let sum = |of: fn(&Vagliata) -> Centesimi| Valore::Importo(total(positions.iter().copied(), of));
    vec![
        (format!("{before}sanzioni"), sum(|it| it.atto.sanzione)),
        (format!("{before}spese"), sum(|it| it.atto.spese)),
        (format!("{before}maggiorazioni"), sum(|it| it.atto.maggiorazione)),
        (all.to_owned(), sum(|it| it.posizione.somme.totale)),
    ]
}

/// The totals of a page.
fn page(n: usize, positions: &[&Vagliata]) -> Valori {
    let mut page = Valori::from([("n".into(), count(n))]);
    page.extend(sums(positions, "", "totale"));
    page
}

fn row(n: usize, it: &Vagliata) -> Valori {
    let (posizione, atto) = (&it.posizione, &it.atto);
    let (who, scheda) = (posizione.debitore(), posizione.scheda());
    let mut row = Valori::from([
        ("n".into(), count(n)),
        ("intestatario".into(), Valore::Testo(who.name())),
        ("cf".into(), Valore::Macchina(it.debitore.cf.clone())),
        ("indirizzo".into(), Valore::Testo(debitore::address(who))),
        ("anno".into(), Valore::Testo(atto.anno.to_string())),
        ("titolo".into(), Valore::Scelta(if atto.ordinanza { "ordinanza" } else { "verbale" }.into())),
        ("atto".into(), Valore::Testo(format!("{}/{}", scheda.numero, scheda.anno))),
        ("data".into(), Valore::Data(atto.data)),
        ("notificato".into(), Valore::Data(atto.notifica)),
        ("esecutivo".into(), Valore::Data(posizione.esecutivo_dal.unwrap_or(atto.notifica))),
        ("semestri".into(), Valore::Intero(atto.semestri.into())),
        ("sanzione".into(), Valore::Importo(atto.sanzione)),
        ("spese".into(), Valore::Importo(atto.spese)),
        ("maggiorazione".into(), Valore::Importo(atto.maggiorazione)),
        ("totale".into(), Valore::Importo(posizione.somme.totale)),
    ]);
    if !atto.targa.is_empty() {
        row.insert("targa".into(), Valore::Testo(atto.targa.clone()));
    }
    row
}
