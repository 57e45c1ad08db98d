//! In which models and languages the acts of a lot are printed: in Italian, or in the language of the recipient
//! with the Italian original.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use crate::compose::lettera::Lettera;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::compose::pages::Frame;
use crate::compose::pages::PagedDocument;
use crate::compose::record;
use crate::compose::record::CodeRequest;
use crate::compose::record::Numeri;
use crate::compose::record::Record;
use crate::compose::record::estero;
use crate::domain::atto::Atto;
use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::domain::lingua;
use crate::domain::lingua::Choice;
use crate::domain::lingua::Lingua;
use crate::domain::soggetto::Destinatario;
use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::modelli::Approvazione;
use crate::jobs::modelli::Approvazioni;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::VERBALE;
use crate::jobs::modelli::campi;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::jobs::render::Setup;
use crate::jobs::render::corredo;
use crate::ledger::Ledger;
use crate::press::manifest;

/// The model of the translated verbale.
pub const ESTERO: &str = "verbale-estero";

/// The model of the information letter.
pub const LETTERA: &str = "lettera-ue";

/// The language of the original.
pub const ITALIANO: &str = "it";

/// What of the models of acts may be printed.
pub struct Ammessi {
    /// The closure of each model in each language.
    closures: BTreeMap<(String, String), String>,
    /// Approvals of the ledger, and those that a trial lot brings.
    approvals: Vec<Approvazione>,
    carried: Vec<Approvazione>,
    /// Whether a draft is printed, of whatever there is.
    draft: bool,
    /// The model of files that is printed instead of the verbale.
    letter: Option<String>,
}

impl Ammessi {
    /// Looks up models, languages and approvals; `lotto` may bring approvals for itself.
    pub fn new(
        project: &Project,
        setup: &Setup,
        lotto: Option<&Path>,
        draft: bool,
        letter: Option<&str>,
    ) -> Result<Self, Error> {
        let mut carried = Vec::new();
        if let Some(bytes) = lotto.map(corredo::carried).transpose()?.flatten() {
            let file: Approvazioni = Profile { name: corredo::APPROVALS.into(), bytes }.parse()?;
            carried = file.approvazione;
        }
        let (closures, approvals) = (BTreeMap::new(), Vec::new());
        let mut it = Self { closures, approvals, carried, draft, letter: letter.map(str::to_owned) };
        let ledger = project.known_ledger()?;
        for model in modelli::of_lots().into_iter().chain(letter) {
            it.learn(project, setup, ledger.as_ref(), model)?;
        }
        Ok(it)
    }

    /// Looks one more model up, beside those of acts; its approvals in a ledger, where there is one.
    pub fn learn(
        &mut self,
        project: &Project,
        setup: &Setup,
        ledger: Option<&Ledger>,
        model: &str,
    ) -> Result<(), Error> {
        for lingua in modelli::lingue(project, model)? {
            if let Some(ledger) = ledger {
                self.approvals.extend(modelli::approvals(ledger, model, &lingua)?);
            }
            let closure = modelli::closure(project, model, &lingua, &setup.busta_profile)?;
            self.closures.insert((model.to_owned(), lingua), closure);
        }
        Ok(())
    }

    /// Whether a model may be printed for real, in a trial lot or another.
    pub fn is_approved(&self, model: &str, lingua: &str, prova: bool) -> bool {
        let Some(closure) = self.closures.get(&(model.to_owned(), lingua.to_owned())) else { return false };
        let covers = |it: &Approvazione| {
            it.model == model && it.lingua == lingua && it.sha256 == *closure && (!it.prova || prova)
        };
        self.approvals.iter().any(covers) || (prova && self.carried.iter().any(covers))
    }

    /// The languages that recipients can be written to: approved ones or, in a draft, all.
    pub fn lingue(&self, prova: bool) -> Vec<String> {
        self.those(prova, false)
    }

    /// The languages that recipients can be written to for real.
    pub fn lingue_vere(&self, prova: bool) -> Vec<String> {
        self.those(prova, true)
    }

    fn those(&self, prova: bool, real: bool) -> Vec<String> {
        let mut lingue: Vec<String> = self.closures.keys().map(|(_, lingua)| lingua.clone()).collect();
        lingue.sort();
        lingue.dedup();
        let serves = |model: &str, lingua: &str| match real {
            true => self.is_approved(model, lingua, prova),
            false => self.serves(model, lingua, prova),
        };
        lingue.retain(|it| match &self.letter {
            Some(letter) => serves(letter, it),
            None => it == ITALIANO || serves(VERBALE, it) || serves(ESTERO, it),
        });
        lingue
    }

    /// Whether what every piece of the lot needs is approved: the verbale in Italian, or the letter.
    fn is_real(&self, prova: bool) -> bool {
        self.is_approved(self.letter.as_deref().unwrap_or(VERBALE), ITALIANO, prova)
    }

    /// Whether a model in a language can be part of the print.
    fn serves(&self, model: &str, lingua: &str, prova: bool) -> bool {
        let is_draft = self.draft || !self.is_real(prova);
        match is_draft {
            true => self.closures.contains_key(&(model.to_owned(), lingua.to_owned())),
            false => self.is_approved(model, lingua, prova),
        }
    }
}

/// A document of a piece: a model, and the record it lays out.
pub struct Documento {
    /// The model.
    pub modello: Arc<Modello>,
    /// The record.
    pub record: Record,
    /// What the notices of a letter ask for, in cents.
    pub chiesti: Vec<u64>,
}

/// The models of a lot, loaded as its pieces ask for them.
pub struct Atti<'a> {
    project: &'a Project,
    setup: &'a Setup,
    ammessi: &'a Ammessi,
    prova: bool,
    data: Data,
    codice_ente: String,
    /// The languages that recipients can be written to.
    lingue: Vec<(Lingua, bool)>,
    /// The Italian verbale.
    pub base: Arc<Modello>,
    loaded: Mutex<Loaded>,
}

/// How many models are kept ready beside the Italian verbale: pieces come by country, so few languages take turns.
const READY: usize = 6;

/// The models that pieces asked for.
#[derive(Default)]
struct Loaded {
    /// Those that are ready, the one that was asked for last at the end.
    ready: Vec<Arc<Modello>>,
    /// Every one there was, by name and language.
    used: BTreeMap<(String, String), Used>,
}

/// What is told of a model that pieces were printed with.
struct Used {
    /// As the manifest names it.
    model: manifest::Model,
    /// Name and hash of every part of it.
    parts: Vec<(String, String)>,
}

impl<'a> Atti<'a> {
    /// Loads the Italian verbale; the others come as they are asked for.
    pub fn new(
        project: &'a Project,
        setup: &'a Setup,
        ammessi: &'a Ammessi,
        (codice_ente, prova, data): (&str, bool, Data),
    ) -> Result<Self, Error> {
        let base = Arc::new(Modello::load(project, VERBALE, ITALIANO, codice_ente, &setup.busta_profile)?);
        let lingue = ammessi.lingue(prova).iter().filter_map(|it| Some((Lingua::parse(it)?, true))).collect();
        Ok(Self {
            project,
            setup,
            ammessi,
            prova,
            data,
            codice_ente: codice_ente.to_owned(),
            lingue,
            base,
            loaded: Mutex::default(),
        })
    }

    /// Whether what every piece needs is approved.
    pub fn is_approved(&self) -> bool {
        self.ammessi.is_real(self.prova)
    }

    /// Whether a letter is printed instead of the verbale.
    pub fn is_letter(&self) -> bool {
        self.ammessi.letter.is_some()
    }

    /// The documents of a piece in the order of print, and the language of the first.
    pub fn documenti(&self, atto: &Atto, index: usize, numeri: &Numeri) -> Result<(String, Vec<Documento>), Error> {
        let destinatario = &atto.destinatari[index];
        let wanted = Lingua::parse(&destinatario.lingua);
        let lingua = match lingua::choose(wanted.as_slice(), &self.lingue) {
            Choice::Print { lingua, .. } => lingua.as_str().to_owned(),
            Choice::Held => ITALIANO.to_owned(),
        };
        if let Some(model) = &self.ammessi.letter {
            let modello = self.model(model, &lingua)?;
            let scheda = lettera(&modello)?.scheda();
            let (ente, testi, paesi) = (&self.base.ente, &self.base.testi, &self.setup.paesi);
            let valori = campi::valori(scheda, (atto, destinatario), ente, numeri, testi, paesi, self.data);
            let valori = valori.map_err(|e| Error::act(&atto.id_verbale, e))?;
            let document = letter(modello, &valori, atto)?;
            return Ok((lingua, vec![document]));
        }
        if lingua == ITALIANO {
            return Ok((lingua, vec![self.italian(atto, destinatario, numeri)?]));
        }
        // The translated verbale speaks of the Codice della Strada alone.
        let is_cds = atto.tipo != TipoAtto::Extra;
        // At home an act in another language is the act itself; abroad it goes with the original.
        let is_home = !destinatario.indirizzo.is_abroad();
        if is_home && self.ammessi.serves(VERBALE, &lingua, self.prova) {
            let modello = self.model(VERBALE, &lingua)?;
            let record = of_act(atto, destinatario, numeri, &modello)?;
            return Ok((lingua, vec![Documento { modello, record, chiesti: Vec::new() }]));
        }
        if !is_cds || !self.ammessi.serves(ESTERO, &lingua, self.prova) {
            return Ok((ITALIANO.to_owned(), vec![self.italian(atto, destinatario, numeri)?]));
        }
        let mut documenti = Vec::new();
        let ente = &self.base.ente;
        let refused = |e| Error::act(&atto.id_verbale, e);
        let is_due = self.is_letter_due(destinatario) && self.ammessi.serves(LETTERA, &lingua, self.prova);
        if is_due {
            let valori = estero::information(atto, destinatario, ente, numeri, &self.base.testi, self.data);
            if let Some(valori) = valori.map_err(refused)? {
                documenti.push(letter(self.model(LETTERA, &lingua)?, &valori, atto)?);
            }
        }
        let canale = self.setup.paesi.route(&destinatario.indirizzo.nazione, None).canale;
        let valori = estero::verbale(atto, destinatario, ente, numeri, &self.base.testi, (self.data, canale));
        let mut translated = letter(self.model(ESTERO, &lingua)?, &valori.map_err(refused)?, atto)?;
        translated.record.codes.extend(estero::transfers(atto, ente));
        documenti.push(translated);
        let mut original = self.italian(atto, destinatario, numeri)?;
        // Whoever pays finds notices and account in their own language, once.
        original.record.parti.retain(|(name, _)| !["avviso", "bonifico"].contains(name));
        original.record.codes.retain(|it| !["avviso", "epc_qr"].iter().any(|slot| it.slot.starts_with(slot)));
        documenti.push(original);
        Ok((lingua, documenti))
    }

    /// The models that pieces were printed with, as the manifest names them: the Italian verbale first.
    pub fn models(&self) -> Vec<manifest::Model> {
        let base = if self.is_letter() { None } else { Some(self.described(&self.base)) };
        base.into_iter().chain(self.loaded().used.values().map(|it| it.model.clone())).collect()
    }

    /// Name and hash of every part of those models, in order.
    pub fn parts(&self) -> BTreeSet<(String, String)> {
        let loaded = self.loaded();
        let base = if self.is_letter() { &[][..] } else { &self.base.parts[..] };
        base.iter().chain(loaded.used.values().flat_map(|it| &it.parts)).cloned().collect()
    }

    fn loaded(&self) -> std::sync::MutexGuard<'_, Loaded> {
        self.loaded.lock().expect("no holder of the lock can panic")
    }

    /// Loads the models that a manifest names.
    pub fn load(&self, models: &[manifest::Model]) -> Result<(), Error> {
        for it in models {
            if let Some((model, lingua)) = it.id.split_once(':') {
                // One that is not there any more is found out by what it left in the manifest.
                if !self.ammessi.closures.contains_key(&(model.to_owned(), lingua.to_owned())) {
                    continue;
                }
                self.model(model, lingua)?;
            }
        }
        Ok(())
    }

    fn described(&self, modello: &Modello) -> manifest::Model {
        let is_base = modello.id == VERBALE && modello.lingua == ITALIANO;
        manifest::Model {
            id: if is_base { modello.id.clone() } else { format!("{}:{}", modello.id, modello.lingua) },
            version: crate::compose::engine::VERSION.to_string(),
            sha256: modello.engine.closure().to_string(),
            approved: self.ammessi.is_approved(&modello.id, &modello.lingua, self.prova),
        }
    }

    /// Whether the information letter of the directive is due to the recipient's country.
    fn is_letter_due(&self, destinatario: &Destinatario) -> bool {
        let route = self.setup.paesi.route(&destinatario.indirizzo.nazione, None);
        route.paese.is_some_and(|it| it.has_direttiva)
    }

    fn italian(&self, atto: &Atto, destinatario: &Destinatario, numeri: &Numeri) -> Result<Documento, Error> {
        let record = of_act(atto, destinatario, numeri, &self.base)?;
        Ok(Documento { modello: Arc::clone(&self.base), record, chiesti: Vec::new() })
    }

    fn model(&self, model: &str, lingua: &str) -> Result<Arc<Modello>, Error> {
        if model == VERBALE && lingua == ITALIANO {
            return Ok(Arc::clone(&self.base));
        }
        let mut loaded = self.loaded();
        let place = loaded.ready.iter().position(|it| it.id == model && it.lingua == lingua);
        let modello = match place {
            Some(place) => loaded.ready.remove(place),
            None => {
                let busta = &self.setup.busta_profile;
                Arc::new(Modello::load(self.project, model, lingua, &self.codice_ente, busta)?)
            }
        };
        let key = (model.to_owned(), lingua.to_owned());
        loaded
            .used
            .entry(key)
            .or_insert_with(|| Used { model: self.described(&modello), parts: modello.parts.clone() });
        if loaded.ready.len() >= READY {
            loaded.ready.remove(0);
        }
        loaded.ready.push(Arc::clone(&modello));
        Ok(modello)
    }
}

/// What makes the records of a model of files.
fn lettera(modello: &Modello) -> Result<&Lettera, Error> {
    modello.lettera.as_ref().ok_or_else(|| Error::NoModel(modello.id.clone()))
}

/// A letter about an act.
fn letter(modello: Arc<Modello>, valori: &Valori, atto: &Atto) -> Result<Documento, Error> {
    let refused = |e| Error::act(&atto.id_verbale, e);
    let lettera = lettera(&modello)?;
    let scheda = lettera.scheda();
    let mut valori = scheda.only(valori).map_err(refused)?;
    // Only a letter that asks for money brings the means to pay it.
    if !scheda.asks_for_payment() {
        MEANS.into_iter().for_each(|it| drop(valori.remove(it)));
    }
    let chiesti = MEANS.into_iter().map(|it| asked(&valori, it)).find(|it| !it.is_empty()).unwrap_or_default();
    let record = lettera.record(&valori).map_err(refused)?;
    Ok(Documento { modello, record, chiesti })
}

/// The lists of a letter that bring the means to pay.
const MEANS: [&str; 2] = ["avvisi", "bollettini"];

/// The sums of such a list.
fn asked(valori: &Valori, list: &str) -> Vec<u64> {
    let Some(Valore::Elenco(rows)) = valori.get(list) else { return Vec::new() };
    let sum = |row: &Valori| match row.get("importo") {
        Some(Valore::Importo(sum)) => Some(sum.cents()),
        _ => None,
    };
    rows.iter().filter_map(sum).collect()
}

fn of_act(atto: &Atto, destinatario: &Destinatario, numeri: &Numeri, modello: &Modello) -> Result<Record, Error> {
    let record = record::record(atto, destinatario, &modello.ente, numeri, &modello.testi);
    record.map_err(|e| Error::act(&atto.id_verbale, e))
}

/// The model of files that a print was made with instead of the verbale, by its manifest.
pub fn letter_of(models: &[manifest::Model]) -> Option<String> {
    let own = models.iter().find_map(|it| it.id.split_once(':').filter(|it| !modelli::of_lots().contains(&it.0)));
    own.map(|(model, _)| model.to_owned())
}

/// Documents laid out: their pages, after which of them each ends, and the codes of all.
pub type Pagine = (Vec<Frame>, Vec<usize>, Vec<CodeRequest>);

/// Lays documents out one after the other.
pub fn frames(documenti: &[Documento], id: &str) -> Result<Pagine, Error> {
    let (mut frames, mut ends) = (Vec::new(), Vec::new());
    for it in documenti {
        frames.extend(it.modello.engine.frames(&it.record).map_err(|e| Error::act(id, e))?);
        ends.push(frames.len());
    }
    Ok((frames, ends, codes(documenti)))
}

/// The codes of documents: the same one stands on each that has a box for it.
pub fn codes(documenti: &[Documento]) -> Vec<CodeRequest> {
    let mut codes = Vec::<CodeRequest>::new();
    for it in documenti {
        let new = it.record.codes.iter().filter(|new| codes.iter().all(|old| old.slot != new.slot)).cloned();
        codes.extend(new.collect::<Vec<_>>());
    }
    codes
}

/// The pages of documents as the typesetter lays them out, for a copy of the whole.
pub fn document(documenti: &[Documento], id: &str) -> Result<PagedDocument, Error> {
    let mut pages = Vec::new();
    for it in documenti {
        let document = it.modello.engine.compose(it.record.json()).map_err(|e| Error::act(id, e))?;
        pages.extend(document.pages().iter().cloned());
    }
    Ok(PagedDocument::new(pages.into_iter().collect(), Default::default()))
}
