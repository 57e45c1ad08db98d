//! Whether a file is what it says it is: PDF/X-4, PDF/VT-1 and PDF/A-2b, read back by a library that did not write it.
//!
//! Every rule has a code that stays; everything wrong is collected. `CONFORMITA.md` beside this file says which clause
//! each rule stands for, and which clauses nobody can check here.

use lopdf::Document;
use lopdf::LoadOptions;

use crate::press::manifest::Plico;
use crate::press::readback::Difference;

mod colore;
mod contenuto;
mod file;
mod font;
mod intenti;
mod metadati;
mod oggetti;
mod pagine;
mod parti;
mod pdf;

use pdf::Pdf;

/// More than any stream of a batch decodes to: a bomb ends here.
const MOST_BYTES: usize = 64 << 20;

/// Every code that [`check`] may find.
pub const CODES: &[&str] = &[
    // The file as bytes.
    "struttura-illeggibile",
    "pdf-versione",
    "pdf-coda",
    "pdf-cifrato",
    "pdf-identificativo",
    "limite-superato",
    "flusso-esterno",
    "filtro-non-ammesso",
    // What it says of itself.
    "metadati-mancanti",
    "metadati-incompleti",
    "identificazione-pdfa",
    "identificazione-pdfx",
    "identificazione-pdfvt",
    "schema-non-descritto",
    "info-discorde",
    "intento-di-stampa",
    "profilo-colore",
    // What it may not have.
    "catalogo-non-ammesso",
    "azione",
    "annotazione",
    "modulo-interattivo",
    "livelli",
    "file-incorporato",
    "riferimento-esterno",
    "trasparenza",
    "stato-grafico",
    "immagine-non-ammessa",
    "colore-non-ammesso",
    // Pages and what they show.
    "riquadri",
    "risorse-mancanti",
    "operatore-non-ammesso",
    "font-non-incorporato",
    "font-incoerente",
    "cidset-presente",
    "larghezze-diverse",
    // The parts.
    "dpart-mancante",
    "dpart-nomi",
    "dpart-livello",
    "dpart-struttura",
    "dpart-pagine",
    "dpart-rinvio",
    "dpart-metadati",
    "dpart-plichi",
    // The copy that is read aloud.
    "copia-non-etichettata",
];

/// What a file is meant to be.
#[derive(Debug, Clone, Copy)]
pub enum Claim<'a> {
    /// A batch with these plichi: PDF/X-4, PDF/VT-1 and PDF/A-2b.
    Print(&'a [Plico]),
    /// A list for people: PDF/A-2b.
    List,
    /// A conformed copy: PDF/A-2u, tagged.
    Copy,
}

impl Claim<'_> {
    fn is_print(self) -> bool {
        matches!(self, Self::Print(_))
    }

    fn is_copy(self) -> bool {
        matches!(self, Self::Copy)
    }
}

/// Holds a file against the rules of what it is meant to be.
pub fn check(bytes: &[u8], claim: Claim<'_>) -> Vec<Difference> {
    let mut found = Found::default();
    file::bytes(bytes, claim, &mut found);
    let options = LoadOptions::with_max_decompressed_size(MOST_BYTES);
    let Ok(document) = Document::load_mem_with_options(bytes, options) else {
        found.add("struttura-illeggibile", 0, "pdf");
        return found.0;
    };
    if document.xref_recovery.is_some() {
        // A reader that guesses may guess otherwise than the press does.
        found.add("struttura-illeggibile", 0, "xref");
    }
    let pdf = Pdf::new(&document);
    let Some(catalog) = pdf.catalog() else {
        found.add("struttura-illeggibile", 0, "catalogo");
        return found.0;
    };
    file::trailer(&pdf, catalog, claim, &mut found);
    let pages = pdf.pages(catalog);
    let attached = pdf::attached(&pdf, &pages);
    oggetti::check(&pdf, &attached, claim, &mut found);
    oggetti::catalog(&pdf, catalog, claim, &mut found);
    let metadata = metadati::check(&pdf, catalog, claim, &mut found);
    file::info(&pdf, &metadata, &mut found);
    intenti::check(&pdf, catalog, claim, &mut found);
    font::check(&pdf, &attached, claim, &mut found);
    pagine::check(&pdf, &pages, claim, &mut found);
    if let Claim::Print(plichi) = claim {
        parti::check(&pdf, catalog, &pages, plichi, &mut found);
    }
    found.0
}

/// Collects what is wrong.
#[derive(Default)]
struct Found(Vec<Difference>);

impl Found {
    /// Notes a code of [`CODES`], on a page from 1 or in the file as a whole (0).
    fn add(&mut self, what: &'static str, page: u32, place: impl Into<String>) {
        let difference = Difference { page, what, place: place.into() };
        // What all pages share is wrong once.
        if !self.0.contains(&difference) {
            self.0.push(difference);
        }
    }
}
