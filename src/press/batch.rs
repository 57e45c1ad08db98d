//! One batch file: pieces in the order they come, each on its own sheets, fonts and furniture once.
//!
//! The file is at once PDF 1.6, PDF/X-4, PDF/VT-1 and PDF/A-2b; a list is PDF/A-2b alone. `CONFORMITA.md` beside this
//! file says clause by clause how.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::io::Write;
use std::sync::Arc;

use crate::compose::face::Face;
use crate::press::Error;
use crate::press::allegato::Allegato;
use crate::press::allegato::Write as _;
use crate::press::dpart::Dpm;
use crate::press::dpart::Parts;
use crate::press::draw;
use crate::press::file::File;
use crate::press::file::Id;
use crate::press::file::Written;
use crate::press::font;
use crate::press::icc;
use crate::press::ops::face_name;
use crate::press::piece::Facciata;
use crate::press::piece::Piece;
use crate::press::print::Form;
use crate::press::print::Picture;
use crate::press::print::Used;
use crate::press::xmp::Identity;

/// How many children a node of the page tree has.
const FAN_OUT: usize = 40;

/// Width and height of A4 in points.
pub const A4: [f64; 2] = [595.275_590_551_2, 841.889_763_779_5];

/// A batch being written.
pub struct Batch<'a, W: Write> {
    file: File<W>,
    identity: Identity,
    parts: Option<Parts>,
    size: [f64; 2],
    faces: &'a [Face],
    used: Used,
    forms: BTreeMap<String, (Id, String)>,
    fondi: BTreeMap<(String, bool), Id>,
    images: BTreeMap<String, Id>,
    resources: Id,
    fonts: Id,
    allegati: BTreeMap<String, BTreeMap<u32, Id>>,
    attached: BTreeMap<String, Id>,
    leaf: Id,
    kids: Vec<Id>,
    nodes: Vec<(Id, Vec<Id>, u32)>,
    pages: u32,
}

/// A side as it goes into the page tree.
struct Side {
    contents: Vec<Id>,
    /// Its own, where it has any: the resources of all pages do not grow with what few of them show.
    resources: Option<Id>,
}

impl<'a, W: Write> Batch<'a, W> {
    /// Begins a batch of pages of one size, in points; `dpm` is what its parts have in common.
    pub fn new(out: W, faces: &'a [Face], size: [f64; 2], identity: Identity, dpm: Dpm) -> Result<Self, Error> {
        let mut batch = Self::list(out, faces, size, identity)?;
        batch.parts = Some(Parts::new(&mut batch.file, dpm));
        Ok(batch)
    }

    /// Begins a list for people: a document of one part, for the archive and no production file.
    pub fn list(out: W, faces: &'a [Face], size: [f64; 2], identity: Identity) -> Result<Self, Error> {
        let mut file = File::new(out).map_err(Error::Write)?;
        let resources = file.reserve();
        let fonts = file.reserve();
        let leaf = file.reserve();
        Ok(Self {
            file,
            identity,
            parts: None,
            size,
            faces,
            used: Used::default(),
            forms: BTreeMap::new(),
            fondi: BTreeMap::new(),
            images: BTreeMap::new(),
            resources,
            fonts,
            allegati: BTreeMap::new(),
            attached: BTreeMap::new(),
            leaf,
            kids: Vec::new(),
            nodes: Vec::new(),
            pages: 0,
        })
    }

    /// Pages written so far.
    pub fn pages(&self) -> u32 {
        self.pages
    }

    /// Adds a piece; `marks` has the operators of the marks of each sheet, or nothing for a draft; `dpm` is what its
    /// record says. Returns its first page, from 1.
    pub fn add(&mut self, piece: &Piece, marks: &[Vec<u8>], dpm: &Dpm) -> Result<u32, Error> {
        let first = self.pages + 1;
        self.share(piece)?;
        self.open_part();
        for (index, sheet) in piece.layout().iter().enumerate() {
            let mark = marks.get(index).map(|ops| Mark::new(ops));
            self.face(&piece.faces[sheet.front], mark.as_ref())?;
            // The file is duplex throughout: what has no back has a blank one, and all begin on a front.
            match sheet.back {
                Some(back) => self.face(&piece.faces[back], None)?,
                None => self.side(Side { contents: Vec::new(), resources: None })?,
            }
        }
        self.close_part(dpm)?;
        Ok(first)
    }

    /// Adds a card: its front with the operators of its mark, or none, and its back where it has one.
    pub fn add_card(&mut self, card: &Piece, mark: &[u8], dpm: &Dpm) -> Result<(), Error> {
        self.share(card)?;
        self.open_part();
        let mark = (!mark.is_empty()).then(|| Mark::new(mark));
        for (index, face) in card.faces.iter().enumerate() {
            self.face(face, mark.as_ref().filter(|_| index == 0))?;
        }
        self.close_part(dpm)
    }

    /// Adds sheets that are no piece and have no mark, such as a banner; `dpm` says under `Kind` what they are, and
    /// has no `Piece`. Returns their first page, from 1.
    pub fn add_apart(&mut self, piece: &Piece, dpm: &Dpm) -> Result<u32, Error> {
        self.add(piece, &[], dpm)
    }

    /// Adds the pages of a list, one after the other, without marks and without blank backs.
    pub fn add_single(&mut self, piece: &Piece) -> Result<(), Error> {
        self.share(piece)?;
        for side in &piece.faces {
            let contents = self.contents(side, None)?;
            self.side(Side { contents, resources: None })?;
        }
        Ok(())
    }

    /// Ends the file.
    pub fn finish(mut self) -> Result<(W, Written), Error> {
        self.close_leaf()?;
        let fonts = self.fonts()?;
        let mut named = String::from("<<");
        for (index, id) in &fonts {
            let _ = write!(named, "/{} {id} 0 R", face_name(*index));
        }
        named.push_str(">>");
        self.file.object(self.fonts, named).map_err(Error::Write)?;
        let mut resources = format!("<</Font {} 0 R/XObject<<", self.fonts);
        let forms = self.forms.iter().map(|(name, (id, _))| (name, id));
        for (name, id) in forms.chain(&self.images) {
            let _ = write!(resources, "/{name} {id} 0 R");
        }
        resources.push_str(">>>>");
        self.file.object(self.resources, resources).map_err(Error::Write)?;
        let root = self.tree()?;
        let catalog = self.file.reserve();
        self.catalog(catalog, root).map_err(Error::Write)?;
        self.file.finish(catalog).map_err(Error::Write)
    }

    /// Writes the catalog and what only it refers to.
    fn catalog(&mut self, id: Id, pages: Id) -> io::Result<()> {
        let is_print = self.parts.is_some();
        // What is wider than high is turned over as a card is, left to right.
        let edge = if is_print && self.size[0] > self.size[1] { "Short" } else { "Long" };
        let mut body = format!("<</Type/Catalog/Pages {pages} 0 R/ViewerPreferences<</Duplex/DuplexFlip{edge}Edge>>");
        if let Some(parts) = self.parts.take() {
            let root = parts.finish(&mut self.file)?;
            let _ = write!(body, "/DPartRoot {root} 0 R");
        }
        let intents = self.intents(is_print)?;
        // All that the file shows is written by now: what it holds gives it its name.
        let content = self.file.fingerprint()?;
        let metadata = self.file.reserve();
        let packet = self.identity.packet(&content, is_print);
        // Metadata must be readable without decoding (ISO 19005-2, 6.6.2.1).
        self.file.stream(metadata, "/Type/Metadata/Subtype/XML", packet.as_bytes())?;
        let _ = write!(body, "/Metadata {metadata} 0 R/OutputIntents[{intents}]>>");
        self.file.object(id, body)
    }

    /// Writes the colour profile and returns the output intents that share it.
    fn intents(&mut self, is_print: bool) -> io::Result<String> {
        let profile = self.file.reserve();
        self.file.deflated(profile, &format!("/N {}", icc::COMPONENTS), &draw::deflate(&icc::profile()))?;
        let kinds: &[&str] = if is_print { &["GTS_PDFX", "GTS_PDFA1"] } else { &["GTS_PDFA1"] };
        let intent = |kind: &&str| {
            format!(
                "<</Type/OutputIntent/S/{kind}/OutputConditionIdentifier(Custom)/OutputCondition({0})/Info({0})\
                 /DestOutputProfile {profile} 0 R>>",
                icc::NAME
            )
        };
        Ok(kinds.iter().map(intent).collect())
    }

    fn open_part(&mut self) {
        if let Some(parts) = &mut self.parts {
            parts.open(&mut self.file);
        }
    }

    fn close_part(&mut self, dpm: &Dpm) -> Result<(), Error> {
        let Some(parts) = &mut self.parts else {
            return Ok(());
        };
        parts.close(&mut self.file, dpm).map_err(Error::Write)
    }

    /// Writes what a piece shares with others, unless it is there.
    fn share(&mut self, piece: &Piece) -> Result<(), Error> {
        self.used.merge(&piece.used);
        for form in &piece.forms {
            self.form(form)?;
        }
        for image in &piece.images {
            self.image(image)?;
        }
        Ok(())
    }

    /// Writes the streams of a side: its ground, which it may share, and its own operators.
    ///
    /// A mark is the same on every front but for its modules: what leads to them stands at the end of the ground.
    fn contents(&mut self, side: &Facciata, segno: Option<&Mark<'_>>) -> Result<Vec<Id>, Error> {
        let (lead, modules) = segno.map_or((&[][..], &[][..]), Mark::parts);
        let Some(fondo) = &side.fondo else {
            let stream = draw::deflate(&[&side.ops, lead, modules].concat());
            return Ok(vec![self.content(&stream)?]);
        };
        let key = (fondo.sha256.clone(), segno.is_some());
        let known = self.fondi.get(&key).copied();
        let ground = match known {
            Some(id) => id,
            None if segno.is_none() => self.content(&fondo.stream)?,
            None => self.content(&draw::deflate(&[&fondo.bytes, lead].concat()))?,
        };
        self.fondi.insert(key, ground);
        let stream = draw::deflate(&[modules, &side.ops].concat());
        Ok(vec![ground, self.content(&stream)?])
    }

    /// Writes a side with its streams, and the attachment that it shows.
    fn face(&mut self, face: &Facciata, mark: Option<&Mark>) -> Result<(), Error> {
        let resources = face.allegato.as_ref().map(|(it, page)| self.attach(it, *page)).transpose()?;
        let contents = self.contents(face, mark)?;
        self.side(Side { contents, resources })
    }

    /// Writes a page of an attachment, unless it is there, and returns the resources of a side that shows it.
    fn attach(&mut self, allegato: &Allegato, page: usize) -> Result<Id, Error> {
        let pagina = &allegato.pages[page];
        if let Some(&id) = self.attached.get(&pagina.name) {
            return Ok(id);
        }
        let written = self.allegati.entry(allegato.sha256.clone()).or_default();
        let painted = self.file.attach(allegato, pagina, written).map_err(Error::Write)?;
        let id = self.file.reserve();
        let body = format!("<</Font {} 0 R/XObject<</{} {painted} 0 R>>>>", self.fonts, pagina.name);
        self.file.object(id, body).map_err(Error::Write)?;
        self.attached.insert(pagina.name.clone(), id);
        Ok(id)
    }

    fn content(&mut self, stream: &[u8]) -> Result<Id, Error> {
        let id = self.file.reserve();
        self.file.deflated(id, "", stream).map_err(Error::Write)?;
        Ok(id)
    }

    fn side(&mut self, side: Side) -> Result<(), Error> {
        let id = self.file.reserve();
        let [width, height] = self.size;
        // Boxes and resources stand in each page: a box to trim to is not inherited, and PDF/A wants the resources
        // of a content stream beside it (ISO 19005-2, 6.2.2). Repeated, they compress to almost nothing.
        let mut body = format!(
            "<</Type/Page/Parent {} 0 R/MediaBox[0 0 {width:.2} {height:.2}]/TrimBox[0 0 {width:.2} {height:.2}]\
             /Resources {} 0 R",
            self.leaf,
            side.resources.unwrap_or(self.resources)
        );
        if let Some(part) = self.parts.as_mut().and_then(|it| it.page(id)) {
            let _ = write!(body, "/DPart {part} 0 R");
        }
        match side.contents[..] {
            [] => {}
            [one] => {
                let _ = write!(body, "/Contents {one} 0 R");
            }
            [one, two, ..] => {
                let _ = write!(body, "/Contents[{one} 0 R {two} 0 R]");
            }
        }
        body.push_str(">>");
        self.file.object(id, body).map_err(Error::Write)?;
        self.kids.push(id);
        self.pages += 1;
        if self.kids.len() == FAN_OUT {
            self.close_leaf()?;
            self.leaf = self.file.reserve();
        }
        Ok(())
    }

    fn close_leaf(&mut self) -> Result<(), Error> {
        let kids = std::mem::take(&mut self.kids);
        if !kids.is_empty() {
            let count = u32::try_from(kids.len()).expect("a node has few children");
            self.nodes.push((self.leaf, kids, count));
        }
        Ok(())
    }

    /// Writes the page tree, balanced, and returns its root.
    fn tree(&mut self) -> Result<Id, Error> {
        let mut level = std::mem::take(&mut self.nodes);
        loop {
            let top = level.len() == 1 || level.is_empty();
            if top {
                let (id, kids, count) = level.pop().unwrap_or((self.leaf, Vec::new(), 0));
                self.node(id, &kids, count, None)?;
                return Ok(id);
            }
            let mut above = Vec::new();
            for group in level.chunks(FAN_OUT) {
                let parent = self.file.reserve();
                for (id, kids, count) in group {
                    self.node(*id, kids, *count, Some(parent))?;
                }
                let ids = group.iter().map(|it| it.0).collect();
                above.push((parent, ids, group.iter().map(|it| it.2).sum()));
            }
            level = above;
        }
    }

    fn node(&mut self, id: Id, kids: &[Id], count: u32, parent: Option<Id>) -> Result<(), Error> {
        let mut body = format!("<</Type/Pages/Count {count}/Kids[");
        for kid in kids {
            let _ = write!(body, "{kid} 0 R ");
        }
        body.push(']');
        if let Some(parent) = parent {
            let _ = write!(body, "/Parent {parent} 0 R");
        }
        body.push_str(">>");
        self.file.object(id, body).map_err(Error::Write)
    }

    fn fonts(&mut self) -> Result<Vec<(usize, Id)>, Error> {
        let mut fonts = Vec::new();
        for (index, face) in self.faces.iter().enumerate() {
            if self.used.glyphs(index).next().is_some() {
                let id = self.file.reserve();
                font::write(&mut self.file, id, index, face, &self.used)?;
                fonts.push((index, id));
            }
        }
        Ok(fonts)
    }

    fn form(&mut self, form: &Arc<Form>) -> Result<(), Error> {
        if let Some((_, sha256)) = self.forms.get(&form.name) {
            // Names are the head of a hash: two of one name would print one block in the other's place.
            return if *sha256 == form.sha256 { Ok(()) } else { Err(Error::Unsupported("two blocks of one name")) };
        }
        for image in &form.images {
            self.image(image)?;
        }
        let id = self.file.reserve();
        let [left, bottom, right, top] = form.bbox.map(|it| it / 100);
        let dictionary =
            format!("/Type/XObject/Subtype/Form/BBox[{left} {bottom} {right} {top}]/Resources {} 0 R", self.resources);
        self.file.deflated(id, &dictionary, &form.stream).map_err(Error::Write)?;
        self.forms.insert(form.name.clone(), (id, form.sha256.clone()));
        Ok(())
    }

    fn image(&mut self, image: &Arc<Picture>) -> Result<(), Error> {
        if self.images.contains_key(&image.name) {
            return Ok(());
        }
        let id = self.file.reserve();
        let dictionary = format!(
            "/Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace/DeviceGray/BitsPerComponent 8",
            image.width, image.height
        );
        self.file.deflated(id, &dictionary, &image.stream).map_err(Error::Write)?;
        self.images.insert(image.name.clone(), id);
        Ok(())
    }
}

/// The operators of the marks of a front.
struct Mark<'a> {
    ops: &'a [u8],
    lead: usize,
}

impl<'a> Mark<'a> {
    fn new(ops: &'a [u8]) -> Self {
        let lead = ops.windows(3).position(|it| it == b"BI ").unwrap_or(0);
        Self { ops, lead }
    }

    /// What leads to the modules of the segno, the same for every mark at one place, and the rest.
    fn parts(&self) -> (&[u8], &[u8]) {
        self.ops.split_at(self.lead)
    }
}
