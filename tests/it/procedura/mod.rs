//! The procedure: facts in, what they mean out. Cases are documents: the act, the switches, the facts, what follows.

use std::fmt::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::OnceLock;

use plico::domain::data::Data;
use plico::domain::importi::Centesimi;
use plico::fatti::Fatto;
use plico::jobs::spiega;
use plico::locale::Locale;
use plico::procedure::fascicolo;
use plico::procedure::fascicolo::Contraddizione;
use plico::procedure::fascicolo::Fascicolo;
use plico::procedure::fascicolo::Passo;
use plico::procedure::fascicolo::Termine;
use plico::procedure::regole::Regole;
use rstest::rstest;

use crate::harness::Case;

mod calendario;
mod fatti;
mod invarianti;

/// The facts of a case, the act first.
fn all_facts(case: &Case) -> Vec<Fatto> {
    let mut all = vec![fatti::act(case.input("atto").expect("a case has an act"))];
    all.extend(fatti::facts(case.input("fatti").unwrap_or_default()));
    all
}

fn regole(case: &Case) -> Regole {
    toml::from_str(case.input("regole").unwrap_or_default()).expect("switches")
}

#[rstest]
fn acts_are_understood(#[files("tests/cases/procedura/**/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    if case.input("atto").is_none() {
        return calendario::check(&case, &path);
    }
    let (facts, regole) = (all_facts(&case), regole(&case));
    let f = fascicolo::fold(&facts, &regole).expect("an act that came in");
    let days: Vec<Data> = case.input("giorni").unwrap_or_default().split_whitespace().map(fatti::day).collect();
    case.check(&path, |name| match name {
        "notifica" => served(&f),
        "termini" => f.termini.iter().map(term).collect(),
        "passi" => f.passi.iter().map(step).collect(),
        "passi senza verifica" => {
            f.passi.iter().filter(|it| it.voce != plico::fatti::Voce::Verifica).map(step).collect()
        }
        "dovuto" => days.iter().map(|it| owed(&f, *it)).collect(),
        "pagamenti" => payments(&f),
        "situazione" => days.iter().map(|it| format!("{it} {}\n", f.situazione(*it))).collect(),
        "note" => f.contraddizioni.iter().chain(&f.avvertenze).map(note).collect(),
        "racconto" => tale(&facts, &regole, days[0], "it"),
        "racconto de" => tale(&facts, &regole, days[0], "de"),
        other => panic!("{}: no section is called {other}", path.display()),
    });
    everything_has_words(&path, &facts, &regole, &days);
}

fn tale(facts: &[Fatto], regole: &Regole, day: Data, lingua: &str) -> String {
    let sentences = spiega::sentences(lingua).expect("sentences");
    spiega::text(&spiega::tell(facts, regole, day, &sentences).expect("an act that came in"))
}

/// Whatever an act comes to, each word of its tale is in both languages.
pub fn everything_has_words(path: &Path, facts: &[Fatto], regole: &Regole, days: &[Data]) {
    let f = fascicolo::fold(facts, regole).expect("an act that came in");
    let day = days.first().copied().unwrap_or(f.ricevuto.0);
    static WORDS: OnceLock<[(&str, Locale); 2]> = OnceLock::new();
    let words = WORDS.get_or_init(|| ["it", "de"].map(|it| (it, spiega::sentences(it).expect("sentences"))));
    for (lingua, sentences) in words {
        for line in plico::procedure::racconto::lines(&f, facts, day) {
            for part in line.parti {
                assert!(sentences.has(&part.chiave), "{}: {lingua} has no `{}`", path.display(), part.chiave);
            }
        }
    }
}

/// What the service comes to, for the act and for each recipient.
fn served(f: &Fascicolo) -> String {
    let mut text = String::new();
    for it in &f.destinatari {
        let n = it.soggetto.progressivo;
        match &it.notifica {
            Some(it) => {
                let later =
                    if it.data_prima == it.data_ultima { String::new() } else { format!("..{}", it.data_ultima) };
                let fork = it.bivio.map(|it| format!(" {it}")).unwrap_or_default();
                let proof = match (it.prova_completa, it.prova_send) {
                    (true, _) => "prova",
                    (false, true) => "solo-send",
                    (false, false) => "senza-prova",
                };
                let (prima, how, rule) = (it.data_prima, &it.modalita, it.regola);
                writeln!(text, "{n} {prima}{later} {how} {rule}{fork} {proof} {:?}", it.fatti).unwrap();
            }
            None => {
                let limit = it.entro.map_or("-".to_string(), |it| it.to_string());
                let why = match (&it.deceduto, it.sostituito_da, it.in_corso, &it.mancata) {
                    (Some((day, _)), ..) => format!("deceduto {day}"),
                    (_, Some(other), ..) => format!("sostituito da {other}"),
                    (_, _, Some((day, _)), _) => format!("in corso dal {day}"),
                    (.., Some((code, cause, day))) => format!("mancata {code} {cause} {day}"),
                    _ => "niente".to_string(),
                };
                writeln!(text, "{n} no: {why}; entro {limit}").unwrap();
            }
        }
    }
    if f.destinatari.len() > 1 {
        let ruling = f.notifica.as_ref().map_or("nessuna".to_string(), |it| it.data_ultima.to_string());
        writeln!(text, "atto {ruling}").unwrap();
    }
    text
}

fn term(it: &Termine) -> String {
    let later = if it.prima == it.ultima { String::new() } else { format!("..{}", it.ultima) };
    format!("{} {}{later} {}\n", it.nome, it.prima, it.regola)
}

fn step(it: &Passo) -> String {
    let mut text = format!("{} {} {}", it.voce.as_str(), it.dal, it.regola);
    let mut add = |more: String| text.push_str(&more);
    it.destinatario.iter().for_each(|it| add(format!(" @{it}")));
    it.entro.iter().for_each(|it| add(format!(" entro {it}")));
    if it.limiti.len() > 1 {
        let limits: Vec<String> = it.limiti.iter().map(|(rule, day)| format!("{rule} {day}")).collect();
        add(format!(" ({})", limits.join(", ")));
    }
    it.importo.iter().for_each(|it| add(format!(" € {it}")));
    it.consenso.iter().for_each(|it| add(format!(" {}", if *it { "autorizzato" } else { "negato" })));
    it.impedimenti.iter().for_each(|it| add(format!(" !{it}")));
    text + "\n"
}

fn owed(f: &Fascicolo, day: Data) -> String {
    let Some((dovuto, residuo)) = f.dovuto(day).zip(f.residuo(day)) else { return format!("{day} -\n") };
    let sum = |it: Option<Centesimi>| it.map_or("?".to_string(), |it| it.to_string());
    let until = residuo.entro.map(|it| format!(" fino a {it}")).unwrap_or_default();
    format!("{day} {} {} resta {}{until}\n", sum(dovuto.importo), dovuto.regola.as_str(), sum(residuo.importo))
}

fn payments(f: &Fascicolo) -> String {
    let Some(it) = &f.integrazione else { return String::new() };
    let line = |it: &plico::domain::integrazione::Imputazione| {
        let why = it.classe.causa().map(|it| format!(" {}", it.sigla())).unwrap_or_default();
        let left = it.differenza.map(|it| format!(" differenza {it}")).unwrap_or_default();
        format!("{} {} {}{why}{left}\n", it.versamento.data, it.versamento.importo, it.classe.as_str())
    };
    let mut text: String = it.imputazioni.iter().map(line).collect();
    if let Some((day, fact)) = f.saldato {
        writeln!(text, "saldato {day} [{fact}]").unwrap();
    }
    if let Some(day) = f.esecutivo_dal {
        writeln!(text, "esecutivo dal {day}").unwrap();
    }
    text
}

fn note(it: &Contraddizione) -> String {
    format!("{} {:?}\n", it.codice, it.fatti)
}

#[test]
fn the_shipped_profile_is_the_default() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/procedura/cds.toml");
    let text = std::fs::read_to_string(path).unwrap();
    let profile: Regole = toml::from_str(&text).unwrap();
    assert_eq!(profile, Regole::default());
    // Every switch is there, set or as a comment, so that who decides sees them all.
    let names = format!("{:?}", Regole::default());
    let switches = names.split_terminator([',', '{']).filter_map(|it| it.split_once(": ").map(|it| it.0.trim()));
    for switch in switches {
        assert!(text.contains(&format!("{switch} = ")), "the profile does not show `{switch}`");
    }
}

#[test]
fn both_languages_tell_the_same() {
    let keys = |lingua: &str| {
        let path = format!("{}/locales/{lingua}/spiega.toml", env!("CARGO_MANIFEST_DIR"));
        let table: toml::Table = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let mut keys: Vec<(String, Vec<String>)> = Vec::new();
        for (section, words) in table {
            for (key, sentence) in words.as_table().expect("sections") {
                let text = sentence.as_str().expect("sentences");
                let mut places: Vec<String> =
                    text.split('{').skip(1).filter_map(|it| it.split_once('}')).map(|it| it.0.to_string()).collect();
                places.sort();
                keys.push((format!("{section}.{key}"), places));
            }
        }
        keys.sort();
        keys
    };
    assert_eq!(keys("it"), keys("de"));
}
