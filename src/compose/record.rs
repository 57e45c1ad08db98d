//! An act and one of its recipients as the record that the model lays out, and the codes that go with it.
//!
//! Everything is put into words here: dates, sums, names, addresses. The model only places them. What the
//! page says, what the QR says and what the table says about a sum come from one value.

mod words;

use serde_json::Value;
use serde_json::json;

use crate::codes::Kind;
use crate::codes::Symbology;
use crate::codes::avviso;
use crate::codes::avviso::Postale;
use crate::compose::ente::Ente;
use crate::compose::record::words::breakable;
use crate::compose::record::words::cut;
use crate::compose::record::words::euro;
use crate::compose::record::words::euro_or_nothing;
use crate::compose::record::words::groups;
use crate::compose::record::words::join;
use crate::compose::record::words::long_date;
use crate::domain::atto::Atto;
use crate::domain::atto::Luogo;
use crate::domain::atto::TipoAtto;
use crate::domain::atto::Veicolo;
use crate::domain::avviso::NumeroAvviso;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::indirizzo::Indirizzo;
use crate::domain::indirizzo::Unfit;
use crate::domain::nazione::Nazione;
use crate::domain::rilevazione::Rilevazione;
use crate::domain::soggetto::Destinatario;
use crate::domain::soggetto::Nominativo;
use crate::domain::soggetto::Ruolo;
use crate::domain::violazione::Violazione;

/// What the typesetter gets for one piece.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// The model's `/atto.json`. It names a person.
    pub json: String,
    /// Codes to draw on its pages.
    pub codes: Vec<CodeRequest>,
}

/// A code to draw into a box of the model. Its payload may name a person.
#[derive(Clone, PartialEq, Eq)]
pub struct CodeRequest {
    /// What it is for.
    pub kind: Kind,
    /// How it is drawn.
    pub symbology: Symbology,
    /// What it says.
    pub payload: String,
    /// The box: the model's label without `slot-`.
    pub slot: &'static str,
}

/// Registered numbers of a piece.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numeri {
    /// Of the envelope, 12 digits.
    pub piego: Option<String>,
    /// Of its advice of receipt, 12 digits; printed on the card, not here.
    pub ar: Option<String>,
}

/// Why a piece cannot be printed. Intake holds such acts back; this is the last fence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unprintable {
    /// The address does not fit the window.
    #[error("the address does not fit the window")]
    Address(Unfit),
    /// A notice number, its body or its sum cannot be written as a payment code.
    #[error("cannot write the payment code of notice {0}")]
    Notice(usize),
}

/// A sum that a notice collects.
struct Rata<'a> {
    numero: &'a NumeroAvviso,
    importo: Centesimi,
    /// The term as the model names it.
    termine: &'static str,
}

/// The record of the verbale for one recipient, and its codes.
pub fn record(atto: &Atto, destinatario: &Destinatario, ente: &Ente, numeri: &Numeri) -> Result<Record, Unprintable> {
    let rate = rate(atto);
    let payload = format!("{}#{}", atto.id_verbale, destinatario.progressivo);
    let mut codes = vec![request(Kind::Atto, payload.clone(), "atto")];
    if let Some(piego) = &numeri.piego {
        codes.push(request(Kind::Piego, piego.clone(), "piego"));
    }
    for (index, rata) in rate.iter().enumerate() {
        codes.extend(notice_codes(atto, destinatario, ente, rata, index)?);
    }
    let lines = destinatario.window_lines().map_err(Unprintable::Address)?;
    let mut json = head(atto, &payload, numeri);
    let fields = [
        ("indirizzo", json!(lines.reveal().join("\n"))),
        ("destinatario", recipient(destinatario)),
        ("altri", others(atto, destinatario)),
        ("avvisi", rate.iter().map(notice).collect()),
        ("cf_ente", json!(cf_ente(atto, ente))),
        ("cbill", json!(first_of(&atto.avvisi.cbill, &ente.cbill))),
    ];
    for (name, value) in body(atto).into_iter().chain(due(atto)).chain(fields) {
        json[name] = value;
    }
    Ok(Record { json: json.to_string(), codes })
}

/// Whether the piece ends with the form that names the driver: points are due and nobody said whose.
pub fn has_driver_form(atto: &Atto) -> bool {
    points(atto) > 0 && !is_driver_known(atto)
}

/// The act's identity: what stands in the box beside the window and in the title.
fn head(atto: &Atto, payload: &str, numeri: &Numeri) -> Value {
    let is_extra = atto.tipo == TipoAtto::Extra;
    let modello = match (is_extra, is_contested(atto)) {
        (true, _) => "extra",
        (false, true) => "contestato",
        (false, false) => "nc",
    };
    json!({
        "modello": modello,
        "extra": is_extra,
        "contestato": is_contested(atto),
        "numero": numero(atto),
        "registro": atto.registro,
        "codice": payload,
        "piego": numeri.piego.as_deref().map_or(String::new(), |it| groups(it, 4)),
        "causale": causale(atto),
    })
}

/// Facts, people and papers of the act.
fn body(atto: &Atto) -> Vec<(&'static str, Value)> {
    let accertatore = join(&[&atto.accertatore_qualifica, &atto.accertatore_nome], " ");
    vec![
        ("violazione", moment(Some(atto.data_violazione), atto.ora_violazione.map(|it| it.to_string()))),
        ("accertamento", later_moment(atto)),
        ("luogo", place(&atto.luogo)),
        ("veicolo", vehicle(&atto.veicolo)),
        ("fatto", json!(breakable(&atto.descrizione_fatto, WORD))),
        ("dinamica", json!(breakable(&atto.dinamica_sinistro, WORD))),
        ("mancata", json!(breakable(&atto.motivo_mancata_contestazione_testo, WORD))),
        ("motivo", json!(motive_code(&atto.motivo_mancata_contestazione_cod))),
        ("dichiarazioni", json!(breakable(&atto.dichiarazioni_trasgressore, WORD))),
        ("accertatore", json!(breakable(&accertatore, WORD))),
        ("matricole", json!(breakable(&atto.agenti_matricole.join(", "), WORD))),
        ("rilevazioni", atto.rilevazioni.iter().map(measurement).collect()),
        ("violazioni", atto.violazioni.iter().map(|it| violation(it, atto.tipo)).collect()),
        ("conducente", json!(has_driver_form(atto))),
        ("responsabili", signatures(atto, &accertatore)),
    ]
}

/// Who answers for the act, each cut to the room of the signature box; the officers are whole in the text.
fn signatures(atto: &Atto, accertatore: &str) -> Value {
    let numbers = service_numbers(atto);
    let officers = join(&[accertatore, &numbers], ", ");
    let name = |text: &str| breakable(&cut(text, SIGNATURE), SIGNATURE_WORD);
    json!({
        "accertatori": name(&officers),
        "procedimento": name(&atto.resp_procedimento),
        "notificazione": name(&atto.resp_notificazione),
        "inserimento": name(&atto.resp_inserimento),
    })
}

/// The officers' numbers; a few stay on one line.
fn service_numbers(atto: &Atto) -> String {
    let numbers = atto.agenti_matricole.join(", ");
    match numbers.len() {
        0 => numbers,
        1..SIGNATURE_WORD => format!("matr.\u{a0}{}", numbers.replace(' ', "\u{a0}")),
        _ => format!("matr.\u{a0}{numbers}"),
    }
}

/// What is due, and which words of the model go with it.
fn due(atto: &Atto) -> Vec<(&'static str, Value)> {
    let (pagamento, somme) = payment_words(atto);
    let importi = &atto.importi;
    let offered = [importi.entro_5gg, importi.entro_60gg, importi.oltre_60gg];
    let shown = if pagamento.starts_with("nessuno") { &offered[..0] } else { &offered[..] };
    let costs = atto.spese.total().unwrap_or_default();
    let sums = shown.iter().flatten().map(|&total| {
        let sanction = total.checked_sub(costs).unwrap_or_default();
        json!({ "totale": euro(total), "sanzione": euro(sanction) })
    });
    let spese = json!({
        "totale": euro(costs),
        "notifica": euro_or_nothing(atto.spese.notifica),
        "procedurali": euro_or_nothing(atto.spese.procedurali),
        "altre": euro_or_nothing(atto.spese.altre),
    });
    vec![
        ("pagamento", json!(pagamento)),
        ("somme", json!(somme)),
        ("importi", sums.collect()),
        ("punti", json!(points_words(atto))),
        ("spese", spese),
    ]
}

/// Which texts on payment, and which set of boxes, go with the sums that an act offers.
fn payment_words(atto: &Atto) -> (&'static str, &'static str) {
    let is_extra = atto.tipo == TipoAtto::Extra;
    let importi = &atto.importi;
    match [importi.entro_5gg, importi.entro_60gg, importi.oltre_60gg].map(|it| it.is_some()) {
        [_, false, _] if is_extra => ("nessuno_extra", "nessuno_extra"),
        [_, true, _] if is_extra => ("extra", "extra"),
        [true, true, true] => ("sconto", "5-60-oltre"),
        [true, true, false] => ("sconto", "5-60"),
        [_, true, true] => ("ridotto", "60-oltre"),
        [_, true, false] => ("ridotto", "60"),
        [_, false, _] => ("nessuno", "nessuno"),
    }
}

/// Which text on points goes with an act.
fn points_words(atto: &Atto) -> &'static str {
    match (points(atto), is_driver_known(atto)) {
        (0, _) => "",
        (_, true) => "identificato",
        (_, false) => "cds",
    }
}

/// The sums that notices collect: the first notice the first sum offered, the second the 60-day sum.
fn rate(atto: &Atto) -> Vec<Rata<'_>> {
    let (early, late) = (atto.importi.entro_5gg, atto.importi.entro_60gg);
    let (primo, secondo) = (atto.avvisi.primo.as_ref(), atto.avvisi.secondo.as_ref());
    let pairs = match (early, late) {
        (Some(early), Some(late)) => vec![(primo, early, "5"), (secondo, late, "6-60")],
        (None, Some(late)) => vec![(primo, late, "60")],
        (_, None) => Vec::new(),
    };
    let with_number = |(numero, importo, termine): (Option<_>, _, _)| Some(Rata { numero: numero?, importo, termine });
    pairs.into_iter().filter_map(with_number).collect()
}

/// The payment codes of one notice: the QR and, for a body with a postal account, the Data Matrix.
fn notice_codes(
    atto: &Atto,
    destinatario: &Destinatario,
    ente: &Ente,
    rata: &Rata<'_>,
    index: usize,
) -> Result<Vec<CodeRequest>, Unprintable> {
    const QR: [&str; 2] = ["avviso_qr-1", "avviso_qr-2"];
    const DM: [&str; 2] = ["avviso_dm-1", "avviso_dm-2"];
    let unprintable = Unprintable::Notice(index + 1);
    let (notice, cf, cents) = (rata.numero.as_str(), cf_ente(atto, ente), rata.importo.cents());
    let qr = avviso::qr_payload(notice, cf, cents).ok_or(unprintable)?;
    let mut codes = vec![request(Kind::AvvisoQr, qr, QR[index])];
    if let Some(conto) = &ente.conto_corrente_postale {
        let dm = avviso::dm_payload(&Postale {
            notice,
            conto: &conto.numero,
            cents,
            cf_ente: cf,
            cf_debitore: fiscal_code(destinatario),
            nome: destinatario.nominativo.full_name().reveal(),
            causale: &causale(atto),
        });
        codes.push(request(Kind::AvvisoDm, dm.ok_or(unprintable)?, DM[index]));
    }
    Ok(codes)
}

fn notice(rata: &Rata<'_>) -> Value {
    json!({
        "codice": rata.numero.grouped(),
        "importo": rata.importo.to_string(),
        "termine": rata.termine,
    })
}

fn request(kind: Kind, payload: String, slot: &'static str) -> CodeRequest {
    CodeRequest { kind, symbology: kind.symbology(), payload, slot }
}

/// Who the piece is for, with all that identifies him.
fn recipient(it: &Destinatario) -> Value {
    let name = it.nominativo.full_name();
    let mut json = person(it);
    json["cf"] = json!(it.codice_fiscale.reveal());
    json["piva"] = json!(if it.partita_iva == it.codice_fiscale { "" } else { it.partita_iva.reveal() });
    json["breve"] = json!(cut(name.reveal(), NAME_OF_NOTICE));
    json["cf_avviso"] = json!(fiscal_code(it));
    json
}

/// The other people of the act. Only the offender's identity is told in full (art. 383 reg.).
fn others(atto: &Atto, destinatario: &Destinatario) -> Value {
    let others = atto.destinatari.iter().filter(|it| it.progressivo != destinatario.progressivo);
    let tell = |it: &Destinatario| {
        let mut json = person(it);
        if it.ruolo != Ruolo::Trasgressore {
            for field in ["nascita_luogo", "nascita_data", "residenza", "patente"] {
                json[field] = json!("");
            }
        }
        json
    };
    others.map(tell).collect()
}

fn person(it: &Destinatario) -> Value {
    let is_ente = matches!(it.nominativo, Nominativo::Ente { .. });
    let born_on = it.data_nascita.as_ref().filter(|_| !is_ente);
    json!({
        "nome": breakable(it.nominativo.full_name().reveal(), WORD),
        "ente": is_ente,
        "nascita_luogo": if is_ente { String::new() } else { breakable(it.luogo_nascita.reveal(), WORD) },
        "nascita_data": born_on.map_or(String::new(), |data| long_date(*data.reveal())),
        "cf": "",
        "piva": "",
        "residenza": breakable(&residence(&it.indirizzo), WORD),
        "patente": it.patente_numero.reveal(),
        "ruolo": it.ruolo.as_str(),
    })
}

/// The address on one line, as it stands in the text of the act.
fn residence(it: &Indirizzo) -> String {
    let street = join(&[it.via.reveal(), it.civico.reveal(), it.interno.reveal()], " ");
    let provincia = if it.provincia.is_empty() { String::new() } else { format!("({})", it.provincia) };
    let town = join(&[&it.cap, &it.citta, &provincia], " ");
    let country = Nazione::of_iso2(&it.nazione).filter(|_| it.is_abroad()).map_or("", |it| it.nome);
    join(&[&street, &town, country], ", ")
}

fn place(luogo: &Luogo) -> Value {
    json!({
        "via": breakable(&join(&[&luogo.luogo, &luogo.civico], " "), WORD),
        "km": luogo.chilometrica,
        "direzione": breakable(&luogo.direzione, WORD),
        "quartiere": breakable(&luogo.quartiere, WORD),
        "comune": luogo.comune_belfiore,
        "fuori": luogo.fuori_centro_abitato,
    })
}

/// The vehicle, or nothing where the act has none.
fn vehicle(it: &Veicolo) -> Value {
    let Some(targa) = &it.targa else { return Value::Null };
    let abroad = Nazione::of_iso2(targa.nazione()).filter(|_| targa.nazione() != "IT");
    json!({
        "targa": targa.testo(),
        "nazione": abroad.map_or("", |it| it.nome),
        "tipo": it.tipo,
        "marca": breakable(&it.marca, WORD),
        "modello": breakable(&it.modello, WORD),
        "colore": it.colore,
        "telaio": it.telaio,
    })
}

fn measurement(it: &Rilevazione) -> Value {
    let number = |value: Option<u32>| value.map_or(String::new(), |it| it.to_string());
    let day = |value: Option<Data>| value.map_or(String::new(), long_date);
    json!({
        "tipo": it.tipo,
        "apparecchio": breakable(&it.marca_modello, WORD),
        "matricola": breakable(&it.matricola, WORD),
        "decreto": breakable(&it.decreto_approvazione, WORD),
        "data_decreto": day(it.data_decreto),
        "taratura_dal": day(it.verifica_taratura_dal),
        "taratura_al": day(it.verifica_taratura_al),
        "prefettizio": breakable(&it.decreto_prefettizio, WORD),
        "postazione": breakable(&it.postazione, WORD),
        "segnalata": it.preventiva_segnalazione,
        "agenti": it.presenza_agenti,
        "limite": number(it.limite_kmh),
        "rilevata": number(it.velocita_rilevata),
        "tolleranza": number(it.tolleranza_applicata),
        "netta": number(it.velocita_netta),
        "eccesso": number(it.eccesso),
        "rosso": it.tempo_dal_rosso_ds.map_or(String::new(), |it| format!("{},{}", it / 10, it % 10)),
    })
}

fn violation(it: &Violazione, tipo: TipoAtto) -> Value {
    let (minimo, massimo) = it.bounds().unwrap_or((it.minimo, it.massimo));
    let part = |word: &str, value: &str| if value.is_empty() { String::new() } else { format!("{word} {value}") };
    let norma = join(&[&part("art.", &it.articolo), &part("c.", &it.comma), &part("lett.", &it.lettera)], " ");
    json!({
        "norma": breakable(&norma, NARROW_WORD),
        "testo": breakable(&it.descrizione, WORD),
        "minimo": euro(minimo),
        "massimo": euro(massimo),
        "notturna": it.notturna,
        "massa": it.raddoppio_massa,
        "punti": if tipo == TipoAtto::Extra { String::new() } else { it.punti.to_string() },
        "accessoria": breakable(&it.accessoria_testo, WORD),
    })
}

/// The ascertainment, where it is later than the violation.
fn later_moment(atto: &Atto) -> Value {
    match atto.data_accertamento.filter(|it| *it != atto.data_violazione) {
        Some(data) => moment(Some(data), atto.ora_accertamento.map(|it| it.to_string())),
        None => Value::Null,
    }
}

fn moment(data: Option<Data>, ora: Option<String>) -> Value {
    json!({ "data": data.map_or(String::new(), long_date), "ora": ora.unwrap_or_default() })
}

/// The number by which the C.P.L. and the citizen know the act.
fn numero(atto: &Atto) -> String {
    breakable(&format!("{}/{}", atto.numero, atto.anno), NUMBER_WORD)
}

/// What is paid, as notices and the postal code say it: short enough for both.
fn causale(atto: &Atto) -> String {
    let law = if atto.tipo == TipoAtto::Extra { "Verbale L.689" } else { "Verbale CdS" };
    let number = format!("{}/{}", atto.numero, atto.anno);
    let targa = atto.veicolo.targa.as_ref().map_or(String::new(), |it| format!("targa {}", it.testo()));
    let causale = join(&[law, &atto.registro, &number, &targa], " ");
    cut(&causale, CAUSALE_OF_NOTICE)
}

/// The code of a reason in the one form the model knows: `1BIS_E` for `1-bis e)` and its like.
fn motive_code(code: &str) -> String {
    let plain: String = code.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    match plain.strip_prefix("1BIS") {
        Some(letter) => format!("1BIS_{letter}"),
        None => plain,
    }
}

fn is_contested(atto: &Atto) -> bool {
    atto.contestato_immediatamente || atto.tipo == TipoAtto::VerbaleC
}

/// Whether somebody already answers for the points: whoever was stopped, or whom the lot names as offender.
fn is_driver_known(atto: &Atto) -> bool {
    is_contested(atto) || atto.destinatari.iter().any(|it| it.ruolo == Ruolo::Trasgressore)
}

fn points(atto: &Atto) -> u32 {
    crate::domain::violazione::punti(&atto.violazioni, false)
}

fn cf_ente<'a>(atto: &'a Atto, ente: &'a Ente) -> &'a str {
    first_of(&atto.avvisi.cf_ente, &ente.cf)
}

/// What a debtor is known by; empty for foreigners without any.
fn fiscal_code(it: &Destinatario) -> &str {
    first_of(it.codice_fiscale.reveal(), it.partita_iva.reveal())
}

fn first_of<'a>(first: &'a str, other: &'a str) -> &'a str {
    if first.is_empty() { other } else { first }
}

/// Most characters of the debtor's name beside a payment code (pagoPA, "Avviso di pagamento").
const NAME_OF_NOTICE: usize = 35;
/// Most characters of what is paid, there.
const CAUSALE_OF_NOTICE: usize = 60;
/// Most characters of a name in the signature box: two lines.
const SIGNATURE: usize = 60;
/// Longest word that fits there.
const SIGNATURE_WORD: usize = 15;
/// Longest word that fits every column of text.
const WORD: usize = 24;
/// Longest word that fits the narrow columns.
const NARROW_WORD: usize = 11;
/// Longest word that fits the act box in large type.
const NUMBER_WORD: usize = 17;
