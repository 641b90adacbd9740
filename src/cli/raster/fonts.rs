//! Which faces set a document. A browser falls back character by character and may end at boxes
//! or at Japanese forms; here a face is known to have every character before anything is drawn.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, bail};
use resvg::usvg::FontResolver;
use resvg::usvg::fontdb::{Database, FaceInfo, Family, ID, Query, Weight};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use xiongguan::picture::text;

/// Further sans of simplified Chinese forms, for machines that have none of [`text::FONTS`].
const SIMPLIFIED: [&str; 13] = [
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Hiragino Sans GB",
    "Heiti SC",
    "Microsoft YaHei UI",
    "HarmonyOS Sans SC",
    "MiSans",
    "Sarasa Gothic SC",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
];

/// The fonts there are to draw with.
pub struct Fonts {
    database: Arc<Database>,
    /// The folder they were taken from, where it was the user who chose.
    folder: Option<PathBuf>,
}

impl Fonts {
    /// The fonts of a folder and of all within it, and no others; without one, the system's.
    pub fn load(folder: Option<&Path>) -> Result<Self> {
        let mut database = Database::new();
        match folder {
            None => database.load_system_fonts(),
            Some(folder) if folder.is_dir() => database.load_fonts_dir(folder),
            Some(folder) => bail!(
                "the fonts are looked for in {}, which is no folder",
                folder.display()
            ),
        }
        Ok(Self {
            database: Arc::new(database),
            folder: folder.map(Path::to_owned),
        })
    }

    /// All of them, as the drawing takes them.
    pub(super) fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }

    /// The faces that set these words. What is Chinese in them is set in one family whole; what
    /// else that lacks may come from any other.
    pub(super) fn faces(&self, words: &str) -> Result<Faces> {
        let mut characters: Vec<char> = words.chars().filter(|one| !one.is_whitespace()).collect();
        characters.sort_unstable();
        characters.dedup();
        let chinese: Vec<char> = characters
            .iter()
            .copied()
            .filter(|one| is_chinese(*one))
            .collect();
        let families = self.families(!chinese.is_empty());
        let covering = |wanted: &[char]| {
            let covers =
                |[regular, bold]: &&[ID; 2]| self.has(*regular, wanted) && self.has(*bold, wanted);
            let covering: Vec<[ID; 2]> = families.iter().filter(covers).copied().collect();
            // What is laid out for narrower words would touch in a wide face.
            let narrow = covering.iter().find(|[_, bold]| self.fits(*bold, words));
            narrow.or(covering.first()).copied()
        };
        let Some(leading) = covering(&characters).or_else(|| covering(&chinese)) else {
            let purpose = if chinese.is_empty() {
                "text"
            } else {
                "Chinese"
            };
            bail!(
                "no font {} sets all {purpose} of this picture; looked for {} and {} others; {REMEDY}",
                self.place(),
                sought().take(3).collect::<Vec<_>>().join(", "),
                SIMPLIFIED.len()
            );
        };
        let mut others: Vec<ID> = Vec::new();
        for character in characters {
            let wanted = [character];
            let set = |face: &ID| self.has(*face, &wanted);
            if leading.iter().all(set) || others.iter().any(set) {
                continue;
            }
            let mut faces = self.sorted().into_iter();
            match faces.find(set) {
                Some(face) => others.push(face),
                None => bail!(
                    "no font {} has the character {character} (U+{:04X}); {REMEDY}",
                    self.place(),
                    u32::from(character)
                ),
            }
        }
        let [regular, bold] = leading;
        Ok(Faces {
            crowded: !self.fits(bold, words),
            regular,
            bold,
            others,
        })
    }

    /// Families to set words in, each by its regular and its bold face, the best first.
    fn families(&self, chinese: bool) -> Vec<[ID; 2]> {
        let named = sought().filter_map(|family| self.family(Family::Name(family)));
        let mut families: Vec<[ID; 2]> = named.collect();
        if !chinese {
            families.extend(self.family(Family::SansSerif));
        }
        // Whoever names a folder means what is in it; of the system's other fonts, some would set
        // Chinese in Japanese forms.
        if !chinese || self.folder.is_some() {
            families.extend(self.sorted().into_iter().filter_map(|face| {
                let (family, _) = self.database.face(face)?.families.first()?;
                self.family(Family::Name(family))
            }));
        }
        families
    }

    fn family(&self, family: Family<'_>) -> Option<[ID; 2]> {
        let face = |weight| {
            self.database.query(&Query {
                families: &[family],
                weight,
                ..Query::default()
            })
        };
        Some([face(Weight::NORMAL)?, face(Weight::BOLD)?])
    }

    /// Every face, in an order that does not depend on how folders are read.
    fn sorted(&self) -> Vec<ID> {
        let mut faces: Vec<&FaceInfo> = self.database.faces().collect();
        faces.sort_by_key(|face| (&face.post_script_name, face.index));
        faces.into_iter().map(|face| face.id).collect()
    }

    fn has(&self, face: ID, characters: &[char]) -> bool {
        has(&self.database, face, characters)
    }

    /// Whether the Latin of these words, set in bold, needs no more room than pictures leave it.
    fn fits(&self, bold: ID, words: &str) -> bool {
        let latin: String = words.chars().filter(char::is_ascii).collect();
        let width = self.database.with_face_data(bold, |data, index| {
            let face = FontRef::from_index(data, index).ok()?;
            let (map, metrics) = (
                face.charmap(),
                face.glyph_metrics(Size::new(1.0), LocationRef::default()),
            );
            let advance = |character| metrics.advance_width(map.map(character)?);
            Some(
                latin
                    .chars()
                    .filter_map(advance)
                    .map(f64::from)
                    .sum::<f64>(),
            )
        });
        width
            .flatten()
            .is_some_and(|width| width <= text::width(&latin, 1.0, true))
    }

    /// Where the fonts are, to be said.
    fn place(&self) -> String {
        match &self.folder {
            None => "of this machine".to_owned(),
            Some(folder) => format!("in {}", folder.display()),
        }
    }
}

/// What helps where there is no font.
const REMEDY: &str =
    "install one (Debian: apt-get install fonts-noto-cjk) or name a folder of fonts by --fonts DIR";

/// The families that are looked for by name, the wanted ones first.
fn sought() -> impl Iterator<Item = &'static str> {
    let wanted = text::FONTS
        .split(',')
        .filter(|family| family.starts_with('"'));
    wanted
        .map(|family| family.trim_matches('"'))
        .chain(SIMPLIFIED)
}

/// Whether a character belongs to Chinese text alone: what stands in Latin text too may come from
/// a Latin font.
fn is_chinese(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..)
}

fn has(database: &Database, face: ID, characters: &[char]) -> bool {
    let mapped = database.with_face_data(face, |data, index| {
        let map = FontRef::from_index(data, index).ok()?.charmap();
        Some(
            characters
                .iter()
                .all(|character| map.map(*character).is_some()),
        )
    });
    mapped.flatten() == Some(true)
}

/// The faces a document is set in.
pub(super) struct Faces {
    regular: ID,
    bold: ID,
    /// For what these lack.
    others: Vec<ID>,
    /// Whether they run wider than pictures are laid out for.
    crowded: bool,
}

impl Faces {
    /// What is to be said of a picture that is set in them, though it can be drawn.
    pub(super) fn warning(&self) -> Option<String> {
        let warning = "no narrower font was found, so that words may touch";
        self.crowded.then(|| format!("{warning}; {REMEDY}"))
    }

    /// Answers which face sets what.
    pub(super) fn resolver(self) -> FontResolver<'static> {
        let Self {
            regular,
            bold,
            others,
            ..
        } = self;
        FontResolver {
            select_font: Box::new(move |font, _| {
                let is_bold = font.weight() >= Weight::SEMIBOLD.0;
                Some(if is_bold { bold } else { regular })
            }),
            select_fallback: Box::new(move |character, used, database| {
                let unused = others.iter().filter(|face| !used.contains(face));
                unused
                    .copied()
                    .find(|face| has(database, *face, &[character]))
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_of_the_document_are_looked_for_first() {
        let first: Vec<&str> = sought().take(3).collect();
        assert_eq!(
            first,
            ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"]
        );
    }

    #[test]
    fn chinese_needs_a_chinese_font_and_a_dash_does_not() {
        assert!("嘉，（２".chars().all(is_chinese));
        assert!(!"a–×→²·".chars().any(is_chinese));
    }

    #[test]
    fn a_folder_without_fonts_sets_neither_language() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let fonts = Fonts::load(Some(folder.path())).expect("a folder");
        for (words, purpose) in [("嘉峪关 306", "all Chinese"), ("GDP 306", "all text")] {
            let error = fonts.faces(words).err().expect("no font").to_string();
            assert!(
                error.contains(purpose) && error.contains("fonts-noto-cjk"),
                "{error}"
            );
        }
    }
}
