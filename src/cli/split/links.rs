//! What the linker knows and the finished module no longer says: which constants of the code and
//! of the data are addresses, and of what.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{
    BinaryReader, Data, DataKind, KnownCustom, Linking, LinkingSectionReader, Name, Operator,
    Parser, Payload, RelocSectionReader, RelocationEntry, RelocationType, SymbolInfo,
};

/// What a piece of code or data refers to by address.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    /// Functions, by name.
    pub functions: BTreeSet<String>,
    /// Pieces of data, by their place in [`Links::objects`].
    pub objects: BTreeSet<usize>,
}

/// A piece of data that belongs together, such as a text or a table.
#[derive(Debug)]
pub struct Object {
    /// Where it lies in memory.
    pub addresses: Range<u32>,
    /// What it refers to.
    pub uses: Uses,
}

/// Everything in a module that refers to something by address.
#[derive(Debug, Default)]
pub struct Links {
    /// What the code of each function refers to, by the function's name.
    pub functions: BTreeMap<String, Uses>,
    /// The data.
    pub objects: Vec<Object>,
}

impl Links {
    /// Reads what the linker wrote down with `--emit-relocs`.
    pub fn read(wasm: &[u8]) -> Result<Self> {
        let raw = Raw::read(wasm)?;
        let mut links = Self::default();
        let mut object_of = BTreeMap::new();
        for (number, symbol) in raw.symbols.iter().enumerate() {
            if let Symbol::Data(addresses) = symbol {
                object_of.insert(number, links.objects.len());
                let (addresses, uses) = (addresses.clone(), Uses::default());
                links.objects.push(Object { addresses, uses });
            }
        }
        let note = |entry: &RelocationEntry, uses: &mut Uses| {
            match raw.symbols.get(entry.index as usize) {
                Some(Symbol::Function(index)) => {
                    uses.functions.insert(raw.name(*index)?.to_owned());
                }
                Some(Symbol::Data(_)) => {
                    uses.objects.extend(object_of.get(&(entry.index as usize)))
                }
                _ => {}
            }
            anyhow::Ok(())
        };
        for entry in &raw.of_code {
            if !is_address(entry.ty)? {
                continue;
            }
            let place = raw.code.start + entry.offset as usize;
            let found = raw.bodies.partition_point(|body| body.end <= place);
            let inside = raw.bodies.get(found).filter(|body| body.contains(&place));
            ensure!(inside.is_some(), "an address stands outside all functions");
            raw.hold(entry, place, wasm)?;
            let name = raw.name(raw.imported + u32::try_from(found)?)?;
            note(entry, links.functions.entry(name.to_owned()).or_default())?;
        }
        for entry in &raw.of_data {
            ensure!(is_address(entry.ty)?, "data holds more than addresses");
            let place = raw.data.start + entry.offset as usize;
            raw.hold(entry, place, wasm)?;
            let address = raw.address_of(place)?;
            let mut uses = Uses::default();
            note(entry, &mut uses)?;
            let mut held = false;
            for object in &mut links.objects {
                if object.addresses.contains(&address) {
                    held = true;
                    object.uses.functions.extend(uses.functions.iter().cloned());
                    object.uses.objects.extend(&uses.objects);
                }
            }
            ensure!(held, "an address stands in data that has no name");
        }
        Ok(links)
    }
}

/// Whether such a constant is an address, and not only the number of what an instruction names itself.
fn is_address(kind: RelocationType) -> Result<bool> {
    use RelocationType as Kind;
    Ok(match kind {
        Kind::MemoryAddrI32 | Kind::MemoryAddrLeb | Kind::MemoryAddrSleb => true,
        Kind::TableIndexI32 | Kind::TableIndexSleb => true,
        Kind::FunctionIndexLeb | Kind::GlobalIndexLeb | Kind::TypeIndexLeb => false,
        Kind::EventIndexLeb | Kind::TableNumberLeb => false,
        other => bail!("addresses of the kind {other:?} are not known"),
    })
}

/// What a symbol stands for, as far as it matters here.
enum Symbol {
    Function(u32),
    Data(Range<u32>),
    Other,
}

/// The name a function has once the bindings are made: what the script calls has a hash until then.
fn bound_name(linked: &str) -> &str {
    match linked.rsplit_once('_') {
        Some((name, hash)) if hash.len() == 16 && hash.bytes().all(|it| it.is_ascii_hexdigit()) => {
            name
        }
        _ => linked,
    }
}

/// The sections of the module that are needed.
#[derive(Default)]
struct Raw {
    names: BTreeMap<u32, String>,
    imported: u32,
    /// Where in the file the code is, each function in it, the data, and each segment of it.
    code: Range<usize>,
    bodies: Vec<Range<usize>>,
    data: Range<usize>,
    segments: Vec<Segment>,
    symbols: Vec<Symbol>,
    of_code: Vec<RelocationEntry>,
    of_data: Vec<RelocationEntry>,
}

/// A piece of the data section, in the file and in memory.
struct Segment {
    place: Range<usize>,
    address: u32,
}

impl Raw {
    fn read(wasm: &[u8]) -> Result<Self> {
        let mut raw = Self::default();
        let mut sections = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            if let Some((_, range)) = payload.as_section() {
                sections.push(range);
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let function = matches!(import?.ty, wasmparser::TypeRef::Func(_));
                        raw.imported += u32::from(function);
                    }
                }
                Payload::CodeSectionStart { range, .. } => raw.code = range,
                Payload::CodeSectionEntry(body) => raw.bodies.push(body.range()),
                Payload::DataSection(segments) => {
                    raw.data = segments.range();
                    for segment in segments {
                        raw.segments.push(Segment::of(&segment?)?);
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Name(subsections) => {
                        for subsection in subsections {
                            if let Name::Function(names) = subsection? {
                                for name in names {
                                    let name = name?;
                                    raw.names.insert(name.index, name.name.to_owned());
                                }
                            }
                        }
                    }
                    KnownCustom::Linking(linking) => raw.read_symbols(linking)?,
                    KnownCustom::Reloc(entries) => raw.read_relocations(entries, &sections)?,
                    _ => {}
                },
                _ => {}
            }
        }
        if raw.symbols.is_empty() || raw.of_code.is_empty() {
            bail!("the linker wrote down no addresses (--emit-relocs)");
        }
        Ok(raw)
    }

    fn read_symbols(&mut self, linking: LinkingSectionReader<'_>) -> Result<()> {
        for subsection in linking.subsections() {
            let Linking::SymbolTable(symbols) = subsection? else {
                continue;
            };
            for symbol in symbols {
                self.symbols.push(match symbol? {
                    SymbolInfo::Func { index, .. } => Symbol::Function(index),
                    SymbolInfo::Data {
                        symbol: Some(symbol),
                        name,
                        ..
                    } => match self.segments.get(symbol.index as usize) {
                        Some(segment) => {
                            let start = segment.address + symbol.offset;
                            Symbol::Data(start..start + symbol.size)
                        }
                        None => bail!("{name} lies in no data"),
                    },
                    _ => Symbol::Other,
                });
            }
        }
        Ok(())
    }

    fn read_relocations(
        &mut self,
        relocations: RelocSectionReader<'_>,
        sections: &[Range<usize>],
    ) -> Result<()> {
        let section = sections.get(relocations.section_index() as usize);
        let list = match section {
            Some(section) if *section == self.code => &mut self.of_code,
            Some(section) if *section == self.data => &mut self.of_data,
            _ => return Ok(()),
        };
        for entry in relocations.entries() {
            list.push(entry?);
        }
        Ok(())
    }

    fn name(&self, function: u32) -> Result<&str> {
        let name = self.names.get(&function).map(|name| bound_name(name));
        name.with_context(|| format!("function {function} has no name"))
    }

    fn address_of(&self, place: usize) -> Result<u32> {
        let mut segments = self.segments.iter();
        let segment = segments.find(|segment| segment.place.contains(&place));
        let segment = segment.context("an address stands outside all data")?;
        Ok(segment.address + (place - segment.place.start) as u32)
    }

    /// Fails unless at that place there really stands the address of the symbol.
    fn hold(&self, entry: &RelocationEntry, place: usize, wasm: &[u8]) -> Result<()> {
        let Some(Symbol::Data(addresses)) = self.symbols.get(entry.index as usize) else {
            return Ok(());
        };
        let bytes = wasm.get(place..place + entry.ty.extent());
        let mut reader = BinaryReader::new(bytes.context("an address breaks off")?, place);
        let written = match entry.ty {
            RelocationType::MemoryAddrLeb => reader.read_var_u32()?,
            RelocationType::MemoryAddrSleb => reader.read_var_i32()?.cast_unsigned(),
            RelocationType::MemoryAddrI32 => reader.read_u32()?,
            other => bail!("addresses of the kind {other:?} are not known"),
        };
        let meant = i64::from(addresses.start) + entry.addend;
        ensure!(
            i64::from(written) == meant || i64::from(written.cast_signed()) == meant,
            "{written} stands where the address {meant} is to stand"
        );
        Ok(())
    }
}

impl Segment {
    fn of(data: &Data<'_>) -> Result<Self> {
        let DataKind::Active { offset_expr, .. } = &data.kind else {
            bail!("data without a fixed place");
        };
        let address = match offset_expr.get_operators_reader().read()? {
            Operator::I32Const { value } => value.cast_unsigned(),
            other => bail!("data at the place {other:?}"),
        };
        let start = data.range.end - data.data.len();
        Ok(Self {
            place: start..data.range.end,
            address,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_script_calls_has_a_hash_until_the_bindings_are_made() {
        assert_eq!(bound_name("chart_new_44a65d9dbb1696f8"), "chart_new");
        for other in [
            "chart_paintOverlay",
            "__wbindgen_malloc",
            "_RNvMs_4core3num",
        ] {
            assert_eq!(bound_name(other), other);
        }
    }
}
