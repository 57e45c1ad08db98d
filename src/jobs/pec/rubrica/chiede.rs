//! Asks the lists about those of a lot who go by post only because nobody knows a certified address of theirs.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::fiscale::Kind;
use crate::domain::fiscale::Verdict;
use crate::domain::lotto::Lotto as Testata;
use crate::domain::soggetto::Nominativo;
use crate::domain::soggetto::Registro;
use crate::files;
use crate::files::scratch::Scratch;
use crate::files::staging::Staging;
use crate::flussi::domicili::inad;
use crate::flussi::domicili::inipec;
use crate::flussi::domicili::ipa;
use crate::flussi::tabella::Riga;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Gravita;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::lotto::Lotto;
use crate::jobs::pec::rubrica::Rubrica;
use crate::jobs::pec::rubrica::elenchi::Elenco;
use crate::jobs::pec::rubrica::elenchi::Forma;
use crate::jobs::pec::rubrica::smista::Ascoltato;
use crate::jobs::project::Project;
use crate::jobs::render::Setup;
use crate::jobs::render::atti::Ammessi;

/// What is asked for, and where it is written.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    /// The lot.
    pub lotto: &'a Path,
    /// The name of the list's profile.
    pub elenco: &'a str,
    /// The folder to make.
    pub out: &'a Path,
    /// What the request is known by; the lot's number where nobody says.
    pub riferimento: Option<&'a str>,
}

/// What was asked: `destinatari = chiesti + esclusi`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Esito {
    /// Recipients of the lot that were looked at.
    pub destinatari: u64,
    /// Those who are asked about.
    pub chiesti: u64,
    /// Those who are not, by reason.
    pub esclusi: BTreeMap<&'static str, u64>,
    /// Their codes, each once.
    pub codici: u64,
    /// The files, by name; none where nobody is asked about.
    pub file: Vec<String>,
    /// What the request is known by.
    pub riferimento: String,
}

/// Writes the files of a request; where there is nothing to ask there is no folder.
pub fn ask(project: &Project, options: &Options<'_>) -> Result<Esito, Error> {
    let elenco = Elenco::load(project, options.elenco)?;
    // By their names alone public bodies are told from companies.
    let ipa = Elenco::load(project, "ipa")?;
    let setup = Setup { rubrica: Some(Rubrica::listening(project)?), ..Setup::new(project)? };
    let scratch = Scratch::new(None)?;
    let ammessi = Ammessi::new(project, &setup, Some(options.lotto), false, None)?;
    let lingue = |testata: &Testata| ammessi.lingue_vere(testata.prova);
    let can_draw = |c: char| setup.fonts.can_draw(c);
    let importi = project.config.importi;
    let lotto = setup.read(options.lotto, (None, importi), &lingue, &can_draw, None, scratch.path())?;
    let held = held(&lotto)?;
    let (mut esito, mut codici) = (Esito::default(), BTreeSet::new());
    for it in lotto.ascoltati() {
        esito.destinatari += 1;
        let judged =
            if held.contains(&it.posto) { Err("atto-fermo") } else { wanted(it, &elenco, &ipa, clock::today()) };
        match judged {
            Ok(codice) => {
                esito.chiesti += 1;
                codici.insert(codice.to_string());
            }
            Err(motivo) => *esito.esclusi.entry(motivo).or_default() += 1,
        }
    }
    esito.codici = codici.len() as u64;
    esito.riferimento = options.riferimento.unwrap_or(&lotto.testata().numero).to_string();
    let codici: Vec<String> = codici.into_iter().collect();
    esito.file = write(&elenco, &codici, &esito.riferimento, options.out)?;
    Ok(esito)
}

/// The rows of recipients who are held, or whose act does not go out, for another reason than a missing address.
fn held(lotto: &Lotto<'_>) -> Result<BTreeSet<(u16, u32)>, Error> {
    let mut held = BTreeSet::new();
    let mut rilievi = lotto.rilievi()?;
    while let Some((_, it)) = rilievi.read()? {
        if it.gravita == Gravita::Blocca && it.codice != Codice::PecMancante {
            held.insert((it.file, it.riga));
        }
    }
    Ok(held)
}

/// The code by which a list is asked about somebody, or why it is not.
fn wanted<'a>(it: &'a Ascoltato, elenco: &Elenco, ipa: &Elenco, today: Data) -> Result<&'a str, &'static str> {
    if let Some(motivo) = it.motivo {
        return Err(motivo);
    }
    if it.codice_fiscale.is_empty() && it.partita_iva.is_empty() {
        return Err("senza-codice");
    }
    let codice = known_by(it, elenco.registro(), ipa.is_public(&it.nominativo)).ok_or("altro-elenco")?;
    let is_recent = |(registro, giorno, serves): &(Registro, Data, bool)| {
        let most = if *serves { elenco.giorni } else { elenco.giorni_assente };
        *registro == elenco.registro() && (0..=most).contains(&giorno.days_until(today))
    };
    if it.chiesti.iter().any(is_recent) { Err("chiesto-di-recente") } else { Ok(codice) }
}

/// The code by which a list may know somebody: INAD people, INI-PEC companies and people with a partita IVA, IPA bodies.
fn known_by(it: &Ascoltato, registro: Registro, is_public: bool) -> Option<&str> {
    let is = |code: &str, kind: Kind| fiscale::judge(code) == Verdict::Valid(kind);
    let of = |kind: Kind| [&it.codice_fiscale, &it.partita_iva].into_iter().find(|code| is(code, kind));
    let is_persona = matches!(it.nominativo, Nominativo::Persona { .. });
    match registro {
        Registro::Inad => of(Kind::Persona).filter(|_| is_persona),
        // A business of one person is known by that person's code.
        Registro::Inipec if is_persona => of(Kind::Persona).filter(|_| !it.partita_iva.is_empty()),
        Registro::Inipec => of(Kind::Ente).or(of(Kind::Persona)).filter(|_| !is_public),
        Registro::Ipa => of(Kind::Ente).filter(|_| is_public),
        Registro::Reginde | Registro::Dichiarata => None,
    }
    .map(String::as_str)
}

/// Writes the files: bodies as the list takes them, and the same codes as a table.
fn write(elenco: &Elenco, codici: &[String], riferimento: &str, out: &Path) -> Result<Vec<String>, Error> {
    if codici.is_empty() {
        return Ok(Vec::new());
    }
    let staging = Staging::new(out)?;
    let (mut names, instant) = (Vec::new(), clock::now());
    let mut put = |name: String, bytes: &[u8]| -> Result<(), Error> {
        files::write_new(&staging.path().join(&name), bytes)?;
        names.push(name);
        Ok(())
    };
    let campo = |place: usize| elenco.campi[place].as_str();
    for (place, piece) in (1..).zip(codici.chunks(elenco.massimo)) {
        let codes: Vec<&str> = piece.iter().map(String::as_str).collect();
        let (kind, body) = match elenco.forma {
            Forma::Inad => ("json", inad::question(&codes, riferimento, [campo(0), campo(1)])),
            Forma::Inipec => ("json", inipec::question(&codes, &instant, [campo(0), campo(1), campo(2)])),
            Forma::Ipa => ("txt", ipa::question(&codes, "AUTH_ID", [campo(0), campo(1)])),
        };
        put(format!("richiesta-{place:03}.{kind}"), &body)?;
        let row = |(posto, it): (u64, &&str)| {
            Riga::default()
                .with("posto", posto)
                .with("codice", *it)
                .with("data", clock::today())
                .with("riferimento", riferimento)
        };
        let rows: Vec<Riga> = (1..).zip(&codes).map(row).collect();
        put(format!("richiesta-{place:03}.csv"), &elenco.richiesta.write(&rows))?;
    }
    staging.publish()?;
    Ok(names)
}
