//! The attachments of an act, printed after its pages.

use std::sync::Arc;

use crate::domain::atto::Atto;
use crate::jobs::Error;
use crate::jobs::render::Job;
use crate::press::allegato;
use crate::press::allegato::Foglio;
use crate::press::draw::Place;
use crate::press::manifest;
use crate::press::piece::Piece;
use crate::press::piece::Style;

/// Adds the attachments of an act to its piece, and says which there are and at which of its faces they begin, from 1.
pub(super) fn attach(
    job: &Job<'_>,
    atto: &Atto,
    progressivo: u32,
    piece: &mut Piece,
    style: Style,
) -> Result<Vec<manifest::Allegato>, Error> {
    let id = &atto.id_verbale;
    let stampati = job.lotto.stampati(atto, progressivo).map_err(|e| Error::act(id, e))?;
    if stampati.is_empty() {
        return Ok(Vec::new());
    }
    let mut fogli = Vec::new();
    let mut lines = Vec::new();
    let first = count(piece.faces.len());
    for (numero, (tipo, it)) in (1..).zip(&stampati) {
        let pages = it.pages.len();
        lines.push(manifest::Allegato {
            tipo: tipo.clone(),
            formato: it.formato.as_str().to_owned(),
            sha256: it.sha256.clone(),
            page: first + count(fogli.len()) + 1,
            pages: count(pages),
        });
        let act = format!("{id}#{progressivo}");
        for page in 0..pages {
            let (caption, mark) = words(job, &act, numero, tipo, (page + 1, pages));
            fogli.push(Foglio { allegato: Arc::clone(it), page, caption, mark });
        }
    }
    // Which envelope it will be is known once it is weighed: the room is clear of the marks of all.
    let machine = &job.setup.imbustatrice;
    let marks: Vec<Place> = job.setup.buste.iter().flat_map(|busta| machine.taken(busta)).collect();
    let room = allegato::room(&marks);
    let faces = job.modello.engine.faces();
    allegato::sides(piece, faces, &job.cabinet, style, room, &fogli).map_err(|e| Error::act(id, e))?;
    Ok(lines)
}

fn count(of: usize) -> u32 {
    u32::try_from(of).expect("a piece has few pages")
}

/// What stands above a page of an attachment, and below it.
fn words(job: &Job<'_>, act: &str, numero: u32, tipo: &str, (page, pages): (usize, usize)) -> (String, String) {
    let frasi = &job.setup.didascalie;
    let key = format!("tipo.{tipo}");
    let tipo = if frasi.has(&key) { frasi.say(&key, &[]) } else { tipo.to_lowercase() };
    let (numero, page, pages) = (numero.to_string(), page.to_string(), pages.to_string());
    let values = [("atto", act), ("numero", &numero), ("tipo", &tipo), ("pagina", &page), ("pagine", &pages)];
    (frasi.say("didascalia", &values), frasi.say("pagina", &values))
}
