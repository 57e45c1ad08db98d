//! What acts cost, worked by hand to the cent: `tests/cases/domain/dovuti`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::num::NonZeroU32;
use std::path::Path;
use std::path::PathBuf;

use proptest::prelude::*;
use rstest::rstest;

use plico::domain::cumulo;
use plico::domain::cumulo::Fatto;
use plico::domain::data::Data;
use plico::domain::data::Ora;
use plico::domain::dovuto::Posizione;
use plico::domain::dovuto::Regola;
use plico::domain::importi;
use plico::domain::importi::Centesimi;
use plico::domain::importi::Linea;
use plico::domain::importi::Ratio;
use plico::domain::importi::Regime;
use plico::domain::importi::Spese;
use plico::domain::importi::Unpriced;
use plico::domain::integrazione::Causa;
use plico::domain::integrazione::Integrazione;
use plico::domain::integrazione::Versamento;
use plico::domain::preruolo;
use plico::domain::preruolo::Preruolo;
use plico::domain::rate::Inammissibile;
use plico::domain::rate::Limiti;
use plico::domain::rate::Richiesta;
use plico::domain::riparto::Riparto;
use plico::domain::tariffa::Tariffa;
use plico::domain::violazione;
use plico::domain::violazione::Violazione;
use plico::intake::tariffa;

use crate::harness::Case;

/// The day of violations that a case does not date.
const DAY: &str = "2026-03-02";

fn day(text: &str) -> Data {
    Data::parse(text).unwrap_or_else(|| panic!("`{text}` is no day"))
}

/// An amount as people write it: `1.234,50`.
fn amount(text: &str) -> Centesimi {
    let cents = text.replace(['.', ','], "");
    assert!(text.contains(','), "`{text}` has no cents");
    Centesimi::new(cents.parse().unwrap_or_else(|_| panic!("`{text}` is no amount")))
}

fn ora(text: &str) -> Ora {
    let (ore, minuti) = text.split_once(':').unwrap();
    Ora::new(ore.parse().unwrap(), minuti.parse().unwrap()).unwrap()
}

fn cds_2021() -> Tariffa {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/tariffe/cds-2021.toml");
    tariffa::parse(&fs::read_to_string(path).unwrap()).unwrap()
}

/// A violation of the tariff (`CDS-142-8 ore 23:10 massa assicurato`) or of its own (`100,00 250,00 sconto`), and
/// whether it is halved.
fn violazione(text: &str, progressivo: u32) -> (Violazione, bool) {
    let words: Vec<&str> = text.split(' ').collect();
    let has = |word: &str| words.contains(&word);
    let is_night = words.iter().position(|it| *it == "ore").is_some_and(|at| violazione::is_night(ora(words[at + 1])));
    let tariffa = cds_2021();
    let mut it = match tariffa.find(words[0], day(DAY)) {
        Some(voce) => voce.violazione(progressivo, is_night, has("massa")),
        None => Violazione {
            minimo: amount(words[0]),
            massimo: amount(words[1]),
            sconto_30: has("sconto"),
            ..tariffa.voci()[0].violazione(progressivo, false, false)
        },
    };
    it.pmr_ammesso = !has("senza-pagamento-ridotto");
    // The accessory confisca of the vehicle, whatever the tariff's row says.
    it.sconto_30 &= !has("confisca");
    (it, has("assicurato"))
}

/// The act of a case.
#[derive(Default)]
struct Atto {
    violazioni: Vec<(Violazione, bool)>,
    spese: Spese,
    is_extra: bool,
    ordinanza: Option<(Centesimi, bool)>,
    notifica: Option<Data>,
    annullato: Option<Data>,
    is_preavviso: bool,
}

impl Atto {
    fn read(text: &str) -> Self {
        let mut it = Self::default();
        for line in text.lines() {
            let (key, value) = line.split_once(": ").unwrap_or((line, ""));
            match key {
                "violazione" => it.violazioni.push(violazione(value, it.violazioni.len() as u32 + 1)),
                "spese" => {
                    let [notifica, procedurali, altre] = value.split(' ').map(amount).collect::<Vec<_>>()[..] else {
                        panic!("three costs")
                    };
                    it.spese = Spese { notifica, procedurali, altre };
                }
                "extra" => it.is_extra = true,
                "ordinanza" => {
                    let (sum, rest) = value.split_once(' ').unwrap_or((value, ""));
                    it.ordinanza = Some((amount(sum), rest == "estero"));
                }
                "notifica" => it.notifica = Some(day(value)),
                "annullato" => it.annullato = Some(day(value)),
                "preavviso" => it.is_preavviso = true,
                other => panic!("no key `{other}`"),
            }
        }
        it
    }

    fn linee(&self) -> Vec<Linea<'_>> {
        let linea = |(violazione, is_halved)| {
            let linea = Linea::new(violazione);
            if is_halved { linea.times(Ratio::INSURED_LATE) } else { linea }
        };
        self.violazioni.iter().map(|(violazione, is_halved)| linea((violazione, *is_halved))).collect()
    }

    fn posizione(&self) -> Result<Posizione, Unpriced> {
        let regime = if self.is_extra { Regime::Extra } else { Regime::Cds };
        let posizione = match self.ordinanza {
            Some((importo, is_abroad)) => Posizione::ordinanza(importo, self.spese.total().unwrap(), is_abroad),
            None => Posizione::verbale(regime, &self.linee(), &self.spese)?,
        };
        let Self { notifica, annullato, is_preavviso, .. } = *self;
        Ok(Posizione { notifica, annullato, is_preavviso, ..posizione })
    }
}

fn or_none(sum: Option<Centesimi>) -> String {
    sum.map_or("da stabilire".to_owned(), |it| it.to_string())
}

fn until(day: Option<Data>) -> String {
    day.map_or(String::new(), |it| format!(" fino al {it}"))
}

/// What a case asks for, said line by line.
fn answer(case: &Case, section: &str) -> String {
    let lines = |name: &str| case.input(name).unwrap_or("").lines().map(str::to_owned).collect::<Vec<_>>();
    let atto = Atto::read(case.input("atto").unwrap_or(""));
    let mut text = String::new();
    if let ("rate", Some(body)) = (section, case.input("rate")) {
        return rate(body);
    }
    if section == "cumulo" {
        return insieme(&lines("fatti"), &atto.spese);
    }
    if section == "ordinanza" {
        let minima = importi::ordinanza_minima(&atto.linee(), &atto.spese).unwrap();
        return format!("almeno {minima}");
    }
    let posizione = match atto.posizione() {
        Ok(posizione) => posizione,
        Err(unpriced) => return format!("{unpriced:?}"),
    };
    let versamenti: Vec<Versamento> = lines("pagamenti")
        .iter()
        .map(|line| {
            let (data, importo) = line.split_once(' ').unwrap();
            Versamento { data: day(data), importo: amount(importo) }
        })
        .collect();
    let integrazione = Integrazione::of(&posizione, &versamenti).unwrap();
    let giorni = lines("giorni");
    match section {
        "dovuto" => {
            for it in &giorni {
                let dovuto = posizione.dovuto(day(it));
                let regola = dovuto.regola.as_str();
                writeln!(text, "{it}: {} {regola}{}", or_none(dovuto.importo), until(dovuto.fino_a)).unwrap();
            }
        }
        "titolo" => text = posizione.esecutivo_dal().map_or("mai".to_owned(), |it| format!("dal {it}")),
        "pagamenti" => {
            for it in &integrazione.imputazioni {
                let Versamento { data, importo } = it.versamento;
                write!(text, "{data} {importo}: {}", it.classe.as_str()).unwrap();
                if let Some(causa) = it.classe.causa() {
                    write!(text, " {} {}", causa.sigla(), causa.as_str()).unwrap();
                }
                let (dovuto, regola) = (or_none(it.dovuto.importo), it.dovuto.regola.as_str());
                writeln!(text, "; {regola} {dovuto}, differenza {}", or_none(it.differenza)).unwrap();
            }
        }
        "parti" => {
            let spese = [atto.spese.notifica, atto.spese.procedurali, atto.spese.altre];
            for it in &integrazione.imputazioni {
                let Riparto { sanzione, notifica, procedura, eccedenza } = Riparto::of(it, spese);
                assert_eq!(sanzione + notifica + procedura + eccedenza, it.versamento.importo.cents());
                let [sanzione, notifica, procedura, eccedenza] =
                    [sanzione, notifica, procedura, eccedenza].map(Centesimi::new);
                let Versamento { data, importo } = it.versamento;
                writeln!(
                    text,
                    "{data} {importo}: sanzione {sanzione}, notifica {notifica}, procedura {procedura}, troppo {eccedenza}"
                )
                .unwrap();
            }
        }
        "residuo" => {
            for it in &giorni {
                let residuo = integrazione.residuo(day(it));
                write!(text, "{it}: {} {}", or_none(residuo.importo), residuo.regola.as_str()).unwrap();
                let rimborso = integrazione.rimborso(day(it));
                let back = if rimborso > Centesimi::ZERO { format!(", rimborso {rimborso}") } else { String::new() };
                writeln!(text, "{}{back}", until(residuo.entro)).unwrap();
            }
        }
        "preruolo" => text = in_preruolo(&posizione, &versamenti, case.input("preruolo").unwrap()),
        other => panic!("no section `{other}`"),
    }
    text
}

fn in_preruolo(posizione: &Posizione, versamenti: &[Versamento], body: &str) -> String {
    let mut regole = preruolo::Regole::default();
    let base = preruolo::Base { posizione, versamenti, dal: posizione.esecutivo_dal() };
    let mut text = String::new();
    for line in body.lines() {
        let (key, value) = line.split_once(": ").unwrap_or((line, ""));
        match key {
            "maggiorazione" => regole.with_maggiorazione = true,
            "tetto" => regole.tetto_semestri = Some(value.parse().unwrap()),
            "lettera" => regole.spese_lettera = amount(value),
            "al" => match Preruolo::compute(&base, day(value), &regole) {
                Ok(Preruolo { sanzione, spese, semestri, maggiorazione, spese_lettera, acconti, totale, .. }) => writeln!(
                    text,
                    "{value}: sanzione {sanzione} + spese {spese} + maggiorazione {maggiorazione} (semestri {semestri}) \
                     + lettera {spese_lettera} - acconti {acconti} = {totale}"
                )
                .unwrap(),
                Err(excluded) => writeln!(text, "{value}: {excluded:?}").unwrap(),
            },
            other => panic!("no key `{other}`"),
        }
    }
    text
}

/// `importo: 1.250,00 in 12` or `richiesta: 1.250,00 notifica … data … reddito … familiari n [ricorso]`.
fn rate(body: &str) -> String {
    let limiti = Limiti::LEGALI;
    let mut text = String::new();
    for line in body.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let after = |word: &str| words[words.iter().position(|it| *it == word).unwrap() + 1];
        let importo = amount(words[1]);
        if words[0] == "richiesta:" {
            let richiesta = Richiesta {
                importo,
                notifica: day(after("notifica")),
                data: day(after("data")),
                reddito: amount(after("reddito")),
                familiari: after("familiari").parse().unwrap(),
                has_ricorso: words.contains(&"ricorso"),
            };
            let found: Vec<&str> = limiti.judge(&richiesta).into_iter().map(Inammissibile::as_str).collect();
            let verdict = if found.is_empty() { "ammissibile".to_owned() } else { found.join(", ") };
            let entro = limiti.decisione_entro(richiesta.data);
            writeln!(text, "{}: {verdict}; decisione entro {entro}", richiesta.data).unwrap();
            continue;
        }
        let most = limiti.max_rate(importo);
        match limiti.divide(importo, NonZeroU32::new(after("in").parse().unwrap()).unwrap()) {
            Ok(rate) => {
                assert_eq!(Centesimi::sum(rate.iter().copied()), Some(importo));
                writeln!(text, "{importo}: al più {most}; {}", runs(&rate)).unwrap();
            }
            Err(reason) => writeln!(text, "{importo}: al più {most}; {}", reason.as_str()).unwrap(),
        }
    }
    text
}

/// Equal rate together: `2 × 104,17 + 10 × 104,16`.
fn runs(rate: &[Centesimi]) -> String {
    let runs = rate.chunk_by(|one, other| one == other).map(|run| format!("{} × {}", run.len(), run[0]));
    runs.collect::<Vec<_>>().join(" + ")
}

/// `CDS-142-8 2026-03-02 14:00 massa`, one a line.
fn insieme(lines: &[String], spese: &Spese) -> String {
    let read = |line: &String| {
        let words: Vec<&str> = line.split(' ').collect();
        let text = format!("{} ore {} {}", words[0], words[2], words[3..].join(" "));
        (violazione(&text, 1).0, day(words[1]), ora(words[2]))
    };
    let facts: Vec<(Violazione, Data, Ora)> = lines.iter().map(read).collect();
    let fatti: Vec<Fatto> =
        facts.iter().map(|(violazione, data, ora)| Fatto { violazione, data: *data, ora: *ora }).collect();
    match cumulo::orario(&fatti, spese).unwrap() {
        None => "ciascuna per sé".to_owned(),
        Some(it) => {
            let [early, whole, late] =
                [it.importi.entro_5gg, it.importi.entro_60gg, it.importi.oltre_60gg].map(|it| match it {
                    Some(sum) => sum.to_string(),
                    None => "-".to_owned(),
                });
            format!("la {}ª, di un terzo in più: {early} {whole} {late}", it.piu_grave + 1)
        }
    }
}

#[rstest]
fn case(#[files("tests/cases/domain/dovuti/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    case.check(&path, |section| answer(&case, section));
}

#[test]
fn every_code_is_one_of_its_kind() {
    let regole: BTreeSet<&str> = Regola::ALL.into_iter().map(Regola::as_str).collect();
    assert_eq!(regole.len(), Regola::ALL.len());
    let cause: BTreeSet<&str> = Causa::ALL.into_iter().map(Causa::as_str).collect();
    assert_eq!(cause.len(), Causa::ALL.len());
    let sigle: Vec<&str> = Causa::ALL.into_iter().map(Causa::sigla).collect();
    assert_eq!(sigle, ["I1", "I2", "I3", "I4", "I5", "E1", "E2", "E3"]);
    let reasons: BTreeSet<&str> = Inammissibile::ALL.into_iter().map(Inammissibile::as_str).collect();
    assert_eq!(reasons.len(), Inammissibile::ALL.len());
}

proptest! {
    #[test]
    fn rate_sum_to_the_cent(importo in 20_001_u64..5_000_000, n in 1_u32..61) {
        let (limiti, importo) = (Limiti::LEGALI, Centesimi::new(importo));
        let n = n.min(limiti.max_rate(importo));
        let rate = limiti.divide(importo, NonZeroU32::new(n).unwrap()).unwrap();
        prop_assert_eq!(rate.len(), n as usize);
        prop_assert_eq!(Centesimi::sum(rate.iter().copied()), Some(importo));
        prop_assert!(rate.iter().all(|it| *it >= limiti.rata_minima));
        prop_assert!(rate.windows(2).all(|it| it[0] >= it[1]));
    }

    #[test]
    fn what_was_paid_is_what_was_asked_or_what_goes_back(
        paid in prop::collection::vec((0_i32..400, 1_u64..60_000), 0..5),
        costs in 0_u64..2_000,
    ) {
        let (violazione, _) = violazione("CDS-142-8", 1);
        let spese = Spese { notifica: Centesimi::new(costs), ..Spese::default() };
        let verbale = Posizione::verbale(Regime::Cds, &[Linea::new(&violazione)], &spese).unwrap();
        let posizione = Posizione { notifica: Some(day("2026-03-09")), ..verbale };
        let versamenti: Vec<Versamento> = paid
            .iter()
            .map(|&(after, cents)| Versamento { data: day("2026-03-09").plus(after), importo: Centesimi::new(cents) })
            .collect();
        let it = Integrazione::of(&posizione, &versamenti).unwrap();
        let end = day("2027-06-01");
        let kept = it.versato.checked_sub(it.rimborso(end)).unwrap();
        match it.settled() {
            Some(settled) => prop_assert_eq!(Some(kept), settled.dovuto.importo),
            None => {
                prop_assert_eq!(kept, it.versato);
                let whole = posizione.dovuto(end).importo.unwrap();
                prop_assert_eq!(it.residuo(end).importo.unwrap().checked_add(kept), Some(whole));
            }
        }
    }

    #[test]
    fn half_years_are_complete(from in 0_i32..4_000, days in 0_i32..4_000) {
        let dal = day("2020-01-01").plus(from);
        let al = dal.plus(days);
        let n = preruolo::semestri(dal, al);
        prop_assert!(dal.plus_months(6 * n) <= al);
        prop_assert!(dal.plus_months(6 * (n + 1)) > al);
    }
}
