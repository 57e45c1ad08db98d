//! Whether a keyed act would pass: it is made into a lot of one, and read as `plico check` reads lots. So there is one
//! truth for the rules; beside them stands only what a lot cannot know.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::domain::fiscale;
use crate::domain::importi::Centesimi;
use crate::domain::lotto::Lotto as Testata;
use crate::domain::tariffa::Tariffa;
use crate::files::scratch::Scratch;
use crate::files::traccia::Traccia;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Gravita;
use crate::intake::rilievi::Rilievo;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::digita::Peso;
use crate::jobs::digita::Trovato;
use crate::jobs::digita::campi;
use crate::jobs::digita::campi::Campi;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::digita::tavole;
use crate::jobs::lotto::Conti;
use crate::jobs::lotto::Lotto;
use crate::jobs::modelli;
use crate::jobs::project::Project;
use crate::jobs::render::Setup;
use crate::jobs::render::atti::ESTERO;

/// What was found, and what the act asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Controllo {
    /// What was found, in the order of the form's tables.
    pub trovati: Vec<Trovato>,
    /// The sums that it would offer: within 5 days, within 60, after; none while they cannot be computed.
    pub somme: Option<[Option<Centesimi>; 3]>,
}

/// What reading depends on.
pub struct Lettore {
    setup: Setup,
    lingue: Vec<String>,
}

impl Lettore {
    /// Finds what a project reads lots with; its sentences in a language.
    pub fn new(project: &Project, lingua: &str) -> Result<Self, Error> {
        let mut setup = Setup::new(project)?;
        setup.frasi = jobs::sentences(lingua, "rilievi")?;
        // Whether a model is approved is asked when something is printed, not when it is keyed.
        let mut lingue = modelli::lingue(project, modelli::VERBALE)?;
        lingue.extend(modelli::lingue(project, ESTERO)?);
        Ok(Self { setup, lingue })
    }

    /// The tariff.
    pub fn tariffa(&self) -> &Tariffa {
        &self.setup.tariffa
    }

    /// Reads acts as one lot, and hands over what came of it.
    pub(super) fn read<T>(
        &self,
        project: &Project,
        atti: &[&Scheda],
        take: impl FnOnce(&Lotto<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let scratch = Scratch::new(None)?;
        let [lotto, spilled] = ["lotto", "righe"].map(|it| scratch.path().join(it));
        crate::files::make_private_folder(&lotto)?;
        crate::files::make_private_folder(&spilled)?;
        let ente = atti.first().map_or("", |it| it.get(campi::ENTE));
        let head = tavole::Testata { ente, registro: "CDS", numero: "0" };
        tavole::write(project, &lotto, &head, atti)?;
        let lingue = |_: &Testata| self.lingue.clone();
        let can_draw = |c: char| self.setup.fonts.can_draw(c);
        let day = (Some(clock::today()), project.config.importi);
        take(&self.setup.read(&lotto, day, &lingue, &can_draw, None, &spilled)?)
    }

    /// Whether every row of acts would be used.
    pub(super) fn takes(&self, project: &Project, atti: &[&Scheda]) -> Result<bool, Error> {
        self.read(project, atti, |lotto| Ok(is_whole(lotto.conti())))
    }

    /// Judges one act by itself.
    pub fn judge(&self, project: &Project, it: &Scheda) -> Result<Controllo, Error> {
        let mut controllo = self.read(project, &[it], |lotto| told(&it.campi, lotto))?;
        if !is_belfiore(it.get(campi::ENTE)) {
            controllo.trovati.push(Trovato::new(campi::ENTE, "ente-sconosciuto", Peso::Blocca));
        }
        controllo.trovati.extend(people(&it.campi));
        controllo.trovati.extend(unfinished(&it.campi));
        Ok(controllo)
    }
}

/// What reads, and the files that it was found by.
type Tenuto = (Vec<(PathBuf, Traccia)>, Arc<Lettore>);

/// What reading depends on, by language, kept from one act to the next: found anew when a file of it is another.
#[derive(Default)]
pub struct Lettori(Mutex<BTreeMap<String, Tenuto>>);

impl Lettori {
    /// What a project reads lots with now; its sentences in a language.
    pub fn of(&self, project: &Project, lingua: &str) -> Result<Arc<Lettore>, Error> {
        // Asked before anything is read: what changes meanwhile is read again at the next act. Where recipients go by the
        // book of addresses the ledger says what is read too, and nothing is kept.
        let tracce = if project.config.pec.rubrica { None } else { Traccia::of_folders(&project.sources())? };
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(tracce) = &tracce
            && let Some((known, it)) = kept().get(lingua)
            && known == tracce
        {
            return Ok(Arc::clone(it));
        }
        let it = Arc::new(Lettore::new(project, lingua)?);
        if let Some(tracce) = tracce {
            kept().insert(lingua.to_owned(), (tracce, Arc::clone(&it)));
        }
        Ok(it)
    }
}

fn is_whole(conti: &Conti) -> bool {
    conti.rilievi_blocca == 0 && conti.scartati == 0 && conti.destinatari == conti.plichi + conti.pec
}

fn is_belfiore(code: &str) -> bool {
    let (letter, digits) = code.split_at_checked(1).unwrap_or_default();
    code.len() == 4 && letter.bytes().all(|it| it.is_ascii_uppercase()) && digits.bytes().all(|it| it.is_ascii_digit())
}

fn told(campi: &Campi, lotto: &Lotto<'_>) -> Result<Controllo, Error> {
    let mut trovati = Vec::new();
    let mut rilievi = lotto.rilievi()?;
    while let Some((file, it)) = rilievi.read()? {
        // Another finding says why the act is not printed; the totals of a lot of one are ours.
        if it.codice != Codice::AttoScartato && file != "lotto.csv" {
            trovati.push(finding(campi, file, &it, lotto.messaggio(&it)));
        }
    }
    let somme = lotto.pezzi()?.read()?.map(|it| {
        let importi = lotto.atto(&it).0.importi;
        [importi.entro_5gg, importi.entro_60gg, importi.oltre_60gg]
    });
    Ok(Controllo { trovati, somme })
}

/// A rilievo at the field that it is about.
fn finding(campi: &Campi, file: &str, it: &Rilievo, messaggio: String) -> Trovato {
    let row = usize::try_from(it.riga).unwrap_or(0).checked_sub(2);
    let prefix = |lettera: char| row.and_then(|row| campi::rows(campi, lettera).get(row).map(|it| it.0.clone()));
    let prefix = match file {
        "verbali.csv" => Some("v".to_owned()),
        "violazioni.csv" => prefix('r'),
        "soggetti.csv" => prefix('s'),
        _ => None,
    };
    let campo = match it.campo.to_string().as_str() {
        "id_verbale" => "numero_verbale".to_owned(),
        other => other.to_owned(),
    };
    let field = prefix.map(|it| format!("{it}-{campo}")).unwrap_or_default();
    let field = if campi::names(campi).contains(&field) { field } else { String::new() };
    let peso = if it.gravita == Gravita::Blocca { Peso::Blocca } else { Peso::Avvisa };
    Trovato::new(field, it.codice.as_str(), peso).about(messaggio)
}

/// Fiscal codes that are not of the name or the birth beside them: a slip of the hand, which no flow makes.
fn people(campi: &Campi) -> Vec<Trovato> {
    let mut found = Vec::new();
    for (prefix, celle) in campi::rows(campi, 's') {
        let cell = |name: &str| celle.get(name).map_or("", String::as_str);
        let cf = cell("codice_fiscale");
        let told = discord(cf, (cell("cognome"), cell("nome")), cell("data_nascita"));
        found.extend(told.map(|it| Trovato::new(format!("{prefix}-codice_fiscale"), it, Peso::Avvisa)));
    }
    found
}

/// Words of the tariff with places that nobody filled: they would be printed as they are.
fn unfinished(campi: &Campi) -> Vec<Trovato> {
    let names = (1..=campi::count(campi, 'r')).map(|number| format!("r{number}-descrizione"));
    let open = names.filter(|it| campi::get(campi, it).contains('{'));
    open.map(|it| Trovato::new(it, "testo-da-completare", Peso::Blocca)).collect()
}

/// What a person's fiscal code says otherwise than the name or the day of birth; none where nothing, or nobody can tell.
pub(super) fn discord(cf: &str, (cognome, nome): (&str, &str), nascita: &str) -> Option<&'static str> {
    let cf = fiscale::normalize(cf);
    let born = fiscale::nascita(&cf, clock::today())?;
    let ours = fiscale::compose(cognome, nome, &born);
    if ours.is_some_and(|it| it.get(..6) != cf.get(..6)) {
        return Some("cf-altro-nome");
    }
    campi::day(nascita).is_some_and(|it| it != born.data).then_some("cf-altra-nascita")
}
