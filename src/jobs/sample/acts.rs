//! The rows of one act: a pure function of the seed and of the act's place in the lot.

use crate::domain::atto::TipoAtto;
use crate::domain::avviso::NumeroAvviso;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::importi::Importi;
use crate::domain::importi::Regime;
use crate::domain::importi::Spese;
use crate::domain::tariffa::Tariffa;
use crate::domain::violazione::Violazione;
use crate::intake::riga::Tabella;
use crate::jobs::sample::Options;
use crate::jobs::sample::bank;
use crate::jobs::sample::damage;
use crate::jobs::sample::evidence;
use crate::jobs::sample::facts;
use crate::jobs::sample::facts::Scene;
use crate::jobs::sample::fortunes;
use crate::jobs::sample::names;
use crate::jobs::sample::plan::Plan;
use crate::jobs::sample::random::Random;
use crate::jobs::sample::reasons;
use crate::jobs::sample::recipients;
use crate::jobs::sample::rows::Row;
use crate::jobs::sample::violations;
use crate::jobs::sample::violations::Family;
use crate::jobs::sample::violations::Kind;

/// Days before the lot in which violations fall: none is too old to be served in time.
const FROM: i32 = 62;
/// The youngest violation of a lot is this many days old.
const TO: i32 = 12;
/// The body that every lot of ours belongs to: invented.
pub const CODICE_ENTE: &str = "X999";
/// Fiscal code of that body: the one of the pagoPA test environment.
const CF_ENTE: &str = "99999000013";
/// Its interbank code.
const CBILL: &str = "AB12C";
/// Segregation code of its notice numbers.
const SEGREGAZIONE: u8 = 1;
/// Costs of every act.
pub(super) const SPESE: Spese =
    Spese { notifica: Centesimi::new(950), procedurali: Centesimi::new(550), altre: Centesimi::ZERO };

/// The rows of one act.
#[derive(Debug, Clone)]
pub(super) struct Act {
    /// Its row of `verbali.csv`.
    pub(super) verbale: Row,
    /// Rows of `violazioni.csv`.
    pub(super) violazioni: Vec<Row>,
    /// Rows of `soggetti.csv`.
    pub(super) soggetti: Vec<Row>,
    /// Rows of `rilevazioni.csv`.
    pub(super) rilevazioni: Vec<Row>,
    /// Rows of `pagamenti.csv`.
    pub(super) pagamenti: Vec<Row>,
    /// Rows of `allegati.csv`.
    pub(super) allegati: Vec<Row>,
    /// Name and bytes of its photograph.
    pub(super) picture: Option<(String, Vec<u8>)>,
    /// Its 60-day sum, for the lot's total.
    pub(super) due: Centesimi,
    /// Whether its row of `verbali.csv` stands there twice.
    pub(super) is_twice: bool,
}

/// What all acts of a lot share.
pub(super) struct World<'a> {
    options: &'a Options,
    tariffa: &'a Tariffa,
    // Violations known on each day of the lot, the oldest day first.
    kinds: Vec<Vec<(Kind, u32)>>,
    first_number: u64,
}

impl<'a> World<'a> {
    /// The world of a lot; the first day on which the tariff knows no violation of ours is an error.
    pub(super) fn new(options: &'a Options, tariffa: &'a Tariffa) -> Result<Self, Data> {
        let mut kinds = Vec::new();
        for back in (TO..=FROM).rev() {
            let giorno = options.date.plus(-back);
            let known = violations::known(tariffa, giorno);
            if known.is_empty() {
                return Err(giorno);
            }
            kinds.push(known);
        }
        let first_number = u64::from(Random::new(options.seed, u64::MAX).between(1_000, 60_000));
        Ok(Self { options, tariffa, kinds, first_number })
    }

    /// The act at `index` in the lot.
    pub(super) fn act(&self, index: u32) -> Act {
        let random = &mut Random::new(self.options.seed, u64::from(index));
        let day = random.place(self.kinds.len());
        let back = FROM - i32::try_from(day).expect("a few weeks of days");
        let giorno = self.options.date.plus(-back);
        let plan = Plan::draw(random, self.tariffa, giorno, &self.kinds[day]);
        let number = self.first_number + u64::from(index);
        let draft = Draft { options: self.options, plan: &plan, number, index };
        let mut act = draft.write(random);
        if random.below(1_000) < self.options.damage_per_mille {
            damage::damage(random, &mut act);
        }
        act
    }
}

/// An act on its way from what happened to rows.
struct Draft<'a> {
    options: &'a Options,
    plan: &'a Plan,
    number: u64,
    index: u32,
}

impl Draft<'_> {
    /// All rows of the act.
    fn write(&self, random: &mut Random) -> Act {
        let plan = self.plan;
        let regime = Regime::of(plan.tipo).expect("we draw verbali, whose sums the law gives");
        let importi = Importi::compute(regime, &plan.violazioni, &SPESE).expect("sums of the tariff fit");
        let mut verbale = Row::new(Tabella::Verbali);
        self.identity(&mut verbale);
        self.scene(&mut verbale);
        self.contestation(random, &mut verbale);
        self.narrate(random, &mut verbale);
        self.people(random, &mut verbale);
        self.sums(&importi, &mut verbale);
        let mut act = Act {
            verbale,
            violazioni: plan.violazioni.iter().map(|it| self.violation(it)).collect(),
            soggetti: recipients::recipients(random, plan, self.options.date),
            rilevazioni: Vec::new(),
            pagamenti: Vec::new(),
            allegati: Vec::new(),
            picture: None,
            due: importi.entro_60gg.unwrap_or_default(),
            is_twice: false,
        };
        evidence::measurement(random, plan, self.index, &mut act);
        fortunes::befall(random, &importi, self.options.date, &mut act);
        fortunes::by_pec(random, self.options.pec_per_mille, self.options.date, &mut act);
        let id = self.id();
        for (index, row) in act.soggetti.iter_mut().enumerate() {
            row.set("id_verbale", id.clone());
            row.set("progressivo_destinatario", (index + 1).to_string());
        }
        act
    }

    /// The key of the act.
    fn id(&self) -> String {
        format!("{}/{}/{:06}", self.register(), self.plan.giorno.anno(), self.number)
    }

    /// The letter of its register.
    fn register(&self) -> &'static str {
        if self.plan.tipo == TipoAtto::Extra { "X" } else { "V" }
    }

    /// Number, kind and days.
    fn identity(&self, row: &mut Row) {
        let plan = self.plan;
        row.set("id_verbale", self.id());
        row.set("numero_verbale", self.number.to_string());
        row.set("anno_verbale", plan.giorno.anno().to_string());
        row.set("registro", self.register());
        row.set("tipo_atto", plan.tipo.as_str());
        row.set("stato", "DA_NOTIFICARE");
        row.set("data_violazione", plan.giorno.to_string());
        row.set("ora_violazione", plan.ora.to_string());
        // What a device saw, an officer looks at some days later.
        let later = if plan.device.is_some() { 1 + i32::try_from(self.number % 9).expect("below 9") } else { 0 };
        row.set("data_accertamento", plan.giorno.plus(later).to_string());
        let ora = if later > 0 {
            format!("{:02}:{:02}", 8 + self.number % 5, self.number % 60)
        } else {
            plan.ora.to_string()
        };
        row.set("ora_accertamento", ora);
    }

    /// Place and vehicle.
    fn scene(&self, row: &mut Row) {
        let plan = self.plan;
        if plan.family == Family::Ufficio {
            row.set("luogo", "Piazza del Municipio");
            row.set("civico", "1");
        } else {
            row.set("luogo", plan.strada.nome);
            if plan.is_outside {
                row.set("chilometrica", format!("{}+{}00", 2 + self.number % 31, self.number % 10));
            } else if plan.device.is_none() {
                row.set("civico", (1 + self.number % 140).to_string());
            }
            row.set("direzione", plan.direzione);
            row.set("quartiere", plan.strada.quartiere);
        }
        row.set("comune_violazione_belfiore", CODICE_ENTE);
        row.set_flag("fuori_centro_abitato", plan.is_outside);
        if let Some(vehicle) = &plan.vehicle {
            row.set("targa", vehicle.targa.clone());
            row.set("targa_nazione", vehicle.nazione);
            row.set("tipo_veicolo", vehicle.tipo);
            row.set("marca", vehicle.marca);
            row.set("modello", vehicle.modello);
            row.set("colore", vehicle.colore);
            if vehicle.massa_kg > 0 {
                row.set("massa_kg", vehicle.massa_kg.to_string());
            }
        }
    }

    /// Whether the offender was told on the spot, and why not.
    fn contestation(&self, random: &mut Random, row: &mut Row) {
        row.set_flag("contestato_immediatamente", self.plan.is_contested);
        if self.plan.is_contested {
            row.set("dichiarazioni_trasgressore", random.pick(bank::DICHIARAZIONI));
        } else if self.plan.tipo != TipoAtto::Extra {
            let (code, text) = random.pick(reasons::reasons(self.plan));
            row.set("motivo_mancata_contestazione_cod", code);
            row.set("motivo_mancata_contestazione_testo", text);
        }
    }

    /// The facts in words.
    fn narrate(&self, random: &mut Random, row: &mut Row) {
        let plan = self.plan;
        let is_accident = plan.family == Family::Marcia && random.happens(600);
        let scene = Scene {
            family: plan.family,
            luogo: plan.strada.nome,
            direzione: plan.direzione,
            targa: plan.vehicle.as_ref().map_or("", |it| &it.targa),
            matricola: plan.device.as_ref().map_or("", |it| it.matricola),
            speed: plan.speed,
            decimi: plan.decimi,
            is_contested: plan.is_contested,
            is_accident,
        };
        let opening = facts::opening(plan);
        let target = facts::length(random);
        row.set("descrizione_fatto", facts::account(random, &scene, &opening, target));
        if is_accident {
            row.set("dinamica_sinistro", facts::accident(random, &scene));
        }
    }

    /// Who saw it, who answers for it, who validated it.
    fn people(&self, random: &mut Random, row: &mut Row) {
        let (name, rank, number) = random.pick(names::ACCERTATORI);
        let (_, _, second) = random.pick(names::ACCERTATORI);
        let both = if second == number { number.to_owned() } else { format!("{number},{second}") };
        row.set("agenti_matricole", both);
        row.set("accertatore_nome", name);
        row.set("accertatore_qualifica", rank);
        row.set("resp_procedimento", "Commissario Irene Galeazzi");
        row.set("resp_notificazione", "Istruttore Piero Santolini");
        row.set("resp_inserimento", "Istruttore Gaia Marchegiani");
        let is_valid = !random.happens(50);
        row.set_flag("validato_cpl", is_valid);
        if is_valid {
            row.set("data_validazione", self.options.date.plus(-1).to_string());
            row.set("validatore", "Commissario Irene Galeazzi");
        }
    }

    /// Costs, sums and notices.
    fn sums(&self, importi: &Importi, row: &mut Row) {
        row.set("spese_notifica", decimal(SPESE.notifica));
        row.set("spese_procedurali", decimal(SPESE.procedurali));
        row.set("spese_altre", decimal(SPESE.altre));
        row.set("importo_5gg", optional(importi.entro_5gg));
        row.set("importo_60gg", optional(importi.entro_60gg));
        row.set("importo_oltre60", optional(importi.oltre_60gg));
        row.set("cf_ente", CF_ENTE);
        row.set("cbill", CBILL);
        if importi.entro_60gg.is_some() {
            row.set("codice_avviso_1", self.notice(1).as_str().to_owned());
            if importi.entro_5gg.is_some() {
                row.set("codice_avviso_2", self.notice(2).as_str().to_owned());
            }
        }
    }

    /// The first or second notice of the act.
    fn notice(&self, which: u64) -> NumeroAvviso {
        let anno = u64::try_from(self.plan.giorno.anno() % 100).expect("years are positive");
        let base = anno * 100_000_000_000 + self.number * 10 + which;
        NumeroAvviso::compose(SEGREGAZIONE, base).expect("thirteen digits hold a million acts a year")
    }

    /// A row of `violazioni.csv`.
    fn violation(&self, violazione: &Violazione) -> Row {
        let mut row = Row::new(Tabella::Violazioni);
        row.set("id_verbale", self.id());
        row.set("progressivo", violazione.progressivo.to_string());
        row.set("articolo", violazione.articolo.clone());
        row.set("comma", violazione.comma.clone());
        row.set("lettera", violazione.lettera.clone());
        row.set("codice_interno", violazione.codice_interno.clone());
        row.set("descrizione", violazione.descrizione.clone());
        row.set("minimo", decimal(violazione.minimo));
        row.set("massimo", decimal(violazione.massimo));
        row.set_flag("sconto_30", violazione.sconto_30);
        row.set_flag("pmr_ammesso", violazione.pmr_ammesso);
        row.set_flag("notturna", violazione.notturna);
        row.set_flag("raddoppio_massa", violazione.raddoppio_massa);
        row.set("punti", violazione.punti.to_string());
        row.set("punti_neopatentato", violazione.punti_neopatentato.to_string());
        row.set("accessoria_testo", violazione.accessoria_testo.clone());
        row.set("anno_tariffa", "2021");
        row
    }
}

/// An amount as the lot carries it: `1234,50`.
pub(super) fn decimal(amount: Centesimi) -> String {
    format!("{},{:02}", amount.cents() / 100, amount.cents() % 100)
}

/// An amount that the law may not offer.
pub(super) fn optional(amount: Option<Centesimi>) -> String {
    amount.map_or_else(String::new, decimal)
}
