//! What is done with an upload of each kind: the job of the command line, and its outcome as rows and counts.

use std::path::Path;

use serde_json::Value;

use crate::jobs;
use crate::jobs::Error;
use crate::jobs::autorizza::stampa::Flusso;
use crate::jobs::caricati::Caricato;
use crate::jobs::caricati::Riga;
use crate::jobs::caricati::Tipo;
use crate::jobs::caricati::carte;
use crate::jobs::check;
use crate::jobs::fascicoli;
use crate::jobs::importa;
use crate::jobs::importa::Outcome;
use crate::jobs::importa::Respinta;
use crate::jobs::importa::registrazioni;
use crate::jobs::lotto::Lotto;
use crate::jobs::operazioni;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::operazioni::riscontro::Problema;
use crate::jobs::pagamenti;
use crate::jobs::pagamenti::Esito;
use crate::jobs::pagamenti::Importato;
use crate::jobs::pagamenti::dubbi;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::reprint;
use crate::jobs::scadenze;

/// What a job came to.
#[derive(Debug, Default)]
pub struct Fine {
    /// How many rows became what.
    pub conti: Vec<(&'static str, u64)>,
    /// The rows that were not simply used.
    pub righe: Vec<Riga>,
    /// What else there is to say: the key of a sentence, and what stands in its place.
    pub avvisi: Vec<(String, String)>,
    /// A lot as who says whether it may be printed sees it.
    pub flusso: Option<Flusso>,
}

/// Does the job of an upload.
pub fn work(project: &Project, it: &Caricato, progress: &dyn Progress, stop: &Stop) -> Result<Fine, Error> {
    match it.tipo {
        Tipo::Lotto => lotto(project, it),
        Tipo::Esiti => esiti(project, it),
        Tipo::Pagamenti => payments(project, it),
        Tipo::Registrazioni => events(project, it),
        Tipo::Risultati => results(project, it, progress, stop),
        Tipo::Cartoline => carte::take_in(project, it, progress, stop),
    }
}

/// Whether trial acts are meant: where somebody says so, or where there are no others.
pub(super) fn is_prova(project: &Project, it: &Caricato) -> Result<bool, Error> {
    if it.come.prova {
        return Ok(true);
    }
    let mut ledger = project.ledger()?;
    fascicoli::refresh(&mut ledger, &fascicoli::regole(project)?)?;
    scadenze::is_all_trial(&mut ledger)
}

fn lotto(project: &Project, it: &Caricato) -> Result<Fine, Error> {
    let mut fine = Fine::default();
    for path in it.paths(project) {
        let report = |lotto: &Lotto<'_>| Ok((check::as_json(lotto)?, Flusso::of(lotto)?));
        let outcome = check::check(project, &path, None, None, report)?;
        let conti = &outcome.conti;
        fine.conti = vec![
            ("righe", conti.righe),
            ("atti", conti.atti),
            ("scartati", conti.scartati),
            ("plichi", conti.plichi),
            ("pec", conti.pec),
        ];
        let (rilievi, flusso) = outcome.rilievi;
        fine.righe.extend(rilievi.iter().map(rilievo));
        fine.flusso = Some(flusso);
    }
    fine.avvisi.extend(it.file.iter().map(|it| ("lotto-tenuto".to_owned(), it.percorso.clone())));
    Ok(fine)
}

fn rilievo(it: &Value) -> Riga {
    let cell = |name: &str| match &it[name] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let [file, riga, campo] = ["file", "riga", "campo"].map(cell);
    let [codice, gravita, valore, messaggio] = ["codice", "gravita", "valore", "messaggio"].map(cell);
    Riga { file, riga, campo, codice, gravita, valore, messaggio }
}

fn esiti(project: &Project, it: &Caricato) -> Result<Fine, Error> {
    let tracciato = Some(it.come.tracciato.as_str()).filter(|it| !it.is_empty());
    let outcome = importa::outcomes(project, &it.paths(project), tracciato, &[], is_prova(project, it)?)?;
    imported(project, &outcome)
}

fn events(project: &Project, it: &Caricato) -> Result<Fine, Error> {
    let tracciato = if it.come.tracciato.is_empty() { importa::NEUTRO } else { &it.come.tracciato };
    let outcome = registrazioni::import(project, &it.paths(project), tracciato, &it.chi, is_prova(project, it)?)?;
    imported(project, &outcome)
}

/// What became of the rows of a table.
fn imported(project: &Project, outcome: &Outcome) -> Result<Fine, Error> {
    let frasi = jobs::sentences(&project.config.lingua, importa::SENTENCES)?;
    let row = |gravita: &str, it: &Respinta| Riga {
        file: it.file.clone(),
        riga: it.riga.to_string(),
        campo: String::new(),
        codice: it.codice.to_owned(),
        gravita: gravita.to_owned(),
        valore: it.id_verbale.clone(),
        messaggio: it.sentence(|codice| frasi.say(codice, &[])),
    };
    let mut righe: Vec<Riga> = outcome.respinte.iter().map(|it| row("respinta", it)).collect();
    righe.extend(outcome.da_vedere.iter().map(|it| row("da-vedere", it)));
    let (respinte, da_vedere) = (outcome.respinte.len() as u64, outcome.da_vedere.len() as u64);
    let mut avvisi: Vec<(String, String)> = Vec::new();
    if outcome.concordi > 0 {
        avvisi.push(("concordi".into(), outcome.concordi.to_string()));
    }
    let ignored = outcome.ignote.iter().map(|(_, columns)| ("colonne".to_owned(), columns.join(", ")));
    avvisi.extend(ignored);
    let conti = vec![
        ("righe", outcome.righe),
        ("registrati", outcome.registrati),
        ("noti", outcome.noti),
        ("respinte", respinte),
        ("da-vedere", da_vedere),
    ];
    Ok(Fine { conti, righe, avvisi, flusso: None })
}

fn payments(project: &Project, it: &Caricato) -> Result<Fine, Error> {
    let prova = is_prova(project, it)?;
    let list = project.dir().join(dubbi::FILE);
    // A list that cannot be read stops the job with nothing done.
    let decided = dubbi::decided(&list)?;
    let options = pagamenti::Options {
        files: it.paths(project),
        tracciato: Some(it.come.tracciato.clone()).filter(|it| !it.is_empty()),
        disponibile: None,
        immagini: None,
        prova,
        parziale: false,
    };
    let rapporto = pagamenti::import(project, &options)?;
    dubbi::write(&list, &dubbi::waiting(project, prova)?, &decided)?;
    let mut fine = Fine::default();
    let of = |esito: Esito| rapporto.flussi.iter().map(|it| it.count(esito).0).sum::<u64>();
    let all = rapporto.flussi.iter().map(|it| it.righe.len() as u64).sum();
    fine.conti = vec![
        ("righe", all),
        ("registrati", of(Esito::Registrato)),
        ("noti", of(Esito::Noto)),
        ("dubbi", of(Esito::Dubbio)),
        ("rifiutati", of(Esito::Rifiutato)),
    ];
    for flusso in &rapporto.flussi {
        fine.righe.extend(open_money(flusso));
        fine.avvisi.push(("flusso".into(), flusso.formato.clone()));
        fine.avvisi.extend(flusso.contrasti.iter().map(|it| ("totali".to_owned(), it.clone())));
    }
    if of(Esito::Dubbio) > 0 {
        fine.avvisi.push(("dubbi".into(), dubbi::FILE.into()));
    }
    if !rapporto.da_stornare.is_empty() {
        fine.avvisi.push(("da-stornare".into(), rapporto.da_stornare.join(", ")));
    }
    Ok(fine)
}

/// The records of a flow that a person must look at.
fn open_money(flusso: &Importato) -> impl Iterator<Item = Riga> + '_ {
    let open = flusso.righe.iter().filter(|it| matches!(it.esito, Esito::Dubbio | Esito::Rifiutato));
    open.map(|it| {
        let sum = it.importo.map(|it| format!("€ {it}")).unwrap_or_default();
        let day = it.data.map(|it| it.it()).unwrap_or_default();
        let parts = [sum.as_str(), &day, &it.id_verbale].into_iter().filter(|it| !it.is_empty());
        Riga {
            file: flusso.file.clone(),
            riga: it.riga.to_string(),
            campo: it.canale.clone(),
            codice: String::new(),
            gravita: it.esito.as_str().to_owned(),
            valore: parts.collect::<Vec<_>>().join(" · "),
            messaggio: it.motivo.clone(),
        }
    })
}

/// Holds the inserter's results against their lot. What reconciles is recorded; where something has to be printed again, or
/// does not add up, nothing is, and it is said what is to be done.
fn results(project: &Project, it: &Caricato, progress: &dyn Progress, stop: &Stop) -> Result<Fine, Error> {
    let folder = project.dir().join(&it.come.cartella);
    let Some(path) = it.paths(project).into_iter().next() else { return Ok(Fine::default()) };
    let layout = Some(it.come.tracciato.clone()).filter(|it| !it.is_empty());
    let seen = reprint::look(project, &folder, &path, layout.as_deref())?;
    let of = |stato: Stato| seen.coperti.of(stato);
    let known = of(Stato::Inserita) + of(Stato::Deviata) + of(Stato::Scartata) + of(Stato::Mancante);
    let mut fine = Fine {
        conti: vec![
            ("plichi", seen.coperti.attesi),
            ("inseriti", of(Stato::Inserita)),
            ("deviati", of(Stato::Deviata)),
            ("da-ristampare", of(Stato::Scartata) + of(Stato::Mancante)),
            ("altri", seen.coperti.attesi - known),
        ],
        ..Fine::default()
    };
    let sentences = operazioni::sentences(project)?;
    let file = it.nome();
    let problem = |it: &Problema| Riga {
        file: file.to_owned(),
        riga: if it.riga == 0 { String::new() } else { it.riga.to_string() },
        campo: String::new(),
        codice: it.codice.to_owned(),
        gravita: "contrasto".into(),
        valore: it.plico.clone(),
        messaggio: sentences.say(it.codice, &[("nota", &it.nota)]),
    };
    fine.righe.extend(seen.problemi.iter().map(problem));
    let lost = seen.persi.iter().map(|(plico, stato)| Riga {
        file: file.to_owned(),
        gravita: "da-ristampare".into(),
        codice: stato.as_str().to_owned(),
        valore: plico.to_string(),
        ..Riga::default()
    });
    fine.righe.extend(lost);
    let command = |path: &Path| {
        let path = path.strip_prefix(project.dir()).unwrap_or(path).display().to_string();
        format!("plico reprint '{}' --results '{path}'", it.come.cartella)
    };
    if !seen.problemi.is_empty() {
        fine.avvisi.push(("risultati-in-contrasto".into(), it.come.cartella.clone()));
    } else if seen.persi.is_empty() {
        let told = reprint::Told::Results(path, layout);
        let options = reprint::Options { folder, told, chiuso: false, lotto: None, accepted_by: None, threads: 0 };
        reprint::reprint(project, &options, progress, stop)?;
        fine.avvisi.push(("risultati-registrati".into(), it.come.cartella.clone()));
    } else {
        fine.avvisi.push(("risultati-da-ristampare".into(), command(&path)));
    }
    Ok(fine)
}
