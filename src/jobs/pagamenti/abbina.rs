//! Which act a payment is of: alone only by a reference that names one act, else by proposals for a person.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::compose::ente::Ente;
use crate::domain::avviso::NumeroAvviso;
use crate::domain::bollettino::CodiceCliente;
use crate::domain::bollettino::Rata;
use crate::fatti;
use crate::fatti::scheda::Scheda;
use crate::flussi::pagamenti::Movimento;
use crate::flussi::pagamenti::causale;
use crate::flussi::pagamenti::causale::Indizi;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::modelli;
use crate::jobs::pagamenti::riferimenti::Indice;
use crate::jobs::pagamenti::riferimenti::Tipo;
use crate::jobs::project::Project;
use crate::ledger::Ledger;

/// How many acts are proposed.
const PROPOSTE: usize = 3;
/// How many acts of one plate or number are looked at.
const CANDIDATI: usize = 50;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Abbinamento {
    /// It is this act's, by a reference.
    Certo(Chiave),
    /// A person must say: why, and the acts that may be it with what speaks for them, the likeliest first.
    Dubbio(String, Vec<(Chiave, String)>),
}

/// Ties payments to acts.
pub struct Abbina<'a> {
    project: &'a Project,
    indice: Indice,
    enti: BTreeMap<String, Option<Ente>>,
    prova: bool,
}

impl<'a> Abbina<'a> {
    /// Among the acts of the ledger.
    pub fn new(project: &'a Project, ledger: &mut Ledger, prova: bool) -> Result<Self, Error> {
        Ok(Self { project, indice: Indice::of(project, ledger, prova)?, enti: BTreeMap::new(), prova })
    }

    /// The act of that id; several bodies may have one.
    pub fn by_id(&self, ledger: &Ledger, id_verbale: &str) -> Result<Vec<Chiave>, Error> {
        self.indice.find(ledger, Tipo::IdVerbale, id_verbale)
    }

    /// The fiscal code of the body of the one act that has this reference; empty where there is none.
    pub fn body_of(&mut self, ledger: &Ledger, iuv: &str) -> Result<String, Error> {
        let found = self.indice.find(ledger, Tipo::Iuv, iuv)?;
        let [only] = found.as_slice() else { return Ok(String::new()) };
        Ok(self.ente(&only.ente)?.map(|it| it.cf.clone()).unwrap_or_default())
    }

    /// Which act a payment is of.
    pub fn tie(&mut self, ledger: &Ledger, movimento: &Movimento) -> Result<Abbinamento, Error> {
        let indizi = causale::read(movimento.riferimenti.causale.reveal());
        let named = self.named(ledger, movimento, &indizi)?;
        match named.len() {
            1 => {
                let only = named.into_iter().next().expect("there is one");
                Ok(Abbinamento::Certo(only))
            }
            0 => {
                let proposte = self.proposals(ledger, movimento, &indizi)?;
                let why = match self.is_of_others(ledger, movimento)? {
                    true if self.prova => "il riferimento è di un atto vero, e si intendono quelli di prova".into(),
                    true => "il riferimento è di un atto di prova: --prova".into(),
                    false => why(movimento, !proposte.is_empty()),
                };
                Ok(Abbinamento::Dubbio(why, proposte))
            }
            _ => {
                let proposte = named.into_iter().take(PROPOSTE).map(|it| (it, "riferimento".to_string())).collect();
                Ok(Abbinamento::Dubbio("i riferimenti portano a più atti".into(), proposte))
            }
        }
    }

    /// Whether a reference names an act of a trial lot where real ones are meant, or the other way round.
    fn is_of_others(&self, ledger: &Ledger, movimento: &Movimento) -> Result<bool, Error> {
        let (it, others) = (&movimento.riferimenti, self.indice.others());
        let own = NumeroAvviso::parse(&it.avviso).map(|it| it.iuv().to_string()).unwrap_or_default();
        let named = [
            (Tipo::IdVerbale, &it.id_verbale),
            (Tipo::Iuv, &it.iuv),
            (Tipo::Iuv, &own),
            (Tipo::Codice, &it.codice_cliente),
        ];
        for (tipo, valore) in named.into_iter().filter(|it| !it.1.is_empty()) {
            if !others.find(ledger, tipo, valore)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The acts that the references name.
    fn named(&mut self, ledger: &Ledger, movimento: &Movimento, indizi: &Indizi) -> Result<BTreeSet<Chiave>, Error> {
        let it = &movimento.riferimenti;
        let mut named = BTreeSet::new();
        if !it.id_verbale.is_empty() {
            named.extend(self.indice.find(ledger, Tipo::IdVerbale, &it.id_verbale)?);
        }
        let codes = [&it.iuv, &it.avviso, &it.codice_cliente].into_iter().chain(&indizi.codici);
        for code in codes.filter(|it| !it.is_empty()) {
            named.extend(self.by_code(ledger, code)?);
        }
        if let (Some(violated), false, false) = (it.data_violazione, it.numero.is_empty(), it.targa.is_empty()) {
            let year = it.anno.or_else(|| u16::try_from(violated.anno()).ok());
            for atto in self.by_number(ledger, &it.numero, year)? {
                let fatti = fascicoli::load(ledger, &atto)?;
                if fatti::latest_scheda(&fatti)
                    .is_some_and(|act| act.targa == it.targa && act.data_violazione == Some(violated))
                {
                    named.insert(atto);
                }
            }
        }
        Ok(named)
    }

    /// The acts of a notice, a reference or a client code.
    fn by_code(&mut self, ledger: &Ledger, code: &str) -> Result<Vec<Chiave>, Error> {
        let mut found = self.indice.find(ledger, Tipo::Iuv, code)?;
        if let Some(avviso) = NumeroAvviso::parse(code) {
            found.extend(self.indice.find(ledger, Tipo::Iuv, avviso.iuv())?);
        }
        found.extend(self.indice.find(ledger, Tipo::Codice, code)?);
        if found.is_empty() {
            found = self.by_own_code(ledger, code)?;
        }
        Ok(found)
    }

    /// The acts of a client code of our own making: slot of the register, year, number.
    fn by_own_code(&mut self, ledger: &Ledger, code: &str) -> Result<Vec<Chiave>, Error> {
        let Some(codice) = CodiceCliente::parse(code) else { return Ok(Vec::new()) };
        let (anno, numero) = (&code[2..6], code[6..15].trim_start_matches('0'));
        let mut found = Vec::new();
        for atto in self.indice.find(ledger, Tipo::Numero, &format!("{numero}/{anno}"))? {
            let fatti = fascicoli::load(ledger, &atto)?;
            let Some(scheda) = fatti::latest_scheda(&fatti) else { continue };
            let slips = self.ente(&atto.ente)?.and_then(|it| it.bollettini.as_ref());
            let ambito = slips.and_then(|it| it.ambito_of(&scheda.registro));
            let is_it = |rata| {
                ambito.and_then(|it| CodiceCliente::of_act(it, scheda.anno, &scheda.numero, rata)).as_ref()
                    == Some(&codice)
            };
            if [Rata::Entro5, Rata::Entro60, Rata::Oltre60].into_iter().any(is_it) {
                found.push(atto);
            }
        }
        Ok(found)
    }

    /// The acts of a number, `1234` with its year apart or `1234/2026`.
    fn by_number(&self, ledger: &Ledger, numero: &str, anno: Option<u16>) -> Result<Vec<Chiave>, Error> {
        let numero = numero.trim().trim_start_matches('0');
        match (numero.contains('/'), anno) {
            (true, _) => self.indice.find(ledger, Tipo::Numero, numero),
            (false, Some(anno)) => self.indice.find(ledger, Tipo::Numero, &format!("{numero}/{anno}")),
            (false, None) => Ok(Vec::new()),
        }
    }

    /// The acts that may be it.
    fn proposals(
        &self,
        ledger: &Ledger,
        movimento: &Movimento,
        indizi: &Indizi,
    ) -> Result<Vec<(Chiave, String)>, Error> {
        let it = &movimento.riferimenti;
        let mut candidates = BTreeSet::new();
        for targa in indizi.targhe.iter().chain([&it.targa]).filter(|it| !it.is_empty()) {
            candidates.extend(self.indice.find(ledger, Tipo::Targa, targa)?.into_iter().take(CANDIDATI));
        }
        for (numero, anno) in &indizi.numeri {
            candidates.extend(self.by_number(ledger, numero, Some(*anno))?.into_iter().take(CANDIDATI));
        }
        let year = it.anno.or_else(|| it.data_violazione.and_then(|it| u16::try_from(it.anno()).ok()));
        candidates.extend(self.by_number(ledger, &it.numero, year)?.into_iter().take(CANDIDATI));
        // A name alone is many people's, so it only proposes where little else does.
        let nome = it.nome.reveal().trim().to_uppercase();
        if candidates.is_empty() && !nome.is_empty() {
            candidates.extend(self.indice.find(ledger, Tipo::Nome, &nome)?.into_iter().take(CANDIDATI));
        }
        let mut ranked = Vec::new();
        for atto in candidates {
            let fatti = fascicoli::load(ledger, &atto)?;
            let Some(scheda) = fatti::latest_scheda(&fatti) else { continue };
            if let Some((score, why)) = judge(scheda, movimento, indizi) {
                ranked.push((score, atto, why));
            }
        }
        ranked.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        Ok(ranked.into_iter().take(PROPOSTE).map(|it| (it.1, it.2)).collect())
    }

    /// The profile of a body; none where it has none of its own.
    fn ente(&mut self, codice: &str) -> Result<Option<&Ente>, Error> {
        if !self.enti.contains_key(codice) {
            let ente = modelli::ente_of(self.project, codice)?;
            self.enti.insert(codice.to_string(), ente);
        }
        Ok(self.enti.get(codice).and_then(Option::as_ref))
    }

    /// Whether only trial acts are meant.
    pub fn is_trial(&self) -> bool {
        self.prova
    }
}

/// What speaks for an act, and how much; `None` where it cannot be it.
fn judge(scheda: &Scheda, movimento: &Movimento, indizi: &Indizi) -> Option<(u32, String)> {
    let it = &movimento.riferimenti;
    // Nobody pays an act before it happens.
    if scheda.data_violazione.is_some_and(|day| day > movimento.data) {
        return None;
    }
    let numero = scheda.numero.trim_start_matches('0').to_string();
    let is_number = indizi.numeri.contains(&(numero.clone(), scheda.anno))
        || it.numero.trim_start_matches('0') == numero && !numero.is_empty();
    let is_plate = !scheda.targa.is_empty() && (it.targa == scheda.targa || indizi.targhe.contains(&scheda.targa));
    let is_sum = scheda.importi.contains(&Some(movimento.importo.cents()));
    let text = format!("{} {}", it.nome.reveal(), it.causale.reveal()).to_uppercase();
    let is_name = scheda.soggetti.iter().any(|person| {
        let name = person.name().to_uppercase();
        let turned = format!("{} {}", person.nome, person.cognome).trim().to_uppercase();
        !name.is_empty() && (text.contains(&name) || turned.contains(' ') && text.contains(&turned))
    });
    let reasons =
        [(is_plate, 40, "targa"), (is_number, 30, "numero e anno"), (is_sum, 20, "importo"), (is_name, 10, "nome")];
    let found: Vec<_> = reasons.into_iter().filter(|it| it.0).collect();
    let words: Vec<&str> = found.iter().map(|it| it.2).collect();
    Some((found.iter().map(|it| it.1).sum(), words.join(", ")))
}

/// Why a payment could not be tied.
fn why(movimento: &Movimento, has_proposals: bool) -> String {
    let it = &movimento.riferimenti;
    let has_code = [&it.iuv, &it.avviso, &it.codice_cliente, &it.id_verbale].iter().any(|it| !it.is_empty());
    match (has_code, has_proposals) {
        (true, _) => "il riferimento non è di alcun atto".into(),
        (false, true) => "nessun riferimento certo".into(),
        (false, false) => "nessun riferimento".into(),
    }
}
