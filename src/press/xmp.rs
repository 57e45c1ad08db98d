//! What a file says it is: its metadata as XMP, with the identification of PDF/A, PDF/X and PDF/VT.
//!
//! All dates are the lot's, at noon: a print of the same lot on another day is the same file.

use std::fmt::Write as _;

use crate::domain::data::Data;
use crate::hash::Hasher;

/// A namespace: its prefix and its name.
pub type Namespace = (&'static str, &'static str);

/// Dublin Core.
pub const DC: Namespace = ("dc", "http://purl.org/dc/elements/1.1/");
/// The basic schema of XMP.
pub const XMP: Namespace = ("xmp", "http://ns.adobe.com/xap/1.0/");
/// The schema of media management.
pub const XMP_MM: Namespace = ("xmpMM", "http://ns.adobe.com/xap/1.0/mm/");
/// The schema of PDF.
pub const PDF: Namespace = ("pdf", "http://ns.adobe.com/pdf/1.3/");
/// The identification of PDF/A.
pub const PDFA_ID: Namespace = ("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
/// The identification of PDF/X.
pub const PDFX_ID: Namespace = ("pdfxid", "http://www.npes.org/pdfx/ns/id/");
/// The identification of PDF/VT.
pub const PDFVT_ID: Namespace = ("pdfvtid", "http://www.npes.org/pdfvt/ns/id/");
/// Schemas that PDF/A does not know, described in the file.
pub const EXTENSION: Namespace = ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/");
/// One such schema.
pub const SCHEMA: Namespace = ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#");
/// One property of such a schema.
pub const PROPERTY: Namespace = ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#");
/// The syntax of RDF.
pub const RDF: Namespace = ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

/// The version of PDF/X that batches claim.
pub const PDF_X: &str = "PDF/X-4";
/// The version of PDF/VT that batches claim.
pub const PDF_VT: &str = "PDF/VT-1";

/// The program, as it names itself in files.
const TOOL: &str = concat!("plico ", env!("CARGO_PKG_VERSION"));

/// What a file is.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Its title, without personal data.
    pub title: String,
    /// The lot's date.
    pub data: Data,
}

/// A schema that PDF/A does not know, with the properties of it that we use: name, type, meaning.
type Extension = (&'static str, Namespace, &'static [(&'static str, &'static str, &'static str)]);

/// What a batch has beyond the schemas that PDF/A-2 knows.
const EXTENSIONS: [Extension; 3] = [
    ("PDF/X identification", PDFX_ID, &[("GTS_PDFXVersion", "Text", "Version of PDF/X")]),
    (
        "PDF/VT identification",
        PDFVT_ID,
        &[
            ("GTS_PDFVTVersion", "Text", "Version of PDF/VT"),
            ("GTS_PDFVTModDate", "Date", "Date when the file was made conforming"),
        ],
    ),
    ("Adobe PDF", PDF, &[("Trapped", "Text", "Whether the file is trapped")]),
];

impl Identity {
    /// The packet of a file; `content` is the fingerprint of what it holds. Only a batch `is_print`: a list is an
    /// archivable document and no print production file.
    pub fn packet(&self, content: &str, is_print: bool) -> String {
        let mut out = String::from("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        out.push_str("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
        let _ = write!(out, "<rdf:RDF xmlns:rdf=\"{}\">\n<rdf:Description rdf:about=\"\"", RDF.1);
        for (prefix, uri) in [DC, XMP, XMP_MM, PDF, PDFA_ID] {
            let _ = write!(out, " xmlns:{prefix}=\"{uri}\"");
        }
        if is_print {
            for (prefix, uri) in [PDFX_ID, PDFVT_ID, EXTENSION, SCHEMA, PROPERTY] {
                let _ = write!(out, " xmlns:{prefix}=\"{uri}\"");
            }
        }
        out.push_str(">\n");
        self.properties(&mut out, content, is_print);
        if is_print {
            extensions(&mut out);
        }
        // Nobody edits a batch in place: no room is left for that.
        out.push_str("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        out
    }

    fn properties(&self, out: &mut String, content: &str, is_print: bool) {
        let date = format!("{}T12:00:00Z", self.data);
        let title = escape(&self.title);
        let _ = write!(out, "<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt>");
        let _ = writeln!(out, "<rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>");
        let _ = writeln!(out, "<dc:language><rdf:Bag><rdf:li>it-IT</rdf:li></rdf:Bag></dc:language>");
        let _ = writeln!(out, "<dc:date><rdf:Seq><rdf:li>{date}</rdf:li></rdf:Seq></dc:date>");
        let mut add = |name: &str, value: &str| {
            let _ = writeln!(out, "<{name}>{value}</{name}>");
        };
        for name in ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"] {
            add(name, &date);
        }
        add("xmp:CreatorTool", TOOL);
        add("pdf:Producer", TOOL);
        // The document is the batch, whatever stands in it; the instance is these very bytes.
        add("xmpMM:DocumentID", &uuid(&["document", &self.title, &date]));
        add("xmpMM:InstanceID", &uuid(&["instance", content]));
        add("xmpMM:VersionID", "1");
        add("xmpMM:RenditionClass", "default");
        add("pdfaid:part", "2");
        add("pdfaid:conformance", "B");
        if is_print {
            add("pdf:Trapped", "False");
            add("pdfxid:GTS_PDFXVersion", PDF_X);
            add("pdfvtid:GTS_PDFVTVersion", PDF_VT);
            add("pdfvtid:GTS_PDFVTModDate", &date);
        }
    }
}

/// Describes the properties that PDF/A does not know (ISO 19005-2, 6.6.2.3).
fn extensions(out: &mut String) {
    out.push_str("<pdfaExtension:schemas><rdf:Bag>\n");
    for (name, (prefix, uri), properties) in EXTENSIONS {
        let _ = write!(out, "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>{name}</pdfaSchema:schema>");
        let _ = write!(out, "<pdfaSchema:namespaceURI>{uri}</pdfaSchema:namespaceURI>");
        let _ = writeln!(out, "<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>");
        for (name, kind, meaning) in properties {
            let _ = write!(out, "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{name}</pdfaProperty:name>");
            let _ = write!(out, "<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>");
            let _ = write!(out, "<pdfaProperty:category>internal</pdfaProperty:category>");
            let _ = writeln!(out, "<pdfaProperty:description>{meaning}</pdfaProperty:description></rdf:li>");
        }
        out.push_str("</rdf:Seq></pdfaSchema:property></rdf:li>\n");
    }
    out.push_str("</rdf:Bag></pdfaExtension:schemas>\n");
}

/// A UUID made of a fingerprint (version 8 of RFC 9562).
fn uuid(parts: &[&str]) -> String {
    let mut hasher = Hasher::default();
    parts.iter().for_each(|it| hasher.part(it.as_bytes()));
    let hex = hasher.hex();
    format!("uuid:{}-{}-8{}-8{}-{}", &hex[..8], &hex[8..12], &hex[12..15], &hex[15..18], &hex[18..30])
}

/// Text as XML; what XML cannot hold is left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|it| !it.is_control()) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
    out
}
