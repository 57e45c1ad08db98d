//! Scanned pages as a PDF/A-2b file: each a JPEG in grey, as it is, at its true size.

use std::fmt::Write as _;
use std::io;

use crate::press::Error;
use crate::press::draw;
use crate::press::file::File;
use crate::press::icc;
use crate::press::xmp::Identity;
use crate::raster::Grey;
use crate::raster::encode;

/// Points to the inch.
const POINTS: f64 = 72.0;

/// Grey pictures, each with its resolution, as the pages of one file.
pub fn bind(pages: &[(&Grey, u32)], quality: u8, identity: &Identity) -> Result<Vec<u8>, Error> {
    write(pages, quality, identity).map_err(Error::Write)
}

fn write(pages: &[(&Grey, u32)], quality: u8, identity: &Identity) -> io::Result<Vec<u8>> {
    let mut file = File::new(Vec::new())?;
    let tree = file.reserve();
    let mut kids = String::new();
    for (grey, dpi) in pages {
        let (image, content, leaf) = (file.reserve(), file.reserve(), file.reserve());
        let (width, height) = (grey.width, grey.height);
        let dictionary = format!(
            "/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8\
             /Filter/DCTDecode"
        );
        file.stream(image, &dictionary, &encode::jpeg(grey, quality, *dpi))?;
        let [w, h] = [width, height].map(|it| it as f64 * POINTS / f64::from((*dpi).max(1)));
        file.stream(content, "", format!("q {w:.3} 0 0 {h:.3} 0 0 cm /I Do Q").as_bytes())?;
        let body = format!(
            "<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {w:.3} {h:.3}]/Contents {content} 0 R\
             /Resources<</XObject<</I {image} 0 R>>>>>>"
        );
        file.object(leaf, body)?;
        let _ = write!(kids, "{leaf} 0 R ");
    }
    file.object(tree, format!("<</Type/Pages/Count {}/Kids[{}]>>", pages.len(), kids.trim_end()))?;
    let profile = file.reserve();
    file.deflated(profile, &format!("/N {}", icc::COMPONENTS), &draw::deflate(&icc::profile()))?;
    let intent = format!(
        "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(Custom)/OutputCondition({0})/Info({0})\
         /DestOutputProfile {profile} 0 R>>",
        icc::NAME
    );
    let content = file.fingerprint()?;
    let (metadata, catalog) = (file.reserve(), file.reserve());
    // Metadata must be readable without decoding (ISO 19005-2, 6.6.2.1).
    file.stream(metadata, "/Type/Metadata/Subtype/XML", identity.packet(&content, false).as_bytes())?;
    file.object(
        catalog,
        format!("<</Type/Catalog/Pages {tree} 0 R/Metadata {metadata} 0 R/OutputIntents[{intent}]>>"),
    )?;
    Ok(file.finish(catalog)?.0)
}
