//! What holds of any facts at all, however odd: tried on ten thousand invented acts with seeds of our own.

use plico::domain::calendario;
use plico::domain::calendario::Calendario;
use plico::domain::data::Data;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Voce;
use plico::procedure::fascicolo;
use plico::procedure::fascicolo::Fascicolo;
use plico::procedure::regole::Regole;
use rstest::rstest;

use super::fatti;

/// Acts tried by each test, for each of its seeds.
const ACTS: u64 = 2_500;

/// Numbers from a seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    /// Mostly soon after the one before, at times before it, at times a year later.
    fn day(&mut self, near: Data) -> Data {
        match self.below(20) {
            0 => near.plus(-(self.below(40) as i32)),
            1..=3 => near.plus(self.below(400) as i32),
            _ => near.plus(self.below(30) as i32),
        }
    }

    fn shuffle<T>(&mut self, of: &mut [T]) {
        for place in (1..of.len()).rev() {
            of.swap(place, usize::try_from(self.below(place as u64 + 1)).unwrap());
        }
    }
}

const TIPI: [&str; 9] =
    ["VERBALE_NC", "VERBALE_NC", "VERBALE_NC", "VERBALE_C", "PREAVVISO", "V126B", "EXTRA", "ORDINANZA", "ALTRO"];
const ESITI: [&str; 20] = [
    "RECAG001C",
    "RECAG002C",
    "RECAG003C+M05",
    "RECAG003C+M02",
    "RECAG003F+M04",
    "RECAG003F+M01",
    "RECAG003C+M06",
    "RECAG004+F02",
    "RECAG005C",
    "RECAG006C",
    "RECAG008C",
    "RECAG010",
    "RECAG012",
    "RECAG012",
    "RECAG013",
    "RECAG015+C04",
    "RECRN005C",
    "RECRI003C",
    "RECRI004C+M09",
    "ALTRO",
];
const MODI: [&str; 7] = ["MANI", "FAMILIARE", "RIFIUTO", "ART140", "ART143", "IRREPERIBILE", "ALTRO"];
const VOCI: [&str; 12] = [
    "preruolo",
    "ruolo",
    "punti",
    "integrazione",
    "verbale126-bis",
    "rapporto",
    "rinotifica-messi",
    "rinotifica-posta",
    "verbale180",
    "definito",
    "sollecito",
    "prova-incompleta",
];

/// An invented act.
fn act(dice: &mut Dice) -> Fatto {
    let violation = fatti::day("2024-01-10").plus(dice.below(700) as i32);
    let mut text = format!("tipo {}\nviolazione {violation}\nspese 15,00\n", dice.pick(&TIPI));
    text += &format!("ricevuto {}\n", violation.plus(dice.below(60) as i32));
    text += dice.pick(&["importi 136,10 188,00 362,00\n", "importi - 188,00 362,00\n", "", "importi - 240,00 -\n"]);
    text += dice.pick(&[
        "norma 142/8 173,00 694,00 punti=3\n",
        "norma 7/14 42,00 173,00\n",
        "",
        "norma 116/15 5110,00 30660,00 senza-riduzione\n",
    ]);
    text += dice.pick(&["", "", "", "contestato\n", "origine pregresso\n"]);
    for number in 1..=dice.below(4) {
        let who = dice.pick(&["OBBLIGATO", "OBBLIGATO", "TRASGRESSORE", "LOCATARIO"]);
        text += &format!("soggetto {number} {who} {}\n", dice.pick(&["IT", "IT", "IT", "DE"]));
    }
    fatti::act(&text)
}

/// An invented fact after a day.
fn line(dice: &mut Dice, near: Data) -> (Data, String) {
    let day = dice.day(near);
    let n = 1 + dice.below(3);
    let on = |dice: &mut Dice, name: &str, share: u64| match dice.below(10) < share {
        true => format!(" {name}={}", dice.day(day.plus(-3))),
        false => String::new(),
    };
    let proofs = dice.pick(&["", " prove=23L", " prove=23L,ARCAD", " prove=consegna,accettazione", " prove=relata"]);
    let what = match dice.below(30) {
        0..=4 => format!("affidato {n} {} {}", dice.pick(&["AG", "AG", "ESTERO", "MESSI"]), 76 + dice.below(4)),
        5..=9 => {
            let mut text = format!("esito {n} {}", dice.pick(&ESITI));
            for (name, share) in
                [("tentato", 4), ("depositato", 3), ("cad", 6), ("can", 2), ("consegnato", 6), ("ritirato", 3)]
            {
                text += &on(dice, name, share);
            }
            text + dice.pick(&["", "", "", " stato=DA_VERIFICARE", " stato=CONFERMATO", " piego=77"]) + proofs
        }
        10 => format!("pec-accettata {n} m{} ora=12:00", dice.below(2)),
        11 => format!("pec-consegnata {n} m{} ora={}{proofs}", dice.below(2), dice.pick(&["12:00", "21:30", "06:10"])),
        12 => format!("pec-mancata {n} m{} causa=piena{}", dice.below(2), dice.pick(&["", " imputabile"])),
        13 => {
            let (sent, taken) = (on(dice, "raccomandata", 7), on(dice, "ritirata", 3));
            format!("relata {n} {}{sent}{taken}{proofs}", dice.pick(&MODI))
        }
        14 => format!("dichiarata {n} {}", dice.pick(&["MANI", "COMPIUTA_GIACENZA"])),
        15 => format!("richiesta {n} {}", dice.pick(&["anagrafe", "aci", "messi", "noleggio"])),
        16 => {
            let said = dice.pick(&[
                "cambiato citta=Ancona",
                "invariato",
                "deceduto",
                "irreperibile",
                "trovato citta=Fano nazione=FR",
                "inutilizzabile",
            ]);
            format!("risposta {n} {} {said}", dice.pick(&["anagrafe", "aci", "noleggio"]))
        }
        17 => {
            let why = dice.pick(&["locazione", "anagrafe", "conducente"]);
            format!("destinatario {n} LOCATARIO IT Osimo motivo={why}{}", dice.pick(&["", " al-posto-di=1"]))
        }
        18..=20 => {
            format!("pagamento {} PAGOPA", dice.pick(&["136,10", "188,00", "173,00", "362,00", "20,00", "0,50"]))
        }
        21 => format!("rate 100,00@{} 88,00@{}", day.plus(30), day.plus(60)),
        22 => format!("ricorso {}", dice.pick(&["prefetto", "gdp", "altro"])),
        23 => {
            let how = dice.pick(&["accolto", "respinto", "respinto 380,00", "inammissibile", "silenzio-accoglimento"]);
            format!("decisione {} {how}", dice.pick(&["prefetto", "gdp", "autotutela"]))
        }
        24 => {
            format!("dati {} motivo={}", dice.pick(&["validi", "no"]), dice.pick(&["x", "identificazione_impossibile"]))
        }
        25 => dice.pick(&["ottemperato", "annullato motivo=errore", "rimborso 20,00", "stornato pagato"]).to_string(),
        26 => format!("invito {}", day.plus(30)),
        27 => format!("autorizzato {} {}", dice.pick(&VOCI), dice.pick(&["si", "no"])),
        28 => format!("emesso {} D{}{}", dice.pick(&VOCI), dice.below(2), on(dice, "scadenza", 5)),
        _ => format!("riscontro {} D{} {}", dice.pick(&VOCI), dice.below(2), dice.pick(&["accettato", "respinto"])),
    };
    (day, format!("{day} {what}\n"))
}

/// An invented act and what happened to it; no corrections.
fn invented(dice: &mut Dice) -> Vec<Fatto> {
    let first = act(dice);
    let mut day = first.data;
    let mut text = String::new();
    for _ in 0..dice.below(14) {
        let (next, one) = line(dice, day);
        day = day.max(next);
        text += &one;
    }
    let mut all = vec![first];
    all.extend(fatti::facts(&text));
    all
}

fn fold(facts: &[Fatto]) -> Fascicolo {
    fascicolo::fold(facts, &Regole::default()).expect("an act that came in")
}

fn shown(f: &Fascicolo) -> String {
    let days: String = [0, 40, 80, 300, 700].map(|it| super::owed(f, f.ricevuto.0.plus(it))).concat();
    format!("{f:?}{days}")
}

fn correction(numero: u64, di: u64, day: Data) -> Fatto {
    let evento = Evento::Rettifica { di, motivo: "errore".to_string(), da: "M.R.".to_string() };
    Fatto { numero, ..Fatto::new(day, evento) }
}

#[rstest]
fn the_order_of_arrival_never_matters(#[values(1, 2, 3, 4)] seed: u64) {
    let mut dice = Dice(seed);
    for _ in 0..ACTS {
        let facts = invented(&mut dice);
        let mut other = facts.clone();
        dice.shuffle(&mut other);
        assert_eq!(shown(&fold(&facts)), shown(&fold(&other)), "{facts:#?}");
        holds(&facts, &fold(&facts));
    }
}

#[rstest]
fn a_correction_equals_having_been_right_at_first(#[values(11, 12)] seed: u64) {
    let mut dice = Dice(seed);
    for _ in 0..ACTS {
        let right = invented(&mut dice);
        let expected = shown(&fold(&right));
        let mut corrected = right.clone();
        let (_, wrong) = line(&mut dice, right[0].data);
        let numero = right.len() as u64 + 1;
        corrected.extend(fatti::facts(&wrong).into_iter().map(|it| Fatto { numero, ..it }));
        corrected.push(correction(numero + 1, numero, right[0].data));
        dice.shuffle(&mut corrected);
        assert_eq!(shown(&fold(&corrected)), expected, "{corrected:#?}");
        // Taken back and given back: as if nobody had touched it.
        let mut twice = right.clone();
        let victim = 1 + dice.below(right.len() as u64);
        twice.push(correction(numero, victim, right[0].data));
        twice.push(correction(numero + 1, numero, right[0].data));
        assert_eq!(shown(&fold(&twice)), expected);
    }
}

/// The tale of an act has all its words, whatever happened.
#[test]
fn whatever_happens_can_be_told() {
    let mut dice = Dice(21);
    for _ in 0..ACTS {
        let facts = invented(&mut dice);
        super::everything_has_words("invented".as_ref(), &facts, &Regole::default(), &[facts[0].data.plus(400)]);
    }
}

#[test]
fn corrections_that_name_one_another_end() {
    let mut dice = Dice(31);
    for _ in 0..ACTS {
        let mut facts = invented(&mut dice);
        let day = facts[0].data;
        for numero in 20..26 {
            facts.push(correction(numero, 2 + dice.below(24), day));
        }
        let whole = fascicolo::fold(&facts, &Regole::default()).map(|it| shown(&it));
        dice.shuffle(&mut facts);
        assert_eq!(whole, fascicolo::fold(&facts, &Regole::default()).map(|it| shown(&it)));
    }
}

/// What holds of any act.
fn holds(facts: &[Fatto], f: &Fascicolo) {
    let causes = |numbers: &[u64]| {
        let sent = |it: &&Fatto| matches!(it.evento, Evento::Affidato(_) | Evento::PecAccettata(_));
        facts.iter().filter(|it| numbers.contains(&it.numero)).filter(sent).map(|it| it.data).max()
    };
    for it in f.destinatari.iter().filter_map(|it| it.notifica.as_ref()) {
        assert!(it.data_prima <= it.data_ultima, "{facts:#?}");
        assert!(f.scheda.data_violazione.is_none_or(|cause| cause <= it.data_prima), "{facts:#?}");
        assert!(causes(&it.fatti).is_none_or(|cause| cause <= it.data_prima), "{facts:#?}");
    }
    for it in &f.termini {
        assert!(it.prima <= it.ultima, "{} {facts:#?}", it.nome);
    }
    let term = |name: &str| f.termine(name).map(|it| it.ultima);
    assert!(term("sconto").zip(term("pagamento")).is_none_or(|(early, whole)| early <= whole));
    for it in &f.passi {
        let is_closing = matches!(it.voce, Voce::Rimborso | Voce::Definito);
        assert!(f.annullato.is_none() || is_closing, "{:?} of a void act {facts:#?}", it.voce);
        if matches!(it.voce, Voce::Preruolo | Voce::Ruolo) {
            assert!(f.esecutivo_dal.is_some_and(|first| first <= it.dal), "{facts:#?}");
        }
        assert!(it.entro.is_none_or(|last| last >= it.dal) || it.impedimenti.contains(&"fuori-termine"));
    }
    let is_served = f.destinatari.iter().any(|it| it.notifica.is_some());
    let by_judge = facts.iter().any(|it| matches!(it.evento, Evento::EsitoRicorso { importo: Some(_), .. }));
    assert!(f.esecutivo_dal.is_none() || is_served || by_judge, "{facts:#?}");
}

#[test]
fn a_later_service_never_ends_earlier() {
    let first = fatti::day("2024-01-01");
    for days in [5, 30, 60] {
        for place in 0..1_200 {
            let (one, next) = (first.plus(place), first.plus(place + 1));
            let pay = |it| Calendario::LEGALE.payment_term(it, days);
            let judge = |it| calendario::judicial_term(&Calendario::LEGALE, it, days);
            assert!(pay(one) <= pay(next) && judge(one) <= judge(next), "{one} {days}");
            assert!(judge(one) >= one.plus(days) && !Calendario::LEGALE.is_holiday(judge(one)));
        }
    }
}
