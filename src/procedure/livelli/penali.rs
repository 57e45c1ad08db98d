//! What a bimester costs: late cases by rule, the tolerance, the three countings, the cap, the threshold.
//!
//! A case belongs to the bimester in which its deadline lies: there it counts for the percentage and for the
//! tolerance. Days of delay belong to the bimester in which they lie, so that no day of a rule is paid twice and the
//! bimesters of a contract sum to the whole.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::procedure::livelli::bimestri;
use crate::procedure::livelli::bimestri::Bimestre;
use crate::procedure::livelli::caso::Caso;
use crate::procedure::livelli::caso::Giudizio;
use crate::procedure::livelli::caso::Stato;
use crate::procedure::livelli::contratto::Conteggio;
use crate::procedure::livelli::contratto::Contratto;
use crate::procedure::livelli::contratto::Regola;
use crate::procedure::livelli::contratto::Tollerati;

/// An act that fell because of us (row 1 and art. 4 of the contract).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annullato {
    /// The act.
    pub atto: String,
    /// The day it fell.
    pub data: Data,
    /// Why, as recorded.
    pub causa: String,
    /// The least sanction of all its violations: what row 1 adds to the penalty.
    pub minimo: Centesimi,
    /// The sum of the preruolo, which the text of art. 4 names instead; `None` where the act has none.
    pub preruolo: Option<Centesimi>,
}

/// A case with what its clock says.
#[derive(Debug, Clone)]
pub struct Misurato {
    /// The case.
    pub caso: Caso,
    /// What the clock says.
    pub giudizio: Giudizio,
}

impl Misurato {
    /// The days on which it was overdue, as many as the clock says.
    fn days(&self, contratto: &Contratto, regola: &Regola, oggi: Data) -> Vec<Data> {
        let Some(scadenza) = self.giudizio.scadenza.filter(|_| self.giudizio.giorni > 0) else { return Vec::new() };
        if regola.is_event() || scadenza.ora.is_some() {
            return (0..self.giudizio.giorni).map(|it| scadenza.data.plus(it as i32)).collect();
        }
        let end = self.caso.al.filter(|it| it.data <= oggi).map_or(oggi, |it| it.data);
        self.caso.overdue(scadenza.data, end, contratto).collect()
    }
}

/// Cases of one rule: those done in time are only counted, so that a year of them takes no memory.
#[derive(Debug, Clone, Default)]
struct Misura {
    /// By bimester, 0 for none: cases done in time, and those of them that were past the term that we work to.
    regolari: BTreeMap<u32, (usize, usize)>,
    /// The others, by the bimester of their deadline.
    altri: BTreeMap<u32, Vec<Misurato>>,
}

/// The cases of a contract as their clocks say on a day.
#[derive(Debug, Clone)]
pub struct Misure<'a> {
    contratto: &'a Contratto,
    oggi: Data,
    places: BTreeMap<&'a str, usize>,
    regole: Vec<Misura>,
}

impl<'a> Misure<'a> {
    /// No cases yet.
    pub fn new(contratto: &'a Contratto, oggi: Data) -> Self {
        let regole = vec![Misura::default(); contratto.regola.len()];
        Self { contratto, oggi, places: contratto.places(), regole }
    }

    /// Adds a case; one that has not begun on that day is not there, nor is one of a rule that the contract lacks.
    pub fn add(&mut self, caso: Caso) {
        let Some(place) = self.places.get(caso.regola.as_str()).copied() else { return };
        if caso.dal.data > self.oggi {
            return;
        }
        let giudizio = caso.giudizio(self.contratto, &self.contratto.regola[place], self.oggi);
        let bimestre = giudizio.scadenza.and_then(|it| bimestri::of(self.contratto, it.data)).map_or(0, |it| it.numero);
        let misura = &mut self.regole[place];
        if giudizio.stato == Stato::Regolare {
            let (count, past) = misura.regolari.entry(bimestre).or_default();
            *count += 1;
            *past += usize::from(giudizio.oltre_obiettivo);
        } else {
            misura.altri.entry(bimestre).or_default().push(Misurato { caso, giudizio });
        }
    }

    /// The cases that are open or late, by rule in the order of the contract; of one bimester, or of all.
    pub fn aperti(&self, bimestre: Option<u32>) -> impl Iterator<Item = (&'a Regola, &Misurato)> {
        self.contratto.regola.iter().zip(&self.regole).flat_map(move |(regola, misura)| {
            let cases = misura.altri.iter().filter(move |(it, _)| bimestre.is_none_or(|wanted| wanted == **it));
            cases.flat_map(|it| it.1).map(move |it| (regola, it))
        })
    }

    /// Each rule's counts, of one bimester or of all.
    pub fn righe(&self, bimestre: Option<u32>) -> Vec<Riga> {
        (0..self.regole.len()).map(|place| self.row(place, bimestre)).collect()
    }

    fn row(&self, place: usize, bimestre: Option<u32>) -> Riga {
        let (regola, misura) = (&self.contratto.regola[place], &self.regole[place]);
        let is_wanted = |it: &u32| bimestre.is_none_or(|wanted| wanted == *it);
        let done = misura.regolari.iter().filter(|it| is_wanted(it.0));
        let (done, past) = done.fold((0, 0), |sum, it| (sum.0 + it.1.0, sum.1 + it.1.1));
        let others: Vec<&Misurato> = misura.altri.iter().filter(|it| is_wanted(it.0)).flat_map(|it| it.1).collect();
        let count = |stato: Stato| others.iter().filter(|it| it.giudizio.stato == stato).count();
        let (ritardi, rischio) = (count(Stato::Ritardo), count(Stato::Rischio));
        let casi = done + ritardi;
        Riga {
            regola: regola.id.clone(),
            casi,
            ritardi,
            aperti: others.len() - ritardi,
            rischio,
            oltre_obiettivo: past + others.iter().filter(|it| it.giudizio.oltre_obiettivo).count(),
            tollerati: tolerated(regola, casi).min(ritardi),
            penalizzati: 0,
            massimo: others.iter().map(|it| it.giudizio.giorni).max().unwrap_or(0),
            giorni: [0; 3],
            penali: [Centesimi::ZERO; 3],
            soglia: Soglia::of(self.contratto, regola, ritardi, casi),
        }
    }

    /// The late cases of a rule whose deadline lies in a bimester, those that the tolerance takes first.
    pub fn late(&self, place: usize, bimestre: u32) -> Vec<&Misurato> {
        let cases = self.regole[place].altri.get(&bimestre).map_or(&[][..], Vec::as_slice);
        let mut late: Vec<&Misurato> = cases.iter().filter(|it| it.giudizio.stato == Stato::Ritardo).collect();
        match self.contratto.penali.tollerati {
            Tollerati::Minore => late.sort_by_key(|it| it.giudizio.giorni),
            Tollerati::Maggiore => late.sort_by_key(|it| std::cmp::Reverse(it.giudizio.giorni)),
        }
        late
    }

    /// A rule in each bimester, with what it costs.
    fn rows(&self, place: usize, spans: &[Bimestre]) -> Vec<Riga> {
        let regola = &self.contratto.regola[place];
        let mut paid: Vec<Paid> = spans.iter().map(|_| Paid::default()).collect();
        let mut found: Vec<Riga> = Vec::new();
        for span in spans {
            let riga = self.row(place, Some(span.numero));
            for it in &self.late(place, span.numero)[riga.tollerati..] {
                pay(&mut paid, spans, &it.days(self.contratto, regola, self.oggi));
            }
            found.push(riga);
        }
        for (riga, paid) in found.iter_mut().zip(&paid) {
            riga.giorni = [paid.distinct.len() as u64, paid.all, paid.worst];
            riga.penali = riga.giorni.map(|it| self.contratto.penale(it));
            riga.penalizzati = paid.cases;
        }
        found
    }

    /// The statements of the contract from its first bimester through `numero`, in one counting.
    pub fn prospetti(&self, annullati: &[Annullato], conteggio: Conteggio, numero: u32) -> Vec<Prospetto> {
        let spans: Vec<Bimestre> = (1..=numero).map_while(|it| bimestri::bimestre(self.contratto, it)).collect();
        let by_rule: Vec<Vec<Riga>> = (0..self.regole.len()).map(|place| self.rows(place, &spans)).collect();
        let mut precedenti = Centesimi::ZERO;
        let mut done = Vec::new();
        for (place, bimestre) in spans.iter().enumerate() {
            let righe: Vec<Riga> = by_rule.iter().map(|it| it[place].clone()).collect();
            let annullati: Vec<Annullato> =
                annullati.iter().filter(|it| bimestre.holds(it.data) && it.data <= self.oggi).cloned().collect();
            let totale_righe = sum(righe.iter().map(|it| it.penali[index(conteggio)]));
            let totale_annullati = sum(annullati.iter().map(|it| it.minimo));
            let totale = add(totale_righe, totale_annullati);
            let left = self.contratto.tetto().checked_sub(precedenti).unwrap_or_default();
            let it = Prospetto {
                bimestre: *bimestre,
                righe,
                annullati,
                totale_righe,
                totale_annullati,
                totale,
                precedenti,
                applicata: totale.min(left),
            };
            precedenti = it.cumulato();
            done.push(it);
        }
        done
    }
}

/// How near a rule is to the end of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Soglia {
    /// No rule of this kind, or few enough late cases.
    Regolare,
    /// More than a warning, counted from 1.
    Attenzione(u32),
    /// More than the threshold: the contract may be ended.
    Superata,
}

impl Soglia {
    /// The word in statements.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Regolare => "regolare",
            Self::Attenzione(_) => "attenzione",
            Self::Superata => "superata",
        }
    }

    /// The light that a person sees.
    pub const fn luce(self) -> &'static str {
        match self {
            Self::Regolare => "verde",
            Self::Attenzione(0 | 1) => "giallo",
            Self::Attenzione(_) => "arancio",
            Self::Superata => "rosso",
        }
    }

    /// Judges late cases; an event by itself has no share, and so no threshold.
    pub fn of(contratto: &Contratto, regola: &Regola, ritardi: usize, casi: usize) -> Self {
        let risoluzione = &contratto.risoluzione;
        if regola.is_event() {
            return Self::Regolare;
        }
        if risoluzione.soglia_pct.is_below(ritardi, casi) {
            return Self::Superata;
        }
        match risoluzione.attenzione_pct.iter().filter(|it| it.is_below(ritardi, casi)).count() {
            0 => Self::Regolare,
            levels => Self::Attenzione(u32::try_from(levels).unwrap_or(u32::MAX)),
        }
    }
}

/// A rule in a bimester.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riga {
    /// The rule.
    pub regola: String,
    /// Cases that fell due here and are judged: done, or late.
    pub casi: usize,
    /// Those of them that are late, without tolerance.
    pub ritardi: usize,
    /// Cases that fall due here and still have days left.
    pub aperti: usize,
    /// Those of them with few days left.
    pub rischio: usize,
    /// Cases done after the term that we work to, or past it.
    pub oltre_obiettivo: usize,
    /// Late cases that the tolerance takes.
    pub tollerati: usize,
    /// Late cases of this bimester and before whose days of delay cost here.
    pub penalizzati: usize,
    /// The worst delay, in days.
    pub massimo: u32,
    /// Days that cost, in the three countings: distinct days, days of all cases, days of the worst case.
    pub giorni: [u64; 3],
    /// What they cost.
    pub penali: [Centesimi; 3],
    /// How near the end of the contract is.
    pub soglia: Soglia,
}

/// A bimester's statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prospetto {
    /// Which two months.
    pub bimestre: Bimestre,
    /// The rules, in order of the contract.
    pub righe: Vec<Riga>,
    /// Acts that fell because of us.
    pub annullati: Vec<Annullato>,
    /// The rows' penalties in the counting that applies, or another.
    pub totale_righe: Centesimi,
    /// Least sanctions of the acts that fell.
    pub totale_annullati: Centesimi,
    /// Both.
    pub totale: Centesimi,
    /// What the bimesters before came to.
    pub precedenti: Centesimi,
    /// What is left of this one under the cap.
    pub applicata: Centesimi,
}

impl Prospetto {
    /// What has been applied until the end of this bimester.
    pub fn cumulato(&self) -> Centesimi {
        add(self.precedenti, self.applicata)
    }

    /// How many rules are past the threshold.
    pub fn oltre_soglia(&self) -> usize {
        self.righe.iter().filter(|it| it.soglia == Soglia::Superata).count()
    }
}

/// The place of a counting among the three.
pub const fn index(conteggio: Conteggio) -> usize {
    match conteggio {
        Conteggio::Giorni => 0,
        Conteggio::Casi => 1,
        Conteggio::Massimo => 2,
    }
}

/// How many of so many cases may be late without penalty: whole ones only.
pub fn tolerated(regola: &Regola, casi: usize) -> usize {
    regola.tolleranza_pct.map_or(0, |it| it.of_count(casi))
}

/// Days that cost in a bimester.
#[derive(Default)]
struct Paid {
    distinct: BTreeSet<Data>,
    all: u64,
    worst: u64,
    cases: usize,
}

/// Puts the days of a case into the bimesters in which they lie.
fn pay(paid: &mut [Paid], spans: &[Bimestre], days: &[Data]) {
    for (paid, span) in paid.iter_mut().zip(spans) {
        let within = days.iter().filter(|it| span.holds(**it));
        let before = paid.all;
        for day in within {
            paid.distinct.insert(*day);
            paid.all += 1;
        }
        let here = paid.all - before;
        paid.worst = paid.worst.max(here);
        paid.cases += usize::from(here > 0);
    }
}

/// What a day of delay costs, and how many of them reach the cap.
pub fn al_giorno(contratto: &Contratto) -> (Centesimi, u64) {
    let (valore, per_mille) = (contratto.valore().cents(), contratto.penali.per_mille);
    let daily = u128::from(valore) * u128::from(per_mille);
    let days = (u128::from(contratto.tetto().cents()) * 1_000).checked_div(daily).unwrap_or(0);
    (contratto.penale(1), u64::try_from(days).unwrap_or(u64::MAX))
}

fn add(one: Centesimi, other: Centesimi) -> Centesimi {
    one.checked_add(other).unwrap_or(Centesimi::new(u64::MAX))
}

fn sum(amounts: impl Iterator<Item = Centesimi>) -> Centesimi {
    amounts.fold(Centesimi::ZERO, add)
}
