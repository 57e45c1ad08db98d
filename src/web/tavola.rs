//! Profiles of cards that have none: scans of one card, the places that a person draws on them, what is read there, and the
//! profile in the project at the end.

use askama::Template;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Kind;
use crate::domain::carta::Role;
use crate::domain::carta::Side;
use crate::domain::carta::ZoneKind;
use crate::domain::esito::Esito;
use crate::jobs::accessi;
use crate::jobs::cartoline::adatta::tavola;
use crate::jobs::cartoline::adatta::tavola::Foglio;
use crate::jobs::cartoline::adatta::tavola::Lettura;
use crate::jobs::cartoline::adatta::tavola::Rifiuto;
use crate::jobs::cartoline::adatta::tavola::Sbaglio;
use crate::jobs::cartoline::adatta::tavola::Tavola;
use crate::jobs::cartoline::adatta::tavola::Tratto;
use crate::jobs::cartoline::adatta::tavola::Voluta;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::pagina::Opzione;
use crate::web::pagina::Pagina;
use crate::web::pagina::quando;
use crate::web::richiesta::Campi;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// The most zones, and codes, that a form may have.
const MOST: usize = 200;

/// Other scans that are handed over at once to try a profile on.
const SCANS: usize = 10;

struct Bozza {
    nome: String,
    file: String,
    chi: String,
    quando: String,
    href: String,
}

#[derive(Template)]
#[template(path = "tavole.html")]
struct Elenco {
    p: Pagina,
    tipi: Vec<Opzione>,
    bozze: Vec<Bozza>,
    profili: Vec<String>,
    nome: String,
}

/// A place, as the page draws it and as its fields have it.
struct Voce {
    id: String,
    tratto: Tratto,
    nome: String,
    lati: Vec<Opzione>,
    tipi: Vec<Opzione>,
    scritta: String,
}

struct Segno {
    id: String,
    nome: String,
    tipo: String,
    rect: [String; 4],
}

struct Lato {
    lato: &'static str,
    nome: String,
    href: String,
    segni: Vec<Segno>,
    ancore: Vec<[String; 4]>,
}

struct Ancora {
    valore: usize,
    nome: String,
    resta: bool,
}

struct Letta {
    nome: String,
    tipo: String,
    valore: String,
    certezza: String,
}

struct Pagina1 {
    nome: String,
    posa: String,
    tipo: &'static str,
    codici: String,
    zone: Vec<Letta>,
}

#[derive(Template)]
#[template(path = "tavola.html")]
struct Disegno {
    p: Pagina,
    azione: String,
    nome: String,
    kind: Vec<Opzione>,
    misura: [String; 2],
    larga: String,
    alta: String,
    file: String,
    sbagli: Vec<String>,
    lati: Vec<Lato>,
    codici: Vec<Voce>,
    zone: Vec<Voce>,
    nuova: Vec<Voce>,
    ancore: Vec<Ancora>,
    nomi: Vec<(String, String)>,
    esiti: Vec<(String, String)>,
    provato: bool,
    vecchia: bool,
    letture: Vec<Pagina1>,
}

fn kinds(p: &Pagina, chosen: &str) -> Vec<Opzione> {
    let each = |it: &Kind| Opzione::new(it.as_str(), p.d(&format!("carta-specie.{}", it.as_str())), chosen);
    Kind::ALL.iter().map(each).collect()
}

/// The tables, and a form to begin one.
pub fn elenco(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    list(casa, Pagina::new(casa, richiesta, "tavola.titolo"), "")
}

fn list(casa: &Casa, p: Pagina, nome: &str) -> Result<Risposta, Guaio> {
    let mut bozze = Vec::new();
    for it in tavola::all(&casa.project)? {
        bozze.push(Bozza {
            nome: it.profile(&casa.project)?.name().to_owned(),
            file: it.file.join(", "),
            chi: it.chi.clone(),
            quando: quando(&it.quando),
            href: path(&it),
        });
    }
    let profili = casa.project.names("carte")?;
    Risposta::html(&Elenco { tipi: kinds(&p, "AR"), bozze, profili, nome: nome.to_owned(), p })
}

fn path(it: &Tavola) -> String {
    format!("/profili/carte/{}", it.id)
}

/// A length in whole micrometres, from millimetres; nothing where the field is empty.
fn length(text: &str) -> Result<Option<i64>, ()> {
    let rect = [text, "0", "1", "1"].map(str::to_owned);
    match text.is_empty() {
        true => Ok(None),
        false => Tratto { rect, ..Tratto::default() }.rect().map(|it| Some(it.x_um)).ok_or(()),
    }
}

/// What a person says of the card; nothing where a field is none.
fn wanted(modulo: &Campi) -> Option<Voluta> {
    let (width, height) = (length(modulo.get("larghezza")).ok()?, length(modulo.get("altezza")).ok()?);
    let dpi = match modulo.get("dpi") {
        "" => None,
        text => Some(text.parse::<u32>().ok().filter(|it| (100..=2400).contains(it))?),
    };
    let nome = modulo.get("nome").to_owned();
    let is_name = !nome.is_empty() && nome.chars().count() <= 60;
    let size_um = width.zip(height).map(|(width, height)| [width, height]);
    is_name.then_some(Voluta { nome, kind: Kind::parse(modulo.get("kind"))?, size_um, dpi })
}

/// Begins a table.
pub fn comincia(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "tavola.titolo");
    let nome = richiesta.modulo.get("nome").to_owned();
    let Some(wanted) = wanted(&richiesta.modulo) else {
        let p = p.with_avviso("errore", "tavola.campi", ("nome", &nome));
        return list(casa, p, &nome);
    };
    let files = richiesta.file("file");
    if files.is_empty() || files.len() > 2 {
        let p = p.with_avviso("errore", "tavola.due-file", ("nome", &nome));
        return list(casa, p, &nome);
    }
    let chi = &richiesta.chi().persona;
    let begun = casa.slowly(Lento::Immagine, || Ok(tavola::begin(&casa.project, files, &wanted, chi)?))?;
    match begun {
        Ok(it) => Ok(Risposta::Vai(path(&it))),
        Err(why) => list(casa, p.with_avviso("errore", "tavola.non-letta", ("perche", &why)), &nome),
    }
}

fn one(casa: &Casa, richiesta: &Richiesta) -> Result<Tavola, Guaio> {
    tavola::of(&casa.project, richiesta.parte("id"))?.ok_or(Guaio::NonTrovato)
}

/// A table.
pub fn disegno(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    let profile = it.profile(&casa.project)?;
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve profilo carta", None, &it.id, 1))?;
    show(casa, Pagina::new(casa, richiesta, "tavola.titolo"), &it, &profile, &Foglio::of(&profile), &[])
}

/// A place of the form, under its name there.
fn voce(p: &Pagina, id: String, tratto: &Tratto, tavola: &Tavola) -> Voce {
    let is_code = id.starts_with('c');
    let side = |it: &Side| Opzione::new(it.as_str(), p.d(&format!("tavola.{}", it.as_str())), &tratto.lato);
    let word = |genere: &str, it: &str| Opzione::new(it, p.d(&format!("{genere}.{it}")), &tratto.tipo);
    let tipi = match is_code {
        true => Role::ALL.iter().map(|it| word("carta-codice", it.as_str())).collect(),
        false => ZoneKind::ALL.iter().map(|it| word("carta-zona", it.as_str())).collect(),
    };
    let nome = if is_code { p.d(&format!("carta-codice.{}", tratto.tipo)) } else { tratto.nome.clone() };
    let scritta = tratto.rect().map_or("", |it| tavola.scritta(&tratto.lato, it)).to_owned();
    Voce { id, nome, lati: Side::ALL.iter().map(side).collect(), tipi, scritta, tratto: tratto.clone() }
}

fn show(
    casa: &Casa,
    mut p: Pagina,
    it: &Tavola,
    profile: &CardProfile,
    foglio: &Foglio,
    sbagli: &[Sbaglio],
) -> Result<Risposta, Guaio> {
    p.titolo.clone_from(&foglio.nome);
    let each = |prefix: &str, all: &[Tratto]| -> Vec<Voce> {
        all.iter().enumerate().map(|(n, tratto)| voce(&p, format!("{prefix}{n}"), tratto, it)).collect()
    };
    let (codici, zone) = (each("c", &foglio.codici), each("z", &foglio.zone));
    let of_profile = Foglio::of(profile);
    let lati = sides(&p, it, profile, codici.iter().chain(&zone));
    let last = it.last(&casa.project)?;
    let anchor = |(valore, a): (usize, &crate::domain::carta::Anchor)| {
        let words = if a.text.is_empty() { p.d(&format!("carta-ancora.{}", a.kind.as_str())) } else { a.text.clone() };
        let nome = format!("{} · {words}", p.d(&format!("tavola.{}", a.side.as_str())));
        Ancora { valore, nome, resta: foglio.ancore.contains(&valore) }
    };
    let blank = Tratto { lato: "fronte".into(), tipo: "tick".into(), ..Tratto::default() };
    let [larga, alta] = of_profile.misura;
    Risposta::html(&Disegno {
        azione: path(it),
        nome: foglio.nome.clone(),
        kind: kinds(&p, &foglio.kind),
        misura: foglio.misura.clone(),
        larga,
        alta,
        file: it.file.join(", "),
        sbagli: sbagli.iter().map(|it| p.d1(&format!("carta-sbaglio.{}", it.codice), "dove", &it.dove)).collect(),
        lati,
        nuova: vec![voce(&p, "z__n__".into(), &blank, it)],
        ancore: profile.anchors().iter().enumerate().map(anchor).collect(),
        nomi: tavola::vocabulary(&casa.project)?.into_iter().map(|it| (p.zona(&it), it)).map(|(a, b)| (b, a)).collect(),
        esiti: Esito::all().into_iter().map(|it| (it.to_string(), p.esito(&it.to_string()))).collect(),
        provato: last.is_some(),
        vecchia: last.as_ref().is_some_and(|it| !it.1),
        letture: last.iter().flat_map(|it| &it.0.letture).map(|it| reading(&p, it)).collect(),
        codici,
        zone,
        p,
    })
}

/// The sides with what is drawn on them.
fn sides<'a>(
    p: &Pagina,
    it: &Tavola,
    profile: &CardProfile,
    voci: impl Iterator<Item = &'a Voce> + Clone,
) -> Vec<Lato> {
    let mm = |rect: crate::domain::carta::Rect| {
        [rect.x_um, rect.y_um, rect.width_um, rect.height_um].map(|it| format!("{}", it as f64 / 1000.0))
    };
    let side = |(index, name): (usize, &String)| {
        let lato = Side::parse(name)?;
        let here = voci.clone().filter(|it| it.tratto.lato == *name);
        let sign = |voce: &Voce| {
            let tipo = if voce.id.starts_with('c') { "codice".to_owned() } else { voce.tratto.tipo.clone() };
            Some(Segno { id: voce.id.clone(), nome: voce.nome.clone(), tipo, rect: mm(voce.tratto.rect()?) })
        };
        Some(Lato {
            lato: lato.as_str(),
            nome: p.d(&format!("tavola.{name}")),
            href: format!("{}/lato/{index}", path(it)),
            segni: here.filter_map(sign).collect(),
            ancore: profile.anchors().iter().filter(|it| it.side == lato).map(|it| mm(it.rect)).collect(),
        })
    };
    it.lati.iter().enumerate().filter_map(side).collect()
}

/// What was read of a page, in words.
fn reading(p: &Pagina, it: &Lettura) -> Pagina1 {
    let zone = |it: &tavola::Letta| {
        let said = match (it.tipo.as_str(), it.valore.as_str()) {
            ("tick" | "ink", "si" | "no" | "dubbio") => p.d(&format!("tavola.{}-{}", it.tipo, it.valore)),
            (_, "dubbio" | "vuota") => p.d(&format!("tavola.{}", it.valore)),
            (_, text) => text.to_owned(),
        };
        let (nome, tipo) = (it.nome.clone(), p.d(&format!("carta-zona.{}", it.tipo)));
        Letta { nome, tipo, valore: said, certezza: format!("{} %", it.certezza) }
    };
    let side = if it.lato.is_empty() { String::new() } else { p.d(&format!("tavola.{}", it.lato)) };
    let posa = match (it.lato.is_empty(), it.buona) {
        (true, _) => p.d("tavola.non-posa"),
        (false, true) => p.d2("tavola.posa", ("lato", &side), ("qualita", &it.qualita.to_string())),
        (false, false) => p.d2("tavola.posa-male", ("lato", &side), ("qualita", &it.qualita.to_string())),
    };
    Pagina1 {
        nome: format!("{} · {}", it.file, it.pagina),
        posa,
        tipo: if it.buona { "bene" } else { "attento" },
        codici: it.codici.join(", "),
        zone: it.zone.iter().map(zone).collect(),
    }
}

/// The profile that a form has, without what is to be taken away.
fn foglio(modulo: &Campi) -> Foglio {
    let has = |name: &str| modulo.0.iter().any(|it| it.0 == name);
    let get = |id: &str, what: &str| modulo.get(&format!("{id}-{what}")).to_owned();
    let all = |prefix: &str| -> Vec<Tratto> {
        let ids = (0..MOST).map(|n| format!("{prefix}{n}"));
        let ids = ids.filter(|id| id != modulo.get("togli") && has(&format!("{id}-tipo")));
        let tratto = |id: String| Tratto {
            lato: get(&id, "lato"),
            nome: get(&id, "nome"),
            tipo: get(&id, "tipo"),
            rect: ["x", "y", "w", "h"].map(|it| get(&id, it)),
            gruppo: get(&id, "gruppo"),
            esito: get(&id, "esito"),
            stampata: get(&id, "stampata") == "1",
        };
        ids.map(tratto).collect()
    };
    let stays = modulo.0.iter().filter(|it| it.0 == "ancora").filter_map(|it| it.1.parse().ok());
    Foglio {
        nome: modulo.get("nome").to_owned(),
        kind: modulo.get("kind").to_owned(),
        misura: ["larghezza", "altezza"].map(|it| modulo.get(it).to_owned()),
        codici: all("c"),
        zone: all("z"),
        ancore: stays.collect(),
    }
}

/// A zone to begin from, under a name that none has.
fn fresh(foglio: &Foglio, lato: &str) -> Tratto {
    let is_free = |name: &String| !foglio.zone.iter().any(|it| it.nome == *name);
    let nome = (1..).map(|n| format!("zona_{n:02}")).find(is_free).unwrap_or_default();
    let rect = ["5", "5", "30", "8"].map(str::to_owned);
    Tratto { lato: lato.to_owned(), nome, tipo: "date".into(), rect, ..Tratto::default() }
}

/// Takes what was drawn: keeps it, and adds, takes away, tries, or puts it into the project.
pub fn decidi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    let (modulo, project) = (&richiesta.modulo, &casa.project);
    let azione = modulo.get("azione");
    let p = Pagina::new(casa, richiesta, "tavola.titolo");
    if azione == "elimina" {
        it.clear(project)?;
        richiesta.leave(casa, "bene", p.d("tavola.eliminata"));
        return Ok(Risposta::Vai("/profili/carte".into()));
    }
    let before = it.profile(project)?;
    let mut foglio = foglio(modulo);
    let mut to = path(&it);
    if azione == "aggiungi" {
        let lato = if modulo.get("lato") == "retro" { "retro" } else { "fronte" };
        to = format!("{to}#z{}", foglio.zone.len());
        foglio.zone.push(fresh(&foglio, lato));
    }
    let profile = match foglio.profile(before.anchors()) {
        Ok(profile) => profile,
        Err(wrong) => return show(casa, p, &it, &before, &foglio, &wrong),
    };
    it.keep(project, &profile)?;
    match azione {
        "prova" => {
            casa.slowly(Lento::Immagine, || Ok(it.read(project)?))?;
            to.push_str("#letture");
        }
        "pubblica" => {
            let (tipo, said) = match it.publish(project, modulo.get("sostituisci") == "1")? {
                Ok(nome) => ("bene", p.d1("tavola.pubblicato", "nome", nome)),
                Err(Rifiuto::Nome) => ("errore", p.d("tavola.senza-nome")),
                Err(Rifiuto::Esiste(nome)) => ("errore", p.d1("tavola.esiste", "nome", nome)),
                Err(Rifiuto::Omonima) => ("errore", p.d("tavola.omonima")),
                Err(Rifiuto::Vuoto) => ("errore", p.d("tavola.vuoto")),
            };
            richiesta.leave(casa, tipo, said);
        }
        "aggiungi" => {}
        _ => richiesta.leave(casa, "bene", p.d("tavola.salvata")),
    }
    Ok(Risposta::Vai(to))
}

/// Takes other scans, and tries the profile on all.
pub fn prova(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    let files = richiesta.file("file");
    it.add(&casa.project, &files[..files.len().min(SCANS)])?;
    casa.slowly(Lento::Immagine, || Ok(it.read(&casa.project)?))?;
    Ok(Risposta::Vai(format!("{}#letture", path(&it))))
}

/// A side, as a picture.
pub fn lato(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    let index = richiesta.parte("numero").parse().map_err(|_| Guaio::NonTrovato)?;
    let bytes = it.lato(&casa.project, index)?.ok_or(Guaio::NonTrovato)?;
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve immagine", None, &it.id, 1))?;
    Ok(Risposta::File { tipo: "image/jpeg", nome: "lato.jpg".into(), in_vista: true, bytes })
}
