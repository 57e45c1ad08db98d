//! The cases, starts and costs of a project as they stand on a day: from its ledger, its tickets and its contract.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Deserialize;

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::custodia;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::livelli::carta;
use crate::jobs::livelli::ticket;
use crate::jobs::livelli::ticket::Ticket;
use crate::jobs::project::Project;
use crate::jobs::rapporti::Mese;
use crate::ledger::EVER;
use crate::ledger::Ledger;
use crate::ledger::Stored;
use crate::procedure::fascicolo;
use crate::procedure::livelli::bimestri::Bimestre;
use crate::procedure::livelli::caso::Caso;
use crate::procedure::livelli::contratto::Contratto;
use crate::procedure::livelli::fatti;
use crate::procedure::livelli::fatti::Consegne;
use crate::procedure::livelli::fatti::Letto;
use crate::procedure::livelli::fatti::Noto;
use crate::procedure::livelli::fatti::Quadro;
use crate::procedure::livelli::fatti::Unione;
use crate::procedure::livelli::fattura;
use crate::procedure::livelli::fattura::Avvio;
use crate::procedure::livelli::fattura::Conti;
use crate::procedure::livelli::fattura::Escluso;
use crate::procedure::livelli::penali::Annullato;
use crate::procedure::livelli::penali::Misure;

/// The fact that a report was issued.
const REPORT: &str = "rapporto-emesso";
/// Reports that hold what was sent and what became of it.
const OUTCOME_REPORTS: [&str; 4] = ["notifiche", "lotto", "fasi", "esiti"];

/// How many acts are looked at together.
const AT_ONCE: u32 = 4_000;

/// A start of the window that was asked for, and what the contract makes of it.
#[derive(Debug, Clone)]
pub struct Riga {
    /// The start.
    pub avvio: Avvio,
    /// Whether it is paid for.
    pub pagato: bool,
    /// Whether it is a second notification.
    pub rinotifica: bool,
}

/// All that the contract looks at.
pub struct Raccolta<'a> {
    /// The cases, judged.
    pub misure: Misure<'a>,
    /// Starts, exclusions and costs.
    pub conti: Conti,
    /// Acts that fell because of us.
    pub annullati: Vec<Annullato>,
    /// Each start within the window.
    pub avvii: Vec<Riga>,
    /// Each exclusion within the window.
    pub esclusi: Vec<(Escluso, String, Data)>,
    /// The tickets.
    pub tickets: Vec<Ticket>,
    /// How many acts were looked at.
    pub atti: u64,
    /// How many of them were received after the end of the service, and do not count.
    pub oltre_fine: u64,
    /// Acts of bodies that are not the contract's, by body: they do not count.
    pub altri_enti: BTreeMap<String, u64>,
}

/// Looks at everything as it stands on a day; starts within `window` are kept one by one.
pub fn gather<'a>(
    project: &Project,
    contratto: &'a Contratto,
    oggi: Data,
    window: Option<Bimestre>,
) -> Result<Raccolta<'a>, Error> {
    // Reading makes no ledger: where there is none nothing has happened.
    let mut ledger = project.known_ledger()?;
    if let Some(ledger) = &ledger {
        ledger.read_much().map_err(Error::Ledger)?;
    }
    let regole = fascicoli::regole(project)?;
    let consegnati = match &mut ledger {
        Some(ledger) => Consegnati::read(ledger, &contratto.contratto.ente)?,
        None => Consegnati::default(),
    };
    let tickets = ledger.as_mut().map_or(Ok(Vec::new()), |it| ticket::all(it, contratto))?;
    let mut raccolta = Raccolta {
        misure: Misure::new(contratto, oggi),
        conti: Conti::default(),
        annullati: Vec::new(),
        avvii: Vec::new(),
        esclusi: Vec::new(),
        tickets,
        atti: 0,
        oltre_fine: 0,
        altri_enti: BTreeMap::new(),
    };
    let mut pratiche = ledger.as_ref().map_or(Ok(Vec::new()), custodia::all)?;
    pratiche.retain(|it| it.presa.ente == contratto.contratto.ente);
    let fermabili = contratto.ticket.iter().flat_map(|it| it.sospende.clone()).collect();
    let mut legami = Legami { fermabili, ..Legami::default() };
    if let Some(ledger) = &mut ledger {
        let read = |(atto, stored): &(Chiave, Vec<Stored>)| {
            let noti = stored.iter().filter_map(|it| note(it).transpose()).collect::<Result<Vec<_>, _>>()?;
            let known: Vec<_> = noti.iter().map(|it| it.fatto.clone()).collect();
            let fascicolo = fascicolo::fold(&known, &regole);
            let vista = Vista { consegnati: &consegnati, atto };
            Ok(fatti::read(Quadro { contratto, regole: &regole }, &noti, fascicolo.as_ref(), &vista))
        };
        raccolta.altri_enti = others(ledger, &contratto.contratto.ente)?;
        let own = fascicoli::prefix(false, Some(&contratto.contratto.ente));
        // The next acts are read while these are understood.
        std::thread::scope(|scope| {
            let (give, take) = std::sync::mpsc::sync_channel(1);
            let page = move |page| Ok(give.send(page).is_ok());
            let reader = scope.spawn(move || fascicoli::pages(ledger, &own, AT_ONCE, page));
            for batch in take {
                let letti = batch.par_iter().map(read).collect::<Result<Vec<Letto>, Error>>()?;
                for ((atto, _), letto) in batch.iter().zip(letti) {
                    raccolta.atti += 1;
                    raccolta.take(contratto, letto, (atto, oggi, window), &mut legami);
                }
            }
            reader.join().expect("reading a ledger does not panic")
        })?;
    }
    let still = sospensioni(contratto, &raccolta.tickets);
    for mut it in std::mem::take(&mut legami.sospendibili).into_iter().chain(legami.casi()) {
        let stops: Vec<_> = still.iter().filter(|still| still.is_of(&it)).map(|it| (it.dal, it.al)).collect();
        it.sospensioni.extend(stops);
        raccolta.misure.add(it);
    }
    let by_hand = by_hand(contratto, &raccolta.tickets);
    if let Some(ledger) = &mut ledger {
        for (tipo, it) in ticket::untold(ledger, contratto, &raccolta.tickets)? {
            for regola in &tipo.regole {
                let cosa = format!("{} n. {}", tipo.descrizione, it.numero);
                raccolta.misure.add(Caso::new(regola, cosa, it.richiesta, Some(it.al)));
            }
        }
    }
    for it in carta::casi(&pratiche, contratto.contratto.fine_servizio) {
        if !by_hand.contains(&it.regola) {
            raccolta.misure.add(it);
        }
    }
    for it in of_contract(contratto, &by_hand, &consegnati, oggi) {
        raccolta.misure.add(it);
    }
    for it in raccolta.tickets.iter().flat_map(|it| it.casi(contratto)) {
        raccolta.misure.add(it);
    }
    Ok(raccolta)
}

impl Raccolta<'_> {
    fn take(
        &mut self,
        contratto: &Contratto,
        letto: Letto,
        (atto, oggi, window): (&Chiave, Data, Option<Bimestre>),
        legami: &mut Legami,
    ) {
        self.oltre_fine += u64::from(letto.oltre_fine);
        self.conti.add(contratto, &letto.movimenti, oggi);
        self.annullati.extend(letto.annullati);
        let is_here = |day: Data| day <= oggi && window.is_some_and(|it| it.holds(day));
        let counted = fattura::counted(&letto.movimenti.avvii, &contratto.fatturazione);
        let rows = counted.into_iter().filter(|it| is_here(it.avvio.data));
        self.avvii.extend(rows.map(|it| Riga {
            avvio: it.avvio.clone(),
            pagato: it.pagato,
            rinotifica: it.rinotifica,
        }));
        self.esclusi.extend(letto.movimenti.esclusi.into_iter().filter(|it| is_here(it.2)));
        letto.parti.into_iter().for_each(|it| legami.unione.add(it));
        for (regola, day) in letto.autorizzati {
            legami.autorizzati.insert((atto.ente.clone(), atto.id_verbale.clone(), regola), day);
        }
        for it in letto.casi {
            match &letto.segue {
                Some((regola, segue)) if *regola == it.regola => {
                    legami.seguiti.push(((atto.ente.clone(), segue.clone(), regola), it));
                }
                _ if legami.fermabili.contains(&it.regola) => legami.sospendibili.push(it),
                _ => self.misure.add(it),
            }
        }
    }
}

/// An act of a body, and a rule.
type Legame = (String, String, &'static str);

/// What can only be said when all acts have been looked at.
#[derive(Default)]
struct Legami {
    unione: Unione,
    /// Acts from which the C.P.L. let another follow.
    autorizzati: BTreeMap<Legame, Data>,
    /// Cases of acts that follow from another.
    seguiti: Vec<(Legame, Caso)>,
    /// Rules whose clocks a ticket may stop.
    fermabili: BTreeSet<String>,
    /// Their cases.
    sospendibili: Vec<Caso>,
}

impl Legami {
    /// The cases: those that follow begin with the C.P.L.'s word, and a word that nothing followed is open.
    fn casi(self) -> impl Iterator<Item = Caso> {
        let Self { unione, mut autorizzati, seguiti, .. } = self;
        let mut casi = Vec::new();
        let said = autorizzati.clone();
        for (place, mut caso) in seguiti {
            autorizzati.remove(&place);
            if let Some(day) = said.get(&place) {
                caso.dal = (*day).into();
            }
            casi.push(caso);
        }
        let open = autorizzati.into_iter().map(|((_, atto, regola), day)| Caso::new(regola, atto, day, None));
        casi.extend(open);
        casi.into_iter().chain(unione.casi())
    }
}

/// How many real acts the other bodies have.
fn others(ledger: &Ledger, ente: &str) -> Result<BTreeMap<String, u64>, Error> {
    let mut others = BTreeMap::new();
    for atto in fascicoli::all(ledger)?.into_iter().filter(|it| !it.prova && it.ente != ente) {
        *others.entry(atto.ente).or_default() += 1;
    }
    Ok(others)
}

/// Hands on each fact of a kind.
fn each(ledger: &mut Ledger, kind: &str, mut take: impl FnMut(&Stored)) -> Result<(), Error> {
    let done = ledger.each_fact(kind, EVER, |it| {
        take(it);
        Ok::<_, crate::ledger::Error>(())
    });
    done.map_err(Error::Ledger)
}

/// A fact with the day that it was recorded; `None` where its payload was deleted at the end of its retention.
fn note(stored: &Stored) -> Result<Option<Noto>, Error> {
    let Some(payload) = stored.payload.as_deref() else { return Ok(None) };
    let fatto = fascicoli::read(stored.number, payload)?;
    let registrato = clock::day(&stored.instant).unwrap_or(fatto.data);
    Ok(Some(Noto { fatto, istante: stored.instant.clone(), registrato }))
}

/// What reached the C.P.L., and when.
#[derive(Debug, Default)]
struct Consegnati {
    /// Packages for the gestionale.
    pacchetti: Vec<Pacchetto>,
    /// Reports, oldest first.
    rapporti: Vec<Rapporto>,
}

/// A package as the ledger remembers it.
#[derive(Debug, Deserialize)]
struct Pacchetto {
    nome: String,
    /// It tells facts up to this number.
    al: u64,
    giorno: String,
    /// Belfiore code of the body.
    #[serde(skip)]
    ente: String,
    /// Acts that the gestionale refused.
    #[serde(skip)]
    rifiutati: BTreeSet<String>,
}

/// What the gestionale said of a package.
#[derive(Debug, Deserialize)]
struct Ricevuta {
    nome: String,
    accettato: bool,
    #[serde(default)]
    rifiutati: Vec<String>,
}

/// A report as the ledger remembers it.
#[derive(Debug, Deserialize)]
struct Rapporto {
    tipo: String,
    periodo: String,
    generato: String,
}

/// The facts about packages.
const PACKAGE: &str = "pacchetto";
const RECEIPT: &str = "ricevuta-pacchetto";

impl Consegnati {
    fn read(ledger: &mut Ledger, ente: &str) -> Result<Self, Error> {
        let mut pacchetti: Vec<Pacchetto> = Vec::new();
        each(ledger, PACKAGE, |it| {
            let parts: Vec<&str> = it.subject.split(':').collect();
            // Those of trials are `export:prova:…`.
            let [_, _, of] = parts[..] else { return };
            let read = it.payload.as_deref().and_then(|it| serde_json::from_str(it).ok());
            pacchetti.extend(read.map(|read: Pacchetto| Pacchetto { ente: of.to_string(), ..read }));
        })?;
        each(ledger, RECEIPT, |it| {
            let said: Option<Ricevuta> = it.payload.as_deref().and_then(|it| serde_json::from_str(it).ok());
            let Some(said) = said else { return };
            match said.accettato {
                true => pacchetti
                    .iter_mut()
                    .filter(|it| it.nome == said.nome)
                    .for_each(|it| it.rifiutati = said.rifiutati.iter().cloned().collect()),
                false => pacchetti.retain(|it| it.nome != said.nome),
            }
        })?;
        let mut rapporti: Vec<Rapporto> = Vec::new();
        each(ledger, REPORT, |it| {
            // `rapporto:ENTE:ANNO`; one of payments may be about none.
            let of = it.subject.split(':').nth(1).unwrap_or_default();
            if !of.is_empty() && of != ente {
                return;
            }
            rapporti.extend(it.payload.as_deref().and_then(|it| serde_json::from_str::<Rapporto>(it).ok()));
        })?;
        rapporti.sort_by(|one, other| one.generato.cmp(&other.generato));
        Ok(Self { pacchetti, rapporti })
    }

    /// The day of the first report of a kind that is about a month, as `marzo 2026`.
    fn of_month(&self, tipo: &str, month: &str) -> Option<Data> {
        let is_it = |it: &&Rapporto| it.tipo == tipo && it.periodo.starts_with(month);
        self.rapporti.iter().find(is_it).and_then(|it| clock::day(&it.generato))
    }

    /// The first day on which outcomes or payments reached the C.P.L.
    fn first(&self, ente: &str, from: Data) -> Option<Data> {
        let is_it = |it: &&Rapporto| OUTCOME_REPORTS.contains(&it.tipo.as_str()) || it.tipo == "pagamenti";
        let reports = self.rapporti.iter().filter(is_it).filter_map(|it| clock::day(&it.generato));
        let packages = self.pacchetti.iter().filter(|it| it.ente == ente).filter_map(|it| Data::parse(&it.giorno));
        reports.chain(packages).filter(|it| *it >= from).min()
    }
}

/// What reached the C.P.L. of one act.
struct Vista<'a> {
    consegnati: &'a Consegnati,
    atto: &'a Chiave,
}

impl Consegne for Vista<'_> {
    fn pacchetto(&self, noto: &Noto) -> Option<Data> {
        let holds = |it: &&Pacchetto| {
            it.ente == self.atto.ente && it.al >= noto.fatto.numero && !it.rifiutati.contains(&self.atto.id_verbale)
        };
        self.consegnati.pacchetti.iter().filter(holds).filter_map(|it| Data::parse(&it.giorno)).min()
    }

    fn rapporto(&self, noto: &Noto) -> Option<Data> {
        let holds = |it: &&Rapporto| OUTCOME_REPORTS.contains(&it.tipo.as_str()) && it.generato >= noto.istante;
        let report = self.consegnati.rapporti.iter().find(holds).and_then(|it| clock::day(&it.generato));
        report.into_iter().chain(self.pacchetto(noto)).min()
    }
}

/// The rules that tickets run: what the ledger knows of them by itself is not counted beside.
fn by_hand(contratto: &Contratto, tickets: &[Ticket]) -> BTreeSet<String> {
    tickets.iter().flat_map(|it| it.casi(contratto)).map(|it| it.regola).collect()
}

/// A ticket while which the clocks of some rules stand still, for one act or for all.
struct Fermo<'a> {
    regole: &'a [String],
    atto: &'a str,
    dal: Data,
    al: Option<Data>,
}

impl Fermo<'_> {
    fn is_of(&self, caso: &Caso) -> bool {
        let is_within = self.al.is_none_or(|al| al > caso.dal.data) && caso.al.is_none_or(|al| self.dal < al.data);
        is_within && self.regole.contains(&caso.regola) && (self.atto.is_empty() || self.atto == caso.cosa)
    }
}

fn sospensioni<'a>(contratto: &'a Contratto, tickets: &'a [Ticket]) -> Vec<Fermo<'a>> {
    let live = tickets.iter().filter(|it| !it.annullato);
    live.filter_map(|it| {
        let regole = &contratto.ticket(&it.tipo)?.sospende;
        let al = it.al.map(|it| it.data);
        (!regole.is_empty()).then_some(Fermo { regole, atto: &it.atto, dal: it.dal.data, al })
    })
    .collect()
}

/// Days and months of the contract itself; a ticket of the same rule stands in for it.
fn of_contract(contratto: &Contratto, by_hand: &BTreeSet<String>, consegnati: &Consegnati, oggi: Data) -> Vec<Caso> {
    let testa = &contratto.contratto;
    let mut casi = Vec::new();
    let mut add = |regola: &str, dal: Option<Data>, al: Option<Data>| {
        if let Some(dal) = dal.filter(|_| !by_hand.contains(regola)) {
            casi.push(Caso::new(regola, "contratto", dal, al));
        }
    };
    add("SLA-28a", testa.comunicazione, testa.avvio_servizio);
    add("SLA-28b", testa.sottoscrizione, testa.avvio_servizio);
    let Some(avvio) = testa.avvio_servizio else { return casi };
    add("SLA-13", Some(avvio), consegnati.first(&testa.ente, avvio));
    let (anno, mese, _) = avvio.ymd();
    let first = Data::new(anno, mese, 1).expect("every month has a first day");
    for count in 0.. {
        let (begin, end) = (first.plus_months(count), first.plus_months(count + 1).plus(-1));
        if end > oggi || end < begin || testa.fine_servizio.is_some_and(|it| begin > it) {
            break;
        }
        let month = Mese::of(begin).words();
        for (regola, tipo) in [("SLA-16", "pagamenti"), ("SLA-29f", "pec")] {
            casi.push(Caso::new(regola, month.clone(), end, consegnati.of_month(tipo, &month)));
        }
    }
    casi
}
