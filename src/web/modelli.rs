//! Models: which wait for a decision, how each looks beside what was approved, remarks, and the decision.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use askama::Template;

use crate::jobs;
use crate::jobs::approve::sguardo::Brano;
use crate::jobs::approve::sguardo::Sguardo;
use crate::jobs::approve::traccia;
use crate::jobs::approve::traccia::Che;
use crate::jobs::approve::traccia::Stato;
use crate::jobs::clock::Cronometro;
use crate::jobs::modelli;
use crate::jobs::modelli::guide::Guide;
use crate::jobs::persone::Permesso;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::lock;
use crate::web::pagina::Opzione;
use crate::web::pagina::Pagina;
use crate::web::pagina::quando;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// How long the list of models is kept.
const FRESH: Duration = Duration::from_secs(30);

/// How many models are kept as they look; a model is laid out anew after so long, or when it changed.
const KEPT: usize = 6;

/// Dots an inch of a page on the screen, and of a small one.
const DPI: u32 = 132;
const SMALL: u32 = 18;

/// The sample that is shown first: the one that a model finds hardest.
const UGLY: &str = "ostico";

/// What is kept.
#[derive(Default)]
pub struct Modelli {
    list: Mutex<Option<Tenuto<Vec<Modello>>>>,
    seen: Mutex<BTreeMap<(String, String), Tenuto<Sguardo>>>,
}

/// Something that is kept, and since when.
type Tenuto<T> = (Arc<T>, Cronometro);

/// A model in a language.
struct Modello {
    id: String,
    titolo: String,
    lingua: String,
    nome_lingua: String,
    stato: Stato,
    chi: String,
    quando: String,
}

struct Filtro {
    nome: String,
    href: String,
    conto: String,
    attivo: bool,
}

struct Riga {
    modello: String,
    titolo: String,
    href: String,
    lingua: String,
    codice_lingua: String,
    stato: String,
    chi: String,
    quando: String,
    tipo: &'static str,
}

#[derive(Template)]
#[template(path = "modelli.html")]
struct Elenco {
    p: Pagina,
    stati: Vec<Filtro>,
    lingue: Vec<Opzione>,
    stato: String,
    cerca: String,
    vuoto: bool,
    righe: Vec<Riga>,
}

struct Lingua {
    nome: String,
    codice: String,
    href: String,
    stato: String,
    tipo: &'static str,
    attiva: bool,
}

struct Campione {
    campione: String,
    pagine: Vec<Foglio>,
}

struct Foglio {
    numero: usize,
    href: String,
    miniatura: String,
    cambiata: bool,
    attiva: bool,
}

struct Mostrata {
    nome: String,
    href_nuova: String,
    href_approvata: String,
    href_maschera: String,
    rapporto: String,
    precedente: String,
    seguente: String,
    larghezza: u32,
    altezza: u32,
}

struct Segno {
    nome: String,
    href: String,
}

struct Passo {
    chi: String,
    quando: String,
    che: String,
    nota: String,
    tipo: &'static str,
}

struct Commento {
    numero: u64,
    x: u16,
    y: u16,
    qui: bool,
    dove: String,
    href: String,
    chi: String,
    quando: String,
    testo: String,
    chiuso: bool,
}

#[derive(Template)]
#[template(path = "modello.html")]
struct Uno {
    p: Pagina,
    modello: String,
    titolo: String,
    stato: String,
    stato_tipo: &'static str,
    bozza: String,
    impronta: String,
    impronta_breve: String,
    lingue: Vec<Lingua>,
    campioni: Vec<Campione>,
    vista: String,
    con_approvata: bool,
    cambiata: bool,
    pagina: Mostrata,
    segni: Vec<Segno>,
    testo: Vec<Brano>,
    testo_uguale: bool,
    traccia: Vec<Passo>,
    commenti: Vec<Commento>,
    commenti_vuoto: bool,
    puo_commentare: bool,
    azione: String,
    campione: String,
    numero: String,
    puo_approvare: bool,
    puo_respingere: bool,
    impedimento: String,
}

fn tono(stato: Stato) -> &'static str {
    match stato {
        Stato::Approvato => "bene",
        Stato::Respinto => "errore",
        Stato::Visto | Stato::Cambiato | Stato::DaApprovare => "attento",
        Stato::Bozza => "",
    }
}

fn word(p: &Pagina, stato: Stato) -> String {
    p.d(&format!("modelli.{}", stato.as_str()))
}

impl Casa {
    /// All models in all their languages, as they stand.
    fn modelli(&self) -> Result<Arc<Vec<Modello>>, jobs::Error> {
        let kept = lock(&self.modelli.list).clone();
        if let Some((list, at)) = kept
            && at.passed() < FRESH
        {
            return Ok(list);
        }
        let project = &self.project;
        let busta = project.profile("buste", &project.config.busta)?;
        let (mut all, mut names) = (Vec::new(), BTreeMap::new());
        for id in modelli::all(project)? {
            let titolo = modelli::title(project, &id)?;
            for lingua in modelli::lingue(project, &id)? {
                let sha256 = modelli::closure(project, &id, &lingua, &busta)?;
                let is_reviewed = modelli::is_reviewed(project, &id, &lingua)?;
                let trail = self.with(|ledger| traccia::trail(ledger, &id, &lingua))?;
                let stato = Stato::of(&trail, &sha256, is_reviewed);
                let last = trail.iter().rev().find_map(|it| Some((who(&it.che)?, it.istante.clone())));
                let (chi, quando) = last.unwrap_or_default();
                let nome_lingua = match names.get(&lingua) {
                    Some(nome) => String::clone(nome),
                    None => {
                        let nome = modelli::language(project, &lingua)?;
                        names.insert(lingua.clone(), nome.clone());
                        nome
                    }
                };
                let titolo = titolo.clone();
                all.push(Modello { id: id.clone(), titolo, lingua, nome_lingua, stato, chi, quando });
            }
        }
        all.sort_by(|a, b| (a.stato, &a.id, &a.lingua).cmp(&(b.stato, &b.id, &b.lingua)));
        let all = Arc::new(all);
        *lock(&self.modelli.list) = Some((Arc::clone(&all), Cronometro::start()));
        Ok(all)
    }

    /// A model as it looks; laid out where it is another than a moment ago.
    fn sguardo(&self, model: &str, lingua: &str) -> Result<Arc<Sguardo>, jobs::Error> {
        let key = (model.to_string(), lingua.to_string());
        let project = &self.project;
        if !modelli::lingue(project, model)?.iter().any(|it| it == lingua) {
            return Err(jobs::Error::NoModel(format!("{model} ({lingua})")));
        }
        let busta = project.profile("buste", &project.config.busta)?;
        let sha256 = modelli::closure(project, model, lingua, &busta)?;
        let known = lock(&self.modelli.seen).get(&key).map(|it| Arc::clone(&it.0));
        if let Some(it) = known.filter(|it| it.ora.sha256 == sha256) {
            return Ok(it);
        }
        // One at a time: whoever asked meanwhile finds it done.
        let _one = lock(&self.fucina);
        let known = lock(&self.modelli.seen).get(&key).map(|it| Arc::clone(&it.0));
        if let Some(it) = known.filter(|it| it.ora.sha256 == sha256) {
            return Ok(it);
        }
        let it = Arc::new(Sguardo::take(project, model, lingua)?);
        let mut seen = lock(&self.modelli.seen);
        while seen.len() >= KEPT {
            let oldest = seen.iter().min_by_key(|it| it.1.1).map(|it| it.0.clone());
            oldest.and_then(|it| seen.remove(&it));
        }
        seen.insert(key, (Arc::clone(&it), Cronometro::start()));
        Ok(it)
    }

    /// What was kept of a model is no longer true: somebody decided.
    pub(super) fn forget_model(&self, model: &str, lingua: &str) {
        *lock(&self.modelli.list) = None;
        lock(&self.modelli.seen).remove(&(model.to_string(), lingua.to_string()));
    }
}

/// Who decided; nobody where it is only a remark.
fn who(che: &Che) -> Option<String> {
    match che {
        Che::Approvato(it) => Some(it.by.clone()),
        Che::Visto(it) => Some(it.by.clone()),
        Che::Respinto(it) => Some(it.by.clone()),
        Che::Commento(_) | Che::Chiuso(_) => None,
    }
}

/// The list.
pub fn elenco(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "modelli.titolo");
    let all = casa.modelli()?;
    let d = &richiesta.domanda;
    let (stato, lingua, cerca) = (d.get("stato"), d.get("lingua"), d.get("cerca"));
    let fits = |it: &&Modello| {
        (lingua.is_empty() || it.lingua == lingua)
            && (cerca.is_empty()
                || it.id.contains(&cerca.to_lowercase())
                || it.titolo.to_lowercase().contains(&cerca.to_lowercase()))
    };
    let meant: Vec<&Modello> = all.iter().filter(fits).collect();
    let count = |stato: &str| meant.iter().filter(|it| stato.is_empty() || it.stato.as_str() == stato).count();
    let filter = |valore: &'static str, nome: String| Filtro {
        nome,
        href: query("/modelli", &[("stato", valore), ("lingua", lingua), ("cerca", cerca)]),
        conto: count(valore).to_string(),
        attivo: stato == valore,
    };
    let mut stati = vec![filter("", p.d("modelli.tutti"))];
    stati.extend(Stato::ALL.into_iter().map(|it| filter(it.as_str(), word(&p, it))));
    let mut codes: Vec<&str> = all.iter().map(|it| it.lingua.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut lingue = vec![Opzione::new("", p.d("modelli.tutte"), lingua)];
    lingue.extend(codes.into_iter().map(|it| Opzione::new(it, it.into(), lingua)));
    let shown = meant.iter().filter(|it| stato.is_empty() || it.stato.as_str() == stato);
    let row = |it: &&Modello| Riga {
        modello: it.id.clone(),
        titolo: it.titolo.clone(),
        href: format!("/modelli/{}/{}", it.id, it.lingua),
        lingua: it.nome_lingua.clone(),
        codice_lingua: it.lingua.clone(),
        stato: word(&p, it.stato),
        chi: it.chi.clone(),
        quando: quando(&it.quando),
        tipo: tono(it.stato),
    };
    let righe: Vec<Riga> = shown.map(row).collect();
    Risposta::html(&Elenco {
        stati,
        lingue,
        stato: stato.to_string(),
        cerca: cerca.to_string(),
        vuoto: righe.is_empty(),
        righe,
        p,
    })
}

/// A model.
pub fn uno(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (model, lingua) = (richiesta.parte("modello"), richiesta.parte("lingua"));
    let sguardo = look(casa, richiesta)?;
    let mut p = Pagina::new(casa, richiesta, "modelli.titolo");
    p.titolo = format!("{model} ({lingua})");
    let base = format!("/modelli/{model}/{lingua}");
    let trail = casa.with(|ledger| traccia::trail(ledger, model, lingua))?;
    let is_reviewed = modelli::is_reviewed(&casa.project, model, lingua)?;
    let stato = Stato::of(&trail, &sguardo.ora.sha256, is_reviewed);
    let pages = pages(&sguardo);
    let wanted = (richiesta.domanda.get("campione"), richiesta.domanda.get("pagina").parse::<usize>().unwrap_or(1));
    let at = pages.iter().position(|it| (it.0.as_str(), it.1 + 1) == wanted).unwrap_or(0);
    let (campione, index) = pages.get(at).cloned().unwrap_or_default();
    let shown = shown(&p, &base, &sguardo, &pages, at);
    let (now, before) = sguardo.place(&campione, index);
    let testo = sguardo.text(now, before).unwrap_or_default();
    let (puo_approvare, puo_respingere, impedimento) = may(casa, richiesta, &p, &sguardo, stato, &trail);
    let commenti = remarks(&p, &base, &trail, (&campione, index + 1));
    let view = richiesta.domanda.get("vista");
    let views = ["affianco", "cursore", "sovrapposte", "maschera"];
    Risposta::html(&Uno {
        modello: model.to_string(),
        titolo: modelli::title(&casa.project, model)?,
        stato: word(&p, stato),
        stato_tipo: tono(stato),
        bozza: format!("{base}/bozza.pdf"),
        impronta: sguardo.ora.sha256.clone(),
        impronta_breve: sguardo.ora.sha256[..12].to_string(),
        lingue: languages(casa, &p, model, (lingua, stato))?,
        campioni: strip(&base, &sguardo, (&campione, index)),
        vista: views.into_iter().find(|it| *it == view).unwrap_or(views[0]).to_string(),
        con_approvata: sguardo.prima_pdf.is_some(),
        cambiata: sguardo.is_changed(&campione, index),
        pagina: shown,
        segni: overlays(&p, &base, &sguardo, now),
        testo_uguale: !testo.is_empty() && testo.iter().all(|it| it.tipo == "uguale"),
        testo,
        traccia: trail.iter().rev().filter_map(|it| step(&p, it)).collect(),
        commenti_vuoto: commenti.is_empty(),
        commenti,
        puo_commentare: !pages.is_empty() && richiesta.chi().ruolo.may(Permesso::Decidere),
        azione: base,
        campione,
        numero: (index + 1).to_string(),
        puo_approvare,
        puo_respingere,
        impedimento,
        p,
    })
}

pub(super) fn look(casa: &Casa, richiesta: &Richiesta) -> Result<Arc<Sguardo>, Guaio> {
    match casa.sguardo(richiesta.parte("modello"), richiesta.parte("lingua")) {
        Err(jobs::Error::NoModel(_)) => Err(Guaio::NonTrovato),
        other => Ok(other?),
    }
}

/// All pages, sample by sample, what a model finds hardest first.
fn pages(sguardo: &Sguardo) -> Vec<(String, usize)> {
    let mut samples: Vec<&modelli::approvato::Campione> = sguardo.ora.campioni.iter().collect();
    samples.sort_by_key(|it| !it.nome.contains(UGLY));
    samples.iter().flat_map(|it| (0..it.pagine.len()).map(|at| (it.nome.clone(), at))).collect()
}

pub(super) fn href_of(base: &str, (campione, index): &(String, usize)) -> String {
    let number = (index + 1).to_string();
    format!("{}#visore", query(base, &[("campione", campione), ("pagina", &number)]))
}

fn image(base: &str, sguardo: &Sguardo, what: &str, now: usize, before: Option<usize>) -> String {
    let before = before.map(|it| it.to_string()).unwrap_or_default();
    let hash = &sguardo.ora.sha256[..16];
    query(&format!("{base}/pagina/{now}/{what}"), &[("prima", &before), ("impronta", hash)])
}

fn shown(p: &Pagina, base: &str, sguardo: &Sguardo, pages: &[(String, usize)], at: usize) -> Mostrata {
    let (campione, index) = pages.get(at).cloned().unwrap_or_default();
    let (now, before) = sguardo.place(&campione, index);
    let [width, height] = now.and_then(|it| sguardo.ora.guide.get(it)).map_or([595.0, 842.0], |it| it.misura);
    let pixels = |points: f64| (points / 72.0 * f64::from(DPI)).round() as u32;
    let now = now.unwrap_or(0);
    let beside = |it: Option<usize>| it.and_then(|it| pages.get(it)).map(|it| href_of(base, it)).unwrap_or_default();
    Mostrata {
        nome: named(p, &campione, index + 1),
        href_nuova: image(base, sguardo, "nuova.png", now, None),
        href_approvata: image(base, sguardo, "approvata.png", now, before),
        href_maschera: image(base, sguardo, "maschera.png", now, before),
        rapporto: format!("{:.4}", width / height),
        precedente: beside(at.checked_sub(1)),
        seguente: beside(Some(at + 1)),
        larghezza: pixels(width),
        altezza: pixels(height),
    }
}

/// A sample as people read it.
fn plain(campione: &str) -> String {
    campione.replace(['-', '_'], " ")
}

fn named(p: &Pagina, campione: &str, pagina: usize) -> String {
    p.d2("modello.nome-pagina", ("campione", &plain(campione)), ("numero", &pagina.to_string()))
}

fn strip(base: &str, sguardo: &Sguardo, active: (&str, usize)) -> Vec<Campione> {
    let mut samples: Vec<Campione> = Vec::new();
    for (campione, index) in pages(sguardo) {
        let (now, before) = sguardo.place(&campione, index);
        let foglio = Foglio {
            numero: index + 1,
            href: href_of(base, &(campione.clone(), index)),
            miniatura: image(base, sguardo, "miniatura.png", now.unwrap_or(0), before),
            cambiata: sguardo.prima.is_some() && sguardo.is_changed(&campione, index),
            attiva: (campione.as_str(), index) == active,
        };
        let shown = plain(&campione);
        match samples.last_mut().filter(|_| index > 0) {
            Some(it) => it.pagine.push(foglio),
            None => samples.push(Campione { campione: shown, pagine: vec![foglio] }),
        }
    }
    samples
}

/// The languages of a model; the one that is shown stands as it was just seen, the others as they stood a moment ago.
fn languages(casa: &Casa, p: &Pagina, model: &str, (lingua, stato): (&str, Stato)) -> Result<Vec<Lingua>, Guaio> {
    let all = casa.modelli()?;
    let own = all.iter().filter(|it| it.id == model);
    let state = |it: &Modello| if it.lingua == lingua { stato } else { it.stato };
    let language = |it: &Modello| Lingua {
        nome: it.nome_lingua.clone(),
        codice: it.lingua.clone(),
        href: format!("/modelli/{model}/{}", it.lingua),
        stato: word(p, state(it)),
        tipo: tono(state(it)),
        attiva: it.lingua == lingua,
    };
    let mut lingue: Vec<Lingua> = own.map(language).collect();
    lingue.sort_by_key(|it| (it.codice != "it", it.codice.clone()));
    Ok(lingue)
}

/// What can be laid over a page.
fn overlays(p: &Pagina, base: &str, sguardo: &Sguardo, now: Option<usize>) -> Vec<Segno> {
    let Some((now, guide)) = now.and_then(|it| Some((it, sguardo.ora.guide.get(it)?))) else { return Vec::new() };
    let sign = |kind: &str| Segno {
        nome: p.d(&format!("segno.{kind}")),
        href: image(base, sguardo, &format!("{kind}.svg"), now, None),
    };
    SEGNI.iter().filter(|it| !areas(guide, it).is_empty()).map(|it| sign(it)).collect()
}

/// What may be laid over a page.
const SEGNI: [&str; 4] = ["finestra", "pieghe", "margini", "codici"];

fn areas<'a>(guide: &'a Guide, kind: &str) -> &'a [[f64; 4]] {
    match kind {
        "finestra" => &guide.finestra,
        "pieghe" => &guide.pieghe,
        "margini" => &guide.margini,
        "codici" => &guide.codici,
        _ => &[],
    }
}

/// An overlay as a picture with a transparent ground.
fn svg(guide: &Guide, kind: &str) -> String {
    let [width, height] = guide.misura;
    let colour = match kind {
        "finestra" => "#c81e1e",
        "pieghe" => "#148c3c",
        "margini" => "#3c64d2",
        _ => "#8c28aa",
    };
    let rect = |[x, y, w, h]: &[f64; 4]| {
        format!("<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{w:.2}\" height=\"{:.2}\"/>", h.max(0.01))
    };
    let all: String = areas(guide, kind).iter().map(rect).collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.2} {height:.2}\" width=\"{width:.2}\" \
         height=\"{height:.2}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.4\">{all}</svg>"
    )
}

/// What one may do, and why not more.
pub(super) fn may(
    casa: &Casa,
    richiesta: &Richiesta,
    p: &Pagina,
    sguardo: &Sguardo,
    stato: Stato,
    trail: &[traccia::Voce],
) -> (bool, bool, String) {
    let chi = richiesta.chi();
    if !chi.ruolo.may(Permesso::Approvare) {
        return (false, false, p.d("modello.senza-ruolo"));
    }
    if let Some(it) = sguardo.ora.reperti.first() {
        return (false, true, format!("{} {it}", p.d("modello.controlli-mancati")));
    }
    if stato == Stato::Approvato {
        return (false, false, p.d("modello.gia-approvato"));
    }
    let mine = casa.project.config.web.due_persone
        && stato == Stato::Visto
        && seen_by(trail, &sguardo.ora.sha256).is_some_and(|it| it == chi.persona);
    match (mine, casa.project.config.web.due_persone, stato) {
        (true, ..) => (false, true, p.d("modello.visto-mio")),
        (false, true, Stato::Visto) => {
            let first = seen_by(trail, &sguardo.ora.sha256).unwrap_or_default();
            (true, true, p.d1("modello.visto-altri", "chi", first))
        }
        (false, true, _) => (true, true, p.d("modello.due-persone")),
        (false, false, _) => (true, true, String::new()),
    }
}

/// Who was the first of two to say yes to this.
fn seen_by<'a>(trail: &'a [traccia::Voce], sha256: &str) -> Option<&'a str> {
    trail.iter().rev().find_map(|it| match &it.che {
        Che::Visto(it) if it.sha256 == sha256 => Some(it.by.as_str()),
        _ => None,
    })
}

fn step(p: &Pagina, voce: &traccia::Voce) -> Option<Passo> {
    let (key, chi, nota, tipo) = match &voce.che {
        Che::Approvato(it) if it.riporta.is_some() => ("traccia.riportato", &it.by, String::new(), "bene"),
        Che::Approvato(it) => ("traccia.approvato", &it.by, String::new(), "bene"),
        Che::Visto(it) => ("traccia.visto", &it.by, it.nota.clone(), "attento"),
        Che::Respinto(it) => ("traccia.respinto", &it.by, it.motivo.clone(), "errore"),
        Che::Commento(_) | Che::Chiuso(_) => return None,
    };
    Some(Passo { chi: chi.clone(), quando: quando(&voce.istante), che: p.d(key), nota, tipo })
}

/// The remarks in the order in which they were made: a remark's number is its place among them, for good.
pub(super) fn comments(trail: &[traccia::Voce]) -> impl Iterator<Item = &traccia::Voce> {
    trail.iter().filter(|it| matches!(it.che, Che::Commento(_)))
}

fn remarks(p: &Pagina, base: &str, trail: &[traccia::Voce], here: (&str, usize)) -> Vec<Commento> {
    let closed: Vec<u64> = trail
        .iter()
        .filter_map(|it| match &it.che {
            Che::Chiuso(it) => Some(it.numero),
            _ => None,
        })
        .collect();
    let mut all = Vec::new();
    for (number, voce) in (1..).zip(comments(trail)) {
        let Che::Commento(it) = &voce.che else { continue };
        all.push(Commento {
            numero: number,
            x: it.x.min(1000),
            y: it.y.min(1000),
            qui: (it.campione.as_str(), it.pagina) == here,
            dove: named(p, &it.campione, it.pagina),
            href: href_of(base, &(it.campione.clone(), it.pagina.saturating_sub(1))),
            chi: it.by.clone(),
            quando: quando(&voce.istante),
            testo: it.testo.clone(),
            chiuso: closed.contains(&voce.numero),
        });
    }
    all.sort_by_key(|it| (it.chiuso, !it.qui));
    all
}

/// A page as a picture: new, approved, what differs, small, or what is laid over it.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let sguardo = look(casa, richiesta)?;
    let now: usize = richiesta.parte("numero").parse().map_err(|_| Guaio::NonTrovato)?;
    let before: Option<usize> = richiesta.domanda.get("prima").parse().ok();
    let what = richiesta.parte("che");
    if let Some(kind) = what.strip_suffix(".svg").filter(|it| SEGNI.contains(it)) {
        let guide = sguardo.ora.guide.get(now).ok_or(Guaio::NonTrovato)?;
        let bytes = svg(guide, kind).into_bytes();
        return Ok(Risposta::Immagine { tipo: "image/svg+xml", bytes });
    }
    let bytes = casa.slowly(Lento::Immagine, || {
        Ok(match what {
            "nuova.png" => sguardo.page(now, DPI).map(|it| jobs::vista::png(&it)),
            "miniatura.png" => sguardo.page(now, SMALL).map(|it| jobs::vista::png(&it)),
            "approvata.png" => before.and_then(|it| sguardo.page_before(it, DPI)).map(|it| jobs::vista::png(&it)),
            "maschera.png" => sguardo.mask(now, before, DPI),
            _ => None,
        })
    })?;
    Ok(Risposta::Immagine { tipo: "image/png", bytes: bytes.ok_or(Guaio::NonTrovato)? })
}

/// All pages with BOZZA across them.
pub fn bozza(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let sguardo = look(casa, richiesta)?;
    let nome = format!("bozza-{}-{}.pdf", richiesta.parte("modello"), richiesta.parte("lingua"));
    Ok(Risposta::File { tipo: "application/pdf", nome, in_vista: true, bytes: sguardo.bozza.clone() })
}
