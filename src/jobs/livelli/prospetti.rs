//! The statements: where service levels stand, what a bimester costs, what it brings in.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::jobs::livelli::raccolta::Raccolta;
use crate::jobs::livelli::tabella::Tabella;
use crate::jobs::livelli::tabella::Tipo::Data as D;
use crate::jobs::livelli::tabella::Tipo::Importo as I;
use crate::jobs::livelli::tabella::Tipo::Numero as N;
use crate::jobs::livelli::tabella::Tipo::Percentuale as P;
use crate::jobs::livelli::tabella::Tipo::Testo as T;
use crate::jobs::livelli::tabella::Valore;
use crate::procedure::livelli::bimestri;
use crate::procedure::livelli::bimestri::Bimestre;
use crate::procedure::livelli::caso::Istante;
use crate::procedure::livelli::caso::Stato;
use crate::procedure::livelli::contratto::Conteggio;
use crate::procedure::livelli::contratto::Contratto;
use crate::procedure::livelli::contratto::Percento;
use crate::procedure::livelli::contratto::Regola;
use crate::procedure::livelli::contratto::Ritardo;
use crate::procedure::livelli::contratto::Tollerati;
use crate::procedure::livelli::fattura::Escluso;
use crate::procedure::livelli::fattura::Fattura;
use crate::procedure::livelli::penali;
use crate::procedure::livelli::penali::Misurato;
use crate::procedure::livelli::penali::Prospetto;
use crate::procedure::livelli::penali::Riga;

/// The three countings, in the order of their columns.
const CONTEGGI: [Conteggio; 3] = [Conteggio::Giorni, Conteggio::Casi, Conteggio::Massimo];

/// The bimester that was asked for, or the one of a day; `None` where the service has no first day, or a later one.
pub fn bimestre(contratto: &Contratto, numero: Option<u32>, oggi: Data) -> Option<Bimestre> {
    match numero {
        Some(numero) => bimestri::bimestre(contratto, numero),
        None => bimestri::of(contratto, oggi),
    }
}

/// A quantity.
fn n(it: impl TryInto<i64>) -> Valore {
    Valore::number(it)
}

/// A sum that may be missing.
fn sum(it: Option<Centesimi>) -> Valore {
    it.map_or(Valore::Vuoto, Valore::from)
}

fn share(riga: &Riga) -> Valore {
    Valore::share(riga.ritardi as u64, riga.casi as u64)
}

/// A moment, or nothing: a day where its hour is not known.
fn moment(it: Option<Istante>) -> Valore {
    match it {
        Some(Istante { data, ora: None }) => data.into(),
        it => Valore::words(it.map(|it| it.to_string()).unwrap_or_default()),
    }
}

fn si_no(it: bool) -> Valore {
    Valore::from(if it { "S" } else { "N" })
}

/// Where service levels stand: the rules.
pub fn livelli(contratto: &Contratto, righe: &[Riga]) -> Tabella {
    let mut tabella = Tabella::new(
        "regole",
        "Livelli di servizio",
        &[
            ("regola", "Regola", T),
            ("riga", "Riga", T),
            ("parametro", "Parametro", T),
            ("termine", "Termine", T),
            ("casi", "Casi", N),
            ("ritardi", "In ritardo", N),
            ("percentuale", "Quota in ritardo", P),
            ("ritardo_massimo", "Ritardo massimo (giorni)", N),
            ("oltre_obiettivo", "Oltre l'obiettivo interno", N),
            ("aperti", "Da fare, nel termine", N),
            ("a_rischio", "di cui a rischio", N),
            ("luce", "Semaforo", T),
        ],
    );
    for (regola, riga) in contratto.regola.iter().zip(righe) {
        tabella.push(vec![
            regola.id.as_str().into(),
            regola.riga.as_str().into(),
            regola.parametro.as_str().into(),
            regola.detto().into(),
            n(riga.casi),
            n(riga.ritardi),
            share(riga),
            n(riga.massimo),
            n(riga.oltre_obiettivo),
            n(riga.aperti),
            n(riga.rischio),
            riga.soglia.luce().into(),
        ]);
    }
    tabella
}

/// Cases that somebody has to look at: late ones, and open ones, those with the fewest days first.
pub fn casi<'a>(found: impl Iterator<Item = (&'a Regola, &'a Misurato)>) -> Tabella {
    let mut tabella = Tabella::new(
        "casi",
        "Casi in ritardo o ancora da fare",
        &[
            ("regola", "Regola", T),
            ("caso", "Caso", T),
            ("dal", "Dal", D),
            ("scadenza", "Scadenza", D),
            ("al", "Fatto il", D),
            ("restano", "Giorni rimasti", N),
            ("giorni_ritardo", "Giorni di ritardo", N),
            ("oltre_obiettivo", "Oltre l'obiettivo interno", T),
            ("stato", "Stato", T),
        ],
    );
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(regola, it)| {
        (std::cmp::Reverse(it.giudizio.stato), it.giudizio.scadenza, &regola.id, &it.caso.cosa)
    });
    for (regola, it) in found {
        tabella.push(vec![
            regola.id.as_str().into(),
            it.caso.cosa.as_str().into(),
            moment(Some(it.caso.dal)),
            moment(it.giudizio.scadenza),
            moment(it.caso.al),
            it.giudizio.restano.map_or(Valore::Vuoto, n),
            n(it.giudizio.giorni),
            si_no(it.giudizio.oltre_obiettivo),
            it.giudizio.stato.as_str().into(),
        ]);
    }
    tabella
}

/// Whether a person must look: something is late, past the threshold or about to be late.
pub fn needs_look(righe: &[Riga]) -> bool {
    righe.iter().any(|it| it.ritardi > 0 || it.rischio > 0)
}

/// The cases at risk or late, in one sentence; `aperti` are those that stand one by one in [`casi`].
pub fn detto<'a>(righe: &[Riga], aperti: impl Iterator<Item = (&'a Regola, &'a Misurato)>) -> String {
    let sum = |of: fn(&Riga) -> usize| righe.iter().map(of).sum::<usize>();
    let is_waiting = |it: &Misurato| it.giudizio.stato == Stato::Ritardo && it.giudizio.restano.is_some();
    format!(
        "casi {}, in ritardo {} (ancora da fare {}), da fare nel termine {} (a rischio {})",
        sum(|it| it.casi),
        sum(|it| it.ritardi),
        aperti.filter(|it| is_waiting(it.1)).count(),
        sum(|it| it.aperti),
        sum(|it| it.rischio)
    )
}

/// A statement of penalties: the rows, the three countings, the late cases, the acts that fell, the running total.
pub fn penali(raccolta: &Raccolta<'_>, contratto: &Contratto, numero: u32) -> Option<(Prospetto, Vec<Tabella>)> {
    let three = CONTEGGI.map(|it| raccolta.misure.prospetti(&raccolta.annullati, it, numero));
    let applied = &three[penali::index(contratto.penali.conteggio)];
    let prospetto = applied.last().filter(|it| it.bimestre.numero == numero)?.clone();
    let tabelle = vec![
        righe(contratto, &prospetto),
        conteggi(contratto, &prospetto),
        in_ritardo(raccolta, contratto, &prospetto),
        annullati(&prospetto),
        andamento(contratto, &three),
    ];
    Some((prospetto, tabelle))
}

/// By what a statement of penalties counts, in words.
pub fn criteri(contratto: &Contratto) -> Vec<String> {
    let (daily, days) = penali::al_giorno(contratto);
    let (tetto, per_mille) = (contratto.tetto(), contratto.penali.per_mille);
    let conteggio = match contratto.penali.conteggio {
        Conteggio::Giorni => "ogni giorno con almeno un caso in ritardo, una volta per parametro",
        Conteggio::Casi => "ogni giorno di ogni caso",
        Conteggio::Massimo => "i giorni del caso peggiore di ogni parametro",
    };
    let ritardo = match contratto.penali.ritardo {
        Ritardo::Calendario => "di calendario",
        Ritardo::Lavorativi => "lavorativi",
    };
    let tollerati = match contratto.penali.tollerati {
        Tollerati::Minore => "minore",
        Tollerati::Maggiore => "maggiore",
    };
    vec![
        format!("Contratto: {}.", contratto.contratto.estremi),
        format!("Valore netto {} euro; {per_mille} per mille al giorno: {daily} euro.", contratto.valore()),
        format!("Tetto di tutto il contratto {tetto} euro, raggiunto in {days} giorni di penale."),
        format!("Si applica il conteggio «{}»: {conteggio}.", contratto.penali.conteggio.as_str()),
        format!("Giorni di ritardo {ritardo}; la tolleranza esenta i casi con il ritardo {tollerati}."),
        "Un caso appartiene al bimestre in cui scade; i giorni di ritardo al bimestre in cui cadono.".to_string(),
        format!(
            "Oltre il {} % dei casi di un parametro in ritardo, senza tolleranza, il contratto si può risolvere.",
            contratto.risoluzione.soglia_pct
        ),
    ]
}

fn righe(contratto: &Contratto, prospetto: &Prospetto) -> Tabella {
    let mut tabella = Tabella::new(
        "righe",
        "Penali per parametro",
        &[
            ("regola", "Regola", T),
            ("riga", "Riga", T),
            ("parametro", "Parametro", T),
            ("termine", "Termine", T),
            ("casi", "Casi", N),
            ("ritardi", "In ritardo", N),
            ("percentuale", "Quota in ritardo", P),
            ("tollerati", "Tollerati", N),
            ("penalizzati", "Penalizzati", N),
            ("ritardo_massimo", "Ritardo massimo (giorni)", N),
            ("penale", "Penale (€)", I),
            ("soglia", "Soglia", T),
        ],
    );
    for (regola, riga) in contratto.regola.iter().zip(&prospetto.righe) {
        tabella.push(vec![
            regola.id.as_str().into(),
            regola.riga.as_str().into(),
            regola.parametro.as_str().into(),
            regola.detto().into(),
            n(riga.casi),
            n(riga.ritardi),
            share(riga),
            n(riga.tollerati),
            n(riga.penalizzati),
            n(riga.massimo),
            riga.penali[penali::index(contratto.penali.conteggio)].into(),
            riga.soglia.as_str().into(),
        ]);
    }
    tabella
}

/// The days and sums of the rules that cost, in the three countings.
fn conteggi(contratto: &Contratto, prospetto: &Prospetto) -> Tabella {
    let mut tabella = Tabella::new(
        "conteggi",
        "I tre conteggi",
        &[
            ("regola", "Regola", T),
            ("giorni_distinti", "Giorni distinti", N),
            ("giorni_per_caso", "Giorni, caso per caso", N),
            ("giorni_massimo", "Giorni del caso peggiore", N),
            ("penale_giorni", "Penale per giorni distinti (€)", I),
            ("penale_casi", "Penale caso per caso (€)", I),
            ("penale_massimo", "Penale del caso peggiore (€)", I),
        ],
    );
    for (regola, riga) in contratto.regola.iter().zip(&prospetto.righe).filter(|it| it.1.giorni[1] > 0) {
        let mut cells: Vec<Valore> = vec![regola.id.as_str().into()];
        cells.extend(riga.giorni.iter().map(|it| n(*it)));
        cells.extend(riga.penali.iter().map(|it| Valore::from(*it)));
        tabella.push(cells);
    }
    tabella
}

/// Each late case of the bimester, and whether the tolerance takes it.
fn in_ritardo(raccolta: &Raccolta<'_>, contratto: &Contratto, prospetto: &Prospetto) -> Tabella {
    let mut tabella = Tabella::new(
        "casi",
        "Casi in ritardo del bimestre",
        &[
            ("regola", "Regola", T),
            ("caso", "Caso", T),
            ("dal", "Dal", D),
            ("scadenza", "Scadenza", D),
            ("al", "Fatto il", D),
            ("giorni_ritardo", "Giorni di ritardo", N),
            ("tollerato", "Tollerato", T),
        ],
    );
    for (place, (regola, riga)) in contratto.regola.iter().zip(&prospetto.righe).enumerate() {
        for (order, it) in raccolta.misure.late(place, prospetto.bimestre.numero).into_iter().enumerate() {
            tabella.push(vec![
                regola.id.as_str().into(),
                it.caso.cosa.as_str().into(),
                moment(Some(it.caso.dal)),
                moment(it.giudizio.scadenza),
                moment(it.caso.al),
                n(it.giudizio.giorni),
                si_no(order < riga.tollerati),
            ]);
        }
    }
    tabella
}

/// Row 1 of the contract: the least sanction is added, the sum of the preruolo stands beside it.
fn annullati(prospetto: &Prospetto) -> Tabella {
    let mut tabella = Tabella::new(
        "annullati",
        "Atti caduti per un ritardo",
        &[
            ("atto", "Atto", T),
            ("data", "Data", D),
            ("causa", "Causa", T),
            ("minimo", "Minimo edittale (€)", I),
            ("preruolo", "Importo del preruolo (€)", I),
        ],
    );
    for it in &prospetto.annullati {
        let causa = it.causa.as_str().into();
        tabella.push(vec![it.atto.as_str().into(), it.data.into(), causa, it.minimo.into(), sum(it.preruolo)]);
    }
    tabella
}

/// The running total of each counting, against the cap.
fn andamento(contratto: &Contratto, three: &[Vec<Prospetto>; 3]) -> Tabella {
    let mut tabella = Tabella::new(
        "andamento",
        "Andamento verso il tetto",
        &[
            ("bimestre", "Bimestre", N),
            ("dal", "Dal", D),
            ("al", "Al", D),
            ("conteggio", "Conteggio", T),
            ("righe", "Parametri (€)", I),
            ("annullati", "Atti caduti (€)", I),
            ("totale", "Totale (€)", I),
            ("precedenti", "Già applicate (€)", I),
            ("applicata", "Si applica (€)", I),
            ("cumulato", "In tutto (€)", I),
            ("tetto", "Tetto (€)", I),
            ("residuo", "Residuo (€)", I),
            ("oltre_soglia", "Parametri oltre la soglia", N),
        ],
    );
    let tetto = contratto.tetto();
    for (conteggio, prospetti) in CONTEGGI.iter().zip(three) {
        for it in prospetti {
            tabella.push(vec![
                n(it.bimestre.numero),
                it.bimestre.dal.into(),
                it.bimestre.al.into(),
                conteggio.as_str().into(),
                it.totale_righe.into(),
                it.totale_annullati.into(),
                it.totale.into(),
                it.precedenti.into(),
                it.applicata.into(),
                it.cumulato().into(),
                tetto.into(),
                tetto.checked_sub(it.cumulato()).unwrap_or_default().into(),
                n(it.oltre_soglia()),
            ]);
        }
    }
    tabella
}

/// A statement of billing: the account, each start, what brings no fee, the register of costs, what is doubtful.
pub fn fatturazione(raccolta: &Raccolta<'_>, contratto: &Contratto, numero: u32) -> Option<(Fattura, Vec<Tabella>)> {
    let fatture = raccolta.conti.fatture(contratto, numero);
    let fattura = fatture.into_iter().next_back().filter(|it| it.bimestre.numero == numero)?;
    let tabelle = vec![
        conto(contratto, &fattura),
        atti(raccolta),
        esclusi(raccolta, &fattura),
        costi(&fattura),
        dubbi(contratto, &fattura),
    ];
    Some((fattura, tabelle))
}

/// By what a statement of billing counts, in words.
pub fn condizioni(contratto: &Contratto) -> Vec<String> {
    let regole = &contratto.fatturazione;
    let iva = if regole.iva_dal_comune { ", versata dal Comune" } else { "" };
    vec![
        format!("Contratto: {}.", contratto.contratto.estremi),
        "Si contano gli atti avviati alla notificazione, per posta o per PEC.".to_string(),
        format!(
            "Prezzi {} e {} euro, ribasso {} %; ritenuta {} % fino alla liquidazione finale; IVA {} %{iva}.",
            regole.prezzo_italia,
            regole.prezzo_estero,
            contratto.contratto.ribasso_pct,
            regole.ritenuta_pct,
            regole.iva_pct
        ),
        format!("Pagamento a {} giorni.", regole.pagamento_giorni),
        "Le spese postali e delle banche dati sono a carico del Comune: un prezzo non noto non si conta.".to_string(),
    ]
}

fn conto(contratto: &Contratto, fattura: &Fattura) -> Tabella {
    let regole = &contratto.fatturazione;
    let mut tabella = Tabella::new(
        "conto",
        "Conto del bimestre",
        &[
            ("voce", "Voce", T),
            ("atti", "Atti", N),
            ("prezzo", "Prezzo (€)", I),
            ("percentuale", "Aliquota", P),
            ("importo", "Importo (€)", I),
        ],
    );
    for it in &fattura.voci {
        tabella.push(vec![it.canale.as_str().into(), n(it.atti), it.prezzo.into(), Valore::Vuoto, it.importo.into()]);
    }
    let mut line = |voce: &str, rate: Option<Percento>, importo: Centesimi| {
        let rate = rate.map_or(Valore::Vuoto, |it| Valore::Percentuale(it.hundredths() as i64));
        tabella.push(vec![voce.into(), Valore::Vuoto, Valore::Vuoto, rate, importo.into()]);
    };
    line("lordo", None, fattura.lordo);
    line("ribasso", Some(contratto.contratto.ribasso_pct), fattura.ribasso);
    line("imponibile", None, fattura.imponibile);
    line("ritenuta", Some(regole.ritenuta_pct), fattura.ritenuta);
    line("netto", None, fattura.netto);
    line("iva", Some(regole.iva_pct), fattura.iva);
    line("rimborsi", None, fattura.rimborsi);
    line("totale", None, fattura.totale);
    line("ritenute_precedenti", None, fattura.ritenute_precedenti);
    line("ritenute_in_tutto", None, fattura.ritenute_in_tutto());
    tabella
}

/// Each act that was started, and whether it is paid for.
fn atti(raccolta: &Raccolta<'_>) -> Tabella {
    let mut tabella = Tabella::new(
        "atti",
        "Atti avviati alla notificazione",
        &[
            ("atto", "Atto", T),
            ("destinatario", "Destinatario", N),
            ("data", "Data", D),
            ("canale", "Canale", T),
            ("prodotto", "Prodotto", T),
            ("rinotifica", "Rinotifica", T),
            ("dopo_pec_mancata", "Dopo una PEC mancata", T),
            ("fatturato", "Fatturato", T),
        ],
    );
    let mut rows: Vec<_> = raccolta.avvii.iter().collect();
    rows.sort_by_key(|it| (it.avvio.data, &it.avvio.atto, it.avvio.destinatario));
    for it in rows {
        tabella.push(vec![
            it.avvio.atto.as_str().into(),
            n(it.avvio.destinatario),
            it.avvio.data.into(),
            it.avvio.canale.as_str().into(),
            it.avvio.prodotto.as_str().into(),
            si_no(it.rinotifica),
            si_no(it.avvio.dopo_pec),
            si_no(it.pagato),
        ]);
    }
    tabella
}

fn esclusi(raccolta: &Raccolta<'_>, fattura: &Fattura) -> Tabella {
    let mut tabella = Tabella::new(
        "esclusi",
        "Lavorati e non fatturati",
        &[("motivo", "Motivo", T), ("quanti", "Quanti", N), ("atto", "Atto", T), ("data", "Data", D)],
    );
    for why in Escluso::ALL {
        let Some(count) = fattura.esclusi.get(&why) else { continue };
        tabella.push(vec![why.as_str().into(), n(*count), Valore::Vuoto, Valore::Vuoto]);
        for (_, atto, day) in raccolta.esclusi.iter().filter(|it| it.0 == why) {
            tabella.push(vec![why.as_str().into(), Valore::Vuoto, atto.as_str().into(), (*day).into()]);
        }
    }
    tabella
}

/// The register of costs; a price that nobody has said is never guessed.
fn costi(fattura: &Fattura) -> Tabella {
    let mut tabella = Tabella::new(
        "costi",
        "Spese a carico del Comune",
        &[
            ("a_chi", "A chi", T),
            ("voce", "Voce", T),
            ("quanti", "Quanti", N),
            ("prezzo", "Prezzo (€)", I),
            ("importo", "Importo (€)", I),
            ("nota", "Nota", T),
        ],
    );
    for it in &fattura.costi {
        let nota = if it.prezzo.is_none() { "prezzo non noto" } else { "" };
        let (chi, voce) = (it.spesa.as_str().into(), it.voce.as_str().into());
        tabella.push(vec![chi, voce, n(it.quanti), sum(it.prezzo), sum(it.importo), nota.into()]);
    }
    tabella
}

/// What the contract leaves open, how it was taken, and how many acts hang on it.
fn dubbi(contratto: &Contratto, fattura: &Fattura) -> Tabella {
    let regole = &contratto.fatturazione;
    let mut tabella = Tabella::new(
        "dubbi",
        "Ipotesi da confermare col Comando",
        &[("domanda", "Domanda", T), ("ipotesi", "Ipotesi", T), ("atti", "Atti", N)],
    );
    let rows = [
        ("una nuova notificazione è un nuovo atto avviato?", regole.fattura_rinotifica, fattura.rinotifiche),
        ("una PEC mancata e poi la posta sono due atti?", regole.pec_e_posta_due, fattura.dopo_pec),
        ("ogni destinatario è un atto?", regole.per_destinatario, fattura.avviati),
    ];
    for (question, taken, count) in rows {
        tabella.push(vec![question.into(), si_no(taken), n(count)]);
    }
    tabella.push(vec!["avvii che queste ipotesi lasciano fuori".into(), Valore::Vuoto, n(fattura.non_contati)]);
    tabella
}
