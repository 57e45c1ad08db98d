//! pagoPA's receipt, `paSendRTV2Request`: one payment as it is made, days before the money is credited.
//!
//! Of a payment to several bodies only the transfers to the receiving one are its money (payments.md 4.3).

use std::collections::BTreeMap;

use crate::domain::importi::Centesimi;
use crate::domain::riservato::Riservato;
use crate::flussi::pagamenti::Error;
use crate::flussi::pagamenti::Flusso;
use crate::flussi::pagamenti::Identita;
use crate::flussi::pagamenti::Movimento;
use crate::flussi::pagamenti::Record;
use crate::flussi::pagamenti::Riferimenti;
use crate::flussi::pagamenti::testo;
use crate::flussi::pagamenti::testo::FormaImporto;
use crate::flussi::pagamenti::xml;

/// A receipt being read.
#[derive(Default)]
struct Ricevuta {
    id_pa: String,
    fields: BTreeMap<String, String>,
    transfer: BTreeMap<String, String>,
    /// Sum and body of each transfer.
    transfers: Vec<(Option<Centesimi>, String)>,
    payer: String,
}

/// Reads the receipts of a message; there is one, or several where they were put together.
pub fn read(bytes: &[u8]) -> Result<Flusso, Error> {
    let mut flusso = Flusso::new("rt");
    let mut it = Ricevuta::default();
    xml::walk(bytes, |path, text| {
        let Some((name, above)) = path.split_last() else { return };
        let inside = |word: &str| above.iter().any(|it| it == word);
        match name.as_str() {
            "paSendRTV2Request" => {
                let riga = flusso.record.len() as u32 + 1;
                let done = std::mem::take(&mut it);
                flusso.nome = done.fields.get("receiptId").cloned().unwrap_or_default();
                let importo = done.importo();
                flusso.record.push(Record {
                    riga,
                    importo,
                    id_verbale: String::new(),
                    esito: done.payment(importo).map(Box::new),
                });
            }
            "transfer" if !inside("transfer") => {
                let fields = std::mem::take(&mut it.transfer);
                let body = fields.get("fiscalCodePA").cloned().unwrap_or_default();
                it.transfers.push((fields.get("transferAmount").and_then(|it| sum(it)), body));
            }
            _ if inside("metadata") => {}
            _ if inside("transfer") => drop(it.transfer.insert(name.clone(), text.to_string())),
            "fullName" if inside("payer") || inside("debtor") && it.payer.is_empty() => it.payer = text.to_string(),
            _ if inside("payer") || inside("debtor") => {}
            "idPA" if !inside("receipt") => it.id_pa = text.to_string(),
            _ if above.last().is_some_and(|it| it == "receipt") => {
                it.fields.insert(name.clone(), text.to_string());
            }
            _ => {}
        }
    })
    .map_err(Error::Broken)?;
    match flusso.record.is_empty() {
        true => Err(Error::Unknown("it has no element `paSendRTV2Request`".into())),
        false => Ok(flusso),
    }
}

fn sum(text: &str) -> Option<Centesimi> {
    FormaImporto::Inglese.read(text).filter(|it| !it.1).map(|it| it.0)
}

impl Ricevuta {
    fn get(&self, name: &str) -> &str {
        self.fields.get(name).map(String::as_str).unwrap_or_default()
    }

    /// The body that is paid.
    fn ente(&self) -> &str {
        if self.get("fiscalCode").is_empty() { &self.id_pa } else { self.get("fiscalCode") }
    }

    /// What of it is the body's.
    fn importo(&self) -> Option<Centesimi> {
        if self.transfers.is_empty() {
            return sum(self.get("paymentAmount"));
        }
        let ours = self.transfers.iter().filter(|it| it.1 == self.ente());
        ours.map(|it| it.0).try_fold(Centesimi::ZERO, |all, it| all.checked_add(it?))
    }

    fn payment(&self, importo: Option<Centesimi>) -> Result<Movimento, String> {
        let iuv = self.get("creditorReferenceId").to_string();
        match self.get("outcome") {
            "OK" => {}
            "KO" => return Err("esito KO: il pagamento non è riuscito".into()),
            other => return Err(format!("esito `{other}`, atteso OK o KO")),
        }
        if iuv.is_empty() {
            return Err("manca lo IUV".into());
        }
        if self.get("receiptId").is_empty() {
            return Err("manca il numero della ricevuta".into());
        }
        let importo = importo.ok_or("un importo non si legge")?;
        if importo == Centesimi::ZERO {
            return Err(format!("nessuna somma è per l'ente {}", self.ente()));
        }
        let text = self.get("paymentDateTime");
        let text = if text.is_empty() { self.get("applicationDate") } else { text };
        let data = testo::day(text, "aaaa-mm-gg").ok_or_else(|| format!("data illeggibile: `{text}`"))?;
        Ok(Movimento {
            data,
            accredito: None,
            importo,
            canale: "PAGOPA".into(),
            identita: Identita::PagoPa { ente: self.ente().to_string(), iuv: iuv.clone() },
            chiave: format!("pagopa:{}", self.get("receiptId")),
            revocato: false,
            sostitutivo: false,
            riferimenti: Riferimenti {
                iuv,
                avviso: self.get("noticeNumber").to_string(),
                causale: Riservato::new(self.get("description").to_string()),
                nome: Riservato::new(self.payer.clone()),
                ..Riferimenti::default()
            },
            oggetto: String::new(),
            rata: None,
            immagine: String::new(),
        })
    }
}
