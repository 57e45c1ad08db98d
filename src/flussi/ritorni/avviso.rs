//! One digital advice in XML: 23L, ARCAD, ordinary AR, and the notes of failed delivery that go with them.
//!
//! Element names are those of the carrier's schemas; prefixes and namespaces do not matter, what is optional may lack.
//! The signature is not looked at here ([`super::firma`]): whatever stands inside it is not read either.

use std::collections::BTreeMap;

use crate::domain::data::Data;
use crate::domain::esito;
use crate::fatti::Esito;
use crate::flussi::pagamenti::xml;
use crate::flussi::pagamenti::xml::Bounds;
use crate::flussi::ritorni;
use crate::flussi::ritorni::Detto;
use crate::flussi::ritorni::Rifiuto;
use crate::flussi::ritorni::Ritorno;
use crate::flussi::ritorni::vocabolario;
use crate::flussi::ritorni::vocabolario::Tipo;
use crate::flussi::ritorni::vocabolario::Vocabolario;

/// What bounds an advice: the picture of a signature stands in it as text.
pub const BOUNDS: Bounds = Bounds { file: 16 << 20, text: 8 << 20 };

/// The element of a signature.
const FIRMA: &str = "Signature";
/// How the sections of a failed delivery, a delivery at home and one at the office begin.
const INESITO: &str = "DatiInesito";
const DOMICILIO: &str = "DatiConsegnaDomicilio";
const SPORTELLO: [&str; 2] = ["DatiNotificaSportello", "DatiConsegnaSportello"];

/// A section with its fields.
struct Sezione {
    nome: String,
    fields: BTreeMap<String, String>,
    /// A field that stands in it twice.
    doubled: Option<String>,
}

impl Sezione {
    fn new(nome: &str) -> Self {
        Self { nome: nome.to_string(), fields: BTreeMap::new(), doubled: None }
    }

    fn get(&self, name: &str) -> &str {
        self.fields.get(name).map(String::as_str).unwrap_or_default()
    }

    fn is_true(&self, name: &str) -> Result<bool, Rifiuto> {
        match vocabolario::plain(self.get(name)).as_str() {
            "" | "0" | "N" | "NO" | "FALSE" => Ok(false),
            "1" | "S" | "SI" | "TRUE" => Ok(true),
            other => {
                Err(Rifiuto::new("parola-del-vettore-ignota", ritorni::found(name, other) + "; attesi true o false"))
            }
        }
    }

    /// A day; `Err` where there is something that is none.
    fn day(&self, name: &str) -> Result<Option<Data>, Rifiuto> {
        match self.get(name) {
            "" => Ok(None),
            text => match ritorni::day(text) {
                Some(day) => Ok(Some(day)),
                None => Err(Rifiuto::new("data-illeggibile", ritorni::found(name, text))),
            },
        }
    }

    /// A day without which nothing can be said.
    fn wanted(&self, name: &str) -> Result<Data, Rifiuto> {
        self.day(name)?.ok_or_else(|| Rifiuto::new("data-mancante", format!("{}/{name}", self.nome)))
    }
}

/// The outermost element of an advice, where it is one of the profile's.
pub fn root(bytes: &[u8]) -> Result<String, String> {
    Ok(xml::root(bytes)?.into_iter().next().unwrap_or_default())
}

/// Reads an advice: its kind, and what it says.
pub fn read<'a>(bytes: &[u8], words: &'a Vocabolario) -> Result<(&'a str, Ritorno), Rifiuto> {
    let broken = |why: String| Rifiuto::new("xml-illeggibile", why);
    let radice = root(bytes).map_err(broken)?;
    let Some((nome, tipo)) = words.kind(&radice) else {
        let known: Vec<&str> = words.tipi.values().flat_map(|it| &it.radici).map(String::as_str).collect();
        let found = ritorni::found("elemento esterno", &radice);
        return Err(Rifiuto::new("xml-di-altro-tipo", format!("{found}; attesi {}", known.join(", "))));
    };
    let (head, sections) = sections(bytes).map_err(broken)?;
    if let Some(name) = sections.iter().chain([&head]).find_map(|it| it.doubled.as_ref()) {
        return Err(Rifiuto::new("elemento-ripetuto", name.clone()));
    }
    let number = |names: &[String]| {
        names.iter().map(|it| head.get(it)).find(|it| !it.is_empty()).unwrap_or_default().replace([' ', '-'], "")
    };
    let mut ritorno =
        Ritorno { riga: 1, piego: number(&tipo.numero_piego), ar: number(&tipo.numero_ar), ..Ritorno::default() };
    ritorno.cronologico = head.get("NumeroCronologico").to_string();
    if ritorno.piego.is_empty() && ritorno.ar.is_empty() {
        return Err(Rifiuto::new("numero-mancante", tipo.numero_piego.join(", ")));
    }
    let mut detto = match tipo.cad {
        true => of_cad(&head, &sections)?,
        false => of_piece(tipo, &head, &sections)?,
    };
    detto.esito.numero_piego = ritorno.piego.clone();
    let esito = &detto.esito;
    let days = [esito.consegnato, esito.ritirato, esito.cad_spedita, esito.depositato, esito.tentato];
    detto.data = detto.data.or_else(|| days.into_iter().flatten().max());
    if detto.data.is_none() {
        return Err(Rifiuto::new("data-mancante", radice));
    }
    detto.prove.push((nome.to_string(), String::new()));
    ritorno.detti.push(detto);
    Ok((nome, ritorno))
}

/// All fields of the advice outside its sections of failure and delivery, and those sections in order.
fn sections(bytes: &[u8]) -> Result<(Sezione, Vec<Sezione>), String> {
    let is_own = |it: &str| it.starts_with(INESITO) || it == DOMICILIO || SPORTELLO.contains(&it);
    let mut head = Sezione::new("");
    let mut done: Vec<Sezione> = Vec::new();
    let mut open: Option<Sezione> = None;
    xml::walk_within(bytes, BOUNDS, |path, text| {
        let Some((name, above)) = path.split_last() else { return };
        if path.iter().any(|it| it == FIRMA) || above.is_empty() {
            return;
        }
        if is_own(name) {
            done.push(open.take().unwrap_or_else(|| Sezione::new(name)));
            return;
        }
        let section = match above.iter().find(|it| is_own(it)) {
            Some(it) => open.get_or_insert_with(|| Sezione::new(it)),
            None => &mut head,
        };
        let is_leaf = !text.is_empty();
        if is_leaf
            && section.fields.insert(name.clone(), text.to_string()).is_some_and(|it| it != text)
            && names_fact(name)
        {
            section.doubled = Some(name.clone());
        }
    })?;
    Ok((head, done))
}

/// Whether two of an element would leave open which one counts.
fn names_fact(name: &str) -> bool {
    ["Codice", "Data", "Causale", "Qualifica", "Flag", "Esito", "Numero"].iter().any(|it| name.starts_with(it))
        && !["CodiceFrazionario", "CodiceDID"].contains(&name)
}

/// The advice of a CAD says when that letter was sent; the ten days run from it.
fn of_cad(head: &Sezione, sections: &[Sezione]) -> Result<Detto, Rifiuto> {
    let sent = head.day("DataAccettazione")?;
    let given = sections.iter().chain([head]).map(|it| it.day("DataOraConsegna")).find(|it| !matches!(it, Ok(None)));
    let data = sent.or(given.transpose()?.flatten());
    let esito = Esito { codice: "RECAG010".into(), cad_spedita: sent, ..Esito::default() };
    Ok(Detto { data, esito, ..Detto::default() })
}

/// What became of a piece: failures first, then the delivery at home or what happened at the office.
fn of_piece(tipo: &Tipo, head: &Sezione, sections: &[Sezione]) -> Result<Detto, Rifiuto> {
    let mut detto = Detto::default();
    let failures: Vec<&Sezione> = match tipo.inesito {
        true => sections.iter().chain([head]).filter(|it| !it.get("CausaleInesito").is_empty()).collect(),
        false => sections.iter().filter(|it| it.nome.starts_with(INESITO)).collect(),
    };
    for it in failures {
        failed(tipo, it, &mut detto)?;
    }
    // An ordinary advice may say its failure in its head.
    if detto.esito.codice.is_empty() && !head.get("CausaleInesito").is_empty() {
        failed(tipo, head, &mut detto)?;
    }
    let home: Vec<&Sezione> = sections.iter().filter(|it| it.nome == DOMICILIO && !it.fields.is_empty()).collect();
    let office: Vec<&Sezione> =
        sections.iter().filter(|it| SPORTELLO.contains(&it.nome.as_str()) && !it.fields.is_empty()).collect();
    match (home.as_slice(), office.as_slice()) {
        ([it], []) => at_home(tipo, it, &mut detto)?,
        ([], [it]) => at_office(tipo, it, &mut detto)?,
        ([], []) => {}
        _ => return Err(Rifiuto::new("consegne-discordi", format!("{DOMICILIO}, {}", SPORTELLO[0]))),
    }
    if detto.esito.codice.is_empty() {
        return Err(Rifiuto::new("esito-mancante", format!("{INESITO}…, {DOMICILIO}, {}", SPORTELLO.join(", "))));
    }
    Ok(detto)
}

fn failed(tipo: &Tipo, it: &Sezione, detto: &mut Detto) -> Result<(), Rifiuto> {
    told(detto, &tipo.inesiti, "CausaleInesito", it.get("CausaleInesito"))?;
    let tried = match it.day("DataOraInesitoAtto")? {
        Some(day) => Some(day),
        None => it.day("DataOraInesito")?,
    };
    let esito = &mut detto.esito;
    // Of two attempts the first is the one that the deposit follows; the last says how it ended.
    esito.tentato = esito.tentato.or(tried);
    esito.depositato = it.day("DataCADDeposito")?.or(esito.depositato);
    esito.cad_spedita = it.day("DataCADComunicazione")?.or(esito.cad_spedita);
    Ok(())
}

fn at_home(tipo: &Tipo, it: &Sezione, detto: &mut Detto) -> Result<(), Rifiuto> {
    let refused = it.is_true("FlagRifiuto")?;
    let words = if refused { &tipo.rifiuto } else { &tipo.domicilio };
    told(
        detto,
        words,
        if refused { "FlagRifiuto, QualificaRicevente" } else { "QualificaRicevente" },
        it.get("QualificaRicevente"),
    )?;
    let day = it.day("DataOraConsegnaAtto")?.map_or_else(|| it.wanted("DataOraConsegna"), Ok)?;
    detto.esito.consegnato = Some(day);
    detto.notifica = it.day("DataOraNotificaAtto")?;
    if it.is_true("CreataCAN")? || !it.get("NumeroCAN").is_empty() {
        detto.esito.can_spedita = it.day("DataCAN")?;
    }
    Ok(())
}

fn at_office(tipo: &Tipo, it: &Sezione, detto: &mut Detto) -> Result<(), Rifiuto> {
    let ended = it.get("EsitoConsegna");
    let by_other = format!("{ended}, {}", it.get("QualificaRicevente"));
    match vocabolario::say(&tipo.delegati, &by_other) {
        Ok(esito) => put(detto, esito),
        Err(_) => told(detto, &tipo.sportello, "EsitoConsegna", ended)?,
    }
    let taken = it.day("DataOraConsegnaAtto")?.map_or_else(|| it.day("DataOraConsegna"), |it| Ok(Some(it)))?;
    let is_taken = detto.esito.modalita != "COMPIUTA_GIACENZA";
    if is_taken && taken.is_none() {
        return Err(Rifiuto::new("data-mancante", format!("{}/DataOraConsegnaAtto", it.nome)));
    }
    detto.esito.ritirato = taken.filter(|_| is_taken);
    detto.notifica = it.day("DataOraNotificaAtto")?;
    detto.data = detto.esito.ritirato.or(detto.notifica);
    Ok(())
}

/// Puts what a word says; one that is not known refuses the advice.
fn told(detto: &mut Detto, words: &BTreeMap<String, String>, field: &str, word: &str) -> Result<(), Rifiuto> {
    match vocabolario::say(words, word) {
        Ok(esito) => put(detto, esito),
        Err(known) => {
            let known = if known.is_empty() { "nessuna parola".to_string() } else { known };
            return Err(Rifiuto::new(
                "parola-del-vettore-ignota",
                format!("{}; attesi {known}", ritorni::found(field, word)),
            ));
        }
    }
    Ok(())
}

fn put(detto: &mut Detto, said: esito::Esito) {
    detto.esito.codice = said.codice().to_string();
    detto.esito.causa = said.causa().unwrap_or_default().to_string();
    detto.esito.modalita = said.modalita().unwrap_or_default().to_string();
}
