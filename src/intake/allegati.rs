//! Files that go with an act. One that is missing or refused is reported, and the act goes without it, unless it is of
//! a kind without which no act leaves.

use crate::domain::allegato::Allegato;
use crate::domain::rilevazione::Rilevazione;
use crate::intake::atto::Righe;
use crate::intake::lettura::Lettura;
use crate::intake::regole::Regole;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Gravita;
use crate::intake::rilievi::Rilievo;

/// Kinds of file that are taken.
const KINDS: [&str; 6] = ["jpg", "jpeg", "png", "tif", "tiff", "pdf"];

/// More pages of attachments than an envelope takes beside the act: a segno counts to 99 sheets.
const MOST_PAGES: u32 = 120;

/// Reads the attachments of an act, those that can be used.
pub(crate) fn read(
    righe: &Righe,
    rilevazioni: &[Rilevazione],
    regole: &Regole,
    rilievi: &mut Vec<Rilievo>,
) -> Vec<Allegato> {
    let mut allegati = Vec::new();
    let mut pages = 0;
    for riga in righe.of(Tabella::Allegati) {
        let mut it = Lettura::new(riga, regole);
        let nome_file = plain_path(&it.testo("nome_file"));
        let sha256 = it.testo("sha256").to_lowercase();
        let destinatario = it.intero("progressivo_destinatario");
        let allegato = Allegato { tipo: it.testo("tipo"), nome_file, sha256, destinatario };
        let judged = judge(&allegato.nome_file, regole).and_then(|()| (regole.judge)(&allegato));
        let fits = |more: u32| if pages + more > MOST_PAGES { Err(Codice::AllegatoSmisurato) } else { Ok(more) };
        match judged.and_then(fits) {
            Ok(more) => {
                pages += more;
                allegati.push(allegato);
            }
            Err(codice) => {
                let is_vital = regole.obbligatori.iter().any(|it| allegato.is_of(it));
                let gravita = if is_vital { Gravita::Blocca } else { codice.gravita() };
                it.rilievi.push(Rilievo::new(riga, "nome_file", codice, riga.raw("nome_file")).weighing(gravita));
            }
        }
        rilievi.append(&mut it.rilievi);
    }
    for (rilevazione, riga) in rilevazioni.iter().zip(righe.of(Tabella::Rilevazioni)) {
        for image in &rilevazione.immagini {
            if let Err(codice) = judge(&plain_path(image), regole) {
                rilievi.push(Rilievo::new(riga, "file_immagine_1", codice, image));
            }
        }
    }
    allegati
}

/// A path with `/`, without `allegati/` in front, which some programs write.
fn plain_path(name: &str) -> String {
    let name = name.replace('\\', "/");
    let name = name.strip_prefix("./").unwrap_or(&name);
    let is_prefixed = name.get(..9).is_some_and(|it| it.eq_ignore_ascii_case("allegati/"));
    if is_prefixed { name[9..].to_owned() } else { name.to_owned() }
}

fn judge(name: &str, regole: &Regole) -> Result<(), Codice> {
    let leads_out = name.is_empty()
        || name.starts_with('/')
        || name.contains(':')
        || name.split('/').any(|part| part == ".." || part.is_empty());
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    if leads_out || !KINDS.iter().any(|it| it.eq_ignore_ascii_case(kind)) {
        return Err(Codice::AllegatoRifiutato);
    }
    if (regole.has_attachment)(name) { Ok(()) } else { Err(Codice::AllegatoMancante) }
}
