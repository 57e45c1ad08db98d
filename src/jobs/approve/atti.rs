//! The acts that the verbale is approved on: those of the shipped sample lot, with the sums that the lot gives.
//!
//! They depend on the shipped lot alone: neither the project's tariff nor its layouts change what was approved.

use crate::compose::modello::Valori;
use crate::compose::record;
use crate::compose::record::Numeri;
use crate::domain::atto::Atto;
use crate::domain::lotto::Lotto as Testata;
use crate::files::scratch::Scratch;
use crate::jobs::Error;
use crate::jobs::demo;
use crate::jobs::modelli;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::VERBALE;
use crate::jobs::modelli::prova;
use crate::jobs::modelli::prova::Provino;
use crate::jobs::modelli::prova::Reperto;
use crate::jobs::project::Config;
use crate::jobs::project::Importi;
use crate::jobs::project::Project;
use crate::jobs::render::Setup;
use crate::jobs::render::atti::ESTERO;

/// A number that no carrier gives out.
const PIEGO: &str = "799000000006";

/// Acts, and which of their recipients each is printed for.
#[derive(Default)]
pub struct Atti(Vec<(Atto, usize)>);

impl Atti {
    /// Reads the shipped lot.
    pub fn read(project: &Project) -> Result<Self, Error> {
        let mut plain = project.clone();
        plain.config = Config { busta: project.config.busta.clone(), ..Config::default() };
        let setup = Setup::new(&plain)?;
        let scratch = Scratch::new(None)?;
        let path = demo::unpack(scratch.path())?;
        let mut lingue = modelli::lingue(project, VERBALE)?;
        lingue.extend(modelli::lingue(project, ESTERO)?);
        let lingue = |_: &Testata| lingue.clone();
        let can_draw = |c: char| setup.fonts.can_draw(c);
        let lotto = setup.read(&path, (None, Importi::DelLotto), &lingue, &can_draw, None, scratch.path())?;
        let mut atti = Vec::new();
        let mut pezzi = lotto.pezzi()?;
        while let Some(pezzo) = pezzi.read()? {
            atti.push(lotto.atto(&pezzo));
        }
        Ok(Self(atti))
    }

    /// Lays out the verbale of each of them; what cannot be is a finding.
    pub fn samples(&self, modello: &Modello, reperti: &mut Vec<Reperto>) -> Vec<Provino> {
        let numeri = Numeri { piego: Some(PIEGO.to_owned()), ar: None };
        let mut provini = Vec::new();
        for (atto, index) in &self.0 {
            let destinatario = &atto.destinatari[*index];
            let campione = format!("{} ({})", atto.id_verbale, destinatario.progressivo);
            let record = record::record(atto, destinatario, &modello.ente, &numeri, &modello.testi);
            let laid_out = record.map_err(|it| prova::chain(&it)).and_then(|record| {
                let document = modello.engine.compose(record.json()).map_err(|it| prova::chain(&it))?;
                Ok((record, document))
            });
            match laid_out {
                Ok((record, document)) => {
                    provini.push(Provino { campione, valori: Valori::new(), record, document });
                }
                Err(che) => {
                    let (modello, lingua) = (modello.id.clone(), modello.lingua.clone());
                    reperti.push(Reperto { modello, lingua, campione, codice: "non-impaginato", che });
                }
            }
        }
        provini
    }
}
