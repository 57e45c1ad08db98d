//! What devices measured.

use crate::domain::rilevazione::Rilevazione;
use crate::intake::atto::Righe;
use crate::intake::lettura::Lettura;
use crate::intake::regole::Regole;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Rilievo;

/// The columns of images.
fn images() -> impl Iterator<Item = &'static str> {
    Tabella::Rilevazioni.columns().iter().copied().filter(|it| it.starts_with("file_immagine_"))
}

/// Reads the measurements of an act.
pub(crate) fn read(righe: &Righe, regole: &Regole, rilievi: &mut Vec<Rilievo>) -> Vec<Rilevazione> {
    let mut rilevazioni = Vec::new();
    for riga in righe.of(Tabella::Rilevazioni) {
        let mut it = Lettura::new(riga, regole);
        rilevazioni.push(rilevazione(&mut it));
        rilievi.append(&mut it.rilievi);
    }
    rilevazioni
}

fn rilevazione(it: &mut Lettura) -> Rilevazione {
    Rilevazione {
        tipo: it.testo("tipo"),
        marca_modello: it.testo("marca_modello"),
        matricola: it.cifre("matricola"),
        decreto_approvazione: it.testo("decreto_approvazione"),
        data_decreto: it.data("data_decreto"),
        verifica_taratura_dal: it.data("verifica_taratura_dal"),
        verifica_taratura_al: it.scadenza("verifica_taratura_al"),
        decreto_prefettizio: it.testo("decreto_prefettizio"),
        postazione: it.testo("postazione"),
        preventiva_segnalazione: it.si_no("preventiva_segnalazione"),
        presenza_agenti: it.si_no("presenza_agenti"),
        limite_kmh: it.intero("limite_kmh"),
        velocita_rilevata: it.intero("velocita_rilevata"),
        tolleranza_applicata: it.intero("tolleranza_applicata"),
        velocita_netta: it.intero("velocita_netta"),
        eccesso: it.intero("eccesso"),
        tempo_dal_rosso_ds: it.decimi("tempo_dal_rosso_s"),
        immagini: images().map(|column| it.testo(column)).filter(|name| !name.is_empty()).collect(),
    }
}
