//! Paper that goes back: by a list (R080, R171), and acts with defects by their own letter (R083).

use std::path::Path;

use crate::compose::modello::Valore;
use crate::domain::data::Data;
use crate::files;
use crate::hash;
use crate::intake::value;
use crate::jobs::Error;
use crate::jobs::custodia;
use crate::jobs::custodia::Fatto;
use crate::jobs::custodia::Pratica;
use crate::jobs::custodia::RETURN_DAYS;
use crate::jobs::custodia::Resa;
use crate::jobs::custodia::carta;
use crate::jobs::custodia::distinta;
use crate::jobs::custodia::wrong;
use crate::jobs::project::Project;
use crate::jobs::rapporti;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore as Cella;

/// The model of the letter about acts with defects.
pub const MODEL: &str = "restituzione";

/// What may be wrong with an act.
const VIZI: [&str; 8] = ["firma", "dato_mancante", "norma", "targa", "data", "illeggibile", "doppio", "altro"];

/// Gives papers back by a list with the columns of a distinta, and writes the list in three forms.
pub fn give_back(
    project: &Project,
    pratica: &Pratica,
    path: &Path,
    (data, inseriti): (Data, Option<Data>),
    dir: &Path,
) -> Result<Fatto, Error> {
    let presa = &pratica.presa;
    let voci = distinta::read(path)?;
    let documenti = voci.iter().map(|it| it.documenti).sum();
    let numero = &presa.numero;
    let resa = resa(pratica, path, data, inseriti, documenti, false)?;
    let titolo = "Restituzione del materiale cartaceo";
    let mut rapporto = Rapporto::new("restituzione", titolo, &presa.ente, format!("presa in carico n. {numero}"));
    let mut said = vec![
        format!(
            "Materiale preso in carico il {} alle ore {}: {} documenti.",
            presa.data.it(),
            presa.ora,
            presa.documenti()
        ),
        format!("Restituito il {}.", data.it()),
    ];
    if let Some(inseriti) = inseriti {
        let entro = inseriti.plus(RETURN_DAYS);
        let how = if data <= entro { "entro" } else { "oltre" };
        said.push(format!(
            "Dati inseriti il {}: da restituire entro il {}; la restituzione è {how} il termine.",
            inseriti.it(),
            entro.it()
        ));
    }
    rapporto.say("", said);
    let colonne = vec![
        Colonna::testo("Materiale", 40),
        Colonna::testo("Dal", 14),
        Colonna::testo("Al", 14),
        Colonna { peso: 14, ..Colonna::numero("Documenti") },
        Colonna { peso: 14, ..Colonna::numero("Contenitori") },
        Colonna::testo("Note", 24),
    ];
    let mut tabella = Tabella::new("materiale", "Materiale restituito", colonne);
    for it in &voci {
        tabella.push(vec![
            Cella::words(&*it.descrizione),
            Cella::words(&*it.primo),
            Cella::words(&*it.ultimo),
            it.documenti.into(),
            it.contenitori.into(),
            Cella::words(&*it.nota),
        ])?;
    }
    rapporto.add(tabella);
    rapporto.say(
        "Firme",
        vec![
            "Chi restituisce: ______________________________".into(),
            "Chi riceve, per il Comando: ______________________________".into(),
        ],
    );
    let noto = record(project, numero, &resa)?;
    let name = format!("restituzione-{}-{data}", files::safe_name(numero));
    let emesso = rapporti::write(project, rapporto, dir, &name)?;
    Ok(Fatto { numero: numero.clone(), files: emesso.files, noto, bozza: false })
}

/// Gives acts with defects back and writes the letter; `invio` says how they were sent electronically.
pub fn give_back_defects(
    project: &Project,
    pratica: &Pratica,
    path: &Path,
    (data, inseriti, invio): (Data, Data, &str),
    dir: &Path,
) -> Result<Fatto, Error> {
    let presa = &pratica.presa;
    let mut entrata = distinta::open(path, &distinta::DEFECTS, &["atto", "vizio", "descrizione"])?;
    let (mut atti, mut fogli) = (Vec::new(), 0);
    while let Some(riga) = distinta::next(&mut entrata, path)? {
        let vizio = entrata.get("vizio").to_lowercase().replace([' ', '-'], "_");
        if !VIZI.contains(&vizio.as_str()) {
            return Err(wrong(path, format!("row {riga}: `vizio` is none of {}", VIZI.join(", "))));
        }
        if entrata.get("atto").is_empty() || entrata.get("descrizione").is_empty() {
            return Err(wrong(
                path,
                format!("row {riga}: `atto` and `descrizione` must say which act and what is wrong"),
            ));
        }
        let day = value::data(entrata.get("data_violazione"), data.anno());
        let day = day.map_err(|_| wrong(path, format!("row {riga}: `data_violazione` is not a day")))?;
        let sheets = match entrata.get("fogli") {
            "" => 1,
            text => distinta::number(path, riga, "fogli", text)?,
        };
        fogli += sheets;
        let mut row = carta::record([
            ("posto", carta::whole(atti.len() as u64 + 1)),
            ("atto", carta::text(entrata.get("atto"))),
            ("targa", carta::text(entrata.get("targa"))),
            ("accertatore", carta::text(entrata.get("accertatore"))),
            ("vizio", Valore::Scelta(vizio)),
            ("descrizione", carta::text(entrata.get("descrizione"))),
            ("fogli", carta::whole(sheets)),
        ]);
        row.extend(day.map(|it| ("data_violazione".to_owned(), Valore::Data(it))));
        atti.push(row);
    }
    if atti.is_empty() {
        return Err(wrong(path, "it lists no act"));
    }
    let resa = resa(pratica, path, data, Some(inseriti), atti.len() as u64, true)?;
    let place = pratica.rese.iter().position(|it| it.sha256 == resa.sha256).unwrap_or(pratica.rese.len());
    let numero = format!("{}-{}", presa.numero, place + 1);
    let valori = carta::record([
        ("data_atto", Valore::Data(data)),
        ("responsabile_procedimento", carta::text(&presa.consegna[0])),
        ("numero", carta::text(&numero)),
        ("inseriti_il", Valore::Data(inseriti)),
        ("termine", Valore::Data(inseriti.plus(RETURN_DAYS))),
        ("invio_telematico", carta::text(invio)),
        ("fogli_in_tutto", carta::whole(fogli)),
        ("atti", Valore::Elenco(atti)),
    ]);
    let noto = record(project, &presa.numero, &resa)?;
    files::make_folder(dir)?;
    let to = dir.join(format!("vizi-{}.pdf", files::safe_name(&numero)));
    let bozza = carta::write(project, &project.ledger()?, (MODEL, &presa.ente), &valori, data, &to)?;
    Ok(Fatto { numero: presa.numero.clone(), files: vec![to], noto, bozza })
}

/// What goes back; never more than is held, and never before it came.
fn resa(
    pratica: &Pratica,
    path: &Path,
    data: Data,
    inseriti: Option<Data>,
    documenti: u64,
    viziati: bool,
) -> Result<Resa, Error> {
    let sha256 = hash::sha256(&files::read(path)?);
    let ente = pratica.presa.ente.clone();
    let is_known = pratica.rese.iter().any(|it| it.sha256 == sha256);
    let held = pratica.held();
    if data < pratica.presa.data {
        return Err(wrong(
            path,
            format!("i documenti sono arrivati il {}: non tornano prima", pratica.presa.data.it()),
        ));
    }
    if !is_known && documenti > held {
        return Err(wrong(
            path,
            format!("elenca {documenti} documenti, e con {} se ne custodiscono {held}", pratica.presa.numero),
        ));
    }
    Ok(Resa { ente, data, inseriti, documenti, viziati, sha256 })
}

/// Records it; whether the same list was recorded before.
fn record(project: &Project, numero: &str, resa: &Resa) -> Result<bool, Error> {
    let mut ledger = project.ledger()?;
    let recorded = custodia::record(&mut ledger, numero, custodia::RETURNED, resa.data, resa, &resa.sha256)?;
    Ok(!matches!(recorded, crate::ledger::Recorded::New(_)))
}
