//! Grey pages bound into a PDF, as scanners that make PDFs do: a JPEG a page, as large as its resolution says.

use crate::raster::Grey;
use crate::raster::encode::jpeg;

/// Grey pictures as the pages of a PDF file, each a JPEG as large as its resolution says.
pub fn pdf(pages: &[(&Grey, u32)], quality: u8) -> Vec<u8> {
    let mut objects: Vec<Vec<u8>> = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec()];
    // Three objects a page, from the third on: the page, its operators, its picture.
    let kids: Vec<String> = (0..pages.len()).map(|it| format!("{} 0 R", 3 + 3 * it)).collect();
    objects.push(format!("<</Type/Pages/Count {}/Kids[{}]>>", pages.len(), kids.join(" ")).into_bytes());
    for (index, (grey, dpi)) in pages.iter().enumerate() {
        let (width, height) = size(grey);
        let points = |pixels: u32| f64::from(pixels) * 72.0 / f64::from((*dpi).max(1));
        let (wide, high) = (points(width), points(height));
        let (operators, picture) = (4 + 3 * index, 5 + 3 * index);
        objects.push(
            format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {wide:.3} {high:.3}]/Contents {operators} 0 R\
                 /Resources<</XObject<</P {picture} 0 R>>>>>>"
            )
            .into_bytes(),
        );
        objects.push(stream("", format!("{wide:.3} 0 0 {high:.3} 0 0 cm /P Do").as_bytes()));
        let about = format!(
            "/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8\
             /Filter/DCTDecode"
        );
        objects.push(stream(&about, &jpeg(grey, quality, *dpi)));
    }
    file(&objects)
}

fn stream(about: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = format!("<<{about}/Length {}>>stream\n", bytes.len()).into_bytes();
    out.extend_from_slice(bytes);
    out.extend_from_slice(b"\nendstream");
    out
}

/// The objects of a PDF, numbered from 1, as a file; the first is the catalog.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(objects) {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let start = out.len();
    out.extend_from_slice(table.as_bytes());
    let end = format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    out.extend_from_slice(end.as_bytes());
    out
}

fn size(grey: &Grey) -> (u32, u32) {
    (u32::try_from(grey.width).unwrap_or(0), u32::try_from(grey.height).unwrap_or(0))
}
