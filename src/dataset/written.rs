//! Values that are text in the data files and parts when packed for the reader.

/// Gives a type both forms: its `Display` and `FromStr` in files, `$packed` when packed.
macro_rules! written {
    ($type:ty as $packed:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.collect_str(self)
                } else {
                    <$packed>::from(*self).serialize(serializer)
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                // The reader's module unpacks and never reads files.
                #[cfg(not(target_arch = "wasm32"))]
                if deserializer.is_human_readable() {
                    let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                    return text.parse().map_err(serde::de::Error::custom);
                }
                <$packed>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

pub(super) use written;
