//! In one word, where an act stands on a day.

use crate::domain::data::Data;
use crate::domain::integrazione::Classe;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Destinatario;
use crate::procedure::fascicolo::Fascicolo;

impl Fascicolo {
    /// The stable code of where the act stands on a day, from what is known today.
    pub fn situazione(&self, day: Data) -> &'static str {
        let by = |it: Option<(Data, u64)>| it.is_some_and(|it| it.0 <= day);
        let done = |voce: Voce| self.emesso(voce).is_some_and(|it| it.data <= day);
        match () {
            () if by(self.annullato) => "annullato",
            () if by(self.saldato) && self.is_closed() => "definito",
            () if by(self.saldato) => "pagato",
            () if done(Voce::Ruolo) => "a-ruolo",
            () if !self.sospeso.is_empty() => "sospeso",
            () if self.rate.as_ref().is_some_and(|it| it.is_running(day)) => "rateizzato",
            () if self.posizione.as_ref().is_some_and(|it| it.is_preavviso) => "preavviso",
            () if !self.is_served(day) => self.on_the_way(),
            () if done(Voce::Preruolo) => "preruolo",
            () if done(Voce::Rapporto) || done(Voce::TrasmissionePrefetto) => "all-autorita",
            () if self.is_for_the_authority(day) => "da-trasmettere",
            () if self.esecutivo_dal.is_some_and(|it| it <= day) => "esecutivo",
            () if self.has_acconto(day) => "acconto",
            () => "notificato",
        }
    }

    /// Whether nothing is left to do but to say so.
    fn is_closed(&self) -> bool {
        self.passi.iter().all(|it| it.voce == Voce::Definito || !it.impedimenti.is_empty())
    }

    fn is_served(&self, day: Data) -> bool {
        self.notifica.as_ref().is_some_and(|it| it.data_ultima <= day)
    }

    /// Where an act stands that has reached nobody yet.
    fn on_the_way(&self) -> &'static str {
        let due: Vec<&Destinatario> = self.destinatari.iter().filter(|it| it.is_due()).collect();
        let any = |test: fn(&Destinatario) -> bool| due.iter().any(|it| test(it));
        match () {
            () if self.notifica.is_some() => "in-notifica",
            () if self.destinatari.is_empty() => "proprietario-ignoto",
            () if due.is_empty() => "fermo",
            () if any(|it| it.in_corso.is_some()) => "in-notifica",
            () if any(|it| it.mancata.is_some()) => "non-notificato",
            () if any(|it| it.tentativi > 0) => "da-verificare",
            () if self.ordinanza.is_some() => "ordinanza-da-notificare",
            () => "da-notificare",
        }
    }

    /// Whether an authority has to set the sum.
    fn is_for_the_authority(&self, day: Data) -> bool {
        let is_next = |voce: Voce| self.passi.iter().any(|it| it.voce == voce && it.dal <= day);
        is_next(Voce::Rapporto) || is_next(Voce::TrasmissionePrefetto)
    }

    fn has_acconto(&self, day: Data) -> bool {
        let is_short = |it: &crate::domain::integrazione::Imputazione| {
            it.versamento.data <= day && matches!(it.classe, Classe::Acconto(_))
        };
        self.integrazione.as_ref().is_some_and(|it| it.imputazioni.iter().any(is_short))
    }
}
