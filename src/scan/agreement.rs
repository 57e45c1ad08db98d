//! Weighs what independent readers say of a day.
