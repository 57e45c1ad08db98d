//! The part of a record that the face of the verbale is laid out from: whom, what, when, how much.

use serde_json::Value;
use serde_json::json;

use crate::compose::record::Materia;
use crate::compose::record::NARROW_WORD;
use crate::compose::record::Unprintable;
use crate::compose::record::WORD;
use crate::compose::record::codice;
use crate::compose::record::dove;
use crate::compose::record::giorno;
use crate::compose::record::is_contested;
use crate::compose::record::motive_code;
use crate::compose::record::numero;
use crate::compose::record::payment_words;
use crate::compose::record::targa;
use crate::compose::record::words::breakable;
use crate::compose::record::words::euro;
use crate::compose::record::words::groups;
use crate::compose::record::words::join;
use crate::compose::scritta::Modo;
use crate::compose::scritta::Scritta;
use crate::compose::testi::Testi;
use crate::domain::atto::Atto;
use crate::domain::atto::TipoAtto;
use crate::domain::atto::Veicolo;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::indirizzo::Indirizzo;
use crate::domain::nazione::Nazione;
use crate::domain::rilevazione::Rilevazione;
use crate::domain::soggetto::Destinatario;
use crate::domain::soggetto::Nominativo;
use crate::domain::soggetto::Ruolo;
use crate::domain::violazione::Violazione;

/// A number longer than this is set smaller.
const LONG_NUMBER: usize = 17;

/// The act box, the address, the rows and the sums.
pub(super) fn part(materia: &Materia<'_>) -> Result<Value, Unprintable> {
    let Materia { atto, destinatario, numeri, testi, .. } = materia;
    let lines = destinatario.window_lines().map_err(Unprintable::Address)?;
    let is_extra = atto.tipo == TipoAtto::Extra;
    let modello = match (atto.tipo, is_contested(atto)) {
        (TipoAtto::Extra, _) => "extra",
        (TipoAtto::V126b, _) => "v126b",
        (TipoAtto::V180c8, _) => "v180",
        (_, true) => "contestato",
        (_, false) => "nc",
    };
    let (pagamento, somme) = payment_words(atto);
    let importi = sums(atto, pagamento, testi);
    // Whoever was stopped counts from that day.
    let contested = if is_contested(atto) && !importi.is_empty() { "c-" } else { "" };
    let piego = numeri.piego.as_deref().map_or(String::new(), |it| groups(it, 4));
    let violazioni: Vec<Value> = atto.violazioni.iter().map(|it| violation(it, is_extra, testi)).collect();
    Ok(json!({
        "modello": modello,
        "extra": is_extra,
        "numero_lungo": numero(atto).chars().count() > LONG_NUMBER,
        "indirizzo": Scritta::piana(lines.reveal().join("\n")).json(),
        "numero": Scritta::piana(numero(atto)).json(),
        "registro": registro(atto, testi),
        "data": Scritta::piana(giorno(atto, testi)).json(),
        "targa": Scritta::new().forte(targa(atto)).json(),
        "piego": Scritta::piana(piego).json(),
        "titolo": Scritta::piana(format!("{} {}", testi.get("fronte.numero"), numero(atto))).json(),
        "codice": Scritta::piana(codice(atto, destinatario)).json(),
        "voci": rows(materia),
        "violazioni": { "righe": violazioni },
        "somme": format!("{contested}{somme}"),
        "importi": importi,
        "spese": Scritta::piana(costs(atto, testi)).json(),
    }))
}

/// Register and law, as the act box says them.
fn registro(atto: &Atto, testi: &Testi) -> String {
    let law = testi.get(if atto.tipo == TipoAtto::Extra { "fronte.extra" } else { "fronte.cds" });
    match atto.registro.as_str() {
        "" => law.to_owned(),
        registro => format!("{} {registro} · {law}", testi.get("fronte.registro")),
    }
}

/// The rows: a label and what it names.
fn rows(materia: &Materia<'_>) -> Vec<Value> {
    let Materia { atto, destinatario, ente, testi, .. } = materia;
    let is_extra = atto.tipo == TipoAtto::Extra;
    let plain = |text: &str| Scritta::piana(breakable(text, WORD));
    let mut rows = vec![
        ("quando", when(atto, testi)),
        ("luogo", dove(&atto.luogo, ente, testi)),
        ("accertatori", officers(atto, testi)),
        ("veicolo", vehicle(&atto.veicolo, testi)),
        ("destinatario", person(destinatario, true, is_extra, testi)),
    ];
    let others = atto.destinatari.iter().filter(|it| it.progressivo != destinatario.progressivo);
    rows.extend(others.map(|it| ("altri", person(it, false, is_extra, testi))));
    rows.push(("fatto", plain(&atto.descrizione_fatto)));
    rows.push(("dinamica", plain(&atto.dinamica_sinistro)));
    rows.extend(atto.rilevazioni.iter().map(|it| ("dispositivo", device(it, testi))));
    if is_contested(atto) {
        rows.push(("contestazione", Scritta::piana(testi.get("fronte.parole.contestata"))));
    }
    rows.push(("mancata", Scritta::piana(reason(atto, testi))));
    rows.push(("dichiarazioni", plain(&atto.dichiarazioni_trasgressore)));
    let is_told = |(name, words): &(&str, Scritta)| !words.is_empty() || *name == "fatto";
    let row = |(name, words): (&str, Scritta)| {
        let label = testi.find("fronte.etichette", name).unwrap_or_default();
        // Few reasons are told by many acts.
        json!({ "e": Scritta::piana(label).json(), "t": words.json(), "fissa": name == "mancata" })
    };
    rows.into_iter().filter(is_told).map(row).collect()
}

/// When it happened, and when it was ascertained where that was later.
fn when(atto: &Atto, testi: &Testi) -> Scritta {
    let word = |name: &str| testi.find("fronte.parole", name).unwrap_or_default();
    let mut quando = Scritta::new().forte(giorno(atto, testi));
    if let Some(ora) = atto.ora_violazione {
        quando = quando.poi(format!(" {} ", word("ore"))).forte(ora.to_string());
    }
    if let Some(data) = atto.data_accertamento.filter(|it| *it != atto.data_violazione) {
        quando = quando.poi(format!("; {} {}", word("accertata"), testi.day(data)));
        if let Some(ora) = atto.ora_accertamento {
            quando = quando.poi(format!(" {} {ora}", word("ore_accertata")));
        }
    }
    quando
}

fn officers(atto: &Atto, testi: &Testi) -> Scritta {
    let accertatore = join(&[&atto.accertatore_qualifica, &atto.accertatore_nome], " ");
    let matricole = atto.agenti_matricole.join(", ");
    let word = testi.get(if matricole.contains(',') { "fronte.parole.matricole" } else { "fronte.parole.matricola" });
    let matricole = if matricole.is_empty() { matricole } else { format!("{word} {}", breakable(&matricole, WORD)) };
    Scritta::piana(join(&[&breakable(&accertatore, WORD), &matricole], " – "))
}

/// The vehicle, or nothing where the act has none.
fn vehicle(it: &Veicolo, testi: &Testi) -> Scritta {
    let Some(targa) = &it.targa else { return Scritta::new() };
    let word = |name: &str| testi.find("fronte.parole", name).unwrap_or_default();
    let kind = testi.find("fronte.veicoli", &it.tipo).unwrap_or(&it.tipo);
    let name = join(&[kind, &breakable(&it.marca, WORD), &breakable(&it.modello, WORD)], " ");
    let before = if name.is_empty() { String::new() } else { format!("{name}, ") };
    let abroad = Nazione::of_iso2(targa.nazione()).filter(|_| targa.nazione() != "IT");
    let country = abroad.map_or(String::new(), |it| format!(" ({})", it.nome));
    Scritta::piana(format!("{before}{} ", word("targa")))
        .forte(targa.testo())
        .poi(country)
        .voce(word("colore"), &it.colore)
        .voce(word("telaio"), &it.telaio)
}

/// Who somebody is and why the act concerns him. Only the recipient, and the offender's identity, are told in full
/// (art. 383 reg.).
fn person(it: &Destinatario, is_recipient: bool, is_extra: bool, testi: &Testi) -> Scritta {
    let word = |name: &str| testi.find("fronte.parole", name).unwrap_or_default();
    let is_ente = matches!(it.nominativo, Nominativo::Ente { .. });
    let mut chi = Scritta::new().forte(breakable(it.nominativo.full_name().reveal(), WORD));
    if is_recipient || it.ruolo == Ruolo::Trasgressore {
        chi = if is_ente { chi } else { birth(chi, it, testi) };
        if is_recipient {
            let (cf, piva) = (it.codice_fiscale.reveal(), it.partita_iva.reveal());
            chi = chi.voce(word("cf"), cf).voce(word("piva"), if piva == cf { "" } else { piva });
        }
        let at = word(if is_ente { "sede" } else { "residente" });
        chi = chi.voce(at, &breakable(&residence(&it.indirizzo), WORD));
        chi = chi.voce(word("patente"), it.patente_numero.reveal());
    }
    let family = if is_extra { "fronte.ruoli_extra" } else { "fronte.ruoli" };
    chi.voce(word("qualita"), testi.find(family, it.ruolo.as_str()).unwrap_or(it.ruolo.as_str()))
}

/// When and where somebody was born.
fn birth(chi: Scritta, it: &Destinatario, testi: &Testi) -> Scritta {
    let word = |name: &str| testi.find("fronte.parole", name).unwrap_or_default();
    let place = breakable(it.luogo_nascita.reveal(), WORD);
    let day = it.data_nascita.as_ref().map_or(String::new(), |data| testi.day(*data.reveal()));
    if place.is_empty() && day.is_empty() {
        return chi;
    }
    let after = |word: &str, value: &str| if value.is_empty() { String::new() } else { format!(" {word} {value}") };
    let (place, day) = (after(word("nato_a"), &place), after(word("nato_il"), &day));
    chi.poi(format!(", {}{place}{day}", word("nato")))
}

/// The address on one line, as it stands in the text of the act.
pub(super) fn residence(it: &Indirizzo) -> String {
    let street = join(&[it.via.reveal(), it.civico.reveal(), it.interno.reveal()], " ");
    let provincia = if it.provincia.is_empty() { String::new() } else { format!("({})", it.provincia) };
    let town = join(&[&it.cap, &it.citta, &provincia], " ");
    let country = Nazione::of_iso2(&it.nazione).filter(|_| it.is_abroad()).map_or("", |it| it.nome);
    join(&[&street, &town, country], ", ")
}

/// What a device measured, with the papers that make it evidence.
fn device(it: &Rilevazione, testi: &Testi) -> Scritta {
    let word = |name: &str| testi.find("fronte.dispositivo", name).unwrap_or_default();
    let wide = |text: &str| breakable(text, WORD);
    let day = |value: Option<Data>| value.map_or(String::new(), |it| testi.day(it));
    let after = |word: &str, value: &str| if value.is_empty() { String::new() } else { format!("{word} {value}") };
    let kind = testi.find("fronte.dispositivo.tipi", &it.tipo).unwrap_or(&it.tipo);
    let decreed = after(word("decreto_data"), &day(it.data_decreto));
    let decreto = match it.decreto_approvazione.as_str() {
        "" => String::new(),
        decreto => join(&[word("decreto"), &wide(decreto), &decreed], " "),
    };
    let checked = [("taratura_dal", it.verifica_taratura_dal), ("taratura_al", it.verifica_taratura_al)];
    let checked = checked.map(|(name, data)| after(word(name), &day(data)));
    let taratura = after(word("taratura"), &join(&[&checked[0], &checked[1]], ", "));
    let device = join(&[kind, &wide(&it.marca_modello)], " ");
    let serial = after(word("matricola"), &wide(&it.matricola));
    let mut sentences = vec![format!("{}.", join(&[&device, &serial, &decreto, &taratura], ", "))];
    for (name, value) in [("postazione", &it.postazione), ("prefettizio", &it.decreto_prefettizio)] {
        if !value.is_empty() {
            sentences.push(format!("{} {}.", word(name), wide(value)));
        }
    }
    if it.preventiva_segnalazione == Some(true) {
        let name = if it.limite_kmh.is_some() { "segnalata" } else { "segnalata_altri" };
        sentences.push(word(name).to_owned());
    }
    if let Some(present) = it.presenza_agenti {
        sentences.push(word(if present { "agenti" } else { "automatico" }).to_owned());
    }
    measures(Scritta::piana(sentences.join(" ")), it, testi)
}

/// Adds what was measured, each measure held together.
fn measures(device: Scritta, it: &Rilevazione, testi: &Testi) -> Scritta {
    let word = |name: &str| testi.find("fronte.dispositivo", name).unwrap_or_default();
    let measures = [
        ("limite", it.limite_kmh),
        ("rilevata", it.velocita_rilevata),
        ("riduzione", it.tolleranza_applicata),
        ("netta", it.velocita_netta),
        ("eccesso", it.eccesso),
    ];
    let measure = |(name, value): (&str, Option<u32>)| {
        Some(format!("{} {} {}", word(name), value?, word("kmh")).replace(' ', "\u{a0}"))
    };
    let measures: Vec<String> = measures.into_iter().filter_map(measure).collect();
    let mut device = device;
    if !measures.is_empty() {
        device = device.forte(format!("\n{} {}", word("velocita"), measures.join(" · ")));
    }
    if let Some(tenths) = it.tempo_dal_rosso_ds {
        let seconds = format!("{},{}", tenths / 10, tenths % 10);
        device = device.forte(format!("\n{} {seconds} {}", word("rosso"), word("rosso_secondi")));
    }
    device
}

/// Why the violation was not contested on the spot: the lot's words and the rule they rest on.
fn reason(atto: &Atto, testi: &Testi) -> String {
    if is_contested(atto) {
        return String::new();
    }
    let code = motive_code(&atto.motivo_mancata_contestazione_cod);
    let rule = match atto.tipo {
        TipoAtto::Extra => "",
        _ => testi.find("fronte.motivi", &code).unwrap_or_default(),
    };
    let told = breakable(&atto.motivo_mancata_contestazione_testo, WORD);
    if told.is_empty() {
        return rule.to_owned();
    }
    if rule.is_empty() || told.contains("201") {
        return told;
    }
    let letter = code.trim_start_matches("1BIS_").to_lowercase().replace("bis", "-\u{2060}bis");
    let rule = testi.get("fronte.motivo_norma").replace("{lettera}", &letter);
    format!("{} ({rule}).", told.trim_end_matches('.'))
}

fn violation(it: &Violazione, is_extra: bool, testi: &Testi) -> Value {
    let word = |name: &str| testi.find("fronte.violazioni", name).unwrap_or_default();
    let (minimo, massimo) = it.bounds().unwrap_or((it.minimo, it.massimo));
    let part = |word: &str, value: &str| if value.is_empty() { String::new() } else { format!("{word} {value}") };
    let norma = join(&[&part("art.", &it.articolo), &part("c.", &it.comma), &part("lett.", &it.lettera)], " ");
    let mut testo = Scritta::piana(breakable(&it.descrizione, WORD));
    if !it.accessoria_testo.is_empty() {
        testo = testo.poi(format!("\n{} {}", word("accessoria"), breakable(&it.accessoria_testo, WORD)));
    }
    let mut sanzione = Scritta::piana(format!("{} {} {} {}", word("da"), euro(minimo), word("a"), euro(massimo)));
    for (holds, name) in [(it.notturna, "notturna"), (it.raddoppio_massa, "massa")] {
        if holds {
            sanzione = sanzione.e(Modo::Piccolo, format!("\n{}", word(name)));
        }
    }
    let punti = if is_extra { String::new() } else { it.punti.to_string() };
    let celle = [Scritta::new().forte(breakable(&norma, NARROW_WORD)), testo, sanzione, Scritta::piana(punti)];
    json!({ "celle": celle.map(|it| it.json()) })
}

/// The sums offered, with what they are made of.
fn sums(atto: &Atto, pagamento: &str, testi: &Testi) -> Vec<Value> {
    let importi = &atto.importi;
    let offered = [importi.entro_5gg, importi.entro_60gg, importi.oltre_60gg];
    let shown = if pagamento.starts_with("nessuno") { &offered[..0] } else { &offered[..] };
    let costs = atto.spese.total().unwrap_or_default();
    let sum = |total: Centesimi| {
        let sanction = total.checked_sub(costs).unwrap_or_default();
        let (sanzione, spese) = (testi.get("fronte.somme.sanzione"), testi.get("fronte.somme.spese"));
        json!({
            "totale": Scritta::piana(euro(total)).json(),
            "parti": Scritta::piana(format!("{sanzione} {} + {spese} {}", euro(sanction), euro(costs))).json(),
        })
    };
    shown.iter().flatten().map(|&total| sum(total)).collect()
}

/// What the costs are made of.
fn costs(atto: &Atto, testi: &Testi) -> String {
    let word = |name: &str| testi.find("fronte.somme", name).unwrap_or_default();
    let spese = &atto.spese;
    let costs = [("notifica", spese.notifica), ("procedurali", spese.procedurali), ("altre", spese.altre)];
    let costs: Vec<String> = costs
        .into_iter()
        .filter(|(_, sum)| *sum != Centesimi::ZERO)
        .map(|(name, sum)| format!("{} {}", word(name), euro(sum)))
        .collect();
    if costs.is_empty() { word("senza_spese").to_owned() } else { costs.join(", ") }
}
