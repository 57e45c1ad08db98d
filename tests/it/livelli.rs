//! Service levels: clocks, penalties, billing, by worked cases and by the program.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use proptest::prelude::*;
use rstest::rstest;

use plico::domain::data::Data;
use plico::domain::importi::Centesimi;
use plico::procedure::livelli::bimestri;
use plico::procedure::livelli::caso::Caso;
use plico::procedure::livelli::caso::Istante;
use plico::procedure::livelli::contratto::Conteggio;
use plico::procedure::livelli::contratto::Contratto;
use plico::procedure::livelli::contratto::Percento;
use plico::procedure::livelli::contratto::Termine;
use plico::procedure::livelli::fattura::Avvio;
use plico::procedure::livelli::fattura::Canale;
use plico::procedure::livelli::fattura::Conti;
use plico::procedure::livelli::fattura::Fattura;
use plico::procedure::livelli::fattura::Movimenti;
use plico::procedure::livelli::fattura::Spesa;
use plico::procedure::livelli::penali;
use plico::procedure::livelli::penali::Annullato;
use plico::procedure::livelli::penali::Misure;
use plico::procedure::livelli::penali::Prospetto;
use plico::procedure::livelli::penali::Soglia;

use crate::harness;
use crate::harness::Case;

pub fn day(text: &str) -> Data {
    Data::parse(text).unwrap_or_else(|| panic!("`{text}` is no day"))
}

fn shipped() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/contratto/jesi.toml");
    fs::read_to_string(path).unwrap()
}

/// The shipped contract with lines `old => new` changed.
pub fn changed(changes: &str) -> String {
    let mut text = shipped();
    for line in changes.lines().filter(|it| !it.is_empty()) {
        let (old, new) = line.split_once(" => ").unwrap_or_else(|| panic!("`{line}` changes nothing"));
        assert!(text.contains(old), "the contract has no `{old}`");
        text = text.replacen(old, new, 1);
    }
    text
}

fn contratto(changes: &str) -> Contratto {
    Contratto::parse(&changed(changes)).unwrap()
}

/// `SLA-06 lotto 2026-09-17 2026-09-29`, `-` where it is open, then `still 2026-09-18..2026-09-20`.
fn caso(line: &str) -> Caso {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [regola, cosa, dal, al, rest @ ..] = words.as_slice() else { panic!("`{line}` is no case") };
    let moment = |text: &str| Istante::parse(text).unwrap_or_else(|| panic!("`{text}` is no moment"));
    let mut caso = Caso::new(regola, *cosa, day(&dal[..10]), None);
    caso.dal = moment(dal);
    caso.al = (*al != "-").then(|| moment(al));
    for it in rest.iter().filter(|it| **it != "still") {
        let (from, to) = it.split_once("..").unwrap();
        caso.sospensioni.push((day(from), (!to.is_empty()).then(|| day(to))));
    }
    caso
}

/// `2000 italia_posta 2026-09-20 AG`: so many acts of one recipient; `V-1/2 italia_pec 2026-09-20 dopo-pec`: one start.
fn starts(text: &str) -> Vec<Movimenti> {
    let mut acts: BTreeMap<String, Movimenti> = BTreeMap::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [who, canale, data, rest @ ..] = words.as_slice() else { panic!("`{line}` is no start") };
        let canale = Canale::ALL.into_iter().find(|it| it.as_str() == *canale).unwrap();
        let (dopo_pec, prodotto) = (rest.contains(&"dopo-pec"), rest.iter().find(|it| **it != "dopo-pec"));
        let prodotto = prodotto.map_or(String::new(), ToString::to_string);
        let (ids, destinatario) = match (who.parse::<u32>(), who.split_once('/')) {
            (Ok(count), _) => ((0..count).map(|it| format!("{line}-{it}")).collect(), 1),
            (_, Some((id, n))) => (vec![id.to_string()], n.parse().unwrap()),
            _ => panic!("`{who}` is neither a count nor an act and its recipient"),
        };
        for atto in ids {
            let it = acts.entry(atto.clone()).or_default();
            if !prodotto.is_empty() {
                it.costi.push((Spesa::Postale, prodotto.clone(), day(data)));
            }
            it.avvii.push(Avvio { atto, destinatario, data: day(data), canale, prodotto: prodotto.clone(), dopo_pec });
        }
    }
    acts.into_values().collect()
}

/// `V-1 2026-10-02 42,00 - ritardo`: act, day, least sanction, sum of the preruolo, cause.
fn fallen(text: &str) -> Vec<Annullato> {
    let amount = |text: &str| Centesimi::new(text.replace([',', '.'], "").parse().unwrap());
    text.lines()
        .map(|line| {
            let [atto, data, minimo, preruolo, causa] =
                line.splitn(5, ' ').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("`{line}`"));
            let preruolo = (preruolo != "-").then(|| amount(preruolo));
            Annullato { atto: atto.into(), data: day(data), causa: causa.into(), minimo: amount(minimo), preruolo }
        })
        .collect()
}

fn orologi(contratto: &Contratto, casi: &[Caso], oggi: Data) -> String {
    let mut text = String::new();
    for it in casi {
        let regola = contratto.regola(&it.regola).unwrap_or_else(|| panic!("no rule `{}`", it.regola));
        let said = it.giudizio(contratto, regola, oggi);
        let scadenza = said.scadenza.map_or("?".to_string(), |it| it.to_string());
        write!(text, "{} {}: entro {scadenza}, {}", it.regola, it.cosa, said.stato.as_str()).unwrap();
        if said.giorni > 0 {
            write!(text, " di {}", said.giorni).unwrap();
        }
        if let Some(left) = said.restano {
            write!(text, ", restano {left}").unwrap();
        }
        if said.oltre_obiettivo && said.giorni == 0 {
            write!(text, ", oltre l'obiettivo").unwrap();
        }
        text.push('\n');
    }
    text
}

fn said(prospetto: &Prospetto) -> String {
    let Prospetto { bimestre, .. } = prospetto;
    let mut text = format!("bimestre {} dal {} al {}\n", bimestre.numero, bimestre.dal, bimestre.al);
    for it in prospetto.righe.iter().filter(|it| it.casi + it.aperti + it.penalizzati > 0) {
        let [a, b, c] = it.giorni;
        let [x, y, z] = it.penali;
        let soglia = match it.soglia {
            Soglia::Attenzione(_) => format!("attenzione ({})", it.soglia.luce()),
            soglia => soglia.as_str().to_string(),
        };
        writeln!(
            text,
            "{}: casi {}, ritardi {}, tollerati {}, penalizzati {}, massimo {}; giorni {a}/{b}/{c}; {x}/{y}/{z}; {soglia}",
            it.regola, it.casi, it.ritardi, it.tollerati, it.penalizzati, it.massimo
        )
        .unwrap();
    }
    writeln!(
        text,
        "righe {}, annullati {}, totale {}, precedenti {}, applicata {}, cumulato {}",
        prospetto.totale_righe,
        prospetto.totale_annullati,
        prospetto.totale,
        prospetto.precedenti,
        prospetto.applicata,
        prospetto.cumulato()
    )
    .unwrap();
    text
}

fn billed(it: &Fattura) -> String {
    let mut text = String::new();
    for voce in it.voci.iter().filter(|it| it.atti > 0) {
        writeln!(text, "{} {} × {} = {}", voce.canale.as_str(), voce.atti, voce.prezzo, voce.importo).unwrap();
    }
    writeln!(text, "avviati {}, rinotifiche {}, dopo PEC {}", it.avviati, it.rinotifiche, it.dopo_pec).unwrap();
    writeln!(text, "non contati {}", it.non_contati).unwrap();
    writeln!(text, "lordo {}, ribasso {}, imponibile {}", it.lordo, it.ribasso, it.imponibile).unwrap();
    writeln!(text, "ritenuta {}, in tutto {}", it.ritenuta, it.ritenute_in_tutto()).unwrap();
    writeln!(text, "netto {}, iva {}, totale {}", it.netto, it.iva, it.totale).unwrap();
    for costo in &it.costi {
        let or_unknown = |it: Option<Centesimi>| it.map_or("non noto".to_string(), |it| it.to_string());
        let (prezzo, importo) = (or_unknown(costo.prezzo), or_unknown(costo.importo));
        writeln!(text, "{} {}: {} × {prezzo} = {importo}", costo.spesa.as_str(), costo.voce, costo.quanti).unwrap();
    }
    text
}

/// Cases of service levels: the contract with its changes, what happened, and what follows.
#[rstest]
fn cases(#[files("tests/cases/livelli/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let contratto = contratto(case.input("contratto").unwrap_or_default());
    let oggi = day(case.input("oggi").unwrap().trim());
    let casi: Vec<Caso> = case.input("casi").unwrap_or_default().lines().map(caso).collect();
    let annullati = fallen(case.input("annullati").unwrap_or_default());
    let mut misure = Misure::new(&contratto, oggi);
    casi.iter().cloned().for_each(|it| misure.add(it));
    let mut conti = Conti::default();
    for it in starts(case.input("avvii").unwrap_or_default()) {
        conti.add(&contratto, &it, oggi);
    }
    case.check(&path, |name| {
        let (name, numero) = name.split_once(' ').unwrap_or((name, "1"));
        let numero: u32 = numero.parse().unwrap();
        match name {
            "orologi" => orologi(&contratto, &casi, oggi),
            "valore" => {
                let (daily, days) = penali::al_giorno(&contratto);
                format!("{}; al giorno {daily}; tetto {}, in {days} giorni", contratto.valore(), contratto.tetto())
            }
            "penali" => {
                let applied = misure.prospetti(&annullati, contratto.penali.conteggio, numero);
                applied.last().map(said).unwrap_or_default()
            }
            "fattura" => conti.fatture(&contratto, numero).last().map(billed).unwrap_or_default(),
            name => panic!("no output `{name}`"),
        }
    });
}

/// The profile says what the contract says: row, term, unit and tolerance of each rule.
#[test]
fn the_profile_has_every_rule_of_the_contract() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/livelli/regole.csv");
    let text = fs::read_to_string(path).unwrap();
    let wanted: Vec<&str> = text.lines().filter(|it| !it.starts_with('#')).skip(1).collect();
    let contratto = contratto("");
    let or_none = |it: Option<String>| it.unwrap_or_default();
    let found: Vec<String> = contratto
        .regola
        .iter()
        .map(|it| {
            let (giorni, unita) = (it.giorni.map(|it| it.to_string()), it.unita.map(|it| it.as_str().to_string()));
            let tolleranza = or_none(it.tolleranza_pct.map(|it| it.to_string()));
            format!("{};{};{};{};{tolleranza}", it.id, it.riga, or_none(giorni), or_none(unita))
        })
        .collect();
    assert_eq!(found, wanted);
    assert_eq!(found.len(), 38);
}

/// What a profile says that cannot be: refused with a sentence.
#[rstest]
#[case("tolleranza_pct = \"1\" => tolleranza_pct = \"uno\"", "`uno` is no percentage")]
#[case("valore_base = \"15.278,70\" => valore_base = \"15278.70\"", "`15278.70` is no amount")]
#[case("patrono = \"09-22\" => patrono = \"09-31\"", "`09-31` is no month and day")]
#[case("id = \"SLA-02\" => id = \"SLA-01\"", "rule `SLA-01` stands twice")]
#[case("regole = [\"SLA-03a\"] => regole = [\"SLA-99\"]", "names the rule `SLA-99`")]
#[case("attenzione_pct = [\"2,5\", \"4\"] => attenzione_pct = [\"4\", \"6\"]", "rising percentages below")]
#[case("schema = 1 => schema = 2", "schema 2 is not the 1")]
#[case("giorni = 60 => giorni = -60", "invalid value")]
#[case("per_mille = 1 => per_mile = 1", "unknown field `per_mile`")]
fn a_contract_that_cannot_be_is_refused(#[case] change: &str, #[case] why: &str) {
    let said = Contratto::parse(&changed(change)).unwrap_err();
    assert!(said.contains(why), "{said}");
}

/// The same days, calendar or working: row 17 of the table, and the text of the contract.
#[test]
fn six_days_or_six_working_days() {
    let contratto = contratto("");
    let caso = Caso::new("SLA-17", "distinta", day("2026-04-01"), None);
    let testo = contratto.regola("SLA-17").unwrap().testo.unwrap();
    let tabella = contratto.regola("SLA-17").unwrap().termine().unwrap();
    let until = |termine: Termine| caso.deadline(termine, &contratto.calendario).unwrap().to_string();
    assert_eq!([until(tabella), until(testo)], ["2026-04-07", "2026-04-10"]);
}

/// Percentages are read and written in one form.
#[test]
fn percentages_have_one_form() {
    for (text, said) in [("5", "5"), ("2,5", "2,5"), ("0,50", "0,5"), ("12,34", "12,34"), ("100", "100")] {
        assert_eq!(Percento::parse(text).unwrap().to_string(), said);
    }
    for wrong in ["", ",5", "2,555", "2.5", "-1", "100,01", "1e2", "5 %"] {
        assert_eq!(Percento::parse(wrong), None, "{wrong}");
    }
}

/// Bimesters follow one another without a gap, from the service's first day or by the calendar.
#[rstest]
#[case("2026-09-01", "avvio", 2, "2026-11-01", "2026-12-31")]
#[case("2026-08-31", "avvio", 3, "2026-12-31", "2027-02-27")]
#[case("2026-09-15", "solari", 1, "2026-09-15", "2026-10-31")]
#[case("2026-10-15", "solari", 2, "2026-11-01", "2026-12-31")]
fn bimesters_follow_one_another(
    #[case] avvio: &str,
    #[case] kind: &str,
    #[case] numero: u32,
    #[case] dal: &str,
    #[case] al: &str,
) {
    let contratto = contratto(&format!(
        "avvio_servizio = \"\" => avvio_servizio = \"{avvio}\"\nbimestri = \"avvio\" => bimestri = \"{kind}\""
    ));
    let it = bimestri::bimestre(&contratto, numero).unwrap();
    assert_eq!((it.dal.to_string().as_str(), it.al.to_string().as_str()), (dal, al));
    let mut next = day(avvio);
    for numero in 1..12 {
        let it = bimestri::bimestre(&contratto, numero).unwrap();
        assert_eq!(it.dal, next);
        assert_eq!(bimestri::of(&contratto, it.dal), Some(it));
        assert_eq!(bimestri::of(&contratto, it.al), Some(it));
        next = it.al.plus(1);
    }
    assert_eq!(bimestri::bimestre(&contratto, 0), None);
    assert_eq!(bimestri::of(&contratto, day(avvio).plus(-1)), None);
}

/// The contract of the properties.
fn begun() -> Contratto {
    contratto("avvio_servizio = \"\" => avvio_servizio = \"2026-09-01\"")
}

/// The rules of the properties: one with a tolerance, one without, one of calendar days.
const RULES: [&str; 3] = ["SLA-06", "SLA-29d", "SLA-09"];

/// A case of a rule: when it began, and how many days it took; open where it took none.
fn random_case() -> impl Strategy<Value = (usize, i32, Option<i32>)> {
    (0..RULES.len(), 0..150i32, proptest::option::weighted(0.9, 0..60i32))
}

fn made(spec: &[(usize, i32, Option<i32>)]) -> Vec<Caso> {
    let first = day("2026-09-01");
    (0..)
        .zip(spec)
        .map(|(place, (rule, from, took)): (u32, _)| {
            let dal = first.plus(*from);
            Caso::new(RULES[*rule], format!("c{place}"), dal, took.map(|it| dal.plus(it)))
        })
        .collect()
}

/// The days that cost, over all bimesters, in each counting.
fn days(contratto: &Contratto, casi: &[Caso], oggi: Data) -> Vec<Prospetto> {
    let mut misure = Misure::new(contratto, oggi);
    casi.iter().cloned().for_each(|it| misure.add(it));
    misure.prospetti(&[], Conteggio::Giorni, 6)
}

proptest! {
    #![proptest_config(harness::cases(200))]

    /// The worst case is no more than the distinct days, which are no more than the days of all cases; the tolerance
    /// takes late cases only; what is applied stays under the cap.
    #[test]
    fn countings_keep_their_order_and_the_cap(spec in prop::collection::vec(random_case(), 0..220)) {
        let contratto = begun();
        let oggi = day("2027-03-15");
        let mut cumulato = Centesimi::ZERO;
        for it in days(&contratto, &made(&spec), oggi) {
            for riga in &it.righe {
                let [distinct, all, worst] = riga.giorni;
                prop_assert!(worst <= distinct && distinct <= all, "{riga:?}");
                prop_assert!(riga.penali[2] <= riga.penali[0] && riga.penali[0] <= riga.penali[1]);
                prop_assert!(riga.tollerati <= riga.ritardi && riga.ritardi <= riga.casi);
                prop_assert!(riga.tollerati * 100 <= riga.casi);
            }
            prop_assert_eq!(it.precedenti, cumulato);
            cumulato = it.cumulato();
            prop_assert!(cumulato <= contratto.tetto());
        }
    }

    /// No day of one case costs twice: over all bimesters they are its delay.
    #[test]
    fn the_days_of_a_case_are_its_delay(spec in random_case()) {
        let (contratto, oggi) = (begun(), day("2027-08-31"));
        let casi = made(&[spec]);
        let regola = contratto.regola(&casi[0].regola).unwrap();
        let late = u64::from(casi[0].giudizio(&contratto, regola, oggi).giorni);
        let mut misure = Misure::new(&contratto, oggi);
        misure.add(casi[0].clone());
        let all = misure.prospetti(&[], Conteggio::Giorni, 6);
        for place in 0..3 {
            prop_assert_eq!(all.iter().flat_map(|it| &it.righe).map(|it| it.giorni[place]).sum::<u64>(), late);
        }
    }

    /// Where nothing is tolerated a longer delay never costs less.
    #[test]
    fn a_longer_delay_costs_no_less(
        spec in prop::collection::vec(random_case(), 1..40), which in any::<prop::sample::Index>(), more in 1..30i32
    ) {
        let (contratto, oggi) = (begun(), day("2027-03-15"));
        let before = days(&contratto, &made(&spec), oggi);
        let mut longer = spec.clone();
        let it = &mut longer[which.index(spec.len())];
        it.2 = it.2.map(|took| took + more);
        let after = days(&contratto, &made(&longer), oggi);
        for place in 0..3 {
            let sum = |it: &[Prospetto]| it.iter().flat_map(|it| &it.righe).map(|it| it.giorni[place]).sum::<u64>();
            prop_assert!(sum(&before) <= sum(&after));
        }
    }

    /// A clock that stood still ends later by as many days as it stood.
    #[test]
    fn a_suspension_moves_the_deadline_by_its_days(from in 0..80i32, length in 0..40i32) {
        let contratto = begun();
        let dal = day("2026-09-01");
        let mut caso = Caso::new("SLA-19b", "V-1", dal, None);
        let termine = contratto.regola("SLA-19b").unwrap().termine().unwrap();
        let plain = caso.deadline(termine, &contratto.calendario).unwrap();
        caso.sospensioni.push((dal.plus(from), Some(dal.plus(from + length))));
        let moved = caso.deadline(termine, &contratto.calendario).unwrap();
        prop_assert_eq!(plain.data.days_until(moved.data), length);
    }
}
