//! pagoPA's `FlussoRiversamento` 1.0 and 1.1: the payments that one credit to the body's account is made of.
//!
//! Its count and its sum must be those of its records (payments.md 4.2). Parts of one payment, told apart by their
//! index, are one payment.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::flussi::pagamenti::Error;
use crate::flussi::pagamenti::Flusso;
use crate::flussi::pagamenti::Identita;
use crate::flussi::pagamenti::Movimento;
use crate::flussi::pagamenti::Record;
use crate::flussi::pagamenti::Riferimenti;
use crate::flussi::pagamenti::testo;
use crate::flussi::pagamenti::testo::FormaImporto;
use crate::flussi::pagamenti::xml;

/// The element of one payment.
const PAGAMENTO: &str = "datiSingoliPagamenti";

/// Reads a flow.
pub fn read(bytes: &[u8]) -> Result<Flusso, Error> {
    let mut head: BTreeMap<String, String> = BTreeMap::new();
    let mut payments: Vec<BTreeMap<String, String>> = Vec::new();
    let mut fields: BTreeMap<String, String> = BTreeMap::new();
    let mut is_flow = false;
    xml::walk(bytes, |path, text| {
        let Some((name, above)) = path.split_last() else { return };
        is_flow |= name == "FlussoRiversamento";
        if name == PAGAMENTO {
            payments.push(std::mem::take(&mut fields));
        } else if above.iter().any(|it| it == PAGAMENTO) {
            fields.insert(name.clone(), text.to_string());
        } else if above.iter().any(|it| it == "istitutoRicevente") && name == "codiceIdentificativoUnivoco" {
            head.insert("ricevente".into(), text.to_string());
        } else {
            head.entry(name.clone()).or_insert_with(|| text.to_string());
        }
    })
    .map_err(Error::Broken)?;
    if !is_flow {
        return Err(Error::Unknown("it has no element `FlussoRiversamento`".into()));
    }
    Ok(build(&head, &payments))
}

fn build(head: &BTreeMap<String, String>, payments: &[BTreeMap<String, String>]) -> Flusso {
    let get = |name: &str| head.get(name).map(String::as_str).unwrap_or_default();
    let mut flusso = Flusso { nome: get("identificativoFlusso").to_string(), ..Flusso::new("fdr") };
    flusso.has_totali = true;
    if !matches!(get("versioneOggetto"), "1.0" | "1.1") {
        flusso.contrasti.push(format!("versione `{}`, attese 1.0 e 1.1", get("versioneOggetto")));
    }
    let regolamento = testo::day(get("dataRegolamento"), "aaaa-mm-gg");
    if regolamento.is_none() {
        flusso.contrasti.push("manca la data di regolamento".into());
    }
    let ente = get("ricevente");
    for (riga, fields) in (1..).zip(payments) {
        let importo = fields.get("singoloImportoPagato").and_then(|it| sum(it));
        let esito = payment(fields, importo, regolamento, ente).map(Box::new);
        flusso.record.push(Record { riga, importo, id_verbale: String::new(), esito });
    }
    judge(&mut flusso, get("numeroTotalePagamenti"), get("importoTotalePagamenti"));
    let indici = payments.iter().map(|it| it.get("indiceDatiSingoloPagamento").map_or("", String::as_str));
    join_parts(&mut flusso.record, indici);
    flusso
}

/// Holds count and sum against the records.
fn judge(flusso: &mut Flusso, numero: &str, importo: &str) {
    let records = flusso.record.len() as u64;
    if testo::digits(numero) != Some(records) {
        flusso.contrasti.push(format!("i pagamenti sono {records}, il flusso dice `{numero}`"));
    }
    if flusso.record.iter().all(|it| it.importo.is_some()) {
        let found = flusso.importo();
        if found.is_none() || sum(importo) != found {
            let found = found.unwrap_or_default();
            flusso.contrasti.push(format!("gli importi fanno {found}, il flusso dice `{importo}`"));
        }
    }
}

/// `\d+\.\d{2}`.
fn sum(text: &str) -> Option<Centesimi> {
    let has_cents = text.split_once('.').is_some_and(|it| it.1.len() == 2);
    FormaImporto::Inglese.read(text).filter(|it| has_cents && !it.1).map(|it| it.0)
}

fn payment(
    fields: &BTreeMap<String, String>,
    importo: Option<Centesimi>,
    accredito: Option<Data>,
    ente: &str,
) -> Result<Movimento, String> {
    let get = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    let iuv = get("identificativoUnivocoVersamento").to_string();
    let ricevuta = get("identificativoUnivocoRiscossione");
    if iuv.is_empty() {
        return Err("manca lo IUV".into());
    }
    let importo = importo.ok_or_else(|| format!("importo illeggibile: `{}`", get("singoloImportoPagato")))?;
    let text = get("dataEsitoSingoloPagamento");
    let data = testo::day(text, "aaaa-mm-gg").ok_or_else(|| format!("data illeggibile: `{text}`"))?;
    let revocato = match get("codiceEsitoSingoloPagamento") {
        // 9: paid without a request for payment; the money is there all the same.
        "0" | "9" => false,
        "3" => true,
        other => return Err(format!("esito `{other}`, attesi 0, 3 o 9")),
    };
    let ente = ente.to_string();
    Ok(Movimento {
        data,
        accredito,
        importo,
        canale: "PAGOPA".into(),
        identita: Identita::PagoPa { ente, iuv: iuv.clone() },
        chiave: format!("pagopa:{ricevuta}{}", if revocato { "/revoca" } else { "" }),
        revocato,
        sostitutivo: false,
        riferimenti: Riferimenti { iuv, ..Riferimenti::default() },
        oggetto: String::new(),
        rata: None,
        immagine: String::new(),
    })
}

/// Parts of one payment in one flow become the first of them; a part that comes again is none.
fn join_parts<'a>(records: &mut Vec<Record>, indici: impl Iterator<Item = &'a str>) {
    let mut first: BTreeMap<(Identita, String), usize> = BTreeMap::new();
    let mut parts: BTreeSet<(usize, &str)> = BTreeSet::new();
    let mut joined: Vec<Record> = Vec::with_capacity(records.len());
    for (mut record, indice) in std::mem::take(records).into_iter().zip(indici) {
        if let Ok(it) = &record.esito {
            let place = *first.entry((it.identita.clone(), it.chiave.clone())).or_insert(joined.len());
            let is_new = parts.insert((place, indice));
            if let Some(whole) = joined.get_mut(place) {
                let sum = whole.importo.zip(record.importo).and_then(|(a, b)| a.checked_add(b));
                match (&mut whole.esito, sum) {
                    (Ok(movimento), Some(sum)) if is_new => {
                        movimento.importo = sum;
                        whole.importo = Some(sum);
                        continue;
                    }
                    _ => record.esito = Err(format!("record ripetuto: lo stesso indice è alla riga {}", whole.riga)),
                }
            }
        }
        joined.push(record);
    }
    *records = joined;
}
