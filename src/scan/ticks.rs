//! Which boxes are ticked: ink relative to the card's other boxes.
