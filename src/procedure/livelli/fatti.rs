//! Cases, starts and costs out of the facts of one act.
//!
//! | rule | clock starts | clock stops |
//! |---|---|---|
//! | SLA-01 | `annullato` with `per_ritardo` | — |
//! | SLA-06 | `ricevuto` with a lot, for each recipient not served by messi | first `affidato` of the act, or `pec-accettata` |
//! | SLA-07 | `affidato`, `pec-accettata`; one case for each job and day | package or report that holds it |
//! | SLA-08 | `esito`, `pagamento` of somebody abroad, since available | package that holds it |
//! | SLA-11 | `esito`, `pec-consegnata` in Italy, since available | package that holds it |
//! | SLA-12 | the same, and abroad | package or report that holds it |
//! | SLA-14 | `nuovo-destinatario`, `relata`, `risposta` of a register, a rental company or messi, since available | package |
//! | SLA-15 | `pagamento` that did not come with the lot itself, since available | package that holds it |
//! | SLA-18 | `autorizzato` preruolo; one case for each day | last `affidato` of its letters |
//! | SLA-19a | enforceable + 180 days, while a preruolo is to be made | `emesso` preruolo |
//! | SLA-19b | last day to pay of the `emesso` preruolo | `emesso` ruolo; still while a ticket says that the C.P.L. looks at the provisional roll |
//! | SLA-20a, b | the same for the backlog, SLA-20a from the start of the service | the same |
//! | SLA-24, 26 | `autorizzato` verbale126-bis or verbale180 of the act that it follows from, else `ricevuto` | `affidato`, `pec-accettata` |
//! | SLA-27 | `autorizzato` sollecito, integrazione, rimborso | `affidato` of a letter that is no preruolo, `pec-accettata` |
//! | SLA-29c | ascertainment, for a recipient whom the first attempt did not reach | next `affidato`, `pec-accettata` |
//! | SLA-29e | `pec-mancata` | next `stampato`, `affidato` |
//!
//! SLA-13, 16 and 29f are months and days of the contract, stopped by reports; SLA-28a and 28b its own days; SLA-03a,
//! 21, 29a and 29b the custody of paper. SLA-02, 03b, 04, 05, 09, 10, 17, 22, 23, 25 and 29d are work of people:
//! tickets, which may also stand in for the others. Since when a fact was
//! available is its `disponibile`, else the day that it was recorded. An act received after the end of the service
//! does not count. Somebody abroad is left out of SLA-29c: his term is 360 days, which the contract does not name.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Banca;
use crate::fatti::Esito;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::livelli::caso::Caso;
use crate::procedure::livelli::contratto::Contratto;
use crate::procedure::livelli::fattura::Avvio;
use crate::procedure::livelli::fattura::Canale;
use crate::procedure::livelli::fattura::Escluso;
use crate::procedure::livelli::fattura::Movimenti;
use crate::procedure::livelli::fattura::Spesa;
use crate::procedure::livelli::penali::Annullato;
use crate::procedure::regole::Regole;

/// What a letter before the ruolo is called among the models.
const PRERUOLO: &str = "preruolo";
/// How the source of what came with a lot begins.
const LOTTO: &str = "lotto ";

/// A fact with the day that it was recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Noto {
    /// The fact.
    pub fatto: Fatto,
    /// The instant it was recorded, ISO 8601 in UTC.
    pub istante: String,
    /// The day of that, in Europe/Rome.
    pub registrato: Data,
}

impl Noto {
    /// The day since which it could be worked on.
    fn disponibile(&self) -> Data {
        self.fatto.disponibile.unwrap_or(self.registrato)
    }

    /// Whether it is about a recipient.
    fn is_of(&self, progressivo: u32) -> bool {
        self.fatto.destinatario.is_none_or(|it| it == progressivo)
    }
}

/// When facts reached the C.P.L.
pub trait Consegne {
    /// The day on which the gestionale got the fact; `None` while it has not.
    fn pacchetto(&self, noto: &Noto) -> Option<Data>;
    /// The day on which a package or a report held it.
    fn rapporto(&self, noto: &Noto) -> Option<Data>;
}

/// What an act means for the contract.
#[derive(Debug, Clone, Default)]
pub struct Letto {
    /// Cases.
    pub casi: Vec<Caso>,
    /// Cases that are one with others of the same rule, thing and day: see [`Unione`].
    pub parti: Vec<Caso>,
    /// Acts that fell because of us.
    pub annullati: Vec<Annullato>,
    /// Starts, exclusions, costs.
    pub movimenti: Movimenti,
    /// The C.P.L. said yes to a verbale that follows from this act: the rule, and the day.
    pub autorizzati: Vec<(&'static str, Data)>,
    /// The rule by which such a verbale is measured, and the act that it follows from.
    pub segue: Option<(&'static str, String)>,
    /// Received after the end of the service: left out.
    pub oltre_fine: bool,
}

/// What is the same for all acts.
#[derive(Clone, Copy)]
pub struct Quadro<'a> {
    /// The contract.
    pub contratto: &'a Contratto,
    /// The switches of the procedure.
    pub regole: &'a Regole,
}

/// Reads the facts of one act.
pub fn read(quadro: Quadro<'_>, fatti: &[Noto], fascicolo: Option<&Fascicolo>, consegne: &dyn Consegne) -> Letto {
    let withdrawn: BTreeSet<u64> = fatti
        .iter()
        .filter_map(|it| if let Evento::Rettifica { di, .. } = it.fatto.evento { Some(di) } else { None })
        .collect();
    let mut fatti: Vec<&Noto> = fatti.iter().filter(|it| !withdrawn.contains(&it.fatto.numero)).collect();
    fatti.sort_by_key(|it| (it.fatto.data, it.fatto.numero));
    let mut letto = Letto::default();
    let received = fatti.iter().rev().find_map(|it| match &it.fatto.evento {
        Evento::Ricevuto(scheda) => Some((it.fatto.data, &**scheda)),
        _ => None,
    });
    let Some((ricevuto, scheda)) = received else { return letto };
    if quadro.contratto.contratto.fine_servizio.is_some_and(|end| ricevuto > end) {
        letto.oltre_fine = true;
        return letto;
    }
    let atto = Atto { quadro, fatti, scheda, ricevuto, fascicolo, consegne };
    atto.annulled(&mut letto);
    atto.started(&mut letto);
    atto.sent(&mut letto);
    atto.reported(&mut letto);
    atto.outcomes(&mut letto);
    atto.data(&mut letto);
    atto.authorised(&mut letto);
    atto.enforced(&mut letto);
    atto.again(&mut letto);
    letto
}

struct Atto<'a> {
    quadro: Quadro<'a>,
    fatti: Vec<&'a Noto>,
    scheda: &'a Scheda,
    ricevuto: Data,
    fascicolo: Option<&'a Fascicolo>,
    consegne: &'a dyn Consegne,
}

impl<'a> Atto<'a> {
    fn id(&self) -> &'a str {
        &self.scheda.id_verbale
    }

    /// Everybody whom the act is for, with those who came later.
    fn soggetti(&self) -> Vec<&'a Soggetto> {
        let later = self.fatti.iter().filter_map(|it| match &it.fatto.evento {
            Evento::NuovoDestinatario { soggetto, .. } => Some(&**soggetto),
            _ => None,
        });
        self.scheda.soggetti.iter().chain(later).collect()
    }

    fn is_abroad(&self, progressivo: u32) -> bool {
        self.soggetti().iter().rev().find(|it| it.progressivo == progressivo).is_some_and(|it| it.is_abroad())
    }

    /// The first fact of a kind on a day or later.
    fn first(&self, from: Data, is_it: impl Fn(&Noto) -> bool) -> Option<Data> {
        self.fatti.iter().find(|it| it.fatto.data >= from && is_it(it)).map(|it| it.fatto.data)
    }

    /// The first fact of a kind.
    fn ever(&self, is_it: impl Fn(&Noto) -> bool) -> Option<Data> {
        self.fatti.iter().find(|it| is_it(it)).map(|it| it.fatto.data)
    }

    /// The day on which the least of the offered sums was reached; a part of it is not paid.
    fn paid(&self) -> Option<Data> {
        let least = self.scheda.importi.iter().flatten().min().copied().unwrap_or(1);
        let mut sum: u64 = 0;
        self.fatti.iter().find_map(|it| {
            let Evento::Pagamento(pagamento) = &it.fatto.evento else { return None };
            sum = sum.saturating_add(pagamento.importo.cents());
            (sum >= least).then_some(it.fatto.data)
        })
    }

    /// Whether nothing is to be sent any more: void, or paid.
    fn is_over(&self) -> bool {
        self.paid().is_some() || self.fatti.iter().any(|it| matches!(it.fatto.evento, Evento::Annullato { .. }))
    }

    /// Row 1: what fell because of us.
    fn annulled(&self, letto: &mut Letto) {
        for it in &self.fatti {
            let Evento::Annullato { motivo, per_ritardo: true } = &it.fatto.evento else { continue };
            let minimo = self.scheda.violazioni.iter().fold(0, |sum: u64, it| sum.saturating_add(it.minimo));
            letto.annullati.push(Annullato {
                atto: self.id().to_string(),
                data: it.fatto.data,
                causa: motivo.clone(),
                minimo: Centesimi::new(minimo),
                preruolo: self.scheda.importi[2].map(Centesimi::new),
            });
            letto.casi.push(Caso::new("SLA-01", self.id(), it.fatto.data, Some(it.fatto.data)));
        }
    }

    /// Starts to notification, what brings no fee, and what is passed on.
    fn started(&self, letto: &mut Letto) {
        let id = || self.id().to_string();
        let mut seen = BTreeSet::new();
        let mut failed: BTreeMap<u32, bool> = BTreeMap::new();
        for it in &self.fatti {
            let (data, destinatario) = (it.fatto.data, it.fatto.destinatario.unwrap_or(1));
            match &it.fatto.evento {
                Evento::Affidato(piece) => {
                    let place = (destinatario, piece.lavoro.clone(), piece.plico.clone());
                    if !piece.plico.is_empty() && !seen.insert(place) {
                        continue;
                    }
                    let is_letter = !piece.lettera.is_empty();
                    let spesa = if is_letter { Spesa::Lettera } else { Spesa::Postale };
                    letto.movimenti.costi.push((spesa, piece.prodotto.clone(), data));
                    if is_letter {
                        letto.movimenti.esclusi.push((Escluso::Solleciti, id(), data));
                        continue;
                    }
                    let is_abroad = piece.prodotto == "ESTERO" || self.is_abroad(destinatario);
                    let canale = if is_abroad { Canale::Estero } else { Canale::ItaliaPosta };
                    let dopo_pec = failed.remove(&destinatario).is_some();
                    let prodotto = piece.prodotto.clone();
                    letto.movimenti.avvii.push(Avvio { atto: id(), destinatario, data, canale, prodotto, dopo_pec });
                }
                Evento::PecAccettata(_) => {
                    let canale = if self.is_abroad(destinatario) { Canale::Estero } else { Canale::ItaliaPec };
                    let prodotto = String::new();
                    let it = Avvio { atto: id(), destinatario, data, canale, prodotto, dopo_pec: false };
                    letto.movimenti.avvii.push(it);
                }
                Evento::PecMancata { .. } => {
                    let is_started = letto.movimenti.avvii.iter().any(|it| it.destinatario == destinatario);
                    if is_started {
                        failed.insert(destinatario, true);
                    }
                }
                Evento::Richiesta { banca, .. } => {
                    letto.movimenti.costi.push((Spesa::Banca, name(*banca).to_string(), data));
                }
                _ => {}
            }
        }
        self.left_out(letto);
    }

    /// What was worked on and brings no fee, once for each act.
    fn left_out(&self, letto: &mut Letto) {
        if !letto.movimenti.avvii.is_empty() {
            return;
        }
        let pulled = self.fatti.iter().rev().find_map(|it| match &it.fatto.evento {
            Evento::Stornato { motivo } => Some((motivo.as_str(), it.fatto.data)),
            _ => None,
        });
        let is_void = |it: &&&Noto| matches!(it.fatto.evento, Evento::Annullato { .. });
        let void = self.fatti.iter().find(is_void).map(|it| it.fatto.data);
        let why = match (pulled, void, self.paid()) {
            (Some(("pagato", day)), _, _) => Some((Escluso::PagatiPrima, day)),
            (_, Some(day), _) => Some((Escluso::Annullati, day)),
            (_, None, Some(day)) => Some((Escluso::PagatiPrima, day.max(self.ricevuto))),
            (Some((_, day)), None, None) => Some((Escluso::Altro, day)),
            (None, None, None) => None,
        };
        letto.movimenti.esclusi.extend(why.map(|(why, day)| (why, self.id().to_string(), day)));
    }

    /// The first start of a recipient on a day or later.
    fn start(&self, progressivo: u32, from: Data) -> Option<Data> {
        self.first(from, |it| it.is_of(progressivo) && is_start(&it.fatto.evento))
    }

    /// From the lot to the carrier; and the verbali that follow from another act, from the C.P.L.'s word.
    fn sent(&self, letto: &mut Letto) {
        let regola = match self.scheda.tipo_atto.as_str() {
            "V126B" => "SLA-24",
            "V180_8" => "SLA-26",
            "PREAVVISO" => return,
            _ if self.scheda.origine == "lotto" => "SLA-06",
            _ => return,
        };
        if regola != "SLA-06" && !self.scheda.segue.is_empty() {
            letto.segue = Some((regola, self.scheda.segue.clone()));
        }
        let said =
            self.ever(|it| matches!(it.fatto.evento, Evento::Autorizzato { voce: Voce::Notifica, consenso: true, .. }));
        let dal = said.filter(|_| regola != "SLA-06").unwrap_or(self.ricevuto);
        let by_messi = |it: &&&Soggetto| it.canale == "MESSI";
        for it in self.scheda.soggetti.iter().filter(|it| !by_messi(&it)) {
            let al = self.start(it.progressivo, dal);
            let is_pulled =
                |fact: &&Noto| fact.is_of(it.progressivo) && matches!(fact.fatto.evento, Evento::Stornato { .. });
            let is_held = self.scheda.trattenuto || self.is_over() || self.fatti.iter().any(is_pulled);
            if al.is_some() || !is_held {
                letto.casi.push(Caso::new(regola, self.of(it.progressivo), dal, al));
            }
        }
    }

    /// An act and one of its recipients, where there are several.
    fn of(&self, progressivo: u32) -> String {
        if self.scheda.soggetti.len() > 1 { format!("{}/{progressivo}", self.id()) } else { self.id().to_string() }
    }

    /// The data of what was sent.
    fn reported(&self, letto: &mut Letto) {
        for it in &self.fatti {
            let cosa = match &it.fatto.evento {
                Evento::Affidato(piece) if piece.lavoro.is_empty() => format!("spediti il {}", it.fatto.data.it()),
                Evento::Affidato(piece) => format!("lavoro {}", piece.lavoro),
                Evento::PecAccettata(_) => format!("PEC del {}", it.fatto.data.it()),
                _ => continue,
            };
            letto.parti.push(Caso::new("SLA-07", cosa, it.fatto.data, self.consegne.rapporto(it)));
        }
    }

    /// Outcomes: from when they could be known to when the C.P.L. has them.
    fn outcomes(&self, letto: &mut Letto) {
        let mut pieces: BTreeMap<(u32, &str), Vec<&Noto>> = BTreeMap::new();
        for it in &self.fatti {
            let piece = match &it.fatto.evento {
                Evento::Esito(esito) => esito.numero_piego.as_str(),
                Evento::PecConsegnata(pec) => pec.messaggio.as_str(),
                _ => continue,
            };
            pieces.entry((it.fatto.destinatario.unwrap_or(1), piece)).or_default().push(it);
        }
        for ((destinatario, _), facts) in &pieces {
            let dal = facts.iter().map(|it| it.disponibile()).min().expect("a group has facts");
            let counts = || facts.iter().filter(|it| !is_doubtful(&it.fatto.evento));
            let package = counts().filter_map(|it| self.consegne.pacchetto(it)).min();
            let report = counts().filter_map(|it| self.consegne.rapporto(it)).min();
            let entered = if self.is_abroad(*destinatario) { "SLA-08" } else { "SLA-11" };
            letto.casi.push(Caso::new(entered, self.of(*destinatario), dal, package));
            letto.casi.push(Caso::new("SLA-12", self.of(*destinatario), dal, report));
        }
    }

    /// Payments, and what registers, rental companies and messi say.
    fn data(&self, letto: &mut Letto) {
        let is_abroad = self.scheda.soggetti.first().is_some_and(Soggetto::is_abroad);
        for it in &self.fatti {
            let regola = match &it.fatto.evento {
                Evento::Pagamento(_) if it.fatto.fonte.starts_with(LOTTO) => continue,
                Evento::Pagamento(_) if is_abroad => "SLA-08",
                Evento::Pagamento(_) => "SLA-15",
                Evento::NuovoDestinatario { .. } | Evento::Relata { .. } => "SLA-14",
                Evento::Risposta(it) if !matches!(it.banca, Banca::Inipec | Banca::Inad) => "SLA-14",
                _ => continue,
            };
            let al = self.consegne.pacchetto(it);
            letto.casi.push(Caso::new(regola, self.id(), it.disponibile(), al));
        }
    }

    /// What the C.P.L. said yes to, until it is on its way.
    fn authorised(&self, letto: &mut Letto) {
        for it in &self.fatti {
            let Evento::Autorizzato { voce, consenso: true, .. } = &it.fatto.evento else { continue };
            let dal = it.fatto.data;
            let letter = |wanted: bool| {
                self.first(dal, |it| match &it.fatto.evento {
                    Evento::Affidato(piece) => {
                        !piece.lettera.is_empty() && piece.lettera.starts_with(PRERUOLO) == wanted
                    }
                    Evento::PecAccettata(_) => !wanted,
                    _ => false,
                })
            };
            match voce {
                Voce::Verbale126Bis => letto.autorizzati.push(("SLA-24", dal)),
                Voce::Verbale180 => letto.autorizzati.push(("SLA-26", dal)),
                Voce::Preruolo => {
                    let al = letter(true);
                    if al.is_some() || !self.is_over() {
                        letto.parti.push(Caso::new("SLA-18", format!("preruolo autorizzato il {}", dal.it()), dal, al));
                    }
                }
                Voce::Sollecito | Voce::Integrazione | Voce::Rimborso => {
                    let al = letter(false);
                    if al.is_some() || !self.is_over() || *voce != Voce::Sollecito {
                        letto.casi.push(Caso::new("SLA-27", self.id(), dal, al));
                    }
                }
                _ => {}
            }
        }
    }

    /// Preruolo and ruolo.
    fn enforced(&self, letto: &mut Letto) {
        let anno = self.scheda.anno;
        let is_old = self.scheda.origine == "pregresso"
            && (self.quadro.regole.pregresso[0]..=self.quadro.regole.pregresso[1]).contains(&anno);
        let (first, second) = if is_old { ("SLA-20a", "SLA-20b") } else { ("SLA-19a", "SLA-19b") };
        let made = self.fatti.iter().find_map(|it| match &it.fatto.evento {
            Evento::Emesso { voce: Voce::Preruolo, scadenza, .. } => Some((it.fatto.data, *scadenza)),
            _ => None,
        });
        let is_next = |voce: Voce| {
            let steps = self.fascicolo.map_or(&[][..], |it| &it.passi);
            steps.iter().any(|it| it.voce == voce && it.impedimenti.is_empty())
        };
        let from = match is_old {
            true => self.quadro.contratto.contratto.avvio_servizio,
            false => {
                let dal = self.fascicolo.and_then(|it| it.esecutivo_dal);
                dal.map(|it| it.plus(self.quadro.regole.preruolo_dopo))
            }
        };
        if let Some(dal) = from.filter(|_| made.is_some() || is_next(Voce::Preruolo)) {
            letto.casi.push(Caso::new(first, self.id(), dal, made.map(|it| it.0)));
        }
        let Some((data, Some(dal))) = made else { return };
        let al = self.first(data, |it| matches!(it.fatto.evento, Evento::Emesso { voce: Voce::Ruolo, .. }));
        if al.is_some() || is_next(Voce::Ruolo) {
            letto.casi.push(Caso::new(second, self.id(), dal, al));
        }
    }

    /// Second attempts: after a failed PEC the post on the same day; and all before day 90.
    fn again(&self, letto: &mut Letto) {
        for it in &self.fatti {
            let Evento::PecMancata { .. } = &it.fatto.evento else { continue };
            let destinatario = it.fatto.destinatario.unwrap_or(1);
            let al = self.first(it.fatto.data, |it| {
                it.is_of(destinatario) && matches!(it.fatto.evento, Evento::Stampato(_) | Evento::Affidato(_))
            });
            if al.is_some() || !self.is_over() {
                letto.casi.push(Caso::new("SLA-29e", self.of(destinatario), it.fatto.data, al));
            }
        }
        let Some(found) = self.scheda.data_accertamento.or(self.scheda.data_violazione) else { return };
        for soggetto in self.soggetti() {
            let n = soggetto.progressivo;
            let failures = self.fatti.iter().filter(|it| it.is_of(n) && is_failure(&it.fatto.evento));
            let Some(failure) = failures.min_by_key(|it| it.disponibile()) else { continue };
            let known = failure.disponibile();
            let limit = self.quadro.contratto.regola("SLA-29c").and_then(|it| it.giorni).unwrap_or(0);
            // What was known only after the term could not be helped; who lives abroad has 360 days.
            if soggetto.is_abroad() || known > found.plus(limit as i32) {
                continue;
            }
            let after = |it: &Noto| (it.fatto.data, it.fatto.numero) > (failure.fatto.data, failure.fatto.numero);
            let al = self.ever(|it| after(it) && it.is_of(n) && is_start(&it.fatto.evento));
            let served = |it: &&Noto| it.is_of(n) && is_served(&it.fatto.evento);
            if al.is_some() || !(self.is_over() || self.fatti.iter().any(served)) {
                letto.casi.push(Caso::new("SLA-29c", self.of(n), found, al));
            }
        }
    }
}

/// Cases that are one with others of the same rule, thing and day: done when the last of them is.
#[derive(Debug, Clone, Default)]
pub struct Unione(BTreeMap<(String, String, Data), Caso>);

impl Unione {
    /// Adds a part.
    pub fn add(&mut self, parte: Caso) {
        let place = (parte.regola.clone(), parte.cosa.clone(), parte.dal.data);
        match self.0.get_mut(&place) {
            Some(known) => known.al = known.al.zip(parte.al).map(|(one, other)| one.max(other)),
            None => drop(self.0.insert(place, parte)),
        }
    }

    /// The whole cases.
    pub fn casi(self) -> impl Iterator<Item = Caso> {
        self.0.into_values()
    }
}

/// Whether the sender has done his part.
fn is_start(evento: &Evento) -> bool {
    match evento {
        Evento::Affidato(piece) => piece.lettera.is_empty(),
        evento => matches!(evento, Evento::PecAccettata(_)),
    }
}

fn is_doubtful(evento: &Evento) -> bool {
    matches!(evento, Evento::Esito(it) if it.stato == "DA_VERIFICARE")
}

/// Whether a fact says that the act was not served.
fn is_failure(evento: &Evento) -> bool {
    match evento {
        Evento::Esito(it) => !is_doubtful(evento) && has_failed(it),
        evento => matches!(evento, Evento::PecMancata { .. }),
    }
}

fn has_failed(it: &Esito) -> bool {
    it.modalita.is_empty() && !it.causa.is_empty()
}

fn is_served(evento: &Evento) -> bool {
    match evento {
        Evento::Esito(it) => !is_doubtful(evento) && !it.modalita.is_empty(),
        evento => {
            matches!(evento, Evento::PecConsegnata(_) | Evento::Relata { .. } | Evento::NotificaDichiarata { .. })
        }
    }
}

/// A base as the profile of costs knows it.
fn name(banca: Banca) -> &'static str {
    match banca {
        Banca::Aci => "aci",
        Banca::Mctc => "mctc",
        Banca::Anagrafe => "anagrafe",
        Banca::Aire => "aire",
        Banca::Inipec => "inipec",
        Banca::Inad => "inad",
        Banca::Noleggio => "noleggio",
        Banca::Estero => "estero",
        Banca::Messi => "messi",
    }
}
