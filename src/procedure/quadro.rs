//! What all steps of the fold look at: the facts that count, the act as it came in, the switches.

use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::procedure::regole::Regole;

/// The role of who drove.
pub(super) const TRASGRESSORE: &str = "TRASGRESSORE";

/// The facts of an act in their order, and what they are read by.
pub(super) struct Quadro<'a> {
    /// The facts that count.
    pub fatti: Vec<&'a Fatto>,
    /// The switches.
    pub regole: &'a Regole,
    /// The act as it came in last.
    pub scheda: &'a Scheda,
    /// The fact that says so.
    pub ricevuto: &'a Fatto,
    /// Its type; `None` where the code is not one that we know.
    pub tipo: Option<TipoAtto>,
}

impl<'a> Quadro<'a> {
    /// `None` where no fact says what act it is.
    pub fn new(fatti: Vec<&'a Fatto>, regole: &'a Regole) -> Option<Self> {
        let (ricevuto, scheda) = fatti.iter().rev().find_map(|it| match &it.evento {
            Evento::Ricevuto(scheda) => Some((*it, &**scheda)),
            _ => None,
        })?;
        Some(Self { fatti, regole, scheda, ricevuto, tipo: TipoAtto::parse(&scheda.tipo_atto) })
    }

    /// The day before which nothing can have happened: that of the violation.
    pub fn origine(&self) -> Option<Data> {
        self.scheda.data_violazione
    }

    /// The day from which the term of service runs.
    pub fn accertamento(&self) -> Option<Data> {
        self.scheda.data_accertamento.or(self.scheda.data_violazione)
    }

    /// Whether an authority has set its sum: an ordinanza or an injunction.
    pub fn is_ordinanza(&self) -> bool {
        matches!(self.tipo, Some(TipoAtto::Ordinanza | TipoAtto::Ingiunzione))
    }

    /// Whether it is a verbale of a rule outside the CdS.
    pub fn is_extra(&self) -> bool {
        self.tipo == Some(TipoAtto::Extra)
    }

    /// Whether it is still the notice on the windscreen.
    pub fn is_preavviso(&self) -> bool {
        self.tipo == Some(TipoAtto::Preavviso)
    }

    /// Whether the driver was stopped and told.
    pub fn is_contestato(&self) -> bool {
        self.scheda.contestato || self.tipo == Some(TipoAtto::VerbaleC)
    }

    /// Whether it goes to the Prefect because no reduced payment is allowed (art. 202 c. 3 and 3-bis CdS).
    pub fn is_without_reduction(&self) -> bool {
        let is_verbale = !self.is_ordinanza() && !self.is_extra() && !self.is_preavviso();
        is_verbale && !self.scheda.violazioni.is_empty() && self.scheda.violazioni.iter().all(|it| !it.pmr_ammesso)
    }

    /// Whether the driver who was stopped was under eighteen: he was told nothing that counts against anybody.
    pub fn is_minor_driver(&self) -> bool {
        let day = self.origine();
        let is_minor = |it: &Soggetto| it.ruolo == TRASGRESSORE && day.is_some_and(|day| it.is_minor(day));
        self.scheda.soggetti.iter().any(is_minor)
    }

    /// Licence points that the act takes.
    pub fn punti(&self) -> u32 {
        self.scheda.violazioni.iter().fold(0, |sum, it| sum.saturating_add(it.punti))
    }

    /// The last time a step was done, unless the base refused it since.
    pub fn emesso(&self, which: Voce) -> Option<Emissione<'a>> {
        self.last_emesso(which, |_| true)
    }

    /// The same for a recipient: a step that names nobody was done for all.
    pub fn emesso_to(&self, which: Voce, progressivo: u32) -> Option<Emissione<'a>> {
        self.last_emesso(which, |it| it.destinatario.is_none_or(|it| it == progressivo))
    }

    fn last_emesso(&self, which: Voce, is_about: impl Fn(&Fatto) -> bool) -> Option<Emissione<'a>> {
        let mut last = None;
        for fatto in self.fatti.iter().filter(|it| is_about(it)) {
            match &fatto.evento {
                Evento::Emesso { voce, riferimento, scadenza, .. } if *voce == which => {
                    last = Some(Emissione { fatto, riferimento, scadenza: *scadenza });
                }
                Evento::Riscontro { voce, riferimento, accettato: false, .. } if *voce == which => {
                    last = last.filter(|it| !riferimento.is_empty() && it.riferimento != riferimento);
                }
                _ => {}
            }
        }
        last
    }

    /// Whether a step was done on that day or later.
    pub fn emesso_dal(&self, voce: Voce, day: Data) -> bool {
        self.emesso(voce).is_some_and(|it| it.fatto.data >= day)
    }

    /// What the C.P.L. last said of a step: yes or no, and the fact.
    pub fn consenso(&self, which: Voce) -> Option<(bool, u64)> {
        self.fatti.iter().rev().find_map(|it| match &it.evento {
            Evento::Autorizzato { voce, consenso, .. } if *voce == which => Some((*consenso, it.numero)),
            _ => None,
        })
    }
}

/// A step that was done.
pub(super) struct Emissione<'a> {
    /// The fact.
    pub fatto: &'a Fatto,
    /// The document or the flow.
    pub riferimento: &'a str,
    /// The day by which it asks to pay or answer.
    pub scadenza: Option<Data>,
}
