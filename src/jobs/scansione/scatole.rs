//! The paper archive: what lies in a box and where, as a table, as a list to put in and a label to stick on.
//!
//! A box is filled in the order of the scans. The contract wants advices of receipt, notices and advices of notices
//! each in boxes of their own, verbali apart from ordinanze (4.6): a box that mixes them says so.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::domain::carta::Kind;
use crate::domain::data::Data;
use crate::fatti;
use crate::files;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::modelli::documento;
use crate::jobs::project::Project;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::tavole;
use crate::ledger::Ledger;

/// The folder of the boxes' lists.
pub const SCATOLE: &str = "scatole";

/// Papers of one list; a fuller box has several.
const ROWS: usize = 100;

/// A paper in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voce {
    /// The box.
    pub scatola: String,
    /// The place in it, from 1.
    pub posizione: u64,
    /// Its acts; none where it is not tied.
    pub atti: Vec<String>,
    /// The same in the ledger.
    pub chiavi: Vec<Chiave>,
    /// What it is: `ar`, `ar_cad`, `cad`, `can`, `relata`, `bollettino`, `altro`.
    pub tipo: &'static str,
    /// The number of its piece.
    pub numero: String,
    /// The day that it speaks of.
    pub data: Option<Data>,
    /// Sides that were scanned.
    pub lati: u64,
}

/// What a card is in the lists of the archive.
pub fn of_card(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Ar | Kind::ArOrd | Kind::Cn07) => "ar",
        Some(Kind::Arcad) => "ar_cad",
        Some(Kind::Cad) => "cad",
        Some(Kind::Can) => "can",
        Some(Kind::Plico) | None => "altro",
    }
}

/// What another paper is there.
pub fn of_document(tipo: &str) -> &'static str {
    match tipo {
        "RELATA" => "relata",
        "BOLLETTINO" => "bollettino",
        _ => "altro",
    }
}

/// What the acts of a box are.
#[derive(Default)]
struct Atti {
    lotti: BTreeSet<String>,
    is_ordinanza: BTreeSet<bool>,
    is_cds: BTreeSet<bool>,
    lotto: BTreeMap<String, String>,
}

/// Writes the table of every box, and where the ledger knows the acts its list and its label; says what is mixed.
pub fn write(
    project: &Project,
    cartella: &Cartella,
    voci: Vec<Voce>,
    (ledger, lotto_fisico): (Option<&Ledger>, &str),
    oggi: Data,
) -> Result<Vec<String>, Error> {
    let mut boxes: BTreeMap<String, Vec<Voce>> = BTreeMap::new();
    for voce in voci {
        boxes.entry(voce.scatola.clone()).or_default().push(voce);
    }
    let mut said = Vec::new();
    for (scatola, mut voci) in boxes {
        voci.sort_by_key(|it| it.posizione);
        files::make_folder(&cartella.path(SCATOLE))?;
        let stem = files::safe_name(&scatola);
        let path = |end: &str| cartella.path(SCATOLE).join(format!("{stem}{end}"));
        files::replace(&path(".csv"), table(&scatola, lotto_fisico, &voci).as_bytes())?;
        let ente = voci.iter().flat_map(|it| &it.chiavi).map(|it| it.ente.clone()).next();
        let (Some(ledger), Some(ente)) = (ledger, ente) else { continue };
        let atti = of_acts(ledger, &voci)?;
        let classe = class(&voci, &atti);
        let is_mixed = classe == "cartacei";
        said.extend(is_mixed.then(|| {
            format!(
                "scatola {scatola}: contiene carte di tipi diversi; il contratto le vuole in scatole separate (4.6)"
            )
        }));
        let named = (scatola.as_str(), lotto_fisico, classe);
        let modello = documento::load(project, "etichetta-scatola", &ente)?;
        files::replace(&path("-etichetta.pdf"), &documento::pdf(&modello, &label(named, &voci, &atti, oggi))?)?;
        let modello = documento::load(project, "elenco-scatola", &ente)?;
        let parts = voci.chunks(ROWS).count();
        for (part, voci) in (1..).zip(voci.chunks(ROWS)) {
            let end = if parts == 1 { "-elenco.pdf".to_string() } else { format!("-elenco-{part}.pdf") };
            files::replace(&path(&end), &documento::pdf(&modello, &list(named, voci, &atti, oggi))?)?;
        }
    }
    Ok(said)
}

fn table(scatola: &str, lotto_fisico: &str, voci: &[Voce]) -> String {
    let columns = ["scatola", "lotto_fisico", "posizione", "tipo", "id_verbale", "numero_raccomandata", "data", "lati"];
    let row = |it: &Voce| {
        let data = it.data.map(|it| it.to_string()).unwrap_or_default();
        let (posizione, lati) = (it.posizione.to_string(), it.lati.to_string());
        let (scatola, lotto, tipo) = (scatola.to_string(), lotto_fisico.to_string(), it.tipo.to_string());
        [scatola, lotto, posizione, tipo, it.atti.join(" "), it.numero.clone(), data, lati]
    };
    tavole::table(columns, voci.iter().map(row))
}

fn of_acts(ledger: &Ledger, voci: &[Voce]) -> Result<Atti, Error> {
    let mut atti = Atti::default();
    for chiave in voci.iter().flat_map(|it| &it.chiavi).collect::<BTreeSet<_>>() {
        let known = fascicoli::load(ledger, chiave)?;
        let Some(scheda) = fatti::latest_scheda(&known) else { continue };
        atti.lotti.extend(Some(scheda.lotto.clone()).filter(|it| !it.is_empty()));
        atti.lotto.insert(chiave.id_verbale.clone(), scheda.lotto.clone());
        atti.is_ordinanza.insert(["ORDINANZA", "INGIUNZIONE"].contains(&scheda.tipo_atto.as_str()));
        atti.is_cds.insert(scheda.tipo_atto != "EXTRA");
    }
    Ok(atti)
}

/// The class of a box; `cartacei` where it mixes what belongs apart.
fn class(voci: &[Voce], atti: &Atti) -> &'static str {
    let kinds: BTreeSet<&str> = voci.iter().map(|it| it.tipo).collect();
    let (Some(kind), 1) = (kinds.first(), kinds.len()) else { return "cartacei" };
    let is_ordinanza = atti.is_ordinanza.contains(&true);
    if is_ordinanza && atti.is_ordinanza.len() > 1 {
        return "cartacei";
    }
    match (*kind, is_ordinanza) {
        ("ar", false) => "ar_verbali",
        ("ar", true) => "ar_ordinanze",
        ("cad", false) => "cad_verbali",
        ("cad", true) => "cad_ordinanze",
        ("ar_cad", false) => "ar_cad_verbali",
        ("ar_cad", true) => "ar_cad_ordinanze",
        ("can", _) => "can",
        ("relata", _) => "relate",
        ("bollettino", _) => "bollettini",
        _ => "cartacei",
    }
}

fn lots(lotto_fisico: &str, atti: &Atti) -> String {
    match (lotto_fisico, atti.lotti.first(), atti.lotti.last()) {
        ("", Some(first), Some(last)) if first == last => first.clone(),
        ("", Some(first), Some(last)) => format!("{first} - {last}"),
        ("", ..) => "-".to_string(),
        (named, ..) => named.to_string(),
    }
}

/// What label and list share.
fn head((scatola, lotto_fisico, classe): (&str, &str, &str), atti: &Atti, oggi: Data) -> Valori {
    let legge = if atti.is_cds.contains(&false) && atti.is_cds.len() == 1 { "altre" } else { "cds" };
    record([
        ("classe", Valore::Scelta(classe.into())),
        ("legge", Valore::Scelta(legge.into())),
        ("scatola", Valore::Macchina(scatola.into())),
        ("lotti", text(&lots(lotto_fisico, atti))),
        ("chiusa_il", Valore::Data(oggi)),
    ])
}

fn label(named: (&str, &str, &str), voci: &[Voce], atti: &Atti, oggi: Data) -> Valori {
    let mut valori = head(named, atti, oggi);
    let acts: BTreeSet<&String> = voci.iter().flat_map(|it| &it.atti).collect();
    let (first, last) = (voci.iter().filter_map(|it| it.data).min(), voci.iter().filter_map(|it| it.data).max());
    valori.extend(record([
        ("codice", Valore::Macchina(named.0.into())),
        ("primo_atto", text(acts.first().map_or("-", |it| it))),
        ("ultimo_atto", text(acts.last().map_or("-", |it| it))),
        ("documenti", whole(voci.len() as u64)),
    ]));
    valori.extend(first.map(|it| ("prima_data".to_string(), Valore::Data(it))));
    valori.extend(last.map(|it| ("ultima_data".to_string(), Valore::Data(it))));
    valori
}

fn list(named: (&str, &str, &str), voci: &[Voce], atti: &Atti, oggi: Data) -> Valori {
    let mut valori = head(named, atti, oggi);
    valori.extend(record([("codice", Valore::Macchina(named.0.into())), ("data_atto", Valore::Data(oggi))]));
    let row = |it: &Voce| {
        let atto = it.atti.first().map_or("da legare", String::as_str);
        let lotto = it.atti.first().and_then(|it| atti.lotto.get(it)).filter(|it| !it.is_empty());
        let mut row = record([
            ("posizione", whole(it.posizione)),
            ("atto", text(atto)),
            ("lotto", text(lotto.map_or("-", String::as_str))),
            ("tipo", Valore::Scelta(it.tipo.into())),
            ("raccomandata", text(&it.numero)),
            ("fogli", whole(1)),
        ]);
        row.extend(it.data.map(|it| ("data_documento".to_string(), Valore::Data(it))));
        row
    };
    valori.insert("documenti".into(), Valore::Elenco(voci.iter().map(row).collect()));
    valori
}

/// Words on one line.
fn text(text: &str) -> Valore {
    Valore::Testo(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn whole(number: u64) -> Valore {
    Valore::Intero(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A record of named values; words that are empty are left out.
fn record(values: impl IntoIterator<Item = (&'static str, Valore)>) -> Valori {
    let is_there = |it: &Valore| !matches!(it, Valore::Testo(text) if text.is_empty());
    values.into_iter().filter(|it| is_there(&it.1)).map(|(name, it)| (name.to_owned(), it)).collect()
}
