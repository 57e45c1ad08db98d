//! Round postmarks: found, turned upright, cut into lines.
