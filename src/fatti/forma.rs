//! How days and sums stand in a fact: `2026-03-02`, and whole cents.

/// A day.
pub mod data {
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serializer;
    use serde::de::Error;

    use crate::domain::data::Data;

    /// Writes it.
    pub fn serialize<S: Serializer>(it: &Data, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(it)
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Data, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        Data::parse(&text).ok_or_else(|| D::Error::custom("not a day like 2026-03-02"))
    }
}

/// A day that may be missing.
pub mod data_opzionale {
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serializer;
    use serde::de::Error;

    use crate::domain::data::Data;

    /// Writes it.
    pub fn serialize<S: Serializer>(it: &Option<Data>, to: S) -> Result<S::Ok, S::Error> {
        match it {
            Some(it) => to.collect_str(it),
            None => to.serialize_none(),
        }
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Data>, D::Error> {
        let Some(text) = Option::<std::borrow::Cow<str>>::deserialize(from)? else { return Ok(None) };
        Data::parse(&text).map(Some).ok_or_else(|| D::Error::custom("not a day like 2026-03-02"))
    }
}

/// A sum.
pub mod centesimi {
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serializer;

    use crate::domain::importi::Centesimi;

    /// Writes it.
    pub fn serialize<S: Serializer>(it: &Centesimi, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(it.cents())
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Centesimi, D::Error> {
        u64::deserialize(from).map(Centesimi::new)
    }
}

/// A sum that may be missing.
pub mod centesimi_opzionali {
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serialize;
    use serde::Serializer;

    use crate::domain::importi::Centesimi;

    /// Writes it.
    pub fn serialize<S: Serializer>(it: &Option<Centesimi>, to: S) -> Result<S::Ok, S::Error> {
        it.map(Centesimi::cents).serialize(to)
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Centesimi>, D::Error> {
        Ok(Option::<u64>::deserialize(from)?.map(Centesimi::new))
    }
}

/// The first attempt.
pub const fn uno() -> u32 {
    1
}
