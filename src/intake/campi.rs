//! Fields that a model of files asks for and that no other table has: `campi.csv`, a row a field.

use crate::domain::atto::Atto;
use crate::domain::atto::CampoDato;
use crate::domain::riservato::Riservato;
use crate::intake::atto::Righe;
use crate::intake::lettura::Lettura;
use crate::intake::regole::Mancanza;
use crate::intake::regole::Regole;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Rilievo;
use crate::intake::soggetti::Chiamato;

/// Reads the fields of an act. Without a letter to print they are of no use, and that is said.
pub(crate) fn read(righe: &Righe, regole: &Regole, rilievi: &mut Vec<Rilievo>) -> Vec<CampoDato> {
    let mut campi: Vec<CampoDato> = Vec::new();
    for riga in righe.of(Tabella::Campi) {
        let Some(lettera) = regole.lettera else {
            rilievi.push(Rilievo::new(riga, "campo", Codice::CampoInutile, riga.raw("campo")));
            continue;
        };
        let mut it = Lettura::new(riga, regole);
        let progressivo = it.intero("progressivo_destinatario");
        let nome = it.obbligatorio("campo");
        let valore = it.testo_lungo("valore", usize::MAX);
        if !it.is_blocked() {
            if let Err(atteso) = lettera.judge(&nome, &valore, regole.data.anno()) {
                it.rilievi.push(Rilievo::new(riga, "campo", Codice::CampoModello, &nome).expecting(atteso));
            } else if campi.iter().any(|it| (it.progressivo, &it.nome) == (progressivo, &nome)) {
                it.add("campo", Codice::Ripetuto);
            } else {
                campi.push(CampoDato { progressivo, nome, valore: Riservato::new(valore) });
            }
        }
        rilievi.append(&mut it.rilievi);
    }
    campi
}

/// Says what the letter does not find for a recipient; whether there is any such thing.
pub(crate) fn report_missing(atto: &Atto, chiamato: &Chiamato, regole: &Regole, rilievi: &mut Vec<Rilievo>) -> bool {
    let Some(lettera) = regole.lettera else { return false };
    let missing = lettera.missing(regole.data, regole.codice_ente, (atto, &chiamato.destinatario));
    rilievi.extend(missing.iter().map(|it| match it {
        Mancanza::Campo(name) => Rilievo::new(chiamato.riga, name, Codice::CampoModelloMancante, ""),
        Mancanza::Conto(equation) => {
            Rilievo::new(chiamato.riga, "", Codice::ContoModello, "").expecting(equation.clone())
        }
    }));
    !missing.is_empty()
}
