//! The part of a record that the pagoPA notices are laid out from, and their payment codes.

use serde_json::Value;
use serde_json::json;

use crate::codes::Kind;
use crate::codes::avviso;
use crate::codes::avviso::Postale;
use crate::compose::ente::Ente;
use crate::compose::record::CodeRequest;
use crate::compose::record::Materia;
use crate::compose::record::NAME_OF_NOTICE;
use crate::compose::record::Unprintable;
use crate::compose::record::WORD;
use crate::compose::record::causale;
use crate::compose::record::cf_ente;
use crate::compose::record::first_of;
use crate::compose::record::fiscal_code;
use crate::compose::record::fronte::residence;
use crate::compose::record::giorno;
use crate::compose::record::numero;
use crate::compose::record::request;
use crate::compose::record::targa;
use crate::compose::record::words::breakable;
use crate::compose::record::words::cut;
use crate::compose::scritta::Modo;
use crate::compose::scritta::Scritta;
use crate::domain::atto::Atto;
use crate::domain::atto::TipoAtto;
use crate::domain::avviso::NumeroAvviso;
use crate::domain::importi::Centesimi;
use crate::domain::soggetto::Destinatario;

/// A sum that a notice collects.
pub(super) struct Rata<'a> {
    numero: &'a NumeroAvviso,
    importo: Centesimi,
    /// The term as the model names it.
    termine: &'static str,
}

/// The sums that notices collect: the first notice the first sum offered, the second the 60-day sum.
pub(super) fn rate(atto: &Atto) -> Vec<Rata<'_>> {
    let (early, late) = (atto.importi.entro_5gg, atto.importi.entro_60gg);
    let (primo, secondo) = (atto.avvisi.primo.as_ref(), atto.avvisi.secondo.as_ref());
    let pairs = match (early, late) {
        (Some(early), Some(late)) => vec![(primo, early, "5"), (secondo, late, "6-60")],
        (None, Some(late)) => vec![(primo, late, "60")],
        (_, None) => Vec::new(),
    };
    let with_number = |(numero, importo, termine): (Option<_>, _, _)| Some(Rata { numero: numero?, importo, termine });
    pairs.into_iter().filter_map(with_number).collect()
}

/// Who pays what to whom.
pub(super) fn part(materia: &Materia<'_>, rate: &[Rata<'_>]) -> Value {
    let Materia { atto, destinatario, ente, testi, .. } = materia;
    let name = destinatario.nominativo.full_name();
    let cf = match fiscal_code(destinatario) {
        "" => Scritta::new(),
        cf => Scritta::piana(format!("{} ", testi.get("avviso.cf"))).e(Modo::Macchina, cf),
    };
    let persona = Scritta::piana(breakable(name.reveal(), WORD))
        .e(Modo::Piccolo, format!("\n{}", breakable(&residence(&destinatario.indirizzo), WORD)));
    let avvisi: Vec<Value> = rate.iter().map(notice).collect();
    json!({
        "cf_ente": cf_ente(atto, ente),
        "cbill": first_of(&atto.avvisi.cbill, &ente.cbill),
        "extra": atto.tipo == TipoAtto::Extra,
        "oggetto": oggetto(materia).json(),
        "cf": cf.json(),
        "persona": persona.json(),
        "breve": Scritta::piana(cut(name.reveal(), NAME_OF_NOTICE)).json(),
        "causale": Scritta::piana(causale(atto)).json(),
        "avvisi": avvisi,
    })
}

/// What the notice is about.
fn oggetto(materia: &Materia<'_>) -> Scritta {
    let Materia { atto, testi, .. } = materia;
    let word = |name: &str| testi.find("avviso", name).unwrap_or_default();
    let mut oggetto = Scritta::piana(format!("{} {}", word("oggetto_verbale"), numero(atto)));
    if !targa(atto).is_empty() {
        oggetto = oggetto.poi(format!(" - {}\u{a0}{}", word("oggetto_targa"), targa(atto)));
    }
    oggetto.poi(format!(" {}\u{a0}{}", word("oggetto_del"), giorno(atto)))
}

fn notice(rata: &Rata<'_>) -> Value {
    json!({
        "termine": rata.termine,
        "codice": Scritta::piana(rata.numero.grouped()).json(),
        "importo": Scritta::piana(rata.importo.to_string()).json(),
    })
}

/// The payment codes of one notice: the QR and, for a body with a postal account, the Data Matrix.
pub(super) fn codes(
    atto: &Atto,
    destinatario: &Destinatario,
    ente: &Ente,
    rata: &Rata<'_>,
    index: usize,
) -> Result<Vec<CodeRequest>, Unprintable> {
    const QR: [&str; 2] = ["avviso_qr-1", "avviso_qr-2"];
    const DM: [&str; 2] = ["avviso_dm-1", "avviso_dm-2"];
    let unprintable = Unprintable::Notice(index + 1);
    let (notice, cf, cents) = (rata.numero.as_str(), cf_ente(atto, ente), rata.importo.cents());
    let qr = avviso::qr_payload(notice, cf, cents).ok_or(unprintable)?;
    let mut codes = vec![request(Kind::AvvisoQr, qr, QR[index])];
    if let Some(conto) = &ente.conto_corrente_postale {
        let dm = avviso::dm_payload(&Postale {
            notice,
            conto: &conto.numero,
            cents,
            cf_ente: cf,
            cf_debitore: fiscal_code(destinatario),
            nome: destinatario.nominativo.full_name().reveal(),
            causale: &causale(atto),
        });
        codes.push(request(Kind::AvvisoDm, dm.ok_or(unprintable)?, DM[index]));
    }
    Ok(codes)
}
