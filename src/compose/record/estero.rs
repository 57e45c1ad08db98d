//! An act in the values of the models that go to people who read another language: the translated verbale and the
//! information letter of Directive (EU) 2015/413.

use crate::compose::ente::Ente;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::compose::record::CodeRequest;
use crate::compose::record::Materia;
use crate::compose::record::Numeri;
use crate::compose::record::Unprintable;
use crate::compose::record::bonifico;
use crate::compose::record::causale;
use crate::compose::record::codice;
use crate::compose::record::fiscal_code;
use crate::compose::record::fronte::residence;
use crate::compose::record::has_driver_form;
use crate::compose::record::is_contested;
use crate::compose::record::motive_code;
use crate::compose::record::payment_words;
use crate::compose::record::service_numbers;
use crate::compose::record::targa;
use crate::compose::record::words::join;
use crate::compose::testi::Testi;
use crate::domain::atto::Atto;
use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::domain::iban::Iban;
use crate::domain::importi::Centesimi;
use crate::domain::paese::Canale;
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
    (data, canale): (Data, Canale),
) -> Result<Valori, Unprintable> {
    let materia = Materia { atto, destinatario, ente, numeri, testi };
    let mut valori = letter(&materia, data)?;
    let mut add = |name: &str, valore| valori.insert(name.to_owned(), valore);
    let known = VEICOLI.contains(&atto.veicolo.tipo.as_str());
    let accertatore = join(&[&atto.accertatore_qualifica, &atto.accertatore_nome], " ");
    add("accertatori", testo(join(&[&accertatore, &service_numbers(atto)], " – ")));
    add("veicolo_tipo", scelta(if known { &atto.veicolo.tipo } else { "altro" }));
    add("veicolo", testo(join(&[&atto.veicolo.marca, &atto.veicolo.modello], " ")));
    add("generalita", testo(particulars(destinatario)));
    add("ruolo", scelta(destinatario.ruolo.as_str()));
    let (code, words) = motive(&materia);
    add("motivo", scelta(&code));
    add("motivo_testo", testo(words));
    add("notifica", scelta(way(canale)));
    add("dati_conducente", Valore::SiNo(has_driver_form(atto)));
    add("violazioni", Valore::Elenco(atto.violazioni.iter().map(|it| violation(it, atto)).collect()));
    let notices = notices(atto);
    if !notices.is_empty() {
        add("avvisi", Valore::Elenco(notices));
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
    let norms: Vec<String> = atto.violazioni.iter().map(norm).collect();
    add("marca", testo(atto.veicolo.marca.clone()));
    add("modello", testo(atto.veicolo.modello.clone()));
    add("qualita", scelta(if is_driver { "conducente" } else { "intestatario" }));
    add("infrazione", scelta(kind));
    add("norma", testo(norms.join("; ")));
    add("prove", scelta(if atto.rilevazioni.is_empty() { "agenti" } else { "immagini" }));
    Ok(Some(valori))
}

/// Kinds of vehicles that every language has a word for.
const VEICOLI: [&str; 8] = ["A", "M", "B", "D", "E", "R", "CICLO", "VELO"];

/// Kinds of devices that every language has a word for.
const DISPOSITIVI: [&str; 5] = ["VELOX", "TELELASER", "ROSSO", "ZTL", "SORPASSOMETRO"];

/// The codes by which a bank's application fills in a transfer, one for each sum that the act offers; none where the
/// body has no account for abroad.
pub fn transfers(atto: &Atto, ente: &Ente) -> Vec<CodeRequest> {
    let Some(estero) = &ente.estero else { return Vec::new() };
    let offered = [atto.importi.entro_5gg, atto.importi.entro_60gg].into_iter().flatten();
    let codes = (1..).zip(offered).map(|(number, sum)| bonifico::code(estero, &causale(atto), sum, number));
    codes.flatten().collect()
}

/// What both have in common.
fn letter(materia: &Materia<'_>, data: Data) -> Result<Valori, Unprintable> {
    let Materia { atto, destinatario, ente, numeri, .. } = materia;
    let lines = destinatario.window_lines().map_err(Unprintable::Address)?;
    let name = destinatario.nominativo.full_name();
    let street = join(&[&atto.luogo.luogo, &atto.luogo.civico, &kilometre(atto), &atto.luogo.direzione], " ");
    let place = join(&[&street, &ente.citta], ", ");
    let mut valori = Valori::from([
        ("indirizzo".to_owned(), testo(lines.reveal().join("\n"))),
        ("data_atto".to_owned(), Valore::Data(data)),
        ("numero".to_owned(), testo(format!("{}/{}", atto.numero, atto.anno))),
        ("codice".to_owned(), Valore::Macchina(codice(atto, destinatario))),
        ("responsabile_procedimento".to_owned(), testo(atto.resp_procedimento.clone())),
        ("data_violazione".to_owned(), Valore::Data(atto.data_violazione)),
        ("debitore".to_owned(), testo(name.reveal().to_owned())),
        ("cf_debitore".to_owned(), testo(fiscal_code(destinatario).to_owned())),
        ("luogo".to_owned(), testo(place)),
        ("fatto".to_owned(), testo(atto.descrizione_fatto.clone())),
        ("causale".to_owned(), testo(causale(atto))),
    ]);
    let sign = atto.veicolo.targa.as_ref().map_or("", |it| it.nazione());
    let texts = [("targa", targa(atto)), ("nazione_targa", sign), ("registro", &atto.registro)];
    for (field, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        valori.insert(field.to_owned(), testo(text.to_owned()));
    }
    let (pagamento, _) = payment_words(atto);
    let pagamento = match pagamento {
        "sconto" => "sconto",
        it if it.starts_with("nessuno") => "escluso",
        _ => "ridotto",
    };
    if let Some(estero) = ente.estero.as_ref().filter(|_| pagamento != "escluso") {
        let iban = Iban::parse(&estero.iban).map_or(estero.iban.clone(), |it| it.grouped());
        valori.insert("iban".into(), Valore::Macchina(iban));
        valori.insert("bic".into(), Valore::Macchina(estero.bic.clone()));
        valori.insert("intestatario".into(), testo(estero.intestatario.clone()));
    }
    valori.insert("pagamento".into(), scelta(pagamento));
    valori.insert("importi".into(), Valore::Elenco(sums(atto)));
    device(&mut valori, atto);
    if let Some(ora) = atto.ora_violazione {
        valori.insert("ora".into(), Valore::Ora(ora));
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

/// What a device measured, with the papers that make it evidence.
fn device(valori: &mut Valori, atto: &Atto) {
    let Some(it) = atto.rilevazioni.first() else { return };
    let mut add = |name: &str, valore| valori.insert(name.to_owned(), valore);
    if DISPOSITIVI.contains(&it.tipo.as_str()) {
        add("dispositivo_tipo", scelta(&it.tipo));
    }
    let decreed = it.data_decreto.map_or(String::new(), |it| it.it());
    let texts = [
        ("dispositivo", it.marca_modello.clone()),
        ("dispositivo_matricola", it.matricola.clone()),
        ("dispositivo_approvazione", join(&[&it.decreto_approvazione, &decreed], ", ")),
    ];
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        add(name, testo(text));
    }
    for (name, day) in [("taratura_data", it.verifica_taratura_dal), ("taratura_scadenza", it.verifica_taratura_al)] {
        if let Some(day) = day {
            add(name, Valore::Data(day));
        }
    }
    if let Some(present) = it.presenza_agenti {
        add("automatico", Valore::SiNo(!present));
    }
    if let Some(told) = it.preventiva_segnalazione {
        add("segnalata", Valore::SiNo(told));
    }
    let speeds = [("limite", it.limite_kmh), ("rilevata", it.velocita_rilevata), ("netta", it.velocita_netta)];
    for (name, speed) in speeds {
        if let Some(speed) = speed {
            add(name, Valore::Intero(speed.into()));
        }
    }
    if let Some(tenths) = it.tempo_dal_rosso_ds {
        add("rosso_secondi", testo(format!("{},{}", tenths / 10, tenths % 10)));
    }
}

/// Who somebody is, on one line.
fn particulars(it: &Destinatario) -> String {
    let name = it.nominativo.full_name();
    let day = it.data_nascita.as_ref().map_or(String::new(), |it| it.reveal().it());
    let birth = join(&[it.luogo_nascita.reveal(), &day], " ");
    join(&[name.reveal(), &birth, &residence(&it.indirizzo)], ", ")
}

/// How the act is served, as the model knows the ways.
fn way(canale: Canale) -> &'static str {
    match canale {
        Canale::Posta | Canale::Nessuno => "posta",
        Canale::AutoritaCentrale => "autorita-centrale",
        Canale::Consolare => "consolato",
        Canale::Ministero => "ministero",
    }
}

/// Why nobody was stopped, as the model knows the reasons, and in the act's own words.
fn motive(materia: &Materia<'_>) -> (String, String) {
    let atto = materia.atto;
    if is_contested(atto) {
        return ("contestata".into(), String::new());
    }
    const KNOWN: [&str; 8] = ["lett-a", "lett-b", "lett-c", "lett-d", "lett-e", "lett-f", "lett-g", "lett-gbis"];
    let code = motive_code(&atto.motivo_mancata_contestazione_cod);
    let code = code.strip_prefix("1BIS_").map_or(String::new(), |it| format!("lett-{}", it.to_lowercase()));
    let words = atto.motivo_mancata_contestazione_testo.clone();
    if KNOWN.contains(&code.as_str()) { (code, words) } else { ("altro".into(), words) }
}

fn violation(it: &Violazione, atto: &Atto) -> Valori {
    let factor = it.factor();
    let priced = |sum: Centesimi| Valore::Importo(sum.scale(factor).unwrap_or(sum));
    // What makes the sanction higher is said by its rule.
    let night = if it.notturna { "art. 195, comma 2-bis" } else { "" };
    let mass = if it.raddoppio_massa { "art. 142, comma 11" } else { "" };
    Valori::from([
        ("norma".into(), testo(join(&[&norm(it), night, mass], "; "))),
        ("genere".into(), scelta(kind(it, atto))),
        ("testo".into(), testo(join(&[&it.descrizione, &it.accessoria_testo], " – "))),
        ("accessoria".into(), scelta(accessory(it))),
        ("minimo".into(), priced(it.minimo)),
        ("massimo".into(), priced(it.massimo)),
        ("punti".into(), Valore::Intero(it.punti.into())),
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
        "142" if comma == "9-bis" => "velocita-9-bis",
        "146" if comma == "3" => "rosso",
        "146" if comma == "2" => "segnaletica",
        "7" if has_gate => "ztl",
        "157" => "sosta-157",
        "158" => "sosta-158",
        "172" => "cinture",
        "173" if comma.starts_with("2") || comma == "3-bis" => "telefono",
        "171" => "casco",
        "193" => "assicurazione",
        "80" => "revisione",
        _ => "altro",
    }
}

/// The accessory sanction, among those that every language has a word for; one under a condition, or another, is told
/// by the Italian text alone.
fn accessory(it: &Violazione) -> &'static str {
    let text = it.accessoria_testo.trim().to_lowercase();
    if text.is_empty() && it.accessoria_codice.is_empty() {
        return "nessuna";
    }
    match text.as_str() {
        "sospensione della patente" | "sospensione della patente di guida" => "sospensione",
        "fermo amministrativo" | "fermo amministrativo del veicolo" | "fermo del veicolo" => "fermo",
        "rimozione" | "rimozione del veicolo" => "rimozione",
        "sequestro" | "sequestro del veicolo" => "sequestro",
        "confisca" | "confisca del veicolo" => "confisca",
        _ => "altra",
    }
}

/// The sums that an act offers, with what they are made of.
fn sums(atto: &Atto) -> Vec<Valori> {
    let (importi, spese) = (&atto.importi, atto.spese.total().unwrap_or(Centesimi::ZERO));
    let only = if importi.entro_5gg.is_some() { "dal-6-al-60" } else { "entro-60gg" };
    let sums = [("entro-5gg", importi.entro_5gg), (only, importi.entro_60gg), ("oltre-60gg", importi.oltre_60gg)];
    let row = |(term, sum): (&str, Option<Centesimi>)| {
        let sum = sum?;
        Some(Valori::from([
            ("termine".into(), scelta(term)),
            ("totale".into(), Valore::Importo(sum)),
            ("sanzione".into(), Valore::Importo(sum.checked_sub(spese)?)),
            ("spese".into(), Valore::Importo(spese)),
        ]))
    };
    sums.into_iter().filter_map(row).collect()
}

/// The kind of a violation among those of the directive (Directive (EU) 2015/413, art. 2).
fn directive(it: &Violazione) -> Option<&'static str> {
    let comma = it.comma.as_str();
    Some(match it.articolo.as_str() {
        "142" => "velocita",
        "186" | "186-bis" => "alcol",
        "172" => "cinture",
        "146" if comma == "3" => "rosso",
        "187" => "droga",
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
