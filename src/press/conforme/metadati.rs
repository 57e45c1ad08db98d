//! What a file says of itself, read as XML: which standards it claims, its names and its dates.

use lopdf::Dictionary;
use lopdf::Object;
use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use quick_xml::events::Event;
use quick_xml::name::Namespace;
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use crate::press::conforme::Claim;
use crate::press::conforme::Found;
use crate::press::conforme::pdf::Pdf;
use crate::press::xmp;

/// Nested deeper than this no packet of ours is.
const DEPTH: usize = 32;

/// Namespaces whose properties PDF/A-2 knows (ISO 19005-2, 6.6.2.3.2, table 1 of the XMP specification of 2005).
const KNOWN: [&str; 17] = [
    xmp::DC.1,
    xmp::XMP.1,
    xmp::XMP_MM.1,
    xmp::PDF.1,
    xmp::PDFA_ID.1,
    xmp::EXTENSION.1,
    xmp::RDF.1,
    "http://www.w3.org/XML/1998/namespace",
    "http://ns.adobe.com/xap/1.0/rights/",
    "http://ns.adobe.com/xap/1.0/bj/",
    "http://ns.adobe.com/xap/1.0/t/pg/",
    "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "http://ns.adobe.com/photoshop/1.0/",
    "http://ns.adobe.com/camera-raw-settings/1.0/",
    "http://ns.adobe.com/tiff/1.0/",
    "http://ns.adobe.com/exif/1.0/",
    "http://ns.adobe.com/exif/1.0/aux/",
];

/// The properties of the schema of PDF that PDF/A-2 knows.
const KNOWN_OF_PDF: [&str; 3] = ["Keywords", "PDFVersion", "Producer"];

/// What every file must say.
const OF_ALL: [(xmp::Namespace, &str); 4] =
    [(xmp::DC, "title"), (xmp::XMP, "CreateDate"), (xmp::XMP, "ModifyDate"), (xmp::XMP_MM, "DocumentID")];

/// What a print must say besides.
const OF_PRINTS: [(xmp::Namespace, &str); 3] =
    [(xmp::XMP, "MetadataDate"), (xmp::XMP_MM, "VersionID"), (xmp::XMP_MM, "RenditionClass")];

/// An element with what stands in it.
#[derive(Default)]
struct Node {
    space: String,
    name: String,
    text: String,
    children: Vec<Node>,
}

impl Node {
    fn is(&self, (_, space): xmp::Namespace, name: &str) -> bool {
        self.space == space && self.name == name
    }

    fn child(&self, space: xmp::Namespace, name: &str) -> Option<&Self> {
        self.children.iter().find(|it| it.is(space, name))
    }

    /// The first text in the element or, for a list, in its first item.
    fn value(&self) -> &str {
        match self.children.iter().find(|it| it.space == xmp::RDF.1) {
            Some(first) => first.value(),
            None => self.text.trim(),
        }
    }

    /// The items of a list.
    fn items(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().flat_map(|it| &it.children).filter(|it| it.is(xmp::RDF, "li"))
    }
}

/// The properties of a file.
#[derive(Default)]
pub struct Metadata {
    properties: Vec<Node>,
}

impl Metadata {
    /// The value of a property; of a list, its first.
    pub fn value(&self, space: xmp::Namespace, name: &str) -> Option<&str> {
        self.property(space, name).map(Node::value)
    }

    fn property(&self, space: xmp::Namespace, name: &str) -> Option<&Node> {
        self.properties.iter().find(|it| it.is(space, name))
    }

    /// Whether a property is described in the file itself.
    fn is_described(&self, property: &Node) -> bool {
        let schemas = self.property(xmp::EXTENSION, "schemas").into_iter().flat_map(Node::items);
        let mut same = schemas.filter(|it| {
            it.child(xmp::SCHEMA, "namespaceURI").is_some_and(|it| it.value() == property.space)
                && it.child(xmp::SCHEMA, "prefix").is_some()
                && it.child(xmp::SCHEMA, "schema").is_some()
        });
        let is_whole = |it: &Node| {
            ["valueType", "category", "description"].iter().all(|key| it.child(xmp::PROPERTY, key).is_some())
                && it.child(xmp::PROPERTY, "name").is_some_and(|it| it.value() == property.name)
        };
        same.any(|it| it.child(xmp::SCHEMA, "property").is_some_and(|it| it.items().any(is_whole)))
    }
}

/// Reads the metadata and holds them against the claim.
pub fn check<'a>(pdf: &Pdf<'a>, catalog: &'a Dictionary, claim: Claim<'_>, found: &mut Found) -> Metadata {
    let Some(Object::Stream(stream)) = pdf.get(catalog, b"Metadata") else {
        found.add("metadati-mancanti", 0, "Metadata");
        return Metadata::default();
    };
    if stream.dict.has(b"Filter") {
        found.add("metadati-mancanti", 0, "Filter");
    }
    let packet = std::str::from_utf8(&stream.content).ok().filter(|it| it.contains("<?xpacket begin="));
    let Some(metadata) = packet.and_then(read) else {
        found.add("metadati-mancanti", 0, "XML");
        return Metadata::default();
    };
    identification(&metadata, claim, found);
    let wanted = OF_ALL.iter().chain(OF_PRINTS.iter().filter(|_| claim.is_print()));
    for &(space, name) in wanted {
        if metadata.value(space, name).is_none_or(str::is_empty) {
            found.add("metadati-incompleti", 0, format!("{}:{name}", space.0));
        }
    }
    for property in &metadata.properties {
        let is_known = KNOWN.contains(&property.space.as_str())
            && (property.space != xmp::PDF.1 || KNOWN_OF_PDF.contains(&property.name.as_str()));
        if !is_known && !metadata.is_described(property) {
            found.add("schema-non-descritto", 0, property.name.clone());
        }
    }
    metadata
}

/// Which standards the file claims.
fn identification(metadata: &Metadata, claim: Claim<'_>, found: &mut Found) {
    let conformance = if claim.is_copy() { "U" } else { "B" };
    for (name, wanted) in [("part", "2"), ("conformance", conformance)] {
        if metadata.value(xmp::PDFA_ID, name) != Some(wanted) {
            found.add("identificazione-pdfa", 0, name);
        }
    }
    if !claim.is_print() {
        return;
    }
    if metadata.value(xmp::PDFX_ID, "GTS_PDFXVersion") != Some(xmp::PDF_X) {
        found.add("identificazione-pdfx", 0, "GTS_PDFXVersion");
    }
    if !matches!(metadata.value(xmp::PDF, "Trapped"), Some("True" | "False")) {
        found.add("identificazione-pdfx", 0, "Trapped");
    }
    if metadata.value(xmp::PDFVT_ID, "GTS_PDFVTVersion") != Some(xmp::PDF_VT) {
        found.add("identificazione-pdfvt", 0, "GTS_PDFVTVersion");
    }
    let modified = metadata.value(xmp::XMP, "ModifyDate");
    if modified.is_none() || metadata.value(xmp::PDFVT_ID, "GTS_PDFVTModDate") != modified {
        found.add("identificazione-pdfvt", 0, "GTS_PDFVTModDate");
    }
}

/// Reads a packet. `None` where it is no XML or has no RDF.
fn read(packet: &str) -> Option<Metadata> {
    let mut reader = NsReader::from_str(packet);
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                let node = node(&reader, &tag)?;
                open.push(node);
                if open.len() > DEPTH {
                    return None;
                }
            }
            Event::Empty(tag) => open.last_mut()?.children.push(node(&reader, &tag)?),
            Event::End(_) => {
                let node = open.pop()?;
                open.last_mut()?.children.push(node);
            }
            Event::Text(text) => open.last_mut()?.text.push_str(&text),
            Event::CData(text) => open.last_mut()?.text.push_str(&text),
            Event::GeneralRef(name) => open.last_mut()?.text.push(entity(&name)?),
            Event::DocType(_) => return None,
            Event::Eof => break,
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
        }
    }
    let root = open.pop().filter(|_| open.is_empty())?;
    let about = find_rdf(root)?.children.into_iter().filter(|it| it.is(xmp::RDF, "Description"));
    Some(Metadata { properties: about.flat_map(|it| it.children).collect() })
}

fn find_rdf(node: Node) -> Option<Node> {
    if node.is(xmp::RDF, "RDF") {
        return Some(node);
    }
    node.children.into_iter().find_map(find_rdf)
}

/// An element; its attributes are properties like its children.
fn node(reader: &NsReader<&[u8]>, tag: &BytesStart<'_>) -> Option<Node> {
    let bound = |space: ResolveResult<'_>| match space {
        ResolveResult::Bound(Namespace(uri)) => Some(uri.to_string()),
        ResolveResult::Unbound => Some(String::new()),
        ResolveResult::Unknown(_) => None,
    };
    let (space, name) = reader.resolver().resolve_element(tag.name());
    let mut node = Node { space: bound(space)?, name: name.into_inner().to_string(), ..Node::default() };
    for attribute in tag.attributes() {
        let attribute = attribute.ok()?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (space, name) = reader.resolver().resolve_attribute(attribute.key);
        let space = bound(space)?;
        // Those of RDF and XML itself say how to read, not what.
        if space.is_empty() || space == xmp::RDF.1 || space.starts_with("http://www.w3.org/XML/") {
            continue;
        }
        let text = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned();
        node.children.push(Node { space, name: name.into_inner().to_string(), text, children: Vec::new() });
    }
    Some(node)
}

/// The character of `&name;`.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
