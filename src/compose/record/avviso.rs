//! The part of a record that the pagoPA notices are laid out from, and their payment codes.

use serde_json::Value;
use serde_json::json;

use crate::codes::Kind;
use crate::codes::avviso;
use crate::codes::avviso::Postale;
use crate::compose::ente::Conto;
use crate::compose::ente::Ente;
use crate::compose::lettera::Lettera;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::compose::record::CAUSALE_OF_NOTICE;
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

/// A sum that a notice collects.
pub(super) struct Rata<'a> {
    numero: &'a NumeroAvviso,
    importo: Centesimi,
    /// The sum as the language writes it.
    cifra: String,
    /// The term as the model names it.
    termine: &'static str,
    /// The day by which to pay, in words, where the term is none of the law's.
    scadenza: String,
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
    let with_number = |(numero, importo, termine): (Option<_>, Centesimi, _)| {
        Some(Rata { numero: numero?, importo, cifra: importo.to_string(), termine, scadenza: String::new() })
    };
    pairs.into_iter().filter_map(with_number).collect()
}

/// What the notices of a piece have in common.
struct Avvisi<'a> {
    cf_ente: &'a str,
    cbill: &'a str,
    /// The text that names the matter.
    titolo: &'static str,
    oggetto: Scritta,
    /// The word before the debtor's fiscal code.
    cf_word: &'a str,
    cf: &'a str,
    nome: &'a str,
    residenza: &'a str,
    causale: &'a str,
    conto: Option<&'a Conto>,
}

impl Avvisi<'_> {
    /// Who pays what to whom.
    fn part(&self, rate: &[Rata<'_>]) -> Value {
        let cf = match self.cf {
            "" => Scritta::new(),
            cf => Scritta::piana(format!("{} ", self.cf_word)).e(Modo::Macchina, cf),
        };
        let persona = Scritta::piana(breakable(self.nome, WORD))
            .e(Modo::Piccolo, format!("\n{}", breakable(self.residenza, WORD)));
        let avvisi: Vec<Value> = rate.iter().map(notice).collect();
        json!({
            "cf_ente": self.cf_ente,
            "cbill": self.cbill,
            "titolo": self.titolo,
            "oggetto": self.oggetto.json(),
            "cf": cf.json(),
            "persona": persona.json(),
            "breve": Scritta::piana(cut(self.nome, NAME_OF_NOTICE)).json(),
            "causale": Scritta::piana(self.causale).json(),
            "avvisi": avvisi,
        })
    }

    /// The payment codes of one notice: the QR and, for a body with a postal account, the Data Matrix.
    fn codes(&self, rata: &Rata<'_>, index: usize) -> Result<Vec<CodeRequest>, Unprintable> {
        const QR: [&str; MOST] =
            ["avviso_qr-1", "avviso_qr-2", "avviso_qr-3", "avviso_qr-4", "avviso_qr-5", "avviso_qr-6"];
        const DM: [&str; MOST] =
            ["avviso_dm-1", "avviso_dm-2", "avviso_dm-3", "avviso_dm-4", "avviso_dm-5", "avviso_dm-6"];
        let unprintable = Unprintable::Notice(index + 1);
        let (notice, cents) = (rata.numero.as_str(), rata.importo.cents());
        let (Some(&qr_slot), Some(&dm_slot)) = (QR.get(index), DM.get(index)) else { return Err(unprintable) };
        let qr = avviso::qr_payload(notice, self.cf_ente, cents).ok_or(unprintable)?;
        let mut codes = vec![request(Kind::AvvisoQr, qr, qr_slot)];
        if let Some(conto) = self.conto {
            let dm = avviso::dm_payload(&Postale {
                notice,
                conto: &conto.numero,
                cents,
                cf_ente: self.cf_ente,
                cf_debitore: self.cf,
                nome: self.nome,
                causale: self.causale,
            });
            codes.push(request(Kind::AvvisoDm, dm.ok_or(unprintable)?, dm_slot));
        }
        Ok(codes)
    }
}

/// Who pays what to whom for a verbale, and the codes of each notice.
pub(super) fn of_act(materia: &Materia<'_>, rate: &[Rata<'_>]) -> Result<(Value, Vec<CodeRequest>), Unprintable> {
    let Materia { atto, destinatario, ente, testi, .. } = materia;
    let name = destinatario.nominativo.full_name();
    let avvisi = Avvisi {
        cf_ente: cf_ente(atto, ente),
        cbill: first_of(&atto.avvisi.cbill, &ente.cbill),
        titolo: if atto.tipo == TipoAtto::Extra { "oggetto_extra" } else { "oggetto" },
        oggetto: oggetto(materia),
        cf_word: testi.get("avviso.cf"),
        cf: fiscal_code(destinatario),
        nome: name.reveal(),
        residenza: &residence(&destinatario.indirizzo),
        causale: &causale(atto),
        conto: ente.conto_corrente_postale.as_ref(),
    };
    with_codes(&avvisi, rate)
}

/// The notices of a letter whose record has some, and their codes.
pub fn of_letter(
    lettera: &Lettera,
    ente: &Ente,
    valori: &Valori,
) -> Result<Option<(Value, Vec<CodeRequest>)>, crate::compose::Error> {
    let Some(Valore::Elenco(rows)) = valori.get("avvisi").filter(|it| **it != Valore::Elenco(Vec::new())) else {
        return Ok(None);
    };
    let wrong = |what: &str| crate::compose::Error::Model(format!("the record's notices: {what}"));
    let numbers: Vec<NumeroAvviso> = rows
        .iter()
        .map(|row| match row.get("codice") {
            Some(Valore::Macchina(codice)) => NumeroAvviso::parse(codice),
            _ => None,
        })
        .collect::<Option<_>>()
        .ok_or_else(|| wrong("`codice` is not a number of 18 digits"))?;
    let mut rate = Vec::with_capacity(rows.len());
    for (row, numero) in rows.iter().zip(&numbers) {
        let Some(Valore::Importo(importo)) = row.get("importo") else { return Err(wrong("`importo` is missing")) };
        let termine = match row.get("termine") {
            Some(Valore::Testo(termine)) => TERMINI.iter().find(|it| it.0 == termine).map(|it| it.1),
            _ => None,
        };
        let termine = termine.ok_or_else(|| wrong("`termine` is none of the terms that notices know"))?;
        let scadenza = match (termine, row.get("scadenza")) {
            ("data", Some(valore)) => lettera.term(lettera.words(valore).unwrap_or_default())?,
            ("data", None) => return Err(wrong("`scadenza` is missing")),
            _ => String::new(),
        };
        rate.push(Rata { numero, importo: *importo, cifra: lettera.decimal(*importo), termine, scadenza });
    }
    let text = |name: &str| match valori.get(name) {
        Some(Valore::Testo(text)) => text.as_str(),
        _ => "",
    };
    let address = text("indirizzo").split_once('\n').map_or("", |it| it.1).replace('\n', ", ");
    let causale = cut(text("causale"), CAUSALE_OF_NOTICE);
    let avvisi = Avvisi {
        cf_ente: &ente.cf,
        cbill: &ente.cbill,
        titolo: "oggetto_altro",
        oggetto: Scritta::piana(breakable(text("causale"), WORD)),
        cf_word: &lettera.plain("avviso-cf")?,
        cf: text("cf_debitore"),
        nome: first_of(text("debitore"), text("indirizzo").lines().next().unwrap_or_default()),
        residenza: &address,
        causale: &causale,
        conto: ente.conto_corrente_postale.as_ref(),
    };
    with_codes(&avvisi, &rate).map(Some).map_err(|e| wrong(&e.to_string()))
}

fn with_codes(avvisi: &Avvisi<'_>, rate: &[Rata<'_>]) -> Result<(Value, Vec<CodeRequest>), Unprintable> {
    let mut codes = Vec::new();
    for (index, rata) in rate.iter().enumerate() {
        codes.extend(avvisi.codes(rata, index)?);
    }
    Ok((avvisi.part(rate), codes))
}

/// The terms of notices: as a letter's record names them, and as the model does.
const TERMINI: [(&str, &str); 4] =
    [("entro-5gg", "5"), ("dal-6-al-60", "6-60"), ("entro-60gg", "60"), ("entro-data", "data")];

/// Most notices of a piece.
const MOST: usize = 6;

/// What the notice is about.
fn oggetto(materia: &Materia<'_>) -> Scritta {
    let Materia { atto, testi, .. } = materia;
    let word = |name: &str| testi.find("avviso", name).unwrap_or_default();
    let mut oggetto = Scritta::piana(format!("{} {}", word("oggetto.verbale"), numero(atto)));
    if !targa(atto).is_empty() {
        oggetto = oggetto.poi(format!(" - {}\u{a0}{}", word("oggetto.targa"), targa(atto)));
    }
    oggetto.poi(format!(" {}\u{a0}{}", word("oggetto.del"), giorno(atto, testi)))
}

fn notice(rata: &Rata<'_>) -> Value {
    json!({
        "termine": rata.termine,
        "codice": Scritta::piana(rata.numero.grouped()).json(),
        "importo": Scritta::piana(rata.cifra.as_str()).json(),
        "scadenza": Scritta::piana(rata.scadenza.as_str()).json(),
    })
}
