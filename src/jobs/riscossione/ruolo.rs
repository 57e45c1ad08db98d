//! The acts that may go to the collector, as partite, and the list of those that need a person first (R154, R155).

use std::collections::BTreeMap;

use crate::domain::fiscale;
use crate::domain::fiscale::Verdict;
use crate::domain::importi::Centesimi;
use crate::fatti::Voce;
use crate::fatti::scheda::Soggetto;
use crate::flussi::fisso::Difetto;
use crate::flussi::ruolo::Atto;
use crate::flussi::ruolo::Debitore;
use crate::flussi::ruolo::Formato;
use crate::flussi::ruolo::Nome;
use crate::flussi::ruolo::Partita;
use crate::flussi::ruolo::Profilo;
use crate::flussi::ruolo::Testata;
use crate::flussi::tracciato290;
use crate::flussi::tracciato450;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::riscossione::Anomalia;
use crate::jobs::riscossione::Esclusa;
use crate::jobs::riscossione::Letto;
use crate::jobs::riscossione::Posizione;
use crate::jobs::riscossione::Scelta;
use crate::jobs::riscossione::debitore;
use crate::jobs::riscossione::debitore::Comuni;
use crate::jobs::riscossione::is_ordinanza;
use crate::jobs::riscossione::judge;
use crate::jobs::riscossione::lista::Lista;
use crate::jobs::riscossione::lista::si_no;
use crate::procedure::regole::Regole;

/// The list of what needs a person.
pub const ANOMALIES: &str = "anomalie.csv";

/// Something about a position that a person has to see.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nota {
    /// A stable code.
    pub codice: &'static str,
    /// Which field of which record, where it is about the file.
    pub dove: String,
    /// Whether it keeps the position off the roll.
    pub blocca: bool,
}

/// A position with what there is to see.
pub struct Vagliata {
    /// The position.
    pub posizione: Posizione,
    /// Who owes, as the layouts want it.
    pub debitore: Debitore,
    /// Who owes beside.
    pub coobbligati: Vec<Debitore>,
    /// The act, as the layouts want it.
    pub atto: Atto,
    /// What there is to see.
    pub note: Vec<Nota>,
    /// What the C.P.L. said of it.
    pub consenso: Option<bool>,
}

impl Vagliata {
    /// Whether nothing keeps it off the roll but a go-ahead.
    pub fn is_sound(&self) -> bool {
        self.note.iter().all(|it| !it.blocca)
    }

    /// All codes, for a cell.
    pub fn words(&self) -> String {
        let mut codes: Vec<&str> = self.note.iter().filter(|it| it.blocca).map(|it| it.codice).collect();
        codes.dedup();
        codes.join(" ")
    }
}

/// The acts whose ruolo is due, judged, and the others with a letter out.
pub struct Raccolta {
    /// In order of debtor, year and id.
    pub vagliate: Vec<Vagliata>,
    /// Body, id and reason of acts that were written to and have no place in the roll.
    pub escluse: Vec<(String, String, Esclusa)>,
}

/// What judging needs beside the acts.
pub struct Banco<'a> {
    /// The profile.
    pub profilo: &'a Profilo,
    /// The layout.
    pub formato: Formato,
    /// Belfiore codes.
    pub comuni: &'a Comuni,
    /// The head of the supply; its number may still be open.
    pub testata: Testata,
}

/// Judges acts for the ruolo, as the caller hands them over.
pub struct Raccoglitore<'a> {
    scelta: &'a Scelta,
    regole: &'a Regole,
    posizioni: Vec<(Posizione, Option<bool>)>,
    escluse: Vec<(String, String, Esclusa)>,
}

impl<'a> Raccoglitore<'a> {
    /// Nothing so far.
    pub fn new(scelta: &'a Scelta, regole: &'a Regole) -> Self {
        Self { scelta, regole, posizioni: Vec::new(), escluse: Vec::new() }
    }

    /// Judges an act.
    pub fn take(&mut self, letto: Letto) -> Result<(), Error> {
        let was_written = letto.emesso(Voce::Preruolo).is_some();
        let consenso = autorizza::current(&letto.fatti, Voce::Ruolo).map(|it| it.0);
        match judge(letto, Voce::Ruolo, self.scelta, self.regole) {
            Ok(posizione) => self.posizioni.push((*posizione, consenso)),
            Err((chiave, why)) if was_written => self.escluse.push((chiave.ente, chiave.id_verbale, why)),
            Err(_) => {}
        }
        Ok(())
    }

    /// The acts that were judged due.
    pub fn posizioni(&self) -> impl Iterator<Item = &Posizione> {
        self.posizioni.iter().map(|it| &it.0)
    }

    /// Judges positions as the layout does, and puts them in order.
    pub fn finish(self, banco: &Banco<'_>) -> Raccolta {
        let Scelta { al, minimo, .. } = self.scelta;
        let mut vagliate: Vec<Vagliata> = self
            .posizioni
            .into_iter()
            .map(|(posizione, consenso)| {
                let who = |it: &Soggetto| debitore::of(it, banco.comuni, *al);
                let coobbligati = posizione.coobbligati().map(who).collect();
                let debitore = who(posizione.debitore());
                let atto = act(&posizione);
                let mut it = Vagliata { posizione, debitore, coobbligati, atto, note: Vec::new(), consenso };
                it.note = notes(&it, banco, *minimo);
                it
            })
            .collect();
        vagliate.sort_by_cached_key(|it| {
            let name = crate::domain::latin::key(&it.posizione.debitore().name());
            (name, it.debitore.cf.clone(), it.atto.anno, it.posizione.letto.chiave.id_verbale.clone())
        });
        let mut escluse = self.escluse;
        escluse.sort();
        Raccolta { vagliate, escluse }
    }
}

/// The act as the layouts want it: what was paid is taken off the sanction first, then off the costs, then off the
/// surcharge that a letter asked for.
fn act(it: &Posizione) -> Atto {
    let (scheda, somme) = (it.scheda(), &it.somme);
    let less = |sum: Centesimi, paid: Centesimi| sum.checked_sub(paid).unwrap_or(Centesimi::ZERO);
    let over = less(somme.acconti, somme.sanzione);
    let (sanzione, spese) = (less(somme.sanzione, somme.acconti), less(somme.spese, over));
    let maggiorazione = less(somme.maggiorazione, less(over, somme.spese));
    Atto {
        rif: 0,
        numero: 0,
        ordinanza: is_ordinanza(scheda),
        estremi: estremi(&scheda.registro, &scheda.numero, scheda.anno),
        numero_atto: scheda.numero.clone(),
        anno: scheda.anno,
        data: scheda.data_accertamento.or(scheda.data_violazione).unwrap_or(it.notifica().data_prima),
        notifica: it.notifica().data_ultima,
        targa: scheda.targa.clone(),
        semestri: somme.semestri,
        sanzione,
        spese,
        maggiorazione,
    }
}

/// Places of the title in the layouts.
const ESTREMI: usize = 12;

/// Register, number and year in twelve characters; the shortest form that fits, else the longest, which will not.
fn estremi(registro: &str, numero: &str, anno: u16) -> String {
    let short = anno % 100;
    let forms = [format!("{registro}{numero}/{anno}"), format!("{registro}{numero}/{short:02}")];
    let fit = forms.iter().find(|it| it.chars().count() <= ESTREMI);
    fit.unwrap_or(&forms[0]).clone()
}

/// What there is to see of a position.
fn notes(it: &Vagliata, banco: &Banco<'_>, minimo: Centesimi) -> Vec<Nota> {
    let mut found: Vec<Nota> = it
        .posizione
        .anomalie
        .iter()
        .filter(|it| !matches!(it, Anomalia::Soglia | Anomalia::Cf))
        // A term that is over is ours to answer for; the debt stays.
        .map(|it| Nota { codice: it.as_str(), dove: String::new(), blocca: *it != Anomalia::Termini })
        .collect();
    let mut add = |codice, dove: &str, blocca| found.push(Nota { codice, dove: dove.to_owned(), blocca });
    let people = std::iter::once(("debitore", &it.debitore)).chain(it.coobbligati.iter().map(|it| ("coobbligato", it)));
    for (who, person) in people {
        match fiscale::judge(&person.cf) {
            Verdict::Valid(_) => {}
            _ if person.cf.is_empty() => add("cf-mancante", who, true),
            _ => add("cf-errato", who, true),
        }
        let has_name = match &person.nome {
            Nome::Ente(name) => !name.trim().is_empty(),
            Nome::Persona { cognome, .. } => !cognome.trim().is_empty(),
        };
        if !has_name {
            add("nome-mancante", who, true);
        }
        if let Nome::Persona { nascita: None, .. } = person.nome {
            add("nascita-mancante", who, false);
        }
        if person.belfiore.is_empty() {
            add("comune-senza-codice", who, false);
        }
    }
    if banco.formato == Formato::T450 && !it.coobbligati.is_empty() {
        add("coobbligato-non-espresso", "M21", false);
    }
    if it.posizione.somme.totale < minimo {
        add("soglia", "", true);
    }
    for Difetto { record, campo, danno } in records(it, banco) {
        add(danno.as_str(), &format!("{record}.{campo}"), danno.blocks());
    }
    found.sort_by_key(|it| !it.blocca);
    found.dedup();
    found
}

/// What the layout cannot hold of a position.
fn records(it: &Vagliata, banco: &Banco<'_>) -> Vec<Difetto> {
    let partita = Partita {
        numero: 1,
        debitore: it.debitore.clone(),
        coobbligati: it.coobbligati.clone(),
        atti: vec![Atto { numero: 1, ..it.atto.clone() }],
    };
    let mut difetti = match banco.formato {
        Formato::T290 => tracciato290::partita(&partita, banco.profilo).difetti,
        Formato::T450 => tracciato450::partita(&partita, &banco.testata, banco.profilo).difetti,
    };
    difetti.sort_unstable();
    difetti.dedup();
    difetti
}

/// Makes partite of positions that may go: those of a debtor in one, where the profile wants it and the same people
/// answer for all of them. The place of each position is kept in [`Atto::rif`].
pub fn partite<'a>(
    chosen: impl Iterator<Item = (usize, &'a Vagliata)>,
    profilo: &Profilo,
    formato: Formato,
) -> Vec<Partita> {
    let mut partite: Vec<Partita> = Vec::new();
    let mut places: BTreeMap<(String, Vec<String>), usize> = BTreeMap::new();
    // A partita of the 450 is an act.
    let groups = profilo.raggruppa && formato == Formato::T290;
    for (number, (rif, it)) in (1..).zip(chosen) {
        let atto = Atto { rif, numero: number, ..it.atto.clone() };
        let mut others: Vec<String> = it.coobbligati.iter().map(|it| it.cf.clone()).collect();
        others.sort();
        let key = (it.debitore.cf.clone(), others);
        if groups && let Some(place) = places.get(&key) {
            partite[*place].atti.push(atto);
            continue;
        }
        places.insert(key, partite.len());
        partite.push(Partita {
            numero: u32::try_from(partite.len() + 1).unwrap_or(u32::MAX),
            debitore: it.debitore.clone(),
            coobbligati: it.coobbligati.clone(),
            atti: vec![atto],
        });
    }
    partite
}

/// The list of what needs a person: every position that does not go, and every note on one that does.
pub fn anomalies(raccolta: &Raccolta, is_chosen: impl Fn(&Vagliata) -> bool, is_final: bool) -> Lista {
    let mut list = Lista::new("ente;id_verbale;prova;progressivo_destinatario;codice;dove;blocca");
    for it in &raccolta.vagliate {
        let chiave = &it.posizione.letto.chiave;
        let number = it.posizione.debitore().progressivo.to_string();
        let mut row = |codice: &str, dove: &str, blocca| {
            list.row([&chiave.ente, &chiave.id_verbale, si_no(chiave.prova), &number, codice, dove, si_no(blocca)]);
        };
        for nota in &it.note {
            row(nota.codice, &nota.dove, nota.blocca);
        }
        if is_final && it.is_sound() && !is_chosen(it) {
            row(if it.consenso == Some(false) { "negato-dal-cpl" } else { "non-autorizzato" }, "", true);
        }
    }
    for (ente, id_verbale, why) in &raccolta.escluse {
        if !matches!(why, Esclusa::Pagato | Esclusa::Annullato | Esclusa::ARuolo | Esclusa::NonAncora) {
            list.row([ente, id_verbale, "", "", why.as_str(), "", "S"]);
        }
    }
    list
}
