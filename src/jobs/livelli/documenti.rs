//! The statements that are signed: the models `penali` and `fatturazione`, filled with what was counted.
//!
//! What a contract leaves open is said in them as a note, never as a number.

use std::path::Path;
use std::path::PathBuf;

use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::files;
use crate::jobs::Error;
use crate::jobs::livelli::Bimestre;
use crate::jobs::livelli::Contratto;
use crate::jobs::modelli::documento;
use crate::jobs::project::Project;
use crate::jobs::riscossione::distinta::responsible;
use crate::procedure::livelli::fattura::Fattura;
use crate::procedure::livelli::penali::Prospetto;
use crate::procedure::livelli::penali::Riga;
use crate::procedure::livelli::penali::index;

/// Writes the statement of penalties as it is signed; gives its file.
pub fn penali(
    project: &Project,
    contratto: &Contratto,
    (prospetto, oggi): (&Prospetto, Data),
    dir: &Path,
) -> Result<PathBuf, Error> {
    let place = index(contratto.penali.conteggio);
    let (al_giorno, _) = crate::procedure::livelli::penali::al_giorno(contratto);
    let rows = contratto.regola.iter().zip(&prospetto.righe).map(|(regola, riga)| {
        Valori::from([
            ("codice".into(), text(&regola.id)),
            ("parametro".into(), text(&regola.parametro)),
            ("termine".into(), text(&regola.detto())),
            ("casi".into(), count(riga.casi)),
            ("ritardi".into(), count(riga.ritardi)),
            ("percentuale".into(), text(&share(riga))),
            ("tollerati".into(), count(riga.tollerati)),
            ("penalizzati".into(), count(riga.penalizzati)),
            ("massimo".into(), count(riga.massimo)),
            ("giorni".into(), count(riga.giorni[place])),
            ("penale".into(), Valore::Importo(riga.penali[place])),
            ("per_caso".into(), Valore::Importo(riga.penali[1])),
            ("per_massimo".into(), Valore::Importo(riga.penali[2])),
            ("soglia".into(), text(riga.soglia.as_str())),
        ])
    });
    let mut valori = head(contratto, prospetto.bimestre, oggi);
    valori.extend([
        ("valore".into(), Valore::Importo(contratto.valore())),
        ("al_giorno".into(), Valore::Importo(al_giorno)),
        ("tetto".into(), Valore::Importo(contratto.tetto())),
        ("conteggio".into(), text(contratto.penali.conteggio.as_str())),
        ("oltre_soglia".into(), count(prospetto.oltre_soglia())),
        ("totale_righe".into(), Valore::Importo(prospetto.totale_righe)),
        ("totale".into(), Valore::Importo(prospetto.totale)),
        ("applicata".into(), Valore::Importo(prospetto.applicata)),
        ("precedenti".into(), Valore::Importo(prospetto.precedenti)),
        ("cumulato".into(), Valore::Importo(prospetto.cumulato())),
        (
            "residuo_tetto".into(),
            Valore::Importo(contratto.tetto().checked_sub(prospetto.cumulato()).unwrap_or_default()),
        ),
        ("righe".into(), Valore::Elenco(rows.collect())),
    ]);
    if !prospetto.annullati.is_empty() {
        let row = |it: &crate::procedure::livelli::penali::Annullato| {
            Valori::from([
                ("atto".into(), text(&it.atto)),
                ("data".into(), Valore::Data(it.data)),
                ("causa".into(), text(or(&it.causa, "non indicata"))),
                ("minimo".into(), Valore::Importo(it.minimo)),
                ("preruolo".into(), Valore::Importo(it.preruolo.unwrap_or_default())),
            ])
        };
        let preruolo = prospetto.annullati.iter().map(|it| it.preruolo.unwrap_or_default().cents()).sum();
        valori.extend([
            ("annullati".into(), Valore::Elenco(prospetto.annullati.iter().map(row).collect())),
            ("totale_annullati".into(), Valore::Importo(prospetto.totale_annullati)),
            ("totale_preruolo".into(), Valore::Importo(Centesimi::new(preruolo))),
        ]);
        let unknown = prospetto.annullati.iter().filter(|it| it.preruolo.is_none()).count();
        if unknown > 0 {
            let said = format!("Atti annullati il cui importo di preruolo non è noto e non è contato: {unknown}.");
            valori.insert("note".into(), Valore::Testo(said));
        }
    }
    write(project, "penali", contratto, &valori, &dir.join("prospetto-penali.pdf"))
}

/// Writes the statement of billing as it is signed; gives its file.
pub fn fatturazione(
    project: &Project,
    contratto: &Contratto,
    (fattura, oggi): (&Fattura, Data),
    dir: &Path,
) -> Result<PathBuf, Error> {
    let regole = &contratto.fatturazione;
    let rows = fattura.voci.iter().filter(|it| it.atti > 0).map(|it| {
        Valori::from([
            ("voce".into(), text(it.canale.as_str())),
            ("atti".into(), count(it.atti)),
            ("prezzo".into(), Valore::Importo(it.prezzo)),
            ("importo".into(), Valore::Importo(it.importo)),
        ])
    });
    let esclusi =
        fattura.esclusi.iter().filter(|it| *it.1 > 0).map(|(why, quanti)| {
            Valori::from([("motivo".into(), text(why.as_str())), ("quanti".into(), count(*quanti))])
        });
    let esclusi: Vec<Valori> = esclusi.collect();
    let iva_versata = if regole.iva_dal_comune { fattura.iva } else { Centesimi::ZERO };
    let al_fornitore = fattura.totale.checked_sub(iva_versata).unwrap_or_default();
    let mut valori = head(contratto, fattura.bimestre, oggi);
    valori.extend([
        ("avviati".into(), count(fattura.avviati)),
        ("lordo".into(), Valore::Importo(fattura.lordo)),
        ("imponibile".into(), Valore::Importo(fattura.imponibile)),
        ("ritenuta".into(), Valore::Importo(fattura.ritenuta)),
        ("netto".into(), Valore::Importo(fattura.netto)),
        ("aliquota".into(), text(&format!("{} %", regole.iva_pct))),
        ("iva".into(), Valore::Importo(fattura.iva)),
        ("totale".into(), Valore::Importo(fattura.totale)),
        ("al_fornitore".into(), Valore::Importo(al_fornitore)),
        ("ritenute_precedenti".into(), Valore::Importo(fattura.ritenute_precedenti)),
        ("ritenute_in_tutto".into(), Valore::Importo(fattura.ritenute_in_tutto())),
        ("voci".into(), Valore::Elenco(rows.collect())),
        (
            "note".into(),
            text("Le penali del bimestre stanno nel loro prospetto e si detraggono dopo il contraddittorio."),
        ),
    ]);
    let sums = [("ribasso", fattura.ribasso), ("rimborsi", fattura.rimborsi), ("iva_versata", iva_versata)];
    for (name, sum) in sums.into_iter().filter(|it| it.1 > Centesimi::ZERO) {
        valori.insert(name.into(), Valore::Importo(sum));
    }
    if fattura.ribasso > Centesimi::ZERO {
        valori.insert("ribasso_detto".into(), text(&format!("{} %", contratto.contratto.ribasso_pct)));
    }
    if fattura.rinotifiche > 0 {
        valori.insert("rinotifiche".into(), count(fattura.rinotifiche));
    }
    if !esclusi.is_empty() {
        valori.insert("esclusi".into(), Valore::Elenco(esclusi));
    }
    write(project, "fatturazione", contratto, &valori, &dir.join("prospetto-fatturazione.pdf"))
}

/// What both begin with.
fn head(contratto: &Contratto, bimestre: Bimestre, oggi: Data) -> Valori {
    let testa = &contratto.contratto;
    Valori::from([
        ("data_atto".into(), Valore::Data(oggi)),
        ("periodo_dal".into(), Valore::Data(bimestre.dal)),
        ("periodo_al".into(), Valore::Data(bimestre.al)),
        ("fornitore".into(), text(or(&testa.fornitore, "Il fornitore del servizio"))),
        ("contratto".into(), text(&testa.estremi)),
    ])
}

/// Lays a record out, signed by who answers for the procedure.
fn write(
    project: &Project,
    model: &str,
    contratto: &Contratto,
    valori: &Valori,
    path: &Path,
) -> Result<PathBuf, Error> {
    let modello = documento::load(project, model, &contratto.contratto.ente)?;
    let mut valori = valori.clone();
    valori.insert("responsabile_procedimento".into(), text(&responsible("", &modello.ente.comandante)));
    files::make_folder(path.parent().unwrap_or(Path::new(".")))?;
    files::replace(path, &documento::pdf(&modello, &valori)?)?;
    Ok(path.to_owned())
}

/// The late ones of all, in per cent.
fn share(riga: &Riga) -> String {
    let share = crate::jobs::rapporti::tabella::Valore::share(riga.ritardi as u64, riga.casi.max(1) as u64);
    share.plain()
}

fn text(it: &str) -> Valore {
    Valore::Testo(it.to_owned())
}

fn or<'a>(it: &'a str, other: &'a str) -> &'a str {
    if it.is_empty() { other } else { it }
}

fn count(it: impl TryInto<i64>) -> Valore {
    Valore::Intero(it.try_into().unwrap_or(i64::MAX))
}
