//! What was read or decided, into the ledger: the outcome of a piece, and the papers that were tied to an act.
//!
//! A reading that waits for a person is withdrawn when a person decides, or when more cards of the piece say more.

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::scansione::esame::CONFERMATO;
use crate::jobs::scansione::esame::Detto;
use crate::jobs::scansione::inviati::Inviato;
use crate::ledger::Ledger;
use crate::ledger::Recorded;

/// By what the facts of this desk are known.
pub const FONTE: &str = "scansione";

/// What is recorded about a piece.
pub struct Voce<'a> {
    /// The piece, with its acts in the ledger.
    pub pezzo: &'a Inviato,
    /// What is said of it.
    pub detto: &'a Detto,
    /// What proves it: kind and hash of the image.
    pub prove: Vec<(String, String)>,
    /// The day the last of its scans came in.
    pub giorno: Data,
    /// Box and place of the paper.
    pub luogo: (&'a str, &'a str),
    /// Who decided; empty where nobody had to.
    pub da: &'a str,
    /// Whether that is a second person who says otherwise than what was settled.
    pub is_contro: bool,
}

impl Voce<'_> {
    fn fact(&self) -> Option<Fatto> {
        let esito = self.detto.fact(self.pezzo, self.luogo)?;
        let data = self.detto.happened().unwrap_or(self.giorno);
        let fonte = if self.da.is_empty() { FONTE.to_string() } else { format!("{FONTE}, {}", self.da) };
        let mut fatto = Fatto::new(data, Evento::Esito(Box::new(esito))).of(self.pezzo.destinatario).from(fonte);
        fatto.disponibile = Some(self.giorno.max(data)).filter(|it| *it != data);
        fatto.prove = self.prove.iter().map(|it| Prova { tipo: it.0.clone(), sha256: it.1.clone() }).collect();
        Some(fatto)
    }
}

/// Records what is said of a piece on each of its acts; says whether anything was new.
pub fn outcome(ledger: &mut Ledger, voce: &Voce<'_>) -> Result<bool, Error> {
    let Some(fatto) = voce.fact() else { return Ok(false) };
    let said = serde_json::to_string(&(&fatto.evento, &fatto.prove)).expect("facts are plain data");
    let key = format!("scansione:{}:{}", fatto.data, &hash::sha256(said.as_bytes())[..16]);
    let is_it =
        |it: &&Fatto| it.evento == fatto.evento && it.destinatario == fatto.destinatario && it.prove == fatto.prove;
    let mut is_new = false;
    for atto in &voce.pezzo.chiavi {
        let known = fascicoli::load(ledger, atto)?;
        if known.iter().filter(is_it).any(|it| !is_gone(&known, it.numero)) {
            continue;
        }
        // What was withdrawn may be said again: how often it was makes it another fact.
        let again = known.iter().filter(is_it).count();
        let key = if again == 0 { key.clone() } else { format!("{key}:{again}") };
        let mut nuovi = withdrawn(atto, &known, &fatto, voce);
        nuovi.push(Nuovo { atto: atto.clone(), fatto: fatto.clone(), key: Some(key) });
        let recorded = fascicoli::record(ledger, &nuovi)?;
        is_new |= recorded.last().is_some_and(|it| matches!(it, Recorded::New(_)));
    }
    Ok(is_new)
}

/// The withdrawal of what this desk said before of the same piece: what waited for a person; all, where one decided.
fn withdrawn(atto: &Chiave, known: &[Fatto], fatto: &Fatto, voce: &Voce<'_>) -> Vec<Nuovo> {
    let Evento::Esito(now) = &fatto.evento else { return Vec::new() };
    let is_decided = voce.detto.stato == CONFERMATO;
    let is_before = |it: &&Fatto| match &it.evento {
        Evento::Esito(before) => {
            let is_same = before.numero_piego == now.numero_piego && it.destinatario == fatto.destinatario;
            let is_ours = it.fonte.starts_with(FONTE);
            is_same && (before.stato == "DA_VERIFICARE" || is_ours && is_decided) && !is_gone(known, it.numero)
        }
        _ => false,
    };
    let (motivo, da) = match (voce.is_contro, is_decided) {
        (true, _) => ("contraddetto da un secondo sguardo", voce.da),
        (false, true) => ("deciso da una persona", "plico"),
        (false, false) => ("letto di nuovo con altre carte", "plico"),
    };
    known.iter().filter(is_before).map(|it| withdrawal(atto, it, motivo, da)).collect()
}

/// Whether a fact was withdrawn.
fn is_gone(known: &[Fatto], number: u64) -> bool {
    known.iter().any(|it| matches!(it.evento, Evento::Rettifica { di, .. } if di == number))
}

fn withdrawal(atto: &Chiave, it: &Fatto, motivo: &str, da: &str) -> Nuovo {
    let evento = Evento::Rettifica { di: it.numero, motivo: motivo.into(), da: da.into() };
    let key = Some(format!("rettifica:{}", it.numero));
    Nuovo { atto: atto.clone(), fatto: Fatto::new(it.data, evento).from(FONTE), key }
}

/// Withdraws what a person decided at this desk about a piece; says whether there was anything.
pub fn take_back(ledger: &mut Ledger, pezzo: &Inviato, da: &str) -> Result<bool, Error> {
    let mut is_any = false;
    for atto in &pezzo.chiavi {
        let known = fascicoli::load(ledger, atto)?;
        let is_decided = |it: &&Fatto| match &it.evento {
            Evento::Esito(esito) => {
                let is_of_piece =
                    esito.numero_piego == pezzo.numero_piego && it.destinatario == Some(pezzo.destinatario);
                is_of_piece && esito.stato == CONFERMATO && it.fonte.starts_with(FONTE) && !is_gone(&known, it.numero)
            }
            _ => false,
        };
        let back: Vec<_> =
            known.iter().filter(is_decided).map(|it| withdrawal(atto, it, "decisione annullata", da)).collect();
        is_any |= !back.is_empty();
        fascicoli::record(ledger, &back)?;
    }
    Ok(is_any)
}

/// Attaches a paper to acts; says whether it was new to any.
pub fn document(
    ledger: &mut Ledger,
    atti: &[Chiave],
    (tipo, nome, sha256): (&str, &str, &str),
    giorno: Data,
) -> Result<bool, Error> {
    let evento = Evento::Documento { tipo: tipo.into(), nome: nome.into() };
    let mut fatto = Fatto::new(giorno, evento).from(FONTE);
    fatto.prove = vec![Prova { tipo: tipo.into(), sha256: sha256.into() }];
    let nuovi: Vec<Nuovo> = atti
        .iter()
        .map(|it| Nuovo { atto: it.clone(), fatto: fatto.clone(), key: Some(format!("documento:{sha256}:{tipo}")) })
        .collect();
    let recorded = fascicoli::record(ledger, &nuovi)?;
    Ok(recorded.iter().any(|it| matches!(it, Recorded::New(_))))
}
