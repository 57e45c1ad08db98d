//! Result files of carriers as events (JSON, one `analytic` an event): events of one piece become what happened to it.
//!
//! A final code comes in three: `A` says it ahead, `B` brings the evidence, `C` ends it. They are one fact when they
//! agree on the day; `A` and `B` alone are none, since nothing is final before `C`.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::esito;
use crate::fatti::Esito;
use crate::flussi::ritorni;
use crate::flussi::ritorni::Detto;
use crate::flussi::ritorni::Rifiuto;
use crate::flussi::ritorni::Ritorno;
use crate::flussi::ritorni::vocabolario::Vocabolario;

/// The codes of a piece that was left at the office: what they say is one fact, and not final.
const GIACENZA: &str = "RECAG010";

/// A file.
#[derive(Debug, Deserialize)]
struct File {
    #[serde(default, rename = "totRec")]
    tot_rec: Option<u64>,
    analytic: Vec<Evento>,
}

/// An event; what others add is left alone.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Evento {
    codice_oggetto_postale: String,
    esito: String,
    data_esito: String,
    #[serde(default)]
    motivo_mancato_recapito: Option<String>,
    #[serde(default)]
    return_object: Option<OneOrMore<Allegato>>,
    #[serde(default)]
    relatedobject: Option<OneOrMore<Correlato>>,
    #[serde(default)]
    discovered_address: Option<serde_json::Value>,
}

/// Evidence of an event.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Allegato {
    tipologia_oggetto_ritorno: String,
    #[serde(default)]
    nome_file_oggetto_ritorno: Option<String>,
}

/// A letter that goes with the piece.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Correlato {
    #[serde(default)]
    codice_oggetto_correlato: Option<String>,
    #[serde(default)]
    tipo_oggetto_correlato: Option<String>,
    #[serde(default)]
    data_esito_oggetto_correlato: Option<String>,
}

/// What some write as one and others as a list.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum OneOrMore<T> {
    One(T),
    More(Vec<T>),
}

impl<T> OneOrMore<T> {
    fn all(&self) -> &[T] {
        match self {
            Self::One(it) => std::slice::from_ref(it),
            Self::More(all) => all,
        }
    }
}

/// An event that can be read.
struct Letto {
    riga: u32,
    data: Data,
    evento: Evento,
}

impl Letto {
    fn causa(&self) -> &str {
        self.evento.motivo_mancato_recapito.as_deref().map_or("", str::trim)
    }

    fn prove(&self) -> impl Iterator<Item = (String, String)> {
        let all = self.evento.return_object.as_ref().map_or(&[][..], OneOrMore::all);
        all.iter()
            .map(|it| (it.tipologia_oggetto_ritorno.clone(), it.nome_file_oggetto_ritorno.clone().unwrap_or_default()))
    }

    fn correlati(&self) -> &[Correlato] {
        self.evento.relatedobject.as_ref().map_or(&[][..], OneOrMore::all)
    }
}

/// What a file says: how many events it has, and of each piece what became of it or why that cannot be said.
#[derive(Debug, Default)]
pub struct Lettura {
    /// Events.
    pub righe: u32,
    /// Each piece, with the number of its events.
    pub pezzi: Vec<(u32, Ritorno)>,
    /// Events that cannot be read.
    pub rifiuti: Vec<Rifiuto>,
}

/// Reads a file.
pub fn read(bytes: &[u8], words: &Vocabolario) -> Result<Lettura, Rifiuto> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let shape = |cause: serde_json::Error| {
        // The parser's own words may quote what stands there.
        Rifiuto::new("json-illeggibile", format!("riga {}, colonna {}", cause.line(), cause.column()))
    };
    let file: File = serde_json::from_slice(bytes).map_err(shape)?;
    let mut lettura = Lettura { righe: file.analytic.len() as u32, ..Lettura::default() };
    if file.tot_rec.is_some_and(|it| it != u64::from(lettura.righe)) {
        return Err(Rifiuto::new(
            "totale-diverso",
            format!("totRec {}, analytic {}", file.tot_rec.unwrap_or(0), lettura.righe),
        ));
    }
    let mut pieces: BTreeMap<String, Vec<Letto>> = BTreeMap::new();
    for (riga, evento) in (1..).zip(file.analytic) {
        let piego = evento.codice_oggetto_postale.trim().to_string();
        let Some(data) = ritorni::day(&evento.data_esito) else {
            let trovato = ritorni::found("dataEsito", &evento.data_esito);
            lettura.rifiuti.push(Rifiuto { riga, codice: "data-illeggibile", trovato });
            continue;
        };
        if piego.is_empty() {
            lettura.rifiuti.push(Rifiuto { riga, codice: "numero-mancante", trovato: "codiceOggettoPostale".into() });
            continue;
        }
        pieces.entry(piego).or_default().push(Letto { riga, data, evento });
    }
    for (piego, events) in pieces {
        let (ritorno, rifiuti) = of_piece(piego, events, words);
        let read = ritorno.1 - rifiuti.len() as u32;
        lettura.rifiuti.extend(rifiuti);
        lettura.pezzi.push((read, ritorno.0));
    }
    lettura.rifiuti.sort_by_key(|it| it.riga);
    lettura.pezzi.sort_by_key(|it| it.1.riga);
    Ok(lettura)
}

/// The events of a piece, in the order of the file, as what happened to it.
fn of_piece(piego: String, events: Vec<Letto>, words: &Vocabolario) -> ((Ritorno, u32), Vec<Rifiuto>) {
    let count = events.len() as u32;
    let mut rifiuti = Vec::new();
    let mut ritorno = Ritorno { riga: events.first().map_or(1, |it| it.riga), piego, ..Ritorno::default() };
    let mut triples: BTreeMap<String, Vec<Letto>> = BTreeMap::new();
    let mut giacenza = Detto::default();
    let mut seen = BTreeSet::new();
    for it in events {
        let codice = it.evento.esito.trim().to_uppercase();
        if it.evento.discovered_address.as_ref().is_some_and(|it| !it.is_null()) {
            ritorno.note.push("indirizzo-trovato");
        }
        let is_again = !seen.insert((codice.clone(), it.data, it.causa().to_string()));
        let is_nothing = words.eventi.ignora.iter().any(|head| codice.starts_with(head.as_str()));
        if is_nothing || is_again && it.evento.return_object.is_none() {
            continue;
        }
        if waiting(&codice, &it, &mut giacenza) {
            continue;
        }
        if codice == "RECAG012A" {
            continue;
        }
        match family(&codice) {
            Some((head, _)) => triples.entry(head).or_default().push(it),
            None => {
                let trovato = ritorni::found("esito", &codice);
                rifiuti.push(Rifiuto { riga: it.riga, codice: "esito-sconosciuto", trovato });
            }
        }
    }
    if giacenza.data.is_some() {
        giacenza.esito.codice = GIACENZA.into();
        ritorno.detti.push(giacenza.clone());
    }
    for (head, events) in triples {
        match collapse(&head, &events, &giacenza, words) {
            Ok((detto, note)) => {
                ritorno.note.extend(note);
                ritorno.detti.extend(detto);
            }
            Err(all) => rifiuti.extend(all),
        }
    }
    ritorno.detti.sort_by_key(|it| it.data);
    for it in &mut ritorno.detti {
        it.esito.numero_piego.clone_from(&ritorno.piego);
    }
    ritorno.note.sort_unstable();
    ritorno.note.dedup();
    ((ritorno, count), rifiuti)
}

/// Takes what an event says of a piece that waits at the office; says whether it is one.
fn waiting(codice: &str, it: &Letto, giacenza: &mut Detto) -> bool {
    match codice {
        "RECAG010" => giacenza.esito.tentato = giacenza.esito.tentato.or(Some(it.data)),
        "RECAG010A" => {
            // The CAD was sent: on its own day where that is said, else on that of the event.
            let sent = |it: &Correlato| it.data_esito_oggetto_correlato.as_deref().and_then(ritorni::day);
            giacenza.esito.cad_spedita = it.correlati().iter().find_map(sent).or(Some(it.data));
        }
        "RECAG011A" => giacenza.esito.depositato = Some(it.data),
        "RECAG011B" => giacenza.prove.extend(it.prove()),
        _ => return false,
    }
    let sent = |it: &Correlato| {
        let is_cad = it.tipo_oggetto_correlato.as_deref().is_some_and(|it| it.eq_ignore_ascii_case("CAD"));
        let day = it.data_esito_oggetto_correlato.as_deref().and_then(ritorni::day);
        day.filter(|_| is_cad && it.codice_oggetto_correlato.is_some())
    };
    giacenza.esito.cad_spedita = giacenza.esito.cad_spedita.or(it.correlati().iter().find_map(sent));
    giacenza.data = giacenza.data.max(Some(it.data));
    true
}

/// The head of a code that plico knows as a final one, and its letter: `RECAG001B` is `RECAG001`, `B`.
fn family(codice: &str) -> Option<(String, char)> {
    let is_known = |it: &str| esito::Esito::parse(&format!("{it}/")).is_some();
    let last = codice.chars().last()?;
    let head = codice.strip_suffix(last)?;
    let of = |c: char| is_known(&format!("{head}{c}")).then(|| format!("{head}{c}"));
    match last {
        'A'..='C' => of('C').map(|it| (it, last)),
        'D'..='F' => of('F').map(|it| (it, last)),
        _ => is_known(codice).then(|| (codice.to_string(), ' ')),
    }
}

/// Events of one final code as one fact; nothing where its end has not come. `Err` where they contradict one another.
fn collapse(
    finale: &str,
    events: &[Letto],
    giacenza: &Detto,
    words: &Vocabolario,
) -> Result<(Option<Detto>, Vec<&'static str>), Vec<Rifiuto>> {
    let refuse = |codice: &'static str, trovato: String| {
        events.iter().map(|it| Rifiuto { riga: it.riga, codice, trovato: trovato.clone() }).collect::<Vec<_>>()
    };
    let days: BTreeSet<Data> = events.iter().map(|it| it.data).collect();
    if days.len() > 1 {
        let all: Vec<String> = days.iter().map(Data::to_string).collect();
        return Err(refuse("date-dello-stesso-esito-diverse", format!("{finale}: {}", all.join(", "))));
    }
    let causes: BTreeSet<&str> = events.iter().map(|it| it.causa()).filter(|it| !it.is_empty()).collect();
    if causes.len() > 1 {
        return Err(refuse("causa-diversa", format!("{finale}: {causes:?}")));
    }
    let causa = causes.first().copied().unwrap_or_default();
    let Some(known) = esito::Esito::of_columns(finale, causa, "") else {
        return Err(refuse("causa-inattesa", ritorni::found(finale, causa)));
    };
    let needs_cause = ["RECAG003F", "RECAG003C", "RECAG004", "RECAG015", "RECRN002F", "RECRN002C", "RECRN006"];
    if causa.is_empty() && needs_cause.contains(&finale) {
        return Err(refuse("causa-mancante", finale.to_string()));
    }
    if !events.iter().any(|it| it.evento.esito.trim().eq_ignore_ascii_case(finale)) {
        return Ok((None, vec!["esito-non-finale"]));
    }
    let data = days.first().copied();
    let prove: Vec<(String, String)> = events.iter().flat_map(Letto::prove).collect();
    let mut note = Vec::new();
    let held = |kind: &&String| prove.iter().chain(&giacenza.prove).any(|it| kind.split('|').any(|k| k == it.0));
    if words.eventi.prove.get(finale).is_some_and(|wanted| !wanted.iter().all(|it| held(&it))) {
        note.push("prova-mancante");
    }
    if data < giacenza.data.filter(|_| is_of_office(finale)) {
        note.push("giacenza-date-diverse");
    }
    let esito = Esito {
        codice: known.codice().to_string(),
        causa: known.causa().unwrap_or_default().to_string(),
        ..Esito::default()
    };
    Ok((Some(Detto { data, esito, notifica: None, prove }), note))
}

/// Whether a final code ends a wait at the office.
fn is_of_office(codice: &str) -> bool {
    ["RECAG005", "RECAG006", "RECAG007", "RECAG008"].iter().any(|it| codice.starts_with(it))
}
