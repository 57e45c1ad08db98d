//! What a model of files asks of the acts of a lot, and the fields that `campi.csv` gives it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::compose;
use crate::compose::ente::Ente;
use crate::compose::modello::Forma;
use crate::compose::modello::Posto;
use crate::compose::modello::Scheda;
use crate::compose::modello::Tipo;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::compose::record::Numeri;
use crate::compose::record::Unprintable;
use crate::compose::record::estero;
use crate::compose::testi::Testi;
use crate::domain::atto::Atto;
use crate::domain::data::Data;
use crate::domain::paese::Paesi;
use crate::domain::soggetto::Destinatario;
use crate::intake::regole;
use crate::intake::regole::Mancanza;
use crate::intake::value;
use crate::jobs::Error;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::VERBALE;
use crate::jobs::modelli::fonti;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::jobs::render::atti::ITALIANO;

/// What ties a letter to its act and its envelope, which only the act itself says.
const OWN: [&str; 3] = ["indirizzo", "codice", "piego"];

/// How far ahead a year of two digits may lie.
const YEARS_AHEAD: i32 = 20;

/// A model of files, as the reading of a lot asks it.
pub struct Richiesta<'a> {
    project: &'a Project,
    busta: &'a Profile,
    paesi: &'a Paesi,
    scheda: Scheda,
    /// The body and the texts of its acts, once the lot has said whose it is.
    body: OnceLock<Option<(Ente, Testi)>>,
}

impl<'a> Richiesta<'a> {
    /// Of the model with this name.
    pub fn new(project: &'a Project, model: &str, busta: &'a Profile, paesi: &'a Paesi) -> Result<Self, Error> {
        let sources = fonti::sources(project, model)?;
        let scheda = sources.get(&format!("/{model}/modello.toml")).ok_or_else(|| Error::NoModel(model.to_owned()))?;
        let scheda = Scheda::parse(scheda).map_err(Error::Compose)?;
        if scheda.forma != Forma::Lettera {
            let why = format!("`{model}` is no letter: it has no address in the window (`forma = \"lettera\"`)");
            return Err(Error::Compose(compose::Error::Model(why)));
        }
        Ok(Self { project, busta, paesi, scheda, body: OnceLock::new() })
    }

    /// Whether the model serves acts, and is not only a letter about them.
    pub fn serves(&self) -> bool {
        self.scheda.serves()
    }

    fn body(&self, codice_ente: &str) -> Option<&(Ente, Testi)> {
        let load = || Modello::load(self.project, VERBALE, ITALIANO, codice_ente, self.busta).ok();
        self.body.get_or_init(|| load().map(|it| (it.ente, it.testi))).as_ref()
    }
}

impl regole::Lettera for Richiesta<'_> {
    fn judge(&self, campo: &str, valore: &str, anno: i32) -> Result<(), String> {
        let posto = Posto::parse(campo).filter(|_| !OWN.contains(&campo));
        let Some(tipo) = posto.and_then(|it| self.scheda.tipo(&it)) else {
            return Err("non ha un campo con questo nome, o non da dare qui".into());
        };
        if valore.is_empty() && self.scheda.may_lack(campo) {
            return Ok(());
        }
        read(tipo, valore, anno).map(|_| ()).ok_or_else(|| format!("vuole qui {}", expected(tipo)))
    }

    fn missing(&self, data: Data, codice_ente: &str, piece: (&Atto, &Destinatario)) -> Vec<Mancanza> {
        let Some((ente, testi)) = self.body(codice_ente) else { return Vec::new() };
        // Numbers of the post come later; no letter can do without them by itself.
        let numeri = Numeri::default();
        let Ok(valori) = valori(&self.scheda, piece, ente, &numeri, testi, self.paesi, data) else { return Vec::new() };
        let missing = self.scheda.missing(&valori).into_iter().map(Mancanza::Campo);
        let broken = self.scheda.broken_accounts(&valori).map(|it| Mancanza::Conto(it.to_owned()));
        missing.chain(broken).collect()
    }

    fn asks_for_payment(&self) -> bool {
        self.scheda.asks_for_payment()
    }
}

/// What a letter says of an act to a recipient: what the act itself has, and over it the fields that the lot gives.
/// `data` is the day of the lot.
pub fn valori(
    scheda: &Scheda,
    (atto, destinatario): (&Atto, &Destinatario),
    ente: &Ente,
    numeri: &Numeri,
    testi: &Testi,
    paesi: &Paesi,
    data: Data,
) -> Result<Valori, Unprintable> {
    let canale = paesi.route(&destinatario.indirizzo.nazione, None).canale;
    let mut valori = estero::verbale(atto, destinatario, ente, numeri, testi, (data, canale))?;
    let mut rows: BTreeMap<&str, BTreeMap<usize, Valori>> = BTreeMap::new();
    // What is for one recipient comes after what is for all.
    let for_all = atto.campi.iter().filter(|it| it.progressivo.is_none());
    let for_one = atto.campi.iter().filter(|it| it.progressivo == Some(destinatario.progressivo));
    for campo in for_all.chain(for_one) {
        // Whatever the model cannot read was refused with the lot.
        let Some(posto) = Posto::parse(&campo.nome) else { continue };
        if campo.valore.reveal().is_empty() {
            // A letter need not say what the act has.
            valori.remove(posto.nome);
            continue;
        }
        let valore = scheda.tipo(&posto).and_then(|tipo| read(tipo, campo.valore.reveal(), data.anno()));
        let Some(valore) = valore else { continue };
        let record = match posto.riga {
            None => &mut valori,
            Some((list, row)) => rows.entry(list).or_default().entry(row).or_default(),
        };
        record.insert(posto.nome.to_owned(), valore);
    }
    for (list, rows) in rows {
        valori.insert(list.to_owned(), Valore::Elenco(rows.into_values().collect()));
    }
    Ok(valori)
}

/// A value as a table of a lot has it.
fn read(tipo: &Tipo, text: &str, anno: i32) -> Option<Valore> {
    if text.is_empty() {
        return None;
    }
    Some(match tipo {
        Tipo::Riga if text.contains('\n') => return None,
        Tipo::Riga | Tipo::Testo => Valore::Testo(text.to_owned()),
        Tipo::Macchina => Valore::Macchina(text.to_owned()),
        Tipo::Data => Valore::Data(value::data(text, anno + YEARS_AHEAD).ok()??),
        Tipo::Ora => Valore::Ora(value::ora(text).ok()??),
        Tipo::Importo => Valore::Importo(value::importo(text).ok()??),
        Tipo::Intero => Valore::Intero(text.parse().ok()?),
        Tipo::SiNo => Valore::SiNo(value::si_no(text).ok()??),
        Tipo::Scelta(words) => Valore::Scelta(words.iter().find(|it| *it == text)?.clone()),
        Tipo::Indirizzo | Tipo::Elenco(_) => return None,
    })
}

/// What a field expects, for who wrote something else.
fn expected(tipo: &Tipo) -> String {
    match tipo {
        Tipo::Riga => "una riga di testo",
        Tipo::Testo => "un testo",
        Tipo::Macchina => "un codice",
        Tipo::Data => "una data",
        Tipo::Ora => "un'ora",
        Tipo::Importo => "un importo",
        Tipo::Intero => "un numero intero",
        Tipo::SiNo => "S o N",
        Tipo::Scelta(words) => return format!("una di queste parole: {}", words.join(", ")),
        Tipo::Indirizzo => "nulla, ché l'indirizzo è quello del destinatario",
        Tipo::Elenco(_) => "un campo della lista: `lista.1.campo`",
    }
    .into()
}
