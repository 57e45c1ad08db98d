//! An act in the values of the models that go to people who read another language: the translated verbale and the
//! information letter of Directive (EU) 2015/413.

use crate::compose::ente::Ente;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::compose::record::Materia;
use crate::compose::record::Numeri;
use crate::compose::record::Unprintable;
use crate::compose::record::causale;
use crate::compose::record::codice;
use crate::compose::record::fronte::residence;
use crate::compose::record::has_driver_form;
use crate::compose::record::is_contested;
use crate::compose::record::motive_code;
use crate::compose::record::payment_words;
use crate::compose::record::points;
use crate::compose::record::targa;
use crate::compose::record::words::join;
use crate::compose::testi::Testi;
use crate::domain::atto::Atto;
use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::nazione::Nazione;
use crate::domain::soggetto::Destinatario;
use crate::domain::soggetto::Ruolo;
use crate::domain::violazione::Violazione;

/// The values of the translated verbale. `testi` are the Italian texts of the act, `data` is the day of the lot.
pub fn verbale(
    atto: &Atto,
    destinatario: &Destinatario,
    ente: &Ente,
    numeri: &Numeri,
    testi: &Testi,
    data: Data,
) -> Result<Valori, Unprintable> {
    let materia = Materia { atto, destinatario, ente, numeri, testi };
    let mut valori = letter(&materia, data)?;
    let is_extra = atto.tipo == TipoAtto::Extra;
    let (pagamento, _) = payment_words(atto);
    let pagamento = if pagamento.starts_with("nessuno") { "nessuno" } else { pagamento };
    let device = atto.rilevazioni.first();
    let mut add = |name: &str, valore| valori.insert(name.to_owned(), valore);
    add("ruolo", scelta(role(destinatario.ruolo)));
    add("residenza", testo(residence(&destinatario.indirizzo)));
    add("motivo", scelta(&motive(atto)));
    add("punti", Valore::Intero(points(atto).into()));
    add("pagamento", scelta(pagamento));
    add("spese", Valore::Importo(atto.spese.total().unwrap_or(Centesimi::ZERO)));
    add("extra", Valore::SiNo(is_extra));
    add("con_dati_conducente", Valore::SiNo(has_driver_form(atto)));
    add("violazioni", Valore::Elenco(atto.violazioni.iter().map(|it| violation(it, atto)).collect()));
    let sums = [
        ("entro_5gg", atto.importi.entro_5gg),
        ("entro_60gg", atto.importi.entro_60gg),
        ("oltre_60gg", atto.importi.oltre_60gg),
    ];
    for (name, sum) in sums {
        if let Some(sum) = sum {
            add(name, Valore::Importo(sum));
        }
    }
    if !atto.motivo_mancata_contestazione_testo.is_empty() {
        add("motivo_testo", testo(atto.motivo_mancata_contestazione_testo.clone()));
    }
    if let Some(day) = atto.data_accertamento.filter(|it| *it != atto.data_violazione) {
        add("data_accertamento", Valore::Data(day));
    }
    if let Some(it) = &destinatario.data_nascita {
        add("nascita", testo(join(&[destinatario.luogo_nascita.reveal(), &it.reveal().it()], ", ")));
    }
    if let Some(it) = device {
        let serial = if it.matricola.is_empty() { String::new() } else { format!("n. {}", it.matricola) };
        add("dispositivo", testo(join(&[&it.marca_modello, &serial], ", ")));
    }
    speeds(&mut valori, atto);
    let notices = notices(atto);
    valori.insert("con_avviso".into(), Valore::SiNo(!notices.is_empty()));
    if !notices.is_empty() {
        valori.insert("avvisi".into(), Valore::Elenco(notices));
    }
    Ok(valori)
}

/// The values of the information letter, where one of the act's violations is of the directive's kinds.
pub fn information(
    atto: &Atto,
    destinatario: &Destinatario,
    ente: &Ente,
    numeri: &Numeri,
    testi: &Testi,
    data: Data,
) -> Result<Option<Valori>, Unprintable> {
    let Some(kind) = atto.violazioni.iter().find_map(directive) else { return Ok(None) };
    let materia = Materia { atto, destinatario, ente, numeri, testi };
    let mut valori = letter(&materia, data)?;
    let mut add = |name: &str, valore| valori.insert(name.to_owned(), valore);
    let is_driver = destinatario.ruolo == Ruolo::Trasgressore;
    add("qualita", scelta(if is_driver { "conducente" } else { "intestatario" }));
    add("infrazione", scelta(kind));
    let norms: Vec<String> = atto.violazioni.iter().map(norm).collect();
    add("norme", testo(format!("{}, D.Lgs. 30.4.1992, n. 285", norms.join("; "))));
    add("giorni_risposta", Valore::Intero(REPLY_DAYS));
    if let Some(sum) = atto.importi.entro_60gg {
        add("importo", Valore::Importo(sum));
    }
    if let Some(it) = atto.rilevazioni.first() {
        let texts = [
            ("dispositivo", it.marca_modello.clone()),
            ("matricola_dispositivo", it.matricola.clone()),
            ("decreto_dispositivo", it.decreto_approvazione.clone()),
        ];
        for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
            add(name, testo(text));
        }
        if let Some(day) = it.verifica_taratura_al {
            add("taratura_scadenza", Valore::Data(day));
        }
    }
    speeds(&mut valori, atto);
    Ok(Some(valori))
}

/// Days to send the reply form back (Directive (EU) 2015/413, Annex II; art. 126-bis c. 2 CdS).
const REPLY_DAYS: i64 = 60;

/// What both have in common.
fn letter(materia: &Materia<'_>, data: Data) -> Result<Valori, Unprintable> {
    let Materia { atto, destinatario, ente, numeri, testi } = materia;
    let lines = destinatario.window_lines().map_err(Unprintable::Address)?;
    let name = destinatario.nominativo.full_name();
    let kind = testi.find("fronte.veicoli", &atto.veicolo.tipo).unwrap_or_default();
    let vehicle = join(&[kind, &atto.veicolo.marca, &atto.veicolo.modello], " ");
    let place = join(&[&atto.luogo.luogo, &atto.luogo.civico, &kilometre(atto), &atto.luogo.direzione], " ");
    let mut valori = Valori::from([
        ("indirizzo".to_owned(), testo(lines.reveal().join("\n"))),
        ("data_atto".to_owned(), Valore::Data(data)),
        ("numero".to_owned(), testo(format!("{}/{}", atto.numero, atto.anno))),
        ("codice".to_owned(), Valore::Macchina(codice(atto, destinatario))),
        ("responsabile_procedimento".to_owned(), testo(atto.resp_procedimento.clone())),
        ("data_violazione".to_owned(), Valore::Data(atto.data_violazione)),
        ("persona".to_owned(), testo(name.reveal().to_owned())),
        ("luogo".to_owned(), testo(place)),
        ("comune".to_owned(), testo(ente.citta.clone())),
        ("fatto".to_owned(), testo(atto.descrizione_fatto.clone())),
        ("causale".to_owned(), testo(causale(atto))),
    ]);
    let abroad = atto.veicolo.targa.as_ref().and_then(|it| Nazione::of_iso2(it.nazione())).map_or("", |it| it.nome);
    let texts = [("targa", targa(atto)), ("veicolo", &vehicle), ("nazione_targa", abroad), ("registro", &atto.registro)];
    for (field, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        valori.insert(field.to_owned(), testo(text.to_owned()));
    }
    if let Some(ora) = atto.ora_violazione {
        valori.insert("ora_violazione".into(), Valore::Ora(ora));
    }
    if let Some(piego) = &numeri.piego {
        valori.insert("piego".into(), Valore::Macchina(piego.clone()));
    }
    Ok(valori)
}

fn testo(text: String) -> Valore {
    Valore::Testo(text)
}

fn scelta(word: &str) -> Valore {
    Valore::Scelta(word.to_owned())
}

fn kilometre(atto: &Atto) -> String {
    if atto.luogo.chilometrica.is_empty() { String::new() } else { format!("km {}", atto.luogo.chilometrica) }
}

fn speeds(valori: &mut Valori, atto: &Atto) {
    let Some(it) = atto.rilevazioni.first() else { return };
    let speeds = [("limite", it.limite_kmh), ("rilevata", it.velocita_rilevata), ("netta", it.velocita_netta)];
    for (name, speed) in speeds {
        if let Some(speed) = speed {
            valori.insert(name.into(), Valore::Intero(speed.into()));
        }
    }
}

fn role(ruolo: Ruolo) -> &'static str {
    match ruolo {
        Ruolo::Trasgressore => "trasgressore",
        Ruolo::Obbligato => "obbligato",
        Ruolo::Locatario => "locatario",
        Ruolo::Proprietario => "proprietario",
        Ruolo::EsercentePotesta => "esercente",
        Ruolo::Erede => "erede",
    }
}

/// Why nobody was stopped, as the model knows the reasons.
fn motive(atto: &Atto) -> String {
    if is_contested(atto) {
        return "nessuno".into();
    }
    let code = motive_code(&atto.motivo_mancata_contestazione_cod).to_lowercase().replace('_', "-");
    const KNOWN: [&str; 8] = ["1bis-a", "1bis-b", "1bis-c", "1bis-d", "1bis-e", "1bis-f", "1bis-g", "1bis-gbis"];
    match KNOWN.contains(&code.as_str()) {
        true => code,
        false if atto.motivo_mancata_contestazione_testo.is_empty() => "nessuno".into(),
        false => "altro".into(),
    }
}

fn violation(it: &Violazione, atto: &Atto) -> Valori {
    let factor = it.factor();
    let priced = |sum: Centesimi| Valore::Importo(sum.scale(factor).unwrap_or(sum));
    Valori::from([
        ("norma".into(), testo(norm(it))),
        ("genere".into(), scelta(kind(it, atto))),
        ("testo".into(), testo(join(&[&it.descrizione, &it.accessoria_testo], " – "))),
        ("minimo".into(), priced(it.minimo)),
        ("massimo".into(), priced(it.massimo)),
        ("punti".into(), Valore::Intero(it.punti.into())),
        ("notturna".into(), Valore::SiNo(it.notturna)),
    ])
}

fn norm(it: &Violazione) -> String {
    let part = |word: &str, text: &str| if text.is_empty() { String::new() } else { format!("{word} {text}") };
    join(&[&part("art.", &it.articolo), &part("comma", &it.comma), &part("lett.", &it.lettera)], ", ")
}

/// The kind of a violation whose sentence every language has.
fn kind(it: &Violazione, atto: &Atto) -> &'static str {
    let comma = it.comma.as_str();
    let has_gate = atto.rilevazioni.iter().any(|it| it.tipo == "ZTL");
    match it.articolo.as_str() {
        _ if atto.tipo == TipoAtto::Extra => "altro",
        "142" if comma == "7" => "velocita-7",
        "142" if comma == "8" => "velocita-8",
        "142" if comma == "9" => "velocita-9",
        "142" if comma == "9-bis" => "velocita-9bis",
        "146" if comma == "3" => "rosso",
        "146" if comma == "2" => "segnaletica",
        "7" if has_gate => "ztl",
        "157" | "158" => "sosta",
        "172" => "cinture",
        "173" if comma.starts_with("2") || comma == "3-bis" => "telefono",
        "171" => "casco",
        "193" => "assicurazione",
        "80" => "revisione",
        _ => "altro",
    }
}

/// The kind of a violation among those of the directive (Directive (EU) 2015/413, art. 2).
fn directive(it: &Violazione) -> Option<&'static str> {
    let comma = it.comma.as_str();
    Some(match it.articolo.as_str() {
        "142" => "velocita",
        "186" | "186-bis" => "alcol",
        "172" => "cinture",
        "146" if comma == "3" => "rosso",
        "187" => "droghe",
        "171" => "casco",
        "173" if comma.starts_with("2") || comma == "3-bis" => "telefono",
        _ => return None,
    })
}

/// The notices of an act: the first for the first sum offered, the second for the 60-day sum.
fn notices(atto: &Atto) -> Vec<Valori> {
    let avvisi = &atto.avvisi;
    let pairs = match (atto.importi.entro_5gg, atto.importi.entro_60gg) {
        (Some(early), Some(late)) => {
            vec![(&avvisi.primo, early, "entro-5gg"), (&avvisi.secondo, late, "dal-6-al-60")]
        }
        (None, Some(late)) => vec![(&avvisi.primo, late, "entro-60gg")],
        (_, None) => Vec::new(),
    };
    let notice = |(numero, sum, termine): (&Option<crate::domain::avviso::NumeroAvviso>, Centesimi, &str)| {
        Some(Valori::from([
            ("codice".into(), Valore::Macchina(numero.as_ref()?.as_str().to_owned())),
            ("importo".into(), Valore::Importo(sum)),
            ("termine".into(), testo(termine.to_owned())),
        ]))
    };
    pairs.into_iter().filter_map(notice).collect()
}
