//! What goes with an act on paper after a message that did not arrive (art. 5 c. 3 and 4 DM 18/12/2017): the message, what
//! was attached to it and the receipts, with the statement that they conform (art. 23 c. 1 CAD).

use std::cell::OnceCell;

use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::domain::data::Data;
use crate::domain::istante::Istante;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::modelli;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::documento;
use crate::jobs::pec::prepara::kind_of;
use crate::jobs::pec::registro::Messaggio;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::ledger::Ledger;
use crate::pec::busta::Busta;
use crate::pec::busta::Contenuto;
use crate::pec::daticert;
use crate::pec::daticert::Tipo;

/// The kind of attachment by which a lot brings it.
pub const TIPO: &str = "FASCICOLO_PEC";

/// What there is for an act.
pub enum Esito {
    /// No message of ours failed for these recipients.
    NonServe,
    /// The papers of each recipient.
    Carte(Vec<Carte>),
    /// It cannot be made; why, by code.
    Mancante(&'static str),
}

/// The papers of a recipient: for nobody else, as they name them.
pub struct Carte {
    /// Which; all, where the act has one recipient.
    pub destinatario: Option<u32>,
    /// Files by name, in the order in which they are printed.
    pub file: Vec<(String, Vec<u8>)>,
}

/// The papers of one recipient, as far as there are any.
enum Una {
    NonServe,
    Carte(Carte),
    Mancante(&'static str),
}

/// Makes them.
pub struct Dossier<'a> {
    project: &'a Project,
    ente: &'a str,
    al: Data,
    prove: Prove,
    modello: OnceCell<Modello>,
}

impl<'a> Dossier<'a> {
    /// Of acts of a body, as of a day.
    pub fn new(project: &'a Project, ente: &'a str, al: Data) -> Self {
        Self { project, ente, al, prove: Prove::of(project), modello: OnceCell::new() }
    }

    /// What goes with an act to these recipients.
    pub fn of(&self, ledger: &Ledger, atto: &Chiave, fatti: &[Fatto], whom: &[Option<u32>]) -> Result<Esito, Error> {
        let mut all = Vec::new();
        for whom in whom {
            match self.one(ledger, atto, fatti, *whom)? {
                Una::NonServe => {}
                Una::Carte(it) => all.push(it),
                Una::Mancante(why) => return Ok(Esito::Mancante(why)),
            }
        }
        Ok(if all.is_empty() { Esito::NonServe } else { Esito::Carte(all) })
    }

    fn one(&self, ledger: &Ledger, atto: &Chiave, fatti: &[Fatto], whom: Option<u32>) -> Result<Una, Error> {
        let failed = fatti.iter().rev().find_map(|it| match &it.evento {
            Evento::PecMancata { pec, imputabile, .. } if it.destinatario == whom => Some((&pec.messaggio, imputabile)),
            _ => None,
        });
        let Some((number, imputabile)) = failed else { return Ok(Una::NonServe) };
        // One that another program sent is told by its own papers.
        let Some(own) = Messaggio::load(ledger, number)? else { return Ok(Una::NonServe) };
        let Ok(raw) = self.prove.get(&own.preparata.sha256) else { return Ok(Una::Mancante("pec-mancante")) };
        let Some(busta) = Busta::read(&raw) else { return Ok(Una::Mancante("pec-illeggibile")) };
        let Some(Contenuto { oggetto, testo, allegati }) = busta.content() else {
            return Ok(Una::Mancante("pec-illeggibile"));
        };
        let one = |name: &str| busta.headers(name).into_iter().next().unwrap_or_default();
        let sent = own.arrivata(Tipo::Accettazione).map_or(own.preparata.istante.as_str(), |it| it.istante.as_str());
        let testo_ = |it: &str| Valore::Testo(it.to_string());
        let macchina = |it: &str| Valore::Macchina(it.to_string());
        let to = self.name(fatti, whom);
        let mut valori: Valori = [
            ("data_atto", Valore::Data(self.al)),
            ("responsabile", testo_(&self.responsible(fatti))),
            ("destinatario", testo_(&to)),
            ("causa", Valore::Scelta(if *imputabile { "destinatario" } else { "altra" }.into())),
            ("messaggio", macchina(number)),
            ("mittente", macchina(&one("From"))),
            ("pec", macchina(&one("To"))),
            ("oggetto", testo_(&oggetto)),
            ("spedito", testo_(&Istante::read(sent).map_or(String::new(), Istante::it))),
            ("testo", testo_(testo.trim())),
        ]
        .into_iter()
        .map(|(name, it)| (name.to_string(), it))
        .collect();
        let attached = allegati.iter().map(|it| {
            Valori::from([("nome".into(), testo_(it.nome)), ("sha256".into(), macchina(&hash::sha256(it.bytes)))])
        });
        valori.insert("allegati".into(), Valore::Elenco(attached.collect()));
        valori.insert("ricevute".into(), Valore::Elenco(self.receipts(&own)?));
        let stem = format!("{}-{}-pec", files::safe_name(&atto.id_verbale), whom.unwrap_or(1));
        let mut file = vec![(format!("{stem}.pdf"), documento::pdf(self.model()?, &valori)?)];
        let attached = (1..).zip(allegati);
        file.extend(attached.map(|(n, it)| (format!("{stem}-{n}.{}", kind_of(it.bytes).0), it.bytes.to_vec())));
        Ok(Una::Carte(Carte { destinatario: whom, file }))
    }

    /// What providers answered, in the order of their clocks.
    fn receipts(&self, own: &Messaggio) -> Result<Vec<Valori>, Error> {
        let mut rows = Vec::new();
        for it in own.by_clock().into_iter().filter(|it| it.tipo != Tipo::AvvenutaConsegna.as_str()) {
            let raw = self.prove.get(&it.sha256)?;
            let certified = Busta::read(&raw).and_then(|it| daticert::read(it.daticert().ok()??).ok());
            let known = ["accettazione", "non-accettazione", "errore-consegna", "preavviso-errore-consegna"];
            let tipo = known.into_iter().find(|word| *word == it.tipo).unwrap_or("altra");
            let (gestore, detail) = certified.map_or_else(Default::default, |it| (it.gestore, it.errore_esteso));
            let mut row = Valori::from([
                ("tipo".into(), Valore::Scelta(tipo.into())),
                ("istante".into(), Valore::Testo(Istante::read(&it.istante).map_or(String::new(), Istante::it))),
                ("gestore".into(), Valore::Testo(if gestore.is_empty() { "-".into() } else { gestore })),
                ("identificativo".into(), Valore::Macchina(it.identificativo.clone())),
                ("sha256".into(), Valore::Macchina(it.sha256.clone())),
            ]);
            if !detail.is_empty() {
                row.insert("dettaglio".into(), Valore::Testo(detail));
            }
            rows.push(row);
        }
        Ok(rows)
    }

    fn model(&self) -> Result<&Modello, Error> {
        if let Some(it) = self.modello.get() {
            return Ok(it);
        }
        let made = documento::load(self.project, modelli::FASCICOLO_PEC, self.ente)?;
        Ok(self.modello.get_or_init(|| made))
    }

    fn responsible(&self, fatti: &[Fatto]) -> String {
        let own = &self.project.config.pec.responsabile;
        if !own.is_empty() {
            return own.clone();
        }
        let row = fatti.iter().rev().find_map(|it| match &it.evento {
            Evento::Ricevuto(scheda) => scheda.righe.iter().find(|it| it.0 == "verbali").map(|it| it.1.clone()),
            _ => None,
        });
        row.and_then(|it| it.get("resp_notificazione").cloned()).unwrap_or_else(|| "-".into())
    }

    fn name(&self, fatti: &[Fatto], whom: Option<u32>) -> String {
        let found = fatti.iter().rev().find_map(|it| match &it.evento {
            Evento::Ricevuto(scheda) => scheda.soggetto(whom?).map(|it| it.name()),
            _ => None,
        });
        found.unwrap_or_else(|| "-".into())
    }
}
