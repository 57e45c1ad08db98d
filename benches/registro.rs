//! What the ledger does in a second: `cargo bench --bench registro -- ATTI [postgres://user@host/database]`.
//!
//! Facts about that many acts are recorded, folded into a projection by a fold that only copies, and read again. Without
//! an address the ledger is a file that goes away; with one the database must hold no ledger yet.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench measures time, and fails by panic")]

use std::time::Instant;

use plico::ledger::Error;
use plico::ledger::Fact;
use plico::ledger::Ledger;
use plico::ledger::Stored;
use plico::ledger::filtro::Filtro;
use plico::ledger::proiezione::Atti;
use plico::ledger::proiezione::Atto;
use plico::ledger::proiezione::Passo;
use plico::ledger::proiezione::Proiezione;
use plico::ledger::proiezione::Riferimento;
use plico::ledger::proiezione::Spedizione;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What happens to each act.
const KINDS: [&str; 4] = ["ricevuto", "stampato", "affidato", "esito"];

/// Acts whose facts are recorded together.
const TOGETHER: usize = 500;

fn main() {
    // Cargo adds `--bench`.
    let words: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    let acts: usize = words.first().map_or(20_000, |it| it.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = match words.get(1) {
        Some(address) => Ledger::connect(address, None).unwrap(),
        None => Ledger::open(&folder.path().join("plico.db")).unwrap(),
    };
    let facts = acts * KINDS.len();
    measured("facts recorded", facts, || record(&mut ledger, acts));
    measured("acts projected", acts, || {
        assert_eq!(ledger.each_stale_batch(20_000, fold).unwrap(), acts as u64);
    });
    measured("steps listed", acts * 2, || {
        let mut count = 0;
        let filtro = Filtro { al: Some("2026-12-31"), ..Filtro::default() };
        ledger
            .each_passo(&filtro, |_, atto, passo| {
                count += usize::from(!atto.targa.is_empty() && !passo.voce.is_empty());
                Ok::<(), Error>(())
            })
            .unwrap();
        assert_eq!(count, acts * 2);
    });
    measured("acts found and read", 1000, || {
        for number in 0..1000 {
            let subject = &ledger.find("targa", &plate(number * 7919 % acts)).unwrap()[0];
            assert_eq!(ledger.about(subject).unwrap().len(), KINDS.len());
        }
    });
    measured("facts proved", facts, || {
        let esame = ledger.check(&mut |it| panic!("{it:?}"), &mut |_, _, _| {}).unwrap();
        assert_eq!(esame.fatti, facts as u64);
    });
    measured("rows copied", facts, || drop(ledger.dump(&mut std::io::sink()).unwrap()));
}

fn measured(what: &str, count: usize, run: impl FnOnce()) {
    let begun = Instant::now();
    run();
    let took = begun.elapsed().as_secs_f64();
    println!("{what:<22} {count:>10} in {took:>8.2} s: {:>9.0} a second", count as f64 / took);
}

fn plate(number: usize) -> String {
    format!("AA{number:07}")
}

fn record(ledger: &mut Ledger, acts: usize) {
    let padding = "x".repeat(900);
    for first in (0..acts).step_by(TOGETHER) {
        for kind in KINDS {
            let numbers = first..acts.min(first + TOGETHER);
            let subjects: Vec<String> = numbers.clone().map(|it| format!("atto:E388:V/2026/{it:07}")).collect();
            let long = if kind == "ricevuto" { padding.as_str() } else { "" };
            let payloads: Vec<String> =
                numbers.map(|it| format!("{{\"targa\":\"{}\",\"testo\":\"{long}\"}}", plate(it))).collect();
            let facts: Vec<Fact<'_>> = subjects
                .iter()
                .zip(&payloads)
                .map(|(subject, payload)| Fact {
                    subject,
                    kind,
                    instant: "2026-04-01T08:00:00Z",
                    payload,
                    day: Some("2026-04-01"),
                    key: Some("lotto"),
                })
                .collect();
            ledger.record_all(&facts).unwrap();
        }
    }
}

fn fold(acts: &Atti) -> Result<Vec<Option<Proiezione>>, Error> {
    Ok(acts.iter().map(|(subject, facts)| Some(project(subject, facts))).collect())
}

fn project(subject: &str, facts: &[Stored]) -> Proiezione {
    let payload = facts[0].payload.as_deref().unwrap();
    let targa: String = payload.chars().skip(10).take(9).collect();
    let day = || Some("2026-04-01".to_string());
    let passo = |voce: &str| Passo {
        voce: voce.into(),
        dal: "2026-05-01".into(),
        entro: day(),
        importo: Some(4_200),
        regola: "regola".into(),
        ..Passo::default()
    };
    Proiezione {
        atto: Atto {
            ente: "E388".into(),
            id_verbale: subject.rsplit(':').next().unwrap().into(),
            numero: "110/2026".into(),
            anno: 2026,
            registro: "V".into(),
            lotto: "2026/0042".into(),
            targa: targa.clone(),
            data_violazione: day(),
            data_accertamento: day(),
            stato: "notificato".into(),
            notifica_prima: day(),
            notifica_ultima: day(),
            nominativo: "Montanari Elvira".into(),
            codice_fiscale: "MNTLVR70A41E388X".into(),
            dovuto_ridotto: Some(4_200),
            dovuto_pieno: Some(8_400),
            ..Atto::default()
        },
        passi: vec![passo("sollecito"), passo("preruolo")],
        spedizioni: vec![Spedizione { destinatario: 1, prodotto: "AG".into(), ..Spedizione::default() }],
        versamenti: Vec::new(),
        riferimenti: vec![Riferimento { tipo: "targa".into(), valore: targa }],
    }
}
