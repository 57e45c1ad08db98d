//! Grey pixels into better ones: smoothed, scaled, turned, black and white.
