//! The output intents: what paper and ink the file was made for, once for all standards.

use lopdf::Dictionary;
use lopdf::Object;

use crate::press::conforme::Claim;
use crate::press::conforme::Found;
use crate::press::conforme::colore;
use crate::press::conforme::pdf::Pdf;
use crate::press::conforme::pdf::decoded;
use crate::press::conforme::pdf::dictionary;

/// There is one intent of each kind, and they share one sound profile.
pub fn check<'a>(pdf: &Pdf<'a>, catalog: &'a Dictionary, claim: Claim<'_>, found: &mut Found) {
    let intents: Vec<&Dictionary> = pdf
        .array(catalog, b"OutputIntents")
        .unwrap_or_default()
        .iter()
        .filter_map(|it| dictionary(pdf.follow(it)?))
        .collect();
    let of_kind = |kind: &[u8]| intents.iter().filter(|it| pdf.name(it, b"S") == Some(kind)).count();
    let wanted: &[&str] = if claim.is_print() { &["GTS_PDFX", "GTS_PDFA1"] } else { &["GTS_PDFA1"] };
    for &kind in wanted {
        if of_kind(kind.as_bytes()) != 1 {
            found.add("intento-di-stampa", 0, kind);
        }
    }
    let is_named = |it: &Dictionary| pdf.text(it, b"OutputConditionIdentifier").is_some_and(|it| !it.is_empty());
    // A condition that no registry has must be described, or nobody knows what it is.
    let is_said = |it: &Dictionary| pdf.text(it, b"RegistryName").or(pdf.text(it, b"Info")).is_some();
    let first = intents.first().and_then(|it| it.get(b"DestOutputProfile").ok());
    for (index, intent) in intents.iter().enumerate() {
        if !is_named(intent) || claim.is_print() && !is_said(intent) || intent.has(b"DestOutputProfileRef") {
            found.add("intento-di-stampa", 0, format!("intento {}", index + 1));
        }
        let profile = intent.get(b"DestOutputProfile").ok();
        if profile.and_then(|it| it.as_reference().ok()).is_none() || profile != first {
            found.add("profilo-colore", 0, format!("intento {}", index + 1));
        }
    }
    if let Some(intent) = intents.first()
        && !is_profile(pdf, intent, claim)
    {
        found.add("profilo-colore", 0, "DestOutputProfile");
    }
}

/// Whether the profile of an intent is one of a printer (of a copy, of a screen too), and `/N` says so.
fn is_profile<'a>(pdf: &Pdf<'a>, intent: &'a Dictionary, claim: Claim<'_>) -> bool {
    let Some(Object::Stream(stream)) = pdf.get(intent, b"DestOutputProfile") else {
        return false;
    };
    let components = pdf.get(&stream.dict, b"N").and_then(|it| it.as_i64().ok());
    decoded(stream).is_some_and(|profile| {
        let class = profile.get(12..16).unwrap_or_default();
        let is_output = class == b"prtr" || claim.is_copy() && class == b"mntr";
        is_output && colore::components_of(&profile).is_some_and(|it| Some(it) == components)
    })
}
