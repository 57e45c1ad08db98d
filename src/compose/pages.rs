//! The typesetter's pages as the press sees them.

pub use typst::layout::Abs;
pub use typst::layout::Frame;
pub use typst::layout::FrameItem;
pub use typst::layout::GroupItem;
pub use typst::layout::Point;
pub use typst::layout::Size;
pub use typst::layout::Transform;
pub use typst::text::TextItem;
pub use typst::visualize::Color;
pub use typst::visualize::Curve;
pub use typst::visualize::CurveItem;
pub use typst::visualize::FillRule;
pub use typst::visualize::FixedStroke;
pub use typst::visualize::Geometry;
pub use typst::visualize::Image;
pub use typst::visualize::ImageKind;
pub use typst::visualize::LineCap;
pub use typst::visualize::LineJoin;
pub use typst::visualize::Paint;
pub use typst::visualize::Shape;
pub use typst_layout::Page;
pub use typst_layout::PagedDocument;

/// The hash of a frame's content, as the typesetter caches it.
pub fn fingerprint(frame: &Frame) -> u128 {
    typst::utils::hash128(frame)
}

/// The text of a label.
pub fn label_text(label: typst::foundations::Label) -> String {
    label.resolve().as_str().to_string()
}

/// Whether a transformation only moves.
pub fn is_translation(transform: &Transform) -> bool {
    let one = |ratio: typst::layout::Ratio| ratio.get() == 1.0;
    let zero = |ratio: typst::layout::Ratio| ratio.get() == 0.0;
    one(transform.sx) && one(transform.sy) && zero(transform.kx) && zero(transform.ky)
}
