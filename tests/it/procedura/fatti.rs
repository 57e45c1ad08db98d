//! Facts in a form that can be read at a glance: a day, what happened, for whom, and what is known of it.
//!
//! ```text
//! 2026-03-02 affidato 1 AG 760000000012
//! 2026-03-20 esito 1 RECAG012 tentato=2026-03-05 cad=2026-03-06 prove=23L,ARCAD
//! ```
//!
//! The act itself is fact 1, received on the day of its line `ricevuto`; the first line is fact 2, and so on.

use plico::domain::data::Data;
use plico::domain::importi::Centesimi;
use plico::fatti::Autorita;
use plico::fatti::Banca;
use plico::fatti::Esito;
use plico::fatti::EsitoRicorso;
use plico::fatti::EsitoRisposta;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Pagamento;
use plico::fatti::Pec;
use plico::fatti::Prova;
use plico::fatti::Rata;
use plico::fatti::Risposta;
use plico::fatti::Spedizione;
use plico::fatti::Voce;
use plico::fatti::scheda::Scheda;
use plico::fatti::scheda::Soggetto;
use plico::fatti::scheda::Violazione;
use serde::de::DeserializeOwned;

/// A day, or the test is wrong.
pub fn day(text: &str) -> Data {
    Data::parse(text).unwrap_or_else(|| panic!("no day: {text}"))
}

/// A sum like `103,00`.
pub fn sum(text: &str) -> Centesimi {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    Centesimi::new(digits.parse().unwrap_or_else(|_| panic!("no sum: {text}")))
}

/// A value by the word that its serialised form has.
fn word<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_value(serde_json::Value::String(text.to_string())).unwrap_or_else(|e| panic!("{text}: {e}"))
}

/// A person of that number.
fn person(words: &[&str]) -> Soggetto {
    let numero: u32 = words[0].parse().expect("a recipient's number");
    let nazione = words.get(2).copied().unwrap_or("IT");
    Soggetto {
        progressivo: numero,
        ruolo: words[1].to_string(),
        cognome: "PROVA".to_string(),
        nome: format!("PERSONA {numero}"),
        data_nascita: words.iter().find_map(|it| it.strip_prefix("nato=")).map(day),
        codice_fiscale: if words.contains(&"senza-codice") {
            String::new()
        } else {
            format!("PRVPSN8{numero}A01E388X")
        },
        citta: words.get(3).copied().unwrap_or("Jesi").to_string(),
        nazione: nazione.to_string(),
        canale: "POSTA".to_string(),
        ..Soggetto::default()
    }
}

/// The act of a section `atto`, as the fact that it came in.
pub fn act(text: &str) -> Fatto {
    let mut scheda = Scheda {
        ente: "E388".to_string(),
        id_verbale: "V/2026/1".to_string(),
        numero: "V/1/2026".to_string(),
        tipo_atto: "VERBALE_NC".to_string(),
        origine: "lotto".to_string(),
        targa: "AB123CD".to_string(),
        ..Scheda::default()
    };
    let mut ricevuto = None;
    for line in text.lines().filter(|it| !it.trim().is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[0] {
            "tipo" => scheda.tipo_atto = words[1].to_string(),
            "ricevuto" => ricevuto = Some(day(words[1])),
            "violazione" => scheda.data_violazione = Some(day(words[1])),
            "accertamento" => scheda.data_accertamento = Some(day(words[1])),
            "contestato" => scheda.contestato = true,
            "origine" => scheda.origine = words[1].to_string(),
            "importi" => {
                for (place, it) in words[1..].iter().enumerate() {
                    scheda.importi[place] = (*it != "-").then(|| sum(it).cents());
                }
            }
            "spese" => scheda.spese[0] = sum(words[1]).cents(),
            "norma" => scheda.violazioni.push(violation(&words[1..])),
            "soggetto" => scheda.soggetti.push(person(&words[1..])),
            other => panic!("an act has no `{other}`"),
        }
    }
    let ricevuto = ricevuto.or(scheda.data_violazione).expect("an act came in on a day");
    Fatto { numero: 1, ..Fatto::new(ricevuto, Evento::Ricevuto(Box::new(scheda))) }
}

/// `142/8 173,00 694,00 punti=3 senza-sconto senza-riduzione notturna`.
fn violation(words: &[&str]) -> Violazione {
    let (articolo, comma) = words[0].split_once('/').unwrap_or((words[0], ""));
    let points = words.iter().find_map(|it| it.strip_prefix("punti=")).map_or(0, |it| it.parse().expect("points"));
    let has = |flag: &str| words.contains(&flag);
    Violazione {
        articolo: articolo.to_string(),
        comma: comma.to_string(),
        minimo: sum(words[1]).cents(),
        massimo: sum(words[2]).cents(),
        sconto_30: !has("senza-sconto") && !has("senza-riduzione"),
        pmr_ammesso: !has("senza-riduzione"),
        notturna: has("notturna"),
        punti: points,
        ..Violazione::default()
    }
}

/// The facts of a section `fatti`, numbered from 2.
pub fn facts(text: &str) -> Vec<Fatto> {
    let lines = text.lines().filter(|it| !it.trim().is_empty());
    lines.zip(2..).map(|(line, numero)| Fatto { numero, ..fact(line) }).collect()
}

/// The words of a line after its kind.
struct Line<'a> {
    plain: Vec<&'a str>,
    named: Vec<(&'a str, &'a str)>,
}

impl<'a> Line<'a> {
    fn named(&self, name: &str) -> Option<&'a str> {
        self.named.iter().find(|it| it.0 == name).map(|it| it.1)
    }

    fn day(&self, name: &str) -> Option<Data> {
        self.named(name).map(day)
    }

    fn text(&self, name: &str) -> String {
        self.named(name).unwrap_or_default().replace('_', " ")
    }

    fn at(&self, place: usize) -> &'a str {
        self.plain.get(place).copied().unwrap_or_else(|| panic!("a word is missing: {:?}", self.plain))
    }

    fn has(&self, flag: &str) -> bool {
        self.plain.contains(&flag)
    }
}

fn fact(line: &str) -> Fatto {
    let mut words = line.split_whitespace();
    let data = day(words.next().expect("a day"));
    let kind = words.next().expect("a kind");
    let (named, mut plain): (Vec<&str>, Vec<&str>) = words.partition(|it| it.contains('='));
    let named = named.iter().filter_map(|it| it.split_once('=')).collect();
    let whom = plain.first().and_then(|it| it.parse::<u32>().ok().or((*it == "-").then_some(0)));
    let takes_whom = !matches!(kind, "pagamento" | "rimborso" | "rate" | "rettifica" | "destinatario");
    if takes_whom && whom.is_some() {
        plain.remove(0);
    }
    let line = Line { plain, named };
    let mut fatto = Fatto::new(data, event(kind, &line));
    fatto.destinatario = whom.filter(|it| takes_whom && *it > 0);
    fatto.disponibile = line.day("disponibile");
    let proofs = line.named("prove").unwrap_or_default().split(',').filter(|it| !it.is_empty());
    fatto.prove = proofs.map(|it| Prova { tipo: it.to_string(), sha256: String::new() }).collect();
    fatto
}

fn event(kind: &str, line: &Line<'_>) -> Evento {
    match kind {
        "stampato" => Evento::Stampato(piece(line)),
        "affidato" => Evento::Affidato(piece(line)),
        "stornato" => Evento::Stornato { motivo: line.at(0).to_string() },
        "esito" => Evento::Esito(Box::new(outcome(line))),
        "pec-accettata" => Evento::PecAccettata(message(line)),
        "pec-consegnata" => Evento::PecConsegnata(message(line)),
        "pec-mancata" => {
            Evento::PecMancata { pec: message(line), causa: line.text("causa"), imputabile: line.has("imputabile") }
        }
        "relata" => Evento::Relata {
            modalita: line.at(0).to_string(),
            raccomandata: line.day("raccomandata"),
            ritirata: line.day("ritirata"),
        },
        "dichiarata" => Evento::NotificaDichiarata { modalita: line.at(0).to_string() },
        "richiesta" => Evento::Richiesta { banca: word::<Banca>(line.at(0)), riferimento: "R".to_string() },
        "risposta" => Evento::Risposta(Box::new(answer(line))),
        "destinatario" => Evento::NuovoDestinatario {
            soggetto: Box::new(person(&line.plain)),
            motivo: line.text("motivo"),
            al_posto_di: line.named("al-posto-di").map(|it| it.parse().expect("a recipient")),
        },
        _ => beside(kind, line),
    }
}

fn beside(kind: &str, line: &Line<'_>) -> Evento {
    match kind {
        "pagamento" => Evento::Pagamento(Pagamento {
            importo: sum(line.at(0)),
            canale: line.plain.get(1).copied().unwrap_or("PAGOPA").to_string(),
            riferimento: String::new(),
            oggetto: line.text("oggetto"),
            rata: None,
            accredito: None,
        }),
        "rimborso" => Evento::Rimborso { importo: sum(line.at(0)) },
        "rate" => Evento::Rateizzato {
            rate: line
                .plain
                .iter()
                .filter_map(|it| it.split_once('@'))
                .map(|(importo, entro)| Rata { importo: sum(importo), entro: day(entro) })
                .collect(),
        },
        "ricorso" => Evento::Ricorso { autorita: word::<Autorita>(line.at(0)), sospeso: line.has("sospeso") },
        "decisione" => Evento::EsitoRicorso {
            autorita: word::<Autorita>(line.at(0)),
            esito: word::<EsitoRicorso>(line.at(1)),
            importo: line.plain.get(2).map(|it| sum(it)),
        },
        "dati" => {
            Evento::DatiConducente { validi: line.at(0) == "validi", motivo: line.text("motivo"), conducente: None }
        }
        "invito" => Evento::Invito { entro: day(line.at(0)) },
        "ottemperato" => Evento::Ottemperato,
        "annullato" => Evento::Annullato { motivo: line.text("motivo"), per_ritardo: line.has("per-ritardo") },
        "autorizzato" => {
            let da = "M.R.".to_string();
            Evento::Autorizzato {
                voce: voce(line.at(0)),
                consenso: line.at(1) == "si",
                da,
                motivo: line.text("motivo"),
            }
        }
        "emesso" => Evento::Emesso {
            voce: voce(line.at(0)),
            riferimento: line.plain.get(1).copied().unwrap_or("D").to_string(),
            scadenza: line.day("scadenza"),
            importo: line.named("importo").map(sum),
        },
        "riscontro" => Evento::Riscontro {
            voce: voce(line.at(0)),
            riferimento: line.at(1).to_string(),
            accettato: line.at(2) == "accettato",
            motivo: line.text("motivo"),
        },
        "documento" => Evento::Documento { tipo: line.at(0).to_string(), nome: "x.pdf".to_string() },
        "rettifica" => Evento::Rettifica {
            di: line.at(0).parse().expect("a fact's number"),
            motivo: "errore".to_string(),
            da: "M.R.".to_string(),
        },
        other => panic!("no fact is called `{other}`"),
    }
}

fn voce(text: &str) -> Voce {
    Voce::parse(text).unwrap_or_else(|| panic!("no step is called {text}"))
}

fn piece(line: &Line<'_>) -> Spedizione {
    Spedizione {
        prodotto: line.at(0).to_string(),
        numero_piego: line.plain.get(1).copied().unwrap_or_default().to_string(),
        numero_ar: String::new(),
        lavoro: String::new(),
        plico: String::new(),
        lettera: line.text("lettera"),
        tentativo: 1,
    }
}

fn outcome(line: &Line<'_>) -> Esito {
    let (codice, causa) = line.at(0).split_once('+').unwrap_or((line.at(0), ""));
    Esito {
        codice: codice.to_string(),
        causa: causa.to_string(),
        modalita: line.text("modalita"),
        numero_piego: line.text("piego"),
        tentato: line.day("tentato"),
        depositato: line.day("depositato"),
        cad_spedita: line.day("cad"),
        can_spedita: line.day("can"),
        consegnato: line.day("consegnato"),
        ritirato: line.day("ritirato"),
        stato: line.named("stato").unwrap_or("AUTO").to_string(),
        ..Esito::default()
    }
}

fn message(line: &Line<'_>) -> Pec {
    Pec {
        messaggio: line.at(0).to_string(),
        istante: line.named("istante").unwrap_or_default().to_string(),
        ora: line.named("ora").unwrap_or_default().to_string(),
    }
}

fn answer(line: &Line<'_>) -> Risposta {
    let found = line.named("citta").map(|citta| {
        let nazione = line.named("nazione").unwrap_or("IT").to_string();
        Box::new(Soggetto { citta: citta.to_string(), via: "VIA NUOVA".to_string(), nazione, ..Soggetto::default() })
    });
    Risposta {
        banca: word::<Banca>(line.at(0)),
        riferimento: "R".to_string(),
        esito: word::<EsitoRisposta>(line.at(1)),
        soggetto: found,
        discrepanze: Vec::new(),
    }
}
