//! A desk's decisions, from the spreadsheet in which it took them: row by row, what cannot be is refused.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use crate::domain::calendario::Calendario;
use crate::domain::esito;
use crate::files;
use crate::intake::value;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::importa::Outcome;
use crate::jobs::importa::Respinta;
use crate::jobs::importa::tabella;
use crate::jobs::importa::tabella::Campi;
use crate::jobs::importa::tabella::Mappa;
use crate::jobs::importa::tabella::Record;
use crate::jobs::lettore;
use crate::jobs::lettore::campioni;
use crate::jobs::lettore::campioni::Campione;
use crate::jobs::lettore::campioni::Riga;
use crate::jobs::project::Project;
use crate::jobs::scansione::cartella;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::cartella::VERIFICA;
use crate::jobs::scansione::esame::CONFERMATO;
use crate::jobs::scansione::esame::Decisione;
use crate::jobs::scansione::esame::Esame;
use crate::jobs::scansione::esame::GIORNI;
use crate::jobs::scansione::esame::Letto;
use crate::jobs::scansione::inviati::Inviati;
use crate::jobs::scansione::inviati::Inviato;
use crate::jobs::scansione::inviati::Trovato;
use crate::jobs::scansione::possibile;
use crate::jobs::scansione::registra;
use crate::jobs::scansione::tavole;

/// The file of rows that were not taken.
pub const REFUSED: &str = "conferme-respinte.csv";

/// What a table of decisions cannot do without.
const WANTED: [&str; 2] = ["id_verbale", "stato"];

/// The columns that a decision is read from; the others of `esiti.csv` are the reading's.
pub const CAMPI: Campi = Campi {
    colonne: &[
        ("id_verbale", "V/2026/000110", "V/2026/000111"),
        ("progressivo_destinatario", "1", "1"),
        ("numero_raccomandata", "786000000017", "786000000024"),
        ("esito_cod", "RECAG001C", "RECAG003F"),
        ("causa", "", "M04"),
        ("modalita", "MANI", ""),
        ("data_tentativo", "", "2026-03-05"),
        ("data_deposito", "", ""),
        ("cad_data_spedizione", "", ""),
        ("can_data_spedizione", "", ""),
        ("data_consegna", "2026-03-10", ""),
        ("cad_data_ritiro", "", ""),
        ("stato", CONFERMATO, CONFERMATO),
    ],
    // The others are the reading's.
    anche: &tavole::ESITI,
};

/// The rows of a table of decisions that are decided, taken or refused.
struct Lettura<'a> {
    file: String,
    by: &'a str,
    /// What was read in the folder that the table is of, by act, recipient and number.
    esami: BTreeMap<(String, u32, String), Esame>,
    registro: Option<Inviati>,
    outcome: Outcome,
    taken: Vec<(Decisione, Inviato, u32)>,
    /// Whether they are those of a second person who says otherwise than what was settled.
    is_contro: bool,
}

/// Takes the decisions of a table. Rows whose `stato` is not `CONFERMATO` are not decided and are left alone.
pub fn confirm(project: &Project, path: &Path, by: &str, prova: bool) -> Result<Outcome, Error> {
    let cartella = Cartella::of_table(path);
    let mut lettura = Lettura {
        file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        by,
        esami: cartella.as_ref().map(Cartella::esami).transpose()?.unwrap_or_default(),
        registro: project.known_ledger()?.map(|it| Inviati::of(it, prova)),
        outcome: Outcome::default(),
        taken: Vec::new(),
        is_contro: false,
    };
    let mappa = Mappa { nome: "esiti".into(), ..Mappa::default() };
    let ignored = tabella::read(path, &mappa, &CAMPI, &WANTED, |record| {
        lettura.outcome.righe += 1;
        match record {
            Err((riga, broken)) => lettura.outcome.refuse(&lettura.file, riga, broken.as_str(), ""),
            Ok(record) if !record.get("stato").eq_ignore_ascii_case(CONFERMATO) => lettura.outcome.noti += 1,
            Ok(record) => match lettura.row(&record)? {
                Ok(()) => {}
                Err(codice) => {
                    let id = record.get("id_verbale");
                    lettura.outcome.refuse(&lettura.file, record.riga, codice, id);
                }
            },
        }
        Ok(())
    })?;
    let file = lettura.file.clone();
    lettura.outcome.ignore(&file, ignored);
    lettura.agree();
    let confirmed =
        if project.config.scansione.conserva_ritagli { lettura.crops(cartella.as_ref()) } else { Vec::new() };
    lettura.keep(cartella.as_ref())?;
    if !confirmed.is_empty() {
        campioni::aggiungi(&lettore::own(project), &confirmed)?;
    }
    Ok(lettura.outcome)
}

/// Takes one decision about what was read in a folder of scans. The answer is whether it was new, or why it cannot be; the
/// tables of the folder follow when it is concluded [`again`](crate::jobs::scansione::again).
pub fn one(
    project: &Project,
    cartella: &Cartella,
    decisione: Decisione,
    prova: bool,
) -> Result<Result<bool, &'static str>, Error> {
    let by = decisione.da.clone();
    // Another server, or a desk with its spreadsheet, may decide the same one.
    let _held = cartella.hold()?;
    if cartella.decisione(&decisione.pezzo)?.is_some() {
        return Ok(Err("gia-deciso"));
    }
    let mut lettura = desk(project, cartella, &decisione.pezzo, &by, prova)?;
    let piece = match lettura.possible(&decisione)? {
        Ok(it) => it,
        Err(code) => return Ok(Err(code)),
    };
    lettura.taken.push((decisione, piece, 0));
    let confirmed = if project.config.scansione.conserva_ritagli { lettura.crops(Some(cartella)) } else { Vec::new() };
    lettura.keep(Some(cartella))?;
    if !confirmed.is_empty() {
        campioni::aggiungi(&lettore::own(project), &confirmed)?;
    }
    Ok(match lettura.outcome.respinte.first() {
        Some(it) => Err(it.codice),
        None => Ok(lettura.outcome.registrati > 0),
    })
}

/// Takes what a second person says of a piece that is settled, whose folder is held: where it is the same nothing
/// changes, else it takes the place of what was settled. The answer is why it cannot be, where it cannot.
pub(super) fn second(
    project: &Project,
    cartella: &Cartella,
    decisione: Decisione,
    prova: bool,
    is_same: bool,
) -> Result<Result<(), &'static str>, Error> {
    let by = decisione.da.clone();
    let mut lettura = desk(project, cartella, &decisione.pezzo, &by, prova)?;
    let piece = match lettura.possible(&decisione)? {
        Ok(it) => it,
        Err(code) => return Ok(Err(code)),
    };
    if is_same {
        return Ok(Ok(()));
    }
    lettura.is_contro = true;
    lettura.taken.push((decisione, piece, 0));
    lettura.keep(Some(cartella))?;
    Ok(lettura.outcome.respinte.first().map_or(Ok(()), |it| Err(it.codice)))
}

/// Puts a decision back to its place that another one had taken, which was taken back; its folder is held.
pub(super) fn restore(project: &Project, cartella: &Cartella, decisione: Decisione, prova: bool) -> Result<(), Error> {
    let by = decisione.da.clone();
    let mut lettura = desk(project, cartella, &decisione.pezzo, &by, prova)?;
    if let Ok(piece) = lettura.piece(&decisione)? {
        lettura.taken.push((decisione, piece, 0));
        lettura.keep(Some(cartella))?;
    }
    Ok(())
}

/// Takes a decision back: the piece waits for a person again. Says whether there was one.
pub fn take_back(
    project: &Project,
    cartella: &Cartella,
    pezzo: &(String, u32, String),
    by: &str,
    prova: bool,
) -> Result<bool, Error> {
    let mut lettura = desk(project, cartella, pezzo, by, prova)?;
    let decisione = match cartella.decisione(pezzo)? {
        Some(it) => it,
        None => return Ok(false),
    };
    if let Ok(piece) = lettura.piece(&decisione)?
        && let Some(Inviati::Registro(ledger, _)) = &mut lettura.registro
    {
        registra::take_back(ledger, &piece, by)?;
    }
    cartella.undecide(pezzo)?;
    Ok(true)
}

/// What is known about one piece of a folder.
fn desk<'a>(
    project: &Project,
    cartella: &Cartella,
    pezzo: &(String, u32, String),
    by: &'a str,
    prova: bool,
) -> Result<Lettura<'a>, Error> {
    let esame = cartella.esame(pezzo)?;
    Ok(Lettura {
        file: cartella::ESITI.into(),
        by,
        esami: esame.into_iter().map(|it| (pezzo.clone(), it)).collect(),
        registro: project.known_ledger()?.map(|it| Inviati::of(it, prova)),
        outcome: Outcome::default(),
        taken: Vec::new(),
        is_contro: false,
    })
}

impl Lettura<'_> {
    /// A row that is decided, or why it cannot be.
    fn row(&mut self, record: &Record<'_>) -> Result<Result<(), &'static str>, Error> {
        let decisione = match decision(record, self.by) {
            Ok(it) => it,
            Err(code) => return Ok(Err(code)),
        };
        let piece = match self.possible(&decisione)? {
            Ok(it) => it,
            Err(code) => return Ok(Err(code)),
        };
        self.taken.push((decisione, piece, record.riga));
        Ok(Ok(()))
    }

    /// The piece that a decision is about, where it can be as it says.
    fn possible(&self, decisione: &Decisione) -> Result<Result<Inviato, &'static str>, Error> {
        let piece = self.piece(decisione)?;
        Ok(piece.and_then(|piece| {
            let against = possibile::against(&decisione.said(), &piece, clock::today(), &Calendario::LEGALE);
            against.first().map_or(Ok(piece), |code| Err(*code))
        }))
    }

    /// The piece of a row: as it was read, and as the ledger knows it.
    fn piece(&self, decisione: &Decisione) -> Result<Result<Inviato, &'static str>, Error> {
        let (id, whom, number) = &decisione.pezzo;
        let read = self.esami.get(&decisione.pezzo).map(|it| it.pezzo.sent());
        let known = match &self.registro {
            Some(inviati) if !number.is_empty() => inviati.by_number(number)?,
            Some(inviati) => inviati.meant(id, Some(*whom))?,
            None => Trovato::Nessuno,
        };
        Ok(match (read, known) {
            (read, Trovato::Uno(known)) if known.atti.contains(id) && known.destinatario == *whom => {
                let affidato = known.affidato.or(read.and_then(|it| it.affidato));
                Ok(Inviato { affidato, ..*known })
            }
            (Some(read), _) => Ok(read),
            (None, Trovato::Molti) => Err("numero-di-piu-plichi"),
            (None, _) => Err("plico-sconosciuto"),
        })
    }

    /// Two rows that decide one piece in two ways decide nothing.
    fn agree(&mut self) {
        let mut said: BTreeMap<(u32, String), Vec<usize>> = BTreeMap::new();
        for (place, (decisione, piece, _)) in self.taken.iter().enumerate() {
            let number = if piece.numero_piego.is_empty() { &decisione.pezzo.0 } else { &piece.numero_piego };
            said.entry((piece.destinatario, number.clone())).or_default().push(place);
        }
        let mut out = Vec::new();
        for places in said.into_values() {
            let first = &self.taken[places[0]].0;
            let differs = |it: &usize| {
                let other = &self.taken[*it].0;
                (&other.esito, &other.giorni) != (&first.esito, &first.giorni)
            };
            if places.iter().any(differs) {
                out.extend(places);
            }
        }
        out.sort_unstable();
        for place in out.into_iter().rev() {
            let (decisione, _, riga) = self.taken.remove(place);
            self.outcome.refuse(&self.file, riga, "righe-discordi", &decisione.pezzo.0);
        }
        self.outcome.respinte.sort_by_key(|it| it.riga);
    }

    /// The crops of the days that were decided: the picture and the day, and nothing that says whose they are.
    fn crops(&self, cartella: Option<&Cartella>) -> Vec<Campione> {
        let Some(cartella) = cartella else { return Vec::new() };
        let crop = |decisione: &Decisione, letto: &Letto| {
            let riga = Riga {
                file: letto.file.clone(),
                tipo: letto.tipo.clone(),
                data: decisione.giorni.get(&letto.colonna)?.clone(),
                dal: letto.dal.to_string(),
                al: letto.al.to_string(),
                dpi: String::new(),
            };
            // A crop that is gone, or a day that was not possible, teaches nothing.
            campioni::campione(&cartella.path(VERIFICA), &riga).ok()
        };
        let of = |(decisione, ..): &(Decisione, Inviato, u32)| {
            let letti = self.esami.get(&decisione.pezzo).map_or(&[][..], |it| it.letti.as_slice());
            letti.iter().filter_map(|it| crop(decisione, it)).collect::<Vec<_>>()
        };
        self.taken.iter().flat_map(of).collect()
    }

    /// Keeps what was decided: beside what was read, and in the ledger.
    fn keep(&mut self, cartella: Option<&Cartella>) -> Result<(), Error> {
        let today = clock::today();
        for (decisione, piece, riga) in std::mem::take(&mut self.taken) {
            let mut is_new = match cartella.filter(|_| self.esami.contains_key(&decisione.pezzo)) {
                Some(cartella) => cartella.decide(&decisione)?,
                None => false,
            };
            let esame = self.esami.get(&decisione.pezzo);
            if let Some(Inviati::Registro(ledger, _)) = &mut self.registro
                && !piece.chiavi.is_empty()
            {
                let voce = registra::Voce {
                    pezzo: &piece,
                    detto: &decisione.said(),
                    prove: esame.map(|it| it.evidenza.clone()).unwrap_or_default(),
                    giorno: today,
                    luogo: ("", ""),
                    da: self.by,
                    is_contro: self.is_contro,
                };
                is_new |= registra::outcome(ledger, &voce)?;
            } else if esame.is_none() {
                let (file, id_verbale) = (self.file.clone(), decisione.pezzo.0.clone());
                self.outcome.respinte.push(Respinta {
                    file,
                    riga,
                    codice: "plico-sconosciuto",
                    id_verbale,
                    trovato: String::new(),
                });
                continue;
            }
            match is_new {
                true => self.outcome.registrati += 1,
                false => self.outcome.noti += 1,
            }
        }
        Ok(())
    }
}

/// What a row decides.
fn decision(record: &Record<'_>, by: &str) -> Result<Decisione, &'static str> {
    let year = clock::today().anno();
    let mut giorni = BTreeMap::new();
    for column in GIORNI {
        let day = value::data(record.get(column), year).map_err(|_| "data-illeggibile")?;
        giorni.extend(day.map(|it| (column.to_string(), it.to_string())));
    }
    let (codice, causa) = (record.get("esito_cod").to_uppercase(), record.get("causa").to_uppercase());
    let modalita = record.get("modalita").to_uppercase();
    let known = || esito::Esito::of_columns(&codice, &causa, &modalita).ok_or("esito-sconosciuto");
    let esito = if codice.is_empty() { Err("esito-mancante") } else { known() }?;
    let whom = record.get("progressivo_destinatario");
    let destinatario = if whom.is_empty() { 1 } else { whom.parse().map_err(|_| "destinatario-illeggibile")? };
    Ok(Decisione {
        pezzo: (record.get("id_verbale").into(), destinatario, record.get("numero_raccomandata").into()),
        esito: esito.to_string(),
        giorni,
        da: by.to_string(),
        il: clock::today().to_string(),
    })
}

/// Writes the rows that were not taken beside the table, and says where; an old list goes away.
pub fn list(path: &Path, outcome: &Outcome, say: impl Fn(&str) -> String) -> Result<Option<PathBuf>, Error> {
    let list = path.with_file_name(REFUSED);
    if !outcome.respinte.is_empty() {
        outcome.write(&list, say)?;
        return Ok(Some(list));
    }
    if list.is_file() {
        files::remove(&list)?;
    }
    Ok(None)
}
