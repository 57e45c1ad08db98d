//! What happened: who broke which rules, where, when, seen by whom. An act's rows follow from it.

use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::domain::importi::Centesimi;
use crate::domain::tariffa::Tariffa;
use crate::domain::violazione;
use crate::domain::violazione::Violazione;
use crate::jobs::sample::devices;
use crate::jobs::sample::devices::Device;
use crate::jobs::sample::devices::Speed;
use crate::jobs::sample::places;
use crate::jobs::sample::places::Strada;
use crate::jobs::sample::random::Random;
use crate::jobs::sample::vehicles;
use crate::jobs::sample::vehicles::Vehicle;
use crate::jobs::sample::violations;
use crate::jobs::sample::violations::Details;
use crate::jobs::sample::violations::Family;
use crate::jobs::sample::violations::Kind;

/// What happened.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// Kind of act.
    pub(super) tipo: TipoAtto,
    /// Kind of violation: that of the first one.
    pub(super) family: Family,
    /// Day.
    pub(super) giorno: Data,
    /// Hour.
    pub(super) ora: Ora,
    /// Street.
    pub(super) strada: Strada,
    /// Direction of travel; empty for what stands still.
    pub(super) direzione: &'static str,
    /// Whether outside the built-up area.
    pub(super) is_outside: bool,
    /// The vehicle; none outside the CdS.
    pub(super) vehicle: Option<Vehicle>,
    /// Whether it was contested on the spot.
    pub(super) is_contested: bool,
    /// The device that measured.
    pub(super) device: Option<Device>,
    /// What it measured, if a speed.
    pub(super) speed: Option<Speed>,
    /// Tenths of a second since red, if a traffic light.
    pub(super) decimi: u32,
    /// The rules that were broken, texts filled in.
    pub(super) violazioni: Vec<Violazione>,
}

/// A rule outside the tariff: article, paragraph, code, text, minimum and maximum in cents.
type Outside = (&'static str, &'static str, &'static str, &'static str, u64, u64);

/// Rules of the invented town (L. 689/81).
const EXTRA: &[Outside] = &[
    (
        "14",
        "2",
        "RPU-14-2",
        "Abbandonava rifiuti domestici accanto ai contenitori della raccolta differenziata.",
        2_500,
        50_000,
    ),
    (
        "22",
        "1",
        "RPU-22-1",
        "Conduceva un cane su area pubblica senza guinzaglio e senza l'attrezzatura per la raccolta delle deiezioni.",
        2_500,
        50_000,
    ),
    (
        "31",
        "3",
        "RPU-31-3",
        "Esercitava attività rumorosa oltre l'orario consentito dal regolamento di polizia urbana.",
        5_000,
        50_000,
    ),
    ("9", "1", "RPU-9-1", "Occupava il suolo pubblico con sedie e tavoli oltre la superficie concessa.", 5_000, 30_000),
];

/// A rule of the CdS whose breach goes straight to the Prefect (art. 202 c. 3-bis CdS).
const WITHOUT_REDUCTION: Outside =
    ("100", "12", "CDS-100-12", "Circolava con un veicolo munito di targa non propria.", 204_600, 818_600);

impl Plan {
    /// Draws what happened on `giorno`; `kinds` are the violations that the tariff knows on that day.
    pub(super) fn draw(random: &mut Random, tariffa: &Tariffa, giorno: Data, kinds: &[(Kind, u32)]) -> Self {
        match random.weighted(&[(0, 9_770), (1, 200), (2, 30)]) {
            1 => Self::outside_cds(random, giorno),
            2 => Self::without_reduction(random, giorno),
            _ => Self::in_tariff(random, tariffa, giorno, kinds),
        }
    }

    /// The common case: rules of the tariff.
    fn in_tariff(random: &mut Random, tariffa: &Tariffa, giorno: Data, kinds: &[(Kind, u32)]) -> Self {
        let kind = random.weighted(kinds);
        let mut plan = Self::scene(random, kind.1, kind.0 == "CDS-171-2", giorno);
        // Who has no papers or lenses with them can only be found out by being stopped.
        let must_be_stopped = matches!(kind.0, "CDS-180-7" | "CDS-173-3");
        plan.is_contested = must_be_stopped || (kind.1.has_driver() && random.happens(4_200));
        plan.tipo = match kind.0 {
            "CDS-126B-2" => TipoAtto::V126b,
            "CDS-180-8" => TipoAtto::V180c8,
            _ if plan.is_contested => TipoAtto::VerbaleC,
            _ => TipoAtto::VerbaleNc,
        };
        if kind.1 == Family::Velocita {
            plan.measure(random, kind.0);
        }
        if kind.0 == "CDS-007-15" {
            plan.ora = at(random.between(8 * 60, 20 * 60));
        }
        let mut codes = vec![kind.0];
        let count = violations::count(random);
        if count > 1 {
            codes.extend(violations::further(random, kind, count - 1));
        }
        plan.contest(random, tariffa, &codes);
        plan
    }

    /// Contests the rows of the tariff that `codes` name and the day knows.
    fn contest(&mut self, random: &mut Random, tariffa: &Tariffa, codes: &[&'static str]) {
        let is_night = violazione::is_night(self.ora);
        let is_heavy = self.vehicle.as_ref().is_some_and(Vehicle::is_heavy);
        for voce in codes.iter().filter_map(|codice| tariffa.find(codice, self.giorno)) {
            let progressivo = u32::try_from(self.violazioni.len() + 1).expect("ten at most");
            let is_doubled = is_heavy && voce.codice.starts_with("CDS-142-");
            let mut violazione = voce.violazione(progressivo, is_night, is_doubled);
            let details =
                Details { codice: &voce.codice, giorno: self.giorno, strada: &self.strada, speed: self.speed };
            violazione.descrizione = violations::fill(random, &details, &voce.descrizione);
            self.violazioni.push(violazione);
        }
    }

    /// A breach of the town's own rules: no vehicle, one sum.
    fn outside_cds(random: &mut Random, giorno: Data) -> Self {
        let mut plan = Self::scene(random, Family::Luoghi, false, giorno);
        plan.tipo = TipoAtto::Extra;
        plan.vehicle = None;
        plan.direzione = "";
        plan.violazioni.push(outside(random.pick(EXTRA), true));
        plan
    }

    /// A breach that offers no payment.
    fn without_reduction(random: &mut Random, giorno: Data) -> Self {
        let mut plan = Self::scene(random, Family::Carte, false, giorno);
        plan.violazioni.push(outside(WITHOUT_REDUCTION, false));
        plan
    }

    /// Place, hour, vehicle and device; no violation yet.
    fn scene(random: &mut Random, family: Family, motorcycle: bool, giorno: Data) -> Self {
        let is_outside = family == Family::Velocita && random.happens(4_000);
        let strada = random.pick(if is_outside { places::EXTRAURBANE } else { places::URBANE });
        let is_still = matches!(family, Family::Sosta | Family::Ufficio | Family::Luoghi);
        let direzione = if is_still { "" } else { random.pick(&strada.direzioni) };
        let device = match family {
            Family::Velocita => Some(devices::for_speed(random)),
            Family::Rosso => Some(devices::for_red_light(random)),
            Family::Ztl => Some(devices::for_gate(random)),
            _ => None,
        };
        Self {
            tipo: TipoAtto::VerbaleNc,
            family,
            giorno,
            ora: hour(random, family),
            strada,
            direzione,
            is_outside,
            vehicle: Some(vehicles::vehicle(random, motorcycle)),
            is_contested: false,
            device,
            speed: None,
            decimi: if family == Family::Rosso { random.between(6, 120) } else { 0 },
            violazioni: Vec::new(),
        }
    }

    /// Gives the speed that `codice` punishes, in a street whose limit fits.
    fn measure(&mut self, random: &mut Random, codice: &str) {
        // The harsher rule for those who do it again is for the built-up area alone.
        if codice == "CDS-142-8R" && self.is_outside {
            self.is_outside = false;
            self.strada = random.pick(places::URBANE);
            self.direzione = random.pick(&self.strada.direzioni);
        }
        let (low, high) = violations::excess(codice);
        self.speed = Some(devices::speed(self.strada.limite, random.between(low, high)));
    }
}

/// A violation that no tariff lists.
fn outside(rule: Outside, pmr_ammesso: bool) -> Violazione {
    let (articolo, comma, codice, text, minimo, massimo) = rule;
    Violazione {
        progressivo: 1,
        articolo: articolo.to_owned(),
        comma: comma.to_owned(),
        lettera: String::new(),
        codice_interno: codice.to_owned(),
        descrizione: text.to_owned(),
        minimo: Centesimi::new(minimo),
        massimo: Centesimi::new(massimo),
        sconto_30: false,
        pmr_ammesso,
        notturna: false,
        raddoppio_massa: false,
        punti: 0,
        punti_neopatentato: 0,
        accessoria_codice: String::new(),
        accessoria_testo: String::new(),
    }
}

/// An hour: devices do not sleep, officers mostly do; now and then the very minute where night begins.
fn hour(random: &mut Random, family: Family) -> Ora {
    let at_night = match family {
        Family::Velocita | Family::Rosso => 2_200,
        Family::Ztl | Family::Carte => 1_200,
        Family::Ufficio => 0,
        _ => 500,
    };
    let minute = if family == Family::Ufficio {
        random.between(9 * 60, 13 * 60)
    } else if random.happens(60) {
        random.pick(&[22 * 60, 22 * 60 + 1, 7 * 60, 6 * 60 + 59])
    } else if random.happens(at_night) {
        (22 * 60 + 1 + random.below(9 * 60 - 2)) % (24 * 60)
    } else {
        random.between(7 * 60, 22 * 60)
    };
    at(minute)
}

/// The hour at a minute of the day.
fn at(minute: u32) -> Ora {
    let minute = u16::try_from(minute).expect("minutes of a day");
    Ora::new(minute / 60, minute % 60).expect("a minute of the day")
}
