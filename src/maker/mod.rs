//! Makes cards as they come back, with their truth beside: hands, stamps, ticks, wear and what scanners do.
//!
//! For tests, for the demonstration and for whoever tries a profile out. The same seed gives the same pixels; fonts
//! under open licences stand in for hands.
