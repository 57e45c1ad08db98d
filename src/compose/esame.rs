//! What stands on laid-out pages, as a check of a model sees it: runs of text with their places, labels, missing glyphs.

use std::collections::BTreeMap;

use crate::compose::pages;
use crate::compose::pages::Frame;
use crate::compose::pages::FrameItem;
use crate::compose::pages::Point;

/// A page as it was found.
#[derive(Debug, Default)]
pub struct Pagina {
    /// Width and height in points.
    pub size: [f64; 2],
    /// Runs of text in the order of the layout.
    pub tratti: Vec<Tratto>,
    /// Labelled areas by label: left, top, width, height in points.
    pub labels: BTreeMap<String, Vec<[f64; 4]>>,
}

/// A run of text.
#[derive(Debug)]
pub struct Tratto {
    /// Left, top, width, height in points, from what its glyphs are usually as tall as.
    pub area: [f64; 4],
    /// The words.
    pub text: String,
    /// Whether a glyph of it is in no font.
    pub lacks_glyph: bool,
    /// The label of the box it stands in, empty where there is none.
    pub label: String,
}

/// Reads pages.
pub fn read<'a>(frames: impl IntoIterator<Item = &'a Frame>) -> Vec<Pagina> {
    frames
        .into_iter()
        .map(|frame| {
            let mut pagina = Pagina { size: [frame.width().to_pt(), frame.height().to_pt()], ..Pagina::default() };
            walk(frame, Point::zero(), "", &mut pagina);
            pagina
        })
        .collect()
}

fn walk(frame: &Frame, at: Point, label: &str, pagina: &mut Pagina) {
    for (offset, item) in frame.items() {
        let at = at + *offset;
        match item {
            FrameItem::Group(group) => {
                let own = group.label.map(pages::label_text);
                if let Some(own) = &own {
                    let size = group.frame.size();
                    let area = [at.x, at.y, size.x, size.y].map(|it| it.to_pt());
                    pagina.labels.entry(own.clone()).or_default().push(area);
                }
                // What is turned or scaled stands where only its model knows.
                if pages::is_translation(&group.transform) {
                    let moved = Point::new(at.x + group.transform.tx, at.y + group.transform.ty);
                    walk(&group.frame, moved, own.as_deref().unwrap_or(label), pagina);
                }
            }
            FrameItem::Text(text) => {
                let (size, width) = (text.size.to_pt(), text.width().to_pt());
                pagina.tratti.push(Tratto {
                    area: [at.x.to_pt(), at.y.to_pt() - size * ASCENT, width, size * (ASCENT + DESCENT)],
                    text: text.text.to_string(),
                    lacks_glyph: text.glyphs.iter().any(|it| it.id == 0),
                    label: label.to_owned(),
                });
            }
            _ => {}
        }
    }
}

/// How far letters reach over their line and under it, as parts of their size.
const ASCENT: f64 = 0.68;
const DESCENT: f64 = 0.18;

impl Pagina {
    /// Pairs of runs of which one is drawn over the other, by their place in `tratti`.
    pub fn overlaps(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (first, a) in self.tratti.iter().enumerate() {
            for (second, b) in self.tratti.iter().enumerate().skip(first + 1) {
                let shared = |axis: usize| {
                    let end = (a.area[axis] + a.area[axis + 2]).min(b.area[axis] + b.area[axis + 2]);
                    end - a.area[axis].max(b.area[axis])
                };
                if shared(0) > 0.8 && shared(1) > 1.6 && !is_blank(&a.text) && !is_blank(&b.text) {
                    found.push((first, second));
                }
            }
        }
        found
    }

    /// Runs that reach over the edge of the paper, or nearer to it than `margin`.
    pub fn outside(&self, margin: f64) -> impl Iterator<Item = &Tratto> {
        let [width, height] = self.size;
        self.tratti.iter().filter(move |it| {
            let [x, y, w, h] = it.area;
            !is_blank(&it.text) && (x < margin || y < margin || x + w > width - margin || y + h > height - margin)
        })
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|it| it.is_whitespace() || it == '\u{200b}')
}

/// The words of pages without white space and without what only guides the breaking of lines, to look words up in.
pub fn plain(pagine: &[Pagina]) -> String {
    pagine.iter().flat_map(|it| &it.tratti).flat_map(|it| squeezed(&it.text).collect::<Vec<_>>()).collect()
}

/// Whether the pages say the same, one by one, in whatever order.
pub fn say_the_same(ours: &[Pagina], theirs: &[Pagina]) -> bool {
    let letters = |pagina: &Pagina| {
        let mut letters: Vec<char> = pagina.tratti.iter().flat_map(|it| squeezed(&it.text)).collect();
        letters.sort_unstable();
        letters
    };
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| letters(a) == letters(b))
}

/// A text in the form of [`plain`].
pub fn squeezed(text: &str) -> impl Iterator<Item = char> {
    const GUIDES: [char; 4] = ['\u{200b}', '\u{2060}', '\u{ad}', '\u{feff}'];
    text.chars().filter(|it| !it.is_whitespace() && !GUIDES.contains(it))
}
