//! Tables of answers to begin from: the columns of a profile with two rows, for whoever has to write one by hand.

use crate::domain::data::Data;
use crate::flussi::tabella::Riga;
use crate::flussi::tabella::Tipo;
use crate::jobs::Error;
use crate::jobs::project::Project;
use crate::jobs::scambi::profili::Scambio;
use crate::jobs::scambi::richieste::Domande;

/// What the two rows have in a column, by our name of it.
type Esempi = [(&'static str, [&'static str; 2])];

/// Which acts.
const ATTI: &Esempi = &[
    ("id_verbale", ["V/2026/000110", "V/2026/000111"]),
    ("targa", ["AB123CD", "EF456GH"]),
    ("data_violazione", ["2026-01-10", "2026-01-11"]),
];

/// Who, and where.
const PERSONE: &Esempi = &[
    ("cognome", ["Rossi", "Bianchi"]),
    ("nome", ["Mario", "Anna"]),
    ("sesso", ["M", "F"]),
    ("data_nascita", ["1980-01-01", "1985-05-12"]),
    ("luogo_nascita", ["Roma", "Roma"]),
    ("codice_fiscale", ["RSSMRA80A01H501U", "BNCNNA85E52H501K"]),
    ("indirizzo", ["Via Garibaldi", "Piazza Roma"]),
    ("civico", ["12", "3"]),
    ("cap", ["60035", "60999"]),
    ("citta", ["Jesi", "Collefiorito"]),
    ("provincia", ["AN", "AN"]),
    ("nazione", ["IT", "IT"]),
];

/// What owners have beside.
const TARGHE: &Esempi = &[("esito", ["TROVATO", "SCONOSCIUTO"]), ("proprietario_dal", ["2019-06-03", ""])];

/// What residents have beside.
const ANAGRAFE: &Esempi = &[("progressivo_destinatario", ["1", "1"]), ("esito", ["RESIDENTE", "CAMBIATO"])];

/// What lessees have beside.
const NOLEGGIO: &Esempi = &[
    ("societa", ["Autonoleggio Esempio S.r.l.", "Autonoleggio Esempio S.r.l."]),
    ("contratto", ["N-1001", "N-1002"]),
    ("locazione_dal", ["2026-01-05", "2026-01-08"]),
    ("ora_dal", ["08:00", "09:30"]),
    ("locazione_al", ["2026-01-15", "2026-01-20"]),
    ("ora_al", ["18:00", "18:00"]),
    ("data_risposta", ["2026-03-02", "2026-03-02"]),
];

/// A table of answers in the layout of a profile, with two rows.
pub fn example(project: &Project, domande: Domande, profilo: &str) -> Result<Vec<u8>, Error> {
    let risposta = Scambio::load(project, profilo)?.risposta;
    let own = match domande {
        Domande::Targhe => TARGHE,
        Domande::Noleggio => NOLEGGIO,
        _ => ANAGRAFE,
    };
    let rows = [0, 1].map(|place| {
        // Who is not known has no name.
        let people = if domande == Domande::Targhe && place == 1 { &[][..] } else { PERSONE };
        let mut riga = Riga::default();
        for (nome, cells) in ATTI.iter().chain(people).chain(own) {
            let Some(colonna) = risposta.colonna.iter().find(|it| it.nome == *nome) else { continue };
            match colonna.tipo {
                Tipo::Data => riga.set(nome, Data::parse(cells[place])),
                _ => riga.set(nome, cells[place]),
            }
        }
        riga
    });
    Ok(risposta.write(&rows))
}
