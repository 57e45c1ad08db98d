//! What a bimester brings in: acts really started to notification, and what is passed on (artt. 5 and 23).
//!
//! An act is started when the carrier accepts its piece, or the certified message is accepted. Reminders and other
//! letters bring nothing but the postage that was advanced; what was paid before it left brings nothing at all.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::procedure::livelli::bimestri;
use crate::procedure::livelli::bimestri::Bimestre;
use crate::procedure::livelli::contratto::Contratto;
use crate::procedure::livelli::contratto::Fatturazione;

/// How an act was started to notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Canale {
    /// By post to somebody in Italy.
    ItaliaPosta,
    /// By certified mail.
    ItaliaPec,
    /// To somebody abroad.
    Estero,
}

impl Canale {
    /// Every value, in the order of statements.
    pub const ALL: [Self; 3] = [Self::ItaliaPosta, Self::ItaliaPec, Self::Estero];

    /// The word in statements.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ItaliaPosta => "italia_posta",
            Self::ItaliaPec => "italia_pec",
            Self::Estero => "estero",
        }
    }
}

/// One start of an act towards one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Avvio {
    /// The act.
    pub atto: String,
    /// Which recipient.
    pub destinatario: u32,
    /// The day the carrier, or the mail service, accepted it.
    pub data: Data,
    /// How.
    pub canale: Canale,
    /// The carrier's product; empty for certified mail.
    pub prodotto: String,
    /// The start of this recipient before, by certified mail, failed.
    pub dopo_pec: bool,
}

/// Why something that was worked on brings no fee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Escluso {
    /// Paid before it was sent (R200).
    PagatiPrima,
    /// A reminder or another letter about an act (R199).
    Solleciti,
    /// Void before it was sent.
    Annullati,
    /// Recalled, or taken out for another reason.
    Altro,
}

impl Escluso {
    /// Every value, in the order of statements.
    pub const ALL: [Self; 4] = [Self::PagatiPrima, Self::Solleciti, Self::Annullati, Self::Altro];

    /// The word in statements.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PagatiPrima => "pagati_prima",
            Self::Solleciti => "solleciti",
            Self::Annullati => "annullati",
            Self::Altro => "altro",
        }
    }
}

/// What one act brought, without regard to bimesters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Movimenti {
    /// Starts.
    pub avvii: Vec<Avvio>,
    /// What brings nothing, with its act and its day.
    pub esclusi: Vec<(Escluso, String, Data)>,
    /// What others are paid for and the Comune bears: carrier's product or base, with the day.
    pub costi: Vec<(Spesa, String, Data)>,
}

/// Whom a cost that is passed on is paid to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spesa {
    /// The carrier, for an act.
    Postale,
    /// The carrier, for a letter about an act.
    Lettera,
    /// A base that was asked.
    Banca,
}

impl Spesa {
    /// The word in lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Postale => "postale",
            Self::Lettera => "lettera",
            Self::Banca => "banca-dati",
        }
    }
}

/// A row of the register of costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costo {
    /// Whom.
    pub spesa: Spesa,
    /// Product or base.
    pub voce: String,
    /// How many.
    pub quanti: u64,
    /// What one costs; `None` where nobody has said, and then nothing is counted.
    pub prezzo: Option<Centesimi>,
    /// All of them.
    pub importo: Option<Centesimi>,
}

/// Acts of one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prezzato {
    /// How they were started.
    pub canale: Canale,
    /// How many.
    pub atti: u64,
    /// What one is paid, before the discount.
    pub prezzo: Centesimi,
    /// All of them.
    pub importo: Centesimi,
}

/// A bimester's billing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fattura {
    /// Which two months.
    pub bimestre: Bimestre,
    /// Acts and sums by channel.
    pub voci: Vec<Prezzato>,
    /// Acts started to notification.
    pub avviati: u64,
    /// Those of them that were a second notification.
    pub rinotifiche: u64,
    /// Those that went by post because the certified mail had failed.
    pub dopo_pec: u64,
    /// Starts that a switch of the contract leaves out.
    pub non_contati: u64,
    /// Before the discount.
    pub lordo: Centesimi,
    /// The discount.
    pub ribasso: Centesimi,
    /// `lordo − ribasso`.
    pub imponibile: Centesimi,
    /// Kept back.
    pub ritenuta: Centesimi,
    /// `imponibile − ritenuta`.
    pub netto: Centesimi,
    /// VAT on it.
    pub iva: Centesimi,
    /// Postage of letters that was advanced, where its price is known.
    pub rimborsi: Centesimi,
    /// `netto + iva + rimborsi`.
    pub totale: Centesimi,
    /// What was kept back before.
    pub ritenute_precedenti: Centesimi,
    /// What brings no fee.
    pub esclusi: BTreeMap<Escluso, u64>,
    /// The register of costs.
    pub costi: Vec<Costo>,
}

impl Fattura {
    /// What has been kept back until now.
    pub fn ritenute_in_tutto(&self) -> Centesimi {
        add(self.ritenute_precedenti, self.ritenuta)
    }
}

/// A start, and what the contract makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contato<'a> {
    /// The start.
    pub avvio: &'a Avvio,
    /// Whether it is paid for.
    pub pagato: bool,
    /// Whether it is a second notification.
    pub rinotifica: bool,
}

/// What the contract makes of the starts of one act: what was started before decides what a later start is.
pub fn counted<'a>(avvii: &'a [Avvio], regole: &Fatturazione) -> Vec<Contato<'a>> {
    let mut order: Vec<&Avvio> = avvii.iter().collect();
    order.sort_by_key(|it| (it.data, it.destinatario));
    let mut seen: BTreeSet<u32> = BTreeSet::new();
    order
        .into_iter()
        .map(|avvio| {
            let is_first = seen.is_empty();
            let is_new = seen.insert(avvio.destinatario);
            let pagato = match (is_new, avvio.dopo_pec) {
                (true, _) => regole.per_destinatario || is_first,
                (false, true) => regole.pec_e_posta_due,
                (false, false) => regole.fattura_rinotifica,
            };
            Contato { avvio, pagato, rinotifica: !is_new && !avvio.dopo_pec }
        })
        .collect()
}

/// What all acts brought, bimester by bimester.
#[derive(Debug, Clone, Default)]
pub struct Conti {
    bimestri: BTreeMap<u32, Conto>,
}

/// What a bimester brought.
#[derive(Debug, Clone, Default)]
struct Conto {
    avviati: BTreeMap<Canale, u64>,
    rinotifiche: u64,
    dopo_pec: u64,
    non_contati: u64,
    esclusi: BTreeMap<Escluso, u64>,
    costi: BTreeMap<(Spesa, String, Option<Centesimi>), u64>,
}

impl Conti {
    /// Adds what one act brought until a day.
    pub fn add(&mut self, contratto: &Contratto, movimenti: &Movimenti, oggi: Data) {
        let number = |day: Data| bimestri::of(contratto, day).filter(|_| day <= oggi).map(|it| it.numero);
        for it in counted(&movimenti.avvii, &contratto.fatturazione) {
            let Some(numero) = number(it.avvio.data) else { continue };
            let conto = self.bimestri.entry(numero).or_default();
            if !it.pagato {
                conto.non_contati += 1;
                continue;
            }
            *conto.avviati.entry(it.avvio.canale).or_default() += 1;
            conto.rinotifiche += u64::from(it.rinotifica);
            conto.dopo_pec += u64::from(it.avvio.dopo_pec);
        }
        for (why, _, day) in &movimenti.esclusi {
            let Some(numero) = number(*day) else { continue };
            *self.bimestri.entry(numero).or_default().esclusi.entry(*why).or_default() += 1;
        }
        for (spesa, voce, day) in &movimenti.costi {
            let Some(numero) = number(*day) else { continue };
            let place = (*spesa, voce.clone(), contratto.costo(voce, *day));
            *self.bimestri.entry(numero).or_default().costi.entry(place).or_default() += 1;
        }
    }

    /// The billing of a contract from its first bimester through `numero`.
    pub fn fatture(&self, contratto: &Contratto, numero: u32) -> Vec<Fattura> {
        let empty = Conto::default();
        let mut precedenti = Centesimi::ZERO;
        let mut done = Vec::new();
        for bimestre in (1..=numero).map_while(|it| bimestri::bimestre(contratto, it)) {
            let conto = self.bimestri.get(&bimestre.numero).unwrap_or(&empty);
            let it = bill(contratto, conto, bimestre, precedenti);
            precedenti = it.ritenute_in_tutto();
            done.push(it);
        }
        done
    }
}

fn bill(contratto: &Contratto, conto: &Conto, bimestre: Bimestre, ritenute_precedenti: Centesimi) -> Fattura {
    let regole = &contratto.fatturazione;
    let voci: Vec<Prezzato> = Canale::ALL
        .into_iter()
        .map(|canale| {
            let atti = conto.avviati.get(&canale).copied().unwrap_or(0);
            let prezzo = if canale == Canale::Estero { regole.prezzo_estero } else { regole.prezzo_italia };
            Prezzato { canale, atti, prezzo, importo: times(prezzo, atti) }
        })
        .collect();
    let costi: Vec<Costo> = conto
        .costi
        .iter()
        .map(|((spesa, voce, prezzo), quanti)| {
            let importo = prezzo.map(|it| times(it, *quanti));
            Costo { spesa: *spesa, voce: voce.clone(), quanti: *quanti, prezzo: *prezzo, importo }
        })
        .collect();
    let letters = costi.iter().filter(|it| it.spesa == Spesa::Lettera);
    let rimborsi = letters.filter_map(|it| it.importo).fold(Centesimi::ZERO, add);
    let lordo = voci.iter().map(|it| it.importo).fold(Centesimi::ZERO, add);
    let ribasso = contratto.contratto.ribasso_pct.of(lordo);
    let imponibile = lordo.checked_sub(ribasso).expect("a discount is at most the whole");
    let ritenuta = regole.ritenuta_pct.of(imponibile);
    let netto = imponibile.checked_sub(ritenuta).expect("a part is at most the whole");
    let iva = regole.iva_pct.of(netto);
    Fattura {
        bimestre,
        avviati: voci.iter().map(|it| it.atti).sum(),
        voci,
        rinotifiche: conto.rinotifiche,
        dopo_pec: conto.dopo_pec,
        non_contati: conto.non_contati,
        lordo,
        ribasso,
        imponibile,
        ritenuta,
        netto,
        iva,
        rimborsi,
        totale: add(add(netto, iva), rimborsi),
        ritenute_precedenti,
        esclusi: conto.esclusi.clone(),
        costi,
    }
}

fn times(price: Centesimi, count: u64) -> Centesimi {
    Centesimi::new(price.cents().saturating_mul(count))
}

fn add(one: Centesimi, other: Centesimi) -> Centesimi {
    one.checked_add(other).unwrap_or(Centesimi::new(u64::MAX))
}
