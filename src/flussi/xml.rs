//! XML written element by element: what is opened is closed, and nothing is in it that XML has no room for.

use quick_xml::escape::escape;

/// A document being written.
pub struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    /// Writes a document.
    pub fn document(content: impl FnOnce(&mut Self)) -> String {
        let mut it = Self { text: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), depth: 0 };
        content(&mut it);
        it.text
    }

    /// An element with others in it.
    pub fn within(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.within_as(name, &[], content);
    }

    /// The same with attributes.
    pub fn within_as(&mut self, name: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Self)) {
        self.start(name, attributes);
        self.text.push('\n');
        self.depth += 1;
        content(self);
        self.depth -= 1;
        self.indent();
        self.end(name);
    }

    /// An element with a text.
    pub fn leaf(&mut self, name: &str, value: &str) {
        self.leaf_as(name, &[], value);
    }

    /// The same with attributes.
    pub fn leaf_as(&mut self, name: &str, attributes: &[(&str, &str)], value: &str) {
        self.start(name, attributes);
        self.text.push_str(&fit(value));
        self.end(name);
    }

    /// An element with a text, where there is one.
    pub fn leaf_if(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.leaf(name, value);
        }
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push_str(&format!(" {name}=\"{}\"", fit(value)));
        }
        self.text.push('>');
    }

    fn end(&mut self, name: &str) {
        self.text.push_str(&format!("</{name}>\n"));
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }
}

/// A value as it stands in XML 1.0 (2.2), without the characters that it has no room for.
fn fit(value: &str) -> String {
    let has_room = |it: &char| matches!(it, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
    let value: String = value.chars().filter(has_room).collect();
    escape(&value).into_owned()
}

/// Whether a word can name an element: letters, digits and `_`, and no digit first.
pub fn is_name(word: &str) -> bool {
    let is_letter = |it: char| it.is_ascii_alphabetic() || it == '_';
    word.starts_with(is_letter) && word.chars().all(|it| is_letter(it) || it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_has_no_room_for_is_left_out() {
        let text = Writer::document(|it| {
            it.within_as("a", &[("b", "\"<")], |it| {
                it.leaf("c", "R&D \u{1} 1 < 2");
                it.leaf_if("d", "");
            });
        });
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        assert_eq!(text, format!("{head}<a b=\"&quot;&lt;\">\n  <c>R&amp;D  1 &lt; 2</c>\n</a>\n"));
    }
}
