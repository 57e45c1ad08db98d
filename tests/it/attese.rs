//! The order in which acts wait for a word, in either database, with what searches are quick by and without.

use plico::ledger::Error;
use plico::ledger::Fact;
use plico::ledger::Ledger;
use plico::ledger::attese::Richiesta;
use plico::ledger::proiezione::Atti;
use plico::ledger::proiezione::Atto;
use plico::ledger::proiezione::Passo;
use plico::ledger::proiezione::Proiezione;
use rstest::rstest;

use crate::cluster::Base;

/// The day that is asked for; steps of the month after have not begun.
const AL: &str = "2026-03-31";

/// The steps of an act, drawn by its number: up to four, of two kinds, some without an end, some that have not begun.
fn steps(number: u32) -> Vec<Passo> {
    let mut state = number.wrapping_mul(2_654_435_761);
    let mut draw = |of: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % of
    };
    let step = |_| Passo {
        voce: ["preruolo", "sollecito"][draw(2) as usize].into(),
        autorizzato: ["", "", "si"][draw(3) as usize].into(),
        dal: format!("2026-0{}-15", 1 + draw(4)),
        entro: (draw(4) > 0).then(|| format!("2026-07-{:02}", 1 + draw(6))),
        ..Passo::default()
    };
    (0..number % 5).map(step).collect()
}

fn subject(number: u32) -> String {
    format!("{}:X999:V/{number:03}", if number.is_multiple_of(4) { "prova" } else { "atto" })
}

fn fill(ledger: &mut Ledger) {
    for number in 1..=80 {
        let subject = subject(number);
        let (instant, payload) = ("2026-01-01T00:00:00Z", "{}");
        ledger.record(&Fact { subject: &subject, kind: "ricevuto", instant, payload, day: None, key: None }).unwrap();
    }
    ledger.begin_projection("regole").unwrap();
    let fold = |acts: &Atti| {
        let project = |(subject, _): &(String, Vec<_>)| {
            let number: u32 = subject.rsplit('/').next().and_then(|it| it.parse().ok()).unwrap();
            let atto = Atto { id_verbale: number.to_string(), prova: subject.starts_with("prova"), ..Atto::default() };
            Some(Proiezione { atto, passi: steps(number), ..Proiezione::default() })
        };
        Ok::<_, Error>(acts.iter().map(project).collect())
    };
    ledger.each_stale_batch(50, fold).unwrap();
}

/// The acts that wait, found by looking at each.
fn waiting(it: Richiesta<'_>) -> Vec<String> {
    let begun = |step: &Passo| step.voce == it.voce && step.autorizzato == it.parola && step.dal.as_str() <= it.al;
    let end = |number: u32| {
        let ends = steps(number).into_iter().filter(begun).map(|it| it.entro.unwrap_or("9999".into()));
        ends.min().map(|it| (it, subject(number)))
    };
    let mut all: Vec<(String, String)> = (1..=80).filter_map(end).collect();
    all.retain(|one| one.1.starts_with("prova") == it.prova);
    all.sort();
    all.into_iter().map(|it| it.1).collect()
}

#[rstest]
fn the_most_urgent_come_first(#[values(Base::File, Base::Server)] base: Base, #[values(false, true)] is_quick: bool) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    fill(&mut ledger);
    if is_quick {
        ledger.prepare_searches().unwrap();
    }
    let mut found = 0;
    for voce in ["preruolo", "sollecito", "altro"] {
        for (prova, parola) in [(false, ""), (false, "si"), (true, ""), (true, "no")] {
            let richiesta = Richiesta { prova, voce, parola, al: AL };
            let all = waiting(richiesta);
            let mut pages = Vec::new();
            for skip in (0..=all.len() as u64).step_by(3) {
                pages.extend(ledger.attese(richiesta, skip, 3).unwrap());
            }
            assert_eq!(pages, all, "{richiesta:?}");
            assert_eq!(ledger.count_attesa(richiesta).unwrap(), all.len() as u64, "{richiesta:?}");
            found += all.len();
        }
    }
    assert!(found > 60, "only {found} acts wait: the order was hardly tried");
}
