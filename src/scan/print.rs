//! Printed words and digits, read by Tesseract.
